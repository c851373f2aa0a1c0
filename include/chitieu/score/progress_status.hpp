// SPDX-License-Identifier: BSL-1.0
//
// What became of the way to a dated target: a status, the value that it was read off, a score.
//
//     const Progress poverty = progress(figures, lower_is_better, statistics_canada);
//     if (poverty.status == ProgressStatus::not_available) std::cout << words_of(*poverty.reason).english;
#pragma once

#include <chitieu/text/language.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// How far along, in the steps of all methods; a method has some of them, and words of its own for those.
enum class ProgressStatus : std::uint8_t {
    target_achieved,         ///< the target was reached, whatever the growth
    substantial_progress,    ///< fast enough: on track
    moderate_progress,       ///< the right way, and more than half as fast as needed
    limited_progress,        ///< the right way, but too slowly
    stagnation,              ///< hardly any way gone, or backwards, where a method does not tell these apart
    moderate_deterioration,  ///< slightly the wrong way, where a method tells that apart
    deterioration,           ///< the wrong way
    not_available,           ///< nothing can be said, for a reason
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(ProgressStatus status) noexcept {
    switch (status) {
        case ProgressStatus::target_achieved:
            return "target_achieved";
        case ProgressStatus::substantial_progress:
            return "substantial_progress";
        case ProgressStatus::moderate_progress:
            return "moderate_progress";
        case ProgressStatus::limited_progress:
            return "limited_progress";
        case ProgressStatus::stagnation:
            return "stagnation";
        case ProgressStatus::moderate_deterioration:
            return "moderate_deterioration";
        case ProgressStatus::deterioration:
            return "deterioration";
        case ProgressStatus::not_available:
            return "not_available";
    }
    return {};
}

/// The status in words; a method's own are `method.words_of(status)`.
constexpr Wording words_of(ProgressStatus status) noexcept {
    switch (status) {
        case ProgressStatus::target_achieved:
            return {"đã đạt mục tiêu", "target achieved"};
        case ProgressStatus::substantial_progress:
            return {"tiến bộ đáng kể", "substantial progress"};
        case ProgressStatus::moderate_progress:
            return {"tiến bộ vừa phải", "moderate progress"};
        case ProgressStatus::limited_progress:
            return {"tiến bộ hạn chế", "limited progress"};
        case ProgressStatus::stagnation:
            return {"chững lại hoặc thụt lùi", "stagnation or regression"};
        case ProgressStatus::moderate_deterioration:
            return {"thụt lùi nhẹ", "moderate deterioration"};
        case ProgressStatus::deterioration:
            return {"thụt lùi", "deterioration"};
        case ProgressStatus::not_available:
            return {"chưa đánh giá được", "not available"};
    }
    return {};
}

/// Why no progress can be told. None of these is "no progress".
enum class NoProgress : std::uint8_t {
    no_baseline,                ///< no figure of the base year
    no_latest,                  ///< no later figure
    latest_is_baseline,         ///< the latest year is the base year: too little data
    latest_before_baseline,     ///< the latest year is before the base year
    target_not_after_baseline,  ///< no time between the base year and that of the target
    no_value_to_keep,           ///< neither up nor down, and not said where to stay
    base_zero,                  ///< nothing grows in proportion to 0, where a method has nothing in its place
    sign_changes,               ///< no growth leads from below 0 to above it, or back
    parity_not_positive,        ///< a parity index of 0 or less
    limit_not_positive,         ///< a limit of 0 or less has no share that is left
    not_representable,          ///< the result does not fit
};

/// The reason's name, as it stands in machine-readable output.
constexpr std::string_view name_of(NoProgress reason) noexcept {
    switch (reason) {
        case NoProgress::no_baseline:
            return "no_baseline";
        case NoProgress::no_latest:
            return "no_latest";
        case NoProgress::latest_is_baseline:
            return "latest_is_baseline";
        case NoProgress::latest_before_baseline:
            return "latest_before_baseline";
        case NoProgress::target_not_after_baseline:
            return "target_not_after_baseline";
        case NoProgress::no_value_to_keep:
            return "no_value_to_keep";
        case NoProgress::base_zero:
            return "base_zero";
        case NoProgress::sign_changes:
            return "sign_changes";
        case NoProgress::parity_not_positive:
            return "parity_not_positive";
        case NoProgress::limit_not_positive:
            return "limit_not_positive";
        case NoProgress::not_representable:
            return "not_representable";
    }
    return {};
}

/// The reason in words.
constexpr Wording words_of(NoProgress reason) noexcept {
    switch (reason) {
        case NoProgress::no_baseline:
            return {"không có số năm gốc", "no figure of the base year"};
        case NoProgress::no_latest:
            return {"không có số mới hơn năm gốc", "no figure after the base year"};
        case NoProgress::latest_is_baseline:
            return {"năm gần nhất là năm gốc: chưa đủ số liệu",
                    "the latest year is the base year: too little data"};
        case NoProgress::latest_before_baseline:
            return {"năm gần nhất trước năm gốc", "the latest year is before the base year"};
        case NoProgress::target_not_after_baseline:
            return {"năm mục tiêu không sau năm gốc", "the target's year is not after the base year"};
        case NoProgress::no_value_to_keep:
            return {"không nói giữ ở mức nào", "it is not said at which value to stay"};
        case NoProgress::base_zero:
            return {"số năm gốc bằng 0", "the base is 0"};
        case NoProgress::sign_changes:
            return {"các số trái dấu nên không có tốc độ tăng",
                    "the figures change their sign, and so have no growth rate"};
        case NoProgress::parity_not_positive:
            return {"chỉ số ngang bằng không dương", "the parity index is not above 0"};
        case NoProgress::limit_not_positive:
            return {"mức giới hạn không dương", "the limit is not above 0"};
        case NoProgress::not_representable:
            return {"kết quả quá lớn hoặc quá nhỏ", "the result is too large or too small"};
    }
    return {};
}

/// Where an indicator stands on the way to its target, by one method. See `progress`.
struct Progress {
    ProgressStatus status = ProgressStatus::not_available;  ///< where it stands
    /// What the status was read off: with a target the share of the growth, or of the way, that was needed;
    /// without one the growth a year, positive to the good. None where it is undefined.
    std::optional<double> value{};
    /// From −5 to 5, of a method that scores.
    std::optional<double> score{};
    /// Why it is not available; none where it is.
    std::optional<NoProgress> reason{};

    /// Nothing can be said.
    static constexpr Progress unavailable(NoProgress reason) noexcept {
        return {ProgressStatus::not_available, {}, {}, reason};
    }
};

}  // namespace chitieu
