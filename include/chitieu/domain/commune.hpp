// SPDX-License-Identifier: BSL-1.0
//
// An administrative unit (xã, phường, thị trấn, đặc khu, and what is above them).
#pragma once

#include <chitieu/domain/period.hpp>
#include <chitieu/text/language.hpp>

#include <date/date.h>

#include <cstdint>
#include <string_view>

namespace chitieu {

/// The level and sort of an administrative unit. Since July 2025 there are no districts and townships.
enum class CommuneKind : std::uint8_t {
    commune,       ///< xã
    ward,          ///< phường
    township,      ///< thị trấn
    special_zone,  ///< đặc khu
    district,      ///< huyện, quận, thị xã
    province,      ///< tỉnh, thành phố
};

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
        case CommuneKind::province:
            return {"tỉnh", "province"};
    }
    return {};
}

/// An administrative unit as it stood during `valid`. Its identity is (code, a day on which it is
/// valid), because codes are reused: 03433 was Thị trấn Mường Tè until June 2025 and is Xã Bum Tở since.
/// The views' owner must outlive it.
struct Commune {
    std::string_view code;  ///< of the General Statistics Office, leading zeros kept: "03433"
    CommuneKind kind;
    std::string_view name;         ///< without the kind: "Bum Tở"
    std::string_view parent_code;  ///< of the district, or of the province since July 2025
    Period valid;                  ///< first and last day of this name and these borders

    /// Whether this is the unit that had the code on that day.
    constexpr bool is(std::string_view wanted_code, date::year_month_day day) const noexcept {
        return code == wanted_code && valid.contains(day);
    }
};

}  // namespace chitieu
