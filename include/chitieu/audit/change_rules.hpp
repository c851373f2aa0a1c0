// SPDX-License-Identifier: BSL-1.0
//
// Is the printed change from the year before, or from the plan, true?
#pragma once

#include <chitieu/audit/agreement.hpp>
#include <chitieu/audit/completion_rules.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// Names of what is compared at constant prices or by an index of its own, whatever the figures beside it:
/// the quotient of two figures says nothing there.
inline bool grows_by_another_measure(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    for (const std::string_view phrase : {"grdp",
                                          "gdp",
                                          "gia tri san xuat",
                                          "gia tri tang them",
                                          "gia hien hanh",
                                          "gia so sanh",
                                          "gia thuc te",
                                          "chi so",
                                          "iip",
                                          "cpi",
                                          "tong muc ban le",
                                          "doanh thu dich vu",
                                          "toc do",
                                          "tang truong",
                                          "co cau",
                                          "ty trong",
                                          "growth",
                                          "index",
                                          "at current prices",
                                          "at constant prices"}) {
        if (words.find(phrase) != std::string::npos) return true;
    }
    return false;
}

/// One way to reckon a change, and its unit.
struct ReckonedChange {
    Computed computed;
    AnyUnit unit;
};

}  // namespace detail

/// A printed change against the figures beside it: "103,7" and "3,7" are both right of 32.150 against 31.000,
/// and 1.150 too, for a % may be another column's; of shares that is in points. What the heading is held
/// against is the year before, a plan, or either where it does not say. A fall that lacks its sign is not
/// decidable, nor is what may be reckoned at other prices: nothing is said of these.
struct ChangeRule {
    static constexpr std::string_view name = "change";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        if (row.further_declared.empty() || !row.actual.value || !row.actual.value->figure) return;
        if (row.actual.is_ambiguous || detail::grows_by_another_measure(row.indicator.name())) return;
        for (const FurtherDeclared& further : row.further_declared) {
            if (!further.is_change && !further.is_of_previous) continue;
            if (!further.said.value || !further.said.value->completion) continue;
            if (auto wrong = wrong_with(context, further)) sink(*std::move(wrong));
        }
    }

private:
    /// What a change may be held against, and what became of that.
    struct Judgement {
        bool is_right = false;
        bool is_open = false;  ///< something that it is held against cannot be reckoned with
        std::optional<detail::ReckonedChange> nearest{};
        std::string_view base{};
    };

    static std::optional<Finding> wrong_with(const RowContext& context, const FurtherDeclared& further) {
        const AnnexRow& row = context.row();
        Judgement judgement;
        if (further.is_of_previous) {
            const auto& before = row.previous_actual;
            judge(row, further, before.value ? before.value->figure : std::nullopt, before, false, judgement);
        }
        if (further.is_of_plan) {
            each_plan(row, [&](const Printed<Target<>>& plan, std::size_t number) {
                if (further.plan != number && further.plan != FurtherDeclared::any_plan) return;
                std::optional<Decimal> planned;
                if (plan.value && !plan.value->is_range()) planned = plan.value->upper();
                judge(row, further, planned, plan, true, judgement);
            });
        }
        if (judgement.is_right || judgement.is_open || !judgement.nearest) return std::nullopt;
        Finding finding = context.about(further.said, Rule::change_contradicted);
        finding.unit = judgement.nearest->unit;
        finding.computed = judgement.nearest->computed.value;
        finding.interval = judgement.nearest->computed.values;
        finding.other = judgement.base;
        return finding;
    }

    template <class Value>
    static void judge(const AnnexRow& row, const FurtherDeclared& further, const std::optional<Decimal>& base,
                      const Printed<Value>& cell, bool is_plan, Judgement& judgement) {
        if (judgement.is_right) return;
        // A plan that is not there is none that could be meant; a figure that is there and not understood is.
        if (cell.is_blank()) return;
        if (!base || base->sign() <= 0 || cell.is_ambiguous) {
            judgement.is_open = true;
            return;
        }
        const Declared& said = *further.said.value;
        const Decimal actual = *row.actual.value->figure;
        const auto look_at = [&](Decimal from, Decimal to) {
            each_way(row, from, to, is_plan, [&](const detail::ReckonedChange& change, bool is_shown) {
                for (const std::optional<Decimal>& printed : {said.completion, said.other_completion}) {
                    if (!printed) continue;
                    const bool fits = agreement_of(*printed, change.computed) != Agreement::contradicted;
                    // "Giảm 2,5" may stand without its minus below "Tăng, giảm".
                    const auto negative = checked_negate(*printed);
                    const bool lacks_sign =
                        negative && printed->sign() > 0 &&
                        agreement_of(*negative, change.computed) != Agreement::contradicted;
                    judgement.is_right = judgement.is_right || fits;
                    judgement.is_open = judgement.is_open || lacks_sign;
                }
                if (is_shown) note(*said.completion, change, cell.text, judgement);
            });
        };
        look_at(*base, actual);
        if (row.actual.other_reading && row.actual.other_reading->sign() > 0)
            look_at(*base, *row.actual.other_reading);
        if (cell.other_reading && cell.other_reading->sign() > 0) look_at(*cell.other_reading, actual);
    }

    /// Calls `look_at(change, is_shown)` with every way in which the change may be reckoned.
    template <class LookAt>
    static void each_way(const AnnexRow& row, Decimal from, Decimal to, bool is_plan, const LookAt& look_at) {
        const AnyUnit percent = any_unit(units::percent);
        const AnyUnit& unit = row.indicator.unit();
        const Computed ratio = percent_of(to, from, row.counts_whole_things);
        look_at({ratio, percent}, true);
        look_at({difference_of(ratio, exact_figure(100)), percent}, true);
        look_at({quotient_of(ratio, exact_figure(100)), AnyUnit()}, false);  // "1,04" times
        if (is_plan && row.indicator.direction() == Direction::lower_is_better) {
            const Computed inverse = percent_of(from, to, row.counts_whole_things);
            look_at({inverse, percent}, false);
            look_at({difference_of(inverse, exact_figure(100)), percent}, false);
            look_at({detail::mirrored(ratio), percent}, false);
        }
        const auto figure = [&](Decimal value) {
            return Computed{Ratio(value), interval_of(value, row.counts_whole_things)};
        };
        const Computed difference = difference_of(figure(to), figure(from));
        look_at({difference, unit}, true);  // below "So sánh (%)" too
        // By how much one is less than the other, as "thiếu so với KH".
        look_at({difference_of(figure(from), figure(to)), unit}, false);
    }

    static void note(Decimal printed, const detail::ReckonedChange& change, std::string_view base,
                     Judgement& judgement) {
        if (!change.computed.value) return;
        const auto distance = [&](const detail::ReckonedChange& one) -> std::optional<Ratio> {
            const auto gap = checked_subtract(*one.computed.value, Ratio(printed));
            if (!gap) return std::nullopt;
            return abs(*gap);
        };
        const auto here = distance(change);
        if (!here) return;
        if (judgement.nearest) {
            const auto there = distance(*judgement.nearest);
            if (there && *there <= *here) return;
        }
        judgement.nearest = change;
        judgement.base = base;
    }
};

}  // namespace chitieu
