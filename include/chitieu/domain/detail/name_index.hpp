// SPDX-License-Identifier: BSL-1.0
//
// Names of units, found by a writing that differs from them in no more than marks and one letter. Include
// domain/gazetteer.hpp.
//
// Two texts are within one letter of each other where they have a text in common once no letter or one is
// left out of each. So the index holds every name with no letter and with each one left out, and is asked for
// the writing in the same ways (symmetric deletion, as in SymSpell); what it gives is compared in full.
#pragma once

#include <chitieu/domain/detail/hash_lists.hpp>
#include <chitieu/domain/name_match.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu::detail {

inline constexpr std::uint64_t polynomial_factor = 0x9E3779B97F4A7C15U;

/// Of a sum Σ valueᵢ · factorⁿ⁻¹⁻ⁱ.
constexpr std::uint32_t mixed_hash(std::uint64_t sum) noexcept {
    sum ^= sum >> 32U;
    sum *= 0xD6E8FEB86659FD93U;
    return static_cast<std::uint32_t>(sum >> 32U);
}

template <class ValueAt>
constexpr std::uint32_t polynomial_hash(std::size_t size, const ValueAt& value_at) noexcept {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < size; ++at) sum = sum * polynomial_factor + value_at(at);
    return mixed_hash(sum);
}

/// Hashes of a name's bare letters, whole and with one left out, each from the same sums. Precondition: no
/// more than `longest_misread`.
class NameHashes {
public:
    explicit NameHashes(const NameLetters& letters) : size_(letters.size) {
        for (std::size_t at = 0; at < size_; ++at) {
            bare_[at] = bare_letter(letters[at]);
            sums_[at + 1] = sums_[at] * polynomial_factor + bare_[at];
        }
    }

    std::uint32_t whole() const noexcept { return mixed_hash(sums_[size_]); }

    /// Calls `use` with the hash of each text that has one letter less; of equal neighbours once.
    template <class Use>
    void each_without_a_letter(const Use& use) const {
        std::uint64_t power = 1;  // of the letters behind
        for (std::size_t at = size_; at-- > 0; power *= polynomial_factor) {
            if (at > 0 && bare_[at] == bare_[at - 1]) continue;
            use(mixed_hash(sums_[size_] - (sums_[at + 1] - sums_[at]) * power));
        }
    }

    /// The same as `whole`, of a name of any length.
    static std::uint32_t of(const NameLetters& letters) noexcept {
        return polynomial_hash(letters.size, [&](std::size_t at) { return bare_letter(letters[at]); });
    }

private:
    std::size_t size_;
    char32_t bare_[longest_misread];
    std::uint64_t sums_[longest_misread + 1] = {};
};

/// From names to the numbers of units, which are counted from 0 as they are added.
class NameIndex {
public:
    /// Makes room for so many more units, half of whose names are new and some ten letters long, as is usual.
    void reserve(std::size_t units) {
        make_room(next_of_unit_, units);
        make_room(spellings_, units / 2);
        make_room(names_, units / 2);
        make_room(letters_, units * 5);
        spellings_by_letters_.reserve(units / 2);
        names_by_part_.reserve(units * 5);
    }

    /// Adds the next unit; one without letters is never found. Amortized O(letters), with as many entries.
    void add(std::string_view name) {
        const auto unit = static_cast<std::uint32_t>(next_of_unit_.size());
        next_of_unit_.push_back(none);
        read_name(name, buffer_);
        if (buffer_.empty()) return;
        Spelling& spelling = spellings_[find_or_add_spelling({buffer_.data(), buffer_.size()})];
        (spelling.first_unit == none ? spelling.first_unit : next_of_unit_[spelling.last_unit]) = unit;
        spelling.last_unit = unit;
    }

    /// Calls `use(unit, NameDifference)` for every unit whose name `written` can be, as sure as `least` or
    /// surer; one after the other of each name. O(letters + names within one letter).
    template <class Use>
    void find(std::string_view written, NameMatch least, const Use& use) const {
        std::vector<NameLetter> buffer;
        read_name(written, buffer);
        const NameLetters letters{buffer.data(), buffer.size()};
        if (least != NameMatch::letter_misread || !can_be_misread(letters)) {
            use_name(find_name(letters, NameHashes::of(letters)), letters, least, use);
            return;
        }
        std::vector<std::uint32_t> names;
        names.reserve(64);
        const auto collect = [&](std::uint32_t name) {
            names.push_back(name);
            return false;
        };
        const NameHashes hashes(letters);
        names_by_part_.any_of(hashes.whole(), collect);
        hashes.each_without_a_letter([&](std::uint32_t hash) { names_by_part_.any_of(hash, collect); });
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        for (const std::uint32_t name : names) use_name(name, letters, least, use);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    /// A name's letters with their marks, and the units that are called so.
    struct Spelling {
        std::size_t begin;
        std::size_t size;
        std::uint32_t next = none;  // with the same bare letters
        std::uint32_t first_unit = none;
        std::uint32_t last_unit = none;
    };
    /// All spellings with the same bare letters.
    struct Name {
        std::uint32_t first;
        std::uint32_t last;
    };

    NameLetters letters_of(std::uint32_t spelling) const noexcept {
        return {letters_.data() + spellings_[spelling].begin, spellings_[spelling].size};
    }

    std::uint32_t find_name(const NameLetters& letters, std::uint32_t hash) const {
        std::uint32_t found = none;
        names_by_part_.any_of(hash, [&](std::uint32_t name) {
            if (!has_same_bare_letters(letters, letters_of(names_[name].first))) return false;
            found = name;
            return true;
        });
        return found;
    }

    template <class Use>
    void use_name(std::uint32_t name, const NameLetters& letters, NameMatch least, const Use& use) const {
        for (std::uint32_t at = name == none ? none : names_[name].first; at != none;
             at = spellings_[at].next) {
            const auto difference = difference_of_names(letters, letters_of(at));
            if (!difference || difference->match > least) continue;
            for (std::uint32_t unit = spellings_[at].first_unit; unit != none; unit = next_of_unit_[unit]) {
                use(unit, *difference);
            }
        }
    }

    std::uint32_t find_or_add_spelling(const NameLetters& letters) {
        std::uint32_t spelling = none;
        const std::uint32_t hash = polynomial_hash(letters.size, [&](std::size_t at) { return letters[at]; });
        spellings_by_letters_.any_of(hash, [&](std::uint32_t known) {
            const NameLetters other = letters_of(known);
            if (!std::equal(other.first, other.first + other.size, letters.first,
                            letters.first + letters.size)) {
                return false;
            }
            spelling = known;
            return true;
        });
        if (spelling != none) return spelling;

        spelling = static_cast<std::uint32_t>(spellings_.size());
        spellings_.push_back({letters_.size(), letters.size});
        letters_.insert(letters_.end(), letters.first, letters.first + letters.size);
        spellings_by_letters_.add(hash, spelling);
        add_to_name(spelling, letters);
        return spelling;
    }

    void add_to_name(std::uint32_t spelling, const NameLetters& letters) {
        const std::uint32_t hash = NameHashes::of(letters);
        const std::uint32_t known = find_name(letters, hash);
        if (known != none) {
            spellings_[names_[known].last].next = spelling;
            names_[known].last = spelling;
            return;
        }
        const auto name = static_cast<std::uint32_t>(names_.size());
        names_.push_back({spelling, spelling});
        names_by_part_.add(hash, name);
        if (!can_be_misread(letters)) return;
        NameHashes(letters).each_without_a_letter(
            [&](std::uint32_t part) { names_by_part_.add(part, name); });
    }

    std::vector<NameLetter> buffer_{};
    std::vector<NameLetter> letters_{};  // of all spellings
    std::vector<Spelling> spellings_{};
    std::vector<Name> names_{};
    std::vector<std::uint32_t> next_of_unit_{};  // with the same spelling
    HashLists spellings_by_letters_{};
    HashLists names_by_part_{};
};

}  // namespace chitieu::detail
