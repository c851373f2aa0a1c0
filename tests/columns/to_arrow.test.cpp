// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"
#include "arrow_builder.hpp"

#include <chitieu/columns/from_arrow.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/columns/to_arrow.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

Table any_table(std::mt19937& random, std::size_t rows) {
    static constexpr std::string_view targets[] = {"1.25", "10", "", ">3", "<=0.005", "10-20", "-", "0"};
    static constexpr std::string_view actuals[] = {"1.250", "-", "15", "0", "-3", "0.01", "", "7"};
    std::string text = "target,actual,whole,commune\n";
    const bool has_forms = random() % 2 == 0;
    const std::size_t communes = random() % 3 == 0 ? 1000 : 5;
    for (std::size_t row = 0; row < rows; ++row) {
        text += has_forms ? targets[random() % 8] : targets[random() % 3];
        text += ',';
        text += actuals[random() % 8];
        text += ',' + std::to_string(random() % 1000);
        text += ",xã " + std::to_string(random() % communes) + "\n";
    }
    auto read = read_table(TextBytes(text), {{"commune"},
                                             {"actual", ColumnKind::figure},
                                             {"whole", ColumnKind::figure},
                                             {"target", ColumnKind::target}});
    REQUIRE(read.has_value());
    return std::move(read->table);
}

}  // namespace

TEST_CASE("what was handed over comes back the same, row by row") {
    std::mt19937 random(8);
    for (int round = 0; round < thinned(40); ++round) {
        const std::size_t rows = random() % 3000;
        const Table table = any_table(random, rows);
        for (const ArrowDecimals decimals : {ArrowDecimals::bits_64, ArrowDecimals::bits_128}) {
            ArrowArray array;
            ArrowSchema schema;
            to_arrow(table, array, schema, decimals);
            const auto columns = ArrowColumns::take(array, schema);
            REQUIRE(columns.has_value());
            CHECK(columns->unread().empty());
            CHECK(columns->rows() == rows);
            const auto communes = columns->view().get<TextView>("commune").value();
            const auto actuals = columns->view().get<NumberColumn<std::int64_t>>("actual").value();
            const auto whole = columns->view().get<NumberColumn<std::int64_t>>("whole").value();
            auto targets = columns->view().get<TargetColumn<std::int64_t>>("target");
            if (!targets)
                targets = TargetColumn(columns->view().get<NumberColumn<std::int64_t>>("target").value());
            std::size_t different = 0;
            for (std::size_t row = 0; row < rows; ++row) {
                const auto target = (*targets)[row];
                const auto wanted = table.targets("target")[row];
                const bool is_same =
                    communes[row] == table.texts("commune")[row] &&
                    actuals[row] == table.figures("actual")[row] &&
                    whole[row] == table.figures("whole")[row] && target.has_value() == wanted.has_value() &&
                    (!target || (target->form() == wanted->form() && target->lower() == wanted->lower() &&
                                 target->upper() == wanted->upper()));
                different += is_same ? 0U : 1U;
            }
            CHECK(different == 0);
            CHECK(actuals.scale() == table.figures("actual").scale());
        }
    }
}

TEST_CASE("columns are handed over where they stand, and last until the last array is released") {
    std::mt19937 random(9);
    Table table = any_table(random, 1000);
    const std::int64_t* const values = table.figures("whole").values().data();
    ArrowArray array;
    ArrowSchema schema;
    to_arrow(std::move(table), array, schema);
    REQUIRE(array.n_children == 4);
    CHECK(std::string_view(schema.format) == "+s");
    CHECK(std::string_view(schema.children[0]->name) == "commune");
    CHECK(std::string_view(schema.children[2]->format) == "l");
    CHECK(array.children[2]->buffers[1] == values);
    // A child is taken on, and its parent released.
    ArrowArray child = *array.children[2];
    array.children[2]->release = nullptr;
    array.release(&array);
    CHECK(is_released(array));
    const auto* const kept = static_cast<const std::int64_t*>(child.buffers[1]);
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < 1000; ++row) sum += kept[row];
    CHECK(sum > 0);
    child.release(&child);
    schema.release(&schema);
    CHECK(is_released(schema));
}

TEST_CASE("a table without rows, or without columns") {
    for (const std::string_view text : {"commune,target\n", "commune,target\n,\n"}) {
        auto read = read_table(TextBytes(text), {{"commune"}, {"target", ColumnKind::target}});
        REQUIRE(read.has_value());
        const std::size_t rows = read->table.rows();
        ArrowArray array;
        ArrowSchema schema;
        to_arrow(std::move(read->table), array, schema);
        const auto columns = ArrowColumns::take(array, schema);
        REQUIRE(columns.has_value());
        CHECK(columns->rows() == rows);
        CHECK(columns->unread().empty());
    }
    ArrowArray array;
    ArrowSchema schema;
    to_arrow(Table(), array, schema);
    CHECK(array.n_children == 0);
    array.release(&array);
    schema.release(&schema);
}
