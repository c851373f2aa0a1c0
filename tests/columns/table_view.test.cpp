// SPDX-License-Identifier: BSL-1.0
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/columns/table_view.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

std::string text_of(const PartialRollUp<>& sums) { return partial_text(RolledUpRows<>{sums}); }

}  // namespace

TEST_CASE("columns of the caller's own are rolled up where they stand") {
    const std::vector<std::string> communes{"Bum Nưa", "Tà Tổng", "Bum Nưa", "Tà Tổng"};
    const std::vector<std::int64_t> planned{100, 250, 300, 0};
    const std::vector<std::int64_t> reached{110, 240, 0, 5};
    const std::uint8_t bits[] = {0b1011};
    TableView table;
    table.add("commune", TextView(communes));
    table.add("target", NumberColumn(planned, 1));
    table.add("actual", NumberColumn(reached, 1, Validity(bits)));
    CHECK(table.rows() == 4);
    const auto sums = roll_up(table, {"commune"}, "target", "actual", higher_is_better);
    REQUIRE(sums.has_value());

    // As of rows that are added one by one.
    PartialRollUp<> one_by_one({"commune"}, {});
    for (std::size_t row = 0; row < 4; ++row) {
        RowFigures figures{.has_target = true, .has_actual = row != 2, .direction = higher_is_better};
        figures.target = {TargetForm::value, {planned[row], 1}, {planned[row], 1}};
        figures.actual = {reached[row], 1};
        one_by_one.add(one_by_one.group(std::string_view(communes[row])), figures);
    }
    CHECK(text_of(*sums) == text_of(one_by_one));

    // The same targets with a form each.
    const std::vector<TargetForm> forms(4, TargetForm::value);
    table.add("with forms", TargetColumn(NumberColumn(planned, 1), NumberColumn(planned, 1), forms));
    const auto of_forms = roll_up(table, {"commune"}, "with forms", "actual", higher_is_better);
    REQUIRE(of_forms.has_value());
    CHECK(text_of(*of_forms) == text_of(*sums));
}

TEST_CASE("a column that is not there, or not of the kind") {
    const std::vector<std::string> texts{"a"};
    const std::vector<double> doubles{1.5};
    const std::vector<std::int64_t> numbers{1};
    TableView table;
    table.add("text", TextView(texts));
    table.add("double", NumberColumn(doubles));
    table.add("number", NumberColumn(numbers, 0));
    const auto error = [&](const std::string& key, const char* target, const char* actual) {
        const auto sums = roll_up(table, {key}, target, actual, higher_is_better);
        REQUIRE_FALSE(sums.has_value());
        return std::string(name_of(sums.error().code)) + " " + std::string(sums.error().text);
    };
    CHECK(roll_up(table, {"text"}, "number", "number", higher_is_better).has_value());
    CHECK(roll_up(table, {}, "number", "number", higher_is_better).has_value());
    CHECK(error("number", "number", "number") == "column_kind_differs number");
    CHECK(error("text", "double", "number") == "column_kind_differs double");
    CHECK(error("text", "number", "double") == "column_kind_differs double");
    CHECK(error("text", "none", "number") == "column_missing none");
    CHECK(error("text", "number", "none") == "column_missing none");
    CHECK(table.get<NumberColumn<double>>("double").value()[0] == 1.5);
}

TEST_CASE("a table's columns as views") {
    const auto read =
        read_table(TextBytes("commune,target,actual\na,>3,2.5\nb,4,-\n"),
                   {{"commune"}, {"target", ColumnKind::target}, {"actual", ColumnKind::figure}});
    REQUIRE(read.has_value());
    const TableView view = read->table.view();
    CHECK(view.get<TextView>("commune").value()[1] == "b");
    CHECK(view.get<TargetColumn<std::int64_t>>("target").value()[0]->form() == TargetForm::more_than);
    CHECK(view.get<NumberColumn<std::int64_t>>("actual").value()[0] == 2.5_dec);
    const auto sums = roll_up(view, {"commune"}, "target", "actual", higher_is_better);
    REQUIRE(sums.has_value());
    CHECK(text_of(*sums) == text_of(roll_up(read->table, {"commune"}, "target", "actual", higher_is_better)));
}
