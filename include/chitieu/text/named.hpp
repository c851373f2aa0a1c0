// SPDX-License-Identifier: BSL-1.0
//
// An enumerator is streamed as its lasting name, for logs, machines, and what a test prints. For people there
// are words.
//
//     std::cout << grain.verdict();                                                   // missed
//     std::cout << words_of(grain.verdict()).in(Language::vietnamese);                // không đạt
#pragma once

#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <string_view>
#include <type_traits>

namespace chitieu {

namespace detail {

/// What a table has for an enumerator; an empty entry where it is none of the enumeration's.
template <class Entry, std::size_t count, class Enum>
constexpr Entry entry_of(const Entry (&table)[count], Enum named) noexcept {
    const auto at = static_cast<std::size_t>(named);
    return at < count ? table[at] : Entry{};
}

/// An enumerator that does not convert to a number and has a name.
template <class Candidate>
concept NamedEnumerator =
    std::is_enum_v<Candidate> && !std::is_convertible_v<Candidate, unsigned long long> &&
    requires(Candidate named) {
    { name_of(named) } -> std::convertible_to<std::string_view>;
};

/// What a stream takes. A number of the language it takes only where its class is defined, so include
/// <ostream> first.
template <class Value, class Traits>
concept StreamedWith = requires(std::basic_ostream<char, Traits>& stream, const Value& value) {
    stream << value;
};

}  // namespace detail

/// The name, as `name_of` gives it.
template <class Traits, detail::NamedEnumerator Named>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& stream, Named named) {
    const std::string_view name = name_of(named);
    return stream << std::basic_string_view<char, Traits>(name.data(), name.size());
}

}  // namespace chitieu
