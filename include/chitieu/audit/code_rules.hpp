// SPDX-License-Identifier: BSL-1.0
//
// The numbering of an annex: codes that are missing, left out or used twice.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/audit/row_findings.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/text/ascii.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// From the highest level to the lowest.
enum class CodeKind : std::uint8_t {
    capital,  ///< B
    roman,    ///< IV
    number,   ///< 3, 3.1, 3.1.2
    letter,   ///< b
    other,    ///< not a place in a sequence: "CT-07"
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
    code = bare_code(code);
    if (code.empty()) return {};
    if (const auto roman = roman_value(code)) return {CodeKind::roman, "", *roman};
    if (code.size() == 1 && is_ascii_capital(code[0])) {
        return {CodeKind::capital, "", static_cast<std::uint32_t>(code[0] - 'A') + 1};
    }
    if (code.size() == 1 && is_ascii_small(code[0])) {
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
    if (parent.find_first_not_of("0123456789.IVXLABCDEFGH") != std::string_view::npos) return {};
    return {CodeKind::number, std::string(parent), ordinal};
}

/// Whether the next code in the table can be of a row below the group, rather than beside or above it.
inline bool can_be_below(std::string_view code, std::string_view group) {
    const CodePlace upper = place_of_code(group, {});
    const CodePlace lower = place_of_code(code, {});
    if (upper.kind != CodeKind::number) return lower.kind > upper.kind || lower.kind == CodeKind::number;
    if (lower.kind == CodeKind::letter) return true;
    const std::string_view parent = bare_code(group);
    return lower.kind == CodeKind::number &&
           (lower.parent == parent || lower.parent.starts_with(std::string(parent) + '.'));
}

/// Every code's place in its sequence: sections, and tables that begin anew, begin new sequences.
class CodeSequences {
public:
    struct Step {
        std::size_t sequence = no_sequence;
        std::uint32_t ordinal = 0;
        std::uint32_t uncoded = 0;  ///< indicators without a code since the code before
        bool counts_from_parent = false;
        bool lacks_code = false;
    };
    static constexpr std::size_t no_sequence = static_cast<std::size_t>(-1);

    explicit CodeSequences(const Annex& annex)
        : steps_(annex.rows.size()), next_codes_(annex.rows.size() + 1) {
        for (std::size_t index = annex.rows.size(); index-- > 0;) {
            const std::string_view code = annex.rows[index].code;
            next_codes_[index] = code.empty() ? next_codes_[index + 1] : code;
        }
        mark_uncoded(annex);
        std::uint32_t uncoded = 0;
        for (std::size_t index = 0; index < annex.rows.size(); ++index) {
            const AnnexRow& row = annex.rows[index];
            if (row.code.empty()) {
                if (row.kind == RowKind::group && !row.is_sub_row) begin_section();
                uncoded += steps_[index].lacks_code;
                continue;
            }
            place(row, next_codes_[index + 1], steps_[index]);
            steps_[index].uncoded = std::exchange(uncoded, 0);
        }
    }

    const Step& step(std::size_t row) const { return steps_[row]; }
    std::size_t size() const { return members_.size(); }
    /// How many ordinals of a sequence lie between two, both excluded, wherever they stand.
    std::uint32_t count_between(std::size_t sequence, std::uint32_t lower, std::uint32_t upper) const {
        const auto& members = members_[sequence];
        std::uint32_t count = 0;
        for (auto at = members.upper_bound(lower); at != members.end() && *at < upper; ++at) ++count;
        return count;
    }

private:
    /// Rows below a group that has no coded row below it need no code, and where many have none, none has.
    void mark_uncoded(const Annex& annex) {
        std::size_t coded = 0;
        std::size_t lacking = 0;
        const AnnexRow* group = nullptr;  // directly above, with nothing but rows without a code between
        for (std::size_t index = 0; index < annex.rows.size(); ++index) {
            const AnnexRow& row = annex.rows[index];
            const bool is_group = row.kind == RowKind::group;
            if (!row.code.empty()) {
                group = is_group ? &row : nullptr;
                coded += !is_group;
            } else if (is_group) {
                group = row.is_sub_row ? group : nullptr;
            } else if (!row.is_sub_row) {
                const bool is_below_group =
                    group != nullptr &&
                    (next_codes_[index].empty() || !can_be_below(next_codes_[index], group->code));
                steps_[index].lacks_code = !is_below_group;
                lacking += !is_below_group;
            }
        }
        if (2 * lacking <= coded) return;
        for (Step& step : steps_) step.lacks_code = false;
    }

    void begin_section() {
        section_begins_ = true;
        letters_ = no_sequence;
    }

    /// "I.1" may come again below another "I".
    void forget_below(std::string_view section) {
        const std::string code(bare_code(section));
        numbers_.erase(code);
        numbers_.erase(numbers_.lower_bound(code + '.'), numbers_.lower_bound(code + '/'));
    }

    void begin_tables() {
        romans_ = capitals_ = letters_ = no_sequence;
        numbers_.clear();
        section_begins_ = false;
    }

    bool has(std::size_t sequence, std::uint32_t ordinal) const {
        return sequence != no_sequence && members_[sequence].contains(ordinal);
    }
    std::uint32_t last_of(std::size_t sequence) const {
        return sequence == no_sequence || members_[sequence].empty() ? 0 : *members_[sequence].rbegin();
    }
    std::size_t number_sequence(const std::string& parent) const {
        const auto found = numbers_.find(parent);
        return found == numbers_.end() ? no_sequence : found->second;
    }
    std::size_t sequence_of(const CodePlace& code) const {
        switch (code.kind) {
            case CodeKind::number:
                return number_sequence(code.parent);
            case CodeKind::roman:
                return romans_;
            case CodeKind::capital:
                return capitals_;
            case CodeKind::letter:
                return letters_;
            case CodeKind::other:
                break;
        }
        return no_sequence;
    }

    /// A table counts anew where its first code, used before, is a first one and so is what follows it.
    bool begins_anew(const AnnexRow& row, const CodePlace& code, std::string_view next_code) const {
        if (!row.begins_table || code.ordinal != 1 || !has(sequence_of(code), 1)) return false;
        const CodePlace next = place_of_code(next_code, scope_);
        if (next_code.empty() || next.kind != code.kind) return true;
        return next.parent == code.parent ? next.ordinal == 2 : next.parent == bare_code(row.code);
    }

    void place(const AnnexRow& row, std::string_view next_code, Step& step) {
        CodePlace code = place_of_code(row.code, scope_);
        if (code.kind == CodeKind::roman && is_next_capital(row.code)) {
            code = {CodeKind::capital, "", static_cast<std::uint32_t>(row.code[0] - 'A') + 1};
        }
        if (begins_anew(row, code, next_code)) begin_tables();
        if (code.kind == CodeKind::other || code.kind == CodeKind::letter) {
            if (row.kind == RowKind::group) section_begins_ = true;
            if (code.kind == CodeKind::other) letters_ = no_sequence;
        }
        std::size_t* sequence = nullptr;
        switch (code.kind) {
            case CodeKind::other:
                return;
            case CodeKind::number: {
                // Below a section numbers start again, or go on where the section before ended.
                const std::size_t current = number_sequence(code.parent);
                if (code.parent.empty()) {
                    if (section_begins_ && code.ordinal != last_of(current) + 1) numbers_.clear();
                    section_begins_ = false;
                }
                letters_ = no_sequence;
                scope_ = std::string(row.code);
                step.counts_from_parent = is_known(code.parent);
                sequence = &numbers_.try_emplace(code.parent, no_sequence).first->second;
                break;
            }
            case CodeKind::capital:
                romans_ = no_sequence;
                begin_section();
                forget_below(row.code);
                sequence = &capitals_;
                break;
            case CodeKind::roman:
                begin_section();
                forget_below(row.code);
                sequence = &romans_;
                break;
            case CodeKind::letter:
                sequence = &letters_;
                break;
        }
        if (*sequence == no_sequence) {
            *sequence = members_.size();
            members_.emplace_back();
        }
        members_[*sequence].insert(code.ordinal);
        step.sequence = *sequence;
        step.ordinal = code.ordinal;
    }

    /// "I" behind "H" is a letter.
    bool is_next_capital(std::string_view code) const {
        code = bare_code(code);
        const std::uint32_t last = last_of(capitals_);
        return last != 0 && code.size() == 1 && static_cast<std::uint32_t>(code[0] - 'A') == last;
    }

    bool is_known(const std::string& code) const {
        const CodePlace place = place_of_code(code, {});
        return place.kind == CodeKind::number && has(number_sequence(place.parent), place.ordinal);
    }

    std::vector<Step> steps_;
    std::vector<std::string_view> next_codes_;  // the first code at or below each row
    std::vector<std::set<std::uint32_t>> members_;
    std::map<std::string, std::size_t> numbers_;
    std::size_t romans_ = no_sequence;
    std::size_t capitals_ = no_sequence;
    std::size_t letters_ = no_sequence;
    std::string scope_;
    bool section_begins_ = false;
};

}  // namespace detail

/// Walks the codes of an annex in order: missing ones, numbers left out, codes used twice.
///
/// Numbers may start again or go on after a section (a Roman number, a capital, a heading without a number)
/// and where a table begins anew. A number that stands further down is not left out, and an indicator
/// without a code counts as the one left out. Sub-rows need no code; an annex without codes, or one in
/// which more than a third of the indicators have none, is left alone.
struct CodeRule {
    static constexpr std::string_view name = "code";

    template <class Sink>
    void operator()(const Annex& annex, Sink&& sink) const {
        if (!has_codes(annex)) return;
        const detail::CodeSequences sequences(annex);
        struct SoFar {
            std::uint32_t last = 0;
            std::string_view last_code{};
            std::map<std::uint32_t, std::uint32_t> line_of{};
        };
        std::vector<SoFar> all(sequences.size());
        const std::optional<Comparison<>> no_comparison;

        for (std::size_t index = 0; index < annex.rows.size(); ++index) {
            const AnnexRow& row = annex.rows[index];
            const detail::CodeSequences::Step& step = sequences.step(index);
            const RowContext context(annex, index, no_comparison);
            if (step.lacks_code) sink(context.at(row.code_place, row.indicator.name(), Rule::code_missing));
            if (step.sequence == detail::CodeSequences::no_sequence) continue;

            SoFar& progress = all[step.sequence];
            const auto [seen, is_new] = progress.line_of.emplace(step.ordinal, row.place.line);
            if (!is_new) {
                Finding finding = context.at(row.code_place, row.code, Rule::code_repeated);
                finding.other = std::to_string(seen->second);
                sink(finding);
                continue;
            }
            // The first of a sequence may be any number, unless its parent is there to count from.
            const bool counts = progress.line_of.size() > 1 || step.counts_from_parent;
            if (counts && is_ordered(row.code) && step.ordinal > progress.last + 1) {
                const std::uint32_t between = step.ordinal - progress.last - 1;
                if (between >
                    step.uncoded + sequences.count_between(step.sequence, progress.last, step.ordinal)) {
                    Finding finding = context.at(row.code_place, row.code, Rule::code_gap);
                    finding.other =
                        progress.last_code.empty() ? parent_of(row.code) : std::string(progress.last_code);
                    sink(finding);
                }
            }
            if (step.ordinal > progress.last) {
                progress.last = step.ordinal;
                progress.last_code = row.code;
            }
        }
    }

private:
    static bool has_codes(const Annex& annex) {
        for (const AnnexRow& row : annex.rows) {
            if (row.kind == RowKind::indicator && !row.code.empty()) return true;
        }
        return false;
    }

    /// Letters are not: some lists have đ, and some do not.
    static bool is_ordered(std::string_view code) {
        return detail::place_of_code(code, {}).kind != detail::CodeKind::letter;
    }

    static std::string parent_of(std::string_view code) { return detail::place_of_code(code, {}).parent; }
};

}  // namespace chitieu
