// SPDX-License-Identifier: BSL-1.0
//
// What a name may mean: all units that it can be the name of, the surest first.
//
//     const Candidates found = gazetteer.find_name("Sa Pa", {.inside = sa_pa_town});
//     found.size()          // 2: the ward Sa Pa, and Sa Pả, which differs in its marks
//     found.best()          // the ward Sa Pa
//     found.unique()        // the same, as no other is as near
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/name_match.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace chitieu {

/// A unit that may be meant, and how sure that is.
struct Candidate {
    Commune commune;        ///< a view into the gazetteer
    NameMatch match;        ///< how its name differs from the one looked for
    std::uint32_t letters;  ///< in how many letters its name differs from what was written
};

/// What a name may mean: the surest matches first, of these the ones with the fewest different letters, of
/// these the ones that were added first. None of several is ever picked.
class Candidates {
public:
    /// Nearest names first.
    explicit Candidates(std::vector<Candidate> list) : list_(std::move(list)) {}

    /// All candidates, the surest first.
    auto begin() const noexcept { return list_.begin(); }
    auto end() const noexcept { return list_.end(); }
    std::size_t size() const noexcept { return list_.size(); }
    bool empty() const noexcept { return list_.empty(); }
    const Candidate& operator[](std::size_t at) const noexcept { return list_[at]; }

    /// All those that are as sure as the first; empty where there is none. The same name in another spelling
    /// (`tone_moved`) is as sure as `exact`: which rule a list follows is no reason to prefer one. O(these).
    std::span<const Candidate> best() const noexcept {
        std::size_t count = 0;
        while (count < list_.size() && sureness(list_[count].match) == sureness(list_[0].match)) ++count;
        return {list_.data(), count};
    }

    /// The best one, where it is the only one and as sure as `least`; else nothing. Without its marks, or
    /// misread, a name is an answer only for who says so: its neighbour may be meant.
    std::optional<Commune> unique(NameMatch least = NameMatch::tone_moved) const noexcept {
        if (best().size() != 1 || list_[0].match > least) return std::nullopt;
        return list_[0].commune;
    }

private:
    static constexpr NameMatch sureness(NameMatch match) noexcept {
        return match == NameMatch::exact ? NameMatch::tone_moved : match;
    }

    std::vector<Candidate> list_;
};

}  // namespace chitieu
