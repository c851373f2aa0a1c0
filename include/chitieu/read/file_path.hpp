// SPDX-License-Identifier: BSL-1.0
//
// What a function that reads a file takes as its path: a text that the caller keeps, because an error names
// it.
//
//     const auto text = read_file("report.md");
//     if (!text) std::cerr << describe(text.error(), Language::english) << '\n';   // "report.md" cannot be …
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace chitieu {

/// A view of a path, with the zero that ends it. Its owner must outlive the errors that name it.
class FilePath {
public:
    /// Of a literal, or an argument of `main`.
    FilePath(const char* path) noexcept : path_(path) {}
    /// Of a text that stays.
    FilePath(const std::string& path) noexcept : path_(path) {}
    /// Refused: a text that is gone when an error names it. Keep it in a variable.
    template <class the_path_must_outlive_the_error>
    requires(!std::is_lvalue_reference_v<the_path_must_outlive_the_error> &&
             std::convertible_to<the_path_must_outlive_the_error, std::string> &&
             !std::convertible_to<the_path_must_outlive_the_error, const char*>)  //
        FilePath(the_path_must_outlive_the_error&& path)
    = delete;

    /// The path alone.
    std::string_view view() const noexcept { return path_; }
    /// As the operating system takes it.
    const char* c_str() const noexcept { return path_.data(); }

private:
    std::string_view path_;
};

}  // namespace chitieu
