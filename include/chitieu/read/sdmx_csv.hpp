// SPDX-License-Identifier: BSL-1.0
//
// Indicators with their plans and actuals from SDMX-CSV 2.0.
//
//     const auto read = read_sdmx_csv(text, Direction::higher_is_better);
//     if (!read) std::cerr << describe(read.error(), Language::english);
//     for (const auto& [record, comparison] : compare(read->records)) …
//     for (const CsvError& error : read->errors) …      // what could not be read, and where
#pragma once

#include <chitieu/domain/detail/sort_stably.hpp>
#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/detail/sdmx_row.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/read/sdmx_columns.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/kept_texts.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/conversion.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/standard_units.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chitieu {

/// What is not said in the file.
struct SdmxOptions {
    SdmxNames names{};                ///< what its columns are called
    UnitList units = standard_units;  ///< that UNIT_MEASURE may name
    std::size_t most_errors = 100;    ///< how many are kept; all are counted
};

/// What was read. Its texts are its own, so that the file need not be kept; it can be moved and not copied.
struct SdmxRecords {
    std::vector<IndicatorRecord> records{};  ///< in the order of their first rows
    std::vector<CsvError> errors{};          ///< in the order of the rows
    std::size_t error_count = 0;             ///< of all, kept or not
    std::size_t rejected = 0;                ///< records that were left out because of an error
    std::vector<std::string> ignored{};      ///< headings of columns that mean nothing here
    std::string structure_id{};              ///< of the first row
    KeptTexts texts{};                       ///< what the views look into
};

namespace detail {

/// Puts rows together into records.
class SdmxReader {
public:
    SdmxReader(SdmxRecords& read, Direction assumed, const SdmxOptions& options, const SdmxHeading& heading)
        : read_(&read), assumed_(assumed), options_(&options), row_(heading, options.units) {}

    void add(const CsvRow& row) {
        row_.begin(row);
        if (const std::size_t bad = row_.stray_field(); bad != row.size())
            return note_at(ErrorCode::utf8_invalid, bad, {});
        if (read_->structure_id.empty()) read_->structure_id = row_.structure_id();
        const std::string_view action = row_.code(SdmxColumn::action);
        if (!action.empty() && action != "I" && action != "A" && action != "M" && action != "R")
            return note(ErrorCode::words_unknown, SdmxColumn::action, action);
        const std::string_view scenario = row_.code(SdmxColumn::scenario);
        const bool is_plan = scenario == options_->names.plan;
        if (!is_plan && scenario != options_->names.actual)
            return note(ErrorCode::words_unknown, SdmxColumn::scenario, scenario);
        find_record();
        SdmxObservation observation;
        if (row_.read(observation, is_plan)) {
            take(observation, is_plan);
        } else {
            reject(row_.error(), row_.error_column(), row_.error_text());
        }
    }

    /// Leaves out the records of which something could not be read.
    void finish() {
        std::vector<IndicatorRecord>& records = read_->records;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < records.size(); ++at) {
            if (states_[at].is_rejected) continue;
            if (kept != at) records[kept] = std::move(records[at]);
            ++kept;
        }
        read_->rejected = records.size() - kept;
        records.erase(records.begin() + static_cast<std::ptrdiff_t>(kept), records.end());
    }

private:
    /// What is known of a record while its rows come in.
    struct State {
        bool has_plan = false;
        bool has_actual = false;
        bool has_figure = false;
        bool is_rejected = false;
        std::optional<Direction> direction{};
        std::optional<Aggregation> over_places{};
        std::optional<Aggregation> over_periods{};
    };

    void note_at(ErrorCode code, std::size_t field, std::string_view text) {
        constexpr std::size_t longest = 64;
        ++read_->error_count;
        if (read_->errors.size() >= options_->most_errors) return;
        read_->errors.push_back({code, row_.place(field), std::string(utf8_prefix(text, longest))});
    }
    void note(ErrorCode code, SdmxColumn column, std::string_view text) {
        note_at(code, row_.field_of(column), text);
    }
    void reject(ErrorCode code, SdmxColumn column, std::string_view text) {
        note(code, column, text);
        states_[at_].is_rejected = true;
    }

    /// The record of the row, which is most often that of the row before.
    void find_record() {
        key_.clear();
        for (const SdmxColumn column :
             {SdmxColumn::area, SdmxColumn::indicator, SdmxColumn::item, SdmxColumn::period}) {
            key_ += row_.key(column);
            key_ += '\0';  // no text holds it
        }
        if (key_ == last_key_ && !states_.empty()) return;
        last_key_ = key_;
        const auto [found, is_new] = places_.try_emplace(key_, states_.size());
        at_ = found->second;
        if (!is_new) return;
        states_.emplace_back();
        IndicatorRecord& record = read_->records.emplace_back(
            IndicatorRecord{.indicator = Indicator<>({}, {}, AnyUnit(), assumed_)});
        record.area = read_->texts.keep(row_.key(SdmxColumn::area));
        record.indicator =
            Indicator<>(read_->texts.keep(row_.key(SdmxColumn::indicator)), {}, AnyUnit(), assumed_);
        const std::string_view period = row_.key(SdmxColumn::period);
        if (period.empty()) return;
        record.period = parse_period_code(period);
        if (!record.period) reject(ErrorCode::date_malformed, SdmxColumn::period, period);
    }

    void take(const SdmxObservation& observation, bool is_plan) {
        State& state = states_[at_];
        IndicatorRecord& record = read_->records[at_];
        if (is_plan ? state.has_plan : state.has_actual)
            return reject(ErrorCode::row_repeated, SdmxColumn::scenario, {});
        if (!describe(record, state, observation)) return;
        (is_plan ? state.has_plan : state.has_actual) = true;
        if (is_plan) {
            record.target = observation.target;
            if (record.target && !observation.authority.empty())
                record.target = record.target->set_by(read_->texts.keep(observation.authority));
        } else {
            record.actual = observation.actual;
        }
        for (const SdmxNote& note : observation.notes) {
            record.notes.push_back(
                {read_->texts.keep(note.marker), read_->texts.keep(note.text), {}, note.role});
        }
    }

    /// What the row says of the indicator. False where that is not what an earlier one says.
    bool describe(IndicatorRecord& record, State& state, const SdmxObservation& observation) {
        const auto agrees = [this](auto& known, const auto& said, SdmxColumn column) {
            if (!said) return true;
            const bool is_same = !known || *known == *said;
            if (!is_same) reject(ErrorCode::values_differ, column, row_.code(column));
            known = said;
            return is_same;
        };
        if (!agrees(state.direction, observation.direction, SdmxColumn::direction) ||
            !agrees(state.over_places, observation.over_places, SdmxColumn::over_places) ||
            !agrees(state.over_periods, observation.over_periods, SdmxColumn::over_periods)) {
            return false;
        }
        const Indicator<>& known = record.indicator;
        // A missing figure needs no unit.
        const bool says_unit = observation.has_figure || !observation.unit.is_unspecified();
        const AnyUnit unit = says_unit ? observation.unit : known.unit();
        if (state.has_figure && !(known.unit() == unit) && !convert(record, unit)) return false;
        state.has_figure = state.has_figure || observation.has_figure;
        const std::string_view name =
            known.name().empty() ? read_->texts.keep(observation.name) : known.name();
        record.indicator = Indicator<>(known.code(), name, unit, state.direction.value_or(assumed_),
                                       state.over_places.value_or(Aggregation::none),
                                       state.over_periods.value_or(Aggregation::none));
        return true;
    }

    /// Changes what there is of a record into the unit of the row, exactly.
    bool convert(IndicatorRecord& record, const AnyUnit& unit) {
        const AnyUnit from = record.indicator.unit();
        if (!same_dimension(from, unit)) {
            reject(ErrorCode::units_differ, SdmxColumn::unit, {});
            return false;
        }
        bool is_exact = true;
        const auto change = [&](Decimal figure) {
            const auto changed = checked_convert(Quantity<AnyUnit, Decimal>(figure, from), unit);
            is_exact = is_exact && changed.has_value();
            return changed ? changed->value() : Decimal();
        };
        if (record.target) record.target = mapped<Decimal>(*record.target, change);
        record.actual = mapped<Decimal>(record.actual, change);
        if (!is_exact) reject(ErrorCode::digits_lost, SdmxColumn::unit, {});
        return is_exact;
    }

    SdmxRecords* read_;
    Direction assumed_;
    const SdmxOptions* options_;
    SdmxRow row_;
    std::vector<State> states_{};
    std::unordered_map<std::string, std::size_t> places_{};
    std::string key_{};
    std::string last_key_{};
    std::size_t at_ = 0;  // the record of the row
};

}  // namespace detail

/// Reads records of an indicator in a place and a period from SDMX-CSV 2.0, with the columns of
/// read/sdmx_columns.hpp in any order, by the names in `options`, with `,` or `;` between (and then perhaps
/// decimal commas), with labels behind codes ("A: Normal") or without. What `write_sdmx_csv` wrote comes back
/// as it was, digit for digit: a number that lost its last zeros on the way gets them back by DECIMALS.
///
/// INDICATOR, SCENARIO and OBS_VALUE have to be there. Without ITEM there is one record of an indicator,
/// place and period, without DIRECTION its direction is `assumed`, without UNIT_MEASURE its figures are pure
/// numbers, without TARGET_FORM a target is a value. NaN and an empty cell are missing figures. Statuses that
/// an `Actual` has no word for are `final` and kept as a note with the marker "OBS_STATUS": a break (B), say.
///
/// A row that cannot be read is an error with its place: another scenario, a deletion; and where it is one of
/// a record's, the record is left out, for half of it would say that nothing was planned or reached. Fails
/// where the file is empty, binary, or lacks a column or has it twice. Linear.
inline Result<SdmxRecords> read_sdmx_csv(std::string_view text, Direction assumed,
                                         const SdmxOptions& options = {}) {
    CsvOptions csv{.longest_row = std::size_t{1} << 26U, .most_errors = options.most_errors};
    csv.delimiter = detail::sdmx_delimiter(text);
    CsvReader reader(TextBytes(text), csv);
    const Result<std::vector<std::string>> names = reader.heading();
    if (!names) return tl::unexpected<Error>(names.error());
    SdmxRecords read;
    const auto heading =
        detail::SdmxHeading::of(*names, options.names, reader.shape().delimiter, read.ignored);
    if (!heading) return tl::unexpected<Error>(heading.error());
    detail::SdmxReader records(read, assumed, options, *heading);
    while (const CsvRow* const row = reader.next()) records.add(*row);
    records.finish();
    if (reader.fatal()) return failure(reader.fatal()->code, {}, reader.fatal()->place);

    read.error_count += reader.error_count();
    read.errors.insert(read.errors.end(), reader.errors().begin(), reader.errors().end());
    detail::sort_stably(read.errors,
                        [](const CsvError& left, const CsvError& right) { return left.place < right.place; });
    if (read.errors.size() > options.most_errors) read.errors.resize(options.most_errors);
    return read;
}

}  // namespace chitieu
