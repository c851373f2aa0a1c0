// SPDX-License-Identifier: BSL-1.0
//
// Keys, names and periods as they are kept after their record.
#pragma once

#include <string_view>
#include <type_traits>

namespace chitieu::detail {

/// Whether it is a text of C, whose `<` would compare addresses.
template <class Member>
inline constexpr bool is_c_text =
    std::is_same_v<std::decay_t<Member>, const char*> || std::is_same_v<std::decay_t<Member>, char*>;

/// The value itself; of a text of C a view.
template <class Member>
using kept_t = std::conditional_t<is_c_text<Member>, std::string_view, std::remove_cvref_t<Member>>;

template <class Member>
constexpr const Member& to_keep(const Member& member) requires(!is_c_text<Member>) {
    return member;
}
template <class Member>
constexpr std::string_view to_keep(const Member& text) requires is_c_text<Member> {
    return static_cast<const char*>(text) == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace chitieu::detail
