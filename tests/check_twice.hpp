// SPDX-License-Identifier: BSL-1.0
//
// What holds at compile time is asserted there, and once more at run time.
#pragma once

#include <doctest/doctest.h>

#define CHECK_TWICE(...)                       \
    do {                                       \
        static_assert(__VA_ARGS__);            \
        CHECK(static_cast<bool>(__VA_ARGS__)); \
    } while (false)
