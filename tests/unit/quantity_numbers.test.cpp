// SPDX-License-Identifier: BSL-1.0
//
// Quantities in numbers from elsewhere: boost's, with and without expression templates, and one's own.

#include <chitieu/unit/quantity.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>
#include <type_traits>

using namespace chitieu;

namespace own {

// Fixed-point money of one's own, with what `Number` asks for and no more: not even a minus sign.
class Cents {
public:
    Cents() = default;
    explicit Cents(std::int64_t cents) : cents_(cents) {}
    std::int64_t cents() const { return cents_; }
    friend Cents operator+(Cents left, Cents right) { return Cents(left.cents_ + right.cents_); }
    friend Cents operator-(Cents left, Cents right) { return Cents(left.cents_ - right.cents_); }
    friend bool operator<(Cents left, Cents right) { return left.cents_ < right.cents_; }
    friend bool operator==(Cents left, Cents right) { return left.cents_ == right.cents_; }

private:
    std::int64_t cents_ = 0;
};

}  // namespace own

namespace {

namespace mp = boost::multiprecision;

using Lazy = mp::cpp_dec_float_50;  // expression templates on
using Eager = mp::number<mp::cpp_dec_float<50>, mp::et_off>;
using Big = mp::cpp_int;
using EagerBig = mp::number<mp::cpp_int_backend<>, mp::et_off>;
using Checked = mp::checked_int128_t;

static_assert(Number<Lazy> && Number<Eager> && Number<Big> && Number<EagerBig> && Number<Checked> &&
              Number<mp::int128_t> && Number<own::Cents>);
static_assert(!counts_in_wholes<Lazy> && !counts_in_wholes<Eager> && !counts_in_wholes<double>);
static_assert(counts_in_wholes<Big> && counts_in_wholes<EagerBig> && counts_in_wholes<Checked> &&
              counts_in_wholes<int>);

template <class From, class To>
concept converts = requires(From from, To to) {
    convert(from, to);
};
template <class Left, class Right>
concept divides = requires(Left left, Right right) {
    left / right;
};
static_assert(converts<Quantity<units::Month, Lazy>, units::Year>);
static_assert(converts<Quantity<units::Tonne, Big>, units::Kilogram>);
static_assert(!converts<Quantity<units::Kilogram, Big>, units::Tonne>);
static_assert(divides<Quantity<units::Tonne, Lazy>, Quantity<units::Hectare, Lazy>>);
static_assert(!divides<Quantity<units::Tonne, Big>, Quantity<units::Hectare, Big>>);

}  // namespace

TEST_CASE_TEMPLATE("decimal floats of fifty digits", Rep, Lazy, Eager) {
    const Rep tenth = Rep(1) / 10;
    const auto left = Rep(5) * units::tonne;
    const auto right = tenth * units::tonne;
    using Tonnes = Quantity<units::Tonne, Rep>;
    // The results are numbers, not expressions that look at what is gone.
    static_assert(std::is_same_v<decltype(left + right), Tonnes>);
    static_assert(std::is_same_v<decltype(left * tenth), Tonnes>);
    static_assert(std::is_same_v<typename decltype(left / (tenth * units::hectare))::number_type, Rep>);
    CHECK((left + right).value() == Rep("5.1"));
    CHECK((left - right).value() == Rep("4.9"));
    CHECK((-right).value() == Rep("-0.1"));
    CHECK((left * tenth).value() == Rep("0.5"));
    CHECK((tenth * left).value() == Rep("0.5"));
    CHECK((left / tenth).value() == 50);
    CHECK((left / (2 * tenth * units::hectare)).value() == 25);
    CHECK((left * (tenth * units::hectare)).value() == Rep("0.5"));
    CHECK(right < left);
    CHECK(right <= left);
    CHECK(left > right);
    CHECK(left >= right);
    CHECK(left != right);
    auto total = left;
    total += right;
    total -= left;
    CHECK(total == right);
    CHECK(convert(right, units::kilogram).value() == 100);
    CHECK(convert(Rep(1) * units::kilogram, units::tonne).value() == Rep("0.001"));
    CHECK(checked_convert(right, any_unit(units::gram))->value() == 100'000);
    CHECK(checked_add(left, Rep(500) * units::kilogram)->value() == Rep("5.5"));
    CHECK(checked_subtract(left, Rep(500) * units::kilogram)->value() == Rep("4.5"));
    CHECK((Rep(12) * units::percent - Rep(10) * units::percent).value() == 2);
    // A factor of more than 64 bits goes through.
    CHECK(convert(Rep(1) * (units::exa * units::watt), units::pico * units::watt).value() ==
          pow(Rep(10), 30));
}

TEST_CASE_TEMPLATE("integers without a limit", Rep, Big, EagerBig) {
    const auto many = Rep("123456789012345678901234567890") * units::person;
    CHECK((many + many).value() == Rep("246913578024691357802469135780"));
    CHECK((many - many).value() == 0);
    CHECK((-many).value() < 0);
    CHECK((2 * many).value() == Rep("246913578024691357802469135780"));
    CHECK(convert(Rep(3) * units::tonne, units::gram).value() == 3'000'000);
    CHECK(checked_convert(Rep(3'000) * units::kilogram, units::tonne)->value() == 3);
    CHECK(!checked_convert(Rep(3'001) * units::kilogram, units::tonne));
    CHECK(!checked_add(Rep(1) * units::tonne, Rep(1) * units::kilogram));
}

TEST_CASE("a checked number throws in its own way") {
    const auto most = std::numeric_limits<Checked>::max() * units::person;
    CHECK_THROWS_AS(most + most, std::overflow_error);
    CHECK_THROWS_AS(convert(std::numeric_limits<Checked>::max() * units::tonne, units::gram),
                    std::overflow_error);
}

TEST_CASE("a number of one's own needs no more than it is used for") {
    using own::Cents;
    const auto left = Cents(150) * units::dollar;
    auto right = Cents(50) * units::dollar;
    CHECK((left + right).value().cents() == 200);
    CHECK((left - right).value().cents() == 100);
    right += left;
    CHECK(right.value().cents() == 200);
    CHECK(left < right);
    CHECK(left <= right);
    CHECK(!(left >= right));
    CHECK(right >= left);
    CHECK(left >= left);
    CHECK(left == left);
    CHECK(checked_subtract(left, left).has_value() == true);
}

TEST_CASE_TEMPLATE("there and back again, at random", Rep, Lazy, Eager) {
    std::mt19937_64 random(20240105);
    for (int round = 0; round < 10'000; ++round) {
        const Rep value = Rep(static_cast<std::int64_t>(random())) / 1'000;
        CHECK(convert(convert(value * units::tonne, units::kilogram), units::tonne).value() == value);
    }
}
