// SPDX-License-Identifier: BSL-1.0
//
// The conformance files of csv-spectrum (npm), where CHITIEU_CSV_SPECTRUM names its folder.
#include <chitieu/read/csv.hpp>
#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

using namespace chitieu;

TEST_CASE("every conformance file gives the records of its JSON") {
    const char* const folder = std::getenv("CHITIEU_CSV_SPECTRUM");
    if (folder == nullptr) {
        MESSAGE("skipped: CHITIEU_CSV_SPECTRUM names no folder of csv-spectrum");
        return;
    }
    for (const std::string name :
         {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates",
          "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        CAPTURE(name);
        const std::string csv_path = std::string(folder) + "/csvs/" + name + ".csv";
        const std::string json_path = std::string(folder) + "/json/" + name + ".json";
        const auto csv = read_file(csv_path);
        const auto json = read_file(json_path);
        REQUIRE(csv.has_value());
        REQUIRE(json.has_value());
        CsvReader reader{TextBytes(*csv)};
        const auto heading = reader.heading();
        REQUIRE(heading.has_value());
        nlohmann::json records = nlohmann::json::array();
        std::string room;
        while (const CsvRow* const row = reader.next()) {
            nlohmann::json record;
            for (std::size_t field = 0; field < row->size(); ++field)
                record[(*heading)[field]] = row->text(field, room);
            records.push_back(record);
        }
        nlohmann::json wanted = nlohmann::json::parse(*json);
        if (name == "location_coordinates") {
            // Version 2.0.0 has one record instead of a list, and another telephone number than its CSV.
            wanted["Contact Phone Number"] = "2095257564";
            wanted = nlohmann::json::array({wanted});
        }
        CHECK(records == wanted);
        CHECK(reader.errors().empty());
    }
}

#else

TEST_CASE("nothing reads the records of csv-spectrum") { MESSAGE("skipped: nlohmann/json is not here"); }

#endif
