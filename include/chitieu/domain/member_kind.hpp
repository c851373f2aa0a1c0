// SPDX-License-Identifier: BSL-1.0
//
// What sort of thing a member of a record is, by its type: what decides which roles it can have.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/unit/quantity_type.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// What a member is by its type. An optional figure, target, actual or text is one too.
enum class MemberKind : std::uint8_t {
    text,       ///< what a std::string_view is made of
    named,      ///< an enumerator, of `Direction` excepted
    figure,     ///< a number or a quantity
    target,     ///< a `Target`
    actual,     ///< an `Actual`
    indicator,  ///< an `Indicator`, static or not
    direction,  ///< a `Direction`, or a constant of one
    other,      ///< bool, and whatever else there is
};

namespace detail {

template <class Member>
concept IndicatorMember = requires(const Member& member) {
    typename Member::unit_type;
    { member.direction() } -> std::convertible_to<Direction>;
};

template <class Member>
struct KindOf {
    static constexpr MemberKind find() noexcept {
        if constexpr (std::convertible_to<const Member&, std::string_view>) {
            return MemberKind::text;
        } else if constexpr (IndicatorMember<Member>) {
            return MemberKind::indicator;
        } else if constexpr (std::convertible_to<const Member&, Direction>) {
            return MemberKind::direction;
        } else if constexpr (std::is_enum_v<Member>) {
            return MemberKind::named;
        } else if constexpr (AnyQuantity<Member> || Number<Member>) {
            return MemberKind::figure;
        } else {
            return MemberKind::other;
        }
    }
    static constexpr MemberKind kind = find();
};
template <class Figure>
struct KindOf<Target<Figure>> {
    static constexpr MemberKind kind = MemberKind::target;
};
template <class Figure>
struct KindOf<Actual<Figure>> {
    static constexpr MemberKind kind = MemberKind::actual;
};
template <class Member>
struct KindOf<std::optional<Member>> : KindOf<Member> {};

}  // namespace detail

/// The kind of a member's type, whether const or a reference.
template <class Member>
inline constexpr MemberKind kind_of = detail::KindOf<std::remove_cvref_t<Member>>::kind;

}  // namespace chitieu
