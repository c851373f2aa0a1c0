// SPDX-License-Identifier: BSL-1.0
//
// What can be read into a record of the caller's own, which columns it asks for, and how it is made from
// their cells: what all readers of records share.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/record_cell.hpp>
#include <chitieu/read/record_columns.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// Why records are not read: what a compiler quotes.
namespace because {

struct this_member_is_given_by_a_function_and_cannot_be_written;  ///< map a pointer to the member itself
struct no_cell_is_read_into_this_member;  ///< its type; see `TextForm` for types of your own
struct a_record_is_made_empty_or_from_all_its_members_in_order;  ///< no constructor, or a default one

}  // namespace because

namespace detail {

/// The member that a column of a record gives.
template <class Record, class Getter>
using written_t = decltype(project(std::declval<const Getter&>(), std::declval<Record&>()));
template <class Record, class Getter>
using member_of_t = std::remove_cvref_t<written_t<Record, Getter>>;
template <class Record, class Getter>
inline constexpr bool can_write = std::is_lvalue_reference_v<written_t<Record, Getter>> &&
                                  !std::is_const_v<std::remove_reference_t<written_t<Record, Getter>>>;

/// A member that stands in the way of reading, and why; void where none does.
template <class Why, class Member>
struct Hindrance {
    using why = Why;
    using member = Member;
};
using NoHindrance = Hindrance<void, void>;

template <class Record, class Getter>
constexpr auto hindrance_of_column() {
    using Member = member_of_t<Record, Getter>;
    if constexpr (!can_write<Record, Getter>) {
        return Hindrance<because::this_member_is_given_by_a_function_and_cannot_be_written, Member>{};
    } else if constexpr (!CellInto<Member>::is_readable) {
        return Hindrance<because::no_cell_is_read_into_this_member, Member>{};
    } else {
        return NoHindrance{};
    }
}

/// The first of several that is one.
template <class First, class... Rest>
constexpr auto first_hindrance(First first, Rest... rest) {
    if constexpr (sizeof...(Rest) == 0 || !std::is_void_v<typename First::why>) {
        return first;
    } else {
        return first_hindrance(rest...);
    }
}

template <class Record, Role... roles, class... Getters>
constexpr auto hindrance_of(const ColumnList<Column<roles, Getters>...>&) {
    if constexpr (sizeof...(Getters) == 0) {
        return Hindrance<because::the_record_has_no_columns, Record>{};
    } else if constexpr (std::default_initializable<Record> ||
                         requires { Record{std::declval<member_of_t<Record, Getters>>()...}; }) {
        return first_hindrance(hindrance_of_column<Record, Getters>()...);
    } else {
        return first_hindrance(
            hindrance_of_column<Record, Getters>()...,
            Hindrance<because::a_record_is_made_empty_or_from_all_its_members_in_order, Record>{});
    }
}
template <class Record>
using hindrance_t = decltype(hindrance_of<Record>(columns<Record>));
template <class Record>
using why_not_read_t = typename hindrance_t<Record>::why;

/// The unit that a member's figures are in; unspecified where its type does not say.
template <class Member>
struct UnitOfMember {
    static AnyUnit get() noexcept { return {}; }
};
template <CellFigure Figure>
struct UnitOfMember<Figure> {
    static AnyUnit get() noexcept { return FigureOfCell<Figure>::own_unit(); }
};
template <class Member>
struct UnitOfMember<std::optional<Member>> : UnitOfMember<Member> {};
template <class Figure>
struct UnitOfMember<Target<Figure>> : UnitOfMember<Figure> {};
template <class Figure>
struct UnitOfMember<Actual<Figure>> : UnitOfMember<Figure> {};

/// Makes records from what was read of their columns.
template <class Record, class List>
struct RecordMakerOf;
template <class Record, Role... roles, class... Getters>
struct RecordMakerOf<Record, ColumnList<Column<roles, Getters>...>> {
    using Places = std::index_sequence_for<Getters...>;
    template <std::size_t place>
    using Member = std::tuple_element_t<place, std::tuple<member_of_t<Record, Getters>...>>;
    using Values = std::tuple<std::optional<member_of_t<Record, Getters>>...>;

    static constexpr bool has_text = (TextMember<member_of_t<Record, Getters>> || ...);

    static std::vector<WantedColumn> wanted() {
        return []<std::size_t... places>(std::index_sequence<places...>) {
            return std::vector<WantedColumn>{
                wanted_column(column_at<places>(columns<Record>).heading,
                              CellInto<member_of_t<Record, Getters>>::needs_column,
                              kind_of<member_of_t<Record, Getters>> == MemberKind::text)...};
        }
        (Places{});
    }

    /// A member whose column is not there stays as it is made.
    static Record made_from(Values values) {
        return [&values]<std::size_t... places>(std::index_sequence<places...>) {
            if constexpr (std::default_initializable<Record>) {
                Record record{};
                const auto write = [&record]<class Written>(const auto& getter,
                                                            std::optional<Written>& value) {
                    if (value) project(getter, record) = std::move(*value);
                };
                (write(column_at<places>(columns<Record>).getter, std::get<places>(values)), ...);
                return record;
            } else {
                return Record{value_or_empty(std::get<places>(values))...};
            }
        }
        (Places{});
    }

private:
    template <class Value>
    static Value value_or_empty(std::optional<Value>& value) {
        if constexpr (std::default_initializable<Value>) {
            if (!value) return Value{};
        }
        return std::move(*value);
    }
};
template <class Record>
using RecordMaker = RecordMakerOf<Record, std::remove_cvref_t<decltype(columns<Record>)>>;

}  // namespace detail

}  // namespace chitieu
