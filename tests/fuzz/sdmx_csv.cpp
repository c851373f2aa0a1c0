// SPDX-License-Identifier: BSL-1.0
//
// SDMX-CSV: records that are read are written and read again the same, digit for digit.
#include "fuzz.hpp"

#include "../read/random_records.hpp"

#include <chitieu/read/sdmx_csv.hpp>
#include <chitieu/write/sdmx_csv.hpp>

#include <algorithm>
#include <sstream>
#include <string>

using namespace chitieu;

void fuzz::run(std::string_view text) {
    const auto read = read_sdmx_csv(text, Direction::keep_within);
    if (!read) return check(read.error().code != ErrorCode::none, "a file is read, or there is an error");
    check(read->errors.size() == std::min(read->error_count, SdmxOptions().most_errors),
          "all errors are counted");
    for (const CsvError& error : read->errors)
        check(error.place.line >= 1 && error.place.column >= 1, "an error has its place");
    std::ostringstream out;
    write_sdmx_csv(out, read->records);
    const std::string copy = out.str();
    const auto again = read_sdmx_csv(copy, Direction::higher_is_better);
    check(again.has_value(), "what was written is read", copy);
    check(again->error_count == 0, "what was written is read without an error", copy);
    check(again->records.size() == read->records.size(), "there are as many records as were written", copy);
    for (std::size_t at = 0; at < read->records.size(); ++at)
        check(same_record(again->records[at], read->records[at]), "a record is read as it is written", copy);
}
