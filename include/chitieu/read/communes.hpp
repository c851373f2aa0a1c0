// SPDX-License-Identifier: BSL-1.0
//
// Tables of administrative units, as offices publish them, into a gazetteer: one table for each time.
//
//     Gazetteer gazetteer;
//     const auto before = read_communes(old_text, through(june_30), gazetteer);
//     const auto after = read_communes(new_text, since(july_1), gazetteer);
//     if (!before) std::cerr << describe(before.error(), Language::english);   // no table at all
//     for (const Error& error : before->errors) …                              // what is wrong in it
//
// Which columns there may be: `commune_columns.hpp`.
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/kind_words.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/read/commune_columns.hpp>
#include <chitieu/read/date.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)

#include <date/date.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chitieu {

/// What became of a table. The gazetteer keeps its own text; the errors view the table's, or `kept`, which
/// moves with them: so it can be moved and not copied.
struct CommuneTable {
    CommuneTable() = default;
    CommuneTable(CommuneTable&&) = default;
    CommuneTable& operator=(CommuneTable&&) = default;
    CommuneTable(const CommuneTable&) = delete;
    CommuneTable& operator=(const CommuneTable&) = delete;
    ~CommuneTable() = default;

    std::size_t added = 0;          ///< how many units the gazetteer has because of it
    std::vector<Error> errors{};    ///< of cells, rows and lines, in reading order
    std::list<std::string> kept{};  ///< texts that are no pieces of the input
};

namespace detail {

/// Turns rows into units, and what is wrong with either into errors.
class CommuneReader {
public:
    CommuneReader(const CommuneColumns& columns, const Period& valid, std::string_view rows,
                  std::vector<Error>& errors)
        : columns_(columns), valid_(valid), errors_(&errors) {
        constexpr std::ptrdiff_t at_once = 1 << 16;  // a text of line ends asks for no gigabytes
        const auto line_ends = std::count(rows.begin(), rows.end(), '\n');
        drafts_.reserve(static_cast<std::size_t>((std::min)(line_ends, at_once)) + 1);
    }

    void add(const TableRow& row) {
        if (!can_use_row(row, columns_.width, *errors_)) return;
        const std::optional<Period> valid = period_of(row);
        if (!valid) return;
        TableCell outer{};
        for (std::size_t level = 0; level < CommuneColumns::level_count; ++level) {
            const CommuneColumns::Level& columns = columns_.levels[level];
            if (columns.code == no_column) continue;
            const TableCell code = cell_at(row, columns.code);
            const TableCell name = cell_at(row, columns.name);
            if (code.text.empty()) {
                if (!name.text.empty())
                    errors_->push_back({ErrorCode::commune_code_missing, name.place, name.text});
                continue;
            }
            const bool has_parent = level == CommuneColumns::plain_level && columns_.parent != no_column;
            const TableCell parent = has_parent ? cell_at(row, columns_.parent) : outer;
            if (columns.name != no_column) add_unit(row, level, code, name, parent, *valid);
            outer = code;
        }
    }

    /// Gives the units to the gazetteer, and takes the problems that it finds. How many it has more.
    std::size_t finish(Gazetteer& gazetteer) {
        // Names hold their kinds where most of their column do.
        std::size_t with_kind[CommuneColumns::level_count] = {};
        std::size_t without_kind[CommuneColumns::level_count] = {};
        for (const Draft& draft : drafts_) ++(draft.split ? with_kind : without_kind)[draft.level];
        std::vector<Commune> communes;
        communes.reserve(drafts_.size());
        for (const Draft& draft : drafts_) {
            const bool splits = draft.split && with_kind[draft.level] >= without_kind[draft.level];
            CommuneKind kind = draft.kind.value_or(splits ? draft.split->kind : CommuneKind::other);
            const bool is_at_top = draft.level == CommuneColumns::top_level || draft.parent.text.empty();
            if (kind == CommuneKind::city && is_at_top) kind = CommuneKind::municipality;
            communes.push_back({draft.code.text, kind, splits ? draft.split->name : draft.name.text,
                                draft.parent.text, draft.valid});
        }
        const std::size_t before = gazetteer.communes().size();
        for (const CommuneProblem& problem : gazetteer.add(communes)) {
            const Draft& draft = drafts_[problem.at];
            const TableCell& cell = problem.code == ErrorCode::code_unknown ? draft.parent : draft.code;
            errors_->push_back({problem.code, cell.place, cell.text});
        }
        std::sort(errors_->begin(), errors_->end(), [](const Error& left, const Error& right) {
            return left.place != right.place ? left.place < right.place : left.code < right.code;
        });
        return gazetteer.communes().size() - before;
    }

private:
    struct Draft {
        std::size_t level;
        TableCell code;
        TableCell name;
        TableCell parent;
        std::optional<KindAndName> split;  // what the name says of its kind
        std::optional<CommuneKind> kind;   // what the column of kinds says
        Period valid;
    };

    /// The table's period with the ends that the row says; nothing, and an error, where they are no period.
    std::optional<Period> period_of(const TableRow& row) {
        const auto read = [&](std::size_t column, date::year_month_day otherwise) {
            const TableCell cell = cell_at(row, column);
            if (cell.text.empty()) return std::optional(otherwise);
            const auto day = parse_date(cell.text);
            if (!day) errors_->push_back({ErrorCode::date_malformed, cell.place, cell.text});
            return day;
        };
        const auto first = read(columns_.valid_from, valid_.first());
        const auto last = read(columns_.valid_to, valid_.last());
        if (!first || !last) return std::nullopt;
        if (*first <= *last) return Period(*first, *last);
        const TableCell from = cell_at(row, columns_.valid_from);
        const TableCell cell = from.text.empty() ? cell_at(row, columns_.valid_to) : from;
        errors_->push_back({ErrorCode::range_reversed, cell.place, cell.text});
        return std::nullopt;
    }

    void add_unit(const TableRow& row, std::size_t level, const TableCell& code, const TableCell& name,
                  const TableCell& parent, const Period& valid) {
        const bool is_lowest = level == columns_.lowest_level();
        if (!is_lowest && is_known(level, code, name, parent)) return;
        std::optional<CommuneKind> kind;
        if (is_lowest && columns_.kind != no_column) {
            const TableCell cell = cell_at(row, columns_.kind);
            kind = parse_kind(cell.text);
            if (!kind && !cell.text.empty()) {
                errors_->push_back({ErrorCode::words_unknown, cell.place, cell.text});
            }
        }
        std::optional<KindAndName> split = split_kind(name.text);
        if (split && kind && !is_called(split->kind, *kind)) split.reset();
        drafts_.push_back({level, code, name, parent, split, kind, valid});
    }

    /// Whether an earlier row says the same of a province or a district. What says otherwise is one unit
    /// more, with a code that the gazetteer refuses.
    bool is_known(std::size_t level, const TableCell& code, const TableCell& name, const TableCell& parent) {
        const auto says_the_same = [&](std::size_t draft) {
            return drafts_[draft].code.text == code.text && drafts_[draft].name.text == name.text &&
                   drafts_[draft].parent.text == parent.text;
        };
        std::size_t& last = last_[level];
        if (last < drafts_.size() && says_the_same(last)) return true;
        const auto [known, is_new] = outer_[level].try_emplace(code.text, drafts_.size());
        last = known->second;
        return !is_new && says_the_same(last);
    }

    CommuneColumns columns_;
    Period valid_;
    std::vector<Error>* errors_;
    std::vector<Draft> drafts_{};
    // Of each level but the lowest: the drafts by their codes, and that of the row before.
    std::unordered_map<std::string_view, std::size_t> outer_[CommuneColumns::level_count]{};
    std::size_t last_[CommuneColumns::level_count] = {no_column, no_column, no_column, no_column};
};

}  // namespace detail

/// Reads a table of units (CSV with `,` or `;`, TSV, or a Markdown pipe table) into a gazetteer. A row's
/// period is `valid`, but for the ends that columns of dates say. Its kind is what a column says, or what
/// stands before the name where most names of the column have it so; "thành phố" at the top is a
/// municipality. Provinces and districts that are repeated on every row are one each, and stand above the
/// units of their rows.
///
/// Left out, with an error each: rows with a date that is none or cells too many, and units without a code or
/// whose code is another's at the time. Kept, with an error: units of a kind or a parent that is not known,
/// and those that `Gazetteer::add` tells of. Fails where the text is empty, binary, or has no heading with a
/// code and a name. `text` must outlive the errors. Linear in the text; to add, see there.
inline Result<CommuneTable> read_communes(std::string_view text, const Period& valid, Gazetteer& gazetteer) {
    CommuneTable result;
    bool has_codes = false;
    std::optional<detail::CommuneReader> reader;
    const auto is_heading = [&](const TableRow& row, std::string_view rows) {
        const CommuneColumns columns = find_commune_columns(row);
        for (const CommuneColumns::Level& level : columns.levels) {
            has_codes = has_codes || level.code != detail::no_column;
        }
        if (columns.are_complete()) reader.emplace(columns, valid, rows, result.errors);
        return columns.are_complete();
    };
    const auto found = detail::read_rows(text, result.kept, result.errors, is_heading,
                                         [&](const TableRow& row) { reader->add(row); });
    if (!found) return tl::unexpected<Error>(found.error());
    if (!*found) return failure(ErrorCode::column_missing, has_codes ? "name" : "code");
    result.added = reader->finish(gazetteer);
    return result;
}

/// Refused: the errors would view a text that is gone.
template <class the_text_must_outlive_the_errors>
requires std::same_as<the_text_must_outlive_the_errors, std::string> Result<CommuneTable> read_communes(
    the_text_must_outlive_the_errors&& text, const Period& valid, Gazetteer& gazetteer)
= delete;

}  // namespace chitieu
