// SPDX-License-Identifier: BSL-1.0
#include "../temporary_file.hpp"
#include "../thinned.hpp"

#include <chitieu/read/csv_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

/// Keeps all texts, and where some rows begin.
struct Keeper {
    std::vector<std::string> texts{};
    std::vector<Place> places{};
    bool throws_at_the_word = false;

    void add(const CsvRows& rows) {
        std::string room;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t field = 0; field < rows.width(); ++field) {
                texts.emplace_back(rows[row].text(field, room));
                if (throws_at_the_word && texts.back().starts_with("throw"))
                    throw std::runtime_error(texts.back());
            }
            if (is_asked_for(rows[row])) places.push_back(rows[row].place(0));
        }
    }
    /// Where a row stands takes long to say: it is asked of one in some dozens, whatever part it is in.
    static bool is_asked_for(const CsvRow& row) {
        unsigned sum = 0;
        for (std::size_t field = 0; field < row.size(); ++field) {
            for (const char byte : row.raw(field)) sum = sum * 31 + static_cast<unsigned char>(byte);
        }
        return sum % 37 == 0;
    }
    void merge(Keeper&& behind) {
        texts.insert(texts.end(), behind.texts.begin(), behind.texts.end());
        places.insert(places.end(), behind.places.begin(), behind.places.end());
    }
    void shift_lines(std::uint32_t lines) {
        for (Place& place : places) place.line += lines;
    }
};
Result<Keeper> keeper(const std::vector<std::string>&) { return Keeper{}; }

/// What one thread and several read of a file, said in words.
std::string told(const Result<CsvRead<Keeper>>& read) {
    if (!read) {
        return std::string(name_of(read.error().code)) + " " + std::to_string(read.error().place.line) + ":" +
               std::to_string(read.error().place.column);
    }
    std::string result = std::to_string(read->error_count);
    for (const CsvError& error : read->errors) {
        result += "; " + std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
                  std::string(name_of(error.code)) + " " + error.text;
    }
    for (const std::string& text : read->consumer.texts) result += "|" + text;
    for (const Place place : read->consumer.places) result += " " + std::to_string(place.line);
    return result;
}
std::string told(const TemporaryFile& file, unsigned threads) {
    return told(read_csv_file(file.path(), CsvReadOptions{.threads = threads}, keeper));
}

/// A table of more than a part for each of 16 threads: with newlines within quotes, stray quotation marks,
/// empty lines, and rows that are too short or too long, each now and then.
std::string any_table(std::mt19937& random, std::size_t size, unsigned strange) {
    static constexpr std::string_view line_ends[] = {"\n", "\r\n"};
    const std::string_view line_end = line_ends[random() % 2];
    std::string text = "a,b,c";
    text += line_end;
    const auto is_strange = [&] { return strange != 0 && random() % strange == 0; };
    while (text.size() < size) {
        const std::size_t width = is_strange() ? 1 + random() % 5 : 3;
        for (std::size_t field = 0; field < width; ++field) {
            if (field != 0) text += ',';
            switch (is_strange() ? random() % 4 : 4) {
                case 0:
                    text += "\"two\nlines, \"\"quoted\"\"\n1,2,3\n\"";
                    break;
                case 1:
                    text += "5\" pipe";
                    break;
                case 2:
                    text += "\"quoted\" and more";
                    break;
                case 3:
                    break;
                default:
                    text += std::to_string(random());
            }
        }
        text += line_end;
        if (is_strange()) text += line_end;
    }
    return text;
}

}  // namespace

TEST_CASE("several threads read what one does: rows, places and errors, in order") {
    std::mt19937 random(11);
    for (int round = 0; round < thinned(24); ++round) {
        constexpr unsigned strange[] = {0, 3, 50, 4000};
        const TemporaryFile file(any_table(random, 1'200'000, strange[round % 4]));
        const std::string alone = told(file, 1);
        for (const unsigned threads : {2U, 3U, 16U}) {
            if (told(file, threads) != alone) FAIL_CHECK(round << " by " << threads);
        }
    }
}

TEST_CASE("a source is read by one thread, and worked on by several, with the same result") {
    std::mt19937 random(12);
    for (int round = 0; round < thinned(24); ++round) {
        constexpr unsigned strange[] = {0, 3, 50, 4000};
        const std::string text = any_table(random, 600'000, strange[round % 4]);
        const std::string alone = told(read_csv(TextBytes(text), CsvReadOptions{}, keeper));
        // Pieces of some MB are not needed to see whether they are put together.
        for (const unsigned threads : {1U, 2U, 5U}) {
            CsvReader reader(TextBytes(text), {.block_size = std::size_t{1} << 10U << random() % 8});
            REQUIRE(reader.heading());
            CsvRead<Keeper> read{Keeper{}};
            CsvProgress progress;
            detail::consume_in_pieces(
                reader, read.consumer, [] { return Keeper{}; }, threads, &progress, 1 + random() % 100'000);
            read.errors = reader.errors();
            read.error_count = reader.error_count();
            if (told(Result<CsvRead<Keeper>>(read)) != alone) FAIL_CHECK(round << " by " << threads);
            CHECK(3 * progress.rows.load() == read.consumer.texts.size());
        }
        CHECK(told(read_csv(TextBytes(text), CsvReadOptions{.threads = 3}, keeper)) == alone);
    }
}

TEST_CASE("what does not merge well is worked on by one thread, with the same result") {
    struct Grudging : Keeper {
        bool merges_well() const { return texts.size() < 300; }
    };
    std::mt19937 random(13);
    const std::string text = any_table(random, 300'000, 50);
    const std::string alone = told(read_csv(TextBytes(text), CsvReadOptions{}, keeper));
    for (const std::size_t piece_bytes : {std::size_t{100}, std::size_t{2'000}, std::size_t{1'000'000}}) {
        CsvReader reader(TextBytes(text), {.block_size = 1024});
        REQUIRE(reader.heading());
        Grudging consumer;
        CsvProgress progress;
        detail::consume_in_pieces(
            reader, consumer, [] { return Grudging{}; }, 2, &progress, piece_bytes);
        CHECK(told(Result<CsvRead<Keeper>>({consumer, reader.errors(), reader.error_count()})) == alone);
        CHECK(3 * progress.rows.load() == consumer.texts.size());
    }
}

TEST_CASE("a part that begins within a quoted field is read again") {
    // Every line of the quoted field looks like a row.
    std::string text = "a,b\n1,\"";
    while (text.size() < 400'000) text += "x,y\n";
    text += "\"\n";
    for (int row = 0; row < 40'000; ++row) text += "3,4\n";
    const TemporaryFile file(text);
    const std::string alone = told(file, 1);
    CHECK(alone.find("|3|4") != std::string::npos);
    CHECK(told(file, 4) == alone);
}

TEST_CASE("what ends the reading is told once, with its line in the file") {
    std::string text = "a,b\n";
    for (int row = 0; row < 100'000; ++row) text += "3,4\n";
    const TemporaryFile whole(text);
    CHECK(told(whole, 4).starts_with("0|3|4"));
    text[300'001] = '\0';
    text[350'001] = '\0';
    const TemporaryFile file(text);
    CHECK(told(file, 1) == "file_binary 75001:2");
    CHECK(told(file, 4) == "file_binary 75001:2");

    CHECK(told(read_csv_file("no such file", CsvReadOptions{.threads = 4}, keeper)) == "file_unreadable 0:0");
    CHECK(told(TemporaryFile(""), 4) == "file_empty 0:0");
    const std::string folder = std::filesystem::temp_directory_path().string();
    CHECK(told(read_csv_file(folder, CsvReadOptions{}, keeper)) == "file_unreadable 0:0");
}

TEST_CASE("of what consumers throw the first is thrown") {
    std::string text = "a,b\n";
    for (int row = 0; row < 100'000; ++row)
        text += row == 40'000 ? "throw 1,\n" : row == 90'000 ? "throw 2,\n" : "3,4\n";
    const TemporaryFile file(text);
    for (const unsigned threads : {1U, 2U, 5U}) {
        CHECK_THROWS_WITH(
            static_cast<void>(read_csv_file(file.path(), CsvReadOptions{.threads = threads},
                                            [](const std::vector<std::string>&) -> Result<Keeper> {
                                                return Keeper{.throws_at_the_word = true};
                                            })),
            "throw 1");
        CHECK_THROWS_WITH(static_cast<void>(read_csv(TextBytes(text), CsvReadOptions{.threads = threads},
                                                     [](const std::vector<std::string>&) -> Result<Keeper> {
                                                         return Keeper{.throws_at_the_word = true};
                                                     })),
                          "throw 1");
    }
}

TEST_CASE("a source that throws, or a consumer that cannot be made, leaves no thread behind") {
    struct Throwing {
        std::size_t left = 12'000'000;
        std::ptrdiff_t read(char* to, std::size_t most) {
            if (left == 0) throw std::runtime_error("no more");
            const std::size_t size = std::min(most, left);
            for (std::size_t at = 0; at < size; ++at)
                to[at] = "a,b\n"[(left - at) % 4 == 0 ? 0 : 4 - (left - at) % 4];
            left -= size;
            return static_cast<std::ptrdiff_t>(size);
        }
    };
    CHECK_THROWS_WITH(static_cast<void>(read_csv(Throwing{}, CsvReadOptions{.threads = 2}, keeper)),
                      "no more");
    int made = 0;
    CHECK_THROWS_WITH(static_cast<void>(read_csv(Throwing{}, CsvReadOptions{.threads = 2},
                                                 [&](const std::vector<std::string>&) -> Result<Keeper> {
                                                     if (++made == 3) throw std::runtime_error("not a third");
                                                     return Keeper{};
                                                 })),
                      "not a third");
}

TEST_CASE("progress counts every byte and row") {
    std::mt19937 random(2);
    const std::string text = any_table(random, 500'000, 0);
    const TemporaryFile file(text);
    for (const unsigned threads : {1U, 3U}) {
        CsvProgress progress;
        const auto read =
            read_csv_file(file.path(), CsvReadOptions{.threads = threads, .progress = &progress}, keeper);
        REQUIRE(read);
        CHECK(progress.bytes.load() >= text.size() - 8);
        CHECK(3 * progress.rows.load() == read->consumer.texts.size());
    }
}
