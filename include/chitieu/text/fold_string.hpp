// SPDX-License-Identifier: BSL-1.0
//
// Folding into a std::string; letters.hpp folds without one.
//
//     assert(folded("  Tỷ lệ  NGHÈO", Folding::marks_dropped) == "ty le ngheo");
#pragma once

#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace chitieu {

/// `text` folded. Linear.
inline std::string folded(std::string_view text, Folding folding) {
    std::string result;
    result.reserve(text.size());
    char chunk[128] = {};  // push_back costs more than the folding
    std::size_t size = 0;
    fold_into(text, folding, [&](char byte) {
        if (size == sizeof chunk) {
            result.append(chunk, size);
            size = 0;
        }
        chunk[size++] = byte;
    });
    result.append(chunk, size);
    return result;
}

}  // namespace chitieu
