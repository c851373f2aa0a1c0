// SPDX-License-Identifier: BSL-1.0
//
// The two languages in which chitieu speaks to people.
#pragma once

#include <chitieu/text/named.hpp>

#include <cstdint>
#include <string_view>

namespace chitieu {

/// The language of symbols, verdicts, errors and findings.
enum class Language : std::uint8_t { vietnamese, english };

/// The same words in both languages.
struct Wording {
    std::string_view vietnamese;  ///< composed
    std::string_view english;     ///< British spelling

    /// The words in one of them.
    constexpr std::string_view in(Language language) const noexcept {
        return language == Language::vietnamese ? vietnamese : english;
    }
};

}  // namespace chitieu
