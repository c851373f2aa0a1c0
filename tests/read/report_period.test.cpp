// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/report_period.hpp>

#include "../text/decomposed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

std::string period_in(std::string_view title, std::string_view date = {}) {
    const auto told = [](const DocumentData& data) {
        const StatedPeriod period = period_of(data);
        std::string text = std::to_string(period.first_year);
        if (period.months) {
            text += ":" + std::to_string(period.months->first) + "-" + std::to_string(period.months->last);
        }
        return text;
    };
    DocumentData data;
    data.title = title;
    data.date = date;
    const std::string period = told(data);
    const std::string other = decomposed(title);
    data.title = other;
    CHECK(told(data) == period);
    return period;
}

}  // namespace

TEST_CASE("the year and the part of it that a title names") {
    CHECK(period_in("kết quả thực hiện nhiệm vụ năm 2024") == "2024");
    CHECK(period_in("Kết quả năm 2024, phương hướng, nhiệm vụ quý I năm 2025") == "2024");
    CHECK(period_in("kết quả 9 tháng đầu năm 2024") == "2024:1-9");
    CHECK(period_in("Tình hình 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024") == "2024:1-6");
    CHECK(period_in("Kết quả 9 tháng đầu năm, nhiệm vụ trọng tâm quý IV năm 2024") == "2024:1-9");
    // Of which of the two, nobody knows.
    CHECK(period_in("Tình hình thu ngân sách quý III và 9 tháng năm 2024") == "2024");
    CHECK(period_in("Tổng kết năm học 2023-2024") == "2023");
}

TEST_CASE("the year of the date, unless it is so early that the year before may be meant") {
    CHECK(period_in("kết quả công tác", "ngày 14 tháng 12 năm 2024") == "2024");
    CHECK(period_in("kết quả công tác", "ngày 10 tháng 01 năm 2025") == "0");
    CHECK(period_in("kết quả năm 2024", "ngày 10 tháng 01 năm 2025") == "2024");
    CHECK(period_in("kết quả 6 tháng", "ngày 20 tháng 6 năm 2024") == "2024:1-6");
    CHECK(period_in("") == "0");
}
