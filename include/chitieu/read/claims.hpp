// SPDX-License-Identifier: BSL-1.0
//
// What the sentences of a report claim of its figures, in Vietnamese and English: `domain/claim.hpp` from
// running text.
//
//     const ReadClaims read = read_claims("gieo cấy ước đạt 2.877/2.899 ha, giảm 119 ha so với năm 2022, "
//                                         "đạt 99,26% kế hoạch", Place{40, 12});
//     // a ChangeClaim (2877 ha, 119 ha less than in 2022) and a RatioClaim (2877 of 2899 ha, 99.26 %)
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/prose_clauses.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Why something that looks like a claim was not taken for one.
enum class ClaimDoubt : std::uint8_t {
    number_unclear,   ///< "1. 357", "17 501": one number or two
    figure_is_range,  ///< "15-20 %"
    subject_unclear,  ///< no figure, or more than one, that it may be said of
    unit_differs,     ///< no figure near it is in its unit
    times_unclear,    ///< "tăng 2 lần": twice as much, or three times
    parts_unclear,    ///< a list of which not every piece has one part
};

/// The doubt's lasting name, for machines.
constexpr std::string_view name_of(ClaimDoubt doubt) noexcept {
    constexpr std::string_view names[] = {"number_unclear", "figure_is_range", "subject_unclear",
                                          "unit_differs",   "times_unclear",   "parts_unclear"};
    return names[static_cast<std::size_t>(doubt)];
}

/// What was left unclaimed, and why. Its view looks into the text.
struct UnsureClaim {
    ClaimDoubt doubt{};
    std::string_view text{};
    Place place{};
};

/// The claims of a text in its order, and what was too unsure to be one.
struct ReadClaims {
    std::vector<Claim> claims{};
    std::vector<UnsureClaim> unsure{};
};

namespace detail {

/// A figure that others in its clause may be about.
struct ProseLevel {
    const ProseItem* item = nullptr;
    const ProseItem* about =
        nullptr;  ///< whose words say what it is: itself, or the pair that it is a share of
    StatedFigure value{};
    std::optional<StatedFigure> whole{};   ///< of a pair
    std::optional<StatedFigure> plan{};    ///< stated beside it: "(kế hoạch 500 ha)"
    std::optional<StatedFigure> before{};  ///< stated beside it: "(năm 2022: 103 nhà)"
    bool is_plan = false;                  ///< what is planned: nothing was reached with it
    bool is_used = false;                  ///< some claim has it
};

inline StatedFigure stated_as(const ProseItem& item, Decimal value, std::string_view text) {
    StatedFigure result;
    result.value = value;
    result.unit = item.figure->unit;
    result.is_exact = result.unit.counts_whole_things() && value.scale() == 0;
    result.hedge = item.hedge;
    result.text = text;
    return result;
}
inline StatedFigure stated_first(const ProseItem& item) {
    StatedFigure result = stated_as(item, item.figure->value, item.figure->number);
    result.other_reading = item.figure->other_reading;
    return result;
}

/// Things of which a whole is a fixed number, so that "11/14 xã" says of how many and not of which plan.
inline bool forms_a_whole(const AnyUnit& unit) noexcept {
    for (const std::string_view symbol :
         {units::CommuneCount::info.symbol, units::Village::info.symbol, units::District::info.symbol,
          units::Province::info.symbol, units::School::info.symbol, units::Facility::info.symbol,
          units::Organization::info.symbol, units::Enterprise::info.symbol,
          units::Cooperative::info.symbol}) {
        if (unit.has_term(symbol)) return true;
    }
    return false;
}

/// Whether so many of so many is the percentage, to its last digit.
inline bool agrees(Decimal part, Decimal whole, Decimal percent) noexcept {
    if (whole.is_zero()) return false;
    const auto quotient = checked_divide(Ratio(part), Ratio(whole));
    const auto computed = quotient ? checked_percent(*quotient, percent.scale()) : std::nullopt;
    return computed && *computed == percent;
}

/// The rules by which figures in their clauses become claims.
class ClaimRules {
public:
    ClaimRules(const ProseClauses& clauses, ReadClaims& found) noexcept
        : clauses_{clauses}, words_{clauses.words()}, found_{found} {}

    void run() {
        for (const UnclearNumber& number : clauses_.figures().unclear) {
            doubt(ClaimDoubt::number_unclear, number.text);
        }
        levels_.reserve(clauses_.items().size());
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
            if (!is_change) sense_of_change_.reset();
            previous_ = &item;
        }
        while (verdict < verdicts.size()) judge(verdicts[verdict++]);
        find_sums();
        find_products();
        std::stable_sort(found_.claims.begin(), found_.claims.end(),
                         [](const Claim& left, const Claim& right) {
                             return words_of(left).quote.data() < words_of(right).quote.data();
                         });
    }

private:
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
                if (previous_ != nullptr && sense_of_change_ && same_segment(*previous_, item) &&
                    item.is_share()) {
                    return change(item, *sense_of_change_);  // "tăng 125 tỷ đồng, tương đương 11,1 %"
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
        if (!sense_of_change_ || basis_of_list(item) == nullptr) return false;
        if (level_for(item) == nullptr || item.is_share()) return false;
        change(item, *sense_of_change_);
        return true;
    }

    /// What a list of changes is held against: what stands behind its last one.
    const BasisInText* basis_of_list(const ProseItem& item) const noexcept {
        const auto& items = clauses_.items();
        auto at = static_cast<std::size_t>(&item - items.data());
        while (at < items.size()) {
            const ProseItem& here = items[at];
            if (here.place.segment != item.place.segment) break;
            if (&here != &item) {
                const bool is_change =
                    here.goes_on_changes || here.lead == Lead::rises || here.lead == Lead::falls;
                if (!is_change || here.has_subject) break;
            }
            if (here.basis) return here.basis->is_plan() ? nullptr : &*here.basis;
            ++at;
        }
        return nullptr;
    }

    /// "giảm 119 ha so với năm 2022"; against a plan it is an excess.
    void change(const ProseItem& item, Sense sense) {
        sense_of_change_.reset();
        if (item.basis && item.basis->is_plan()) return excess(item, sense);
        if (item.is_times()) return doubt(ClaimDoubt::times_unclear, item.figure->text);
        sense_of_change_ = sense;
        ChangeClaim claim;
        claim.sense = sense;
        claim.change = stated_first(item);
        ProseLevel* const level = item.has_subject ? nullptr : level_for(item);
        if (level == nullptr) {
            // "công nghiệp tăng 2,85 %": of a thing that is named and has no figure
            const bool is_growth =
                item.has_subject && item.lead != Lead::none && item.figure->unit == any_unit(units::percent);
            if (!is_growth) return doubt(doubt_of(item), quote(item));
            return add(std::move(claim), item, nullptr);
        }
        adopt_unit(*claim.change, *level, item);
        claim.now = level->value;
        claim.before = level->before;
        if (!item.is_share() && !is_clear(claim.now, claim.change)) {
            return doubt(ClaimDoubt::number_unclear, quote(item));
        }
        level->is_used = true;
        add(std::move(claim), item, level, basis_of_list(item));
        // "mức giảm 7,28 %, đạt Nghị quyết": then the fall is what was to be reached
        if (words_.word(item.lead_begin) == "mức") push_level(item);
    }

    /// "vượt 5,46 % kế hoạch", "vượt 38 đơn vị so với kế hoạch"
    void excess(const ProseItem& item, Sense sense) {
        if (item.is_times()) return doubt(ClaimDoubt::times_unclear, item.figure->text);
        ExcessClaim claim;
        claim.sense = sense;
        claim.excess = stated_first(item);
        ProseLevel* const level = item.has_subject ? nullptr : level_for(item);
        if (level == nullptr && !(item.basis && item.is_share() && item.has_subject)) {
            return doubt(doubt_of(item), quote(item));
        }
        if (level != nullptr) {
            adopt_unit(*claim.excess, *level, item);
            claim.actual = level->value;
            claim.target = target_of(*level, item);
            if (!claim.target) claim.target = plan_behind(item, claim.actual);
            if (!is_clear(claim.actual, claim.target) ||
                (!item.is_share() && !is_clear(claim.actual, claim.excess))) {
                return doubt(ClaimDoubt::number_unclear, quote(item));
            }
            level->is_used = true;
        }
        add(std::move(claim), item, level);
    }

    /// "đạt 99,26 % kế hoạch", "bằng 84 %"; without a basis and anything that it may be a ratio of, a level.
    void reach(const ProseItem& item) {
        if (item.is_times()) return times_of(item);
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : level_for(item);
        if (!item.basis) {
            const bool is_result = level != nullptr && !level->item->is_share() && stands_next(*level, item);
            if (!is_result) return plain(item);
            const bool is_beside =
                item.place.group != level->item->place.group;  // "12.400 con (đạt 101,6 %)"
            if (!level->whole && !level->plan && !is_beside && !is_alone(*level)) {
                return doubt(ClaimDoubt::subject_unclear, quote(item));
            }
            if (level->whole && forms_a_whole(level->value.unit)) return cover(item, *level);
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
            level->is_used = true;
        } else if (!item.has_subject) {
            return doubt(ClaimDoubt::subject_unclear, quote(item));
        }
        if (!claim.target) claim.target = plan_behind(item, claim.actual);
        if (!is_clear(claim.actual, claim.target)) return doubt(ClaimDoubt::number_unclear, quote(item));
        add(std::move(claim), item, level);
    }

    /// "gấp 2,5 lần cùng kỳ", "bằng 1,2 lần kế hoạch"
    void times_of(const ProseItem& item) {
        if (!item.is_times()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : level_for(item);
        if (level == nullptr) return doubt(doubt_of(item), quote(item));
        RatioClaim claim;
        claim.ratio = stated_first(item);
        claim.ratio->unit = AnyUnit();
        claim.ratio->is_exact = false;
        claim.actual = level->value;
        if (item.basis && item.basis->is_plan()) claim.target = target_of(*level, item);
        level->is_used = true;
        add(std::move(claim), item, level);
    }

    /// "chiếm tỷ lệ 84,6 %"
    void share_of(const ProseItem& item) {
        if (!item.is_share()) return plain(item);
        ProseLevel* const level = item.has_subject ? nullptr : level_for(item);
        if (level == nullptr || level->item->is_share()) return plain(item);
        if (item.basis && item.basis->is_plan()) return ratio(item, level);
        cover(item, *level);
    }

    /// So many of so many are such a share; the share is then a figure that more can be said of.
    void cover(const ProseItem& item, ProseLevel& level) {
        level.is_used = true;
        if (level.whole && level.value.is_exact && level.whole->is_exact) {
            CoverageClaim claim;
            claim.covered = level.value;
            claim.all = level.whole;
            claim.share = stated_first(item);
            add(std::move(claim), item, &level);
        } else {
            ShareClaim claim;
            claim.part = level.value;
            claim.whole = level.whole;
            claim.share = stated_first(item);
            add(std::move(claim), item, &level);
        }
        ProseLevel& share = push_level(item);
        share.is_used = true;
        if (!item.has_subject) share.about = level.about;
    }

    /// "(chênh lệch 114 triệu đồng)": of the two figures before it in the same unit.
    void difference(const ProseItem& item) {
        ProseLevel* const second = item.has_subject ? nullptr : level_for(item);
        ProseLevel* const first =
            second == nullptr ? nullptr : find_level(item, second, [&](const ProseLevel& other) {
                return counts_the_same(item, other);
            });
        if (first == nullptr || item.is_share()) return doubt(doubt_of(item), quote(item));
        DifferenceClaim claim;
        claim.first = first->value;
        claim.second = second->value;
        claim.difference = stated_first(item);
        if (!is_clear(claim.first, claim.second) || !is_clear(claim.first, claim.difference)) {
            return doubt(ClaimDoubt::number_unclear, quote(item));
        }
        first->is_used = true;
        second->is_used = true;
        add(std::move(claim), item, second);
    }

    /// "kế hoạch 500 ha": of the figure before it, or of the next.
    void plan(const ProseItem& item) {
        const bool is_slashed =
            words_.is_mark(item.figure->begin - 1, U'/') || words_.is_mark(item.lead_begin - 1, U'/');
        ProseLevel* const level = is_slashed ? nearest_level(item) : level_for(item);
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
        push_level(item).is_plan = true;
    }

    /// "từ 103 nhà", "(năm 2022: 103 nhà)"
    void before(const ProseItem& item) {
        ProseLevel* const level = item.lead == Lead::past ? level_for(item) : nullptr;
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
            ProseLevel* const level = nearest_level(item);
            const bool is_bare = level != nullptr && !item.has_subject && stands_next(*level, item);
            if (is_bare && item.basis && item.basis->is_plan()) return ratio(item, level);
            const bool is_named = level != nullptr && level->whole && names_rate_of(item, *level);
            if (is_named || (is_bare && level->whole && in_parentheses(item))) return result_of(item, *level);
        }
        if (is_attribute(item)) return;
        ProseLevel& level = push_level(item);
        const bool fits = pending_plan_ && same_segment(*pending_plan_item_, item) &&
                          same_dimension(pending_plan_->unit, level.value.unit);
        if (fits && !level.whole) level.plan = std::exchange(pending_plan_, std::nullopt);
        if (pending_before_ && same_segment(*pending_before_item_, item) &&
            same_dimension(pending_before_->unit, level.value.unit)) {
            level.before = std::exchange(pending_before_, std::nullopt);
        }
    }

    /// "trẻ em dưới 1 tuổi", "trong 5 năm": it says who or when.
    static bool is_attribute(const ProseItem& item) noexcept {
        const Dimension dimension = item.figure->unit.dimension();
        const std::string_view counted = item.figure->counted;
        return dimension == dimensions::calendar_time || counted.starts_with("tuổi") ||
               counted.starts_with("years old") || counted.starts_with("year-old") ||
               counted.starts_with("lần");
    }

    ProseLevel& push_level(const ProseItem& item) {
        ProseLevel& level = levels_.emplace_back();
        level.item = &item;
        level.about = &item;
        level.value = stated_first(item);
        if (item.figure->second) {
            level.whole = stated_as(item, *item.figure->second, item.figure->second_number);
        }
        return level;
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
        while (at > 0 && clauses_.has_sign(at - 1, fills)) --at;
        if (at == 0 || !clauses_.is_separator(at - 1)) return;  // "03 chỉ tiêu không đạt kế hoạch"
        ProseLevel* const level = nearest_level(item);
        if (level == nullptr || begins_anew(*level, item)) return;
        VerdictClaim claim;
        claim.actual = level->value;
        claim.target = level->plan;
        claim.verdict = verdict.verdict;
        claim.words.basis = verdict.basis.kind;
        claim.words.basis_text = words_.written(verdict.basis.begin, verdict.basis.end);
        claim.words.quote = words_.written(verdict.begin, verdict.basis.end);
        claim.words.subject = subject(*level->about);
        claim.words.as_of = as_of(*level->item);
        level->is_used = true;
        found_.claims.emplace_back(std::move(claim));
    }

    // ---- what a figure is about

    /// The nearest figure before it in its clause that it can be said of; for an amount, in its unit.
    ProseLevel* level_for(const ProseItem& item) {
        const bool takes_any = item.is_share() || item.is_times();
        ProseLevel* const level = find_level(item, nullptr, [&](const ProseLevel& other) {
            return takes_any || counts_the_same(item, other);
        });
        if (level == nullptr) return level_of_comparison(item);
        const bool is_price = takes_any && level->item->lead == Lead::worth && !is_alone(*level);
        return begins_anew(*level, item) || is_price ? nullptr : level;
    }

    /// "45 vụ, 12 người chết; so với cùng kỳ giảm 8 vụ": of the part of the sentence before, where one figure
    /// only can be meant.
    ProseLevel* level_of_comparison(const ProseItem& item) {
        constexpr std::size_t farthest = 12;
        if (item.is_share() || !item.basis || !item.basis->is_compared || item.basis->is_plan())
            return nullptr;
        const std::size_t begin = item.basis->begin;
        const bool is_opened = begin > 0 && words_.is_mark(begin - 1, U';');
        if (!is_opened) return nullptr;
        ProseLevel* only = nullptr;
        for (std::size_t step = 1; step <= farthest && step <= levels_.size(); ++step) {
            ProseLevel& level = levels_[levels_.size() - step];
            if (level.item->place.group != item.place.group) continue;
            if (level.item->place.sentence != item.place.sentence) break;
            if (level.is_plan || !counts_the_same(item, level)) continue;
            if (only != nullptr) return nullptr;
            only = &level;
        }
        return only;
    }

    ProseLevel* nearest_level(const ProseItem& item) {
        return find_level(item, nullptr, [](const ProseLevel&) { return true; });
    }

    template <class Fits>
    ProseLevel* find_level(const ProseItem& item, const ProseLevel* behind, const Fits& fits) {
        constexpr std::size_t farthest = 24;
        std::uint32_t group = item.place.group;
        std::uint32_t segment = item.place.segment;
        bool is_past = behind == nullptr;
        for (std::size_t step = 0; step < levels_.size() && step < farthest; ++step) {
            ProseLevel& level = levels_[levels_.size() - 1 - step];
            const ClausePlace& place = level.item->place;
            while (place.group != group && group != 0 &&
                   level.item->figure->begin < clauses_.groups()[group].open) {
                const std::size_t open = clauses_.groups()[group].open;
                group = clauses_.groups()[group].outer;
                segment = open == 0 ? segment : clauses_.place(open - 1).segment;
            }
            if (place.group != group) continue;  // in parentheses that are closed
            if (place.segment != segment) {
                if (group == 0) return nullptr;
                continue;
            }
            if (!is_past) {
                is_past = &level == behind;
                continue;
            }
            if (!level.is_plan && fits(level)) return &level;
        }
        return nullptr;
    }

    /// Whether something else is named between a figure and what may be said of it.
    bool begins_anew(const ProseLevel& level, const ProseItem& item) const noexcept {
        const std::size_t first = level.item->figure->end;
        for (std::size_t at = first; at < item.lead_begin; ++at) {
            if (clauses_.place(at).group != level.item->place.group) continue;
            const bool begins = at > first && clauses_.is_separator(at - 1);
            if (begins && clauses_.names_new_subject(at)) return true;
        }
        return false;
    }

    /// Whether no figure stands between a level and an item, and the item's clause is its next.
    bool stands_next(const ProseLevel& level, const ProseItem& item) const noexcept {
        std::size_t first = level.item->figure->end;
        for (const ProseLevel* last = &levels_.back(); last != &level; --last) {
            if (!last->is_plan) return false;
            if (last->item->place.group == item.place.group) first = std::max(first, last->item->figure->end);
        }
        std::size_t separators = 0;
        for (std::size_t at = first; at < item.lead_begin; ++at) {
            const std::uint32_t group = clauses_.place(at).group;
            const bool is_open = group == item.place.group || group == level.item->place.group;
            if (is_open && clauses_.is_separator(at)) ++separators;
        }
        if (!item.is_directly_behind) return separators <= 1;
        return item.lead_begin == level.item->figure->end && !level.value.unit.is_unspecified();
    }

    /// Whether no other figure but shares stands before one in its part of the sentence.
    bool is_alone(const ProseLevel& level) const noexcept {
        constexpr std::size_t farthest = 24;
        const auto at = static_cast<std::size_t>(&level - levels_.data());
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            const ProseLevel* const other = &levels_[at - step];
            if (other->item->place.sentence != level.item->place.sentence) break;
            const bool is_beside = other->item->place.segment == level.item->place.segment;
            if (is_beside && !other->item->is_share() && !other->is_plan) return false;
        }
        return true;
    }

    bool in_parentheses(const ProseItem& item) const noexcept {
        return item.place.group != 0 && clauses_.groups()[item.place.group].open + 1 == item.lead_begin &&
               item.figure->end == clauses_.groups()[item.place.group].close;
    }

    static bool same_segment(const ProseItem& left, const ProseItem& right) noexcept {
        return left.place.segment == right.place.segment;
    }

    /// Whether an amount is in a figure's unit, or counts what it counts by the same words.
    bool counts_the_same(const ProseItem& item, const ProseLevel& level) const {
        const ProseFigure& amount = *item.figure;
        const ProseFigure& figure = *level.item->figure;
        if (!amount.unit.is_unspecified() && same_dimension(amount.unit, figure.unit)) return true;
        if (level.item->is_share()) return says_points(amount);
        const bool is_bare = amount.unit.is_unspecified() && amount.counted.empty();
        if (is_bare) return item.basis && &level == &levels_.back() && is_alone(level);
        const std::size_t amount_begin = unit_begin(amount);
        const std::size_t figure_begin = unit_begin(figure);
        if (amount_begin >= words_.size() || figure_begin >= words_.size()) return false;
        if (words_.word(amount_begin).empty()) {
            return amount.unit.is_unspecified() && figure.unit.is_unspecified() &&
                   words_.word(figure_begin).empty();
        }
        const std::size_t count = std::max<std::size_t>(1, counted_words(amount, amount_begin));
        for (std::size_t at = 0; at < count; ++at) {
            if (words_.word(amount_begin + at) != words_.word(figure_begin + at)) return false;
        }
        return true;
    }

    static bool says_points(const ProseFigure& amount) noexcept {
        return amount.counted == "points" || amount.counted == "point" || amount.counted == "điểm";
    }

    /// Behind the number, or the two of a pair.
    std::size_t unit_begin(const ProseFigure& figure) const noexcept {
        std::size_t at = figure.begin + 1;
        if (figure.form != ProseFigureForm::single) {
            while (at < words_.size() && words_.written(at) != figure.second_number) ++at;
            ++at;
        }
        return at;
    }
    std::size_t counted_words(const ProseFigure& figure, std::size_t begin) const noexcept {
        if (!figure.unit.is_unspecified()) return figure.end - begin;
        std::size_t count = 0;
        while (words_.is_word(begin + count) && count < 2 &&
               !is_one_of(words_.word(begin + count), words_behind_counted)) {
            ++count;
        }
        return count;
    }

    /// "38 đơn vị" of "288 đơn vị máu" are units of blood.
    static void adopt_unit(StatedFigure& amount, const ProseLevel& level, const ProseItem& item) {
        if (item.is_share() || same_dimension(amount.unit, level.value.unit)) return;
        amount.unit = level.item->is_share() ? any_unit(units::percentage_point) : level.value.unit;
        amount.is_exact = level.value.is_exact && amount.value.scale() == 0;
    }

    /// "tỷ lệ 59 %", "tỷ lệ trường đạt chuẩn quốc gia là 59 %" of 23/39 schools.
    bool names_rate_of(const ProseItem& item, const ProseLevel& level) const {
        std::size_t at = item.clause_begin;
        while (at < item.figure->begin && words_.is_word(at) && words_.word(at) != "tỷ" &&
               words_.word(at) != "tỉ" && clauses_.has_sign(at, fills)) {
            ++at;
        }
        const bool is_rate =
            (words_.word(at) == "tỷ" || words_.word(at) == "tỉ") && words_.word(at + 1) == "lệ";
        if (!is_rate || level.item != levels_.back().item) return false;
        at += 2;
        const std::string_view next = words_.word(at);
        if (at >= item.lead_begin || next == "đạt" || next == "là" || next == "hoàn") return true;
        const std::size_t unit = unit_begin(*level.item->figure);
        for (std::size_t step = 0; step < 3; ++step) {
            if (words_.is_word(unit + step) && words_.word(unit + step) == next) return true;
        }
        return false;
    }

    // ---- targets

    /// What a figure is held against where that is stated: the other one of a pair, or a plan beside it.
    std::optional<StatedFigure> target_of(const ProseLevel& level, const ProseItem& item) const {
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
        const std::size_t end = std::max(item.figure->end, item.basis->end);
        // "đạt 104 % so với kế hoạch (500 ha)"
        const bool is_all_there_is = words_.is_mark(end, U'(') && next_->figure->begin == end + 1 &&
                                     words_.is_mark(next_->figure->end, U')') && !next_->is_share();
        if (is_all_there_is && next_->figure->second) {  // "(215/150 người)"
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
        if (!mentions(level, {"giải ngân", "thanh toán", "disbursed", "disbursement"})) return std::nullopt;
        constexpr std::size_t farthest = 8;
        const auto at = static_cast<std::size_t>(&level - levels_.data());
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            ProseLevel& other = levels_[at - step];
            if (other.item->place.group != level.item->place.group) continue;
            if (mentions(other, {"giải ngân", "thanh toán", "disbursed", "disbursement"}))
                return std::nullopt;
            const bool is_plan =
                other.is_plan || mentions(other, {"kế hoạch vốn", "tổng kế hoạch", "vốn kế hoạch", "tổng vốn",
                                                  "planned funds", "funds planned"});
            if (is_plan && other.value.unit == level.value.unit) return other.value;
        }
        return std::nullopt;
    }

    /// Whether the words before a figure, from the beginning of its sentence, have one of some phrases.
    bool mentions(const ProseLevel& level, std::initializer_list<std::string_view> phrases) const noexcept {
        constexpr std::size_t most_tokens = 40;
        std::size_t at = level.item->figure->begin;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            --at;
            if (clauses_.place(at).segment != level.item->place.segment &&
                clauses_.place(at).group == level.item->place.group) {
                break;
            }
            for (const std::string_view phrase : phrases) {
                if (phrase_at(words_, at, phrase) != 0) return true;
            }
        }
        return false;
    }

    // ---- sums

    static constexpr std::size_t longest_list = 500;  // tokens

    void find_sums() {
        for (std::size_t index = 1; index < clauses_.groups().size(); ++index) {
            const ProseGroup& group = clauses_.groups()[index];
            if (group.close - group.open > longest_list) continue;
            std::size_t first = group.open + 1;
            PartsAre are = PartsAre::all;
            bool is_said = false;
            if (const auto opener = clauses_.parts_at(first)) {
                first += opener->tokens;
                are = opener->meaning;
                is_said = true;
            }
            sums_of(group.open, first, group.close, are, is_said);
        }
        for (std::size_t at = 1; at < words_.size(); ++at) {
            if (!words_.is_word(at)) continue;
            const auto opener = clauses_.parts_at(at);
            if (!opener) continue;
            const bool opens_group = words_.is_mark(at - 1, U'(');
            const bool takes_in = words_.word(at + opener->tokens) == "cả";  // "bao gồm cả vốn kéo dài"
            const bool is_longer = words_.word(at) == "gồm" && words_.word(at - 1) == "bao";
            if (opens_group || takes_in || is_longer) continue;
            sums_of(at, at + opener->tokens, end_of_list(at, at + opener->tokens), opener->meaning, true);
            at += opener->tokens;
        }
    }

    /// A list goes to the end of its sentence where a colon opens it, else to the next semicolon.
    std::size_t end_of_list(std::size_t opener, std::size_t first) const noexcept {
        const ClausePlace& place = clauses_.place(opener);
        const bool has_colon = words_.is_mark(first, U':');
        std::size_t end = first;
        while (end < words_.size() && end - first < longest_list) {
            const ClausePlace& here = clauses_.place(end);
            const bool is_same = has_colon ? here.sentence == place.sentence : here.segment == place.segment;
            if (here.group == place.group && !is_same) break;
            if (place.group != 0 && end == clauses_.groups()[place.group].close) break;
            ++end;
        }
        return end;
    }

    /// Every figure right before a list, each unit once, may be its total.
    void sums_of(std::size_t opener, std::size_t first, std::size_t last, PartsAre are, bool is_said) {
        constexpr std::size_t most_heads = 3;
        constexpr std::size_t farthest = 16;
        // the last level before the list
        auto head = std::partition_point(levels_.begin(), levels_.end(), [opener](const ProseLevel& level) {
            return level.item->figure->begin < opener;
        });
        const std::uint32_t group = opener == 0 ? 0 : clauses_.place(opener - 1).group;
        std::vector<ProseLevel*> heads;
        std::uint32_t sentence = 0;
        for (std::size_t step = 0; head != levels_.begin() && step < farthest && heads.size() < most_heads;
             ++step) {
            --head;
            const ClausePlace& place = head->item->place;
            if (place.group != group) continue;
            if (heads.empty()) {
                sentence = place.sentence;
                if (place.sentence != clauses_.place(opener - 1).sentence) break;
            }
            if (place.sentence != sentence) break;
            const bool is_new = std::none_of(heads.begin(), heads.end(), [&](const ProseLevel* other) {
                return same_dimension(other->value.unit, head->value.unit);
            });
            if (is_new) heads.push_back(&*head);
            if (!is_said && opener > head->item->figure->end + 12) break;
        }
        std::vector<ReadSum> sums;
        for (auto total = heads.rbegin(); total != heads.rend(); ++total) {
            if (auto sum = read_sum(**total, first, last, are, is_said)) sums.push_back(std::move(*sum));
        }
        // what adds up in gifts is a whole list, in money too
        const auto is_whole = [](const ReadSum& sum) { return sum.is_equal; };
        const auto whole = std::find_if(sums.begin(), sums.end(), is_whole);
        for (ReadSum& sum : sums) {
            const bool is_beside =
                whole != sums.end() && !sum.misses && sum.claim.parts.size() == whole->claim.parts.size();
            if (is_beside) sum.claim.parts_are = PartsAre::all;
            found_.claims.emplace_back(std::move(sum.claim));
        }
    }

    /// A list that was read, whether its parts are equal to its total, and whether a piece has none.
    struct ReadSum {
        SumClaim claim{};
        bool is_equal = false;
        bool misses = false;
    };

    std::optional<ReadSum> read_sum(ProseLevel& total, std::size_t first, std::size_t last, PartsAre are,
                                    bool is_said) {
        if (total.item->is_share() || total.value.unit.is_unspecified() || first >= last) return std::nullopt;
        const std::uint32_t group = clauses_.place(first).group;
        bool has_semicolon = false;
        for (std::size_t at = first; at < last; ++at) {
            has_semicolon = has_semicolon || (words_.is_mark(at, U';') && clauses_.place(at).group == group);
        }
        ReadSum sum;
        SumClaim& claim = sum.claim;
        std::vector<ProseLevel*> used;
        std::size_t piece = first;
        for (std::size_t at = first; at <= last; ++at) {
            const bool is_end = at == last;
            const bool is_mark = !is_end && clauses_.place(at).group == group &&
                                 words_.is_mark(at, has_semicolon ? U';' : U',');
            if (!is_end && !is_mark) continue;
            if (is_another_time(piece)) break;
            const std::size_t known = used.size();
            if (!parts_in(total, piece, at, group, used)) {
                doubt(ClaimDoubt::parts_unclear, words_.written(piece, at));
                return std::nullopt;
            }
            sum.misses = sum.misses || used.size() == known;
            piece = at + 1;
        }
        bool is_bare = false;
        for (const ProseLevel* const part : used) {
            is_bare = is_bare || part->value.unit.is_unspecified();
            claim.parts.push_back(part->value);
            claim.parts.back().unit = total.value.unit;
            claim.parts.back().is_exact = total.value.is_exact && part->value.value.scale() == 0;
        }
        if (claim.parts.size() < 2) return std::nullopt;
        claim.total = total.value;
        const std::optional<Ratio> ratio = ratio_of_parts(claim);
        if (!ratio) return std::nullopt;
        const bool comes_near = *ratio >= Ratio(9, 10) && *ratio <= Ratio(11, 10);
        if (is_bare && (sum.misses || !comes_near)) return std::nullopt;  // numbers without a word: anything
        const bool is_clear_throughout =
            std::all_of(claim.parts.begin(), claim.parts.end(),
                        [&](const StatedFigure& part) { return is_clear(claim.total, part); });
        if ((sum.misses && !is_said) || !is_clear_throughout) {
            doubt(is_clear_throughout ? ClaimDoubt::parts_unclear : ClaimDoubt::number_unclear,
                  words_.written(first, last));
            return std::nullopt;
        }
        sum.is_equal = *ratio == Ratio(1);
        claim.parts_are = parts_of(claim, sum, *ratio, are, is_said);
        total.is_used = true;
        for (ProseLevel* const part : used) part->is_used = true;
        claim.words.subject = subject(*total.about);
        claim.words.as_of = as_of(*total.item);
        const std::size_t begin = total.item->figure->begin;
        claim.words.quote = words_.written(begin, std::max(begin + 1, last));
        return sum;
    }

    /// What is equal is all. "Trong đó" may leave parts out, and things that are counted may be counted
    /// twice; but money that is a little more than its total is a slip. A list without a word for it is all
    /// where it comes near, else a few examples.
    static PartsAre parts_of(const SumClaim& claim, const ReadSum& sum, const Ratio& ratio, PartsAre are,
                             bool is_said) {
        if (sum.is_equal) return PartsAre::all;
        if (sum.misses) return PartsAre::some;
        if (!is_said) {
            const bool comes_near = ratio >= Ratio(9, 10) && ratio <= Ratio(11, 10);
            return comes_near ? PartsAre::all : PartsAre::some;
        }
        const bool is_slip = !claim.total->is_exact && ratio > Ratio(1) && ratio <= Ratio(102, 100);
        return is_slip ? PartsAre::all : are;
    }

    /// The sum of the parts as a share of the total; nothing where it cannot be computed.
    static std::optional<Ratio> ratio_of_parts(const SumClaim& claim) {
        Decimal sum = 0;
        for (const StatedFigure& part : claim.parts) {
            const auto next = checked_add(sum, part.value);
            if (!next) return std::nullopt;
            sum = *next;
        }
        return checked_divide(Ratio(sum), Ratio(claim.total->value));
    }

    /// "dự ước hết năm …", "đến ngày …": not a part, but the whole at another time.
    bool is_another_time(std::size_t at) const noexcept {
        constexpr std::string_view openers[] = {"dự ước", "ước",    "dự kiến", "đến",    "tính đến",
                                                "hết",    "lũy kế", "luỹ kế",  "so với", "năm"};
        return any_phrase_at(words_, at, openers) != 0;
    }

    /// The figure of a piece in the total's unit, by the same words where things are counted, or several
    /// with "và" between them. False where it cannot be told which.
    bool parts_in(const ProseLevel& total, std::size_t first, std::size_t last, std::uint32_t group,
                  std::vector<ProseLevel*>& parts) {
        auto level = std::partition_point(levels_.begin(), levels_.end(), [first](const ProseLevel& other) {
            return other.item->figure->begin < first;
        });
        const ProseLevel* before = nullptr;
        for (; level != levels_.end() && level->item->figure->begin < last; ++level) {
            if (level->item->place.group != group || level->is_plan) continue;
            if (begins_with_parts(first, level->item->figure->begin)) break;
            const bool is_bare = level->value.unit.is_unspecified() && level->item->figure->counted.empty() &&
                                 total.value.is_exact && !level->whole;
            if (!is_bare && (level->value.unit != total.value.unit || !has_same_words(*level, total)))
                continue;
            if (before != nullptr && !has_and(before->item->figure->end, level->item->figure->begin))
                return false;
            parts.push_back(&*level);
            before = &*level;
        }
        return true;
    }

    bool has_and(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t at = first; at < last; ++at) {
            if (words_.word(at) == "và" || words_.word(at) == "and") return true;
        }
        return false;
    }

    bool begins_with_parts(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t at = first; at < last; ++at) {
            if (words_.is_word(at) && clauses_.parts_at(at)) return true;
        }
        return false;
    }

    bool has_same_words(const ProseLevel& left, const ProseLevel& right) const noexcept {
        if (left.value.unit.kind() != UnitKind::count) return true;
        const std::size_t first = unit_begin(*left.item->figure);
        const std::size_t second = unit_begin(*right.item->figure);
        return words_.word(first) == words_.word(second);
    }

    // ---- products

    /// "40 suất, mỗi suất trị giá 400.000đ, tổng số tiền 20.000.000đ"
    void find_products() {
        for (std::size_t index = 0; index < levels_.size(); ++index) {
            ProseLevel& each = levels_[index];
            if (each.value.unit.has_term(units::Hectare::info.symbol) && yield_of(index)) continue;
            const std::size_t noun = each_noun(*each.item);
            ProseLevel* count = nullptr;
            if (noun != 0) {
                count = count_before(index, noun);
            } else if (is_rate_of_money(each.value.unit)) {
                count = count_beside(index);
            }
            if (count == nullptr) continue;
            ProseLevel* const total = total_beside(index, *count);
            if (total == nullptr) continue;
            add_product(*count, each, *total);
        }
    }

    /// "diện tích 1.000 ha, năng suất 45 tạ/ha, sản lượng 4.500 tấn": next to each other, in either order.
    bool yield_of(std::size_t index) {
        if (index == 0 || index + 1 >= levels_.size()) return false;
        ProseLevel& each = levels_[index];
        ProseLevel* area = &levels_[index - 1];
        ProseLevel* output = &levels_[index + 1];
        if (!same_dimension(area->value.unit, units::hectare)) std::swap(area, output);
        const bool fits = same_dimension(area->value.unit, units::hectare) &&
                          same_dimension(each.value.unit * area->value.unit, output->value.unit);
        for (const ProseLevel* const level : {area, &each, output}) {
            const bool is_beside = level->item->place.segment == each.item->place.segment &&
                                   !level->is_plan && !level->whole && !level->value.other_reading;
            if (!is_beside || !fits) return false;
        }
        const bool is_yield = words_.word(each.item->lead_begin - 1) == "suất" || names(each, "năng suất") ||
                              names(each, "yield");
        if (!is_yield || !(names(*output, "sản lượng") || names(*output, "output"))) return false;
        add_product(*area, each, *output);
        return true;
    }

    bool names(const ProseLevel& level, std::string_view phrase) const noexcept {
        for (std::size_t at = level.item->clause_begin; at < level.item->figure->begin; ++at) {
            if (phrase_at(words_, at, phrase) != 0) return true;
        }
        return false;
    }

    void add_product(ProseLevel& count, ProseLevel& each, ProseLevel& total) {
        ProductClaim claim;
        claim.count = count.value;
        claim.each = each.value;
        claim.total = total.value;
        if (!is_clear(claim.each, claim.total)) return;
        std::size_t begin = words_.size();
        std::size_t end = 0;
        for (ProseLevel* const level : {&count, &each, &total}) {
            level->is_used = true;
            begin = std::min(begin, level->item->figure->begin);
            end = std::max(end, level->item->figure->end);
        }
        claim.words.quote = words_.written(begin, end);
        claim.words.subject = subject(*count.about);
        claim.words.as_of = as_of(*count.item);
        found_.claims.emplace_back(std::move(claim));
    }

    /// The token behind "mỗi" in the words before a figure, or "each" there or behind it; 0 where neither is.
    std::size_t each_noun(const ProseItem& item) const noexcept {
        for (std::size_t at = item.clause_begin; at < item.figure->begin; ++at) {
            if (words_.word(at) == "each") return at;
            if (words_.word(at) != "mỗi") continue;
            const std::size_t noun = words_.word(at + 1) == "một" ? at + 2 : at + 1;
            return noun < item.figure->begin ? noun : 0;
        }
        return words_.word(item.figure->end) == "each" ? item.figure->end : 0;
    }

    static bool is_rate_of_money(const AnyUnit& unit) noexcept {
        bool has_money = false;
        bool has_count = false;
        std::size_t divisors = 0;
        for (const AnyUnit::Term& term : unit) {
            has_money = has_money || (term.info->kind == UnitKind::money && term.exponent == 1);
            has_count = has_count || (term.info->kind == UnitKind::count && term.exponent == -1);
            divisors += term.exponent < 0 ? 1U : 0U;
        }
        return has_money && has_count && divisors == 1;
    }

    ProseLevel* count_before(std::size_t index, std::size_t noun) {
        constexpr std::size_t farthest = 8;
        for (std::size_t step = 1; step <= farthest && step <= index; ++step) {
            ProseLevel& level = levels_[index - step];
            if (is_far(level, levels_[index])) return nullptr;
            if (words_.word(noun) == "each") {
                if (level.value.is_exact) return &level;
            } else if (words_.word(unit_begin(*level.item->figure)) == words_.word(noun) &&
                       !words_.word(noun).empty()) {
                return &level;
            }
        }
        return nullptr;
    }

    /// "500.000 đồng/hộ cho 40 hộ"
    ProseLevel* count_beside(std::size_t index) {
        const AnyUnit& unit = levels_[index].value.unit;
        for (const std::size_t at : {index + 1, index - 1}) {
            if (at >= levels_.size() ||
                levels_[at].item->place.segment != levels_[index].item->place.segment) {
                continue;
            }
            const bool divides = levels_[at].value.unit.counts_whole_things() &&
                                 (unit * levels_[at].value.unit).kind() == UnitKind::money;
            if (divides) return &levels_[at];
        }
        return nullptr;
    }

    /// More than a sentence apart.
    bool is_far(const ProseLevel& left, const ProseLevel& right) const noexcept {
        const auto first = left.item->place.sentence;
        const auto second = right.item->place.sentence;
        return first > second ? first - second > 3 : second - first > 3;
    }

    /// Money behind "tổng", after what each costs or before how many there are.
    ProseLevel* total_beside(std::size_t index, const ProseLevel& count) {
        constexpr std::size_t farthest = 3;
        const auto is_total = [&](const ProseLevel& level) {
            return level.value.unit.kind() == UnitKind::money && names_total(*level.item);
        };
        for (std::size_t at = index + 1; at < levels_.size() && at <= index + farthest; ++at) {
            if (levels_[at].item->place.segment != levels_[index].item->place.segment) break;
            if (is_total(levels_[at])) return &levels_[at];
        }
        const auto first = static_cast<std::size_t>(&count - levels_.data());
        for (std::size_t step = 1; step <= farthest && step <= first; ++step) {
            ProseLevel& level = levels_[first - step];
            if (level.item->place.sentence != count.item->place.sentence && count.item->place.group == 0) {
                break;
            }
            if (is_total(level)) return &level;
        }
        return nullptr;
    }

    bool names_total(const ProseItem& item) const noexcept {
        constexpr std::string_view totals[] = {"tổng", "totalling", "total", "thành tiền"};
        for (std::size_t at = item.clause_begin; at < item.figure->begin; ++at) {
            if (words_.is_word(at) && any_phrase_at(words_, at, totals) != 0) return true;
        }
        return false;
    }

    // ---- words

    /// From a figure's sentence, list or the figure before it, up to its lead; where that names nothing, what
    /// stands behind the figure, "100 % trường học được xây dựng kiên cố", or what the one before is about.
    std::string_view subject(const ProseItem& item) const noexcept {
        const std::string_view behind = words_behind(item);
        if (item.is_share() && !behind.empty()) return behind;
        const std::string_view before = words_before(item);
        if (!before.empty() && (behind.empty() || names_something(before))) return before;
        if (!behind.empty()) return behind;
        const auto at = static_cast<std::size_t>(&item - clauses_.items().data());
        if (at == 0 || at >= clauses_.items().size()) return {};
        const ProseItem& other = clauses_.items()[at - 1];
        return other.place.segment == item.place.segment ? words_before(other) : std::string_view{};
    }

    /// "Toàn huyện có", "tổng số" name nothing by themselves.
    bool names_something(std::string_view written) const noexcept {
        constexpr std::string_view weak[] = {"tổng",  "số",    "có",  "toàn", "tỉnh", "huyện",
                                             "xã",    "thành", "phố", "hiện", "năm",  "đã",
                                             "trong", "được",  "cả",  "nước", "đó",   "total"};
        const ProseWords words(written);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words.is_word(at) && !is_one_of(words.word(at), weak)) return true;
        }
        return false;
    }

    std::string_view words_before(const ProseItem& item) const noexcept {
        constexpr std::size_t most_tokens = 60;
        const bool is_noun = words_.word(item.lead_begin) == "mức";
        const std::size_t last = is_noun ? item.figure->begin : item.lead_begin;
        std::size_t at = last;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            const ClausePlace& place = clauses_.place(at - 1);
            if (place.group == item.place.group) {
                if (place.segment != item.place.segment || words_.is_mark(at - 1, U':')) break;
                if (is_figure_end(at)) break;
            } else if (clauses_.groups()[place.group].close == at - 1) {
                at = clauses_.groups()[place.group].open;
                continue;
            } else {
                break;
            }
            --at;
        }
        // "duy trì …, nâng tổng số xã đạt chuẩn": from the last thing that is named as a number or a share
        for (std::size_t later = last; later > at; --later) {
            const bool begins = clauses_.is_separator(later - 1) || words_.word(later - 1) == "nâng" ||
                                words_.word(later - 1) == "đưa";
            if (!begins || !clauses_.names_new_subject(later)) continue;
            at = later;
            break;
        }
        return without_fill(at, last, item.place.group);
    }

    std::string_view words_behind(const ProseItem& item) const noexcept {
        const ProseFigure& figure = *item.figure;
        const UnitKind kind = figure.unit.kind();
        std::size_t end = figure.end;
        if (item.is_share()) {
            if (const auto unit = clauses_.units().find(words_, end)) end = unit->end;
        } else if (kind != UnitKind::count && !figure.unit.is_unspecified()) {
            return {};
        }
        while (words_.is_word(end) && begins_with(words_, end, lead_words) == std::nullopt &&
               begins_with(words_, end, basis_heads) == std::nullopt &&
               !is_one_of(words_.word(end), words_that_part)) {
            ++end;
        }
        return words_.written(item.is_share() ? figure.end : unit_begin(figure), end);
    }

    bool is_figure_end(std::size_t token) const noexcept {
        const auto& items = clauses_.items();
        const auto found = std::partition_point(items.begin(), items.end(), [token](const ProseItem& item) {
            return std::max(item.figure->end, item.basis ? item.basis->end : 0) < token;
        });
        return found != items.end() &&
               (found->figure->end == token || (found->basis && found->basis->end == token));
    }

    std::string_view without_fill(std::size_t first, std::size_t last, std::uint32_t group) const noexcept {
        while (first < last) {
            const std::uint32_t here = clauses_.place(first).group;
            if (here != group && group == clauses_.groups()[here].outer) {
                first = clauses_.groups()[here].close + 1;
            } else if (!words_.is_word(first) && !words_.is_number(first)) {
                ++first;
            } else if (words_.word(first) == "trong" && words_.word(first + 1) == "đó") {
                first += 2;
            } else if (const std::size_t behind = behind_adverbial(first, last); behind != first) {
                first = behind;
            } else {
                break;
            }
        }
        while (last > first && clauses_.place(last - 1).group == group) {
            const bool is_year = last - first > 2 && words_.word(last - 2) == "năm" &&
                                 words_.is_number(last - 1) && can_be_year(words_.written(last - 1));
            if (is_year) {
                last -= 2;
            } else if (clauses_.is_separator(last - 1)) {
                --last;
            } else {
                const std::size_t tokens = any_phrase_before(words_, last, words_behind_subjects);
                if (tokens == 0) break;
                last -= std::min(tokens, last - first);
            }
        }
        return words_.written(first, last);
    }

    /// "Kết quả năm 2023, " before what it is about.
    std::size_t behind_adverbial(std::size_t first, std::size_t last) const noexcept {
        std::size_t comma = first;
        while (comma < last && !words_.is_mark(comma, U',')) ++comma;
        return comma < last && clauses_.only_fill(first, comma) ? comma + 1 : first;
    }

    /// "đến ngày 30/11/2023" before a figure in its sentence, unless "dự ước hết năm" follows.
    std::string_view as_of(const ProseItem& item) const noexcept {
        constexpr std::size_t most_tokens = 120;
        constexpr std::string_view openers[] = {"đến ngày",       "đến hết ngày", "đến hết tháng",
                                                "đến cuối tháng", "đến tháng",    "đến thời điểm",
                                                "as of",          "as at"};
        constexpr std::string_view ends_of_year[] = {
            "dự ước hết", "ước hết",     "ước cả năm",          "cả năm",
            "hết năm",    "dự kiến hết", "ước thực hiện cả năm"};
        std::size_t at = item.figure->begin;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            --at;
            if (clauses_.place(at).group == item.place.group &&
                clauses_.place(at).sentence != item.place.sentence) {
                break;
            }
            if (!words_.is_word(at)) continue;
            if (any_phrase_at(words_, at, ends_of_year) != 0) return {};
            const std::size_t tokens = any_phrase_at(words_, at, openers);
            if (tokens == 0) continue;
            std::size_t end = at + tokens;
            while (words_.is_number(end) || (words_.is_mark(end, U'/') && words_.is_number(end + 1))) ++end;
            const std::string_view date = words_.written(at + tokens, end);
            const bool is_year_end = date.starts_with("31/12") || date.starts_with("12/") || date == "12";
            return is_year_end ? std::string_view{} : words_.written(at, end);
        }
        return {};
    }

    std::string_view quote(const ProseItem& item) const noexcept {
        std::size_t begin = std::min(item.lead_begin, item.figure->begin);
        std::size_t end = item.figure->end;
        if (item.basis) {
            begin = std::min(begin, item.basis->begin);
            end = std::max(end, item.basis->end);
        }
        if (item.second_basis) end = std::max(end, item.second_basis->end);
        return words_.written(begin, end);
    }

    template <class SomeClaim>
    void add(SomeClaim claim, const ProseItem& item, const ProseLevel* level,
             const BasisInText* other_basis = nullptr) {
        const BasisInText* const basis = item.basis ? &*item.basis : other_basis;
        claim.words.subject = subject(level != nullptr ? *level->about : item);
        claim.words.quote = quote(item);
        claim.words.as_of = as_of(item);
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

    /// Figures of which one can be read in two ways are not put together, unless both are written alike.
    static bool is_clear(const std::optional<StatedFigure>& left,
                         const std::optional<StatedFigure>& right) noexcept {
        if (!left || !right) return true;
        return left->other_reading.has_value() == right->other_reading.has_value();
    }

    ClaimDoubt doubt_of(const ProseItem& item) const noexcept {
        return item.has_subject || item.is_share() ? ClaimDoubt::subject_unclear : ClaimDoubt::unit_differs;
    }
    void doubt(ClaimDoubt why, std::string_view text) { found_.unsure.push_back({why, text, {}}); }

    const ProseClauses& clauses_;
    const ProseWords& words_;
    ReadClaims& found_;
    std::vector<ProseLevel> levels_;
    const ProseItem* previous_ = nullptr;
    const ProseItem* next_ = nullptr;
    std::optional<Sense> sense_of_change_{};
    std::optional<StatedFigure> pending_plan_{};
    const ProseItem* pending_plan_item_ = nullptr;
    std::optional<StatedFigure> pending_before_{};
    const ProseItem* pending_before_item_ = nullptr;
};

}  // namespace detail

/// Reads the claims of one text after the other, keeping its storage.
class ClaimReader {
public:
    explicit ClaimReader(const ProseOptions& options = {}) : options_{options} {}

    /// The claims of a text that the caller keeps; `place_of(offset)` says where a byte of it stands, and is
    /// called with rising offsets. Nothing that is unsure is claimed. Linear.
    template <class PlaceOf>
    requires requires(PlaceOf place_of, std::size_t offset) { Place(place_of(offset)); }
    ReadClaims read(std::string_view text, PlaceOf&& place_of) {
        ReadClaims found;
        const UnitSpellings& units = options_.units != nullptr ? *options_.units : standard_spellings();
        clauses_.read(text, units, options_.language);
        detail::ClaimRules(clauses_, found).run();
        set_places(text, found, place_of);
        return found;
    }

    /// The same of a text without line ends that begins at a place.
    ReadClaims read(std::string_view text, Place begin) {
        std::size_t counted = 0;
        return read(text, [&](std::size_t offset) {
            begin = advance(begin, text.substr(counted), offset - counted);
            counted = offset;
            return begin;
        });
    }

private:
    template <class PlaceOf>
    static void set_places(std::string_view text, ReadClaims& found, PlaceOf& place_of) {
        std::vector<std::pair<std::size_t, Place*>> places;
        const auto note = [&](std::string_view piece, Place& place) {
            if (piece.data() == nullptr) return;
            places.emplace_back(static_cast<std::size_t>(piece.data() - text.data()), &place);
        };
        for (Claim& claim : found.claims) {
            note(words_of(claim).quote, words_of(claim).place);
            each_figure(claim, [&](StatedFigure& figure) { note(figure.text, figure.place); });
        }
        for (UnsureClaim& unsure : found.unsure) note(unsure.text, unsure.place);
        std::sort(places.begin(), places.end(),
                  [](const auto& left, const auto& right) { return left.first < right.first; });
        for (const auto& [offset, place] : places) *place = place_of(offset);
    }

    ProseOptions options_;
    detail::ProseClauses clauses_;
};

/// The claims of a text that the caller keeps: see `ClaimReader`, which reads many texts faster.
template <class PlaceOf>
ReadClaims read_claims(std::string_view text, PlaceOf&& place_of, const ProseOptions& options = {}) {
    return ClaimReader(options).read(text, std::forward<PlaceOf>(place_of));
}
inline ReadClaims read_claims(std::string_view text) { return read_claims(text, Place{1, 1}); }

}  // namespace chitieu
