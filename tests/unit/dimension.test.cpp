// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/dimension.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <climits>
#include <string_view>
#include <type_traits>

using chitieu::Dimension;

// What can be known while compiling is asserted there, and the same again while running.
namespace {

constexpr Dimension mass = Dimension::of("mass");
constexpr Dimension length = Dimension::of("length");
constexpr Dimension persons = Dimension::of("{person}");

// A product of `count` bases with names of their own.
constexpr Dimension product_of_bases(std::size_t count) {
    constexpr std::string_view names = "abcdefghij";
    Dimension result;
    for (std::size_t index = 0; index < count; ++index)
        result = result * Dimension::of(names.substr(index, 1));
    return result;
}

static_assert(std::is_trivially_copyable_v<Dimension>);
static_assert(std::is_nothrow_default_constructible_v<Dimension>);

}  // namespace

TEST_CASE("no base is a pure number") {
    CHECK_TWICE(Dimension() == Dimension());
    CHECK_TWICE(Dimension().size() == 0);
    CHECK_TWICE(Dimension().is_valid());
    CHECK_TWICE(mass / mass == Dimension());
    CHECK_TWICE((mass / mass).size() == 0);
    CHECK_TWICE(mass * Dimension() == mass);
    CHECK_TWICE(mass.power(0) == Dimension());
}

TEST_CASE("different bases are different dimensions") {
    CHECK_TWICE(mass == Dimension::of("mass"));
    CHECK_TWICE(mass != length);
    CHECK_TWICE(persons != Dimension::of("{commune}"));
    CHECK_TWICE(Dimension::of("VND") != Dimension::of("USD"));
}

TEST_CASE("the order of factors does not matter") {
    CHECK_TWICE(mass * length == length * mass);
    CHECK_TWICE(mass * length * persons == persons * mass * length);
    CHECK_TWICE(mass / length / persons == mass / (length * persons));
    CHECK_TWICE(mass / (length / persons) == mass * persons / length);
}

TEST_CASE("a base may be the beginning of another") {
    constexpr std::string_view letters = "abab";
    CHECK_TWICE(Dimension::of(letters.substr(0, 1)) != Dimension::of(letters.substr(0, 2)));
    CHECK_TWICE(Dimension::of(letters.substr(0, 1)) * Dimension::of(letters.substr(2, 2)) ==
                Dimension::of(letters.substr(0, 2)) * Dimension::of(letters.substr(2, 1)));
    // Nothing is read behind either: while compiling that would be refused.
    static constexpr char one[] = {'a'};
    static constexpr char two[] = {'a', 'b'};
    CHECK_TWICE((Dimension::of({one, 1}) * Dimension::of({two, 2})).size() == 2);
    CHECK_TWICE((Dimension::of({two, 2}) * Dimension::of({one, 1})).size() == 2);
}

TEST_CASE("powers") {
    CHECK_TWICE(length.power(2) == length * length);
    CHECK_TWICE(length.power(-1) == Dimension() / length);
    CHECK_TWICE(length.power(2).power(-3) == length.power(-6));
    CHECK_TWICE((mass / length).power(2) == mass * mass / length / length);
    CHECK_TWICE(length.power(3) / length.power(2) == length);
    CHECK_TWICE(length.power(2) != length);
    CHECK_TWICE((mass * length.power(2)).power(-1) * length.power(2) * mass == Dimension());
}

TEST_CASE("a base that cancels out in the middle leaves the others sorted") {
    constexpr Dimension all = product_of_bases(6);
    CHECK_TWICE(all.size() == 6);
    CHECK_TWICE((all / Dimension::of("c")).size() == 5);
    CHECK_TWICE(all / Dimension::of("c") * Dimension::of("c") == all);
    CHECK_TWICE(all / Dimension::of("a") / Dimension::of("f") * Dimension::of("f") * Dimension::of("a") ==
                all);
}

TEST_CASE("too many bases are not valid, and stay so") {
    constexpr Dimension most = product_of_bases(Dimension::max_bases);
    constexpr Dimension too_many = product_of_bases(Dimension::max_bases + 1);
    CHECK_TWICE(most.is_valid());
    CHECK_TWICE(most * Dimension::of("a") != most);
    CHECK_TWICE((most * Dimension::of("a")).is_valid());
    CHECK_TWICE(!too_many.is_valid());
    CHECK_TWICE(too_many != too_many);
    CHECK_TWICE(too_many != most);
    CHECK_TWICE(!(too_many / too_many).is_valid());
    CHECK_TWICE(!(mass / too_many).is_valid());
    CHECK_TWICE(!(mass * too_many).is_valid());
    CHECK_TWICE(!too_many.power(0).is_valid());
    CHECK_TWICE(!too_many.power(-1).is_valid());
    CHECK_TWICE(!product_of_bases(10).is_valid());
}

TEST_CASE("too large powers are not valid, and never overflow") {
    constexpr int most = Dimension::max_exponent;
    CHECK_TWICE(length.power(most).is_valid());
    CHECK_TWICE(length.power(-most).is_valid());
    CHECK_TWICE(!length.power(most + 1).is_valid());
    CHECK_TWICE(!(length.power(most) * length).is_valid());
    CHECK_TWICE(!(length.power(-most) / length).is_valid());
    CHECK_TWICE((length.power(most) / length).is_valid());
    CHECK_TWICE(!length.power(INT_MAX).is_valid());
    CHECK_TWICE(!length.power(INT_MIN).is_valid());
    CHECK_TWICE(!length.power(50).power(INT_MAX).is_valid());
    CHECK_TWICE(!length.power(-50).power(INT_MIN).is_valid());
    CHECK_TWICE(!length.power(2).power(1 << 30).power(4).is_valid());
}
