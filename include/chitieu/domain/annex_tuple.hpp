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
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// Why an annex, or a look into one, does not compile.
namespace because {

struct a_code_stands_once_in_an_annex;  ///< two indicators with one code
struct an_annex_is_of_static_indicators_or_their_rows;
struct the_annex_has_no_such_code;    ///< "3.1." is not "3.1"
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

/// Codes in the order of their bytes, and the place of each in the annex.
template <std::size_t count>
struct CodeTable {
    struct Entry {
        std::string_view code;
        std::size_t place = 0;
    };
    Entry entries[count + 1]{};  // one more, so that an empty annex has an array too

    /// Shell's way: short, and for hundreds of codes a few thousand steps.
    constexpr void sort() noexcept {
        for (std::size_t gap = count / 2; gap > 0; gap = gap == 2 ? 1 : gap * 5 / 11) {
            for (std::size_t next = gap; next < count; ++next) {
                const Entry entry = entries[next];
                std::size_t at = next;
                for (; at >= gap && entry.code < entries[at - gap].code; at -= gap) {
                    entries[at] = entries[at - gap];
                }
                entries[at] = entry;
            }
        }
    }

    /// The first place of a code that stands twice; `count` where none does.
    constexpr std::size_t twice() const noexcept {
        for (std::size_t at = 1; at < count; ++at) {
            if (entries[at - 1].code == entries[at].code) return entries[at].place;
        }
        return count;
    }

    /// Where a code stands; `count` where it does not.
    constexpr std::size_t find(std::string_view code) const noexcept {
        std::size_t first = 0;
        std::size_t last = count;
        while (first < last) {
            const std::size_t middle = first + (last - first) / 2;
            if (entries[middle].code < code) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        return first < count && entries[first].code == code ? entries[first].place : count;
    }
};

template <class... Codes>
constexpr CodeTable<sizeof...(Codes)> sorted_codes() noexcept {
    CodeTable<sizeof...(Codes)> table;
    std::size_t place = 0;
    ((table.entries[place] = {Codes::text(), place}, ++place), ...);
    table.sort();
    return table;
}
template <class... Parts>
inline constexpr auto code_table = sorted_codes<typename CodeOfPart<Parts>::type...>();

template <class CodeType, class... Parts>
inline constexpr std::size_t place_in_annex = code_table<Parts...>.find(CodeType::text());
template <class CodeType, class... Parts>
inline constexpr bool has_code = place_in_annex<CodeType, Parts...> < sizeof...(Parts);

/// Why these are not an annex; `type` is void where they are.
template <class... Parts>
constexpr auto why_no_annex() {
    if constexpr (!(AnnexPart<Parts> && ...)) {
        return std::type_identity<because::an_annex_is_of_static_indicators_or_their_rows>{};
    } else if constexpr (code_table<Parts...>.twice() < sizeof...(Parts)) {
        return std::type_identity<because::a_code_stands_once_in_an_annex>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class... Parts>
using why_no_annex_t = typename decltype(why_no_annex<Parts...>())::type;

}  // namespace detail

/// An annex of static indicators, or of rows of them, in this order. No code stands in it twice.
/// Compiles in O(n log n) of their number.
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
