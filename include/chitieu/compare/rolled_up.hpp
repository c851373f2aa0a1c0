// SPDX-License-Identifier: BSL-1.0
//
// What a roll-up says of one group: totals of plan and actual, what is missing of them, and what became of
// the plan.
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/compare/compare.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/text/error.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// The total of the plans and the total of the actuals, each with the reason where there is none.
template <class Figure>
struct Totals {
    Reckoned<Target<Figure>> target = Undefined::no_target;  ///< the plans together
    Reckoned<Figure> actual = Undefined::no_actual;          ///< the actuals together
};

namespace detail {

/// What `roll_up` finds out of a group.
template <class Name, class Figure, class Way>
struct RolledUpParts {
    std::size_t records = 0;
    std::vector<Name> without_target{};
    std::vector<Name> without_actual{};
    bool has_all_targets = true;
    bool has_all_actuals = true;
    Totals<Figure> known{};
    Totals<Figure> of_both{};
    std::optional<number_t<Figure>> target_weight{};
    std::optional<number_t<Figure>> actual_weight{};
    Way way{};
    ErrorCode error = ErrorCode::none;
};

template <class Figure>
constexpr Comparison<Figure> compare_totals(const Totals<Figure>& totals, Direction direction,
                                            CompletionPolicy policy) {
    if (!totals.target.is_defined()) {
        return {Verdict::no_target, totals.target.reason(), std::nullopt, direction};
    }
    if (!totals.actual.is_defined()) {
        return {Verdict::not_reported, totals.actual.reason(), std::nullopt,
                stated_direction(totals.target.value()).value_or(direction)};
    }
    return compared(totals.target.value(), reported(totals.actual.value()), direction, policy);
}

}  // namespace detail

/// One group of a roll-up. `Figure` is exact: a `Ratio` for decimals and whole numbers, in the unit of the
/// figures. `Way` is the direction, where the roll-up was told one; else `comparison` is.
template <class Key, class Name, class Figure, class Way, bool is_checked, bool is_weighted>
class RolledUp {
public:
    using key_type = Key;
    using figure_type = Figure;
    /// A `Comparison`; a `Result` of one where only the program's run shows whether the figures add up.
    using answer_type =
        std::conditional_t<is_checked, tl::expected<Comparison<Figure>, Error>, Comparison<Figure>>;

    /// Made by `roll_up`.
    constexpr RolledUp(Key key, detail::RolledUpParts<Name, Figure, Way> parts)
        : key_(std::move(key)), parts_(std::move(parts)) {}

    /// What all of the group's records have in common.
    constexpr const Key& key() const noexcept { return key_; }
    /// How many records it has.
    constexpr std::size_t records() const noexcept { return parts_.records; }

    /// The records without a target and those without an actual (chưa có số liệu), by their names, in order;
    /// by their places in the range, beginning with 0, where records have no key of their own. A figure
    /// whose weight is missing is missing too.
    constexpr const std::vector<Name>& without_target() const noexcept { return parts_.without_target; }
    /// The names of those that have no actual.
    constexpr const std::vector<Name>& without_actual() const noexcept { return parts_.without_actual; }
    /// Whether no figure is missing.
    constexpr bool is_complete() const noexcept {
        return parts_.without_target.empty() && parts_.without_actual.empty();
    }

    /// The plan of the whole group: `no_target` where no record has one, `incomplete` where one is missing
    /// that counts; where the last counts, those of earlier periods do not.
    constexpr Reckoned<Target<Figure>> target() const {
        return complete(parts_.known.target, parts_.has_all_targets);
    }
    /// The actual of the whole group: `no_actual` where no record has one, else as the plan.
    constexpr Reckoned<Figure> actual() const {
        return complete(parts_.known.actual, parts_.has_all_actuals);
    }

    /// The totals of what there is, however much is missing.
    constexpr const Totals<Figure>& known() const noexcept { return parts_.known; }
    /// The totals of the records that have both: what can be held against each other while figures are
    /// missing.
    constexpr const Totals<Figure>& of_both() const noexcept { return parts_.of_both; }

    /// The sums of the weights of what there is, where it is weighted: with them the group rolls up again.
    constexpr const std::optional<detail::number_t<Figure>>& target_weight() const noexcept requires
        is_weighted {
        return parts_.target_weight;
    }
    /// The sum of the weights of the actuals.
    constexpr const std::optional<detail::number_t<Figure>>& actual_weight() const noexcept requires
        is_weighted {
        return parts_.actual_weight;
    }

    /// Why the figures do not add up: `does_not_add_up`, `weight_missing`, `units_differ`, …; or `none`.
    constexpr ErrorCode error() const noexcept { return parts_.error; }

    /// The direction that the roll-up was told, or its indicator has.
    constexpr Direction direction() const noexcept requires std::convertible_to<Way, Direction> {
        return parts_.way;
    }

    /// What became of the whole plan, as in `compare`. Undefined, and not reported, where figures are
    /// missing: a part of the actuals says nothing of all of the plan.
    constexpr answer_type comparison(CompletionPolicy policy = {}) const
        requires(std::convertible_to<Way, Direction>) {
        return answer({target(), actual()}, parts_.way, policy);
    }
    constexpr answer_type comparison(Direction direction, CompletionPolicy policy = {}) const {
        return answer({target(), actual()}, direction, policy);
    }
    /// Refused: neither the roll-up nor this call says which way is good.
    template <class why = because::no_direction_is_assumed>
    why comparison(CompletionPolicy = {}) const requires(!std::convertible_to<Way, Direction>);
    /// The same of the records that have both a target and an actual (like for like).
    constexpr answer_type like_for_like(CompletionPolicy policy = {}) const
        requires(std::convertible_to<Way, Direction>) {
        return answer(parts_.of_both, parts_.way, policy);
    }
    constexpr answer_type like_for_like(Direction direction, CompletionPolicy policy = {}) const {
        return answer(parts_.of_both, direction, policy);
    }
    /// Refused: neither the roll-up nor this call says which way is good.
    template <class why = because::no_direction_is_assumed>
    why like_for_like(CompletionPolicy = {}) const requires(!std::convertible_to<Way, Direction>);

private:
    template <class Value>
    static constexpr Reckoned<Value> complete(const Reckoned<Value>& known, bool has_all) {
        if (!known.is_defined() || has_all) return known;
        return Undefined::incomplete;
    }
    constexpr answer_type answer(const Totals<Figure>& totals, Direction direction,
                                 CompletionPolicy policy) const {
        if constexpr (is_checked) {
            if (parts_.error != ErrorCode::none) return detail::failed<answer_type>(parts_.error);
        }
        return detail::compare_totals(totals, direction, policy);
    }

    Key key_;
    detail::RolledUpParts<Name, Figure, Way> parts_;
};

namespace detail {

struct KeyOfGroup {
    template <class Group>
    constexpr const auto& operator()(const Group& group) const {
        return group.key();
    }
};
struct TargetOfGroup {
    template <class Group>
    constexpr auto operator()(const Group& group) const {
        const auto target = group.target();
        std::optional<Target<typename Group::figure_type>> result;
        if (target.is_defined()) result = target.value();
        if constexpr (requires { group.target_weight(); }) {
            return Weighed<decltype(result), number_t<typename Group::figure_type>>{result,
                                                                                    group.target_weight()};
        } else {
            return result;
        }
    }
};
struct ActualOfGroup {
    template <class Group>
    constexpr auto operator()(const Group& group) const {
        const auto actual = group.actual();
        Actual<typename Group::figure_type> result;
        if (actual.is_defined()) result = reported(actual.value());
        if constexpr (requires { group.actual_weight(); }) {
            return Weighed<decltype(result), number_t<typename Group::figure_type>>{result,
                                                                                    group.actual_weight()};
        } else {
            return result;
        }
    }
};
struct DirectionOfGroup {
    template <class Group>
    constexpr auto operator()(const Group& group) const {
        return group.direction();
    }
};

}  // namespace detail

/// Groups are records too: they compare, rank and roll up again, from districts to provinces, weighted with
/// their own weights. A group of which a figure is missing has none; its `known` totals are there for who
/// says so: `actual_from([](const auto& group) { … })`.
template <class Key, class Name, class Figure, class Way, bool is_checked, bool is_weighted>
inline constexpr auto columns<RolledUp<Key, Name, Figure, Way, is_checked, is_weighted>> = column_list(
    column<Role::key>("key", detail::KeyOfGroup{}), column<Role::target>("target", detail::TargetOfGroup{}),
    column<Role::actual>("actual", detail::ActualOfGroup{}));
template <class Key, class Name, class Figure, std::convertible_to<Direction> Way, bool is_checked,
          bool is_weighted>
inline constexpr auto columns<RolledUp<Key, Name, Figure, Way, is_checked, is_weighted>> = column_list(
    column<Role::key>("key", detail::KeyOfGroup{}), column<Role::target>("target", detail::TargetOfGroup{}),
    column<Role::actual>("actual", detail::ActualOfGroup{}),
    column<Role::direction>("direction", detail::DirectionOfGroup{}));

}  // namespace chitieu
