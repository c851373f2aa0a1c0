// SPDX-License-Identifier: BSL-1.0
#pragma once

// How a figure loses digits.
//
//     chitieu::rescale(2.5_dec, 0, chitieu::Rounding::half_even) // 2

namespace chitieu {

/// What becomes of the digits that are dropped (quy tắc làm tròn). The names and meanings are those
/// of the General Decimal Arithmetic specification, also those of Java and Python:
/// `half_up` sends ties away from zero (2.5 to 3, -2.5 to -3), `half_even` to the even neighbour,
/// `half_down` toward zero; `up` is away from zero, `down` toward zero, `ceiling` toward plus
/// infinity, `floor` toward minus infinity.
enum class Rounding { half_up, half_even, half_down, up, down, ceiling, floor };

namespace detail {

/// Whether a magnitude cut off toward zero must grow by one in its last kept place.
/// `odd`: the last kept digit is odd; `against_half`: -1, 0, 1 as the part cut off is less than,
/// equal to or greater than half of that place; `inexact`: the part cut off is not zero.
/// Every rounding of the library is decided here.
constexpr bool rounds_away(Rounding mode, bool negative, bool odd, int against_half, bool inexact) {
    switch (mode) {
        case Rounding::half_up:
            return against_half >= 0;
        case Rounding::half_even:
            return against_half > 0 || (against_half == 0 && odd);
        case Rounding::half_down:
            return against_half > 0;
        case Rounding::up:
            return inexact;
        case Rounding::down:
            return false;
        case Rounding::ceiling:
            return inexact && !negative;
        case Rounding::floor:
            return inexact && negative;
    }
    return false;
}

}  // namespace detail

}  // namespace chitieu
