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

namespace chitieu {

/// The customization point. `parse` is given the text of a cell, without blanks around it, that is not empty
/// and not a dash; what it gives nothing for is an error with its place. `print` gives one line that `parse`
/// reads back.
template <class Value>
struct TextForm {};

}  // namespace chitieu
