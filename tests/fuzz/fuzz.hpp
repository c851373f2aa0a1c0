// SPDX-License-Identifier: BSL-1.0
//
// What every harness of this folder shares. A harness is one file that defines `fuzz::run`: it reads a text
// and checks what must hold of whatever was read. libFuzzer calls it (run.cmake), and so does replay.cpp, on
// any compiler.
#pragma once

#include <chitieu/text/place.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <vector>

namespace fuzz {

/// A reference for what is exact in 64 bits.
__extension__ using int128 = __int128;

/// Reads a text and checks what must hold. Each harness defines its own.
void run(std::string_view text);

/// The text that is being read.
inline std::string_view current{};

/// Prints a text as a C++ literal, so that it can be made a test.
inline void print(std::string_view text) {
    constexpr const char* digits = "01234567";
    std::fputc('"', stderr);
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= ' ' && byte < 0x7FU && letter != '"' && letter != '\\') {
            std::fputc(letter, stderr);
            continue;
        }
        std::fputc('\\', stderr);
        for (const unsigned shift : {6U, 3U, 0U}) std::fputc(digits[byte >> shift & 7U], stderr);
    }
    std::fputs("\"\n", stderr);
}

/// Says what does not hold, of what, and of which input; and ends the program.
[[noreturn]] inline void fail(const char* what, std::string_view of) {
    std::fprintf(stderr, "\ndoes not hold: %s\nof: ", what);
    print(of);
    std::fputs("input: ", stderr);
    print(current);
    __builtin_trap();
}
inline void check(bool holds, const char* what, std::string_view of = current) {
    if (!holds) fail(what, of);
}

/// The lines of a text, to tell whether a place lies in it. LF, CR and CRLF end a line.
class Lines {
public:
    explicit Lines(std::string_view text) {
        for (std::size_t begin = 0; begin <= text.size();) {
            std::size_t end = text.find_first_of("\r\n", begin);
            if (end == std::string_view::npos) end = text.size();
            widths_.push_back(width_of(text.substr(begin, end - begin)));
            begin = end + (text.substr(end).starts_with("\r\n") ? 2U : 1U);
        }
    }
    /// In the text, or right behind the end of a line; a line of 0 is no place.
    bool have(chitieu::Place place) const {
        if (place.line == 0) return true;
        return place.line <= widths_.size() && place.column >= 1 &&
               place.column <= widths_[place.line - 1] + std::size_t{1};
    }
    void check(chitieu::Place place, const char* what) const {
        if (have(place)) return;
        std::fprintf(stderr, "\nline %u, column %u of %zu lines", place.line, place.column, widths_.size());
        fail(what, current);
    }

private:
    /// In code points, of which a stray byte is one.
    static std::size_t width_of(std::string_view line) {
        std::size_t width = 0;
        for (; !line.empty(); ++width) line.remove_prefix(chitieu::decode_utf8(line).length);
        return width;
    }

    std::vector<std::size_t> widths_{};
};

/// Whether a piece is a view of a text.
inline bool is_within(std::string_view piece, std::string_view text) {
    const auto begin = reinterpret_cast<std::uintptr_t>(text.data());
    const auto at = reinterpret_cast<std::uintptr_t>(piece.data());
    return at >= begin && at + piece.size() <= begin + text.size();
}

/// Where a byte of a text stands, counted from the beginning as a reader would.
inline chitieu::Place place_at(std::string_view text, std::size_t offset) {
    chitieu::Place place{1, 1};
    for (std::size_t at = 0; at < offset; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\n' || (byte == '\r' && !text.substr(at + 1).starts_with('\n'))) {
            place = {place.line + 1, 1};
        } else if (byte != '\r' && (byte & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::current = {reinterpret_cast<const char*>(data), size};
    fuzz::run(fuzz::current);
    return 0;
}
