// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/iati_value.hpp>

#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_order.hpp>
#include <chitieu/text/error.hpp>

#include <date/date.h>

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr auto number(std::string_view text, IatiMeasure measure = IatiMeasure::unit) {
    return parse_iati_number(text, measure);
}

}  // namespace

TEST_CASE("plain numbers") {
    static_assert(number("1200") == IatiReading<Decimal>{1200_dec, true});
    static_assert(number(" -3.50\n") == IatiReading<Decimal>{-3.5_dec, true});
    static_assert(number(".25").value == 0.25_dec && number(".25").is_plain);
    static_assert(number("5.00").value->scale() == 2);
    static_assert(number("1.000").value == 1);  // a point is a point
    static_assert(number("1E+3").value == 1000);
    static_assert(number("-0").value == 0);
    CHECK(number("999999999999999999").value == 999'999'999'999'999'999_dec);
}

TEST_CASE("numbers as people write them are read where nothing else can be meant") {
    static_assert(number("1,000.5") == IatiReading<Decimal>{1000.5_dec, false});
    static_assert(number("1.234.567").value == 1'234'567);
    static_assert(number("27,60").value == 27.6_dec);
    static_assert(number("97%", IatiMeasure::percentage) == IatiReading<Decimal>{97_dec, false});
    static_assert(number("97.5 %", IatiMeasure::percentage).value == 97.5_dec);
    CHECK(number("1,000,000").value == 1'000'000);
}

TEST_CASE("what is no number is none") {
    static_assert(number("1,000").why == ErrorCode::number_ambiguous);
    static_assert(number("1 000").why == ErrorCode::number_ambiguous);
    static_assert(number("97%").why == ErrorCode::number_malformed);
    static_assert(number("97% %", IatiMeasure::percentage).why == ErrorCode::number_malformed);
    static_assert(number("%", IatiMeasure::percentage).why == ErrorCode::number_missing);
    static_assert(number("n/a").why == ErrorCode::number_missing);
    static_assert(number("").why == ErrorCode::number_missing);
    static_assert(number("12 schools").why == ErrorCode::number_malformed);
    static_assert(number("1-2").why == ErrorCode::number_malformed);
    static_assert(number("NaN").value == std::nullopt && number("INF").value == std::nullopt);
    static_assert(number("0x10").value == std::nullopt);
    CHECK(number("12345678901234567890").why == ErrorCode::number_too_long);
    CHECK_FALSE(number("1e400").value);
}

TEST_CASE("days") {
    static_assert(parse_iati_day("2024-02-29").value == date::year{2024} / 2 / 29);
    static_assert(parse_iati_day(" 2024-02-29 ").is_plain && parse_iati_day("2024-02-29Z").is_plain);
    static_assert(parse_iati_day("2024-02-29T10:00:00").value &&
                  !parse_iati_day("2024-02-29T10:00:00").is_plain);
    for (const std::string_view wrong :
         {"2023-02-30", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "01-02-2023", "2023/02/03",
          "20230203", "0000-01-01", "2023-02-03x", "", "2023", "2023-02", "-023-01-01", "2023-0a-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_iati_day(wrong).value);
        CHECK(parse_iati_day(wrong).why == ErrorCode::date_malformed);
    }
}

TEST_CASE("flags, codes and years") {
    static_assert(*parse_iati_flag("true").value && *parse_iati_flag("1").value);
    static_assert(!*parse_iati_flag("false").value && !*parse_iati_flag(" 0 ").value);
    static_assert(*parse_iati_flag("TRUE").value && !parse_iati_flag("TRUE").is_plain);
    for (const std::string_view wrong : {"", "yes", "2", "-1", "truefalse", "tru", "01"})
        CHECK_FALSE(parse_iati_flag(wrong).value);
    static_assert(parse_iati_measure("5").value == IatiMeasure::qualitative);
    static_assert(!parse_iati_measure("6").value && !parse_iati_measure("0").value &&
                  !parse_iati_measure("11").value);
    static_assert(parse_iati_result_type("9").value == IatiResultType::other);
    static_assert(!parse_iati_result_type("4").value && !parse_iati_result_type("").value);
    static_assert(parse_iati_year("2016").value == 2016);
    for (const std::string_view wrong : {"", "0", "20165", "2016-01", "-5", "99999999999"})
        CHECK_FALSE(parse_iati_year(wrong).value);
}

TEST_CASE("values are written as they are read") {
    CHECK(iati_value(27.60_dec).text == "27.60");
    CHECK(iati_value(Decimal::from_parts(std::numeric_limits<std::int64_t>::min(), 18)).text ==
          "-9.223372036854775808");
    CHECK(iati_value(false).text == "false");
    CHECK(iati_value(IatiResultType::other).text == "9");
    CHECK(iati_value(date::year{987} / 6 / 5).text == "0987-06-05");
    CHECK(parse_iati_day(*iati_value(date::year{987} / 6 / 5).text).value == date::year{987} / 6 / 5);
}

TEST_CASE("where something was read is no part of what it says") {
    IatiFigure one{.value = iati_value(5_dec), .at = {{3, 4}}};
    IatiFigure two = one;
    two.at = {{7, 8}};
    two.value.at = {{7, 9}};
    CHECK(one == two);
    two.value = iati_value(5.0_dec);  // other digits, another text
    CHECK(one != two);
}

TEST_CASE("the library's types") {
    IatiIndicator indicator;
    indicator.measure = iati_value(IatiMeasure::percentage);
    indicator.title = iati_text("Trẻ em đến trường", "vi");
    CHECK_FALSE(direction_of(indicator));
    indicator.ascending = iati_value(true);
    indicator.references.push_back({.vocabulary = "99", .code = "EDU-1"});
    CHECK(indicator_of(indicator)->code() == "EDU-1");
    CHECK(indicator_of(indicator)->name() == "Trẻ em đến trường");
    CHECK(indicator_of(indicator)->direction() == Direction::higher_is_better);

    IatiPeriod period;
    CHECK_FALSE(period_of(period));
    period.start.iso_date = iati_value(date::year{2024} / 1 / 1);
    period.end.iso_date = iati_value(date::year{2023} / 1 / 1);
    CHECK_FALSE(period_of(period));
    period.end.iso_date = iati_value(date::year{2024} / 1 / 1);
    CHECK(period_of(period)->days() == 1);

    CHECK_FALSE(target_of(IatiFigure{}));
    CHECK_FALSE(actual_of(IatiFigure{}).figure);
    CHECK(identifier_of(IatiActivity{}).empty());
}

TEST_CASE("the order of an activity's parts") {
    std::vector<IatiElement> parts = {{.name = "fss"},
                                      {.text = "a"},
                                      {.name = "x:y"},
                                      {.name = "title"},
                                      {.text = "b"},
                                      {.name = "iati-identifier"},
                                      {.name = "sector", .text = "1"},
                                      {.name = "sector", .text = "2"}};
    put_in_order(parts);
    std::string names;
    for (const IatiElement& part : parts) names += part.name + part.text + ' ';
    CHECK(names == "iati-identifier title sector1 sector2 fss x:y ab ");
}
