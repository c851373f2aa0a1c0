// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/unit/catalogue.hpp>

#include "../check_twice.hpp"

#include <boost/hana/define_struct.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

struct BudgetLine {
    std::string office;
    Decimal approved;
    std::optional<Decimal> spent;
};

enum class Sector { health, roads };

}  // namespace

BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, approved, spent);

namespace {

struct Defined {
    BOOST_HANA_DEFINE_STRUCT(Defined, (std::string_view, ten), (Quantity<units::Tonne>, ke_hoach),
                             (Actual<Quantity<units::Tonne>>, thuc_hien), (double, cung_ky), (int, so_ho),
                             (int, nam), (Direction, chieu));
};

/// Names of roles with types that cannot have them.
struct Misnamed {
    BOOST_HANA_DEFINE_STRUCT(Misnamed, (bool, approved), (std::string, result), (std::string, year),
                             (double, month), (Target<>, spent), (Sector, sector), (std::string, name));
};

struct Typed {
    BOOST_HANA_DEFINE_STRUCT(Typed, (Indicator<>, what), (std::optional<Target<>>, asked),
                             (std::optional<Actual<>>, given), (int, number));
};

struct NamedBeforeTyped {
    BOOST_HANA_DEFINE_STRUCT(NamedBeforeTyped, (Decimal, plan), (std::optional<Target<>>, next_plan),
                             (Actual<>, first_half), (Actual<>, actual));
};

struct TwoPlans {
    BOOST_HANA_DEFINE_STRUCT(TwoPlans, (Decimal, plan_2023), (Decimal, PLAN_2024), (Decimal, Actual_),
                             (int, year), (int, quarter));
};

struct TwoTyped {
    BOOST_HANA_DEFINE_STRUCT(TwoTyped, (std::optional<Target<>>, here), (std::optional<Target<>>, there));
};

/// Words of the list inside longer names, and a name that is longer than any word.
struct NearlyNamed {
    BOOST_HANA_DEFINE_STRUCT(NearlyNamed, (Decimal, approved_by), (Decimal, not_spent), (Decimal, planned2),
                             (Decimal, x),
                             (Decimal,
                              plan_that_is_much_longer_than_any_word_of_the_list_could_ever_become_in_it));
};

struct Mapped {
    BOOST_HANA_DEFINE_STRUCT(Mapped, (Decimal, plan_2023), (Decimal, plan_2024));
};

struct Span {
    int first;
};
struct Dated {
    BOOST_HANA_DEFINE_STRUCT(Dated, (Span, period), (std::optional<double>, nam),
                             (std::optional<int>, quarter));
};

struct Empty {};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(Empty);

template <>
inline constexpr auto chitieu::columns<Mapped> = column_list(column<Role::target>("Kế hoạch",
                                                                                  &Mapped::plan_2024));

namespace {

template <class Record>
constexpr Role role_at(std::size_t place) {
    return []<class... Columns>(const ColumnList<Columns...>&, std::size_t at) {
        return std::array<Role, sizeof...(Columns)>{Columns::role...}[at];
    }(columns<Record>, place);
}

}  // namespace

TEST_CASE("one line binds a struct") {
    BudgetLine line{"Sở Y tế", 120, std::nullopt};
    CHECK(field<Role::key>(line) == "Sở Y tế");
    CHECK(field<Role::target>(line) == 120_dec);
    field<Role::actual>(line) = 80_dec;
    CHECK(line.spent == 80_dec);
    static_assert(std::is_same_v<decltype(field<Role::target>(line)), Decimal&>);
    static_assert(std::is_same_v<decltype(field<Role::target>(std::as_const(line))), const Decimal&>);
    CHECK_TWICE(columns<BudgetLine>.size == 3);
    CHECK_TWICE(detail::column_at<0>(columns<BudgetLine>).heading == "office");
    CHECK_TWICE(detail::column_at<2>(columns<BudgetLine>).heading == "spent");
    CHECK_TWICE(!has_column<BudgetLine, Role::weight>);
}

TEST_CASE("Vietnamese names, and every role that a name can have") {
    CHECK_TWICE(role_at<Defined>(0) == Role::key);
    CHECK_TWICE(role_at<Defined>(1) == Role::target);
    CHECK_TWICE(role_at<Defined>(2) == Role::actual);
    CHECK_TWICE(role_at<Defined>(3) == Role::baseline);
    CHECK_TWICE(role_at<Defined>(4) == Role::weight);
    CHECK_TWICE(role_at<Defined>(5) == Role::period);
    CHECK_TWICE(role_at<Defined>(6) == Role::direction);
    constexpr Defined grain{"Lúa", 5_dec * units::tonne, {}, 4.5, 120, 2023, Direction::higher_is_better};
    CHECK_TWICE(field<Role::target>(grain).value() == 5);
    CHECK_TWICE(field<Role::period>(grain) == 2023);
    CHECK_TWICE(field<Role::direction>(grain) == Direction::higher_is_better);
}

TEST_CASE("a name alone gives no role: the type has to fit, and nothing else takes the name for a key") {
    CHECK_TWICE(role_at<Misnamed>(0) == Role::other);
    CHECK_TWICE(role_at<Misnamed>(1) == Role::other);
    CHECK_TWICE(role_at<Misnamed>(2) == Role::other);
    CHECK_TWICE(role_at<Misnamed>(3) == Role::other);
    CHECK_TWICE(role_at<Misnamed>(5) == Role::key);
    CHECK_TWICE(role_at<Misnamed>(6) == Role::other);
    CHECK_TWICE(!has_column<Misnamed, Role::actual>);
}

TEST_CASE("periods are in order") {
    CHECK_TWICE(role_at<Dated>(0) == Role::other);
    CHECK_TWICE(role_at<Dated>(1) == Role::other);
    CHECK_TWICE(role_at<Dated>(2) == Role::period);
}

TEST_CASE("types that leave no doubt") {
    CHECK_TWICE(role_at<Typed>(0) == Role::indicator);
    CHECK_TWICE(role_at<Typed>(1) == Role::target);
    CHECK_TWICE(role_at<Typed>(2) == Role::actual);
    CHECK_TWICE(role_at<Typed>(3) == Role::other);
    CHECK_TWICE(role_at<NamedBeforeTyped>(0) == Role::target);
    CHECK_TWICE(role_at<NamedBeforeTyped>(1) == Role::other);
    CHECK_TWICE(role_at<NamedBeforeTyped>(2) == Role::other);
    CHECK_TWICE(role_at<NamedBeforeTyped>(3) == Role::actual);
}

TEST_CASE("numbers and capitals in a name do not matter, and two that claim one role have none") {
    CHECK_TWICE(columns<TwoPlans>.count_of(Role::target) == 2);
    CHECK_TWICE(!has_column<TwoPlans, Role::target>);
    CHECK_TWICE(has_column<TwoPlans, Role::actual>);
    CHECK_TWICE(!has_column<TwoPlans, Role::period>);
    CHECK_TWICE(!has_column<TwoTyped, Role::target>);
    CHECK_TWICE(columns<TwoTyped>.count_of(Role::target) == 2);
    // Mapped by hand, the same struct has one.
    CHECK_TWICE(has_column<Mapped, Role::target>);
    CHECK_TWICE(field<Role::target>(Mapped{1, 2}) == 2);
}

TEST_CASE("a word of the list inside a name is none") {
    CHECK_TWICE(role_at<NearlyNamed>(0) == Role::other);
    CHECK_TWICE(role_at<NearlyNamed>(1) == Role::other);
    CHECK_TWICE(role_at<NearlyNamed>(2) == Role::target);
    CHECK_TWICE(role_at<NearlyNamed>(3) == Role::other);
    CHECK_TWICE(role_at<NearlyNamed>(4) == Role::other);
    CHECK_TWICE(columns<Empty>.size == 0);
}

TEST_CASE("every word of the list stands for its role, and only for that") {
    const auto check = [](const auto& words, Role role) {
        for (const std::string_view word : words) {
            std::string name(word);
            for (char& letter : name) letter = letter == ' ' ? '_' : letter;
            if (detail::role_named(name) != role) FAIL_CHECK(name);
            if (detail::role_named(name + "_2023") != role) FAIL_CHECK(name);
            if (detail::role_named("x_" + name) != Role::other) FAIL_CHECK(name);
        }
    };
    check(detail::plan_words_vietnamese, Role::target);
    check(detail::plan_words_english, Role::target);
    check(detail::result_words_vietnamese, Role::actual);
    check(detail::result_words_english, Role::actual);
    check(detail::baseline_words, Role::baseline);
    check(detail::weight_words, Role::weight);
    check(detail::period_words, Role::period);
    CHECK(detail::role_named("") == Role::other);
    CHECK(detail::role_named("2023") == Role::other);
}

TEST_CASE("the header says which words there are: all of them, and no others") {
    std::ifstream file(CHITIEU_SOURCE_DIR "/include/chitieu/domain/hana_record.hpp");
    REQUIRE(file.good());
    std::map<std::string, std::set<std::string>> said;
    std::string role;
    for (std::string line; std::getline(file, line) && line != "#pragma once";) {
        const std::string margin = "//     ";
        if (line.find("field<") != std::string::npos || !line.starts_with(margin)) continue;
        std::istringstream words(line.substr(margin.size()));
        const bool begins = line[margin.size()] != ' ';
        std::string word;
        if (begins) words >> role;
        while (words >> word) said[role].insert(word);
    }
    const auto check = [&](const std::string& name, const auto&... lists) {
        std::set<std::string> words;
        const auto add = [&words](std::string_view list_word) {
            std::string word(list_word);
            for (char& letter : word) letter = letter == ' ' ? '_' : letter;
            words.insert(word);
        };
        const auto add_all = [&add](const auto& list) {
            for (const std::string_view word : list) add(word);
        };
        (add_all(lists), ...);
        CHECK(said[name] == words);
    };
    check("target", detail::plan_words_vietnamese, detail::plan_words_english);
    check("actual", detail::result_words_vietnamese, detail::result_words_english);
    check("baseline", detail::baseline_words);
    check("weight", detail::weight_words);
    check("period", detail::period_words);
}
