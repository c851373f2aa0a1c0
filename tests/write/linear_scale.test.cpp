// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/linear_scale.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

using namespace chitieu;

TEST_CASE("steps are round and as few as was asked for") {
    CHECK_TWICE(*round_step(Ratio(22'000), 5) == 5'000);
    CHECK_TWICE(*round_step(Ratio(25), 5) == 5);
    CHECK_TWICE(*round_step(Ratio(100), 5) == 20);
    CHECK_TWICE(*round_step(Ratio(101), 5) == 50);
    CHECK_TWICE(*round_step(Ratio("0.625"_dec), 5) == 0.2_dec);
    CHECK_TWICE(*round_step(Ratio(1, 3), 1) == 0.5_dec);
    CHECK_TWICE(*round_step(Ratio(Decimal(INT64_MAX)), 5) == 2'000'000'000'000'000'000);
    CHECK_TWICE(*round_step(Ratio("0.000000000000000001"_dec), 5) == "0.000000000000000001"_dec);
    CHECK_TWICE(!round_step(Ratio(0), 5));
    CHECK_TWICE(!round_step(Ratio(-1), 5));
    CHECK_TWICE(!round_step(Ratio(1), 0));
    CHECK_TWICE(!round_step(Ratio(INT64_MAX) * Ratio(1000), 5));
}

TEST_CASE("multiples of a step") {
    CHECK_TWICE(*round_to_step(Ratio(17'600), 5'000, Rounding::ceiling) == 20'000);
    CHECK_TWICE(*round_to_step(Ratio(-17'600), 5'000, Rounding::floor) == -20'000);
    CHECK_TWICE(*round_to_step(Ratio(15'000), 5'000, Rounding::ceiling) == 15'000);
    CHECK_TWICE(!round_to_step(Ratio(1), 0, Rounding::ceiling));
    CHECK_TWICE(!round_to_step(Ratio(INT64_MAX), "0.000000000000000001"_dec, Rounding::ceiling));
}

TEST_CASE("positions on a scale") {
    constexpr LinearScale scale = *linear_scale(-10, 30);
    CHECK_TWICE(scale.step() == 10);
    CHECK_TWICE(*scale.position(-10) == Ratio(0));
    CHECK_TWICE(*scale.position(0) == Ratio(1, 4));
    CHECK_TWICE(*scale.position(30) == Ratio(1));
    CHECK_TWICE(*scale.position(40) == Ratio(5, 4));
    CHECK_TWICE(scale.contains(Ratio(30)) && !scale.contains(Ratio(31)));
    CHECK(scale.ticks() == std::vector<Decimal>{-10, 0, 10, 20, 30});
    CHECK(linear_scale("-0.3"_dec, 1)->ticks() == std::vector<Decimal>{0, 0.5_dec, 1});
    CHECK_TWICE(linear_scale(0, 1, 5, 1)->step() == 1);
    CHECK_TWICE(linear_scale(0, 100, 5, 1)->step() == 20);
    CHECK_TWICE(!linear_scale(1, 1));
    CHECK_TWICE(!linear_scale(1, 0));
}

TEST_CASE("whatever the ends, ticks are round, within them and no more than asked for") {
    std::mt19937_64 random(20231214);
    for (int round = 0; round < 10'000; ++round) {
        const auto any = [&random] {
            const auto coefficient = static_cast<std::int64_t>(random() >> (random() % 60 + 4));
            return Decimal::from_parts(random() % 2 == 0 ? coefficient : -coefficient,
                                       static_cast<int>(random() % 19));
        };
        const Decimal first = any();
        const Decimal second = any();
        const int most = static_cast<int>(random() % 9) + 1;
        const auto scale = linear_scale(std::min(first, second), std::max(first, second), most);
        if (!scale) continue;
        std::int64_t digit = scale->step().normalized().coefficient();
        while (digit % 10 == 0) digit /= 10;
        CHECK((digit == 1 || digit == 2 || digit == 5));
        const std::vector<Decimal> ticks = scale->ticks();
        CHECK(ticks.size() <= static_cast<std::size_t>(most) + 1);
        for (std::size_t at = 0; at < ticks.size(); ++at) {
            CHECK(scale->contains(Ratio(ticks[at])));
            CHECK((Ratio(ticks[at]) / Ratio(scale->step())).is_whole());
            if (at != 0) CHECK(ticks[at] - ticks[at - 1] == scale->step());
        }
    }
}
