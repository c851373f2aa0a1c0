// SPDX-License-Identifier: BSL-1.0
#include "arrow_builder.hpp"

#include <chitieu/columns/from_arrow.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

using Handed = ArrowBuilder::Column;
using Figures = NumberColumn<std::int64_t>;

/// A struct of columns of three rows each.
Handed table_of(std::vector<Handed> columns) {
    Handed table{.format = "+s", .buffers = {nullptr}, .length = 3};
    table.children = std::move(columns);
    return table;
}
std::string told(const Figures& figures) {
    std::string words;
    for (std::size_t row = 0; row < figures.size(); ++row)
        words += (figures[row] ? to_string(*figures[row]) : "-") + " ";
    return words;
}
std::string told(const TextView& texts) {
    std::string words;
    for (std::size_t row = 0; row < texts.size(); ++row)
        words += (texts.has(row) ? std::string(texts[row]) : "-") + " ";
    return words;
}
/// What is read of one column; "unread" where it is not.
template <class Kind>
std::string told(ArrowBuilder& builder, const Handed& column) {
    builder.build(table_of({column}));
    std::string words = "unread";
    {
        const auto columns = ArrowColumns::take(builder.array, builder.schema);
        REQUIRE(columns.has_value());
        CHECK(is_released(builder.array));
        CHECK(is_released(builder.schema));
        const auto values = columns->view().get<Kind>(column.name);
        if (values) words = told(*values);
        CHECK(columns->unread().size() == (values ? 0 : 1));
    }
    CHECK(builder.unreleased == 0);
    return words;
}

}  // namespace

TEST_CASE("whole numbers and decimals of each width") {
    ArrowBuilder arrays;
    const void* const bits = arrays.buffer(std::vector<std::uint8_t>{0b101});
    const auto figures = [&](std::string format, const void* numbers) {
        return told<Figures>(arrays, {"n", std::move(format), {bits, numbers}, 3, 0, 1});
    };
    CHECK(figures("l", arrays.buffer(std::vector<std::int64_t>{-5, 7, 1LL << 62U})) ==
          "-5 - 4611686018427387904 ");
    CHECK(figures("c", arrays.buffer(std::vector<std::int8_t>{-5, 7, 127})) == "-5 - 127 ");
    CHECK(figures("C", arrays.buffer(std::vector<std::uint8_t>{255, 7, 1})) == "255 - 1 ");
    CHECK(figures("s", arrays.buffer(std::vector<std::int16_t>{-300, 7, 1})) == "-300 - 1 ");
    CHECK(figures("S", arrays.buffer(std::vector<std::uint16_t>{65535, 7, 1})) == "65535 - 1 ");
    CHECK(figures("i", arrays.buffer(std::vector<std::int32_t>{-70000, 7, 1})) == "-70000 - 1 ");
    CHECK(figures("I", arrays.buffer(std::vector<std::uint32_t>{4294967295U, 7, 1})) == "4294967295 - 1 ");
    CHECK(figures("L", arrays.buffer(std::vector<std::uint64_t>{9, 1ULL << 63U, 1})) == "9 - 1 ");
    CHECK(figures("L", arrays.buffer(std::vector<std::uint64_t>{1ULL << 63U, 7, 1})) == "unread");
    CHECK(figures("d:18,2,64", arrays.buffer(std::vector<std::int64_t>{-125, 7, 100})) == "-1.25 - 1.00 ");
    CHECK(figures("d:9,3,32", arrays.buffer(std::vector<std::int32_t>{-125, 7, 100})) == "-0.125 - 0.100 ");
    using detail::int128;
    CHECK(figures("d:38,2", arrays.buffer(std::vector<int128>{-125, int128{1} << 100U, 100})) ==
          "-1.25 - 1.00 ");
    CHECK(figures("d:38,2", arrays.buffer(std::vector<int128>{-125, 7, int128{1} << 64U})) == "unread");
    for (const char* const format : {"d:18,19,64", "d:18,-2,64", "d:18", "d:", "d:18,2,64,1", "d:18,2,",
                                     "d:x,2", "d:76,2,256", "tdD", "b", "n"}) {
        CAPTURE(format);
        CHECK(figures(format, arrays.buffer(std::vector<int128>{1, 2, 3})) == "unread");
    }
}

TEST_CASE("doubles, and floats as doubles") {
    ArrowBuilder arrays;
    const auto doubles = [&](std::string format, const void* numbers) {
        arrays.build(table_of({{"n", std::move(format), {nullptr, numbers}, 3}}));
        const auto columns = ArrowColumns::take(arrays.array, arrays.schema);
        REQUIRE(columns.has_value());
        const auto values = columns->view().get<NumberColumn<double>>("n");
        REQUIRE(values.has_value());
        return std::vector<double>(values->values().begin(), values->values().end());
    };
    CHECK(doubles("g", arrays.buffer(std::vector<double>{1.5, -0.1, 3})) ==
          std::vector<double>{1.5, -0.1, 3});
    CHECK(doubles("f", arrays.buffer(std::vector<float>{1.5F, -2.25F, 3})) ==
          std::vector<double>{1.5, -2.25, 3});
}

TEST_CASE("texts in each layout, with a dictionary or without") {
    ArrowBuilder arrays;
    const void* const bits = arrays.buffer(std::vector<std::uint8_t>{0b101});
    const void* const bytes = arrays.buffer("Bum Nưaxab");
    const void* const ends = arrays.buffer(std::vector<std::int32_t>{0, 8, 9, 11});
    const void* const long_ends = arrays.buffer(std::vector<std::int64_t>{0, 8, 9, 11});
    CHECK(told<TextView>(arrays, {"t", "u", {nullptr, ends, bytes}, 3}) == "Bum Nưa x ab ");
    CHECK(told<TextView>(arrays, {"t", "U", {bits, long_ends, bytes}, 3, 0, -1}) == "Bum Nưa - ab ");
    // No bits say that none is missing, whatever the count.
    CHECK(told<TextView>(arrays, {"t", "U", {nullptr, long_ends, bytes}, 3, 0, -1}) == "Bum Nưa x ab ");
    std::vector<TextView::Inlined> inlined{{1, {'a'}, 0, 0}, {13, {'b'}, 0, 0}, {14, {'c'}, 1, 2}};
    CHECK(told<TextView>(arrays, {"t",
                                  "vu",
                                  {nullptr, arrays.buffer(inlined), arrays.buffer("thirteen long"),
                                   arrays.buffer("..fourteen longs"), nullptr},
                                  3}) == "a thirteen long fourteen longs ");
    const Handed dictionary{"", "u", {nullptr, ends, bytes}, 3};
    const auto coded = [&](std::string format, const void* codes, std::vector<Handed> texts) {
        return told<TextView>(arrays, {"t", std::move(format), {bits, codes}, 3, 0, 1, {}, std::move(texts)});
    };
    CHECK(coded("C", arrays.buffer(std::vector<std::uint8_t>{2, 9, 0}), {dictionary}) == "ab - Bum Nưa ");
    CHECK(coded("s", arrays.buffer(std::vector<std::int16_t>{2, 9, 0}), {dictionary}) == "ab - Bum Nưa ");
    CHECK(coded("i", arrays.buffer(std::vector<std::int32_t>{2, 9, 0}), {dictionary}) == "ab - Bum Nưa ");
    CHECK(coded("l", arrays.buffer(std::vector<std::int64_t>{2, 9, 0}), {dictionary}) == "ab - Bum Nưa ");
    const Handed numbers{"", "l", {nullptr, long_ends}, 3};
    CHECK(coded("i", arrays.buffer(std::vector<std::int32_t>{2, 1, 0}), {numbers}) == "unread");
    CHECK(coded("g", arrays.buffer(std::vector<std::int64_t>{2, 1, 0}), {dictionary}) == "unread");
}

TEST_CASE("slices: of the column, of the struct, and of both") {
    ArrowBuilder arrays;
    const std::vector<std::int64_t> numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    // Of each third one the bit is 0.
    const void* const bits = arrays.buffer(std::vector<std::uint8_t>{0b01101101, 0b11});
    Handed table = table_of({{"n", "l", {bits, arrays.buffer(numbers)}, 8, 2, 3}});
    table.offset = 4;
    arrays.build(table);
    const auto columns = ArrowColumns::take(arrays.array, arrays.schema);
    REQUIRE(columns.has_value());
    const auto figures = columns->view().get<Figures>("n");
    REQUIRE(figures.has_value());
    CHECK(told(*figures) == "6 - 8 ");
}

TEST_CASE("targets with a form each") {
    ArrowBuilder arrays;
    const auto numbers = [&](std::vector<std::int64_t> values) {
        return Handed{"", "d:18,1,64", {nullptr, arrays.buffer(values)}, 3};
    };
    const auto targets = [&](std::string_view names, std::vector<std::int32_t> ends, Handed lower,
                             Handed upper) {
        lower.name = "lower";
        upper.name = "upper";
        const Handed forms{"form", "u", {nullptr, arrays.buffer(ends), arrays.buffer(std::string(names))}, 3};
        Handed column{"t", "+s", {nullptr}, 3};
        column.children = {upper, forms, lower};
        arrays.build(table_of({column}));
        const auto columns = ArrowColumns::take(arrays.array, arrays.schema);
        REQUIRE(columns.has_value());
        const auto read = columns->view().get<TargetColumn<std::int64_t>>("t");
        if (!read) return std::string("unread");
        std::string words;
        for (std::size_t row = 0; row < read->size(); ++row) {
            const auto target = (*read)[row];
            words += target ? std::string(name_of(target->form())) + " " + to_string(target->lower()) + " " +
                                  to_string(target->upper()) + "; "
                            : "none; ";
        }
        return words;
    };
    CHECK(targets("betweenvalueat_least", {0, 7, 12, 20}, numbers({10, 5, 7}), numbers({20, 5, 7})) ==
          "between 1.0 2.0; value 0.5 0.5; at_least 0.7 0.7; ");
    Handed some = numbers({20, 5, 7});
    some.buffers[0] = arrays.buffer(std::vector<std::uint8_t>{0b011});
    some.null_count = 1;
    CHECK(targets("betweenvalue", {0, 7, 12, 12}, numbers({10, 5, 9}), some) ==
          "between 1.0 2.0; value 0.5 0.5; none; ");
    // A form that is unknown, and ends that are out of order.
    CHECK(targets("betweenvaluex", {0, 7, 12, 13}, numbers({10, 5, 7}), numbers({20, 5, 7})) == "unread");
    CHECK(targets("betweenvaluevalue", {0, 7, 12, 17}, numbers({21, 5, 7}), numbers({20, 5, 7})) == "unread");
}

TEST_CASE("what is no table is released all the same") {
    ArrowBuilder arrays;
    const void* const numbers = arrays.buffer(std::vector<std::int64_t>{1, 2, 3});
    const auto error_of = [&](const Handed& column) {
        arrays.build(column);
        const auto columns = ArrowColumns::take(arrays.array, arrays.schema);
        CHECK(arrays.unreleased == 0);
        return columns ? ErrorCode::none : columns.error().code;
    };
    CHECK(error_of({"n", "l", {nullptr, numbers}, 3}) == ErrorCode::column_kind_differs);
    Handed lacks_rows = table_of({{"n", "l", {nullptr, numbers}, 3}});
    lacks_rows.buffers = {arrays.buffer(std::vector<std::uint8_t>{0b011})};
    lacks_rows.null_count = 1;
    CHECK(error_of(lacks_rows) == ErrorCode::column_kind_differs);
    // A column that is shorter than it is said to be, or has no buffer.
    Handed short_one = table_of(
        {{"n", "l", {nullptr, numbers}, 2}, {"m", "l", {nullptr, nullptr}, 3}, {"k", "l", {nullptr}, 3}});
    arrays.build(short_one);
    const auto columns = ArrowColumns::take(arrays.array, arrays.schema);
    REQUIRE(columns.has_value());
    CHECK(columns->unread() == std::vector<std::string>{"n", "m", "k"});
}
