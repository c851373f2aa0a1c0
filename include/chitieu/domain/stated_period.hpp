// SPDX-License-Identifier: BSL-1.0
//
// The time that a text says a figure is of: "năm 2023", "6 tháng đầu năm", "quý III/2024", "năm trước".
//
//     constexpr StatedPeriod half_year{.first_year = 2024, .last_year = 2024, .months = Months{1, 6}};
#pragma once

#include <optional>
#include <string_view>

namespace chitieu {

/// The first and the last month of a part of a year. A part that is not known ("đầu năm", "vụ mùa", "đến
/// ngày 30/11") is from 0 to 0.
struct Months {
    int first = 1;  ///< 1 is January
    int last = 12;  ///< the last one is part of it

    /// Whether they are all of a year.
    constexpr bool are_a_year() const noexcept { return first == 1 && last == 12; }
    /// Whether it is known which they are.
    constexpr bool are_known() const noexcept { return first != 0; }

    friend constexpr bool operator==(const Months&, const Months&) noexcept = default;
};

/// A time as far as it is said. The view's owner must outlive it.
struct StatedPeriod {
    int first_year = 0;              ///< 0: no year is said
    int last_year = 0;               ///< of "giai đoạn 2021-2025" another than the first
    int years_on = 0;                ///< -1 in "năm trước", 1 in "năm sau": from the year of the report
    std::optional<Months> months{};  ///< the part of the year; nothing where none is said
    bool is_sure = true;             ///< false: it may be another figure's
    std::string_view text{};         ///< the words that say so, nearest to the figure

    /// Whether a year or a part of one is said.
    constexpr bool is_said() const noexcept { return first_year != 0 || years_on != 0 || months.has_value(); }
};

}  // namespace chitieu
