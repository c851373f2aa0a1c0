// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/member_kind.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/unit/catalogue.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

enum class Road { dirt, paved };
struct Something {};

}  // namespace

TEST_CASE("the kind of a member") {
    CHECK_TWICE(kind_of<std::string> == MemberKind::text);
    CHECK_TWICE(kind_of<std::string_view> == MemberKind::text);
    CHECK_TWICE(kind_of<const char*> == MemberKind::text);
    CHECK_TWICE(kind_of<std::optional<std::string>> == MemberKind::text);
    CHECK_TWICE(kind_of<Road> == MemberKind::named);
    CHECK_TWICE(kind_of<bool> == MemberKind::other);
    CHECK_TWICE(kind_of<char> == MemberKind::other);
    CHECK_TWICE(kind_of<int> == MemberKind::figure);
    CHECK_TWICE(kind_of<double> == MemberKind::figure);
    CHECK_TWICE(kind_of<Decimal> == MemberKind::figure);
    CHECK_TWICE(kind_of<Ratio> == MemberKind::figure);
    CHECK_TWICE(kind_of<std::optional<Decimal>> == MemberKind::figure);
    CHECK_TWICE(kind_of<Quantity<AnyUnit>> == MemberKind::figure);
    CHECK_TWICE(kind_of<const Quantity<units::Tonne, double>&> == MemberKind::figure);
    CHECK_TWICE(kind_of<std::optional<Target<>>> == MemberKind::target);
    CHECK_TWICE(kind_of<std::optional<Target<Quantity<AnyUnit>>>> == MemberKind::target);
    CHECK_TWICE(kind_of<Actual<>> == MemberKind::actual);
    CHECK_TWICE(kind_of<std::optional<Actual<double>>> == MemberKind::actual);
    CHECK_TWICE(kind_of<Direction> == MemberKind::direction);
    CHECK_TWICE(kind_of<DirectionConstant<Direction::keep_within>> == MemberKind::direction);
    CHECK_TWICE(kind_of<Indicator<>> == MemberKind::indicator);
    CHECK_TWICE(kind_of<Something> == MemberKind::other);
}
