// SPDX-License-Identifier: BSL-1.0
//
// A reform of administrative units: what became of them, and when.
#pragma once

#include <chitieu/domain/succession.hpp>

#include <date/date.h>

namespace chitieu {

/// A succession and its day: old codes are those of the day before, new codes those of that day on. The same
/// code may be both, of two units.
struct Reform {
    date::year_month_day first_day;  ///< of the new units
    Succession units;                ///< which unit went into which

    /// The last day of the old units. Precondition: `first_day` exists.
    constexpr date::year_month_day last_day_before() const noexcept {
        return date::year_month_day(date::sys_days(first_day) - date::days(1));
    }
};

}  // namespace chitieu
