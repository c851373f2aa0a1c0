// SPDX-License-Identifier: BSL-1.0
//
// The unit that a line above a table says for all of it: "Đơn vị tính: Triệu đồng", alone, in italics or
// parentheses, or behind the table's title.
#pragma once

#include <chitieu/read/find_table.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// A unit's words in such a line.
struct UnitLine {
    std::string_view text;
    Place place;
};

/// The unit that a line says for what stands below it; nothing where it says none, or none that is known.
inline std::optional<UnitLine> unit_said_in(std::string_view line, std::uint32_t number, UnitList units) {
    constexpr std::size_t longest = 400;
    constexpr std::string_view openers[] = {"don vi tinh", "dvt", "don vi", "unit", "units"};
    if (line.size() > longest) return std::nullopt;
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
        // What stands before the colon, back to where something else ends.
        std::size_t begin = colon;
        while (begin > 0 && std::string_view("|\t(*_>.;,").find(line[begin - 1]) == std::string_view::npos)
            --begin;
        const std::string_view words = trim(line.substr(begin, colon - begin));
        bool opens = false;
        for (const std::string_view opener : openers)
            opens = opens || equals_folded(words, opener, Folding::marks_dropped);
        const std::string title = folded(words, Folding::marks_dropped);  // "Biểu 1 ĐVT:"
        opens = opens || title.ends_with(" don vi tinh") || title.ends_with(" dvt");
        if (!opens) continue;
        std::string_view rest = line.substr(colon + 1);
        rest = rest.substr(0, rest.find_first_of("|\t)<"));
        while (!rest.empty() && std::string_view(" *_.;").find(rest.back()) != std::string_view::npos)
            rest.remove_suffix(1);
        while (!rest.empty() && std::string_view(" *_").find(rest.front()) != std::string_view::npos)
            rest.remove_prefix(1);
        rest = trim(rest);
        if (rest.empty() || !parse_unit(rest, units)) continue;
        const auto offset = static_cast<std::size_t>(rest.data() - line.data());
        return UnitLine{rest, advance({number, 1}, line, offset)};
    }
    return std::nullopt;
}

/// Keeps the unit that the lines above a table say, as they go by.
class UnitAboveTable {
public:
    explicit UnitAboveTable(UnitList units) : units_(units) {}

    /// A line that is no row.
    void pass(std::string_view line, std::uint32_t number) {
        if (trim(line).empty() || is_page_number(trim(line))) return;
        saw_text_ = true;
        if (const auto said = unit_said_in(line, number, units_)) {
            said_ = said;
            lines_since_ = 0;
        } else if (++lines_since_ > most_lines_between) {
            said_.reset();
        }
    }
    /// A row, or a line that may be one: what was said above it is of its table.
    void pass_row() {
        said_.reset();
        saw_text_ = false;
    }

    /// What was said above the table that begins here.
    const std::optional<UnitLine>& said() const noexcept { return said_; }
    /// Whether there was text since the last row: then another table begins, and no further page.
    bool saw_text() const noexcept { return saw_text_; }

private:
    static constexpr int most_lines_between = 3;

    UnitList units_;
    std::optional<UnitLine> said_{};
    int lines_since_ = 0;
    bool saw_text_ = false;
};

}  // namespace detail

}  // namespace chitieu
