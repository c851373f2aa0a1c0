// SPDX-License-Identifier: BSL-1.0
//
// The rules by which the figures of running text become claims, one figure after the other.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/change_rules.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/difference_rules.hpp>
#include <chitieu/read/detail/excess_rules.hpp>
#include <chitieu/read/detail/held_against.hpp>
#include <chitieu/read/detail/product_rules.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/share_rules.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/detail/sum_rules.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// What a figure claims, from its lead and basis, and of which level.
class ClaimRules {
public:
    ClaimRules(const ProseClauses& clauses, ReadClaims& found) : text_{clauses, found} {}
    ClaimRules(const ClaimRules&) = delete;
    ClaimRules& operator=(const ClaimRules&) = delete;

    void run() {
        for (const UnclearNumber& number : text_.clauses.figures().unclear) {
            text_.doubt(ClaimDoubt::number_unclear, number.text);
        }
        const auto& verdicts = text_.clauses.verdicts();
        std::size_t verdict = 0;
        for (std::size_t index = 0; index < text_.clauses.items().size(); ++index) {
            const ProseItem& item = text_.clauses.items()[index];
            while (verdict < verdicts.size() && verdicts[verdict].begin < item.figure->begin) {
                judge(verdicts[verdict++]);
            }
            if (changes_.has_ends_in(item.place.group)) continue;
            text_.next =
                index + 1 < text_.clauses.items().size() ? &text_.clauses.items()[index + 1] : nullptr;
            look_at(item);
            const bool is_change =
                item.lead == Lead::rises || item.lead == Lead::falls || item.goes_on_changes;
            if (!is_change && !changes_.is_told_again(item)) changes_.reset();
            text_.previous = &item;
        }
        while (verdict < verdicts.size()) judge(verdicts[verdict++]);
        SumRules(text_).run();
        ProductRules(text_).run();
        sort_claims();
    }

private:
    /// Sums and products stand where their words do.
    void sort_claims() {
        std::vector<std::pair<const char*, std::size_t>> order;
        order.reserve(text_.found.claims.size());
        for (std::size_t at = 0; at < text_.found.claims.size(); ++at) {
            order.emplace_back(words_of(text_.found.claims[at]).quote.data(), at);
        }
        std::sort(order.begin(), order.end());
        std::vector<Claim> sorted;
        sorted.reserve(order.size());
        for (const auto& place : order) sorted.push_back(std::move(text_.found.claims[place.second]));
        text_.found.claims = std::move(sorted);
    }

    void look_at(const ProseItem& item) {
        if (item.figure->form == ProseFigureForm::range) {
            if (item.basis && item.lead != Lead::planned)
                text_.doubt(ClaimDoubt::figure_is_range, item.figure->text);
            return;
        }
        if (item.is_wish) return;
        if (item.figure->second && item.lead != Lead::planned)
            return plain(item);  // "đạt và vượt kế hoạch 24/25"
        if (item.goes_on_changes && changes_.go_on_changing(item)) return;
        if (changes_.is_told_again(item)) return change_again(item);
        const bool has_no_verb = item.lead == Lead::none || item.lead == Lead::becomes;
        if (has_no_verb && item.basis && item.basis->sense) return change(item, *item.basis->sense);
        switch (item.lead) {
            case Lead::rises:
                return change(item, Sense::more);
            case Lead::falls:
                return change(item, Sense::less);
            case Lead::exceeds:
                return excesses_.excess(item, Sense::more);
            case Lead::falls_short:
                return excesses_.excess(item, Sense::less);
            case Lead::equals:
                if (text_.previous != nullptr && changes_.is_there() &&
                    ProseLevels::same_segment(*text_.previous, item) && item.is_share()) {
                    return change_again(item);  // "tăng 125 tỷ đồng, tương đương 11,1 %"
                }
                return item.basis ? reach(item) : share_of(item);
            case Lead::reaches:
                return reach(item);
            case Lead::times:
                return times_of(item);
            case Lead::makes_up:
            case Lead::rate:
                return share_of(item);
            case Lead::differs:
                return differences_.difference(item);
            case Lead::planned:
                return plan(item);
            case Lead::past:
            case Lead::from:
                return before(item);
            default:
                return plain(item);
        }
    }

    /// Against a plan it is an excess.
    void change(const ProseItem& item, Sense sense) {
        if (!item.basis || !item.basis->is_plan()) return changes_.change(item, sense);
        changes_.reset();
        excesses_.excess(item, sense, true);
    }
    void change_again(const ProseItem& item) {
        if (changes_.has_level()) return changes_.again(item);
        change(item, changes_.sense());
    }

    /// "đạt 99,26 % kế hoạch", "bằng 84 %"; without a basis and anything that it may be a ratio of, a level.
    void reach(const ProseItem& item) {
        if (item.is_times) return times_of(item);
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : text_.levels.level_for(item);
        if (!item.basis) {
            const bool is_result =
                level != nullptr && !level->item->is_share() && text_.levels.stands_next(*level, item);
            if (!is_result) return plain(item);
            if (shares_.cover_part(item, *level)) return;
            const bool is_beside =
                item.place.group != level->item->place.group;  // "12.400 con (đạt 101,6 %)"
            if (!level->whole && !level->plan && !is_beside && !text_.levels.is_alone(*level)) {
                return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
            }
            const bool is_coverage =
                level->whole && forms_a_whole(level->value.unit) && level->value.value <= level->whole->value;
            if (is_coverage) return shares_.cover(item, *level);
        }
        // "3/25 dự án đạt 100 % kế hoạch vốn": each of them, not the three of 25
        const bool may_be_each = item.basis && item.is_directly_behind && level != nullptr && level->whole &&
                                 may_have_plans(*level->item->figure) &&
                                 !agrees(level->value.value, level->whole->value, item.figure->value);
        if (may_be_each) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        // "48/48 đại biểu, bằng 96 % tổng số đại biểu": of more than the 48
        const bool is_of_others = !item.basis && level != nullptr && level->whole &&
                                  text_.words.word(item.figure->end) == "tổng" &&
                                  !agrees(level->value.value, level->whole->value, item.figure->value);
        if (is_of_others) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        ratio(item, level);
    }

    void ratio(const ProseItem& item, ProseLevel* level) {
        RatioClaim claim;
        claim.ratio = stated_first(item);
        if (level != nullptr) {
            claim.actual = level->value;
            claim.target = against_.plan_behind(item, claim.actual);
            if (!claim.target) claim.target = against_.target_of(*level, item);
            if (!claim.target && item.basis && item.basis->is_plan())
                claim.target = against_.plan_before(*level, item);
            if (!claim.target) claim.target = against_.base_behind(item, *level, nullptr);
            const MeantLevel meant = claim.target ? meant_of(*level, claim) : MeantLevel{level};
            if (meant.is_sum) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
            if (meant.level != level) {
                level = meant.level;
                claim.actual = level->value;
                if (level->whole) claim.target = level->whole;
            }
            level->is_used = true;
        } else if (!item.has_subject) {
            return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        } else {
            claim.target = against_.plan_behind(item, claim.actual);
        }
        text_.add(std::move(claim), item, level);
    }

    /// What a ratio is said of: see `meant_level`. A plan may be two together, too: "kế hoạch 500 tỷ đồng,
    /// vốn kéo dài 100 tỷ đồng".
    MeantLevel meant_of(ProseLevel& level, const RatioClaim& claim) {
        const bool is_pair = level.whole && level.whole->text.data() == claim.target->text.data();
        if (is_pair) return meant_pair(text_.levels, level, claim.ratio->value);
        MeantLevel meant = meant_level(text_.levels, level, [&](const StatedFigure& actual) {
            return comes_to_ratio(actual, *claim.target, *claim.ratio);
        });
        if (meant.level != &level || meant.is_sum || comes_to_ratio(level.value, *claim.target, *claim.ratio))
            return meant;
        constexpr std::size_t farthest = 6;
        const std::size_t last = text_.levels.size();
        for (std::size_t step = 1; step <= farthest && step <= last; ++step) {
            const ProseLevel& other = text_.levels[last - step];
            if (&other == &level || other.value.unit != claim.target->unit) continue;
            StatedFigure both = *claim.target;
            const auto sum = checked_add(both.value, other.value.value);
            if (!sum) continue;
            both.value = *sum;
            meant.is_sum = meant.is_sum || comes_to_ratio(level.value, both, *claim.ratio);
        }
        return meant;
    }

    /// "gấp 2,5 lần cùng kỳ", "bằng 1,2 lần kế hoạch"
    void times_of(const ProseItem& item) {
        if (!item.is_times) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : text_.levels.level_for(item);
        if (level == nullptr) return text_.doubt(text_.doubt_of(item), text_.wording.quote(item));
        RatioClaim claim;
        claim.ratio = stated_first(item);
        claim.ratio->unit = AnyUnit();
        claim.ratio->is_exact = false;
        claim.actual = level->value;
        claim.target = against_.target_of(*level, item);
        if (!claim.target) claim.target = against_.base_behind(item, *level, nullptr);
        level->is_used = true;
        text_.add(std::move(claim), item, level);
    }

    /// "chiếm tỷ lệ 84,6 %"
    void share_of(const ProseItem& item) {
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : text_.levels.level_for(item);
        if (level == nullptr || level->item->is_share()) return plain(item);
        // "34 công trình được đẩy nhanh tiến độ và giải ngân chiếm 77,5 %": of something else, perhaps
        constexpr std::size_t most_words = 4;
        const bool is_far =
            item.is_directly_behind && item.lead_begin > level->item->figure->end + most_words;
        if (is_far) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        if (item.basis && item.basis->is_plan()) return ratio(item, level);
        shares_.cover(item, *level);
    }

    /// "kế hoạch 500 ha": of the figure before it, or of the next.
    void plan(const ProseItem& item) {
        const bool is_slashed = text_.words.is_mark(item.figure->begin - 1, U'/') ||
                                text_.words.is_mark(item.lead_begin - 1, U'/');
        ProseLevel* const level =
            is_slashed ? text_.levels.nearest_level(item) : text_.levels.level_for(item);
        if (level != nullptr && !level->plan) {
            level->plan = stated_first(item);
            if (level->plan->unit.is_unspecified()) {
                level->plan->unit = level->value.unit;
                level->plan->is_exact = level->value.is_exact;
            }
        } else {
            pending_plan_ = &item;
        }
        text_.levels.push(item).is_plan = true;
    }

    /// "từ 103 nhà", "(năm 2022: 103 nhà)"
    void before(const ProseItem& item) {
        ProseLevel* const level = item.lead == Lead::past ? text_.levels.level_for(item) : nullptr;
        if (level != nullptr) {
            level->before = stated_first(item);
        } else if (item.lead == Lead::from) {
            pending_before_ = &item;
        }
    }

    /// A level. A share behind a pair, "12/14 xã (85,7 %)", or with its basis behind it, "(91,7 % KH)", says
    /// what it is without a verb.
    void plain(const ProseItem& item) {
        if (item.is_share() && item.lead == Lead::none) {
            ProseLevel* const level = text_.levels.nearest_level(item);
            const bool is_bare =
                level != nullptr && !item.has_subject && text_.levels.stands_next(*level, item);
            if (item.basis && item.basis->is_plan()) {
                const bool is_ratio = is_bare || (level != nullptr && goes_on_reaching(item));
                return is_ratio ? ratio(item, level)
                                : text_.doubt(text_.doubt_of(item), text_.wording.quote(item));
            }
            const bool is_named = level != nullptr && level->whole && shares_.names_rate_of(item, *level);
            if (is_named || (is_bare && level->whole && text_.levels.in_parentheses(item)))
                return result_of(item, *level);
        }
        if (is_attribute(item)) return;
        if (item.figure->second && shares_.cover_before(item)) return;
        ProseLevel& level = text_.levels.push(item);
        const bool fits = pending_plan_ != nullptr && ProseLevels::same_segment(*pending_plan_, item) &&
                          same_dimension(pending_plan_->figure->unit, level.value.unit);
        if (fits && !level.whole) level.plan = stated_first(*std::exchange(pending_plan_, nullptr));
        if (pending_before_ != nullptr && ProseLevels::same_segment(*pending_before_, item)) {
            level.before = ProseLevels::before_of(*pending_before_, item);
            if (level.before) pending_before_ = nullptr;
        }
    }

    /// "bằng 78,5 % dự toán Trung ương giao, 74,2 % dự toán tỉnh giao": of the same figure.
    bool goes_on_reaching(const ProseItem& item) const noexcept {
        if (text_.previous == nullptr || !text_.previous->is_share() || item.has_subject) return false;
        if (!text_.previous->basis || !text_.previous->basis->is_plan()) return false;
        if (!ProseLevels::same_segment(*text_.previous, item)) return false;
        for (std::size_t at = (std::max)(text_.previous->figure->end, text_.previous->basis->end);
             at < item.lead_begin; ++at) {
            if (!text_.words.is_mark(at, U',') && text_.words.word(at) != "và" &&
                text_.words.word(at) != "and")
                return false;
        }
        return true;
    }

    /// "trẻ em dưới 1 tuổi", "trong 5 năm": it says who or when.
    bool is_attribute(const ProseItem& item) const noexcept {
        const ProseFigure& figure = *item.figure;
        return figure.unit.dimension() == dimensions::calendar_time || item.is_times ||
               text_.clauses.counts(figure, "tuổi") || text_.clauses.counts(figure, "years");
    }

    /// A bare share behind a pair: of a plan where what is counted is no fixed whole.
    void result_of(const ProseItem& item, ProseLevel& level) {
        if (level.value.is_exact && level.whole->is_exact && level.value.value <= level.whole->value) {
            return shares_.cover(item, level);
        }
        ratio(item, &level);
    }

    /// "không đạt Nghị quyết HĐND"
    void judge(const ProseVerdict& verdict) {
        ProseItem item;
        ProseFigure figure;
        figure.begin = verdict.begin;
        item.figure = &figure;
        item.place = verdict.place;
        item.lead_begin = verdict.begin;
        std::size_t at = verdict.begin;
        while (at > 0 && text_.words.has_sign(at - 1, fills)) --at;
        if (at == 0 || !text_.words.is_separator(at - 1)) return;  // "03 chỉ tiêu không đạt kế hoạch"
        ProseLevel* const level = text_.levels.nearest_level(item);
        if (level == nullptr || text_.levels.begins_anew(*level, item)) return;
        VerdictClaim claim;
        claim.actual = level->value;
        claim.target = level->plan;
        claim.verdict = verdict.verdict;
        claim.words.basis = verdict.basis.kind;
        claim.words.basis_text = text_.words.written(verdict.basis.begin, verdict.basis.end);
        claim.words.quote = text_.words.written(verdict.begin, verdict.basis.end);
        claim.words.subject = text_.wording.subject(*level->about);
        claim.words.as_of = text_.wording.as_of(*level->item);
        text_.setting.set(*level->item, claim.words);
        level->is_used = true;
        text_.found.claims.emplace_back(std::move(claim));
    }

    ClaimText text_;
    HeldAgainst against_{text_};
    ChangeRules changes_{text_};
    ExcessRules excesses_{text_};
    DifferenceRules differences_{text_};
    ShareRules shares_{text_};
    const ProseItem* pending_plan_ = nullptr;
    const ProseItem* pending_before_ = nullptr;
};

}  // namespace detail

}  // namespace chitieu
