// SPDX-License-Identifier: BSL-1.0
//
// The words that a claim stands in: what it is about, up to which day, and the piece of the sentence.
#pragma once

#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

namespace detail {

/// Looks for the words around figures; every answer is a view into the text.
class ClaimWording {
public:
    explicit ClaimWording(const ProseClauses& clauses) noexcept
        : clauses_{clauses}, words_{clauses.words()} {}

    /// From a figure's sentence, list or the figure before it, up to its lead; where that names nothing, what
    /// stands behind the figure, "100 % trường học được xây dựng kiên cố", or what the one before is about.
    std::string_view subject(const ProseItem& item) const {
        const std::string_view behind = words_behind(item);
        if (item.is_share() && !behind.empty()) return behind;
        const std::string_view before = words_before(item);
        if (!before.empty() && (behind.empty() || names_something(before))) return before;
        if (!behind.empty()) return behind;
        const auto at = static_cast<std::size_t>(&item - clauses_.items().data());
        if (at == 0 || at >= clauses_.items().size()) return {};
        const ProseItem& other = clauses_.items()[at - 1];
        return other.place.segment == item.place.segment ? words_before(other) : std::string_view{};
    }

    /// "Toàn huyện có", "tổng số" name nothing by themselves.
    bool names_something(std::string_view written) const {
        constexpr std::string_view weak[] = {"tổng",  "số",    "có",  "toàn", "tỉnh", "huyện",
                                             "xã",    "thành", "phố", "hiện", "năm",  "đã",
                                             "trong", "được",  "cả",  "nước", "đó",   "total"};
        const ProseWords words(written);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (words.is_word(at) && !is_one_of(words.word(at), weak)) return true;
        }
        return false;
    }

    std::string_view words_before(const ProseItem& item) const noexcept {
        constexpr std::size_t most_tokens = 60;
        const bool is_noun = words_.word(item.lead_begin) == "mức";
        const std::size_t last = is_noun ? item.figure->begin : item.lead_begin;
        std::size_t at = last;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            const ClausePlace& place = clauses_.place(at - 1);
            if (place.group == item.place.group) {
                if (place.segment != item.place.segment || words_.is_mark(at - 1, U':')) break;
                if (is_figure_end(at)) break;
            } else if (clauses_.groups()[place.group].close == at - 1) {
                at = clauses_.groups()[place.group].open;
                continue;
            } else {
                break;
            }
            --at;
        }
        // "duy trì …, nâng tổng số xã đạt chuẩn": from the last thing that is named as a number or a share
        for (std::size_t later = last; later > at; --later) {
            const bool begins = words_.is_separator(later - 1) || words_.word(later - 1) == "nâng" ||
                                words_.word(later - 1) == "đưa";
            if (!begins || !words_.names_new_subject(later)) continue;
            at = later;
            break;
        }
        return without_fill(at, last, item.place.group);
    }

    std::string_view words_behind(const ProseItem& item) const noexcept {
        const ProseFigure& figure = *item.figure;
        const UnitKind kind = figure.unit.kind();
        std::size_t end = figure.end;
        if (item.is_share()) {
            if (const auto unit = clauses_.units().find(words_, end)) end = unit->end;
        } else if (kind != UnitKind::count && !figure.unit.is_unspecified()) {
            return {};
        }
        while (words_.is_word(end) && begins_with(words_, end, lead_words) == std::nullopt &&
               begins_with(words_, end, basis_heads) == std::nullopt &&
               !is_one_of(words_.word(end), words_that_part)) {
            ++end;
        }
        return words_.written(item.is_share() ? figure.end : figure.number_end, end);
    }

    bool is_figure_end(std::size_t token) const noexcept {
        const auto& items = clauses_.items();
        const auto found = std::partition_point(items.begin(), items.end(), [token](const ProseItem& item) {
            return (std::max)(item.figure->end, item.basis ? item.basis->end : 0) < token;
        });
        return found != items.end() &&
               (found->figure->end == token || (found->basis && found->basis->end == token));
    }

    std::string_view without_fill(std::size_t first, std::size_t last, std::uint32_t group) const noexcept {
        while (first < last) {
            const std::uint32_t here = clauses_.place(first).group;
            if (here != group && group == clauses_.groups()[here].outer) {
                first = clauses_.groups()[here].close + 1;
            } else if (!words_.is_word(first) && !words_.is_number(first)) {
                ++first;
            } else if (words_.word(first) == "trong" && words_.word(first + 1) == "đó") {
                first += 2;
            } else if (const std::size_t behind = behind_adverbial(first, last); behind != first) {
                first = behind;
            } else {
                break;
            }
        }
        while (last > first && clauses_.place(last - 1).group == group) {
            const bool is_year = last - first > 2 && words_.word(last - 2) == "năm" &&
                                 words_.is_number(last - 1) && can_be_year(words_.written(last - 1));
            if (is_year) {
                last -= 2;
            } else if (words_.is_separator(last - 1)) {
                --last;
            } else {
                const std::size_t tokens = any_phrase_before(words_, last, words_behind_subjects);
                if (tokens == 0) break;
                last -= (std::min)(tokens, last - first);
            }
        }
        return words_.written(first, last);
    }

    /// "Kết quả năm 2023, " before what it is about.
    std::size_t behind_adverbial(std::size_t first, std::size_t last) const noexcept {
        std::size_t comma = first;
        while (comma < last && !words_.is_mark(comma, U',')) ++comma;
        return comma < last && words_.only_fill(first, comma) ? comma + 1 : first;
    }

    /// "đến ngày 30/11/2023" before a figure in its sentence, unless "dự ước hết năm" follows.
    std::string_view as_of(const ProseItem& item) const noexcept {
        constexpr std::size_t most_tokens = 120;
        constexpr std::string_view openers[] = {"đến ngày",       "đến hết ngày", "đến hết tháng",
                                                "đến cuối tháng", "đến tháng",    "đến thời điểm",
                                                "as of",          "as at"};
        constexpr std::string_view ends_of_year[] = {
            "dự ước hết", "ước hết",     "ước cả năm",          "cả năm",
            "hết năm",    "dự kiến hết", "ước thực hiện cả năm"};
        std::size_t at = item.figure->begin;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            --at;
            if (clauses_.place(at).group == item.place.group &&
                clauses_.place(at).sentence != item.place.sentence) {
                break;
            }
            if (!words_.is_word(at)) continue;
            if (any_phrase_at(words_, at, ends_of_year) != 0) return {};
            const std::size_t tokens = any_phrase_at(words_, at, openers);
            if (tokens == 0) continue;
            std::size_t end = at + tokens;
            while (words_.is_number(end) || (words_.is_mark(end, U'/') && words_.is_number(end + 1))) ++end;
            const std::string_view date = words_.written(at + tokens, end);
            const bool is_year_end = date.starts_with("31/12") || date.starts_with("12/") || date == "12";
            return is_year_end ? std::string_view{} : words_.written(at, end);
        }
        return {};
    }

    std::string_view quote(const ProseItem& item) const noexcept {
        std::size_t begin = (std::min)(item.lead_begin, item.figure->begin);
        std::size_t end = item.figure->end;
        if (item.basis) {
            begin = (std::min)(begin, item.basis->begin);
            end = (std::max)(end, item.basis->end);
        }
        if (item.second_basis) end = (std::max)(end, item.second_basis->end);
        return words_.written(begin, end);
    }

private:
    const ProseClauses& clauses_;
    const SignedWords& words_;
};

}  // namespace detail

}  // namespace chitieu
