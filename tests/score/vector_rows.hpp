// SPDX-License-Identifier: BSL-1.0
//
// The rows of a CSV of official figures that lies beside the sources, by the names of its columns.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

/// A row: cells by column. An empty cell and `null` are no number.
class VectorRow {
public:
    explicit VectorRow(std::map<std::string, std::string> cells) : cells_(std::move(cells)) {}

    std::string_view text(const std::string& column) const { return cells_.at(column); }
    std::optional<chitieu::Decimal> decimal(const std::string& column) const {
        const std::string_view cell = text(column);
        if (cell.empty() || cell == "null") return std::nullopt;
        const auto value = chitieu::parse_decimal(cell.data(), cell.data() + cell.size());
        REQUIRE(value);
        return value;
    }
    std::optional<double> number(const std::string& column) const {
        const std::string_view cell = text(column);
        if (cell.empty() || cell == "null") return std::nullopt;
        double value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        REQUIRE((error == std::errc() && end == cell.data() + cell.size()));
        return value;
    }

private:
    std::map<std::string, std::string> cells_;
};

/// All rows; none, and a message that says so, where the file is not there.
inline std::vector<VectorRow> vector_rows(const std::string& name) {
    std::vector<VectorRow> rows;
    const std::string path = CHITIEU_SHARED_DIR "/data/vectors/" + name;
    const auto file = chitieu::read_file(path);
    if (!file) {
        MESSAGE("skipped: " << name << " is not beside the sources");
        return rows;
    }
    chitieu::CsvReader reader{chitieu::TextBytes(*file)};
    const auto heading = reader.heading();
    REQUIRE(heading);
    std::string room;
    while (const chitieu::CsvRow* row = reader.next()) {
        std::map<std::string, std::string> cells;
        for (std::size_t field = 0; field < heading->size(); ++field) {
            cells[(*heading)[field]] = std::string(row->text(field, room));
        }
        rows.emplace_back(std::move(cells));
    }
    CHECK(reader.error_count() == 0);
    return rows;
}
