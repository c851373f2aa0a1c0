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
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

/// Finds the plan that a figure is held against, or what it was before.
class HeldAgainst {
public:
    explicit HeldAgainst(ClaimText& text) noexcept : text_{text} {}

    /// What a figure is held against where that is stated: the other one of a pair, or a plan beside it.
    std::optional<StatedFigure> target_of(const ProseLevel& level, const ProseItem& item) const {
        if (item.basis && !item.basis->is_plan()) return level.before;
        if (!level.whole) return item.basis && has_rivals(level, item) ? plan_named(level, item) : level.plan;
        const bool fits = agrees(level.value.value, level.whole->value, item.figure->value);
        if (!fits && is_beside_another_plan(item)) return std::nullopt;
        if (!forms_a_whole(level.value.unit) || level.value.value > level.whole->value) return level.whole;
        // "11/14 xã, đạt 100 % kế hoạch": of 14 communes, not of a plan for 14, unless the figures say so
        return item.lead == Lead::reaches && fits ? level.whole : level.plan;
    }

    /// "đạt 104 % so với kế hoạch 500 ha", "vượt 0,5 tỷ đồng kế hoạch (kế hoạch 12 tỷ đồng)"
    std::optional<StatedFigure> plan_behind(const ProseItem& item,
                                            const std::optional<StatedFigure>& actual) const {
        if (text_.next == nullptr || !item.basis || !item.basis->is_plan()) return std::nullopt;
        const std::size_t end = (std::max)(item.figure->end, item.basis->end);
        // "đạt 104 % so với kế hoạch (500 ha)"; of a share, "97,5 %, vượt 2,5 % so với kế hoạch (95 %)"
        const bool is_share = actual && text_.previous != nullptr && text_.previous->is_share() &&
                              actual->text.data() == text_.previous->figure->number.data();
        const bool is_all_there_is = text_.has_figure_behind(end) || (is_share && text_.next->is_share() &&
                                                                      text_.has_any_figure_behind(end) &&
                                                                      text_.next->figure->begin == end + 1);
        if (is_all_there_is && text_.next->figure->second) {  // "(215/150 người)"
            const bool is_same_actual = actual && actual->value == text_.next->figure->value;
            if (!is_same_actual) return std::nullopt;
            StatedFigure plan =
                stated_as(*text_.next, *text_.next->figure->second, text_.next->figure->second_number);
            plan.other_reading = text_.next->figure->second_other_reading;
            return plan;
        }
        if (is_all_there_is) {
            StatedFigure plan = stated_first(*text_.next);
            if (actual) adopt_divisors(plan, *actual);
            return plan;
        }
        if (text_.next->lead != Lead::planned) return std::nullopt;
        const bool is_same =
            text_.next->lead_begin <= item.basis->begin && text_.next->figure->begin >= item.basis->end;
        const bool is_parenthesised = text_.words.is_mark(end, U'(') && text_.next->lead_begin == end + 1;
        if (!is_same && !is_parenthesised) return std::nullopt;
        return stated_first(*text_.next);
    }

    /// "Tổng kế hoạch vốn là 326.071 triệu đồng. Tổng giá trị giải ngân là 132.998 triệu đồng, bằng …": what
    /// is paid out is held against the money planned in the sentence before, once.
    std::optional<StatedFigure> plan_before(const ProseLevel& level, const ProseItem& item) {
        if (has_rivals(level, item) ||
            !text_.levels.mentions(level, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
            return std::nullopt;
        constexpr std::size_t farthest = 8;
        const auto at = text_.levels.index_of(level);
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            ProseLevel& other = text_.levels[at - step];
            if (other.item->place.group != level.item->place.group) continue;
            if (text_.levels.mentions(other, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
                return std::nullopt;
            const std::size_t first = step < at ? text_.levels[at - step - 1].item->figure->end : 0;
            const bool is_plan =
                other.is_plan || text_.levels.mentions(other,
                                                       {"kế hoạch vốn", "tổng kế hoạch", "vốn kế hoạch",
                                                        "tổng vốn", "planned funds", "funds planned"},
                                                       first);
            if (is_plan && other.value.unit == level.value.unit) return other.value;
        }
        return std::nullopt;
    }

    /// What there was before, where it stands so. Behind a change in percent it may be the amount of the
    /// change instead: it is what it is nearer to.
    std::optional<StatedFigure> base_behind(const ProseItem& item, const ProseLevel& level,
                                            const ChangeClaim* change) const {
        if (item.basis && item.basis->is_plan()) return std::nullopt;
        if (!text_.has_any_figure_behind((std::max)(item.figure->end, item.basis ? item.basis->end : 0)))
            return std::nullopt;
        if (text_.next->figure->form != ProseFigureForm::single || text_.next->is_times) return std::nullopt;
        const bool is_past = text_.next->lead == Lead::past;
        if ((!item.basis && !is_past) || text_.next->is_share() != level.item->is_share())
            return std::nullopt;
        const StatedFigure& now = level.value;
        StatedFigure base = stated_first(*text_.next);
        adopt_divisors(base, now);
        if (base.unit != now.unit && !base.unit.is_unspecified() &&
            !text_.levels.counts_the_same(*text_.next, level))
            return std::nullopt;
        ProseLevels::adopt_unit(base, level, *text_.next);  // "320.000 lượt khách … (200.000 lượt)"
        if (base.unit != now.unit || base.value == now.value || !is_clear(base, now)) return std::nullopt;
        const bool may_be_amount = change != nullptr && item.is_share() && !is_past;
        if (may_be_amount && !is_nearer_base(base, now, *change)) return std::nullopt;
        return base;
    }

    /// "năm 2023 là 12,5 %, năm 2024 còn 9,8 %, giảm 2,7 %": of two figures of a thing, in two years, the
    /// earlier one, where a change behind them is held against nothing else.
    std::optional<StatedFigure> earlier_of_two(const ProseItem& item, const ProseLevel& level) const {
        const std::size_t at = text_.levels.index_of(level);
        if (item.basis || at == 0 || level.whole || text_.levels.size() != at + 1) return std::nullopt;
        const ProseLevel& earlier = text_.levels[at - 1];
        const auto first = year_before(earlier);
        const auto second = year_before(level);
        const bool is_pair = first && second && *first < *second && !earlier.is_plan && !earlier.whole &&
                             earlier.value.unit == level.value.unit && is_clear(earlier.value, level.value) &&
                             ProseLevels::same_segment(*earlier.item, *level.item) &&
                             text_.levels.is_alone(earlier) &&
                             text_.words.only_fill(level.item->clause_begin, level.item->lead_begin);
        return is_pair ? std::optional(earlier.value) : std::nullopt;
    }

private:
    /// The year in the words before a figure, "năm 2023"; nothing where there is none, or two.
    std::optional<int> year_before(const ProseLevel& level) const noexcept {
        std::optional<int> year;
        for (std::size_t at = level.item->clause_begin + 1; at < level.item->figure->begin; ++at) {
            const bool is_year = text_.words.is_number(at) && can_be_year(text_.words.written(at)) &&
                                 (text_.words.word(at - 1) == "năm" || text_.words.word(at - 1) == "in");
            if (!is_year) continue;
            if (year) return std::nullopt;
            year = short_number(text_.words.written(at));
        }
        return year;
    }

    /// Calls `look_at` with each plan of the sentence in a figure's unit.
    template <class LookAt>
    void each_plan(const ProseLevel& level, const ProseItem& item, const LookAt& look_at) const {
        constexpr std::size_t farthest = 12;
        const std::size_t last = text_.levels.size();
        for (std::size_t step = 1; step <= farthest && step <= last; ++step) {
            const ProseLevel& other = text_.levels[last - step];
            if (other.item->place.sentence != item.place.sentence) break;
            if (other.is_plan && same_dimension(other.value.unit, level.value.unit)) look_at(other);
        }
    }
    bool has_rivals(const ProseLevel& level, const ProseItem& item) const {
        std::size_t count = 0;
        each_plan(level, item, [&](const ProseLevel&) { ++count; });
        return count > 1;
    }

    /// "kế hoạch tỉnh giao 1.000 ha, kế hoạch huyện 1.100 ha, thực hiện 1.050 ha, bằng 105 % kế hoạch tỉnh":
    /// the plan that the basis names; where it names none or several, the one that the share is of.
    std::optional<StatedFigure> plan_named(const ProseLevel& level, const ProseItem& item) const {
        const ProseLevel* named = nullptr;
        const ProseLevel* fitting = nullptr;
        std::size_t count = 0;
        each_plan(level, item, [&](const ProseLevel& plan) {
            if (shares_name(plan.item->lead_begin, plan.item->figure->begin, *item.basis)) {
                named = &plan;
                ++count;
            }
            const bool fits = agrees(level.value.value, plan.value.value, item.figure->value);
            if (item.lead != Lead::exceeds && item.lead != Lead::falls_short && fits) fitting = &plan;
        });
        const ProseLevel* const meant = count == 1 ? named : fitting;
        return meant != nullptr ? std::optional(meant->value) : std::nullopt;
    }

    /// Whether a word that says whose or which plan it is, "tỉnh", "đầu" or "điều chỉnh", stands in both.
    bool shares_name(std::size_t first, std::size_t last, const BasisInText& basis) const noexcept {
        constexpr std::string_view of_any[] = {
            "kế",   "hoạch",  "chỉ", "tiêu", "dự",   "toán", "nghị", "quyết", "giao", "được",  "là",
            "của",  "năm",    "cả",  "đã",   "theo", "so",   "với",  "vốn",   "tổng", "the",   "of",
            "plan", "target", "kh",  "dt",   "nq",   "set",  "by",   "was",   "is",   "budget"};
        for (std::size_t at = first; at < last; ++at) {
            if (!text_.words.is_word(at) || is_one_of(text_.words.word(at), of_any)) continue;
            for (std::size_t other = basis.begin; other < basis.end; ++other) {
                if (text_.words.word(other) == text_.words.word(at)) return true;
            }
        }
        return false;
    }

    /// "1.050/1.100 ha, đạt 95,5 % kế hoạch huyện, đạt 105 % kế hoạch tỉnh": the pair is of one of them.
    bool is_beside_another_plan(const ProseItem& item) const noexcept {
        const auto is_other = [&](const ProseItem* other) {
            return other != nullptr && other->is_share() && other->basis && other->basis->is_plan() &&
                   !other->has_subject && ProseLevels::same_segment(*other, item) &&
                   text_.words.written(other->basis->begin, other->basis->end) !=
                       text_.words.written(item.basis->begin, item.basis->end);
        };
        return item.basis && (is_other(text_.previous) || is_other(text_.next));
    }

    /// "45,5 triệu đồng/người/năm, đạt 101 % kế hoạch (45 triệu đồng)": for each person and year, too.
    static void adopt_divisors(StatedFigure& base, const StatedFigure& now) {
        const AnyUnit rest = now.unit / base.unit;
        if (base.unit.is_unspecified() || rest.is_unspecified() || !rest.is_valid()) return;
        for (const AnyUnit::Term term : rest) {
            if (term.exponent >= 0 || term.info->kind == UnitKind::scale) return;
        }
        base.unit = now.unit;
    }

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
