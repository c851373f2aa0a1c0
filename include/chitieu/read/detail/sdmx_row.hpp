// SPDX-License-Identifier: BSL-1.0
//
// One row of SDMX-CSV: what its cells mean, by the names of their columns.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/detail/enum_names.hpp>
#include <chitieu/read/detail/few_values.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/read/sdmx_columns.hpp>
#include <chitieu/read/unit_code.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// The mark between fields, which stands behind the name of the first column; nothing where that is another.
inline std::optional<char> sdmx_delimiter(std::string_view text) noexcept {
    constexpr std::string_view first = "STRUCTURE";
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (!text.starts_with(first)) return std::nullopt;
    text.remove_prefix(first.size());
    if (text.size() > 3 && text[0] == '[' && text[2] == ']') text.remove_prefix(3);
    if (text.empty() || (text[0] != ',' && text[0] != ';' && text[0] != '\t')) return std::nullopt;
    return text[0];
}

/// Which field is which.
struct SdmxHeading {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    std::array<std::size_t, sdmx_column_count> fields{};
    std::array<bool, sdmx_column_count> has_labels{};  ///< "A: Normal"
    std::array<bool, sdmx_column_count> is_list{};
    std::size_t structure_id = nowhere;
    char list_mark = ';';
    bool has_decimal_commas = false;

    /// Adds what means nothing here to `ignored`. Fails where a column is missing, or there twice.
    static Result<SdmxHeading> of(const std::vector<std::string>& headings, const SdmxNames& names,
                                  char delimiter, std::vector<std::string>& ignored) {
        SdmxHeading result;
        result.fields.fill(nowhere);
        result.has_decimal_commas = delimiter == ';';
        for (std::size_t field = 0; field < headings.size(); ++field) {
            std::string_view name = headings[field];
            const std::size_t label = name.find(": ");
            name = name.substr(0, label);
            const std::size_t bracket = name.ends_with(']') ? name.find('[') : std::string_view::npos;
            const std::string_view inside =
                bracket == std::string_view::npos ? std::string_view() : name.substr(bracket + 1);
            name = name.substr(0, bracket);
            // One byte: a part of a letter would cut others in two.
            const bool has_mark = inside.size() > 1 && static_cast<unsigned char>(inside.front()) < 0x80U;
            if (name == "STRUCTURE" && has_mark) result.list_mark = inside.front();
            if (name == "STRUCTURE_ID") result.structure_id = field;
            std::size_t column = 0;
            while (column < sdmx_column_count && names.*sdmx_columns[column] != name) ++column;
            if (column == sdmx_column_count) {
                if (!name.starts_with("STRUCTURE")) ignored.push_back(headings[field]);
                continue;
            }
            if (result.fields[column] != nowhere)
                return failure(ErrorCode::column_repeated, names.*sdmx_columns[column], {1, 1});
            result.fields[column] = field;
            result.has_labels[column] = label != std::string_view::npos;
            result.is_list[column] = bracket != std::string_view::npos;
        }
        for (const SdmxColumn needed : {SdmxColumn::indicator, SdmxColumn::scenario, SdmxColumn::value}) {
            const auto column = static_cast<std::size_t>(needed);
            if (result.fields[column] == nowhere)
                return failure(ErrorCode::column_missing, names.*sdmx_columns[column], {1, 1});
        }
        return result;
    }
};

struct SdmxNote {
    std::string text{};
    std::string marker{};
    FootnoteRole role = FootnoteRole::remark;
};

/// What a row says. Its views last until the next row.
struct SdmxObservation {
    AnyUnit unit{};
    bool has_figure = false;
    std::optional<Target<>> target{};
    Actual<> actual{};
    std::string_view authority{};
    std::string_view name{};
    std::optional<Direction> direction{};
    std::optional<Aggregation> over_places{};
    std::optional<Aggregation> over_periods{};
    std::vector<SdmxNote> notes{};
};

/// What other structures call units that `parse_unit` does not know by these names.
struct SdmxUnitName {
    std::string_view code;
    std::string_view unit;
};
inline constexpr SdmxUnitName sdmx_unit_names[] = {
    {"PT", "%"}, {"PC", "%"},     {"PCT", "%"}, {"PS", "{person}"}, {"PURE_NUMB", ""}, {"NUMBER", ""},
    {"NR", ""},  {"NUMBERS", ""}, {"_Z", ""},   {"_X", ""},         {"_U", ""},
};

/// The values of a list, the ones between quotation marks without them.
inline std::vector<std::string> sdmx_list(std::string_view cell, char mark) {
    std::vector<std::string> values;
    if (cell.empty()) return values;
    while (true) {
        std::string& value = values.emplace_back();
        if (cell.starts_with('"')) {
            std::size_t at = 1;
            for (; at < cell.size(); ++at) {
                if (cell[at] == '"') {
                    if (at + 1 == cell.size() || cell[at + 1] != '"') break;
                    ++at;
                }
                value += cell[at];
            }
            cell.remove_prefix(at < cell.size() ? at + 1 : at);
        }
        const std::size_t end = cell.find(mark);
        value += cell.substr(0, end);
        if (end == std::string_view::npos) return values;
        cell.remove_prefix(end + 1);
    }
}

/// Reads the cells of rows.
class SdmxRow {
public:
    SdmxRow(SdmxHeading heading, UnitList units) : heading_(heading), units_(units) {}

    void begin(const CsvRow& row) noexcept { row_ = &row; }
    Place place(std::size_t field) const noexcept { return row_->place(field); }
    /// Where a column stands; the beginning of the row where it is not there.
    std::size_t field_of(SdmxColumn column) const noexcept {
        const std::size_t field = heading_.fields[static_cast<std::size_t>(column)];
        return field == SdmxHeading::nowhere ? 0 : field;
    }
    /// The first field that is not UTF-8; how many there are where all are.
    std::size_t stray_field() const noexcept {
        const std::string_view last = row_->raw(row_->size() - 1);
        const char* const begin = row_->raw(0).data();
        const std::string_view all(begin, static_cast<std::size_t>(last.data() + last.size() - begin));
        if (find_invalid_utf8(all) == std::string_view::npos) return row_->size();
        for (std::size_t field = 0; field < row_->size(); ++field) {
            if (find_invalid_utf8(row_->raw(field)) != std::string_view::npos) return field;
        }
        return row_->size();
    }

    /// What stands in a column, empty where there is none: all of it, its code before a label, and that with
    /// nothing for "_X".
    std::string_view text(SdmxColumn column) {
        const std::size_t field = heading_.fields[static_cast<std::size_t>(column)];
        if (field == SdmxHeading::nowhere) return {};
        return row_->text(field, rooms_[static_cast<std::size_t>(column)]);
    }
    std::string_view code(SdmxColumn column) {
        const std::string_view all = text(column);
        return heading_.has_labels[static_cast<std::size_t>(column)] ? all.substr(0, all.find(": ")) : all;
    }
    std::string_view key(SdmxColumn column) {
        const std::string_view all = code(column);
        if (!looks_unspecified(all)) return all;
        return all == sdmx_unspecified ? std::string_view() : all.substr(1);
    }
    std::string structure_id() const {
        std::string room;
        return heading_.structure_id == SdmxHeading::nowhere
                   ? std::string()
                   : std::string(row_->text(heading_.structure_id, room));
    }

    /// Reads all that the row says, and says what is wrong first.
    bool read(SdmxObservation& observation, bool is_plan) {
        return read_unit(observation) && read_indicator(observation) &&
               (is_plan ? read_plan(observation) : read_actual(observation)) && read_notes(observation);
    }
    ErrorCode error() const noexcept { return error_; }
    SdmxColumn error_column() const noexcept { return error_column_; }
    std::string_view error_text() const noexcept { return error_text_; }

private:
    bool fail(ErrorCode error, SdmxColumn column) {
        error_ = error;
        error_column_ = column;
        error_text_ = text(column);
        return false;
    }

    bool read_unit(SdmxObservation& observation) {
        const std::optional<int> power = read_whole(SdmxColumn::multiplier, -18, 18);
        if (!power) return false;
        const std::string_view name = code(SdmxColumn::unit);
        const std::optional<AnyUnit>& unit = known_units_.get(name, [&] { return unit_of(name); });
        if (!unit) return fail(ErrorCode::unit_unknown, SdmxColumn::unit);
        scaled_ = *power == 0 ? ScaledUnit{*unit, 0} : in_scale_words(*unit, *power);
        if (!scaled_.unit.is_valid()) return fail(ErrorCode::unit_unknown, SdmxColumn::unit);
        observation.unit = scaled_.unit;
        return true;
    }
    std::optional<AnyUnit> unit_of(std::string_view name) const {
        std::optional<AnyUnit> unit = parse_unit_code(name, units_);
        for (const SdmxUnitName& other : sdmx_unit_names) {
            if (!unit && name == other.code) unit = parse_unit_code(other.unit, units_);
        }
        return unit;
    }

    bool read_indicator(SdmxObservation& observation) {
        observation.name = text(SdmxColumn::name);
        if (observation.name.empty() &&
            heading_.has_labels[static_cast<std::size_t>(SdmxColumn::indicator)]) {
            const std::string_view all = text(SdmxColumn::indicator);
            const std::size_t label = all.find(": ");
            if (label != std::string_view::npos) observation.name = all.substr(label + 2);
        }
        return read_word(observation.direction, SdmxColumn::direction) &&
               read_word(observation.over_places, SdmxColumn::over_places) &&
               read_word(observation.over_periods, SdmxColumn::over_periods);
    }
    template <class Value>
    bool read_word(std::optional<Value>& value, SdmxColumn column) {
        const std::string_view word = code(column);
        if (word.empty()) return true;
        value = enumerator_of<Value>(word);
        return value.has_value() || fail(ErrorCode::words_unknown, column);
    }

    /// A whole number within bounds; 0 where the cell is empty. Nothing where it is none.
    std::optional<int> read_whole(SdmxColumn column, int least, int largest) {
        const std::string_view digits = code(column);
        if (digits.empty()) return 0;
        const MachineNumber number = machine_number(digits);
        ErrorCode error = number.error;
        if (number.value && !number.value->is_whole()) {
            error = ErrorCode::number_not_whole;
        } else if (number.value && (*number.value < least || *number.value > largest)) {
            error = ErrorCode::number_out_of_range;
        }
        if (error == ErrorCode::none) return static_cast<int>(number.value->normalized().coefficient());
        fail(error, column);
        return std::nullopt;
    }

    /// A figure, or none where the cell is empty. Of a number that lost zeros `decimals` says how many there
    /// were.
    bool read_number(std::optional<Decimal>& number, SdmxColumn column, int decimals = 0) {
        std::string_view digits = text(column);
        if (digits.empty()) return true;
        const std::size_t comma = digits.find(',');
        if (heading_.has_decimal_commas && comma != std::string_view::npos &&
            digits.find('.') == std::string_view::npos) {
            with_point_ = digits;
            with_point_[comma] = '.';
            digits = with_point_;
        }
        const MachineNumber read = machine_number(digits);
        if (!read.value) return fail(read.error, column);
        number = read.value;
        if (number->scale() < decimals) number = checked_rescale(*number, decimals).value_or(*number);
        if (scaled_.power != 0) number = shifted(*number, scaled_.power);
        return number.has_value() || fail(ErrorCode::number_too_long, column);
    }
    /// The figure times a power of ten that has no scale word, digits kept.
    static std::optional<Decimal> shifted(Decimal number, int power) noexcept {
        const int scale = number.scale() - power;
        if (0 <= scale && scale <= 18) return Decimal::from_parts(number.coefficient(), scale);
        if (scale > 18) return std::nullopt;
        return checked_multiply(Decimal::from_parts(number.coefficient(), 0),
                                Decimal(static_cast<std::int64_t>(power_of_ten(-scale))));
    }

    /// OBS_VALUE with its zeros.
    bool read_value(std::optional<Decimal>& number) {
        const std::string_view digits = text(SdmxColumn::value);
        if (digits == "NaN" || digits == "nan" || digits == "NAN") return true;
        const std::optional<int> decimals = read_whole(SdmxColumn::decimals, 0, 18);
        return decimals && read_number(number, SdmxColumn::value, *decimals);
    }

    bool read_plan(SdmxObservation& observation) {
        std::optional<Decimal> lower;
        std::optional<Decimal> upper;
        std::optional<Decimal> cumulative;
        std::optional<TargetForm> form;
        if (!read_value(lower) || !read_number(upper, SdmxColumn::upper) ||
            !read_number(cumulative, SdmxColumn::cumulative) || !read_word(form, SdmxColumn::form)) {
            return false;
        }
        if (!is_status(code(SdmxColumn::status))) return fail(ErrorCode::words_unknown, SdmxColumn::status);
        if (!lower) return true;
        observation.has_figure = true;
        if (form == TargetForm::between && !upper) return fail(ErrorCode::value_missing, SdmxColumn::upper);
        if (upper && *upper < *lower) return fail(ErrorCode::range_reversed, SdmxColumn::upper);
        observation.target.emplace(form.value_or(upper ? TargetForm::between : TargetForm::value), *lower,
                                   upper.value_or(*lower));
        if (cumulative) observation.target = observation.target->with_cumulative(*cumulative);
        observation.authority = text(SdmxColumn::authority);
        return true;
    }

    bool read_actual(SdmxObservation& observation) {
        Actual<>& actual = observation.actual;
        if (!read_value(actual.figure)) return false;
        observation.has_figure = actual.figure.has_value();
        const std::string_view status = code(SdmxColumn::status);
        if (!is_status(status)) return fail(ErrorCode::words_unknown, SdmxColumn::status);
        constexpr ActualStatus statuses[] = {ActualStatus::final, ActualStatus::preliminary,
                                             ActualStatus::estimate, ActualStatus::forecast};
        for (const ActualStatus known : statuses) {
            if (!status.empty() && status[0] == sdmx_status(known)) actual.status = known;
        }
        // A figure that is there and said to be missing is none.
        if (!status.empty() && sdmx_missing.find(status[0]) != std::string_view::npos && actual.figure)
            return fail(ErrorCode::words_unknown, SdmxColumn::status);
        if (!status.empty() && sdmx_remarks.find(status[0]) != std::string_view::npos)
            observation.notes.push_back({std::string(status), std::string(sdmx_status_marker)});
        return true;
    }
    static bool is_status(std::string_view status) noexcept {
        constexpr std::string_view own = "APEF";
        if (status.size() != 1) return status.empty();
        return own.find(status[0]) != std::string_view::npos ||
               sdmx_missing.find(status[0]) != std::string_view::npos ||
               sdmx_remarks.find(status[0]) != std::string_view::npos;
    }

    bool read_notes(SdmxObservation& observation) {
        std::vector<std::string> texts = values_of(SdmxColumn::comment);
        std::vector<std::string> markers = values_of(SdmxColumn::comment_marker);
        const std::vector<std::string> roles = values_of(SdmxColumn::comment_role);
        std::size_t count = texts.size() < markers.size() ? markers.size() : texts.size();
        count = count < roles.size() ? roles.size() : count;
        std::vector<SdmxNote> notes(count);
        for (std::size_t at = 0; at < count; ++at) {
            if (at < texts.size()) notes[at].text = std::move(texts[at]);
            if (at < markers.size()) notes[at].marker = std::move(markers[at]);
            if (at >= roles.size() || roles[at].empty()) continue;
            const std::optional<FootnoteRole> role = enumerator_of<FootnoteRole>(roles[at]);
            if (!role) return fail(ErrorCode::words_unknown, SdmxColumn::comment_role);
            notes[at].role = *role;
        }
        // What the status says stands behind them.
        notes.insert(notes.end(), observation.notes.begin(), observation.notes.end());
        observation.notes = std::move(notes);
        return true;
    }
    std::vector<std::string> values_of(SdmxColumn column) {
        const std::string_view cell = text(column);
        if (heading_.is_list[static_cast<std::size_t>(column)]) return sdmx_list(cell, heading_.list_mark);
        if (cell.empty()) return {};
        return {std::string(cell)};
    }

    SdmxHeading heading_;
    UnitList units_;
    const CsvRow* row_ = nullptr;
    std::array<std::string, sdmx_column_count> rooms_{};
    std::string with_point_{};
    FewValues<std::string, std::optional<AnyUnit>> known_units_{};
    ScaledUnit scaled_{};
    ErrorCode error_ = ErrorCode::none;
    SdmxColumn error_column_ = SdmxColumn::value;
    std::string error_text_{};
};

}  // namespace chitieu::detail
