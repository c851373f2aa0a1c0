// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/write/roll_up.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr std::string_view table =
    "commune,indicator,name,target,actual\n"
    "b,1,\"Grain, all\",3,1\n"
    "b,1,\"Grain, all\",0,1\n"
    "b,2,Roads,1200.5,1300.75\n"
    "a,1,\"Grain, all\",10-20,12\n"
    "a,2,Roads,,5\n";

template <RollUpKeeps keeps = RollUpKeeps::all>
CsvRolledUp<keeps> rolled_up() {
    const RollUpColumns columns{.by = {"commune", "indicator"},
                                .beside = {"name"},
                                .target = "target",
                                .actual = "actual",
                                .direction = higher_is_better};
    auto result = roll_up_csv<keeps>(TextBytes(table), columns);
    REQUIRE(result);
    return *std::move(result);
}

template <class Write>
std::string written(const Write& write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

}  // namespace

TEST_CASE("as CSV: exact sums, and percents rounded once") {
    const auto all = rolled_up();
    CHECK(written([&](std::ostream& out) { write_roll_up_csv(out, all); }) ==
          "commune,indicator,name,rows,with_data,met,not_met,no_data,sum_plan,sum_actual,completion,mean_"
          "completion\n"
          "a,1,\"Grain, all\",1,1,1,0,0,15,12,,\n"
          "a,2,Roads,1,0,0,0,1,0,0,,\n"
          "b,1,\"Grain, all\",2,2,1,1,0,3,2,66.67,33.33\n"
          "b,2,Roads,1,1,1,0,0,1200.5,1300.75,108.35,108.35\n");
    CHECK(written([&](std::ostream& out) { write_roll_up_csv(out, all, 0); }).find(",67,33\n") !=
          std::string::npos);
    CHECK(written([&](std::ostream& out) {
              write_roll_up_csv(out, all, 12);
          }).find(",66.666666666667,33.333333333333\n") != std::string::npos);
}

TEST_CASE("what is written as CSV is read again") {
    const std::string text = written([&](std::ostream& out) { write_roll_up_csv(out, rolled_up()); });
    const RollUpColumns columns{
        .by = {"name"}, .target = "sum_plan", .actual = "sum_actual", .direction = higher_is_better};
    const auto again = roll_up_csv(TextBytes(text), columns);
    REQUIRE(again);
    CHECK(again->groups.size() == 2);
    CHECK(again->groups.keys().texts(0)[0] == "Grain, all");
}

TEST_CASE("as JSON, which says why there is no completion") {
    const std::string text = written([&](std::ostream& out) { write_roll_up_json(out, rolled_up()); });
    CHECK(
        text ==
        "{\n"
        " \"rows\": 5,\n"
        " \"unreadable\": 0,\n"
        " \"groups\": [\n"
        "  {\"commune\": \"a\", \"indicator\": \"1\", \"name\": \"Grain, all\", \"rows\": 1, \"with_data\": "
        "1, "
        "\"met\": 1, \"not_met\": 0, \"no_data\": 0, \"sum_plan\": \"15\", \"sum_actual\": \"12\", "
        "\"completion\": null, \"completion_undefined\": \"range\", \"mean_completion\": null},\n"
        "  {\"commune\": \"a\", \"indicator\": \"2\", \"name\": \"Roads\", \"rows\": 1, \"with_data\": 0, "
        "\"met\": 0, \"not_met\": 0, \"no_data\": 1, \"sum_plan\": \"0\", \"sum_actual\": \"0\", "
        "\"completion\": null, \"completion_undefined\": \"no_actual\", \"mean_completion\": null},\n"
        "  {\"commune\": \"b\", \"indicator\": \"1\", \"name\": \"Grain, all\", \"rows\": 2, \"with_data\": "
        "2, "
        "\"met\": 1, \"not_met\": 1, \"no_data\": 0, \"sum_plan\": \"3\", \"sum_actual\": \"2\", "
        "\"completion\": \"66.67\", \"mean_completion\": \"33.33\"},\n"
        "  {\"commune\": \"b\", \"indicator\": \"2\", \"name\": \"Roads\", \"rows\": 1, \"with_data\": 1, "
        "\"met\": 1, \"not_met\": 0, \"no_data\": 0, \"sum_plan\": \"1200.5\", \"sum_actual\": \"1300.75\", "
        "\"completion\": \"108.35\", \"mean_completion\": \"108.35\"}\n"
        " ]\n"
        "}\n");
}

TEST_CASE("as a table for people, in their language's figures") {
    const std::string text =
        written([&](std::ostream& out) { write_roll_up_text(out, rolled_up(), Language::vietnamese); });
    CHECK(text.find("Kế hoạch") != std::string::npos);
    CHECK(text.find("1.200,5") != std::string::npos);
    CHECK(text.find("66,67") != std::string::npos);
    const std::string english =
        written([&](std::ostream& out) { write_roll_up_text(out, rolled_up(), Language::english); });
    CHECK(english.find("1,200.5") != std::string::npos);
    CHECK(english.find("No data") != std::string::npos);
}

TEST_CASE("the lowest completions") {
    const auto lean = rolled_up<RollUpKeeps::of_both>();
    const auto lowest = lowest_completions(lean.groups, 1);
    CHECK(written([&](std::ostream& out) { write_lowest_csv(out, lean.groups, lowest); }) ==
          "commune,rank,indicator,completion\nb,1,1,66.67\n");
    CHECK(written([&](std::ostream& out) { write_lowest_json(out, lean.groups, lowest); }) ==
          "{\n \"lowest\": [\n  {\"commune\": \"b\", \"rank\": \"1\", \"indicator\": \"1\", \"completion\": "
          "\"66.67\"}\n ]\n}\n");
    CHECK(written([&](std::ostream& out) {
              write_lowest_text(out, lean.groups, lowest, Language::vietnamese);
          }).find("66,67") != std::string::npos);
}
