// SPDX-License-Identifier: BSL-1.0
//
// The places that one piece of running text names, word by word.
#pragma once

#include <chitieu/domain/candidates.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/kind_words.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/name_match.hpp>
#include <chitieu/domain/name_scope.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
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

/// Words before a name that is not an administrative unit's, though one may have it as well: a village, a
/// river, a school.
inline constexpr std::string_view words_before_other_names[] = {
    "bản",  "thôn", "ấp",   "buôn",  "làng", "phố",  "sông",  "suối",     "núi",  "đèo",
    "cầu",  "hồ",   "chợ",  "đường", "mỏ",   "điện", "trấn",  "tộc",      "đồn",  "ty",
    "máy",  "đồi",  "khu",  "ông",   "bà",   "anh",  "chị",   "đồng chí", "nước", "tổ",
    "dòng", "cụm",  "hàng", "quán",  "đập",  "trạm", "river", "village",  "mount"};

/// Kinds in words, the longer first; in English behind the name.
inline constexpr Phrase<CommuneKind> kinds_in_text[] = {
    {"xã", CommuneKind::commune},        {"phường", CommuneKind::ward},
    {"thị trấn", CommuneKind::township}, {"đặc khu", CommuneKind::special_zone},
    {"huyện", CommuneKind::district},    {"quận", CommuneKind::urban_district},
    {"thị xã", CommuneKind::town},       {"thành phố", CommuneKind::city},
    {"tỉnh", CommuneKind::province},     {"tt", CommuneKind::township},
    {"tp", CommuneKind::city},           {"tx", CommuneKind::town},
};
inline constexpr Phrase<CommuneKind> kinds_behind_names[] = {
    {"commune", CommuneKind::commune},    {"ward", CommuneKind::ward},
    {"township", CommuneKind::township},  {"town", CommuneKind::town},
    {"district", CommuneKind::district},  {"city", CommuneKind::city},
    {"province", CommuneKind::province},  {"communes", CommuneKind::commune},
    {"districts", CommuneKind::district},
};

/// Finds the mentions of one text.
class MentionFinder {
public:
    MentionFinder(const ProseWords& words, const MentionScope& scope, std::map<std::string, Commune>& misread)
        : words_{words},
          scope_{scope},
          misread_{misread},
          above_{scope.gazetteer.parent_of(scope.area, scope.day)} {}

    std::vector<Mention> read() {
        for (std::size_t at = 0; at < words_.size();) {
            const std::size_t begin = at;
            if (opens_list(at)) {
                at = read_list(at + 1, list_kind_);
            } else if (const auto kind = kind_at(at)) {
                at = read_kind(at, *kind);
            } else if (is_name_word(at)) {
                at = read_bare(at, std::nullopt, true);
            } else {
                ++at;
            }
            if (at == begin) ++at;
        }
        return std::move(mentions_);
    }

private:
    static constexpr std::size_t longest_name = 5;

    bool is_name_word(std::size_t at) const noexcept { return words_.is_word(at) && words_[at].is_capital; }

    /// Behind the capitals that begin at a token and stand side by side.
    std::size_t name_end(std::size_t at) const noexcept {
        std::size_t end = at;
        while (is_name_word(end) && end - at < longest_name && (end == at || !words_.is_joined(end))) ++end;
        return end;
    }

    std::optional<PhraseHit<CommuneKind>> kind_at(std::size_t at) const noexcept {
        if (!words_.is_word(at)) return std::nullopt;
        const std::string_view first = words_.word(at);
        if (first == "trấn" || first == "phố") return std::nullopt;
        auto kind = begins_with(words_, at, kinds_in_text);
        if (!kind) return std::nullopt;
        if (is_short_kind(at) && !words_.is_mark(at + 1, U'.') && !words_[at].is_all_capitals)
            return std::nullopt;
        return kind;
    }

    bool is_short_kind(std::size_t at) const noexcept {
        const std::string_view word = words_.word(at);
        return word == "tt" || word == "tp" || word == "tx";
    }

    /// Reads "xã Mù Cạ", "các xã Ka Lăng, Thu Lũm", "xã Thu Lũm, huyện Mường Tè".
    std::size_t read_kind(std::size_t at, const PhraseHit<CommuneKind>& kind) {
        std::size_t name = at + kind.tokens;
        if (is_short_kind(at) && words_.is_mark(name, U'.')) ++name;  // "TT. Mường Tè"
        if (is_short_kind(at) && kind_at(name)) return name;  // "TT Tỉnh ủy": its standing committee
        list_kind_ = kind.meaning;
        if (!is_name_word(name)) return name;
        const std::size_t end = read_named(name, kind.meaning, at);
        if (end == name) return name;
        return read_list(end, kind.meaning);
    }

    /// "03 xã: …", "4 xã ăn tết (…", "các xã (…": a number or a plural stands before the kind.
    bool opens_list(std::size_t at) noexcept {
        constexpr std::size_t farthest = 14;
        constexpr std::string_view plurals[] = {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "số"};
        if (!words_.is_mark(at, U'(') && !words_.is_mark(at, U':')) return false;
        if (!is_name_word(at + 1) || kind_at(at + 1)) return false;
        for (std::size_t step = 1; step <= farthest && step <= at; ++step) {
            const std::size_t token = at - step;
            if (words_.is_mark(token, U'.') || words_.is_mark(token, U';') || words_.is_mark(token, U')'))
                break;
            const auto kind = kind_at(token);
            if (!kind || token == 0) continue;
            const bool is_plural = words_.is_number(token - 1) || is_one_of(words_.word(token - 1), plurals);
            if (!is_plural) return false;
            list_kind_ = kind->meaning;
            // "các xã, thị trấn (…": of either kind
            const bool is_either =
                words_.is_mark(token + kind->tokens, U',') && kind_at(token + kind->tokens + 1);
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
            if (!is_name_word(name) || kind_at(name)) return at;
            const std::size_t end = read_bare(name, kind, false);
            if (end == name) return at;
            at = end;
            is_first = false;
        }
    }

    // ---- one name

    /// A name whose kind is said right before it.
    std::size_t read_named(std::size_t name, CommuneKind kind, std::size_t begin) {
        const std::size_t last = name_end(name);
        const std::size_t outer = last;
        Mention mention;
        mention.kind = kind;
        std::size_t end = last;
        for (const NameMatch least : {NameMatch::marks_differ, NameMatch::letter_misread}) {
            for (std::size_t candidate_end = last; candidate_end > name; --candidate_end) {
                if (resolve(mention, words_.written(name, candidate_end), kind, least, outer)) {
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
        const std::size_t last = name_end(at);
        const std::size_t least_words = is_alone ? 2 : 1;
        if (is_alone && at > 0 && is_one_of(words_.word(at - 1), words_before_other_names)) return last;
        if (last - at < least_words) return is_alone ? last : at;
        for (std::size_t end = last; end >= at + least_words; --end) {
            const std::string_view name = words_.written(at, end);
            Mention mention;
            if (is_alone && !is_behind_english_kind(end, kind)) kind.reset();
            if (kind) {
                mention.kind = kind;
                const bool is_found = resolve(mention, name, *kind, NameMatch::marks_differ, end) ||
                                      resolve(mention, name, *kind, NameMatch::letter_misread, end);
                if (!is_found || mention.candidates.empty()) mention = Mention{};
            }
            if (mention.candidates.empty()) resolve_bare(mention, name);
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

    void add(Mention mention, std::size_t begin, std::size_t name, std::size_t end) {
        mention.text = words_.written(begin, end);
        mention.name = words_.written(name, end);
        if (mention.kind && mention.unit && mention.sureness == MentionSureness::letter_misread) {
            misread_.emplace(folded(mention.name, Folding::marks_kept), *mention.unit);
        }
        mentions_.push_back(std::move(mention));
    }

    // ---- which unit

    /// Looks a name of a kind up; false where nothing fits it.
    bool resolve(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least,
                 std::size_t end) {
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

    /// The district itself, one of its area, one of the province that is said or that it is in; else
    /// elsewhere.
    bool resolve_district(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least,
                          std::size_t end) {
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

    bool resolve_province(Mention& mention, std::string_view name, CommuneKind kind, NameMatch least) {
        if (is_area(name, kind, least, mention)) return true;
        const NameMatch surest = (std::min)(least, NameMatch::marks_differ);
        return settle(mention, find(name, {.on = scope_.day, .kind = kind, .least = surest}));
    }

    /// A bare name that is misread as it was where its kind was said.
    void recall(Mention& mention, std::string_view name) const {
        const auto known = misread_.find(folded(name, Folding::marks_kept));
        if (known == misread_.end()) return;
        mention.candidates = {Candidate{known->second, NameMatch::letter_misread, 1}};
        mention.unit = known->second;
        mention.sureness = MentionSureness::letter_misread;
    }

    /// A bare name: the area's, or one unit's inside it.
    void resolve_bare(Mention& mention, std::string_view name) {
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

    /// Behind a comma, dash or parenthesis: "xã X, huyện Y", "(huyện Y)".
    std::size_t behind_mark(std::size_t at) const noexcept {
        const bool is_mark = words_.is_mark(at, U',') || words_.is_mark(at, U'-') ||
                             words_.is_mark(at, U'–') || words_.is_mark(at, U'(');
        return is_mark ? at + 1 : at;
    }

    /// The district that is said behind a commune's name, or the text's area.
    Commune area_behind(std::size_t end) const {
        const std::size_t at = behind_mark(end);
        const auto kind = kind_at(at);
        if (!kind || level_of(kind->meaning) == CommuneLevel::commune) return scope_.area;
        const std::size_t name = at + kind->tokens;
        const std::size_t last = name_end(name);
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
        const std::size_t at = behind_mark(end);
        const auto kind = kind_at(at);
        if (!kind || level_of(kind->meaning) != CommuneLevel::province) {
            const bool is_foreign = is_name_word(at) && at != end && is_country(at);
            return {is_foreign, std::nullopt};
        }
        SaidProvince result{true, std::nullopt};
        const std::size_t name = at + kind->tokens;
        for (std::size_t last = name_end(name); last > name; --last) {
            const auto found =
                find(words_.written(name, last),
                     {.on = scope_.day, .kind = kind->meaning, .least = NameMatch::tone_moved});
            if (found.size() != 1) continue;
            result.unit = found.front().commune;
            break;
        }
        return result;
    }

    bool is_country(std::size_t at) const noexcept {
        constexpr std::string_view countries[] = {"trung quốc", "lào",  "campuchia", "thái lan",
                                                  "china",      "laos", "cambodia",  "chdcnd lào"};
        return any_phrase_at(words_, at, countries) != 0;
    }

    const ProseWords& words_;
    const MentionScope& scope_;
    std::map<std::string, Commune>& misread_;
    std::optional<Commune> above_;
    std::optional<CommuneKind> list_kind_{};
    std::vector<Mention> mentions_{};
};

}  // namespace detail

}  // namespace chitieu
