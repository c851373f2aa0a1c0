// SPDX-License-Identifier: BSL-1.0
//
// Groups by the texts of several columns: a province and an indicator have one number.
//
//     KeyTable keys(2);
//     const std::uint32_t group = keys.add("12", "CT001");   // 0, and 0 again
//     keys.texts(group);                                     // "12", "CT001"
#pragma once

#include <chitieu/columns/detail/pair_index.hpp>
#include <chitieu/columns/dictionary.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace chitieu {

/// Different keys of so many texts each, numbered from 0 in the order in which they came.
class KeyTable {
public:
    /// Of so many columns; of none there is one key, of no texts.
    explicit KeyTable(std::size_t columns) : dictionaries_(columns), pairs_(columns < 2 ? 0 : columns - 1) {}

    /// How many texts a key has.
    std::size_t columns() const noexcept { return dictionaries_.size(); }
    /// How many keys there are.
    std::size_t size() const noexcept {
        if (columns() == 0) return 1;
        return pairs_.empty() ? dictionaries_[0].size() : pairs_.back().size();
    }

    /// The number of a key, which is added where it is new; `text_of(column)` gives each of its texts.
    /// O(their lengths), amortized.
    template <class TextOf>
    [[gnu::always_inline]] std::uint32_t add_by(const TextOf& text_of) {
        if (columns() == 0) return 0;
        std::uint32_t number = dictionaries_[0].add(text_of(0));
        for (std::size_t column = 1; column < columns(); ++column)
            number = pairs_[column - 1].add(number, dictionaries_[column].add(text_of(column)));
        return number;
    }
    /// The numbers of many keys, column by column: `text_of(column)` gives a function from a row to its text.
    template <class TextOf>
    void add_all(std::span<std::uint32_t> numbers, const TextOf& text_of) {
        if (columns() == 0) return std::fill(numbers.begin(), numbers.end(), 0U);
        for (std::size_t column = 0; column < columns(); ++column) {
            Dictionary& texts = dictionaries_[column];
            const auto text = text_of(column);
            if (column == 0) {
                for (std::size_t row = 0; row < numbers.size(); ++row) numbers[row] = texts.add(text(row));
            } else {
                detail::PairIndex& pairs = pairs_[column - 1];
                for (std::size_t row = 0; row < numbers.size(); ++row)
                    numbers[row] = pairs.add(numbers[row], texts.add(text(row)));
            }
        }
    }
    template <class... Texts>
    std::uint32_t add(const Texts&... texts) {
        assert(sizeof...(texts) == columns());
        const std::string_view all[] = {texts..., {}};
        return add_by([&](std::size_t column) { return all[column]; });
    }

    /// The different texts of a column.
    const Dictionary& texts(std::size_t column) const noexcept { return dictionaries_[column]; }

    /// For every key the number of its text in a column, in that column's dictionary. O(size).
    std::vector<std::vector<std::uint32_t>> numbers() const {
        std::vector<std::vector<std::uint32_t>> result(columns());
        if (columns() == 0) return result;
        std::vector<std::uint32_t> left(size());
        std::iota(left.begin(), left.end(), 0U);
        for (std::size_t column = columns(); --column != 0;) {
            const auto pairs = pairs_[column - 1].pairs();
            result[column].resize(size());
            for (std::size_t key = 0; key < size(); ++key) {
                result[column][key] = pairs[left[key]].second;
                left[key] = pairs[left[key]].first;
            }
        }
        result[0] = std::move(left);
        return result;
    }

    /// For every key a number of what all its texts but the last say, from 0 on without a gap.
    std::vector<std::uint32_t> outer() const {
        std::vector<std::uint32_t> result(size());
        if (columns() < 2) return result;
        const auto pairs = pairs_.back().pairs();
        for (std::size_t key = 0; key < size(); ++key) result[key] = pairs[key].first;
        return result;
    }

private:
    std::vector<Dictionary> dictionaries_;
    std::vector<detail::PairIndex> pairs_;  // each of the one before and a text
};

namespace detail {

/// For each text of a dictionary its place among them all, byte by byte.
inline std::vector<std::uint32_t> ranks_of(const Dictionary& texts) {
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t left, std::uint32_t right) { return texts[left] < texts[right]; });
    std::vector<std::uint32_t> ranks(order.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
    return ranks;
}

}  // namespace detail

/// The keys of a table, with their texts, in the order of these, byte by byte.
class SortedKeys {
public:
    /// The table must outlive it. O(n log n) in its keys.
    explicit SortedKeys(const KeyTable& table)
        : table_(&table), numbers_(table.numbers()), keys_(table.size()) {
        std::vector<std::vector<std::uint32_t>> ranks(table.columns());
        for (std::size_t column = 0; column < table.columns(); ++column)
            ranks[column] = detail::ranks_of(table.texts(column));
        std::iota(keys_.begin(), keys_.end(), 0U);
        std::sort(keys_.begin(), keys_.end(), [&](std::uint32_t left, std::uint32_t right) {
            for (std::size_t column = 0; column < ranks.size(); ++column) {
                const std::uint32_t one = ranks[column][numbers_[column][left]];
                const std::uint32_t other = ranks[column][numbers_[column][right]];
                if (one != other) return one < other;
            }
            return false;
        });
    }

    std::size_t size() const noexcept { return keys_.size(); }
    /// The number of the key at a place.
    std::uint32_t operator[](std::size_t place) const noexcept { return keys_[place]; }
    auto begin() const noexcept { return keys_.begin(); }
    auto end() const noexcept { return keys_.end(); }
    /// A text of a key.
    std::string_view text(std::uint32_t key, std::size_t column) const noexcept {
        return table_->texts(column)[numbers_[column][key]];
    }
    /// Whether two keys have the same texts in the first so many columns.
    bool have_same(std::uint32_t left, std::uint32_t right, std::size_t columns) const noexcept {
        for (std::size_t column = 0; column < columns; ++column) {
            if (numbers_[column][left] != numbers_[column][right]) return false;
        }
        return true;
    }

private:
    const KeyTable* table_;
    std::vector<std::vector<std::uint32_t>> numbers_;
    std::vector<std::uint32_t> keys_;
};

}  // namespace chitieu
