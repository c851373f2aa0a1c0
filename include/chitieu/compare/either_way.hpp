// SPDX-License-Identifier: BSL-1.0
//
// A comparison where nobody may have said which way is good: what holds either way is said, and nothing else.
//
//     constexpr auto deaths = compare_either_way(planned(40_dec), reported(38_dec), std::nullopt);
//     static_assert(!deaths.verdict() && deaths.variance() == -2_dec);
//     static_assert(deaths.if_it_is(Direction::lower_is_better).verdict() == Verdict::exceeded);
#pragma once

#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>

#include <optional>

namespace chitieu {

/// The comparison in the direction that was stated, or those in each direction that could have been meant.
/// Made by `compare_either_way`.
template <class Figure = Decimal>
class EitherWay {
public:
    using target_type = Target<Figure>;

    /// Made by `compare_either_way`: what each direction would answer, and which one was stated.
    constexpr EitherWay(const Comparison<Figure>& higher, const Comparison<Figure>& lower,
                        const Comparison<Figure>& within, std::optional<Direction> stated)
        : higher_(higher), lower_(lower), within_(within), stated_(stated) {}

    /// The direction, where it was stated, be it by the form of the target.
    constexpr std::optional<Direction> stated() const noexcept { return stated_; }

    /// What `compare` answers if this is the direction; a bound's own counts before it.
    constexpr const Comparison<Figure>& if_it_is(Direction direction) const noexcept {
        return direction == Direction::higher_is_better  ? higher_
               : direction == Direction::lower_is_better ? lower_
                                                         : within_;
    }

    /// The comparison in the stated direction; nothing where none was.
    constexpr std::optional<Comparison<Figure>> comparison() const {
        if (!stated_) return std::nullopt;
        return if_it_is(*stated_);
    }

    /// The verdict in the stated direction, or the one that all directions agree on: a figure that is equal
    /// to its plan, or missing, needs none. Nothing where the verdict depends on what was not said.
    constexpr std::optional<Verdict> verdict() const {
        if (stated_) return if_it_is(*stated_).verdict();
        const bool is_same = higher_.verdict() == lower_.verdict() && higher_.verdict() == within_.verdict();
        return is_same ? std::optional<Verdict>(higher_.verdict()) : std::nullopt;
    }

    /// The completion, or why it is undefined, by the same rule.
    constexpr std::optional<Completion<ratio_t<Figure>>> completion() const {
        if (stated_) return if_it_is(*stated_).completion();
        const bool is_same =
            higher_.completion() == lower_.completion() && higher_.completion() == within_.completion();
        if (!is_same) return std::nullopt;
        return higher_.completion();
    }

    /// A − P, which needs no direction.
    constexpr const std::optional<difference_t<Figure>>& variance() const noexcept {
        return higher_.variance();
    }

private:
    Comparison<Figure> higher_;
    Comparison<Figure> lower_;
    Comparison<Figure> within_;
    std::optional<Direction> stated_;
};

/// `compare` in the stated direction, or in all of them. `target` is a `Target` or an optional one, its
/// figures and the actual's are of one type. O(1), exact.
template <class AnyTarget, class Figure>
constexpr EitherWay<Figure> compare_either_way(const AnyTarget& target, const Actual<Figure>& actual,
                                               std::optional<Direction> stated,
                                               CompletionPolicy policy = {}) {
    const auto in = [&](Direction direction) { return compare(target, actual, direction, policy); };
    const std::optional<typename EitherWay<Figure>::target_type> planned(target);
    const auto bound = planned ? stated_direction(*planned) : std::nullopt;
    return {in(Direction::higher_is_better), in(Direction::lower_is_better), in(Direction::keep_within),
            bound ? bound : stated};
}

}  // namespace chitieu
