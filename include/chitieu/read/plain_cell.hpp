// SPDX-License-Identifier: BSL-1.0
//
// Cells as programs write them, straight into the members of a record: most cells of long files.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/detail/is_optional.hpp>
#include <chitieu/domain/scaled_target.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/domain/text_form.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/number/scaled_number.hpp>
#include <chitieu/read/date.hpp>
#include <chitieu/read/figure_cell.hpp>

#include <date/date.h>

#include <concepts>
#include <string_view>
#include <utility>

namespace chitieu::detail {

/// A cell without a figure, as most are written that have none.
inline bool is_empty_or_dash(std::string_view text) noexcept {
    return text.empty() || (text.size() == 1 && text[0] == '-');
}

template <class Member>
inline constexpr bool is_actual = false;
template <class Figure>
inline constexpr bool is_actual<Actual<Figure>> = true;
/// Reads a cell as programs write it, a `std::string_view` or a `PaddedText`, and hands the value to `put`.
/// False where it is written otherwise or has to be looked at for another reason.
template <class Member, class Text, class Put>
[[gnu::always_inline]] inline bool read_plain_cell(Text written, const CellContext& context, const Put& put) {
    const std::string_view text = view_of(written);
    if constexpr (HasTextForm<Member>) {
        return false;
    } else if constexpr (is_optional<Member>) {
        if (is_empty_or_dash(text)) {
            put(Member());
            return true;
        }
        using Value = typename Member::value_type;
        return read_plain_cell<Value>(written, context,
                                      [&](Value&& value) { put(Member(std::move(value))); });
    } else if constexpr (is_actual<Member>) {
        if (is_empty_or_dash(text)) {
            put(Member());
            return true;
        }
        using Figure = typename Member::figure_type;
        return read_plain_cell<Figure>(written, context, [&](Figure&& figure) { put(reported(figure)); });
    } else if constexpr (std::same_as<Member, date::year_month_day>) {
        const auto day = parse_date(text);
        if (day) put(Member(*day));
        return day.has_value();
    } else if (context.style != NumberStyle::plain) {
        return false;
    } else if constexpr (std::same_as<Member, Target<Decimal>>) {
        ScaledTarget target;
        if (!read_scaled_target_into(written, target)) return false;
        put(Member(target.form, target.lower.to_decimal(), target.upper.to_decimal()));
        return true;
    } else if constexpr (CellFigure<Member> && std::floating_point<Member>) {
        const auto number = plain_number<Member>(text);
        if (number) put(Member(*number));
        return number.has_value();
    } else if constexpr (CellFigure<Member>) {
        ScaledNumber number;
        if (context.unit_is_unknown || !read_scaled_into(written, number)) return false;
        auto figure = FigureOfCell<Member>::from(number.to_decimal(), context.unit);
        if (figure.value) put(*std::move(figure.value));
        return figure.value.has_value();
    } else {
        return false;
    }
}

}  // namespace chitieu::detail
