// SPDX-License-Identifier: BSL-1.0
//
// Records of the caller's own, and how the algorithms find what they need in one: by projections that are
// handed to them, or, where none are, by what each member was said to be, once:
//
//     struct BudgetLine { std::string office; Decimal approved; std::optional<Decimal> spent; };
//
//     template <>
//     inline constexpr auto chitieu::columns<BudgetLine> = chitieu::column_list(
//         chitieu::column<Role::key>("Cơ quan", &BudgetLine::office),
//         chitieu::column<Role::target>("Dự toán", &BudgetLine::approved),
//         chitieu::column<Role::actual>("Quyết toán", &BudgetLine::spent));
//
//     field<Role::actual>(line)        // line.spent
//
//     compare(lines, lower_is_better);                                     // as the columns say
//     compare(lines, target_from(&BudgetLine::revised), lower_is_better);  // another target, this once
#pragma once

#include <chitieu/domain/member_kind.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

/// Why a record's columns do not answer: what a compiler quotes.
namespace because {

struct the_record_has_no_columns;               ///< adapt it for Boost.Hana, or specialise `columns`
struct no_member_has_this_role_so_map_one;      ///< column<Role::target>("Dự toán", &Line::approved)
struct two_members_claim_this_role_so_map_one;  ///< which of two plans is the target is not guessed
struct a_member_is_meant_not_its_name;          ///< by(&Line::district), target_from(&Line::approved)

}  // namespace because

/// What a member of a record is to the algorithms.
enum class Role : std::uint8_t {
    key,        ///< what it is about: a commune, an office, a programme
    indicator,  ///< an `Indicator`
    direction,  ///< a `Direction`, where there is no indicator
    target,     ///< what was planned: a `Target`, a figure, or an optional one
    actual,     ///< what was reached: an `Actual`, a figure, or an optional one
    baseline,   ///< where it started from
    weight,     ///< the denominator of a share: people, households, hectares
    period,     ///< when; the greater is the later
    other,      ///< read and printed, and nothing else
};

/// A member, the heading of its column, and its role. `Getter` is a pointer to a data member or to a
/// member function, or anything that takes the record.
template <Role column_role, class Getter>
struct Column {
    /// What the member means to the algorithms.
    static constexpr Role role = column_role;

    std::string_view heading;  ///< of the column, for reading and writing
    Getter getter;             ///< a pointer to a member, or what takes the record
};

namespace detail {

/// Whether a member of this kind can have the role.
constexpr bool can_have(Role role, MemberKind kind) noexcept {
    const bool is_figure = kind == MemberKind::figure;
    if (role == Role::indicator) return kind == MemberKind::indicator;
    if (role == Role::direction) return kind == MemberKind::direction;
    if (role == Role::target) return is_figure || kind == MemberKind::target;
    if (role == Role::actual) return is_figure || kind == MemberKind::actual;
    if (role != Role::baseline && role != Role::weight) return true;
    return is_figure || kind == MemberKind::target || kind == MemberKind::actual;
}

/// Whether of two the later can be told.
template <class Member>
inline constexpr bool is_ordered = requires(const Member& left, const Member& right) {
    left < right;
};

/// The same of what a pointer to a member gives; of anything else that can be called it is not known yet.
template <Role role, class Member>
inline constexpr bool fits = can_have(role, kind_of<Member>) && (role != Role::period || is_ordered<Member>);
template <Role role, class Getter>
inline constexpr bool may_have = true;
template <Role role, class Record, class Member>
requires std::is_object_v<Member>
inline constexpr bool may_have<role, Member Record::*> = fits<role, Member>;
template <Role role, class Record, class Member>
inline constexpr bool may_have<role, Member (Record::*)() const> = fits<role, std::remove_cvref_t<Member>>;
template <Role role, class Record, class Member>
inline constexpr bool may_have<role, Member (Record::*)() const noexcept> =
    fits<role, std::remove_cvref_t<Member>>;

}  // namespace detail

/// One line of a mapping. A member's type has to fit its role: a text is no target, a bool no actual, and
/// periods are in order.
template <Role role, class Getter>
constexpr Column<role, Getter> column(std::string_view heading, Getter getter) {
    static_assert(detail::may_have<role, Getter>, "a member of this type cannot have this role");
    return {heading, getter};
}

/// Makes a projection for one call, which comes before the record's own column with the role.
template <Role role>
struct From {
    /// The projection: a pointer to a member, or anything that takes the record.
    template <class Getter>
    constexpr Column<role, Getter> operator()(Getter getter) const {
        return {{}, getter};
    }
    /// Refused: C++ finds no member by its name.
    template <std::convertible_to<std::string_view> cannot_project,
              class why = because::a_member_is_meant_not_its_name>
    why operator()(cannot_project) const;
};

/// `target_from(&Line::approved)`: where an algorithm finds what it needs of each record.
inline constexpr From<Role::key> key_from{};
inline constexpr From<Role::indicator> indicator_from{};
inline constexpr From<Role::direction> direction_from{};
inline constexpr From<Role::target> target_from{};
inline constexpr From<Role::actual> actual_from{};
inline constexpr From<Role::baseline> baseline_from{};
inline constexpr From<Role::weight> weight_from{};
inline constexpr From<Role::period> period_from{};

namespace detail {

/// Calls a projection: a pointer to a member, or anything that can be called.
template <class Projection, class Record>
constexpr decltype(auto) project(const Projection& projection, Record&& record) {
    if constexpr (std::is_member_object_pointer_v<Projection>) {
        return (std::forward<Record>(record).*projection);
    } else if constexpr (std::is_member_function_pointer_v<Projection>) {
        return (std::forward<Record>(record).*projection)();
    } else {
        return projection(std::forward<Record>(record));
    }
}

template <std::size_t place, class ColumnType>
struct PlacedColumn {
    ColumnType column;
};

template <class Places, class... Columns>
struct ColumnListOf;
template <std::size_t... places, class... Columns>
struct ColumnListOf<std::index_sequence<places...>, Columns...> : PlacedColumn<places, Columns>... {
    constexpr explicit ColumnListOf(Columns... list) : PlacedColumn<places, Columns>{list}... {}
};

template <std::size_t place, class ColumnType>
constexpr const ColumnType& column_at(const PlacedColumn<place, ColumnType>& placed) noexcept {
    return placed.column;
}

}  // namespace detail

/// The columns of a record, in the order in which they are printed.
template <class... Columns>
struct ColumnList : detail::ColumnListOf<std::index_sequence_for<Columns...>, Columns...> {
    using detail::ColumnListOf<std::index_sequence_for<Columns...>, Columns...>::ColumnListOf;

    /// How many columns there are.
    static constexpr std::size_t size = sizeof...(Columns);

    /// The place of the first column with a role; `size` where there is none.
    static constexpr std::size_t place_of([[maybe_unused]] Role role) noexcept {
        std::size_t place = 0;
        static_cast<void>(((Columns::role == role || (++place, false)) || ...));
        return place;
    }
    /// How many columns claim a role.
    static constexpr std::size_t count_of([[maybe_unused]] Role role) noexcept {
        return (std::size_t{0} + ... + std::size_t{Columns::role == role});
    }
};

/// Makes a `ColumnList`.
template <class... Columns>
constexpr ColumnList<Columns...> column_list(Columns... list) {
    return ColumnList<Columns...>(list...);
}

/// The customization point: specialise it for a record of your own. Structs that are adapted for
/// Boost.Hana have columns by the names of their members; see `chitieu/domain/hana_record.hpp`.
template <class Record>
inline constexpr auto columns = ColumnList<>();

/// Whether records of this type have a member with the role, and no second one that claims it.
template <class Record, Role role>
inline constexpr bool has_column = decltype(columns<Record>)::count_of(role) == 1;

namespace detail {

/// Why no member of a record has the role.
template <class Record, Role role>
struct WhyNoMember {
    using type = std::conditional_t<decltype(columns<Record>)::size == 0, because::the_record_has_no_columns,
                                    std::conditional_t<decltype(columns<Record>)::count_of(role) == 0,
                                                       because::no_member_has_this_role_so_map_one,
                                                       because::two_members_claim_this_role_so_map_one>>;
};

}  // namespace detail

/// The projection that the algorithms use where the caller hands none: the member with the role.
template <Role role>
struct Field {
    /// The record's member with the role. O(1).
    template <class Record>
    requires has_column<std::remove_cvref_t<Record>, role>
    constexpr decltype(auto) operator()(Record&& record) const {
        constexpr const auto& list = columns<std::remove_cvref_t<Record>>;
        return detail::project(detail::column_at<list.place_of(role)>(list).getter,
                               std::forward<Record>(record));
    }
    /// Refused: the answer would be the reason why, of which nothing is known but its name.
    template <class Record>
    requires(!has_column<std::remove_cvref_t<Record>, role>)  //
        typename detail::WhyNoMember<std::remove_cvref_t<Record>, role>::type
        operator()(Record&&) const;
};

/// The member of a record with the role.
template <Role role>
inline constexpr Field<role> field{};

}  // namespace chitieu
