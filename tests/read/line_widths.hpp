// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chitieu/text/place.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

/// How wide each line of a text is in code points; a line that LF, CR or CRLF ends.
inline std::vector<std::size_t> line_widths(std::string_view text) {
    std::vector<std::size_t> widths;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find_first_of("\r\n", begin);
        if (end == std::string_view::npos) end = text.size();
        widths.push_back(chitieu::count_code_points(text.substr(begin, end - begin)));
        begin = end + (text.substr(end).starts_with("\r\n") ? 2U : 1U);
    }
    return widths;
}
