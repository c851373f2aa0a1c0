// SPDX-License-Identifier: BSL-1.0
#include "../text/decomposed.hpp"
#include "../text/letter_tables.hpp"

#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

// A district that there is not, as a converter leaves a printed report: a sentence with the page's notes in
// its middle, a heading in bold over two lines, page numbers, an annex behind the signature.
const std::string text = R"(**UBND HUYỆN SUỐI MƠ**

Số: 45/BC-UBND

Suối Mơ, ngày 8 tháng 12 năm 2022

**BÁO CÁO**

**Kết quả thực hiện nhiệm vụ năm 2022,
phương hướng năm 2023**

Thực hiện Quy chế làm việc, UBND huyện báo cáo như sau:

**Phần thứ nhất**

## I- KINH TẾ

### 1. Nông nghiệp

Gieo trồng được 1.250/1.300 ha<sup>(1)</sup>; trồng rừng 35m<sup>2</sup> và 10<sup>6</sup> cây, đạt *96,2%* kế hoạch. Chăn nuôi phát triển ổn định<sup>2</sup>. Chỉ đạo duy tu, bảo dưỡng thường xuyên các tuyến

<sup>(1)</sup>- Trong đó: lúa 900 ha, ngô 350 ha.

<sup>2</sup> - Đàn trâu 4.100 con, gồm:

- Trâu cái 2.500 con

- Trâu đực 1.600 con

-----

2

đường do huyện quản lý, tổng chiều dài 48 km[^duong].

[^duong]: Gồm 12 tuyến.

(3)- Ghi chú nằm cuối trang, không có chỗ dẫn.

**2. Công nghiệp**

Sản lượng điện đạt 15 triệu kWh. (1)- Không phải ghi chú.

(1)- Việc thứ nhất trong danh sách.

(2)- Việc thứ hai.

- Gạch đầu dòng.

**TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH**

**Lò Văn Mơ**

| TT | Chỉ tiêu | ĐVT | Kế hoạch 2022 | Thực hiện 2022 |
| --- | --- | --- | --- | --- |
| 1 | Diện tích gieo trồng | ha | 1.300 | 1.250 |
)";

Report read(std::string_view source) {
    auto report = read_report(source, Direction::higher_is_better);
    REQUIRE(report);
    return std::move(*report);
}

/// Line and column of each piece hold the piece, and offsets lead back to it.
void check_places(std::string_view source, const Report& report) {
    std::vector<std::string_view> lines;
    for (LineReader reader(source); !reader.at_end();) lines.push_back(reader.take());
    for (const Paragraph& paragraph : report.paragraphs) {
        for (const TextPiece& piece : paragraph.pieces) {
            REQUIRE(piece.place.line >= 1);
            REQUIRE(piece.place.line <= lines.size());
            const std::string_view line = lines[piece.place.line - 1];
            const auto at = line.find(piece.source);
            const bool is_entity =
                piece.source.data() < source.data() || piece.source.data() >= source.data() + source.size();
            if (is_entity) continue;
            REQUIRE(at != std::string_view::npos);
            const auto offset = static_cast<std::size_t>(piece.source.data() - line.data());
            REQUIRE(count_code_points(line.substr(0, offset)) + 1 == piece.place.column);
            REQUIRE(paragraph.text.substr(piece.offset, piece.source.size()) == piece.source);
            REQUIRE(paragraph.place_of(piece.offset) == piece.place);
        }
    }
    for (const Sentence& sentence : report.sentences) {
        REQUIRE(sentence.begin < sentence.end);
        REQUIRE(sentence.end <= report.paragraphs[sentence.paragraph].text.size());
    }
    for (const NoteReference& reference : report.references) {
        REQUIRE(reference.place.line <= lines.size());
        REQUIRE((reference.note == no_part || reference.note < report.notes.size()));
        REQUIRE((reference.sentence == no_part || reference.sentence < report.sentences.size()));
    }
}

/// The line of the invented report on which this stands.
std::uint32_t line_of(std::string_view part) {
    const std::string before = text.substr(0, text.find(part));
    std::uint32_t line = 1;
    for (const char letter : before) line += letter == '\n' ? 1U : 0U;
    return line;
}

/// Checks pieces of a text in the letters that it is in: composed, or decomposed.
auto checks_in(bool is_composed) {
    return [is_composed](std::string_view given, std::string_view wanted) {
        CHECK(given == (is_composed ? std::string(wanted) : decomposed(wanted)));
    };
}

std::string_view sentence_of(const Report& report, std::string_view marker) {
    for (const NoteReference& reference : report.references) {
        if (reference.marker == marker) return report.text_of(report.sentences[reference.sentence]);
    }
    return {};
}

const ReportNote* note_of(const Report& report, std::string_view marker) {
    for (const ReportNote& note : report.notes) {
        if (note.footnote.marker == marker) return &note;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("head and foot of a document") {
    const Report report = read(text);
    CHECK(report.data.issuer == "UBND HUYỆN SUỐI MƠ");
    CHECK(report.data.number == "45/BC-UBND");
    CHECK(report.data.place == "Suối Mơ");
    CHECK(report.data.date == "ngày 8 tháng 12 năm 2022");
    CHECK(report.data.kind == "BÁO CÁO");
    CHECK(report.data.title == "Kết quả thực hiện nhiệm vụ năm 2022, phương hướng năm 2023");
    CHECK(report.data.signed_as == "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH");
    CHECK(report.data.signed_by == "Lò Văn Mơ");
}

TEST_CASE("the head of plain text, with a line for each part and none in bold") {
    const std::string plain = R"(CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
ỦY BAN NHÂN DÂN TỈNH THƯỢNG DU
ỦY BAN NHÂN DÂN
XÃ BẢN LIỀN
Số: 45/BC-UBND
Bản Liền, ngày 5 tháng 12 năm 2024
BÁO CÁO
Kết quả thực hiện nhiệm vụ phát triển
kinh tế - xã hội năm 2024

Căn cứ Nghị quyết ngày 8 tháng 1 năm 2024, và Công văn
số 12/CV-UBND, Ủy ban nhân dân xã báo cáo như sau:
I. KẾT QUẢ
Gieo trồng 1.250/1.300 ha.

| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
| --- | --- | --- | --- | --- |
| 1 | Diện tích gieo trồng | ha | 1.300 | 1.250 |
)";
    for (const std::string& source : {plain, decomposed(plain)}) {
        const Report report = read(source);
        const auto is = checks_in(source == plain);
        is(report.data.issuer, "ỦY BAN NHÂN DÂN XÃ BẢN LIỀN");
        is(report.data.number, "45/BC-UBND");
        is(report.data.place, "Bản Liền");
        is(report.data.date, "ngày 5 tháng 12 năm 2024");
        is(report.data.kind, "BÁO CÁO");
        is(report.data.title, "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2024");
        REQUIRE(report.sections.size() == 1);
        is(report.sections[0].heading, "KẾT QUẢ");
    }
}

TEST_CASE("the number and the date in one line") {
    const std::string_view between = "\n\nSuối Mơ, ngày";
    const std::string source = std::string(text).replace(text.find(between), 2, "    ");
    const Report report = read(source);
    CHECK(report.data.number == "45/BC-UBND");
    CHECK(report.data.place == "Suối Mơ");
    CHECK(report.data.date == "ngày 8 tháng 12 năm 2022");
    CHECK(report.data.issuer == "UBND HUYỆN SUỐI MƠ");
}

TEST_CASE("head and foot in tables of two columns") {
    const std::string table =
        R"(| UBND HUYỆN THƯỢNG DU<br>**ỦY BAN NHÂN DÂN**<br>**XÃ BẢN LIỀN** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
|---|---|
| ------- | ----------- |
| Số: 45/BC-UBND | _Bản Liền, ngày 5 tháng 12 năm 2024_ |

**BÁO CÁO**

**Kết quả năm 2024**

## I. KẾT QUẢ

Gieo trồng 1.250/1.300 ha.

| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
| --- | --- | --- | --- | --- |
| 1 | Diện tích gieo trồng | ha | 1.300 | 1.250 |

| **_Nơi nhận:_**<br>- UBND huyện;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br><br><br>**Lò Văn Mơ** |
|---|---|
)";
    for (const std::string& source : {table, decomposed(table)}) {
        const Report report = read(source);
        const auto is = checks_in(source == table);
        is(report.data.issuer, "ỦY BAN NHÂN DÂN XÃ BẢN LIỀN");
        is(report.data.number, "45/BC-UBND");
        is(report.data.place, "Bản Liền");
        is(report.data.date, "ngày 5 tháng 12 năm 2024");
        is(report.data.kind, "BÁO CÁO");
        is(report.data.title, "Kết quả năm 2024");
        is(report.data.signed_as, "KT. CHỦ TỊCH");
        is(report.data.signed_by, "Lò Văn Mơ");
        REQUIRE(report.annex);
        CHECK(report.annex->rows.size() == 1);
        REQUIRE(report.paragraphs.size() >= 2);
        is(report.paragraphs[0].text, "UBND HUYỆN THƯỢNG DU");
        is(report.paragraphs[1].text, "ỦY BAN NHÂN DÂN XÃ BẢN LIỀN");
        CHECK(report.paragraphs[1].pieces[0].place.line == 1);
        CHECK(report.paragraphs[1].pieces[0].source.data() == source.data() + source.find("**") + 2);
    }
}

TEST_CASE("a blank before the stroke of the number, and rules below the office") {
    const std::string plain =
        "CÔNG AN TỈNH HÀ SƠN\nCÔNG AN HUYỆN BẮC LÂM\n-------\nSố: 1568 /BC-CAH\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        "Bắc Lâm, ngày 5 tháng 6 năm 2024\n\nBÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ\nGieo 5/5 ha.\n";
    const Report report = read(plain);
    CHECK(report.data.issuer == "CÔNG AN HUYỆN BẮC LÂM");
    CHECK(report.data.number == "1568 /BC-CAH");
    CHECK(report.data.place == "Bắc Lâm");
    CHECK(report.data.title == "Kết quả năm 2024");
    const std::string other = std::string(plain).replace(plain.find("1568 /"), 6, "1568/ ");
    CHECK(read(other).data.number == "1568/ BC-CAH");
    const std::string apart = decomposed(plain);
    CHECK(read(apart).data.issuer == decomposed("CÔNG AN HUYỆN BẮC LÂM"));
    // No stroke, no number: "Số 12 đường Láng".
    const std::string street = std::string(plain).replace(plain.find("1568 /BC-CAH"), 12, "12 đường A/B");
    CHECK(read(street).data.number.empty());
}

TEST_CASE("a head in a table of HTML") {
    for (const std::string between : {"", "\n"}) {
        const std::string n = between;
        const std::string html =
            "<table>" + n + "<tr>" + n +
            "<td>UBND TỈNH CAO LỘC<br><b>SỞ GIÁO DỤC VÀ ĐÀO TẠO</b><br>-------</td>" + n +
            "<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td>" + n +
            "</tr>" + n + "<tr><td>Số: 1568/BC-SGDĐT</td>" + n +
            "<td><i>Cao Lộc, ngày 5 tháng 6 năm 2024</i></td></tr>" + n +
            "</table>\n\n# BÁO CÁO\n\n**Tổng kết**\n\n## I. KẾT QUẢ\n\nGieo 5/5 ha.\n";
        const Report report = read(html);
        CHECK(report.data.issuer == "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        CHECK(report.data.number == "1568/BC-SGDĐT");
        CHECK(report.data.place == "Cao Lộc");
        CHECK(report.data.date == "ngày 5 tháng 6 năm 2024");
        CHECK(report.data.title == "Tổng kết");
    }
    CHECK(read("<table><tr><td>Một</td><td>Hai</td></tr></table>\n\n# BÁO CÁO\n").data.issuer.empty());
}

TEST_CASE("the motto beside the office in one line") {
    const Report report = read(
        "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ BẢN LIỀN                 Độc lập - Tự do - Hạnh phúc\n"
        "Số: 45/BC-UBND        Bản Liền, ngày 5 tháng 12 năm 2024\n\n"
        "BÁO CÁO\nKết quả năm 2024\n\nI. KẾT QUẢ\nGieo 5/5 ha.\n");
    CHECK(report.data.issuer == "ỦY BAN NHÂN DÂN XÃ BẢN LIỀN");
    CHECK(report.data.number == "45/BC-UBND");
    CHECK(report.data.place == "Bản Liền");
    CHECK(report.data.title == "Kết quả năm 2024");
}

TEST_CASE("headings that only a number and capitals mark") {
    const std::string source = R"(PHẦN THỨ NHẤT
I. KẾT QUẢ THỰC HIỆN
1. KINH TẾ - XÃ HỘI
Thu 5 tỷ đồng.
II - PHƯƠNG HƯỚNG,
III. PHƯƠNG HƯỚNG VÀ NHIỆM VỤ
TRỌNG TÂM NĂM 2025
Phấn đấu thu 6 tỷ đồng.

1. UBND

I. Kết quả

I. THU ĐẠT 95%

I. TỔNG SỐ: 5 XÃ

CHƯƠNG TRÌNH MỤC TIÊU

| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
| --- | --- | --- | --- | --- |
| 1 | Lúa | ha | 5 | 5 |
)";
    const Report report = read(source);
    const auto is = [&](std::size_t at, int level, std::string_view number, std::string_view heading,
                        std::uint32_t line) {
        CHECK(report.sections[at].level == level);
        CHECK(report.sections[at].number == number);
        CHECK(report.sections[at].heading == heading);
        CHECK(report.sections[at].place == Place{line, 1});
    };
    REQUIRE(report.sections.size() == 4);
    is(0, 1, "PHẦN THỨ NHẤT", "", 1);
    is(1, 2, "I", "KẾT QUẢ THỰC HIỆN", 2);
    is(2, 3, "1", "KINH TẾ - XÃ HỘI", 3);
    is(3, 2, "III", "PHƯƠNG HƯỚNG VÀ NHIỆM VỤ TRỌNG TÂM NĂM 2025", 6);
    REQUIRE(report.paragraphs.size() == 7);
    CHECK(report.paragraphs[0].text == "Thu 5 tỷ đồng. II - PHƯƠNG HƯỚNG,");
    CHECK(report.paragraphs[1].text == "Phấn đấu thu 6 tỷ đồng.");
    CHECK(report.paragraphs[1].section == 3);
    CHECK(report.paragraphs[2].text == "1. UBND");
}

TEST_CASE("sections, by their numbers") {
    const Report report = read(text);
    const auto is = [&](std::size_t at, int level, std::string_view number, std::string_view heading) {
        CHECK(report.sections[at].level == level);
        CHECK(report.sections[at].number == number);
        CHECK(report.sections[at].heading == heading);
    };
    REQUIRE(report.sections.size() == 9);
    is(3, 1, "Phần thứ nhất", "");
    is(4, 2, "I", "KINH TẾ");
    is(5, 3, "1", "Nông nghiệp");
    is(6, 3, "2", "Công nghiệp");
    CHECK(report.sections[4].place == Place{line_of("## I-"), 1});
}

TEST_CASE("a sentence that a page's notes cut in two is one again") {
    const Report report = read(text);
    const std::string_view whole =
        "Chỉ đạo duy tu, bảo dưỡng thường xuyên các tuyến đường do huyện quản lý, tổng chiều dài 48 km.";
    bool found = false;
    for (const Sentence& sentence : report.sentences) {
        if (report.text_of(sentence) != whole) continue;
        found = true;
        const Paragraph& paragraph = report.paragraphs[sentence.paragraph];
        CHECK(report.place_of(sentence).line == line_of("Gieo trồng"));
        CHECK(paragraph.place_of(sentence.begin + whole.find("đường do")).line == line_of("đường do"));
        CHECK(paragraph.section == 5);
    }
    CHECK(found);
}

TEST_CASE("notes are tied to the sentences that refer to them, and powers are none") {
    const Report report = read(text);
    REQUIRE(report.references.size() == 3);
    CHECK(sentence_of(report, "1") ==
          "Gieo trồng được 1.250/1.300 ha; trồng rừng 35m2 và 106 cây, đạt 96,2% kế hoạch.");
    CHECK(sentence_of(report, "2") == "Chăn nuôi phát triển ổn định.");
    CHECK(sentence_of(report, "duong").ends_with("48 km."));

    REQUIRE(report.notes.size() == 4);
    REQUIRE(note_of(report, "1"));
    CHECK(note_of(report, "1")->footnote.text == "Trong đó: lúa 900 ha, ngô 350 ha.");
    CHECK(note_of(report, "1")->footnote.place == Place{line_of("<sup>(1)</sup>-"), 1});
    CHECK(note_of(report, "2")->paragraphs.size() == 3);  // with the items below its colon
    CHECK(note_of(report, "duong")->footnote.text == "Gồm 12 tuyến.");
    REQUIRE(note_of(report, "3"));  // follows a note 2, although nothing refers to it
    CHECK(note_of(report, "3")->references.empty());
    for (const NoteReference& reference : report.references) {
        CHECK(report.notes[reference.note].footnote.marker == reference.marker);
    }
}

TEST_CASE("a list that looks like notes is text") {
    const Report report = read(text);
    std::size_t items = 0;
    for (const Paragraph& paragraph : report.paragraphs) {
        if (paragraph.text == "(1)- Việc thứ nhất trong danh sách." ||
            paragraph.text == "(2)- Việc thứ hai.") {
            ++items;
            CHECK(paragraph.note == no_part);
        }
    }
    CHECK(items == 2);
}

TEST_CASE("the annex is read where there is one") {
    const Report report = read(text);
    REQUIRE(report.annex);
    REQUIRE(report.annex->rows.size() == 1);
    CHECK(report.annex->rows[0].place.line == line_of("| 1 | Diện tích"));
    CHECK(!read("Chỉ có lời văn.").annex);
}

TEST_CASE("numbers of notes may begin anew on each page") {
    const Report report = read(
        "Một<sup>1</sup>.\n\n<sup>1</sup> - Trang một.\n\n---\n\nHai<sup>1</sup>.\n\n<sup>1</sup> - Trang "
        "hai.\n");
    REQUIRE(report.references.size() == 2);
    CHECK(report.notes[report.references[0].note].footnote.text == "Trang một.");
    CHECK(report.notes[report.references[1].note].footnote.text == "Trang hai.");
}

TEST_CASE("digits that are raised by themselves") {
    const Report report = read(
        "Rộng 35 m\u00B2, cao 3 km\u00B3; đạt kế hoạch\u00B9\u00B2. Bằng 10\u2076 lần.\n\n[^12]: Ghi chú.\n");
    REQUIRE(report.references.size() == 1);
    CHECK(report.references[0].marker == "12");
    CHECK(report.references[0].note == 0);
    CHECK(report.paragraphs[0].text == "Rộng 35 m\u00B2, cao 3 km\u00B3; đạt kế hoạch. Bằng 10\u2076 lần.");
}

TEST_CASE("markup is taken out and places stay") {
    const std::string source = "Tổng **số** &gt; 5 &amp; `x` \\* 3 * 4 <b>đậm</b>\ndòng hai.\n";
    const Report report = read(source);
    CHECK(report.paragraphs[0].text == "Tổng số > 5 & x * 3 * 4 đậm dòng hai.");
    check_places(source, report);
}

TEST_CASE("text that stands in one piece is not copied") {
    const std::string source = "Một câu không có gì thêm.\n";
    const Report report = read(source);
    CHECK(report.paragraphs[0].text.data() == source.data());
    CHECK(report.kept.empty());
}

TEST_CASE("the owner moves along") {
    auto owned = read_report(std::string(text), Direction::higher_is_better);
    REQUIRE(owned);
    const OwnedReport moved = std::move(*owned);
    CHECK(moved->data.number == "45/BC-UBND");
    CHECK(moved->notes.size() == 4);
    CHECK(moved->data.number.data() >= moved.text->data());
}

TEST_CASE("what cannot be read at all says so") {
    CHECK(read_report(std::string_view(""), Direction::higher_is_better).error().code ==
          ErrorCode::file_empty);
    CHECK(read_report(std::string_view(" \n \r\n"), Direction::higher_is_better).error().code ==
          ErrorCode::file_empty);
    const std::string binary("Báo cáo\n\0x", 13);
    const auto failed = read_report(std::string_view(binary), Direction::higher_is_better);
    REQUIRE(!failed);
    CHECK(failed.error().code == ErrorCode::file_binary);
    CHECK(failed.error().place.line == 2);
    const Report report = read("Một \xFF hai.");
    REQUIRE(report.errors.size() == 1);
    CHECK(report.errors[0].code == ErrorCode::utf8_invalid);
    CHECK(report.errors[0].place == Place{1, 5});
    const std::string with_long_line = "Một.\n\n" + std::string(2U << 20U, 'x') + "\n\nHai.\n";
    const Report long_line = read(with_long_line);
    REQUIRE(long_line.errors.size() == 1);
    CHECK(long_line.errors[0].code == ErrorCode::line_too_long);
    CHECK(long_line.paragraphs.back().text == "Hai.");
}

TEST_CASE("cut, flipped, repeated and removed bytes; other line ends; decomposed letters") {
    const auto check = [](const std::string& source) {
        const auto report = read_report(std::string_view(source), Direction::higher_is_better);
        if (report) check_places(source, *report);
    };
    for (std::size_t size = 0; size <= text.size(); size += 7) check(text.substr(0, size));
    std::mt19937 random(5);
    for (int round = 0; round < 600; ++round) {
        std::string changed = text;
        const std::size_t at = random() % changed.size();
        switch (random() % 4) {
            case 0:
                changed[at] = static_cast<char>(random());
                break;
            case 1:
                changed.insert(at, changed.substr(at, random() % 60));
                break;
            case 2:
                changed.erase(at, random() % 60);
                break;
            default:
                changed.insert(at, "\n\n");
        }
        if (changed.find('\0') == std::string::npos) check(changed);
    }

    std::string windows;
    for (const char letter : text) windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    check(windows);
    CHECK(read(windows).notes.size() == 4);
    CHECK(read(windows).data.number == "45/BC-UBND");

    const std::string nfd = letter_tables::decomposed(text);
    check(nfd);
    const Report report = read(nfd);
    CHECK(report.notes.size() == 4);
    CHECK(report.references.size() == 3);
    CHECK(report.sections.size() == 9);
    CHECK(!report.data.date.empty());
    CHECK(!report.data.number.empty());
}

TEST_CASE("a real report: every note is tied to its sentence") {
    const auto file = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    if (!file) {
        MESSAGE("skipped: the report is not beside the sources");
        return;
    }
    const Report report = read(*file);
    check_places(*file, report);
    REQUIRE(report.notes.size() == 31);
    REQUIRE(report.references.size() == 31);
    for (std::size_t at = 0; at < report.references.size(); ++at) {
        CHECK(report.references[at].note == at);
        CHECK(report.references[at].sentence != no_part);
        CHECK(report.notes[at].references.size() == 1);
    }
    CHECK(report.sections.size() == 42);
    REQUIRE(report.annex);
    CHECK(report.data.kind == "BÁO CÁO");
    // Sentences that notes or a page's end cut in two: line of the first half, line of the second.
    const std::pair<std::uint32_t, std::uint32_t> halves[] = {
        {24, 26}, {38, 48}, {72, 80}, {90, 96}, {126, 132}, {158, 164}, {178, 184}, {194, 200}, {226, 232}};
    for (const auto& half : halves) {
        CAPTURE(half.first);
        bool found = false;
        for (const Paragraph& paragraph : report.paragraphs) {
            found = found || (paragraph.pieces.front().place.line == half.first &&
                              paragraph.pieces.back().place.line == half.second);
        }
        CHECK(found);
    }

    // Notes renumbered, every 50th line gone, cut anywhere: nothing crashes, and places hold.
    for (std::size_t size = 0; size < file->size(); size += 1000) {
        const std::string cut = file->substr(0, size);
        const auto part = read_report(std::string_view(cut), Direction::higher_is_better);
        if (part) check_places(cut, *part);
    }
    for (std::size_t first = 0; first < 50; first += 7) {
        std::string rest;
        std::size_t number = 0;
        for (LineReader lines(*file); !lines.at_end(); ++number) {
            const std::string_view line = lines.take();
            if (number % 50 != first) rest.append(line).append("\n");
        }
        check_places(rest, read(rest));
    }
}

TEST_CASE("UTF-16 is named, whoever owns the text") {
    const std::string bytes = std::string("\xFF\xFE") + "B" + '\0' + "C" + '\0';
    const auto viewed = read_report(bytes, Direction::higher_is_better);
    const auto owned = read_report(std::string(bytes), Direction::higher_is_better);
    REQUIRE(!viewed);
    REQUIRE(!owned);
    CHECK(viewed.error().code == ErrorCode::encoding_unknown);
    CHECK(owned.error().text == "UTF-16");
}
