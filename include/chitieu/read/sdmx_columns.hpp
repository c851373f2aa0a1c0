// SPDX-License-Identifier: BSL-1.0
//
// How indicators, plans and actuals stand in SDMX-CSV 2.0, a line an observation:
//
//     STRUCTURE[;]  STRUCTURE_ID  ACTION    what SDMX-CSV begins with
//     REF_AREA      code of the place, "_X" where it is not said
//     INDICATOR     code of the indicator, "_X" where it has none
//     ITEM          1, 2, … of several records with the same place, indicator and period
//     SCENARIO      PLAN or ACTUAL: a plan is a scenario of its own, and no status
//     TIME_PERIOD   "2023", "2023-Q2", "2022-12-15/P365D" (read/period_code.hpp), "_X" where it is not said
//     OBS_VALUE     the figure with the digits as printed; of a range its lower end; NaN where it is missing
//     OBS_STATUS    A final, P preliminary, E estimate, F forecast; O missing
//     UNIT_MEASURE  the unit without its scale, by its symbol: VND, t, dt/har (read/unit_code.hpp)
//     UNIT_MULT     the scale as a power of ten: 6 of triệu đồng, 9 of tỷ đồng
//     DECIMALS      how many of the digits stand behind the point
//     TARGET_FORM   of a plan: value, at_least, more_than, at_most, less_than, between, maintain
//     TARGET_UPPER  the upper end of a range
//     TARGET_CUMULATIVE, TARGET_AUTHORITY    what was reached by then (lũy kế), and who set the target
//     INDICATOR_NAME, DIRECTION, OVER_PLACES, OVER_PERIODS    of the indicator, as their enumerators are
//     named COMMENT[], COMMENT_MARKER[], COMMENT_ROLE[]   its notes: text, marker, role
//
// The first seven columns behind ACTION make an observation unique; the others are attributes. Values of the
// last three are lists, with the mark between that stands in the brackets of the first heading.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// What the columns and the two scenarios are called, for structures of others that name them otherwise. The
/// owners of the names must outlive what is read.
struct SdmxNames {
    /// A heading each: the field's own word in SDMX, or ours where it has none.
    std::string_view action = "ACTION";
    std::string_view area = "REF_AREA";
    std::string_view indicator = "INDICATOR";
    std::string_view item = "ITEM";
    std::string_view scenario = "SCENARIO";
    std::string_view period = "TIME_PERIOD";
    std::string_view value = "OBS_VALUE";
    std::string_view status = "OBS_STATUS";
    std::string_view unit = "UNIT_MEASURE";
    std::string_view multiplier = "UNIT_MULT";
    std::string_view decimals = "DECIMALS";
    std::string_view form = "TARGET_FORM";
    std::string_view upper = "TARGET_UPPER";
    std::string_view cumulative = "TARGET_CUMULATIVE";
    std::string_view authority = "TARGET_AUTHORITY";
    std::string_view name = "INDICATOR_NAME";
    std::string_view direction = "DIRECTION";
    std::string_view over_places = "OVER_PLACES";
    std::string_view over_periods = "OVER_PERIODS";
    std::string_view comment = "COMMENT";
    std::string_view comment_marker = "COMMENT_MARKER";
    std::string_view comment_role = "COMMENT_ROLE";

    /// What stands in the column `scenario`.
    std::string_view plan = "PLAN";
    std::string_view actual = "ACTUAL";
};

namespace detail {

/// Which column is which, in the order in which they are written.
enum class SdmxColumn : std::uint8_t {
    action,
    area,
    indicator,
    item,
    scenario,
    period,
    value,
    status,
    unit,
    multiplier,
    decimals,
    form,
    upper,
    cumulative,
    authority,
    name,
    direction,
    over_places,
    over_periods,
    comment,
    comment_marker,
    comment_role,
};
inline constexpr std::string_view SdmxNames::*sdmx_columns[] = {
    &SdmxNames::action,         &SdmxNames::area,         &SdmxNames::indicator,    &SdmxNames::item,
    &SdmxNames::scenario,       &SdmxNames::period,       &SdmxNames::value,        &SdmxNames::status,
    &SdmxNames::unit,           &SdmxNames::multiplier,   &SdmxNames::decimals,     &SdmxNames::form,
    &SdmxNames::upper,          &SdmxNames::cumulative,   &SdmxNames::authority,    &SdmxNames::name,
    &SdmxNames::direction,      &SdmxNames::over_places,  &SdmxNames::over_periods, &SdmxNames::comment,
    &SdmxNames::comment_marker, &SdmxNames::comment_role,
};
inline constexpr std::size_t sdmx_column_count = sizeof(sdmx_columns) / sizeof(sdmx_columns[0]);

/// Columns whose cells are lists.
constexpr bool is_sdmx_list(SdmxColumn column) noexcept { return column >= SdmxColumn::comment; }

/// What says that a place, a code or a period is not said; a text that looks so has one underscore more.
constexpr bool looks_unspecified(std::string_view text) noexcept {
    const std::size_t letter = text.find_first_not_of('_');
    return letter != std::string_view::npos && letter > 0 && text.substr(letter) == "X";
}
inline constexpr std::string_view sdmx_unspecified = "_X";

/// The letter of a status in SDMX's code list CL_OBS_STATUS.
constexpr char sdmx_status(ActualStatus status) noexcept { return "APEF"[static_cast<std::size_t>(status)]; }

/// What CL_OBS_STATUS has besides the statuses of an `Actual`: kinds of missing, and what is a note.
inline constexpr std::string_view sdmx_missing = "OLMHQ";
inline constexpr std::string_view sdmx_remarks = "BDGIJKNSTUVWX";
inline constexpr std::string_view sdmx_status_marker = "OBS_STATUS";

/// The scale words, by their power of ten.
struct ScaleWord {
    int power;
    AnyUnit unit;
};
inline constexpr ScaleWord scale_words[] = {
    {9, any_unit(units::billion)},          {6, any_unit(units::million)},
    {5, any_unit(units::hundred_thousand)}, {4, any_unit(units::ten_thousand)},
    {3, any_unit(units::thousand)},         {2, any_unit(units::hundred)},
};

/// A unit times a power of ten.
struct ScaledUnit {
    AnyUnit unit{};
    int power = 0;
};

/// The unit times 10^power as people say it, with as large scale words as there are; `power` is what is left:
/// there is no word for ten or for a tenth.
constexpr ScaledUnit in_scale_words(const AnyUnit& unit, int power) noexcept {
    AnyUnit scale;
    while (power >= 2) {
        for (const ScaleWord& word : scale_words) {
            if (word.power > power || power - word.power == 1) continue;
            scale = word.unit * scale;  // nghìn tỷ
            power -= word.power;
            break;
        }
    }
    return {scale * unit, power};
}

/// Takes the scale words above the line out of a unit, where `in_scale_words` gives the same ones back.
constexpr ScaledUnit without_scale(const AnyUnit& unit) noexcept {
    ScaledUnit result{unit, 0};
    for (const AnyUnit::Term term : unit) {
        for (const ScaleWord& word : scale_words) {
            if (term.exponent < 0 || term.exponent > 2 || term.prefix != 0) continue;
            if (term.info->symbol != word.unit.begin()[0].info->symbol) continue;
            result.unit = result.unit / word.unit.power(term.exponent);
            result.power += word.power * term.exponent;
        }
    }
    if (result.power > 18 || !(in_scale_words(result.unit, result.power).unit == unit)) return {unit, 0};
    return result;
}

}  // namespace detail

}  // namespace chitieu
