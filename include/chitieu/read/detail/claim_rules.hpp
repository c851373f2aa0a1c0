// SPDX-License-Identifier: BSL-1.0
//
// The rules by which the figures of running text become claims, one figure after the other.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/claim_wording.hpp>
#include <chitieu/read/detail/product_rules.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
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
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// What a figure claims, from its lead and basis, and of which level.
class ClaimRules {
public:
    ClaimRules(const ProseClauses& clauses, ReadClaims& found)
        : clauses_{clauses}, words_{clauses.words()}, found_{found}, levels_{clauses}, wording_{clauses} {}

    void run() {
        for (const UnclearNumber& number : clauses_.figures().unclear) {
            doubt(ClaimDoubt::number_unclear, number.text);
        }
        const auto& verdicts = clauses_.verdicts();
        std::size_t verdict = 0;
        for (std::size_t index = 0; index < clauses_.items().size(); ++index) {
            const ProseItem& item = clauses_.items()[index];
            while (verdict < verdicts.size() && verdicts[verdict].begin < item.figure->begin) {
                judge(verdicts[verdict++]);
            }
            next_ = index + 1 < clauses_.items().size() ? &clauses_.items()[index + 1] : nullptr;
            look_at(item);
            const bool is_change =
                item.lead == Lead::rises || item.lead == Lead::falls || item.goes_on_changes;
            if (!is_change && !is_in_change(item)) change_.reset();
            previous_ = &item;
        }
        while (verdict < verdicts.size()) judge(verdicts[verdict++]);
        SumRules(clauses_, levels_, found_).run();
        ProductRules(clauses_, levels_, found_).run();
        sort_claims();
    }

private:
    /// Sums and products stand where their words do.
    void sort_claims() {
        std::vector<std::pair<const char*, std::size_t>> order;
        order.reserve(found_.claims.size());
        for (std::size_t at = 0; at < found_.claims.size(); ++at) {
            order.emplace_back(words_of(found_.claims[at]).quote.data(), at);
        }
        std::sort(order.begin(), order.end());
        std::vector<Claim> sorted;
        sorted.reserve(order.size());
        for (const auto& place : order) sorted.push_back(std::move(found_.claims[place.second]));
        found_.claims = std::move(sorted);
    }

    // ---- one figure after the other

    void look_at(const ProseItem& item) {
        if (item.figure->form == ProseFigureForm::range) {
            if (item.basis && item.lead != Lead::planned)
                doubt(ClaimDoubt::figure_is_range, item.figure->text);
            return;
        }
        if (item.is_wish) return;
        if (item.figure->second && item.lead != Lead::planned)
            return plain(item);  // "đạt và vượt kế hoạch 24/25"
        if (item.goes_on_changes && go_on_changing(item)) return;
        if (is_in_change(item)) return change_again(item);
        const bool has_no_verb = item.lead == Lead::none || item.lead == Lead::becomes;
        if (has_no_verb && item.basis && item.basis->sense) return change(item, *item.basis->sense);
        switch (item.lead) {
            case Lead::rises:
                return change(item, Sense::more);
            case Lead::falls:
                return change(item, Sense::less);
            case Lead::exceeds:
                return excess(item, Sense::more);
            case Lead::falls_short:
                return excess(item, Sense::less);
            case Lead::equals:
                if (previous_ != nullptr && change_ && ProseLevels::same_segment(*previous_, item) &&
                    item.is_share()) {
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
                return difference(item);
            case Lead::planned:
                return plan(item);
            case Lead::past:
            case Lead::from:
                return before(item);
            default:
                return plain(item);
        }
    }

    /// "tăng 22 vụ, 19 đối tượng so với …": the verb of the figure before counts for one of which there is a
    /// figure, too.
    bool go_on_changing(const ProseItem& item) {
        if (!change_ || basis_of_list(item) == nullptr) return false;
        if (levels_.level_for(item) == nullptr || item.is_share()) return false;
        change(item, change_->sense);
        return true;
    }

    /// What a list of changes is held against: what stands behind its last one.
    const BasisInText* basis_of_list(const ProseItem& item) const noexcept {
        constexpr std::size_t longest = 16;
        const auto& items = clauses_.items();
        const auto first = static_cast<std::size_t>(&item - items.data());
        for (std::size_t at = first; at < items.size() && at < first + longest; ++at) {
            const ProseItem& here = items[at];
            if (here.place.segment != item.place.segment) break;
            if (&here != &item) {
                const bool is_change =
                    here.goes_on_changes || here.lead == Lead::rises || here.lead == Lead::falls;
                if (!is_change || here.has_subject) break;
            }
            if (here.basis) return here.basis->is_plan() ? nullptr : &*here.basis;
        }
        return nullptr;
    }

    /// "giảm 119 ha so với năm 2022"; against a plan it is an excess.
    void change(const ProseItem& item, Sense sense) {
        change_.reset();
        if (item.basis && item.basis->is_plan()) return excess(item, sense);
        if (item.is_times) return doubt(ClaimDoubt::times_unclear, item.figure->text);
        if (item.lead == Lead::rises && item.figure->value.sign() < 0) sense = Sense::less;  // "tăng -5,2 %"
        change_ = {sense};
        ChangeClaim claim;
        claim.sense = sense;
        claim.change = stated_first(item);
        claim.change->value = abs(claim.change->value);
        // "tăng 8 % về số doanh nghiệp": of what is said behind
        if (words_.word(item.figure->end) == "về")
            return doubt(ClaimDoubt::subject_unclear, wording_.quote(item));
        ProseLevel* const level = item.has_subject ? nullptr : level_of_change(item);
        if (level == nullptr) {
            // "công nghiệp tăng 2,85 %": of a thing that is named and has no figure
            const bool is_growth =
                item.has_subject && item.lead != Lead::none && item.figure->unit == any_unit(units::percent);
            if (!is_growth) return doubt(doubt_of(item), wording_.quote(item));
            return add(std::move(claim), item, nullptr);
        }
        ProseLevels::adopt_unit(*claim.change, *level, item);
        claim.now = level->value;
        claim.before = level->before ? level->before : base_behind(item, *level, &claim);
        if (!item.is_share() && !is_clear(claim.now, claim.change)) {
            return doubt(ClaimDoubt::number_unclear, wording_.quote(item));
        }
        level->is_used = true;
        change_ = {sense, level, claim.change, claim.before, basis_of_list(item)};
        add(std::move(claim), item, level, basis_of_list(item));
        // "mức giảm 7,28 %, đạt Nghị quyết": then the fall is what was to be reached
        if (words_.word(item.lead_begin) == "mức") levels_.push(item);
    }

    /// "chết 58 người, bị thương 87 người (giảm 4 người chết)": of several figures in a unit the one that the
    /// word behind the change is about, or none.
    ProseLevel* level_of_change(const ProseItem& item) {
        ProseLevel* const level = levels_.level_for(item);
        const std::size_t behind = item.figure->end;
        const bool says_more = words_.is_word(behind) && !begins_with(words_, behind, lead_words) &&
                               !is_one_of(words_.word(behind), words_that_part) &&
                               !(item.basis && item.basis->begin == behind);
        const std::string_view word = words_.word(behind);
        if (level == nullptr || item.is_share() || !says_more || is_about(*level, word)) return level;
        bool is_only = true;
        ProseLevel* const named = levels_.find_level(item, level, [&](const ProseLevel& other) {
            const bool fits = levels_.counts_the_same(item, other);
            is_only = is_only && !fits;
            return fits && is_about(other, word);
        });
        return named == nullptr && is_only ? level : named;
    }

    /// Whether a word stands before a figure in its clause, or soon behind it.
    bool is_about(const ProseLevel& level, std::string_view word) const noexcept {
        constexpr std::size_t most_words_behind = 3;
        const std::size_t end = level.item->figure->end + most_words_behind;
        for (std::size_t at = level.item->clause_begin; at < end; ++at) {
            if (at >= level.item->figure->end && !words_.is_word(at)) return false;
            if (words_.word(at) == word) return true;
        }
        return false;
    }

    /// "giảm 2.400 con (2,7 %)", "(giảm 2,7 %)": a share directly behind a change, in parentheses.
    bool is_in_change(const ProseItem& item) const noexcept {
        if (!change_ || previous_ == nullptr || previous_->is_share() || !item.is_share()) return false;
        const bool says_the_same = item.lead == Lead::none || item.lead == previous_->lead;
        return says_the_same && levels_.in_parentheses(item) && item.lead_begin == previous_->figure->end + 1;
    }

    /// The change before it once more, in percent; what there was before is known from its amount.
    void change_again(const ProseItem& item) {
        if (change_->level == nullptr) return change(item, change_->sense);
        ChangeClaim claim;
        claim.sense = change_->sense;
        claim.change = stated_first(item);
        claim.now = change_->level->value;
        claim.before = change_->before;
        if (!claim.before) claim.before = before_change(*claim.now, *change_->amount, claim.sense);
        add(std::move(claim), item, change_->level, change_->basis);
    }

    static std::optional<StatedFigure> before_change(const StatedFigure& now, const StatedFigure& amount,
                                                     Sense sense) {
        if (now.unit != amount.unit || !is_clear(now, amount)) return std::nullopt;
        const auto undone = [sense](Decimal after, Decimal change) {
            return sense == Sense::more ? checked_subtract(after, change) : checked_add(after, change);
        };
        const auto before = undone(now.value, amount.value);
        if (!before || before->sign() <= 0) return std::nullopt;
        StatedFigure result = now;
        result.value = *before;
        if (now.other_reading) result.other_reading = undone(*now.other_reading, *amount.other_reading);
        result.is_exact = now.is_exact && amount.is_exact;
        result.hedge = now.hedge != Hedge::none ? now.hedge : amount.hedge;
        result.text = {};
        return result;
    }

    /// "so với năm 2022 (200.000 lượt)": a figure in parentheses behind what it was is held against.
    bool has_figure_behind(std::size_t end) const noexcept {
        return next_ != nullptr && words_.is_mark(end, U'(') && next_->figure->begin == end + 1 &&
               words_.is_mark(next_->figure->end, U')') && !next_->is_share();
    }
    /// What there was before, where it stands so. Behind a change in percent it may be the amount of the
    /// change instead: it is what it is nearer to.
    std::optional<StatedFigure> base_behind(const ProseItem& item, const ProseLevel& level,
                                            const ChangeClaim* change) const {
        if (!item.basis || item.basis->is_plan() || item.basis->kind == BasisKind::other) return std::nullopt;
        if (!has_figure_behind((std::max)(item.figure->end, item.basis->end))) return std::nullopt;
        if (next_->figure->form != ProseFigureForm::single || next_->is_times) return std::nullopt;
        const StatedFigure& now = level.value;
        StatedFigure base = stated_first(*next_);
        if (!base.unit.is_unspecified() && !levels_.counts_the_same(*next_, level)) return std::nullopt;
        ProseLevels::adopt_unit(base, level, *next_);  // "320.000 lượt khách … (200.000 lượt)"
        if (base.unit != now.unit || base.value == now.value || !is_clear(base, now)) return std::nullopt;
        if (change != nullptr && item.is_share() && !is_nearer_base(base, now, *change)) return std::nullopt;
        return base;
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

    /// "vượt 5,46 % kế hoạch", "vượt 38 đơn vị so với kế hoạch"
    void excess(const ProseItem& item, Sense sense) {
        if (item.is_times) return doubt(ClaimDoubt::times_unclear, item.figure->text);
        ExcessClaim claim;
        claim.sense = sense;
        claim.excess = stated_first(item);
        ProseLevel* const level = item.has_subject ? nullptr : levels_.level_for(item);
        if (level == nullptr && !(item.basis && item.is_share() && item.has_subject)) {
            return doubt(doubt_of(item), wording_.quote(item));
        }
        if (level != nullptr) {
            ProseLevels::adopt_unit(*claim.excess, *level, item);
            claim.actual = level->value;
            claim.target = target_of(*level, item);
            if (!claim.target) claim.target = plan_behind(item, claim.actual);
            if (!is_clear(claim.actual, claim.target) ||
                (!item.is_share() && !is_clear(claim.actual, claim.excess))) {
                return doubt(ClaimDoubt::number_unclear, wording_.quote(item));
            }
            level->is_used = true;
        }
        add(std::move(claim), item, level);
    }

    /// "đạt 99,26 % kế hoạch", "bằng 84 %"; without a basis and anything that it may be a ratio of, a level.
    void reach(const ProseItem& item) {
        if (item.is_times) return times_of(item);
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : levels_.level_for(item);
        if (!item.basis) {
            const bool is_result =
                level != nullptr && !level->item->is_share() && levels_.stands_next(*level, item);
            if (!is_result) return plain(item);
            const bool is_beside =
                item.place.group != level->item->place.group;  // "12.400 con (đạt 101,6 %)"
            if (!level->whole && !level->plan && !is_beside && !levels_.is_alone(*level)) {
                return doubt(ClaimDoubt::subject_unclear, wording_.quote(item));
            }
            const bool is_coverage =
                level->whole && forms_a_whole(level->value.unit) && level->value.value <= level->whole->value;
            if (is_coverage) return cover(item, *level);
        }
        ratio(item, level);
    }

    void ratio(const ProseItem& item, ProseLevel* level) {
        RatioClaim claim;
        claim.ratio = stated_first(item);
        if (level != nullptr) {
            claim.actual = level->value;
            claim.target = target_of(*level, item);
            if (!claim.target && item.basis && item.basis->is_plan()) claim.target = plan_before(*level);
            if (!claim.target) claim.target = base_behind(item, *level, nullptr);
            level->is_used = true;
        } else if (!item.has_subject) {
            return doubt(ClaimDoubt::subject_unclear, wording_.quote(item));
        }
        if (!claim.target) claim.target = plan_behind(item, claim.actual);
        if (!is_clear(claim.actual, claim.target))
            return doubt(ClaimDoubt::number_unclear, wording_.quote(item));
        add(std::move(claim), item, level);
    }

    /// "gấp 2,5 lần cùng kỳ", "bằng 1,2 lần kế hoạch"
    void times_of(const ProseItem& item) {
        if (!item.is_times) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : levels_.level_for(item);
        if (level == nullptr) return doubt(doubt_of(item), wording_.quote(item));
        RatioClaim claim;
        claim.ratio = stated_first(item);
        claim.ratio->unit = AnyUnit();
        claim.ratio->is_exact = false;
        claim.actual = level->value;
        claim.target = target_of(*level, item);
        if (!claim.target) claim.target = base_behind(item, *level, nullptr);
        level->is_used = true;
        add(std::move(claim), item, level);
    }

    /// "chiếm tỷ lệ 84,6 %"
    void share_of(const ProseItem& item) {
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : levels_.level_for(item);
        if (level == nullptr || level->item->is_share()) return plain(item);
        // "34 công trình được đẩy nhanh tiến độ và giải ngân chiếm 77,5 %": of something else, perhaps
        constexpr std::size_t most_words = 4;
        const bool is_far =
            item.is_directly_behind && item.lead_begin > level->item->figure->end + most_words;
        if (is_far) return doubt(ClaimDoubt::subject_unclear, wording_.quote(item));
        if (item.basis && item.basis->is_plan()) return ratio(item, level);
        cover(item, *level);
    }

    /// So many of so many are such a share; the share is then a figure that more can be said of.
    void cover(const ProseItem& item, ProseLevel& level) {
        level.is_used = true;
        ProseLevel part = level;
        if (!part.whole) part.whole = whole_of(level, item);
        add_share(part, stated_first(item), item, level);
        ProseLevel& share = levels_.push(item);
        share.is_used = true;
        if (!item.has_subject) share.about = level.about;
    }

    /// What a part is of: "15.230 hộ, trong đó 1.523 hộ nghèo, chiếm 10 %", "trong tổng số 15.230 hộ có 1.523
    /// hộ nghèo, chiếm 10 %", where nothing behind the share says what else; "1.523 hộ nghèo, chiếm 10 % tổng
    /// số hộ (15.230 hộ)".
    std::optional<StatedFigure> whole_of(const ProseLevel& part, const ProseItem& share) {
        const auto fits = [&part](const StatedFigure& whole) {
            return whole.unit == part.value.unit && whole.value > part.value.value &&
                   is_clear(whole, part.value);
        };
        if (share.basis) return std::nullopt;
        if (words_.is_word(share.figure->end)) {
            if (next_ == nullptr || next_->figure->form != ProseFigureForm::single) return std::nullopt;
            const std::size_t open = next_->figure->begin - 1;
            const bool is_whole = only_names(share.figure->end, open) && has_figure_behind(open);
            const StatedFigure whole = stated_first(*next_);
            return is_whole && fits(whole) ? std::optional(whole) : std::nullopt;
        }
        const std::size_t at = levels_.index_of(part);
        if (at == 0) return std::nullopt;
        constexpr std::string_view before_parts[] = {"trong đó", "of which", "of whom"};
        constexpr std::string_view before_wholes[] = {"trong tổng số", "trong số", "of the", "out of"};
        std::size_t begin = part.item->clause_begin;
        if (begin > 2 && words_.is_mark(begin - 1, U':')) begin -= 3;
        const ProseLevel& whole = levels_[at - 1];
        const bool is_named = any_phrase_at(words_, begin, before_parts) != 0 ||
                              any_phrase_at(words_, whole.item->clause_begin, before_wholes) != 0;
        const bool is_beside = whole.item->place.group == part.item->place.group &&
                               whole.item->place.sentence == part.item->place.sentence && !whole.is_plan &&
                               !whole.whole;
        return is_named && is_beside && fits(whole.value) ? std::optional(whole.value) : std::nullopt;
    }

    /// A coverage where whole things are counted out of a whole number of them, else a share.
    void add_share(const ProseLevel& part, const StatedFigure& share, const ProseItem& item,
                   const ProseLevel& about) {
        if (part.whole && part.value.is_exact && part.whole->is_exact) {
            CoverageClaim claim;
            claim.covered = part.value;
            claim.all = part.whole;
            claim.share = share;
            add(std::move(claim), item, &about);
        } else {
            ShareClaim claim;
            claim.part = part.value;
            claim.whole = part.whole;
            claim.share = share;
            add(std::move(claim), item, &about);
        }
    }

    /// "(chênh lệch 114 triệu đồng)": of the two figures before it in the same unit.
    void difference(const ProseItem& item) {
        ProseLevel* const second = item.has_subject ? nullptr : levels_.level_for(item);
        ProseLevel* const first =
            second == nullptr ? nullptr : levels_.find_level(item, second, [&](const ProseLevel& other) {
                return levels_.counts_the_same(item, other);
            });
        if (first == nullptr || item.is_share()) return doubt(doubt_of(item), wording_.quote(item));
        DifferenceClaim claim;
        claim.first = first->value;
        claim.second = second->value;
        claim.difference = stated_first(item);
        if (!is_clear(claim.first, claim.second) || !is_clear(claim.first, claim.difference)) {
            return doubt(ClaimDoubt::number_unclear, wording_.quote(item));
        }
        first->is_used = true;
        second->is_used = true;
        add(std::move(claim), item, second);
    }

    /// "kế hoạch 500 ha": of the figure before it, or of the next.
    void plan(const ProseItem& item) {
        const bool is_slashed =
            words_.is_mark(item.figure->begin - 1, U'/') || words_.is_mark(item.lead_begin - 1, U'/');
        ProseLevel* const level = is_slashed ? levels_.nearest_level(item) : levels_.level_for(item);
        if (level != nullptr && !level->plan) {
            level->plan = stated_first(item);
            if (level->plan->unit.is_unspecified()) {
                level->plan->unit = level->value.unit;
                level->plan->is_exact = level->value.is_exact;
            }
        } else {
            pending_plan_ = stated_first(item);
            pending_plan_item_ = &item;
        }
        levels_.push(item).is_plan = true;
    }

    /// "từ 103 nhà", "(năm 2022: 103 nhà)"
    void before(const ProseItem& item) {
        ProseLevel* const level = item.lead == Lead::past ? levels_.level_for(item) : nullptr;
        if (level != nullptr) {
            level->before = stated_first(item);
        } else if (item.lead == Lead::from) {
            pending_before_ = stated_first(item);
            pending_before_item_ = &item;
        }
    }

    /// A level. A share behind a pair, "12/14 xã (85,7 %)", or with its basis behind it, "(91,7 % KH)", says
    /// what it is without a verb.
    void plain(const ProseItem& item) {
        if (item.is_share() && item.lead == Lead::none) {
            ProseLevel* const level = levels_.nearest_level(item);
            const bool is_bare = level != nullptr && !item.has_subject && levels_.stands_next(*level, item);
            if (item.basis && item.basis->is_plan()) {
                const bool is_ratio = is_bare || (level != nullptr && goes_on_reaching(item));
                return is_ratio ? ratio(item, level) : doubt(doubt_of(item), wording_.quote(item));
            }
            const bool is_named = level != nullptr && level->whole && names_rate_of(item, *level);
            if (is_named || (is_bare && level->whole && levels_.in_parentheses(item)))
                return result_of(item, *level);
        }
        if (is_attribute(item)) return;
        if (item.figure->second && cover_before(item)) return;
        ProseLevel& level = levels_.push(item);
        const bool fits = pending_plan_ && ProseLevels::same_segment(*pending_plan_item_, item) &&
                          same_dimension(pending_plan_->unit, level.value.unit);
        if (fits && !level.whole) level.plan = std::exchange(pending_plan_, std::nullopt);
        if (pending_before_ && ProseLevels::same_segment(*pending_before_item_, item) &&
            same_dimension(pending_before_->unit, level.value.unit)) {
            level.before = std::exchange(pending_before_, std::nullopt);
        }
    }

    /// "bằng 78,5 % dự toán Trung ương giao, 74,2 % dự toán tỉnh giao": of the same figure.
    bool goes_on_reaching(const ProseItem& item) const noexcept {
        if (previous_ == nullptr || !previous_->is_share() || item.has_subject) return false;
        if (!previous_->basis || !previous_->basis->is_plan()) return false;
        if (!ProseLevels::same_segment(*previous_, item)) return false;
        for (std::size_t at = (std::max)(previous_->figure->end, previous_->basis->end); at < item.lead_begin;
             ++at) {
            if (!words_.is_mark(at, U',') && words_.word(at) != "và" && words_.word(at) != "and")
                return false;
        }
        return true;
    }

    /// "trẻ em dưới 1 tuổi", "trong 5 năm": it says who or when.
    bool is_attribute(const ProseItem& item) const noexcept {
        const ProseFigure& figure = *item.figure;
        return figure.unit.dimension() == dimensions::calendar_time || item.is_times ||
               clauses_.counts(figure, "tuổi") || clauses_.counts(figure, "years");
    }

    /// Whether nothing but what a share is of stands between two tokens: "98,5 % học sinh tốt nghiệp (".
    bool only_names(std::size_t first, std::size_t last) const noexcept {
        constexpr std::size_t most_words = 10;
        if (last - first > most_words) return false;
        for (std::size_t at = first; at < last; ++at) {
            if (!words_.is_word(at) || begins_with(words_, at, lead_words)) return false;
        }
        return true;
    }

    /// "đạt 98,7 % (12.320/12.482 hồ sơ)": the share stands before what it is of.
    bool cover_before(const ProseItem& item) {
        const auto [open, close, outer] = clauses_.groups()[item.place.group];
        const bool fills_parentheses = item.place.group != 0 && open + 1 == item.lead_begin &&
                                       only_names(item.figure->end, close);  // "(1.182/1.200 em)"
        if (!fills_parentheses) return false;
        ProseLevel* const share = levels_.nearest_level(item);
        const bool is_share_of_it = share != nullptr && !share->is_used && share->item->is_share() &&
                                    !share->item->basis && only_names(share->item->figure->end, open) &&
                                    item.figure->value <= *item.figure->second;
        if (!is_share_of_it) return false;
        ProseLevel& pair = levels_.push(item);
        pair.is_used = true;
        share->is_used = true;
        add_share(pair, share->value, *share->item, *share);
        return true;
    }

    /// A bare share behind a pair: of a plan where what is counted is no fixed whole.
    void result_of(const ProseItem& item, ProseLevel& level) {
        if (level.value.is_exact && level.whole->is_exact && level.value.value <= level.whole->value) {
            return cover(item, level);
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
        while (at > 0 && words_.has_sign(at - 1, fills)) --at;
        if (at == 0 || !words_.is_separator(at - 1)) return;  // "03 chỉ tiêu không đạt kế hoạch"
        ProseLevel* const level = levels_.nearest_level(item);
        if (level == nullptr || levels_.begins_anew(*level, item)) return;
        VerdictClaim claim;
        claim.actual = level->value;
        claim.target = level->plan;
        claim.verdict = verdict.verdict;
        claim.words.basis = verdict.basis.kind;
        claim.words.basis_text = words_.written(verdict.basis.begin, verdict.basis.end);
        claim.words.quote = words_.written(verdict.begin, verdict.basis.end);
        claim.words.subject = wording_.subject(*level->about);
        claim.words.as_of = wording_.as_of(*level->item);
        level->is_used = true;
        found_.claims.emplace_back(std::move(claim));
    }

    // ---- what a figure is about

    /// "tỷ lệ 59 %", "tỷ lệ trường đạt chuẩn quốc gia là 59 %" of 23/39 schools.
    bool names_rate_of(const ProseItem& item, const ProseLevel& level) const {
        std::size_t at = item.clause_begin;
        while (at < item.figure->begin && words_.is_word(at) && words_.word(at) != "tỷ" &&
               words_.word(at) != "tỉ" && words_.has_sign(at, fills)) {
            ++at;
        }
        const bool is_rate =
            (words_.word(at) == "tỷ" || words_.word(at) == "tỉ") && words_.word(at + 1) == "lệ";
        if (!is_rate || levels_.index_of(level) + 1 != levels_.size()) return false;
        at += 2;
        const std::string_view next = words_.word(at);
        if (at >= item.lead_begin || next == "đạt" || next == "là" || next == "hoàn") return true;
        const std::size_t unit = clauses_.unit_begin(*level.item->figure);
        for (std::size_t step = 0; step < 3; ++step) {
            if (words_.is_word(unit + step) && words_.word(unit + step) == next) return true;
        }
        return false;
    }

    // ---- targets

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
        if (next_ == nullptr || !item.basis || !item.basis->is_plan()) return std::nullopt;
        const std::size_t end = (std::max)(item.figure->end, item.basis->end);
        const bool is_all_there_is = has_figure_behind(end);  // "đạt 104 % so với kế hoạch (500 ha)"
        if (is_all_there_is && next_->figure->second) {       // "(215/150 người)"
            const bool is_same_actual = actual && actual->value == next_->figure->value;
            if (!is_same_actual) return std::nullopt;
            return stated_as(*next_, *next_->figure->second, next_->figure->second_number);
        }
        if (is_all_there_is) return stated_first(*next_);
        if (next_->lead != Lead::planned) return std::nullopt;
        const bool is_same =
            next_->lead_begin <= item.basis->begin && next_->figure->begin >= item.basis->end;
        const bool is_parenthesised = words_.is_mark(end, U'(') && next_->lead_begin == end + 1;
        if (!is_same && !is_parenthesised) return std::nullopt;
        return stated_first(*next_);
    }

    /// "Tổng kế hoạch vốn là 326.071 triệu đồng. Tổng giá trị giải ngân là 132.998 triệu đồng, bằng …": what
    /// is paid out is held against the money planned in the sentence before, once.
    std::optional<StatedFigure> plan_before(const ProseLevel& level) {
        if (!levels_.mentions(level, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
            return std::nullopt;
        constexpr std::size_t farthest = 8;
        const auto at = levels_.index_of(level);
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            ProseLevel& other = levels_[at - step];
            if (other.item->place.group != level.item->place.group) continue;
            if (levels_.mentions(other, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
                return std::nullopt;
            const bool is_plan =
                other.is_plan || levels_.mentions(other, {"kế hoạch vốn", "tổng kế hoạch", "vốn kế hoạch",
                                                          "tổng vốn", "planned funds", "funds planned"});
            if (is_plan && other.value.unit == level.value.unit) return other.value;
        }
        return std::nullopt;
    }

    template <class SomeClaim>
    void add(SomeClaim claim, const ProseItem& item, const ProseLevel* level,
             const BasisInText* other_basis = nullptr) {
        const BasisInText* const basis = item.basis ? &*item.basis : other_basis;
        claim.words.subject = wording_.subject(level != nullptr ? *level->about : item);
        claim.words.quote = wording_.quote(item);
        claim.words.as_of = wording_.as_of(item);
        if (basis == nullptr) {
            found_.claims.emplace_back(std::move(claim));
            return;
        }
        claim.words.basis = basis->kind;
        claim.words.basis_text = words_.written(basis->begin, basis->end);
        if (!item.second_basis) {
            found_.claims.emplace_back(std::move(claim));
            return;
        }
        found_.claims.emplace_back(claim);
        claim.words.basis = item.second_basis->kind;
        claim.words.basis_text = words_.written(item.second_basis->begin, item.second_basis->end);
        found_.claims.emplace_back(std::move(claim));
    }

    ClaimDoubt doubt_of(const ProseItem& item) const noexcept {
        return item.has_subject || item.is_share() ? ClaimDoubt::subject_unclear : ClaimDoubt::unit_differs;
    }
    void doubt(ClaimDoubt why, std::string_view text) { found_.unsure.push_back({why, text, {}}); }

    const ProseClauses& clauses_;
    const SignedWords& words_;
    ReadClaims& found_;
    ProseLevels levels_;
    ClaimWording wording_;
    const ProseItem* previous_ = nullptr;
    const ProseItem* next_ = nullptr;
    struct Change {
        Sense sense = Sense::more;
        ProseLevel* level = nullptr;  ///< what changed; null where it has no figure
        std::optional<StatedFigure> amount{};
        std::optional<StatedFigure> before{};
        const BasisInText* basis = nullptr;
    };
    std::optional<Change> change_{};  ///< the one before
    std::optional<StatedFigure> pending_plan_{};
    const ProseItem* pending_plan_item_ = nullptr;
    std::optional<StatedFigure> pending_before_{};
    const ProseItem* pending_before_item_ = nullptr;
};

}  // namespace detail

}  // namespace chitieu
