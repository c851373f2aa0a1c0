// SPDX-License-Identifier: BSL-1.0
//
// What tests, and the headers that they test, include of others most often: precompile.cmake compiles it once for the programs
// that compilers refuse, and mutation/mutate.py for all tests.

#include <boost/hana/accessors.hpp>
#include <date/date.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>
