// SPDX-License-Identifier: BSL-1.0
//
// Rows that were rolled up, with all there is to say of them: a value that merges, whatever machine made it.
//
//     RolledUpRows<> of_all = of_one_machine;
//     if (const auto merged = of_all.merge(of_another); !merged) std::cerr << describe(merged.error(), …);
#pragma once

#include <chitieu/columns/dictionary.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/number/detail/short_text.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)
#include <chitieu/unit/difference_unit.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// The texts that stand beside groups: the same in all rows of one, or the least of them.
class BesideTexts {
public:
    explicit BesideTexts(std::size_t columns = 0) : fields_(columns) {}

    std::size_t columns() const noexcept { return fields_.size(); }
    /// Makes room for so many groups.
    void resize(std::size_t groups) {
        if (numbers_.size() < groups * columns()) numbers_.resize(groups * columns(), none);
    }
    /// `field` is as it stands in a CSV. Only one that differs from the last of its group is looked at.
    /// Precondition: there is room for the group.
    [[gnu::always_inline]] void add(std::uint32_t group, std::size_t column, std::string_view field) {
        const std::size_t place = std::size_t{group} * columns() + column;
        if (numbers_[place] != none && fields_[column].is(numbers_[place], PaddedText{field})) [[likely]]
            return;
        add_other(place, fields_[column], field);
    }
    /// As it stands in a CSV.
    std::string_view field(std::uint32_t group, std::size_t column) const noexcept {
        return fields_[column][numbers_[std::size_t{group} * columns() + column]];
    }
    std::string text(std::uint32_t group, std::size_t column) const {
        std::string room;
        return std::string(unquoted(field(group, column), room));
    }
    /// Whether a group had several texts.
    bool differ(std::uint32_t group, std::size_t column) const noexcept {
        const std::size_t place = std::size_t{group} * columns() + column;
        return std::binary_search(differing_.begin(), differing_.end(), place);
    }
    /// Sets a text of a group that has none there.
    void set(std::uint32_t group, std::size_t column, std::string_view field, bool differs) {
        const std::size_t place = std::size_t{group} * columns() + column;
        numbers_[place] = fields_[column].add(field);
        if (differs) set_differing(place);
    }
    /// Takes a group's texts of another. Precondition: there is room for the group.
    void merge(std::uint32_t group, const BesideTexts& other, std::uint32_t from) {
        for (std::size_t column = 0; column < columns(); ++column) {
            add(group, column, other.field(from, column));
            if (other.differ(from, column)) set_differing(std::size_t{group} * columns() + column);
        }
    }

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    [[gnu::noinline]] void add_other(std::size_t place, Dictionary& fields, std::string_view field) {
        std::uint32_t& number = numbers_[place];
        if (number != none) {
            std::string room;
            std::string other_room;
            const std::string_view text = unquoted(field, room);
            const std::string_view other = unquoted(fields[number], other_room);
            if (text == other) return;
            set_differing(place);
            if (other < text) return;
        }
        number = fields.add(field);
    }
    void set_differing(std::size_t place) {
        const auto found = std::lower_bound(differing_.begin(), differing_.end(), place);
        if (found == differing_.end() || *found != place) differing_.insert(found, place);
    }

    std::vector<Dictionary> fields_;
    std::vector<std::uint32_t> numbers_{};
    std::vector<std::size_t> differing_{};  // places, sorted
};

}  // namespace detail

/// Groups of rows, the texts beside them, and where they came from.
template <RollUpKeeps keeps = RollUpKeeps::all>
struct RolledUpRows {
    PartialRollUp<keeps> groups;              ///< by the texts of the columns
    detail::BesideTexts beside{};             ///< of the columns named next
    std::vector<std::string> beside_names{};  ///< names, units: what stands beside the keys
    bool has_unit = false;                    ///< behind those, the texts of a column of units are kept
    std::uint64_t rows = 0;                   ///< that were read
    std::uint64_t error_count = 0;            ///< rows and cells that could not be
    std::vector<std::string> sources{};       ///< what they were read from, sorted; none where nobody asks

    /// Why a group's figures have no sum, where its unit tells: shares add up only with weights, and what is
    /// in several units not at all.
    std::optional<Undefined> why_no_sum(std::uint32_t group) const {
        if (!has_unit) return std::nullopt;
        const std::size_t column = beside.columns() - 1;
        if (beside.differ(group, column)) return Undefined::units_differ;
        const auto unit = parse_unit(beside.text(group, column));
        if (unit && !(difference_unit(*unit) == *unit)) return Undefined::does_not_add_up;
        return std::nullopt;
    }

    /// Adds the rows of another: in any order, the result is the same. Refused, and nothing changed, where
    /// columns or the way of reckoning differ (`partials_differ`), and where both have rows of one source
    /// (`source_repeated`), which `other` names. Where memory runs out, only some rows may have been added.
    Result<void> merge(const RolledUpRows& other) {
        if (groups.by() != other.groups.by() || !(groups.policy() == other.groups.policy()) ||
            beside_names != other.beside_names || has_unit != other.has_unit)
            return failure(ErrorCode::partials_differ);
        for (const std::string& source : other.sources) {
            if (std::binary_search(sources.begin(), sources.end(), source))
                return failure(ErrorCode::source_repeated, source);
        }
        std::vector<std::string> all;
        std::merge(sources.begin(), sources.end(), other.sources.begin(), other.sources.end(),
                   std::back_inserter(all));
        sources = std::move(all);
        add(other);
        return {};
    }

    /// Adds the rows of another, unasked. Precondition: the same columns and the same policy.
    void add(const RolledUpRows& other) {
        if (other.beside.columns() != 0) add_beside(other);
        groups.merge(other.groups);
        rows += other.rows;
        error_count += other.error_count;
    }

private:
    void add_beside(const RolledUpRows& other) {
        const auto texts = other.groups.keys().numbers();
        for (std::uint32_t from = 0; from < other.groups.size(); ++from) {
            const std::uint32_t to = groups.group_by(
                [&](std::size_t key) { return other.groups.keys().texts(key)[texts[key][from]]; });
            beside.resize(std::size_t{to} + 1);
            beside.merge(to, other.beside, from);
        }
    }
};

}  // namespace chitieu
