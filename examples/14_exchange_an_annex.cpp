// Lesson 14: an annex leaves as SDMX-CSV for a statistical office and as JSON for a program, and comes back
// digit for digit.

#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/json.hpp>
#include <chitieu/read/sdmx_csv.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/figure_text.hpp>
#include <chitieu/write/json.hpp>
#include <chitieu/write/sdmx_csv.hpp>

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

void print(const IndicatorRecord& record) {
    std::cout << "  " << record.indicator.code() << ' ' << record.indicator.name() << ": "
              << (record.target ? target_code(*record.target) : "no plan") << ", "
              << (record.actual.figure ? to_string(*record.actual.figure) : "not reported") << '\n';
}

}  // namespace

int main() {
    const auto text = read_file("examples/data/suoi-mo-2025.tsv");
    if (!text) return 1;
    const auto annex = read_annex(*text, Direction::higher_is_better);
    if (!annex) return 1;
    const std::vector<IndicatorRecord> records = records_of(*annex, "90101");

    std::ostringstream csv;
    write_sdmx_csv(csv, records);
    std::cout << csv.str().substr(0, csv.str().find(",OBS_STATUS")) << "\n...\n";

    const auto office = read_sdmx_csv(csv.str(), Direction::higher_is_better);
    if (!office) return 1;
    std::cout << office->records.size() << " of " << records.size() << " records through SDMX-CSV:\n";
    for (const IndicatorRecord& record : office->records) print(record);

    // JSON holds the annex as it was printed as well; a cell that is changed into nonsense is an error with
    // its place, and only its row is left out.
    std::ostringstream json;
    write_json(json, *annex);
    std::string changed = json.str();
    changed.replace(changed.find("\"status\": \"final\""), 17, "\"status\": \"guess\"");
    const auto program = read_json(changed);
    if (!program) return 1;
    std::cout << program->report.annex->rows.size() << " of " << annex->rows.size()
              << " rows through JSON:\n";
    for (const JsonError& error : program->errors)
        std::cout << "  " << describe(error, Language::english) << '\n';
}
