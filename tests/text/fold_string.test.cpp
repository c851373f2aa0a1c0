// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/fold_string.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

using namespace chitieu;

TEST_CASE("folded gives the whole text as a string") {
    CHECK(folded("  Tỷ lệ  NGHE\u0300O", Folding::marks_kept) == "tỷ lệ nghèo");
    CHECK(folded("  Tỷ lệ  NGHE\u0300O", Folding::marks_dropped) == "ty le ngheo");
    CHECK(folded("", Folding::marks_kept).empty());
    for (std::size_t length = 0; length < 600; ++length) {
        CHECK(folded(std::string(length, 'A'), Folding::marks_kept) == std::string(length, 'a'));
    }
    CHECK(folded(std::string(1000, '\xFF'), Folding::marks_kept).size() == 3000);
}
