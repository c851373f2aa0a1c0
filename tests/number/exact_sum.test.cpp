// SPDX-License-Identifier: BSL-1.0
#include <chitieu/number/exact_sum.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

constexpr Decimal largest = Decimal::from_parts(std::numeric_limits<std::int64_t>::max(), 0);
constexpr Decimal smallest = Decimal::from_parts(std::numeric_limits<std::int64_t>::min(), 0);
constexpr Decimal finest = Decimal::from_parts(1, 18);

template <class... Decimals>
constexpr ExactSum sum_of(Decimals... values) {
    ExactSum sum;
    (sum.add(Decimal(values)), ...);
    return sum;
}

static_assert(ExactSum().value() == Ratio(0));
static_assert(sum_of(0.1_dec, 0.2_dec).value() == Ratio(0.3_dec));
static_assert(sum_of(0.9_dec, 0.1_dec).value() == Ratio(1));
static_assert(sum_of(27.60_dec, -27.6_dec).value() == Ratio(0));
static_assert(sum_of(-0.05_dec, -0.95_dec).value() == Ratio(-1));
static_assert(sum_of(1_dec, -0.25_dec).value() == Ratio(0.75_dec));
static_assert(sum_of(0.25_dec, -1_dec).value() == Ratio(-0.75_dec));
static_assert(sum_of(largest, largest, -largest, -largest).value() == Ratio(0));
static_assert(sum_of(smallest, smallest).value() == Ratio(smallest) * Ratio(2));
static_assert(sum_of(largest, finest).value() == Ratio(largest) + Ratio(finest));

constexpr ExactSum weighted() {
    ExactSum sum;
    sum.add_product(12.5_dec, 4'000);
    sum.add_product(-0.5_dec, 10.1_dec);
    return sum;
}
static_assert(weighted().value() == Ratio(49'994.95_dec));

constexpr ExactSum unsigned_sum() {
    ExactSum sum;
    sum.add(std::numeric_limits<std::uint64_t>::max());
    sum.add(1_dec);
    return sum;
}
static_assert(unsigned_sum().value() == Ratio(std::numeric_limits<std::uint64_t>::max()) + Ratio(1));

constexpr ExactSum thirds() {
    ExactSum sum;
    sum.add(Ratio(1, 3));
    sum.add(Ratio(1, 4));
    sum.add_product(Ratio(1, 3), 2);
    sum.add_product(std::numeric_limits<std::uint64_t>::max(), 2);
    sum.add_product(std::numeric_limits<std::int64_t>::min(), 4U);
    return sum;
}
static_assert(thirds().value() == Ratio(-0.75_dec));

constexpr ExactSum of_half_a_word() {
    ExactSum sum;
    sum.add_product(Decimal::from_parts(std::int64_t{1} << 62U, 1), 8);
    return sum;
}
static_assert(of_half_a_word().value() == Ratio(Decimal::from_parts(std::int64_t{1} << 62U, 1)) * Ratio(8));

Decimal random_decimal(std::mt19937_64& random) {
    const int shift = static_cast<int>(random() % 64);
    const auto coefficient = static_cast<std::int64_t>(random()) >> shift;
    return Decimal::from_parts(coefficient, static_cast<int>(random() % 19));
}

}  // namespace

TEST_CASE("the sum is that of ratios, wherever these fit") {
    std::mt19937_64 random(1);
    int compared = 0;
    for (int round = 0; round < 20'000; ++round) {
        ExactSum sum;
        std::optional<Ratio> expected = Ratio(0);
        for (std::size_t count = random() % 6; count > 0; --count) {
            const Decimal left = random_decimal(random);
            if (random() % 4 == 0) {
                const Ratio fraction(left, Decimal(static_cast<std::int64_t>(random() % 60) + 1));
                sum.add(fraction);
                if (expected) expected = checked_add(*expected, fraction);
            } else if (random() % 2 == 0) {
                sum.add(left);
                if (expected) expected = checked_add(*expected, Ratio(left));
            } else {
                const Decimal right = random_decimal(random);
                sum.add_product(left, right);
                const auto product = checked_multiply(Ratio(left), Ratio(right));
                expected = expected && product ? checked_add(*expected, *product) : std::nullopt;
            }
        }
        if (!expected) continue;
        ++compared;
        REQUIRE(sum.value() == expected);
    }
    CHECK(compared > 10'000);
}

TEST_CASE("any order and any partition give the same") {
    std::mt19937_64 random(2);
    for (int round = 0; round < 10'000; ++round) {
        std::vector<std::pair<Decimal, Decimal>> items(random() % 12 + 1);
        for (auto& [left, right] : items) {
            left = random_decimal(random);
            right = random() % 3 == 0 ? Decimal(1) : random_decimal(random);
        }
        ExactSum whole;
        for (const auto& [left, right] : items) whole.add_product(left, right);

        std::shuffle(items.begin(), items.end(), random);
        ExactSum parts[3];
        for (const auto& [left, right] : items) parts[random() % 3].add_product(left, right);
        parts[2].merge(parts[0]);
        parts[1].merge(parts[2]);
        REQUIRE(parts[1].value() == whole.value());
    }
}

TEST_CASE("what is too large stays so, whatever comes after it") {
    ExactSum sum;
    sum.add_product(largest, largest);
    CHECK(sum.value() == Ratio(largest) * Ratio(largest));
    sum.add_product(largest, largest);
    sum.add_product(largest, largest);
    CHECK(!sum.value());
    sum.add_product(smallest, largest);
    sum.add_product(smallest, largest);
    CHECK(sum.value());  // above 0 it is below 2^128, and the rest is taken away exactly
    for (int more = 0; more < 4; ++more) sum.add_product(largest, largest);
    for (int more = 0; more < 8; ++more) sum.add_product(smallest, largest);
    CHECK(!sum.value());
    ExactSum other;
    other.merge(sum);
    CHECK(!other.value());
}

TEST_CASE("digits that no ratio holds are nothing, not others") {
    ExactSum sum;
    sum.add_product(finest, finest);
    CHECK(sum.value() == Ratio(finest) * Ratio(finest));
    sum.add_product(largest, largest);
    CHECK(!sum.value());
}
