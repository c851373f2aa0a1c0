// SPDX-License-Identifier: BSL-1.0
//
// An annex of a program that knows its indicators: indicators, or rows of them, in whatever units, in one
// hana::tuple.
//
//     constexpr auto annex = make_annex(grain, poverty, doctors);
//     hana::for_each(annex, [](const auto& indicator) { std::cout << indicator.name() << '\n'; });
//     at_code<"3.1">(annex)                 // grain; a code that is not there does not compile
//     constexpr auto erased = erase(annex); // std::array<Indicator<>, 3>
#pragma once

#include <chitieu/domain/code.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/indicator_row.hpp>
#include <chitieu/domain/static_indicator.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// Why an annex, or a look into one, does not compile.
namespace because {

struct a_code_stands_once_in_an_annex;                  ///< two indicators with one code: give one another
struct an_annex_is_of_static_indicators_or_their_rows;  ///< indicator<"3.1">(…), row(grain, …)
struct the_annex_has_no_such_code;                      ///< "3.1." is not "3.1"
struct erased_parts_are_of_one_type;  ///< indicators and rows, or rows in decimals and in doubles

}  // namespace because

namespace detail {

/// The code of an indicator or of a row's.
template <class Part>
struct CodeOfPart {};
template <class CodeType, StaticUnit UnitType, Direction which_way, Aggregation places, Aggregation periods>
struct CodeOfPart<StaticIndicator<CodeType, UnitType, which_way, places, periods>> {
    using type = CodeType;
};
template <class TheIndicator, class Figure>
struct CodeOfPart<IndicatorRow<TheIndicator, Figure>> : CodeOfPart<TheIndicator> {};

template <class Part>
concept AnnexPart = requires {
    typename CodeOfPart<Part>::type;
};

/// The places of codes by their hash, open-addressed: while compiling, a few steps a code, where sorting
/// hundreds of them would take thousands.
template <std::size_t count>
struct CodeTable {
    static constexpr std::size_t size = std::bit_ceil(2 * count + 1);

    std::string_view codes[size]{};
    std::size_t places[size]{};  // from 1; 0 where there is no code
    std::size_t twice = count;   // the first place of a code that stands before it; `count` where none does

    /// Where the code is, or would be.
    constexpr std::size_t slot(std::string_view code) const noexcept {
        std::size_t hash = 0;
        for (const char letter : code) hash = hash * 31 + static_cast<unsigned char>(letter);
        std::size_t at = hash % size;
        while (places[at] != 0 && codes[at] != code) at = (at + 1) % size;
        return at;
    }

    /// Where a code stands; `count` where it does not.
    constexpr std::size_t find(std::string_view code) const noexcept {
        const std::size_t place = places[slot(code)];
        return place != 0 ? place - 1 : count;
    }

    constexpr void add(std::string_view code, std::size_t place) noexcept {
        const std::size_t at = slot(code);
        if (places[at] != 0) {
            if (twice == count) twice = place;
            return;
        }
        codes[at] = code;
        places[at] = place + 1;
    }
};

template <class... Codes>
constexpr CodeTable<sizeof...(Codes)> table_of_codes() noexcept {
    CodeTable<sizeof...(Codes)> table;
    const std::string_view codes[] = {Codes::text()..., ""};
    for (std::size_t place = 0; place < sizeof...(Codes); ++place) table.add(codes[place], place);
    return table;
}
template <class... Parts>
inline constexpr auto code_table = table_of_codes<typename CodeOfPart<Parts>::type...>();

template <class CodeType, class... Parts>
inline constexpr std::size_t place_in_annex = code_table<Parts...>.find(CodeType::text());
template <class CodeType, class... Parts>
inline constexpr bool has_code = place_in_annex<CodeType, Parts...> < sizeof...(Parts);

/// Why these are not an annex; `type` is void where they are.
template <class... Parts>
constexpr auto why_no_annex() {
    if constexpr (!(AnnexPart<Parts> && ...)) {
        return std::type_identity<because::an_annex_is_of_static_indicators_or_their_rows>{};
    } else if constexpr (code_table<Parts...>.twice < sizeof...(Parts)) {
        return std::type_identity<because::a_code_stands_once_in_an_annex>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class... Parts>
using why_no_annex_t = typename decltype(why_no_annex<Parts...>())::type;

}  // namespace detail

/// An annex of static indicators, or of rows of them, in this order. No code stands in it twice.
/// Compiles in O(n) of their number.
template <class... Parts>
constexpr std::enable_if_t<std::is_void_v<detail::why_no_annex_t<Parts...>>, boost::hana::tuple<Parts...>>
make_annex(const Parts&... parts) {
    return boost::hana::tuple<Parts...>(parts...);
}
/// Refused, and why.
template <class... cannot_make_an_annex, class why = detail::why_no_annex_t<cannot_make_an_annex...>,
          std::enable_if_t<!std::is_void_v<why>, int> = 0>
void make_annex(const cannot_make_an_annex&...) = delete;

/// The indicator, or the row, with this code; of an annex that lives on. No work at run time.
template <FixedString code, class... Parts,
          std::enable_if_t<detail::has_code<code_t<code>, Parts...>, int> = 0>
constexpr const auto& at_code(const boost::hana::tuple<Parts...>& annex) noexcept {
    return boost::hana::at_c<detail::place_in_annex<code_t<code>, Parts...>>(annex);
}
/// Refused: a code that is not there.
template <FixedString code, class AnyAnnex, class there_is_no = code_t<code>,
          class why = because::the_annex_has_no_such_code>
void at_code(const AnyAnnex& annex) = delete;

namespace detail {

template <class First, class... Others>
requires(std::same_as<typename Erased<First>::type, typename Erased<Others>::type>&&...)  //
    struct Erased<boost::hana::tuple<First, Others...>> {
    using type = std::array<typename Erased<First>::type, sizeof...(Others) + 1>;
    static constexpr type from(const boost::hana::tuple<First, Others...>& annex) {
        return boost::hana::unpack(annex, [](const First& first, const Others&... others) {
            return type{Erased<First>::from(first), Erased<Others>::from(others)...};
        });
    }
};

}  // namespace detail

/// Refused: what does not become an array of one type.
template <class... cannot_erase, class why = because::erased_parts_are_of_one_type>
requires(!requires { typename detail::Erased<boost::hana::tuple<cannot_erase...>>::type; })  //
    void erase(const boost::hana::tuple<cannot_erase...>&) = delete;

}  // namespace chitieu
