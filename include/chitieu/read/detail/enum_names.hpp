// SPDX-License-Identifier: BSL-1.0
//
// Enumerators by their lasting names, both ways.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/target.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

/// How many enumerators an enumeration has, which begin at 0; `name_of` says what each is called.
template <class Enum>
inline constexpr std::size_t enumerator_count = 0;
template <>
inline constexpr std::size_t enumerator_count<TargetForm> = target_form_count;
template <>
inline constexpr std::size_t enumerator_count<Aggregation> = 5;
template <>
inline constexpr std::size_t enumerator_count<Direction> = 3;
template <>
inline constexpr std::size_t enumerator_count<ActualStatus> = 4;
template <>
inline constexpr std::size_t enumerator_count<FootnoteRole> = 4;

/// The enumerator of a name; nothing where none has it.
template <class Enum>
constexpr std::optional<Enum> enumerator_of(std::string_view name) noexcept {
    static_assert(enumerator_count<Enum> != 0, "say how many enumerators there are");
    for (std::size_t at = 0; at < enumerator_count<Enum>; ++at) {
        if (name_of(static_cast<Enum>(at)) == name) return static_cast<Enum>(at);
    }
    return std::nullopt;
}

}  // namespace chitieu::detail
