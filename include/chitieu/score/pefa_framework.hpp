// SPDX-License-Identifier: BSL-1.0
//
// What the PEFA framework (Public Expenditure and Financial Accountability) asks of a budget that was carried
// out as it was approved, and how its scores come together. The measures themselves are in score/pefa.hpp.
//
//     constexpr auto& bands = pefa::framework_2016.expenditure_outturn;
//     static_assert(pefa::two_of_three(pefa::score_within(1.003_dec, bands),      // 2018: 100.3 %
//                                      pefa::score_within(1.013_dec, bands),      // 2019: 101.3 %
//                                      pefa::score_within(1.443_dec, bands)) ==   // 2020: 144.3 %
//                   pefa::Score::grade_a);
//     static_assert(pefa::weakest_link(pefa::Score::grade_b, pefa::Score::grade_a).value() ==
//                   pefa::IndicatorScore::grade_b_plus);
//
// Source: PEFA Secretariat, Framework for assessing public financial management, February 2016, PI-1 to PI-3.
#pragma once

#include <chitieu/compare/bands.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/reckoned.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu::pefa {

/// What one dimension of an indicator scores; the greater is the better. D is less than C asks for.
enum class Score : std::uint8_t { grade_d, grade_c, grade_b, grade_a };

/// What an indicator scores, once its dimensions have come together; the greater is the better.
enum class IndicatorScore : std::uint8_t {
    grade_d,
    grade_d_plus,
    grade_c,
    grade_c_plus,
    grade_b,
    grade_b_plus,
    grade_a
};

/// "A" to "D".
constexpr std::string_view name_of(Score score) noexcept {
    constexpr std::string_view names[] = {"D", "C", "B", "A"};
    return names[static_cast<std::size_t>(score)];
}
/// "A" to "D", with its plus sign.
constexpr std::string_view name_of(IndicatorScore score) noexcept {
    constexpr std::string_view names[] = {"D", "D+", "C", "C+", "B", "B+", "A"};
    return names[static_cast<std::size_t>(score)];
}

/// The dimensions that are reckoned from a budget and its outturn.
enum class Dimension : std::uint8_t {
    expenditure_outturn,           ///< PI-1.1
    composition_by_function,       ///< PI-2.1
    composition_by_economic_type,  ///< PI-2.2
    contingency_expenditure,       ///< PI-2.3
    revenue_outturn,               ///< PI-3.1
    revenue_composition,           ///< PI-3.2
};

/// Its number in the framework: "PI-1.1".
constexpr std::string_view name_of(Dimension dimension) noexcept {
    constexpr std::string_view names[] = {"PI-1.1", "PI-2.1", "PI-2.2", "PI-2.3", "PI-3.1", "PI-3.2"};
    return names[static_cast<std::size_t>(dimension)];
}
/// What it is about.
constexpr Wording words_of(Dimension dimension) noexcept {
    constexpr Wording words[] = {
        {"Tổng chi thực hiện so với dự toán", "Aggregate expenditure outturn"},
        {"Cơ cấu chi theo chức năng", "Expenditure composition by function"},
        {"Cơ cấu chi theo nội dung kinh tế", "Expenditure composition by economic type"},
        {"Chi từ dự phòng", "Expenditure from contingency reserves"},
        {"Tổng thu thực hiện so với dự toán", "Aggregate revenue outturn"},
        {"Cơ cấu thu", "Revenue composition"},
    };
    return words[static_cast<std::size_t>(dimension)];
}

/// A stretch of outturns: actual over approved, 1 for what was approved. Both ends belong to it.
struct OutturnBand {
    Ratio from;  ///< the lower end
    Ratio to;    ///< the upper end
};

/// The thresholds of one edition of the framework, each for A, then B, then C. Only the edition is here that
/// was checked against its published text; another one is a value that the caller makes.
struct Framework {
    int year;                            ///< of the edition
    OutturnBand expenditure_outturn[3];  ///< PI-1.1
    BandEnd composition_variance[3];     ///< PI-2.1, PI-2.2, PI-3.2
    BandEnd contingency[3];              ///< PI-2.3
    OutturnBand revenue_outturn[3];      ///< PI-3.1
    /// Of more heads than these, the smallest are one line of the composition. Where the largest twenty are
    /// less than 75 % of the budget, the framework's handbook asks for as many as are that: raise it.
    std::size_t most_heads;
};

/// The edition of 2016. "Between" takes its ends in, "less than" does not; contingency of 3 % and of 6 %
/// scores B, and of 10 % D. Of the heads, at most 20 stand alone.
inline constexpr Framework framework_2016{
    2016,
    {{Ratio(95, 100), Ratio(105, 100)}, {Ratio(90, 100), Ratio(110, 100)}, {Ratio(85, 100), Ratio(115, 100)}},
    {below(Ratio(5, 100), {}), below(Ratio(10, 100), {}), below(Ratio(15, 100), {})},
    {below(Ratio(3, 100), {}), up_to(Ratio(6, 100), {}), below(Ratio(10, 100), {})},
    {{Ratio(97, 100), Ratio(106, 100)}, {Ratio(94, 100), Ratio(112, 100)}, {Ratio(92, 100), Ratio(116, 100)}},
    20,
};

/// What one year's outturn scores: the first of the bands that it lies in, else D. Exact, whatever will be
/// printed.
constexpr Score score_within(const Ratio& outturn, const OutturnBand (&bands)[3]) noexcept {
    if (bands[0].from <= outturn && outturn <= bands[0].to) return Score::grade_a;
    if (bands[1].from <= outturn && outturn <= bands[1].to) return Score::grade_b;
    if (bands[2].from <= outturn && outturn <= bands[2].to) return Score::grade_c;
    return Score::grade_d;
}

/// The same of an outturn that may be undefined, and then is for the same reason.
constexpr Reckoned<Score> score_within(const Completion<>& outturn, const OutturnBand (&bands)[3]) noexcept {
    if (!outturn.is_defined()) return outturn.reason();
    return score_within(outturn.ratio(), bands);
}

/// What one year's variance scores, of which less is better: the first of the ends that it is below, or
/// equal to where that belongs to it; else D. Exact, whatever will be printed.
constexpr Score score_below(const Ratio& measure, const BandEnd (&ends)[3]) noexcept {
    const auto is_in = [&measure](const BandEnd& band) {
        return measure < band.end || (band.includes_end && measure == band.end);
    };
    if (is_in(ends[0])) return Score::grade_a;
    if (is_in(ends[1])) return Score::grade_b;
    if (is_in(ends[2])) return Score::grade_c;
    return Score::grade_d;
}

/// The same of a variance that may be undefined.
constexpr Reckoned<Score> score_below(const Completion<>& measure, const BandEnd (&ends)[3]) noexcept {
    if (!measure.is_defined()) return measure.reason();
    return score_below(measure.ratio(), ends);
}

/// The best score that at least two of the last three years reach: one year that is out of the ordinary does
/// not count. In whatever order they are. A year for which no budget was approved in time is such a year to
/// the framework: D stands for it.
constexpr Score two_of_three(Score first, Score second, Score third) noexcept {
    const Score lower = first < second ? first : second;
    const Score upper = first < second ? second : first;
    if (third < lower) return lower;
    return third < upper ? third : upper;
}

/// D where a score is undefined: the framework writes D* where information is insufficient, and takes it
/// for a D when dimensions come together. Whoever wants that says so.
constexpr Score d_if_undefined(const Reckoned<Score>& score) noexcept {
    return score.is_defined() ? score.value() : Score::grade_d;
}

/// The framework's method M1, of PI-2: the lowest of the dimensions' scores, with a plus sign where another
/// one is higher. Undefined where one of them is, for the reason of the first.
template <class... Scores>
requires(std::convertible_to<Scores, Reckoned<Score>>&&...)  //
    constexpr Reckoned<IndicatorScore> weakest_link(const Reckoned<Score>& first, const Scores&... others) {
    const Reckoned<Score> scores[] = {first, Reckoned<Score>(others)...};
    Score lowest = Score::grade_a;
    Score highest = Score::grade_d;
    for (const Reckoned<Score>& score : scores) {
        if (!score.is_defined()) return score.reason();
        if (score.value() < lowest) lowest = score.value();
        if (highest < score.value()) highest = score.value();
    }
    return static_cast<IndicatorScore>(2 * static_cast<int>(lowest) + (lowest < highest ? 1 : 0));
}

/// The framework's method M2 for two dimensions, of PI-3: the average, by its conversion table. D and D are
/// D, D and C are D+, D and B as C and C are C, D and A as C and B are C+, C and A as B and B are B, B and A
/// are B+, A and A are A. Undefined where one of them is.
constexpr Reckoned<IndicatorScore> average(const Reckoned<Score>& first, const Reckoned<Score>& second) {
    if (!first.is_defined()) return first.reason();
    if (!second.is_defined()) return second.reason();
    return static_cast<IndicatorScore>(static_cast<int>(first.value()) + static_cast<int>(second.value()));
}

}  // namespace chitieu::pefa
