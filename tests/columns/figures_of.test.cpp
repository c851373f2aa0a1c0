// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/figures_of.hpp>
#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("a double is the shortest decimal that reads back as it") {
    const std::vector<double> doubles{0.1,       -2.5, 1e15, 0.0, std::numeric_limits<double>::quiet_NaN(),
                                      123456.789};
    const auto figures = figures_of(NumberColumn(doubles));
    REQUIRE(figures.has_value());
    const auto view = figures->view();
    CHECK(view.size() == doubles.size());
    CHECK(view[0] == 0.1_dec);
    CHECK(view[1] == -2.5_dec);
    CHECK(view[2] == 1'000'000'000'000'000_dec);
    CHECK(view[3] == 0_dec);
    CHECK_FALSE(view[4].has_value());
    CHECK(view[5] == 123456.789_dec);
    const std::uint8_t bits[] = {0b110};
    const auto some = figures_of(NumberColumn(std::span(doubles).first(3), Validity(bits)));
    REQUIRE(some.has_value());
    CHECK_FALSE(some->view()[0].has_value());
}

TEST_CASE("decimals of up to fifteen digits come back as they were written") {
    std::mt19937_64 random(3);
    std::vector<Decimal> written;
    std::vector<double> doubles;
    for (int round = 0; round < thinned(20'000); ++round) {
        const int scale = static_cast<int>(random() % 5);
        const auto coefficient =
            static_cast<std::int64_t>(random() % 100'000'000'000'000) - 50'000'000'000'000;
        written.push_back(Decimal::from_parts(coefficient, scale));
        doubles.push_back(std::stod(to_string(written.back())));
    }
    const auto figures = figures_of(NumberColumn(doubles));
    REQUIRE(figures.has_value());
    for (std::size_t row = 0; row < written.size(); ++row) CHECK(figures->view()[row] == written[row]);
}

TEST_CASE("what 64 bits do not hold is no figure") {
    for (const double value : {1e19, -1e300, std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity(), 1e-300}) {
        const std::vector<double> doubles{1.0, value};
        CHECK_FALSE(figures_of(NumberColumn(doubles)).has_value());
    }
    // Each alone, but not both at one scale.
    const std::vector<double> doubles{1e17, 0.001};
    CHECK_FALSE(figures_of(NumberColumn(doubles)).has_value());
}
