// SPDX-License-Identifier: BSL-1.0
//
// What a column of an annex is for, from its heading, in Vietnamese or English, whatever the order.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/plan_setters.hpp>
#include <chitieu/domain/role_words.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/heading_words.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/spaces.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// What a column of an annex holds.
enum class ColumnRole : std::uint8_t {
    other,
    code,       ///< TT, STT, mã
    name,       ///< chỉ tiêu, nội dung
    unit,       ///< ĐVT
    target,     ///< kế hoạch, dự toán, nghị quyết, … giao
    actual,     ///< thực hiện, ước thực hiện, kết quả
    declared,   ///< TH/KH (%), tỷ lệ hoàn thành, đánh giá
    direction,  ///< chiều hướng
};

/// A heading understood: its role, and the first and last year that it names (0 where none).
struct Heading {
    ColumnRole role = ColumnRole::other;  ///< `other` where no word is known
    int first_year = 0;                   ///< 0 where none is named
    int last_year = 0;                    ///< 0 where none is named
    bool is_estimate = false;             ///< "ước thực hiện"
    bool is_english = false;              ///< written in English
    bool says_percent = false;            ///< figures below it are in percent
    bool is_of_year_before = false;       ///< "Thực hiện năm trước": an actual, of the year before
    bool may_be_verdict = false;    ///< "Kết quả" alone: beside "Thực hiện" it is not the actual
    bool says_completion = false;   ///< "TH/KH (%)", "Tỷ lệ hoàn thành": its figures are completions
    bool is_bare_ratio = false;     ///< "Tỷ lệ (%)": what of, it does not say
    bool is_bare_period = false;    ///< "Năm 2023", "6 tháng": nothing but when
    bool is_change = false;         ///< "So với cùng kỳ (%)", "Chênh lệch (+/-)"
    bool is_of_plan = false;        ///< of a change: held against the plan
    bool is_of_previous = false;    ///< of a change: held against the year before; both where it does not say
    bool is_cumulative = false;     ///< "lũy kế"
    bool says_same_period = false;  ///< "cùng kỳ", which may be of a part of a year
    std::optional<DeclaredVerdict> tick_means{};  ///< "Đạt", "Vượt", "Không đạt": ticks may stand below
    std::string part{};         ///< which part of the year: "6 thang", "quy 1"; empty for all of it
    std::uint32_t setters = 0;  ///< who set the plan, and when: `plan_setters_in`
    std::string text{};         ///< as printed, its rows joined by blanks

    /// "2021-2025"
    bool is_span() const noexcept { return first_year != last_year; }
};

namespace detail {

/// Differences, in the unit or in points: neither a completion nor an actual.
inline bool names_a_difference(std::string_view words, std::string_view text) {
    return text.find("+/-") != std::string_view::npos || text.find("+;-") != std::string_view::npos ||
           text.find("+, -") != std::string_view::npos || text.find("+,-") != std::string_view::npos ||
           text.find("(+ -)") != std::string_view::npos || text.find("±") != std::string_view::npos ||
           has_any(words, {"chenh lech", "tuyet doi", "tang giam", "variance", "difference", "deviation",
                           "gap", "con lai", "remaining"});
}

/// "DT HĐND giao", "TH/DT (%)": a budget's plan, where it is no area ("diện tích").
inline bool names_a_budget(std::string_view words) {
    if (!has_any(words, {"dt"})) return false;
    return has_any(words, {"/", "% dt", "so voi", "so sanh", "giao"}) || plan_setters_in(words) != 0;
}

inline bool names_a_plan(std::string_view words) {
    return has_any_of(words, plan_words_vietnamese) || has_any_of(words, plan_words_english) ||
           names_a_budget(words);
}
inline bool names_a_result(std::string_view words) {
    return has_any_of(words, result_words_vietnamese) || has_any_of(words, result_words_english);
}
inline bool names_a_comparison(std::string_view words) {
    return has_any(words, {"so voi", "so sanh", "versus", "vs", "against", "/"});
}

/// Words for the year before, or for a part of it.
inline bool names_year_before(std::string_view words) {
    return has_any(words, {"cung ky", "ck", "nam truoc", "previous year", "last year", "prior year",
                           "nam ngoai", "quy truoc", "thang truoc", "ky truoc"});
}

/// "Thực hiện năm trước", "Cùng kỳ", but no comparison with it and no plan.
inline bool is_actual_of_year_before(std::string_view words, std::string_view text) {
    const bool is_result =
        names_a_result(words) || starts_with_words(words, "cung ky") || is_any(words, {"ck", "nam truoc"});
    return is_result && !names_a_plan(words) && names_year_before(words) &&
           !names_a_difference(words, text) && !names_a_comparison(words) && !has_any(words, {"%"});
}

/// "Ghi chú", "Nguồn": whatever else such a heading says, its cells are words.
inline bool heads_remarks(std::string_view words) {
    return has_any(words, {"ghi chu", "note", "notes", "remark", "remarks", "comment", "comments", "nguon",
                           "source", "don vi chu tri", "co quan", "nguyen nhan", "baseline", "giai phap",
                           "tham quyen", "sources", "phu trach", "responsible"});
}

/// Fills in what a heading says of a change: "So với cùng kỳ (%)", "Tăng, giảm", "TH 2023/TH 2022".
inline void find_change(std::string_view words, std::string_view text, bool compares_two_years,
                        Heading& heading) {
    if (heads_remarks(words) || heading.is_of_year_before) return;
    const bool is_percent = has_any(words, {"%"});
    const bool is_difference =
        names_a_difference(words, text) && !has_any(words, {"con lai", "remaining", "gap"});
    const bool is_of_plan = names_a_plan(words);
    const bool is_of_year_before =
        names_year_before(words) ||
        (compares_two_years && (names_a_comparison(words) || is_percent) && !is_of_plan);
    if (compares_two_years && is_of_plan) return;  // of a plan of which year?
    // Held against a column that there is hardly ever, or reckoned by other figures.
    if (has_any(words, {"quy truoc", "thang truoc", "ky truoc", "tuan truoc", "dau nam", "dau ky",
                        "dau nhiem ky", "gia so sanh", "gia ss", "gia co dinh", "constant prices"}) ||
        (has_any(words, {"so voi"}) && !is_of_plan && !is_of_year_before)) {
        return;
    }
    if (!is_difference && !(is_of_year_before && (names_a_comparison(words) || is_percent))) return;
    heading.is_change = true;
    heading.is_of_plan = is_of_plan || !is_of_year_before;
    heading.is_of_previous = is_of_year_before || !is_of_plan;
    heading.says_same_period = has_any(words, {"cung ky", "ck"});
}

/// The verdict that a heading consists of, alone or below "Đánh giá": a tick in its column declares it.
inline std::optional<DeclaredVerdict> verdict_of_heading(std::string_view words) {
    for (const std::string_view upper : {" danh gia ", " ket qua ", " muc do ", " xep loai "}) {
        if (words.starts_with(upper) && words.size() > upper.size()) words.remove_prefix(upper.size() - 1);
    }
    return meaning_of(verdict_words, trim(words));
}

/// A ratio that does not say of what.
inline bool is_bare_ratio(std::string_view words) {
    return is_any(words, {"%", "ty le", "ti le", "ty le %", "ti le %", "percent", "percentage"});
}

/// Whether the figures below a heading can be nothing but completions.
inline bool says_completion(std::string_view words) {
    if (names_a_plan(words) && (names_a_comparison(words) || has_any(words, {"%", "ty le", "ti le"})))
        return true;
    return is_any(words,
                  {"ty le hoan thanh", "ty le hoan thanh %", "ti le hoan thanh", "ti le hoan thanh %",
                   "muc do hoan thanh", "muc do hoan thanh %", "% hoan thanh", "hoan thanh %", "completion",
                   "completion %", "completion rate", "completion rate %", "achievement %"});
}

inline ColumnRole role_of(std::string_view words, std::string_view text, bool compares_two_years) {
    if (is_any(words, {"tt",        "stt",    "so tt",          "s tt",         "no",    "#",     "code",
                       "id",        "ma",     "ma so",          "ma chi tieu",  "ma ct", "ref",   "number",
                       "so thu tu", "thu tu", "indicator code", "indicator no", "s no",  "sl no", "item no",
                       "s t t",     "s / no"})) {
        return ColumnRole::code;
    }
    if (is_any(words, {"dvt", "d v t", "don vi", "unit", "units", "uom", "don vi do", "dv tinh"}) ||
        starts_with_words(words, "don vi tinh") || starts_with_words(words, "dvt") ||
        starts_with_words(words, "unit of") || starts_with_words(words, "units of")) {
        return ColumnRole::unit;
    }
    if (is_any(words, {"chieu", "huong", "chieu huong", "direction", "desired direction"})) {
        return ColumnRole::direction;
    }
    if (heads_remarks(words)) return ColumnRole::other;

    const bool compares = names_a_comparison(words);
    const bool of_last_year =
        (compares_two_years && (compares || has_any(words, {"%"}))) || names_year_before(words);
    const bool plan = names_a_plan(words);
    const bool result = names_a_result(words);
    const bool percent = has_any(words, {"%"});
    const bool starts_as_ratio = starts_with_words(words, "%") || starts_with_words(words, "ty le") ||
                                 starts_with_words(words, "ti le") || starts_with_words(words, "percent") ||
                                 starts_with_words(words, "percentage") ||
                                 starts_with_words(words, "ty trong");
    const bool declares = has_any(words, {"ty le hoan thanh", "ti le hoan thanh", "muc do hoan thanh",
                                          "hoan thanh", "danh gia", "completion", "achievement", "evaluation",
                                          "ty le dat", "ti le dat", "muc do dat", "status", "verdict",
                                          "execution rate", "dat %", "% dat", "xep loai", "performance"}) ||
                          is_bare_ratio(words) ||
                          is_any(words, {"dat", "ket qua dat duoc %", "dat / khong dat", "dat / chua dat",
                                         "dat khong dat", "ket qua dat / khong dat"}) ||
                          (plan && compares) || (plan && percent && starts_with_words(words, "so")) ||
                          (result && compares && percent) || (plan && result && percent) ||
                          (starts_as_ratio && (plan || result));
    if (of_last_year || names_a_difference(words, text)) return ColumnRole::other;
    if (declares) return ColumnRole::declared;
    if (starts_with_words(words, "ten") || starts_with_words(words, "indicator") ||
        starts_with_words(words, "name") || starts_with_words(words, "noi dung") ||
        starts_with_words(words, "cac chi tieu") || is_any(words, {"chi tieu", "chi tieu chu yeu"})) {
        return ColumnRole::name;
    }
    if (plan) return ColumnRole::target;
    if (result) return ColumnRole::actual;
    if (has_any(words, {"chi tieu", "noi dung", "indicator", "indicators", "name", "linh vuc", "tieu chi",
                        "danh muc", "description", "hang muc", "khoan muc", "nhiem vu", "item", "items",
                        "output", "activity"})) {
        return ColumnRole::name;
    }
    return ColumnRole::other;
}

}  // namespace detail

/// Reads one heading. A comparison with another year ("so với cùng kỳ", "TH 2023/TH 2022") is no column
/// for a completion of the plan. Linear in its length.
inline Heading parse_heading(std::string_view text) {
    const std::string words = detail::heading_words(text);
    Heading result;
    const detail::YearsInHeading years = detail::years_in(words);
    result.first_year = years.first;
    result.last_year = years.last;
    result.text = std::string(trim(text));
    result.role = detail::role_of(words, text, result.is_span());
    result.is_of_year_before = detail::is_actual_of_year_before(words, text);
    result.is_estimate = detail::has_any(words, {"uoc", "uth", "estimate", "estimated", "du uoc", "uocth"});
    result.is_english = (detail::has_any_of(words, detail::plan_words_english) ||
                         detail::has_any_of(words, detail::result_words_english)) &&
                        !detail::has_any_of(words, detail::plan_words_vietnamese) &&
                        !detail::has_any_of(words, detail::result_words_vietnamese);
    result.says_percent = detail::has_any(words, {"%", "phan tram", "percent", "percentage"});
    result.may_be_verdict = detail::is_any(words, {"ket qua", "result", "results"});
    if (result.role == ColumnRole::declared) {
        result.is_bare_ratio = detail::is_bare_ratio(words);
        result.says_completion = detail::says_completion(words);
    }
    result.is_bare_period = result.role == ColumnRole::other && detail::is_bare_period(words);
    if (result.role == ColumnRole::other) detail::find_change(words, text, result.is_span(), result);
    if (!result.says_percent) result.tick_means = detail::verdict_of_heading(words);
    result.part = detail::part_of_year(words);
    result.is_cumulative = detail::has_any(words, {"luy ke", "luy tien", "cong don", "cumulative"});
    result.setters = plan_setters_in(words);
    return result;
}

namespace detail {

/// The months that a heading's part of the year is: "6 thang", "thang 11", "quy 3".
inline std::optional<Months> months_of(std::string_view part) {
    const std::size_t blank = part.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const int before = small_number(part.substr(0, blank));
    const int behind = small_number(part.substr(blank + 1));
    if (part.starts_with("quy ")) return Months{3 * behind - 2, 3 * behind};
    if (behind >= 1 && behind <= 12) return Months{behind, behind};
    if (before >= 1 && before <= 12) return Months{1, before};
    return std::nullopt;
}

}  // namespace detail

}  // namespace chitieu
