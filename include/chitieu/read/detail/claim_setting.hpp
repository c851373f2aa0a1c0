// SPDX-License-Identifier: BSL-1.0
//
// The time, and the place or group, that a claim's figure is said to be of: before it in its sentence, right
// behind it, or in the words that open its paragraph or its list.
//
//     "Năm 2023, đàn bò đạt 31.000 con"      // of 2023
//     "Xã Hồng Vân: đàn bò 1.250 con"        // of that commune
//
// Nearer words go before farther ones. Words that may be another figure's are kept as unsure.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/scope_words.hpp>
#include <chitieu/read/detail/settings_in_text.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/detail/time_words.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

namespace detail {

/// The place or group of a figure.
struct ScopeInText {
    std::string_view text{};
    bool is_sure = true;
};

/// Looks for the setting of the figures of a text; every answer is a view into the text.
class ClaimSetting {
public:
    explicit ClaimSetting(const ProseClauses& clauses) noexcept
        : clauses_{clauses}, words_{clauses.words()} {}

    /// Sets the time and the scope of the claim that a figure is the level of. The first call is linear in
    /// the text, whose words it looks at once.
    void set(const ProseItem& item, ClaimWords& said) {
        found_.read(words_);
        said.period = period(item);
        const ScopeInText where = scope(item);
        said.scope = where.text;
        said.scope_is_sure = where.is_sure;
    }

    StatedPeriod period(const ProseItem& item) const {
        StatedPeriod result = period_behind(item);
        std::size_t nearest = item.figure->begin;
        const std::size_t begin = each_before(item, [&](std::size_t at) {
            if (is_held_against(at)) return true;
            if (result.is_said() && has_figures(at, nearest)) return false;
            const TimeInText* const time = found_.time_at(at);
            if (time == nullptr || time->end > item.figure->begin || is_of_a_base(at)) return true;
            StatedPeriod farther = time->period;
            farther.is_sure = !has_figures(time->end, item.figure->begin) || opens_sentence(at);
            add_period(result, farther);
            nearest = at;
            return true;
        });
        if (result.is_said() || item.place.group != 0) return result;
        return period_of_paragraph(begin);
    }

    ScopeInText scope(const ProseItem& item) const {
        if (const std::string_view behind = place_behind(item); !behind.empty()) return {behind, true};
        ScopeInText result;
        bool is_of_all = false;
        const std::size_t begin = each_before(item, [&](std::size_t at) {
            is_of_all = found_.are_all(at);
            if (is_of_all) return false;
            if (is_in_basis(at)) return true;
            const std::size_t end = found_.place_end(at);
            if (end == at || end > item.figure->begin) return true;
            const std::size_t first = first_of_address(at);
            result = {words_.written(first, end), stands_in_clause(end, item) || opens_sentence(first)};
            return false;
        });
        if (is_of_all || !result.text.empty()) return result;
        result = label(segment_begin(item, begin), item.figure->begin);
        if (result.text.empty()) result = label(begin, item.figure->begin);
        if (!result.text.empty() || begin == 0 || item.place.group != 0) return result;
        const std::size_t colon = colon_of_paragraph();
        return colon != 0 ? label(0, colon + 1) : result;
    }

private:
    /// Calls `look_at(token)` for what stands before a figure in its sentence, the nearest first, until it
    /// answers false; parentheses that are closed are left out. Returns where the sentence begins.
    template <class LookAt>
    std::size_t each_before(const ProseItem& item, const LookAt& look_at) const {
        constexpr std::size_t most_tokens = 160;
        std::size_t at = item.figure->begin;
        std::uint32_t group = item.place.group;
        std::uint32_t sentence = item.place.sentence;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            const ClausePlace& place = clauses_.place(at - 1);
            if (place.group != group) {
                const ProseGroup& other = clauses_.groups()[place.group];
                if (group != 0 && at == clauses_.groups()[group].open) {
                    group = place.group;
                    sentence = place.sentence;
                } else if (other.close == at - 1) {
                    at = other.open;
                    continue;
                } else {
                    break;
                }
            }
            if (place.sentence != sentence) break;
            --at;
            if (!look_at(at)) break;
        }
        return at;
    }

    const BasisInText* basis_over(std::size_t token) const noexcept {
        const auto& bases = clauses_.bases();
        const auto found = std::partition_point(
            bases.begin(), bases.end(), [token](const BasisInText& basis) { return basis.end <= token; });
        return found != bases.end() && found->begin <= token ? &*found : nullptr;
    }
    bool is_in_basis(std::size_t token) const noexcept { return basis_over(token) != nullptr; }
    /// "so với năm 2022", "đạt 99 % kế hoạch năm 2023"; not the "năm trước" or "kế hoạch năm 2025" that a
    /// sentence begins with.
    bool is_held_against(std::size_t token) const noexcept {
        const BasisInText* const basis = basis_over(token);
        return basis != nullptr && (basis->is_compared || basis->is_taken);
    }

    /// Whether a figure that is no length of time begins between two tokens.
    bool has_figures(std::size_t first, std::size_t last) const noexcept {
        const auto& items = clauses_.items();
        auto found = std::partition_point(items.begin(), items.end(), [first](const ProseItem& item) {
            return item.figure->begin < first;
        });
        for (; found != items.end() && found->figure->begin < last; ++found) {
            if (found->figure->unit.dimension() != dimensions::calendar_time) return true;
        }
        return false;
    }

    /// "tăng từ 31.000 con năm 2023 lên 32.150 con": a time behind what there was before.
    bool is_of_a_base(std::size_t token) const noexcept {
        const auto& items = clauses_.items();
        const auto behind = std::partition_point(items.begin(), items.end(), [token](const ProseItem& item) {
            return item.figure->begin < token;
        });
        if (behind == items.begin()) return false;
        const ProseItem& before = *(behind - 1);
        return (before.lead == Lead::from || before.lead == Lead::past) && before.figure->end <= token &&
               words_.only_fill(before.figure->end, token);
    }

    /// Whether nothing but words that name nothing stands before a token in its sentence: "Kết quả năm 2023".
    bool opens_sentence(std::size_t token) const noexcept {
        constexpr std::string_view openers[] = {"tính", "vào", "hết", "tại",  "riêng", "bàn", "địa", "trên",
                                                "sang", "kế",  "ở",   "cuối", "hoạch", "of",  "in",  "by"};
        constexpr std::size_t most_tokens = 8;
        for (std::size_t step = 0; step < most_tokens; ++step, --token) {
            if (token == 0 || clauses_.place(token - 1).sentence != clauses_.place(token).sentence)
                return true;
            const bool is_open = words_.only_fill(token - 1, token) || words_.is_separator(token - 1) ||
                                 is_one_of(words_.word(token - 1), openers);
            if (!is_open) return false;
        }
        return false;
    }

    bool stands_in_clause(std::size_t end, const ProseItem& item) const noexcept {
        for (std::size_t at = end; at < item.figure->begin; ++at) {
            if (words_.is_separator(at)) return false;
        }
        return !has_figures(end, item.figure->begin);
    }

    /// Calls `look_at(token)` behind a figure, up to the next mark, verb, number or basis, until it answers
    /// true; and within parentheses right behind it.
    template <class LookAt>
    void each_behind(const ProseItem& item, const LookAt& look_at) const {
        constexpr std::size_t most_tokens = 10;
        std::size_t at = item.figure->end;
        if (words_.is_mark(at, U'(')) ++at;
        for (std::size_t step = 0; step < most_tokens && at < words_.size(); ++step, ++at) {
            if (words_.is_separator(at) || is_in_basis(at) || look_at(at)) return;
            if (!words_.is_word(at) || begins_with(words_, at, lead_words)) return;
        }
    }

    StatedPeriod period_behind(const ProseItem& item) const {
        StatedPeriod result;
        each_behind(item, [&](std::size_t at) {
            const TimeInText* const time = found_.time_at(at);
            if (time == nullptr) return false;
            // "(năm 2022: 52 %)" is of the figure behind
            const bool is_opened = words_.is_mark(item.figure->end, U'(');
            if (!is_opened || words_.is_mark(time->end, U')')) result = time->period;
            return true;
        });
        return result;
    }

    std::string_view place_behind(const ProseItem& item) const {
        std::string_view result;
        each_behind(item, [&](std::size_t at) {
            const std::size_t end = found_.place_end(at);
            if (end == at) return false;
            const bool is_opened = words_.is_mark(item.figure->end, U'(');
            if (!is_opened || words_.is_mark(end, U')')) result = words_.written(at, end);
            return true;
        });
        return result;
    }

    /// "xã Hồng Vân, huyện A Lưới": the lowest says where.
    std::size_t first_of_address(std::size_t at) const noexcept {
        constexpr std::size_t longest = 10;
        for (std::size_t begin = at; begin > 0 && at - begin < longest;) {
            --begin;
            const std::size_t end = found_.place_end(begin);
            if (end == begin || end > at) continue;
            const bool is_joined =
                end == at || (end + 1 == at && (words_.is_mark(end, U',') || words_.is_mark(end, U'-') ||
                                                words_.word(end) == "của" || words_.word(end) == "thuộc"));
            if (is_joined) return first_of_address(begin);
        }
        return at;
    }

    std::size_t segment_begin(const ProseItem& item, std::size_t sentence_begin) const noexcept {
        std::size_t at = item.figure->begin;
        while (at > sentence_begin && (clauses_.place(at - 1).group != item.place.group ||
                                       clauses_.place(at - 1).segment == item.place.segment)) {
            --at;
        }
        return at;
    }

    /// What stands before the first comma or colon: "Ở nông thôn, …", "Hồng Vân: …", "Xã Hồng Vân: …".
    ScopeInText label(std::size_t first, std::size_t last) const {
        constexpr std::size_t most_tokens = 20;
        while (first < last && !words_.is_word(first) && !words_.is_number(first)) ++first;
        std::size_t end = first;
        while (end < last && end - first < most_tokens && !words_.is_mark(end, U',') &&
               !words_.is_mark(end, U':')) {
            ++end;
        }
        if (end >= last || end - first >= most_tokens) return {};
        for (std::size_t at = first; at < end; ++at) {
            if (found_.are_all(at)) return {};
            if (found_.place_end(at) != at) return {words_.written(first, end), true};
        }
        if (words_.is_mark(end, U':') && ends_with_name(words_, first, end))
            return {words_.written(first, end), true};
        const std::size_t opener = any_phrase_at(words_, first, words_before_scopes);
        const bool is_topic = any_phrase_at(words_, first + opener, words_of_topics) != 0 ||
                              found_.time_at(first + opener) != nullptr || found_.time_at(first) != nullptr;
        if (opener == 0 || is_topic || first + opener >= end) return {};
        return {words_.written(first, end), false};
    }

    /// The colon behind the words that open a paragraph, "Kết quả năm 2023: …. …."; 0 where there is none.
    std::size_t colon_of_paragraph() const noexcept {
        constexpr std::size_t most_tokens = 14;
        for (std::size_t at = 0; at < words_.size() && at < most_tokens; ++at) {
            if (words_.is_mark(at, U':')) return has_figures(0, at) ? 0 : at;
            if (clauses_.place(at).sentence != clauses_.place(0).sentence) break;
        }
        return 0;
    }

    /// For a sentence that says no time: what its paragraph opens with, or, unsure, the year that the nearest
    /// sentence before opens with.
    StatedPeriod period_of_paragraph(std::size_t sentence_begin) const {
        constexpr std::size_t most_tokens = 300;
        if (sentence_begin == 0) return {};
        StatedPeriod result;
        const std::size_t colon = colon_of_paragraph();
        for (std::size_t at = 0; at < colon; ++at) {
            const TimeInText* const time = found_.time_at(at);
            if (time == nullptr || is_held_against(at)) continue;
            add_period(result, time->period);
            at = time->end - 1;
        }
        if (result.is_said()) return result;
        for (std::size_t at = sentence_begin; at > 0 && sentence_begin - at < most_tokens;) {
            --at;
            const TimeInText* const time = found_.time_at(at);
            const bool is_year =
                time != nullptr && (time->period.first_year != 0 || time->period.years_on != 0);
            if (!is_year || is_held_against(at) || !opens_sentence(at)) continue;
            result = time->period;
            result.months.reset();
            result.is_sure = false;
            return result;
        }
        return result;
    }

    const ProseClauses& clauses_;
    const SignedWords& words_;
    SettingsInText found_{};
};

}  // namespace detail

}  // namespace chitieu
