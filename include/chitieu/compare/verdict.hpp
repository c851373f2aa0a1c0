// SPDX-License-Identifier: BSL-1.0
//
// What became of a target.
#pragma once

#include <chitieu/text/language.hpp>
#include <chitieu/text/named.hpp>

#include <cstdint>
#include <string_view>

namespace chitieu {

/// Whether a target was reached (kết quả thực hiện). Undefined completions do not change it.
enum class Verdict : std::uint8_t {
    exceeded,      ///< better than a planned or maintained value
    met,           ///< equal to it, or a bound or range is satisfied
    missed,        ///< worse than planned
    not_reported,  ///< there is a target and no actual
    no_target,     ///< nothing was planned
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Verdict verdict) noexcept {
    constexpr std::string_view names[] = {"exceeded", "met", "missed", "not_reported", "no_target"};
    return detail::entry_of(names, verdict);
}

/// The verdict in words.
constexpr Wording words_of(Verdict verdict) noexcept {
    constexpr Wording words[] = {{"vượt", "exceeded"},
                                 {"đạt", "met"},
                                 {"không đạt", "missed"},
                                 {"chưa có số liệu", "not reported"},
                                 {"không có kế hoạch", "no target"}};
    return detail::entry_of(words, verdict);
}

/// True where the target was reached: met or exceeded.
constexpr bool is_achieved(Verdict verdict) noexcept {
    return verdict == Verdict::met || verdict == Verdict::exceeded;
}

}  // namespace chitieu
