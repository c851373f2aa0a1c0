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
#include <cstddef>
#include <optional>

namespace chitieu::detail {

/// A sum in a number that is not exact, or of the caller's own.
template <class Exact>
class PlainSum {
public:
    constexpr void add(const Exact& value) { sum_ = static_cast<Exact>(sum_ + value); }
    template <class Weight>
    constexpr void add(const Weight& value) requires(!std::same_as<Weight, Exact>) {
        add(static_cast<Exact>(value));
    }
    template <class Weight>
    constexpr void add_product(const Exact& value, const Weight& weight) {
        add(static_cast<Exact>(value * static_cast<Exact>(weight)));
    }
    constexpr void merge(const PlainSum& other) { add(other.sum_); }
    constexpr std::optional<Exact> value() const { return sum_; }

private:
    Exact sum_{};
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
template <class Exact, class Period>
class SideTotal {
public:
    template <class Value>
    constexpr void add_to_sum(const Value& value) {
        sum_.add(value);
        ++count_;
    }
    template <class Value, class Weight>
    constexpr void add_weighted(const Value& value, const Weight& weight) {
        has_negative_weight_ = has_negative_weight_ || weight < Weight{};
        sum_.add_product(value, weight);
        weights_.add(weight);
        ++count_;
    }
    /// Two figures of the latest period are one too many, whatever they are.
    constexpr void add_dated(const Exact& value, const Period& period) {
        take_later(value, period, false);
        ++count_;
    }
    constexpr void add_to_maximum(const Exact& value) {
        if (!chosen_ || *chosen_ < value) chosen_ = value;
        ++count_;
    }
    /// Of what has no total.
    constexpr void add_nothing() { ++count_; }

    constexpr void merge(const SideTotal& other) {
        sum_.merge(other.sum_);
        weights_.merge(other.weights_);
        has_negative_weight_ = has_negative_weight_ || other.has_negative_weight_;
        fits_ = fits_ && other.fits_;
        count_ += other.count_;
        if (other.period_) {
            take_later(*other.chosen_, *other.period_, other.is_repeated_);
        } else if (other.chosen_ && (!chosen_ || *chosen_ < *other.chosen_)) {
            chosen_ = other.chosen_;
        }
    }

    /// The same in another unit.
    constexpr void scale(const Ratio& factor) {
        sum_ = scaled_sum(sum_, factor);
        if (chosen_) chosen_ = scaled(*chosen_, factor);
        fits_ = fits_ && (chosen_.has_value() || !period_);
    }

    constexpr std::size_t count() const noexcept { return count_; }
    /// The sum of the weights, where there are any.
    constexpr std::optional<Exact> weight() const { return weights_.value(); }
    /// The latest period, where the last counts.
    constexpr const std::optional<Period>& period() const noexcept { return period_; }

    /// All together; `if_none` where there is nothing.
    constexpr Reckoned<Exact> total(Aggregation how, Undefined if_none) const {
        if (count_ == 0) return if_none;
        if (!fits_) return Undefined::not_representable;
        switch (how) {
            case Aggregation::none:
                break;
            case Aggregation::sum:
                return value_or_reason(sum_.value());
            case Aggregation::weighted:
                return mean();
            case Aggregation::last:
                if (is_repeated_) return Undefined::period_repeated;
                return value_or_reason(chosen_);
            case Aggregation::maximum:
                return value_or_reason(chosen_);
        }
        return Undefined::does_not_add_up;
    }

private:
    constexpr sum_of_exact_t<Exact> scaled_sum(const sum_of_exact_t<Exact>& sum, const Ratio& factor) {
        sum_of_exact_t<Exact> result;
        const auto value = sum.value();
        const std::optional<Exact> product = value ? scaled(*value, factor) : std::nullopt;
        if (product) {
            result.add(*product);
        } else {
            fits_ = false;
        }
        return result;
    }
    static constexpr Reckoned<Exact> value_or_reason(const std::optional<Exact>& value) {
        if (!value) return Undefined::not_representable;
        return *value;
    }
    constexpr Reckoned<Exact> mean() const {
        const auto weight = weights_.value();
        if (!weight || has_negative_weight_ || !(Exact{} < *weight)) return Undefined::no_weight;
        const auto sum = sum_.value();
        if (!sum) return Undefined::not_representable;
        const auto quotient = exact_quotient<Exact>(*sum, *weight);
        if (!quotient.is_defined()) return quotient.reason();
        return quotient.ratio();
    }
    constexpr void take_later(const Exact& value, const Period& period, bool is_repeated) {
        if (!chosen_ || *period_ < period) {
            chosen_ = value;
            period_ = period;
            is_repeated_ = is_repeated;
        } else if (!(period < *period_)) {
            is_repeated_ = true;
        }
    }

    sum_of_exact_t<Exact> sum_{};
    sum_of_exact_t<Exact> weights_{};
    std::optional<Exact> chosen_{};
    std::optional<Period> period_{};
    std::size_t count_ = 0;
    bool has_negative_weight_ = false;
    bool is_repeated_ = false;
    bool fits_ = true;
};

/// The same of targets, which may be ranges: their lower ends are added up apart from the first range on.
template <class Exact, class Period>
class TargetTotal {
public:
    /// `add(side, is_lower)` adds one end of the target to a side.
    template <class Add>
    constexpr void add(TargetForm form, const Period* period, const Add& add_to) {
        if (form == TargetForm::between) begin_lower();
        if (period == nullptr) {
            form_.add(form);
        } else if (!upper_.period() || *upper_.period() < *period) {
            form_ = {};
            form_.add(form);
        }
        if (lower_) add_to(*lower_, true);
        add_to(upper_, false);
    }

    constexpr void merge(const TargetTotal& other) {
        if (other.count() == 0) return;
        if (other.lower_) begin_lower();
        if (!other.upper_.period()) {
            form_.merge(other.form_);
        } else if (!upper_.period() || *upper_.period() < *other.upper_.period()) {
            form_ = other.form_;
        }
        if (lower_) lower_->merge(other.lower_ ? *other.lower_ : other.upper_);
        upper_.merge(other.upper_);
    }

    constexpr void scale(const Ratio& factor) {
        upper_.scale(factor);
        if (lower_) lower_->scale(factor);
    }

    constexpr std::size_t count() const noexcept { return upper_.count(); }

    constexpr Reckoned<Target<Exact>> total(Aggregation how) const {
        const auto upper = upper_.total(how, Undefined::no_target);
        if (!upper.is_defined()) return upper.reason();
        if (!form_.fits()) return Undefined::forms_differ;
        if (form_.form() != TargetForm::between) return Target<Exact>(form_.form(), upper.value());
        const auto lower = lower_->total(how, Undefined::no_target);
        if (!lower.is_defined()) return lower.reason();
        return Target<Exact>(TargetForm::between, lower.value(), upper.value());
    }

private:
    constexpr void begin_lower() {
        if (!lower_) lower_ = upper_;
    }

    SideTotal<Exact, Period> upper_{};
    std::optional<SideTotal<Exact, Period>> lower_{};
    FormOfSum form_{};
};

}  // namespace chitieu::detail
