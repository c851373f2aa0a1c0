// SPDX-License-Identifier: BSL-1.0
//
// One number as people write it, and how sure one can be of it.
//
//     constexpr auto in_tonnes = DotBeforeThree::groups_thousands;
//     constexpr auto in_billions = DotBeforeThree::is_decimal;
//     static_assert(parse_figure("1.234,56", in_tonnes)->value == 1234.56_dec);
//     static_assert(parse_figure("61.000", in_billions)->value == 61);
//     static_assert(parse_figure("1. 357", in_tonnes).error() == ErrorCode::number_spaced);
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// What a dot with exactly three digits behind it means, as in "61.000". The shape cannot tell; the
/// unit does: a decimal where figures are in tỷ, thousands elsewhere.
enum class DotBeforeThree : std::uint8_t { groups_thousands, is_decimal };

/// Which marks stand in a figure and for what, as it was read. Or-ed over a row or a table it shows
/// whether its figures are written in one way.
struct MarkUse {
    bool dot_decimal = false;       ///< 27.60
    bool comma_decimal = false;     ///< 27,60
    bool dot_group = false;         ///< 1.234.567
    bool comma_group = false;       ///< 1,234,567
    bool space_group = false;       ///< 1 234 567
    bool apostrophe_group = false;  ///< 1'234'567

    /// The marks of both.
    friend constexpr MarkUse operator|(MarkUse left, MarkUse right) noexcept {
        return {left.dot_decimal || right.dot_decimal, left.comma_decimal || right.comma_decimal,
                left.dot_group || right.dot_group,     left.comma_group || right.comma_group,
                left.space_group || right.space_group, left.apostrophe_group || right.apostrophe_group};
    }
    constexpr MarkUse& operator|=(MarkUse other) noexcept { return *this = *this | other; }
    friend constexpr bool operator==(MarkUse, MarkUse) noexcept = default;

    /// Whether one mark has two roles, or two marks have one: never true of a single figure.
    constexpr bool is_mixed() const noexcept {
        const int decimals = int{dot_decimal} + int{comma_decimal};
        const int groups = int{dot_group} + int{comma_group} + int{space_group} + int{apostrophe_group};
        return decimals > 1 || groups > 1 || (dot_decimal && dot_group) || (comma_decimal && comma_group);
    }
};

/// A number that was read. It keeps its digits: "27,60" has two decimals.
/// `is_certain` is false where the shape allows something else, such as "3,456": then
/// `other_reading` is what it would also be, unless the doubt is whether it is one number at all
/// ("17 501"). A dot before three digits that groups thousands is certain and has another reading.
struct Figure {
    Decimal value{};                         ///< with the digits as written
    MarkUse marks{};                         ///< which marks it uses, and for what
    bool is_certain = true;                  ///< nothing else can be meant
    std::optional<Decimal> other_reading{};  ///< what else can be

    friend constexpr bool operator==(const Figure&, const Figure&) noexcept = default;
};

/// A `Figure`, or the reason why there is none; lighter than `Result`, and without a place.
class FigureResult {
public:
    /// A figure, or why there is none.
    constexpr FigureResult(const Figure& figure) noexcept : figure_{figure} {}
    constexpr FigureResult(ErrorCode error) noexcept : error_{error} {}

    /// Whether there is a figure.
    constexpr bool has_value() const noexcept { return error_ == ErrorCode::none; }
    /// Whether there is a figure.
    constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The figure; without a meaning where there is none.
    constexpr const Figure& operator*() const noexcept { return figure_; }
    constexpr const Figure* operator->() const noexcept { return &figure_; }

    /// ErrorCode::none where there is a figure.
    constexpr ErrorCode error() const noexcept { return error_; }

    friend constexpr bool operator==(const FigureResult&, const FigureResult&) noexcept = default;

private:
    Figure figure_{};
    ErrorCode error_ = ErrorCode::none;
};

/// Reads a text that is one number and nothing else: white space around it, a sign (+, -, −)
/// directly before it, ASCII digits, and the marks ".", ",", "'" or white space between them.
/// - Two marks: the last is the decimal mark, the others group ("1.234,56"). One mark more than
///   once: groups ("1,234,567"). Groups have three digits; the first one has one to three, no zero
///   in front.
/// - One `.` or `,` and not exactly three digits behind it, or before it more than three digits or
///   a zero in front ("27.60", "1234.567", "0,345"): the decimal mark.
/// - Otherwise a dot is what `dot` says, and a comma a decimal mark, but not certain.
/// - Groups between no-break or thin spaces are certain, between blanks they are not.
/// Errors: number_missing (no digit), number_spaced (white space that does not part right groups),
/// number_too_long (more digits than a Decimal holds; never rounded), number_malformed (all else).
/// Linear.
constexpr FigureResult parse_figure(std::string_view text, DotBeforeThree dot) noexcept;

namespace detail {

enum class NumberMark : std::uint8_t { none, dot, comma, apostrophe, space };

/// A number taken apart: which marks there are, and how many digits stand around them.
struct FigureShape {
    NumberMark first_mark = NumberMark::none;
    NumberMark second_mark = NumberMark::none;  // the first one that differs
    std::size_t first_marks = 0;
    std::size_t lead_digits = 0;  // before the first mark
    std::size_t last_digits = 0;  // behind the last mark
    bool inner_groups_right = true;
    bool has_leading_zero = false;
    bool has_digits = false;
    bool has_space = false;
    bool has_blank = false;    // a space that a line may break at
    bool has_foreign = false;  // anything that no number has
    bool marks_in_disorder = false;
    bool is_too_long = false;
    std::uint64_t magnitude = 0;  // all the digits as one whole number

    constexpr bool has_right_first_group() const noexcept {
        return lead_digits >= 1 && lead_digits <= 3 && !has_leading_zero;
    }

    constexpr void add_digit(unsigned digit) noexcept {
        constexpr std::uint64_t largest = UINT64_MAX / 10 - 1;
        if (!has_digits) has_leading_zero = digit == 0;
        has_digits = true;
        ++last_digits;
        if (magnitude > largest) {
            is_too_long = true;
        } else {
            magnitude = magnitude * 10 + digit;
        }
    }

    constexpr void add_mark(NumberMark mark) noexcept {
        if (first_mark == NumberMark::none) {
            first_mark = mark;
            lead_digits = last_digits;
        } else if (last_digits != 3) {
            inner_groups_right = false;
        }
        if (second_mark != NumberMark::none) {
            marks_in_disorder = true;
        } else if (mark == first_mark) {
            ++first_marks;
        } else {
            second_mark = mark;
        }
        last_digits = 0;
    }
};

constexpr NumberMark number_mark(char32_t value) noexcept {
    if (value == U'.') return NumberMark::dot;
    if (value == U',') return NumberMark::comma;
    if (value == U'\'' || value == 0x2019U) return NumberMark::apostrophe;
    return is_white_space(value) ? NumberMark::space : NumberMark::none;
}

/// Spaces made for standing in a number: no-break, figure, thin and narrow no-break.
constexpr bool is_space_in_numbers(char32_t value) noexcept {
    return value == 0xA0U || value == 0x2007U || value == 0x2009U || value == 0x202FU;
}

constexpr FigureShape shape_of_figure(std::string_view digits) noexcept {
    FigureShape shape;
    while (!digits.empty()) {
        const CodePoint point = decode_utf8(digits);
        digits.remove_prefix(point.length);
        const NumberMark mark = number_mark(point.value);
        if (is_ascii_digit(point.value)) {
            shape.add_digit(static_cast<unsigned>(point.value - U'0'));
        } else if (mark != NumberMark::none) {
            const bool is_space = mark == NumberMark::space;
            shape.has_space = shape.has_space || is_space;
            shape.has_blank = shape.has_blank || (is_space && !is_space_in_numbers(point.value));
            shape.add_mark(mark);
        } else {
            shape.has_foreign = true;
        }
    }
    if (shape.first_mark == NumberMark::none) shape.lead_digits = shape.last_digits;
    return shape;
}

constexpr void note_group(MarkUse& marks, NumberMark mark) noexcept {
    marks.dot_group = mark == NumberMark::dot;
    marks.comma_group = mark == NumberMark::comma;
    marks.apostrophe_group = mark == NumberMark::apostrophe;
    marks.space_group = mark == NumberMark::space;
}

constexpr void note_decimal(MarkUse& marks, NumberMark mark) noexcept {
    marks.dot_decimal = mark == NumberMark::dot;
    marks.comma_decimal = mark == NumberMark::comma;
}

constexpr bool can_be_decimal(NumberMark mark) noexcept {
    return mark == NumberMark::dot || mark == NumberMark::comma;
}

/// The digits of a shape with so many decimals as a value; nothing if a Decimal cannot hold it.
constexpr std::optional<Decimal> value_of(const FigureShape& shape, bool is_negative,
                                          std::size_t decimals) noexcept {
    const std::uint64_t largest = static_cast<std::uint64_t>(INT64_MAX) + (is_negative ? 1U : 0U);
    if (shape.is_too_long || shape.magnitude > largest || decimals > largest_scale) {
        return std::nullopt;
    }
    // two's complement, so that -2^63 needs no way of its own
    const auto coefficient = static_cast<std::int64_t>(is_negative ? 0U - shape.magnitude : shape.magnitude);
    return Decimal::from_parts(coefficient, static_cast<int>(decimals));
}

}  // namespace detail

constexpr FigureResult parse_figure(std::string_view text, DotBeforeThree dot) noexcept {
    using detail::NumberMark;
    std::string_view digits = trim(text);
    const CodePoint sign = decode_utf8(digits);
    const bool is_negative = sign.value == U'-' || sign.value == 0x2212U;
    if (is_negative || sign.value == U'+') digits.remove_prefix(sign.length);

    const detail::FigureShape shape = detail::shape_of_figure(digits);
    if (!shape.has_digits) return ErrorCode::number_missing;
    if (shape.has_foreign) return ErrorCode::number_malformed;
    const ErrorCode wrong = shape.has_space ? ErrorCode::number_spaced : ErrorCode::number_malformed;
    if (shape.marks_in_disorder || shape.last_digits == 0 || shape.lead_digits == 0) return wrong;

    const bool groups_are_right = shape.has_right_first_group() && shape.inner_groups_right;
    const bool is_three = shape.last_digits == 3;
    Figure figure;
    bool has_decimals = false;
    bool has_other_reading = false;
    if (shape.second_mark != NumberMark::none) {
        if (!groups_are_right || !detail::can_be_decimal(shape.second_mark)) return wrong;
        has_decimals = true;
        detail::note_group(figure.marks, shape.first_mark);
        detail::note_decimal(figure.marks, shape.second_mark);
    } else if (shape.first_marks == 1 && detail::can_be_decimal(shape.first_mark)) {
        const bool is_dot = shape.first_mark == NumberMark::dot;
        has_other_reading = is_three && groups_are_right;
        has_decimals = !(has_other_reading && is_dot && dot == DotBeforeThree::groups_thousands);
        figure.is_certain = !(has_other_reading && has_decimals);
        if (has_decimals) {
            detail::note_decimal(figure.marks, shape.first_mark);
        } else {
            detail::note_group(figure.marks, shape.first_mark);
        }
    } else if (shape.first_marks != 0) {
        if (!groups_are_right || !is_three) return wrong;
        detail::note_group(figure.marks, shape.first_mark);
    }
    if (shape.has_blank) figure.is_certain = false;

    const auto value = detail::value_of(shape, is_negative, has_decimals ? shape.last_digits : 0);
    if (!value) return ErrorCode::number_too_long;
    figure.value = *value;
    if (has_other_reading) {
        figure.other_reading = detail::value_of(shape, is_negative, has_decimals ? 0 : 3);
    }
    return figure;
}

}  // namespace chitieu
