// SPDX-License-Identifier: BSL-1.0
//
// Units looked up in running text: which of a list's units stands at a word, and where it ends.
//
//     const UnitSpellings spellings;
//     const ProseWords words("26,34 triệu đồng/người/năm, tăng");
//     spellings.find(words, 1)    // million dong per person and year; it ends before the comma
#pragma once

#include <chitieu/read/prose_words.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A unit in running text and the token behind it.
struct UnitInText {
    AnyUnit unit{};       ///< the longest that the words name
    std::size_t end = 0;  ///< the token behind it
};

/// The spellings of a list of units, sorted for look-up in tokens: `parse_unit` reads a whole text and is
/// linear in the list, which is too slow for every word of a report. Marks count, case does not; symbols of
/// one letter count only where people write them behind figures (m, g, l, h, đ), and some units only in
/// columns: "11/2023 giải ngân" are no awards. The list must outlive it.
class UnitSpellings {
public:
    /// Reads the list, which must outlive it. Linear, times the logarithm.
    explicit UnitSpellings(UnitList list = standard_units) : list_{list} {
        for (const UnitInfo* info : list) {
            if (std::find(std::begin(units_of_columns), std::end(units_of_columns), info->symbol) !=
                std::end(units_of_columns))
                continue;
            const auto add_spelling = [&](std::string_view spelling) { add(spelling, AnyUnit(*info)); };
            add_spelling(info->name.vietnamese);
            add_spelling(info->name.english);
            detail::each_spelling(info->words, add_spelling);
            if (info->kind == UnitKind::money) add_spelling(info->symbol);  // "VND 49,960 million"
        }
        for (const detail::UnitAlias& alias : detail::unit_aliases) {
            if (const auto unit = parse_unit(alias.meant, list)) add(alias.written, *unit);
        }
        std::sort(entries_.begin(), entries_.end(),
                  [](const Entry& left, const Entry& right) { return left.key < right.key; });
    }

    /// The longest unit that begins at a token: scale words, a unit, and what it is divided by. Scale words
    /// alone are one too ("5 triệu"). Nothing where none begins there. O(log of the list) for each token.
    std::optional<UnitInText> find(const ProseWords& words, std::size_t at) const {
        std::optional<UnitInText> result = find_product(words, at);
        while (result && words.is_mark(result->end, U'/')) {
            const auto divisor = find_product(words, result->end + 1);
            if (!divisor) break;
            const AnyUnit quotient = result->unit / divisor->unit;
            if (!quotient.is_valid()) break;
            result = UnitInText{quotient, divisor->end};
        }
        return result;
    }

    /// The unit that ends right before a token, as in "học viên 1315/1310": described units only. Nothing
    /// where there is none.
    std::optional<AnyUnit> find_before(const ProseWords& words, std::size_t end) const {
        const std::size_t first = end < max_tokens ? 0 : end - max_tokens;
        for (std::size_t at = first; at < end; ++at) {
            if (!words.is_word(at)) continue;
            const auto unit = find_one(words, at);
            if (unit && unit->end == end) return unit->unit;
        }
        return std::nullopt;
    }

private:
    /// What sentences say much of that is no figure of an indicator ("1.520 thẻ BHYT đạt 98,5% so với tổng số
    /// đối tượng"), and words that are often a part of others.
    static constexpr std::string_view units_of_columns[] = {
        units::Dose::info.symbol,   units::Card::info.symbol,  units::Booklet::info.symbol,
        units::Ballot::info.symbol, units::Award::info.symbol, units::Sample::info.symbol};
    static constexpr std::string_view words_of_columns[] = {"quả", "tuổi"};

    static constexpr std::size_t max_tokens = 6;

    struct Entry {
        std::string key;
        AnyUnit unit;
    };

    static void append_token(std::string& key, const ProseWords& words, std::size_t at) {
        if (!key.empty()) key.push_back(' ');
        key += words.is_word(at) ? words.word(at) : words.written(at);
    }

    void add(std::string_view spelling, const AnyUnit& unit) {
        constexpr std::string_view single_letters[] = {"m", "g", "l", "h", "đ", "%", "‰", "$", "€", "₫"};
        if (std::find(std::begin(words_of_columns), std::end(words_of_columns), spelling) !=
            std::end(words_of_columns))
            return;
        const ProseWords words(spelling);
        if (words.size() == 0 || words.size() > max_tokens || words.is_number(0)) return;
        std::string key;
        for (std::size_t at = 0; at < words.size(); ++at) append_token(key, words, at);
        const bool is_single = decode_utf8(key).length == key.size();
        const bool is_used =
            std::find(std::begin(single_letters), std::end(single_letters), key) != std::end(single_letters);
        if (!is_single || is_used) entries_.push_back({std::move(key), unit});
    }

    /// The first entry that is not before `key`, from `from` on.
    std::size_t lower_bound(std::string_view key, std::size_t from) const {
        const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(from);
        const auto found = std::lower_bound(
            begin, entries_.end(), key,
            [](const Entry& entry, std::string_view wanted) { return std::string_view(entry.key) < wanted; });
        return static_cast<std::size_t>(found - entries_.begin());
    }

    std::optional<UnitInText> find_one(const ProseWords& words, std::size_t at) const {
        std::optional<UnitInText> result;
        std::string key;
        std::size_t entry = 0;
        for (std::size_t end = at; end < words.size() && end - at < max_tokens; ++end) {
            if (words.is_number(end) && !words.is_mark(end - 1, U'^')) break;  // but "m^2"
            append_token(key, words, end);
            entry = lower_bound(key, entry);
            if (entry == entries_.size() || !entries_[entry].key.starts_with(key)) break;
            if (entries_[entry].key == key) result = UnitInText{entries_[entry].unit, end + 1};
        }
        if (!result) result = find_metric(words, at);
        return result;
    }

    /// A metric unit with a prefix, "GWh", "mm": short words of bare letters.
    std::optional<UnitInText> find_metric(const ProseWords& words, std::size_t at) const {
        constexpr std::size_t longest = 4;
        if (!words.is_word(at)) return std::nullopt;
        const std::string_view word = words.written(at);
        if (word.size() < 2 || word.size() > longest) return std::nullopt;
        for (const char letter : word) {
            if (static_cast<unsigned char>(letter) >= 0x80U) return std::nullopt;
        }
        const auto unit = detail::find_unit_word(word, {list_, Folding::marks_kept});
        if (!unit.is_known || unit.prefix == 0) return std::nullopt;
        return UnitInText{unit.unit(), at + 1};
    }

    std::optional<UnitInText> find_product(const ProseWords& words, std::size_t at) const {
        std::optional<UnitInText> result;
        while (true) {
            const auto part = find_one(words, result ? result->end : at);
            if (!part) return result;
            const AnyUnit unit = result ? result->unit * part->unit : part->unit;
            if (!unit.is_valid()) return result;
            result = UnitInText{unit, part->end};
            if (part->unit.kind() != UnitKind::scale) return result;
        }
    }

    UnitList list_;
    std::vector<Entry> entries_;
};

/// The spellings of the standard units, made once.
inline const UnitSpellings& standard_spellings() {
    static const UnitSpellings spellings;
    return spellings;
}

}  // namespace chitieu
