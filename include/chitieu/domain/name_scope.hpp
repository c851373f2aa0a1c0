// SPDX-License-Identifier: BSL-1.0
//
// Where, when and how exactly a name is looked for.
//
//     const NameScope scope{.on = june_30, .inside = *muong_te, .least = NameMatch::marks_differ};
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/name_match.hpp>

#include <date/date.h>

#include <optional>

namespace chitieu {

/// A unit that others are parts of; or, where none is given, all there is.
class Inside {
public:
    constexpr Inside() = default;
    /// What lies in this unit, on any level.
    constexpr Inside(const Commune& commune) : commune_(commune) {}
    /// Refused: a unit that was not found would be taken for the whole country. Look first.
    Inside(std::optional<Commune> a_unit_that_was_not_found_holds_nothing) = delete;

    /// The unit, or nothing for all there is.
    constexpr const std::optional<Commune>& commune() const noexcept { return commune_; }

private:
    std::optional<Commune> commune_{};
};

/// What limits a search; nothing does where nothing is said.
struct NameScope {
    std::optional<date::year_month_day> on{};     ///< only units that are there on this day
    Inside inside{};                              ///< only units that are parts of this one, at any height
    std::optional<CommuneKind> kind{};            ///< only units that may be called so
    NameMatch least = NameMatch::letter_misread;  ///< only matches as sure as this, or surer
};

}  // namespace chitieu
