// SPDX-License-Identifier: BSL-1.0
//
// All times and places that a text names, by the token that they begin at.
#pragma once

#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/detail/mention_words.hpp>
#include <chitieu/read/detail/phrase.hpp>
#include <chitieu/read/detail/scope_words.hpp>
#include <chitieu/read/detail/time_words.hpp>
#include <chitieu/read/prose_words.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chitieu::detail {

/// Adds what is said farther from a figure to what is said nearer to it.
inline void add_period(StatedPeriod& nearer, const StatedPeriod& farther) noexcept {
    if (!nearer.is_said()) {
        nearer = farther;
        return;
    }
    if (nearer.first_year == 0 && nearer.years_on == 0) {
        nearer.first_year = farther.first_year;
        nearer.last_year = farther.last_year;
        nearer.years_on = farther.years_on;
        nearer.is_sure = nearer.is_sure && (farther.is_sure || farther.first_year == 0);
    }
    if (!nearer.months) nearer.months = farther.months;
}

/// What a word may begin or end: most words nothing, and none of the tables has to be looked through.
enum SettingSign : std::uint8_t { begins_time = 1, begins_place = 2, begins_all = 4, follows_place = 8 };

inline std::uint8_t setting_signs_of(std::string_view word) {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::uint8_t> signs;
        const auto add = [&signs](std::string_view phrase, SettingSign sign) {
            std::uint8_t& known = signs[phrase.substr(0, phrase.find(' '))];
            known = static_cast<std::uint8_t>(known | sign);
        };
        for (const auto& phrase : counts_of_months) add(phrase.words, begins_time);
        for (const auto& phrase : parts_of_years) add(phrase.words, begins_time);
        for (const auto& phrase : years_from_this) add(phrase.words, begins_time);
        for (const std::string_view phrase : words_of_years) add(phrase, begins_time);
        for (const std::string_view phrase : words_up_to_days) add(phrase, begins_time);
        add("tháng", begins_time);
        add("quý", begins_time);
        for (const std::string_view phrase : words_of_villages) add(phrase, begins_place);
        for (const auto& phrase : kinds_in_text) add(phrase.words, begins_place);
        for (const std::string_view phrase : words_of_wholes) add(phrase, begins_place);
        for (const std::string_view phrase : words_of_all) add(phrase, begins_all);
        for (const auto& phrase : kinds_behind_names) add(phrase.words, follows_place);
        return signs;
    }();
    const auto found = table.find(word);
    return found == table.end() ? std::uint8_t{0} : found->second;
}

/// The times and places of a text.
class SettingsInText {
public:
    /// Takes up a text, unless it has it already: the same words are read once. Linear.
    void read(const ProseWords& words) {
        if (words_ == &words) return;
        words_ = &words;
        times_.clear();
        time_at_.assign(words.size(), 0);
        place_end_.assign(words.size(), 0);
        const TimeFinder finder(words);
        for (std::size_t at = 0; at < words.size(); ++at) {
            const std::uint8_t signs =
                words.is_number(at) ? std::uint8_t{begins_time} : setting_signs_of(words.word(at));
            if ((signs & begins_time) != 0) add_time(finder.at(at), at);
            if ((signs & begins_place) != 0) add_place(at, end_of_place(words, at));
            if ((signs & follows_place) != 0) add_place(begin_of_named(words, at), at + 1);
            const bool are_all = (signs & begins_all) != 0 && any_phrase_at(words, at, words_of_all) != 0;
            if (are_all) place_end_[at] = all_places;
        }
    }

    /// The time that begins at a token; null where none does.
    const TimeInText* time_at(std::size_t token) const noexcept {
        const bool is_there = token < time_at_.size() && time_at_[token] != 0;
        return is_there ? &times_[time_at_[token] - 1] : nullptr;
    }
    /// Whether "tính chung" begins at a token.
    bool are_all(std::size_t token) const noexcept { return place_end_[token] == all_places; }
    /// Behind the place that begins at a token; the token where none does.
    std::size_t place_end(std::size_t token) const noexcept {
        if (token >= place_end_.size() || place_end_[token] == 0 || are_all(token)) return token;
        return place_end_[token];
    }

private:
    static constexpr std::uint32_t all_places = 0xFFFFFFFFU;

    void add_time(const std::optional<TimeInText>& time, std::size_t at) {
        if (!time) return;
        times_.push_back(*time);
        time_at_[at] = static_cast<std::uint32_t>(times_.size());
    }
    void add_place(std::size_t begin, std::size_t end) {
        const bool has_name = end > begin + 1;
        if (has_name) place_end_[begin] = static_cast<std::uint32_t>(end);
    }

    const ProseWords* words_ = nullptr;
    std::vector<TimeInText> times_{};
    std::vector<std::uint32_t> time_at_{};  ///< of each token the number of its time, from 1; 0 for none
    std::vector<std::uint32_t> place_end_{};
};

}  // namespace chitieu::detail
