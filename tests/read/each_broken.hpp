// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../thinned.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// Calls `check` with a text cut short at each byte, and with each byte flipped, replaced by each of some
/// letters, left out, and repeated alone and with those behind it.
template <class Check>
void each_broken(const std::string& text, std::string_view letters, const Check& check) {
    for (std::size_t size = 0; size <= text.size(); size += thinning) check(text.substr(0, size));
    for (std::size_t at = 0; at < text.size(); at += thinning) {
        std::string broken = text;
        for (const char mask : {'\x01', '\x20', '\x55', '\x80'}) {
            broken[at] = static_cast<char>(text[at] ^ mask);
            check(broken);
        }
        for (const char letter : letters) {
            broken[at] = letter;
            check(broken);
        }
        broken = text;
        broken.erase(at, 1);
        check(broken);
        broken = text;
        broken.insert(at, 3, text[at]);
        check(broken);
        broken = text;
        broken.insert(at, text.substr(at, 40));
        check(broken);
    }
}
