// SPDX-License-Identifier: BSL-1.0
//
// The figures of running text, Vietnamese or English, each with its unit and how firmly it is stated.
//
//     read_figures("gieo cấy ước đạt 2.877/2.899 ha, giảm trên 119 ha so với năm 2022")
//     // 2877 of 2899 hectares; more than 119 hectares; 2022 is a year and no figure
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/figure_context.hpp>
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

/// How many numbers a figure is made of.
enum class ProseFigureForm : std::uint8_t {
    single,  ///< "17.501 tấn"
    pair,    ///< "2.877/2.899 ha", "12 xã trong tổng số 14 xã", "12 of 14 communes"
    range,   ///< "15-20 %"
};

/// A figure of running text. Its views look into the text. "12 tỷ 450 triệu đồng" is one: 12.450 triệu đồng.
struct ProseFigure {
    ProseFigureForm form = ProseFigureForm::single;  ///< one number, two that belong together, or a range
    Decimal value{};                                 ///< with its digits as written
    std::optional<Decimal> second{};   ///< of a pair: out of how many; of a range: its upper end
    AnyUnit unit{};                    ///< unspecified where it is not known
    std::string_view counted{};        ///< where it is not: up to two words behind it, "đối tượng"
    std::string_view text{};           ///< as written, with its unit
    std::string_view number{};         ///< its number as written
    std::string_view second_number{};  ///< of a pair and a range
    std::size_t offset = 0;            ///< of its first digit, in bytes
    bool is_certain = true;            ///< its marks can be read in one way only
    std::optional<Decimal> other_reading{};         ///< what `value` would be else
    std::optional<Decimal> second_other_reading{};  ///< what `second` would be else
    std::size_t begin = 0;                          ///< its first token
    std::size_t number_end = 0;                     ///< the token behind its number, or the two of a pair
    std::size_t end = 0;                            ///< the token behind its unit
};

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
        join_compounds(found.figures);
        join_pairs(found.figures);
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

    std::size_t behind(std::size_t at, std::string_view word) const noexcept {
        return words_.word(at) == word ? at + 1 : at;
    }

    /// Behind what joins two figures to a pair: "trên tổng số", "trong số", "of", "out of"; or `at`.
    std::size_t behind_joint(std::size_t at, const ProseFigure& first) const noexcept {
        const bool has_unit = first.end != first.number_end;
        if (has_unit) {  // "2.877 ha/2.899 ha", "312 hộ nghèo/1.245 hộ"
            constexpr std::size_t most_words = 4;
            std::size_t slash = at;
            while (words_.is_word(slash) && slash - at < most_words) ++slash;
            if (words_.is_mark(slash, U'/')) return slash + 1;
            // "3.200 hộ nghèo trên tổng số 25.600 hộ"
            for (std::size_t word = at + 1; word < slash; ++word) {
                if (words_.word(word + 1) == "tổng" && words_.word(word) == "trên") at = word;
            }
        }
        if (words_.word(at) == "trên" || words_.word(at) == "trong") {
            std::size_t end = behind(behind(behind(at + 1, "tổng"), "cộng"), "số");
            if (end != at + 1) return end;
            return words_.word(at) == "trên" ? end : at;  // of one unit: "7 trường trên 9 trường"
        }
        if (words_.word(at) == "out") at = behind(at, "out");
        if (words_.word(at) == "of") return behind(behind(behind(at + 1, "the"), "a"), "total");
        return at;
    }

    /// What a unit's scale words multiply it by: a million, of "triệu đồng".
    static Ratio scale_of(const AnyUnit& unit) noexcept {
        Ratio scale = 1;
        for (const AnyUnit::Term term : unit) {
            if (term.info->kind != UnitKind::scale || term.exponent != 1) continue;
            scale = checked_multiply(scale, term.info->factor).value_or(scale);
        }
        return scale;
    }

    /// "12 tỷ 450 triệu đồng", "1 nghìn 200 con": whole numbers, of which the second is less than one of the
    /// first. Of things, the second fills its places: "5 triệu 12 hộ" are two.
    std::optional<Decimal> compound(const ProseFigure& high, const ProseFigure& low) const {
        const bool is_compound = high.form == ProseFigureForm::single &&
                                 low.form == ProseFigureForm::single && high.end == low.begin &&
                                 high.unit.kind() == UnitKind::scale && !low.unit.is_unspecified() &&
                                 high.value.scale() == 0 && low.value.scale() == 0 && high.value.sign() > 0 &&
                                 low.value.sign() > 0;
        if (!is_compound) return std::nullopt;
        const Ratio low_scale = scale_of(low.unit);
        const auto step = checked_divide(scale_of(high.unit), low_scale);
        if (!step || step->denominator() != 1 || Ratio(low.value) >= *step) return std::nullopt;
        const bool is_thing = low_scale == Ratio(1) && low.unit.kind() != UnitKind::money;
        if (is_thing && Ratio(low.value) * Ratio(10) < *step) return std::nullopt;
        const auto high_part =
            checked_multiply(high.value, Decimal(static_cast<std::int64_t>(step->numerator())));
        return high_part ? checked_add(*high_part, low.value) : std::nullopt;
    }

    void join_compounds(std::vector<ProseFigure>& figures) const {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < figures.size(); ++at) {
            ProseFigure low = figures[at];
            if (const auto value = kept > 0 ? compound(figures[kept - 1], low) : std::nullopt) {
                const ProseFigure& high = figures[--kept];
                low.value = *value;
                low.begin = high.begin;
                low.offset = high.offset;
                low.number = words_.written(low.begin, low.number_end);
                low.text = words_.written(low.begin, low.end);
                low.is_certain = high.is_certain && low.is_certain;
            }
            figures[kept++] = low;
        }
        figures.resize(kept);
    }

    void join_pairs(std::vector<ProseFigure>& figures) const {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < figures.size(); ++at) {
            ProseFigure figure = figures[at];
            if (at + 1 < figures.size() && figure.form == ProseFigureForm::single) {
                const ProseFigure& next = figures[at + 1];
                const bool has_unit = figure.end != figure.number_end;
                const std::size_t joint = behind_joint(figure.end, figure);
                const bool fits = !has_unit || figure.unit == next.unit;
                if (joint != figure.end && joint == next.begin && fits &&
                    next.form == ProseFigureForm::single) {
                    figure.form = ProseFigureForm::pair;
                    figure.second = next.value;
                    figure.second_number = next.number;
                    figure.second_other_reading = next.other_reading;
                    figure.unit = next.unit;
                    figure.counted = next.counted;
                    figure.number_end = next.number_end;
                    figure.end = next.end;
                    figure.is_certain = figure.is_certain && next.is_certain;
                    figure.text = words_.written(figure.begin, figure.end);
                    ++at;
                }
            }
            figures[kept++] = figure;
        }
        figures.resize(kept);
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
