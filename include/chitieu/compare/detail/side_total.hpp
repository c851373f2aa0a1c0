// SPDX-License-Identifier: BSL-1.0
//
// What comes together of the targets, or of the actuals, of a group: sums, weighted sums, the last, the
// largest.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/ratio.hpp>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace chitieu::detail {

/// A sum in a number that is not exact, or of the caller's own.
template <class Exact>
class PlainSum {
public:
    constexpr void add(const Exact& value) {
        if (sum_) sum_ = sum_of(*sum_, value);
    }
    template <class Value>
    constexpr void add(const Value& value) requires(!std::same_as<Value, Exact>) {
        add(static_cast<Exact>(value));
    }
    template <class Value, class Weight>
    constexpr void add_product(const Value& value, const Weight& weight) {
        add(static_cast<Exact>(static_cast<Exact>(value) * static_cast<Exact>(weight)));
    }
    constexpr void merge(const PlainSum& other) {
        if (!other.sum_) sum_ = std::nullopt;
        if (other.sum_) add(*other.sum_);
    }
    constexpr const std::optional<Exact>& value() const noexcept { return sum_; }

private:
    std::optional<Exact> sum_ = Exact{};
};

template <class Exact>
struct SumOfExact {
    using type = PlainSum<Exact>;
};
template <>
struct SumOfExact<Ratio> {
    using type = ExactSum;
};
template <class Exact>
using sum_of_exact_t = typename SumOfExact<Exact>::type;

/// Stands for the period of records that have none.
struct NoPeriod {
    friend constexpr bool operator<(NoPeriod, NoPeriod) noexcept { return false; }
};

/// A way of adding up that the compiler knows.
template <Aggregation how>
struct StaticHow {
    constexpr operator Aggregation() const noexcept { return how; }
};

/// What the compiler knows of how the figures of a side add up. `How` is `Aggregation`, where only the
/// program's run tells, or a `StaticHow`.
template <class ExactNumber, class PeriodType, class How, bool has_weights, bool has_ranges>
struct SideKind {
    using Exact = ExactNumber;
    using Period = PeriodType;

    static constexpr bool may_be(Aggregation how) noexcept {
        if constexpr (std::same_as<How, Aggregation>) return true;
        return Aggregation{How{}} == how;
    }
    static constexpr bool keeps_weights = has_weights && may_be(Aggregation::weighted);
    static constexpr bool keeps_sum = keeps_weights || may_be(Aggregation::sum);
    static constexpr bool keeps_period = !std::same_as<Period, NoPeriod> && may_be(Aggregation::last);
    static constexpr bool keeps_figure = keeps_period || may_be(Aggregation::maximum);
    static constexpr bool keeps_ranges = has_ranges;
};

/// In place of what a side has no use for.
template <int>
struct Unused {};

/// The form of a sum of targets: a partial order whose upper end is that they have none. Least comes a
/// maintained value, then a value; above that the bounds, each below its strict form, and the range.
class FormOfSum {
public:
    constexpr void add(TargetForm form) noexcept {
        if (form_ == form || !fits_) return;
        if (!form_ || is_below(*form_, form)) {
            form_ = form;
        } else if (!is_below(form, *form_)) {
            fits_ = false;
        }
    }
    constexpr void merge(const FormOfSum& other) noexcept {
        if (other.form_) add(*other.form_);
        fits_ = fits_ && other.fits_;
    }
    constexpr bool fits() const noexcept { return fits_; }
    /// Precondition: there is a target.
    constexpr TargetForm form() const noexcept { return *form_; }

private:
    static constexpr bool is_below(TargetForm lower, TargetForm upper) noexcept {
        switch (lower) {
            case TargetForm::maintain:
                return true;
            case TargetForm::value:
                return upper != TargetForm::maintain;
            case TargetForm::at_least:
                return upper == TargetForm::more_than;
            case TargetForm::at_most:
                return upper == TargetForm::less_than;
            case TargetForm::more_than:
            case TargetForm::less_than:
            case TargetForm::between:
                break;
        }
        return false;
    }

    std::optional<TargetForm> form_{};
    bool fits_ = true;
};

/// Figures in whatever way they add up. Merging is associative and commutative.
template <class Kind>
class SideTotal {
public:
    using Exact = typename Kind::Exact;
    using Period = typename Kind::Period;
    using Sum = sum_of_exact_t<Exact>;

    template <class Value>
    constexpr void add_to_sum(const Value& value) {
        if constexpr (Kind::keeps_sum) sum_.add(value);
        is_empty_ = false;
    }
    template <class Value, class Weight>
    constexpr void add_weighted(const Value& value, const Weight& weight) {
        if constexpr (Kind::keeps_weights) {
            sum_.add_product(value, weight);
            add_weight(weight);
        }
        is_empty_ = false;
    }
    /// A share by its part and its whole: the share times its weight.
    template <class Part, class Whole>
    constexpr void add_share(const Part& part, const Whole& whole) {
        if constexpr (Kind::keeps_weights) {
            sum_.add(part);
            add_weight(whole);
        }
        is_empty_ = false;
    }
    /// Two figures of the latest period are one too many, whatever they are.
    template <class AnyPeriod>
    constexpr void add_dated(const Exact& value, const AnyPeriod& period) {
        if constexpr (Kind::keeps_period) take_later(value, period, false);
        is_empty_ = false;
    }
    constexpr void add_to_maximum(const Exact& value) {
        if constexpr (Kind::keeps_figure) take_greater(value);
        is_empty_ = false;
    }
    /// Of what has no total.
    constexpr void add_nothing() { is_empty_ = false; }

    constexpr void merge(const SideTotal& other) {
        if constexpr (Kind::keeps_sum) sum_.merge(other.sum_);
        if constexpr (Kind::keeps_weights) {
            weights_.merge(other.weights_);
            has_negative_weight_ = has_negative_weight_ || other.has_negative_weight_;
        }
        fits_ = fits_ && other.fits_;
        is_empty_ = is_empty_ && other.is_empty_;
        if constexpr (Kind::keeps_period) {
            if (other.period_) {
                if (other.figure_) take_later(*other.figure_, *other.period_, other.is_repeated_);
                return;
            }
        }
        if constexpr (Kind::keeps_figure) {
            if (other.figure_) take_greater(*other.figure_);
        }
    }

    /// The same in another unit, weights as they are.
    constexpr void scale(const Ratio& factor) {
        if constexpr (Kind::keeps_sum) {
            const auto sum = sum_.value();
            const std::optional<Exact> product = sum ? scaled(*sum, factor) : std::nullopt;
            sum_ = {};
            if (product) sum_.add(*product);
            fits_ = fits_ && product;
        }
        if constexpr (Kind::keeps_figure) {
            if (!figure_) return;
            figure_ = scaled(*figure_, factor);
            fits_ = fits_ && figure_;
        }
    }

    /// Whether nothing was added.
    constexpr bool is_empty() const noexcept { return is_empty_; }
    /// The sum of the weights, where there are any.
    constexpr std::optional<Exact> weight() const {
        if constexpr (Kind::keeps_weights) {
            return weights_.value();
        } else {
            return std::nullopt;
        }
    }
    /// The latest period that there is a figure of, where the last counts; else null.
    constexpr const Period* latest() const noexcept {
        if constexpr (Kind::keeps_period) {
            if (period_) return &*period_;
        }
        return nullptr;
    }
    /// Whether it is an earlier one than this, or there is none.
    template <class AnyPeriod>
    constexpr bool is_earlier_than(const AnyPeriod& period) const {
        return latest() == nullptr || *latest() < period;
    }

    /// All together; `if_none` where there is nothing.
    constexpr Reckoned<Exact> total(Aggregation how, Undefined if_none) const {
        if (is_empty_) return if_none;
        if (!fits_) return Undefined::not_representable;
        if constexpr (Kind::keeps_sum) {
            if (how == Aggregation::sum) return value_or_reason(sum_.value());
        }
        if constexpr (Kind::keeps_weights) {
            if (how == Aggregation::weighted) return over_weights(sum_.value());
        }
        if constexpr (Kind::keeps_period) {
            if (how == Aggregation::last) {
                if (is_repeated_) return Undefined::period_repeated;
                return value_or_reason(figure_);
            }
        }
        if constexpr (Kind::keeps_figure) {
            if (how == Aggregation::maximum) return value_or_reason(figure_);
        }
        return Undefined::does_not_add_up;
    }

    /// What a part of the sum is of the total.
    constexpr Reckoned<Exact> over_weights(const std::optional<Exact>& part) const {
        if constexpr (Kind::keeps_weights) {
            const auto weight = weights_.value();
            if (!weight || has_negative_weight_ || !(Exact{} < *weight)) return Undefined::no_weight;
            if (!part) return Undefined::not_representable;
            const auto quotient = exact_quotient<Exact>(*part, *weight);
            if (!quotient.is_defined()) return quotient.reason();
            return quotient.ratio();
        } else {
            return value_or_reason(part);
        }
    }

private:
    static constexpr Reckoned<Exact> value_or_reason(const std::optional<Exact>& value) {
        if (!value) return Undefined::not_representable;
        return *value;
    }
    template <class Weight>
    constexpr void add_weight(const Weight& weight) {
        has_negative_weight_ = has_negative_weight_ || weight < Weight{};
        weights_.add(weight);
    }
    constexpr void take_greater(const Exact& value) {
        if (!figure_ || *figure_ < value) figure_ = value;
    }
    template <class AnyPeriod>
    constexpr void take_later(const Exact& value, const AnyPeriod& period, bool is_repeated) {
        if (!period_ || *period_ < period) {
            figure_ = value;
            period_ = period;
            is_repeated_ = is_repeated;
        } else if (!(period < *period_)) {
            is_repeated_ = true;
        }
    }

    template <bool is_kept, class Value, int number>
    using kept_t = std::conditional_t<is_kept, Value, Unused<number>>;

    [[no_unique_address]] kept_t<Kind::keeps_sum, Sum, 0> sum_{};
    [[no_unique_address]] kept_t<Kind::keeps_weights, Sum, 1> weights_{};
    [[no_unique_address]] kept_t<Kind::keeps_figure, std::optional<Exact>, 2> figure_{};
    [[no_unique_address]] kept_t<Kind::keeps_period, std::optional<Period>, 3> period_{};
    bool is_empty_ = true;
    bool has_negative_weight_ = false;
    bool is_repeated_ = false;
    bool fits_ = true;
};

/// The same of targets, which may be ranges: their lower ends are added up apart from the first range on.
template <class Kind>
class TargetTotal {
public:
    using Exact = typename Kind::Exact;
    using Period = typename Kind::Period;

    /// `add_to(side, is_lower)` adds one end of the target to a side. `period` is that of a target of which
    /// the last counts.
    template <class AnyPeriod, class Add>
    constexpr void add(TargetForm form, const AnyPeriod* period, const Add& add_to) {
        if constexpr (Kind::keeps_ranges) {
            if (form == TargetForm::between) begin_lower();
        }
        if (period == nullptr) {
            form_.add(form);
        } else if (upper_.is_earlier_than(*period)) {
            form_ = {};
            form_.add(form);
        }
        if (has_lower()) add_to(lower_.front(), true);
        add_to(upper_, false);
    }

    constexpr void merge(const TargetTotal& other) {
        if (other.is_empty()) return;
        if (other.has_lower()) begin_lower();
        const Period* const latest = other.upper_.latest();
        if (latest == nullptr) {
            form_.merge(other.form_);
        } else if (upper_.is_earlier_than(*latest)) {
            form_ = other.form_;
        }
        if (has_lower()) lower_.front().merge(other.has_lower() ? other.lower_.front() : other.upper_);
        upper_.merge(other.upper_);
    }

    constexpr void scale(const Ratio& factor) {
        upper_.scale(factor);
        if (has_lower()) lower_.front().scale(factor);
    }

    constexpr bool is_empty() const noexcept { return upper_.is_empty(); }
    constexpr std::optional<Exact> weight() const { return upper_.weight(); }
    constexpr const SideTotal<Kind>& upper() const noexcept { return upper_; }

    constexpr Reckoned<Target<Exact>> total(Aggregation how) const {
        const auto upper = upper_.total(how, Undefined::no_target);
        if (!upper.is_defined()) return upper.reason();
        if (!form_.fits()) return Undefined::forms_differ;
        if (form_.form() != TargetForm::between) return Target<Exact>(form_.form(), upper.value());
        const auto lower = lower_.front().total(how, Undefined::no_target);
        if (!lower.is_defined()) return lower.reason();
        return Target<Exact>(TargetForm::between, lower.value(), upper.value());
    }

private:
    constexpr bool has_lower() const noexcept { return !lower_.empty(); }
    constexpr void begin_lower() {
        if (!has_lower()) lower_.push_back(upper_);
    }

    SideTotal<Kind> upper_{};
    std::vector<SideTotal<Kind>> lower_{};  // one, or none
    FormOfSum form_{};
};

}  // namespace chitieu::detail
