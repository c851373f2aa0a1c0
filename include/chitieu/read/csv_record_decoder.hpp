// SPDX-License-Identifier: BSL-1.0
//
// The rows of a CSV as records of the caller's own, one at a time: what the readers of CSV records share.
#pragma once

#include <chitieu/domain/member_kind.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/csv_file.hpp>
#include <chitieu/read/detail/few_values.hpp>
#include <chitieu/read/detail/points_seen.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/plain_cell.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/record_cell.hpp>
#include <chitieu/read/record_columns.hpp>
#include <chitieu/read/record_maker.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/letter_parts.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// How the numbers of one column are written, which is found by its heading as the record names it.
struct ColumnNumbers {
    std::string heading{};                     ///< as the record names the column
    NumberStyle numbers = NumberStyle::plain;  ///< how its cells are written
};

/// How a CSV is read into records.
struct CsvRecordOptions {
    CsvReadOptions reading{};                       ///< delimiters, limits, threads
    NumberStyle numbers = NumberStyle::undeclared;  ///< as programs write them, unless that is doubtful
    std::vector<ColumnNumbers> columns{};           ///< those that are written otherwise
    UnitList units = standard_units;                ///< in cells and headings
};

namespace detail {

template <class Member>
inline constexpr bool is_text_member = TextMember<Member>;
template <class Member>
inline constexpr bool is_text_member<std::optional<Member>> = TextMember<Member>;

/// What is remembered of a column from row to row.
template <class Member>
struct CellMemory {
    /// Words of which few differ, and which take long to look up. Figures are read anew, since what they
    /// say depends on the row.
    static constexpr bool keeps_words =
        std::is_trivially_copyable_v<Member> &&
        (kind_of<Member> == MemberKind::named || kind_of<Member> == MemberKind::direction ||
         kind_of<Member> == MemberKind::other);
    std::string room{};  // of a text that stood between quotation marks
    FewValues<std::string, CellResult<Member>> words{};
};

/// What a cell of a column of units says; no unit where it says none.
struct UnitSaid {
    AnyUnit unit{};
    bool is_unknown = false;
};

/// Reads rows into a record, one after the other, into the same memory.
template <class Record>
class CsvRecordDecoder {
    using Maker = RecordMaker<Record>;
    using Places = typename Maker::Places;
    /// A record that cannot be empty is made of its members.
    static constexpr bool is_made_at_once = !std::default_initializable<Record>;
    using State = std::conditional_t<is_made_at_once, typename Maker::Values, Record>;

public:
    /// What a row is.
    enum class Row : std::uint8_t { record, total, error };

    /// Fails where the heading lacks a column that is needed or has one twice, or `options` say how the
    /// numbers of a column are written that no member asks for.
    static Result<CsvRecordDecoder> make(const std::vector<std::string>& heading,
                                         const CsvRecordOptions& options) {
        const std::vector<WantedColumn> wanted = Maker::wanted();
        TableRow row;
        for (const std::string& name : heading) row.cells.push_back({trim(name), {}});
        MatchedColumns columns = match_columns(wanted, row, options.units);
        if (columns.repeated)
            return failure(ErrorCode::column_repeated, wanted[*columns.repeated].heading, Place{1, 1});
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            if (!wanted[column].is_needed || columns.places[column] != no_column) continue;
            // A file in another encoding says more than a column that is not there.
            for (const std::string& name : heading) {
                if (find_invalid_utf8(name) != std::string_view::npos)
                    return failure(ErrorCode::utf8_invalid, {}, Place{1, 1});
            }
            return failure(ErrorCode::column_missing, wanted[column].heading, Place{1, 1});
        }
        CsvRecordDecoder decoder(row, wanted, std::move(columns), options);
        for (const ColumnNumbers& numbers : options.columns) {
            const std::string form = heading_form(numbers.heading, Folding::marks_kept);
            const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const WantedColumn& column) {
                return column.with_marks == form;
            });
            if (found == wanted.end())
                return failure(ErrorCode::column_missing, numbers.heading, Place{1, 1});
            decoder.set_style(static_cast<std::size_t>(found - wanted.begin()), numbers.numbers);
        }
        return decoder;
    }

    /// Reads a row; every cell of it, so that every error is told. Views in the record last as long as the
    /// row, and no longer than until the next one is read.
    Row read(const CsvRow& row) {
        if (unit_column_ != no_column) read_unit(row);
        if (!read_members(row, Places{})) return Row::error;
        if constexpr (is_made_at_once) record_.emplace(Maker::made_from(state_));
        return sums_up(row) ? Row::total : Row::record;
    }
    /// What the last row was read into. Precondition: it was no error.
    const Record& record() const noexcept {
        if constexpr (is_made_at_once) {
            return *record_;
        } else {
            return state_;
        }
    }

    /// Headings that no member asks for.
    const std::vector<std::string>& ignored() const noexcept { return ignored_; }
    /// Columns that are not there, of members that may be empty; then rows and cells that could not be read,
    /// in order, the first ones. `of_rows` are the errors of rows that have no cells.
    std::vector<CsvError> errors(const std::vector<CsvError>& of_rows) const {
        std::vector<CsvError> all = missing_;
        std::vector<CsvError> of_cells = errors_;
        points_.add_to(of_cells);
        const auto rows = merged_errors(of_rows, of_cells, most_errors_);
        all.insert(all.end(), rows.begin(), rows.end());
        return all;
    }
    /// How many columns are not there, and how many cells could not be read.
    std::size_t error_count() const noexcept {
        return missing_.size() + error_count_ + points_.doubtful_count();
    }

    void shift_lines(std::uint32_t lines) noexcept {
        for (CsvError& error : errors_) error.place.line += lines;
        points_.shift_lines(lines);
    }
    /// Takes over what another found wrong with rows behind.
    void merge_errors(const CsvRecordDecoder& other) {
        error_count_ += other.error_count_;
        points_.merge(other.points_);
        for (const CsvError& error : other.errors_) {
            if (errors_.size() < most_errors_) errors_.push_back(error);
        }
    }

private:
    CsvRecordDecoder(const TableRow& heading, const std::vector<WantedColumn>& wanted, MatchedColumns columns,
                     const CsvRecordOptions& options)
        : places_(std::move(columns.places)),
          unit_column_(find_unit_column(heading)),
          most_errors_(options.reading.csv.most_errors) {
        const bool is_english = !is_vietnamese_heading(heading);
        std::vector<bool> is_used(heading.cells.size(), false);
        for (std::size_t column = 0; column < wanted.size(); ++column) {
            headings_.push_back(wanted[column].heading);
            if (wanted[column].is_text) texts_.push_back(column);
            contexts_.push_back(
                {.unit = columns.units[column], .is_english = is_english, .units = options.units});
            is_watched_.push_back(false);
            set_style(column, options.numbers);
            has_unit_.push_back(!columns.units[column].is_unspecified());
            if (places_[column] == no_column) {
                missing_.push_back({ErrorCode::column_missing, {1, 1}, std::string(wanted[column].heading)});
            } else {
                is_used[places_[column]] = true;
            }
        }
        for (std::size_t cell = 0; cell < is_used.size(); ++cell) {
            const std::string_view text = heading.cells[cell].text;
            if (!is_used[cell] && cell != unit_column_ && !text.empty()) ignored_.emplace_back(text);
        }
    }

    void set_style(std::size_t column, NumberStyle style) {
        is_watched_[column] = style == NumberStyle::undeclared;
        contexts_[column].style = is_watched_[column] ? NumberStyle::plain : style;
    }

    /// The unit of a row's figures, for the columns whose headings have none.
    void read_unit(const CsvRow& row) {
        const std::string_view text = trim(row.text(unit_column_, unit_room_));
        if (text == unit_text_) return;
        unit_text_ = text;
        const UnitSaid& said = units_.get(text, [&] {
            const bool says_one = !means_nothing(text);
            const auto unit = says_one ? parse_unit(text, contexts_[0].units) : std::nullopt;
            return UnitSaid{unit.value_or(AnyUnit()), says_one && !unit};
        });
        for (std::size_t column = 0; column < contexts_.size(); ++column) {
            if (has_unit_[column]) continue;
            contexts_[column].unit = said.unit;
            contexts_[column].unit_is_unknown = said.is_unknown;
        }
    }

    template <std::size_t... places>
    bool read_members(const CsvRow& row, std::index_sequence<places...>) {
        return (int{read_member<places>(row)} & ...) != 0;
    }
    template <std::size_t place>
    [[gnu::always_inline]] bool read_member(const CsvRow& row) {
        using Member = typename Maker::template Member<place>;
        if (places_[place] == no_column) return true;
        auto& memory = std::get<place>(memories_);
        const std::string_view raw = row.raw(places_[place]);
        const bool is_quoted = !raw.empty() && raw.front() == '"';
        const std::string_view text = is_quoted ? without_quotes(raw, memory.room) : raw;
        if constexpr (is_text_member<Member>) {
            put_text<Member>(slot<place>(), is_quoted ? text : trim(text), is_quoted);
            return true;
        } else {
            const auto put = [&](Member&& value) { slot<place>() = std::move(value); };
            if (!read_plain_cell<Member>(PaddedText{text}, contexts_[place], put)) [[unlikely]] {
                if (!read_otherwise<place>(row, text, is_quoted)) return false;
            }
            if constexpr (kind_of<Member> == MemberKind::figure || kind_of<Member> == MemberKind::target ||
                          kind_of<Member> == MemberKind::actual) {
                if (points_.is_open()) watch(row, place, text);
            }
            return true;
        }
    }
    template <std::size_t place>
    [[gnu::noinline]] bool read_otherwise(const CsvRow& row, std::string_view text, bool is_quoted) {
        using Member = typename Maker::template Member<place>;
        const TableCell cell{is_quoted ? text : trim(text), {}, is_quoted};
        const auto read = [&] {
            CellContext context = contexts_[place];
            if (context.style == NumberStyle::of_table && context.is_english)
                context.is_doubtful = has_vietnamese(row);
            return CellInto<Member>::read(cell, context);
        };
        const auto take = [&](auto&& result) {
            if (result.value) {
                slot<place>() = *std::forward<decltype(result)>(result).value;
            } else {
                note(row, place, result.error, cell.text);
            }
            return result.value.has_value();
        };
        if constexpr (CellMemory<Member>::keeps_words) {
            return take(std::get<place>(memories_).words.get(text, read));
        } else {
            return take(read());
        }
    }

    /// In shares nothing groups, whoever writes them.
    [[gnu::noinline]] void watch(const CsvRow& row, std::size_t column, std::string_view text) {
        if (!is_watched_[column] || contexts_[column].unit.kind() == UnitKind::share) return;
        points_.see(trim(text), [&] { return row.place(places_[column]); });
    }

    /// Where a member is read into: itself, or what it is made of later.
    template <std::size_t place>
    [[gnu::always_inline]] decltype(auto) slot() noexcept {
        if constexpr (is_made_at_once) {
            return (std::get<place>(state_));
        } else {
            return project(column_at<place>(columns<Record>).getter, state_);
        }
    }
    /// A string is written over, so that it keeps its memory from row to row.
    template <class Member, class Slot>
    [[gnu::always_inline]] static void put_text(Slot& into, std::string_view text, bool is_quoted) {
        if constexpr (std::same_as<Slot, std::string>) {
            into.assign(text);
        } else if constexpr (is_optional<Member>) {
            into = is_missing_text({text, {}, is_quoted}) ? Member() : Member(std::in_place, text);
        } else {
            into = Member(text);
        }
    }

    static bool has_vietnamese(const CsvRow& row) {
        for (std::size_t field = 0; field < row.size(); ++field) {
            if (has_vietnamese_letters(row.raw(field))) return true;
        }
        return false;
    }

    /// "Tổng cộng" in the first text that is there.
    bool sums_up(const CsvRow& row) {
        constexpr std::size_t longest = 32;
        for (const std::size_t column : texts_) {
            if (places_[column] == no_column) continue;
            const std::string_view text = row.text(places_[column], total_room_);
            if (text.empty()) continue;
            return text.size() <= longest && can_begin_total(text[0]) && says_total(vocabulary_words(text));
        }
        return false;
    }
    /// Whether a text that begins so is worth folding: with any of the words' first letters, or no letter.
    static bool can_begin_total(char first) noexcept {
        const bool is_other_letter =
            is_ascii_letter(first) && std::string_view("TtCcGg").find(first) == std::string_view::npos;
        return !is_other_letter && !is_ascii_digit(first);
    }

    [[gnu::noinline]] void note(const CsvRow& row, std::size_t column, ErrorCode error,
                                std::string_view text) {
        constexpr std::size_t longest = 64;
        ++error_count_;
        if (errors_.size() >= most_errors_) return;
        std::size_t field = places_[column];
        if (error == ErrorCode::value_missing) {
            text = headings_[column];
        } else if (error == ErrorCode::unit_unknown && contexts_[column].unit_is_unknown) {
            field = unit_column_;
            text = unit_text_;
        }
        Place at = row.place(field);
        // Where the cell's own text begins, behind blanks.
        const std::string_view raw = row.raw(field);
        const std::string_view own = trim(raw);
        if (!own.empty())
            at.column += count_code_points(raw.substr(0, static_cast<std::size_t>(own.data() - raw.data())));
        errors_.push_back({error, at, std::string(text.substr(0, longest))});
    }

    template <class Indices>
    struct MemoriesOf;
    template <std::size_t... places>
    struct MemoriesOf<std::index_sequence<places...>> {
        using type = std::tuple<CellMemory<typename Maker::template Member<places>>...>;
    };

    std::vector<std::size_t> places_;
    std::size_t unit_column_;
    std::size_t most_errors_;
    std::vector<std::string_view> headings_{};
    std::vector<CellContext> contexts_{};  // of each column
    std::vector<bool> has_unit_{};         // its heading
    std::vector<bool> is_watched_{};       // how its numbers are written was not said
    PointsSeen points_{};
    std::vector<std::size_t> texts_{};  // the columns of texts
    std::vector<std::string> ignored_{};
    std::vector<CsvError> missing_{};
    std::vector<CsvError> errors_{};
    std::size_t error_count_ = 0;
    std::string unit_text_{};  // of the last row
    FewValues<std::string, UnitSaid> units_{};
    std::string unit_room_{};
    std::string total_room_{};
    State state_{};
    std::optional<Record> record_{};  // where it is made at once
    typename MemoriesOf<Places>::type memories_{};
};

}  // namespace detail

}  // namespace chitieu
