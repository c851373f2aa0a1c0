// SPDX-License-Identifier: BSL-1.0
//
// The places that one piece of running text names, word by word.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/name_match.hpp>
#include <chitieu/read/detail/mention_resolver.hpp>
#include <chitieu/read/detail/mention_words.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Finds the mentions of one text.
class MentionFinder {
public:
    MentionFinder(const ProseWords& words, const MentionScope& scope, std::map<std::string, Commune>& misread)
        : words_{words}, resolver_{words, scope}, misread_{misread} {}

    std::vector<Mention> read() {
        for (std::size_t at = 0; at < words_.size();) {
            const std::size_t begin = at;
            if (opens_list(at)) {
                at = read_list(at + 1, list_kind_);
            } else if (const auto kind = kind_at(words_, at)) {
                at = read_kind(at, *kind);
            } else if (is_name_word(words_, at)) {
                at = read_bare(at, std::nullopt, true);
            } else {
                ++at;
            }
            if (at == begin) ++at;
        }
        return std::move(mentions_);
    }

private:
    /// Reads "xã Mù Cạ", "các xã Ka Lăng, Thu Lũm", "xã Thu Lũm, huyện Mường Tè".
    std::size_t read_kind(std::size_t at, const PhraseHit<CommuneKind>& kind) {
        std::size_t name = at + kind.tokens;
        if (is_short_kind(words_, at) && words_.is_mark(name, U'.')) ++name;  // "TT. Mường Tè"
        if (is_short_kind(words_, at) && kind_at(words_, name))
            return name;  // "TT Tỉnh ủy": its standing committee
        list_kind_ = kind.meaning;
        if (!is_name_word(words_, name)) return name;
        const std::size_t end = read_named(name, kind.meaning, at);
        if (end == name) return name;
        return read_list(end, kind.meaning);
    }

    /// "03 xã: …", "4 xã ăn tết (…", "các xã (…": a number or a plural stands before the kind.
    bool opens_list(std::size_t at) noexcept {
        constexpr std::size_t farthest = 14;
        constexpr std::string_view plurals[] = {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "số"};
        if (!words_.is_mark(at, U'(') && !words_.is_mark(at, U':')) return false;
        if (!is_name_word(words_, at + 1) || kind_at(words_, at + 1)) return false;
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            const std::size_t token = at - step;
            if (words_.is_mark(token, U'.') || words_.is_mark(token, U';') || words_.is_mark(token, U')'))
                break;
            const auto kind = kind_at(words_, token);
            if (!kind || token == 0) continue;
            const bool is_plural = words_.is_number(token - 1) || is_one_of(words_.word(token - 1), plurals);
            if (!is_plural) return false;
            list_kind_ = kind->meaning;
            // "các xã, thị trấn (…": of either kind
            const bool is_either =
                words_.is_mark(token + kind->tokens, U',') && kind_at(words_, token + kind->tokens + 1);
            if (is_either) list_kind_.reset();
            return true;
        }
        return false;
    }

    /// Further names behind a comma or "và", each of the list's kind where there is one of it.
    std::size_t read_list(std::size_t at, std::optional<CommuneKind> kind) {
        bool is_first = words_.is_mark(at - 1, U'(') || words_.is_mark(at - 1, U':');
        while (true) {
            std::size_t name = at;
            if (!is_first) {
                const bool parts = words_.is_mark(name, U',') || words_.is_mark(name, U';') ||
                                   words_.word(name) == "và" || words_.word(name) == "and" ||
                                   words_.is_mark(name, U'&');
                if (!parts) return at;
                ++name;
            }
            if (!is_name_word(words_, name) || kind_at(words_, name)) return at;
            const std::size_t end = read_bare(name, kind, false);
            if (end == name) return at;
            at = end;
            is_first = false;
        }
    }

    /// A name whose kind is said right before it.
    std::size_t read_named(std::size_t name, CommuneKind kind, std::size_t begin) {
        const std::size_t last = end_of_name(words_, name);
        const std::size_t outer = last;
        Mention mention;
        mention.kind = kind;
        std::size_t end = last;
        for (const NameMatch least : {NameMatch::marks_differ, NameMatch::letter_misread}) {
            for (std::size_t candidate_end = last; candidate_end > name; --candidate_end) {
                if (resolver_.resolve(mention, words_.written(name, candidate_end), kind, least, outer)) {
                    end = candidate_end;
                    break;
                }
            }
            if (!mention.candidates.empty()) break;
        }
        const bool is_heading = mention.candidates.empty() && words_[name].is_all_capitals;
        if (is_heading) return name;
        if (mention.candidates.empty()) mention.sureness = MentionSureness::unknown;
        add(std::move(mention), begin, name, end);
        return end;
    }

    /// A name without a kind, in a list of a kind or alone: one unit of the area, and no other, has it.
    std::size_t read_bare(std::size_t at, std::optional<CommuneKind> kind, bool is_alone) {
        const std::size_t last = end_of_name(words_, at);
        const std::size_t least_words = is_alone ? 2 : 1;
        if (is_alone && at > 0 && is_one_of(words_.word(at - 1), words_before_other_names)) return last;
        if (last - at < least_words) return is_alone ? last : at;
        for (std::size_t end = last; end >= at + least_words; --end) {
            const std::string_view name = words_.written(at, end);
            Mention mention;
            if (is_alone && !is_behind_english_kind(end, kind)) kind.reset();
            if (kind) {
                mention.kind = kind;
                const bool is_found = resolver_.resolve(mention, name, *kind, NameMatch::marks_differ, end) ||
                                      resolver_.resolve(mention, name, *kind, NameMatch::letter_misread, end);
                if (!is_found || mention.candidates.empty()) mention = Mention{};
            }
            if (mention.candidates.empty()) resolver_.resolve_bare(mention, name);
            if (mention.candidates.empty()) recall(mention, name);
            if (mention.candidates.empty()) continue;
            add(std::move(mention), at, at, end);
            return end;
        }
        return is_alone ? at + 1 : at;
    }

    /// "Mù Cả commune"
    bool is_behind_english_kind(std::size_t end, std::optional<CommuneKind>& kind) const noexcept {
        const auto behind = begins_with(words_, end, kinds_behind_names);
        if (behind) kind = behind->meaning;
        return behind.has_value();
    }

    /// A bare name that is misread as it was where its kind was said.
    void recall(Mention& mention, std::string_view name) const {
        const auto known = misread_.find(folded(name, Folding::marks_kept));
        if (known == misread_.end()) return;
        mention.candidates = {Candidate{known->second, NameMatch::letter_misread, 1}};
        mention.unit = known->second;
        mention.sureness = MentionSureness::letter_misread;
    }

    void add(Mention mention, std::size_t begin, std::size_t name, std::size_t end) {
        mention.text = words_.written(begin, end);
        mention.name = words_.written(name, end);
        if (mention.kind && mention.unit && mention.sureness == MentionSureness::letter_misread) {
            misread_.emplace(folded(mention.name, Folding::marks_kept), *mention.unit);
        }
        mentions_.push_back(std::move(mention));
    }

    const ProseWords& words_;
    MentionResolver resolver_;
    std::map<std::string, Commune>& misread_;
    std::optional<CommuneKind> list_kind_{};
    std::vector<Mention> mentions_{};
};

}  // namespace chitieu::detail
