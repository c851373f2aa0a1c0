// SPDX-License-Identifier: BSL-1.0
//
// The words of running text that say of which time a figure is, in Vietnamese and English: a year, a part of
// one, a year counted from this.
//
//     time_at(words, at)    // "năm 2023", "6 tháng đầu năm 2024", "quý III", "đến 30/11", "last year"
#pragma once

#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

/// A time, and the token behind its last one.
struct TimeInText {
    std::size_t end = 0;
    StatedPeriod period{};
};

/// How many months or quarters, in words.
inline constexpr Phrase<int> counts_of_months[] = {
    {"ba", 3},    {"sáu", 6}, {"chín", 9}, {"mười", 10}, {"mười một", 11},
    {"three", 3}, {"six", 6}, {"nine", 9}, {"ten", 10},  {"eleven", 11},
};
inline constexpr Phrase<int> numbers_of_quarters[] = {
    {"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}, {"một", 1}, {"hai", 2}, {"ba", 3}, {"bốn", 4}, {"tư", 4},
};

/// Parts of a year by names of their own; those from 0 to 0 are no known months.
inline constexpr Phrase<Months> parts_of_years[] = {
    {"cả năm", {1, 12}},
    {"hết năm", {1, 12}},
    {"trọn năm", {1, 12}},
    {"full year", {1, 12}},
    {"whole year", {1, 12}},
    {"nửa đầu năm", {1, 6}},
    {"nửa cuối năm", {7, 12}},
    {"nửa năm", {1, 6}},
    {"first half", {1, 6}},
    {"second half", {7, 12}},
    {"first quarter", {1, 3}},
    {"second quarter", {4, 6}},
    {"third quarter", {7, 9}},
    {"fourth quarter", {10, 12}},
    {"q1", {1, 3}},
    {"q2", {4, 6}},
    {"q3", {7, 9}},
    {"q4", {10, 12}},
    {"đầu năm", {0, 0}},
    {"giữa năm", {0, 0}},
    {"vụ mùa", {0, 0}},
    {"vụ xuân", {0, 0}},
    {"vụ đông xuân", {0, 0}},
    {"vụ đông", {0, 0}},
    {"vụ hè thu", {0, 0}},
    {"vụ hè", {0, 0}},
    {"vụ thu", {0, 0}},
    {"vụ chiêm", {0, 0}},
    {"vụ chiêm xuân", {0, 0}},
    {"vụ thu đông", {0, 0}},
    {"đầu nhiệm kỳ", {0, 0}},
    {"các năm trước", {0, 0}},
    {"những năm trước", {0, 0}},
    {"nhiều năm trước", {0, 0}},
    {"beginning of", {0, 0}},
    {"start of", {0, 0}},
};

/// Years counted from that of the report.
inline constexpr Phrase<int> years_from_this[] = {
    {"năm trước", -1}, {"năm ngoái", -1},     {"năm liền trước", -1}, {"cùng kỳ", -1},
    {"cùng kì", -1},   {"năm sau", 1},        {"năm tới", 1},         {"năm tiếp theo", 1},
    {"last year", -1}, {"previous year", -1}, {"next year", 1},       {"following year", 1},
};

/// What stands before a year that is a time and no number.
inline constexpr std::string_view words_of_years[] = {
    "năm", "năm học", "niên độ", "niên vụ", "giai đoạn", "nhiệm kỳ", "thời kỳ",
    "in",  "by",      "during",  "since",   "year",      "end of"};

/// What stands before a day up to which something is counted.
inline constexpr std::string_view words_up_to_days[] = {
    "đến",  "đến ngày", "đến hết ngày",   "đến thời điểm", "đến thời điểm ngày",
    "hết",  "hết ngày", "thời điểm ngày", "tại ngày",      "as of",
    "as at"};

/// Finds the time that begins at a token.
class TimeFinder {
public:
    explicit TimeFinder(const ProseWords& words) noexcept : words_{words} {}

    std::optional<TimeInText> at(std::size_t first) const noexcept {
        TimeInText found;
        const bool is_found = take_several_years(first, found) || take_day(first, found) ||
                              take_months(first, found) || take_month(first, found) ||
                              take_quarter(first, found) || take_named_part(first, found) ||
                              take_year_from_this(first, found) || take_years(first, found);
        if (!is_found) return std::nullopt;
        found.period.text = words_.written(first, found.end);
        return found;
    }

private:
    bool is_year(std::size_t at) const noexcept {
        return words_.is_number(at) && can_be_year(words_.written(at));
    }
    bool is_slash(std::size_t at) const noexcept { return words_.is_mark(at, U'/'); }
    std::string_view before(std::size_t at) const noexcept {
        return at > 0 ? words_.word(at - 1) : std::string_view{};
    }
    /// A number of one or two digits, or 0.
    int small_number_at(std::size_t at) const noexcept {
        if (!words_.is_number(at) || words_.written(at).size() > 2) return 0;
        const int number = short_number(words_.written(at));
        return number > 0 ? number : 0;
    }

    /// The year behind a part of it: "/2024", "năm 2024", "of 2024".
    void take_year(TimeInText& found) const noexcept {
        std::size_t at = found.end;
        const bool is_linked = is_slash(at) || words_.is_mark(at, U'-') || words_.word(at) == "năm" ||
                               words_.word(at) == "of" || words_.word(at) == "in";
        if (is_linked) ++at;
        if (!is_year(at)) return;
        found.period.first_year = found.period.last_year = short_number(words_.written(at));
        found.end = at + 1;
    }

    /// "đến 30/11", "đến ngày 31/12/2023", "tính đến 31 tháng 12 năm 2023"
    bool take_day(std::size_t first, TimeInText& found) const noexcept {
        const std::size_t tokens = any_phrase_at(words_, first, words_up_to_days);
        if (tokens == 0) return false;
        const std::size_t day = first + tokens;
        const bool is_linked = is_slash(day + 1) || words_.word(day + 1) == "tháng";
        if (!is_linked || !words_.is_number(day) || !words_.is_number(day + 2)) return false;
        if (!can_be_day_and_month(words_.written(day), words_.written(day + 2))) return false;
        const bool is_last_day = small_number_at(day) == 31 && small_number_at(day + 2) == 12;
        found.period.months = is_last_day ? Months{} : Months{0, 0};
        found.end = day + 3;
        take_year(found);
        return true;
    }

    /// "6 tháng", "9 tháng đầu năm 2024", "sáu tháng cuối năm", "nine months", "3 quý"
    bool take_months(std::size_t first, TimeInText& found) const noexcept {
        // "ngày 5 tháng 12", "trẻ dưới 6 tháng", "thời hạn 6 tháng"
        constexpr std::string_view others[] = {"ngày", "dưới", "hạn", "mỗi", "under", "gian"};
        if (is_one_of(before(first), others)) return false;
        int count = small_number_at(first);
        std::size_t at = first + 1;
        if (const auto in_words = begins_with(words_, first, counts_of_months)) {
            count = in_words->meaning;
            at = first + in_words->tokens;
        }
        const bool are_quarters = words_.word(at) == "quý";
        const bool are_months = words_.word(at) == "tháng" || words_.word(at) == "months";
        if (are_quarters) count *= 3;
        if (count < 1 || count > 12 || (!are_quarters && !are_months)) return false;
        if (words_.word(at + 1) == "tuổi" || words_.word(at + 1) == "old") return false;
        if (words_.is_number(at + 1) && !is_year(at + 1)) return false;
        found.end = at + 1;
        const bool are_last = words_.word(found.end) == "cuối" || before(first) == "last";
        if (are_last || words_.word(found.end) == "đầu") {
            found.end += words_.word(found.end + 1) == "năm" ? 2U : 1U;
        }
        found.period.months = are_last ? Months{13 - count, 12} : Months{1, count};
        take_year(found);
        return true;
    }

    /// "tháng 9", "tháng 9/2024"; up to its end, "đến hết tháng 9", it is no month's figure.
    bool take_month(std::size_t first, TimeInText& found) const noexcept {
        const int month = small_number_at(first + 1);
        if (words_.word(first) != "tháng" || month < 1 || month > 12) return false;
        constexpr std::string_view ends[] = {"đến", "hết", "cuối", "tới", "điểm"};
        found.end = first + 2;
        if (is_one_of(before(first), ends)) {
            found.period.months = Months{1, month};
        } else if (first == 0 || !words_.is_number(first - 1)) {
            found.period.months = Months{month, month};
        }
        take_year(found);
        return found.period.is_said();
    }

    /// "quý III", "quý 3/2024", "đến hết quý III"
    bool take_quarter(std::size_t first, TimeInText& found) const noexcept {
        if (words_.word(first) != "quý") return false;
        int quarter = small_number_at(first + 1);
        if (const auto roman = begins_with(words_, first + 1, numbers_of_quarters)) quarter = roman->meaning;
        if (quarter < 1 || quarter > 4) return false;
        const bool is_from_january = before(first) == "hết" || before(first) == "đến";
        found.period.months = Months{is_from_january ? 1 : 3 * quarter - 2, 3 * quarter};
        found.end = first + 2;
        take_year(found);
        return true;
    }

    bool take_named_part(std::size_t first, TimeInText& found) const noexcept {
        // "6 tháng đầu năm": found from its number
        constexpr std::string_view whole_parts[] = {"tháng", "quý", "nửa"};
        const auto part = begins_with(words_, first, parts_of_years);
        if (!part || is_one_of(before(first), whole_parts)) return false;
        found.period.months = part->meaning;
        found.end = first + part->tokens;
        take_year(found);
        return true;
    }

    bool take_year_from_this(std::size_t first, TimeInText& found) const noexcept {
        const auto year = begins_with(words_, first, years_from_this);
        if (!year) return false;
        found.period.years_on = year->meaning;
        found.end = first + year->tokens;
        take_year(found);
        if (found.period.first_year != 0) found.period.years_on = 0;
        // "5 năm trước", "các năm trước": which one?
        const bool are_several = first > 0 && (words_.is_number(first - 1) || before(first) == "các" ||
                                               before(first) == "những" || before(first) == "nhiều");
        if (are_several) found.period.months = Months{0, 0};
        return true;
    }

    /// "5 năm", "lũy kế 3 năm"; but "năm 2023"
    bool take_several_years(std::size_t first, TimeInText& found) const noexcept {
        constexpr std::string_view others[] = {"dưới", "hạn", "trên", "thứ", "tháng"};
        const bool are_years = words_.word(first + 1) == "năm" || words_.word(first + 1) == "years";
        if (!are_years || small_number_at(first) < 2 || is_one_of(before(first), others)) return false;
        if (is_year(first + 2) || words_.word(first + 2) == "trước" || words_.word(first + 2) == "old")
            return false;
        found.period.months = Months{0, 0};
        found.end = first + 2;
        return true;
    }

    /// "năm 2023", "giai đoạn 2021-2025", "năm học 2023 - 2024", "in 2023"
    bool take_years(std::size_t first, TimeInText& found) const noexcept {
        const std::size_t tokens = any_phrase_at(words_, first, words_of_years);
        if (tokens == 0 || !is_year(first + tokens)) return false;
        found.end = first + tokens + 1;
        found.period.first_year = short_number(words_.written(first + tokens));
        found.period.last_year = found.period.first_year;
        std::size_t at = found.end;
        const bool goes_on =
            words_.is_mark(at, U'-') || words_.is_mark(at, U'–') || is_slash(at) || words_.word(at) == "đến";
        if (!goes_on) return true;
        at += words_.word(at + 1) == "năm" ? 2U : 1U;
        if (!is_year(at)) return true;
        found.period.last_year = short_number(words_.written(at));
        found.end = at + 1;
        return true;
    }

    const ProseWords& words_;
};

}  // namespace chitieu::detail
