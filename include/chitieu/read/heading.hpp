// SPDX-License-Identifier: BSL-1.0
//
// What a column of an annex is for, from its heading, in Vietnamese or English, whatever the order.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

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
    ColumnRole role = ColumnRole::other;
    int first_year = 0;
    int last_year = 0;
    bool is_estimate = false;  ///< "ước thực hiện"
};

namespace detail {

/// A heading folded to words: lower case, no marks, one space between words, `/` and `%` words of their own.
inline std::string heading_words(std::string_view heading) {
    std::string result = " ";
    for (const char letter : folded(heading, Folding::marks_dropped)) {
        const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                             static_cast<unsigned char>(letter) >= 0x80U || letter == '#';
        if (is_word) {
            result += letter;
        } else if (letter == '/' || letter == '%') {
            if (result.back() != ' ') result += ' ';
            result += letter;
            result += ' ';
        } else if (result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.back() != ' ') result += ' ';
    return result;
}

inline bool has_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            if (at > 0 && words[at - 1] == ' ' && end < words.size() && words[end] == ' ') return true;
        }
    }
    return false;
}

inline bool is_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
        if (words.size() == phrase.size() + 2 && words.substr(1, phrase.size()) == phrase) return true;
    }
    return false;
}

constexpr bool starts_with_words(std::string_view words, std::string_view phrase) noexcept {
    return words.size() > phrase.size() + 1 && words.substr(1, phrase.size()) == phrase &&
           words[phrase.size() + 1] == ' ';
}

inline ColumnRole role_of(std::string_view words, bool compares_two_years) {
    if (is_any(words, {"tt", "stt", "so tt", "s tt", "no", "#", "code", "id", "ma", "ma so", "ma chi tieu",
                       "ma ct", "ref", "number", "so thu tu", "indicator code"})) {
        return ColumnRole::code;
    }
    if (is_any(words, {"dvt", "d v t", "don vi", "unit", "units", "uom", "don vi do"}) ||
        starts_with_words(words, "don vi tinh") || starts_with_words(words, "dvt") ||
        starts_with_words(words, "unit of")) {
        return ColumnRole::unit;
    }
    if (is_any(words, {"chieu", "huong", "chieu huong", "direction"})) return ColumnRole::direction;
    if (has_any(words, {"ghi chu", "note", "notes", "remark", "remarks", "comment", "nguon", "source",
                        "don vi chu tri", "co quan", "nguyen nhan"})) {
        return ColumnRole::other;
    }

    const bool of_last_year =
        compares_two_years || has_any(words, {"cung ky", "nam truoc", "previous year", "last year"});
    const bool plan = has_any(words, {"kh", "ke hoach", "plan", "planned", "target", "targets", "muc tieu",
                                      "nghi quyet", "nq", "du toan", "budget", "approved", "giao", "goal"});
    const bool result = has_any(words, {"th", "thuc hien", "ket qua", "actual", "actuals", "uoc", "outturn",
                                        "achieved", "result", "results", "spent", "dat duoc", "uth",
                                        "thuc te", "reported"});
    const bool percent = has_any(words, {"%"});
    const bool starts_as_ratio = starts_with_words(words, "%") || starts_with_words(words, "ty le") ||
                                 starts_with_words(words, "ti le") || starts_with_words(words, "percent") ||
                                 starts_with_words(words, "percentage");
    const bool declares =
        has_any(words, {"ty le hoan thanh", "ti le hoan thanh", "muc do hoan thanh", "hoan thanh",
                        "danh gia", "completion", "achievement", "evaluation", "ty le dat", "ti le dat",
                        "muc do dat", "status", "verdict"}) ||
        is_any(words, {"dat", "%", "ty le", "ti le", "ty le %", "ti le %", "percent", "dat %", "% dat"}) ||
        (plan && has_any(words, {"so voi", "so sanh", "versus", "vs"})) ||
        (plan && result && (percent || has_any(words, {"/"}))) || (starts_as_ratio && (plan || result));
    if (of_last_year) return ColumnRole::other;
    if (declares) return ColumnRole::declared;
    if (starts_with_words(words, "ten") || starts_with_words(words, "indicator") ||
        starts_with_words(words, "name")) {
        return ColumnRole::name;
    }
    if (plan) return ColumnRole::target;
    if (result) return ColumnRole::actual;
    if (has_any(words, {"chi tieu", "noi dung", "indicator", "indicators", "name", "linh vuc", "tieu chi",
                        "danh muc", "description", "hang muc", "khoan muc", "nhiem vu", "item"})) {
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
    for (std::size_t at = 0; at + 6 <= words.size(); ++at) {
        if (words[at] != ' ' || words[at + 5] != ' ') continue;
        int year = 0;
        for (std::size_t digit = at + 1; digit < at + 5; ++digit) {
            year = words[digit] >= '0' && words[digit] <= '9' ? year * 10 + (words[digit] - '0') : -10'000;
        }
        if (year < 1900 || year > 2199) continue;
        if (result.first_year == 0) result.first_year = year;
        result.last_year = year;
    }
    result.role = detail::role_of(words, result.first_year != result.last_year);
    result.is_estimate = detail::has_any(words, {"uoc", "uth", "estimate", "estimated", "du uoc"});
    return result;
}

/// Which column of a table holds what; `missing` where none does.
struct AnnexColumns {
    static constexpr std::size_t missing = static_cast<std::size_t>(-1);

    std::size_t code = missing;
    std::size_t name = missing;
    std::size_t unit = missing;
    std::size_t target = missing;
    std::size_t actual = missing;
    std::size_t declared = missing;
    std::size_t next_target = missing;
    std::size_t direction = missing;
    int year = 0;       ///< of target and actual; 0 where the headings do not say
    int next_year = 0;  ///< of next_target
    bool is_estimate = false;

    /// True where the table can be compared: indicator, plan and actual are there.
    bool are_complete() const noexcept {
        return name != missing && target != missing && actual != missing;
    }
    /// Which of those three is missing first. Precondition: not complete.
    ErrorCode first_error() const noexcept {
        if (name == missing) return ErrorCode::name_column_missing;
        return target == missing ? ErrorCode::target_column_missing : ErrorCode::actual_column_missing;
    }
    /// How many of the columns were found, code and unit among them.
    int found() const noexcept {
        int count = 0;
        for (const std::size_t column : {code, name, unit, target, actual, declared}) count += column != missing;
        return count;
    }
};

namespace detail {

/// The latest year with both a plan and an actual; else the year of the only dated ones; 0 where no
/// heading says.
inline int year_of_report(const std::vector<Heading>& headings) {
    int both = 0;
    int latest_actual = 0;
    int earliest_plan = 0;
    bool has_undated_actual = false;
    for (const Heading& actual : headings) {
        if (actual.role == ColumnRole::target && actual.last_year != 0 &&
            (earliest_plan == 0 || actual.last_year < earliest_plan)) {
            earliest_plan = actual.last_year;
        }
        if (actual.role != ColumnRole::actual) continue;
        if (actual.last_year == 0) has_undated_actual = true;
        if (actual.last_year > latest_actual) latest_actual = actual.last_year;
        for (const Heading& plan : headings) {
            if (plan.role == ColumnRole::target && plan.last_year == actual.last_year &&
                actual.last_year > both) {
                both = actual.last_year;
            }
        }
    }
    if (both != 0) return both;
    return has_undated_actual && earliest_plan != 0 ? earliest_plan : latest_actual;
}

}  // namespace detail

/// Finds the columns from a table's headings. Where several years are there, the report's year is the
/// latest that has an actual; a plan for a later year is the next one. Linear in the headings.
inline AnnexColumns find_columns(const std::vector<Heading>& headings) {
    AnnexColumns columns;
    const auto first_of = [&](ColumnRole role) {
        for (std::size_t at = 0; at < headings.size(); ++at) {
            if (headings[at].role == role) return at;
        }
        return AnnexColumns::missing;
    };
    columns.code = first_of(ColumnRole::code);
    columns.name = first_of(ColumnRole::name);
    columns.unit = first_of(ColumnRole::unit);
    columns.direction = first_of(ColumnRole::direction);

    columns.year = detail::year_of_report(headings);
    const auto is_of_year = [&](const Heading& heading) {
        return heading.last_year == 0 || heading.last_year == columns.year;
    };
    for (std::size_t at = 0; at < headings.size(); ++at) {
        const Heading& heading = headings[at];
        if (heading.role == ColumnRole::actual && is_of_year(heading)) {
            columns.actual = at;  // the last one: "6 tháng" stands before "cả năm"
            columns.is_estimate = heading.is_estimate;
        }
    }
    for (std::size_t at = 0; at < headings.size(); ++at) {
        const Heading& heading = headings[at];
        if (heading.role == ColumnRole::target) {
            const bool dated_later = columns.year != 0 && heading.last_year > columns.year;
            const bool is_second = columns.target != AnnexColumns::missing &&
                                   columns.actual != AnnexColumns::missing && at > columns.actual;
            if (dated_later || (heading.last_year == 0 && is_second)) {
                if (columns.next_target == AnnexColumns::missing) {
                    columns.next_target = at;
                    columns.next_year = heading.last_year;
                }
            } else if (is_of_year(heading) && columns.target == AnnexColumns::missing) {
                columns.target = at;
            }
        } else if (heading.role == ColumnRole::declared && is_of_year(heading) &&
                   columns.declared == AnnexColumns::missing) {
            columns.declared = at;
        }
    }
    return columns;
}

}  // namespace chitieu
