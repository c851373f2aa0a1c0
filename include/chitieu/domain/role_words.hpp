// SPDX-License-Identifier: BSL-1.0
//
// What people call plans, results and what stands beside them, folded, marks dropped: in the headings of
// tables as in the names of members.
#pragma once

#include <string_view>

namespace chitieu::detail {

inline constexpr std::string_view plan_words_vietnamese[] = {
    "kh", "ke hoach", "muc tieu", "nghi quyet", "nq", "du toan", "giao", "chi tieu giao", "dinh muc", "khkt"};
inline constexpr std::string_view plan_words_english[] = {
    "plan", "planned", "target", "targets", "targeted", "budget", "budgeted", "approved", "goal"};
inline constexpr std::string_view result_words_vietnamese[] = {
    "th", "thuc hien", "ket qua", "uoc", "dat duoc", "uth", "thuc te", "so lieu", "uocth", "quyet toan"};
inline constexpr std::string_view result_words_english[] = {"actual",   "actuals",  "outturn", "achieved",
                                                            "result",   "results",  "spent",   "reached",
                                                            "reported", "realized", "realised"};

/// Where an indicator started from.
inline constexpr std::string_view baseline_words[] = {
    "baseline", "base",    "previous", "previous year", "last year", "prior year",  "nam truoc", "cung ky",
    "ky truoc", "nam goc", "ky goc",   "dau ky",        "quy truoc", "thang truoc", "nam ngoai"};
/// Denominators of shares.
inline constexpr std::string_view weight_words[] = {
    "weight", "population", "households", "denominator", "dan so", "so dan", "so ho", "mau so", "trong so"};
/// When. Months alone do not tell one year's from the next: two of these are asked about.
inline constexpr std::string_view period_words[] = {"period", "year", "quarter", "month", "date", "day",
                                                    "ky",     "nam",  "quy",     "thang", "ngay"};

/// Whether one of a list is just these words.
template <class Words>
constexpr bool is_word_of(const Words& list, std::string_view words) noexcept {
    for (const std::string_view word : list) {
        if (word == words) return true;
    }
    return false;
}

}  // namespace chitieu::detail
