// SPDX-License-Identifier: BSL-1.0
//
// Text with every Vietnamese letter taken apart, as some systems write it (NFD).
#pragma once

#include "letter_tables.hpp"

#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

/// Every letter with a mark as a base and its marks.
inline std::string decomposed(std::string_view text) {
    std::string result;
    const auto put = [&](char32_t value) {
        if (value != 0) chitieu::encode_utf8(value, [&](char byte) { result += byte; });
    };
    while (!text.empty()) {
        const chitieu::CodePoint point = chitieu::decode_utf8(text);
        text.remove_prefix(point.length);
        const auto* const row =
            std::find_if(std::begin(letter_tables::vietnamese), std::end(letter_tables::vietnamese),
                         [&](const auto& known) { return known.composed == point.value; });
        if (row == std::end(letter_tables::vietnamese)) {
            put(point.value);
            continue;
        }
        put(static_cast<char32_t>(row->base));
        put(row->first_mark);
        put(row->second_mark);
    }
    return result;
}
