// SPDX-License-Identifier: BSL-1.0
//
// The figures of running text, Vietnamese or English, each with its unit and how firmly it is stated.
//
//     read_figures("gieo cấy ước đạt 2.877/2.899 ha, giảm trên 119 ha so với năm 2022")
//     // 2877 of 2899 hectares; more than 119 hectares; 2022 is a year and no figure
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/read/detail/joined_figures.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/figure_context.hpp>
#include <chitieu/read/prose_figure.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unit_spellings.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A number that was not taken for a figure though it may be one: a space in it, marks in disorder.
struct UnclearNumber {
    std::string_view text{};            ///< as written
    std::size_t offset = 0;             ///< of its first byte
    ErrorCode error = ErrorCode::none;  ///< what is wrong with it
};

/// All figures of a text in its order, and the numbers that are not clear.
struct ProseFigures {
    std::vector<ProseFigure> figures{};        ///< in the order of the text
    std::vector<UnclearNumber> unclear{};      ///< in the order of the text
    Language language = Language::vietnamese;  ///< English where few words have marks
    MarkUse marks{};                           ///< of all figures that can be read in one way only
};

/// How prose is read: in which units, and in which language if that is known.
struct ProseOptions {
    const UnitSpellings* units = nullptr;  ///< the standard ones where none are given
    std::optional<Language> language{};    ///< else by the words: see `ProseFigures::language`
    MarkUse marks{};                       ///< how the rest of the report uses its marks, where that is known
};

namespace detail {

/// Words that cannot be what is counted.
inline constexpr std::string_view words_behind_counted[] = {
    "với",   "và",    "cho",    "của",     "tại",     "ở",     "trên",  "được", "đã",    "có",  "là",
    "trong", "do",    "theo",   "từ",      "đến",     "so",    "thuộc", "về",   "để",    "nằm", "bị",
    "gồm",   "đạt",   "tham",   "trị",     "bằng",    "vượt",  "tăng",  "giảm", "chiếm", "còn", "mỗi",
    "kế",    "trở",   "này",    "khác",    "mới",     "of",    "in",    "to",   "and",   "the", "on",
    "at",    "for",   "with",   "by",      "from",    "which", "that",  "were", "was",   "is",  "are",
    "have",  "had",   "has",    "reached", "against", "or",    "thì",   "mà",   "nên",   "khi", "more",
    "less",  "fewer", "higher", "lower",   "each"};

/// English where few words have marks, and some word is English or there are enough to tell.
inline Language language_of(const ProseWords& words) noexcept {
    constexpr std::string_view english[] = {"of",   "the",  "and",     "was",     "were",   "are",     "is",
                                            "with", "for",  "from",    "by",      "on",     "reached", "this",
                                            "that", "than", "percent", "million", "billion"};
    constexpr std::size_t enough = 8;
    std::size_t small_words = 0;
    std::size_t marked = 0;
    bool has_english = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words.is_word(at) || words[at].is_capital) continue;
        const std::string_view word = words.word(at);
        ++small_words;
        for (const char letter : word) {
            if (static_cast<unsigned char>(letter) < 0x80U) continue;
            ++marked;
            break;
        }
        has_english = has_english || is_one_of(word, english);
    }
    const bool is_english = marked * 4 < small_words && (has_english || small_words >= enough);
    return is_english ? Language::english : Language::vietnamese;
}

inline const UnitSpellings& spellings_of(const ProseOptions& options) {
    return options.units != nullptr ? *options.units : standard_spellings();
}

class FigureReader {
public:
    FigureReader(const ProseWords& words, const ProseOptions& options)
        : words_{words},
          units_{spellings_of(options)},
          numbers_{words, units_},
          language_{options.language ? *options.language : language_of(words)},
          marks_{options.marks} {}

    void read(ProseFigures& found) {
        found.figures.clear();
        found.unclear.clear();
        found.language = language_;
        for (std::size_t at = 0; at < words_.size();) {
            if (!words_.is_number(at)) {
                ++at;
                continue;
            }
            const NumberInText number = numbers_.read(at);
            at = number.end;
            if (number.use == NumberUse::other) continue;
            if (number.use == NumberUse::unclear) {
                add_unclear(found, number, ErrorCode::number_spaced);
                continue;
            }
            read_one(found, number);
        }
        found.marks = marks_;
        settle_marks(found.figures);
        FigureJoiner(words_).join(found.figures);
    }

private:
    void add_unclear(ProseFigures& found, const NumberInText& number, ErrorCode error) const {
        found.unclear.push_back(
            {words_.written(number.begin, number.end), words_[number.begin].begin, error});
    }

    void read_one(ProseFigures& found, const NumberInText& number) {
        ProseFigure figure;
        figure.begin = number.begin;
        figure.number_end = number.end;
        figure.end = number.end;
        figure.offset = words_[number.begin].begin;
        if (const auto unit = units_.find(words_, number.end)) {
            figure.unit = unit->unit;
            figure.end = unit->end;
        } else {
            take_words_around(figure);
        }
        take_currency_before(figure);
        const FigureContext context = context_of(figure.unit, language_);
        const FigureResult first = read_figure(words_.written(number.begin), context);
        if (!first) {
            if (!is_dotted_date(words_.written(number.begin))) add_unclear(found, number, first.error());
            return;
        }
        note(figure, *first, figure.other_reading);
        figure.value = first->value;
        figure.number = words_.written(number.begin);
        if (number.is_negative) {
            const auto negative = checked_negate(figure.value);
            if (!negative) return;
            figure.value = *negative;
            if (figure.other_reading) figure.other_reading = checked_negate(*figure.other_reading);
        }
        if (number.use != NumberUse::figure) {
            const FigureResult second = read_figure(words_.written(number.second), context);
            if (!second) {
                add_unclear(found, number, second.error());
                return;
            }
            note(figure, *second, figure.second_other_reading);
            figure.second = second->value;
            figure.second_number = words_.written(number.second);
            figure.form = number.use == NumberUse::pair ? ProseFigureForm::pair : ProseFigureForm::range;
        }
        figure.text = words_.written(figure.begin, figure.end);
        found.figures.push_back(figure);
        numbers_of_.push_back(number);
    }

    /// "VND 49,960 million", "$1.2 million": the currency stands before.
    void take_currency_before(ProseFigure& figure) const {
        const bool is_bare = figure.unit.is_unspecified() || figure.unit.kind() == UnitKind::scale;
        if (!is_bare || figure.begin == 0) return;
        const auto currency = units_.find(words_, figure.begin - 1);
        if (!currency || currency->end != figure.begin || currency->unit.kind() != UnitKind::money) return;
        const AnyUnit unit = figure.unit * currency->unit;
        if (!unit.is_valid()) return;
        figure.unit = unit;
        figure.counted = {};
    }

    /// "30.11.2023"
    static bool is_dotted_date(std::string_view number) noexcept {
        return number.size() >= 8 && can_be_year(number.substr(number.size() - 4));
    }

    /// "học viên 1315/1310": what is counted stands before; else the words behind.
    void take_words_around(ProseFigure& figure) const {
        std::size_t end = figure.end;
        while (end < figure.end + 2 && words_.is_word(end) &&
               !is_one_of(words_.word(end), words_behind_counted)) {
            ++end;
        }
        figure.counted = words_.written(figure.end, end);
        if (end != figure.end) return;
        const auto unit = units_.find_before(words_, figure.begin);
        if (unit && unit->counts_whole_things()) figure.unit = *unit;
    }

    void note(ProseFigure& figure, const Figure& read, std::optional<Decimal>& other_reading) {
        const bool is_english = language_ == Language::english;
        const bool groups_by_comma = is_english && read.marks.comma_group;
        if (read.is_certain || groups_by_comma) {
            marks_ |= read.marks;
            return;
        }
        figure.is_certain = false;
        other_reading = read.other_reading;
    }

    /// Where all clear figures of the text use their marks in one way, so do those that are not clear by
    /// themselves: a comma before three digits is a decimal mark, and a dot groups even before tỷ; in
    /// English the other way round. Where nothing shows how marks are used, or both ways are, a dot in
    /// Vietnamese is taken to group, and stays in doubt.
    void settle_marks(std::vector<ProseFigure>& figures) const {
        const bool is_english = language_ == Language::english;
        const bool is_used =
            is_english ? marks_.comma_group || marks_.dot_decimal : marks_.comma_decimal || marks_.dot_group;
        const bool is_otherwise =
            is_english ? marks_.comma_decimal || marks_.dot_group : marks_.comma_group || marks_.dot_decimal;
        const bool is_sure = is_used && !is_otherwise;
        if (!is_sure && (is_english || (is_otherwise && !is_used))) return;
        for (std::size_t at = 0; at < figures.size(); ++at) {
            ProseFigure& figure = figures[at];
            if (figure.is_certain) continue;
            const std::optional<Decimal> first = settled(numbers_of_[at].begin);
            if (!first) continue;
            if (!is_sure) {
                read_dot_as_group(figure.number, figure.value, figure.other_reading);
                if (figure.second)
                    read_dot_as_group(figure.second_number, *figure.second, figure.second_other_reading);
                continue;
            }
            figure.value = figure.value.sign() < 0 ? -*first : *first;
            if (figure.second) figure.second = settled(numbers_of_[at].second);
            figure.is_certain = true;
            figure.other_reading.reset();
            figure.second_other_reading.reset();
        }
    }

    static void read_dot_as_group(std::string_view number, Decimal& value, std::optional<Decimal>& other) {
        if (other && number.find('.') != std::string_view::npos && value.scale() > 0)
            std::swap(value, *other);
    }

    std::optional<Decimal> settled(std::size_t token) const {
        const bool is_english = language_ == Language::english;
        const FigureResult read =
            parse_figure(words_.written(token),
                         is_english ? DotBeforeThree::is_decimal : DotBeforeThree::groups_thousands);
        if (!read || (!read->is_certain && !read->other_reading)) return std::nullopt;
        return is_english && read->marks.comma_decimal ? read->other_reading : read->value;
    }

    const ProseWords& words_;
    const UnitSpellings& units_;
    NumberReader numbers_;
    Language language_;
    MarkUse marks_{};
    std::vector<NumberInText> numbers_of_{};
};

}  // namespace detail

/// The figures of a text: single ones, pairs and ranges, with units. Dates, years, document numbers, codes,
/// ordinals and headings are none. Where a mark can be read in two ways that the rest of the text does not
/// settle, `is_certain` is false. The text must outlive the result. Linear.
inline ProseFigures read_figures(std::string_view text, const ProseOptions& options = {}) {
    ProseFigures found;
    const ProseWords words(text);
    detail::FigureReader(words, options).read(found);
    return found;
}
/// Refused: the figures would look into a text that is gone.
template <class the_text_must_outlive_the_figures>
requires std::same_as<the_text_must_outlive_the_figures, std::string>
void read_figures(the_text_must_outlive_the_figures&& text, const ProseOptions& options = {}) = delete;

}  // namespace chitieu
