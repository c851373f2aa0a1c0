// SPDX-License-Identifier: BSL-1.0
//
// The targets of an IATI indicator and the actuals that answer them, compared.
//
//     for (const IatiPair& pair : compare_iati(indicator)) {
//         if (!pair.comparison) continue;                      // qualitative: in words only
//         const auto verdict = pair.comparison->verdict();     // nothing: the direction would have to be
//         known
//     }
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/either_way.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/detail/sort_stably.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/target.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chitieu {

/// Which actual answers a target where both are not in one period of the file. Publishers set a target for
/// ten years and report the tenth.
enum class PeriodMatch : std::uint8_t {
    exact,        ///< the one of the same days
    containment,  ///< else the latest one within the target's days
    cut_off,      ///< else the one that ends on the target's last day, whenever it begins
};

/// A target with the actual that answers it, or one without the other. Its pointers look into the indicator.
struct IatiPair {
    const IatiFigure* target = nullptr;         ///< null: an actual that no target asks for
    const IatiPeriod* target_period = nullptr;  ///< where the target stands; null as `target`
    const IatiFigure* actual = nullptr;         ///< null: not reported
    const IatiPeriod* actual_period = nullptr;  ///< where the actual stands; null as `actual`
    std::optional<EitherWay<>> comparison{};    ///< none of a qualitative indicator

    /// The target, or else the actual, and its period: of which the locations and dimensions are.
    const IatiFigure& figure() const noexcept { return target != nullptr ? *target : *actual; }
    /// The period of that figure.
    const IatiPeriod& period() const noexcept { return target != nullptr ? *target_period : *actual_period; }
};

/// What a figure is of, as a key: its locations and its dimensions, in any order, without the white space
/// around them.
inline std::string disaggregation_key(const IatiFigure& figure) {
    const auto bare = [](const std::optional<std::string>& text) {
        constexpr std::string_view blanks = " \t\r\n";
        if (!text) return std::string();
        const std::size_t begin = text->find_first_not_of(blanks);
        return begin == std::string::npos ? std::string()
                                          : text->substr(begin, text->find_last_not_of(blanks) + 1 - begin);
    };
    // Sizes before the texts, so that no text is taken for two.
    const auto add = [](std::string& key, const std::string& text) {
        key += std::to_string(text.size()) + ':' + text;
    };
    std::vector<std::string> parts;
    parts.reserve(figure.locations.size() + figure.dimensions.size());
    for (const IatiLocation& location : figure.locations) {
        std::string part = "l";
        add(part, bare(location.ref));
        parts.push_back(std::move(part));
    }
    for (const IatiDimension& dimension : figure.dimensions) {
        std::string part = "d";
        add(part, bare(dimension.name));
        add(part, bare(dimension.value));
        parts.push_back(std::move(part));
    }
    std::sort(parts.begin(), parts.end());
    std::string key;
    for (const std::string& part : parts) key += part;
    return key;
}

namespace detail {

/// Pairs the figures of an indicator: those of one period of the file, then those of the same days, then as
/// the policy says. Each figure is in one pair. What is of the same disaggregation and days is paired in the
/// order of the file.
class IatiPairing {
public:
    explicit IatiPairing(const IatiIndicator& indicator) {
        std::size_t number = 0;
        for (const IatiPeriod& period : indicator.periods) {
            const auto days = period_of(period);
            for (const IatiFigure& figure : period.targets)
                targets_.push_back({&figure, &period, days, disaggregation_key(figure), number, none});
            for (const IatiFigure& figure : period.actuals)
                actuals_.push_back({&figure, &period, days, disaggregation_key(figure), number, none});
            ++number;
        }
    }

    std::vector<IatiPair> pairs(PeriodMatch match) {
        pair_equal([](const Side& side) { return std::to_string(side.number) + ' ' + side.key; });
        pair_equal([](const Side& side) { return day_key(side, true); });
        if (match == PeriodMatch::cut_off) pair_equal([](const Side& side) { return day_key(side, false); });
        if (match == PeriodMatch::containment) pair_contained();
        return listed();
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    struct Side {
        const IatiFigure* figure;
        const IatiPeriod* period;
        std::optional<Period> days;
        std::string key;
        std::size_t number;  // of the period
        std::size_t other;   // its place on the other side
    };

    /// Empty where the days are not known: those are equal to none.
    static std::string day_key(const Side& side, bool with_first) {
        if (!side.days) return {};
        const auto count = [](date::year_month_day day) {
            return std::to_string(date::sys_days{day}.time_since_epoch().count()) + ' ';
        };
        return (with_first ? count(side.days->first()) : std::string()) + count(side.days->last()) + side.key;
    }

    template <class KeyOf>
    void pair_equal(const KeyOf& key_of) {
        // Of each key the actuals that are left, the last first.
        std::unordered_map<std::string, std::vector<std::size_t>> left;
        for (std::size_t at = actuals_.size(); at-- > 0;) {
            if (actuals_[at].other != none) continue;
            std::string key = key_of(actuals_[at]);
            if (!key.empty()) left[std::move(key)].push_back(at);
        }
        if (left.empty()) return;
        for (std::size_t at = 0; at < targets_.size(); ++at) {
            if (targets_[at].other != none) continue;
            const auto found = left.find(key_of(targets_[at]));
            if (found == left.end() || found->second.empty()) continue;
            join(at, found->second.back());
            found->second.pop_back();
        }
    }

    void pair_contained() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> left;
        for (std::size_t at = 0; at < actuals_.size(); ++at) {
            if (actuals_[at].other == none && actuals_[at].days) left[actuals_[at].key].push_back(at);
        }
        for (auto& [key, places] : left) {
            detail::sort_stably(places, [&](std::size_t one, std::size_t two) {
                return *actuals_[one].days < *actuals_[two].days;
            });
        }
        for (std::size_t at = 0; at < targets_.size(); ++at) {
            const Side& target = targets_[at];
            if (target.other != none || !target.days) continue;
            const auto found = left.find(target.key);
            if (found == left.end()) continue;
            // From the last that ends within the target's days back to its first day.
            auto behind = std::partition_point(
                found->second.begin(), found->second.end(),
                [&](std::size_t actual) { return actuals_[actual].days->last() <= target.days->last(); });
            while (behind != found->second.begin()) {
                const std::size_t actual = *--behind;
                if (actuals_[actual].days->last() < target.days->first()) break;
                if (!target.days->contains(*actuals_[actual].days)) continue;
                join(at, actual);
                found->second.erase(behind);
                break;
            }
        }
    }

    void join(std::size_t target, std::size_t actual) {
        targets_[target].other = actual;
        actuals_[actual].other = target;
    }

    /// In the order of the file: the targets of a period, then what else was reported for it.
    std::vector<IatiPair> listed() const {
        std::vector<IatiPair> pairs;
        pairs.reserve(targets_.size() + actuals_.size());
        std::size_t actual = 0;
        const auto add_actuals_before = [&](std::size_t period) {
            for (; actual < actuals_.size() && actuals_[actual].number < period; ++actual) {
                if (actuals_[actual].other != none) continue;
                pairs.push_back(
                    {.actual = actuals_[actual].figure, .actual_period = actuals_[actual].period});
            }
        };
        for (const Side& target : targets_) {
            add_actuals_before(target.number);
            IatiPair pair{.target = target.figure, .target_period = target.period};
            if (target.other != none) {
                pair.actual = actuals_[target.other].figure;
                pair.actual_period = actuals_[target.other].period;
            }
            pairs.push_back(pair);
        }
        add_actuals_before(none);
        return pairs;
    }

    std::vector<Side> targets_{};
    std::vector<Side> actuals_{};
};

}  // namespace detail

/// The targets and actuals of an indicator, joined on their dimensions, their locations and their period,
/// each figure in one pair, in the order of the file; compared in `direction`, which is the indicator's
/// unless the caller knows better. A target without an actual is `not_reported`, an actual without a target,
/// or one whose target cannot be read, `no_target`; where the direction is not stated, the comparison says
/// so.
/// Of nominal and ordinal measures the numbers are compared as they stand: their order may mean something,
/// their quotient does not.
///
/// Linear in the figures but for sorting; with `containment` up to n² of one disaggregation whose periods
/// overlap.
inline std::vector<IatiPair> compare_iati(const IatiIndicator& indicator, PeriodMatch match,
                                          std::optional<Direction> direction,
                                          CompletionPolicy completion = {}) {
    std::vector<IatiPair> pairs = detail::IatiPairing(indicator).pairs(match);
    if (indicator.measure.value == IatiMeasure::qualitative) return pairs;
    for (IatiPair& pair : pairs) {
        const auto target = pair.target != nullptr ? target_of(*pair.target) : std::optional<Target<>>();
        const auto actual = pair.actual != nullptr ? actual_of(*pair.actual) : not_reported();
        pair.comparison = compare_either_way(target, actual, direction, completion);
    }
    return pairs;
}
inline std::vector<IatiPair> compare_iati(const IatiIndicator& indicator,
                                          PeriodMatch match = PeriodMatch::exact) {
    return compare_iati(indicator, match, direction_of(indicator));
}

/// The baseline of what a figure is of, or null: the first one of the same dimensions and locations.
inline const IatiBaseline* baseline_of(const IatiIndicator& indicator, const IatiFigure& figure) {
    if (indicator.baselines.empty()) return nullptr;
    const std::string key = disaggregation_key(figure);
    for (const IatiBaseline& baseline : indicator.baselines) {
        if (disaggregation_key(baseline.figure) == key) return &baseline;
    }
    return nullptr;
}

}  // namespace chitieu
