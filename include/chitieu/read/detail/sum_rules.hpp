// SPDX-License-Identifier: BSL-1.0
//
// Totals and the lists of their parts: "346 suất (25 suất …; 171 suất …; 150 suất …)", "trong đó", "gồm".
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/share_rules.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chitieu {

namespace detail {

/// Reads all lists of a text once its levels are known.
class SumRules {
public:
    explicit SumRules(ClaimText& text) noexcept : text_{text} {}

    void run() {
        for (std::size_t index = 1; index < clauses_.groups().size(); ++index) {
            const ProseGroup& group = clauses_.groups()[index];
            if (group.close - group.open > longest_list) continue;
            std::size_t first = group.open + 1;
            PartsAre are = PartsAre::all;
            bool is_said = false;
            if (const auto opener = words_.parts_at(first)) {
                first += opener->tokens;
                are = opener->meaning;
                is_said = true;
            }
            sums_of(group.open, first, group.close, are, is_said);
        }
        for (std::size_t at = 1; at < words_.size(); ++at) {
            if (!words_.is_word(at)) continue;
            const auto opener = words_.parts_at(at);
            if (!opener) continue;
            const bool opens_group = words_.is_mark(at - 1, U'(');
            const bool takes_in = words_.word(at + opener->tokens) == "cả";  // "bao gồm cả vốn kéo dài"
            const bool is_longer = words_.word(at) == "gồm" && words_.word(at - 1) == "bao";
            if (opens_group || takes_in || is_longer) continue;
            sums_of(at, at + opener->tokens, end_of_list(at, at + opener->tokens), opener->meaning, true);
            at += opener->tokens;
        }
        // "2.156 tỷ đồng: trung ương 412 tỷ đồng, …"
        for (std::size_t index = 0; index < levels_.size(); ++index) {
            const std::size_t colon = levels_[index].item->figure->end;
            const bool opens = words_.is_mark(colon, U':') && !words_.parts_at(colon + 1);
            if (opens) sums_of(colon, colon + 1, end_of_list(colon, colon), PartsAre::all, false);
        }
    }

private:
    static constexpr std::size_t longest_list = 500;  // tokens

    /// A list goes to the end of its sentence where a colon opens it, else to the next semicolon.
    std::size_t end_of_list(std::size_t opener, std::size_t first) const noexcept {
        const ClausePlace& place = clauses_.place(opener);
        const bool has_colon = words_.is_mark(first, U':');
        std::size_t end = first;
        while (end < words_.size() && end - first < longest_list) {
            const ClausePlace& here = clauses_.place(end);
            const bool is_same = has_colon ? here.sentence == place.sentence : here.segment == place.segment;
            if (here.group == place.group && !is_same) break;
            if (place.group != 0 && end == clauses_.groups()[place.group].close) break;
            ++end;
        }
        return end;
    }

    /// Every figure right before a list, each unit once, may be its total.
    void sums_of(std::size_t opener, std::size_t first, std::size_t last, PartsAre are, bool is_said) {
        constexpr std::size_t most_heads = 3;
        constexpr std::size_t farthest = 16;
        std::size_t behind = levels_.first_from(opener);
        const std::uint32_t group = opener == 0 ? 0 : clauses_.place(opener - 1).group;
        std::vector<ProseLevel*> heads;
        std::uint32_t sentence = 0;
        for (std::size_t step = 0; behind != 0 && step < farthest && heads.size() < most_heads; ++step) {
            ProseLevel& head = levels_[--behind];
            const ClausePlace& place = head.item->place;
            if (place.group != group) continue;
            if (heads.empty()) {
                sentence = place.sentence;
                if (place.sentence != clauses_.place(opener - 1).sentence) break;
            }
            if (place.sentence != sentence) break;
            const bool is_new = std::none_of(heads.begin(), heads.end(), [&](const ProseLevel* other) {
                return same_dimension(other->value.unit, head.value.unit);
            });
            if (is_new) heads.push_back(&head);
            if (!is_said && opener > head.item->figure->end + farthest) break;
            // "đạt 90 % và 125 % kế hoạch (500 ha và 320 ha)": those are the plans
            if (!is_said && has_basis_between(*head.item, opener)) break;
        }
        std::vector<ReadSum> sums;
        for (auto total = heads.rbegin(); total != heads.rend(); ++total) {
            if (auto sum = read_sum(**total, first, last, are, is_said)) sums.push_back(std::move(*sum));
        }
        // what adds up in gifts is a whole list, in money too
        const auto is_whole = [](const ReadSum& sum) { return sum.is_equal; };
        const auto whole = std::find_if(sums.begin(), sums.end(), is_whole);
        const std::size_t parts = whole == sums.end() ? 0 : whole->claim.parts.size();
        for (ReadSum& sum : sums) {
            const bool is_beside = !sum.misses && sum.claim.parts.size() == parts;
            if (is_beside) sum.claim.parts_are = PartsAre::all;
            add_shares(sum);
            text_.found.claims.emplace_back(std::move(sum.claim));
        }
    }

    bool has_basis_between(const ProseItem& head, std::size_t opener) const noexcept {
        const auto& items = clauses_.items();
        for (auto at = static_cast<std::size_t>(&head - items.data()) + 1;
             at < items.size() && items[at].figure->begin < opener; ++at) {
            if (items[at].basis) return true;
        }
        return false;
    }

    /// A list that was read, whether its parts are equal to its total, and whether a piece has none.
    struct ReadSum {
        SumClaim claim{};
        const ProseLevel* total = nullptr;
        std::vector<ProseLevel*> parts{};
        bool is_equal = false;
        bool misses = false;
    };

    std::optional<ReadSum> read_sum(ProseLevel& total, std::size_t first, std::size_t last, PartsAre are,
                                    bool is_said) {
        const bool is_named = !total.value.unit.is_unspecified() || counts_named_things(total);
        if (total.item->is_share() || !is_named || first >= last || is_rate(total)) return std::nullopt;
        const std::uint32_t group = clauses_.place(first).group;
        std::size_t semicolon = first;
        while (semicolon < last &&
               !(words_.is_mark(semicolon, U';') && clauses_.place(semicolon).group == group)) {
            ++semicolon;
        }
        std::vector<ProseLevel*> used;
        // "gồm: lúa 82 ha, ngô 8 ha; năng suất …": the list ends where its first piece has all parts
        bool has_semicolon = semicolon < last;
        if (has_semicolon && !parts_in(total, first, semicolon, group, used)) {
            used.clear();
            has_semicolon = !parts_in(total, semicolon, last, group, used) || !used.empty();
        }
        if (!has_semicolon) last = semicolon;
        used.clear();
        ReadSum sum;
        SumClaim& claim = sum.claim;
        std::size_t piece = first;
        for (std::size_t at = first; at <= last; ++at) {
            const bool is_end = at == last;
            const bool is_mark = !is_end && clauses_.place(at).group == group &&
                                 words_.is_mark(at, has_semicolon ? U';' : U',');
            if (!is_end && !is_mark) continue;
            if (is_another_time(piece)) break;
            const std::size_t known = used.size();
            if (!parts_in(total, piece, at, group, used)) {
                text_.doubt(ClaimDoubt::parts_unclear, words_.written(piece, at));
                return std::nullopt;
            }
            sum.misses = sum.misses || used.size() == known;
            piece = at + 1;
        }
        bool is_bare = false;
        for (const ProseLevel* const part : used) {
            is_bare = is_bare || part->value.unit.is_unspecified();
            claim.parts.push_back(part->value);
            claim.parts.back().unit = total.value.unit;
            claim.parts.back().is_exact = total.value.is_exact && part->value.value.scale() == 0;
        }
        if (claim.parts.size() < 2) return std::nullopt;
        // "nhập siêu 5 tỷ USD (xuất khẩu 10 tỷ USD, nhập khẩu 15 tỷ USD)": no part is more than the whole
        const auto is_more = [&](const StatedFigure& part) { return part.value > total.value.value; };
        if (!is_said && std::any_of(claim.parts.begin(), claim.parts.end(), is_more)) return std::nullopt;
        claim.total = total.value;
        if (counts_named_things(total)) {
            claim.total->is_exact = true;
            for (StatedFigure& part : claim.parts) part.is_exact = part.value.scale() == 0;
        }
        const std::optional<Ratio> ratio = ratio_of_parts(claim);
        if (!ratio) return std::nullopt;
        const bool comes_near = *ratio >= Ratio(9, 10) && *ratio <= Ratio(11, 10);
        if (is_bare && (sum.misses || !comes_near)) return std::nullopt;  // numbers without a word: anything
        const bool is_clear_throughout =
            std::all_of(claim.parts.begin(), claim.parts.end(),
                        [&](const StatedFigure& part) { return is_clear(claim.total, part); });
        if ((sum.misses && !is_said) || !is_clear_throughout) {
            text_.doubt(is_clear_throughout ? ClaimDoubt::parts_unclear : ClaimDoubt::number_unclear,
                        words_.written(first, last));
            return std::nullopt;
        }
        sum.is_equal = *ratio == Ratio(1);
        claim.parts_are = parts_of(claim, sum, *ratio, are, is_said);
        total.is_used = true;
        for (ProseLevel* const part : used) part->is_used = true;
        claim.words.subject = text_.wording.subject(*total.about);
        claim.words.as_of = text_.wording.as_of(*total.item);
        text_.setting.set(*total.item, claim.words);
        const std::size_t begin = total.item->figure->begin;
        claim.words.quote = words_.written(begin, (std::max)(begin + 1, last));
        sum.total = &total;
        sum.parts = std::move(used);
        return sum;
    }

    /// "2.156 tỷ đồng: trung ương 412 tỷ đồng (19,1 %), địa phương 985 tỷ đồng (45,7 %), …": shares behind
    /// the parts are those of the total where most of them are, or half of a list that adds up; else they
    /// may be of plans.
    void add_shares(const ReadSum& sum) {
        const ProseLevel& total = *sum.total;
        std::vector<std::pair<ProseLevel*, const ProseItem*>> shares;
        std::size_t agreeing = 0;
        for (ProseLevel* const part : sum.parts) {
            const ProseItem* const share = share_behind(*part);
            if (share == nullptr || part->whole || part->value.unit != total.value.unit) continue;
            shares.emplace_back(part, share);
            if (agrees(part->value.value, total.value.value, share->figure->value)) ++agreeing;
        }
        const bool are_of_total =
            agreeing * 2 > shares.size() || (sum.is_equal && agreeing * 2 == shares.size());
        if (shares.size() < 2 || !are_of_total) return;
        for (const auto& [part, share] : shares) {
            if (has_whole(*share, total.value)) continue;
            ProseLevel whole = *part;
            whole.whole = total.value;
            add_share(text_, whole, stated_first(*share), *share, *part);
            note_share(text_.found.claims.size() - 1);
        }
    }

    /// A bare share right behind a part: in parentheses, or "chiếm 19,1 %".
    const ProseItem* share_behind(const ProseLevel& part) const noexcept {
        const auto& items = clauses_.items();
        const auto next = static_cast<std::size_t>(part.item - items.data()) + 1;
        if (next >= items.size()) return nullptr;
        const ProseItem& share = items[next];
        const std::size_t end = part.item->figure->end;
        const bool is_bare = share.is_share() && !share.basis && !share.has_subject &&
                             share.figure->form == ProseFigureForm::single;
        const bool is_inside = words_.is_mark(end, U'(') && share.lead_begin == end + 1 &&
                               words_.is_mark(share.figure->end, U')') &&
                               (share.lead == Lead::none || share.lead == Lead::makes_up);
        const bool is_said = share.lead == Lead::makes_up && ProseLevels::same_segment(share, *part.item);
        return is_bare && (is_inside || is_said) ? &share : nullptr;
    }

    /// Whether a share is claimed already; where of an unknown whole, it is of this one now. O(log) of all.
    bool has_whole(const ProseItem& share, const StatedFigure& whole) {
        if (!knows_shares_) {
            knows_shares_ = true;
            for (std::size_t at = 0; at < text_.found.claims.size(); ++at) note_share(at);
        }
        const auto known = shares_.find(share.figure->number.data());
        if (known == shares_.end()) return false;
        auto* const claim = std::get_if<ShareClaim>(&text_.found.claims[known->second]);
        if (claim != nullptr && !claim->whole) claim->whole = whole;
        return true;
    }
    void note_share(std::size_t at) {
        const Claim& claim = text_.found.claims[at];
        const auto* const coverage = std::get_if<CoverageClaim>(&claim);
        const auto* const part = std::get_if<ShareClaim>(&claim);
        if (coverage == nullptr && part == nullptr) return;
        const std::optional<StatedFigure>& share = coverage != nullptr ? coverage->share : part->share;
        if (share) shares_.emplace(share->text.data(), at);
    }

    /// What is equal is all. "Trong đó" may leave parts out, and things that are counted may be counted
    /// twice; but money that is a little more than its total is a slip. A list without a word for it is all
    /// where it comes near, else a few examples.
    static PartsAre parts_of(const SumClaim& claim, const ReadSum& sum, const Ratio& ratio, PartsAre are,
                             bool is_said) {
        if (sum.is_equal) return PartsAre::all;
        if (sum.misses) return PartsAre::some;
        if (!is_said) {
            const bool comes_near = ratio >= Ratio(9, 10) && ratio <= Ratio(11, 10);
            return comes_near ? PartsAre::all : PartsAre::some;
        }
        const bool is_slip = !claim.total->is_exact && ratio > Ratio(1) && ratio <= Ratio(102, 100);
        return is_slip ? PartsAre::all : are;
    }

    /// The sum of the parts as a share of the total; nothing where it cannot be computed.
    static std::optional<Ratio> ratio_of_parts(const SumClaim& claim) {
        Decimal sum = 0;
        for (const StatedFigure& part : claim.parts) {
            const auto next = checked_add(sum, part.value);
            if (!next) return std::nullopt;
            sum = *next;
        }
        return checked_divide(Ratio(sum), Ratio(claim.total->value));
    }

    /// "dự ước hết năm …", "đến ngày …": not a part, but the whole at another time.
    bool is_another_time(std::size_t at) const noexcept {
        constexpr std::string_view openers[] = {"dự ước", "ước",    "dự kiến", "đến",    "tính đến",
                                                "hết",    "lũy kế", "luỹ kế",  "so với", "năm"};
        return any_phrase_at(words_, at, openers) != 0;
    }

    /// The figure of a piece in the total's unit, by the same words where things are counted, or several
    /// with "và" between them. False where it cannot be told which.
    bool parts_in(const ProseLevel& total, std::size_t first, std::size_t last, std::uint32_t group,
                  std::vector<ProseLevel*>& parts) {
        const ProseLevel* before = nullptr;
        for (std::size_t at = levels_.first_from(first); at < levels_.size(); ++at) {
            ProseLevel& level = levels_[at];
            if (level.item->figure->begin >= last) break;
            if (level.item->place.group != group || level.is_plan) continue;
            if (begins_with_parts(first, level.item->figure->begin)) break;
            const bool is_bare = level.value.unit.is_unspecified() && level.item->figure->counted.empty() &&
                                 total.value.is_exact && !level.whole;
            const bool fits =
                is_bare || (level.value.unit == total.value.unit && has_same_words(level, total));
            if (!fits) continue;
            const bool is_parted =
                before == nullptr || has_and(before->item->figure->end, level.item->figure->begin);
            if (!is_parted) return false;
            parts.push_back(&level);
            before = &level;
        }
        return true;
    }

    bool has_and(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t at = first; at < last; ++at) {
            if (words_.word(at) == "và" || words_.word(at) == "and") return true;
        }
        return false;
    }

    bool begins_with_parts(std::size_t first, std::size_t last) const noexcept {
        for (std::size_t at = first; at < last; ++at) {
            if (words_.is_word(at) && words_.parts_at(at)) return true;
        }
        return false;
    }

    /// What is not added up: so much for each, or on average.
    bool is_rate(const ProseLevel& total) const noexcept {
        for (const AnyUnit::Term term : total.value.unit) {
            if (term.exponent < 0) return true;
        }
        for (std::size_t at = total.item->clause_begin; at < total.item->figure->begin; ++at) {
            if (words_.word(at) == "mỗi" || any_phrase_at(words_, at, words_of_averages) != 0) return true;
        }
        return false;
    }

    /// "42 giải": so many of what is no unit, and not about so many.
    static bool counts_named_things(const ProseLevel& level) noexcept {
        return level.value.unit.is_unspecified() && !level.item->figure->counted.empty() && !level.whole &&
               level.value.value.scale() == 0 && level.value.hedge == Hedge::none;
    }

    bool has_same_words(const ProseLevel& left, const ProseLevel& right) const noexcept {
        if (left.value.unit.kind() != UnitKind::count && !left.value.unit.is_unspecified()) return true;
        const std::size_t first = left.item->figure->number_end;
        const std::size_t second = right.item->figure->number_end;
        return words_.word(first) == words_.word(second);
    }

    ClaimText& text_;
    const ProseClauses& clauses_ = text_.clauses;
    const SignedWords& words_ = text_.words;
    ProseLevels& levels_ = text_.levels;
    std::map<const char*, std::size_t> shares_{};  ///< the claims of shares, by where the share stands
    bool knows_shares_ = false;
};

}  // namespace detail

}  // namespace chitieu
