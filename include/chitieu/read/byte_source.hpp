// SPDX-License-Identifier: BSL-1.0
//
// Where the bytes of a file of any length come from.
//
//     CsvReader reader(TextBytes("code,plan\n03433,7\n"));
//     IatiReader reader(FileBytes(stdin));
#pragma once

#include <algorithm>
#include <cerrno>
#include <concepts>
#include <cstddef>
#include <cstdio>
#include <string>
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
    /// The text's owner must outlive it.
    explicit TextBytes(std::string_view text) noexcept : rest_(text) {}
    /// Refused: the text would be gone before it is read.
    template <class the_text_must_outlive_its_bytes>
    requires std::same_as<the_text_must_outlive_its_bytes, std::string>
    explicit TextBytes(the_text_must_outlive_its_bytes&& text) = delete;
    /// Copies at most so many bytes of what is left; 0 at the end.
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
    /// Of an open file, from where it stands; it is not closed.
    explicit FileBytes(std::FILE* file) noexcept : file_(file) {}
    /// Reads at most so many bytes; 0 at the end, below 0 where the file cannot be read. A signal that comes
    /// in between is no error.
    std::ptrdiff_t read(char* to, std::size_t most) noexcept {
        while (true) {
            errno = 0;
            const std::size_t size = std::fread(to, 1, most, file_);
            const bool is_interrupted = std::ferror(file_) != 0 && errno == EINTR;
            if (is_interrupted) std::clearerr(file_);
            if (size != 0) return static_cast<std::ptrdiff_t>(size);
            if (!is_interrupted) return std::ferror(file_) != 0 ? -1 : 0;
        }
    }

private:
    std::FILE* file_;
};

}  // namespace chitieu
