// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/static_indicator.hpp>
#include <chitieu/read/record_cell.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

struct OfficeCode {
    int number;
};
struct Unknown {};
enum class Unnamed { one, two };
enum class Road : std::uint8_t { dirt, paved };
constexpr std::string_view name_of(Road road) noexcept {
    switch (road) {
        case Road::dirt:
            return "dirt";
        case Road::paved:
            return "paved";
    }
    return {};
}

}  // namespace

template <>
struct chitieu::TextForm<OfficeCode> {
    static std::optional<OfficeCode> parse(std::string_view text) {
        if (text.size() != 2 || text[0] != 'P') return std::nullopt;
        return OfficeCode{text[1] - '0'};
    }
    static std::string print(const OfficeCode& code) { return "P" + std::to_string(code.number); }
};

namespace {

using detail::CellContext;

CellContext context(std::string_view unit = {}, NumberStyle style = NumberStyle::of_table,
                    bool is_english = false) {
    CellContext result;
    result.unit = parse_unit(unit).value_or(AnyUnit());
    result.style = style;
    result.is_english = is_english;
    return result;
}
const CellContext vietnamese = context();
const CellContext english = context({}, NumberStyle::of_table, true);
const CellContext as_programs = context({}, NumberStyle::plain);

template <class Member>
detail::CellResult<Member> read(std::string_view text, const CellContext& how = vietnamese,
                                bool is_quoted = false) {
    return detail::CellInto<Member>::read({text, {1, 1}, is_quoted}, how);
}

std::string words_of_value(Decimal value) { return to_string(value); }
std::string words_of_value(const std::string& value) { return "[" + value + "]"; }
template <Unit UnitType>
std::string words_of_value(const Quantity<UnitType>& value) {
    return to_string(value.value()) + " " + std::string(print_unit(value.unit(), Language::english).view());
}
template <class Figure>
std::string words_of_value(const Actual<Figure>& actual);
template <class Figure>
std::string words_of_value(const Target<Figure>& target);
template <class Value>
std::string words_of_value(const std::optional<Value>& value) {
    return value ? words_of_value(*value) : "nothing";
}
template <class Figure>
std::string words_of_value(const Actual<Figure>& actual) {
    constexpr std::string_view statuses[] = {"", " preliminary", " estimate", " forecast"};
    return words_of_value(actual.figure) + std::string(statuses[static_cast<int>(actual.status)]);
}
template <class Figure>
std::string words_of_value(const Target<Figure>& target) {
    constexpr std::string_view marks[] = {"=", ">=", ">", "<=", "<", "", "~"};
    std::string words(marks[static_cast<int>(target.form())]);
    words += words_of_value(target.lower());
    if (target.is_range()) words += ".." + words_of_value(target.upper());
    if (target.cumulative()) words += " cumulative " + words_of_value(*target.cumulative());
    if (!target.authority().empty()) words += " by " + std::string(target.authority());
    return words;
}

/// The value in words, or the error's name.
template <class Member>
std::string said(std::string_view text, const CellContext& how = vietnamese, bool is_quoted = false) {
    const auto result = read<Member>(text, how, is_quoted);
    if (result.error != ErrorCode::none) {
        CHECK_FALSE(result.value.has_value());
        return std::string(name_of(result.error));
    }
    return words_of_value(*result.value);
}

using Dong = std::remove_cv_t<decltype(units::dong)>;
using MillionDong = std::remove_cv_t<decltype(units::million * units::dong)>;
using BillionDong = std::remove_cv_t<decltype(units::billion * units::dong)>;
using Tonne = std::remove_cv_t<decltype(units::tonne)>;
using Percent = std::remove_cv_t<decltype(units::percent)>;
using Person = std::remove_cv_t<decltype(units::person)>;
using Year = std::remove_cv_t<decltype(units::year)>;

constexpr auto grain = indicator<"3.1">("Lúa", units::tonne, higher_is_better);

}  // namespace

TEST_CASE("texts are what stands there; quotes say that there is one") {
    CHECK(said<std::string>("Sở Y tế") == "[Sở Y tế]");
    CHECK(said<std::string>("") == "[]");
    CHECK(said<std::string>("-") == "[-]");
    CHECK(said<std::string>("n/a") == "[n/a]");
    CHECK(said<std::optional<std::string>>("Na") == "[Na]");
    CHECK(said<std::optional<std::string>>("") == "nothing");
    CHECK(said<std::optional<std::string>>("–") == "nothing");
    CHECK(said<std::optional<std::string>>("", vietnamese, true) == "[]");
    CHECK(said<std::optional<std::string>>("-", vietnamese, true) == "[-]");
    CHECK(read<std::string_view>("Sở").value == "Sở");
}

TEST_CASE("missing is never 0, and only what can hold it does") {
    for (const std::string_view missing : {"", "-", "–", "…", "n/a", "chưa có số liệu", "not reported"}) {
        CHECK(said<Decimal>(missing) == "value_missing");
        CHECK(said<std::optional<Decimal>>(missing) == "nothing");
        CHECK(said<Actual<>>(missing) == "nothing");
        CHECK(said<std::optional<Actual<>>>(missing) == "nothing");
        CHECK(said<std::optional<Target<>>>(missing) == "nothing");
        CHECK(said<Target<>>(missing) == "value_missing");
        CHECK(said<Quantity<Tonne>>(missing) == "value_missing");
        CHECK(read<int>(missing).error == ErrorCode::value_missing);
        CHECK(read<double>(missing).error == ErrorCode::value_missing);
        CHECK(read<bool>(missing).error == ErrorCode::value_missing);
        CHECK(read<Direction>(missing).error == ErrorCode::value_missing);
    }
    CHECK(said<std::optional<Decimal>>("0") == "0");
    CHECK(said<std::optional<Decimal>>("nhiều") == "words_unknown");
    CHECK(said<Actual<>>("nhiều") == "words_unknown");
}

TEST_CASE("numbers as the headings are, as the unit is, or as it is said") {
    CHECK(said<Decimal>("1.250") == "1250");
    CHECK(said<Decimal>("27,60") == "27.60");
    CHECK(said<Decimal>("27.60") == "27.60");
    CHECK(said<Decimal>("3,456") == "3.456");
    CHECK(said<Decimal>("1.250", english) == "1.250");
    CHECK(said<Decimal>("1,250", english) == "1250");
    CHECK(said<Decimal>("1,234.5", english) == "1234.5");
    CHECK(said<Decimal>("61.000", context("tỷ đồng")) == "61.000");
    CHECK(said<Decimal>("12.345", context("%")) == "12.345");
    CHECK(said<Decimal>("1,250", context("người")) == "1250");
    // Said outright, it counts before the unit.
    CHECK(said<Decimal>("61.000", context("tỷ đồng", NumberStyle::vietnamese)) == "61000");
    CHECK(said<Decimal>("1,250", context("người", NumberStyle::vietnamese)) == "1.250");
    CHECK(said<Decimal>("1.250", context("người", NumberStyle::english)) == "1.250");
    CHECK(said<Decimal>("1.250", context("người", NumberStyle::plain)) == "1.250");
    CHECK(said<Decimal>("-0.50", as_programs) == "-0.50");
    for (const std::string_view grouped : {"1,250", "1,5", "1.250.000", "1 250", "1'250", "1.250,5"}) {
        CHECK(said<Decimal>(grouped, as_programs) == "number_not_plain");
    }
}

TEST_CASE("English headings over Vietnamese rows: what can be read in two ways is not guessed at") {
    CellContext doubtful = english;
    doubtful.is_doubtful = true;
    CHECK(said<Decimal>("1.250", doubtful) == "number_ambiguous");
    CHECK(said<Decimal>("1,250", doubtful) == "number_ambiguous");
    CHECK(said<Decimal>("1.250,5", doubtful) == "1250.5");
    CHECK(said<Decimal>("27.60", doubtful) == "27.60");
    CHECK(said<Decimal>("980", doubtful) == "980");
    CHECK(said<Target<>>("> 1.250", doubtful) == "number_ambiguous");
    CHECK(said<Target<>>("5 - 1.250", doubtful) == "number_ambiguous");
    CHECK(said<Actual<>>("1.250", doubtful) == "number_ambiguous");
    CHECK(read<int>("1.250", doubtful).value == 1250);  // a whole number needs no decimal mark
    CHECK(said<Quantity<Percent>>("12.345", doubtful) == "12.345 %");
    CHECK(said<Quantity<BillionDong>>("61.000", doubtful) == "61.000 billion dong");
    CHECK(said<Quantity<BillionDong>>("61,000", doubtful) == "number_ambiguous");
    doubtful.style = NumberStyle::vietnamese;
    CHECK(said<Decimal>("1.250", doubtful) == "1250");
}

TEST_CASE("whole numbers are whole, and fit") {
    CHECK(read<int>("1.250").value == 1250);
    CHECK(read<int>("1,250").value == 1250);
    CHECK(read<int>("12,00").value == 12);
    CHECK(read<int>("-7").value == -7);
    CHECK(read<int>("12,5").error == ErrorCode::number_not_whole);
    CHECK(read<int>("1.250", as_programs).error == ErrorCode::number_not_whole);
    CHECK(read<int>("2147483647").value == std::numeric_limits<int>::max());
    CHECK(read<int>("2147483648").error == ErrorCode::number_out_of_range);
    CHECK(read<unsigned>("-1").error == ErrorCode::number_out_of_range);
    CHECK(read<std::uint8_t>("255").value == 255);
    CHECK(read<std::uint8_t>("256").error == ErrorCode::number_out_of_range);
    CHECK(read<std::int64_t>("999999999999999999").value == 999'999'999'999'999'999);
    CHECK(read<std::int64_t>("99999999999999999999").error == ErrorCode::number_too_long);
    CHECK_FALSE(read<std::optional<int>>("-").value.value().has_value());
}

TEST_CASE("floating numbers are rounded once, from their digits") {
    CHECK(read<double>("0,1").value == 0.1);
    CHECK(read<double>("27,60").value == 27.6);
    CHECK(read<float>("0,1").value == 0.1F);
    CHECK(read<double>("17.501").value == 17501.0);
    CHECK(read<double>("1e-20", as_programs).value == 1e-20);
    CHECK(read<double>("1.7976931348623157e+308", as_programs).value == 1.7976931348623157e308);
    CHECK(read<double>("0.12345678901234567890123", as_programs).value == 0.12345678901234567890123);
    CHECK(read<double>("1e999", as_programs).error != ErrorCode::none);
    CHECK(read<double>("inf", as_programs).error != ErrorCode::none);
    CHECK(read<double>("nan", as_programs).error != ErrorCode::none);
    CHECK(read<double>("1e5").error == ErrorCode::words_unknown);
    CHECK(read<Ratio>("0,5").value == Ratio(1, 2));
}

TEST_CASE("a bare number has no unit but that of its column") {
    CHECK(said<Decimal>("5 tỷ") == "unit_unexpected");
    CHECK(said<Decimal>("95%") == "unit_unexpected");
    CHECK(said<Decimal>("95%", context("%")) == "95");
    CHECK(said<Decimal>("5 tỷ đồng", context("tỷ đồng")) == "5");
    CHECK(said<Decimal>("5 triệu đồng", context("tỷ đồng")) == "unit_unexpected");
    CHECK(said<Target<>>("> 5 tấn") == "unit_unexpected");
    CHECK(said<Target<>>("> 5 tấn", context("tấn")) == ">5");
    CHECK(read<int>("19 người").error == ErrorCode::unit_unexpected);
}

TEST_CASE("quantities in the unit of the cell, of the column, or their own") {
    CHECK(said<Quantity<Tonne>>("17.501") == "17501 tonne");
    CHECK(said<Quantity<Tonne>>("2.501 kg") == "2.501 tonne");
    CHECK(said<Quantity<Tonne>>("25", context("tạ")) == "2.5 tonne");
    CHECK(said<Quantity<Tonne>>("25 kg", context("tạ")) == "0.025 tonne");
    CHECK(said<Quantity<MillionDong>>("1,5 tỷ đồng") == "1500 million dong");
    CHECK(said<Quantity<MillionDong>>("61.000", context("tỷ đồng")) == "61000 million dong");
    CHECK(said<Quantity<Tonne>>("5 ha") == "units_differ");
    CHECK(said<Quantity<Tonne>>("5", context("ha")) == "units_differ");
    CHECK(said<Quantity<Year>>("7 tháng") == "digits_lost");
    CHECK(said<Quantity<Year>>("6 tháng") == "0.5 year");
    CHECK(said<Quantity<Percent>>("12,5") == "12.5 %");
    CHECK(said<Quantity<Percent>>("12,5‰") == "1.25 %");
    CHECK(said<Quantity<AnyUnit>>("5 MW") == "5 MW");
    CHECK(said<Quantity<AnyUnit>>("5 mW") == "5 milliwatt");
    CHECK(said<Quantity<AnyUnit>>("5", context("tấn")) == "5 tonne");
    CHECK(said<Quantity<AnyUnit>>("5") == "5 ");
    CHECK(said<Quantity<Tonne>>("5 thứ lạ") == "words_unknown");
    CHECK(read<Quantity<Dong, std::int64_t>>("1,5 tỷ đồng").value->value() == 1'500'000'000);
    CHECK(read<Quantity<Dong, std::int64_t>>("1.250").value->value() == 1250);
    CHECK(read<Quantity<BillionDong, std::int64_t>>("1500 triệu đồng").error == ErrorCode::number_not_whole);
    CHECK(read<Quantity<Person, int>>("1.250").value->value() == 1250);
    CHECK(read<Quantity<Tonne, double>>("25", context("tạ")).value->value() == 2.5);
    CHECK(said<FigureOf<decltype(grain)>>("25 tạ").starts_with("2.5"));
    CellContext unknown = vietnamese;
    unknown.unit_is_unknown = true;
    CHECK(said<Quantity<Tonne>>("5", unknown) == "unit_unknown");
    CHECK(said<Quantity<Tonne>>("5 kg", unknown) == "0.005 tonne");
    CHECK(said<Decimal>("5", unknown) == "5");
}

TEST_CASE("targets and actuals as people write them") {
    CHECK(said<Target<>>("> 17.600") == ">17600");
    CHECK(said<Target<>>("từ 15 đến 20") == "15..20");
    CHECK(said<Target<>>("03 (lũy kế 05)") == "=3 cumulative 5");
    CHECK(said<Target<>>("5 (tỉnh giao)") == "=5 by tỉnh giao");
    CHECK(said<Target<>>("20-15") == "range_reversed");
    CHECK(said<Target<Quantity<Tonne>>>("từ 15 tạ đến 20 tạ") == "1.5 tonne..2.0 tonne");
    CHECK(said<Target<Quantity<Tonne>>>("ít nhất 15 ha") == "units_differ");
    CHECK(said<Target<Quantity<Tonne>>>("03 tạ (lũy kế 05)") == "=0.3 tonne cumulative 0.5 tonne");
    CHECK(read<Target<int>>("5,5").error == ErrorCode::number_not_whole);
    CHECK(read<Target<int>>("≥ 5").value->form() == TargetForm::at_least);
    CHECK(said<Actual<>>("ước 17.501") == "17501 estimate");
    CHECK(said<Actual<>>("17.501 (ước)") == "17501 estimate");
    CHECK(said<Actual<Quantity<Tonne>>>("sơ bộ 25 tạ") == "2.5 tonne preliminary");
    // A number has no room for a remark.
    CHECK(said<Decimal>("ước 17.501") == "words_unknown");
    CHECK(said<Decimal>("17.501 (lũy kế 20.000)") == "words_unknown");
    CHECK(said<Decimal>("> 17.501") == "words_unknown");
}

TEST_CASE("quoted figures, and figures in emphasis") {
    CHECK(said<Decimal>(" 5 ", vietnamese, true) == "5");
    CHECK(said<Decimal>("**5**", vietnamese, true) == "5");
    CHECK(said<std::string>("**5**", vietnamese, true) == "[**5**]");
    CHECK(said<std::optional<Decimal>>("", vietnamese, true) == "nothing");
}

TEST_CASE("words for yes and no") {
    for (const std::string_view yes : {"Có", "đúng", "yes", "TRUE", "x", "1", "✓"})
        CHECK(read<bool>(yes).value == true);
    for (const std::string_view no : {"Không", "sai", "No", "false", "0"})
        CHECK(read<bool>(no).value == false);
    CHECK(read<bool>("2").error == ErrorCode::words_unknown);
}

TEST_CASE("enumerators by their names and words") {
    CHECK(read<Direction>("càng thấp càng tốt").value == Direction::lower_is_better);
    CHECK(read<Direction>("higher_is_better").value == Direction::higher_is_better);
    CHECK(read<Direction>("ngang").error == ErrorCode::words_unknown);
    CHECK(read<Verdict>("Không đạt").value == Verdict::missed);
    CHECK(read<Verdict>("not_reported").value == Verdict::not_reported);
    CHECK(read<Verdict>("not reported").error == ErrorCode::value_missing);  // which is to say nothing
    CHECK(read<Verdict>("Đạt").value == Verdict::met);
    CHECK(read<Road>("Paved").value == Road::paved);
    CHECK(read<Road>("gravel").error == ErrorCode::words_unknown);
    CHECK_FALSE(read<std::optional<Road>>("-").value.value().has_value());
}

TEST_CASE("days and periods") {
    const auto day = date::year{2023} / date::November / 30;
    for (const std::string_view text : {"2023-11-30", "30/11/2023", "30-11-2023", "30.11.2023"})
        CHECK(read<date::year_month_day>(text).value == day);
    CHECK(read<date::year_month_day>("5/6/2023").value == date::year{2023} / date::June / 5);
    for (const std::string_view text :
         {"11/30/2023", "30/02/2023", "30/11/23", "30/11", "x", "2023-11-30-1", "1-2/2023", "//2023"}) {
        CHECK(read<date::year_month_day>(text).error == ErrorCode::date_malformed);
    }
    CHECK(read<Period>("2023").value == calendar_year(2023));
    CHECK(read<Period>("Năm 2023").value == calendar_year(2023));
    const Period half(date::year{2023} / date::January / 1, date::year{2023} / date::June / 30);
    CHECK(read<Period>("2023-01-01..2023-06-30").value == half);
    CHECK(read<Period>("01/01/2023 – 30/06/2023").value == half);
    CHECK(read<Period>("01/01/2023 đến 30/06/2023").value == half);
    CHECK(read<Period>("2023-Q1..2023-Q2").error == ErrorCode::date_malformed);
    const Period quarter(date::year{2023} / date::April / 1, date::year{2023} / date::June / 30);
    CHECK(read<Period>("2023-Q2").value == quarter);
    CHECK(read<Period>("2023-06").value->last() == quarter.last());
    CHECK(read<Period>("2023-06-30").value->first() == quarter.last());
    CHECK(read<Period>("2023-13").error == ErrorCode::date_malformed);
    CHECK(read<Period>("0123").error == ErrorCode::date_malformed);
    CHECK(read<Period>("30/06/2023 - 01/01/2023").error == ErrorCode::date_malformed);
    CHECK(read<Period>("23").error == ErrorCode::date_malformed);
    CHECK(read<Period>("quý 1").error == ErrorCode::date_malformed);
}

TEST_CASE("units, and types of the caller's own") {
    CHECK(read<AnyUnit>("triệu đồng").value == any_unit(units::million * units::dong));
    CHECK(read<AnyUnit>("thứ lạ").error == ErrorCode::unit_unknown);
    CHECK(read<OfficeCode>("P7").value->number == 7);
    CHECK(read<OfficeCode>("Q7").error == ErrorCode::words_unknown);
    CHECK(read<OfficeCode>("-").error == ErrorCode::value_missing);
    CHECK_FALSE(read<std::optional<OfficeCode>>("-").value.value().has_value());
}

TEST_CASE("what no cell is read into") {
    static_assert(!detail::CellInto<Unknown>::is_readable);
    static_assert(!detail::CellInto<std::optional<Unknown>>::is_readable);
    static_assert(!detail::CellInto<Unnamed>::is_readable);
    static_assert(!detail::CellInto<ErrorCode>::is_readable);
    static_assert(!detail::CellInto<const char*>::is_readable);
    static_assert(!detail::CellInto<char>::is_readable);
    static_assert(!detail::CellInto<int*>::is_readable);
    static_assert(!detail::CellInto<Actual<std::string>>::is_readable);
    static_assert(!detail::CellInto<Target<Unknown>>::is_readable);
    static_assert(detail::CellInto<std::optional<Target<Quantity<AnyUnit>>>>::is_readable);
}
