// SPDX-License-Identifier: BSL-1.0
//
// Where the bytes of a file of any length come from.
//
//     CsvReader reader(TextBytes("code,plan\n03433,7\n"));
//     IatiReader reader(FileBytes(stdin));
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdio>
#include <string_view>

namespace chitieu {

/// `read(to, most)` writes at most so many bytes and says how many; 0 at the end, and less than 0 where they
/// cannot be read.
template <class Source>
concept ByteSource = requires(Source source, char* to, std::size_t most) {
    { source.read(to, most) } -> std::convertible_to<std::ptrdiff_t>;
};

/// A text that the caller keeps.
class TextBytes {
public:
    explicit TextBytes(std::string_view text) noexcept : rest_(text) {}
    std::ptrdiff_t read(char* to, std::size_t most) noexcept {
        const std::size_t size = (std::min)(most, rest_.size());
        rest_.copy(to, size);
        rest_.remove_prefix(size);
        return static_cast<std::ptrdiff_t>(size);
    }

private:
    std::string_view rest_;
};

/// A file or a pipe that the caller has opened and closes.
class FileBytes {
public:
    explicit FileBytes(std::FILE* file) noexcept : file_(file) {}
    std::ptrdiff_t read(char* to, std::size_t most) noexcept {
        const std::size_t size = std::fread(to, 1, most, file_);
        return size == 0 && std::ferror(file_) != 0 ? -1 : static_cast<std::ptrdiff_t>(size);
    }

private:
    std::FILE* file_;
};

}  // namespace chitieu
