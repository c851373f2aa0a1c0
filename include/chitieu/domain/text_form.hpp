// SPDX-License-Identifier: BSL-1.0
//
// How a type of the caller's own stands in a table: specialise `TextForm` for it, and records that have such
// members are read and written.
//
//     template <>
//     struct chitieu::TextForm<OfficeCode> {
//         static std::optional<OfficeCode> parse(std::string_view text);   // nothing where it is none
//         static std::string print(const OfficeCode& code);
//     };
#pragma once

#include <concepts>
#include <optional>
#include <string_view>

namespace chitieu {

/// The customization point. `parse` is given the text of a cell, without blanks around it, that is not empty
/// and not a dash; what it gives nothing for is an error with its place. `print` gives one line that `parse`
/// reads back.
template <class Value>
struct TextForm {};

namespace detail {

/// Whether a type has one that reads.
template <class Member>
concept HasTextForm = requires(std::string_view text) {
    { TextForm<Member>::parse(text) } -> std::convertible_to<std::optional<Member>>;
};

}  // namespace detail

}  // namespace chitieu
