// SPDX-License-Identifier: BSL-1.0
//
// What the records of a group say of how it is to be added up and compared: all must say the same.
#pragma once

#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/detail/record_options.hpp>
#include <chitieu/compare/detail/roll_up_options.hpp>
#include <chitieu/compare/detail/roll_up_types.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/unit/unit.hpp>

#include <concepts>
#include <optional>
#include <utility>

namespace chitieu::detail {

/// Of several errors the same one is told in whatever order they come.
constexpr void join_error(ErrorCode& error, ErrorCode another) {
    if (error < another) error = another;
}

/// What the records of a group say of the whole group, and whether they say the same.
template <class Record, class... Options>
class GroupAgreement {
    using Types = RollUpTypes<Record, Options...>;
    using Planning = typename Types::Planning;
    using Reaching = typename Types::Reaching;
    using Way = typename Types::Way;
    using Period = typename Types::Period;

    static constexpr bool keeps_indicator = Types::may_differ && is_indicator<Way>;

public:
    /// The targets and the actuals as they were told to add up.
    constexpr Aggregation target_how() const noexcept { return target_how_; }
    constexpr Aggregation actual_how() const noexcept { return actual_how_; }
    /// The indicator or the direction of the first record.
    constexpr const std::optional<Way>& way() const noexcept { return way_; }
    constexpr ErrorCode error() const noexcept { return error_; }
    constexpr void fail(ErrorCode error) { join_error(error_, error); }

    /// Takes a record.
    constexpr void add(const Record& record, const Options&... options) {
        const auto target_how = how_of<IsForTargets, typename Types::Planned>(record, options...);
        const auto actual_how = how_of<IsForActuals, typename Types::Reached>(record, options...);
        const bool is_first = std::exchange(is_empty_, false);
        if (is_first) {
            target_how_ = target_how;
            actual_how_ = actual_how;
        }
        agree_on(target_how, actual_how);
        if constexpr (std::same_as<Period, NoPeriod>) {
            if (target_how == Aggregation::last || actual_how == Aggregation::last) {
                fail(ErrorCode::period_missing);
            }
        }
        if constexpr (!std::same_as<Way, NoDirection>) {
            const auto& way = way_of(record, options...);
            if (is_first) way_.emplace(way);
            if constexpr (Types::may_differ) {
                if (!is_first && differs(way)) fail(ErrorCode::indicators_differ);
            }
            if constexpr (is_indicator<Way>) check_sum(any_unit(way.unit()).kind());
        }
        if constexpr (is_share_of<Planning>) {
            if (target_how == Aggregation::sum) fail(ErrorCode::does_not_add_up);
        }
        if constexpr (is_share_of<Reaching>) {
            if (actual_how == Aggregation::sum) fail(ErrorCode::does_not_add_up);
        }
    }
    /// Precondition: both have taken a record.
    constexpr void merge(const GroupAgreement& other) {
        fail(other.error_);
        agree_on(other.target_how_, other.actual_how_);
        if constexpr (Types::may_differ) {
            if (differs(*other.way_)) fail(ErrorCode::indicators_differ);
        }
    }

    /// Where a unit is of shares, its figures have no sum.
    constexpr void check_sum(UnitKind kind) {
        if (kind != UnitKind::share) return;
        if (target_how_ == Aggregation::sum || actual_how_ == Aggregation::sum) {
            fail(ErrorCode::does_not_add_up);
        }
    }
    /// Whether a figure that is to be weighted can be.
    template <class Weight>
    constexpr bool can_weigh(Aggregation how, const Weight& weight) {
        if (how != Aggregation::weighted) return true;
        if constexpr (std::same_as<Weight, NoWeight>) {
            fail(ErrorCode::weight_missing);
            return true;
        } else {
            return weight.has_value();
        }
    }

    constexpr std::optional<Direction> direction() const {
        if (!way_) return std::nullopt;
        if constexpr (is_indicator<Way>) {
            return way_->direction();
        } else {
            return *way_;
        }
    }

private:
    constexpr void agree_on(Aggregation target_how, Aggregation actual_how) {
        if (target_how == Aggregation::none || actual_how == Aggregation::none) {
            fail(ErrorCode::does_not_add_up);
        }
        if (target_how_ != target_how || actual_how_ != actual_how) fail(ErrorCode::indicators_differ);
    }
    constexpr bool differs(const Way& way) const {
        if constexpr (keeps_indicator) {
            return way_->code() != way.code() || any_unit(way_->unit()) != any_unit(way.unit()) ||
                   way_->direction() != way.direction() || way_->over_places() != way.over_places() ||
                   way_->over_periods() != way.over_periods();
        } else {
            return *way_ != way;
        }
    }
    bool is_empty_ = true;
    std::optional<Way> way_{};
    Aggregation target_how_{};
    Aggregation actual_how_{};
    ErrorCode error_ = ErrorCode::none;
};

}  // namespace chitieu::detail
