// SPDX-License-Identifier: BSL-1.0
//
// A roll-up of a CSV (columns/csv_roll_up.hpp) as CSV, as JSON and as a table for a terminal: a line each
// group, in the order of their keys. The groups of `roll_up` over records of your own are records, too:
// write/records.hpp.
#pragma once

#include <chitieu/columns/key_table.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/columns/rolled_up_rows.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/number/detail/int192.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/delimited_cell.hpp>
#include <chitieu/write/json_writer.hpp>
#include <chitieu/write/text_table.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace because {

struct groups_of_records_are_written_as_records;  ///< write_records_csv(out, groups), of write/records.hpp

}  // namespace because

namespace detail {

/// What `roll_up` over records gives.
template <class Groups>
concept GroupsOfRecords = requires(const Groups& groups) {
    groups.begin()->like_for_like(Direction::higher_is_better);
};

/// A ratio times 10^power, at most so many decimals, rounded half away from 0: "88.2". Empty where it is
/// beyond 127 bits.
inline std::string rounded_text(const Ratio& ratio, int power, int decimals) {
    const auto size = scaled_quotient(magnitude(ratio.numerator()), ratio.divisor(), power + decimals);
    if (!size) return {};
    return decimal_text(ratio.sign() < 0 ? -*size : *size, decimals);
}
template <class Value>
std::string percent_text(const Value& completion, int decimals) {
    return completion.is_defined() ? rounded_text(completion.ratio(), 2, decimals) : std::string();
}

/// What a line says of a group.
struct RolledUpLine {
    std::vector<std::string> keys{};  // and what stands beside
    std::uint64_t rows = 0;
    std::uint64_t with_data = 0;
    std::uint64_t met = 0;
    std::uint64_t not_met = 0;
    std::uint64_t no_data = 0;
    std::string sum_plan{};
    std::string sum_actual{};
    Completion<Ratio> completion = Undefined::no_actual;
    Reckoned<Ratio> mean_completion = Undefined::no_actual;
};
inline constexpr std::string_view rolled_up_columns[] = {"rows",       "with_data",  "met",
                                                         "not_met",    "no_data",    "sum_plan",
                                                         "sum_actual", "completion", "mean_completion"};

/// Rows of cells under each other, the first of which are headings; behind so many texts stand figures, in
/// the marks of the language.
inline void write_text_table(std::ostream& out, std::vector<std::vector<std::string>> rows,
                             std::size_t text_columns, Language language) {
    std::vector<PrintedColumn> columns(rows[0].size());
    for (auto& row : rows) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            columns[column].is_right = column >= text_columns;
            if (columns[column].is_right && &row != rows.data())
                row[column] = localized_digits(row[column], language);
            widen(columns[column], row[column]);
        }
    }
    for (const auto& row : rows) {
        write_text_row(out, {row.begin(), row.end()}, columns);
        if (&row != rows.data()) continue;
        std::size_t width = 0;
        for (const PrintedColumn& column : columns) width += column.width + gap_between_columns;
        write_rule(out, width - gap_between_columns);
    }
}

/// The lowest completions as rows of texts behind one of headings.
template <RollUpKeeps keeps>
std::vector<std::vector<std::string>> rows_of(const PartialRollUp<keeps>& groups,
                                              const std::vector<RankedGroup>& lowest, int decimals) {
    std::vector<std::vector<std::string>> rows{groups.by()};
    const bool has_keys = !rows[0].empty();
    rows[0].insert(rows[0].end() - (has_keys ? 1 : 0), "rank");
    rows[0].emplace_back("completion");
    const auto numbers = groups.keys().numbers();
    for (const RankedGroup& ranked : lowest) {
        std::vector<std::string> row;
        for (std::size_t column = 0; column < numbers.size(); ++column)
            row.emplace_back(groups.keys().texts(column)[numbers[column][ranked.group]]);
        row.insert(row.end() - (has_keys ? 1 : 0), std::to_string(ranked.rank));
        row.push_back(percent_text(groups.completion_of_both(ranked.group), decimals));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// `write_line(line)` for every group, in the order of the keys.
template <class WriteLine>
void for_each_line(const RolledUpRows<>& rolled_up, const WriteLine& write_line) {
    const SortedKeys keys(rolled_up.groups.keys());
    const std::size_t key_count = rolled_up.groups.by().size();
    RolledUpLine line;
    line.keys.resize(key_count + rolled_up.beside_names.size());
    for (const std::uint32_t group : keys) {
        if (group >= rolled_up.groups.size()) continue;  // by no columns, of no rows
        for (std::size_t column = 0; column < key_count; ++column)
            line.keys[column] = keys.text(group, column);
        for (std::size_t column = 0; column < rolled_up.beside_names.size(); ++column)
            line.keys[key_count + column] = rolled_up.beside.text(group, column);
        const PartialCounts counts = rolled_up.groups.counts(group);
        line.rows = counts.records();
        line.with_data = counts.with_both();
        line.met = counts.count(Verdict::exceeded) + counts.count(Verdict::met);
        line.not_met = counts.count(Verdict::missed);
        line.no_data = line.rows - line.with_data;
        auto [plan, actual] = rolled_up.groups.twice_both(group);
        plan *= 5;
        actual *= 5;
        constexpr int scale = 19;  // a half of units of 10^-18
        line.sum_plan = decimal_text(plan, scale);
        line.sum_actual = decimal_text(actual, scale);
        line.completion = rolled_up.groups.completion_of_both(group);
        if (const auto reason = rolled_up.why_no_sum(group)) {
            line.sum_plan.clear();
            line.sum_actual.clear();
            line.completion = *reason;
        }
        line.mean_completion = rolled_up.groups.mean_completion(group);
        write_line(line);
    }
}

/// A line as texts, in the order of the columns.
inline std::vector<std::string> texts_of(const RolledUpLine& line, int decimals) {
    std::vector<std::string> texts = line.keys;
    for (const std::uint64_t count : {line.rows, line.with_data, line.met, line.not_met, line.no_data})
        texts.push_back(std::to_string(count));
    texts.push_back(line.sum_plan);
    texts.push_back(line.sum_actual);
    texts.push_back(percent_text(line.completion, decimals));
    texts.push_back(line.mean_completion.is_defined()
                        ? rounded_text(line.mean_completion.value(), 0, decimals)
                        : std::string());
    return texts;
}
inline std::vector<std::string> headings_of(const RolledUpRows<>& rolled_up) {
    std::vector<std::string> names = rolled_up.groups.by();
    names.insert(names.end(), rolled_up.beside_names.begin(), rolled_up.beside_names.end());
    names.insert(names.end(), std::begin(rolled_up_columns), std::end(rolled_up_columns));
    return names;
}

/// Fields of CSV and a newline.
inline void add_csv_row(std::string& text, const std::vector<std::string>& fields) {
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (at != 0) text += ',';
        text += csv_field(fields[at]);
    }
    text += '\n';
}

}  // namespace detail

/// Writes a roll-up as CSV: the keys, what stands beside, the counts of rows, of rows with a target and an
/// actual, of met, missed and incomplete ones, exact sums over the rows with both (of a range, its middle),
/// and their completion and the mean of the rows' completions in percent, at most `decimals` after the point;
/// empty where there is none, as of sums that `why_no_sum` says there are none of. `decimals` is 0 to 12.
/// O(groups · log groups).
inline void write_roll_up_csv(std::ostream& out, const RolledUpRows<>& rolled_up, int decimals = 2) {
    std::string text;
    detail::add_csv_row(text, detail::headings_of(rolled_up));
    detail::for_each_line(rolled_up, [&](const detail::RolledUpLine& line) {
        detail::add_csv_row(text, detail::texts_of(line, decimals));
        constexpr std::size_t enough = std::size_t{1} << 16U;
        if (text.size() > enough) {
            out << text;
            text.clear();
        }
    });
    out << text;
}

/// The same as JSON: `{"rows": …, "groups": [{…}, …]}`, texts and exact figures as strings, counts as
/// numbers; an undefined completion is null, and `"completion_undefined"` says why.
inline void write_roll_up_json(std::ostream& out, const RolledUpRows<>& rolled_up, int decimals = 2) {
    JsonWriter json(out);
    json.object([&] {
        json.member("rows", rolled_up.rows);
        json.member("unreadable", rolled_up.error_count);
        const std::vector<std::string> names = detail::headings_of(rolled_up);
        std::vector<detail::RolledUpLine> lines;
        detail::for_each_line(rolled_up, [&](const detail::RolledUpLine& line) { lines.push_back(line); });
        json.list("groups", lines, [&](const detail::RolledUpLine& line) {
            json.object([&] {
                for (std::size_t key = 0; key < line.keys.size(); ++key)
                    json.member(names[key], std::string_view(line.keys[key]));
                json.member("rows", line.rows);
                json.member("with_data", line.with_data);
                json.member("met", line.met);
                json.member("not_met", line.not_met);
                json.member("no_data", line.no_data);
                if (!line.sum_plan.empty()) {
                    json.member("sum_plan", std::string_view(line.sum_plan));
                    json.member("sum_actual", std::string_view(line.sum_actual));
                }
                if (line.completion.is_defined()) {
                    json.member("completion",
                                std::string_view(detail::percent_text(line.completion, decimals)));
                } else {
                    json.member("completion", std::nullopt);
                    json.member("completion_undefined", name_of(line.completion.reason()));
                }
                if (line.mean_completion.is_defined()) {
                    json.member("mean_completion", std::string_view(detail::rounded_text(
                                                       line.mean_completion.value(), 0, decimals)));
                } else {
                    json.member("mean_completion", std::nullopt);
                }
            });
        });
    });
    out << '\n';
}

/// The same as a table for people, with headings in their language; keys keep their names.
inline void write_roll_up_text(std::ostream& out, const RolledUpRows<>& rolled_up, Language language,
                               int decimals = 2) {
    constexpr Wording headings[] = {
        {"Số dòng", "Rows"},      {"Có số liệu", "With data"}, {"Đạt", "Met"},
        {"Không đạt", "Not met"}, {"Thiếu", "No data"},        {"Kế hoạch", "Plan"},
        {"Thực hiện", "Actual"},  {"Đạt %", "Completion %"},   {"TB %", "Mean %"},
    };
    std::vector<std::vector<std::string>> rows{detail::headings_of(rolled_up)};
    const std::size_t key_count = rows[0].size() - std::size(headings);
    for (std::size_t column = 0; column < std::size(headings); ++column)
        rows[0][key_count + column] = std::string(headings[column].in(language));
    detail::for_each_line(rolled_up, [&](const detail::RolledUpLine& line) {
        rows.push_back(detail::texts_of(line, decimals));
    });
    detail::write_text_table(out, std::move(rows), key_count, language);
}

/// Refused, and why.
template <detail::GroupsOfRecords cannot_write, class... with,
          class why = because::groups_of_records_are_written_as_records>
why write_roll_up_csv(std::ostream&, const cannot_write&, const with&...);
template <detail::GroupsOfRecords cannot_write, class... with,
          class why = because::groups_of_records_are_written_as_records>
why write_roll_up_json(std::ostream&, const cannot_write&, const with&...);
template <detail::GroupsOfRecords cannot_write, class... with,
          class why = because::groups_of_records_are_written_as_records>
why write_roll_up_text(std::ostream&, const cannot_write&, const with&...);

/// Writes the lowest completions as CSV: the keys but the last, the rank, the last key, the completion.
template <RollUpKeeps keeps>
void write_lowest_csv(std::ostream& out, const PartialRollUp<keeps>& groups,
                      const std::vector<RankedGroup>& lowest, int decimals = 2) {
    for (const std::vector<std::string>& row : detail::rows_of(groups, lowest, decimals)) {
        std::string text;
        detail::add_csv_row(text, row);
        out << text;
    }
}
/// The same as a table for people.
template <RollUpKeeps keeps>
void write_lowest_text(std::ostream& out, const PartialRollUp<keeps>& groups,
                       const std::vector<RankedGroup>& lowest, Language language, int decimals = 2) {
    auto rows = detail::rows_of(groups, lowest, decimals);
    const std::size_t text_columns = rows[0].size() - 1;
    detail::write_text_table(out, std::move(rows), text_columns, language);
}
/// The same as JSON: `{"lowest": [{…}, …]}`.
template <RollUpKeeps keeps>
void write_lowest_json(std::ostream& out, const PartialRollUp<keeps>& groups,
                       const std::vector<RankedGroup>& lowest, int decimals = 2) {
    auto rows = detail::rows_of(groups, lowest, decimals);
    const std::vector<std::string> names = std::move(rows[0]);
    rows.erase(rows.begin());
    JsonWriter json(out);
    json.object([&] {
        json.list("lowest", rows, [&](const std::vector<std::string>& row) {
            json.object([&] {
                for (std::size_t column = 0; column < row.size(); ++column)
                    json.member(names[column], std::string_view(row[column]));
            });
        });
    });
    out << '\n';
}

}  // namespace chitieu
