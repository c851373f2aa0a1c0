// SPDX-License-Identifier: BSL-1.0
//
// A piece of JSON that was parsed: its values one behind the other, each before what is in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chitieu::detail {

/// A value. Its texts are views of the text that it was parsed in, decoded; a number is its digits.
struct JsonNode {
    enum class Kind : std::uint8_t { null, boolean, number, text, object, list };

    std::string_view name{};  ///< of a member
    std::string_view text{};  ///< of a text and a number; of an object, a name that it has twice
    std::size_t offset = 0;   ///< where it begins
    std::size_t next = 0;     ///< the node behind it and all that is in it
    Kind kind = Kind::null;
    bool is_true = false;
    bool has_twice = false;  ///< of an object: two members of one name
};

/// What an element or a member consists of: itself first, then all that is in it.
using JsonNodes = std::vector<JsonNode>;

}  // namespace chitieu::detail
