// SPDX-License-Identifier: BSL-1.0
//
// Cells into the figures of a record: numbers of any type, quantities, targets and actuals of them, converted
// exactly to the unit of the member.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace chitieu {

/// How the numbers of a table are written.
enum class NumberStyle : std::uint8_t {
    of_table,    ///< as its headings and units say: see `read_records`
    vietnamese,  ///< 1.234,5: a dot before three digits groups
    english,     ///< 1,234.5: a comma before three digits groups
    plain,       ///< 1234.5, as programs write: a dot, no groups, and nothing else
    /// Nobody said it. Readers of long files take numbers to be plain, and where all their points stand
    /// before three digits, "1.100", that is an error; `read_records` looks at headings and units.
    undeclared,
};

namespace detail {

/// What is known of a cell before it is read.
struct CellContext {
    AnyUnit unit{};                // of the row or the column; unspecified where neither says
    bool unit_is_unknown = false;  // there is one, in words that are not known
    NumberStyle style = NumberStyle::of_table;
    bool is_english = false;  // the headings
    /// English headings over Vietnamese rows: who wrote the numbers is not known.
    bool is_doubtful = false;
    UnitList units = standard_units;
};

/// What became of a cell: a value, or why there is none.
template <class Value>
struct CellResult {
    std::optional<Value> value{};
    ErrorCode error = ErrorCode::none;
};

/// How the numbers of a cell are read. Those that have to be whole need no decimal mark.
inline FigureContext context_for_style(const CellContext& context, const AnyUnit& unit, bool is_whole,
                                       Language language) {
    switch (context.style) {
        case NumberStyle::plain:
            return {.dot_is_decimal = true, .is_english = true};
        case NumberStyle::vietnamese:
            return {.comma_groups = is_whole};
        case NumberStyle::english:
            return {.dot_is_decimal = !is_whole, .comma_groups = true, .is_english = true};
        case NumberStyle::of_table:
        case NumberStyle::undeclared:
            break;
    }
    if (is_whole) return {.comma_groups = true, .is_english = language == Language::english};
    return context_of(unit, language);
}

/// The unit that a cell names by these words; `unit_unknown` where they are none.
inline CellResult<AnyUnit> unit_named(std::string_view words, UnitList units) {
    if (words.empty()) return {AnyUnit(), ErrorCode::none};
    if (words.find_first_not_of("% ") == std::string_view::npos) words = "%";
    if (const auto unit = parse_unit(words, units)) return {unit, ErrorCode::none};
    return {std::nullopt, ErrorCode::unit_unknown};
}

inline bool have_same_figures(const Target<>& left, const Target<>& right) {
    return left.lower() == right.lower() && left.upper() == right.upper() &&
           left.cumulative() == right.cumulative();
}
inline bool have_same_figures(const Actual<>& left, const Actual<>& right) {
    return left.figure == right.figure;
}

/// A target or an actual in decimals, and the unit that they count in, as far as the cell and its column say.
template <class Value>
struct ReadFigures {
    CellResult<Value> read;
    AnyUnit unit;
    bool is_named = false;  // in the cell itself
};

/// `read_cell(context_for)` is `read_target` or `read_actual` of the cell. `own` is the unit of the member.
template <class Value, class ReadCell>
ReadFigures<Value> read_figures(const CellContext& context, const AnyUnit& own, bool is_whole,
                                const ReadCell& read_cell) {
    ReadFigures<Value> result{{}, context.unit};
    ErrorCode unit_error = ErrorCode::none;
    const auto read_in = [&](Language language) {
        return read_cell([&](std::string_view unit_words) {
            const CellResult<AnyUnit> named = unit_named(unit_words, context.units);
            unit_error = named.error;
            result.is_named = !unit_words.empty();
            if (result.is_named && named.value) result.unit = *named.value;
            const AnyUnit& unit = result.unit.is_unspecified() ? own : result.unit;
            // A whole number of thousands of a thing may well be a fraction of the thousands.
            return context_for_style(context, unit, is_whole && result.unit.is_unspecified(), language);
        });
    };
    const Printed<Value> cell = read_in(context.is_english ? Language::english : Language::vietnamese);
    const bool can_differ = cell.other_reading || cell.error != ErrorCode::none;
    if (context.style == NumberStyle::of_table && context.is_doubtful && can_differ) {
        const Printed<Value> other = read_in(context.is_english ? Language::vietnamese : Language::english);
        const bool is_one = cell.value && other.value && have_same_figures(*cell.value, *other.value);
        if (!is_one && (cell.value || other.value)) {
            result.read.error = ErrorCode::number_ambiguous;
            return result;
        }
    }
    MarkUse marks = cell.marks;
    marks.dot_decimal = false;
    if (unit_error != ErrorCode::none && cell.value) {
        result.read.error = unit_error;
    } else if (context.style == NumberStyle::plain && cell.value && marks != MarkUse{}) {
        result.read.error = ErrorCode::number_not_plain;
    } else {
        result.read = {cell.value, cell.error};
    }
    return result;
}

/// A decimal as another number, exactly, or rounded once where it is a floating one.
template <Number Rep>
CellResult<Rep> number_from(Decimal value) {
    if constexpr (std::same_as<Rep, Decimal>) {
        return {value, ErrorCode::none};
    } else if constexpr (std::same_as<Rep, Ratio>) {
        return {Ratio(value), ErrorCode::none};
    } else if constexpr (WholeNumber<Rep>) {
        if (!value.is_whole()) return {std::nullopt, ErrorCode::number_not_whole};
        const auto whole = whole_from<Rep>(int128{value.normalized().coefficient()});
        return {whole, whole ? ErrorCode::none : ErrorCode::number_out_of_range};
    } else if constexpr (std::floating_point<Rep>) {
        char digits[Decimal::max_chars]{};
        const char* const end = to_chars(digits, digits + Decimal::max_chars, value);
        Rep number{};
        std::from_chars(digits, end, number);
        return {number, ErrorCode::none};
    } else {
        const auto divisor =
            Ratio(Decimal(1), Decimal(static_cast<std::int64_t>(power_of_ten(value.scale()))));
        const auto number = scaled(Rep(value.coefficient()), divisor);
        return {number, number ? ErrorCode::none : ErrorCode::number_not_whole};
    }
}

/// Makes the figures of a member from decimals in a unit.
template <class Figure>
struct FigureOfCell {
    using number_type = Figure;
    static AnyUnit own_unit() noexcept { return {}; }

    /// A bare number has no unit: a cell may name that of its column, and no other.
    template <class Value>
    static ErrorCode why_not_in(const ReadFigures<Value>& figures, const CellContext& context) {
        const bool is_of_column = !figures.is_named || figures.unit == context.unit;
        return is_of_column ? ErrorCode::none : ErrorCode::unit_unexpected;
    }
    static CellResult<Figure> from(Decimal value, const AnyUnit&) { return number_from<Figure>(value); }
};
template <Unit UnitType, Number Rep>
struct FigureOfCell<Quantity<UnitType, Rep>> {
    using number_type = Rep;
    static AnyUnit own_unit() noexcept {
        if constexpr (StaticUnit<UnitType>) {
            return UnitType::any();
        } else {
            return {};
        }
    }

    template <class Value>
    static ErrorCode why_not_in(const ReadFigures<Value>& figures, const CellContext& context) {
        const bool is_unknown = !figures.is_named && context.unit_is_unknown;
        return is_unknown ? ErrorCode::unit_unknown : ErrorCode::none;
    }
    static CellResult<Quantity<UnitType, Rep>> from(Decimal value, const AnyUnit& unit) {
        if constexpr (!StaticUnit<UnitType>) {
            return in_unit(number_from<Rep>(value), unit);
        } else if (unit.is_unspecified() || unit == UnitType::any()) {
            return in_unit(number_from<Rep>(value), UnitType{});
        } else if (!same_dimension(unit, UnitType::any())) {
            return {std::nullopt, ErrorCode::units_differ};
        } else if constexpr (WholeNumber<Rep>) {
            // 1,5 thousand is whole in ones.
            const auto converted = checked_convert(Quantity<AnyUnit>(value, unit), UnitType{});
            if (!converted) return {std::nullopt, ErrorCode::digits_lost};
            return in_unit(number_from<Rep>(converted->value()), UnitType{});
        } else {
            const CellResult<Rep> number = number_from<Rep>(value);
            if (!number.value) return {std::nullopt, number.error};
            const auto converted = checked_convert(Quantity<AnyUnit, Rep>(*number.value, unit), UnitType{});
            return {converted, converted ? ErrorCode::none : ErrorCode::digits_lost};
        }
    }

private:
    static CellResult<Quantity<UnitType, Rep>> in_unit(const CellResult<Rep>& number, UnitType unit) {
        if (!number.value) return {std::nullopt, number.error};
        return {Quantity<UnitType, Rep>(*number.value, unit), ErrorCode::none};
    }
};

template <class Figure>
concept CellFigure = AnyQuantity<Figure> || Number<Figure>;

/// The target or the actual with its figures made into the member's; the first error of them where one is
/// not.
template <class Figure, class Value, class Wrapped>
CellResult<Wrapped> with_figures_of(const ReadFigures<Value>& figures, const CellContext& context) {
    if (!figures.read.value) return {std::nullopt, figures.read.error};
    ErrorCode error = FigureOfCell<Figure>::why_not_in(figures, context);
    if (error != ErrorCode::none) return {std::nullopt, error};
    // Checked before they are put together: a figure has no value that stands for none.
    const auto check = [&](Decimal value) {
        if (error == ErrorCode::none) error = FigureOfCell<Figure>::from(value, figures.unit).error;
        return value;
    };
    static_cast<void>(mapped<Decimal>(*figures.read.value, check));
    if (error != ErrorCode::none) return {std::nullopt, error};
    return {
        mapped<Figure>(*figures.read.value,
                       [&](Decimal value) { return *FigureOfCell<Figure>::from(value, figures.unit).value; }),
        ErrorCode::none};
}

/// A number as a program writes it, of more digits than a decimal has, or with an exponent.
template <std::floating_point Rep>
std::optional<Rep> plain_number(std::string_view text) {
    Rep number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

template <class Figure>
CellResult<Actual<Figure>> read_actual_of(const TableCell& cell, const CellContext& context) {
    using Number = typename FigureOfCell<Figure>::number_type;
    if constexpr (std::floating_point<Figure>) {
        if (context.style == NumberStyle::plain) {
            if (const auto number = plain_number<Figure>(cell.text))
                return {reported(*number), ErrorCode::none};
        }
    }
    const auto figures = read_figures<Actual<>>(
        context, FigureOfCell<Figure>::own_unit(), WholeNumber<Number>, [&](const auto& context_for) {
            return read_actual(cell.text, cell.place, context.units, context_for);
        });
    return with_figures_of<Figure, Actual<>, Actual<Figure>>(figures, context);
}

}  // namespace detail

}  // namespace chitieu
