// SPDX-License-Identifier: BSL-1.0
//
// A target (kế hoạch, chỉ tiêu giao): what was planned, in one of a closed set of forms.
//
//     constexpr auto grain   = more_than(17'600_dec);          // >17600
//     constexpr auto income  = planned(27.60_dec);             // 27,60
//     constexpr auto quality = between(15_dec, 20_dec);        // 15-20
//     constexpr auto water   = maintain(98.5_dec);             // duy trì 98,5
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/text/named.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

namespace because {

struct a_text_is_read_into_a_figure_first;  ///< parse_decimal, or 8.5_dec
struct a_target_has_a_figure;               ///< what may be missing is the target: std::optional<Target<>>

}  // namespace because

/// What a target asks for.
enum class TargetForm : std::uint8_t {
    value,      ///< 27,60
    at_least,   ///< từ 10 trở lên, >=10
    more_than,  ///< trên 4, >4
    at_most,    ///< không quá 3, <=3
    less_than,  ///< dưới 3, <3
    between,    ///< 15-20, both ends included
    maintain,   ///< duy trì 98,5: a value that is to be kept
};
/// How many forms there are.
inline constexpr std::size_t target_form_count = 7;

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(TargetForm form) noexcept {
    constexpr std::string_view names[target_form_count] = {"value",     "at_least", "more_than", "at_most",
                                                           "less_than", "between",  "maintain"};
    return names[static_cast<std::size_t>(form)];
}

namespace detail {

/// Whether the ends of a range are in order; true of figures in run-time units, which only a conversion
/// can tell: `compare` does.
template <class Figure>
constexpr bool in_order(const Figure& lower, const Figure& upper) {
    if constexpr (requires { static_cast<bool>(upper < lower); }) {
        return !(upper < lower);
    } else {
        return true;
    }
}

}  // namespace detail

/// What was planned. `Figure` is a `Decimal`, another number, or a `Quantity`.
/// A target always has a figure: "no target" is an empty `std::optional<Target>`, and never 0.
template <class Figure = Decimal>
class Target {
public:
    static_assert(
        !requires { typename Figure::figure_type; },
        "a figure is a number or a quantity, not a target or an actual");

    using figure_type = Figure;

    /// What it asks for.
    constexpr TargetForm form() const noexcept { return form_; }

    /// The planned value or the bound; for `between`, its lower end.
    constexpr const Figure& lower() const noexcept { return lower_; }
    /// The planned value or the bound; for `between`, its upper end.
    constexpr const Figure& upper() const noexcept { return upper_; }

    /// Whether it is `between`.
    constexpr bool is_range() const noexcept { return form_ == TargetForm::between; }
    /// Whether it is `at_least` or `more_than`: higher is better by itself.
    constexpr bool is_lower_bound() const noexcept {
        return form_ == TargetForm::at_least || form_ == TargetForm::more_than;
    }
    /// Whether it is `at_most` or `less_than`: lower is better by itself.
    constexpr bool is_upper_bound() const noexcept {
        return form_ == TargetForm::at_most || form_ == TargetForm::less_than;
    }

    /// The part reached since the beginning of the plan (lũy kế), where one was stated beside it.
    constexpr const std::optional<Figure>& cumulative() const noexcept { return cumulative_; }
    /// Who set it: "tỉnh giao", "Nghị quyết HĐND huyện"; empty where not said.
    constexpr std::string_view authority() const noexcept { return authority_; }

    /// This target with the part reached since the beginning of the plan: "03 (lũy kế 03)".
    constexpr Target with_cumulative(Figure cumulative) const {
        Target result = *this;
        result.cumulative_ = std::move(cumulative);
        return result;
    }
    /// This target with who set it. The owner of `authority` must outlive the target.
    constexpr Target set_by(std::string_view authority) const {
        Target result = *this;
        result.authority_ = authority;
        return result;
    }

    /// A target of any form but `between`; see the named makers below.
    constexpr Target(TargetForm form, Figure figure) : Target(form, figure, figure) {
        if (form == TargetForm::between) detail::a_range_goes_from_its_lower_to_its_upper_end();
    }
    /// Precondition: `lower` is not above `upper`; else the program ends with a sentence, or does not
    /// compile.
    constexpr Target(TargetForm form, Figure lower, Figure upper)
        : lower_(std::move(lower)), upper_(std::move(upper)), form_(form) {
        if (form == TargetForm::between && !detail::in_order(lower_, upper_))
            detail::a_range_goes_from_its_lower_to_its_upper_end();
    }

private:
    Figure lower_;
    Figure upper_;
    std::optional<Figure> cumulative_{};
    std::string_view authority_{};
    TargetForm form_;
};

namespace detail {

/// What a target, or an optional one, has figures of.
template <class Candidate>
struct TargetFigure {};
template <class Figure>
struct TargetFigure<Target<Figure>> {
    using type = Figure;
};
template <class Figure>
struct TargetFigure<std::optional<Target<Figure>>> : TargetFigure<Target<Figure>> {};
template <class AnyTarget>
using target_figure_t = typename TargetFigure<AnyTarget>::type;

/// The target with each of its figures changed.
template <class To, class From, class Change>
constexpr Target<To> mapped(const Target<From>& target, const Change& change) {
    Target<To> result(target.form(), change(target.lower()), change(target.upper()));
    if (target.cumulative()) result = result.with_cumulative(change(*target.cumulative()));
    return result.set_by(target.authority());
}

/// Why something is no figure of a target.
template <class Figure>
struct WhyNoTarget {};
template <letters_in_a_row Text>
struct WhyNoTarget<Text> {
    using type = because::a_text_is_read_into_a_figure_first;
};
template <class Figure>
struct WhyNoTarget<std::optional<Figure>> {
    using type = because::a_target_has_a_figure;
};
template <class Figure>
using why_no_target_t = typename WhyNoTarget<Figure>::type;

template <class Figure>
concept PlannedFigure = !requires {
    typename why_no_target_t<Figure>;
};

}  // namespace detail

// One maker a form, with the figure's type taken from the figure.

/// A planned value: `planned(27.60_dec)`.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> planned(Figure figure) {
    return {TargetForm::value, std::move(figure)};
}
/// The same of a figure that may be missing: then there is no target.
template <class Figure>
constexpr std::optional<Target<Figure>> planned(std::optional<Figure> figure) {
    if (!figure) return std::nullopt;
    return planned(*std::move(figure));
}
/// The figure or more.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> at_least(Figure figure) {
    return {TargetForm::at_least, std::move(figure)};
}
/// More than the figure, which itself does not do.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> more_than(Figure figure) {
    return {TargetForm::more_than, std::move(figure)};
}
/// The figure or less.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> at_most(Figure figure) {
    return {TargetForm::at_most, std::move(figure)};
}
/// Less than the figure, which itself does not do.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> less_than(Figure figure) {
    return {TargetForm::less_than, std::move(figure)};
}
/// A value that was reached before and is to be kept.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> maintain(Figure figure) {
    return {TargetForm::maintain, std::move(figure)};
}
/// A range with both its ends. Precondition: `lower` is not above `upper`.
template <detail::PlannedFigure Figure>
constexpr Target<Figure> between(Figure lower, Figure upper) {
    // Here, too, so that a compiler shows the line that is wrong.
    if (!detail::in_order(lower, upper)) detail::a_range_goes_from_its_lower_to_its_upper_end();
    return {TargetForm::between, std::move(lower), std::move(upper)};
}

/// Refused, and why: a text, and what may be missing.
template <detail::letters_in_a_row no_figure, class why = detail::why_no_target_t<no_figure>>
why planned(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why at_least(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why more_than(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why at_most(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why less_than(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why maintain(no_figure);
template <class no_figure, class why = detail::why_no_target_t<no_figure>>
why between(no_figure, no_figure);

}  // namespace chitieu
