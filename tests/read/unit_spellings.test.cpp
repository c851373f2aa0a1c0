// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/unit_spellings.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/standard_units.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

/// The unit behind the first token, and how many tokens it has.
std::string found(std::string_view text) {
    const ProseWords words(text);
    const auto unit = standard_spellings().find(words, 1);
    if (!unit) return "";
    return std::string(print_unit(unit->unit, Language::english).view()) + " " +
           std::to_string(unit->end - 1);
}

}  // namespace

TEST_CASE("the longest unit counts") {
    CHECK(found("12 ha đất") == "ha 1");
    CHECK(found("12 triệu đồng/người/năm, tăng") == "million dong/person/year 6");
    CHECK(found("12 đồng chí") == "person 2");
    CHECK(found("12 đ/c") == "person 3");
    CHECK(found("12 đồng") == "dong 1");
    CHECK(found("12 xã, thị trấn") == "commune 4");
    CHECK(found("12 xã, huyện") == "commune 1");
    CHECK(found("12 lượt bệnh nhân") == "patient 3");
    CHECK(found("12 lượt người dân") == "attendance 2");
    CHECK(found("12 đơn vị máu") == "unit of blood 3");
    CHECK(found("12 đơn vị trường") == "school 3");
    CHECK(found("12 trđ") == "million dong 1");
    CHECK(found("12 triệu") == "million 1");
    CHECK(found("12 nghìn tấn") == "thousand tonne 2");
    CHECK(found("12 trăm nghìn đồng") == "hundred thousand dong 3");
    CHECK(found("12 bác sĩ/vạn dân") == "doctor/ten thousand person 5");
    CHECK(found("12 m<sup>2</sup>") == "m² 1");
    CHECK(found("12 GWh") == "GWh 1");
    CHECK(found("12 mm") == "mm 1");
    CHECK(found("12%") == "% 1");
    CHECK(found("12 điểm phần trăm") == "percentage point 3");
    CHECK(found("12 tonnes per") == "tonne 1");
    CHECK(found("12 phòng học") == "classroom 2");
    CHECK(found("12 triệu tấn CO2 tương đương, giảm") == "million tonne 5");
    // Units of columns alone.
    CHECK(found("12 liều vắc xin") == "");
    CHECK(found("11 giải ngân") == "");
    CHECK(found("12 quả") == "");
    CHECK(found("12 tuổi") == "");
}

TEST_CASE("marks count: cattle are not what is left, and land is not reached") {
    CHECK(found("12 con") == "head 1");
    CHECK(found("12 còn lại") == "");
    CHECK(found("12 bản") == "village 1");
    CHECK(found("12 bán") == "");
    CHECK(found("12 đối tượng") == "");
    CHECK(found("12 a") == "");
    CHECK(found("12 t") == "");
    CHECK(found("12 và") == "");
    CHECK(found("12 12") == "");
    CHECK(found("12") == "");
    CHECK(found("12 lượt/38 người") == "visit 1");
}

TEST_CASE("a unit before its number") {
    const ProseWords words("tổng số học viên 1315/1310");
    CHECK(standard_spellings().find_before(words, 4) == any_unit(units::pupil));
    CHECK_FALSE(standard_spellings().find_before(words, 2).has_value());
    CHECK_FALSE(standard_spellings().find_before(words, 0).has_value());
}

TEST_CASE("every spelling of the catalogue is found as parse_unit reads it") {
    std::size_t count = 0;
    const auto is_of_columns = [](const UnitInfo& info, std::string_view spelling) {
        for (const std::string_view symbol :
             {"{dose}", "{card}", "{booklet}", "{ballot}", "{award}", "{sample}"})
            if (info.symbol == symbol) return true;
        return spelling == "quả" || spelling == "tuổi";
    };
    for (const UnitInfo* const info : standard_units) {
        detail::each_spelling(info->words, [&](std::string_view spelling) {
            const std::string text = "12 " + std::string(spelling);
            const ProseWords words(text);
            // Numbers as scales stand in headings ("'000 tonnes"), not behind a figure.
            const bool is_number = detail::is_ascii_digit(spelling.front()) || spelling == "'000";
            if (is_of_columns(*info, spelling)) {
                CHECK_FALSE(standard_spellings().find(words, 1).has_value());
                return;
            }
            if (is_number || words.size() > 7 || spelling.size() < 3) return;
            CAPTURE(spelling);
            const auto unit = standard_spellings().find(words, 1);
            REQUIRE(unit.has_value());
            CHECK(unit->end == words.size());
            CHECK(unit->unit == parse_unit(spelling));
            ++count;
        });
    }
    CHECK(count > 250);
}
