// SPDX-License-Identifier: BSL-1.0
//
// What a column of an annex is for, from its heading, in Vietnamese or English, whatever the order.
#pragma once

#include <chitieu/domain/role_words.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
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
    bool may_be_verdict = false;  ///< "Kết quả" alone: beside "Thực hiện" it is not the actual
    std::string part{};           ///< which part of the year: "6 thang", "quy 1"; empty for all of it
    std::uint32_t setters = 0;    ///< who set the plan, and when, as bits: province, district, revised, …

    /// "2021-2025"
    bool is_span() const noexcept { return first_year != last_year; }
};

namespace detail {

/// A heading folded to words: lower case, no marks, one space between words, `/` and `%` words of their own.
inline std::string heading_words(std::string_view heading) {
    std::string result = " ";
    for (const char letter : folded(heading, Folding::marks_dropped)) {
        const bool is_word = is_ascii_small(letter) || is_ascii_digit(letter) ||
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

/// Whether any of the phrases stands among the words, whole.
template <class Phrases>
bool has_any_of(std::string_view words, const Phrases& phrases) {
    for (const std::string_view phrase : phrases) {
        for (std::size_t at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            if (at > 0 && words[at - 1] == ' ' && end < words.size() && words[end] == ' ') return true;
        }
    }
    return false;
}
inline bool has_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    return has_any_of(words, phrases);
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

/// Differences, in the unit or in points: neither a completion nor an actual.
inline bool names_a_difference(std::string_view words, std::string_view text) {
    return text.find("+/-") != std::string_view::npos || text.find("+;-") != std::string_view::npos ||
           text.find("+, -") != std::string_view::npos || text.find("+,-") != std::string_view::npos ||
           text.find("(+ -)") != std::string_view::npos || text.find("±") != std::string_view::npos ||
           has_any(words, {"chenh lech", "tuyet doi", "tang giam", "variance", "difference", "deviation",
                           "gap", "con lai", "remaining"});
}

/// Words for the year before, or for a part of it.
inline bool names_year_before(std::string_view words) {
    return has_any(words, {"cung ky", "nam truoc", "previous year", "last year", "prior year", "nam ngoai",
                           "quy truoc", "thang truoc", "ky truoc"});
}

/// "Thực hiện năm trước", but no comparison with it and no plan.
inline bool is_actual_of_year_before(std::string_view words, std::string_view text) {
    const bool is_result =
        has_any_of(words, result_words_vietnamese) || has_any_of(words, result_words_english);
    const bool is_plan = has_any_of(words, plan_words_vietnamese) || has_any_of(words, plan_words_english);
    return is_result && !is_plan && names_year_before(words) && !names_a_difference(words, text) &&
           !has_any(words, {"so voi", "so sanh", "versus", "vs", "against", "/", "%"});
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
    if (has_any(words, {"ghi chu", "note", "notes", "remark", "remarks", "comment", "comments", "nguon",
                        "source", "don vi chu tri", "co quan", "nguyen nhan", "baseline", "giai phap",
                        "tham quyen", "sources", "phu trach", "responsible"})) {
        return ColumnRole::other;
    }

    const bool compares = has_any(words, {"so voi", "so sanh", "versus", "vs", "against", "/"});
    const bool of_last_year =
        (compares_two_years && (compares || has_any(words, {"%"}))) || names_year_before(words);
    const bool plan = has_any_of(words, plan_words_vietnamese) || has_any_of(words, plan_words_english);
    const bool result = has_any_of(words, result_words_vietnamese) || has_any_of(words, result_words_english);
    const bool percent = has_any(words, {"%"});
    const bool starts_as_ratio = starts_with_words(words, "%") || starts_with_words(words, "ty le") ||
                                 starts_with_words(words, "ti le") || starts_with_words(words, "percent") ||
                                 starts_with_words(words, "percentage") ||
                                 starts_with_words(words, "ty trong");
    const bool declares = has_any(words, {"ty le hoan thanh", "ti le hoan thanh", "muc do hoan thanh",
                                          "hoan thanh", "danh gia", "completion", "achievement", "evaluation",
                                          "ty le dat", "ti le dat", "muc do dat", "status", "verdict",
                                          "execution rate", "dat %", "% dat", "xep loai", "performance"}) ||
                          is_any(words, {"dat", "%", "ty le", "ti le", "ty le %", "ti le %", "percent",
                                         "ket qua dat duoc %", "percentage"}) ||
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

/// The first and last year that a heading names: "2023", "30/6/2023", "2021-2025".
inline void find_years(std::string_view words, Heading& heading) {
    for (std::size_t at = 1; at < words.size();) {
        std::size_t end = at;
        int number = 0;
        while (end < words.size() && is_ascii_digit(words[end]) && end - at < 5)
            number = number * 10 + (words[end++] - '0');
        if (end - at == 4 && number >= 1900 && number <= 2199) {
            if (heading.first_year == 0) heading.first_year = number;
            heading.last_year = number;
        }
        at = end + 1;
    }
}

/// The word before or behind another one; empty where there is none.
constexpr std::string_view word_before(std::string_view words, std::size_t at) noexcept {
    const std::string_view head = words.substr(0, at == 0 ? 0 : at - 1);
    const std::size_t blank = head.rfind(' ');
    return blank == std::string_view::npos ? std::string_view{} : head.substr(blank + 1);
}
constexpr std::string_view word_behind(std::string_view words, std::size_t end) noexcept {
    const std::string_view rest = end < words.size() ? words.substr(end + 1) : std::string_view{};
    return rest.substr(0, rest.find(' '));
}

/// A small number in a heading, in digits or Roman: "06", "II"; 0 for anything else.
constexpr int small_number(std::string_view word) noexcept {
    constexpr std::string_view romans[] = {"i", "ii", "iii", "iv"};
    for (int roman = 0; roman < 4; ++roman) {
        if (word == romans[roman]) return roman + 1;
    }
    int number = 0;
    for (const char digit : word) {
        if (!is_ascii_digit(digit) || number > 9) return 0;
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "6 thang", "quy 2": which part of the year a heading is about.
inline std::string part_of_year(std::string_view words) {
    for (const std::string_view month : {" thang ", " months ", " month "}) {
        const std::size_t at = words.find(month);
        if (at == std::string_view::npos) continue;
        const int before = small_number(word_before(words, at + 1));
        const int behind = small_number(word_behind(words, at + month.size() - 1));
        if (before != 0) return std::to_string(before) + " thang";
        if (behind != 0) return "thang " + std::to_string(behind);
    }
    for (const std::string_view quarter : {" quy ", " quarter "}) {
        const std::size_t at = words.find(quarter);
        if (at == std::string_view::npos) continue;
        const int behind = small_number(word_behind(words, at + quarter.size() - 1));
        if (behind != 0) return "quy " + std::to_string(behind);
        const std::string_view before = word_before(words, at + 1);
        constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth"};
        for (int ordinal = 0; ordinal < 4; ++ordinal) {
            if (before == ordinals[ordinal]) return "quy " + std::to_string(ordinal + 1);
        }
    }
    for (const char number : {'1', '2', '3', '4'}) {
        if (has_any(words, {std::string("q") + number})) return std::string("quy ") + number;
    }
    if (has_any(words, {"h1", "first half", "6t", "nua dau nam"})) return "6 thang";
    if (has_any(words, {"9t"})) return "9 thang";
    return {};
}

/// Who set a plan, as bits: two plans of one year differ in these, and a completion says which it is of.
inline std::uint32_t setters_of(std::string_view words) {
    constexpr std::string_view setters[][2] = {
        {"tinh", "province"}, {"huyen", "district"},     {"trung uong", "central"}, {"thanh pho", "city"},
        {"xa", "commune"},    {"dieu chinh", "revised"}, {"dau nam", "original"},   {"bo", "ministry"},
        {"tw", "national"},   {"dang uy", "adjusted"},
    };
    std::uint32_t bits = 0;
    std::uint32_t bit = 1;
    for (const auto& pair : setters) {
        if (has_any(words, {pair[0], pair[1]})) bits |= bit;
        bit <<= 1U;
    }
    return bits;
}

}  // namespace detail

/// Reads one heading. A comparison with another year ("so với cùng kỳ", "TH 2023/TH 2022") is no column
/// for a completion of the plan. Linear in its length.
inline Heading parse_heading(std::string_view text) {
    const std::string words = detail::heading_words(text);
    Heading result;
    detail::find_years(words, result);
    result.role = detail::role_of(words, text, result.first_year != result.last_year);
    result.is_of_year_before = detail::is_actual_of_year_before(words, text);
    result.is_estimate = detail::has_any(words, {"uoc", "uth", "estimate", "estimated", "du uoc", "uocth"});
    result.is_english = (detail::has_any_of(words, detail::plan_words_english) ||
                         detail::has_any_of(words, detail::result_words_english)) &&
                        !detail::has_any_of(words, detail::plan_words_vietnamese) &&
                        !detail::has_any_of(words, detail::result_words_vietnamese);
    result.says_percent = detail::has_any(words, {"%", "phan tram", "percent", "percentage"});
    result.may_be_verdict = detail::is_any(words, {"ket qua", "result", "results"});
    result.part = detail::part_of_year(words);
    result.setters = detail::setters_of(words);
    return result;
}

}  // namespace chitieu
