// SPDX-License-Identifier: BSL-1.0
//
// A whole file, or standard input, as one text.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace chitieu {

/// Reads the file at `path`, or standard input for "-". Fails with `file_unreadable` where it cannot be
/// opened or a read fails; `path` must outlive the error. Linear in the file.
inline Result<std::string> read_file(const std::string& path) {
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdin) std::fclose(file);
        }
    };
    const std::unique_ptr<std::FILE, Close> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (file == nullptr) return failure(ErrorCode::file_unreadable, path);
    std::string text;
    for (std::size_t got = 1; got != 0;) {
        constexpr std::size_t block = 1U << 16U;
        const std::size_t size = text.size();
        text.resize(size + block);
        got = std::fread(text.data() + size, 1, block, file.get());
        text.resize(size + got);
    }
    if (std::ferror(file.get()) != 0) return failure(ErrorCode::file_unreadable, path);
    return text;
}

}  // namespace chitieu
