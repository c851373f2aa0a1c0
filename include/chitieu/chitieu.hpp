// SPDX-License-Identifier: BSL-1.0
//
// The domain and its algorithms in one include: figures, units, indicators, targets, comparisons, and what is
// made of many of them. What counts days (`compare/year_path.hpp`, `compare/pro_rata.hpp`,
// `domain/gazetteer.hpp`), and what reads, audits and writes, is included by its own header: <date/date.h> is
// longer than all of this.
#pragma once

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/change.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/comparison_of.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/contribution.hpp>
#include <chitieu/compare/coverage.hpp>
#include <chitieu/compare/gap_closed.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/pace.hpp>
#include <chitieu/compare/path.hpp>
#include <chitieu/compare/planned_task.hpp>
#include <chitieu/compare/rank.hpp>
#include <chitieu/compare/relative_variance.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/annex_tuple.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/indicator_row.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/share_of.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/score/bands.hpp>
#include <chitieu/score/earned_value.hpp>
#include <chitieu/score/pefa.hpp>
#include <chitieu/score/progress.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/to_string.hpp>
#include <chitieu/unit/unit.hpp>
#include <chitieu/version.hpp>
