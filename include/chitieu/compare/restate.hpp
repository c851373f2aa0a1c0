// SPDX-License-Identifier: BSL-1.0
//
// Figures of old administrative units brought to the new ones: what was reported before a reform, on the
// borders after it.
//
//     struct Harvest { std::string_view commune; std::optional<Decimal> tonnes; };
//     const auto restated = restate(harvests, reform.units, &Harvest::commune, &Harvest::tonnes);
//     for (const auto& unit : restated.units) {
//         unit.code, unit.total               // Σ of the parts that went whole
//         unit.missing, unit.split            // the parts that the total lacks, and why
//     }
//     restated.split                          // old units whose figure stands in no total
//     restate_weighted(rows, reform.units, &Row::commune, &Row::poverty, &Row::households)   // Σ f·w / Σ w
#pragma once

#include <chitieu/compare/answer.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/domain/succession.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// What is known of a new unit from the figures of its parts.
template <class Figure = Decimal>
struct RestatedUnit {
    std::string code{};  ///< of the new unit
    /// Of the parts that are not named below: undefined where there is none, or where their weights are 0.
    Reckoned<exact_t<Figure>> total = Undefined::no_actual;
    std::size_t counted = 0;               ///< how many parts the total holds
    std::vector<std::string> estimated{};  ///< of these, the ones that it holds a known share of
    std::vector<std::string> missing{};    ///< parts without a figure: never taken for 0
    std::vector<std::string> split{};      ///< parts that came in part, nobody knows which

    /// Whether the total is that of the whole unit. With `estimated` parts it is one that was reckoned.
    bool is_whole() const noexcept { return total.is_defined() && missing.empty() && split.empty(); }
};

/// A series on new borders.
template <class Figure = Decimal>
struct Restated {
    std::vector<RestatedUnit<Figure>> units{};  ///< all new units of the succession, by code
    std::vector<std::string> split{};    ///< old units that have a figure which stands in no total, by code
    std::vector<std::string> unknown{};  ///< codes of records that the succession says nothing of

    /// The unit of a code; nullptr where there is none. O(log n).
    const RestatedUnit<Figure>* find(std::string_view code) const noexcept {
        std::size_t first = 0;
        for (std::size_t end = units.size(); first < end;) {
            const std::size_t middle = first + (end - first) / 2;
            if (units[middle].code < code) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first < units.size() && units[first].code == code ? &units[first] : nullptr;
    }
};

/// Why figures are not restated: what a compiler quotes.
namespace because {

struct the_indicator_does_not_add_up_over_places;  ///< over_places<Aggregation::sum>, or weighted with a
                                                   ///< weight

}  // namespace because

namespace detail {

/// What a projection gives of the records, and as what it is reckoned with.
template <class Projection, class Records>
using projected_t = std::remove_cvref_t<decltype(project(std::declval<const Projection&>(),
                                                         *std::begin(std::declval<const Records&>())))>;
template <class Projection, class Records>
using ProjectedPlace = AnyPlace<projected_t<Projection, Records>>;

/// Without a weight.
struct Unweighted {};

/// Figures in one unit as bare exact numbers: in that of the first, where units are known only at run time.
template <class Figure>
class ExactNumbers {
public:
    using exact_type = typename ExactOf<number_t<Figure>>::type;

    /// Nothing, and an `error`, where the figure cannot be in that unit.
    constexpr std::optional<exact_type> add(const Figure& figure) {
        if (!first_) first_ = figure;
        const std::optional<Figure> converted = in_unit_of(*first_, figure);
        if (converted) return exact_number(*converted);
        if constexpr (has_run_time_unit<Figure>) error_ = why_not_in_unit_of(*first_, figure);
        return std::nullopt;
    }
    constexpr ErrorCode error() const noexcept { return error_; }

    /// Precondition: some were added.
    constexpr exact_t<Figure> figure_of(const exact_type& number) const {
        return exact_in_unit_of(*first_, number);
    }

private:
    std::optional<Figure> first_{};
    ErrorCode error_ = ErrorCode::none;
};
template <>
class ExactNumbers<Unweighted> {
public:
    static constexpr ErrorCode error() noexcept { return ErrorCode::none; }
};

/// Whether figures of a type add up over places: as they are, or by weights.
template <class Figure, bool by_weight>
constexpr bool adds_up() noexcept {
    if constexpr (!std::is_void_v<indicator_of_t<Figure>>) {
        return indicator_of_t<Figure>::over_places() ==
               (by_weight ? Aggregation::weighted : Aggregation::sum);
    } else if constexpr (AnyQuantity<Figure>) {
        return by_weight || !is_share<typename Figure::unit_type>;
    } else {
        return true;
    }
}

/// A type that says why figures cannot be restated; void where they can.
template <class Place, class WeightPlace>
constexpr auto why_not_restated() {
    constexpr bool by_weight = !std::same_as<WeightPlace, Unweighted>;
    using Figure = typename Place::type;
    if constexpr (!can_reckon<Place>) {
        return std::type_identity<why_not_t<Place>>{};
    } else if constexpr (!adds_up<Figure, by_weight>()) {
        using Share = because::shares_add_up_only_with_weights;
        using Indicator = because::the_indicator_does_not_add_up_over_places;
        return std::type_identity<
            std::conditional_t<std::is_void_v<indicator_of_t<Figure>>, Share, Indicator>>{};
    } else if constexpr (!by_weight) {
        return std::type_identity<void>{};
    } else if constexpr (!can_reckon<WeightPlace>) {
        return std::type_identity<why_not_t<WeightPlace>>{};
    } else if constexpr (!std::same_as<typename ExactNumbers<Figure>::exact_type,
                                       typename ExactNumbers<typename WeightPlace::type>::exact_type>) {
        return std::type_identity<because::numbers_are_of_different_types>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class Records, class FigureOf>
using why_not_restated_t =
    typename decltype(why_not_restated<ProjectedPlace<FigureOf, Records>, Unweighted>())::type;
template <class Records, class FigureOf, class WeightOf>
using why_not_weighted_t = typename decltype(why_not_restated<ProjectedPlace<FigureOf, Records>,
                                                              ProjectedPlace<WeightOf, Records>>())::type;

/// The figures of old units, and what becomes of them.
template <class Figure, class Weight>
class Restatement {
public:
    static constexpr bool is_weighted = !std::same_as<Weight, Unweighted>;
    using Answer = std::conditional_t<is_weighted, answer_t<Restated<Figure>, Figure, Weight>,
                                      answer_t<Restated<Figure>, Figure>>;

    explicit Restatement(const Succession& succession)
        : succession_(&succession), old_units_(succession.transfers().size()) {}

    /// One more record. `weight` is a `Given`, or `Unweighted`.
    template <class GivenWeight>
    void add(std::string_view code, const Given<Figure>& figure, const GivenWeight& weight) {
        const auto successors = succession_->successors_of(code);
        if (successors.empty()) {
            result_.unknown.emplace_back(code);
            return;
        }
        OldUnit& unit = old_unit(successors);
        bool is_there = figure.figure.has_value();
        if constexpr (is_weighted) is_there = is_there && weight.figure.has_value();
        if (!is_there) {
            unit.is_missing = true;
            return;
        }
        unit.has_figure = true;
        unit.tally = both(unit.tally, tally_of(*figure.figure, weight));
        if (error_.code == ErrorCode::none) error_ = {error_code(*figure.figure), {}, successors[0].before};
    }

    Answer finish() {
        if constexpr (has_run_time_unit<Figure> || has_run_time_unit<Weight>) {
            if (error_.code != ErrorCode::none) return typename Answer::unexpected_type(error_);
        }
        for (const Transfer& transfer : succession_->transfers()) {
            const auto successors = succession_->successors_of(transfer.before);
            if (&transfer != &successors[0]) continue;
            OldUnit& unit = old_unit(successors);
            unit.fate = succession_->fate_of(transfer.before);
            const bool is_there = unit.has_figure && !unit.is_missing;
            if (unit.fate == Fate::split && is_there) result_.split.push_back(transfer.before);
        }
        std::optional<Tally> tally;
        for (const Transfer& transfer : succession_->transfers_by_successor()) {
            if (result_.units.empty() || result_.units.back().code != transfer.after) {
                if (!result_.units.empty()) close(tally);
                result_.units.emplace_back().code = transfer.after;
                tally = Tally{};
            }
            RestatedUnit<Figure>& unit = result_.units.back();
            const OldUnit& part = old_unit(succession_->successors_of(transfer.before));
            if (part.fate == Fate::split) {
                unit.split.push_back(transfer.before);
            } else if (part.is_missing || !part.has_figure) {
                unit.missing.push_back(transfer.before);
            } else {
                const bool is_shared = part.fate == Fate::shared_out;
                tally = both(tally, is_shared ? share_of(part.tally, *transfer.share) : part.tally);
                if (is_shared) unit.estimated.push_back(transfer.before);
                ++unit.counted;
            }
        }
        if (!result_.units.empty()) close(tally);
        return std::move(result_);
    }

private:
    using Exact = typename ExactNumbers<Figure>::exact_type;

    /// Σ figure; or Σ figure · weight, and Σ weight.
    struct Tally {
        Exact sum{};
        Exact weight{};
    };
    struct OldUnit {
        std::optional<Tally> tally = Tally{};
        bool has_figure = false;
        bool is_missing = false;
        Fate fate = Fate::unknown;
    };

    /// Nothing where a sum does not fit.
    static std::optional<Tally> both(const std::optional<Tally>& left, const std::optional<Tally>& right) {
        const auto sum = left && right ? sum_of(left->sum, right->sum) : std::nullopt;
        const auto weight = left && right ? sum_of(left->weight, right->weight) : std::nullopt;
        if (!sum || !weight) return std::nullopt;
        return Tally{*sum, *weight};
    }
    static std::optional<Tally> share_of(const std::optional<Tally>& tally, const Ratio& share) {
        const auto sum = tally ? scaled(tally->sum, share) : std::nullopt;
        const auto weight = tally ? scaled(tally->weight, share) : std::nullopt;
        if (!sum || !weight) return std::nullopt;
        return Tally{*sum, *weight};
    }
    static std::optional<Exact> product_of(const Exact& left, const Exact& right) {
        if constexpr (std::same_as<Exact, Ratio>) {
            return checked_multiply(left, right);
        } else {
            return static_cast<Exact>(left * right);
        }
    }

    /// Each old unit has the place of its first transfer.
    OldUnit& old_unit(std::span<const Transfer> successors) {
        return old_units_[static_cast<std::size_t>(successors.data() - succession_->transfers().data())];
    }

    template <class GivenWeight>
    std::optional<Tally> tally_of(const Figure& figure, const GivenWeight& weight) {
        const std::optional<Exact> number = figures_.add(figure);
        if (!number) return std::nullopt;
        if constexpr (is_weighted) {
            const std::optional<Exact> by = weights_.add(*weight.figure);
            const std::optional<Exact> product = by ? product_of(*number, *by) : std::nullopt;
            if (!product) return std::nullopt;
            return Tally{*product, *by};
        } else {
            return Tally{*number, Exact{}};
        }
    }

    ErrorCode error_code(const Figure& figure) const {
        if constexpr (has_run_time_unit<Figure>) {
            if (!is_weighted && figure.unit().kind() == UnitKind::share) return ErrorCode::weight_missing;
        }
        return figures_.error() != ErrorCode::none ? figures_.error() : weights_.error();
    }

    /// What the last unit's parts come to.
    void close(const std::optional<Tally>& tally) {
        RestatedUnit<Figure>& unit = result_.units.back();
        if (unit.counted == 0) return;
        unit.total = Undefined::not_representable;
        if (!tally) return;
        if constexpr (!is_weighted) {
            unit.total = figures_.figure_of(tally->sum);
        } else if (tally->weight == Exact{}) {
            unit.total = Undefined::base_zero;
        } else if (const auto mean = exact_quotient(tally->sum, tally->weight); mean.is_defined()) {
            unit.total = figures_.figure_of(mean.ratio());
        }
    }

    const Succession* succession_;
    std::vector<OldUnit> old_units_;
    ExactNumbers<Figure> figures_{};
    ExactNumbers<Weight> weights_{};
    Error error_{};
    Restated<Figure> result_{};
};

}  // namespace detail

/// Brings figures of old units to the new ones of a reform, where they add up: Σ over the parts of each new
/// unit, exact. A part that went whole counts with all of its figure, one that was shared out with its known
/// share; what was split nobody can tell, and what is missing is not 0: both are named, and the rest is added
/// up all the same. Several records of one unit add up; where one of them is missing, the unit is.
///
/// `code` and `figure` are projections of the records: what gives a text, and a figure, an optional one, an
/// `Actual` or a `Target` with a single value. Without them the columns of the record with `Role::key` and
/// `Role::actual` count. Shares, and indicators that do not sum over places, do not compile: they need a
/// weight. In run-time units the answer is a `Result`: `units_differ`, `digits_lost`, or `weight_missing` for
/// shares, with the code of the unit, a piece of the succession. O((records + transfers) log transfers).
template <class Records, class CodeOf = Field<Role::key>, class FigureOf = Field<Role::actual>>
requires std::is_void_v<detail::why_not_restated_t<Records, FigureOf>>
auto restate(const Records& records, const Succession& succession, const CodeOf& code = {},
             const FigureOf& figure = {}) {
    using Projected = typename detail::ProjectedPlace<FigureOf, Records>::type;
    detail::Restatement<Projected, detail::Unweighted> restatement(succession);
    for (const auto& record : records) {
        restatement.add(detail::project(code, record),
                        detail::given(detail::project(figure, record), Undefined::no_actual),
                        detail::Unweighted{});
    }
    return restatement.finish();
}

/// Refused, and why.
template <class cannot_restate, class code = Field<Role::key>, class figure = Field<Role::actual>,
          class why = detail::why_not_restated_t<cannot_restate, figure>>
requires(!std::is_void_v<why>)  //
    why restate(const cannot_restate&, const Succession&, const code& = {}, const figure& = {});

/// The same of shares and averages (tỷ lệ hộ nghèo, thu nhập bình quân): Σ figure · weight / Σ weight, by the
/// projection `weight`, of which every figure is a share: households, persons, hectares. A record without a
/// weight is missing; weights that add up to 0 leave it undefined. Of a part that was shared out, the figure
/// is taken to be the same in every share.
template <class Records, class CodeOf, class FigureOf, class WeightOf>
requires std::is_void_v<detail::why_not_weighted_t<Records, FigureOf, WeightOf>>
auto restate_weighted(const Records& records, const Succession& succession, const CodeOf& code,
                      const FigureOf& figure, const WeightOf& weight) {
    using Projected = typename detail::ProjectedPlace<FigureOf, Records>::type;
    using Weight = typename detail::ProjectedPlace<WeightOf, Records>::type;
    detail::Restatement<Projected, Weight> restatement(succession);
    for (const auto& record : records) {
        restatement.add(detail::project(code, record),
                        detail::given(detail::project(figure, record), Undefined::no_actual),
                        detail::given(detail::project(weight, record), Undefined::no_actual));
    }
    return restatement.finish();
}

template <class cannot_restate, class code, class figure, class weight,
          class why = detail::why_not_weighted_t<cannot_restate, figure, weight>>
requires(!std::is_void_v<why>)  //
    why restate_weighted(const cannot_restate&, const Succession&, const code&, const figure&,
                          const weight&);

}  // namespace chitieu
