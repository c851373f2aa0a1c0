// SPDX-License-Identifier: BSL-1.0
//
// The figures of running text in their clauses: what leads up to each, what it is held against, which
// figures stand beside it.
//
//     // "gieo cấy ước đạt 2.877/2.899 ha, giảm 119 ha so với năm 2022, đạt 99,26% kế hoạch"
//     //     reaches 2877 of 2899 ha; falls by 119 ha, against the year before; reaches 99.26 %, of a plan
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/clause_places.hpp>
#include <chitieu/read/detail/prose_basis.hpp>
#include <chitieu/read/detail/prose_item.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// All of a text: its words, figures, parentheses, bases and verdicts.
class ProseClauses {
public:
    /// Takes up a text; what was there is gone. Linear.
    void read(std::string_view text, const ProseOptions& options) {
        units_ = &spellings_of(options);
        words_.read(text);
        FigureReader(words_, options).read(figures_);
        places_.read(words_);
        BasisFinder(words_).find(bases_);
        find_items();
        find_verdicts();
    }

    const UnitSpellings& units() const noexcept { return *units_; }
    const SignedWords& words() const noexcept { return words_; }
    const ProseFigures& figures() const noexcept { return figures_; }
    const std::vector<ProseItem>& items() const noexcept { return items_; }
    const std::vector<ProseVerdict>& verdicts() const noexcept { return verdicts_; }
    const std::vector<BasisInText>& bases() const noexcept { return bases_; }
    const std::vector<ProseGroup>& groups() const noexcept { return places_.groups(); }
    /// Whether a figure without a unit counts things of one of these words: "lần", "tuổi", "points".
    bool counts(const ProseFigure& figure, std::string_view word) const noexcept {
        return figure.unit.is_unspecified() && words_.word(figure.number_end) == word;
    }
    const ClausePlace& place(std::size_t token) const noexcept { return places_[token]; }

private:
    BasisInText* basis_ending(std::size_t end) noexcept {
        const auto found =
            std::lower_bound(bases_.begin(), bases_.end(), end,
                             [](const BasisInText& basis, std::size_t wanted) { return basis.end < wanted; });
        return found != bases_.end() && found->end == end ? &*found : nullptr;
    }
    BasisInText* basis_beginning(std::size_t begin) noexcept {
        const auto found = std::lower_bound(
            bases_.begin(), bases_.end(), begin,
            [](const BasisInText& basis, std::size_t wanted) { return basis.begin < wanted; });
        return found != bases_.end() && found->begin == begin ? &*found : nullptr;
    }

    void find_items() {
        items_.clear();
        items_.reserve(figures_.figures.size());
        for (std::size_t index = 0; index < figures_.figures.size(); ++index) {
            const ProseFigure& figure = figures_.figures[index];
            ProseItem item;
            item.figure = &figure;
            item.place = places_[figure.begin];
            item.is_times = counts(figure, "lần") || counts(figure, "times");
            const std::size_t behind = index == 0 ? 0 : figures_.figures[index - 1].end;
            find_clause(item, behind);
            find_lead(item);
            item.goes_on_changes = goes_on_changes(item);
            find_basis(item);
            items_.push_back(item);
        }
    }

    /// Back to the mark or the figure before; parentheses that are closed count as nothing.
    void find_clause(ProseItem& item, std::size_t figure_before) const noexcept {
        constexpr std::size_t most_tokens = 80;
        std::size_t at = item.figure->begin;
        // "được: 19.030.000 đồng"
        if (at > 0 && words_.is_mark(at - 1, U':')) --at;
        const std::size_t first = at;
        while (at > 0 && first - at < most_tokens) {
            if (at == figure_before && places_[at - 1].group == item.place.group) {
                item.is_directly_behind = true;
                break;
            }
            const bool is_inner = places_[at - 1].group != item.place.group;
            if (is_inner) {
                const ProseGroup& group = groups()[places_[at - 1].group];
                if (group.close != at - 1) break;
                at = group.open;
                continue;
            }
            if (words_.is_separator(at - 1)) break;
            --at;
        }
        item.clause_begin = at;
    }

    void find_lead(ProseItem& item) {
        std::size_t at = item.figure->begin;
        while (at > item.clause_begin && take_sign(item, at - 1)) --at;
        std::size_t linked = at;  // behind all but what links it to its verb
        bool is_linked = true;
        constexpr int most_steps = 8;
        for (int step = 0; step < most_steps && at > item.clause_begin && item.lead == Lead::none; ++step) {
            if (take_basis_before(item, at) || take_year_before(item, at)) break;
            if (const auto lead = ends_with(words_, at, lead_words);
                lead && at - lead->tokens >= item.clause_begin) {
                item.lead = lead->meaning;
                at -= lead->tokens;
                break;
            }
            const bool is_above = words_.word(at - 1) == "trên" && at > 1 && words_.word(at - 2) == "cấp";
            if (const auto hedge = ends_with(words_, at, hedge_words); hedge && !is_above) {
                if (item.hedge == Hedge::none) item.hedge = hedge->meaning;
                at -= hedge->tokens;
            } else if (is_one_of(words_.word(at - 1), words_before_figures)) {
                is_linked = is_linked && is_one_of(words_.word(at - 1), words_that_link);
                --at;
            } else {
                break;
            }
            if (is_linked) linked = at;
        }
        if (item.lead == Lead::none) at = linked;
        while (at > item.clause_begin) {
            const std::size_t tokens = any_phrase_before(words_, at, words_behind_subjects);
            if (tokens == 0 || at - tokens < item.clause_begin) break;
            at -= tokens;
        }
        item.lead_begin = at;
        // "(-5,2 % so với cùng kỳ)"
        if (item.lead == Lead::none && item.is_share() && item.figure->value.sign() < 0)
            item.lead = Lead::falls;
        item.has_subject = names_subject(item);
        find_change_noun(item);
        find_plan_noun(item);
        item.is_wish = is_wish(item);
    }

    /// "+5 %", "> 98 %", "~ 300 ha", "được: 19 triệu đồng"
    bool take_sign(ProseItem& item, std::size_t token) const noexcept {
        const ProseToken& mark = words_[token];
        if (mark.kind != ProseKind::mark) return false;
        switch (mark.mark) {
            case U'+':
                item.lead = Lead::rises;
                return true;
            case U'>':
                item.hedge = Hedge::more_than;
                return true;
            case U'<':
                item.hedge = Hedge::less_than;
                return true;
            case U'≥':
                item.hedge = Hedge::at_least;
                return true;
            case U'≤':
                item.hedge = Hedge::at_most;
                return true;
            case U'~':
            case U'≈':
                item.hedge = Hedge::about;
                return true;
            case U'-':
            case U'−':
            case U':':
                return true;
            default:
                return false;
        }
    }

    /// "vượt kế hoạch 5,46 %": a basis stands between the verb and the figure. Without a verb the figure is
    /// the plan's own: "kế hoạch 500 ha".
    bool take_basis_before(ProseItem& item, std::size_t& at) {
        BasisInText* const basis = basis_ending(at);
        if (basis == nullptr) return false;
        if (basis->begin > 0 && words_.is_number(basis->begin - 1)) return false;  // "25 chỉ tiêu: 6/25"
        const bool has_article = basis->begin > 0 && BasisFinder::is_article(words_, basis->begin - 1);
        const std::size_t verb_end = basis->begin - (has_article ? 1 : 0);
        const auto verb = ends_with(words_, verb_end, lead_words);
        const bool is_change =
            verb && (verb->meaning == Lead::exceeds || verb->meaning == Lead::falls_short ||
                     verb->meaning == Lead::rises || verb->meaning == Lead::falls);
        const bool is_ratio = verb && verb->meaning == Lead::reaches && item.is_share() && basis->is_plan();
        if (!basis->is_taken && (is_change || is_ratio)) {
            item.lead = verb->meaning;
            item.basis = *basis;
            basis->is_taken = true;
            at = verb_end - verb->tokens;
            return true;
        }
        // "giải ngân kế hoạch năm 2023 là 118 triệu": what is done with the plan
        if (basis->kind == BasisKind::other || !words_.only_fill(item.clause_begin, basis->begin))
            return false;
        item.lead = basis->is_plan() ? Lead::planned : Lead::past;
        at = basis->begin;
        return true;
    }

    /// "năm 2022 là 52 %", "(năm 2022: 52 %)"
    bool take_year_before(ProseItem& item, std::size_t& at) const noexcept {
        if (at < 2 || !words_.is_number(at - 1) || !can_be_year(words_.written(at - 1))) return false;
        if (words_.word(at - 2) != "năm" && words_.word(at - 2) != "in") return false;
        if (at - 2 != item.clause_begin || !words_.is_mark(item.clause_begin - 1, U'(')) return false;
        item.lead = Lead::past;
        at -= 2;
        return true;
    }

    /// "mức giảm tỷ lệ hộ nghèo 7,28 %": what falls stands between the noun and the figure.
    void find_change_noun(ProseItem& item) const noexcept {
        if (item.lead != Lead::none || item.is_directly_behind) return;
        std::size_t at = item.clause_begin;
        while (at < item.lead_begin && words_.only_fill(at, at + 1) && words_.word(at) != "mức") ++at;
        if (words_.word(at) != "mức") return;
        const bool is_fall = words_.word(at + 1) == "giảm";
        if (!is_fall && words_.word(at + 1) != "tăng") return;
        item.lead = is_fall ? Lead::falls : Lead::rises;
        item.lead_begin = at;
        item.has_subject = false;
    }

    /// "kế hoạch trồng mới 500 ha", "250 đảng viên/240 chỉ tiêu"
    void find_plan_noun(ProseItem& item) const noexcept {
        if (item.lead != Lead::none || item.is_share()) return;
        const bool is_slashed = words_.is_mark(item.figure->begin - 1, U'/') && item.clause_begin != 0;
        // "9 tỷ 850 triệu đồng/11 tỷ đồng"
        const bool is_of_it = is_slashed && !items_.empty() &&
                              items_.back().figure->end + 1 == item.figure->begin &&
                              same_dimension(items_.back().figure->unit, item.figure->unit) &&
                              !item.figure->unit.counts_whole_things() && !item.figure->unit.is_unspecified();
        const bool is_plan_behind = is_slashed && begins_with(words_, item.figure->number_end, basis_heads);
        std::size_t at = item.clause_begin;
        while (at < item.lead_begin && words_.is_word(at) && words_.word(at) != "kế" &&
               words_.only_fill(at, at + 1))
            ++at;
        const bool is_plan_before =
            !item.is_directly_behind && phrase_at(words_, at, "kế hoạch") != 0 && at < item.lead_begin;
        if (is_of_it || is_plan_behind || is_plan_before) item.lead = Lead::planned;
    }

    bool names_subject(const ProseItem& item) const noexcept {
        if (!item.is_directly_behind) return !words_.only_fill(item.clause_begin, item.lead_begin);
        for (std::size_t at = item.clause_begin; at < item.lead_begin; ++at) {
            if (words_.names_new_subject(at)) return true;
        }
        return false;
    }

    bool is_wish(const ProseItem& item) const noexcept {
        constexpr std::size_t most_tokens = 40;
        std::size_t at = item.figure->begin;
        for (std::size_t step = 0; at > 0 && step < most_tokens; ++step) {
            --at;
            if (places_[at].segment != item.place.segment) break;
            if (words_.has_sign(at, begins_wish) && any_phrase_at(words_, at, words_of_wishes) != 0) {
                const bool is_programme = at > 0 && words_.word(at - 1) == "trình";
                if (!is_programme) return true;
            }
        }
        return false;
    }

    bool goes_on_changes(const ProseItem& item) const noexcept {
        if (items_.empty() || item.lead != Lead::none) return false;
        const ProseItem& before = items_.back();
        if (before.place.segment != item.place.segment) return false;
        for (std::size_t at = before.figure->end; at < item.figure->begin; ++at) {
            const bool joins = words_.is_mark(at, U',') || words_.is_mark(at, U'/') ||
                               words_.word(at) == "và" || words_.word(at) == "and";
            if (!joins) return false;
        }
        return before.goes_on_changes || before.lead == Lead::rises || before.lead == Lead::falls;
    }

    /// Whether a figure is a share, a change or in times, or goes on a list of changes: "22 vụ, 19 đối
    /// tượng".
    bool can_be_held_against(const ProseItem& item) noexcept {
        switch (item.lead) {
            case Lead::exceeds:
            case Lead::falls_short:
            case Lead::rises:
            case Lead::falls:
            case Lead::times:
                return true;
            case Lead::planned:
            case Lead::past:
            case Lead::from:
                return false;
            case Lead::none: {
                if (item.is_share() || item.goes_on_changes) return true;
                const BasisInText* const basis = basis_beginning(item.figure->end);
                return basis != nullptr && basis->sense.has_value();
            }
            default:
                return item.is_share() || item.is_times;
        }
    }

    /// What stands behind the figure, or before its verb: "so với năm 2022 tăng 5 %".
    void find_basis(ProseItem& item) {
        if (item.basis || !can_be_held_against(item)) return;
        constexpr std::size_t most_words = 5;
        std::size_t at = item.figure->end;
        std::size_t first = 0;
        if (const std::size_t behind = behind_parentheses(at); behind != at) {
            at = behind;
            first = 1;
        }
        for (std::size_t step = first; step <= most_words; ++step, ++at) {
            BasisInText* const basis = basis_beginning(at);
            if (basis != nullptr) {
                if (step != 0 && !basis->is_compared) break;
                take(item, *basis);
                return;
            }
            if (!words_.is_word(at) || places_[at].group != item.place.group) break;
            const auto verb = begins_with(words_, at, lead_words);
            if (verb && verb->meaning != Lead::becomes) break;
        }
        const bool has_comma = item.lead_begin > 0 && words_.is_mark(item.lead_begin - 1, U',');
        BasisInText* const before = basis_ending(item.lead_begin - (has_comma ? 1 : 0));
        const bool is_free = before != nullptr && before->is_compared && !before->is_taken;
        if (is_free && item.lead != Lead::none && item.lead != Lead::becomes && item.lead != Lead::from) {
            item.basis = *before;
            before->is_taken = true;
            item.has_subject = item.has_subject && before->begin > item.clause_begin &&
                               !words_.only_fill(item.clause_begin, before->begin);
        }
    }

    /// Behind the "(2,7 %)" of "giảm 2.400 con (2,7 %) so với cùng kỳ", or the "(từ 120 vụ xuống 85 vụ)"; or
    /// `at`.
    std::size_t behind_parentheses(std::size_t at) const noexcept {
        if (!words_.is_mark(at, U'(') || places_.opened_by(at) == 0) return at;
        const std::size_t close = groups()[places_.opened_by(at)].close;
        const bool is_share =
            words_.is_number(close - 2) && words_.is_mark(close - 1, U'%') && close - at <= 5;
        const bool has_ends = words_.word(at + 1) == "từ" || words_.word(at + 1) == "from";
        return is_share || has_ends ? close + 1 : at;
    }

    void take(ProseItem& item, BasisInText& basis) {
        item.basis = basis;
        basis.is_taken = true;
        const std::size_t joint = basis.end;
        const bool is_joined = words_.word(joint) == "và" || words_.word(joint) == "and" ||
                               words_.is_mark(joint, U',') || words_.is_mark(joint, U'/') ||
                               words_.is_mark(joint, U'&');
        if (!is_joined) return;
        BasisInText* const second = basis_beginning(joint + 1);
        if (second == nullptr || !second->is_plan() || !basis.is_plan()) return;
        if (words_.is_number(second->end)) return;
        item.second_basis = *second;
        second->is_taken = true;
    }

    void find_verdicts() {
        verdicts_.clear();
        for (BasisInText& basis : bases_) {
            if (basis.is_taken || basis.is_compared || !basis.is_plan() || words_.is_number(basis.end))
                continue;
            const auto verb = ends_with(words_, basis.begin, verdict_leads);
            if (!verb) continue;
            const std::size_t begin = basis.begin - verb->tokens;
            verdicts_.push_back({begin, basis, verb->meaning, places_[begin]});
        }
    }

    const UnitSpellings* units_ = nullptr;
    SignedWords words_;
    ProseFigures figures_;
    ClausePlaces places_;
    std::vector<BasisInText> bases_;
    std::vector<ProseItem> items_;
    std::vector<ProseVerdict> verdicts_;
};

}  // namespace detail

}  // namespace chitieu
