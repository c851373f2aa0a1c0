// SPDX-License-Identifier: BSL-1.0
//
// The numbering of an annex: codes that are missing, left out or used twice.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/domain/report.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

enum class CodeKind : std::uint8_t {
    other,    ///< not a place in a sequence: "CT-07"
    number,   ///< 3, 3.1, 3.1.2
    roman,    ///< IV
    capital,  ///< B
    letter,   ///< b
};

/// A code as a place in a sequence: "3.12" is the 12th under "3".
struct CodePlace {
    CodeKind kind = CodeKind::other;
    std::string parent;
    std::uint32_t ordinal = 0;
};

constexpr std::optional<std::uint32_t> roman_value(std::string_view text) noexcept {
    const auto value_of_letter = [](char letter) -> std::uint32_t {
        return letter == 'I' ? 1 : letter == 'V' ? 5 : letter == 'X' ? 10 : letter == 'L' ? 50 : 0;
    };
    if (text.empty() || text.size() > 8) return std::nullopt;
    std::uint32_t total = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::uint32_t value = value_of_letter(text[at]);
        if (value == 0) return std::nullopt;
        const std::uint32_t next = at + 1 < text.size() ? value_of_letter(text[at + 1]) : 0;
        if (value < next) {
            total -= value;
        } else {
            total += value;
        }
    }
    return total;
}

/// Takes a code apart. `scope` is the parent of codes that have none of their own.
inline CodePlace place_of_code(std::string_view code, const std::string& scope) {
    while (!code.empty() && (code.back() == '.' || code.back() == ')' || code.back() == ' ')) code.remove_suffix(1);
    if (code.empty()) return {};
    if (const auto roman = roman_value(code)) return {CodeKind::roman, "", *roman};
    if (code.size() == 1 && code[0] >= 'A' && code[0] <= 'Z') {
        return {CodeKind::capital, "", static_cast<std::uint32_t>(code[0] - 'A') + 1};
    }
    if (code.size() == 1 && code[0] >= 'a' && code[0] <= 'z') {
        return {CodeKind::letter, scope, static_cast<std::uint32_t>(code[0] - 'a') + 1};
    }
    const std::size_t dot = code.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? code : code.substr(dot + 1);
    const std::string_view parent = dot == std::string_view::npos ? std::string_view{} : code.substr(0, dot);
    if (last.empty() || last.size() > 4) return {};
    std::uint32_t ordinal = 0;
    for (const char digit : last) {
        if (digit < '0' || digit > '9') return {};
        ordinal = ordinal * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    if (parent.find_first_not_of("0123456789.IVXL") != std::string_view::npos) return {};
    return {CodeKind::number, std::string(parent), ordinal};
}

}  // namespace detail

/// Walks the codes of an annex in order. Numbers may start again after a heading with a Roman number, a
/// capital, or no code at all. An indicator without a code counts as the one that is missing.
struct CodeRule {
    template <class Sink>
    void operator()(const Report& report, Sink&& sink) const {
        if (!has_codes(report)) return;
        struct Sequence {
            std::uint32_t last = 0;
            std::string_view last_code{};
            std::map<std::uint32_t, std::uint32_t> line_of{};
            std::uint32_t uncoded = 0;  // indicators without a code since the last one
        };
        std::map<std::string, Sequence> numbers;
        Sequence romans;
        Sequence capitals;
        Sequence letters;
        std::string scope;
        std::uint32_t uncoded = 0;

        for (std::size_t index = 0; index < report.rows.size(); ++index) {
            const AnnexRow& row = report.rows[index];
            const RowContext context(report, index, no_comparison());
            if (row.code.empty()) {
                if (row.kind == RowKind::group) {
                    if (!row.is_sub_row) numbers.clear();
                } else if (!row.is_sub_row) {
                    sink(context.at(row.code_place, row.indicator.name(), Rule::code_missing));
                    ++uncoded;
                }
                continue;
            }
            const detail::CodePlace code = detail::place_of_code(row.code, scope);
            Sequence* sequence = nullptr;
            switch (code.kind) {
                case detail::CodeKind::other: break;
                case detail::CodeKind::number:
                    sequence = &numbers[code.parent];
                    // Letters start again below each number.
                    letters = {};
                    scope = std::string(row.code);
                    break;
                case detail::CodeKind::roman:
                    sequence = &romans;
                    numbers.clear();
                    break;
                case detail::CodeKind::capital:
                    sequence = &capitals;
                    romans = {};
                    numbers.clear();
                    break;
                case detail::CodeKind::letter: sequence = &letters; break;
            }
            if (sequence == nullptr) {
                uncoded = 0;
                continue;
            }
            const auto seen = sequence->line_of.find(code.ordinal);
            if (seen != sequence->line_of.end()) {
                Finding finding = context.at(row.code_place, row.code, Rule::code_repeated);
                finding.other = std::to_string(seen->second);
                sink(finding);
            } else {
                // The first of a sequence may be any number, unless its parent is there to count from.
                const bool has_parent = code.kind == detail::CodeKind::number && !code.parent.empty() &&
                                        is_known(numbers, code.parent);
                const bool counts = sequence->last != 0 || has_parent;
                const bool is_ordered = code.kind != detail::CodeKind::letter;
                if (counts && is_ordered && code.ordinal > sequence->last + 1 + uncoded) {
                    Finding finding = context.at(row.code_place, row.code, Rule::code_gap);
                    finding.other = std::string(sequence->last_code.empty() ? std::string_view(code.parent)
                                                                            : sequence->last_code);
                    sink(finding);
                }
                sequence->line_of.emplace(code.ordinal, row.place.line);
                sequence->last = code.ordinal > sequence->last ? code.ordinal : sequence->last;
                sequence->last_code = row.code;
            }
            uncoded = 0;
        }
    }

private:
    static bool has_codes(const Report& report) {
        for (const AnnexRow& row : report.rows) {
            if (row.kind == RowKind::indicator && !row.code.empty()) return true;
        }
        return false;
    }

    static const std::optional<Comparison<>>& no_comparison() {
        static const std::optional<Comparison<>> none{};
        return none;
    }

    template <class Sequences>
    static bool is_known(const Sequences& numbers, const std::string& code) {
        const detail::CodePlace place = detail::place_of_code(code, {});
        const auto found = numbers.find(place.parent);
        return found != numbers.end() && found->second.line_of.contains(place.ordinal);
    }
};

}  // namespace chitieu
