// SPDX-License-Identifier: BSL-1.0
//
// An annex of indicators, from a table file or from a whole report that holds one.
//
//     const auto report = read_annex(text, Direction::higher_is_better);
//     if (!report) std::cerr << describe(report.error(), Language::english);
#pragma once

#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/direction_words.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

inline constexpr Delimiter delimiters[] = {Delimiter::tab, Delimiter::pipe, Delimiter::semicolon,
                                           Delimiter::comma};

/// How many rows a heading may be spread over: "Năm 2023" above "Kế hoạch" and "Thực hiện".
inline constexpr std::size_t max_heading_rows = 3;

/// A bare ordinal, as in the row that numbers the columns: `1`, `(2)`, `A`, `7=5/4`.
inline bool is_ordinal(std::string_view text) {
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    const std::size_t equals = text.find('=');
    const std::string_view head = trim(text.substr(0, equals));
    if (head.empty() || head.size() > 2) return false;
    if (head.size() == 1 && is_ascii_letter(head[0])) return true;
    for (const char digit : head) {
        if (!is_digit(digit)) return false;
    }
    return true;
}

inline bool numbers_the_columns(const TableRow& row, const AnnexColumns& columns) {
    if (columns.name >= row.cells.size() || row.cells[columns.name].text.empty()) return false;
    int filled = 0;
    for (const TableCell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (!is_ordinal(cell.text)) return false;
        ++filled;
    }
    return filled >= 2;
}

/// The row of dashes below the heading of a pipe table.
inline bool is_pipe_rule(const TableRow& row) {
    bool has_dash = false;
    for (const TableCell& cell : row.cells) {
        if (cell.text.find_first_not_of("-: ") != std::string_view::npos) return false;
        has_dash = has_dash || cell.text.find('-') != std::string_view::npos;
    }
    return has_dash;
}

struct FoundTable {
    AnnexColumns columns;
    Delimiter delimiter = Delimiter::tab;
    std::size_t width = 0;
    Place place;
};

/// The heading's texts, one a column, over one or more rows: an empty cell of an upper row takes the text
/// left of it where a lower row has something to say there.
inline std::vector<Heading> join_headings(const std::vector<TableRow>& rows) {
    std::size_t width = 0;
    for (const TableRow& row : rows) width = row.cells.size() > width ? row.cells.size() : width;
    std::vector<std::string> texts(width);
    for (std::size_t level = 0; level < rows.size(); ++level) {
        std::string_view left;
        for (std::size_t column = 0; column < width; ++column) {
            const auto& cells = rows[level].cells;
            const std::string_view text = column < cells.size() ? cells[column].text : std::string_view{};
            bool has_below = false;
            for (std::size_t lower = level + 1; lower < rows.size(); ++lower) {
                has_below = has_below || (column < rows[lower].cells.size() &&
                                          !rows[lower].cells[column].text.empty());
            }
            if (!text.empty()) left = text;
            const std::string_view said = !text.empty() ? text : has_below ? left : std::string_view{};
            texts[column].append(" ").append(said);
        }
    }
    std::vector<Heading> headings;
    headings.reserve(width);
    for (const std::string& text : texts) headings.push_back(parse_heading(text));
    return headings;
}

/// A heading is a few words, a sentence is more.
inline bool is_short(std::string_view text) {
    constexpr std::size_t max_words = 16;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size() && words <= max_words; ++at) words += text[at] == ' ';
    return words <= max_words;
}

inline std::size_t count_of(std::string_view line, Delimiter delimiter) {
    std::size_t count = 0;
    for (const char letter : line) count += letter == static_cast<char>(delimiter);
    return count;
}

/// Commas and semicolons stand in prose too: there a heading is one only above a row of like width.
inline bool has_row_below(LineReader lines, Delimiter delimiter, std::size_t width) {
    if (delimiter == Delimiter::tab || delimiter == Delimiter::pipe) return true;
    while (!lines.at_end()) {
        const std::string_view line = lines.take();
        if (trim(line).empty()) continue;
        return line.size() <= max_line_length && count_of(line, delimiter) + 1 >= width;
    }
    return true;
}

/// Tries to read a heading at the reader's next line; moves the reader behind it where that succeeds.
/// `best` remembers the most complete failure, for the error message.
inline std::optional<FoundTable> find_heading(LineReader& lines, Delimiter delimiter,
                                              std::list<std::string>& kept,
                                              std::optional<FoundTable>& best) {
    const RowSplitter splitter(delimiter, kept);
    LineReader ahead = lines;
    std::vector<TableRow> rows;
    FoundTable table{{}, delimiter, 0, {}};
    while (rows.size() < max_heading_rows && !ahead.at_end()) {
        const std::string_view next = ahead.peek();
        if (next.size() > max_line_length || count_of(next, delimiter) < 2) break;
        TableRow row = splitter.take(ahead);
        if (delimiter == Delimiter::pipe && is_pipe_rule(row)) continue;
        for (const TableCell& cell : row.cells) {
            if (!is_short(cell.text)) return std::nullopt;
        }
        table.width = row.cells.size() > table.width ? row.cells.size() : table.width;
        rows.push_back(std::move(row));
        table.place = rows.front().place;
        table.columns = find_columns(join_headings(rows));
        if (table.columns.name == AnnexColumns::missing) return std::nullopt;
        if (rows.size() == 1 && !has_row_below(ahead, delimiter, table.width)) return std::nullopt;
        if (table.columns.are_complete()) {
            lines = ahead;
            return table;
        }
        const bool is_candidate = rows.size() == 1 && table.columns.found() >= 2;
        if (is_candidate && (!best || table.columns.found() > best->columns.found())) best = table;
    }
    return std::nullopt;
}

/// The place of a byte in a text of several lines.
inline Place place_in(std::string_view text, std::size_t offset) {
    LineReader lines(text);
    while (!lines.at_end()) {
        const Place begin{lines.number(), 1};
        const std::string_view line = lines.take();
        const auto at = static_cast<std::size_t>(text.data() + offset - line.data());
        if (at <= line.size()) return advance(begin, line, at);
    }
    return {};
}

constexpr std::string_view sub_row_marks[] = {"+", "-", "–", "—", "•", "*", "·", "▪", "Trong đó", "trong đó",
                                              "of which", "Of which"};

inline bool begins_as_sub_row(std::string_view name) {
    for (const std::string_view mark : sub_row_marks) {
        if (name.starts_with(mark)) return true;
    }
    return starts_with_folded(name, "trong do", Folding::marks_dropped);
}

/// A code cell that holds only a bullet is no code.
inline bool is_bullet(std::string_view code) {
    for (const std::string_view mark : {"+", "-", "–", "—", "•", "*", "·", "▪"}) {
        if (code == mark) return true;
    }
    return false;
}

/// A code without the stop or parenthesis behind it, to compare codes by.
constexpr std::string_view bare_code(std::string_view code) noexcept {
    while (!code.empty() && (code.back() == '.' || code.back() == ')' || code.back() == ' ')) {
        code.remove_suffix(1);
    }
    return code;
}

/// A name that says "per so many people" or "on average" is of a rate, whatever its unit column says.
inline bool names_a_rate(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    if (names_any(words, std::initializer_list<std::string_view>{"binh quan", "trung binh", "average", "per"})) {
        return true;
    }
    const std::size_t slash = name.find('/');
    return slash != std::string_view::npos && parse_unit(name.substr(slash + 1)).has_value();
}

/// Builds rows from cells and keeps what has to be known of the rows before.
class AnnexReader {
public:
    AnnexReader(Report& report, FoundTable table, UnitList units)
        : report_(&report), table_(table), units_(units) {}

    void set_table(const FoundTable& table) { table_ = table; }

    void add(const TableRow& row) {
        if (row.error != ErrorCode::none) {
            report_->errors.push_back({row.error, row.error_place, first_text(row)});
        }
        if (row.is_blank() || numbers_the_columns(row, table_.columns)) return;
        const AnnexColumns& columns = table_.columns;

        const TableCell code = cell_of(row, columns.code);
        const TableCell name = cell_of(row, columns.name);
        const TableCell unit_cell = cell_of(row, columns.unit);
        const AnyUnit unit = parse_unit(unit_cell.text, units_).value_or(AnyUnit());
        const bool cells_may_have_shifted = check_width(row);

        AnnexRow result{.place = row.place,
                        .indicator = Indicator<>({}, {}, AnyUnit(), report_->assumed_direction)};
        result.is_sub_row = (code.text.empty() || is_bullet(code.text)) &&
                            (begins_as_sub_row(name.text) || is_bullet(code.text));
        if (!is_bullet(code.text)) result.code = code.text;
        result.code_place = code.text.empty() ? name.place : code.place;
        result.unit_text = unit_cell.text;
        result.unit_place = unit_cell.place;

        if (!cells_may_have_shifted) {
            const TableCell target = cell_of(row, columns.target);
            const TableCell actual = cell_of(row, columns.actual);
            const TableCell next = cell_of(row, columns.next_target);
            const TableCell declared = cell_of(row, columns.declared);
            result.target = parse_target(target.text, unit, target.place);
            result.actual = parse_actual(actual.text, unit, actual.place);
            result.next_target = parse_target(next.text, unit, next.place);
            result.declared = parse_declared(declared.text, declared.place);
            if (columns.is_estimate && result.actual.value &&
                result.actual.value->status == ActualStatus::final) {
                result.actual.value->status = ActualStatus::estimate;
            }
        }
        set_direction(result, name.text, unit, cell_of(row, columns.direction).text);
        result.counts_whole_things = counts_whole_things(result, unit);
        has_figures_.push_back(!result.target.text.empty() || !result.actual.text.empty() ||
                               !result.next_target.text.empty() || !result.declared.text.empty() ||
                               cells_may_have_shifted);
        report_->rows.push_back(std::move(result));
    }

    /// Tells headings from indicators, once the rows below each are known.
    void finish() {
        std::vector<AnnexRow>& rows = report_->rows;
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (has_figures_[at]) continue;
            const bool heads_next =
                at + 1 < rows.size() &&
                (rows[at + 1].is_sub_row || is_below(rows[at + 1].code, rows[at].code));
            if (rows[at].unit_text.empty() || heads_next || rows[at].indicator.name().ends_with(':')) {
                rows[at].kind = RowKind::group;
            }
        }
    }

private:
    static TableCell cell_of(const TableRow& row, std::size_t column) {
        if (column < row.cells.size()) return row.cells[column];
        return {{}, row.place};
    }

    static std::string_view first_text(const TableRow& row) {
        for (const TableCell& cell : row.cells) {
            if (!cell.text.empty()) return cell.text;
        }
        return {};
    }

    static bool is_below(std::string_view lower, std::string_view upper) {
        upper = bare_code(upper);
        return !upper.empty() && lower.size() > upper.size() && lower.starts_with(upper) &&
               lower[upper.size()] == '.';
    }

    /// Notes a row with too many or too few cells. True where its figures cannot be told apart: in a
    /// comma-separated table an unquoted decimal comma moves all cells behind it.
    bool check_width(const TableRow& row) const {
        for (std::size_t extra = table_.width; extra < row.cells.size(); ++extra) {
            if (row.cells[extra].text.empty()) continue;
            report_->errors.push_back({ErrorCode::row_too_long, row.cells[extra].place, row.cells[extra].text});
            return table_.delimiter == Delimiter::comma;
        }
        if (row.cells.size() >= table_.width) return false;
        // Editors drop empty cells from the end of a row: only a row that has figures and lacks a cell
        // for its target or actual is too short.
        const AnnexColumns& columns = table_.columns;
        const std::size_t needed = columns.target > columns.actual ? columns.target : columns.actual;
        const bool has_unit_or_figure = !cell_of(row, columns.unit).text.empty() ||
                                        !cell_of(row, columns.target).text.empty() ||
                                        !cell_of(row, columns.actual).text.empty();
        const bool stands_alone = row.cells.size() == 1;
        if ((has_unit_or_figure && row.cells.size() <= needed) || stands_alone) {
            report_->errors.push_back({ErrorCode::row_too_short, row.place, first_text(row)});
        }
        return false;
    }

    void set_direction(AnnexRow& row, std::string_view name, const AnyUnit& unit,
                       std::string_view direction_text) const {
        Direction direction = report_->assumed_direction;
        row.direction_basis = DirectionBasis::assumed;
        const std::optional<Direction> from_target =
            row.target.value ? stated_by_form(*row.target.value) : std::nullopt;
        const std::optional<Direction> from_column = parse_direction(direction_text);
        const std::optional<Direction> from_name = direction_from_name(name);
        if (from_target) {
            direction = *from_target;
            row.direction_basis = DirectionBasis::target;
        } else if (from_column) {
            direction = *from_column;
            row.direction_basis = DirectionBasis::column;
        } else if (from_name) {
            direction = *from_name;
            row.direction_basis = DirectionBasis::name;
        }
        row.indicator = Indicator<>(row.code, name, unit, direction);
    }

    static std::optional<Direction> stated_by_form(const Target<>& target) {
        if (target.is_lower_bound()) return Direction::higher_is_better;
        if (target.is_upper_bound()) return Direction::lower_is_better;
        if (target.is_range()) return Direction::keep_within;
        return std::nullopt;
    }

    static std::optional<Direction> parse_direction(std::string_view text) {
        const std::string words = vocabulary_words(text);
        for (const std::string_view up : {"tang", "cao", "cang cao cang tot", "up", "higher", "higher is better",
                                          "increase", "+", "↑"}) {
            if (words == up) return Direction::higher_is_better;
        }
        for (const std::string_view down : {"giam", "thap", "cang thap cang tot", "down", "lower",
                                            "lower is better", "decrease", "-", "↓"}) {
            if (words == down) return Direction::lower_is_better;
        }
        for (const std::string_view within : {"giu", "on dinh", "giu trong khoang", "keep within", "within", "="}) {
            if (words == within) return Direction::keep_within;
        }
        return std::nullopt;
    }

    static bool is_whole(const Decimal& figure) { return figure.scale() == 0; }

    static bool counts_whole_things(const AnnexRow& row, const AnyUnit& unit) {
        if (!unit.counts_whole_things() || names_a_rate(row.indicator.name())) return false;
        for (const Printed<Target<>>* target : {&row.target, &row.next_target}) {
            if (!target->value) continue;
            if (!is_whole(target->value->lower()) || !is_whole(target->value->upper())) return false;
        }
        return !row.actual.value || !row.actual.value->figure || is_whole(*row.actual.value->figure);
    }

    Report* report_;
    FoundTable table_;
    UnitList units_;
    std::vector<bool> has_figures_{};
};

}  // namespace detail

/// Reads an annex: TSV, CSV, or a Markdown pipe table, alone or inside a report, over several pages with
/// the heading repeated. Columns are found by their headings, in any order. Each cell is read by itself;
/// what cannot be read keeps its text and an error, and the rest is still read.
///
/// `assumed` is the direction of rows whose target, name or direction column does not say: there is no
/// default. `text` must outlive the report. Fails where the text is empty, binary, or has no table with
/// columns for indicator, plan and actual. Linear in the text.
inline Result<Report> read_annex(std::string_view text, Direction assumed,
                                 UnitList units = standard_units) {
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return failure(ErrorCode::file_binary, {}, detail::place_in(text, nul));
    }
    if (trim(text).empty()) return failure(ErrorCode::file_empty);

    Report report(assumed);
    LineReader lines(text);
    std::optional<detail::FoundTable> best;
    std::optional<detail::FoundTable> table;
    Place too_long{};
    for (const Delimiter delimiter : detail::delimiters) {
        for (lines = LineReader(text); !lines.at_end() && !table;) {
            table = detail::find_heading(lines, delimiter, report.kept, best);
            if (table) break;
            const std::uint32_t number = lines.number();
            if (lines.take().size() > detail::max_line_length && too_long.line == 0) too_long = {number, 1};
        }
        if (table) break;
    }
    if (!table) {
        // A file in another encoding, or a single endless line, says more than "no table".
        if (const std::size_t bad = find_invalid_utf8(text); !best && bad != std::string_view::npos) {
            return failure(ErrorCode::utf8_invalid, {}, detail::place_in(text, bad));
        }
        if (!best && too_long.line != 0) return failure(ErrorCode::line_too_long, {}, too_long);
        if (!best) return failure(ErrorCode::table_missing);
        return failure(best->columns.first_error(), {}, best->place);
    }
    report.annex = table->place;
    if (table->columns.year != 0) report.period = calendar_year(table->columns.year);
    if (table->columns.next_year != 0) report.next_period = calendar_year(table->columns.next_year);

    detail::AnnexReader reader(report, *table, units);
    // Lines between the rows: the next page's heading excuses them, a blank line ends the table.
    std::optional<Error> stray;
    bool after_blank = false;
    while (!lines.at_end()) {
        const std::string_view line = lines.peek();
        if (line.size() > detail::max_line_length) {
            report.errors.push_back({ErrorCode::line_too_long, {lines.number(), 1}, line.substr(0, 64)});
            lines.take();
            continue;
        }
        if (trim(line).empty()) {
            lines.take();
            after_blank = true;
            continue;
        }
        const bool is_row = line.find(static_cast<char>(table->delimiter)) != std::string_view::npos;
        if (!is_row) {
            if (!after_blank && !stray) stray = Error{ErrorCode::row_too_short, {lines.number(), 1}, trim(line)};
            lines.take();
            continue;
        }
        std::optional<detail::FoundTable> ignored;
        if (const auto again = detail::find_heading(lines, table->delimiter, report.kept, ignored)) {
            table = again;
            reader.set_table(*again);
            stray.reset();
        } else {
            const TableRow row = detail::RowSplitter(table->delimiter, report.kept).take(lines);
            if (stray) report.errors.push_back(*stray);
            stray.reset();
            if (!(table->delimiter == Delimiter::pipe && detail::is_pipe_rule(row))) reader.add(row);
        }
        after_blank = false;
    }
    if (stray) report.errors.push_back(*stray);
    reader.finish();
    return report;
}

}  // namespace chitieu
