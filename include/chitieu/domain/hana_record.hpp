// SPDX-License-Identifier: BSL-1.0
//
// Structs that are adapted for Boost.Hana are records: their columns have the names of their members, and
// roles by those names and types.
//
//     struct BudgetLine { std::string office; Decimal approved; std::optional<Decimal> spent; };
//     BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, approved, spent);
//
//     field<Role::key>(line)       // line.office: the first text
//     field<Role::target>(line)    // line.approved
//     field<Role::actual>(line)    // line.spent
//
// A role is never guessed at. The words are a closed list, in English or in Vietnamese without marks:
//
//     target      plan planned target targets targeted budget budgeted approved goal
//                 kh ke_hoach muc_tieu nghi_quyet nq du_toan giao chi_tieu_giao dinh_muc khkt
//     actual      actual actuals outturn achieved result results spent reached reported realized realised
//                 th thuc_hien ket_qua uoc dat_duoc uth thuc_te so_lieu uocth quyet_toan
//     baseline    baseline base previous previous_year last_year prior_year
//                 nam_truoc cung_ky ky_truoc nam_goc ky_goc dau_ky quy_truoc thang_truoc nam_ngoai
//     weight      weight population households denominator dan_so so_dan so_ho mau_so trong_so
//     period      period year quarter month date day ky nam quy thang ngay
//
// The whole name has to be such a word, in any case; only a number behind it is not looked at:
// `approved_2023` is a target. And the type has to fit: a std::string named `result` is no actual, a `double`
// or a text named `year` is no period. What a `Direction` or an `Indicator` is, its type says; so does that
// of the only `Target` or `Actual` where no member is named for the role. The key is the first text or
// enumerator that is not named for another role. Two members that claim one role, `plan_2023` and
// `plan_2024`, both keep the claim: who asks for the role is told to map the columns, see `columns` in
// `chitieu/domain/record.hpp`.
#pragma once

#include <chitieu/domain/member_kind.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/role_words.hpp>
#include <chitieu/text/ascii.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/tuple.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace detail {

/// A member's name as words: small letters, blanks for underscores, without a number at the end.
class MemberWords {
public:
    constexpr explicit MemberWords(std::string_view name) noexcept {
        for (const char letter : name) {
            if (size_ == capacity) break;  // longer than any word of the list
            const bool is_capital = is_ascii_capital(letter);
            letters_[size_++] = letter == '_' ? ' ' : is_capital ? static_cast<char>(letter + 32) : letter;
        }
        while (size_ > 0 && (letters_[size_ - 1] == ' ' || is_ascii_digit(letters_[size_ - 1]))) --size_;
    }
    constexpr std::string_view view() const noexcept { return {letters_, size_}; }

private:
    static constexpr std::size_t capacity = 64;

    char letters_[capacity]{};
    std::size_t size_ = 0;
};

/// The role that a name stands for, whatever the type.
constexpr Role role_named(std::string_view name) noexcept {
    const MemberWords words(name);
    const auto is_of = [&](const auto& list) { return is_word_of(list, words.view()); };
    if (is_of(plan_words_vietnamese) || is_of(plan_words_english)) return Role::target;
    if (is_of(result_words_vietnamese) || is_of(result_words_english)) return Role::actual;
    if (is_of(baseline_words)) return Role::baseline;
    if (is_of(weight_words)) return Role::weight;
    if (is_of(period_words)) return Role::period;
    return Role::other;
}

struct MemberFacts {
    std::string_view name;
    MemberKind kind;
    bool can_be_period = false;  // in order, no fraction, and no text, which is in another
};

template <std::size_t count>
struct MemberTable {
    MemberFacts members[count + 1]{};  // one more, so that a struct without members has an array too
    Role roles[count + 1]{};
};

/// Finds the roles of all members of a struct.
template <std::size_t count>
constexpr MemberTable<count> with_roles(MemberTable<count> table) noexcept {
    bool has_key = false;
    for (std::size_t at = 0; at < count; ++at) {
        const MemberFacts& member = table.members[at];
        const Role named = role_named(member.name);
        const bool fits = can_have(named, member.kind) && (named != Role::period || member.can_be_period);
        const bool can_be_key = member.kind == MemberKind::text || member.kind == MemberKind::named;
        Role& role = table.roles[at];
        role = fits ? named : Role::other;
        if (member.kind == MemberKind::direction) role = Role::direction;
        if (member.kind == MemberKind::indicator) role = Role::indicator;
        if (named == Role::other && can_be_key && !has_key) {
            role = Role::key;
            has_key = true;
        }
    }
    // Where no name says which, the types do.
    const auto claim = [&table](Role role, MemberKind kind) {
        for (std::size_t at = 0; at < count; ++at) {
            if (table.roles[at] == role) return;
        }
        for (std::size_t at = 0; at < count; ++at) {
            if (table.members[at].kind == kind && table.roles[at] == Role::other) table.roles[at] = role;
        }
    };
    claim(Role::target, MemberKind::target);
    claim(Role::actual, MemberKind::actual);
    return table;
}

template <class Record, class Accessor>
using accessed_t = std::remove_cvref_t<decltype(std::declval<Accessor>()(std::declval<const Record&>()))>;

template <class Member>
inline constexpr bool is_fraction = std::is_floating_point_v<Member>;
template <class Member>
inline constexpr bool is_fraction<std::optional<Member>> = std::is_floating_point_v<Member>;
template <class Member>
inline constexpr bool can_be_period =
    is_ordered<Member> && !is_fraction<Member> && kind_of<Member> != MemberKind::text;

template <class Record, class... Names, class... Accessors>
constexpr auto hana_columns(const boost::hana::tuple<boost::hana::pair<Names, Accessors>...>&) {
    [[maybe_unused]] constexpr auto table =
        with_roles(MemberTable<sizeof...(Names)>{{{Names::c_str(), kind_of<accessed_t<Record, Accessors>>,
                                                   can_be_period<accessed_t<Record, Accessors>>}...}});
    return []<std::size_t... places>(std::index_sequence<places...>) {
        return column_list(Column<table.roles[places], Accessors>{Names::c_str(), Accessors{}}...);
    }
    (std::index_sequence_for<Names...>{});
}

}  // namespace detail

/// The columns of every struct that is adapted for Boost.Hana, by the names of its members; see above.
template <class Record>
requires boost::hana::Struct<Record>::value inline constexpr auto columns<Record> =
    detail::hana_columns<Record>(boost::hana::accessors<Record>());

}  // namespace chitieu
