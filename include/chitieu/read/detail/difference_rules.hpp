// SPDX-License-Identifier: BSL-1.0
//
// The rule by which the difference of two figures of running text becomes a claim.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/prose_item.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <cstddef>
#include <utility>

namespace chitieu {

namespace detail {

/// Makes claims of differences.
class DifferenceRules {
public:
    explicit DifferenceRules(ClaimText& text) noexcept : text_{text} {}

    /// "(chênh lệch 114 triệu đồng)": of the two figures before it in the same unit.
    void difference(const ProseItem& item) {
        ProseLevel* const second = item.has_subject ? nullptr : text_.levels.level_for(item);
        ProseLevel* const first =
            second == nullptr ? nullptr : text_.levels.find_level(item, second, [&](const ProseLevel& other) {
                return text_.levels.counts_the_same(item, other);
            });
        if (first == nullptr || item.is_share())
            return text_.doubt(text_.doubt_of(item), text_.wording.quote(item));
        DifferenceClaim claim;
        claim.first = first->value;
        claim.second = second->value;
        claim.difference = stated_first(item);
        if (may_be_of_others(*second, claim))
            return text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item));
        first->is_used = true;
        second->is_used = true;
        text_.add(std::move(claim), item, second);
    }

private:
    /// Whether a difference is not that of the two figures before it, where there are more than two.
    bool may_be_of_others(const ProseLevel& second, const DifferenceClaim& claim) const {
        const auto comes_to_it = [&](Sense sense) {
            return comes_to_change(*claim.first, *claim.second, sense, *claim.difference);
        };
        if (comes_to_it(Sense::more) || comes_to_it(Sense::less)) return false;
        std::size_t count = 0;
        constexpr std::size_t farthest = 12;
        const std::size_t last = text_.levels.index_of(second);
        for (std::size_t step = 0; step <= last && step < farthest; ++step) {
            const ProseLevel& level = text_.levels[last - step];
            if (level.item->place.sentence != second.item->place.sentence) break;
            if (same_dimension(level.value.unit, second.value.unit)) ++count;
        }
        return count > 2;
    }

    ClaimText& text_;
};

}  // namespace detail

}  // namespace chitieu
