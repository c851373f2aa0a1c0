// SPDX-License-Identifier: BSL-1.0
//
// What the columns of a table of administrative units are for, from its heading, whatever their order.
//
//     code, name, kind, parent, valid from, valid to        Mã, Tên, Loại, Mã cấp trên, Từ ngày, Đến ngày
//     province_code, province, district_code, district, ward_code, ward
//     Tỉnh Thành Phố, Mã TP, Quận Huyện, Mã QH, Phường Xã, Mã PX, Cấp
#pragma once

#include <chitieu/read/find_table.hpp>
#include <chitieu/read/heading.hpp>
#include <chitieu/read/plain_table.hpp>
#include <chitieu/read/table.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace chitieu {

/// Which column of a table holds what; `missing` where none does. A level is a sort of unit that has columns
/// of its own on every row: provinces, districts, communes, and last those of a table with one unit a row.
struct CommuneColumns {
    /// Stands for a column that there is not.
    static constexpr std::size_t missing = detail::no_column;
    /// Provinces, districts, communes, and the plain level.
    static constexpr std::size_t level_count = 4;
    /// The level of provinces.
    static constexpr std::size_t top_level = 0;
    /// The level of a table with one unit a row.
    static constexpr std::size_t plain_level = 3;

    /// The columns of one level.
    struct Level {
        std::size_t code = missing;  ///< the official code
        std::size_t name = missing;  ///< with or without its kind
    };

    /// From the top level down.
    Level levels[level_count]{};
    std::size_t kind = missing;        ///< of the lowest level
    std::size_t parent = missing;      ///< of the plain level
    std::size_t valid_from = missing;  ///< since when the unit is there
    std::size_t valid_to = missing;    ///< until when it was
    std::size_t width = 0;             ///< of the heading

    /// Whether there is a level with both codes and names.
    bool are_complete() const noexcept {
        for (const Level& level : levels) {
            if (level.code != missing && level.name != missing) return true;
        }
        return false;
    }

    /// The lowest level that has codes. Precondition: complete.
    std::size_t lowest_level() const noexcept {
        std::size_t level = plain_level;
        while (level > 0 && levels[level].code == missing) --level;
        return level;
    }
};

namespace detail {

/// The level that a heading names.
inline std::size_t level_of_heading(std::string_view words) {
    // "Quận, huyện, thành phố thuộc tỉnh" is of districts.
    if (has_any(words, {"district", "districts", "huyen", "quan", "qh"})) return 1;
    if (has_any(words, {"province", "provinces", "tinh", "tp"})) return CommuneColumns::top_level;
    if (has_any(words, {"commune", "communes", "ward", "wards", "xa", "phuong", "px"})) return 2;
    return CommuneColumns::plain_level;
}

/// Notes what a column holds; of several for one thing the first counts, but a full name before a name.
inline void note_commune_column(CommuneColumns& columns, std::string_view heading, std::size_t column) {
    const std::string words = heading_words(heading);
    const auto take = [&](std::size_t& place) {
        if (place == no_column) place = column;
    };
    if (is_any(words,
               {"valid from", "from", "tu ngay", "hieu luc tu", "ngay hieu luc", "start", "start date"})) {
        return take(columns.valid_from);
    }
    if (is_any(words, {"valid to", "valid until", "to", "until", "den ngay", "hieu luc den", "het hieu luc",
                       "end", "end date"})) {
        return take(columns.valid_to);
    }
    if (is_any(words, {"kind", "type", "loai", "cap", "loai hinh", "cap hanh chinh"}))
        return take(columns.kind);
    if (has_any(words, {"en", "english", "tieng anh", "note", "ghi chu"})) return;
    const bool names_code = has_any(words, {"code", "ma", "id"});
    const bool names_name = has_any(words, {"name", "ten"});
    if (names_code && names_name) return;
    if (has_any(words, {"parent", "cha", "cap tren", "truc thuoc"})) {
        if (!names_name) take(columns.parent);
        return;
    }
    const std::size_t level = level_of_heading(words);
    CommuneColumns::Level& of_level = columns.levels[level];
    if (names_code) {
        take(of_level.code);
    } else if (names_name || level != CommuneColumns::plain_level ||
               is_any(words, {"don vi", "don vi hanh chinh", "dia phuong", "place"})) {
        if (has_any(words, {"full name", "ten day du"})) of_level.name = column;
        take(of_level.name);
    }
}

}  // namespace detail

/// Finds the columns from a heading row. What is not understood is left out. Linear in the heading.
inline CommuneColumns find_commune_columns(const TableRow& heading) {
    CommuneColumns columns;
    for (std::size_t column = 0; column < heading.cells.size(); ++column) {
        const std::string_view text = heading.cells[column].text;
        if (detail::is_short(text)) detail::note_commune_column(columns, text, column);
    }
    columns.width = heading.cells.size();
    return columns;
}

}  // namespace chitieu
