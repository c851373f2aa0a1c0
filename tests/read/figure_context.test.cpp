// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/figure_context.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace chitieu;

namespace {

constexpr AnyUnit tonne = any_unit(units::tonne);
constexpr AnyUnit person = any_unit(units::person);
constexpr AnyUnit share = any_unit(units::percent);
constexpr AnyUnit billion = any_unit(units::billion * units::dong);

constexpr FigureResult read_in(std::string_view text, const AnyUnit& unit, Language language) {
    return read_figure(text, context_of(unit, language));
}

}  // namespace

TEST_CASE("the unit decides what a dot before three digits means") {
    constexpr auto in_vietnamese = [](std::string_view text, const AnyUnit& unit) {
        return read_in(text, unit, Language::vietnamese)->value;
    };
    static_assert(in_vietnamese("1.357", tonne) == 1357);
    static_assert(in_vietnamese("1.357", share) == 1.357_dec);
    static_assert(in_vietnamese("61.000", billion) == 61);
    CHECK(in_vietnamese("1.357", tonne) == 1357);
    CHECK(in_vietnamese("1.357", share) == 1.357_dec);
    CHECK(in_vietnamese("61.000", billion) == 61);
    CHECK_FALSE(read_in("61.000", billion, Language::vietnamese)->is_certain);
}

TEST_CASE("whole things have no decimals, and English groups with a comma") {
    CHECK(read_in("1,922", person, Language::vietnamese)->value == 1922);
    CHECK(read_in("1,922", person, Language::vietnamese)->marks == MarkUse{.comma_group = true});
    CHECK_FALSE(read_in("1,922", person, Language::vietnamese)->is_certain);
    CHECK(read_in("1,922", tonne, Language::vietnamese)->value == 1.922_dec);
    CHECK(read_in("1,922", tonne, Language::english)->value == 1922);
    CHECK(read_in("1,922", tonne, Language::english)->other_reading == 1.922_dec);
    CHECK(read_in("1.922", tonne, Language::english)->value == 1.922_dec);
    CHECK(read_in("1,922", share, Language::english)->value == 1.922_dec);
}

TEST_CASE("what is no number stays an error") {
    CHECK(read_in("1.23.456", tonne, Language::vietnamese).error() == ErrorCode::number_malformed);
    CHECK(read_in("", tonne, Language::english).error() == ErrorCode::number_missing);
}
