// SPDX-License-Identifier: BSL-1.0
//
// What `pace` answers with: where a figure stands to date, and where that leads to.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/given.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/named.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// Where a figure stands on its path (tiến độ).
enum class PaceStatus : std::uint8_t {
    ahead,    ///< better than the plan to date
    on_pace,  ///< equal to it, or a bound is satisfied to date
    behind,   ///< worse than the plan to date; where nothing but the plan will do, not equal to it
    unknown,  ///< no plan to date or no figure
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(PaceStatus status) noexcept {
    constexpr std::string_view names[] = {"ahead", "on_pace", "behind", "unknown"};
    return detail::entry_of(names, status);
}

/// The status in words.
constexpr Wording words_of(PaceStatus status) noexcept {
    constexpr Wording words[] = {{"vượt tiến độ", "ahead"},
                                 {"đúng tiến độ", "on pace"},
                                 {"chậm tiến độ", "behind"},
                                 {"chưa xác định", "unknown"}};
    return detail::entry_of(words, status);
}

namespace detail {

/// What `pace` finds out, all of it in bare exact numbers but for the units that are put back at the end.
template <class Figure>
struct PaceParts {
    Reckoned<exact_t<Figure>> plan_to_date = Undefined::no_target;
    std::optional<difference_t<exact_t<Figure>>> variance{};
    Completion<ratio_t<Figure>> completion = Undefined::no_target;
    PaceStatus status = PaceStatus::unknown;
    Reckoned<exact_t<Figure>> outlook = Undefined::no_actual;
    std::optional<Verdict> outlook_verdict{};
    std::optional<Figure> forecast{};
    std::optional<Verdict> forecast_verdict{};
};

}  // namespace detail

/// The answer: where a figure stands to date, and where that leads to. See `pace`.
template <class Figure = Decimal>
class Pace {
public:
    using figure_type = Figure;

    /// Made by `pace`.
    constexpr explicit Pace(const detail::PaceParts<Figure>& parts) : parts_(parts) {}

    /// What was due to date (kế hoạch đến thời điểm): an exact part of the plan, in its unit.
    constexpr const Reckoned<exact_t<Figure>>& plan_to_date() const noexcept { return parts_.plan_to_date; }
    /// A − what was due, in the unit, or in points for shares; nothing where either is missing.
    constexpr const std::optional<difference_t<exact_t<Figure>>>& variance_to_date() const noexcept {
        return parts_.variance;
    }
    /// How much of what was due is there, as in `compare`.
    constexpr const Completion<ratio_t<Figure>>& completion_to_date() const noexcept {
        return parts_.completion;
    }
    /// On pace or behind; unknown where one of the two is missing or undefined.
    constexpr PaceStatus status() const noexcept { return parts_.status; }

    /// What it comes to at the end, going on at the rate so far: A / elapsed, of a stock from its baseline.
    constexpr const Reckoned<exact_t<Figure>>& outlook() const noexcept { return parts_.outlook; }
    /// What the outlook would make of the target; nothing where there is no outlook.
    constexpr std::optional<Verdict> outlook_verdict() const noexcept { return parts_.outlook_verdict; }

    /// What was said to be expected at the end (dự ước hết năm), and what that would make of the target.
    constexpr const std::optional<Figure>& forecast() const noexcept { return parts_.forecast; }
    /// What the expected figure would make of the target.
    constexpr std::optional<Verdict> forecast_verdict() const noexcept { return parts_.forecast_verdict; }

private:
    detail::PaceParts<Figure> parts_;
};

}  // namespace chitieu
