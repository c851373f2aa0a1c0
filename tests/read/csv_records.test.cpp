// SPDX-License-Identifier: BSL-1.0
#include "../temporary_file.hpp"
#include "../text/decomposed.hpp"
#include "../thinned.hpp"

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/csv_records.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/quantity.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace chitieu;

using MillionDong = decltype(units::million * units::dong);

struct Line {
    std::string commune{};
    Decimal target{};
    std::optional<Decimal> actual{};
};
BOOST_HANA_ADAPT_STRUCT(Line, commune, target, actual);

/// One member of each kind.
struct Everything {
    std::string name;
    Target<Decimal> target;
    Actual<Decimal> actual;
    date::year_month_day day;
    Period period;
    int persons;
    double share;
    Direction direction;
    bool is_final;
    std::optional<std::string> remark;
    AnyUnit unit;
};
BOOST_HANA_ADAPT_STRUCT(Everything, name, target, actual, day, period, persons, share, direction, is_final,
                        remark, unit);

struct Views {
    std::string_view commune{};
    std::optional<std::string_view> remark{};
    Actual<Decimal> actual{};
};
BOOST_HANA_ADAPT_STRUCT(Views, commune, remark, actual);

struct Money {
    std::string office{};
    Quantity<MillionDong> approved{};
    std::optional<Quantity<MillionDong>> spent{};
};
template <>
inline constexpr auto chitieu::columns<Money> = column_list(column<Role::key>("Cơ quan", &Money::office),
                                                            column<Role::target>("Dự toán", &Money::approved),
                                                            column<Role::actual>("Quyết toán",
                                                                                 &Money::spent));

struct AnyMoney {
    std::string office{};
    Quantity<AnyUnit> plan{};
    Actual<Quantity<AnyUnit>> actual{};
};
BOOST_HANA_ADAPT_STRUCT(AnyMoney, office, plan, actual);

/// As many kinds of figures as are read fast where they are plain.
struct Figures {
    Decimal plain{};
    std::optional<Decimal> maybe{};
    Target<Decimal> target;
    std::optional<Target<Decimal>> some_target{};
    Actual<Decimal> actual{};
    std::optional<double> fraction{};
    std::optional<int> whole{};
    std::optional<date::year_month_day> day{};
};
BOOST_HANA_ADAPT_STRUCT(Figures, plain, maybe, target, some_target, actual, fraction, whole, day);

namespace {

std::string words_of(const Decimal& figure) { return to_string(figure); }
std::string words_of(double figure) { return std::to_string(figure); }
std::string words_of(int figure) { return std::to_string(figure); }
std::string words_of(date::year_month_day day) {
    return std::to_string(static_cast<int>(day.year())) + "-" +
           std::to_string(static_cast<unsigned>(day.month())) + "-" +
           std::to_string(static_cast<unsigned>(day.day()));
}
std::string words_of(const Target<Decimal>& target) {
    return std::to_string(static_cast<int>(target.form())) + ":" + words_of(target.lower()) + ".." +
           words_of(target.upper());
}
template <class Value>
std::string words_of(const std::optional<Value>& value) {
    return value ? words_of(*value) : "none";
}
std::string words_of(const Actual<Decimal>& actual) { return words_of(actual.figure); }
std::string words_of(const Figures& figures) {
    return words_of(figures.plain) + " " + words_of(figures.maybe) + " " + words_of(figures.target) + " " +
           words_of(figures.some_target) + " " + words_of(figures.actual) + " " + words_of(figures.fraction) +
           " " + words_of(figures.whole) + " " + words_of(figures.day);
}
std::string words_of(const Line& line) {
    return line.commune + "=" + to_string(line.target) + "/" + (line.actual ? to_string(*line.actual) : "-");
}
template <class AnyError>
std::string words_of_error(const AnyError& error) {
    return "!" + std::string(name_of(error.code)) + "@" + std::to_string(error.place.line) + "," +
           std::to_string(error.place.column) +
           (error.text.empty() ? "" : "(" + std::string(error.text) + ")");
}

template <class Record>
std::string told(const Result<CsvRecords<Record>>& read) {
    if (!read) return words_of_error(read.error());
    std::string words;
    for (const Record& record : *read) words += words_of(record) + "; ";
    for (const Record& record : read->totals) words += "+" + words_of(record) + "; ";
    for (const CsvError& error : read->errors) words += words_of_error(error) + "; ";
    return words + std::to_string(read->error_count);
}
std::string lines(std::string_view text, const CsvRecordOptions& options = {}) {
    // Read one at a time, the same comes out.
    auto one_at_a_time = csv_records<Line>(TextBytes(text), options);
    const auto all = read_csv_records<Line>(TextBytes(text), options);
    REQUIRE(one_at_a_time.has_value() == all.has_value());
    if (all) {
        std::size_t count = 0;
        for (const Line& line : *one_at_a_time) {
            REQUIRE(count < all->size());
            CHECK(words_of(line) == words_of((*all)[count++]));
        }
        CHECK(count == all->size());
        CHECK(one_at_a_time->total_count() == all->totals.size());
        CHECK(one_at_a_time->error_count() == all->error_count);
        CHECK(one_at_a_time->ignored() == all->ignored);
        const auto errors = one_at_a_time->errors();
        REQUIRE(errors.size() == all->errors.size());
        for (std::size_t at = 0; at < errors.size(); ++at)
            CHECK(words_of_error(errors[at]) == words_of_error(all->errors[at]));
        CHECK_FALSE(one_at_a_time->fatal().has_value());
    } else {
        CHECK(words_of_error(one_at_a_time.error()) == words_of_error(all.error()));
    }
    return told(all);
}

}  // namespace

TEST_CASE("records by the names of their columns, in any order, with others between") {
    CHECK(lines("commune,target,actual\nA,120.5,100\nB,80,-\nC,1,\n") == "A=120.5/100; B=80/-; C=1/-; 0");
    CHECK(lines("no;ACTUAL;note;Target;Commune\r\n1;100;x;120.50;A\r\n") == "A=120.50/100; 0");
    CHECK(lines("\xEF\xBB\xBF\"commune\"\t\"target\"\t\"actual\"\n\"A\"\t\"1\"\t\"\"") == "A=1/-; 0");
    const auto read = read_csv_records<Line>(TextBytes("no,commune,target,actual,\n1,A,2,3,\n"));
    REQUIRE(read.has_value());
    CHECK(read->ignored == std::vector<std::string>{"no"});
}

TEST_CASE("texts: quoted ones as they stand, others trimmed; strings do not keep what the row before had") {
    CHECK(lines("commune,target,actual\n\" A, \"\"b\"\"\nc \",1,2\n  d e ,3,4\n\"\",5,6\n,7,8\n") ==
          " A, \"b\"\nc =1/2; d e=3/4; =5/6; =7/8; 0");
    auto views = csv_records<Views>(
        TextBytes("commune,remark,actual\n\"a \"\"1\"\"\",\"b \"\"2\"\"\",1\nc,,2\nd,-,\n\"\",\"\",3\n"));
    REQUIRE(views.has_value());
    std::string words;
    for (const Views& view : *views) {
        words += std::string(view.commune) + "/" + (view.remark ? std::string(*view.remark) : "none") + "/" +
                 words_of(view.actual) + " ";
    }
    CHECK(words == "a \"1\"/b \"2\"/1 c/none/2 d/none/none //3 ");
}

TEST_CASE("members of every kind, also where the record is made of all at once") {
    const std::string composed =
        "name,target,actual,day,period,persons,share,direction,is_final,remark,unit\n"
        "Bum Nưa,>=97.5,98,2025-01-31,2024,12,0.5,higher is better,x,,%\n"
        "Tà Tổng,15-20,-,1/2/2025,2024-01-01..2024-06-30,-3,1e-3,càng thấp càng tốt,no,\"đã, xong\",triệu "
        "đồng\n";
    for (const std::string& text : {composed, decomposed(composed)}) {
        const auto read = read_csv_records<Everything>(TextBytes(text));
        REQUIRE(read.has_value());
        for (const CsvError& error : read->errors) FAIL_CHECK(words_of_error(error));
        REQUIRE(read->size() == 2);
        const Everything& first = (*read)[0];
        CHECK(first.target.form() == TargetForm::at_least);
        CHECK(first.target.lower() == 97.5_dec);
        CHECK(first.actual.figure == 98_dec);
        CHECK(first.day == date::year{2025} / date::January / 31);
        CHECK(first.period == calendar_year(2024));
        CHECK(first.persons == 12);
        CHECK(first.share == 0.5);
        CHECK(first.direction == Direction::higher_is_better);
        CHECK(first.is_final);
        CHECK_FALSE(first.remark.has_value());
        CHECK(first.unit == units::Percent::any());
        const Everything& second = (*read)[1];
        CHECK(second.target.is_range());
        CHECK_FALSE(second.actual.figure.has_value());
        CHECK(second.day == date::year{2025} / date::February / 1);
        CHECK(second.period == Period(date::year{2024} / 1 / 1, date::year{2024} / 6 / 30));
        CHECK(second.persons == -3);
        CHECK(second.share == 0.001);
        CHECK(second.direction == Direction::lower_is_better);
        CHECK_FALSE(second.is_final);
        CHECK(second.remark.has_value());
        CHECK(second.unit == MillionDong::any());
    }
}

TEST_CASE("rows that cannot be read are left out, each cell of them told with its place") {
    CHECK(lines("commune,target,actual\nA,x,y\nB,1,2,3\nC,1\nD,,1\nE,1,2\n") ==
          "E=1/2; !words_unknown@2,3(x); !words_unknown@2,5(y); !row_too_long@3,7(3); !row_too_short@4,1(C); "
          "!value_missing@5,3(target); 5");
    CHECK(lines("commune,target,actual\n\"A\nB\",1,2\nC,1,\"2\n") ==
          "A\nB=1/2; !quote_unclosed@4,1(C,1,\"2\n); 1");
    // Not more errors are kept than are wanted, and all are counted.
    std::string many = "commune,target,actual\n";
    for (int row = 0; row < 300; ++row) many += "A,?,1\n";
    CsvRecordOptions options;
    options.reading.csv.most_errors = 2;
    CHECK(lines(many, options) == "!words_unknown@2,3(?); !words_unknown@3,3(?); 300");
}

TEST_CASE("rows that sum up others are kept apart") {
    CHECK(lines("commune,target,actual\nTổng Cọt,1,1\nTỔNG CỘNG,3,3\nTotal,3,3\nTotally,2,2\n") ==
          "Tổng Cọt=1/1; Totally=2/2; +TỔNG CỘNG=3/3; +Total=3/3; 0");
    CHECK(lines(decomposed("commune,target,actual\nTỔNG CỘNG,3,3\nCộng,2,2\n")) ==
          decomposed("+TỔNG CỘNG=3/3; +Cộng=2/2; 0"));
}

TEST_CASE("a column that is missing or stands there twice") {
    CHECK(lines("commune,actual\nA,1\n") == "!column_missing@1,1(target)");
    CHECK(lines("commune,target,actual,target\nA,1,2,3\n") == "!column_repeated@1,1(target)");
    CHECK(lines("commune,target\nA,1\n") == "A=1/-; !column_missing@1,1(actual); 1");
    CHECK(lines("") == "!file_empty@0,0");
    CHECK(lines("commune,target,actual\nA,1,2\0"
                "\n") == "A=1/2; 0");  // a literal ends at its NUL
    CHECK(lines(std::string_view("commune,\0target", 15)).starts_with("!file_binary@"));
    CHECK(lines("commune\xFF,b\nA,1\n") == "!utf8_invalid@1,1");
    const std::string nowhere = "no such file";
    const auto none = read_csv_records_file<Line>(nowhere);
    REQUIRE_FALSE(none.has_value());
    CHECK(words_of_error(none.error()) == "!file_unreadable@0,0(no such file)");
}

TEST_CASE("what ends a reading that has begun") {
    const std::string text = "commune,target,actual\nA,1,2\n" + std::string("B,\0,3\n", 6);
    auto records = csv_records<Line>(TextBytes(text));
    REQUIRE(records.has_value());
    std::size_t count = 0;
    for (const Line& line : *records) count += line.commune.size();
    REQUIRE(records->fatal().has_value());
    CHECK(records->fatal()->code == ErrorCode::file_binary);
    CHECK(count <= 1);
    const auto all = read_csv_records<Line>(TextBytes(text));
    REQUIRE_FALSE(all.has_value());
    CHECK(all.error().code == ErrorCode::file_binary);
}

TEST_CASE("numbers in another style, of all columns or of one") {
    const std::string_view text = "commune,target,actual\nA,\"1.234,5\",1234.5\n";
    CHECK(lines(text, {.columns = {{"target", NumberStyle::vietnamese}}}) == "A=1234.5/1234.5; 0");
    CHECK(lines(text, {.numbers = NumberStyle::vietnamese, .columns = {{"Actual", NumberStyle::plain}}}) ==
          "A=1234.5/1234.5; 0");
    CHECK(lines(text) == "!number_not_plain@2,3(1.234,5); 1");
    CHECK(lines("commune;target;actual\nA;1,234.5;1,000\n", {.numbers = NumberStyle::english}) ==
          "A=1234.5/1000; 0");
    CHECK(lines(text, {.columns = {{"plan", NumberStyle::plain}}}) == "!column_missing@1,1(plan)");
}

TEST_CASE("numbers that may be thousands are told, where nobody said how numbers are written") {
    const std::string_view text = "commune,target,actual\nA,900,1.100\nB,\"1.250\",500\n";
    CHECK(lines(text) == "A=900/1.100; B=1.250/500; !number_ambiguous@2,7(1.100); 2");
    // Said outright, or shown by any number.
    CHECK(lines(text, {.numbers = NumberStyle::plain}) == "A=900/1.100; B=1.250/500; 0");
    CHECK(lines(text, {.numbers = NumberStyle::vietnamese}) == "A=900/1100; B=1250/500; 0");
    CHECK(lines(text, {.columns = {{"target", NumberStyle::vietnamese}}}) ==
          "A=900/1.100; B=1250/500; !number_ambiguous@2,7(1.100); 1");
    for (const std::string shows : {"12.5", "0.125", "1234.567", "1.1001", "-7.25"}) {
        CHECK(lines("commune,target,actual\nA,900,1.100\nB,1.250," + shows + "\n") ==
              "A=900/1.100; B=1.250/" + shows + "; 0");
    }
    CHECK(lines("commune,target,actual\nA,900,-1.100\n") == "A=900/-1.100; !number_ambiguous@2,7(-1.100); 1");
    CHECK(lines("commune,target,actual\nA,1.100.000,1\n") == "!number_not_plain@2,3(1.100.000); 1");
    CHECK(lines("commune,target,actual\nA,1100,1e3\n").find("ambiguous") == std::string::npos);
    // In the order of the other errors.
    CHECK(lines("commune,target,actual\nA,x,1\nB,1.100,1\nC,y,1\n") ==
          "B=1.100/1; !words_unknown@2,3(x); !number_ambiguous@3,3(1.100); !words_unknown@4,3(y); 3");
}

TEST_CASE("quantities are converted from the unit of the cell, the heading, or a column of units") {
    const auto money = [](std::string_view text) {
        const auto read = read_csv_records<Money>(TextBytes(text), {.numbers = NumberStyle::vietnamese});
        if (!read) return words_of_error(read.error());
        std::string words;
        for (const Money& line : *read) {
            words += line.office + "=" + to_string(line.approved.value()) + "/" +
                     (line.spent ? to_string(line.spent->value()) : "-") + "; ";
        }
        for (const CsvError& error : read->errors) words += words_of_error(error) + "; ";
        return words;
    };
    CHECK(money("Cơ quan;Dự toán;Quyết toán\nA;1.500;\nB;2 tỷ đồng;12,5\n") == "A=1500/-; B=2000/12.5; ");
    CHECK(money("Cơ quan;Dự toán (tỷ đồng);Quyết toán [nghìn đồng]\nA;1,5;500\n") == "A=1500/0.500; ");
    CHECK(money("Cơ quan;ĐVT;Dự toán;Quyết toán\nA;tỷ đồng;2;1\nB;triệu đồng;2;1\nC;tấn;2;1\n") ==
          "A=2000/1000; B=2/1; !units_differ@4,7(2); !units_differ@4,9(1); ");
    CHECK(money("Cơ quan;ĐVT;Dự toán;Quyết toán\nA;xyz;2;1\n") ==
          "!unit_unknown@2,3(xyz); !unit_unknown@2,3(xyz); ");
    // Read fast, and in whatever unit the row has.
    const auto any =
        read_csv_records<AnyMoney>(TextBytes("office,unit,plan,actual\nA,tỷ đồng,2,1\nB,%,97.5,\nC,,1,2\n"));
    REQUIRE(any.has_value());
    REQUIRE(any->size() == 3);
    CHECK((*any)[0].plan.unit() == *parse_unit("tỷ đồng"));
    CHECK((*any)[1].plan.unit() == units::Percent::any());
    CHECK_FALSE((*any)[1].actual.figure.has_value());
    CHECK((*any)[2].actual.figure->unit().is_unspecified());
}

TEST_CASE("a CSV reads as a table reads, in every style") {
    std::mt19937 random(20260417);
    static constexpr std::string_view pieces[] = {
        "0", "1", "12", "123", "1234", ".",   ",",          "-",        "+",    ">",   "<", "=", "e",
        "%", " ", "5",  "007", "..",   "n/a", "2025-02-30", "1/2/2025", "ước ", "tấn", "(", ")", "~"};
    static constexpr NumberStyle styles[] = {NumberStyle::plain, NumberStyle::vietnamese,
                                             NumberStyle::english, NumberStyle::of_table};
    const auto any_figure = [&] {
        static constexpr std::string_view usual[] = {
            "0",     "12.5",           "-3", "1234.50",    "",  "-",  ">97.5",
            "15-20", "1000000.123456", "98", "2025-01-31", "3", ".5", "5."};
        if (random() % 2 == 0) return std::string(usual[random() % std::size(usual)]);
        std::string text;
        for (std::size_t count = random() % 4; count != 0; --count)
            text += pieces[random() % std::size(pieces)];
        return text;
    };
    int read_whole = 0;
    for (int round = 0; round < thinned(4000); ++round) {
        std::string text = "plain;maybe;target;some_target;actual;fraction;whole;day\n";
        std::array<std::string, 8> cells;
        static constexpr std::string_view right[] = {"12.5", "-",   ">=3.0", "7",
                                                     "98",   "0.5", "12",    "2025-01-31"};
        // Each cell alone is wrong in one of eight rows, so that many rows are right.
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            cells[cell] = random() % 8 == 0 ? any_figure() : std::string(right[cell]);
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            text += cells[cell] + (cell + 1 == cells.size() ? "\n" : ";");
        for (const NumberStyle style : styles) {
            CAPTURE(text);
            CAPTURE(static_cast<int>(style));
            const auto table = read_records<Figures>(text, {.numbers = style});
            const auto csv = read_csv_records<Figures>(TextBytes(text), {.numbers = style});
            REQUIRE(table.has_value());
            REQUIRE(csv.has_value());
            REQUIRE(table->size() == csv->size());
            std::string of_table;
            std::string of_csv;
            for (const Figures& figures : *table) of_table += words_of(figures);
            for (const Figures& figures : *csv) of_csv += words_of(figures);
            CHECK(of_table == of_csv);
            read_whole += csv->empty() ? 0 : 1;
            if (!table->set_apart.empty()) continue;  // a table has headings of groups
            for (const Error& error : table->errors) of_table += words_of_error(error);
            for (const CsvError& error : csv->errors) of_csv += words_of_error(error);
            CHECK(of_table == of_csv);
        }
    }
    CHECK(read_whole > thinned(4000));
}

TEST_CASE("a file read on several threads is what one reads") {
    std::mt19937 random(5);
    std::string text = "commune,target,actual\n";
    while (text.size() < 700'000) {
        switch (random() % 200) {
            case 0:
                text += "\"two\nlines, \"\"quoted\"\"\n1,2,3\n\",1,2\n";
                break;
            case 1:
                text += "A,x,2\n";
                break;
            case 2:
                text += "A,1\n";
                break;
            case 3:
                text += "Total,1,2\n";
                break;
            default:
                text += "C" + std::to_string(random() % 100) + "," + std::to_string(random() % 1000) + ".5," +
                        std::to_string(random() % 1000) + "\n";
        }
    }
    const TemporaryFile file(text);
    const std::string one = told(read_csv_records_file<Line>(file.path()));
    CHECK(one == told(read_csv_records<Line>(TextBytes(text))));
    for (const unsigned threads : {2U, 3U, 7U})
        CHECK(one == told(read_csv_records_file<Line>(file.path(), {.reading = {.threads = threads}})));
}

TEST_CASE("cut, flipped or repeated bytes give records or errors") {
    const std::string text =
        "commune,target,actual\n\"Bum \"\"Nưa\"\"\",12.5,-\nTà Tổng,\"1\n\",3\nTổng cộng,4,5\n";
    const auto read = [](std::string_view bytes) {
        const auto records = read_csv_records<Line>(TextBytes(bytes));
        if (!records) return;
        CHECK(records->error_count >= records->errors.size());
        for (const CsvError& error : records->errors) CHECK(error.place.line >= 1);
    };
    for (std::size_t size = 0; size <= text.size(); ++size) read(std::string_view(text).substr(0, size));
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = text;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
            read(changed);
        }
        std::string repeated = text;
        repeated.insert(at, std::string(9, text[at]));
        read(repeated);
    }
}
