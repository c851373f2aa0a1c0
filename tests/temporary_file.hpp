// SPDX-License-Identifier: BSL-1.0
//
// A text as a file, for what reads by a path.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

/// A file that is there as long as this is.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view text)
        : path_((std::filesystem::temp_directory_path() /
                 ("chitieu-" + std::to_string(std::random_device{}()) + ".csv"))
                    .string()) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path_); }
    const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};
