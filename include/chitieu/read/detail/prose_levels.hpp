// SPDX-License-Identifier: BSL-1.0
//
// The figures of running text that others are said of: which one a change, a ratio or a share is about.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

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

/// Whether each of the things that a figure counts may have a plan of its own: "3/25 dự án đạt 100 % kế
/// hoạch", "6/25 chỉ tiêu đạt".
inline bool may_have_plans(const ProseFigure& figure) noexcept {
    const bool is_unknown = figure.unit.is_unspecified() && !figure.counted.empty();
    return is_unknown || forms_a_whole(figure.unit) || figure.unit.has_term(units::Project::info.symbol);
}

/// Whether so many of so many is the percentage, to its last digit.
inline bool agrees(Decimal part, Decimal whole, Decimal percent) noexcept {
    if (whole.is_zero()) return false;
    const auto quotient = checked_divide(Ratio(part), Ratio(whole));
    const auto computed = quotient ? checked_percent(*quotient, percent.scale()) : std::nullopt;
    return computed && *computed == percent;
}

/// Figures of which one can be read in two ways are not put together, unless both are written alike.
inline bool is_clear(const std::optional<StatedFigure>& left,
                     const std::optional<StatedFigure>& right) noexcept {
    if (!left || !right) return true;
    return left->other_reading.has_value() == right->other_reading.has_value();
}

/// The levels of a text in its order. Room is made for all at once, so that none moves.
class ProseLevels {
public:
    explicit ProseLevels(const ProseClauses& clauses) : clauses_{clauses}, words_{clauses.words()} {
        levels_.reserve(clauses.items().size());
    }

    std::size_t size() const noexcept { return levels_.size(); }
    ProseLevel& operator[](std::size_t index) noexcept { return levels_[index]; }
    const ProseLevel& operator[](std::size_t index) const noexcept { return levels_[index]; }
    std::size_t index_of(const ProseLevel& level) const noexcept {
        return static_cast<std::size_t>(&level - levels_.data());
    }

    /// The first of them whose figure does not begin before a token.
    std::size_t first_from(std::size_t token) const noexcept {
        const auto found = std::partition_point(
            levels_.begin(), levels_.end(),
            [token](const ProseLevel& level) { return level.item->figure->begin < token; });
        return static_cast<std::size_t>(found - levels_.begin());
    }

    ProseLevel& push(const ProseItem& item) {
        ProseLevel& level = levels_.emplace_back();
        level.item = &item;
        level.about = &item;
        level.value = stated_first(item);
        if (item.figure->second) {
            level.whole = stated_as(item, *item.figure->second, item.figure->second_number);
            level.whole->other_reading = item.figure->second_other_reading;
        }
        return level;
    }

    /// The nearest figure before it in its clause that it can be said of; for an amount, in its unit.
    ProseLevel* level_for(const ProseItem& item) {
        const bool takes_any = item.is_share() || item.is_times;
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
            const bool begins = at > first && words_.is_separator(at - 1);
            if (begins && words_.names_new_subject(at)) return true;
        }
        return false;
    }

    /// Whether no figure stands between a level and an item, and the item's clause is its next.
    bool stands_next(const ProseLevel& level, const ProseItem& item) const noexcept {
        std::size_t first = level.item->figure->end;
        for (const ProseLevel* last = &levels_.back(); last != &level; --last) {
            if (!last->is_plan) return false;
            if (last->item->place.group == item.place.group)
                first = (std::max)(first, last->item->figure->end);
        }
        std::size_t separators = 0;
        for (std::size_t at = first; at < item.lead_begin; ++at) {
            const std::uint32_t group = clauses_.place(at).group;
            const bool is_open = group == item.place.group || group == level.item->place.group;
            if (is_open && words_.is_separator(at)) ++separators;
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
        const std::size_t amount_begin = amount.number_end;
        const std::size_t figure_begin = figure.number_end;
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

    bool says_points(const ProseFigure& amount) const noexcept {
        return clauses_.counts(amount, "points") || clauses_.counts(amount, "point") ||
               clauses_.counts(amount, "điểm");
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

    /// What there was before in "từ 12 lên 15 trường", where both count the same.
    static std::optional<StatedFigure> before_of(const ProseItem& from, const ProseItem& to) {
        StatedFigure before = stated_first(from);
        const bool is_bare =
            before.unit.is_unspecified() && !to.is_share() && to.lead_begin == from.figure->number_end;
        if (is_bare) {
            before.unit = to.figure->unit;
            before.is_exact = stated_first(to).is_exact && before.value.scale() == 0;
        }
        return same_dimension(before.unit, to.figure->unit) ? std::optional(before) : std::nullopt;
    }

    /// Whether the words before a figure, from the beginning of its part of the sentence, or from a token on,
    /// have one of some phrases.
    bool mentions(const ProseLevel& level, std::initializer_list<std::string_view> phrases,
                  std::size_t first = 0) const noexcept {
        constexpr std::size_t most_tokens = 40;
        std::size_t at = level.item->figure->begin;
        for (std::size_t step = 0; at > first && step < most_tokens; ++step) {
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

private:
    const ProseClauses& clauses_;
    const SignedWords& words_;
    std::vector<ProseLevel> levels_;
};

}  // namespace detail

}  // namespace chitieu
