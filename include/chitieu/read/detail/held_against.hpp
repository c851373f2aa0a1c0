// SPDX-License-Identifier: BSL-1.0
//
// What a figure in running text is held against: a plan, or what there was before.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace chitieu {

namespace detail {

/// Finds the plan that a figure is held against, or what it was before.
class HeldAgainst {
public:
    explicit HeldAgainst(ClaimText& text) noexcept : text_{text} {}

    /// What a figure is held against where that is stated: the other one of a pair, or a plan beside it.
    std::optional<StatedFigure> target_of(const ProseLevel& level, const ProseItem& item) const {
        if (item.basis && !item.basis->is_plan()) return level.before;
        if (!level.whole) return level.plan;
        if (!forms_a_whole(level.value.unit) || level.value.value > level.whole->value) return level.whole;
        // "11/14 xã, đạt 100 % kế hoạch": of 14 communes, not of a plan for 14, unless the figures say so
        const bool is_target =
            item.lead == Lead::reaches && agrees(level.value.value, level.whole->value, item.figure->value);
        return is_target ? level.whole : level.plan;
    }

    /// "đạt 104 % so với kế hoạch 500 ha", "vượt 0,5 tỷ đồng kế hoạch (kế hoạch 12 tỷ đồng)"
    std::optional<StatedFigure> plan_behind(const ProseItem& item,
                                            const std::optional<StatedFigure>& actual) const {
        if (text_.next == nullptr || !item.basis || !item.basis->is_plan()) return std::nullopt;
        const std::size_t end = (std::max)(item.figure->end, item.basis->end);
        const bool is_all_there_is = text_.has_figure_behind(end);  // "đạt 104 % so với kế hoạch (500 ha)"
        if (is_all_there_is && text_.next->figure->second) {        // "(215/150 người)"
            const bool is_same_actual = actual && actual->value == text_.next->figure->value;
            if (!is_same_actual) return std::nullopt;
            return stated_as(*text_.next, *text_.next->figure->second, text_.next->figure->second_number);
        }
        if (is_all_there_is) return stated_first(*text_.next);
        if (text_.next->lead != Lead::planned) return std::nullopt;
        const bool is_same =
            text_.next->lead_begin <= item.basis->begin && text_.next->figure->begin >= item.basis->end;
        const bool is_parenthesised = text_.words.is_mark(end, U'(') && text_.next->lead_begin == end + 1;
        if (!is_same && !is_parenthesised) return std::nullopt;
        return stated_first(*text_.next);
    }

    /// "Tổng kế hoạch vốn là 326.071 triệu đồng. Tổng giá trị giải ngân là 132.998 triệu đồng, bằng …": what
    /// is paid out is held against the money planned in the sentence before, once.
    std::optional<StatedFigure> plan_before(const ProseLevel& level) {
        if (!text_.levels.mentions(level, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
            return std::nullopt;
        constexpr std::size_t farthest = 8;
        const auto at = text_.levels.index_of(level);
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            ProseLevel& other = text_.levels[at - step];
            if (other.item->place.group != level.item->place.group) continue;
            if (text_.levels.mentions(other, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
                return std::nullopt;
            const bool is_plan = other.is_plan || text_.levels.mentions(
                                                      other, {"kế hoạch vốn", "tổng kế hoạch", "vốn kế hoạch",
                                                              "tổng vốn", "planned funds", "funds planned"});
            if (is_plan && other.value.unit == level.value.unit) return other.value;
        }
        return std::nullopt;
    }

    /// What there was before, where it stands so. Behind a change in percent it may be the amount of the
    /// change instead: it is what it is nearer to.
    std::optional<StatedFigure> base_behind(const ProseItem& item, const ProseLevel& level,
                                            const ChangeClaim* change) const {
        if (item.basis && (item.basis->is_plan() || item.basis->kind == BasisKind::other))
            return std::nullopt;
        if (!text_.has_any_figure_behind((std::max)(item.figure->end, item.basis ? item.basis->end : 0)))
            return std::nullopt;
        if (text_.next->figure->form != ProseFigureForm::single || text_.next->is_times) return std::nullopt;
        const bool is_past = text_.next->lead == Lead::past;
        if ((!item.basis && !is_past) || text_.next->is_share() != level.item->is_share())
            return std::nullopt;
        const StatedFigure& now = level.value;
        StatedFigure base = stated_first(*text_.next);
        if (!base.unit.is_unspecified() && !text_.levels.counts_the_same(*text_.next, level))
            return std::nullopt;
        ProseLevels::adopt_unit(base, level, *text_.next);  // "320.000 lượt khách … (200.000 lượt)"
        if (base.unit != now.unit || base.value == now.value || !is_clear(base, now)) return std::nullopt;
        const bool may_be_amount = change != nullptr && item.is_share() && !is_past;
        if (may_be_amount && !is_nearer_base(base, now, *change)) return std::nullopt;
        return base;
    }

private:
    /// Against the middle of base and change, now · (1 + r) / 2(1 ± r) of a change by r.
    static bool is_nearer_base(const StatedFigure& base, const StatedFigure& now, const ChangeClaim& change) {
        const std::optional<Ratio> one = change.change->unit.factor();
        const auto rate = one ? checked_multiply(Ratio(change.change->value), *one) : std::nullopt;
        if (!rate || *rate >= Ratio(1)) return false;
        const Ratio more = Ratio(1) + *rate;
        const Ratio grown = change.sense == Sense::more ? more : Ratio(1) - *rate;
        const auto left = checked_multiply(Ratio(2) * grown, Ratio(base.value));
        const auto right = checked_multiply(more, Ratio(now.value));
        return left && right && *left >= *right;
    }

    ClaimText& text_;
};

}  // namespace detail

}  // namespace chitieu
