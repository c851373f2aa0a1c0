// SPDX-License-Identifier: BSL-1.0
//
// What the programs for long files have in common: how their users say what the columns of a CSV are and what
// is to come out, and what they say of errors.
#pragma once

#include "options.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/roll_up.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

inline constexpr std::string_view column_usage =
    "  --by, --beside     columns to group by, and texts to keep with each group: names with commas between\n"
    "  --unit             the column of units: then shares are not added up\n"
    "  --direction        which way is good of all rows; or a column that says it of each\n"
    "  --numbers          plain (1234.5), vietnamese (1.234,5) or english (1,234.5); where it is not said,\n"
    "                     plain, and it is an error if all points may part thousands (1.100)\n"
    "  --range-plan       middle: a range counts as its middle in sums and completions (default: it has "
    "none)\n"
    "  --lower-is-better  completion there: plan-over-actual (default), mirrored or actual-over-plan\n";

inline std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        names.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return names;
}

template <class Number>
bool parse_number(std::string_view text, Number most, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number <= most;
}

/// Takes an option that says what a column is; false where it is none, or its value is none of those that it
/// has.
inline bool take_column_option(chitieu::RollUpColumns& columns, std::string_view word,
                               std::string_view value) {
    if (word == "--by") {
        columns.by = names_in(value);
    } else if (word == "--beside") {
        columns.beside = names_in(value);
    } else if (word == "--unit") {
        columns.unit = value;
    } else if (word == "--target") {
        columns.target = value;
    } else if (word == "--actual") {
        columns.actual = value;
    } else if (word == "--direction-column") {
        columns.direction_column = value;
    } else if (word == "--direction") {
        const auto place = place_of(value, {"higher", "lower", "within"});
        if (place) columns.direction = static_cast<chitieu::Direction>(*place);
        return place.has_value();
    } else if (word == "--numbers") {
        const auto place = place_of(value, {"vietnamese", "english", "plain"});
        if (place)
            columns.target_style = columns.actual_style = static_cast<chitieu::NumberStyle>(*place + 1);
        return place.has_value();
    } else if (word == "--range-plan") {
        columns.policy.range_plan = chitieu::RangePlan::middle;
        return value == "middle";
    } else if (word == "--lower-is-better") {
        const auto place = place_of(value, {"plan-over-actual", "mirrored", "actual-over-plan"});
        if (place) columns.policy.completion.lower_is_better = static_cast<chitieu::LowerIsBetter>(*place);
        return place.has_value();
    } else {
        return false;
    }
    return true;
}

inline constexpr std::string_view output_usage =
    "  --format           text (default), csv or json\n"
    "  --decimals N       of percentages, 0 to 12 (default 2)\n"
    "  --output FILE      (default: standard output)\n"
    "  --language         vi (default) or en\n";

struct OutputOptions {
    std::string format = "text";
    int decimals = 2;
    std::string file = "-";
    chitieu::Language language = chitieu::Language::vietnamese;
};

/// The same of an option that says what comes out.
inline bool take_output_option(OutputOptions& output, std::string_view word, std::string_view value) {
    if (word == "--decimals") return parse_number(value, 12, output.decimals) && output.decimals >= 0;
    if (word == "--format") {
        output.format = value;
        return place_of(value, {"text", "csv", "json", "partial"}).has_value();
    }
    if (word == "--output") {
        output.file = value;
        return true;
    }
    const auto place = place_of(value, {"vi", "en"});
    if (place) output.language = static_cast<chitieu::Language>(*place);
    return word == "--language" && place;
}

inline void write_rolled_up(std::ostream& out, const chitieu::RolledUpRows<>& rows,
                            const OutputOptions& output) {
    if (output.format == "partial") {
        out << partial_text(rows) << '\n';
    } else if (output.format == "csv") {
        write_roll_up_csv(out, rows, output.decimals);
    } else if (output.format == "json") {
        write_roll_up_json(out, rows, output.decimals);
    } else {
        write_roll_up_text(out, rows, output.language, output.decimals);
    }
}

// Exit statuses, besides 0: what was read was written, but not all could be read; there is no result.
inline constexpr int some_unreadable = 1;
inline constexpr int no_result = 2;

inline int fail(const chitieu::Error& error, chitieu::Language language, std::string_view file = {}) {
    if (!file.empty()) std::cerr << file << ": ";
    std::cerr << describe(error, language) << '\n';
    return no_result;
}

/// Says what could not be read, and how much of it is not listed.
inline int tell_errors(const std::vector<chitieu::CsvError>& errors, std::size_t count, std::string_view file,
                       chitieu::Language language) {
    for (const chitieu::CsvError& error : errors)
        fail(chitieu::Error{error.code, error.place, error.text}, language, file);
    if (count > errors.size()) {
        std::cerr << file << ": " << count - errors.size()
                  << (language == chitieu::Language::vietnamese ? " lỗi nữa\n" : " more\n");
    }
    return count == 0 ? 0 : some_unreadable;
}
