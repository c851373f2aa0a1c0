// SPDX-License-Identifier: BSL-1.0
//
// What is wrong with single cells: figures that cannot be, that are missing, that can be read in two ways.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

template <class Visitor>
void for_each_cell(const AnnexRow& row, Visitor&& visit) {
    for_each_figure_cell(row, visit);
    visit(row.declared);
}

inline std::optional<Decimal> lowest_of(const Printed<Target<>>& cell) {
    if (!cell.value) return std::nullopt;
    return cell.value->lower();
}
inline std::optional<Decimal> highest_of(const Printed<Target<>>& cell) {
    if (!cell.value) return std::nullopt;
    return cell.value->upper();
}
inline std::optional<Decimal> lowest_of(const Printed<Actual<>>& cell) {
    if (!cell.value) return std::nullopt;
    return cell.value->figure;
}
inline std::optional<Decimal> highest_of(const Printed<Actual<>>& cell) { return lowest_of(cell); }

/// Names of what is printed in percent and is no part of a whole: growth, change, indices, completions.
inline bool may_pass_the_whole(std::string_view name) {
    const std::string words = folded(name, Folding::marks_dropped);
    for (const std::string_view phrase : {"tang",
                                          "giam",
                                          "toc do",
                                          "chi so",
                                          "so voi",
                                          "hoan thanh kh",
                                          "hoan thanh ke hoach",
                                          "hoan thanh chi tieu",
                                          "hoan thanh du toan",
                                          "thuc hien kh",
                                          "thuc hien ke hoach",
                                          "dat ke hoach",
                                          "dat kh",
                                          "giai ngan",
                                          "du toan",
                                          "hieu suat",
                                          "cong suat",
                                          "su dung giuong",
                                          "loi nhuan",
                                          "lai suat",
                                          "san xuat cong nghiep",
                                          "nang suat",
                                          "bien dong",
                                          "thay doi",
                                          "chenh lech",
                                          "growth",
                                          "increase",
                                          "decrease",
                                          "change",
                                          "index",
                                          "completion",
                                          "inflation",
                                          "lam phat",
                                          "return",
                                          "ratio to",
                                          "ratio of",
                                          "gross enrol",
                                          "utili",
                                          "occupancy",
                                          "execution",
                                          "of target",
                                          "of plan"}) {
        for (std::size_t at = words.find(phrase); at != std::string::npos; at = words.find(phrase, at + 1)) {
            const bool begins_word = at == 0 || words[at - 1] < 'a' || words[at - 1] > 'z';
            if (begins_word) return true;
        }
    }
    return false;
}

}  // namespace detail

/// A share below 0 or above the whole. Growth, changes and indices, which may be either, are left alone.
struct ShareRule {
    static constexpr std::string_view name = "share";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        const AnyUnit unit = row.indicator.unit();
        if (unit.kind() != UnitKind::share || detail::may_pass_the_whole(row.indicator.name())) return;
        const std::optional<Ratio> factor = unit.factor();
        if (!factor || factor->sign() <= 0 || Ratio(1) < *factor) return;
        const Ratio whole = inverse(*factor);
        detail::for_each_figure_cell(row, [&](const auto& cell) {
            const std::optional<Decimal> lowest = detail::lowest_of(cell);
            const std::optional<Decimal> highest = detail::highest_of(cell);
            if (!lowest || !highest || (lowest->sign() >= 0 && Ratio(*highest) <= whole)) return;
            Finding finding = context.about(cell, Rule::share_out_of_range);
            finding.other = to_string(round(whole, 0));
            sink(finding);
        });
    }
};

/// A plan without an actual, an indicator without a plan.
struct MissingRule {
    static constexpr std::string_view name = "missing";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        if (row.target.is_blank()) {
            if (!context.annex().has_plans) return;
            sink(context.at(row.place, row.target.text, Rule::target_missing));
        } else if (row.actual.is_blank()) {
            sink(context.about(row.actual, Rule::actual_missing));
        }
    }
};

/// A mark that can be read in two ways, said once a row, at the first such cell.
struct AmbiguityRule {
    static constexpr std::string_view name = "ambiguity";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        bool said = false;
        detail::for_each_cell(context.row(), [&](const auto& cell) {
            if (said || !cell.is_ambiguous || !cell.value) return;
            said = true;
            Finding finding = context.about(cell, Rule::number_ambiguous);
            finding.reading = to_string(first_figure(*cell.value).normalized());
            finding.other =
                cell.other_reading ? to_string(cell.other_reading->normalized()) : as_two_numbers(cell.text);
            sink(finding);
        });
    }

private:
    /// "17 501" as the two numbers that may be meant: "17; 501".
    static std::string as_two_numbers(std::string_view text) {
        std::string result;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool is_between_digits = text[at] == ' ' && at > 0 && at + 1 < text.size() &&
                                           detail::is_ascii_digit(text[at - 1]) &&
                                           detail::is_ascii_digit(text[at + 1]);
            if (is_between_digits) result += ';';
            result += text[at];
        }
        return result;
    }
    static Decimal first_figure(const Target<>& target) { return target.lower(); }
    static Decimal first_figure(const Actual<>& actual) { return actual.figure.value_or(Decimal()); }
    static Decimal first_figure(const Declared& declared) { return declared.completion.value_or(Decimal()); }
};

/// One mark used for two things in a row, or two marks for one.
struct SeparatorRule {
    static constexpr std::string_view name = "separator";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        MarkUse marks{};
        std::string_view marked{};
        bool said = false;
        detail::for_each_cell(context.row(), [&](const auto& cell) {
            if (said || cell.marks == MarkUse{}) return;
            const MarkUse together = marks | cell.marks;
            if (together.is_mixed()) {
                said = true;
                Finding finding = context.about(cell, Rule::separator_mixed);
                finding.other = std::string(marked.empty() ? cell.text : marked);
                sink(finding);
                return;
            }
            if (marked.empty()) marked = cell.text;
            marks = together;
        });
    }
};

/// A unit that is not in the catalogue: what a dot means and whether figures are exact depends on it.
struct UnitRule {
    static constexpr std::string_view name = "unit";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const AnnexRow& row = context.row();
        if (row.unit_text.empty() || !row.indicator.unit().is_unspecified()) return;
        sink(context.at(row.unit_place, row.unit_text, Rule::unit_unknown));
    }
};

/// A cell with a text that was not understood.
struct UnreadableRule {
    static constexpr std::string_view name = "unreadable";

    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        detail::for_each_cell(context.row(), [&](const auto& cell) {
            if (cell.error == ErrorCode::none) return;
            Finding finding = context.about(cell, Rule::cell_unreadable);
            finding.error = cell.error;
            sink(finding);
        });
    }
};

}  // namespace chitieu
