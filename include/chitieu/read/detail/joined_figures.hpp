// SPDX-License-Identifier: BSL-1.0
//
// Figures of running text that are one: "12 tỷ 450 triệu đồng", "12 xã trong tổng số 14 xã".
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/prose_figure.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/unit/any_unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// Joins the figures of a text, which stand in its order.
class FigureJoiner {
public:
    explicit FigureJoiner(const ProseWords& words) noexcept : words_{words} {}

    /// Money in two words first, then pairs. Linear.
    void join(std::vector<ProseFigure>& figures) const {
        join_compounds(figures);
        join_pairs(figures);
    }

private:
    std::size_t behind(std::size_t at, std::string_view word) const noexcept {
        return words_.word(at) == word ? at + 1 : at;
    }

    /// Behind what joins two figures to a pair: "trên tổng số", "trong số", "of", "out of"; or `at`.
    std::size_t behind_joint(std::size_t at, const ProseFigure& first) const noexcept {
        const bool has_unit = first.end != first.number_end;
        if (has_unit) {  // "2.877 ha/2.899 ha", "312 hộ nghèo/1.245 hộ"
            constexpr std::size_t most_words = 4;
            std::size_t slash = at;
            while (words_.is_word(slash) && slash - at < most_words) ++slash;
            if (words_.is_mark(slash, U'/')) return slash + 1;
            // "3.200 hộ nghèo trên tổng số 25.600 hộ"
            for (std::size_t word = at + 1; word < slash; ++word) {
                if (words_.word(word + 1) == "tổng" && words_.word(word) == "trên") at = word;
            }
        }
        if (words_.word(at) == "trên" || words_.word(at) == "trong") {
            std::size_t end = behind(behind(behind(at + 1, "tổng"), "cộng"), "số");
            if (end != at + 1) return end;
            return words_.word(at) == "trên" ? end : at;  // of one unit: "7 trường trên 9 trường"
        }
        if (words_.word(at) == "out") at = behind(at, "out");
        if (words_.word(at) == "of") return behind(behind(behind(at + 1, "the"), "a"), "total");
        return at;
    }

    /// What a unit's scale words multiply it by: a million, of "triệu đồng".
    static Ratio scale_of(const AnyUnit& unit) noexcept {
        Ratio scale = 1;
        for (const AnyUnit::Term term : unit) {
            if (term.info->kind != UnitKind::scale || term.exponent != 1) continue;
            scale = checked_multiply(scale, term.info->factor).value_or(scale);
        }
        return scale;
    }

    /// "12 tỷ 450 triệu đồng", "1 nghìn 200 con": whole numbers, of which the second is less than one of the
    /// first. Of things, the second fills its places: "5 triệu 12 hộ" are two.
    std::optional<Decimal> compound(const ProseFigure& high, const ProseFigure& low) const {
        const bool is_compound = high.form == ProseFigureForm::single &&
                                 low.form == ProseFigureForm::single && high.end == low.begin &&
                                 high.unit.kind() == UnitKind::scale && !low.unit.is_unspecified() &&
                                 high.value.scale() == 0 && low.value.scale() == 0 && high.value.sign() > 0 &&
                                 low.value.sign() > 0;
        if (!is_compound) return std::nullopt;
        const Ratio low_scale = scale_of(low.unit);
        const auto step = checked_divide(scale_of(high.unit), low_scale);
        if (!step || step->denominator() != 1 || Ratio(low.value) >= *step) return std::nullopt;
        const bool is_thing = low_scale == Ratio(1) && low.unit.kind() != UnitKind::money;
        if (is_thing && Ratio(low.value) * Ratio(10) < *step) return std::nullopt;
        const auto high_part =
            checked_multiply(high.value, Decimal(static_cast<std::int64_t>(step->numerator())));
        return high_part ? checked_add(*high_part, low.value) : std::nullopt;
    }

    void join_compounds(std::vector<ProseFigure>& figures) const {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < figures.size(); ++at) {
            ProseFigure low = figures[at];
            if (const auto value = kept > 0 ? compound(figures[kept - 1], low) : std::nullopt) {
                const ProseFigure& high = figures[--kept];
                low.value = *value;
                low.begin = high.begin;
                low.offset = high.offset;
                low.number = words_.written(low.begin, low.number_end);
                low.text = words_.written(low.begin, low.end);
                low.is_certain = high.is_certain && low.is_certain;
            }
            figures[kept++] = low;
        }
        figures.resize(kept);
    }

    void join_pairs(std::vector<ProseFigure>& figures) const {
        std::size_t kept = 0;
        for (std::size_t at = 0; at < figures.size(); ++at) {
            ProseFigure figure = figures[at];
            if (at + 1 < figures.size() && figure.form == ProseFigureForm::single) {
                const ProseFigure& next = figures[at + 1];
                const bool has_unit = figure.end != figure.number_end;
                const std::size_t joint = behind_joint(figure.end, figure);
                const bool fits = !has_unit || figure.unit == next.unit;
                if (joint != figure.end && joint == next.begin && fits &&
                    next.form == ProseFigureForm::single) {
                    figure.form = ProseFigureForm::pair;
                    figure.second = next.value;
                    figure.second_number = next.number;
                    figure.second_other_reading = next.other_reading;
                    figure.unit = next.unit;
                    figure.counted = next.counted;
                    figure.number_end = next.number_end;
                    figure.end = next.end;
                    figure.is_certain = figure.is_certain && next.is_certain;
                    figure.text = words_.written(figure.begin, figure.end);
                    ++at;
                }
            }
            figures[kept++] = figure;
        }
        figures.resize(kept);
    }

    const ProseWords& words_;
};

}  // namespace detail

}  // namespace chitieu
