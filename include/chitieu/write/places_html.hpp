// SPDX-License-Identifier: BSL-1.0
//
// The administrative units that a report names, for its page: marks in the text, each with its unit and how
// sure that is, and a table of all of them, with those of its area that it names nowhere.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/html_page.hpp>
#include <chitieu/write/html_text.hpp>
#include <chitieu/write/report_index.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace chitieu {

namespace detail {

/// What stands beside a place whose name says not surely which it is; nothing beside others.
constexpr std::string_view sign_of(MentionSureness sureness) noexcept {
    switch (sureness) {
        case MentionSureness::exact:
            return {};
        case MentionSureness::marks_differ:
        case MentionSureness::letter_misread:
            return "≈";
        default:
            return "?";
    }
}

/// The places of a report. Mentions, index and area must outlive it.
class PlacesHtml {
public:
    /// `area`: the units that the report could name.
    PlacesHtml(const PageWriter& page, std::span<const Mention> mentions, const ReportIndex& index,
               std::span<const Commune> area)
        : page_(page),
          out_(page.out()),
          mentions_(mentions),
          index_(index),
          groups_(by_unit(mentions)),
          group_of_(mentions.size()) {
        std::vector<std::string_view> named;
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            for (const std::size_t at : groups_[group]) group_of_[at] = group;
            if (const auto& unit = mentions_[groups_[group].front()].unit) named.push_back(unit->code);
        }
        std::sort(named.begin(), named.end());
        for (const Commune& unit : area) {
            if (!std::binary_search(named.begin(), named.end(), unit.code)) unnamed_.push_back(&unit);
        }
    }

    PageSection section() const {
        return {"places", {"Địa danh", "Places"}, groups_.size() + unnamed_.size(), false};
    }

    /// A piece of a mention in the text; the whole of it can be linked to at its first piece.
    void write_piece(std::size_t mention, std::string_view text, bool is_first) const {
        out_ << "<a class=\"place\"";
        if (is_first) out_ << " id=\"place-" << std::to_string(mention + 1) << '"';
        out_ << " href=\"#unit-" << std::to_string(group_of_[mention] + 1) << '"';
        if (const auto& unit = mentions_[mention].unit) out_ << " title=\"" << described(*unit) << '"';
        out_ << '>' << html_text(text) << "</a>";
    }
    /// Behind a mention that is not sure: a sign, and for the ear what it means.
    void write_sign(std::size_t mention) const {
        const Mention& place = mentions_[mention];
        const std::string_view sign = sign_of(place.sureness);
        if (sign.empty()) return;
        std::string words(words_of(place.sureness).in(page_.language()));
        if (place.unit) words += ": " + full_name(*place.unit);
        out_ << "<span class=\"sure\" role=\"img\" aria-label=\"" << html_text(words) << "\">" << sign
             << "</span>";
    }

    /// Every unit that is named, how often, where, and what is not sure; then those that are not.
    void write() const {
        if (section().count == 0) return;
        page_.open(section());
        if (!groups_.empty()) write_table();
        if (!unnamed_.empty()) {
            out_ << "<h3>" << page_.say("Không được nhắc đến", "Never mentioned")
                 << " <span class=\"quiet\">(" << std::to_string(unnamed_.size())
                 << ")</span></h3>\n<ul class=\"units\">\n";
            for (const Commune* unit : unnamed_) {
                out_ << "<li>";
                page_.write_foreign(full_name(*unit));
                out_ << " <span class=\"code\">" << html_text(unit->code) << "</span></li>\n";
            }
            out_ << "</ul>\n";
        }
        page_.close();
    }

private:
    using Group = std::vector<std::size_t>;

    /// The mentions of each unit, then those of each text that is none for sure, in the order of the first.
    static std::vector<Group> by_unit(std::span<const Mention> mentions) {
        const auto key = [mentions](std::size_t at) {
            const Mention& mention = mentions[at];
            return mention.unit ? std::tuple(false, mention.unit->code, std::string_view())
                                : std::tuple(true, std::string_view(), mention.text);
        };
        Group order(mentions.size());
        for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
        std::sort(order.begin(), order.end(), [&key](std::size_t left, std::size_t right) {
            return std::tuple(key(left), left) < std::tuple(key(right), right);
        });
        std::vector<Group> groups;
        for (const std::size_t at : order) {
            if (groups.empty() || key(groups.back().front()) != key(at)) groups.emplace_back();
            groups.back().push_back(at);
        }
        std::sort(groups.begin(), groups.end(), [mentions](const Group& left, const Group& right) {
            return std::tuple(!mentions[left.front()].unit, left.front()) <
                   std::tuple(!mentions[right.front()].unit, right.front());
        });
        return groups;
    }

    static std::string described(const Commune& unit) {
        return html_text(full_name(unit)) + ", " + html_text(unit.code);
    }

    void write_table() const {
        const std::string_view code = page_.say("Mã", "Code");
        const std::string_view kind = page_.say("Loại", "Kind");
        const std::string_view times = page_.say("Số lần", "Times");
        const std::string_view sureness = page_.say("Nhận ra", "Recognised");
        const std::string_view where = page_.say("Ở dòng", "On lines");
        out_ << "<table role=\"table\" aria-labelledby=\"places-h\">\n<thead role=\"rowgroup\"><tr "
                "role=\"row\">";
        const auto column = [this](std::string_view name, bool is_number = false) {
            out_ << "<th role=\"columnheader\" scope=\"col\"" << (is_number ? " class=\"number\"" : "") << '>'
                 << name << "</th>";
        };
        column(page_.say("Đơn vị", "Unit"));
        column(code);
        column(kind);
        column(times, true);
        column(sureness);
        column(where);
        out_ << "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            const Group& same = groups_[group];
            const Mention& first = mentions_[same.front()];
            const auto cell = [this](std::string_view label, std::string_view classes) {
                out_ << "<td role=\"cell\" class=\"labelled" << classes << "\" data-label=\"" << label
                     << "\">";
            };
            out_ << "<tr role=\"row\" id=\"unit-" << std::to_string(group + 1)
                 << "\"><th role=\"rowheader\" scope=\"row\">";
            page_.write_foreign(first.unit ? std::string(first.unit->name) : printable(first.text, 60));
            out_ << "</th>";
            cell(code, " number is-left");
            out_ << (first.unit ? html_text(first.unit->code) : std::string("–")) << "</td>";
            cell(kind, " number is-left");
            out_ << (first.unit ? words_of(first.unit->kind).in(page_.language()) : "–") << "</td>";
            cell(times, " number");
            out_ << std::to_string(same.size()) << "</td>";
            cell(sureness, " wide");
            write_sureness(same);
            out_ << "</td>";
            cell(where, " wide");
            write_lines(same);
            out_ << "</td></tr>\n";
        }
        out_ << "</tbody>\n</table>\n";
    }

    void write_lines(const Group& same) const {
        std::string_view separator;
        for (const std::size_t at : same) {
            out_ << separator;
            separator = ", ";
            const std::uint32_t line = mentions_[at].place.line;
            if (index_.mention(at).is_there()) {
                out_ << "<a href=\"#place-" << std::to_string(at + 1) << "\" aria-label=\""
                     << page_.say("dòng ", "line ") << std::to_string(line) << "\">" << std::to_string(line)
                     << "</a>";
            } else {
                out_ << std::to_string(line);
            }
        }
    }

    /// In how many ways a unit was recognised, the surest first; of what is no unit for sure, which it may
    /// be.
    void write_sureness(const Group& same) const {
        std::string_view separator;
        for (std::size_t kind = 0; kind <= static_cast<std::size_t>(MentionSureness::unknown); ++kind) {
            const auto sureness = static_cast<MentionSureness>(kind);
            const auto count = std::count_if(
                same.begin(), same.end(), [&](std::size_t at) { return mentions_[at].sureness == sureness; });
            if (count == 0) continue;
            out_ << separator << sign_of(sureness) << (sign_of(sureness).empty() ? "" : " ")
                 << words_of(sureness).in(page_.language());
            if (static_cast<std::size_t>(count) != same.size()) out_ << " (" << std::to_string(count) << ')';
            separator = ", ";
        }
        const Mention& first = mentions_[same.front()];
        if (first.unit) return;
        constexpr std::size_t most = 4;
        separator = ": ";
        for (std::size_t at = 0; at < first.candidates.size(); ++at) {
            out_ << separator;
            separator = "; ";
            if (at == most) {
                out_ << "…";
                break;
            }
            page_.write_foreign(full_name(first.candidates[at].commune));
            out_ << " <span class=\"code\">" << html_text(first.candidates[at].commune.code) << "</span>";
        }
    }

    PageWriter page_;
    std::ostream& out_;
    std::span<const Mention> mentions_;
    const ReportIndex& index_;
    std::vector<Group> groups_;
    std::vector<std::size_t> group_of_;
    std::vector<const Commune*> unnamed_{};
};

}  // namespace detail

}  // namespace chitieu
