// SPDX-License-Identifier: BSL-1.0
//
// The domain and its algorithms in one include: figures, units, indicators, targets, comparisons.
// Reading, auditing and writing are included by their own headers (`chitieu/read/annex.hpp`, …).
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/indicator.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>
#include <chitieu/version.hpp>
