// SPDX-License-Identifier: BSL-1.0
//
// The places of a text's bytes, asked for from its beginning to its end.
#pragma once

#include <chitieu/text/place.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

namespace detail {

/// Where the bytes of a text stand that begins at a place; LF, CR and CRLF each end one line. Offsets must
/// rise from call to call; all calls together are linear in the text.
class PlaceCounter {
public:
    constexpr PlaceCounter(std::string_view text, Place begin) noexcept : text_{text}, place_{begin} {}

    constexpr Place operator()(std::size_t offset) noexcept {
        for (; counted_ < offset && counted_ < text_.size(); ++counted_) {
            const char letter = text_[counted_];
            const bool is_pair = letter == '\r' && text_.substr(counted_ + 1).starts_with('\n');
            if ((letter == '\n' || letter == '\r') && !is_pair) {
                place_ = {place_.line + 1, 1};
            } else if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) {
                ++place_.column;
            }
        }
        return place_;
    }

private:
    std::string_view text_;
    Place place_;
    std::size_t counted_ = 0;
};

}  // namespace detail

}  // namespace chitieu
