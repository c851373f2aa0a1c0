// SPDX-License-Identifier: BSL-1.0
//
// An administrative place that a text names, and how sure it is which one. `read/mentions.hpp` finds them.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

/// How sure it is which unit a text names.
enum class MentionSureness : std::uint8_t {
    exact,           ///< by its name, or the same name in another spelling
    marks_differ,    ///< by a name with other marks, and no other unit's is as near
    letter_misread,  ///< by a name with a letter misread, and no other unit's is as near
    several,         ///< more than one unit may be meant
    elsewhere,       ///< only units outside the area have such a name, and the text does not say where
    unknown,         ///< a kind is said, and no unit has such a name
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(MentionSureness sureness) noexcept {
    constexpr std::string_view names[] = {"exact",   "marks_differ", "letter_misread",
                                          "several", "elsewhere",    "unknown"};
    return names[static_cast<std::size_t>(sureness)];
}

/// The sureness in words.
constexpr Wording words_of(MentionSureness sureness) noexcept {
    constexpr Wording words[] = {
        {"đúng tên", "by its name"},
        {"khác dấu", "other marks"},
        {"sai một chữ cái", "one letter misread"},
        {"có thể là nhiều đơn vị", "more than one unit may be meant"},
        {"chỉ có ở nơi khác", "only elsewhere"},
        {"không có đơn vị nào", "no such unit"},
    };
    return words[static_cast<std::size_t>(sureness)];
}

/// A place that a text names. The views look into the text, the units into the gazetteer.
struct Mention {
    std::string_view text{};            ///< with its kind where that stands right before: "xã Mù Cạ"
    std::string_view name{};            ///< "Mù Cạ"
    std::optional<CommuneKind> kind{};  ///< said before it, or before the list that it is in
    std::optional<Commune> unit{};      ///< nothing where that is not sure
    MentionSureness sureness = MentionSureness::unknown;  ///< why there is a unit, or none
    std::vector<Candidate> candidates{};                  ///< all that may be meant, the surest first
    Place place{};
};

}  // namespace chitieu
