// SPDX-License-Identifier: BSL-1.0
//
// A file that is there whole or not at all: nothing half-written stands in place of a good one.
//
//     OutputFile file("result.csv");
//     write_roll_up_csv(file.stream(), rolled_up);
//     if (!file.commit()) …   // the disk is full, the pipe closed: an older result.csv is as it was
#pragma once

#include <chitieu/text/error.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iostream>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>

namespace chitieu {

/// Writes to a file beside it, which `commit` gives its name. `-` is standard output, of which nobody can
/// take back what was written. What is no regular file, such as a device, is written to as it is.
class OutputFile {
public:
    /// Opens a file beside `path`, which `commit` alone touches.
    explicit OutputFile(std::string path) : OutputFile(std::move(path), not_open) {
        // Where memory runs out from here on, the destructor takes away what was begun.
        if (path_ == "-") return;
        std::error_code ignored;
        const auto status = std::filesystem::status(path_, ignored);
        is_direct_ = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
        written_ = is_direct_ ? path_ : path_ + ".part";
        file_.open(written_, std::ios::binary | std::ios::trunc);
    }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    /// What was not committed is gone.
    ~OutputFile() {
        if (written_.empty() || is_direct_ || is_committed_) return;
        file_.exceptions(std::ios_base::goodbit);
        file_.close();
        std::remove(written_.c_str());  // std::filesystem's asks for memory
    }

    /// Where to write.
    std::ostream& stream() noexcept { return path_ == "-" ? std::cout : file_; }

    /// Puts the file in its place; false where not all of it could be written.
    bool commit() {
        stream().flush();
        if (path_ == "-") return static_cast<bool>(std::cout);
        const bool is_written = static_cast<bool>(file_);
        file_.close();
        if (!is_written || !file_) return false;
        if (is_direct_) return true;
        std::error_code error;
        std::filesystem::rename(written_, path_, error);
        is_committed_ = !error;
        return is_committed_;
    }

    /// The error to tell where `commit` says false. Views this.
    Error error() const noexcept { return {ErrorCode::file_unwritable, {}, path_}; }

private:
    enum NotOpen { not_open };
    OutputFile(std::string path, NotOpen) : path_(std::move(path)) {}

    std::string path_;
    std::string written_{};
    std::ofstream file_{};
    bool is_direct_ = false;
    bool is_committed_ = false;
};

}  // namespace chitieu
