// SPDX-License-Identifier: BSL-1.0
//
// Which lines explain why a total is not as planned: each line's part of the variance. The parts add up to it
// exactly.
//
//     const auto why = contribution(lines, Aggregation::sum, target_from(&Line::approved),
//                                   actual_from(&Line::spent));
//     why.variance().value();                              // of the total: −12
//     for (const auto* line : why.largest_first()) {
//         line->record().office;  line->variance();        // −15 of the −12
//         line->share().percent(0);                        // 125 %
//     }
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/side_total.hpp>
#include <chitieu/compare/detail/sort.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/roll_up.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// One record's part of the variance of the total.
template <class Record, class Difference, class Value>
class Contribution {
public:
    constexpr Contribution(const Record& record, Difference variance, Completion<Value> share,
                           Completion<Value> share_of_plan)
        : record_(&record), variance_(variance), share_(share), share_of_plan_(share_of_plan) {}

    /// The record itself; it lives in the range.
    constexpr const Record& record() const noexcept { return *record_; }
    /// Of a sum A − P of the record; of a weighted total what its figure, with its weight, adds to the
    /// difference. In the unit, or in points for shares.
    constexpr const Difference& variance() const noexcept { return variance_; }
    /// The part of the total's variance: 1 is all of it, below 0 goes against it. Undefined where the total
    /// has none.
    constexpr const Completion<Value>& share() const noexcept { return share_; }
    /// The variance over the plan of the total: these add up to the total's relative variance. Undefined for
    /// a plan of 0 or below.
    constexpr const Completion<Value>& share_of_plan() const noexcept { return share_of_plan_; }

private:
    const Record* record_;
    Difference variance_;
    Completion<Value> share_;
    Completion<Value> share_of_plan_;
};

/// All of them. `Figure` is exact, as in `roll_up`.
template <class Record, class Name, class Figure>
class Contributions {
public:
    using part_type = Contribution<Record, difference_t<Figure>, ratio_t<Figure>>;

    constexpr Contributions(std::vector<part_type> parts, Totals<Figure> totals,
                            Reckoned<difference_t<Figure>> variance, std::vector<Name> without_target,
                            std::vector<Name> without_actual)
        : parts_(std::move(parts)),
          totals_(std::move(totals)),
          variance_(std::move(variance)),
          without_target_(std::move(without_target)),
          without_actual_(std::move(without_actual)) {}

    /// One a record that has both a target and an actual, in the order of the range. Empty where the total's
    /// variance is undefined.
    constexpr const std::vector<part_type>& parts() const noexcept { return parts_; }
    /// Plan and actual of all of these together.
    constexpr const Totals<Figure>& totals() const noexcept { return totals_; }
    /// A − P of the totals; the parts' variances add up to it exactly. Undefined where a total is.
    constexpr const Reckoned<difference_t<Figure>>& variance() const noexcept { return variance_; }

    /// The records that have no target, and those that have no actual: they explain nothing, and are not 0.
    constexpr const std::vector<Name>& without_target() const noexcept { return without_target_; }
    constexpr const std::vector<Name>& without_actual() const noexcept { return without_actual_; }

    /// The parts, those that move the total most first, up or down; equal ones in the order of the range.
    /// O(n log n).
    constexpr std::vector<const part_type*> largest_first() const {
        std::vector<const part_type*> result;
        for (const part_type& part : parts_) result.push_back(&part);
        detail::sort(result, [](const part_type* left, const part_type* right) {
            const auto one = size_of(*left);
            const auto other = size_of(*right);
            return other < one || (!(one < other) && left < right);
        });
        return result;
    }

private:
    static constexpr auto size_of(const part_type& part) {
        using Number = detail::number_t<difference_t<Figure>>;
        const Number number = detail::number_in(part.variance());
        return number < Number{} ? static_cast<Number>(-number) : number;
    }

    std::vector<part_type> parts_;
    Totals<Figure> totals_;
    Reckoned<difference_t<Figure>> variance_;
    std::vector<Name> without_target_;
    std::vector<Name> without_actual_;
};

namespace because {

struct only_sums_have_contributions;  ///< of the last or the largest figure there are no parts

}  // namespace because

namespace detail {

/// All records are of one group.
struct TheOnlyGroup {
    template <class Record>
    constexpr bool operator()(const Record&) const noexcept {
        return true;
    }
};

template <class How>
inline constexpr bool has_no_parts =
    std::same_as<How, StaticHow<Aggregation::last>> || std::same_as<How, StaticHow<Aggregation::maximum>>;

template <class Record, class... Options>
constexpr auto why_no_contribution() {
    using Why = why_not_rolled_up_t<Record, Options..., GroupBy<TheOnlyGroup>>;
    if constexpr (!std::is_void_v<Why>) {
        return std::type_identity<Why>{};
    } else {
        using Planned = given_figure_t<member_t<Role::target, Record, Options...>>;
        using Reached = given_figure_t<member_t<Role::actual, Record, Options...>>;
        if constexpr (has_no_parts<how_t<IsForTargets, Planned, Record, Options...>> ||
                      has_no_parts<how_t<IsForActuals, Reached, Record, Options...>>) {
            return std::type_identity<because::only_sums_have_contributions>{};
        } else {
            return std::type_identity<void>{};
        }
    }
}
template <class Record, class... Options>
using why_no_contribution_t = typename decltype(why_no_contribution<Record, Options...>())::type;

/// The figures of both sides in one unit, and what they make together.
template <class Exact>
class SideParts {
public:
    /// A figure and its weight, which is 1 in a sum.
    constexpr void add(const Exact& number, const Exact& weight) {
        figures_.push_back({number, weight});
        sum_.add_product(number, weight);
        weights_.add(weight);
    }

    /// Σ figure, or Σ figure · weight / Σ weight.
    constexpr Reckoned<Exact> total(Aggregation how) const {
        const auto sum = sum_.value();
        if (!sum) return Undefined::not_representable;
        return over_weights(how, *sum);
    }
    /// What one of the figures is of it; all of them add up to it.
    constexpr Reckoned<Exact> part(Aggregation how, std::size_t place) const {
        const std::optional<Exact> product = product_of(figures_[place]);
        if (!product) return Undefined::not_representable;
        return over_weights(how, *product);
    }

private:
    struct Weighed {
        Exact number;
        Exact weight;
    };

    static constexpr std::optional<Exact> product_of(const Weighed& figure) {
        sum_of_exact_t<Exact> product;
        product.add_product(figure.number, figure.weight);
        return product.value();
    }
    constexpr Reckoned<Exact> over_weights(Aggregation how, const Exact& sum) const {
        if (how == Aggregation::sum) return sum;
        const auto weight = weights_.value();
        if (!weight || !(Exact{} < *weight)) return Undefined::no_weight;
        const auto quotient = exact_quotient<Exact>(sum, *weight);
        if (!quotient.is_defined()) return quotient.reason();
        return quotient.ratio();
    }

    std::vector<Weighed> figures_{};
    sum_of_exact_t<Exact> sum_{};
    sum_of_exact_t<Exact> weights_{};
};

template <class Exact>
constexpr Reckoned<Exact> difference_of_both(const Reckoned<Exact>& actual, const Reckoned<Exact>& target) {
    if (!target.is_defined()) return target.reason();
    if (!actual.is_defined()) return actual.reason();
    const std::optional<Exact> difference = difference_of(actual.value(), target.value());
    if (!difference) return Undefined::not_representable;
    return *difference;
}

/// Works out contributions: records come in one by one, and the parts once the total is there.
template <class Record, class... Options>
class ContributionsOf {
    using Planning = member_t<Role::target, Record, Options...>;
    using Reaching = member_t<Role::actual, Record, Options...>;
    using Planned = given_figure_t<Planning>;
    using Reached = given_figure_t<Reaching>;
    using Way = way_t<Record, Options...>;
    using Figure = typename FigureOfTotals<Way, Planned, Reached>::type;
    using Exact = number_t<Figure>;
    using TargetHow = how_t<IsForTargets, Planned, Record, Options...>;
    using ActualHow = how_t<IsForActuals, Reached, Record, Options...>;
    using Name = decltype(name_of_record(std::declval<const Record&>(), std::size_t{},
                                         std::declval<const Options&>()...));

    static constexpr bool has_unit = has_run_time_unit<Figure>;
    static constexpr bool is_checked = has_unit || has_run_time_unit<Planned> || has_run_time_unit<Reached> ||
                                       std::same_as<TargetHow, Aggregation> ||
                                       std::same_as<ActualHow, Aggregation>;
    using Whole = Contributions<Record, Name, Figure>;

public:
    using Answer = std::conditional_t<is_checked, tl::expected<Whole, Error>, Whole>;

    constexpr void add(const Record& record, const Options&... options) {
        begin(record, options...);
        const auto& planning = member<Role::target>(record, options...);
        const auto& reaching = member<Role::actual>(record, options...);
        const auto target = as_target(planning);
        const auto actual = as_actual(reaching);
        const auto target_weight = weight(target_how_, weight_of(planning, record, options...));
        const auto actual_weight = weight(actual_how_, weight_of(reaching, record, options...));
        const bool has_target = target && target_weight;
        const bool has_actual = actual.figure && actual_weight;
        if (!has_target) without_target_.push_back(name_of_record(record, place_, options...));
        if (!has_actual) without_actual_.push_back(name_of_record(record, place_, options...));
        ++place_;
        if (!has_target || !has_actual) return;
        if (target->is_range()) reason_ = Undefined::range;
        const auto plan = in_unit(target->upper());
        const auto reached = in_unit(*actual.figure);
        if (!plan || !reached) {
            fail(ErrorCode::units_differ);
            return;
        }
        targets_.add(*plan, *target_weight);
        actuals_.add(*reached, *actual_weight);
        records_.push_back(&record);
    }

    constexpr Answer answer() {
        if constexpr (is_checked) {
            if (error_ != ErrorCode::none) return failed<Answer>(error_);
        }
        Totals<Figure> totals;
        Reckoned<Exact> target = Undefined::no_target;
        Reckoned<Exact> actual = Undefined::no_actual;
        if (reason_) {
            target = *reason_;
        } else if (!records_.empty()) {
            target = targets_.total(target_how_);
            actual = actuals_.total(actual_how_);
        }
        const auto variance = difference_of_both(actual, target);
        if (target.is_defined()) {
            totals.target = planned(with_unit<Figure>(target.value()));
        } else {
            totals.target = target.reason();
        }
        if (actual.is_defined()) {
            totals.actual = with_unit<Figure>(actual.value());
        } else {
            totals.actual = actual.reason();
        }
        if (!variance.is_defined()) {
            return Whole({}, totals, variance.reason(), std::move(without_target_),
                         std::move(without_actual_));
        }
        std::vector<typename Whole::part_type> parts;
        parts.reserve(records_.size());
        for (std::size_t place = 0; place < records_.size(); ++place) {
            const auto part =
                difference_of_both(actuals_.part(actual_how_, place), targets_.part(target_how_, place));
            if (!part.is_defined()) {
                return Whole({}, totals, part.reason(), std::move(without_target_),
                             std::move(without_actual_));
            }
            parts.push_back({*records_[place], with_unit<difference_t<Figure>>(part.value()),
                             quotient_of(part.value(), variance.value(), Undefined::no_gap),
                             share_of_plan(part.value(), target.value())});
        }
        return Whole(std::move(parts), totals, with_unit<difference_t<Figure>>(variance.value()),
                     std::move(without_target_), std::move(without_actual_));
    }

private:
    constexpr void fail(ErrorCode error) {
        if (error_ == ErrorCode::none) error_ = error;
    }

    constexpr void begin(const Record& record, const Options&... options) {
        const Aggregation target_how = how_of<IsForTargets, Planned>(record, options...);
        const Aggregation actual_how = how_of<IsForActuals, Reached>(record, options...);
        if (place_ == 0) {
            target_how_ = target_how;
            actual_how_ = actual_how;
            if (!is_sum(target_how) || !is_sum(actual_how)) fail(ErrorCode::does_not_add_up);
            if constexpr (is_indicator<Way>) begin_unit(any_unit(way_of(record, options...).unit()));
        }
        if (target_how != target_how_ || actual_how != actual_how_) fail(ErrorCode::indicators_differ);
    }
    static constexpr bool is_sum(Aggregation how) {
        return how == Aggregation::sum || how == Aggregation::weighted;
    }
    constexpr void begin_unit(const AnyUnit& unit) {
        if (unit_) return;
        unit_ = unit;
        const bool sums = target_how_ == Aggregation::sum || actual_how_ == Aggregation::sum;
        if (sums && unit.kind() == UnitKind::share) fail(ErrorCode::does_not_add_up);
    }

    /// The weight of a figure, 1 in a sum; nothing where it is missing.
    template <class Weight>
    constexpr std::optional<Exact> weight(Aggregation how, const Weight& given) {
        if (how != Aggregation::weighted) return Exact(1);
        if constexpr (std::same_as<Weight, NoHow>) {
            fail(ErrorCode::weight_missing);
            return std::nullopt;
        } else {
            if (!given) return std::nullopt;
            if (*given < typename Weight::value_type{}) reason_ = Undefined::no_weight;
            return static_cast<Exact>(*given);
        }
    }

    template <class AnyFigure>
    constexpr std::optional<Exact> in_unit(const AnyFigure& figure) {
        if constexpr (!AnyQuantity<AnyFigure>) {
            return static_cast<Exact>(figure);
        } else if constexpr (!has_unit) {
            const auto converted = checked_convert(exactly_as(figure), typename Figure::unit_type{});
            return converted ? std::optional<Exact>(converted->value()) : std::nullopt;
        } else {
            begin_unit(any_unit(figure.unit()));
            const auto converted = checked_convert(exactly_as(figure), *unit_);
            return converted ? std::optional<Exact>(converted->value()) : std::nullopt;
        }
    }
    template <class Unitful>
    constexpr Unitful with_unit(const Exact& number) const {
        if constexpr (!AnyQuantity<Unitful>) {
            return number;
        } else if constexpr (!StaticUnit<typename Unitful::unit_type>) {
            const AnyUnit unit = unit_.value_or(AnyUnit{});
            return Unitful(number, std::same_as<Unitful, Figure> ? unit : difference_unit(unit));
        } else {
            return Unitful(number, {});
        }
    }

    static constexpr Completion<ratio_t<Figure>> quotient_of(const Exact& part, const Exact& whole,
                                                             Undefined if_zero) {
        if (whole == Exact{}) return if_zero;
        return exact_quotient<Exact>(part, whole);
    }
    static constexpr Completion<ratio_t<Figure>> share_of_plan(const Exact& part, const Exact& plan) {
        if (plan < Exact{}) return Undefined::plan_negative;
        return quotient_of(part, plan, Undefined::plan_zero);
    }

    SideParts<Exact> targets_{};
    SideParts<Exact> actuals_{};
    std::vector<const Record*> records_{};
    std::vector<Name> without_target_{};
    std::vector<Name> without_actual_{};
    std::optional<AnyUnit> unit_{};
    std::optional<Undefined> reason_{};
    Aggregation target_how_ = Aggregation::none;
    Aggregation actual_how_ = Aggregation::none;
    ErrorCode error_ = ErrorCode::none;
    std::size_t place_ = 0;
};

}  // namespace detail

/// What each record of a range contributes to the variance of their total (đóng góp vào chênh lệch), as they
/// add up: Σ (A − P) of a sum; A · w / ΣW − P · v / ΣV of a weighted total, each side with its weights.
/// Options as of `roll_up`, without `by`. Only records that have both figures take part; the others are
/// named. Undefined where a target is a range, and where a weight is negative. Exact for decimals and whole
/// numbers. O(n), and allocates as much.
template <detail::RecordRange Range, class... Options>
requires std::is_void_v<detail::why_no_contribution_t<detail::record_t<Range>, Options...>>
constexpr auto contribution(const Range& range, const Options&... options) {
    detail::ContributionsOf<detail::record_t<Range>, Options...> result;
    for (const auto& record : range) result.add(record, options...);
    return result.answer();
}
/// Refused: the answer would be the reason why, of which nothing is known but its name.
template <detail::RecordRange cannot_share_out, class... with,
          class why = detail::why_no_contribution_t<detail::record_t<cannot_share_out>, with...>>
requires(!std::is_void_v<why>) why contribution(const cannot_share_out&, const with&...);

}  // namespace chitieu
