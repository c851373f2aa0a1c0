// SPDX-License-Identifier: BSL-1.0
//
// Records with everything that a record can hold, for tests that write and read them back.
#pragma once

#include "../text/decomposed.hpp"

#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/text/kept_texts.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/prefix.hpp>
#include <chitieu/unit/standard_units.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Whether two figures print the same.
inline bool same_print(const std::optional<chitieu::Decimal>& left,
                       const std::optional<chitieu::Decimal>& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return chitieu::detail::same_digits(*left, *right);
}
inline bool same_target(const std::optional<chitieu::Target<>>& left,
                        const std::optional<chitieu::Target<>>& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return left->form() == right->form() && same_print(left->lower(), right->lower()) &&
           same_print(left->upper(), right->upper()) && same_print(left->cumulative(), right->cumulative()) &&
           left->authority() == right->authority();
}
inline bool same_actual(const chitieu::Actual<>& left, const chitieu::Actual<>& right) {
    return same_print(left.figure, right.figure) && left.status == right.status;
}
inline bool same_indicator(const chitieu::Indicator<>& left, const chitieu::Indicator<>& right) {
    return left.code() == right.code() && left.name() == right.name() && left.unit() == right.unit() &&
           left.direction() == right.direction() && left.over_places() == right.over_places() &&
           left.over_periods() == right.over_periods();
}
/// Whether two records say the same, digit for digit; where their notes stand counts only if asked for.
inline bool same_record(const chitieu::IndicatorRecord& left, const chitieu::IndicatorRecord& right,
                        bool with_places = false) {
    if (left.notes.size() != right.notes.size()) return false;
    for (std::size_t at = 0; at < left.notes.size(); ++at) {
        const chitieu::Footnote& one = left.notes[at];
        const chitieu::Footnote& other = right.notes[at];
        if (one.marker != other.marker || one.text != other.text || one.role != other.role) return false;
        if (with_places && one.place != other.place) return false;
    }
    return same_indicator(left.indicator, right.indicator) && left.area == right.area &&
           left.period == right.period && same_target(left.target, right.target) &&
           same_actual(left.actual, right.actual);
}

class RandomRecords {
public:
    explicit RandomRecords(std::uint32_t seed) : random_(seed) {}

    std::vector<chitieu::IndicatorRecord> make(int count) {
        std::vector<chitieu::IndicatorRecord> records;
        while (count-- > 0) records.push_back(record());
        return records;
    }

    std::size_t below(std::size_t count) { return random_() % count; }

    /// All forms of numbers that a Decimal holds.
    chitieu::Decimal figure() {
        constexpr std::int64_t special[] = {0, 1, -1, 5, 10, 100, 2760, 999, INT64_MAX, INT64_MIN};
        const auto scale = static_cast<int>(below(3) == 0 ? below(19) : below(4));
        if (below(8) == 0) return chitieu::Decimal::from_parts(special[below(std::size(special))], scale);
        const auto bits = (std::uint64_t{random_()} << 32U) | random_();
        return chitieu::Decimal::from_parts(static_cast<std::int64_t>(bits) >> below(60), scale);
    }

    std::string_view text() {
        constexpr std::string_view pieces[] = {"Tổng sản lượng",
                                               "lương thực, có hạt",
                                               " \"trong đó\" ",
                                               "\n",
                                               "\r\n",
                                               ";",
                                               "xã; bản",
                                               "a\"b\"\"c",
                                               "'",
                                               "\t",
                                               " ",
                                               "_X",
                                               "__X",
                                               "NaN",
                                               "ước thực hiện",
                                               "{}[]:,\\/",
                                               "\\n",
                                               "=k|W",
                                               ": ",
                                               "-",
                                               "–",
                                               "\u2028",
                                               "\U0001F600",
                                               "\x7F\x01",
                                               "100",
                                               "#",
                                               "<b>",
                                               "null",
                                               "Đường giao thông",
                                               "Tỷ lệ hộ nghèo (%)"};
        std::string result;
        for (std::size_t count = below(5); count > 0; --count) {
            const std::string_view piece = pieces[below(std::size(pieces))];
            result += below(4) == 0 ? decomposed(piece) : std::string(piece);
        }
        return texts_.keep(result);
    }

    chitieu::AnyUnit unit() {
        using namespace chitieu;
        const UnitList list = standard_units;
        AnyUnit result;
        switch (below(8)) {
            case 0:
                return result;
            case 1:
                return any_unit(units::billion * units::dong);
            case 2:
                return any_unit(units::million * units::dong / units::person / units::year);
            case 3:
                return any_unit(units::thousand) * any_unit(units::billion) * any_unit(units::dong);
            case 4:
                return any_unit(units::doctor / (units::ten_thousand * units::person));
            case 5:
                return AnyUnit(*list.first[below(list.count)]);
            default:
                for (std::size_t terms = 1 + below(6); terms > 0; --terms) {
                    AnyUnit term(*list.first[below(list.count)]);
                    if (term.takes_prefix() && below(2) == 0)
                        term = term.with_prefix(si_prefixes[below(std::size(si_prefixes))].power);
                    const int most = below(16) == 0 ? 99 : 3;
                    const int power = static_cast<int>(below(static_cast<std::size_t>(2 * most + 1))) - most;
                    const AnyUnit product = result * term.power(power);
                    if (product.is_valid()) result = product;
                }
                return result;
        }
    }

    std::optional<chitieu::Period> period() {
        using namespace chitieu;
        const int year = 1990 + static_cast<int>(below(50));
        const auto month = static_cast<unsigned>(1 + below(12));
        const date::year_month first{date::year{year}, date::month{month}};
        switch (below(8)) {
            case 0:
                return std::nullopt;
            case 1:
                return reporting_year(year);
            case 2:
                return since(first / 15);
            case 3:
                return through(first / 28);
            case 4: {
                const int months = static_cast<int>(1 + below(14));
                const date::year_month last = first + date::months{months - 1};
                return Period(first / 1, date::year_month_day(last / date::last));
            }
            case 5: {
                const date::sys_days begin = first / 7;
                const date::days length{static_cast<int>(below(900))};
                return Period(date::year_month_day(begin), date::year_month_day(begin + length));
            }
            default:
                return calendar_year(below(10) == 0 ? static_cast<int>(1 + below(9'999)) : year);
        }
    }

    std::optional<chitieu::Target<>> target() {
        using namespace chitieu;
        if (below(6) == 0) return std::nullopt;
        Target<> result = [this] {
            const auto form = static_cast<TargetForm>(below(7));
            if (form != TargetForm::between) return Target<>(form, figure());
            const Decimal one = figure();
            const Decimal other = figure();
            return one < other ? between(one, other) : between(other, one);
        }();
        if (below(4) == 0) result = result.with_cumulative(figure());
        if (below(4) == 0) result = result.set_by(text());
        return result;
    }

    chitieu::IndicatorRecord record() {
        using namespace chitieu;
        const auto way = [this] { return static_cast<Aggregation>(below(5)); };
        // Between braces, so that every compiler draws in the same order.
        IndicatorRecord result{
            Indicator<>{text(), text(), unit(), static_cast<Direction>(below(3)), way(), way()}};
        result.area = text();
        result.period = period();
        result.target = target();
        if (below(5) != 0) result.actual.figure = figure();
        result.actual.status = static_cast<ActualStatus>(below(4));
        for (std::size_t notes = below(3) == 0 ? below(4) : 0; notes > 0; --notes) {
            result.notes.push_back(
                {text(),
                 text(),
                 {static_cast<std::uint32_t>(below(9'999)), static_cast<std::uint32_t>(below(99))},
                 static_cast<FootnoteRole>(below(4))});
        }
        return result;
    }

private:
    std::mt19937 random_;
    chitieu::KeptTexts texts_{};
};
