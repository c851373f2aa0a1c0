// SPDX-License-Identifier: BSL-1.0
//
// Indicators with their plans and actuals as SDMX-CSV 2.0, for statistical offices and their tools.
//
//     write_sdmx_csv(std::cout, records_of(annex, "03433"));
//
//     STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,ITEM,SCENARIO,TIME_PERIOD,OBS_VALUE,…
//     datastructure,CHITIEU:PLAN_ACTUAL(1.0),I,03433,3.1,1,PLAN,2023,17600,…
//     datastructure,CHITIEU:PLAN_ACTUAL(1.0),I,03433,3.1,1,ACTUAL,2023,17501,…
//
// The columns stand in read/sdmx_columns.hpp. `read_sdmx_csv` reads equal records back, digit for digit.
#pragma once

#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/detail/few_values.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/read/sdmx_columns.hpp>
#include <chitieu/read/unit_code.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/write/delimited_cell.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace chitieu {

/// What the rows are said to be of.
struct SdmxStructure {
    std::string_view kind = "datastructure";           ///< or dataflow, dataprovision
    std::string_view id = "CHITIEU:PLAN_ACTUAL(1.0)";  ///< agency, id and version of the structure
    std::string_view action = "I";                     ///< I information, A append, M merge, R replace
    SdmxNames names{};                                 ///< what the columns are called
};

namespace detail {

/// Bytes that are not UTF-8 and NUL, which no reader takes, as U+FFFD; all else as it is.
inline void add_clean(std::string& to, std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        encode_utf8(point.value == 0 ? replacement_character : point.value,
                    [&to](char byte) { to.push_back(byte); });
    }
}

/// Makes rows, and hands them on from time to time.
class SdmxWriter {
public:
    SdmxWriter(std::ostream& out, const SdmxStructure& structure) : out_(&out), names_(structure.names) {
        text_ = "STRUCTURE[;],STRUCTURE_ID";
        for (std::size_t at = 0; at < sdmx_column_count; ++at) {
            add_cell(names_.*sdmx_columns[at]);
            if (is_sdmx_list(static_cast<SdmxColumn>(at))) text_ += "[]";
        }
        text_ += '\n';
        const std::size_t heading = text_.size();
        add_text(structure.kind);
        add_cell(structure.id);
        add_cell(structure.action);
        structure_ = text_.substr(heading);
        text_.resize(heading);
    }

    void add(const IndicatorRecord& record) {
        const Indicator<>& indicator = record.indicator;
        const std::size_t begin = text_.size();
        text_ += structure_;
        const std::size_t keys = text_.size();
        add_code(record.area);
        add_code(indicator.code());
        const std::string period =
            record.period ? period_code(*record.period) : std::string(sdmx_unspecified);
        const std::size_t item = ++items_[text_.substr(keys) + ',' + period];
        text_ += ',' + std::to_string(item);
        const std::string row = text_.substr(begin);
        text_.resize(begin);
        set_unit(indicator.unit());

        if (record.target) add_plan(row, period, *record.target, indicator);
        begin_row(row, names_.actual, period);
        std::span<const Footnote> notes = record.notes;
        char status = sdmx_status(record.actual.status);
        if (record.actual.status == ActualStatus::final && !notes.empty() && is_status(notes.back())) {
            status = notes.back().text[0];
            notes = notes.first(notes.size() - 1);
        } else if (record.actual.status == ActualStatus::final && !record.actual.figure) {
            status = 'O';
        }
        add_figure(record.actual.figure, status);
        text_ += ",,,,";
        add_indicator(indicator);
        add_notes(notes);
        text_ += '\n';
    }

    /// Hands on what there is, or waits until it is much.
    void hand_on(std::size_t least = 0) {
        if (text_.size() < least) return;
        *out_ << text_;
        text_.clear();
    }

private:
    void add_plan(const std::string& row, const std::string& period, const Target<>& target,
                  const Indicator<>& indicator) {
        begin_row(row, names_.plan, period);
        add_figure(target.lower(), 'A');
        add_cell(name_of(target.form()));
        text_ += ',';
        if (target.is_range() || !same_digits(target.lower(), target.upper())) add_number(target.upper());
        text_ += ',';
        if (target.cumulative()) add_number(*target.cumulative());
        add_cell(target.authority());
        add_indicator(indicator);
        text_ += ",,,\n";
    }

    void begin_row(const std::string& row, std::string_view scenario, const std::string& period) {
        text_ += row;
        add_cell(scenario);
        text_ += ',';
        text_ += period;
        text_ += ',';
    }

    void add_figure(const std::optional<Decimal>& figure, char status) {
        constexpr int most_decimals = 15;
        if (figure) {
            add_number(*figure);
        } else {
            text_ += "NaN";
        }
        text_ += ',';
        text_ += status;
        text_ += unit_text_;
        text_ += ',';
        if (figure) text_ += std::to_string((std::min)(figure->scale(), most_decimals));
    }

    void add_indicator(const Indicator<>& indicator) {
        add_cell(indicator.name());
        add_cell(name_of(indicator.direction()));
        add_cell(name_of(indicator.over_places()));
        add_cell(name_of(indicator.over_periods()));
    }

    /// A note that the reader makes of a status for which an `Actual` has no word.
    static bool is_status(const Footnote& note) noexcept {
        return note.marker == sdmx_status_marker && note.role == FootnoteRole::remark &&
               note.text.size() == 1 && sdmx_remarks.find(note.text[0]) != std::string_view::npos;
    }

    void add_notes(std::span<const Footnote> notes) {
        add_list(notes, [](const Footnote& note) { return note.text; });
        add_list(notes, [](const Footnote& note) { return note.marker; });
        add_list(notes, [](const Footnote& note) { return name_of(note.role); });
    }
    template <class TextOf>
    void add_list(std::span<const Footnote> notes, const TextOf& text_of) {
        std::string list;
        for (std::size_t at = 0; at < notes.size(); ++at) {
            if (at != 0) list += ';';
            const std::string_view text = text_of(notes[at]);
            if (text.find_first_of(";\"") == std::string_view::npos) {
                list += text;
            } else {
                add_quoted(list, text);
            }
        }
        add_cell(list);
    }

    /// A code that may be empty.
    void add_code(std::string_view code) {
        text_ += ',';
        if (code.empty()) {
            text_ += sdmx_unspecified;
        } else {
            add_text(looks_unspecified(code) ? '_' + std::string(code) : std::string(code));
        }
    }

    void add_number(Decimal number) {
        char digits[Decimal::max_chars] = {};
        const char* const end = to_chars(digits, digits + Decimal::max_chars, number);
        text_.append(digits, static_cast<std::size_t>(end - digits));
    }
    void add_cell(std::string_view text) {
        text_ += ',';
        add_text(text);
    }
    void add_text(std::string_view text) {
        if (find_invalid_utf8(text) != std::string_view::npos || text.find('\0') != std::string_view::npos) {
            std::string clean;
            add_clean(clean, text);
            return add_text(clean);
        }
        if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
            text_ += text;
        } else {
            add_quoted(text_, text);
        }
    }

    /// Makes `unit_text_` the two cells of a unit.
    void set_unit(const AnyUnit& unit) {
        unit_text_ = unit_texts_.get(unit, [&] {
            const ScaledUnit scaled = without_scale(unit);
            const std::size_t begin = text_.size();
            add_cell(unit_code(scaled.unit, UnitCode::symbols));
            text_ += ',' + std::to_string(scaled.power);
            std::string cells = text_.substr(begin);
            text_.resize(begin);
            return cells;
        });
    }

    std::ostream* out_;
    SdmxNames names_;
    std::string structure_{};
    std::string text_{};
    FewValues<AnyUnit, std::string> unit_texts_{};
    std::string_view unit_text_{};
    std::unordered_map<std::string, std::size_t> items_{};  // how often a key was written
};

}  // namespace detail

/// Writes a heading, and for each record its plan, where it has one, and its actual, which is NaN where it is
/// missing. Texts that are not UTF-8 have U+FFFD in place of the stray bytes; places of notes are left out.
/// What a target is besides a figure has columns of its own, so that nothing of it is lost. Linear.
inline void write_sdmx_csv(std::ostream& out, std::span<const IndicatorRecord> records,
                           const SdmxStructure& structure = {}) {
    constexpr std::size_t enough = std::size_t{1} << 16U;
    detail::SdmxWriter writer(out, structure);
    for (const IndicatorRecord& record : records) {
        writer.add(record);
        writer.hand_on(enough);
    }
    writer.hand_on();
}

}  // namespace chitieu
