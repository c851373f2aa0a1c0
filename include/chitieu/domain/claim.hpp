// SPDX-License-Identifier: BSL-1.0
//
// What a sentence says about its figures, so that it can be checked: "2.877/2.899 ha, đạt 99,26 % kế hoạch"
// is a `RatioClaim`. Whoever has the figures makes a claim in one line; reading makes the same ones from
// text.
//
//     const auto rice = ratio_claim(2'877 * hectare, 2'899 * hectare, 99.26_dec * percent);
//     const auto blood = excess_claim(288, 250, 38);
//     const auto gifts = product_claim(counted(40), 400'000 * dong, 20'000'000 * dong);
//
// What is not stated is missing, and never 0: `unstated` stands for it.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace chitieu {

/// What a sentence says of how near a figure is.
enum class Hedge : std::uint8_t {
    none,       ///< the figure as printed; also "ước" and "dự ước", which say that it is not final
    more_than,  ///< trên, hơn: above it
    at_least,   ///< ít nhất, từ … trở lên: it, or above
    less_than,  ///< dưới, chưa đến: below it
    at_most,    ///< không quá, tối đa, nhiều nhất: it, or below
    nearly,     ///< gần: a little below
    about,      ///< khoảng, xấp xỉ: near
};

/// The hedge's lasting name, for machines.
constexpr std::string_view name_of(Hedge hedge) noexcept {
    constexpr std::string_view names[] = {"none",    "more_than", "at_least", "less_than",
                                          "at_most", "nearly",    "about"};
    return names[static_cast<std::size_t>(hedge)];
}

/// A figure as a sentence states it. The views' owner must outlive it.
struct StatedFigure {
    Decimal value{};        ///< with the digits as printed
    AnyUnit unit{};         ///< unspecified where none is said; of a ratio, that is "lần" (times)
    bool is_exact = false;  ///< counts whole things: stands for itself, not for all that rounds to it
    Hedge hedge = Hedge::none;
    std::optional<Decimal> other_reading{};  ///< with a mark's other meaning, where that can be meant
    std::string_view text{};                 ///< the number as printed
    Place place{};
};

/// What a figure is held against.
enum class BasisKind : std::uint8_t {
    none,           ///< nothing is said
    plan,           ///< kế hoạch, chỉ tiêu
    superior_plan,  ///< kế hoạch tỉnh giao, trung ương giao
    resolution,     ///< Nghị quyết HĐND
    budget,         ///< dự toán
    same_period,    ///< so với cùng kỳ
    previous_year,  ///< so với năm trước, so với năm 2022
    other,          ///< something else that is said: so với đầu nhiệm kỳ
};

/// The basis's lasting name, for machines.
constexpr std::string_view name_of(BasisKind basis) noexcept {
    constexpr std::string_view names[] = {"none",   "plan",        "superior_plan", "resolution",
                                          "budget", "same_period", "previous_year", "other"};
    return names[static_cast<std::size_t>(basis)];
}

/// The words that a claim stands in, as far as they are known; all of them views.
struct ClaimWords {
    std::string_view subject{};  ///< what it is about: "tổng diện tích gieo cấy cây lúa các vụ"
    std::string_view quote{};    ///< the piece of the sentence that makes the claim
    std::string_view context{};  ///< the paragraph around it, or the sentence
    BasisKind basis = BasisKind::none;
    std::string_view basis_text{};
    std::string_view as_of{};  ///< "đến ngày 30/11": a day before the end; no year's figure is meant
    Place place{};
};

/// One thing is said to be above or below another.
enum class Sense : std::uint8_t {
    more,  ///< vượt, tăng, cao hơn
    less,  ///< hụt, giảm, thấp hơn
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Sense sense) noexcept {
    constexpr std::string_view names[] = {"more", "less"};
    return names[static_cast<std::size_t>(sense)];
}

/// actual / target is the ratio: "đạt 99,26 % kế hoạch", "bằng 84 % dự toán", "gấp 2,5 lần".
struct RatioClaim {
    std::optional<StatedFigure> actual{};
    std::optional<StatedFigure> target{};
    std::optional<StatedFigure> ratio{};  ///< a share, or times
    ClaimWords words{};
};

/// The actual is above (or below) the target by so much: "vượt 5,46 % kế hoạch", "vượt 38 đơn vị", "hụt 3 %".
/// An excess in percent is meant relatively, or in points where the figures are shares: either makes it true.
struct ExcessClaim {
    std::optional<StatedFigure> actual{};
    std::optional<StatedFigure> target{};
    std::optional<StatedFigure> excess{};  ///< a share, points, or in the figures' unit; not negative
    Sense sense = Sense::more;
    ClaimWords words{};
};

/// Whether parts are said to make up the whole.
enum class PartsAre : std::uint8_t {
    all,   ///< "(vốn đầu tư …; vốn sự nghiệp …)", "gồm": their sum is the whole
    some,  ///< "trong đó": others may be missing, and they may overlap
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(PartsAre parts) noexcept {
    constexpr std::string_view names[] = {"all", "some"};
    return names[static_cast<std::size_t>(parts)];
}

/// The whole and its parts: "346 suất (25 suất …, 171 suất …, 150 suất …)".
struct SumClaim {
    std::optional<StatedFigure> total{};
    std::vector<StatedFigure> parts{};
    PartsAre parts_are = PartsAre::all;
    ClaimWords words{};
};

/// count × each is the total: "40 suất, mỗi suất 400.000đ, tổng 20.000.000đ"; area × yield is the output.
struct ProductClaim {
    std::optional<StatedFigure> count{};
    std::optional<StatedFigure> each{};
    std::optional<StatedFigure> total{};
    ClaimWords words{};
};

/// Two figures differ by so much, whichever is larger: "chênh lệch 114 triệu đồng".
struct DifferenceClaim {
    std::optional<StatedFigure> first{};
    std::optional<StatedFigure> second{};
    std::optional<StatedFigure> difference{};  ///< not negative
    ClaimWords words{};
};

/// A figure has risen or fallen by so much: "tăng 1.525 con so với năm 2022", "giảm còn 44,72 %, mức giảm
/// 7,28 %". A change in percent is meant relatively, or in points where the figures are shares: either makes
/// it true.
struct ChangeClaim {
    std::optional<StatedFigure> now{};
    std::optional<StatedFigure> before{};
    std::optional<StatedFigure> change{};  ///< a share, points, or in the figures' unit; not negative
    Sense sense = Sense::more;
    ClaimWords words{};
};

/// A part of a whole is such a share: "chiếm 30 % tổng số".
struct ShareClaim {
    std::optional<StatedFigure> part{};
    std::optional<StatedFigure> whole{};
    std::optional<StatedFigure> share{};
    ClaimWords words{};
};

/// So many of all have it: "12/14 xã, thị trấn được thu gom rác, tỷ lệ 84,6 %". Both count whole things.
struct CoverageClaim {
    std::optional<StatedFigure> covered{};
    std::optional<StatedFigure> all{};
    std::optional<StatedFigure> share{};
    ClaimWords words{};
};

/// A verdict without a figure of its own: "58,8 %, không đạt Nghị quyết HĐND".
struct VerdictClaim {
    std::optional<StatedFigure> actual{};
    std::optional<StatedFigure> target{};
    DeclaredVerdict verdict = DeclaredVerdict::achieved;
    ClaimWords words{};
};

/// A figure of an indicator and nothing reckoned from it: only an annex can tell whether it is right.
struct ValueClaim {
    std::optional<StatedFigure> value{};
    ClaimWords words{};
};

/// Any of them.
using Claim = std::variant<RatioClaim, ExcessClaim, SumClaim, ProductClaim, DifferenceClaim, ChangeClaim,
                           ShareClaim, CoverageClaim, VerdictClaim, ValueClaim>;

/// The lasting names of the kinds, in the order of the alternatives.
inline constexpr std::string_view claim_kind_names[] = {
    "ratio", "excess", "sum", "product", "difference", "change", "share", "coverage", "verdict", "value"};

/// How many kinds there are.
inline constexpr std::size_t claim_kind_count = std::variant_size_v<Claim>;
static_assert(sizeof(claim_kind_names) / sizeof(claim_kind_names[0]) == claim_kind_count);

/// The kind's lasting name, such as "ratio".
constexpr std::string_view name_of(const Claim& claim) noexcept { return claim_kind_names[claim.index()]; }

/// The words that it stands in.
constexpr const ClaimWords& words_of(const Claim& claim) {
    return std::visit([](const auto& kind) -> const ClaimWords& { return kind.words; }, claim);
}
constexpr ClaimWords& words_of(Claim& claim) {
    return std::visit([](auto& kind) -> ClaimWords& { return kind.words; }, claim);
}

/// Calls `look_at(figure)` for every stated figure of a claim, the claimed result last. Takes a `Claim` or
/// any one kind, and gives its figures to be changed where it can be.
template <class SomeClaim, class LookAt>
constexpr void each_figure(SomeClaim& claim, LookAt&& look_at);

/// Whether every figure is stated, so that the claim can be checked by itself.
template <class SomeClaim>
constexpr bool is_complete(const SomeClaim& claim);

/// The claimed result, empty where it is not stated; a verdict and a value have none. Takes a `Claim` or any
/// one kind.
template <class SomeClaim>
constexpr const std::optional<StatedFigure>& result_of(const SomeClaim& claim);

// ---- made by hand

/// What a sentence leaves out.
inline constexpr std::nullopt_t unstated = std::nullopt;

namespace because {

struct say_percent_or_times;  ///< 99.26_dec * units::percent or times(2.5_dec), but no bare number

}  // namespace because

/// A figure from a decimal, an integer, or a quantity of either. It is exact where its unit counts whole
/// things and it has no decimals; a bare number is not: say `counted`.
constexpr StatedFigure stated(Decimal value) noexcept;
template <Unit UnitType, Number Rep>
constexpr StatedFigure stated(const Quantity<UnitType, Rep>& quantity);

/// A bare number that counts whole things: `counted(12)`.
constexpr StatedFigure counted(Decimal value) noexcept;

/// A ratio in times: "gấp 2,5 lần". A bare number would leave open whether percent are meant.
struct Times {
    Decimal value;
};
constexpr Times times(Decimal value) noexcept { return {value}; }

/// The same figure with a hedge before it: `hedged(Hedge::more_than, 2'800 * units::person)`.
template <class Figure>
constexpr StatedFigure hedged(Hedge hedge, const Figure& figure);

/// The same claim with the words that it stands in.
template <class SomeClaim>
constexpr SomeClaim in_words(SomeClaim claim, ClaimWords words) {
    claim.words = words;
    return claim;
}

namespace detail {

constexpr StatedFigure figure_from(Decimal value, const AnyUnit& unit, bool is_exact) noexcept {
    StatedFigure result;
    result.value = value;
    result.unit = unit;
    result.is_exact = is_exact;
    return result;
}

template <class Figure>
constexpr std::optional<StatedFigure> as_stated(const Figure& figure) {
    if constexpr (std::same_as<Figure, Times>) {
        return figure_from(figure.value, AnyUnit(), false);
    } else if constexpr (requires { stated(figure); }) {
        return stated(figure);
    } else {
        constexpr bool is_figure = std::is_convertible_v<Figure, std::optional<StatedFigure>>;
        static_assert(is_figure, "a figure is a decimal, a whole number, or a quantity of either");
        if constexpr (is_figure) return figure;
    }
}

}  // namespace detail

constexpr StatedFigure stated(Decimal value) noexcept { return detail::figure_from(value, AnyUnit(), false); }
template <Unit UnitType, Number Rep>
constexpr StatedFigure stated(const Quantity<UnitType, Rep>& quantity) {
    const Decimal value(quantity.value());
    const AnyUnit unit = any_unit(quantity.unit());
    return detail::figure_from(value, unit, unit.counts_whole_things() && value.scale() == 0);
}
constexpr StatedFigure counted(Decimal value) noexcept { return detail::figure_from(value, AnyUnit(), true); }
template <class Figure>
constexpr StatedFigure hedged(Hedge hedge, const Figure& figure) {
    StatedFigure result = *detail::as_stated(figure);
    result.hedge = hedge;
    return result;
}

/// actual / target is the ratio; any of them may be `unstated`. Figures are numbers, quantities or
/// `StatedFigure`s. The ratio says its unit: percent, or `times`.
template <class Actual, class Planned, class Result>
constexpr RatioClaim ratio_claim(const Actual& actual, const Planned& target, const Result& ratio) {
    return {detail::as_stated(actual), detail::as_stated(target), detail::as_stated(ratio), {}};
}
template <class Actual, class Planned, detail::BareNumber cannot_be_a_ratio,
          class why = because::say_percent_or_times>
void ratio_claim(const Actual&, const Planned&, const cannot_be_a_ratio&) = delete;

/// The actual is above the target, or below where `sense` says so. A bare excess is in the figures' unit.
template <class Actual, class Planned, class Result>
constexpr ExcessClaim excess_claim(const Actual& actual, const Planned& target, const Result& excess,
                                   Sense sense = Sense::more) {
    return {detail::as_stated(actual), detail::as_stated(target), detail::as_stated(excess), sense, {}};
}

/// The total of parts that make it up, or of some of them.
template <class Total, class Part>
SumClaim sum_claim(const Total& total, std::initializer_list<Part> parts,
                   PartsAre parts_are = PartsAre::all) {
    SumClaim result;
    result.total = detail::as_stated(total);
    for (const Part& part : parts) result.parts.push_back(*detail::as_stated(part));
    result.parts_are = parts_are;
    return result;
}

/// count × each is the total. Where a bare each or total has no unit, the other's counts.
template <class Count, class Each, class Total>
constexpr ProductClaim product_claim(const Count& count, const Each& each, const Total& total) {
    return {detail::as_stated(count), detail::as_stated(each), detail::as_stated(total), {}};
}

/// Two figures differ by so much. A bare difference is in the figures' unit.
template <class First, class Second, class Result>
constexpr DifferenceClaim difference_claim(const First& first, const Second& second,
                                           const Result& difference) {
    return {detail::as_stated(first), detail::as_stated(second), detail::as_stated(difference), {}};
}

/// A figure has risen, or fallen where `sense` says so. A bare change is in the figures' unit.
template <class Now, class Before, class Result>
constexpr ChangeClaim change_claim(const Now& now, const Before& before, const Result& change, Sense sense) {
    return {detail::as_stated(now), detail::as_stated(before), detail::as_stated(change), sense, {}};
}

/// A part of a whole is such a share. The share says its unit: percent, or `times`.
template <class Part, class Whole, class Result>
constexpr ShareClaim share_claim(const Part& part, const Whole& whole, const Result& share) {
    return {detail::as_stated(part), detail::as_stated(whole), detail::as_stated(share), {}};
}
template <class Part, class Whole, detail::BareNumber cannot_be_a_share,
          class why = because::say_percent_or_times>
void share_claim(const Part&, const Whole&, const cannot_be_a_share&) = delete;

/// So many of all, which both count whole things, are such a share.
template <class Covered, class All, class Result>
constexpr CoverageClaim coverage_claim(const Covered& covered, const All& all, const Result& share) {
    CoverageClaim result{detail::as_stated(covered), detail::as_stated(all), detail::as_stated(share), {}};
    if (result.covered) result.covered->is_exact = true;
    if (result.all) result.all->is_exact = true;
    return result;
}
template <class Covered, class All, detail::BareNumber cannot_be_a_share,
          class why = because::say_percent_or_times>
void coverage_claim(const Covered&, const All&, const cannot_be_a_share&) = delete;

/// A verdict on an actual.
template <class Actual, class Planned>
constexpr VerdictClaim verdict_claim(const Actual& actual, const Planned& target, DeclaredVerdict verdict) {
    return {detail::as_stated(actual), detail::as_stated(target), verdict, {}};
}

/// A figure of whatever `subject` says.
template <class Figure>
constexpr ValueClaim value_claim(std::string_view subject, const Figure& value) {
    ValueClaim result{detail::as_stated(value), {}};
    result.words.subject = subject;
    return result;
}

// ---- visiting

namespace detail {

inline constexpr std::optional<StatedFigure> no_figure{};

/// Calls `look_at` with the members that hold figures: optional ones, and the parts of a sum.
template <class Kind, class LookAt>
constexpr void each_member(Kind& kind, LookAt&& look_at) {
    const auto each = [&look_at](auto&... figures) { (look_at(figures), ...); };
    if constexpr (requires { kind.ratio; }) {
        each(kind.actual, kind.target, kind.ratio);
    } else if constexpr (requires { kind.excess; }) {
        each(kind.actual, kind.target, kind.excess);
    } else if constexpr (requires { kind.parts; }) {
        for (auto& part : kind.parts) look_at(part);
        each(kind.total);
    } else if constexpr (requires { kind.each; }) {
        each(kind.count, kind.each, kind.total);
    } else if constexpr (requires { kind.difference; }) {
        each(kind.first, kind.second, kind.difference);
    } else if constexpr (requires { kind.change; }) {
        each(kind.now, kind.before, kind.change);
    } else if constexpr (requires { kind.part; }) {
        each(kind.part, kind.whole, kind.share);
    } else if constexpr (requires { kind.covered; }) {
        each(kind.covered, kind.all, kind.share);
    } else if constexpr (requires { kind.verdict; }) {
        each(kind.actual, kind.target);
    } else {
        each(kind.value);
    }
}

template <class SomeClaim, class Use>
constexpr decltype(auto) visit_kind(SomeClaim& claim, Use&& use) {
    if constexpr (std::same_as<std::remove_const_t<SomeClaim>, Claim>) {
        return std::visit(use, claim);
    } else {
        return use(claim);
    }
}

}  // namespace detail

template <class SomeClaim, class LookAt>
constexpr void each_figure(SomeClaim& claim, LookAt&& look_at) {
    detail::visit_kind(claim, [&look_at](auto& kind) {
        detail::each_member(kind, [&look_at](auto& figure) {
            if constexpr (!requires { figure.has_value(); }) {
                look_at(figure);
            } else if (figure.has_value()) {
                look_at(*figure);
            }
        });
    });
}

template <class SomeClaim>
constexpr bool is_complete(const SomeClaim& claim) {
    return detail::visit_kind(claim, [](const auto& kind) {
        bool result = true;
        detail::each_member(kind, [&result](const auto& figure) {
            if constexpr (requires { figure.has_value(); }) result = result && figure.has_value();
        });
        if constexpr (requires { kind.parts; }) result = result && !kind.parts.empty();
        return result;
    });
}

template <class SomeClaim>
constexpr const std::optional<StatedFigure>& result_of(const SomeClaim& claim) {
    return detail::visit_kind(claim, [](const auto& kind) -> const std::optional<StatedFigure>& {
        const std::optional<StatedFigure>* last = &detail::no_figure;
        if constexpr (
            !requires { kind.verdict; } && !requires { kind.value; }) {
            detail::each_member(kind, [&last](const auto& figure) {
                if constexpr (requires { figure.has_value(); }) last = &figure;
            });
        }
        return *last;
    });
}

}  // namespace chitieu
