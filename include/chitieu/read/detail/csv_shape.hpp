// SPDX-License-Identifier: BSL-1.0
//
// How a CSV is written, from its first lines.
#pragma once

#include <chitieu/read/detail/csv_index.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

/// The last byte of how lines end, from the first line outside quotation marks; nothing where that does not
/// end yet.
constexpr std::optional<char> csv_newline(std::string_view text, bool is_all) noexcept {
    CsvState state;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (!state.is_outside_at(byte, '"')) continue;
        if (byte == '\n') return '\n';
        if (byte == '\r') {
            const bool is_last = at + 1 == text.size();
            if (is_last && !is_all) return std::nullopt;
            return is_last || text[at + 1] != '\n' ? '\r' : '\n';
        }
        state.may_open = byte == ',' || byte == ';' || byte == '\t';
    }
    return std::nullopt;
}

/// A delimiter, and whether the text is long enough to be sure.
struct FoundDelimiter {
    char delimiter = ',';
    bool is_sure = true;
};

/// The one of `,` `;` and tab that the heading has most of: the first line that is not empty.
constexpr FoundDelimiter csv_delimiter(std::string_view text, char newline) noexcept {
    FoundDelimiter result;
    std::size_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        CsvState state;
        std::size_t count = 0;
        bool has_begun = false;
        bool has_ended = false;
        for (std::size_t at = 0; at < text.size() && !has_ended; ++at) {
            const char byte = text[at];
            if (!state.is_outside_at(byte, '"')) continue;
            has_ended = byte == newline && has_begun;
            has_begun = has_begun || (byte != '\n' && byte != '\r');
            state.may_open = byte == candidate;
            count += state.may_open ? 1U : 0U;
        }
        result.is_sure = result.is_sure && has_ended;
        if (count <= most) continue;
        most = count;
        result.delimiter = candidate;
    }
    return result;
}

}  // namespace chitieu::detail
