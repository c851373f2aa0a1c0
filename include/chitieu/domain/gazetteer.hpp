// SPDX-License-Identifier: BSL-1.0
//
// All administrative units there are and were, found by code and day, and by name as people write it.
//
//     gazetteer.find("03433", june_30)->name                              // "Mường Tè"
//     gazetteer.find("03433", july_1)->name                               // "Bum Tở"
//     const auto found = gazetteer.find_name("Mù Cạ", {.on = june_30, .inside = *muong_te});
//     found.best()[0].commune.name                                        // "Mù Cả"
//     found.best()[0].match                                               // NameMatch::marks_differ
//     found.unique()                                                      // nothing: not sure enough
//     found.unique(NameMatch::marks_differ)                               // Mù Cả, the only one so near
//
// Tables are read with `chitieu/read/communes.hpp`.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/detail/hash_lists.hpp>
#include <chitieu/domain/detail/name_index.hpp>
#include <chitieu/domain/kind_words.hpp>
#include <chitieu/domain/name_match.hpp>
#include <chitieu/domain/name_scope.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/letters.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// Something wrong with one of the units that were added.
struct CommuneProblem {
    std::size_t at;  ///< its place among them, from 0
    ErrorCode code;  ///< see `Gazetteer::add`
};

/// Administrative units with their history. It keeps the text of all of them, so that it can be moved and not
/// copied; the views in the `Commune`s that it gives are good as long as it, or what it was moved to, is
/// there. Adding is for one thread; then any number may look up.
class Gazetteer {
public:
    /// How high units may stand above each other: beyond that, nothing is inside anything.
    static constexpr int max_height = 16;

    Gazetteer() = default;
    Gazetteer(Gazetteer&&) = default;
    Gazetteer& operator=(Gazetteer&&) = default;
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;
    ~Gazetteer() = default;

    /// Adds units, in any order of levels, and copies their text. Left out: those without a code
    /// (`commune_code_missing`), and those whose code is another's for a day or more
    /// (`commune_code_repeated`), where the one added first stays. Kept, and told all the same: those without
    /// a name (`commune_name_missing`), those whose parent is not there in their time (`code_unknown`; one
    /// that comes with a later call is found then), and those inside themselves (`commune_in_itself`: they
    /// lose their parent). Problems come in the order of the units. Precondition: not its own `communes()`.
    /// O(text of these + all units); for one code, O(units that had it). Where memory runs out, it has no
    /// units any more; what was found before stays good.
    std::vector<CommuneProblem> add(std::span<const Commune> communes) {
        std::vector<CommuneProblem> problems;
        std::vector<std::size_t> places;  // of those kept
        ForgetUnlessDone unless_done{this};
        const std::size_t first_new = communes_.size();
        std::vector<char>& text = texts_.emplace_back();
        text.reserve(text_size(communes));
        detail::make_room(communes_, communes.size());
        codes_.reserve(communes.size());
        names_.reserve(communes.size());
        std::string_view parent_code;
        for (std::size_t at = 0; at < communes.size(); ++at) {
            Commune commune = communes[at];
            const auto refuse = [&](ErrorCode code) { problems.push_back({at, code}); };
            if (commune.code.empty()) {
                refuse(ErrorCode::commune_code_missing);
                continue;
            }
            const std::uint32_t hash = hash_of_code(commune.code);
            const bool is_there = codes_.any_of(hash, [&](std::uint32_t known) {
                return communes_[known].code == commune.code &&
                       communes_[known].valid.intersection(commune.valid).has_value();
            });
            if (is_there) {
                refuse(ErrorCode::commune_code_repeated);
                continue;
            }
            if (commune.name.empty()) refuse(ErrorCode::commune_name_missing);
            commune.code = copied(commune.code, text);
            commune.name = copied(commune.name, text);
            if (commune.parent_code != parent_code) parent_code = copied(commune.parent_code, text);
            commune.parent_code = parent_code;
            codes_.add(hash, static_cast<std::uint32_t>(communes_.size()));
            names_.add(commune.name);
            communes_.push_back(commune);
            places.push_back(at);
        }
        find_parents();
        for (std::size_t at = first_new; at < communes_.size(); ++at) {
            if (parents_[at] == none && !communes_[at].parent_code.empty()) {
                problems.push_back({places[at - first_new], ErrorCode::code_unknown});
            } else if (is_in_itself(at)) {
                problems.push_back({places[at - first_new], ErrorCode::commune_in_itself});
                parents_[at] = none;
                communes_[at].parent_code = {};
            }
        }
        std::sort(problems.begin(), problems.end(),
                  [](const CommuneProblem& left, const CommuneProblem& right) {
                      return left.at != right.at ? left.at < right.at : left.code < right.code;
                  });
        unless_done.gazetteer = nullptr;
        return problems;
    }
    std::vector<CommuneProblem> add(std::initializer_list<Commune> communes) {
        return add(std::span<const Commune>(communes.begin(), communes.size()));
    }

    /// All units in the order in which they were added; good until more are.
    std::span<const Commune> communes() const& noexcept { return communes_; }

    /// The unit that had a code on a day; nothing where none had. Zeros count: "03433" is not "3433". O(1);
    /// for one code, O(units that had it).
    std::optional<Commune> find(std::string_view code, date::year_month_day day) const& {
        const std::uint32_t found = find_unit(code, day);
        if (found == none) return std::nullopt;
        return communes_[found];
    }

    /// All units that ever had a code, the earliest first.
    std::vector<Commune> find_all(std::string_view code) const& {
        std::vector<Commune> found;
        codes_.any_of(hash_of_code(code), [&](std::uint32_t unit) {
            if (communes_[unit].code == code) found.push_back(communes_[unit]);
            return false;
        });
        std::sort(found.begin(), found.end(), [](const Commune& left, const Commune& right) {
            return left.valid.first() < right.valid.first();
        });
        return found;
    }

    /// What stands right above a unit on a day; nothing at the top, or where it is not there on that day.
    /// O(1).
    std::optional<Commune> parent_of(const Commune& commune, date::year_month_day day) const& {
        const std::uint32_t unit = find_unit(commune.code, day);
        const std::uint32_t parent = unit == none ? none : parent_unit(unit, day);
        if (parent == none) return std::nullopt;
        return communes_[parent];
    }

    /// Whether a unit is a part of another on a day, at any height; none is a part of itself. O(height).
    bool is_inside(const Commune& commune, const Commune& outer, date::year_month_day day) const {
        const std::uint32_t unit = find_unit(commune.code, day);
        const std::uint32_t goal = find_unit(outer.code, day);
        return unit != none && goal != none && is_inside(unit, goal, day);
    }

    /// All that stands right below a unit on a day, in the order in which it was added: the communes of a
    /// district, the districts of a province that has some. O(units).
    std::vector<Commune> children_of(const Commune& commune, date::year_month_day day) const& {
        std::vector<Commune> found;
        const std::uint32_t above = find_unit(commune.code, day);
        for (std::uint32_t unit = 0; above != none && unit < communes_.size(); ++unit) {
            if (communes_[unit].valid.contains(day) && parent_unit(unit, day) == above)
                found.push_back(communes_[unit]);
        }
        return found;
    }

    /// What a name may mean, with its kind in front ("xã Mường Tè", "TT. Mường Tè": only units that are
    /// called so), or without. A kind without its marks is `marks_differ` at best. Names of one letter more,
    /// less or other are among the candidates too, unless the scope says not. O(letters + candidates, before
    /// the scope takes some out).
    Candidates find_name(std::string_view written, const NameScope& scope = {}) const& {
        Search search{*this, scope};
        if (const auto& outer = scope.inside.commune()) {
            search.inside = find_unit(outer->code, outer->valid.first());
            if (search.inside == none) return Candidates({});
        }
        std::optional<KindAndName> split = split_kind(written);
        const bool has_marks = split.has_value();
        if (!split) split = split_kind(written, Folding::marks_dropped);
        // A name can begin like a kind; but behind a kind that is well written, it is not misread as well.
        const NameMatch least = has_marks ? (std::min)(scope.least, NameMatch::marks_differ) : scope.least;
        search.find(written, least, NameMatch::exact, std::nullopt);
        if (split) {
            const NameMatch at_best = has_marks ? NameMatch::exact : NameMatch::marks_differ;
            if (at_best <= scope.least) search.find(split->name, scope.least, at_best, split->kind);
        }
        return search.result();
    }

    /// Refused: what is found would view a gazetteer that is gone. (A second `find_name` would hide why a
    /// scope in braces is none.)
    void communes() && = delete;
    void find(std::string_view, date::year_month_day) && = delete;
    void find_all(std::string_view) && = delete;
    void parent_of(const Commune&, date::year_month_day) && = delete;
    void children_of(const Commune&, date::year_month_day) && = delete;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    /// Collects candidates as numbers that sort as these do: match, letters, unit.
    struct Search {
        const Gazetteer& gazetteer;
        const NameScope& scope;
        std::uint32_t inside = none;
        std::vector<std::uint64_t> hits{};

        void find(std::string_view name, NameMatch least, NameMatch at_best,
                  std::optional<CommuneKind> kind) {
            gazetteer.names_.find(
                name, least, [&](std::uint32_t unit, const detail::NameDifference& difference) {
                    if (!takes(unit, kind)) return;
                    const auto match = static_cast<std::uint64_t>((std::max)(at_best, difference.match));
                    const auto letters =
                        static_cast<std::uint64_t>((std::min)(difference.letters, 0xFFFFFFU));
                    hits.push_back((match << 56U) | (letters << 32U) | unit);
                });
        }

        bool takes(std::uint32_t unit, std::optional<CommuneKind> kind) const {
            const Commune& commune = gazetteer.communes_[unit];
            if (kind && !is_called(*kind, commune.kind)) return false;
            if (scope.kind && !is_called(*scope.kind, commune.kind)) return false;
            if (scope.on && !commune.valid.contains(*scope.on)) return false;
            if (inside == none) return true;
            const auto common = commune.valid.intersection(gazetteer.communes_[inside].valid);
            return common && gazetteer.is_inside(unit, inside, scope.on.value_or(common->first()));
        }

        Candidates result() {
            std::sort(hits.begin(), hits.end());
            std::vector<Candidate> list;
            list.reserve(hits.size());
            for (const std::uint64_t hit : hits) {
                list.push_back({gazetteer.communes_[static_cast<std::uint32_t>(hit)],
                                static_cast<NameMatch>(hit >> 56U),
                                static_cast<std::uint32_t>((hit >> 32U) & 0xFFFFFFU)});
            }
            return Candidates(std::move(list));
        }
    };

    /// Without exceptions there is nothing to catch.
    struct ForgetUnlessDone {
        Gazetteer* gazetteer;
        ~ForgetUnlessDone() {
            if (gazetteer != nullptr) gazetteer->forget();
        }
    };
    /// The text stays: what was found views it.
    void forget() noexcept {
        communes_.clear();
        parents_.clear();
        codes_ = {};
        names_ = {};
    }

    static std::uint32_t hash_of_code(std::string_view code) noexcept {
        return detail::polynomial_hash(code.size(),
                                       [&](std::size_t at) { return static_cast<unsigned char>(code[at]); });
    }

    static std::size_t text_size(std::span<const Commune> communes) noexcept {
        std::size_t size = 0;
        for (const Commune& commune : communes) {
            size += commune.code.size() + commune.name.size() + commune.parent_code.size();
        }
        return size;
    }

    /// A copy at the end of a text that has room for it.
    static std::string_view copied(std::string_view piece, std::vector<char>& text) {
        const std::size_t begin = text.size();
        text.insert(text.end(), piece.begin(), piece.end());
        return {text.data() + begin, piece.size()};
    }

    std::uint32_t find_unit(std::string_view code, date::year_month_day day) const {
        std::uint32_t found = none;
        codes_.any_of(hash_of_code(code), [&](std::uint32_t unit) {
            if (!communes_[unit].is(code, day)) return false;
            found = unit;
            return true;
        });
        return found;
    }

    /// The parent as it stands at the beginning of each unit, or else at any time in it.
    void find_parents() {
        parents_.resize(communes_.size(), none);
        for (std::size_t at = 0; at < communes_.size(); ++at) {
            const Commune& commune = communes_[at];
            if (parents_[at] != none || commune.parent_code.empty()) continue;
            parents_[at] = find_unit(commune.parent_code, commune.valid.first());
            if (parents_[at] != none) continue;
            codes_.any_of(hash_of_code(commune.parent_code), [&](std::uint32_t unit) {
                const Commune& known = communes_[unit];
                if (known.code != commune.parent_code || !known.valid.intersection(commune.valid))
                    return false;
                parents_[at] = unit;
                return true;
            });
        }
    }

    bool is_in_itself(std::size_t unit) const noexcept {
        std::uint32_t above = parents_[unit];
        for (int height = 0; height < max_height && above != none; ++height) {
            if (above == unit) return true;
            above = parents_[above];
        }
        return false;
    }

    std::uint32_t parent_unit(std::uint32_t unit, date::year_month_day day) const {
        const std::uint32_t known = parents_[unit];
        if (known == none || communes_[known].valid.contains(day)) return known;
        return find_unit(communes_[unit].parent_code, day);
    }

    bool is_inside(std::uint32_t unit, std::uint32_t goal, date::year_month_day day) const {
        for (int height = 0; height < max_height; ++height) {
            unit = parent_unit(unit, day);
            if (unit == none) return false;
            if (unit == goal) return true;
        }
        return false;
    }

    std::vector<std::vector<char>> texts_{};
    std::vector<Commune> communes_{};
    std::vector<std::uint32_t> parents_{};
    detail::HashLists codes_{};
    detail::NameIndex names_{};
};

}  // namespace chitieu
