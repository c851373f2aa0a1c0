// SPDX-License-Identifier: BSL-1.0
#pragma once
constexpr int larger(int one, int other) { return one < other ? other : one; }
constexpr int next(int one) { return one + 1; }
