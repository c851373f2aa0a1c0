// SPDX-License-Identifier: BSL-1.0
//
// Results as IATI 2.03 has them: an activity, its results, their indicators, and a target and an actual for
// each disaggregation of a period.
//
//     IatiFigure girls;
//     girls.value = iati_value(1'200_dec);
//     girls.dimensions.push_back({.name = "sex", .value = "female"});
//     assert(target_of(girls)->lower() == 1'200);
//
// An attribute keeps its text beside what it says, so that what cannot be read is not lost, and each element
// keeps what the model has no name for in `rest`.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// Where something was read; 0 where it was not. It is no part of what it says: any two are equal.
struct ReadAt {
    Place place{};  ///< line and column, from 1; none of what was made by hand

    /// Always: where a thing stood is no part of what it says.
    friend constexpr bool operator==(ReadAt, ReadAt) noexcept { return true; }
};

/// An attribute of XML: its name with its prefix, and its value without escapes.
struct IatiAttribute {
    std::string name{};   ///< with its prefix, as written
    std::string value{};  ///< without entities

    friend bool operator==(const IatiAttribute&, const IatiAttribute&) = default;
};

/// An element of XML as it stands; one without a name is a run of text.
struct IatiElement {
    std::string name{};                       ///< with its prefix, as written
    std::string text{};                       ///< of a run of text
    std::vector<IatiAttribute> attributes{};  ///< in the order of the file
    std::vector<IatiElement> children{};      ///< in the order of the file

    friend bool operator==(const IatiElement&, const IatiElement&) = default;
};

/// All runs of text in an element, one behind the other. Linear.
inline std::string text_of(const IatiElement& element) {
    std::string text = element.text;
    for (const IatiElement& child : element.children) text += text_of(child);
    return text;
}

/// What an element holds that the model has no name for: extensions, links to documents, slips.
struct IatiRest {
    std::vector<IatiAttribute> attributes{};  ///< of the element that it belongs to
    std::vector<IatiElement> elements{};      ///< below that element, in the order of the file

    friend bool operator==(const IatiRest&, const IatiRest&) = default;
};

/// An attribute that says a `Value`. Without `text` it is not there; without `value` it is not there or
/// cannot be read.
template <class Value>
struct IatiValue {
    std::optional<std::string> text{};  ///< as written
    std::optional<Value> value{};       ///< what it says
    ReadAt at{};

    friend bool operator==(const IatiValue&, const IatiValue&) = default;
};

/// How an indicator is measured (IATI's code list IndicatorMeasure).
enum class IatiMeasure : std::uint8_t {
    unit = 1,
    percentage = 2,
    nominal = 3,
    ordinal = 4,
    qualitative = 5,  ///< in words: its figures have no value
};

/// What kind of result it is (IATI's code list ResultType).
enum class IatiResultType : std::uint8_t { output = 1, outcome = 2, impact = 3, other = 9 };

/// A text in one language; the activity's where it says none.
struct IatiNarrative {
    std::string text{};                     ///< the words
    std::optional<std::string> language{};  ///< as `xml:lang` has it; none: the activity's
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiNarrative&, const IatiNarrative&) = default;
};

/// A title, a description or a comment, in any number of languages.
struct IatiText {
    std::vector<IatiNarrative> narratives{};  ///< one a language, in the order of the file
    IatiRest rest{};

    /// In the language it was written in first; empty where there is none.
    std::string_view first() const noexcept {
        return narratives.empty() ? std::string_view() : std::string_view(narratives.front().text);
    }
    friend bool operator==(const IatiText&, const IatiText&) = default;
};

/// A text in one language.
inline IatiText iati_text(std::string text, std::optional<std::string> language = {}) {
    IatiText result;
    result.narratives.push_back({.text = std::move(text), .language = std::move(language)});
    return result;
}

/// A code that says what a result or an indicator is in a published list.
struct IatiReference {
    std::optional<std::string> vocabulary{};  ///< which list the code is from
    std::optional<std::string> code{};        ///< as written: codes of others' lists are not checked
    std::optional<std::string> uri{};         ///< of the vocabulary
    IatiRest rest{};

    friend bool operator==(const IatiReference&, const IatiReference&) = default;
};

/// Where a figure is of: a reference to a location of the activity.
struct IatiLocation {
    std::optional<std::string> ref{};  ///< of a location of the activity
    IatiRest rest{};

    friend bool operator==(const IatiLocation&, const IatiLocation&) = default;
};

/// What a figure is of: sex, female.
struct IatiDimension {
    std::optional<std::string> name{};   ///< what it is broken down by: "sex"
    std::optional<std::string> value{};  ///< the part that the figure is of: "female"
    IatiRest rest{};

    friend bool operator==(const IatiDimension&, const IatiDimension&) = default;
};

/// A target, an actual, or the figure of a baseline, of one disaggregation.
struct IatiFigure {
    IatiValue<Decimal> value{};               ///< a qualitative one has none
    std::vector<IatiLocation> locations{};    ///< where it is of a part of the area
    std::vector<IatiDimension> dimensions{};  ///< how it is broken down; none: the figure of all
    std::optional<IatiText> comment{};        ///< in any number of languages
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiFigure&, const IatiFigure&) = default;
};

/// Where an indicator started from.
struct IatiBaseline {
    IatiFigure figure{};                         ///< with its locations and dimensions
    IatiValue<int> year{};                       ///< the year, which the standard asks for
    IatiValue<date::year_month_day> iso_date{};  ///< the day, where the year is not enough

    friend bool operator==(const IatiBaseline&, const IatiBaseline&) = default;
};

/// The first or the last day of a period.
struct IatiDay {
    IatiValue<date::year_month_day> iso_date{};  ///< the day
    IatiRest rest{};

    friend bool operator==(const IatiDay&, const IatiDay&) = default;
};

/// What was planned and reached in a period, one of each for each disaggregation.
struct IatiPeriod {
    IatiDay start{};                    ///< its first day
    IatiDay end{};                      ///< its last day
    std::vector<IatiFigure> targets{};  ///< one for each part that it is broken down by
    std::vector<IatiFigure> actuals{};  ///< one for each part that it is broken down by
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiPeriod&, const IatiPeriod&) = default;
};

/// What is measured, where it started, and its periods.
struct IatiIndicator {
    IatiValue<IatiMeasure> measure{};         ///< a number, a percentage, or no number at all
    IatiValue<bool> ascending{};              ///< whether a larger value is an improvement
    IatiValue<bool> aggregation_status{};     ///< whether its figures may be added up; not how
    std::optional<IatiText> title{};          ///< in any number of languages
    std::optional<IatiText> description{};    ///< in any number of languages
    std::vector<IatiReference> references{};  ///< to indicators of others' lists
    std::vector<IatiBaseline> baselines{};    ///< where it started from; several where broken down
    std::vector<IatiPeriod> periods{};        ///< in the order of the file
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiIndicator&, const IatiIndicator&) = default;
};

/// A result and its indicators.
struct IatiResult {
    IatiValue<IatiResultType> type{};         ///< output, outcome, impact
    IatiValue<bool> aggregation_status{};     ///< whether figures of several results may be added up
    std::optional<IatiText> title{};          ///< in any number of languages
    std::optional<IatiText> description{};    ///< in any number of languages
    std::vector<IatiReference> references{};  ///< to results of others' lists
    std::vector<IatiIndicator> indicators{};  ///< in the order of the file
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiResult&, const IatiResult&) = default;
};

/// An activity: its results, and all the rest of it as it stands.
struct IatiActivity {
    std::vector<IatiResult> results{};  ///< in the order of the file
    IatiRest rest{};
    ReadAt at{};

    friend bool operator==(const IatiActivity&, const IatiActivity&) = default;
};

/// What stands around the activities of a file.
struct IatiDocument {
    std::optional<std::string> version{};  ///< "2.03"
    IatiRest rest{};                       ///< of the root: other attributes, other elements

    friend bool operator==(const IatiDocument&, const IatiDocument&) = default;
};

/// The identifier of an activity without white space around it; empty where it has none. Linear.
inline std::string identifier_of(const IatiActivity& activity) {
    constexpr std::string_view blanks = " \t\r\n";
    for (const IatiElement& element : activity.rest.elements) {
        if (element.name != "iati-identifier") continue;
        const std::string text = text_of(element);
        const std::size_t begin = text.find_first_not_of(blanks);
        return begin == std::string::npos ? std::string()
                                          : text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
    }
    return {};
}

/// What an attribute says, written as IATI writes it.
inline IatiValue<bool> iati_value(bool value) { return {value ? "true" : "false", value}; }
template <class Code>
requires std::is_enum_v<Code> IatiValue<Code> iati_value(Code code) {
    return {std::to_string(static_cast<int>(code)), code};
}
inline IatiValue<Decimal> iati_value(Decimal number) {
    char digits[Decimal::max_chars] = {};
    return {std::string(digits, to_chars(digits, digits + Decimal::max_chars, number)), number};
}
/// Precondition: the day exists, in a year of four digits.
inline IatiValue<date::year_month_day> iati_value(date::year_month_day day) {
    const auto digits = [](unsigned number, std::size_t width) {
        const std::string text = std::to_string(number);
        return std::string(width - (std::min)(width, text.size()), '0') + text;
    };
    return {digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + '-' +
                digits(static_cast<unsigned>(day.month()), 2) + '-' +
                digits(static_cast<unsigned>(day.day()), 2),
            day};
}

// What they are to the rest of the library.

/// Which way is good, where the indicator says it. IATI takes a missing `ascending` for true; publishers
/// leave it out of falling indicators too, so that nothing is taken for granted here.
constexpr std::optional<Direction> direction_of(const IatiIndicator& indicator) noexcept {
    if (!indicator.ascending.value) return std::nullopt;
    return *indicator.ascending.value ? Direction::higher_is_better : Direction::lower_is_better;
}

/// Per cent for a percentage; else pure numbers, because IATI says what is counted only in the title.
inline AnyUnit unit_of(const IatiIndicator& indicator) noexcept {
    return indicator.measure.value == IatiMeasure::percentage ? any_unit(units::percent) : AnyUnit();
}

/// The indicator with its first reference as code, or nothing where its direction is not stated. Its views
/// look into `indicator`. How its figures add up is not said.
inline std::optional<Indicator<>> indicator_of(const IatiIndicator& indicator) {
    const auto direction = direction_of(indicator);
    if (!direction) return std::nullopt;
    const bool has_code = !indicator.references.empty() && indicator.references.front().code;
    return Indicator<>(has_code ? std::string_view(*indicator.references.front().code) : std::string_view(),
                       indicator.title ? indicator.title->first() : std::string_view(), unit_of(indicator),
                       *direction);
}

/// The period, where both days can be read and are in order.
constexpr std::optional<Period> period_of(const IatiPeriod& period) noexcept {
    const auto& first = period.start.iso_date.value;
    const auto& last = period.end.iso_date.value;
    if (!first || !last || *last < *first) return std::nullopt;
    return Period(*first, *last);
}

/// The planned value; nothing where it has none that can be read.
inline std::optional<Target<>> target_of(const IatiFigure& figure) {
    if (!figure.value.value) return std::nullopt;
    return planned(*figure.value.value);
}

/// The value reached; missing where it has none that can be read.
inline Actual<> actual_of(const IatiFigure& figure) { return {figure.value.value}; }

/// The comment, a note for each of its languages; views into `figure`.
inline std::vector<Footnote> footnotes_of(const IatiFigure& figure) {
    std::vector<Footnote> notes;
    if (!figure.comment) return notes;
    for (const IatiNarrative& narrative : figure.comment->narratives) {
        notes.push_back({.marker = {}, .text = narrative.text, .place = narrative.at.place});
    }
    return notes;
}

}  // namespace chitieu
