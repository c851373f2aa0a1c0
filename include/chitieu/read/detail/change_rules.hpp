// SPDX-License-Identifier: BSL-1.0
//
// The rules by which rises and falls in running text become claims.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/held_against.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
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

namespace chitieu {

namespace detail {

/// Makes claims of changes, one behind the other.
class ChangeRules {
public:
    explicit ChangeRules(ClaimText& text) noexcept : text_{text}, against_{text} {}

    /// The change that the figure before told of, if any.
    bool is_there() const noexcept { return change_.has_value(); }
    Sense sense() const noexcept { return change_->sense; }
    /// Whether what changed has a figure.
    bool has_level() const noexcept { return change_->level != nullptr; }
    /// Whether parentheses said from what to what it changed.
    bool has_ends_in(std::uint32_t group) const noexcept { return group != 0 && group == ends_group_; }
    void reset() noexcept { change_.reset(); }

    /// "giảm 119 ha so với năm 2022". Precondition: it is not held against a plan.
    void change(const ProseItem& item, Sense sense) {
        reset();
        if (item.is_times) return text_.doubt(ClaimDoubt::times_unclear, item.figure->text);
        if (item.lead == Lead::rises && item.figure->value.sign() < 0) sense = Sense::less;  // "tăng -5,2 %"
        change_ = {sense};
        ChangeClaim claim;
        claim.sense = sense;
        claim.change = stated_first(item);
        claim.change->value = abs(claim.change->value);
        // "tăng 8 % về số doanh nghiệp": of what is said behind
        if (text_.words.word(item.figure->end) == "về")
            return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        if (is_average(item)) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        ProseLevel* level = level_of_ends(item);
        if (level == nullptr) level = level_of_pair(item, sense);
        if (level == nullptr && !item.has_subject) level = level_of_change(item);
        if (level == nullptr) {
            // "công nghiệp tăng 2,85 %": of a thing that is named and has no figure
            const bool is_growth =
                item.has_subject && item.lead != Lead::none && item.figure->unit == any_unit(units::percent);
            if (!is_growth) return text_.doubt(text_.doubt_of(item), text_.wording.quote(item));
            return text_.add(std::move(claim), item, nullptr);
        }
        const bool is_of_share = item.is_share() && text_.next != nullptr && text_.next->is_share() &&
                                 text_.has_any_figure_behind(item.basis ? item.basis->end : item.figure->end);
        if (is_of_share && level->whole) {  // "29/32 vụ, đạt 90,6 %, giảm 2,1 % so với cùng kỳ (92,7 %)"
            if (ProseLevel* const rate = text_.rate_of(*level)) level = rate;
        }
        ProseLevels::adopt_unit(*claim.change, *level, item);
        claim.now = level->value;
        claim.before = level->before;
        if (!claim.before) {
            claim.before = against_.base_behind(item, *level, &claim);
            if (claim.before) {
                const MeantLevel meant = meant_level(text_.levels, *level, [&](const StatedFigure& now) {
                    return comes_to_change(now, *claim.before, sense, *claim.change);
                });
                if (meant.is_sum) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
                level = meant.level;
                claim.now = level->value;
            }
        }
        if (!claim.before) claim.before = against_.earlier_of_two(item, *level);
        level->is_used = true;
        change_ = {sense, level, claim.change, claim.before, basis_of_list(item)};
        text_.add(std::move(claim), item, level, basis_of_list(item));
        // "mức giảm 7,28 %, đạt Nghị quyết": then the fall is what was to be reached
        if (text_.words.word(item.lead_begin) == "mức") text_.levels.push(item);
    }

    /// "tăng 22 vụ, 19 đối tượng so với …": the verb of the figure before counts for one of which there is a
    /// figure, too.
    bool go_on_changing(const ProseItem& item) {
        if (!change_ || basis_of_list(item) == nullptr) return false;
        if (text_.levels.level_for(item) == nullptr || item.is_share()) return false;
        change(item, change_->sense);
        return true;
    }

    /// A share that says the change before once more: in parentheses, "giảm 2.400 con so với cùng kỳ (2,7
    /// %)", "(giảm 2,7 %)", "(tương đương 2,7 %)"; or by the same verb, held against the same, "giảm 800 con,
    /// tương đương giảm 16 % so với cùng kỳ".
    bool is_told_again(const ProseItem& item) const noexcept {
        if (!change_ || text_.previous == nullptr || text_.previous->is_share() || !item.is_share())
            return false;
        const ProseItem& told = *text_.previous;
        const bool is_behind =
            item.lead_begin == told.figure->end + 1 || (told.basis && item.lead_begin == told.basis->end + 1);
        if (text_.levels.in_parentheses(item) && is_behind)
            return item.lead == Lead::none || item.lead == Lead::equals || item.lead == told.lead;
        if (item.lead != told.lead || item.has_subject || !has_level() ||
            text_.has_any_figure_behind((std::max)(item.figure->end, item.basis ? item.basis->end : 0))) {
            return false;
        }
        if (!told.basis || !item.basis) return !told.basis;
        return text_.words.written(told.basis->begin, told.basis->end) ==
               text_.words.written(item.basis->begin, item.basis->end);
    }

    /// The change before once more, in percent; what there was before is known from its amount.
    void again(const ProseItem& item) {
        ChangeClaim claim;
        const bool is_signed = item.figure->value.sign() < 0;  // "giảm 11 vụ (-14,7 %)"
        claim.sense = is_signed ? Sense::less : change_->sense;
        claim.change = stated_first(item);
        claim.change->value = abs(claim.change->value);
        claim.now = change_->level->value;
        claim.before = change_->before;
        if (!claim.before) claim.before = before_change(*claim.now, *change_->amount, claim.sense);
        text_.add(std::move(claim), item, change_->level, change_->basis);
    }

private:
    /// "…, bình quân giảm 0,7 %", "mỗi năm giảm 0,7 %": of each year, not of all. But "thu nhập bình quân
    /// tăng 5 %" is of what is named.
    bool is_average(const ProseItem& item) const noexcept {
        constexpr std::string_view words_of_each_year[] = {"mỗi năm", "hằng năm", "hàng năm", "each year"};
        for (std::size_t at = item.clause_begin; at < item.figure->begin; ++at) {
            if (any_phrase_at(text_.words, at, words_of_each_year) != 0) return true;
            if (!item.has_subject && any_phrase_at(text_.words, at, words_of_averages) != 0) return true;
        }
        return false;
    }

    /// What a list of changes is held against: what stands behind its last one.
    const BasisInText* basis_of_list(const ProseItem& item) const noexcept {
        constexpr std::size_t longest = 16;
        const auto& items = text_.clauses.items();
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

    /// Whether figures, from the first to the last, fill parentheses behind another and what it counts.
    bool fill_parentheses_behind(const ProseItem& item, const ProseItem& first,
                                 const ProseItem& last) const noexcept {
        const ProseGroup& group = text_.clauses.groups()[first.place.group];
        return first.place.group != 0 && group.outer == item.place.group && group.open >= item.figure->end &&
               first.lead_begin == group.open + 1 && last.figure->end == group.close &&
               text_.only_names(item.figure->end, group.open);
    }

    /// "giảm 28 hộ (từ 215 hộ xuống còn 187 hộ)": what changed stands behind, in parentheses, with what it
    /// was.
    ProseLevel* level_of_ends(const ProseItem& item) {
        const auto& items = text_.clauses.items();
        const auto at = static_cast<std::size_t>(&item - items.data());
        if (at + 2 >= items.size()) return nullptr;
        const ProseItem& from = items[at + 1];
        const ProseItem& to = items[at + 2];
        const bool are_ends = from.lead == Lead::from && to.lead == Lead::becomes &&
                              from.figure->form == ProseFigureForm::single &&
                              to.figure->form == ProseFigureForm::single;
        if (!are_ends || !fill_parentheses_behind(item, from, to)) return nullptr;
        std::optional<StatedFigure> before = ProseLevels::before_of(from, to);
        if (!before || !is_clear(before, stated_first(to))) return nullptr;
        ProseLevel& level = text_.levels.push(to);
        level.about = &item;
        level.before = std::move(before);
        ends_group_ = from.place.group;
        return &level;
    }

    /// "giảm 3 vụ (21/24 vụ)": now and before, where the change comes near their difference; not "12/14 xã".
    ProseLevel* level_of_pair(const ProseItem& item, Sense sense) {
        const ProseItem* const pair = text_.next;
        const bool is_pair = pair != nullptr && pair->figure->form == ProseFigureForm::pair &&
                             !item.is_share() && same_dimension(pair->figure->unit, item.figure->unit) &&
                             !forms_a_whole(pair->figure->unit);
        if (!is_pair || !fill_parentheses_behind(item, *pair, *pair)) return nullptr;
        const auto change = sense == Sense::more
                                ? checked_subtract(pair->figure->value, *pair->figure->second)
                                : checked_subtract(*pair->figure->second, pair->figure->value);
        if (!change) return nullptr;
        const Ratio stated = Ratio(abs(item.figure->value));
        if (Ratio(*change) * Ratio(2) < stated || Ratio(*change) > stated * Ratio(2)) return nullptr;
        ProseLevel& level = text_.levels.push(*pair);
        level.about = &item;
        level.before = stated_as(*pair, *pair->figure->second, pair->figure->second_number);
        level.whole.reset();
        ends_group_ = pair->place.group;
        return &level;
    }

    /// "chết 58 người, bị thương 87 người (giảm 4 người chết)": of several figures in a unit the one that the
    /// word behind the change is about, or none.
    ProseLevel* level_of_change(const ProseItem& item) {
        ProseLevel* const level = text_.levels.level_for(item);
        const std::size_t behind = item.figure->end;
        const bool says_more = text_.words.is_word(behind) && !begins_with(text_.words, behind, lead_words) &&
                               !is_one_of(text_.words.word(behind), words_that_part) &&
                               !(item.basis && item.basis->begin == behind);
        const std::string_view word = text_.words.word(behind);
        if (level == nullptr || item.is_share() || !says_more || is_about(*level, word)) return level;
        bool is_only = true;
        ProseLevel* const named = text_.levels.find_level(item, level, [&](const ProseLevel& other) {
            const bool fits = text_.levels.counts_the_same(item, other);
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
            if (at >= level.item->figure->end && !text_.words.is_word(at)) return false;
            if (text_.words.word(at) == word) return true;
        }
        return false;
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

    struct Change {
        Sense sense = Sense::more;
        ProseLevel* level = nullptr;  ///< what changed; null where it has no figure
        std::optional<StatedFigure> amount{};
        std::optional<StatedFigure> before{};
        const BasisInText* basis = nullptr;
    };

    ClaimText& text_;
    HeldAgainst against_;
    std::optional<Change> change_{};
    std::uint32_t ends_group_ = 0;
};

}  // namespace detail

}  // namespace chitieu
