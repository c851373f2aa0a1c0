// SPDX-License-Identifier: BSL-1.0
//
// The rules by which what exceeds a plan in running text, or falls short of it, becomes a claim.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/held_against.hpp>
#include <chitieu/read/detail/prose_item.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <utility>

namespace chitieu {

namespace detail {

/// Makes claims of excesses and shortfalls.
class ExcessRules {
public:
    explicit ExcessRules(ClaimText& text) noexcept : text_{text}, against_{text} {}

    /// "vượt 5,46 % kế hoạch", "vượt 38 đơn vị so với kế hoạch"; `compares_numbers` as the claim has it.
    void excess(const ProseItem& item, Sense sense, bool compares_numbers = false) {
        if (item.is_times) return text_.doubt(ClaimDoubt::times_unclear, item.figure->text);
        ExcessClaim claim;
        claim.sense = sense;
        claim.compares_numbers = compares_numbers;
        claim.excess = stated_first(item);
        ProseLevel* level = item.has_subject ? nullptr : text_.levels.level_for(item);
        if (level != nullptr && level->whole && sense == Sense::more &&
            level->value.value < level->whole->value) {
            // "58/64 vụ, đạt 90,6 %, vượt 10,6 % so với chỉ tiêu (80 %)": so many of more exceed nothing
            ProseLevel* const rate = text_.rate_of(*level);
            const bool is_measured = !level->value.is_exact && !may_have_plans(*level->item->figure);
            level = rate != nullptr || !is_measured ? rate : level;
        }
        if (level == nullptr && !(item.basis && item.is_share() && item.has_subject)) {
            return text_.doubt(text_.doubt_of(item), text_.wording.quote(item));
        }
        if (level != nullptr) {
            if (names_plan(item, *level)) return judge(item, sense, *level);
            ProseLevels::adopt_unit(*claim.excess, *level, item);
            claim.actual = level->value;
            claim.target = against_.target_of(*level, item);
            if (!claim.target) claim.target = against_.plan_behind(item, claim.actual);
            if (claim.target && !level->whole) {
                const MeantLevel meant = meant_level(text_.levels, *level, [&](const StatedFigure& actual) {
                    return comes_to_change(actual, *claim.target, sense, *claim.excess);
                });
                if (meant.is_sum) return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
                level = meant.level;
                claim.actual = level->value;
            }
            level->is_used = true;
        }
        text_.add(std::move(claim), item, level);
    }

private:
    /// "42.968 tấn, vượt kế hoạch 43.000 tấn": the plan's own figure stands behind it, too large to be an
    /// excess.
    static bool names_plan(const ProseItem& item, const ProseLevel& level) noexcept {
        const bool is_behind = item.basis && item.basis->is_plan() && item.basis->end <= item.figure->begin;
        return is_behind && !item.is_share() && item.figure->unit == level.value.unit &&
               Ratio(item.figure->value) * Ratio(2) > Ratio(level.value.value);
    }

    void judge(const ProseItem& item, Sense sense, ProseLevel& level) {
        VerdictClaim claim;
        claim.actual = level.value;
        claim.target = stated_first(item);
        claim.verdict = sense == Sense::more ? DeclaredVerdict::exceeded : DeclaredVerdict::missed;
        if (!is_clear(claim.actual, claim.target)) {
            return text_.doubt(ClaimDoubt::number_unclear, text_.wording.quote(item));
        }
        level.is_used = true;
        text_.add(std::move(claim), item, &level);
    }

    ClaimText& text_;
    HeldAgainst against_;
};

}  // namespace detail

}  // namespace chitieu
