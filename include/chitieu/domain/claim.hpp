// SPDX-License-Identifier: BSL-1.0
//
// What a sentence says about its figures, so that it can be checked: "2.877/2.899 ha, đạt 99,26 % kế hoạch"
// is a `RatioClaim`. Reading makes them from text, `make_claim.hpp` from figures.
//
// What is not stated is missing, and never 0.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/named.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/any_unit.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
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
    Decimal value{};            ///< with the digits as printed
    AnyUnit unit{};             ///< unspecified where none is said; of a ratio, that is "lần" (times)
    bool is_exact = false;      ///< counts whole things: stands for itself, not for all that rounds to it
    Hedge hedge = Hedge::none;  ///< "trên", "gần", "khoảng": what the words around it make of it
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
    BasisKind basis = BasisKind::none;  ///< what the figure is held against
    std::string_view basis_text{};      ///< the words that say so: "kế hoạch tỉnh giao"
    std::string_view as_of{};  ///< "đến ngày 30/11": a day before the end; no year's figure is meant
    StatedPeriod period{};     ///< the time that the figure is said to be of
    std::string_view scope{};  ///< "xã Hồng Vân", "ở nông thôn": the place or the group that it is said of
    bool scope_is_sure = true;  ///< false: the place may be another figure's, the group no other than all
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
    std::optional<StatedFigure> actual{};  ///< nothing: the sentence leaves it out
    std::optional<StatedFigure> target{};  ///< nothing: the annex's plan is meant
    std::optional<StatedFigure> ratio{};   ///< a share, or times
    ClaimWords words{};
};

/// The actual is above (or below) the target by so much: "vượt 5,46 % kế hoạch", "vượt 38 đơn vị", "hụt 3 %".
/// An excess in percent is meant relatively, or in points where the figures are shares: either makes it true.
/// Where lower is better, "vượt" may mean better as well as more.
struct ExcessClaim {
    std::optional<StatedFigure> actual{};  ///< nothing: the sentence leaves it out
    std::optional<StatedFigure> target{};  ///< nothing: the annex's plan is meant
    std::optional<StatedFigure> excess{};  ///< a share, points, or in the figures' unit; not negative
    Sense sense = Sense::more;             ///< above, or below
    ClaimWords words{};
    bool compares_numbers = false;  ///< "cao hơn", "giảm": more or less as a number, whichever is better
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
    std::optional<StatedFigure> total{};  ///< the whole
    std::vector<StatedFigure> parts{};    ///< what it is made of, in the order of the text
    PartsAre parts_are = PartsAre::all;   ///< whether these are all of the parts
    ClaimWords words{};
};

/// count × each is the total: "40 suất, mỗi suất 400.000đ, tổng 20.000.000đ"; area × yield is the output.
struct ProductClaim {
    std::optional<StatedFigure> count{};  ///< how many
    std::optional<StatedFigure> each{};   ///< how much one of them is
    std::optional<StatedFigure> total{};  ///< their product
    ClaimWords words{};
};

/// Two figures differ by so much, whichever is larger: "chênh lệch 114 triệu đồng".
struct DifferenceClaim {
    std::optional<StatedFigure> first{};       ///< as the text comes to it
    std::optional<StatedFigure> second{};      ///< as the text comes to it
    std::optional<StatedFigure> difference{};  ///< not negative
    ClaimWords words{};
};

/// A figure has risen or fallen by so much: "tăng 1.525 con so với năm 2022", "giảm còn 44,72 %, mức giảm
/// 7,28 %". A change in percent is meant relatively, or in points where the figures are shares: either makes
/// it true.
struct ChangeClaim {
    std::optional<StatedFigure> now{};     ///< at the end
    std::optional<StatedFigure> before{};  ///< at the beginning
    std::optional<StatedFigure> change{};  ///< a share, points, or in the figures' unit; not negative
    Sense sense = Sense::more;             ///< risen, or fallen
    ClaimWords words{};
};

/// A part of a whole is such a share: "chiếm 30 % tổng số".
struct ShareClaim {
    std::optional<StatedFigure> part{};   ///< in the unit of the whole
    std::optional<StatedFigure> whole{};  ///< what it is a part of
    std::optional<StatedFigure> share{};  ///< of the whole
    ClaimWords words{};
};

/// So many of all have it: "12/14 xã, thị trấn được thu gom rác, tỷ lệ 84,6 %". Both count whole things.
struct CoverageClaim {
    std::optional<StatedFigure> covered{};  ///< how many have it
    std::optional<StatedFigure> all{};      ///< out of how many
    std::optional<StatedFigure> share{};    ///< of all
    ClaimWords words{};
};

/// A verdict without a figure of its own: "58,8 %, không đạt Nghị quyết HĐND".
struct VerdictClaim {
    std::optional<StatedFigure> actual{};                 ///< nothing: the annex's is meant
    std::optional<StatedFigure> target{};                 ///< nothing: the annex's is meant
    DeclaredVerdict verdict = DeclaredVerdict::achieved;  ///< what is said of them
    ClaimWords words{};
};

/// A figure of an indicator and nothing reckoned from it: only an annex can tell whether it is right.
struct ValueClaim {
    std::optional<StatedFigure> value{};  ///< one figure, as stated
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
