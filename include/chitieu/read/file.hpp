// SPDX-License-Identifier: BSL-1.0
//
// A whole file, or standard input, as one text.
#pragma once

#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/file_path.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace chitieu {

/// Reads the file at `path`, or standard input for "-". Fails with `file_unreadable` where it cannot be
/// opened or a read fails; `path` must outlive the error. Linear in the file.
inline Result<std::string> read_file(FilePath path) {
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdin) std::fclose(file);
        }
    };
    const std::unique_ptr<std::FILE, Close> file(path.view() == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (file == nullptr) return failure(ErrorCode::file_unreadable, path.view());
    constexpr std::size_t block = 1U << 16U;
    std::string text;
    // Where the size can be asked for, the text grows once. A directory's is nonsense.
    const long begin = std::ftell(file.get());
    if (begin >= 0 && std::fseek(file.get(), 0, SEEK_END) == 0) {
        constexpr long largest = 1L << 31U;
        const long size = std::ftell(file.get()) - begin;
        std::fseek(file.get(), begin, SEEK_SET);
        if (size > 0 && size <= largest) text.reserve(static_cast<std::size_t>(size) + block);
    }
    FileBytes bytes(file.get());
    for (std::ptrdiff_t got = 1; got > 0;) {
        const std::size_t size = text.size();
        text.resize(size + block);
        got = bytes.read(text.data() + size, block);
        if (got < 0) return failure(ErrorCode::file_unreadable, path.view());
        text.resize(size + static_cast<std::size_t>(got));
    }
    return text;
}

}  // namespace chitieu
