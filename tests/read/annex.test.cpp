// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/compare.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <concepts>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

using namespace chitieu;

namespace {

/// The rows as `code:name=target/actual/declared` with `#` before group rows, one after the other; the
/// error's name where the annex cannot be read; and `!error@line` for each error on the way.
std::string rows_of(const std::string& text) {
    const auto report = read_annex(text, Direction::higher_is_better);
    if (!report) return std::string(name_of(report.error().code));
    std::string words;
    for (const AnnexRow& row : report->rows) {
        words += (words.empty() ? "" : " ") + std::string(row.kind == RowKind::group ? "#" : "") +
                 std::string(row.code) + ":" + std::string(row.indicator.name());
        if (row.kind == RowKind::group) continue;
        words += "=" + (row.target.value ? to_string(row.target.value->upper()) : std::string("-"));
        words += "/" + (row.actual.value ? to_string(*row.actual.value->figure) : std::string("-"));
        if (!row.declared.text.empty()) words += "/" + std::string(row.declared.text);
    }
    for (const Error& error : report->errors)
        words += " !" + std::string(name_of(error.code)) + "@" + std::to_string(error.place.line);
    return words;
}

template <class Text>
concept can_read = requires(Text&& text) {
    read_annex(std::forward<Text>(text), Direction::higher_is_better);
};

const std::string head = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n";
const std::string one_row = "1\tLúa\tTấn\t5\t6\t120\n";

}  // namespace

TEST_CASE("the annex: 41 indicators under 11 numbered heads, two of them indicators, and one group row") {
    std::ifstream file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const std::string annex = text.str();
    const auto report = read_annex(annex, Direction::higher_is_better);
    REQUIRE(report.has_value());
    CHECK(report->errors.empty());
    CHECK(report->place == Place{1, 1});
    REQUIRE(report->period.has_value());
    CHECK(*report->period == calendar_year(2023));
    REQUIRE(report->next_period.has_value());
    CHECK(*report->next_period == calendar_year(2024));
    int indicators = 0;
    int heads = 0;
    int groups = 0;
    for (const AnnexRow& row : report->rows) {
        const bool is_head = row.code.find('.') == std::string_view::npos && !row.code.empty();
        heads += is_head;
        if (row.kind == RowKind::indicator) ++indicators;
        if (row.kind == RowKind::group && !is_head) ++groups;
        if (row.kind == RowKind::group && !is_head) CHECK(row.code == "8.3");
    }
    CHECK(indicators == 41);
    CHECK(heads == 11);
    CHECK(groups == 1);
    CHECK(report->rows.size() == 51);

    // Every completion is the exact quotient.
    const auto completion = [&](std::string_view code) {
        for (const AnnexRow& row : report->rows) {
            if (row.code == code) {
                return compare(row.indicator, row.target.value, row.actual.value.value_or(not_reported()))
                    .completion();
            }
        }
        return Completion<>(Undefined::no_target);
    };
    CHECK(completion("3.1").ratio() == Ratio(17501, 17600));
    CHECK(completion("3.1").percent(4) == 99.4375_dec);
    CHECK(completion("6.3").ratio() == 1.105_dec);
    CHECK(completion("11.4").ratio() == 0.845_dec);
    CHECK(completion("2").percent(4) == 81.9016_dec);
    CHECK(completion("11.2").reason() == Undefined::range);
    CHECK(completion("5.3").reason() == Undefined::no_actual);
}

TEST_CASE("the same annex inside the whole report") {
    std::ifstream file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md", std::ios::binary);
    if (!file) {
        MESSAGE("skipped: the whole report is not beside this checkout");
        return;
    }
    std::ostringstream text;
    text << file.rdbuf();
    std::ifstream annex_file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv", std::ios::binary);
    std::ostringstream annex;
    annex << annex_file.rdbuf();
    CHECK(rows_of(text.str()) == rows_of(annex.str()));
}

TEST_CASE("a table alone, in each format") {
    const std::string rows = "1:Lúa=5/6/120";
    CHECK(rows_of(head + one_row) == rows);
    CHECK(rows_of("| TT | Chỉ tiêu | ĐVT | KH | TH | % |\n|---|:-:|---|--:|--:|---|\n| 1 | **Lúa** | Tấn | 5 "
                  "| 6 | 120 |\n") == rows);
    CHECK(rows_of("TT | Chỉ tiêu | ĐVT | KH | TH | %\n--|--|--|--|--|--\n1 | Lúa | Tấn | 5 | 6 | 120\n") ==
          rows);
    CHECK(rows_of("TT,Chỉ tiêu,ĐVT,KH,TH,%\n1,\"Lúa\",Tấn,5,6,120\n") == rows);
    CHECK(rows_of("TT;Chỉ tiêu;ĐVT;KH;TH;%\n1;Lúa;Tấn;\"5\";6;120\n") == rows);
    CHECK(rows_of("%,TH,KH,ĐVT,Chỉ tiêu,TT\n120,6,5,Tấn,Lúa,1\n") == rows);
    CHECK(rows_of("No.\tIndicator\tUnit\tTarget\tActual\tAchievement %\n1\tLúa\ttonnes\t5\t6\t120\n") ==
          rows);
    CHECK(rows_of("\"Chỉ\ntiêu\",\"Kế\nhoạch\",\"Thực\nhiện\"\nLúa,5,6\n") == ":Lúa=5/6");
}

TEST_CASE("line ends and a byte order mark") {
    const auto with_ends = [](std::string text, std::string_view end) {
        for (std::size_t at = text.find('\n'); at != std::string::npos;
             at = text.find('\n', at + end.size())) {
            text.replace(at, 1, end);
        }
        return text;
    };
    const std::string rows = "1:Lúa=5/6/120 2:Ngô=7/-/-";
    const std::string text = head + one_row + "2\tNgô\tTấn\t7\t-\t-\n";
    CHECK(rows_of(text) == rows);
    CHECK(rows_of(with_ends(text, "\r\n")) == rows);
    CHECK(rows_of(with_ends(text, "\r")) == rows);
    CHECK(rows_of("\xEF\xBB\xBF" + text) == rows);
    CHECK(rows_of(text.substr(0, text.size() - 1)) == rows);
}

TEST_CASE("headings over two rows") {
    CHECK(rows_of("TT\tChỉ tiêu\tĐVT\tNăm 2023\t\t\n\t\t\tKế hoạch\tThực hiện\tTH/KH (%)\n" + one_row) ==
          "1:Lúa=5/6/120");
    CHECK(rows_of("TT\tChỉ tiêu\tĐVT\tNăm 2022\t\tNăm 2023\t\n\t\t\tKế hoạch\tThực hiện\tKế hoạch\tThực "
                  "hiện\n1\tLúa\tTấn\t1\t2\t5\t6\n") == "1:Lúa=5/6");
    CHECK(rows_of("TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tSo sánh (%)\n\t\t\t2023\t2023\tTH/KH\n" +
                  one_row) == "1:Lúa=5/6/120");
    CHECK(rows_of("|TT|Chỉ tiêu|ĐVT|Năm 2023|Năm 2023|\n|-|-|-|-|-|\n|TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực "
                  "hiện|\n|1|Lúa|Tấn|5|6|\n") == "1:Lúa=5/6");
    CHECK(rows_of(",,,Năm 2023,Năm 2023\nTT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện\n1,Lúa,Tấn,5,6\n") ==
          "1:Lúa=5/6");
    CHECK(rows_of(head + "\t\t\t(tỷ đồng)\t(tỷ đồng)\t\n" + one_row) == "1:Lúa=5/6/120");
}

TEST_CASE("the row that numbers the columns is no indicator, and indicators are not taken for it") {
    for (const std::string row :
         {"1\t2\t3\t4\t5\t6\n", "(1)\t(2)\t(3)\t(4)\t(5)\t(6)=(5)/(4)\n", "A\tB\tC\t1\t2\t3=2/1\n",
          "1\t2\t3\t\t\t\n", "[1]\t[2]\t[3]\t[4]\t[5]\t[6]\n", "A\tB\t1\t2\t3\t4=3:2\n",
          "1\t2\t3\t4\t5\t6=5/4*100\n", "(1)\t(2)\t(3)\t(4)\t(5)\t(6=5/4)\n"}) {
        CAPTURE(row);
        CHECK(rows_of(head + row + one_row) == "1:Lúa=5/6/120");
        CHECK(rows_of(head + one_row + head + row + "2\tNgô\tTấn\t7\t8\t114\n") ==
              "1:Lúa=5/6/120 2:Ngô=7/8/114");
    }
    CHECK(rows_of("Chỉ tiêu\tKH\tTH\nA\t10\t9\nB\t5\t5\n") == ":A=10/9 :B=5/5");
}

TEST_CASE("pages: the heading again, page numbers, gaps") {
    const std::string two = "2\tNgô\tTấn\t7\t8\t114\n";
    const std::string both = "1:Lúa=5/6/120 2:Ngô=7/8/114";
    CHECK(rows_of(head + one_row + head + two) == both);
    CHECK(rows_of(head + one_row + "\n12\n\n" + head + two) == both);
    CHECK(rows_of(head + one_row + "12\n" + head + two) == both);
    CHECK(rows_of(head + one_row + "Trang 12\n" + two) == both);
    CHECK(rows_of(head + one_row + "- 12 -\n" + two) == both);
    CHECK(rows_of(head + one_row + "Page 3 of 10\n\n" + two) == both);
    CHECK(rows_of(head + one_row + "\n\n\n" + two) == both);
    CHECK(rows_of(head + one_row + "Biểu số 2 (tiếp theo)\n" + head + two) == both);
    // A second heading may order its columns in another way.
    CHECK(rows_of(head + one_row + "\nTT\tChỉ tiêu\tTH 2023\tKH 2023\n2\tNgô\t8\t7\n") ==
          "1:Lúa=5/6/120 2:Ngô=7/8");
    // A line between rows that is none is said.
    CHECK(rows_of(head + one_row + "dòng lạ\n" + two) == both + " !row_too_short@3");
}

TEST_CASE("what follows the table is not read into it") {
    const std::string row = "1:Lúa=5/6/120";
    CHECK(rows_of(head + one_row + "\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Lưu VT\tCHỦ TỊCH\n") == row);
    CHECK(rows_of(head + one_row + "\nTT\tTên dự án\tVốn\n1\tĐường\t500\n2\tCầu\t700\n") == row);
    CHECK(rows_of("| TT | Chỉ tiêu | KH | TH |\n|--|--|--|--|\n| 1 | Lúa | 5 | 6 |\n\n| Xã | Dân | Hộ | Bản "
                  "|\n|--|--|--|--|\n| A | 1 | 2 | 3 |\n") == "1:Lúa=5/6");
    CHECK(rows_of("TT,Chỉ tiêu,KH,TH\n1,Lúa,5,6\n\nTrong năm, huyện đã chỉ đạo các xã, thị trấn, và các bản, "
                  "tích cực\n") == "1:Lúa=5/6");
    // but another table of plan and actual is
    CHECK(rows_of(head + one_row + "\nTT\tTên dự án\tVốn\n1\tĐường\t500\n\n" + head +
                  "1\tCá\tTấn\t1\t1\t100\n") == "1:Lúa=5/6/120 1:Cá=1/1/100");
}

TEST_CASE("group rows, sub-rows, rows without a code") {
    CHECK(rows_of(head + "I\tKinh tế\n1\tLúa\tTấn\t5\t6\t120\n\tTrong đó: + Lúa mùa\tTấn\t3\t3\t100\n\t+ Lúa "
                         "xuân\tTấn\t2\t3\t150\n") ==
          "#I:Kinh tế 1:Lúa=5/6/120 :Trong đó: + Lúa mùa=3/3/100 :+ Lúa xuân=2/3/150");
    const auto report = read_annex(
        std::string_view(
            "TT\tChỉ tiêu\tKH\tTH\n8.3\tHuy động:\t\t\n-\tTiểu học\t5\t5\n\tTổng cộng\t5\t5\n\tKhác\t1\t1\n"),
        Direction::higher_is_better);
    REQUIRE(report.has_value());
    REQUIRE(report->rows.size() == 4);
    CHECK(report->rows[0].kind == RowKind::group);
    CHECK(report->rows[0].begins_table);
    CHECK_FALSE(report->rows[1].begins_table);
    CHECK(report->rows[1].is_sub_row);
    CHECK(report->rows[1].code.empty());
    CHECK(report->rows[2].is_sub_row);
    CHECK_FALSE(report->rows[3].is_sub_row);
    // A head that has a unit, and whose rows follow; an indicator without any figure.
    CHECK(rows_of(head + "1\tHuy động\t%\n\t+ Tiểu học\t%\t5\t5\t100\n2\tKhác\t%\t\t\t\n") ==
          "#1:Huy động :+ Tiểu học=5/5/100 2:Khác=-/-");
}

TEST_CASE("rows with too few or too many cells") {
    CHECK(rows_of(head + "1\tLúa\tTấn\t5\n2\tNgô\tTấn\t7\t8\t114\n") ==
          "1:Lúa=5/- 2:Ngô=7/8/114 !row_too_short@2");
    CHECK(rows_of(head + "1\tLúa\tTấn\t5\t6\t120\tthừa\n2\tNgô\tTấn\t7\t8\t114\n") ==
          "1:Lúa=5/6/120 2:Ngô=7/8/114 !row_too_long@2");
    CHECK(rows_of(head + "1\tLúa\tTấn\t5\t6\t120\t\t\t\n") == "1:Lúa=5/6/120");
    // An unquoted decimal comma moves the cells behind it: figures there cannot be told apart.
    CHECK(rows_of("TT,Chỉ tiêu,ĐVT,KH,TH,%\n1,Lúa,Tấn,5,6,120\n2,Ngô,Tấn,7,5,8,114\n") ==
          "1:Lúa=5/6/120 2:Ngô=-/- !row_too_long@3");
}

TEST_CASE("direction: the target's form, a column, the name, or what was assumed") {
    const std::string text =
        "Chỉ tiêu\tChiều hướng\tKH\tTH\nGạo\t\t5\t5\nTỷ lệ hộ "
        "nghèo\t\t5\t5\nGạo\tgiảm\t5\t5\nGạo\tgiảm\t>5\t5\nGạo\ttăng\t5\t5\n";
    const auto report = read_annex(text, Direction::keep_within);
    REQUIRE(report.has_value());
    const auto direction = [&](std::size_t row) {
        return std::pair(report->rows[row].indicator.direction(), report->rows[row].direction_basis);
    };
    CHECK((direction(0) == std::pair(Direction::keep_within, DirectionBasis::assumed)));
    CHECK((direction(1) == std::pair(Direction::lower_is_better, DirectionBasis::name)));
    CHECK((direction(2) == std::pair(Direction::lower_is_better, DirectionBasis::column)));
    CHECK((direction(3) == std::pair(Direction::higher_is_better, DirectionBasis::target)));
    CHECK((direction(4) == std::pair(Direction::higher_is_better, DirectionBasis::column)));
}

TEST_CASE("whole things are exact; rates of them, and figures with decimals, are not") {
    const auto counts = [](const std::string& row) {
        const std::string text = "Chỉ tiêu\tĐVT\tKH\tTH\n" + row + "\n";
        const auto report = read_annex(text, Direction::higher_is_better);
        return report->rows.at(0).counts_whole_things;
    };
    CHECK(counts("Việc làm\tNgười\t695\t705"));
    CHECK(counts("Việc làm\tNgười\t1.000\t1.105"));
    CHECK_FALSE(counts("Việc làm\tNgười\t695,5\t705"));
    CHECK_FALSE(counts("Việc làm\tNghìn người\t695\t705"));
    CHECK_FALSE(counts("Số bác sĩ/ vạn dân\tBác sĩ\t11\t11"));
    CHECK_FALSE(counts("Số học sinh bình quân một lớp\tHọc sinh\t31\t30"));
    CHECK_FALSE(counts("Sản lượng\tTấn\t5\t6"));
}

TEST_CASE("the actual of the year before stands in its row, read as the others are") {
    const std::string text =
        "TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tTH 2023\n1\tLúa\tTấn\t7.801\t7.900\t7.825\n"
        "2\tThu\tTỷ đồng\t61.500\t63\t62\n3\tNgô\tTấn\t\t5\t6\n4\tSắn\tTấn\tx?\t5\t6\n"
        "5\tChè\t\t12\t\t\n";
    const auto report = read_annex(text, Direction::higher_is_better);
    REQUIRE(report.has_value());
    REQUIRE(report->rows.size() == 5);
    CHECK(*report->rows[0].previous_actual.value->figure == 7801);
    CHECK(report->rows[0].previous_actual.place == Place{2, 11});
    CHECK(*report->rows[1].previous_actual.value->figure == 61.5_dec);
    CHECK(report->rows[2].previous_actual.is_blank());
    CHECK(report->rows[3].previous_actual.error != ErrorCode::none);
    CHECK(report->rows[3].previous_actual.text == "x?");
    CHECK(report->rows[4].kind == RowKind::indicator);  // it has a figure
    CHECK(*report->rows[0].actual.value->figure == 7825);
}

TEST_CASE("English headings change how English rows are read, and no others") {
    const std::string text =
        "Indicator\tUnit\tPlan\tActual\n"
        "Tổng sản lượng lương thực\tTấn\t17.600\t17.501\n"
        "Grain harvested\ttonnes\t17,600\t17.501\n";
    const auto report = read_annex(text, Direction::higher_is_better);
    REQUIRE(report.has_value());
    CHECK(report->rows.at(0).target.value->upper() == 17'600_dec);
    CHECK(report->rows.at(0).actual.value->figure == 17'501_dec);
    CHECK(report->rows.at(1).target.value->upper() == 17'600_dec);
    CHECK(report->rows.at(1).actual.value->figure == 17.501_dec);
}

TEST_CASE("a mark before three digits means what the row's other figures say") {
    const auto row = [](std::string_view unit, std::string_view cells) {
        const std::string text = "TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tTH 2023\tSo KH (%)\n1\tThu\t" +
                                 std::string(unit) + '\t' + std::string(cells) + '\n';
        const auto report = read_annex(text, Direction::higher_is_better);
        REQUIRE(report.has_value());
        const AnnexRow& read = report->rows.at(0);
        const auto shown = [](const auto& cell, const std::optional<Decimal>& figure) {
            return (figure ? to_string(*figure) : "-") + (cell.is_ambiguous ? "?" : "");
        };
        return shown(read.previous_actual, read.previous_actual.value->figure) + ' ' +
               shown(read.target, read.target.value->lower()) + ' ' +
               shown(read.actual, read.actual.value->figure);
    };
    CHECK(row("Tỷ đồng", "1.250,5\t1.400\t1.389,2\t99,2") == "1250.5 1400 1389.2");
    CHECK(row("Tỷ đồng", "1250,5\t1.400\t1389,2\t99,2") == "1250.5 1400 1389.2");
    CHECK(row("Tỷ đồng", "1,250.5\t1,400\t1,389.2\t99.2") == "1250.5 1400 1389.2");
    CHECK(row("Người", "1.250.000\t1,400\t1.389.200\t") == "1250000 1.400 1389200");
    // What says two things settles nothing: but then the percent may, or the size of the figures.
    CHECK(row("Tỷ đồng", "61\t61.000\t49.960\t81,9") == "61 61.000? 49.960?");
    CHECK(row("Tỷ đồng", "1.250,5\t1.400\t1,389.2\t99,2") == "1250.5 1400 1389.2");
    CHECK(row("Tỷ đồng", "1.250,5\t1.400\t1,389.2\t") == "1250.5 1400? 1389.2");
    CHECK(row("%", "98,5\t98.125\t98,7\t") == "98.5 98.125 98.7");
}

namespace {

/// "950 1050?": plan and actual of the rows, with a mark where they are in doubt.
std::string figures_in(const std::string& rows,
                       const std::string& heading = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tSo KH (%)") {
    std::string text = heading + '\n' + rows;
    std::replace(text.begin(), text.end(), '|', '\t');
    const auto report = read_annex(text, Direction::higher_is_better);
    REQUIRE(report.has_value());
    std::string figures;
    for (const AnnexRow& row : report->rows) {
        figures += (figures.empty() ? "" : "; ") + to_string(row.target.value->lower());
        figures += row.target.is_ambiguous ? "? " : " ";
        figures += to_string(*row.actual.value->figure) + (row.actual.is_ambiguous ? "?" : "");
    }
    return figures;
}

}  // namespace

TEST_CASE("a mark before three digits means what makes the printed percent right") {
    CHECK(figures_in("1|Thu|tỷ đồng|950|1.050|110,5\n") == "950 1050");
    CHECK(figures_in("1|Thu|tỷ đồng|950|1.050|110.5\n") == "950 1050");
    CHECK(figures_in("1|Thu|tỷ đồng|1.050|980|93,3\n") == "1050 980");
    CHECK(figures_in("1|Thu|tỷ đồng|1.050|0,98|93,3\n") == "1.050 0.98");
    CHECK(figures_in("1|Chi|tỷ đồng|1.050|980|107,1\n") == "1050 980");  // of what should be low
    CHECK(figures_in("1|Lúa|nghìn tấn|1,050|980|93.3\n") == "1050 980");
    CHECK(figures_in("1|Hộ|hộ|1,200|1.250|104,2\n") == "1200 1250");
    // Each its own way, where only that is right: then the marks are mixed.
    CHECK(figures_in("1|Thu|tỷ đồng|61,000|49.960|81,9\n") == "61.000? 49.960?");
    // Both readings come to the same.
    CHECK(figures_in("1|Thu|tỷ đồng|1.200|1.250|104.2\n").find('?') != std::string::npos);
    // Wrong in both.
    CHECK(figures_in("1|Thu|tỷ đồng|950|1.050|120\n") == "950 1050?");
}

TEST_CASE("a mark before three digits means what the verdict, the percent's own mark and the table say") {
    const std::string words = "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tĐánh giá";
    CHECK(figures_in("1|Thu|tỷ đồng|>950|1.050|Đạt\n", words) == "950 1050");
    CHECK(figures_in("1|Thu|tỷ đồng|950|1.050|Vượt\n", words) == "950 1050");
    CHECK(figures_in("1|Thu|tỷ đồng|<950|1.050|Đạt\n", words) == "950 1.050");
    // A verdict in a direction that is only assumed does not say what is unusual.
    CHECK(figures_in("1|Thu|tỷ đồng|950|1.050|Không đạt\n", words) == "950 1050?");
    CHECK(figures_in("1|Thu|tỷ đồng|1.200|1.250|104,2\n") == "1200 1250");
    // The table's other cells: a comma for decimals anywhere, any mark in the same unit.
    CHECK(figures_in("1|Thu|tỷ đồng|850|1.020|\n2|Nước|%|97,5|98|\n") == "850 1020; 97.5 98");
    CHECK(figures_in("1|Thu|tỷ đồng|850|1.020|\n2|Chi|tỷ đồng|1.500,5|1.400,5|\n") ==
          "850 1020; 1500.5 1400.5");
    CHECK(figures_in("1|Thu|tỷ đồng|2.050|1.020|\n2|Chi|tỷ đồng|27.5|28|\n") == "2.050 1.020; 27.5 28");
    // Points in percents say how to read, and leave the doubt: many come from a program.
    CHECK(figures_in("1|Thu|tỷ đồng|2.050|1.020|\n2|Nước|%|97.5|98|\n") == "2.050? 1.020?; 97.5 98");
    // Nothing says it: as Vietnamese is written, or as the figures' size has it, and in doubt.
    CHECK(figures_in("1|Thu|tỷ đồng|2.050|1.020|\n") == "2050? 1020?");
    CHECK(figures_in("1|Thu|tỷ đồng|850|1.020|\n") == "850 1020?");
    CHECK(figures_in("1|Thu|tỷ đồng|1|1.020|\n") == "1 1.020?");
    CHECK(figures_in("1|Thu|tỷ đồng|1|1.020|\n2|Nước|%|97,5|98|\n") == "1 1.020?; 97.5 98");
    // Whole things have no decimals, whatever else the table has; and shares no thousands.
    CHECK(figures_in("1|Hộ|hộ|1,200|1,250|\n2|Nước|%|97,5|98|\n") == "1200? 1250?; 97.5 98");
    CHECK(figures_in("1|Nước|%|97,525|98.125|\n2|Thu|tỷ đồng|1.500,5|1.400,5|\n") ==
          "97.525 98.125; 1500.5 1400.5");
}

TEST_CASE("a range that runs downwards in one reading is read in the other") {
    CHECK(figures_in("1|Thu|tỷ đồng|950 - 1.050|1.000|\n").starts_with("950 1000"));
    CHECK(figures_in("1|Thu|tỷ đồng|1.050 - 980|1|\n").starts_with("1.050 1"));
}

TEST_CASE("a text that would be gone is refused") {
    static_assert(!can_read<std::string>);
    static_assert(can_read<std::string&>);
    static_assert(can_read<const std::string&>);
    static_assert(can_read<std::string_view>);
    static_assert(can_read<const char*>);
}

TEST_CASE("a report can be moved, with what its views look into") {
    const std::string text = "| Chỉ tiêu | KH | TH |\n|--|--|--|\n| Nước &amp; điện | 5 | 6 |\n";
    auto report = read_annex(text, Direction::higher_is_better);
    REQUIRE(report.has_value());
    const Annex moved = std::move(*report);
    CHECK(moved.rows.at(0).indicator.name() == "Nước & điện");
}

TEST_CASE("all plans of a period are read, with who set them") {
    for (const std::string heading : {"TT|Chỉ tiêu|Thực hiện|Kế hoạch tỉnh giao|Kế hoạch huyện giao",
                                      "TT|Chỉ tiêu|Kế hoạch tỉnh giao|Kế hoạch huyện giao|Thực hiện"}) {
        CAPTURE(heading);
        std::string text =
            heading + "\n1|Lúa|" + (heading.ends_with("hiện") ? "100|120|110" : "110|100|120") + "\n";
        std::replace(text.begin(), text.end(), '|', '\t');
        const auto report = read_annex(std::string_view(text), Direction::higher_is_better);
        REQUIRE(report.has_value());
        const AnnexRow& row = report->rows[0];
        CHECK(row.target.value->upper() == Decimal(100));
        CHECK(row.target.value->authority() == "Kế hoạch tỉnh giao");
        CHECK(row.actual.value->figure == Decimal(110));
        CHECK(row.next_target.is_blank());
        REQUIRE(row.further_targets.size() == 1);
        CHECK(row.further_targets[0].value->upper() == Decimal(120));
        CHECK(row.further_targets[0].value->authority() == "Kế hoạch huyện giao");
    }
}

TEST_CASE("a plan without a setter behind the actual is the next period's") {
    const auto report = read_annex("TT\tChỉ tiêu\tKế hoạch\tThực hiện\tKế hoạch\n1\tLúa\t100\t110\t120\n",
                                   Direction::higher_is_better);
    REQUIRE(report.has_value());
    CHECK(report->rows[0].next_target.value->upper() == Decimal(120));
    CHECK(report->rows[0].further_targets.empty());
    CHECK(report->rows[0].target.value->authority().empty());
}

TEST_CASE("what is declared further is kept with what it is of") {
    const auto report = read_annex(
        "TT\tChỉ tiêu\tTH 2022\tKH 2023\tTH 2023\tTH/KH (%)\tTH/CK (%)\tĐánh giá\n"
        "1\tLúa\t100\t110\t121\t110\t121\tVượt\n",
        Direction::higher_is_better);
    REQUIRE(report.has_value());
    const AnnexRow& row = report->rows[0];
    CHECK(*row.declared.value->completion == Decimal(110));
    REQUIRE(row.further_declared.size() == 2);
    CHECK(row.further_declared[0].said.value->verdict == DeclaredVerdict::exceeded);
    CHECK(row.further_declared[0].is_of_plan);
    CHECK_FALSE(row.further_declared[0].is_change);
    CHECK(*row.further_declared[1].said.value->completion == Decimal(121));
    CHECK(row.further_declared[1].is_of_previous);
    CHECK_FALSE(row.further_declared[1].is_of_plan);
    CHECK(row.further_declared[1].is_change);
    CHECK(verdict_cell_of(row) == &row.further_declared[0].said);
    CHECK(verdict_cell_of(row, 1) == nullptr);
}

namespace {

/// The units of a table's rows, as printed, behind these lines.
std::string units_below(const std::string& lines,
                        const std::string& heading = "TT|Nội dung|Dự toán|Thực hiện",
                        const std::string& rows = "A|THU||\n1|Thuế|100|90\n2|Tỷ lệ thu|95|96\n") {
    std::string table = heading + "\n" + rows;
    std::replace(table.begin(), table.end(), '|', '\t');
    const std::string text = lines + table;
    const auto report = read_annex(std::string_view(text), Direction::higher_is_better);
    if (!report) return "-";
    std::string words;
    for (const AnnexRow& row : report->rows) {
        const bool is_known = !row.indicator.unit().is_unspecified();
        words += (words.empty() ? "" : "; ") + std::string(row.unit_text) + (is_known ? "!" : "");
        if (row.kind == RowKind::group) words += "(group)";
    }
    return words;
}

}  // namespace

TEST_CASE("a unit above the table is that of rows without one") {
    for (const std::string line :
         {"Đơn vị tính: Triệu đồng\n", "*Đơn vị tính: Triệu đồng*\n\n", "(ĐVT: Triệu đồng)\n",
          "_(Đơn vị: Triệu đồng)_\n", "Biểu 1. Thu ngân sách (Đơn vị tính: Triệu đồng)\n\n",
          "Biểu 1 ĐVT: Triệu đồng\n", "Đơn vị tính: Triệu đồng\n\nBiểu 1\n(Kèm theo)\n\n",
          "Đơn vị ti\u0301nh: Triệu đồng\n"}) {
        CAPTURE(line);
        CHECK(units_below(line) == "(group); Triệu đồng!; ");
    }
    for (const std::string line :
         {"", "Đơn vị tính: cái gì đó\n", "Đơn vị: Sở Tài chính\n", "Đơn vị tính Triệu đồng\n",
          "Đơn vị tính: Triệu đồng\n\nMột.\n\nHai.\n\nBa.\n\nBốn.\n\n"}) {
        CAPTURE(line);
        CHECK(units_below(line) == "(group); ; ");
    }
    CHECK(units_below("ĐVT: Triệu đồng\n", "TT|Nội dung|ĐVT|Dự toán|Thực hiện",
                      "1|Thuế||100|90\n2|Lúa|ha|95|96\n3|Ngô (tấn)||95|96\n") == "Triệu đồng!; ha!; ");
    const std::string next =
        "\nĐVT: Tỷ đồng\nTT|Nội dung|Dự toán|Thực hiện\n1|Chi|7|8\n\nBiểu 3\n\n"
        "TT|Nội dung|Dự toán|Thực hiện\n1|Vay|7|8\n\n3\n\n"
        "TT|Nội dung|Dự toán|Thực hiện\n2|Trả|7|8\n";
    CHECK(units_below("ĐVT: Triệu đồng\n", "TT|Nội dung|Dự toán|Thực hiện", "1|Thuế|100|90\n" + next) ==
          "Triệu đồng!; Tỷ đồng!; ; ");
    // What a dot means it does not say.
    const auto report = read_annex("ĐVT: Tỷ đồng\nTT\tNội dung\tDự toán\tThực hiện\n1\tThuế\t36.000\t8.912\n",
                                   Direction::higher_is_better);
    REQUIRE(report);
    CHECK(report->rows[0].actual.value->figure == Decimal(8912));
}

TEST_CASE("two years that are compared, where there are no plans") {
    const auto report =
        read_annex("Chỉ tiêu\tĐVT\tNăm 2023\tNăm 2024\tTăng, giảm (%)\nĐàn bò\tCon\t31.000\t32.150\t3,7\n",
                   Direction::higher_is_better);
    REQUIRE(report);
    CHECK_FALSE(report->has_plans);
    const AnnexRow& row = report->rows[0];
    CHECK(row.target.is_blank());
    CHECK(row.previous_actual.value->figure == Decimal(31'000));
    CHECK(row.actual.value->figure == Decimal(32'150));
    CHECK(static_cast<int>(report->period->last().year()) == 2024);
    // A table with plans comes first, wherever it stands, and the other is none of its pages.
    const auto both = read_annex(
        "Chỉ tiêu\tNăm 2023\tNăm 2024\tTăng (%)\nBò\t1\t2\t100\n\nChỉ tiêu\tKH\tTH\tTH/KH "
        "(%)\nLợn\t1\t2\t200\n",
        Direction::higher_is_better);
    REQUIRE(both);
    CHECK(both->has_plans);
    REQUIRE(both->rows.size() == 1);
    CHECK(both->rows[0].indicator.name() == "Lợn");
    // Years without a comparison may be anything.
    CHECK_FALSE(
        read_annex("Chỉ tiêu\tĐVT\tNăm 2023\tNăm 2024\nBò\tCon\t1\t2\n", Direction::higher_is_better));
}

TEST_CASE("periods alone are actuals where something is said to be reached") {
    const auto report = read_annex(
        "TT\tChỉ tiêu\tKế hoạch\tQuý I\tQuý II\t6 tháng\t% KH\n1\tĐàn "
        "bò\t31.000\t12.150\t10.000\t22.150\t71,5\n",
        Direction::higher_is_better);
    REQUIRE(report);
    CHECK(report->rows[0].actual.value->figure == Decimal(22'150));
    CHECK(*report->rows[0].declared.value->completion == 71.5_dec);
    // A plan and its parts; quarters of which none is all that was reached.
    CHECK_FALSE(
        read_annex("TT\tChỉ tiêu\tKế hoạch\tQuý I\tQuý II\n1\tBò\t3\t1\t2\n", Direction::higher_is_better));
    CHECK_FALSE(read_annex("TT\tChỉ tiêu\tKế hoạch\tQuý I\tQuý II\t% KH\n1\tBò\t3\t1\t2\t66\n",
                           Direction::higher_is_better));
}

TEST_CASE("UTF-16 is named, in either order of its bytes") {
    for (const std::string_view mark : {"\xFF\xFE", "\xFE\xFF"}) {
        std::string text(mark);
        for (const char letter : std::string_view("TT\tChỉ tiêu\tKế hoạch\tThực hiện\n1\tLúa\t3\t3\n")) {
            if (mark == "\xFE\xFF") text += '\0';
            text += letter;
            if (mark == "\xFF\xFE") text += '\0';
        }
        const auto annex = read_annex(text, Direction::higher_is_better);
        REQUIRE_FALSE(annex.has_value());
        CHECK(describe(annex.error(), Language::english) ==
              "line 1, column 1: the file is written in “UTF-16”: only UTF-8 is read");
    }
}

TEST_CASE("a column of estimates has estimates, also that of the year before") {
    const auto statuses = [](const std::string& heading) {
        const std::string text = "TT\tChỉ tiêu\tĐVT\t" + heading + "\n1\tLúa\tTấn\t490\t500\t510\n";
        const auto annex = read_annex(text, Direction::higher_is_better);
        REQUIRE(annex.has_value());
        const AnnexRow& row = annex->rows.at(0);
        REQUIRE(row.previous_actual.value.has_value());
        REQUIRE(row.actual.value.has_value());
        return std::pair(row.previous_actual.value->status, row.actual.value->status);
    };
    constexpr auto final = ActualStatus::final;
    constexpr auto estimate = ActualStatus::estimate;
    CHECK(statuses("TH 2023\tKH 2024\tTH 2024") == std::pair(final, final));
    CHECK(statuses("TH 2023\tKH 2024\tƯớc TH 2024") == std::pair(final, estimate));
    CHECK(statuses("Ước TH 2023\tKH 2024\tTH 2024") == std::pair(estimate, final));
    CHECK(statuses("Ước TH 2023\tKH 2024\tƯTH 2024") == std::pair(estimate, estimate));
}
