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

enum class CommuneKind : std::uint8_t {
    commune,       ///< xã
    ward,          ///< phường
    township,      ///< thị trấn
    special_zone,  ///< đặc khu
    district,      ///< huyện, quận, thị xã
    province,      ///< tỉnh, thành phố
};

constexpr Wording words_of(CommuneKind kind) noexcept {
    switch (kind) {
        case CommuneKind::commune: return {"xã", "commune"};
        case CommuneKind::ward: return {"phường", "ward"};
        case CommuneKind::township: return {"thị trấn", "township"};
        case CommuneKind::special_zone: return {"đặc khu", "special zone"};
        case CommuneKind::district: return {"huyện", "district"};
        case CommuneKind::province: return {"tỉnh", "province"};
    }
    return {};
}

/// An administrative unit as it stood during `valid`. Its identity is (code, a day on which it is
/// valid), because codes are reused: 03433 was Thị trấn Mường Tè until June 2025 and is Xã Bum Tở since.
/// The views' owner must outlive it.
struct Commune {
    std::string_view code;
    CommuneKind kind;
    std::string_view name;
    std::string_view parent_code;
    Period valid;

    constexpr bool is(std::string_view wanted_code, date::year_month_day day) const noexcept {
        return code == wanted_code && valid.contains(day);
    }
};

}  // namespace chitieu
