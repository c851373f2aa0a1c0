// SPDX-License-Identifier: BSL-1.0
//
// CSV: the ends of fields are the same in whatever way they are looked for, and the rows in whatever blocks
// and parts the bytes come.
#include "fuzz.hpp"

#include "../temporary_file.hpp"

#include <chitieu/read/csv.hpp>
#include <chitieu/read/csv_file.hpp>

#include <algorithm>
#include <optional>
#include <string>

using namespace chitieu;

namespace {

/// Everything that was read, as text: fields behind a length, rows behind their line.
struct Told {
    std::string text{};

    void add(const CsvRow& row) {
        std::string room;
        text += '@' + std::to_string(row.place(0).line) + ',' + std::to_string(row.place(0).column);
        for (std::size_t field = 0; field < row.size(); ++field) {
            const std::string_view words = row.text(field, room);
            text += ' ' + std::to_string(words.size()) + ':';
            text += words;
        }
    }
    void add(const CsvError& error) {
        text += '!' + std::string(name_of(error.code)) + std::to_string(error.place.line) + ',' +
                std::to_string(error.place.column) + error.text;
    }
};

Told read_in_blocks(std::string_view text, std::size_t block_size) {
    CsvReader reader(TextBytes(text), {.block_size = block_size});
    Told told;
    const auto heading = reader.heading();
    if (!heading) {
        told.text = name_of(heading.error().code);
        return told;
    }
    for (const std::string& name : *heading) told.text += name + '\0';
    while (const CsvRow* const row = reader.next()) told.add(*row);
    for (const CsvError& error : reader.errors()) told.add(error);
    if (reader.fatal()) told.add(*reader.fatal());
    return told;
}

/// The rows of one column more than the heading has are not asked for here: only what is in line.
struct Rows {
    std::vector<std::string> fields{};

    void add(const CsvRows& rows) {
        std::string room;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t field = 0; field < rows.width(); ++field)
                fields.emplace_back(rows[row].text(field, room));
        }
    }
    void merge(Rows&& behind) { fields.insert(fields.end(), behind.fields.begin(), behind.fields.end()); }
    void shift_lines(std::uint32_t) {}
};
Result<Rows> make_rows(const std::vector<std::string>&) { return Rows{}; }

/// Parts as processes share them out, one read again where it did not begin at a row.
std::optional<Rows> read_in_parts(const std::string& path, std::size_t count) {
    Rows rows;
    std::optional<std::uint64_t> begin;
    for (std::size_t part = 0; part < count; ++part) {
        auto read = read_csv_part(path, part, count, {}, make_rows);
        if (read && begin && read->begin != *begin)
            read = read_csv_part(path, part, count, {}, make_rows, begin);
        if (!read) return {};
        begin = read->next_begin;
        rows.merge(std::move(read->read.consumer));
    }
    return rows;
}

std::string ends_by(detail::CsvWay way, std::string_view text, detail::CsvMarks marks) {
    detail::CsvEnds ends;
    detail::CsvState state;
    ends.reserve(text.size());
    detail::index_csv(way, text.data(), text.size(), marks, state, ends);
    std::string told = std::to_string(ends.newlines_inside) + (state.is_inside  ? "i"
                                                               : state.may_open ? "o"
                                                                                : "");
    for (std::size_t field = 0; field < ends.field_count; ++field)
        told += ' ' + std::to_string(*ends.from(field));
    for (std::size_t row = 0; row < ends.row_count; ++row) told += '/' + std::to_string(ends.rows[row]);
    return told;
}

void check_ways(std::string_view text, detail::CsvMarks marks) {
    const std::string plainly = ends_by(detail::CsvWay::plainly, text, marks);
    for (const auto way : {detail::CsvWay::sse2, detail::CsvWay::avx2, detail::CsvWay::avx512}) {
        if (way <= detail::best_csv_way())
            fuzz::check(ends_by(way, text, marks) == plainly, "ends are the same in every way", text);
    }
}

}  // namespace

void fuzz::run(std::string_view text) {
    for (const detail::CsvMarks marks : {detail::CsvMarks{}, detail::CsvMarks{';', '\r', '"'}}) {
        check_ways(text, marks);
        // Ends are looked for in blocks of 64 bytes: the first quotation mark moved to where one begins.
        const std::size_t mark = text.find('"');
        if (mark != std::string_view::npos)
            check_ways(std::string(63 - (mark + 63) % 64, marks.newline) + std::string(text), marks);
    }
    const Told whole = read_in_blocks(text, std::size_t{1} << 17U);
    for (const std::size_t block_size : {1U, 64U, 100U})
        check(read_in_blocks(text, block_size).text == whole.text, "rows are the same in blocks of any size");

    const auto all = read_csv(TextBytes(text), {}, make_rows);
    if (!all || text.size() % 16 != 0) return;  // files take their time
    const TemporaryFile file(text);
    for (const std::size_t count : {1U, 2U, 5U}) {
        const auto parts = read_in_parts(file.path(), count);
        check(parts && parts->fields == all->consumer.fields, "rows are the same in parts");
    }
}
