// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

namespace chitieu::detail {

template <class Candidate>
inline constexpr bool is_optional = false;
template <class Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

}  // namespace chitieu::detail
