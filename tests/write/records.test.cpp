// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"
#include "written.hpp"

#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/rank.hpp>
#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/write/records.hpp>

#include <boost/hana/define_struct.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

using Tonne = std::remove_cv_t<decltype(units::tonne)>;
using MillionDong = std::remove_cv_t<decltype(units::million * units::dong)>;

struct BudgetLine {
    std::string office;
    Decimal approved;
    std::optional<Decimal> spent;
};

/// Written, and not read: what is reckoned has no member.
class OfficeYear {
public:
    OfficeYear(std::string_view who, Decimal granted, std::optional<Decimal> paid)
        : who_(who), granted_(granted), paid_(paid) {}

    std::string_view who() const { return who_; }
    Quantity<MillionDong> granted() const { return {granted_, {}}; }
    std::optional<Quantity<MillionDong>> paid() const {
        if (!paid_) return std::nullopt;
        return Quantity<MillionDong>{*paid_, {}};
    }

private:
    std::string_view who_;
    Decimal granted_;
    std::optional<Decimal> paid_;
};

struct OfficeCode {
    int number = 0;
    friend bool operator==(OfficeCode, OfficeCode) = default;
};

struct Everything {
    BOOST_HANA_DEFINE_STRUCT(Everything, (std::string, text), (std::optional<std::string>, note),
                             (Decimal, number), (std::optional<Decimal>, maybe), (std::int64_t, whole),
                             (std::uint8_t, small), (double, binary), (std::optional<float>, less),
                             (bool, flag), (Direction, way), (std::optional<Verdict>, result),
                             (OfficeCode, code), (Target<>, asked),
                             (std::optional<Target<Quantity<Tonne>>>, harvest), (Actual<>, given),
                             (Actual<Quantity<Tonne>>, grain), (Quantity<MillionDong>, money),
                             (Quantity<AnyUnit>, amount), (AnyUnit, measure), (date::year_month_day, day),
                             (std::optional<Period>, period));
};

Everything with_target(const Target<>& asked) {
    return {{}, {}, {},    {}, {}, {}, {}, {}, {}, {},
            {}, {}, asked, {}, {}, {}, {}, {}, {}, date::year{2023} / 1 / 1,
            {}};
}

struct Unknown {};
struct WithUnknown {
    BOOST_HANA_DEFINE_STRUCT(WithUnknown, (Unknown, unknown));
};
struct Measured {
    BOOST_HANA_DEFINE_STRUCT(Measured, (std::string, name), (Quantity<AnyUnit>, plan),
                             (Quantity<AnyUnit>, actual));
};
struct Binary {
    BOOST_HANA_DEFINE_STRUCT(Binary, (std::string, name), (double, plan), (double, actual));
};
struct InMillions {
    BOOST_HANA_DEFINE_STRUCT(InMillions, (std::string, office), (Quantity<MillionDong>, granted));
};
struct InBillions {
    using BillionDong = std::remove_cv_t<decltype(units::billion * units::dong)>;
    BOOST_HANA_DEFINE_STRUCT(InBillions, (std::string, office), (Quantity<BillionDong>, granted));
};
struct OneText {
    BOOST_HANA_DEFINE_STRUCT(OneText, (std::optional<std::string>, text), (int, number));
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, approved, spent);

template <>
inline constexpr auto chitieu::columns<OfficeYear> = column_list(
    column<Role::key>("Cơ quan", &OfficeYear::who), column<Role::target>("Dự toán", &OfficeYear::granted),
    column<Role::actual>("Quyết toán (triệu đồng)", &OfficeYear::paid));

template <>
struct chitieu::TextForm<OfficeCode> {
    static std::optional<OfficeCode> parse(std::string_view text) {
        if (text.size() != 2 || text[0] != 'P') return std::nullopt;
        return OfficeCode{text[1] - '0'};
    }
    static std::string print(const OfficeCode& code) { return "P" + std::to_string(code.number); }
};

namespace {

template <class Range>
std::string text_of(const Range& range, Language language = Language::english, std::size_t columns = 100) {
    std::ostringstream out;
    write_records_text(out, range, language, columns);
    return out.str();
}
template <class Range>
std::string markdown_of(const Range& range, Language language = Language::english) {
    std::ostringstream out;
    write_records_markdown(out, range, language);
    return out.str();
}
template <class Range>
std::string csv_of(const Range& range, char separator = ',') {
    std::ostringstream out;
    write_records_csv(out, range, separator);
    return out.str();
}
template <class Range>
std::string tsv_of(const Range& range) {
    std::ostringstream out;
    write_records_tsv(out, range);
    return out.str();
}

template <class Range>
concept can_write = requires(std::ostream& out, const Range& range) {
    write_records_text(out, range, Language::english);
};

constexpr ReadOptions plain_numbers{.numbers = NumberStyle::plain};

const std::vector<BudgetLine> lines = {
    {"Sở Y tế", 1'200.50_dec, 980_dec}, {"Sở Giáo dục", 80_dec, std::nullopt}, {"越南", 0_dec, 5_dec}};

}  // namespace

TEST_CASE("a table for a terminal: figures right, missing as a dash, wide characters measured") {
    CHECK(text_of(lines) ==
          "office       approved  spent\n"
          "────────────────────────────\n"
          "Sở Y tế      1,200.50    980\n"
          "Sở Giáo dục        80      –\n"
          "越南                0      5\n");
    CHECK(text_of(lines, Language::vietnamese).find("1.200,50    980\n") != std::string::npos);
    CHECK(text_of(std::vector<BudgetLine>()) == "office  approved  spent\n───────────────────────\n");
    CHECK(text_of(std::list<BudgetLine>(lines.begin(), lines.end())) == text_of(lines));
}

TEST_CASE("units stand in the headings, once") {
    const std::vector<OfficeYear> years = {{"Sở A", 1'200.5_dec, 900_dec}, {"Sở B", 5_dec, std::nullopt}};
    CHECK(text_of(years, Language::vietnamese) ==
          "Cơ quan  Dự toán (triệu đồng)  Quyết toán (triệu đồng)\n"
          "──────────────────────────────────────────────────────\n"
          "Sở A                  1.200,5                      900\n"
          "Sở B                        5                        –\n");
    CHECK(csv_of(years, ';') ==
          "Cơ quan;Dự toán (million dong);Quyết toán (triệu đồng)\nSở A;1200.5;900\nSở B;5;\n");
}

TEST_CASE("with what became of each") {
    CHECK(text_of(compare(lines, lower_is_better), Language::vietnamese) ==
          "office       approved  spent  Đạt %  Kết quả\n"
          "────────────────────────────────────────────────────\n"
          "Sở Y tế      1.200,50    980  122,5  vượt\n"
          "Sở Giáo dục        80      –      –  chưa có số liệu\n"
          "越南                0      5      –  không đạt\n");
    CHECK(csv_of(compare(lines, lower_is_better)) ==
          "office,approved,spent,completion,verdict\nSở Y tế,1200.50,980,122.5,exceeded\n"
          "Sở Giáo dục,80,,,not_reported\n越南,0,5,,missed\n");
    CHECK(markdown_of(compare(lines, lower_is_better)) ==
          "| office | approved | spent | % | Verdict |\n| --- | ---: | ---: | ---: | --- |\n"
          "| Sở Y tế | 1,200.50 | 980 | 122.5 | exceeded |\n"
          "| Sở Giáo dục | 80 | – | – | not reported |\n| 越南 | 0 | 5 | – | missed |\n");
    const std::vector<Binary> binary = {{"a", 3.0, 1.0}, {"b", 8.0, 8.0}, {"c", 0.0, 1.0}};
    CHECK(csv_of(compare(binary, higher_is_better)) ==
          "name,plan,actual,completion,verdict\na,3,1,33.3333,missed\nb,8,8,100,met\nc,0,1,,exceeded\n");
}

TEST_CASE("units that only a file knows stand beside each figure, and may not go together") {
    const std::vector<Measured> measured = {
        {"Lúa", 5_dec * any_unit(units::tonne), 4'000_dec * any_unit(units::kilogram)},
        {"Ngô", 5_dec * any_unit(units::tonne), 4_dec * any_unit(units::hectare)}};
    CHECK(csv_of(compare(measured, higher_is_better)) ==
          "name,plan,actual,completion,verdict\nLúa,5 tonne,4000 kg,80,missed\n"
          "Ngô,5 tonne,4 ha,,units_differ\n");
    const std::string text = text_of(compare(measured, higher_is_better), Language::vietnamese, 140);
    const std::size_t maize = text.find("Ngô");
    REQUIRE(maize != std::string::npos);
    CHECK(text.substr(maize).starts_with("Ngô   5 tấn      4 ha      –  hai số không cùng loại đơn vị"));
}

TEST_CASE("every form of a member, in both languages") {
    Everything all = with_target(more_than(17'600_dec).with_cumulative(20'000_dec));
    all.text = "a|b*c";
    all.binary = 1'234.5;
    all.flag = true;
    all.way = Direction::lower_is_better;
    all.result = Verdict::not_reported;
    all.harvest = between(15_dec * units::tonne, 20.5_dec * units::tonne);
    all.given = reported(17'501_dec, ActualStatus::estimate);
    all.amount = 1'200_dec * any_unit(units::million * units::dong);
    all.measure = any_unit(units::hectare);
    all.day = date::year{2023} / date::November / 30;
    all.period = Period(date::year{2023} / date::January / 1, date::year{2023} / date::June / 30);
    const std::vector<Everything> one = {all};
    const std::string english = markdown_of(one);
    const std::string vietnamese = markdown_of(one, Language::vietnamese);
    for (const std::string_view words :
         {"| a\\|b\\*c | – |", "| 1,234.5 |", "| yes | lower is better | not reported | P0 |",
          "| &gt; 17,600 (cumulative 20,000) | 15–20.5 |",
          "| estimated 17,501 | – | 0 | 1,200 million dong |",
          "| ha | 2023-11-30 | 2023-01-01–2023-06-30 |"}) {
        if (english.find(words) == std::string::npos) FAIL_CHECK(words << " is not in\n" << english);
    }
    for (const std::string_view words :
         {"| 1.234,5 |", "| có | càng thấp càng tốt | chưa có số liệu | P0 |",
          "| &gt; 17.600 (lũy kế 20.000) | 15–20,5 |", "| ước 17.501 | – | 0 | 1.200 triệu đồng |",
          "| ha | 30/11/2023 | 01/01/2023–30/06/2023 |"}) {
        if (vietnamese.find(words) == std::string::npos) FAIL_CHECK(words << " is not in\n" << vietnamese);
    }
    CHECK(csv_of(one).find("1234.5,,true,lower_is_better,not_reported,P0,>17600 (cumulative 20000),15..20.5,"
                           "estimated 17501,,0,1200 million dong,ha,2023-11-30,2023-01-01..2023-06-30\n") !=
          std::string::npos);
}

TEST_CASE("no line is wider than was asked for, and none ends in a blank") {
    std::vector<BudgetLine> wild = lines;
    std::string long_name;
    for (int word = 0; word < 60; ++word) long_name += "Tên rất dài ";
    wild.push_back({long_name, Decimal(std::numeric_limits<std::int64_t>::max()), 1});
    wild.push_back({std::string(300, 'Z'), "0.000000000000000001"_dec, std::nullopt});
    wild.push_back({"a\n\tb\x1B[2J\xFF", 1, std::nullopt});
    for (const std::size_t columns : {72U, 80U, 140U}) {
        for (const std::string& line : split(text_of(wild, Language::vietnamese, columns), '\n')) {
            if (display_width(line) > columns) FAIL_CHECK(columns << ": " << line);
            if (line.ends_with(' ')) FAIL_CHECK("a blank at the end: " << line);
            if (line.find('\x1B') != std::string::npos) FAIL_CHECK("an escape: " << line);
        }
    }
    CHECK(text_of(wild, Language::english, 5) == text_of(wild, Language::english, 72));
    CHECK(split(markdown_of(wild), '\n').size() == wild.size() + 3);
}

TEST_CASE("more columns than a terminal has room for: they are still there") {
    const std::vector<Everything> one(1, with_target(planned(5_dec)));
    const std::string text = text_of(one, Language::english, 72);
    CHECK(text.find("higher_is") == std::string::npos);
    for (const std::string& line : split(text, '\n')) CHECK(display_width(line) <= 72);
}

TEST_CASE("fields are quoted where they would be read as something else") {
    const auto csv = [](std::string_view office, char separator = ',') {
        const std::string text = csv_of(std::vector<BudgetLine>{{std::string(office), 5, {}}}, separator);
        return text.substr(text.find('\n') + 1,
                           text.rfind(separator == '\t' ? "\t5" : ",5") - text.find('\n') - 1);
    };
    CHECK(csv("Sở A") == "Sở A");
    CHECK(csv("a_b") == "a_b");
    CHECK(csv("a,b") == "\"a,b\"");
    CHECK(csv("a\"b") == "\"a\"\"b\"");
    CHECK(csv("a\nb") == "\"a\nb\"");
    CHECK(csv("") == "\"\"");
    CHECK(csv("-") == "\"-\"");
    CHECK(csv(" a") == "\" a\"");
    CHECK(csv("*a*") == "\"*a*\"");
    CHECK(csv("a&amp;b") == "\"a&amp;b\"");
    CHECK(csv("a\tb\nc", '\t') == "a b c");
    CHECK(csv("\"a\"", '\t') == "\"\"\"a\"\"\"");
}

TEST_CASE("a text of anything reads back from CSV, and from TSV but for tabs and line ends") {
    std::mt19937 random(7);
    const std::string_view pieces[] = {",",     ";",      "\t",     "\n",     "\r\n", "\r",   "\"",    "\"\"",
                                       "*",     "**",     "_",      "`",      "<b>",  "</b>", "&amp;", "&",
                                       "\\",    "|",      " ",      "\u00A0", "-",    "–",    "a",     "Sở",
                                       "1.250", "\u0301", "\uFEFF", "n/a",    "#",    "(1)"};
    for (int round = 0; round < thinned(20'000); ++round) {
        std::vector<OneText> texts(1 + random() % 4);
        for (OneText& text : texts) {
            text.number = static_cast<int>(random());
            if (random() % 8 == 0) continue;
            text.text.emplace();
            for (auto count = random() % 6; count > 0; --count)
                *text.text += pieces[random() % std::size(pieces)];
        }
        for (const char separator : {',', ';', '\t'}) {
            const std::string written = csv_of(texts, separator);
            const auto read = read_records<OneText>(written, plain_numbers);
            REQUIRE(read.has_value());
            if (read->size() != texts.size()) {
                FAIL_CHECK(read->size() << " of " << texts.size() << " in\n" << written);
                continue;
            }
            if (!read->errors.empty()) {
                FAIL_CHECK(describe(read->errors[0], Language::english) << " in\n" << written);
            }
            for (std::size_t at = 0; at < texts.size(); ++at) {
                std::optional<std::string> expected = texts[at].text;
                if (expected && separator == '\t') expected = detail::tsv_field(*expected);
                if ((*read)[at].text != expected || (*read)[at].number != texts[at].number) {
                    FAIL_CHECK("[" << (*read)[at].text.value_or("nothing") << "] in\n" << written);
                }
            }
        }
    }
}

namespace {

/// What stands in a terminal of the catalogue.
std::vector<AnyUnit> all_units() {
    std::vector<AnyUnit> result;
    for (const UnitInfo* info : standard_units) {
        if (info->kind != UnitKind::scale) result.emplace_back(*info);
    }
    return result;
}
const std::vector<AnyUnit> catalogue = all_units();

struct Generator {
    std::mt19937 random{20'231'130};

    bool coin() { return random() % 2 == 0; }
    Decimal decimal() {
        static const Decimal edges[] = {0,
                                        "-0.000000000000000001"_dec,
                                        120.500_dec,
                                        "61.000"_dec,
                                        Decimal(std::numeric_limits<std::int64_t>::max()),
                                        Decimal(std::numeric_limits<std::int64_t>::min()),
                                        "1000.000"_dec};
        if (random() % 8 == 0) return edges[random() % std::size(edges)];
        const auto digits = static_cast<std::int64_t>((std::uint64_t{random()} << 32U) | random());
        const std::int64_t magnitudes[] = {10, 1000, 1'000'000, 1'000'000'000'000, 999'999'999'999'999'999};
        return Decimal::from_parts(digits % magnitudes[random() % 5], static_cast<int>(random() % 19));
    }
    Target<> target() {
        const Decimal figure = decimal();
        Target<> target = planned(figure);
        switch (random() % 7) {
            case 0:
                target = at_least(figure);
                break;
            case 1:
                target = more_than(figure);
                break;
            case 2:
                target = at_most(figure);
                break;
            case 3:
                target = less_than(figure);
                break;
            case 4:
                target = maintain(figure);
                break;
            case 5: {
                const Decimal other = decimal();
                target = other < figure ? between(other, figure) : between(figure, other);
                break;
            }
            default:
                break;
        }
        if (random() % 4 == 0) return target.with_cumulative(abs(rescale(Decimal(random() % 1000), 1)));
        if (random() % 4 == 0) return target.set_by("Nghị quyết, HĐND \"huyện\"");
        return target;
    }
    ActualStatus status() { return static_cast<ActualStatus>(random() % 4); }
    date::year_month_day day() {
        return date::sys_days{date::year{2000} / 1 / 1} + date::days{random() % 20'000};
    }
    double binary() {
        const double edges[] = {0.0, -0.5, 1e-300, 1.7976931348623157e308, 0.1, 1e22};
        if (random() % 4 == 0) return edges[random() % std::size(edges)];
        return (static_cast<double>(random()) - 2e9) / static_cast<double>(1 + random() % 1000);
    }
    Everything everything() {
        const auto tonnes = [](Decimal figure) { return figure * units::tonne; };
        Everything all = with_target(target());
        all.text = coin() ? "Sở Y tế, \"A\"" : "-";
        if (coin()) all.note = coin() ? "" : "ghi\nchú";
        all.number = decimal();
        if (coin()) all.maybe = decimal();
        all.whole = static_cast<std::int64_t>((std::uint64_t{random()} << 32U) | random());
        if (all.whole == std::numeric_limits<std::int64_t>::min()) all.whole = 0;
        all.small = static_cast<std::uint8_t>(random());
        all.binary = binary();
        if (coin()) all.less = static_cast<float>(random()) / 7;
        all.flag = coin();
        all.way = static_cast<Direction>(random() % 3);
        if (coin()) all.result = static_cast<Verdict>(random() % 5);
        all.code.number = static_cast<int>(random() % 10);
        if (coin()) all.harvest = detail::mapped<Quantity<Tonne>>(target(), tonnes);
        if (coin()) all.given = reported(decimal(), status());
        if (coin()) all.grain = reported(tonnes(decimal()), status());
        all.money = {decimal(), {}};
        all.amount = {decimal(), random() % 5 == 0 ? AnyUnit() : catalogue[random() % catalogue.size()]};
        if (coin()) all.measure = catalogue[random() % catalogue.size()];
        all.day = day();
        if (coin()) {
            const auto first = day();
            const auto last = date::year_month_day(date::sys_days{first} + date::days{random() % 500});
            all.period = coin() ? Period(first, last) : calendar_year(1990 + static_cast<int>(random() % 50));
        }
        return all;
    }
};

bool same(Decimal left, Decimal right) { return left == right && left.scale() == right.scale(); }
bool same(const Quantity<Tonne>& left, const Quantity<Tonne>& right) {
    return same(left.value(), right.value());
}
template <class Figure>
bool same(const Target<Figure>& left, const Target<Figure>& right) {
    const bool same_cumulative = left.cumulative().has_value() == right.cumulative().has_value() &&
                                 (!left.cumulative() || same(*left.cumulative(), *right.cumulative()));
    return left.form() == right.form() && same(left.lower(), right.lower()) &&
           same(left.upper(), right.upper()) && same_cumulative && left.authority() == right.authority();
}
template <class Figure>
bool same(const Actual<Figure>& left, const Actual<Figure>& right) {
    if (left.figure.has_value() != right.figure.has_value()) return false;
    return !left.figure || (left.status == right.status && same(*left.figure, *right.figure));
}
template <class Value>
bool same(const std::optional<Value>& left, const std::optional<Value>& right) {
    return left.has_value() == right.has_value() && (!left || same(*left, *right));
}
bool same(const Everything& left, const Everything& right) {
    return left.text == right.text && left.note == right.note && same(left.number, right.number) &&
           same(left.maybe, right.maybe) && left.whole == right.whole && left.small == right.small &&
           left.binary == right.binary && left.less == right.less && left.flag == right.flag &&
           left.way == right.way && left.result == right.result && left.code == right.code &&
           same(left.asked, right.asked) && same(left.harvest, right.harvest) &&
           same(left.given, right.given) && same(left.grain, right.grain) &&
           same(left.money.value(), right.money.value()) && same(left.amount.value(), right.amount.value()) &&
           left.amount.unit() == right.amount.unit() && left.measure == right.measure &&
           left.day == right.day && left.period == right.period;
}

}  // namespace

TEST_CASE("records of every type that is written read back the same, digit for digit") {
    Generator generator;
    for (int round = 0; round < thinned(2'500); ++round) {
        std::vector<Everything> all;
        for (int count = 0; count < 4; ++count) all.push_back(generator.everything());
        for (const char separator : {',', ';'}) {
            const std::string written = csv_of(all, separator);
            const auto read = read_records<Everything>(written, plain_numbers);
            REQUIRE(read.has_value());
            for (const Error& error : read->errors) {
                FAIL_CHECK(describe(error, Language::english) << " in\n" << written);
            }
            if (read->size() != all.size()) continue;
            for (std::size_t at = 0; at < all.size(); ++at) {
                if (!same((*read)[at], all[at])) FAIL_CHECK("another record " << at << " in\n" << written);
            }
        }
    }
}

TEST_CASE("every unit of the catalogue reads back from beside its figure") {
    for (const AnyUnit& unit : catalogue) {
        const std::vector<Measured> one = {
            {"a", 1.5_dec * unit, "-2"_dec * (unit / any_unit(units::person))}};
        const std::string written = csv_of(one);
        const auto read = read_records<Measured>(written, plain_numbers);
        REQUIRE(read.has_value());
        if (read->size() != 1) {
            FAIL_CHECK(written);
            continue;
        }
        CHECK((*read)[0].plan.unit() == unit);
        CHECK((*read)[0].actual.unit() == unit / any_unit(units::person));
        CHECK((*read)[0].actual.value() == -2);
    }
}

TEST_CASE("the same columns in another unit are converted, not taken over") {
    const std::vector<InMillions> millions = {{"Sở A", 1'200.5_dec * (units::million * units::dong)}};
    const std::string written = csv_of(millions);
    CHECK(written == "office,granted (million dong)\nSở A,1200.5\n");
    const auto read = read_records<InBillions>(written, plain_numbers);
    REQUIRE(read.has_value());
    CHECK((*read)[0].granted == 1.2005_dec * (units::billion * units::dong));
}

TEST_CASE("what a table for people says reads back too, where its numbers leave no doubt") {
    const std::string markdown = markdown_of(lines, Language::vietnamese);
    const auto read = read_records<BudgetLine>(markdown, {.numbers = NumberStyle::vietnamese});
    REQUIRE(read.has_value());
    CHECK(read->errors.empty());
    CHECK(csv_of(*read) == csv_of(lines));
}

TEST_CASE("a total is written, and read among the totals") {
    const std::vector<BudgetLine> with_total = {{"A", 5, 6}, {"Tổng cộng", 5, 6}};
    const std::string written = csv_of(with_total);
    const auto read = read_records<BudgetLine>(written, plain_numbers);
    REQUIRE(read.has_value());
    CHECK(read->size() == 1);
    CHECK(csv_of(read->totals).find("Tổng cộng,5,6") != std::string::npos);
}

TEST_CASE("what cannot be written does not compile") {
    static_assert(can_write<std::vector<BudgetLine>> && can_write<std::list<OfficeYear>>);
    static_assert(can_write<Records<BudgetLine>>);
    static_assert(can_write<decltype(compare(lines, lower_is_better))>);
    static_assert(!can_write<std::vector<int>> && !can_write<std::vector<WithUnknown>> && !can_write<int>);
    static_assert(!can_write<decltype(change(lines, baseline_from(&BudgetLine::approved)))>);
}
