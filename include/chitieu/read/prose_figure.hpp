// SPDX-License-Identifier: BSL-1.0
//
// A figure of running text: its number or its two, its unit, and where it stands.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/unit/any_unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

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

}  // namespace chitieu
