// SPDX-License-Identifier: BSL-1.0
//
// The rules by which a part, a whole and a share in running text become a claim.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

namespace detail {

/// A coverage where whole things are counted out of a whole number of them, else a share.
inline void add_share(ClaimText& text, const ProseLevel& part, const StatedFigure& share,
                      const ProseItem& item, const ProseLevel& about) {
    if (part.whole && part.value.is_exact && part.whole->is_exact) {
        CoverageClaim claim;
        claim.covered = part.value;
        claim.all = part.whole;
        claim.share = share;
        text.add(std::move(claim), item, &about);
    } else {
        ShareClaim claim;
        claim.part = part.value;
        claim.whole = part.whole;
        claim.share = share;
        text.add(std::move(claim), item, &about);
    }
}

/// Makes claims of shares, and of the pairs before or behind them.
class ShareRules {
public:
    explicit ShareRules(ClaimText& text) noexcept : text_{text} {}

    /// So many of so many are such a share; the share is then a figure that more can be said of.
    void cover(const ProseItem& item, ProseLevel& level) {
        if (!level.whole) {
            const std::optional<StatedFigure> whole = whole_of(level, item);
            const StatedFigure share = stated_first(item);
            const MeantLevel meant = whole && !agrees(level.value.value, whole->value, share.value)
                                         ? meant_level(text_.levels, level,
                                                       [&](const StatedFigure& part) {
                                                           return comes_to_ratio(part, *whole, share);
                                                       })
                                         : MeantLevel{&level};
            if (meant.is_sum || meant.level != &level) return doubt(item);
            return cover_of(whole, item, level);
        }
        const MeantLevel meant = meant_pair(text_.levels, level, item.figure->value);
        // "48/48 đại biểu, bằng 96 % tổng số đại biểu", "140/90"
        const bool fits = agrees(meant.level->value.value, meant.level->whole->value, item.figure->value);
        const bool is_of_others =
            text_.words.word(item.figure->end) == "tổng" || level.value.value > level.whole->value;
        if (meant.is_sum || (!fits && is_of_others)) return doubt(item);
        cover_of(meant.level->whole, item, *meant.level);
    }

    /// "Trong 18 bản có 15 bản có điện, đạt 83,3 %": of what stands before it, and no more than that. False
    /// where there is no such whole.
    bool cover_part(const ProseItem& item, ProseLevel& level) {
        const bool may_be_part = !level.whole && !level.plan && !text_.words.is_word(item.figure->end) &&
                                 item.figure->value <= Decimal(100) && !is_called_part(*level.item);
        if (!may_be_part) return false;
        const std::optional<StatedFigure> whole = whole_of(level, item);
        if (whole) cover_of(whole, item, level);
        return whole.has_value();
    }

    /// "đạt 98,7 % (12.320/12.482 hồ sơ)": the share stands before what it is of.
    bool cover_before(const ProseItem& item) {
        const auto [open, close, outer] = text_.clauses.groups()[item.place.group];
        const bool fills_parentheses = item.place.group != 0 && open + 1 == item.lead_begin &&
                                       text_.only_names(item.figure->end, close);  // "(1.182/1.200 em)"
        if (!fills_parentheses) return false;
        ProseLevel* const share = text_.levels.nearest_level(item);
        const bool is_share_of_it = share != nullptr && !share->is_used && share->item->is_share() &&
                                    !share->item->basis && text_.only_names(share->item->figure->end, open) &&
                                    item.figure->value <= *item.figure->second;
        if (!is_share_of_it) return false;
        ProseLevel& pair = text_.levels.push(item);
        pair.is_used = true;
        share->is_used = true;
        add_share(text_, pair, share->value, *share->item, *share);
        return true;
    }

    /// "tỷ lệ 59 %", "tỷ lệ trường đạt chuẩn quốc gia là 59 %" of 23/39 schools.
    bool names_rate_of(const ProseItem& item, const ProseLevel& level) const {
        std::size_t at = item.clause_begin;
        while (at < item.figure->begin && text_.words.is_word(at) && text_.words.word(at) != "tỷ" &&
               text_.words.word(at) != "tỉ" && text_.words.has_sign(at, fills)) {
            ++at;
        }
        const bool is_rate = (text_.words.word(at) == "tỷ" || text_.words.word(at) == "tỉ") &&
                             text_.words.word(at + 1) == "lệ";
        if (!is_rate || text_.levels.index_of(level) + 1 != text_.levels.size()) return false;
        at += 2;
        const std::string_view next = text_.words.word(at);
        if (at >= item.lead_begin || next == "đạt" || next == "là" || next == "hoàn") return true;
        const std::size_t unit = level.item->figure->number_end;
        for (std::size_t step = 0; step < 3; ++step) {
            if (text_.words.is_word(unit + step) && text_.words.word(unit + step) == next) return true;
        }
        return false;
    }

private:
    void doubt(const ProseItem& item) { text_.doubt(ClaimDoubt::subject_unclear, text_.wording.quote(item)); }

    void cover_of(const std::optional<StatedFigure>& whole, const ProseItem& item, ProseLevel& level) {
        level.is_used = true;
        ProseLevel part = level;
        part.whole = whole;
        add_share(text_, part, stated_first(item), item, level);
        ProseLevel& share = text_.levels.push(item);
        share.is_used = true;
        if (!item.has_subject) share.about = level.about;
    }

    /// What a part is of: "15.230 hộ, trong đó 1.523 hộ nghèo, chiếm 10 %", "trong tổng số 15.230 hộ có 1.523
    /// hộ nghèo, chiếm 10 %", where nothing behind the share says what else; "1.523 hộ nghèo, chiếm 10 % tổng
    /// số hộ (15.230 hộ)".
    std::optional<StatedFigure> whole_of(const ProseLevel& part, const ProseItem& share) const {
        const auto fits = [&part](const StatedFigure& whole) {
            return whole.unit == part.value.unit && whole.value > part.value.value &&
                   is_clear(whole, part.value);
        };
        if (share.basis) return std::nullopt;
        if (text_.words.is_word(share.figure->end)) {
            if (text_.next == nullptr || text_.next->figure->form != ProseFigureForm::single)
                return std::nullopt;
            const std::size_t open = text_.next->figure->begin - 1;
            const bool is_whole = text_.only_names(share.figure->end, open) && text_.has_figure_behind(open);
            const StatedFigure whole = stated_first(*text_.next);
            return is_whole && fits(whole) ? std::optional(whole) : std::nullopt;
        }
        const ProseLevel* const whole = whole_before(part, share);
        return whole != nullptr && fits(whole->value) ? std::optional(whole->value) : std::nullopt;
    }

    /// What stands before a part and is named as its whole. Other parts of it, and their shares, may stand
    /// between: "trong tổng số 9.300 hộ, có 1.250 hộ nghèo (13,4 %), 980 hộ cận nghèo (10,5 %)"; where the
    /// share is that of one of them beside it, it is the whole; of one in another part of the sentence,
    /// either may be.
    const ProseLevel* whole_before(const ProseLevel& part, const ProseItem& share) const {
        constexpr std::size_t farthest = 24;
        bool is_named = is_called_part(*part.item);
        const std::size_t last = text_.levels.index_of(part);
        // "85.412 hồ sơ (trực tuyến 68.330 hồ sơ, chiếm 80 %; …)"
        const ProseGroup& group = text_.clauses.groups()[part.item->place.group];
        for (std::size_t at = last; part.item->place.group != 0 && at > 0; --at) {
            const ProseLevel& level = text_.levels[at - 1];
            if (level.item->place.group == part.item->place.group) continue;
            return level.item->figure->end == group.open && !level.is_plan && !level.whole ? &level : nullptr;
        }
        for (std::size_t step = 1; step <= last && step <= farthest; ++step) {
            const ProseLevel& level = text_.levels[last - step];
            if (level.item->place.group != part.item->place.group) continue;
            if (level.item->place.sentence != part.item->place.sentence || level.is_plan || level.whole)
                return nullptr;
            if (level.item->is_share()) continue;
            if (is_named || is_called_whole(*level.item)) return &level;
            const bool is_stated = step == 1 && !level.is_used && !level.value.unit.is_unspecified();
            if (is_stated && text_.words.word(part.item->clause_begin) == "có") return &level;
            if (!level.is_used || level.value.unit != part.value.unit) return nullptr;
            if (agrees(part.value.value, level.value.value, share.figure->value)) {
                const bool is_beside = level.item->place.segment == part.item->place.segment;
                return is_beside ? &level : nullptr;
            }
            is_named = is_called_part(*level.item);
        }
        return nullptr;
    }

    bool is_called_part(const ProseItem& item) const {
        constexpr std::string_view before_parts[] = {"trong đó", "of which", "of whom"};
        std::size_t begin = item.clause_begin;
        if (begin > 2 && text_.words.is_mark(begin - 1, U':')) begin -= 3;
        return any_phrase_at(text_.words, begin, before_parts) != 0;
    }
    /// "trong tổng số 18 bản", "of the 18", "trong 18"
    bool is_called_whole(const ProseItem& item) const {
        constexpr std::string_view before_wholes[] = {"trong tổng số", "trong số", "of the", "out of"};
        constexpr std::string_view directly_before_wholes[] = {"trong", "of"};
        return any_phrase_at(text_.words, item.clause_begin, before_wholes) != 0 ||
               (item.clause_begin + 1 == item.figure->begin &&
                is_one_of(text_.words.word(item.clause_begin), directly_before_wholes));
    }

    ClaimText& text_;
};

}  // namespace detail

}  // namespace chitieu
