// SPDX-License-Identifier: BSL-1.0
//
// An administrative unit (xã, phường, thị trấn, đặc khu, and what is above them).
//
//     constexpr Commune bum_to{"03433", CommuneKind::commune, "Bum Tở", "12",
//                              since(date::year{2025} / date::July / 1)};
//     bum_to.is("03433", date::year{2025} / date::June / 30)      // false: that was Thị trấn Mường Tè
//     full_name(bum_to)                                          // "Xã Bum Tở"
#pragma once

#include <chitieu/domain/period.hpp>
#include <chitieu/text/language.hpp>

#include <date/date.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace chitieu {

/// The sort of an administrative unit. Since July 2025 there are no units between province and commune.
enum class CommuneKind : std::uint8_t {
    commune,         ///< xã
    ward,            ///< phường
    township,        ///< thị trấn
    special_zone,    ///< đặc khu
    district,        ///< huyện
    urban_district,  ///< quận
    town,            ///< thị xã
    city,            ///< thành phố thuộc tỉnh, or thuộc thành phố
    province,        ///< tỉnh
    municipality,    ///< thành phố trực thuộc trung ương
    other,           ///< a place of another sort, a country, a region; or one that does not say its kind
};

/// How high a unit stands.
enum class CommuneLevel : std::uint8_t { other, commune, district, province };

/// The level of a kind; `other` stands on none.
constexpr CommuneLevel level_of(CommuneKind kind) noexcept {
    if (kind == CommuneKind::other) return CommuneLevel::other;
    if (kind >= CommuneKind::province) return CommuneLevel::province;
    return kind >= CommuneKind::district ? CommuneLevel::district : CommuneLevel::commune;
}

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(CommuneKind kind) noexcept {
    switch (kind) {
        case CommuneKind::commune:
            return "commune";
        case CommuneKind::ward:
            return "ward";
        case CommuneKind::township:
            return "township";
        case CommuneKind::special_zone:
            return "special_zone";
        case CommuneKind::district:
            return "district";
        case CommuneKind::urban_district:
            return "urban_district";
        case CommuneKind::town:
            return "town";
        case CommuneKind::city:
            return "city";
        case CommuneKind::province:
            return "province";
        case CommuneKind::municipality:
            return "municipality";
        case CommuneKind::other:
            return "other";
    }
    return {};
}

/// The kind in words.
constexpr Wording words_of(CommuneKind kind) noexcept {
    switch (kind) {
        case CommuneKind::commune:
            return {"xã", "commune"};
        case CommuneKind::ward:
            return {"phường", "ward"};
        case CommuneKind::township:
            return {"thị trấn", "township"};
        case CommuneKind::special_zone:
            return {"đặc khu", "special zone"};
        case CommuneKind::district:
            return {"huyện", "district"};
        case CommuneKind::urban_district:
            return {"quận", "urban district"};
        case CommuneKind::town:
            return {"thị xã", "town"};
        case CommuneKind::city:
            return {"thành phố", "city"};
        case CommuneKind::province:
            return {"tỉnh", "province"};
        case CommuneKind::municipality:
            return {"thành phố trực thuộc trung ương", "municipality"};
        case CommuneKind::other:
            return {"địa phương", "place"};
    }
    return {};
}

/// An administrative unit as it stood during `valid`. Its identity is (code, a day on which it is valid),
/// because codes are reused: 03433 was Thị trấn Mường Tè until June 2025 and is Xã Bum Tở since. The views'
/// owner must outlive it.
struct Commune {
    std::string_view code;  ///< of the General Statistics Office, leading zeros kept: "03433"
    CommuneKind kind;       ///< which of the kinds of today and before
    std::string_view name;  ///< without the kind: "Bum Tở"
    std::string_view
        parent_code;  ///< of the unit right above, as it stands on the same day; empty at the top
    Period valid;     ///< first and last day of this name and these borders

    /// Whether this is the unit that had the code on that day.
    constexpr bool is(std::string_view wanted_code, date::year_month_day day) const noexcept {
        return code == wanted_code && valid.contains(day);
    }

    friend constexpr bool operator==(const Commune&, const Commune&) noexcept = default;
};

/// The kind and the name as they stand at the head of a document: "Thị trấn Mường Tè", "Thành phố Hà Nội"; of
/// another place just the name. Linear in the name.
inline std::string full_name(const Commune& commune) {
    constexpr std::string_view titles[] = {"Xã",     "Phường",    "Thị trấn", "Đặc khu",   "Huyện", "Quận",
                                           "Thị xã", "Thành phố", "Tỉnh",     "Thành phố", ""};
    std::string result(titles[static_cast<std::size_t>(commune.kind)]);
    if (!result.empty() && !commune.name.empty()) result += ' ';
    return result += commune.name;
}

}  // namespace chitieu
