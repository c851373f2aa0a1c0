// SPDX-License-Identifier: BSL-1.0
//
// The code of an indicator as part of a type: `Code<'3', '.', '1'>`, which every compiler prints so.
//
//     static_assert(std::same_as<code_t<"3.1">, Code<'3', '.', '1'>>);
//     static_assert(code_t<"3.1">::text() == "3.1");
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace chitieu {

/// Text as a template argument: `indicator<"3.1">`. The closing NUL is part of `characters`.
template <std::size_t Size>
struct FixedString {
    char characters[Size]{};  ///< with the 0 behind them, as a literal has it

    /// Takes a literal, so that a text can be a template argument.
    constexpr FixedString(const char (&text)[Size]) noexcept {
        for (std::size_t at = 0; at < Size; ++at) characters[at] = text[at];
    }
};

/// A code, one template argument a byte. Empty codes are codes too, but stand only once in an annex.
template <char... characters>
struct Code {
    /// The code as text, which lives as long as the program.
    static constexpr std::string_view text() noexcept { return {closed, sizeof...(characters)}; }

private:
    static constexpr char closed[] = {characters..., '\0'};
};

namespace detail {

template <FixedString text, class Places>
struct CodeOf;
template <FixedString text, std::size_t... places>
struct CodeOf<text, std::index_sequence<places...>> {
    using type = Code<text.characters[places]...>;
};

}  // namespace detail

/// The `Code` of a text.
template <FixedString text>
using code_t = typename detail::CodeOf<text, std::make_index_sequence<sizeof(text.characters) - 1>>::type;

}  // namespace chitieu
