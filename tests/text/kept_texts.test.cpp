// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/kept_texts.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

TEST_CASE("views of what is kept stay where they are, short or long, moved or not") {
    KeptTexts texts;
    std::vector<std::string_view> views;
    const auto text_of = [](std::size_t at) {
        return std::string(at % 7 == 0 ? at * 40 : at % 50, 'a') + std::to_string(at);
    };
    for (std::size_t at = 0; at < 3'000; ++at) views.push_back(texts.keep(text_of(at)));
    KeptTexts moved(std::move(texts));
    KeptTexts assigned;
    const std::string_view other = assigned.keep("Mường Tè");
    assigned = std::move(moved);
    const std::string_view more = assigned.keep("Nậm Nhùn");
    for (std::size_t at = 0; at < views.size(); ++at) CHECK(views[at] == text_of(at));
    CHECK(more == "Nậm Nhùn");
    CHECK(moved.keep("x") == "x");  // has what the other had
    CHECK(other == "Mường Tè");
    CHECK(assigned.keep("").empty());
}
