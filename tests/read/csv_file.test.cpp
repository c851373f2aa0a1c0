// SPDX-License-Identifier: BSL-1.0
#include "../temporary_file.hpp"
#include "../thinned.hpp"

#include <chitieu/read/csv_file.hpp>

#include <doctest/doctest.h>

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

/// Keeps all texts, and where each row begins.
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
            places.push_back(rows[row].place(0));
        }
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
    }
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
        CHECK(progress.rows.load() == read->consumer.places.size());
    }
}
