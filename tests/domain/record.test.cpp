// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/record.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

/// A struct with names of its own: members, member functions, and what is reckoned from both.
class OfficeYear {
public:
    constexpr OfficeYear(int number, Decimal granted, std::optional<Decimal> paid)
        : office_number(number), granted_(granted), paid_(paid) {}

    constexpr Decimal granted() const { return granted_; }
    constexpr std::optional<Decimal> paid() const noexcept { return paid_; }

    int office_number;

private:
    Decimal granted_;
    std::optional<Decimal> paid_;
};

struct TwoPlans {
    Decimal first;
    Decimal second;
};
struct NoColumns {
    int number;
};

enum class Road { dirt, paved };

}  // namespace

template <>
inline constexpr auto chitieu::columns<OfficeYear> =
    column_list(column<Role::key>("Cơ quan", &OfficeYear::office_number),
                column<Role::target>("Dự toán", &OfficeYear::granted),
                column<Role::actual>("Quyết toán", &OfficeYear::paid),
                column<Role::other>("Còn lại", [](const OfficeYear& year) {
                    return year.granted() - year.paid().value_or(0);
                }));
template <>
inline constexpr auto chitieu::columns<TwoPlans> =
    column_list(column<Role::target>("Kế hoạch tỉnh", &TwoPlans::first),
                column<Role::target>("Kế hoạch huyện", &TwoPlans::second));

namespace {

constexpr OfficeYear line(7, 120, 80);

template <Role role, class Record>
concept has_field = requires(Record& record) {
    field<role>(record);
};
template <Role role, auto member>
inline constexpr bool makes_column = detail::may_have<role, decltype(member)>;

struct Everything {
    std::string text;
    Road road;
    bool flag;
    int whole;
    Decimal figure;
    std::optional<Decimal> maybe;
    std::optional<Target<>> target;
    Actual<> actual;
    std::optional<Actual<double>> maybe_actual;
    Direction way;
    NoColumns span;

    Decimal reckoned() const noexcept { return figure; }
    const std::string& name() const { return text; }
};

}  // namespace

TEST_CASE("the field of a role: a member, a member function, or what is reckoned") {
    CHECK_TWICE(field<Role::key>(line) == 7);
    CHECK_TWICE(field<Role::target>(line) == 120_dec);
    CHECK_TWICE(field<Role::actual>(line) == 80_dec);
    CHECK_TWICE(detail::column_at<3>(columns<OfficeYear>).getter(line) == 40_dec);
    CHECK_TWICE(detail::column_at<1>(columns<OfficeYear>).heading == "Dự toán");
    CHECK_TWICE(columns<OfficeYear>.size == 4);
}

TEST_CASE("a member is given as the record is: to change, to read, to move away") {
    OfficeYear changed = line;
    field<Role::key>(changed) = 8;
    CHECK(changed.office_number == 8);
    static_assert(std::is_same_v<decltype(field<Role::key>(changed)), int&>);
    static_assert(std::is_same_v<decltype(field<Role::key>(std::as_const(changed))), const int&>);
    static_assert(std::is_same_v<decltype(field<Role::key>(std::move(changed))), int&&>);
    static_assert(std::is_same_v<decltype(field<Role::target>(changed)), Decimal>);
}

TEST_CASE("which roles there are") {
    CHECK_TWICE(has_column<OfficeYear, Role::target>);
    CHECK_TWICE(has_column<OfficeYear, Role::actual>);
    CHECK_TWICE(!has_column<OfficeYear, Role::weight>);
    CHECK_TWICE(columns<OfficeYear>.place_of(Role::actual) == 2);
    CHECK_TWICE(columns<OfficeYear>.place_of(Role::weight) == 4);
    CHECK_TWICE(columns<OfficeYear>.count_of(Role::other) == 1);
    CHECK_TWICE(columns<NoColumns>.size == 0);
    CHECK_TWICE(!has_column<NoColumns, Role::key>);
    static_assert(has_field<Role::target, const OfficeYear>);
    static_assert(!has_field<Role::weight, OfficeYear>);
    static_assert(!has_field<Role::key, NoColumns>);
}

TEST_CASE("two that claim one role have none, until one is named") {
    CHECK_TWICE(columns<TwoPlans>.count_of(Role::target) == 2);
    CHECK_TWICE(!has_column<TwoPlans, Role::target>);
    static_assert(!has_field<Role::target, TwoPlans>);
}

TEST_CASE("a role asks for a kind") {
    static_assert(makes_column<Role::target, &Everything::figure>);
    static_assert(makes_column<Role::target, &Everything::target>);
    static_assert(makes_column<Role::target, &Everything::reckoned>);
    static_assert(!makes_column<Role::target, &Everything::actual>);
    static_assert(!makes_column<Role::target, &Everything::text>);
    static_assert(!makes_column<Role::target, &Everything::name>);
    static_assert(!makes_column<Role::target, &Everything::flag>);
    static_assert(makes_column<Role::actual, &Everything::maybe>);
    static_assert(makes_column<Role::actual, &Everything::maybe_actual>);
    static_assert(!makes_column<Role::actual, &Everything::target>);
    static_assert(!makes_column<Role::actual, &Everything::road>);
    static_assert(makes_column<Role::weight, &Everything::whole>);
    static_assert(!makes_column<Role::weight, &Everything::text>);
    static_assert(makes_column<Role::direction, &Everything::way>);
    static_assert(!makes_column<Role::direction, &Everything::flag>);
    static_assert(!makes_column<Role::indicator, &Everything::text>);
    static_assert(makes_column<Role::key, &Everything::whole> && makes_column<Role::key, &Everything::name>);
    static_assert(makes_column<Role::other, &Everything::flag>);
    static_assert(makes_column<Role::period, &Everything::text>);  // the caller says so
    static_assert(!makes_column<Role::period, &Everything::span>);
}
