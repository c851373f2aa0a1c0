// SPDX-License-Identifier: BSL-1.0
//
// What was planned and reached of an indicator, somewhere, in some period, with its notes: the record that
// files for exchange between programs hold (SDMX-CSV, JSON).
//
//     IndicatorRecord grain{Indicator<>("3.1", "Tổng sản lượng lương thực", any_unit(units::tonne),
//                                       Direction::higher_is_better)};
//     grain.area = "03433";
//     grain.period = calendar_year(2023);
//     grain.target = more_than(17'600_dec);
//     grain.actual = reported(17'501_dec, ActualStatus::estimate);
//
//     compare(records)      // records of a table, as rows of an annex are
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/target.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// One indicator in one place and period. Figures count in the indicator's unit. Its texts are views, whose
/// owner must outlive it. No target and a missing figure say so, and nothing is 0.
struct IndicatorRecord {
    Indicator<> indicator;             ///< code, name, unit, direction, how it adds up
    std::string_view area{};           ///< code of the place; empty where it is not said
    std::optional<Period> period{};    ///< nothing where it is not said
    std::optional<Target<>> target{};  ///< nothing: no plan
    Actual<> actual{};                 ///< without a figure: not reported
    std::vector<Footnote> notes{};     ///< in their order; a reason or a measure has that role
};

/// Such records are records: `compare(records)`, `coverage(records)`, `roll_up(records, …)`.
template <>
inline constexpr auto columns<IndicatorRecord> =
    column_list(column<Role::key>("Đơn vị", &IndicatorRecord::area),
                column<Role::indicator>("Chỉ tiêu", &IndicatorRecord::indicator),
                column<Role::period>("Kỳ", &IndicatorRecord::period),
                column<Role::target>("Kế hoạch", &IndicatorRecord::target),
                column<Role::actual>("Thực hiện", &IndicatorRecord::actual));

/// The indicators of an annex in its period, without the headings of groups. A cell that could not be read is
/// missing; what the annex declares and plans for the next period is left out. `annex`, or the text that it
/// was read from, and `area` must outlive the records. Linear.
inline std::vector<IndicatorRecord> records_of(const Annex& annex, std::string_view area = {}) {
    std::vector<IndicatorRecord> records;
    records.reserve(annex.rows.size());
    for (const AnnexRow& row : annex.rows) {
        if (row.kind != RowKind::indicator) continue;
        IndicatorRecord record{row.indicator, area, annex.period, row.target.value, {}, {}};
        if (row.actual.value) record.actual = *row.actual.value;
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace chitieu
