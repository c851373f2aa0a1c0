// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/section_number.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

/// "number|heading|level"
std::string read(std::string_view heading) {
    const SectionNumber number = section_number(heading);
    return std::string(number.number) + '|' + std::string(number.heading) + '|' +
           std::to_string(number.level);
}

}  // namespace

TEST_CASE("parts and chapters, by ordinals, numbers and letters") {
    CHECK(read("Phần thứ nhất") == "Phần thứ nhất||1");
    CHECK(read("PHẦN THỨ HAI: NHIỆM VỤ") == "PHẦN THỨ HAI|NHIỆM VỤ|1");
    CHECK(read("PHA\u0302\u0300N THU\u031B\u0301 HAI: NHIỆM VỤ") ==
          "PHA\u0302\u0300N THU\u031B\u0301 HAI|NHIỆM VỤ|1");
    CHECK(read("Phần I. Kết quả") == "Phần I|Kết quả|1");
    CHECK(read("Chương 2 - Thu, chi") == "Chương 2|Thu, chi|1");
    CHECK(read("Part one: results") == "Part one|results|1");
    CHECK(read("Chapter B. Costs") == "Chapter B|Costs|1");
}

TEST_CASE("words that only begin like a part have no number") {
    for (const std::string_view heading :
         {"CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA", "CHU\u031BO\u031BNG TRÌNH MỤC TIÊU", "Phần lớn các xã",
          "Phần mở đầu", "Partial results", "Party building", "Chapter", "Phần"}) {
        CAPTURE(heading);
        CHECK(section_number(heading).level == 0);
        CHECK(section_number(heading).heading == heading);
    }
}

TEST_CASE("numerals, figures and letters") {
    CHECK(read("A. ĐÁNH GIÁ") == "A|ĐÁNH GIÁ|1");
    CHECK(read("II- VỀ KINH TẾ") == "II|VỀ KINH TẾ|2");
    CHECK(read("IV.KẾT QUẢ") == "IV|KẾT QUẢ|2");
    CHECK(read("IV. – KẾT QUẢ") == "IV|KẾT QUẢ|2");
    CHECK(read("1. Nông nghiệp") == "1|Nông nghiệp|3");
    CHECK(read("1.2. Chăn nuôi") == "1.2|Chăn nuôi|4");
    CHECK(read("1.2.3 – Thủy sản") == "1.2.3|Thủy sản|5");
    CHECK(read("a) Thu") == "a|Thu|6");
    for (const std::string_view heading :
         {"VI PHẠM", "2023 là năm", "Kinh tế", "", "105 xã", "5 - 7 xã đạt", "5 – 7 communes"}) {
        CAPTURE(heading);
        CHECK(section_number(heading).level == 0);
    }
}
