// SPDX-License-Identifier: BSL-1.0
//
// Which district or province a report is about, and of which day: what its places are looked for in.
//
//     if (const auto scope = scope_of(report, gazetteer)) mentions = read_mentions(report, *scope);
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/mentions.hpp>

#include <date/date.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

/// The first year in a text, 1900 to 2199, that no other digits touch.
constexpr std::optional<date::year> year_in(std::string_view text) noexcept {
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        int number = 0;
        while (end < text.size() && is_digit(text[end])) {
            if (end - at < 5) number = number * 10 + (text[end] - '0');
            ++end;
        }
        if (end - at == 4 && number >= 1900 && number <= 2199) return date::year{number};
        at = end == at ? at + 1 : end;
    }
    return std::nullopt;
}

/// The one unit among candidates that stands highest, at the level of a district or above; nothing where
/// there is none, or more than one.
inline std::optional<Commune> highest_of(const Candidates& candidates) {
    std::optional<Commune> highest;
    bool is_alone = false;
    for (const Candidate& candidate : candidates) {
        const CommuneLevel level = level_of(candidate.commune.kind);
        if (level < CommuneLevel::district || candidate.match > candidates.begin()->match) continue;
        if (highest && level < level_of(highest->kind)) continue;
        is_alone = !highest || level_of(highest->kind) < level;
        highest = candidate.commune;
    }
    return is_alone ? highest : std::nullopt;
}

}  // namespace detail

/// The last day that a report is of: of its annex's period, else of the year of its date or title. Nothing
/// where neither says a year.
inline std::optional<date::year_month_day> last_day_of(const Report& report) {
    if (report.annex && report.annex->period) return report.annex->period->last();
    for (const std::string_view text : {report.data.date, report.data.title}) {
        if (const auto year = detail::year_in(text)) return *year / date::December / 31;
    }
    return std::nullopt;
}

/// What a report is about: the unit of its issuer ("UBND HUYỆN SUỐI MƠ"), else of the place at its head,
/// that one gazetteer has no second of; else the only district, or the only province, that is there on the
/// day. Nothing where that leaves it open: ask the user. The gazetteer must outlive the scope. O(units).
inline std::optional<MentionScope> scope_of(const Report& report, const Gazetteer& gazetteer,
                                            date::year_month_day day) {
    const NameScope on_day{.on = day};
    for (std::string_view rest = report.data.issuer; !rest.empty();) {
        if (const auto unit = detail::highest_of(gazetteer.find_name(rest, on_day)))
            return MentionScope{gazetteer, *unit, day};
        const std::size_t blank = rest.find(' ');
        if (blank == std::string_view::npos) break;
        rest.remove_prefix(blank + 1);
    }
    if (!report.data.place.empty()) {
        if (const auto unit = detail::highest_of(gazetteer.find_name(report.data.place, on_day)))
            return MentionScope{gazetteer, *unit, day};
    }
    for (const CommuneLevel level : {CommuneLevel::district, CommuneLevel::province}) {
        std::optional<Commune> only;
        std::size_t count = 0;
        for (const Commune& unit : gazetteer.communes()) {
            if (level_of(unit.kind) != level || !unit.valid.contains(day)) continue;
            only = unit;
            ++count;
        }
        if (count == 1) return MentionScope{gazetteer, *only, day};
    }
    return std::nullopt;
}

}  // namespace chitieu
