// SPDX-License-Identifier: BSL-1.0
//
// Why a claim is neither right nor wrong.
#pragma once

#include <chitieu/text/language.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chitieu {

/// Why a claim can be neither confirmed nor contradicted.
enum class Undecided : std::uint8_t {
    none,                  ///< it can
    figure_missing,        ///< a figure is not stated
    nothing_reckoned,      ///< the claim is a figure alone
    units_differ,          ///< the figures do not measure the same thing
    divisor_may_be_0,      ///< what is divided by is 0, or may be
    result_too_large,      ///< more digits than can be kept exactly
    parts_may_be_missing,  ///< "trong đó": some of the parts, and less than the whole
    parts_may_overlap,  ///< "trong đó": more than the whole, as "200 nữ, 250 đảng viên" of 300 may be
    direction_unknown,  ///< whether higher or lower is better decides, and is not said
    sense_doubtful,     ///< "vượt" of what should be low: it holds where more is meant, not better
    reading_doubtful,   ///< it holds with another reading of a figure: 27.600 as 27600
};

/// The reason's lasting name, for machines.
constexpr std::string_view name_of(Undecided why) noexcept {
    constexpr std::string_view names[] = {"none",
                                          "figure_missing",
                                          "nothing_reckoned",
                                          "units_differ",
                                          "divisor_may_be_0",
                                          "result_too_large",
                                          "parts_may_be_missing",
                                          "parts_may_overlap",
                                          "direction_unknown",
                                          "sense_doubtful",
                                          "reading_doubtful"};
    return names[static_cast<std::size_t>(why)];
}

/// The reason in words.
constexpr Wording words_of(Undecided why) noexcept {
    switch (why) {
        case Undecided::none:
            break;
        case Undecided::figure_missing:
            return {"thiếu một số liệu", "a figure is not stated"};
        case Undecided::nothing_reckoned:
            return {"chỉ là một số liệu, không có phép tính", "it is a figure alone"};
        case Undecided::units_differ:
            return {"các đơn vị tính khác loại", "the units measure different things"};
        case Undecided::divisor_may_be_0:
            return {"số chia bằng 0 hoặc có thể bằng 0", "what is divided by is 0 or may be"};
        case Undecided::result_too_large:
            return {"kết quả lớn hơn mức giữ được chính xác",
                    "the result is larger than can be kept exactly"};
        case Undecided::parts_may_be_missing:
            return {"sau “trong đó” có thể chỉ nêu một số phần", "only some of the parts may be named"};
        case Undecided::parts_may_overlap:
            return {"các phần nêu sau “trong đó” cộng lại hơn tổng, trừ khi trùng nhau",
                    "the parts named come to more than the whole, unless they overlap"};
        case Undecided::direction_unknown:
            return {"không rõ cao hơn hay thấp hơn là tốt", "whether higher or lower is better is not known"};
        case Undecided::sense_doubtful:
            return {"chỉ đúng nếu hiểu là nhiều hơn hay ít hơn, không phải tốt hơn hay kém hơn",
                    "it holds where more or less is meant, not better or worse"};
        case Undecided::reading_doubtful:
            return {"đúng nếu đọc dấu chấm, dấu phẩy cách khác",
                    "it holds where a mark in a figure is read otherwise"};
    }
    return {};
}

}  // namespace chitieu
