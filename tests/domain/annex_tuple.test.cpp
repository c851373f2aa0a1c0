// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/annex_tuple.hpp>

#include "../check_twice.hpp"

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <doctest/doctest.h>

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr auto grain = indicator<"3.1">("Sản lượng lương thực", units::tonne, higher_is_better,
                                        over_places<Aggregation::sum>, over_periods<Aggregation::sum>);
constexpr auto poverty = indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better);
constexpr auto doctors = indicator<"12">("Bác sĩ", units::person, higher_is_better);
constexpr auto again = indicator<"7">("Tỷ lệ che phủ rừng", units::percent, higher_is_better);

constexpr auto annex = make_annex(grain, poverty, doctors);

constexpr auto rows = make_annex(
    row(grain, more_than(17'600_dec).set_by("tỉnh giao"), reported(17'501_dec, ActualStatus::preliminary)),
    row(poverty, poverty.between(10_dec, 12_dec), poverty.not_reported()),
    row(doctors, std::optional<Target<>>(), reported(31_dec * units::person)));

template <FixedString code, class Annex>
concept has_at = requires(const Annex& looked_into) {
    at_code<code>(looked_into);
};
static_assert(has_at<"12", decltype(annex)> && has_at<"3.1", decltype(rows)>);
static_assert(!has_at<"1", decltype(annex)> && !has_at<"3.1.", decltype(annex)> &&
              !has_at<"", decltype(rows)>);
static_assert(!has_at<"1", boost::hana::tuple<>>);

template <class... Parts>
concept is_annex = requires(Parts... parts) {
    make_annex(parts...);
};
static_assert(is_annex<> && is_annex<decltype(poverty)> && is_annex<decltype(poverty), decltype(grain)>);
static_assert(!is_annex<decltype(poverty), decltype(again)>);
static_assert(!is_annex<decltype(poverty), decltype(grain), decltype(poverty)>);
static_assert(!is_annex<int> && !is_annex<Indicator<>>);

template <class Annex>
concept erases = requires(const Annex& given) {
    erase(given);
};
static_assert(erases<decltype(annex)> && erases<decltype(rows)>);
static_assert(!erases<decltype(make_annex(grain, row(poverty, planned(1_dec), reported(2_dec))))>);
static_assert(!erases<decltype(make_annex(row(grain, planned(1.5), reported(2.5)),
                                          row(poverty, planned(1_dec), reported(2_dec))))>);

template <class... Parts>
concept is_row = requires(Parts... parts) {
    row(parts...);
};
using Grain = std::remove_const_t<decltype(grain)>;
static_assert(is_row<Grain, Target<>, Actual<>> && is_row<Grain, std::optional<Target<int>>, Actual<int>>);
static_assert(!is_row<Grain, Actual<>, Target<>> && !is_row<Grain, Target<>, Actual<int>>);
static_assert(!is_row<Grain, Target<Quantity<units::Hectare>>, Actual<>>);
static_assert(!is_row<Grain, Target<>, decltype(poverty.not_reported())>);

}  // namespace

TEST_CASE("a code finds its indicator, wherever it stands") {
    CHECK_TWICE(at_code<"3.1">(annex).name() == grain.name());
    CHECK_TWICE(at_code<"7">(annex).name() == poverty.name());
    CHECK_TWICE(at_code<"12">(annex)(31_dec) == doctors(31_dec));
    CHECK_TWICE(at_code<"7">(rows).target.value().upper() == poverty(12_dec));
    CHECK(&at_code<"12">(annex) == &boost::hana::at_c<2>(annex));
}

TEST_CASE("an annex is walked in its order") {
    std::string codes;
    boost::hana::for_each(annex, [&codes](const auto& part) { codes += std::string(part.code()) + ' '; });
    CHECK(codes == "3.1 7 12 ");
}

TEST_CASE("indicators erased") {
    constexpr std::array<Indicator<>, 3> erased = erase(annex);
    CHECK_TWICE(erased[0].code() == "3.1" && erased[2].code() == "12");
    CHECK_TWICE(erased[1].unit() == any_unit(units::percent));
    CHECK_TWICE(erased[1].direction() == Direction::lower_is_better);
    CHECK_TWICE(erased[0].over_periods() == Aggregation::sum);
}

TEST_CASE("rows erased keep form, authority, status, and what is missing") {
    constexpr std::array<IndicatorRow<>, 3> erased = erase(rows);
    CHECK_TWICE(erased[0].indicator.code() == "3.1");
    CHECK_TWICE(erased[0].target.value().form() == TargetForm::more_than);
    CHECK_TWICE(erased[0].target.value().lower() == 17'600_dec);
    CHECK_TWICE(erased[0].target.value().authority() == "tỉnh giao");
    CHECK_TWICE(erased[0].actual.figure == 17'501_dec);
    CHECK_TWICE(erased[0].actual.status == ActualStatus::preliminary);
    CHECK_TWICE(erased[1].target.value().upper() == 12_dec && !erased[1].actual.figure);
    CHECK_TWICE(!erased[2].target && erased[2].actual.figure == 31_dec);
}

TEST_CASE("a table finds codes, wherever their hashes fall") {
    constexpr auto table = detail::table_of_codes<code_t<"9">, code_t<"10">, code_t<"1">, code_t<"1.1">,
                                                  code_t<"">, code_t<"II">, code_t<"Đ">>();
    CHECK_TWICE(table.twice == 7);
    CHECK_TWICE(table.find("9") == 0 && table.find("10") == 1 && table.find("1") == 2 &&
                table.find("1.1") == 3);
    CHECK_TWICE(table.find("") == 4 && table.find("II") == 5 && table.find("Đ") == 6);
    CHECK_TWICE(table.find("0") == 7 && table.find("~") == 7 && table.find("1.") == 7);
    constexpr auto twice = detail::table_of_codes<code_t<"2">, code_t<"1">, code_t<"2">>();
    CHECK_TWICE(twice.twice == 2);
    // A full round of slots, added in an order in which each meets the ones before it.
    detail::CodeTable<64> crowded;
    char letters[64];
    for (std::size_t at = 0; at < 64; ++at) {
        letters[at] = static_cast<char>(at % 2 == 0 ? 'a' + at / 2 % 26 : 'A' + at / 2 % 26);
    }
    for (std::size_t size = 1; size <= 64; ++size) crowded.add({letters, size}, size - 1);
    CHECK(crowded.twice == 64);
    for (std::size_t size = 1; size <= 64; ++size) CHECK(crowded.find({letters, size}) == size - 1);
    CHECK(crowded.find("none") == 64);
    crowded.add({letters, 7}, 63);
    CHECK(crowded.twice == 63);
}
