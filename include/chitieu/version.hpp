// SPDX-License-Identifier: BSL-1.0
#pragma once

// The version of this library, stated here and nowhere else: CMake reads these three lines, and the package
// files, the .pc file and the tests take it from CMake.

namespace chitieu {

/// The version, by semver.org; CMake reads it from here.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

}  // namespace chitieu
