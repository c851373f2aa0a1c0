// SPDX-License-Identifier: BSL-1.0
#include "../text/letter_tables.hpp"
#include "../thinned.hpp"
#include "line_widths.hpp"

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <boost/hana/define_struct.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

struct BudgetLine {
    std::string office;
    Decimal approved;
    std::optional<Decimal> spent;
};

/// A struct with names of its own, and members that only a table's columns fill.
struct OfficeYear {
    std::string_view who;
    Quantity<std::remove_cv_t<decltype(units::million * units::dong)>> granted;
    Actual<> paid{.figure = 7};
    int untouched = 5;

    const std::string_view& reads() const { return who; }
};

/// Without a default constructor: made from all its members, in order.
struct Planned {
    BOOST_HANA_DEFINE_STRUCT(Planned, (std::string, name), (Target<>, plan), (Actual<>, actual));
};

struct Mixed {
    BOOST_HANA_DEFINE_STRUCT(Mixed, (std::string, ten), (Quantity<AnyUnit>, ke_hoach),
                             (std::optional<Quantity<AnyUnit>>, thuc_hien));
};

struct Numbers {
    BOOST_HANA_DEFINE_STRUCT(Numbers, (int, a), (int, b), (int, c), (int, d));
};

struct AllOptional {
    BOOST_HANA_DEFINE_STRUCT(AllOptional, (std::string, office), (std::optional<Decimal>, approved),
                             (std::optional<Decimal>, spent));
};

struct AnnexLine {
    std::string_view code;
    std::string_view name;
    Target<Quantity<AnyUnit>> plan;
    Actual<Quantity<AnyUnit>> actual;
};

struct OneColumn {
    BOOST_HANA_DEFINE_STRUCT(OneColumn, (std::string, office));
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, approved, spent);

template <>
inline constexpr auto chitieu::columns<OfficeYear> =
    column_list(column<Role::key>("Cơ quan, đơn vị", &OfficeYear::who),
                column<Role::target>("Dự toán giao", &OfficeYear::granted),
                column<Role::actual>("Quyết toán", &OfficeYear::paid));

template <>
inline constexpr auto chitieu::columns<AnnexLine> =
    column_list(column<Role::key>("TT", &AnnexLine::code), column<Role::other>("Chỉ tiêu", &AnnexLine::name),
                column<Role::target>("Kế hoạch năm 2023", &AnnexLine::plan),
                column<Role::actual>("TH năm 2023", &AnnexLine::actual));

namespace {

std::string words_of(const BudgetLine& line) {
    return line.office + "=" + to_string(line.approved) + "/" + (line.spent ? to_string(*line.spent) : "-");
}
std::string words_of(const AllOptional& line) {
    return line.office + "=" + (line.approved ? to_string(*line.approved) : "-") + "/" +
           (line.spent ? to_string(*line.spent) : "-");
}
std::string words_of(const OfficeYear& line) {
    return std::string(line.who) + "=" + to_string(line.granted.value()) + "/" +
           (line.paid.figure ? to_string(*line.paid.figure) : "-");
}
std::string words_of(const Planned& line) {
    return line.name + "=" + to_string(line.plan.lower()) + "/" +
           (line.actual.figure ? to_string(*line.actual.figure) : "-");
}
std::string words_of(const Mixed& line) {
    const auto unit = [](const Quantity<AnyUnit>& quantity) {
        return to_string(quantity.value()) +
               std::string(print_unit(quantity.unit(), Language::english).view());
    };
    return line.ten + "=" + unit(line.ke_hoach) + "/" + (line.thuc_hien ? unit(*line.thuc_hien) : "-");
}
std::string words_of(const OneColumn& line) { return line.office; }
std::string words_of(const Numbers& line) {
    return std::to_string(line.a) + std::to_string(line.b) + std::to_string(line.c) + std::to_string(line.d);
}

/// The records; `+` and the totals; `?` and what is set apart; `!error@line,column` for each error, `(text)`
/// behind it where it says one; the error's alone where nothing is read.
template <class Record>
std::string said(std::string_view text, const ReadOptions& options = {}) {
    const auto read = read_records<Record>(text, options);
    const auto words_of_error = [](const Error& error) {
        return "!" + std::string(name_of(error.code)) + "@" + std::to_string(error.place.line) + "," +
               std::to_string(error.place.column) +
               (error.text.empty() ? "" : "(" + std::string(error.text) + ")");
    };
    if (!read) return words_of_error(read.error());
    CHECK(read->places.size() == read->records.size());
    CHECK(read->total_places.size() == read->totals.size());
    std::string words;
    const auto add = [&words](std::string_view before, std::string_view what) {
        if (!words.empty()) words += ' ';
        words.append(before).append(what);
    };
    for (const Record& record : *read) add("", words_of(record));
    for (const Record& record : read->totals) add("+", words_of(record));
    for (const TableRow& row : read->set_apart) add("?", detail::first_text(row));
    for (const Error& error : read->errors) add("", words_of_error(error));
    return words;
}
std::string lines(std::string_view text, const ReadOptions& options = {}) {
    return said<BudgetLine>(text, options);
}

template <class Record>
concept can_read = requires(std::string_view text) {
    { read_records<Record>(text) } -> std::same_as<Result<Records<Record>>>;
};
template <class Text>
concept can_read_from = requires(Text&& text) {
    read_records<BudgetLine>(std::forward<Text>(text));
};

std::string decomposed(std::string_view text) {
    std::string result;
    const auto put = [&](char32_t value) {
        if (value != 0) encode_utf8(value, [&](char byte) { result += byte; });
    };
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        bool is_decomposed = false;
        for (const letter_tables::Row& row : letter_tables::vietnamese) {
            if (row.composed != point.value) continue;
            put(static_cast<char32_t>(row.base));
            put(row.first_mark);
            put(row.second_mark);
            is_decomposed = true;
        }
        if (!is_decomposed) put(point.value);
    }
    return result;
}

const std::string two = "A=120.5/100 B=80/-";

}  // namespace

TEST_CASE("a table in each format, its columns in any order, with others between") {
    CHECK(lines("office,approved,spent\nA,120.5,100\nB,80,-\n") == two);
    CHECK(lines("office;approved;spent\nA;120.5;100\nB;80;\n") == two);
    CHECK(lines("office\tapproved\tspent\nA\t120.5\t100\nB\t80\t\n") == two);
    CHECK(lines("| office | approved | spent |\n|---|--:|--:|\n| A | 120.5 | 100 |\n| **B** | 80 | |\n") ==
          two);
    CHECK(lines("office | approved | spent\n--|--|--\nA | 120.5 | 100\nB | 80\n") == two);
    CHECK(lines("no,spent,note,approved,office\n1,100,x,120.5,A\n2,n/a,y,80,B\n") == two);
    CHECK(lines("\xEF\xBB\xBFOffice,APPROVED,Spent\r\nA,120.5,100\r\nB,80,-\r\n") == two);
    CHECK(lines("\"office\",\"approved\",\"spent\"\n\"A\",\"120.5\",\"100\"\n\"B\",\"80\",\"\"\n") == two);
    const auto read = read_records<BudgetLine>("no,spent,note,approved,office\n1,100,x,120.5,A\n");
    REQUIRE(read.has_value());
    CHECK(read->ignored == std::vector<std::string_view>{"no", "note"});
    CHECK(read->heading == Place{1, 1});
    CHECK(read->places == std::vector<Place>{{2, 1}});
    CHECK(read->size() == 1);
    CHECK((*read)[0].office == "A");
}

TEST_CASE("a table inside a report") {
    CHECK(
        lines(
            "# Ngân sách\n\nNăm nay, các khoản chi, thu đều đạt.\n\n| office | approved | spent |\n|-|-|-|\n"
            "| A | 120.5 | 100 |\n| B | 80 | |\n\nNguồn: Sở Tài chính, 2023.\n\n| TT | Tên | x |\n|-|-|-|\n"
            "| 1 | 2 | 3 |\n") == two);
    CHECK(lines("Báo cáo\n\noffice\tapproved\tspent\nA\t120.5\t100\nB\t80\t\n\nNguồn: Sở Tài chính\n") ==
          two);
}

TEST_CASE("headings of own names: any case, composed or not, marks dropped only where that is unique") {
    const std::string rows = "Sở Y tế;1.250;80\n";
    const std::string expected = "Sở Y tế=1250/80";
    const auto years = [](std::string_view text) { return said<OfficeYear>(text); };
    CHECK(years("Cơ quan, đơn vị;Dự toán giao;Quyết toán\n" + rows) == expected);
    CHECK(years("CƠ QUAN,  ĐƠN VỊ;dự toán GIAO;quyết_toán\n" + rows) == expected);
    CHECK(years(decomposed("Cơ quan, đơn vị;Dự toán giao;Quyết toán\n") + rows) == expected);
    CHECK(years("Co quan, don vi;Du toan giao;Quyet toan\n" + rows) == expected);
    CHECK(years("Cơ quan, đơn vị;Dự toán giao (triệu đồng);Quyết toán\n" + rows) == expected);
    CHECK(years("Cơ quan, đơn vị;Dự toán giao [ĐVT: tỷ đồng];Quyết toán\nSở;1,5;80\n") == "Sở=1500/80");
    CHECK(years("Cơ quan, đơn vị;Dự toán giao (m3);Quyết toán\n" + rows) == "!units_differ@2,9(1.250)");
    // With marks there is one that fits better; without, two that fit as well as each other are none.
    CHECK(years("Cơ quan, đơn vị;Dự toán giao;Quyết toán;Quyet toan\n" + rows) == expected);
    CHECK(years("Cơ quan, đơn vị;Dự toán giao;Quyết toan;Quyet toán\nSở;5;80;90\n") ==
          "!column_repeated@1,1(Quyết toán)");
    CHECK(years("Cơ quan, đơn vị;Dự toán giao;Quyết toán;Quyết  Toán\nSở;5;80;90\n") ==
          "!column_repeated@1,1(Quyết toán)");
    // Members by their names, with blanks, with marks.
    CHECK(said<Mixed>("Tên\tKế hoạch\tThực hiện\nLúa\t5\t-\n") == "Lúa=5/-");
    CHECK(said<Mixed>("ten\tke hoach\tthuc_hien\nLúa\t5\t-\n") == "Lúa=5/-");
}

TEST_CASE("a column that is not there is named; one that nothing needs is missing, and that is said") {
    CHECK(lines("office,spent\nA,5\n") == "!column_missing@1,1(approved)");
    CHECK(lines("x\n\nno,spent\n1,5\n") == "!column_missing@3,1(office)");
    CHECK(lines("a,b,c\n1,2,3\n") == "!column_missing@0,0(office)");
    CHECK(lines("office,approved\nA,5\n") == "A=5/- !column_missing@1,1(spent)");
    CHECK(said<AllOptional>("office\nA\n") ==
          "A=-/- !column_missing@1,1(approved) !column_missing@1,1(spent)");
    // Of two tables, the one with all columns.
    CHECK(lines("office,approved\nA,5\n\noffice,approved,spent\nB,6,7\n") == "B=6/7");
    // A member without its column stays as the struct makes it.
    const auto read = read_records<OfficeYear>("Cơ quan, đơn vị;Dự toán giao\nSở;5\n");
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 1);
    CHECK((*read)[0].paid.figure == 7_dec);
    CHECK((*read)[0].untouched == 5);
}

TEST_CASE("what is no table is refused in one sentence") {
    const auto sentence = [](std::string_view text) {
        const auto read = read_records<BudgetLine>(text);
        return read ? "read" : describe(read.error(), Language::english);
    };
    CHECK(sentence("") == "the file is empty");
    CHECK(sentence(" \n\t\n") == "the file is empty");
    CHECK(sentence(std::string_view("office,approved\nA\0,5", 20)) ==
          "line 2, column 2: the file is not text in UTF-8: it holds a NUL byte");
    CHECK(sentence("x\nd\xE9"
                   "f\n") == "line 2, column 2: a byte is not valid UTF-8");
    CHECK(sentence("Một văn bản, không có bảng.\n") == "the table has no column “office”");
    CHECK(sentence("office,spent\nA,5\n") == "line 1, column 1: the table has no column “approved”");
    CHECK(sentence("office,approved,approved\nA,5,6\n") ==
          "line 1, column 1: the table has two columns “approved”");
    CHECK(sentence("office,approved,spent\n") == "read");
}

TEST_CASE("a missing value is rejected with its row, and nothing of it is lost") {
    const std::string text = "office,approved,spent\nA,,5\nB,-,-\nC,x,y\nD,5,6\n";
    CHECK(lines(text) ==
          "D=5/6 !value_missing@2,3(approved) !value_missing@3,3(approved) !words_unknown@4,3(x) "
          "!words_unknown@4,5(y)");
    const auto read = read_records<BudgetLine>(text);
    REQUIRE(read.has_value());
    REQUIRE(read->rejected.size() == 3);
    CHECK(read->rejected[0].error == ErrorCode::value_missing);
    CHECK(read->rejected[0].error_place == Place{2, 3});
    CHECK(read->rejected[2].place == Place{4, 1});
    CHECK(read->rejected[2].cells[1].text == "x");
    CHECK(describe(read->errors[0], Language::vietnamese) == "dòng 2, cột 3: thiếu giá trị ở cột “approved”");
}

TEST_CASE("rows that are too short or too long") {
    CHECK(lines("office,approved,spent\nSở A\nB,5\nC,5,6,,\nD,5,6,7\n") ==
          "B=5/- C=5/6 !row_too_short@2,1(Sở A) !row_too_short@3,1(B) !row_too_long@5,7(7)");
    CHECK(lines("office,approved,spent\nA5\nB,5,6\n") == "B=5/6 !row_too_short@2,1(A5)");
    CHECK(lines("office;approved;spent\nD;5;6;7\n") == "D=5/6 !row_too_long@2,7(7)");
    // An unquoted decimal comma: the cells may have shifted.
    const auto read = read_records<BudgetLine>("office,approved,spent\nA,5,5,6,6\n");
    REQUIRE(read.has_value());
    CHECK(read->empty());
    CHECK(read->rejected.size() == 1);
    // Markdown leaves out cells at the end.
    CHECK(lines("|office|approved|spent|\n|-|-|-|\n|A|5|\n|Sở B|\n") == "A=5/- !row_too_short@4,1(Sở B)");
    CHECK(lines("office,approved,spent\nA,\"5,6\nB,5,6\n") ==
          "B=5/6 !quote_unclosed@2,3(A) !words_unknown@2,3(\"5)");
}

TEST_CASE("groups, totals, further pages and the row that numbers the columns are no records") {
    const std::string head = "Tên\tKế hoạch\tThực hiện\n";
    const auto mixed = [&](const std::string& rows) { return said<Mixed>(head + rows); };
    CHECK(mixed("I\t\t\nLúa\t5\t6\n") == "Lúa=5/6 ?I");
    CHECK(mixed("II. Chăn nuôi\t\t\nLợn\t5\t6\n") == "Lợn=5/6 ?II. Chăn nuôi");
    CHECK(mixed("Trong đó:\t\t\nLợn\t5\t6\n") == "Lợn=5/6 ?Trong đó:");
    CHECK(mixed("B. Khối xã\nLợn\t5\t6\n") == "Lợn=5/6 ?B. Khối xã");
    CHECK(mixed("Khối xã\nLợn\t5\t6\n") == "Lợn=5/6 !row_too_short@2,1(Khối xã)");
    CHECK(mixed("3\t\t\n3.1\t5\t6\n") == "3.1=5/6 ?3");
    CHECK(said<Mixed>("TT\tTên\tKế hoạch\tThực hiện\n1\t2\t\t\n2\tGồm:\t\t\n3\tLúa\t5\t6\n") ==
          "Lúa=5/6 ?1 ?2");
    CHECK(mixed("Lúa\t\t\nNgô\t5\t6\n") == "Ngô=5/6 !value_missing@2,5(ke_hoach)");
    CHECK(mixed("I\t-\t-\nNgô\t5\t6\n") == "Ngô=5/6 !value_missing@2,3(ke_hoach)");
    CHECK(mixed("(1)\t(2)\t(3)\nLúa\t5\t6\n") == "Lúa=5/6 ?(1)");
    CHECK(mixed("1\t2\t3\n4\t5\t6\n") == "1=2/3 4=5/6");
    CHECK(mixed("Lúa\t5\t6\n\t\t\n" + head + "Ngô\t7\t8\nTổng cộng\t12\t14\n") ==
          "Lúa=5/6 Ngô=7/8 +Tổng cộng=12/14");
    CHECK(mixed("TỔNG SỐ\t12\t14\nLúa\t5\t6\nTotal\t12\t14\nTổng đài\t1\t1\n") ==
          "Lúa=5/6 Tổng đài=1/1 +TỔNG SỐ=12/14 +Total=12/14");
    CHECK(mixed("Lúa\t5\t6\n\n12\n\nNgô\t7\t8\n") == "Lúa=5/6 Ngô=7/8");
    CHECK(mixed("Lúa\t5\t6\n\nKhối xã\nNgô\t7\t8\n\nNguồn: 2023\n") == "Lúa=5/6 Ngô=7/8 ?Khối xã");
    CHECK(mixed("Lúa\t5\t6\nNgô 7 8\nCá\t7\t8\n") == "Lúa=5/6 Cá=7/8 !row_too_short@3,1(Ngô 7 8)");
    CHECK(mixed("Lúa\t5\t6\nNgô 7 8\n") == "Lúa=5/6 !row_too_short@3,1(Ngô 7 8)");
    CHECK(said<Mixed>("TT\tTên\tKế hoạch\tThực hiện\n1\t2\t3\t4\nA\tB\t1\t2\n") == "B=1/2 ?1");
    CHECK(said<Mixed>("TT\tTên\tKế hoạch\tThực hiện\nA\tB\t1\t2\n1\tLúa\t3\t4\n") == "Lúa=3/4 ?A");
    CHECK(said<Mixed>("TT\tTên\tKế hoạch\tThực hiện\n1\t3\t5\t7\n") == "3=5/7");
    CHECK(said<Mixed>("Tên\tKế hoạch\tThực hiện\tx\nA\t1\t2\t3\n") == "A=1/2");
    CHECK(said<Numbers>("a,b,c,d\n1,2,3,4\n") == "1234");
    // Where nothing is needed, a row without figures is a record without figures.
    CHECK(said<AllOptional>("office,approved,spent\nI,,\nTrong đó:,,\nA,-,-\n") ==
          "I=-/- Trong đó:=-/- A=-/-");
    CHECK(said<OneColumn>("office\nA\nB\n") == "A B");
}

TEST_CASE("other tables of a Markdown report are not this one") {
    CHECK(lines("|office|approved|spent|\n|-|-|-|\n|A|5|6|\n\n|ten|x|y|\n|-|-|-|\n|B|7|8|\n\n"
                "|office|approved|spent|\n|-|-|-|\n|C|9|10|\n") == "A=5/6 C=9/10");
    CHECK(lines("|office|approved|spent|\n|-|-|-|\n|A|5|6|\n\nTrang 2\n\n|B|7|8|\n") == "A=5/6 B=7/8");
}

TEST_CASE("the unit of a row, of a column, above the table") {
    CHECK(said<Mixed>("Tên\tĐVT\tKế hoạch\tThực hiện\nLúa\ttấn\t17.600\t5 tạ\nNợ\tTỷ đồng\t61.000\t-\n") ==
          "Lúa=17600tonne/5quintal Nợ=61.000billion dong/-");
    CHECK(said<Mixed>("Tên\tĐVT\tKế hoạch\tThực hiện\nLúa\tthứ lạ\t5\t6\nNgô\t-\t5\t6 tấn\n") ==
          "Ngô=5/6tonne !unit_unknown@2,5(thứ lạ) !unit_unknown@2,5(thứ lạ)");
    CHECK(said<Mixed>("Đơn vị tính: triệu đồng\nTên\tKế hoạch\tThực hiện (%)\nThu\t5\t6\n") ==
          "Thu=5million dong/6%");
    CHECK(said<Mixed>("(ĐVT: Tỷ đồng)\n\nTên\tKế hoạch\tThực hiện\nThu\t61.000\t-\n") ==
          "Thu=61.000billion dong/-");
    CHECK(said<OfficeYear>("Đơn vị: tỷ đồng\nCơ quan, đơn vị;Dự toán giao;Quyết toán\nSở;1,5;2\n") ==
          "Sở=1500/2");
    // Not that of something else, nor of another table.
    CHECK(said<OfficeYear>("Đơn vị: tấn\nCơ quan, đơn vị;Dự toán giao;Quyết toán\nSở;1,5;2\n") == "Sở=1.5/2");
    CHECK(said<Mixed>("ĐVT: tấn\na\nb\nc\nTên\tKế hoạch\tThực hiện\nThu\t5\t6\n") == "Thu=5/6");
    CHECK(said<Mixed>("Đơn vị: Sở Y tế\nTên\tKế hoạch\tThực hiện\nThu\t5\t6\n") == "Thu=5/6");
}

TEST_CASE("numbers: by the headings, by what is said, and never guessed at") {
    CHECK(lines("office,approved,spent\nA,120.500,\"1,250\"\n") == "A=120.500/1250");
    CHECK(lines("office,approved,spent\nSở Y tế,120.500,5\n") == "!number_ambiguous@2,9(120.500)");
    CHECK(lines("office,approved,spent\nSở Y tế,120.50,5\n") == "Sở Y tế=120.50/5");
    CHECK(lines("office,approved,spent\nSở Y tế,120.500,5\n", {.numbers = NumberStyle::plain}) ==
          "Sở Y tế=120.500/5");
    CHECK(lines("office,approved,spent\nSở Y tế,120.500,5\n", {.numbers = NumberStyle::vietnamese}) ==
          "Sở Y tế=120500/5");
    CHECK(lines("office,approved,spent\nA,\"120,5\",5\n", {.numbers = NumberStyle::plain}) ==
          "!number_not_plain@2,4(120,5)");
    CHECK(lines("office,approved,spent,note\nA,120.500,5,đã duyệt\n") == "!number_ambiguous@2,3(120.500)");
    CHECK(said<Mixed>("ten,ke_hoach,thuc_hien\nA,120.500,5\n") == "A=120500/5");
    CHECK(said<Mixed>("Tên,Kế hoạch,Thực hiện\nA,120.500,\"5,5\"\n") == "A=120500/5.5");
}

TEST_CASE("an annex read as records says what it says read as an annex") {
    std::ifstream file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv", std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    const std::string text = out.str();
    const auto records = read_records<AnnexLine>(text);
    const auto annex = read_annex(text, Direction::higher_is_better);
    REQUIRE(records.has_value());
    REQUIRE(annex.has_value());
    CHECK(records->errors.empty());
    CHECK(records->rejected.empty());
    CHECK(records->size() == 41);
    CHECK(records->set_apart.size() == 11);  // ten headings, and the row that numbers the columns
    std::size_t at = 0;
    for (const AnnexRow& row : annex->rows) {
        if (row.kind == RowKind::group) continue;
        REQUIRE(at < records->size());
        const AnnexLine& line = (*records)[at];
        CHECK(records->places[at].line == row.place.line);
        CHECK(line.name == row.indicator.name());
        CHECK(line.plan.form() == row.target.value->form());
        CHECK(line.plan.lower().value() == row.target.value->lower());
        CHECK(line.plan.upper().value() == row.target.value->upper());
        CHECK(line.plan.lower().unit() == row.indicator.unit());
        CHECK(line.actual.figure.has_value() == row.actual.value.has_value());
        if (line.actual.figure) CHECK(line.actual.figure->value() == *row.actual.value->figure);
        ++at;
    }
    CHECK(at == records->size());
}

TEST_CASE("a record without a default constructor, targets of every form") {
    CHECK(said<Planned>("name,plan,actual\nLúa,> 17.600,ước 5\nNgô,,5\n") ==
          "!number_ambiguous@2,5(> 17.600) !value_missing@3,5(plan)");
    CHECK(said<Planned>("name,plan,actual\nLua,> 5,6\nNgo,7,-\n") == "Lua=5/6 Ngo=7/-");
    CHECK(said<Planned>("name,plan\nLua,> 5\n") == "Lua=5/- !column_missing@1,1(actual)");
}

TEST_CASE("texts view the input, and records can be moved") {
    const std::string text = "Cơ quan, đơn vị;Dự toán giao;Quyết toán\n\"Sở \"\"A\"\"\";5;6\nSở B;7;8\n";
    auto read = read_records<OfficeYear>(text);
    REQUIRE(read.has_value());
    CHECK((*read)[1].who.data() >= text.data());
    CHECK((*read)[1].who.data() < text.data() + text.size());
    const Records<OfficeYear> moved = *std::move(read);
    CHECK(moved[0].who == "Sở \"A\"");
    static_assert(!std::copyable<Records<BudgetLine>> && std::movable<Records<BudgetLine>>);
}

TEST_CASE("what cannot be read does not compile") {
    struct Function {
        Decimal number() const { return 5; }
    };
    static_assert(can_read<BudgetLine> && can_read<OfficeYear> && can_read<Planned>);
    static_assert(!can_read<Function> && !can_read<int> && !can_read<std::string>);
    static_assert(can_read_from<std::string&> && can_read_from<const std::string&> &&
                  can_read_from<std::string_view> && can_read_from<const char*>);
    static_assert(!can_read_from<std::string>);
}

// Broken tables: whatever is read, every place lies inside the text, every row ends in one list, and nothing
// crashes.

namespace {

template <class Record>
void check_places(const std::string& text) {
    const auto read = read_records<Record>(text);
    const std::vector<std::size_t> widths = line_widths(text);
    const auto check = [&](Place place) {
        if (place.line == 0 || place.line > widths.size()) {
            FAIL_CHECK("line " << place.line << " of " << widths.size());
        } else if (place.column > widths[place.line - 1] + 1) {
            FAIL_CHECK("column " << place.column << " of line " << place.line << " in:\n" << text);
        }
    };
    if (!read) {
        if (read.error().place.line != 0) check(read.error().place);
        CHECK(describe(read.error(), Language::english).find('\n') == std::string::npos);
        return;
    }
    check(read->heading);
    for (const Place place : read->places) check(place);
    for (const Place place : read->total_places) check(place);
    for (const Error& error : read->errors) {
        check(error.place);
        CHECK(describe(error, Language::vietnamese).find("{text}") == std::string::npos);
    }
    for (const TableRow& row : read->rejected) {
        check(row.place);
        check(row.error_place);
        CHECK(row.error != ErrorCode::none);
        for (const TableCell& cell : row.cells) check(cell.place);
    }
    for (const TableRow& row : read->set_apart) check(row.place);
    for (const std::vector<TableRow>* rows : {&read->rejected, &read->set_apart}) {
        for (std::size_t at = 1; at < rows->size(); ++at) CHECK((*rows)[at - 1].place < (*rows)[at].place);
    }
}

void check_all(const std::string& text) {
    check_places<BudgetLine>(text);
    check_places<Mixed>(text);
    check_places<OfficeYear>(text);
}

const std::string tables[] = {
    "no,Office,approved,spent,Cơ quan\xCC\x81\n1,\"Sở Y tế\",120.5,\"1,200.25\",x\n2,\"A\nB\",80,-,\n"
    "3,Total,200.5,1200.25,\n",
    "Đơn vị tính: triệu đồng\nTT\tTên\tĐVT\tKế hoạch (tấn)\tThực "
    "hiện\n(1)\t(2)\t(3)\t(4)\t(5)\nI\tLúa\t\t\t\n"
    "1\tNgô\ttạ/ha\t> 17.600\tước 5 tạ\n\n12\n",
    "| Cơ quan, đơn vị | Dự toán giao (tỷ đồng) | Quyết toán |\n|---|--:|--:|\n| **Sở A** | 1,5 | 2&nbsp;000 "
    "|\n"
    "| Sở &lt;B&gt; | - | |\n\nNguồn\n",
};

}  // namespace

TEST_CASE("every beginning of a table") {
    for (const std::string& table : tables) {
        for (std::size_t size = 0; size <= table.size(); ++size) check_all(table.substr(0, size));
    }
}

TEST_CASE("every byte flipped, left out, repeated, or made a mark that means something") {
    for (const std::string& table : tables) {
        for (std::size_t at = 0; at < table.size(); at += thinning) {
            std::string text = table;
            text[at] = static_cast<char>(text[at] ^ 0x55);
            check_all(text);
            text = table;
            text[at] = static_cast<char>(text[at] ^ 0x80);
            check_all(text);
            text = table;
            text.erase(at, 1);
            check_all(text);
            text = table;
            text.insert(at, 3, text[at]);
            check_all(text);
            text = table;
            text[at] = "\"\t\n|,;<&(0-\r"[at % 12];
            check_all(text);
        }
    }
}

TEST_CASE("lines of a mebibyte and more") {
    const std::string head = "office,approved,spent\n";
    const std::string row = "B,5,6\n";
    std::size_t number = 0;
    for (const std::size_t size : {(1U << 20U) - 10U, (1U << 20U) + 10U, 3U << 20U}) {
        if (thinning > 1 && size > 2U << 20U) continue;
        ++number;
        for (const std::string_view piece : {"x", "1", "\"", "&", "<b>", "é", "1,", ",\"a\""}) {
            if (thinning > 1 && ++number % 2 == 0) continue;
            std::string line = "Sở A,";
            while (line.size() < size) line += piece;
            const std::string text = head + line + "\n" + row;
            const auto read = read_records<BudgetLine>(text);
            REQUIRE(read.has_value());
            CHECK(read->size() >= 1);
            CHECK(read->records.back().office == "B");
            if (read->errors.empty()) FAIL_CHECK(piece);
            check_places<BudgetLine>(text);
        }
    }
}

TEST_CASE("random tables of the marks that mean something") {
    std::mt19937 random(20'231'130);
    const std::string_view pieces[] = {"office", "approved", "spent", ",",         "\t",
                                       ";",      "|",        "\n",    "\r\n",      "\"",
                                       "\"\"",   "5",        "1.250", "-",         " ",
                                       "%",      "tấn",      "(",     ")",         "**",
                                       "A",      "\xC3",     "Tổng",  "|-|-|-|\n", "office,approved,spent\n"};
    for (int round = 0; round < thinned(20'000); ++round) {
        std::string text = round % 2 == 0 ? "office,approved,spent\n" : "";
        const auto count = random() % 40;
        for (unsigned piece = 0; piece < count; ++piece) text += pieces[random() % std::size(pieces)];
        check_places<BudgetLine>(text);
    }
}

TEST_CASE("a table in UTF-16 is named") {
    const std::string text = std::string("\xFF\xFE") + "a" + '\0' + "\n" + '\0';
    const auto read = read_records<BudgetLine>(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::encoding_unknown);
    CHECK(read.error().text == "UTF-16");
}
