// SPDX-License-Identifier: BSL-1.0
//
// What a rule about one row is given, and how it says what it found.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/domain/annex.hpp>

#include <cstddef>
#include <optional>

namespace chitieu {

/// One row of an annex with its comparison. A rule about rows is a callable `rule(context, sink)` that
/// calls `sink(finding)` for each thing found.
class RowContext {
public:
    /// Refers to the annex, which must outlive it; `index` is that of one of its rows, the comparison that
    /// row's.
    RowContext(const Annex& annex, std::size_t index, const std::optional<Comparison<>>& comparison)
        : annex_(&annex), index_(index), comparison_(&comparison) {}

    /// The annex that the row is of.
    const Annex& annex() const noexcept { return *annex_; }
    /// The row itself.
    const AnnexRow& row() const noexcept { return annex_->rows[index_]; }
    /// The row's place in the annex, from 0.
    std::size_t index() const noexcept { return index_; }
    /// The row's comparison; nothing where it is not compared.
    const std::optional<Comparison<>>& comparison() const noexcept { return *comparison_; }

    /// A finding about one cell of the row.
    template <class Value>
    Finding about(const Printed<Value>& cell, Rule rule) const {
        return at(cell.place, cell.text, rule);
    }

    /// The same for a rule of the caller's own; `own` must outlive the finding.
    template <class Value>
    Finding about(const Printed<Value>& cell, const RuleWords& own) const {
        Finding finding = at(cell.place, cell.text, own.rule);
        finding.own = &own;
        return finding;
    }

    /// A finding about a text of the row that is no figure: its code, its unit.
    Finding at(Place place, std::string_view printed, Rule rule) const {
        Finding finding{.rule = rule};
        finding.place = place;
        finding.row = index_;
        finding.printed = printed;
        finding.target = row().target.text;
        finding.actual = row().actual.text;
        return finding;
    }

private:
    const Annex* annex_;
    std::size_t index_;
    const std::optional<Comparison<>>* comparison_;
};

}  // namespace chitieu
