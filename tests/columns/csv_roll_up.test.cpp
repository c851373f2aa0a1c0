// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/columns/csv_roll_up.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

RollUpColumns columns_by(std::vector<std::string> by) {
    return {.by = std::move(by), .target = "target", .actual = "actual", .direction = higher_is_better};
}

std::string told(const std::vector<CsvError>& errors) {
    std::string result;
    for (const CsvError& error : errors) {
        result += std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
                  std::string(name_of(error.code)) + " " + error.text + "; ";
    }
    return result;
}

/// Every group: its keys, its rows and how many were reached, missed and without data, its sums.
std::string told(const CsvRolledUp<>& rolled_up) {
    std::string result;
    const SortedKeys keys(rolled_up.groups.keys());
    for (const std::uint32_t group : keys) {
        for (std::size_t column = 0; column < rolled_up.groups.by().size(); ++column)
            result += std::string(keys.text(group, column)) + " ";
        const auto counts = rolled_up.groups.counts(group);
        const auto [plan, actual] = rolled_up.groups.twice_both(group);
        result += std::to_string(counts.records()) + " " +
                  std::to_string(counts.count(Verdict::exceeded) + counts.count(Verdict::met)) + " " +
                  std::to_string(counts.count(Verdict::missed)) + " " + detail::decimal_text(plan, 18) + " " +
                  detail::decimal_text(actual, 18) + "; ";
    }
    return result;
}

std::string refused(std::string_view text, const RollUpColumns& columns) {
    const auto rolled_up = roll_up_csv(TextBytes(text), columns);
    return rolled_up ? "read" : describe(rolled_up.error(), Language::english);
}

}  // namespace

TEST_CASE("rows rolled up by their keys, in any order of columns") {
    const std::string_view text =
        "actual,\"commune\",target,indicator\n"
        "5,b,10,x\n"
        "12,a,10,x\n"
        "7.25,b,\"7.5\",x\n"
        "-,a,3,y\n"
        ",\"a\",,y\n"
        "20,a,15-20,z\n"
        "20,a,>20,z\n";
    const auto rolled_up = roll_up_csv(TextBytes(text), columns_by({"commune", "indicator"}));
    REQUIRE(rolled_up);
    CHECK(rolled_up->errors.empty());
    CHECK(rolled_up->rows == 7);
    // Sums are twice those of the rows with both; of a range the middle.
    CHECK(told(*rolled_up) == "a x 1 1 0 20 24; a y 2 0 0 0 0; a z 2 1 1 75 80; b x 2 0 2 35 24.5; ");
}

TEST_CASE("what cannot be read is missing, and told with its place") {
    const std::string_view text =
        "commune,target,actual\n"
        "a,ten,5\n"
        "a,10,1.2.3\n"
        "a,1\n"
        "a,10,20\n"
        "a,10,\"20\n";
    const auto rolled_up = roll_up_csv(TextBytes(text), columns_by({"commune"}));
    REQUIRE(rolled_up);
    CHECK(told(rolled_up->errors) ==
          "2:3 words_unknown ten; 3:6 number_malformed 1.2.3; 4:1 row_too_short a; 6:1 quote_unclosed "
          "a,10,\"20\n; ");
    CHECK(rolled_up->error_count == 4);
    CHECK(rolled_up->rows == 3);
    CHECK(told(*rolled_up) == "a 3 1 0 20 40; ");
}

TEST_CASE("numbers that may be thousands are told, where nobody said how numbers are written") {
    const std::string text = "commune,target,actual\na,1.100,1.150\na,500,\"1.200\"\nb,> 1.300,-1.400\n";
    auto columns = columns_by({"commune"});
    const auto doubtful = roll_up_csv(TextBytes(text), columns);
    REQUIRE(doubtful);
    CHECK(told(doubtful->errors) == "2:3 number_ambiguous 1.100; ");
    CHECK(doubtful->doubtful_count == 5);
    CHECK(doubtful->error_count == 0);
    const std::string surely_plain = text + "c,1,0.500\n";
    const auto shown = roll_up_csv(TextBytes(surely_plain), columns);
    REQUIRE(shown);
    CHECK(told(shown->errors).empty());
    CHECK(shown->error_count == 0);
    columns.target_style = columns.actual_style = NumberStyle::plain;
    const auto plain = roll_up_csv(TextBytes(text), columns);
    REQUIRE(plain);
    CHECK(plain->error_count == 0);
    CHECK(told(*plain) == told(*doubtful));
}

TEST_CASE("doubtful numbers of a long file are counted on any number of threads alike") {
    std::string text = "commune,target,actual\n";
    for (int row = 0; row < 20'000; ++row) text += "a,1.100," + std::to_string(row) + "\n";
    for (const unsigned threads : {1U, 2U, 3U}) {
        const auto rolled_up = roll_up_csv(TextBytes(text), columns_by({"commune"}), {.threads = threads});
        REQUIRE(rolled_up);
        CHECK(rolled_up->doubtful_count == 20'000);
        CHECK(told(rolled_up->errors) == "2:3 number_ambiguous 1.100; ");
    }
}

TEST_CASE("figures as people write them") {
    auto columns = columns_by({"xã"});
    columns.target = "kế hoạch";
    columns.actual = "thực hiện";
    columns.target_style = columns.actual_style = NumberStyle::vietnamese;
    const std::string_view text =
        "xã;kế hoạch;thực hiện\n"
        "Bum Tở;1.234,5;1.234,5\n"
        "Bum Tở;không quá 3;2,75\n"
        "Bum Tở;Duy trì 98,5;98,4\n"
        "Bum Tở;từ 10 trở lên;ước 10\n";
    for (const std::string& written : {std::string(text), decomposed(text)}) {
        const auto rolled_up = roll_up_csv(TextBytes(written), columns);
        REQUIRE(rolled_up);
        CHECK(told(rolled_up->errors).empty());
        const auto counts = rolled_up->groups.counts(0);
        CHECK(counts.count(Verdict::met) == 3);
        CHECK(counts.count(Verdict::missed) == 1);
        CHECK(detail::decimal_text(rolled_up->groups.twice_both(0).first, 18) == "2692");
    }
}

TEST_CASE("each row may say its direction") {
    auto columns = columns_by({"indicator"});
    columns.direction.reset();
    columns.direction_column = "direction";
    const std::string_view text =
        "indicator,direction,target,actual\n"
        "grain,higher,10,11\n"
        "poverty,càng thấp càng tốt,10,11\n"
        "poverty,lower,10,9\n"
        "rain,,<10,9\n"
        "wind,,10,9\n"
        "wind,up and down,10,9\n";
    const auto rolled_up = roll_up_csv(TextBytes(text), columns);
    REQUIRE(rolled_up);
    CHECK(told(rolled_up->errors) == "6:6 direction_missing ; 7:6 words_unknown up and down; ");
    CHECK(told(*rolled_up) == "grain 1 1 0 20 22; poverty 2 1 1 40 40; rain 1 1 0 20 18; wind 2 0 0 0 0; ");
}

TEST_CASE("texts beside the keys: the same, or the least of them, in whatever order they come") {
    auto columns = columns_by({"code"});
    columns.beside = {"name", "unit"};
    const std::string_view texts[] = {
        "code,name,unit,target,actual\n1,\"Grain, all\",tons,1,1\n1,\"Grain\",tons,1,1\n2,\"a "
        "\"\"b\"\"\",,1,1\n",
        "code,name,unit,target,actual\n1,Grain,tons,1,1\n2,\"a \"\"b\"\"\",,1,1\n1,\"Grain, all\",tons,1,1\n",
    };
    for (const std::string_view text : texts) {
        const auto rolled_up = roll_up_csv(TextBytes(text), columns);
        REQUIRE(rolled_up);
        CHECK(rolled_up->beside.text(0, 0) == "Grain");
        CHECK(rolled_up->beside.text(0, 1) == "tons");
        CHECK(rolled_up->beside.text(1, 0) == "a \"b\"");
        CHECK(rolled_up->beside.differ(0, 0));
        CHECK_FALSE(rolled_up->beside.differ(0, 1));
        CHECK_FALSE(rolled_up->beside.differ(1, 0));
    }
    const auto same =
        roll_up_csv(TextBytes("code,name,unit,target,actual\n1,x,,1,1\n1,\"x\",,1,1\n"), columns);
    REQUIRE(same);
    CHECK_FALSE(same->beside.differ(0, 0));
}

TEST_CASE("with a column of units shares are not added up, and nothing in two units is") {
    auto columns = columns_by({"code"});
    columns.unit = "unit";
    const auto rolled_up = roll_up_csv(
        TextBytes("code,unit,target,actual\n1,%,50,40\n2,tấn,1,1\n3,tấn,1,1\n3,tạ,1,1\n4,bản,1,1\n"),
        columns);
    REQUIRE(rolled_up);
    CHECK(rolled_up->why_no_sum(0) == Undefined::does_not_add_up);
    CHECK_FALSE(rolled_up->why_no_sum(1).has_value());
    CHECK(rolled_up->why_no_sum(2) == Undefined::units_differ);
    CHECK_FALSE(rolled_up->why_no_sum(3).has_value());
    CHECK(rolled_up->beside_names.empty());
}

TEST_CASE("refused in one sentence") {
    const auto columns = columns_by({"commune"});
    CHECK(refused("commune,target\n", columns) == "line 1, column 1: the table has no column “actual”");
    CHECK(refused("commune,target,actual,target\n", columns) ==
          "line 1, column 1: the table has two columns “target”");
    CHECK(refused("", columns) == "the file is empty");
    CHECK(refused(std::string_view("commune,target,actual\na,1,\0\n", 28), columns) ==
          "line 2, column 5: the file is not text in UTF-8: it holds a NUL byte");
    auto undirected = columns;
    undirected.direction.reset();
    CHECK(refused("commune,target,actual\n", undirected) ==
          "the direction is not said: whether higher or lower is better");
}

TEST_CASE("no row and no key") {
    const auto nothing = roll_up_csv(TextBytes("commune,target,actual\n"), columns_by({"commune"}));
    REQUIRE(nothing);
    CHECK(nothing->groups.size() == 0);
    const auto all = roll_up_csv(TextBytes("target,actual\n1,2\n3,4\n"), columns_by({}));
    REQUIRE(all);
    CHECK(told(*all) == "2 2 0 8 12; ");
}

TEST_CASE("a field of 100 megabytes is too long, and the rows behind it are read") {
    std::string text = "commune,target,actual\na,1,1\nb,1,";
    text.append(100'000'000, '1');
    text += "\nc,1,1\n";
    const auto rolled_up = roll_up_csv(TextBytes(text), columns_by({"commune"}));
    REQUIRE(rolled_up);
    CHECK(rolled_up->error_count == 1);
    CHECK(rolled_up->errors[0].code == ErrorCode::line_too_long);
    CHECK(rolled_up->errors[0].place == Place{3, 1});
    CHECK(told(*rolled_up) == "a 1 1 0 2 2; c 1 1 0 2 2; ");
}

TEST_CASE("a file in UTF-16 is named") {
    const std::string text = std::string("\xFF\xFE") + "a" + '\0' + "\n" + '\0';
    const auto rolled_up = roll_up_csv(TextBytes(text), columns_by({}));
    REQUIRE_FALSE(rolled_up.has_value());
    CHECK(describe(rolled_up.error(), Language::english) ==
          "line 1, column 1: the file is written in “UTF-16”: only UTF-8 is read");
}
