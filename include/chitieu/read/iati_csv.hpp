// SPDX-License-Identifier: BSL-1.0
//
// Results of IATI activities from a table with one target and one actual a row, as publishers make them from
// their own systems: columns such as `iati_identifier`, `result_indicator_title` and
// `result_indicator_target_value`.
//
//     IatiCsvReader reader(FileBytes(stdin));
//     while (const IatiActivity* activity = reader.next()) …    // as of an IatiReader
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/iati_rules.hpp>
#include <chitieu/compare/iati.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_value.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/detail/iati_findings.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/text/spaces.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chitieu {

/// How such a table is read.
struct IatiCsvOptions {
    CsvOptions csv{};                  ///< delimiters and limits
    std::size_t most_rows = 100'000;   ///< of one activity; the rows behind them are given as another one
    std::size_t most_findings = 1000;  ///< kept of an activity; all are counted
    bool audits = true;                ///< whether `audit_iati` adds its findings
};

namespace detail {

/// Where the columns of a figure stand.
struct IatiFigureColumns {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t value = none;
    std::size_t location = none;
    std::size_t comment = none;
    std::vector<std::pair<std::size_t, std::size_t>> dimensions{};  // names and values
};

/// Where all columns stand, as the heading says.
class IatiColumns {
public:
    static constexpr std::size_t none = IatiFigureColumns::none;

    IatiColumns() = default;
    explicit IatiColumns(const std::vector<std::string>& heading) : heading_(&heading) {
        identifier = find("iati_identifier");
        type = find("result_type");
        result_title = find("result_title");
        result_aggregation = find("result_aggregation_status");
        title = find("result_indicator_title");
        measure = find("result_indicator_measure");
        aggregation = find("result_indicator_aggregation_status");
        ascending = find("result_indicator_ascending");
        code = find("result_indicator_reference_code");
        uri = find("result_indicator_reference_uri");
        vocabulary = find("result_indicator_reference_vocabulary");
        baseline_year = find("result_indicator_baseline_year");
        baseline_date = find("result_indicator_baseline_date");
        start = find("result_indicator_period_start");
        end = find("result_indicator_period_end");
        baseline = figure("result_indicator_baseline_");
        target = figure("result_indicator_target_");
        actual = figure("result_indicator_actual_");
        heading_ = nullptr;
    }

    std::size_t identifier = none, type = none, result_title = none, result_aggregation = none;
    std::size_t title = none, measure = none, aggregation = none, ascending = none;
    std::size_t code = none, uri = none, vocabulary = none;
    std::size_t baseline_year = none, baseline_date = none, start = none, end = none;
    IatiFigureColumns baseline{}, target{}, actual{};

private:
    std::size_t find(std::string_view name) const {
        for (std::size_t at = 0; at < heading_->size(); ++at) {
            if (trim((*heading_)[at]) == name) return at;
        }
        return none;
    }
    IatiFigureColumns figure(const std::string& prefix) const {
        IatiFigureColumns columns;
        columns.value = find(prefix + "value");
        columns.location = find(prefix + "location_ref");
        columns.comment = find(prefix + "comment");
        for (std::size_t number = 1;; ++number) {
            const std::string suffix = std::to_string(number);
            const std::size_t name = find(prefix + "dimension_" + suffix);
            std::size_t value = find(prefix + "dimension_value_" + suffix);
            if (value == none) value = find(prefix + "value_" + suffix);
            if (name == none && value == none) return columns;
            columns.dimensions.emplace_back(name, value);
        }
    }

    const std::vector<std::string>* heading_ = nullptr;
};

/// The cells of one row, with their places.
class IatiRow {
public:
    explicit IatiRow(const CsvRow& row) : row_(&row) {}

    /// The text of a cell; nothing for an empty one and for a column that is not there.
    std::optional<std::string> text(std::size_t column) const {
        if (column == IatiColumns::none) return std::nullopt;
        std::string room;
        const std::string_view text = trim(row_->text(column, room));
        if (text.empty()) return std::nullopt;
        return std::string(text);
    }
    /// That of the row, where the column is not there.
    ReadAt at(std::size_t column) const { return {row_->place(column == IatiColumns::none ? 0 : column)}; }
    template <class Parse>
    auto value(std::size_t column, const Parse& parse) const {
        auto cell = text(column);
        const auto reading = parse(std::string_view(cell ? std::string_view(*cell) : std::string_view()));
        return iati_value_of(std::move(cell), reading, at(column).place);
    }
    std::optional<IatiText> words(std::size_t column) const {
        auto cell = text(column);
        if (!cell) return std::nullopt;
        IatiText words = iati_text(std::move(*cell));
        words.narratives.front().at = at(column);
        return words;
    }

    IatiFigure figure(const IatiFigureColumns& columns, std::optional<IatiMeasure> measure) const {
        IatiFigure figure;
        figure.value =
            value(columns.value, [&](std::string_view cell) { return parse_iati_number(cell, measure); });
        figure.at = at(columns.value);
        if (auto ref = text(columns.location)) figure.locations.push_back({.ref = std::move(ref)});
        for (const auto& [name_column, value_column] : columns.dimensions) {
            IatiDimension dimension{.name = text(name_column), .value = text(value_column)};
            if (dimension.name || dimension.value) figure.dimensions.push_back(std::move(dimension));
        }
        figure.comment = words(columns.comment);
        return figure;
    }

private:
    const CsvRow* row_;
};

/// Whether anything is said of a figure at all.
inline bool is_stated(const IatiFigure& figure) {
    return figure.value.text || figure.comment || !figure.locations.empty() || !figure.dimensions.empty();
}

}  // namespace detail

/// Reads a table of results: rows that stand together and have the identifier in common are an activity,
/// those with the title and type of a result a result of it, and so on down to the period, so that what comes
/// out is what an XML file of the same results would give. A row whose disaggregation is there already begins
/// a period of its own, so that its target meets its actual. A file fails with `column_missing` without a
/// column of targets and one of actuals, or as `CsvReader` says; rows that have too few or too many fields
/// are `row_errors`. Linear; memory is that of an activity.
template <ByteSource Source>
class IatiCsvReader {
public:
    /// Reads nothing yet. It owns the source.
    explicit IatiCsvReader(Source source, const IatiCsvOptions& options = {})
        : options_(options), reader_(std::move(source), options.csv), findings_(options.most_findings) {}

    /// The next activity, which lasts until another one is asked for; null at the end.
    const IatiActivity* next() {
        findings_.clear();
        activity_.reset();
        if (!is_begun_) begin();
        std::size_t count = 0;
        while (!error_ && count < options_.most_rows && has_row()) {
            const detail::IatiRow cells(*row_);
            auto identifier = cells.text(columns_.identifier);
            if (activity_ && identifier != identifier_) break;
            if (!activity_) begin_activity(cells, std::move(identifier));
            add(cells);
            row_ = nullptr;
            ++count;
        }
        if (activity_ && options_.audits)
            audit_iati(*activity_, [&](Finding finding) { findings_.add(std::move(finding)); });
        findings_.sort();
        return activity_ ? &*activity_ : nullptr;
    }

    /// What is wrong with the activity that `next` gave.
    const std::vector<Finding>& findings() const noexcept { return findings_.list(); }
    /// How many findings there were, of which `most_findings` are kept.
    std::size_t finding_count() const noexcept { return findings_.count(); }
    /// Rows that could not be read, the first ones, and how many of all.
    const std::vector<CsvError>& row_errors() const noexcept { return reader_.errors(); }
    /// How many rows could not be read, kept or not.
    std::size_t row_error_count() const noexcept { return reader_.error_count(); }
    /// Why the table could not be read, or not to its end.
    const std::optional<Error>& error() const noexcept { return error_; }

private:
    void begin() {
        is_begun_ = true;
        const auto heading = reader_.heading();
        if (!heading) {
            error_ = heading.error();
            return;
        }
        columns_ = detail::IatiColumns(*heading);
        if (columns_.target.value == detail::IatiColumns::none)
            error_ = Error{ErrorCode::column_missing, {1, 0}, "result_indicator_target_value"};
        else if (columns_.actual.value == detail::IatiColumns::none)
            error_ = Error{ErrorCode::column_missing, {1, 0}, "result_indicator_actual_value"};
    }

    /// Whether there is a row that was not added yet.
    bool has_row() {
        if (row_ == nullptr) row_ = reader_.next();
        if (row_ == nullptr && reader_.fatal())
            error_ = Error{reader_.fatal()->code, reader_.fatal()->place, {}};
        return row_ != nullptr;
    }

    void begin_activity(const detail::IatiRow& cells, std::optional<std::string> identifier) {
        activity_.emplace();
        activity_->at = cells.at(0);
        identifier_ = std::move(identifier);
        if (!identifier_) return;
        IatiElement element{.name = "iati-identifier"};
        element.children.push_back({.text = *identifier_});
        activity_->rest.elements.push_back(std::move(element));
    }

    void add(const detail::IatiRow& cells) {
        IatiResult head;
        head.type = cells.value(columns_.type, parse_iati_result_type);
        head.aggregation_status = cells.value(columns_.result_aggregation, parse_iati_flag);
        head.title = cells.words(columns_.result_title);
        head.at = cells.at(0);
        auto& results = activity_->results;
        const bool is_same = !results.empty() && results.back().type == head.type &&
                             results.back().aggregation_status == head.aggregation_status &&
                             results.back().title == head.title;
        if (!is_same) results.push_back(std::move(head));
        add(cells, results.back().indicators, is_same);
    }

    void add(const detail::IatiRow& cells, std::vector<IatiIndicator>& indicators, bool may_be_same) {
        IatiIndicator head;
        head.measure = cells.value(columns_.measure, parse_iati_measure);
        head.ascending = cells.value(columns_.ascending, parse_iati_flag);
        head.aggregation_status = cells.value(columns_.aggregation, parse_iati_flag);
        head.title = cells.words(columns_.title);
        head.at = cells.at(0);
        IatiReference reference{.vocabulary = cells.text(columns_.vocabulary),
                                .code = cells.text(columns_.code),
                                .uri = cells.text(columns_.uri)};
        if (reference != IatiReference{}) head.references.push_back(std::move(reference));
        const bool is_same =
            may_be_same && !indicators.empty() && indicators.back().measure == head.measure &&
            indicators.back().ascending == head.ascending &&
            indicators.back().aggregation_status == head.aggregation_status &&
            indicators.back().title == head.title && indicators.back().references == head.references;
        if (!is_same) {
            indicators.push_back(std::move(head));
        }
        add(cells, indicators.back(), is_same);
    }

    void add(const detail::IatiRow& cells, IatiIndicator& indicator, bool may_be_same) {
        IatiBaseline baseline;
        baseline.figure = cells.figure(columns_.baseline, indicator.measure.value);
        baseline.year = cells.value(columns_.baseline_year, parse_iati_year);
        baseline.iso_date = cells.value(columns_.baseline_date, parse_iati_day);
        if (detail::is_stated(baseline.figure) || baseline.year.text || baseline.iso_date.text)
            indicator.baselines.push_back(std::move(baseline));

        IatiPeriod head;
        head.start.iso_date = cells.value(columns_.start, parse_iati_day);
        head.end.iso_date = cells.value(columns_.end, parse_iati_day);
        head.at = cells.at(0);
        IatiFigure target = cells.figure(columns_.target, indicator.measure.value);
        IatiFigure actual = cells.figure(columns_.actual, indicator.measure.value);
        const bool has_target = detail::is_stated(target);
        const bool has_actual = detail::is_stated(actual);
        std::string target_key = 't' + disaggregation_key(target);
        std::string actual_key = 'a' + disaggregation_key(actual);
        const auto is_new = [&](bool is_there, const std::string& key) {
            return !is_there || !figures_.contains(key);
        };
        auto& periods = indicator.periods;
        const bool is_same = may_be_same && !periods.empty() && periods.back().start == head.start &&
                             periods.back().end == head.end && is_new(has_target, target_key) &&
                             is_new(has_actual, actual_key);
        if (!is_same) {
            periods.push_back(std::move(head));
            figures_.clear();
        }
        if (has_target) {
            figures_.insert(std::move(target_key));
            periods.back().targets.push_back(std::move(target));
        }
        if (has_actual) {
            figures_.insert(std::move(actual_key));
            periods.back().actuals.push_back(std::move(actual));
        }
    }

    IatiCsvOptions options_;
    CsvReader<Source> reader_;
    detail::IatiFindings findings_;
    detail::IatiColumns columns_{};
    std::optional<IatiActivity> activity_{};
    std::optional<std::string> identifier_{};
    std::unordered_set<std::string> figures_{};  // of the last period
    std::optional<Error> error_{};
    const CsvRow* row_ = nullptr;
    bool is_begun_ = false;
};

}  // namespace chitieu
