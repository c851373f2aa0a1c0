// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/read/csv.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// All rows below the heading, and the errors behind them.
struct WhatIsRead {
    Table rows{};
    std::vector<std::string> heading{};
    std::vector<CsvError> errors{};
    std::optional<CsvError> fatal{};
    ErrorCode refused = ErrorCode::none;
};

WhatIsRead read_all(std::string_view text, CsvOptions options = {}) {
    CsvReader reader(TextBytes(text), options);
    WhatIsRead read;
    if (const auto heading = reader.heading()) {
        read.heading = *heading;
    } else {
        read.refused = heading.error().code;
    }
    std::string room;
    while (const CsvRow* const row = reader.next()) {
        read.rows.emplace_back();
        for (std::size_t field = 0; field < row->size(); ++field)
            read.rows.back().emplace_back(row->text(field, room));
    }
    read.errors = reader.errors();
    read.fatal = reader.fatal();
    return read;
}

std::string told(const std::vector<CsvError>& errors) {
    std::string result;
    for (const CsvError& error : errors) {
        if (!result.empty()) result += "; ";
        result += std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
                  std::string(name_of(error.code)) + " " + error.text;
    }
    return result;
}

const Table two_rows = {{"1", "x"}, {"2", "y"}};

}  // namespace

TEST_CASE("LF, CRLF, CR, a byte order mark, no end behind the last line, empty lines") {
    for (const std::string_view text :
         {"a,b\n1,x\n2,y\n", "a,b\n1,x\n2,y", "a,b\r\n1,x\r\n2,y\r\n", "a,b\r\n1,x\r\n2,y", "a,b\r1,x\r2,y\r",
          "a,b\r1,x\r2,y",
          "\xEF\xBB\xBF"
          "a,b\n1,x\n2,y\n",
          "\n\na,b\n\n1,x\n\n\n2,y\n\n", "\r\n\r\na;b\r\n1;x\r\n2;y", "a;b\n1;x\n2;y\n", "a\tb\n1\tx\n2\ty\n",
          "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\""}) {
        CAPTURE(text);
        const WhatIsRead read = read_all(text);
        CHECK(read.heading == std::vector<std::string>{"a", "b"});
        CHECK(read.rows == two_rows);
        CHECK(read.errors.empty());
        CHECK_FALSE(read.fatal.has_value());
    }
}

TEST_CASE("quotation marks: delimiters, newlines and marks within; marks that open nothing") {
    const WhatIsRead read =
        read_all("a,b\n\"x,y\",\"1\n2\"\n\"\",\"say \"\"no\"\"\"\n5\" pipe,a\"b\"\n\"ab\"c,\"\"\"\"\n");
    CHECK(read.rows == Table{{"x,y", "1\n2"}, {"", "say \"no\""}, {"5\" pipe", "a\"b\""}, {"abc", "\""}});
    CHECK(read.errors.empty());
}

TEST_CASE("rows with a field too many or too few are errors with their place; the others are kept") {
    const WhatIsRead read = read_all("mã,tên\n1,Mường Tè,x\n2,y\n3\n\"một\nhai\",\"ba\"\nhai,ba,bốn\n4,z\n");
    CHECK(read.rows == Table{{"2", "y"}, {"một\nhai", "ba"}, {"4", "z"}});
    CHECK(told(read.errors) == "2:12 row_too_long x; 4:1 row_too_short 3; 7:8 row_too_long bốn");
}

TEST_CASE("a mark that never closes costs the line in which it opens") {
    const WhatIsRead read = read_all("a,b\n1,x\n7,\"y\n2,y\n");
    CHECK(read.rows == two_rows);
    CHECK(told(read.errors) == "3:1 quote_unclosed 7,\"y\n2,y\n");
}

TEST_CASE("many marks that never close cost a line each, and the lines between them are kept") {
    // From the front, each of these lines opens a mark; within a mark, it closes it and opens another.
    constexpr std::string_view opens = "x\",\"\"\"\n";
    std::string text = "a,b\n";
    std::size_t bad = 0;
    for (std::size_t line = 0; line < 3000; ++line) {
        const bool is_bad = line % 3 != 1;
        bad += is_bad ? 1U : 0U;
        text += is_bad ? std::string(opens) : std::to_string(line) + ",y\n";
    }
    for (const std::size_t longest : {std::size_t{1} << 8U, std::size_t{1} << 12U, std::size_t{1} << 20U}) {
        for (const std::size_t block : {std::size_t{64}, std::size_t{1} << 17U}) {
            CsvReader reader(TextBytes(text),
                             {.block_size = block, .longest_row = longest, .most_errors = 5000});
            REQUIRE(reader.heading().has_value());
            std::string room;
            std::size_t line = 1;
            while (const CsvRow* const row = reader.next()) {
                CHECK(row->text(0, room) == std::to_string(line));
                CHECK(row->place(0) == Place{static_cast<std::uint32_t>(line + 2), 1});
                line += 3;
            }
            CHECK(line == 3001);
            CHECK(reader.error_count() == bad);
            CHECK(reader.errors().back().place == Place{3001, 1});
        }
    }
}

TEST_CASE("nothing, a NUL, a source that fails") {
    CHECK(read_all("").refused == ErrorCode::file_empty);
    CHECK(read_all("\n \n").heading == std::vector<std::string>{" "});
    CHECK(read_all("\xEF\xBB\xBF").refused == ErrorCode::file_empty);
    const WhatIsRead binary = read_all(std::string_view("a,b\n1,x\n2,\0y\n3,z\n", 18));
    CHECK(binary.rows == Table{{"1", "x"}});
    REQUIRE(binary.fatal.has_value());
    CHECK(binary.fatal->code == ErrorCode::file_binary);
    CHECK(binary.fatal->place == Place{3, 3});
    CHECK(read_all(std::string_view("\0", 1)).refused == ErrorCode::file_binary);

    struct Broken {
        int left = 1;
        std::ptrdiff_t read(char* to, std::size_t) {
            if (left-- == 0) return -1;
            std::memcpy(to, "a,b\n1,x\n", 8);
            return 8;
        }
    };
    CsvReader reader{Broken{}};
    REQUIRE(reader.heading().has_value());
    REQUIRE(reader.next() != nullptr);
    CHECK(reader.next() == nullptr);
    REQUIRE(reader.fatal().has_value());
    CHECK(reader.fatal()->code == ErrorCode::file_unreadable);
}

TEST_CASE("how it is written does not depend on how many bytes are read at a time") {
    for (const std::size_t block_size : {1U, 2U, 3U, 5U}) {
        CAPTURE(block_size);
        CHECK(read_all("\xEF\xBB\xBF"
                       "a;b\n1;x\n2;y\n",
                       {.block_size = block_size})
                  .rows == two_rows);
        CHECK(read_all("\r\n\r\n\r\na;b\r\n1;x\r\n2;y\r\n", {.block_size = block_size}).rows == two_rows);
        CHECK(read_all("\"a\n,\n\";b\n1;x\n2;y\n", {.block_size = block_size}).rows == two_rows);
    }
}

TEST_CASE("the lines before a NUL are read, however they end") {
    for (const std::size_t block_size : {1U, 100U}) {
        const WhatIsRead read = read_all(std::string_view("\xEF\xBB\xBF"
                                                          "a\tb\r1\tx\r2\ty\r3\tz\0w\r",
                                                          20),
                                         {.block_size = block_size});
        CHECK(read.rows == two_rows);
        REQUIRE(read.fatal.has_value());
        CHECK(read.fatal->code == ErrorCode::file_binary);
        CHECK(read.fatal->place == Place{4, 4});
    }
}

TEST_CASE("a row that is too long is one error, and the next row is read") {
    std::string text = "a,b\n1,x\n3,";
    text.append(5'000'000, 'z');
    text += "\n2,y\n";
    const WhatIsRead read = read_all(text);
    CHECK(read.rows == two_rows);
    REQUIRE(read.errors.size() == 1);
    CHECK(read.errors[0].code == ErrorCode::line_too_long);
    CHECK(read.errors[0].place == Place{3, 1});
    CHECK(read.errors[0].text.size() == 64);
    // Just short of too long it is read, whatever the size of a block.
    const std::string longest(900'000, 'z');
    const WhatIsRead whole = read_all("a,b\n1,\"" + longest + "\"\n2,y\n", {.block_size = 1000});
    CHECK(whole.rows == Table{{"1", longest}, {"2", "y"}});
}

TEST_CASE("errors are counted, of which the first are kept") {
    std::string text = "a,b\n";
    for (int row = 0; row < 500; ++row) text += "1\n";
    CsvReader reader{TextBytes(text)};
    REQUIRE(reader.heading().has_value());
    CHECK(reader.next() == nullptr);
    CHECK(reader.errors().size() == 100);
    CHECK(reader.error_count() == 500);
}

TEST_CASE("places of fields, behind newlines within marks") {
    CsvReader reader{TextBytes("a,b,c\n\"đ\n\",tỷ,\"ổ\nộ\"\nx,y,z\n")};
    REQUIRE(reader.heading().has_value());
    const CsvRow* row = reader.next();
    REQUIRE(row != nullptr);
    CHECK(row->place(0) == Place{2, 1});
    CHECK(row->place(1) == Place{3, 3});
    CHECK(row->place(2) == Place{3, 6});
    row = reader.next();
    REQUIRE(row != nullptr);
    CHECK(row->place(2) == Place{5, 5});
}

TEST_CASE("random tables, quoted at random, read back the same in blocks of any size") {
    std::mt19937 random(4180);
    const auto any = [&](std::size_t below) { return random() % below; };
    for (int round = 0; round < thinned(10'000); ++round) {
        const std::size_t width = 2 + any(5);
        constexpr char delimiters[] = {',', ';', '\t'};
        constexpr std::string_view newlines[] = {"\n", "\r\n", "\r"};
        const char delimiter = delimiters[any(3)];
        const std::string newline(newlines[any(3)]);
        const auto field = [&] {
            constexpr std::string_view pieces[] = {"a", "Mường Tè", "1,5", "\"", ";", "\t",
                                                   ",", "\n",       "x y", "",   "0", "''"};
            std::string text;
            for (std::size_t count = any(6); count > 0; --count) text += pieces[any(std::size(pieces))];
            return text;
        };
        std::string text;
        const auto write = [&](const std::string& value, bool is_last) {
            const bool needs = value.find_first_of("\"\n\r,;\t") != std::string::npos;
            if (needs || any(4) == 0) {
                text += '"';
                for (const char byte : value)
                    text += byte == '"' ? std::string("\"\"") : std::string(1, byte);
                text += '"';
            } else {
                text += value;
            }
            text += is_last ? newline : std::string(1, delimiter);
        };
        std::vector<std::string> heading;
        for (std::size_t column = 0; column < width; ++column) {
            heading.push_back("c" + std::to_string(column));
            write(heading.back(), column + 1 == width);
        }
        Table rows(any(30));
        for (std::vector<std::string>& row : rows) {
            for (std::size_t column = 0; column < width; ++column) {
                row.push_back(field());
                write(row.back(), column + 1 == width);
            }
        }
        if (any(2) == 0 && !rows.empty()) text.resize(text.size() - newline.size());
        const WhatIsRead read = read_all(text, {.delimiter = delimiter, .block_size = 1 + any(200)});
        if (read.heading != heading || read.rows != rows || !read.errors.empty())
            FAIL_CHECK("not the same:\n" << text << "\n" << told(read.errors));
    }
}

TEST_CASE("cut anywhere, or with any byte flipped, it is rows and errors") {
    const std::string text =
        "mã,\"tên\",số\r\n01,\"Mường \"\"Tè\"\", "
        "xã\",\"1,5\"\r\n02,\"hai\r\ndòng\",2\r\n03,ba\r\n04,\"5\",6,7\r\n";
    const WhatIsRead whole = read_all(text);
    CHECK(whole.rows.size() == 2);
    CHECK(whole.errors.size() == 2);
    const auto check = [](const WhatIsRead& read) {
        for (const auto& row : read.rows) CHECK(row.size() == read.heading.size());
    };
    for (std::size_t size = 0; size <= text.size(); ++size) check(read_all(text.substr(0, size)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
            check(read_all(changed, {.block_size = 1 + at % 16}));
        }
    }
}

TEST_CASE("however the machine looks for ends, they are the same") {
    std::mt19937 random(64);
    for (int round = 0; round < thinned(4'000); ++round) {
        constexpr std::string_view letters = ",,\"\"\n\ra;";
        const std::size_t often = 2 + random() % 40;
        std::string text;
        for (std::size_t size = random() % 400; size > 0; --size)
            text += random() % often < 2 ? letters[random() % letters.size()] : 'x';
        detail::CsvEnds wanted;
        wanted.reserve(text.size());
        detail::CsvState wanted_state;
        detail::index_csv_plainly(text.data(), 0, text.size(), {}, wanted_state, wanted);
        for (const detail::CsvWay way :
             {detail::CsvWay::plainly, detail::CsvWay::sse2, detail::CsvWay::avx2, detail::CsvWay::avx512}) {
            if (way > detail::best_csv_way()) continue;
            detail::CsvEnds ends;
            ends.reserve(text.size());
            detail::CsvState state;
            detail::index_csv(way, text.data(), text.size(), {}, state, ends);
            const bool is_same =
                ends.field_count == wanted.field_count && ends.row_count == wanted.row_count &&
                ends.newlines_inside == wanted.newlines_inside && state.is_inside == wanted_state.is_inside &&
                state.may_open == wanted_state.may_open &&
                std::equal(ends.from(0), ends.from(ends.field_count), wanted.from(0)) &&
                std::equal(ends.rows.data(), ends.rows.data() + ends.row_count, wanted.rows.data());
            if (!is_same) FAIL_CHECK(text);
        }
    }
}

TEST_CASE("UTF-16 is named, however long a block is") {
    for (const std::string_view mark : {"\xFF\xFE", "\xFE\xFF"}) {
        std::string text(mark);
        for (const char letter : std::string_view("code,plan\n1,2\n")) (text += letter) += '\0';
        for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{1000}}) {
            CsvReader reader(TextBytes(text), {.block_size = block});
            const auto heading = reader.heading();
            REQUIRE_FALSE(heading.has_value());
            CHECK(heading.error().code == ErrorCode::encoding_unknown);
            CHECK(heading.error().text == "UTF-16");
            CHECK(heading.error().place == Place{1, 1});
            CHECK(reader.fatal()->text == "UTF-16");
            CHECK(reader.next() == nullptr);
        }
    }
}
