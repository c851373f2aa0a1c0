// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"

#include <chitieu/read/prose_figures.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// "2877/2899 ha, 119 ha": the figures, with "?" behind what is not certain and "!" before what is unclear.
std::string told(std::string_view text, std::optional<Language> language = std::nullopt) {
    const ProseFigures read = read_figures(text, {.language = language});
    std::string result;
    const auto add = [&result](std::string_view piece) {
        if (!result.empty()) result += ", ";
        result += piece;
    };
    for (const ProseFigure& figure : read.figures) {
        std::string one = to_string(figure.value);
        if (figure.second)
            one += (figure.form == ProseFigureForm::pair ? "/" : "..") + to_string(*figure.second);
        const UnitText unit = print_unit(figure.unit, Language::english);
        if (!unit.view().empty()) one += " " + std::string(unit.view());
        if (!figure.counted.empty()) one += " [" + std::string(figure.counted) + "]";
        if (!figure.is_certain) one += "?";
        add(one);
        CHECK(text.substr(figure.offset).starts_with(figure.number));
    }
    for (const UnclearNumber& number : read.unclear) add("!" + std::string(number.text));
    return result;
}

struct FigureCase {
    std::string_view text;
    std::string_view told;
};

const std::vector<FigureCase> figures = {
    {"đạt 17.501 tấn", "17501 tonne"},
    {"đạt 1.231,3/1.265 ha", "1231.3/1265 ha"},
    {"trị giá 400.000đ", "400000 dong"},
    {"12/14 xã, thị trấn", "12/14 commune"},
    {"thu 12 tỷ 450 triệu đồng", "12450 million dong"},
    {"1 tỷ 250 triệu 500 nghìn đồng", "1250500 thousand dong"},
    {"12 tỷ 450 triệu/15 tỷ 200 triệu", "12450/15200 million"},
    {"1 nghìn 200 con", "1200 head"},
    {"5 triệu 12 hộ", "5 million, 12 household"},
    {"12 tỷ 1.450 triệu đồng", "12 billion, 1450 million dong"},
    {"3,5 tỷ 200 triệu đồng", "3.5 billion, 200 million dong"},
    {"12 tỷ, 450 triệu đồng", "12 billion, 450 million dong"},
    {"3.200 hộ nghèo trên tổng số 25.600 hộ", "3200/25600 household"},
    {"đạt 100%", "100 %"},
    {"03 xã", "3 commune"},
    {"vượt 4,32ha", "4.32 ha"},
    {"3.163,2m<sup>2</sup> đất", "3163.2 m²"},
    {"150 đối tượng phạm tội", "150 [đối tượng]"},
    {"06 đám với 2.015m²", "6 [đám], 2015 m²"},
    {"Tổng số lớp 22/22 đạt", "22/22 class"},
    {"học viên 1315/1310 đạt", "1315/1310 pupil"},
    {"là 2.716/2.895, đạt", "2716/2895"},
    {"25 lượt/38 người/25 vụ việc", "25 visit, 38 person, 25 case"},
    {"2.877 ha/2.899 ha", "2877/2899 ha"},
    {"12 xã trong tổng số 14 xã", "12/14 commune"},
    {"12 trên tổng số 14 xã", "12/14 commune"},
    {"đạt 15-20%", "15..20 %"},
    {"giảm -5,2%", "-5.2 %"},
    {"tổng số 15 thửa đất", "15 [thửa đất]"},
    {"dân số 45.620 người", "45620 person"},
    {"cấp 20 Giấy chứng nhận", "20 dossier"},
    {"đạt mức 5%", "5 %"},
    {"cả năm 12.450 ha", "12450 ha"},
    {"năm 2022 17.501 tấn", "17501 tonne"},
    {"12 dự án, 15 hộ", "12 project, 15 household"},
    {"trong năm 2023, 59 hồ sơ", "59 dossier"},
    {"17\u00A0501 tấn", "17501 tonne"},
};

/// Dates, years, numbers of documents, ordinals, names, codes, telephones, headings: none is a figure.
constexpr std::string_view no_figures[] = {
    "ngày 30/11/2023",
    "ngày 30-11-2023",
    "ngày 30.11.2023",
    "tháng 11/2023",
    "ngày 8/3 và 28/6",
    "(20/10)",
    "năm 2023",
    "so với 2022",
    "giai đoạn 2021-2030",
    "năm học 2022 - 2023",
    "nhiệm kỳ 2023 -2028",
    "(18/11/1930 - 18/11/2023)",
    "6 tháng đầu năm",
    "9 tháng năm 2023",
    "số 09-QC/HU",
    "Quyết định số 1719/QĐ-TTg",
    "Nghị định 09/2019/NĐ-CP",
    "Đề án 06/ĐA-CP",
    "Quy định số 114-QĐ/TW",
    "lần thứ 12, 13",
    "khóa 14",
    "Điều 5, khoản 2, mục 1.2",
    "Mốc giới số 17",
    "quý 3",
    "đợt 1 năm 2023",
    "Covid-19",
    "thủy điện Nậm Sỳ Lường 1A",
    "Nghị quyết 30a",
    "điện thoại 0912345678",
    "mã 03433",
    "24/24",
    "bản đồ tỷ lệ 1/500",
    "lúc 14:30",
    "8h30",
    "1. Kinh tế",
    "2) Văn hóa",
    "1.1. Công tác",
    "(1)",
    "xếp thứ 25/63",
    "hạn<sup>28</sup>",
    "Quý I",
    "Decision No. 1719/QD-TTg",
    "in 2023",
    "Article 5",
};

}  // namespace

TEST_CASE("figures of running text, composed and decomposed") {
    for (const FigureCase& example : figures) {
        CAPTURE(example.text);
        CHECK(told(example.text) == example.told);
        const std::string apart = decomposed(example.text);
        const std::string wanted = decomposed(example.told);
        CHECK(told(apart) == wanted);
    }
}

TEST_CASE("what is no figure") {
    for (const std::string_view text : no_figures) {
        CAPTURE(text);
        CHECK(told(text) == "");
        CHECK(told(decomposed(text)) == "");
        const std::string inside = "Theo đó, " + std::string(text) + ", có 12 xã";
        if (text.find(". ") == text.npos && text.find(") ") == text.npos) CHECK(told(inside) == "12 commune");
    }
}

TEST_CASE("what may be one number or two is said, not guessed at") {
    CHECK(told("đạt 1. 357 tấn") == "!1. 357");
    CHECK(told("đạt 17 501 tấn") == "!17 501");
    CHECK(told("đạt 0 68%") == "!0 68");
    CHECK(told("đạt 1.23.456 tấn") == "!1.23.456");
    CHECK(told("đạt 12345678901234567890 tấn") == "!12345678901234567890");
    CHECK(told("năm 2023. 357 hộ") == "357 household");
}

TEST_CASE("what a mark means is settled by the rest of the text, or left open") {
    // a comma before three digits
    CHECK(told("tổng thiệt hại 36,407 tỷ đồng") == "36.407 billion dong?");
    CHECK(told("tổng thiệt hại 36,407 tỷ đồng, tăng 5,2%") == "36.407 billion dong, 5.2 %");
    // a dot before three digits and tỷ
    CHECK(told("thu 61.000 tỷ đồng") == "61000 billion dong?");
    CHECK(told("đạt 1.845/2.460 tỷ đồng") == "1845/2460 billion dong?");
    CHECK(told("thu 61.000 tỷ đồng, tăng 5,2%") == "61000 billion dong, 5.2 %");
    CHECK(told("thu 61.000 tỷ đồng, tăng 5.2%") == "61.000 billion dong?, 5.2 %");
    CHECK(told("thu 3.215/5.120 tỷ đồng, đạt 62,8%") == "3215/5120 billion dong, 62.8 %");
    const ProseFigures read = read_figures("thu 61.000 tỷ đồng");
    CHECK(read.figures[0].other_reading == 61);
    // or by the rest of the report
    const MarkUse marks = read_figures("tăng 5,2%").marks;
    CHECK(marks == MarkUse{.comma_decimal = true});
    const ProseFigures settled = read_figures("thu 61.000 tỷ đồng", {.marks = marks});
    CHECK(settled.figures[0].value == 61000);
    CHECK(settled.figures[0].is_certain);
    // thousands are never in doubt elsewhere
    CHECK(told("thu 61.000 triệu đồng") == "61000 million dong");
}

TEST_CASE("English writes marks the other way round") {
    CHECK(told("1,763 of 1,922 ha were sown") == "1763/1922 ha");
    CHECK(told("12 out of 14 communes") == "12/14 commune");
    CHECK(told("revenue of VND 49,960 million") == "49960 million dong");
    CHECK(told("it cost US$ 1.2 million") == "1.2 million US dollar");
    CHECK(told("a yield of 1.357 tonnes", Language::english) == "1.357 tonne?");
    CHECK(told("1,763 ha gave the 1.357 tonnes") == "1763 ha, 1.357 tonne");
    CHECK(read_figures("1,763 ha were sown in the district").language == Language::english);
    CHECK(read_figures("gieo 1.763 ha").language == Language::vietnamese);
}
