// SPDX-License-Identifier: BSL-1.0
//
// Which district, province or commune a report is about, and on which day, as it says itself: for the places
// that it names.
//
//     const auto day = last_day_of(report);
//     if (const auto scope = scope_of(report, gazetteer, *day)) mentions = read_mentions(report, *scope);
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/kind_words.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/mentions.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/spaces.hpp>

#include <date/date.h>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// The day of a date in Vietnamese words, "ngày 5 tháng 12 năm 2025". Where day or month are left out, as in
/// drafts, it is the last that can be meant. Nothing where there is no year, or no such day. Linear.
constexpr std::optional<date::year_month_day> last_day_of(std::string_view written) noexcept {
    unsigned numbers[3] = {};
    std::size_t count = 0;
    for (std::size_t at = 0; at < written.size() && count < 3;) {
        std::size_t digits = 0;
        unsigned number = 0;
        for (; at < written.size() && detail::is_ascii_digit(written[at]) && digits < 5; ++at, ++digits)
            number = number * 10U + static_cast<unsigned>(written[at] - '0');
        if (digits == 0) {
            ++at;
            continue;
        }
        numbers[count++] = number;
        if (digits < 3) continue;
        if (digits != 4) return std::nullopt;
        const date::year year{static_cast<int>(number)};
        if (count == 1) return year / date::December / 31;
        const date::month month{numbers[count - 2]};
        if (!month.ok()) return std::nullopt;
        const date::year_month_day day = count == 3 ? year / month / date::day{numbers[0]}
                                                    : date::year_month_day{year / month / date::last};
        if (!day.ok()) return std::nullopt;
        return day;
    }
    return std::nullopt;
}

namespace detail {

/// The last day of the first year in a text, 1900 to 2199, that no other digits touch.
constexpr std::optional<date::year_month_day> end_of_year_in(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        int number = 0;
        while (end < text.size() && is_ascii_digit(text[end])) {
            if (end - at < 5) number = number * 10 + (text[end] - '0');
            ++end;
        }
        if (end - at == 4 && number >= 1900 && number <= 2199)
            return date::year{number} / date::December / 31;
        at = end == at ? at + 1 : end;
    }
    return std::nullopt;
}

/// Finds the unit that a report is about.
class AreaFinder {
public:
    AreaFinder(const Gazetteer& gazetteer, date::year_month_day day) : gazetteer_(gazetteer), day_(day) {}

    std::optional<Commune> of(const DocumentData& data) {
        for (const std::string_view text : {data.issuer, data.title, data.signed_as}) {
            if (const std::optional<Commune> unit = named_in(text)) return unit;
        }
        const std::optional<Commune> unit = named_by(data.place);
        return unit ? unit : only_one();
    }

private:
    /// The first unit that a text names with its kind: "ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ". The first kind is
    /// kept, for where it has no name: "HUYỆN ỦY", "ĐẢNG ỦY XÃ".
    std::optional<Commune> named_in(std::string_view whole) {
        const std::string padded = std::string(whole) + " .";  // no name ends in it, and a kind has one
        for (std::string_view text = padded; !text.empty(); text = behind_word(text)) {
            const std::optional<KindAndName> split = split_kind(text);
            if (!split) continue;
            if (!kind_) kind_ = split->kind;
            for (int words = 6; words > 0; --words) {
                const auto found =
                    gazetteer_
                        .find_name(first_words(split->name, words),
                                   {.on = day_, .kind = split->kind, .least = NameMatch::tone_moved})
                        .unique();
                if (found) return found;
            }
        }
        return std::nullopt;
    }

    /// The unit whose name stands before the date. Several may be called so: then it is the one of the kind
    /// that was said; else the only one above communes, or the only one at all.
    std::optional<Commune> named_by(std::string_view place) const {
        if (place.empty()) return std::nullopt;
        const Candidates found = gazetteer_.find_name(place, {.on = day_, .least = NameMatch::marks_differ});
        const auto only = [&found](const auto& is_wanted) {
            std::optional<Commune> result;
            std::size_t count = 0;
            for (const Candidate& candidate : found.best()) {
                if (!is_wanted(candidate.commune)) continue;
                result = candidate.commune;
                ++count;
            }
            return count == 1 ? result : std::nullopt;
        };
        if (kind_) {
            const auto of_kind = only([this](const Commune& unit) { return is_called(*kind_, unit.kind); });
            if (of_kind) return of_kind;
        }
        const auto above =
            only([](const Commune& unit) { return level_of(unit.kind) > CommuneLevel::commune; });
        return above ? above : only([](const Commune&) { return true; });
    }

    /// The only district that is there, or else the only province; of the kind that was said.
    std::optional<Commune> only_one() const {
        for (const CommuneLevel level : {CommuneLevel::district, CommuneLevel::province}) {
            std::optional<Commune> only;
            std::size_t count = 0;
            for (const Commune& unit : gazetteer_.communes()) {
                if (level_of(unit.kind) != level || !unit.valid.contains(day_)) continue;
                if (kind_ && !is_called(*kind_, unit.kind)) continue;
                only = unit;
                ++count;
            }
            if (count == 1) return only;
        }
        return std::nullopt;
    }

    static std::string_view behind_word(std::string_view text) {
        const std::size_t blank = text.find(' ');
        return blank == std::string_view::npos ? std::string_view() : trim(text.substr(blank));
    }
    static std::string_view first_words(std::string_view text, int count) {
        std::size_t end = 0;
        for (; count > 0 && end < text.size(); --count) {
            const std::size_t blank = text.find(' ', end + 1);
            end = blank == std::string_view::npos ? text.size() : blank;
        }
        return text.substr(0, end);
    }

    const Gazetteer& gazetteer_;
    date::year_month_day day_;
    std::optional<CommuneKind> kind_{};
};

}  // namespace detail

/// The day that a report is of: that of its date, else the last of its annex's period, else of the year of
/// its title. Nothing where none says a year.
inline std::optional<date::year_month_day> last_day_of(const Report& report) {
    if (const auto day = last_day_of(report.data.date)) return day;
    if (report.annex && report.annex->period) return report.annex->period->last();
    return detail::end_of_year_in(report.data.title);
}

/// What a report is about: the unit that its issuer, its title or its signature names with its kind ("UBND
/// huyện Suối Mơ"), else the one whose name stands before its date, else the only district, or the only
/// province, that is there on the day. Nothing where that leaves it open: ask the user. The gazetteer must
/// outlive the scope. O(units).
inline std::optional<MentionScope> scope_of(const Report& report, const Gazetteer& gazetteer,
                                            date::year_month_day day) {
    const std::optional<Commune> unit = detail::AreaFinder(gazetteer, day).of(report.data);
    if (!unit) return std::nullopt;
    return MentionScope{gazetteer, *unit, day};
}

}  // namespace chitieu
