// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/compare.hpp>
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/table.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

const std::vector<WantedTableColumn> wanted = {
    {"commune"}, {"actual", ColumnKind::figure}, {"target", ColumnKind::target}};

std::string any_table(std::mt19937& random, std::size_t rows, std::size_t communes) {
    static constexpr std::string_view targets[] = {"1.25", "10", "", ">3", "<=0.005", "10-20", "-", "0"};
    static constexpr std::string_view actuals[] = {"1.250", "-", "15", "0", "-3", "0.01", "ten", "7"};
    std::string text = "target,actual,commune\n";
    const bool has_forms = random() % 2 == 0;
    for (std::size_t row = 0; row < rows; ++row) {
        text += has_forms ? targets[random() % 8] : targets[random() % 3];
        text += ',';
        text += actuals[random() % 8];
        text += ",c" + std::to_string(random() % communes) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("typed columns by their names") {
    const auto read = read_table(
        TextBytes(
            "target,commune,more,actual\n1.5,a,x,2\n\">3\",b,x,-\n,a,x,2.25\n10-20,\"a \"\"b\"\"\",x,15\n"),
        wanted);
    REQUIRE(read);
    const Table& table = read->table;
    CHECK(table.rows() == 4);
    CHECK(read->errors.empty());
    CHECK(table.texts("commune")[3] == "a \"b\"");
    CHECK(table.texts("commune").dictionary().size() == 3);
    CHECK(table.texts("commune").code_width() == 1);
    CHECK(table.figures("actual").scale() == 2);
    CHECK(table.figures("actual")[0] == 2_dec);
    CHECK_FALSE(table.figures("actual")[1].has_value());
    const auto target = [&](std::size_t row) { return table.targets("target")[row]; };
    CHECK(target(0)->form() == TargetForm::value);
    CHECK(target(0)->upper() == 1.5_dec);
    CHECK(target(1)->form() == TargetForm::more_than);
    CHECK(target(1)->lower() == 3_dec);
    CHECK_FALSE(target(2).has_value());
    CHECK(target(3)->is_range());
    CHECK(target(3)->lower() == 10_dec);
    CHECK(target(3)->upper() == 20_dec);
}

TEST_CASE("what cannot be read is missing and told; what does not fit is refused") {
    const auto read = read_table(TextBytes("commune,actual,target\na,x,1\nb\na,1,y\n"), wanted);
    REQUIRE(read);
    CHECK(read->error_count == 3);
    CHECK(read->errors[0].place == Place{2, 3});
    CHECK(read->errors[1].code == ErrorCode::row_too_short);
    CHECK(read->errors[2].place == Place{4, 5});
    CHECK(read->table.rows() == 2);
    const auto too_wide =
        read_table(TextBytes("commune,actual,target\na,999999999999999999,1\na,0.25,1\n"), wanted);
    REQUIRE_FALSE(too_wide);
    CHECK(too_wide.error().code == ErrorCode::column_too_wide);
    CHECK(too_wide.error().text == "actual");
    CHECK(read_table(TextBytes("commune,actual\n"), wanted).error().code == ErrorCode::column_missing);
}

TEST_CASE("codes grow with the number of texts, and keep what they say") {
    for (const std::size_t count : {200U, 300U, 70'000U}) {
        TextColumn column;
        TextColumn other;
        for (std::size_t row = 0; row < count; ++row) {
            column.push_back(std::to_string(row));
            other.push_back(std::to_string(count - row));
        }
        CHECK(column.code_width() == (count == 200 ? 1U : count == 300 ? 2U : 4U));
        column.append(other);
        REQUIRE(column.size() == 2 * count);
        for (std::size_t row = 0; row < count; ++row) {
            if (column[row] != std::to_string(row)) FAIL_CHECK(row);
            if (column[count + row] != std::to_string(count - row)) FAIL_CHECK(row);
        }
    }
}

TEST_CASE("rolled up it says what its CSV does, by any number of threads") {
    std::mt19937 random(31);
    for (int round = 0; round < thinned(12); ++round) {
        const std::string text = any_table(random, 20'000, round % 2 == 0 ? 40 : 3'000);
        const std::string path =
            (std::filesystem::temp_directory_path() / ("chitieu-" + std::to_string(std::random_device{}())))
                .string();
        std::ofstream(path, std::ios::binary) << text;
        const RollUpColumns columns{
            .by = {"commune"}, .target = "target", .actual = "actual", .direction = higher_is_better};
        const auto by_rows = roll_up_csv(TextBytes(text), columns);
        REQUIRE(by_rows);
        RolledUpRows<> wanted_rows{by_rows->groups};
        for (const unsigned threads : {1U, 3U}) {
            const auto read = read_table_file(path, wanted, {.threads = threads});
            REQUIRE(read);
            CHECK(read->error_count == by_rows->error_count);
            const RolledUpRows<> by_columns{
                roll_up(read->table, {"commune"}, "target", "actual", higher_is_better)};
            if (partial_text(by_columns) != partial_text(wanted_rows)) FAIL_CHECK(round);
            // And compared row by row.
            std::vector<double> percents(read->table.rows());
            std::vector<Verdict> verdicts(read->table.rows());
            const auto totals = compare(read->table.targets("target"), read->table.figures("actual"),
                                        higher_is_better, {percents, verdicts});
            std::uint64_t met = 0;
            for (std::uint32_t group = 0; group < by_rows->groups.size(); ++group)
                met += by_rows->groups.counts(group).count(Verdict::met);
            CHECK(totals.count(Verdict::met) == met);
        }
        std::filesystem::remove(path);
    }
}
