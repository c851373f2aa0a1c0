// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/doubtful_verdict.hpp>

#include "audit_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chitieu;

namespace {

bool is_doubtful(const std::string& cells) {
    const std::string text = table_of("1|Thu|tỷ đồng|" + cells + "\n");
    const auto annex = annex_of(text);
    REQUIRE(annex.has_value());
    return has_doubtful_verdict(annex->rows.at(0));
}

}  // namespace

TEST_CASE("a verdict that would be another with the other reading of a mark is doubtful") {
    CHECK(is_doubtful("850|1.020|"));
    CHECK(is_doubtful("1.020|850|"));
    CHECK(is_doubtful(">850|1.020|"));
    CHECK(is_doubtful("850|1.020|130"));  // a percent that fits neither settles nothing
    CHECK_FALSE(is_doubtful("850|1.020|120"));
    CHECK_FALSE(is_doubtful("1.020|1.200|"));  // exceeded in both
    CHECK_FALSE(is_doubtful("2000|1.020|"));   // missed in both
    CHECK_FALSE(is_doubtful("850|1.020,5|"));
    CHECK_FALSE(is_doubtful("850 - 900|1.020|120"));
    CHECK_FALSE(is_doubtful("850|1020|"));
    CHECK_FALSE(is_doubtful("1.020|-|"));
    CHECK_FALSE(is_doubtful("-|1.020|"));
}
