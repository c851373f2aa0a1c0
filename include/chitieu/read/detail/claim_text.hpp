// SPDX-License-Identifier: BSL-1.0
//
// What the rules of claims share: the text, the figures around, and the claims that were found.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/claim_setting.hpp>
#include <chitieu/read/detail/claim_wording.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace chitieu {

namespace detail {

/// The text, what has been found in it, and where its rules stand.
struct ClaimText {
    const ProseClauses& clauses;
    ReadClaims& found;
    const SignedWords& words = clauses.words();
    ProseLevels levels{clauses};
    ClaimWording wording{clauses};
    ClaimSetting setting{clauses};
    const ProseItem* previous = nullptr;  ///< the figure before
    const ProseItem* next = nullptr;      ///< the figure behind

    /// "so với năm 2022 (200.000 lượt)": a figure in parentheses behind what it was is held against.
    bool has_figure_behind(std::size_t end) const noexcept {
        return has_any_figure_behind(end) && next->figure->begin == end + 1 && !next->is_share();
    }
    /// The same of a share, too, and with what was then before it: "(năm 2022: 200.000 lượt)".
    bool has_any_figure_behind(std::size_t end) const noexcept {
        return next != nullptr && words.is_mark(end, U'(') && words.is_mark(next->figure->end, U')') &&
               (next->figure->begin == end + 1 || (next->lead == Lead::past && next->lead_begin == end + 1));
    }
    /// Whether nothing but what a share is of stands between two tokens: "98,5 % học sinh tốt nghiệp (".
    bool only_names(std::size_t first, std::size_t last) const noexcept {
        constexpr std::size_t most_words = 10;
        if (last - first > most_words) return false;
        for (std::size_t at = first; at < last; ++at) {
            if (!words.is_word(at) || begins_with(words, at, lead_words)) return false;
        }
        return true;
    }

    /// The share that the figure before says so many of so many are, "58/64 vụ, đạt 90,6 %" or "(90,6 %)", as
    /// a level of its own; null where there is none.
    ProseLevel* rate_of(const ProseLevel& pair) {
        const bool is_rate = previous != nullptr && previous->is_share() && !previous->basis &&
                             !previous->has_subject && pair.item == previous - 1;
        if (!is_rate) return nullptr;
        for (std::size_t at = levels.size(); at > levels.index_of(pair); --at) {
            if (levels[at - 1].item == previous) return &levels[at - 1];
        }
        ProseLevel& rate = levels.push(*previous);
        rate.about = pair.about;
        return &rate;
    }

    template <class SomeClaim>
    void add(SomeClaim claim, const ProseItem& item, const ProseLevel* level,
             const BasisInText* other_basis = nullptr) {
        const BasisInText* const basis = item.basis ? &*item.basis : other_basis;
        claim.words.subject = wording.subject(level != nullptr ? *level->about : item);
        claim.words.quote = wording.quote(item);
        claim.words.as_of = wording.as_of(item);
        setting.set(level != nullptr ? *level->item : item, claim.words);
        if (basis == nullptr) {
            found.claims.emplace_back(std::move(claim));
            return;
        }
        claim.words.basis = basis->kind;
        claim.words.basis_text = words.written(basis->begin, basis->end);
        if (!item.second_basis) {
            found.claims.emplace_back(std::move(claim));
            return;
        }
        found.claims.emplace_back(claim);
        claim.words.basis = item.second_basis->kind;
        claim.words.basis_text = words.written(item.second_basis->begin, item.second_basis->end);
        found.claims.emplace_back(std::move(claim));
    }

    ClaimDoubt doubt_of(const ProseItem& item) const noexcept {
        return item.has_subject || item.is_share() ? ClaimDoubt::subject_unclear : ClaimDoubt::unit_differs;
    }
    void doubt(ClaimDoubt why, std::string_view text) { found.unsure.push_back({why, text, {}}); }
};

}  // namespace detail

}  // namespace chitieu
