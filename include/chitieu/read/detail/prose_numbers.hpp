// SPDX-License-Identifier: BSL-1.0
//
// What the numbers of running text are: figures, or dates, years, document numbers, ordinals, codes.
//
//     "đạt 99,26%"  "12/14 xã"  "2.877/2.899 ha"                      // a figure, two pairs
//     "ngày 30/11/2023"  "năm 2022"  "số 1719/QĐ-TTg"  "lần thứ 12"   // none
#pragma once

#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unit_spellings.hpp>
#include <chitieu/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace chitieu {

/// What a number of running text is used for.
enum class NumberUse : std::uint8_t {
    figure,   ///< so much or so many
    pair,     ///< of so many: "12/14"
    range,    ///< from, to: "15-20"
    other,    ///< a date, a year, a document's number, an ordinal, a code, a heading's number
    unclear,  ///< perhaps one number, perhaps two: "1. 357", "17 501", "0 68"
};

/// A number's use, its tokens, and which of them hold digits.
struct NumberInText {
    NumberUse use = NumberUse::other;
    std::size_t begin = 0;   ///< the first token
    std::size_t second = 0;  ///< of a pair and a range: the token of the other number
    std::size_t end = 0;     ///< behind the last token
    bool is_negative = false;
};

namespace detail {

template <std::size_t Size>
constexpr bool is_one_of(std::string_view word, const std::string_view (&words)[Size]) noexcept {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Words with a heading's number behind them, such as "mục 1.2".
inline constexpr std::string_view words_before_clauses[] = {"điều", "khoản",   "mục",     "biểu",  "bảng",
                                                            "hình", "lục",     "article", "annex", "table",
                                                            "page", "chapter", "section", "clause"};

/// Words with a whole number behind them that is a name, whatever follows.
inline constexpr std::string_view words_before_names[] = {
    "thứ",  "tháng", "ngày",   "quý",       "mùng",    "mồng",     "khóa",     "khoá",    "ql",       "tl",
    "đt",   "lộ",    "chương", "tuần",      "year",    "figure",   "no",       "january", "february", "april",
    "june", "july",  "august", "september", "october", "november", "december", "fy"};

/// Words with a number behind them that is a name unless a unit follows: "mức 3", but "mức 5 %".
inline constexpr std::string_view words_before_names_or_figures[] = {
    "số",       "đợt",   "cấp",   "lớp",  "loại",      "hạng",       "nhóm",   "đoạn",
    "tổ",       "thôn",  "bản",   "khu",  "ấp",        "đội",        "phường", "quận",
    "xã",       "phố",   "hoạch", "án",   "quyết",     "định",       "thị",    "trình",
    "tư",       "luận",  "văn",   "độ",   "mức",       "mốc",        "trạm",   "gói",
    "lô",       "tuổi",  "phần",  "vụ",   "kỳ",        "km",         "phase",  "grade",
    "level",    "class", "goal",  "type", "group",     "resolution", "decree", "decision",
    "circular", "zone",  "ward",  "lane", "programme", "program",    "đường"};

/// What "số" is part of where it says how many: "tổng số 15", "dân số 45.000".
inline constexpr std::string_view words_before_so[] = {"tổng",  "dân", "con", "quân",
                                                       "doanh", "sĩ",  "chỉ", "trong"};

/// Words before a year.
inline constexpr std::string_view words_before_years[] = {
    "năm", "đến",  "từ",  "với", "hết", "cuối", "đầu",  "sau",  "trước", "kỳ", "niên",
    "học", "vụ",   "và",  "so",  "in",  "of",   "from", "to",   "since", "by", "year",
    "on",  "over", "and", "fy",  "ck",  "nk",   "end",  "late", "early"};

/// Words before two numbers of which neither is a part of the other: "xếp hạng 25/63", "huyết áp 140/90".
inline constexpr std::string_view words_before_ranks[] = {"thứ", "hạng", "trí", "áp", "rank", "ranked"};

inline constexpr std::string_view words_before_dates[] = {"ngày", "tháng", "quý", "năm", "mùng", "mồng"};

constexpr bool is_plain_digits(std::string_view number) noexcept {
    return std::all_of(number.begin(), number.end(), is_ascii_digit<char>);
}

constexpr int short_number(std::string_view digits) noexcept {
    int value = 0;
    if (digits.size() > 4 || !is_plain_digits(digits)) return -1;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

constexpr bool can_be_year(std::string_view number) noexcept {
    const int value = short_number(number);
    return number.size() == 4 && value >= 1900 && value <= 2100;
}
constexpr bool can_be_day_and_month(std::string_view day, std::string_view month) noexcept {
    const int first = short_number(day);
    const int second = short_number(month);
    return first >= 1 && first <= 31 && second >= 1 && second <= 12;
}

/// Looks at the numbers of a text one after the other.
class NumberReader {
public:
    NumberReader(const ProseWords& words, const UnitSpellings& units) noexcept
        : words_{words}, units_{units} {}

    /// The number at a token that is one. Calls must go forward. O(1) but for looking up units.
    NumberInText read(std::size_t at) {
        NumberInText number = classify(at);
        if (number.use == NumberUse::other && !can_be_year(raw(at))) last_name_end_ = number.end;
        return number;
    }

private:
    std::string_view raw(std::size_t at) const noexcept { return words_.written(at); }
    std::string_view before(std::size_t at) const noexcept {
        return at > 0 && words_.is_word(at - 1) ? words_.word(at - 1) : std::string_view{};
    }
    bool is_slash(std::size_t at) const noexcept { return words_.is_mark(at, U'/'); }
    bool is_dash(std::size_t at) const noexcept {
        return words_.is_mark(at, U'-') || words_.is_mark(at, U'–') || words_.is_mark(at, U'—');
    }
    bool has_unit(std::size_t at) const { return units_.find(words_, at).has_value(); }
    bool is_time_unit(std::size_t at) const {
        const auto unit = units_.find(words_, at);
        return unit && (unit->unit.dimension() == dimensions::calendar_time ||
                        unit->unit.dimension() == dimensions::time);
    }
    bool counts_before(std::size_t at) const {
        const auto unit = units_.find_before(words_, at);
        return unit && unit->counts_whole_things();
    }

    /// The token of the number that a dash or slash links to the one at `at`, or `at`.
    template <class IsLink>
    std::size_t linked(std::size_t at, const IsLink& is_link) const {
        if (!is_link(at + 1) || !words_.is_number(at + 2)) return at;
        const bool tight = words_.is_joined(at + 1) && words_.is_joined(at + 2);
        const bool loose = !words_.is_joined(at + 1) && !words_.is_joined(at + 2);
        return tight || loose ? at + 2 : at;
    }

    NumberInText classify(std::size_t at) {
        NumberInText number{.use = NumberUse::other, .begin = at, .second = at, .end = at + 1};
        if (is_tied_to_a_word(at)) return number;
        const std::size_t by_slash = linked(at, [this](std::size_t mark) { return is_slash(mark); });
        const std::size_t by_dash = linked(at, [this](std::size_t mark) { return is_dash(mark); });
        if (by_slash != at) return classify_slashed(number, by_slash);
        if (by_dash != at) return classify_dashed(number, by_dash);
        if (is_document_number(at + 1) || is_heading(at) || is_code(raw(at)) || is_time(at)) return number;
        if (is_year(at, at + 1) || is_name(at, at + 1) || is_months(at)) return number;
        if (const std::size_t end = end_of_spaced(at); end != at) {
            number.use = NumberUse::unclear;
            number.end = end;
            return number;
        }
        if (words_.is_word(at + 1) && words_.is_joined(at + 1) && !is_tight_unit(at + 1)) return number;
        number.use = NumberUse::figure;
        number.is_negative = has_sign(at);
        return number;
    }

    /// "Covid-19", "TT-20": a mark joins it to a word, or another number, before.
    bool is_tied_to_a_word(std::size_t at) const noexcept {
        if (!words_.is_joined(at) || at < 2 || !words_.is_joined(at - 1)) return false;
        const bool is_link = is_dash(at - 1) || words_.is_mark(at - 1, U'+') ||
                             words_.is_mark(at - 1, U':') || words_.is_mark(at - 1, U'_') ||
                             words_.is_mark(at - 1, U'&');
        if (is_link) return words_.is_word(at - 2) || words_.is_number(at - 2);
        return is_slash(at - 1) && words_.is_word(at - 2) && words_[at - 2].is_all_capitals;
    }

    /// "09-QC", "1719/QĐ-TTg", "64/QĐ": capitals behind a dash or a slash.
    bool is_document_number(std::size_t at) const noexcept {
        return (is_dash(at) || is_slash(at)) && words_.is_joined(at) && words_.is_joined(at + 1) &&
               words_.is_word(at + 1) && words_[at + 1].is_capital;
    }

    /// "1. Kinh tế", "2) …", "1.1 Công tác" at the beginning of the text, "(1)" anywhere.
    bool is_heading(std::size_t at) const noexcept {
        const bool in_parentheses = at > 0 && words_.is_mark(at - 1, U'(') && words_.is_mark(at + 1, U')') &&
                                    is_plain_digits(raw(at)) && raw(at).size() <= 2;
        if (in_parentheses) return true;
        if (at != 0) return false;
        const bool is_listed = (words_.is_mark(1, U'.') || words_.is_mark(1, U')')) && words_.is_joined(1);
        const bool is_numbered = words_.is_word(1) && words_[1].is_capital && !words_.is_joined(1) &&
                                 raw(at).size() <= 5 && raw(at).find(',') == std::string_view::npos &&
                                 !has_unit(1);
        return is_listed || is_numbered;
    }

    /// "03433", "0912345678": digits with a zero in front that nobody writes before a count.
    static bool is_code(std::string_view number) noexcept {
        return is_plain_digits(number) && number.size() >= 4 && number.front() == '0';
    }

    bool is_time(std::size_t at) const noexcept {
        const bool has_colon = words_.is_mark(at + 1, U':') && words_.is_joined(at + 1);
        return has_colon && words_.is_number(at + 2) && words_.is_joined(at + 2);
    }

    /// "năm 2023", "2023" without a unit behind it.
    bool is_year(std::size_t at, std::size_t end) const {
        if (!can_be_year(raw(at))) return false;
        return is_one_of(before(at), words_before_years) || !has_unit(end);
    }

    /// "lần thứ 12", and what goes on behind it: "12, 13".
    bool is_name(std::size_t at, std::size_t end) const {
        std::string_view word = before(at);
        const bool goes_on =
            at >= 2 && last_name_end_ == at - 1 &&
            (words_.is_mark(at - 1, U',') || word == "và" || word == "and" || is_dash(at - 1));
        if (goes_on) return is_plain_digits(raw(at)) && !has_unit(end);
        if (at >= 2 && words_.is_mark(at - 1, U'.') && before(at - 1) == "no") word = "no";  // "No. 5"
        if (word == "năm") return can_be_year(raw(at));  // "cả năm 450 ha"
        if (is_one_of(word, words_before_clauses)) return true;
        if (!is_plain_digits(raw(at)) || raw(at).size() > 4) return false;
        const bool is_no_month = word == "tháng" && short_number(raw(at)) > 12;  // "lũy kế 9 tháng 450 tỷ"
        if (is_one_of(word, words_before_names)) return !is_no_month;
        if (!is_one_of(word, words_before_names_or_figures)) return false;
        if (word == "số" && at >= 2 && is_one_of(before(at - 1), words_before_so)) return false;
        return !has_unit(end) || is_time_unit(end);  // "đợt 1 năm 2023"
    }

    /// "6 tháng đầu năm", "9 tháng năm 2023": a part of a year.
    bool is_months(std::size_t at) const noexcept {
        constexpr std::string_view behind[] = {"đầu", "cuối", "năm", "qua", "đã", "trước", "tới", "của"};
        constexpr std::string_view behind_months[] = {"of", "to", "ended", "ending"};
        const std::string_view unit = words_.word(at + 1);
        if (unit == "months" || unit == "month") return is_one_of(words_.word(at + 2), behind_months);
        return (unit == "tháng" || unit == "quý") &&
               (is_one_of(words_.word(at + 2), behind) || words_.is_number(at + 2));
    }

    /// The end of what may be one number with a space in it; `at` where there is none.
    std::size_t end_of_spaced(std::size_t at) const noexcept {
        const std::string_view number = raw(at);
        std::size_t next = at + 1;
        const bool has_stop =
            (words_.is_mark(next, U'.') || words_.is_mark(next, U',')) && words_.is_joined(next);
        if (has_stop) ++next;
        if (!words_.is_number(next)) return at;
        const bool is_short = number.size() <= 3 && is_plain_digits(number);
        const std::string_view second = raw(next);
        if (has_stop) {
            const bool is_group = second.size() >= 3 && is_plain_digits(second.substr(0, 3)) &&
                                  (second.size() == 3 || !is_ascii_digit(second[3]));
            return is_short && is_group ? next + 1 : at;
        }
        return next + 1;
    }

    /// Whether the word that stands at a number without a space is its unit: "4,32ha", but "1A", "30a".
    bool is_tight_unit(std::size_t at) const {
        const auto unit = units_.find(words_, at);
        if (!unit) return false;
        const std::string_view word = words_.word(at);
        return word.size() > 1;
    }

    bool has_sign(std::size_t at) const noexcept {
        if (at == 0 || !words_.is_joined(at)) return false;
        const bool is_minus = words_.is_mark(at - 1, U'-') || words_.is_mark(at - 1, U'−');
        return is_minus && (!words_.is_joined(at - 1) || words_.is_mark(at - 2, U'('));
    }

    /// "xếp hạng 25/63", "xếp hạng PCI 25/63"
    bool is_ranked(std::size_t at) const noexcept {
        constexpr std::size_t farthest = 3;
        if (is_one_of(before(at), words_before_ranks)) return true;
        for (std::size_t step = 1; step <= farthest && step <= at && words_.is_word(at - step); ++step) {
            if (words_.word(at - step) == "hạng") return true;
        }
        return false;
    }

    NumberInText classify_slashed(NumberInText number, std::size_t second) {
        const std::size_t at = number.begin;
        number.second = second;
        number.end = second + 1;
        if (is_slash(second + 1) && words_.is_number(second + 2)) {  // 30/11/2023
            number.end = second + 3;
            return number;
        }
        if (is_document_number(second + 1)) return number;
        if (is_one_of(before(at), words_before_dates) || is_ranked(at)) return number;
        const bool is_unit_behind = has_unit(second + 1);
        const bool is_month = can_be_year(raw(second)) && can_be_day_and_month("1", raw(at));
        const bool is_date = is_month || can_be_day_and_month(raw(at), raw(second));
        const bool is_round_the_clock = raw(at) == "24" && (raw(second) == "24" || raw(second) == "7");
        if (is_round_the_clock || (is_month && !is_unit_behind)) return number;
        if (is_date && !is_unit_behind && !counts_before(at)) return number;
        // a map's scale, "1/500"
        if (raw(at) == "1" && !is_unit_behind && (before(at) == "lệ" || before(at) == "scale")) return number;
        number.use = NumberUse::pair;
        return number;
    }

    NumberInText classify_dashed(NumberInText number, std::size_t second) {
        const std::size_t at = number.begin;
        number.second = second;
        number.end = second + 1;
        while (is_dash(number.end) && words_.is_number(number.end + 1)) number.end += 2;
        if (number.end != second + 1 || is_document_number(second + 1)) return number;
        const std::string_view first = raw(at);
        if (can_be_year(first) && (can_be_year(raw(second)) || raw(second).size() == 2)) return number;
        if (is_code(first) || is_code(raw(second)) || is_name(at, second + 1)) return number;
        if (!has_unit(second + 1)) return number;
        number.use = NumberUse::range;
        return number;
    }

    const ProseWords& words_;
    const UnitSpellings& units_;
    std::size_t last_name_end_ = 0;
};

}  // namespace detail

}  // namespace chitieu
