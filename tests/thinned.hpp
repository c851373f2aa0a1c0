// SPDX-License-Identifier: BSL-1.0
//
// Sanitized and unoptimised, a test takes twenty times as long: of many cases alike it runs a tenth there.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
inline constexpr int thinning = 10;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr int thinning = 10;
#else
inline constexpr int thinning = 1;
#endif
#else
inline constexpr int thinning = 1;
#endif

/// How many of so many cases run here: all, but for sanitized builds.
constexpr int thinned(int count) { return count / thinning; }
