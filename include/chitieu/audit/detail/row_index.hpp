// SPDX-License-Identifier: BSL-1.0
//
// The rows of an annex by the words of their names.
#pragma once

#include <chitieu/audit/name_words.hpp>
#include <chitieu/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Rows by words, by acronyms, and by what acronyms stand for. Words of more rows than 256 lead to none.
class RowIndex {
public:
    void add(const NameWords& name, std::size_t row) {
        for (const NameWord& word : name.words()) {
            if (word.has_weight) words_.add(word.hash, row);
            if (word.is_acronym) acronyms_.add(word.hash, row);
        }
        each_initials(name, [&](std::uint64_t hash) { initials_.add(hash, row); });
    }

    /// Once all rows are added.
    void finish() {
        words_.sort();
        initials_.sort();
        acronyms_.sort();
    }

    /// The rows that share a word with weight, or have the words of an acronym, or the acronym of words.
    std::vector<std::uint32_t> rows_that_share_words(const NameWords& subject) const {
        std::vector<std::uint32_t> rows;
        for (const NameWord& word : subject.words()) {
            if (word.has_weight) words_.find(word.hash, rows);
            if (word.is_acronym) initials_.find(word.hash, rows);
        }
        if (!acronyms_.is_empty()) {
            each_initials(subject, [&](std::uint64_t hash) { acronyms_.find(hash, rows); });
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

private:
    static constexpr std::size_t common = 256;

    /// Rows by a hash; collisions lead to rows that then are found to have other words.
    class Hashes {
    public:
        void add(std::uint64_t hash, std::size_t row) {
            entries_.emplace_back(hash, static_cast<std::uint32_t>(row));
        }
        void sort() {
            std::sort(entries_.begin(), entries_.end());
            entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        }
        void find(std::uint64_t hash, std::vector<std::uint32_t>& rows) const {
            const auto first =
                std::lower_bound(entries_.begin(), entries_.end(), std::pair(hash, std::uint32_t{0}));
            auto last = first;
            while (last != entries_.end() && last->first == hash) {
                if (static_cast<std::size_t>(last - first) == common) return;
                ++last;
            }
            for (auto entry = first; entry != last; ++entry) rows.push_back(entry->second);
        }
        bool is_empty() const noexcept { return entries_.empty(); }

    private:
        std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_{};
    };

    /// Calls `look_at` with the hash of the initials of every few words that follow each other.
    template <class LookAt>
    static void each_initials(const NameWords& name, const LookAt& look_at) {
        constexpr std::size_t longest = 6;
        const std::vector<NameWord>& words = name.words();
        for (std::size_t first = 0; first < words.size(); ++first) {
            std::uint64_t hash = empty_hash;
            for (std::size_t at = first; at < words.size() && at < first + longest; ++at) {
                const std::string_view word = words[at].plain;
                hash = hash_on(hash, word.substr(0, decode_utf8(word).length));
                if (at > first) look_at(hash);
            }
        }
    }

    Hashes words_{};
    Hashes initials_{};  ///< of words that follow each other
    Hashes acronyms_{};
};

}  // namespace chitieu::detail
