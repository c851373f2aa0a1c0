// SPDX-License-Identifier: BSL-1.0
//
// Records from CSV: one at a time, all at once and in small blocks they are the same, with the same errors;
// and the verdict on each is that of 128 bits.
#include "fuzz.hpp"

#include "reference.hpp"

#include <chitieu/compare/over_records.hpp>
#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/csv_records.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/figure_text.hpp>

#include <boost/hana/adapt_struct.hpp>

#include <algorithm>
#include <optional>
#include <string>

using namespace chitieu;

namespace {

struct Line {
    std::string commune;
    std::optional<Target<>> target;
    std::optional<Decimal> actual;
    bool is_final;
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(Line, commune, target, actual, is_final);

namespace {

std::string told(const Line& line) {
    return line.commune + '|' + (line.target ? target_code(*line.target) : "") + '|' +
           (line.actual ? to_string(*line.actual) : "") + (line.is_final ? "+" : "-") + '\n';
}
std::string told(const std::vector<CsvError>& errors) {
    std::string text;
    for (const CsvError& error : errors) {
        text += std::string(name_of(error.code)) + std::to_string(error.place.line) + ',' +
                std::to_string(error.place.column) + error.text + '\n';
    }
    return text;
}

void check_style(std::string_view text, NumberStyle style) {
    CsvRecordOptions options;
    options.numbers = style;
    const auto all = read_csv_records<Line>(TextBytes(text), options);
    options.reading.csv.block_size = 7;
    auto one_at_a_time = csv_records<Line>(TextBytes(text), options);
    if (!all) {
        if (one_at_a_time) {  // what ends the reading comes later
            while (one_at_a_time->next() != nullptr) continue;
            fuzz::check(one_at_a_time->fatal().has_value(), "records are read in either way, or in none");
        }
        return;
    }
    fuzz::check(one_at_a_time.has_value(), "records are read in either way, or in none");
    std::size_t count = 0;
    while (const Line* const line = one_at_a_time->next()) {
        fuzz::check(count < all->size() && told(*line) == told((*all)[count]),
                    "records are the same in either way");
        ++count;
    }
    fuzz::check(count == all->size(), "there are as many records in either way");
    fuzz::check(one_at_a_time->total_count() == all->totals.size(), "there are as many totals in either way");
    fuzz::check(one_at_a_time->error_count() == all->error_count, "there are as many errors in either way");
    fuzz::check(all->errors.size() == std::min(all->error_count, options.reading.csv.most_errors),
                "all errors are counted");
    fuzz::check(told(one_at_a_time->errors()) == told(all->errors), "errors are the same in either way");
    for (const Line& line : *all) {
        if (line.target && line.actual) fuzz::check_verdict(*line.target, reported(*line.actual));
    }
}

}  // namespace

void fuzz::run(std::string_view text) {
    for (const NumberStyle style :
         {NumberStyle::plain, NumberStyle::vietnamese, NumberStyle::english, NumberStyle::of_table})
        check_style(text, style);
}
