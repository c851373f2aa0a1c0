// SPDX-License-Identifier: BSL-1.0
//
// Which unit a place's name is of.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/kind_words.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/name_match.hpp>
#include <chitieu/domain/name_scope.hpp>
#include <chitieu/read/detail/mention_words.hpp>
#include <chitieu/read/prose_words.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// What a text is about. The gazetteer must outlive the mentions.
struct MentionScope {
    const Gazetteer& gazetteer;  ///< what the places are looked up in
    Commune area;                ///< the district, or the province, that the text is about
    date::year_month_day day;    ///< on which the units are meant
};

namespace detail {

/// Looks the names of one text up, each by its kind and by what is said behind it.
class MentionResolver {
public:
    MentionResolver(const ProseWords& words, const MentionScope& scope)
        : words_{words}, scope_{scope}, above_{scope.gazetteer.parent_of(scope.area, scope.day)} {}

    /// Looks a name of a kind up; false where nothing fits it.
    bool resolve(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least,
                 std::size_t end) const {
        switch (level_of(kind)) {
            case CommuneLevel::commune: {
                const Commune area = area_behind(end);
                return settle(mention,
                              find(name, {.on = scope_.day, .inside = area, .kind = kind, .least = least}));
            }
            case CommuneLevel::district:
                return resolve_district(mention, name, kind, least, end);
            default:
                return resolve_province(mention, name, kind, least);
        }
    }

    /// A bare name: the area's, or one unit's inside it.
    void resolve_bare(Mention& mention, std::string_view name) const {
        const std::vector<Candidate> inside =
            find(name, {.on = scope_.day, .inside = scope_.area, .least = NameMatch::marks_differ});
        Mention itself;
        const bool is_itself = is_area(name, scope_.area.kind, NameMatch::marks_differ, itself);
        if (inside.empty() && !is_itself) return;
        if (!is_itself) {
            settle(mention, inside);
            return;
        }
        std::vector<Candidate> all = inside;
        for (const Candidate& self : itself.candidates) {
            const auto behind = std::find_if(
                all.begin(), all.end(), [&self](const Candidate& other) { return other.match > self.match; });
            all.insert(behind, self);
        }
        settle(mention, all);
    }

private:
    /// The district itself, one of its area, one of the province that is said or that it is in; else
    /// elsewhere.
    bool resolve_district(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least,
                          std::size_t end) const {
        if (is_area(name, kind, least, mention)) return true;
        if (level_of(scope_.area.kind) == CommuneLevel::province &&
            settle(mention,
                   find(name, {.on = scope_.day, .inside = scope_.area, .kind = kind, .least = least}))) {
            return true;
        }
        const auto said = province_behind(end);
        if (said.is_said && !said.unit) return false;
        const std::optional<Commune> outer = said.unit ? said.unit : above_;
        const NameMatch surest = (std::min)(least, NameMatch::marks_differ);
        if (outer &&
            settle(mention,
                   find(name, {.on = scope_.day, .inside = *outer, .kind = kind, .least = surest}))) {
            return true;
        }
        if (least == NameMatch::letter_misread) return false;
        const std::vector<Candidate> others =
            find(name, {.on = scope_.day, .kind = kind, .least = NameMatch::tone_moved});
        if (others.empty()) return false;
        mention.candidates = others;
        mention.sureness = MentionSureness::elsewhere;
        return true;
    }

    bool resolve_province(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least) const {
        if (is_area(name, kind, least, mention)) return true;
        const NameMatch surest = (std::min)(least, NameMatch::marks_differ);
        return settle(mention, find(name, {.on = scope_.day, .kind = kind, .least = surest}));
    }

    bool is_area(std::string_view name, CommuneKind kind, NameMatch least, Mention& mention) const {
        for (const std::optional<Commune>& unit : {std::optional<Commune>(scope_.area), above_}) {
            if (!unit || !is_called(kind, unit->kind)) continue;
            const auto match = match_names(name, unit->name);
            if (!match || *match > least) continue;
            mention.candidates = {Candidate{*unit, *match, 0}};
            mention.unit = *unit;
            mention.sureness = sureness_of(*match);
            return true;
        }
        return false;
    }

    /// Takes the candidates over, and the unit where one only is the nearest.
    static bool settle(Mention& mention, std::vector<Candidate> found) {
        if (found.empty()) return false;
        mention.candidates = std::move(found);
        const Candidate& first = mention.candidates.front();
        const auto is_as_sure = [&first](const Candidate& other) {
            return sureness_of(other.match) == sureness_of(first.match);
        };
        const auto count = std::count_if(mention.candidates.begin(), mention.candidates.end(), is_as_sure);
        mention.sureness = count == 1 ? sureness_of(first.match) : MentionSureness::several;
        mention.unit.reset();
        if (count == 1) mention.unit = first.commune;
        return true;
    }

    static constexpr MentionSureness sureness_of(NameMatch match) noexcept {
        switch (match) {
            case NameMatch::marks_differ:
                return MentionSureness::marks_differ;
            case NameMatch::letter_misread:
                return MentionSureness::letter_misread;
            default:
                return MentionSureness::exact;
        }
    }

    std::vector<Candidate> find(std::string_view name, const NameScope& scope) const {
        const Candidates found = scope_.gazetteer.find_name(name, scope);
        return {found.begin(), found.end()};
    }

    /// The district that is said behind a commune's name, or the text's area.
    Commune area_behind(std::size_t end) const {
        const std::size_t at = behind_mark(words_, end);
        const auto kind = kind_at(words_, at);
        if (!kind || level_of(kind->meaning) == CommuneLevel::commune) return scope_.area;
        const std::size_t name = at + kind->tokens;
        const std::size_t last = end_of_name(words_, name);
        for (std::size_t name_last = last; name_last > name; --name_last) {
            const std::string_view written = words_.written(name, name_last);
            const auto match = match_names(written, scope_.area.name);
            if (match && *match <= NameMatch::marks_differ && is_called(kind->meaning, scope_.area.kind)) {
                return scope_.area;
            }
            const auto found =
                find(written, {.on = scope_.day, .kind = kind->meaning, .least = NameMatch::tone_moved});
            if (found.size() == 1) return found.front().commune;
        }
        return scope_.area;
    }

    struct SaidProvince {
        bool is_said = false;
        std::optional<Commune> unit{};
    };

    /// The province that is said behind a district's name; or that something foreign is.
    SaidProvince province_behind(std::size_t end) const {
        const std::size_t at = behind_mark(words_, end);
        const auto kind = kind_at(words_, at);
        if (!kind || level_of(kind->meaning) != CommuneLevel::province) {
            const bool is_foreign = is_name_word(words_, at) && at != end && is_country(words_, at);
            return {is_foreign, std::nullopt};
        }
        SaidProvince result{true, std::nullopt};
        const std::size_t name = at + kind->tokens;
        for (std::size_t last = end_of_name(words_, name); last > name; --last) {
            const auto found =
                find(words_.written(name, last),
                     {.on = scope_.day, .kind = kind->meaning, .least = NameMatch::tone_moved});
            if (found.size() != 1) continue;
            result.unit = found.front().commune;
            break;
        }
        return result;
    }

    const ProseWords& words_;
    const MentionScope& scope_;
    std::optional<Commune> above_;
};

}  // namespace detail

}  // namespace chitieu
