// SPDX-License-Identifier: BSL-1.0
//
// Data of others that conformance is tested against: read where it is installed, not part of the library.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

/// The folder that the environment variable names, else where Debian's package puts it; says that the test is
/// skipped, and what it wants, where `file` is in neither.
inline std::optional<std::filesystem::path> installed_data(const std::string& variable,
                                                           const std::string& usual_folder,
                                                           const std::string& file,
                                                           const std::string& wanted) {
    const char* const named = std::getenv(variable.c_str());
    const std::filesystem::path folder = named != nullptr ? std::string(named) : usual_folder;
    if (!folder.empty() && std::filesystem::exists(folder / file)) return folder;
    MESSAGE("skipped: no " << file << " here; " << variable << " may name the folder of " << wanted);
    return std::nullopt;
}
