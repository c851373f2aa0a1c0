// SPDX-License-Identifier: BSL-1.0
//
// Merger lists: which old units went into which new ones, one pair a row or all parts of a unit in one cell.
//
//     code_before,code_after,share             code_after,codes_before
//     03469,03433,                             03433,03433;03469;03454
//     03436,03439,2/5
//
//     const auto table = read_reform(text, date::year{2025} / date::July / 1);
//     if (table) restate(harvests, table->reform.units, &Harvest::commune, &Harvest::tonnes);
#pragma once

#include <chitieu/domain/reform.hpp>
#include <chitieu/domain/succession.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/spaces.hpp>

#include <date/date.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A merger list that was read. Its errors view the text, or `kept`: it can be moved and not copied. The
/// reform keeps its own.
struct ReformTable {
    /// Without units yet.
    explicit ReformTable(date::year_month_day first_day) : reform{first_day, Succession()} {}
    ReformTable(ReformTable&&) = default;
    ReformTable& operator=(ReformTable&&) = default;
    ReformTable(const ReformTable&) = delete;
    ReformTable& operator=(const ReformTable&) = delete;
    ~ReformTable() = default;

    Reform reform;                  ///< as the table says
    std::vector<Error> errors{};    ///< of cells, rows and lines, in reading order
    std::list<std::string> kept{};  ///< texts that are no pieces of the input
};

namespace detail {

struct ReformColumns {
    std::size_t before = no_column;
    std::size_t after = no_column;
    std::size_t share = no_column;
    std::size_t note = no_column;
    std::size_t width = 0;
};

/// Finds the columns of a merger list; those that say so hold the codes, else those that do not name names.
inline ReformColumns find_reform_columns(const TableRow& heading) {
    ReformColumns columns;
    columns.width = heading.cells.size();
    for (const bool wants_code : {true, false}) {
        for (std::size_t column = 0; column < heading.cells.size(); ++column) {
            const std::string words = heading_words(heading.cells[column].text);
            if (has_any(words, {"name", "names", "ten"})) continue;
            if (has_any(words, {"code", "codes", "ma", "id"}) != wants_code) continue;
            const auto take = [&](std::size_t& place) {
                if (place == no_column) place = column;
            };
            if (has_any(words, {"before", "old", "cu", "truoc"})) {
                take(columns.before);
            } else if (has_any(words, {"after", "new", "moi", "sau"})) {
                take(columns.after);
            } else if (has_any(words, {"share", "ty le", "ti le"})) {
                take(columns.share);
            } else if (has_any(words, {"note", "ghi chu"})) {
                take(columns.note);
            }
        }
    }
    return columns;
}

/// A share as people write it, above 0 and at most 1: `0,4`, `40%`, `2/5`; nothing for any other text.
inline std::optional<Ratio> parse_share(std::string_view text) {
    const auto number = [](std::string_view digits) -> std::optional<Ratio> {
        const auto figure = parse_figure(trim(digits), DotBeforeThree::is_decimal);
        if (!figure) return std::nullopt;
        return Ratio(figure->value);
    };
    std::optional<Ratio> share;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const auto upper = number(text.substr(0, slash));
        const auto lower = number(text.substr(slash + 1));
        if (upper && lower) share = checked_divide(*upper, *lower);
    } else if (text.ends_with('%')) {
        const auto percent = number(text.substr(0, text.size() - 1));
        if (percent) share = checked_divide(*percent, Ratio(100));
    } else {
        share = number(text);
    }
    if (!share || !(Ratio(0) < *share) || Ratio(1) < *share) return std::nullopt;
    return share;
}

inline bool says_part(std::string_view text) {
    return has_any(heading_words(text), {"mot phan", "part", "partly", "partial"});
}
inline bool says_whole(std::string_view text) {
    return has_any(heading_words(text), {"toan bo", "nguyen trang", "giu nguyen", "whole", "all"});
}

/// Calls `use` with each code of a cell: "03433;03469", "03433 + 03469".
template <class Use>
void each_code(std::string_view text, const Use& use) {
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(" ;,+/&\t");
        const std::string_view code = trim(text.substr(0, end));
        if (!code.empty()) use(code);
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

/// Turns rows into transfers, and what is wrong with them into errors.
class ReformReader {
public:
    ReformReader(const ReformColumns& columns, std::vector<Error>& errors)
        : columns_(columns), errors_(&errors) {}

    void add(const TableRow& row) {
        if (!can_use_row(row, columns_.width, *errors_)) return;
        const TableCell before = cell_at(row, columns_.before);
        const TableCell after = cell_at(row, columns_.after);
        if (before.text.empty() || after.text.empty()) {
            errors_->push_back({ErrorCode::commune_code_missing, row.place, first_text(row)});
            return;
        }
        Transfer transfer = extent_of(row);
        each_code(before.text, [&](std::string_view old_code) {
            each_code(after.text, [&](std::string_view new_code) {
                transfer.before = old_code;
                transfer.after = new_code;
                if (seen_.try_emplace({transfer.before, transfer.after}, TableCell{old_code, before.place})
                        .second) {
                    transfers_.push_back(transfer);
                } else {
                    errors_->push_back({ErrorCode::row_repeated, row.place, first_text(row)});
                }
            });
        });
    }

    /// The succession; units whose shares are all known and do not make up the whole are errors.
    Succession finish() {
        Succession succession(std::move(transfers_));
        for (const auto& [codes, cell] : seen_) {
            const auto successors = succession.successors_of(codes.first);
            const bool is_first = successors[0].after == codes.second;
            const bool has_shares =
                std::all_of(successors.begin(), successors.end(),
                            [](const Transfer& transfer) { return transfer.share.has_value(); });
            if (is_first && has_shares && succession.fate_of(codes.first) == Fate::split) {
                errors_->push_back({ErrorCode::parts_not_whole, cell.place, cell.text});
            }
        }
        std::sort(errors_->begin(), errors_->end(), [](const Error& left, const Error& right) {
            return left.place != right.place ? left.place < right.place : left.code < right.code;
        });
        return succession;
    }

private:
    /// What the row says of how much went; what was meant to be a share and is none is one that is not known.
    Transfer extent_of(const TableRow& row) {
        const TableCell share = cell_at(row, columns_.share);
        const bool is_part = says_part(share.text) || says_part(cell_at(row, columns_.note).text);
        if (share.text.empty() || says_part(share.text)) return {{}, {}, std::nullopt, is_part};
        if (says_whole(share.text)) return {{}, {}, Ratio(1), false};
        const std::optional<Ratio> known = parse_share(share.text);
        if (!known) errors_->push_back({ErrorCode::number_malformed, share.place, share.text});
        return {{}, {}, known, !known};
    }

    ReformColumns columns_;
    std::vector<Error>* errors_;
    std::vector<Transfer> transfers_{};
    std::map<std::pair<std::string, std::string>, TableCell> seen_{};
};

}  // namespace detail

/// Reads a merger list (CSV, TSV, or a Markdown pipe table): the codes before and after, and where there are
/// such columns a share (`2/5`, `40%`, `0,4`, "một phần", "toàn bộ") and a note that may say "một phần". A
/// cell may hold several codes: each pair is a transfer. Rows without one of the codes and pairs that were
/// there before are left out, with an error; a share that is none is one that is not known, with an error;
/// shares that do not make up the whole are told, too. Fails where the text is empty, binary, or has no
/// heading with both columns. `text` must outlive the errors. O(n log n).
inline Result<ReformTable> read_reform(std::string_view text, date::year_month_day first_day) {
    ReformTable result(first_day);
    std::optional<detail::ReformReader> reader;
    bool has_before = false;
    const auto is_heading = [&](const TableRow& row, std::string_view) {
        const detail::ReformColumns columns = detail::find_reform_columns(row);
        has_before = has_before || columns.before != detail::no_column;
        const bool is_complete = columns.before != detail::no_column && columns.after != detail::no_column;
        if (is_complete) reader.emplace(columns, result.errors);
        return is_complete;
    };
    const auto found = detail::read_rows(text, result.kept, result.errors, is_heading,
                                         [&](const TableRow& row) { reader->add(row); });
    if (!found) return tl::unexpected<Error>(found.error());
    if (!*found) return failure(ErrorCode::column_missing, has_before ? "code_after" : "code_before");
    result.reform.units = reader->finish();
    return result;
}

/// Refused: the errors would view a text that is gone.
template <class the_text_must_outlive_the_errors>
requires std::same_as<the_text_must_outlive_the_errors, std::string> Result<ReformTable> read_reform(
    the_text_must_outlive_the_errors&& text, date::year_month_day first_day)
= delete;

}  // namespace chitieu
