// SPDX-License-Identifier: BSL-1.0
//
// JSON: records, annex and text that are read are written and read again the same, letter for letter, and
// every error lies in the text.
#include "fuzz.hpp"

#include "../read/random_records.hpp"

#include <chitieu/read/json.hpp>
#include <chitieu/write/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>

using namespace chitieu;

namespace {

std::string written_records(const JsonData& data) {
    std::ostringstream out;
    write_json(out, data.records, data.record_comparisons);
    return out.str();
}
std::string written_report(const JsonData& data) {
    std::ostringstream out;
    write_json(out, data.report, data.comparisons, data.findings);
    return out.str();
}

JsonData read_again(const std::string& text) {
    auto data = read_json(text);
    fuzz::check(data.has_value(), "what was written is read", text);
    fuzz::check(data->error_count == 0, "what was written is read without an error", text);
    return *std::move(data);
}

}  // namespace

void fuzz::run(std::string_view text) {
    const Lines lines(text);
    const auto data = read_json(text);
    if (!data) {
        check(data.error().code != ErrorCode::none, "a file is read, or there is an error");
        return lines.check(data.error().place, "an error lies in the text");
    }
    check(data->errors.size() == std::min(data->error_count, JsonOptions().most_errors),
          "all errors are counted");
    for (const JsonError& error : data->errors) lines.check(error.place, "an error lies in the text");

    const std::string records = written_records(*data);
    const JsonData again = read_again(records);
    check(again.records.size() == data->records.size(), "there are as many records as were written", records);
    for (std::size_t at = 0; at < again.records.size(); ++at)
        check(same_record(again.records[at], data->records[at], true), "a record is read as it is written",
              records);
    check(written_records(again) == records, "records are written the same again", records);

    const std::string report = written_report(*data);
    const std::string second = written_report(read_again(report));
    check(second == report, "a report is written the same again", report + second);
}
