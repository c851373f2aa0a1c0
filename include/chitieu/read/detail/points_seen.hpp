// SPDX-License-Identifier: BSL-1.0
//
// Whether the points in a file's numbers are decimal points, where nobody said how its numbers are written:
// "1.100" is 1.1 to a program, and 1100 in Vietnamese.
#pragma once

#include <chitieu/read/csv.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu::detail {

/// What the first point in a text can be.
enum class PointUse : std::uint8_t {
    none,          ///< there is none
    decimal,       ///< of decimals, and nothing else: "12.5", "0.125", "1234.567"
    before_three,  ///< of decimals, or of thousands: "1.100"
};

constexpr PointUse point_use(std::string_view text) noexcept {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return PointUse::none;
    std::size_t begin = point;
    while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
    std::size_t end = point + 1;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    const std::size_t lead = point - begin;
    const bool is_power = end < text.size() && (text[end] == 'e' || text[end] == 'E');
    const bool may_group = end - point == 4 && lead >= 1 && lead <= 3 && text[begin] != '0' && !is_power;
    return may_group ? PointUse::before_three : PointUse::decimal;
}

/// What the numbers of a file have shown until now. One that can be nothing but a decimal settles all.
class PointsSeen {
public:
    /// Whether there is still something to find out.
    bool is_open() const noexcept { return !is_decimal_; }

    /// Looks at a text that was read as a number; `place()` is where it stands.
    template <class PlaceOf>
    void see(std::string_view text, const PlaceOf& place) {
        constexpr std::size_t longest = 64;
        const PointUse use = point_use(text);
        if (use == PointUse::decimal) is_decimal_ = true;
        if (use == PointUse::before_three && count_++ == 0)
            first_ = {ErrorCode::number_ambiguous, place(), std::string(text.substr(0, longest))};
    }

    void shift_lines(std::uint32_t lines) noexcept { first_.place.line += lines; }
    /// Adds what rows behind have shown.
    void merge(const PointsSeen& other) {
        if (count_ == 0) first_ = other.first_;
        count_ += other.count_;
        is_decimal_ = is_decimal_ || other.is_decimal_;
    }

    /// How many numbers can be read in two ways, which none settles.
    std::size_t doubtful_count() const noexcept { return is_decimal_ ? 0 : count_; }
    /// Adds the first of them to errors that are in order.
    void add_to(std::vector<CsvError>& errors) const {
        if (doubtful_count() == 0) return;
        const auto behind = std::upper_bound(
            errors.begin(), errors.end(), first_,
            [](const CsvError& left, const CsvError& right) { return left.place < right.place; });
        errors.insert(behind, first_);
    }

private:
    bool is_decimal_ = false;
    std::size_t count_ = 0;
    CsvError first_{};
};

}  // namespace chitieu::detail
