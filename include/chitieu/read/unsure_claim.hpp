// SPDX-License-Identifier: BSL-1.0
//
// What reading claims gives: the claims, and what was too unsure to be one, with the doubt.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chitieu {

/// Why something that looks like a claim was not taken for one.
enum class ClaimDoubt : std::uint8_t {
    number_unclear,   ///< "1. 357", "17 501": one number or two
    figure_is_range,  ///< "15-20 %"
    subject_unclear,  ///< no figure, or more than one, that it may be said of
    unit_differs,     ///< no figure near it is in its unit
    times_unclear,    ///< "tăng 2 lần": twice as much, or three times
    parts_unclear,    ///< a list of which not every piece has one part
};

/// The doubt's lasting name, for machines.
constexpr std::string_view name_of(ClaimDoubt doubt) noexcept {
    constexpr std::string_view names[] = {"number_unclear", "figure_is_range", "subject_unclear",
                                          "unit_differs",   "times_unclear",   "parts_unclear"};
    return names[static_cast<std::size_t>(doubt)];
}

/// What was left unclaimed, and why. Its view looks into the text.
struct UnsureClaim {
    ClaimDoubt doubt{};       ///< what is unclear about it
    std::string_view text{};  ///< the piece of the sentence
    Place place{};
};

/// The claims of a text in its order, and what was too unsure to be one.
struct ReadClaims {
    std::vector<Claim> claims{};        ///< in the order of the text
    std::vector<UnsureClaim> unsure{};  ///< in the order of the text
};

}  // namespace chitieu
