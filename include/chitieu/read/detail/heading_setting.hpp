// SPDX-License-Identifier: BSL-1.0
//
// The time and the place that a heading says for what stands below: "II. Kết quả năm 2023", "1. Xã Hồng Vân".
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/read/detail/scope_words.hpp>
#include <chitieu/read/detail/settings_in_text.hpp>
#include <chitieu/read/detail/time_words.hpp>
#include <chitieu/read/prose_words.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace chitieu::detail {

/// Whether a heading's place is surely one: in capitals everywhere, "CỦA HUYỆN NĂM 2024" looks like a name.
inline bool is_place_of_heading(const ProseWords& words, std::size_t at, std::size_t end) noexcept {
    if (!words[at].is_all_capitals) return true;
    const bool begins = at == 0 || words.word(at - 1) == "tại" || words.word(at - 1) == "của" ||
                        words.word(at - 1) == "ở" || words.word(at - 1) == "ubnd";
    return begins && (end == words.size() || !words.is_word(end)) && !words.is_number(end);
}

/// The time and the place that a heading or the words before a list say for what stands below; no time where
/// they say several. Linear.
inline ClaimWords setting_of(std::string_view heading) {
    const ProseWords words(heading);
    SettingsInText found;
    found.read(words);
    ClaimWords result;
    bool are_several_years = false;
    bool are_several_parts = false;
    for (std::size_t at = 0; at < words.size();) {
        const TimeInText* const time = found.time_at(at);
        if (time != nullptr) {
            const StatedPeriod& other = time->period;
            are_several_years =
                are_several_years || (result.period.first_year != 0 && other.first_year != 0 &&
                                      result.period.first_year != other.first_year);
            are_several_parts = are_several_parts || (result.period.months && other.months &&
                                                      *result.period.months != *other.months);
            add_period(result.period, other);
        }
        const std::size_t end = found.place_end(at);
        if (end != at && result.scope.empty() && is_place_of_heading(words, at, end))
            result.scope = words.written(at, end);
        at = (std::max)({at + 1, end, time != nullptr ? time->end : 0});
    }
    if (are_several_parts) result.period.months.reset();
    if (are_several_years) result.period = {};
    result.period.is_sure = false;
    const std::size_t last = words.size() - (words.is_mark(words.size() - 1, U':') ? 1 : 0);
    if (result.scope.empty() && last < words.size() && ends_with_name(words, 0, last))
        result.scope = words.written(0, last);
    return result;
}

}  // namespace chitieu::detail
