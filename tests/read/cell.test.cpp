// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/read/cell.hpp>
#include <chitieu/text/to_string.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

namespace {

AnyUnit unit(std::string_view text) { return parse_unit(text).value_or(AnyUnit()); }

/// A target in a few characters: `=27.60`, `>17600`, `15..20`, `~98.5` for maintain; the error's name where
/// there is none, `-` for nothing. `?x` behind it: it could be x; `?` alone: it may be no number at all.
std::string target(std::string_view text, std::string_view unit_text = "Tấn",
                   Language headings = Language::vietnamese) {
    const Printed<Target<>> cell = parse_target(text, unit(unit_text), {}, headings);
    CHECK(cell.text == text);
    if (cell.error != ErrorCode::none) {
        CHECK_FALSE(cell.value.has_value());
        return std::string(name_of(cell.error));
    }
    if (!cell.value) return "-";
    constexpr std::string_view marks[] = {"=", ">=", ">", "<=", "<", "", "~"};
    std::string words(marks[static_cast<int>(cell.value->form())]);
    words += to_string(cell.value->lower());
    if (cell.value->is_range()) words += ".." + to_string(cell.value->upper());
    if (cell.value->cumulative()) words += " cumulative " + to_string(*cell.value->cumulative());
    if (!cell.value->authority().empty()) words += " by " + std::string(cell.value->authority());
    if (cell.is_ambiguous)
        words += " ?" + (cell.other_reading ? to_string(*cell.other_reading) : std::string());
    return words;
}

std::string actual(std::string_view text, std::string_view unit_text = "Tấn",
                   Language headings = Language::vietnamese) {
    const Printed<Actual<>> cell = parse_actual(text, unit(unit_text), {}, headings);
    if (cell.error != ErrorCode::none) return std::string(name_of(cell.error));
    if (!cell.value) return "-";
    constexpr std::string_view statuses[] = {"", " preliminary", " estimate", " forecast"};
    std::string words =
        to_string(*cell.value->figure) + std::string(statuses[static_cast<int>(cell.value->status)]);
    if (cell.is_ambiguous)
        words += " ?" + (cell.other_reading ? to_string(*cell.other_reading) : std::string());
    return words;
}

std::string declared(std::string_view text) {
    const Printed<Declared> cell = parse_declared(text);
    if (cell.error != ErrorCode::none) return std::string(name_of(cell.error));
    if (!cell.value) return "-";
    std::string words = cell.value->completion ? to_string(*cell.value->completion) : std::string();
    if (cell.value->other_completion) words += " or " + to_string(*cell.value->other_completion);
    constexpr std::string_view verdicts[] = {"achieved", "exceeded", "missed"};
    if (cell.value->verdict)
        words += (words.empty() ? "" : " ") + std::string(verdicts[static_cast<int>(*cell.value->verdict)]);
    return words;
}

}  // namespace

TEST_CASE("targets of the annex") {
    CHECK(target(">17600") == ">17600");
    CHECK(target("17.501") == "=17501");
    CHECK(target("61.000", "Tỷ đồng") == "=61.000 ?61000");
    CHECK(target("Duy trì 98,5", "%") == "~98.5");
    CHECK(target("03 (lũy kế 03)", "Xã") == "=3 cumulative 3");
    CHECK(target("15-20", "%") == "15..20");
    CHECK(target("1.000", "Người") == "=1000");
    CHECK(target("27.60", "Triệu đồng") == "=27.60");
    CHECK(target("-") == "-");
    CHECK(target("") == "-");
}

TEST_CASE("nothing is nothing, and never 0") {
    for (const std::string text :
         {"", " ", "-", "–", "—", "--", "…", "...", "N/A", "n/a", "chưa có số liệu", "\u00A0", "−"}) {
        CAPTURE(text);
        CHECK(target(text) == "-");
        CHECK(actual(text) == "-");
        CHECK(declared(text) == "-");
    }
    CHECK(target("0") == "=0");
    CHECK(actual("0,0") == "0.0");
}

TEST_CASE("bounds in words and signs") {
    CHECK(target("dưới 3") == "<3");
    CHECK(target("Dưới 3%", "%") == "<3");
    CHECK(target("trên 4") == ">4");
    CHECK(target("TRÊN 4 %", "%") == ">4");
    CHECK(target("từ 10 trở lên") == ">=10");
    CHECK(target("10 trở lên") == ">=10");
    CHECK(target("10% trở lên", "%") == ">=10");
    CHECK(target("từ 10 tấn trở lên") == ">=10");
    CHECK(target("Đạt 10 trở lên") == ">=10");
    CHECK(target("3 trở xuống") == "<=3");
    CHECK(target("từ 3 trở xuống") == "<=3");
    CHECK(target(">= 5") == ">=5");
    CHECK(target("> = 5") == ">=5");
    CHECK(target("≥5") == ">=5");
    CHECK(target("≥ 5,5") == ">=5.5");
    CHECK(target("≤5") == "<=5");
    CHECK(target("<=5") == "<=5");
    CHECK(target("< 5") == "<5");
    CHECK(target("=5") == "=5");
    CHECK(target("tối thiểu 95%", "%") == ">=95");
    CHECK(target("ít nhất 95", "%") == ">=95");
    CHECK(target("tối đa 7") == "<=7");
    CHECK(target("không quá 3", "Vụ") == "<=3");
    CHECK(target("không dưới 3", "Vụ") == ">=3");
    CHECK(target("Giảm còn 3,5", "%") == "=3.5");
    CHECK(target("Phấn đấu đạt 60", "%") == "=60");
    CHECK(target("giữ vững 100", "%") == "~100");
    CHECK(target("Duy trì trên 95", "%") == ">95");
    CHECK(target("từ 5") == ">=5");
}

TEST_CASE("ranges") {
    CHECK(target("15–20 %", "%") == "15..20");
    CHECK(target("15 - 20") == "15..20");
    CHECK(target("15% - 20%", "%") == "15..20");
    CHECK(target("từ 15 đến 20") == "15..20");
    CHECK(target("Từ 15 - 20") == "15..20");
    CHECK(target("15 đến 20") == "15..20");
    CHECK(target("15..20") == "15..20");
    CHECK(target("15÷20") == "15..20");
    CHECK(target("-5..-2") == "-5..-2");
    CHECK(target("15-20 (tỉnh giao)") == "15..20 by tỉnh giao");
    CHECK(target("-5..2") == "-5..2");
    CHECK(target("-5..- 2") == "words_unknown");
    CHECK(target("between 15 and 20", "tonnes") == "15..20");
    CHECK(target("from 15 to 20", "tonnes") == "15..20");
    CHECK(target("1.500-2.000") == "1500..2000");
    CHECK(target("20-15") == "range_reversed");
    CHECK(target("between 15", "tonnes") == "words_unknown");
    CHECK(target("trên 15-20") == "words_unknown");
    CHECK(target("15/20") == "words_unknown");
    CHECK(target("1-2-3") == "words_unknown");
}

TEST_CASE("a range has one unit") {
    CHECK(target("5 triệu - 10 tỷ", "") == "words_unknown");
    CHECK(target("700 triệu đồng đến 1 tỷ đồng", "") == "words_unknown");
    CHECK(target("5 tr.đ - 10 triệu đồng", "") == "5..10");
    CHECK(target("5 triệu - 10", "") == "5..10");
}

TEST_CASE("a unit is given as it was written, capitals and all") {
    const auto unit_in = [](std::string_view text) {
        std::string words;
        detail::read_target(text, {}, standard_units, [&](std::string_view unit_words) {
            words = unit_words;
            return FigureContext{};
        });
        return words;
    };
    CHECK(unit_in("5 MW") == "MW");
    CHECK(unit_in("5 mW") == "mW");
    CHECK(unit_in("10 Tấn trở lên") == "Tấn");
    CHECK(unit_in("từ 10 tr.đ đến 15 triệu đồng.") == "triệu đồng");
    CHECK(unit_in("15% - 20") == "%");
    CHECK(unit_in("> 17.600") == "");
}

TEST_CASE("units and remarks behind a figure") {
    CHECK(target("500 ha", "ha") == "=500");
    CHECK(target("500 m2", "m2") == "=500");
    CHECK(target("500 m²", "m²") == "=500");
    CHECK(target("19 đ/c", "Đảng viên") == "=19");
    CHECK(target("27,6 triệu đồng", "Triệu đồng") == "=27.6");
    CHECK(target("500 (kế hoạch tỉnh giao)") == "=500 by kế hoạch tỉnh giao");
    CHECK(target("500 (NQ 15)") == "=500");
    CHECK(target("03 (lũy kế 5/7)", "Xã") == "=3 cumulative 5");
    CHECK(target("3 (lũy kế)") == "=3");
    CHECK(target("3 (lũy kế 1.2.3.4)", "Xã") == "number_malformed");
    CHECK(target("500*") == "=500");
    CHECK(target("500 (1)") == "=500");
    CHECK(target("500¹") == "=500");
    CHECK(target("500 xyz") == "words_unknown");
    CHECK(target("500 (") == "=500");
    CHECK(target("(500)") == "words_unknown");
}

TEST_CASE("what is not understood keeps its text and says why") {
    CHECK(target("Hoàn thành") == "words_unknown");
    CHECK(target("tăng 5") == "words_unknown");
    CHECK(target("1. 357") == "number_spaced");
    CHECK(target("0 68%", "%") == "number_spaced");
    CHECK(target("1.2.3") == "number_malformed");
    CHECK(target("1234567890123456789012345678901234567890") == "number_too_long");
    CHECK(target("Quý I/2023") == "words_unknown");
    CHECK(actual("Đạt") == "words_unknown");
    CHECK(actual("3/5") == "words_unknown");
    CHECK(actual("15-20") == "words_unknown");
}

TEST_CASE("actuals") {
    CHECK(actual("17.501") == "17501");
    CHECK(actual("17.501,25") == "17501.25");
    CHECK(actual("17 501") == "17501 ?");
    CHECK(actual("17\u00A0501") == "17501");
    CHECK(actual("ước đạt 95", "%") == "95 estimate");
    CHECK(actual("Ước 95%", "%") == "95 estimate");
    CHECK(actual("sơ bộ 95", "%") == "95 preliminary");
    CHECK(actual("dự kiến 95", "%") == "95 forecast");
    CHECK(actual("đạt 95%", "%") == "95");
    CHECK(actual("100%", "%") == "100");
    CHECK(actual("97% %", "%") == "97");
    CHECK(actual("19 đ/c", "Người") == "19");
    CHECK(actual("-5") == "-5");
    CHECK(actual("−5,5") == "-5.5");
    CHECK(actual("- 5") == "words_unknown");
    CHECK(actual("ước -5") == "-5 estimate");
    CHECK(actual("ước - 5") == "words_unknown");
    CHECK(actual("ước-5") == "words_unknown");
    CHECK(actual("5 %/người", "") == "5");
    CHECK(actual("+5") == "5");
    CHECK(actual("1.250 (ước)") == "1250 estimate");
    CHECK(actual("1.250 (đạt 99%)") == "1250");
    CHECK(actual("17.501²") == "17501");
    CHECK(actual("Est. 95", "%") == "95 estimate");
}

TEST_CASE("how firm an actual is, in English too") {
    CHECK(actual("forecast 5") == "5 forecast");
    CHECK(actual("estimated 5") == "5 estimate");
}

TEST_CASE("a mark before three digits") {
    CHECK(actual("3,456") == "3.456 ?3456");
    CHECK(actual("3.456") == "3456");
    CHECK(actual("0,345") == "0.345");
    CHECK(actual("0.345") == "0.345");
    CHECK(actual("1,105", "Người") == "1105 ?1.105");
    CHECK(actual("1.105", "Người") == "1105");
    CHECK(actual("1,105", "%") == "1.105");
    CHECK(actual("1.105", "%") == "1.105");
    CHECK(actual("1.105", "‰") == "1.105");
    CHECK(actual("61.000", "Tỷ đồng") == "61.000 ?61000");
    CHECK(actual("61,000", "Tỷ đồng") == "61.000 ?61000");
    CHECK(actual("1.234.567", "Tỷ đồng") == "1234567");
    CHECK(actual("61.000", "Triệu đồng") == "61000");
    CHECK(actual("61.000", "") == "61000");
}

TEST_CASE("ranges below zero") {
    for (const std::string_view written :
         {"từ -5 đến -2", "-5..-2", "-5 - -2", "−5 đến −2", "từ -5% đến -2%"}) {
        INFO(written);
        CHECK(target(written, "%") == "-5..-2");
    }
    CHECK(target("between -5 and 2", "%", Language::english) == "-5..2");
    CHECK(target("between -5 and -2", "%", Language::english) == "-5..-2");
    CHECK(target("từ -2 đến -5", "%").find("range_reversed") != std::string::npos);
    CHECK(target("15 -20", "%") == "15..20");
    CHECK(target("15%-20%", "%") == "15..20");
}

TEST_CASE("below English headings a comma groups and a dot does not") {
    const Language english = Language::english;
    CHECK(actual("1,250", "tonnes", english) == "1250");
    CHECK(actual("1,250.75", "tonnes", english) == "1250.75");
    CHECK(actual("2.125", "tonnes", english) == "2.125");
    CHECK(actual("1.250", "households", english) == "1250");
    CHECK(actual("1,250", "households", english) == "1250");
    CHECK(actual("1,250", "USD", english) == "1250");
    CHECK(actual("12,5", "%", english) == "12.5");
    CHECK(actual("1.250", "%", english) == "1.250");
    CHECK(actual("1,250", "%", english) == "1.250 ?1250");
    CHECK(target("1,250 %", "%", english) == "=1.250 ?1250");
    CHECK(target("at least 1,250", "tonnes", english) == ">=1250");
    CHECK(target("10 or more", "tonnes", english) == ">=10");
    CHECK(target("under 3.5", "%", english) == "<3.5");
    CHECK(target("no more than 3", "cases", english) == "<=3");
    CHECK(target("maintain 98.5", "%", english) == "~98.5");
    CHECK(target("95% or above", "%", english) == ">=95");
    CHECK(target("15 to 20%", "%", english) == "15..20");
}

TEST_CASE("a reading that the unit decides is kept, though nothing is in doubt") {
    const Printed<Actual<>> cell = parse_actual("27.600", unit("Triệu đồng"));
    CHECK_FALSE(cell.is_ambiguous);
    CHECK(cell.value->figure == 27600_dec);
    CHECK(cell.other_reading == 27.600_dec);
    CHECK_FALSE(parse_actual("27.60", unit("Triệu đồng")).other_reading.has_value());
    CHECK_FALSE(parse_actual("27.600", unit("%")).other_reading.has_value());
}

TEST_CASE("what is declared") {
    CHECK(declared("100") == "100");
    CHECK(declared("99,4%") == "99.4");
    CHECK(declared("99.4 %") == "99.4");
    CHECK(declared("97% %") == "97");
    CHECK(declared("đạt 95%") == "95");
    CHECK(declared("Đạt 100% KH") == "100");
    CHECK(declared("bằng 95% kế hoạch") == "95");
    CHECK(declared("99% so với KH") == "99");
    CHECK(declared("Đạt 105,5% kế hoạch tỉnh giao") == "105.5");
    CHECK(declared("vượt 5,46%") == "105.46 exceeded");
    CHECK(declared("Vượt 5,46% KH") == "105.46 exceeded");
    CHECK(declared("vượt 5") == "exceeded");
    CHECK(declared("+5,46") == "105.46 or 5.46");
    CHECK(declared("-5,46") == "94.54 or -5.46");
    CHECK(declared("1.250") == "1.250 or 1250");
    CHECK(declared("1,250") == "1.250 or 1250");
    CHECK(declared("Đạt") == "achieved");
    CHECK(declared("đạt.") == "achieved");
    CHECK(declared("ĐẠT KẾ HOẠCH") == "achieved");
    CHECK(declared("Hoàn thành") == "achieved");
    CHECK(declared("Vượt") == "exceeded");
    CHECK(declared("Không đạt") == "missed");
    CHECK(declared("Chưa đạt") == "missed");
    CHECK(declared("Không đạt (84,5%)") == "84.5 missed");
    CHECK(declared("Đạt (100%)") == "100");
    CHECK(declared("Hoàn thành vượt kế hoạch") == "exceeded");
    CHECK(declared("Hoàn thành vượt mức kế hoạch đề ra") == "exceeded");
    CHECK(declared("Hoàn thành vượt KH (113,6%)") == "113.6 or 213.6 exceeded");
    CHECK(declared("Vượt (5,4%)") == "5.4 or 105.4 exceeded");
    CHECK(declared("hoàn thành vượt KH 13,6%") == "113.6 or 13.6 exceeded");
    CHECK(declared("Hoàn thành kế hoạch") == "achieved");
    CHECK(declared("Hoàn thành và vượt kế hoạch") == "achieved");
    CHECK(declared("Không hoàn thành") == "missed");
    CHECK(declared("Chưa hoàn thành kế hoạch") == "missed");
    CHECK(declared("Ho\u0061\u0300n tha\u0300nh vu\u031Bo\u031B\u0323t ke\u0302\u0301 hoa\u0323ch") ==
          "exceeded");
    CHECK(declared("không vượt kế hoạch") == "words_unknown");  // reached or not?
    CHECK(declared("Hoàn thành và kế hoạch") == "words_unknown");
    CHECK(declared("Hoàn thành tốt") == "words_unknown");
    CHECK(declared("Met") == "achieved");
    CHECK(declared("Not met") == "missed");
    CHECK(declared("Exceeded") == "exceeded");
    CHECK(declared("95% of target") == "95");
    CHECK(declared("cơ bản đạt") == "words_unknown");
    CHECK(declared("tăng 5%") == "words_unknown");
    CHECK(declared("100 10") == "number_spaced");
    CHECK(declared("90-95") == "words_unknown");
    CHECK(declared("1234567890123456789012345678901234567890%") == "number_too_long");
    CHECK(declared("vượt 9223372036854775807%") == "number_too_long");
}

TEST_CASE("decomposed letters read like composed ones") {
    CHECK(target("Duy tri\u0300 98,5", "%") == "~98.5");
    CHECK(target("tu\u031B\u0300 10 tro\u031B\u0309 le\u0302n") == ">=10");
    CHECK(target("du\u031Bo\u031B\u0301i 3") == "<3");
    CHECK(actual("u\u031Bo\u031B\u0301c \u0111a\u0323t 95", "%") == "95 estimate");
    CHECK(declared("Kho\u0302ng \u0111a\u0323t") == "missed");
    CHECK(declared("\u0110a\u0323t") == "achieved");
}

TEST_CASE("marks are noted for what they do") {
    CHECK(parse_target("1.234,5", unit("Tấn")).marks == MarkUse{.comma_decimal = true, .dot_group = true});
    CHECK(parse_target("03 (lũy kế 1.250)", unit("Xã")).marks == MarkUse{.dot_group = true});
    CHECK(parse_actual("1,105", unit("Người")).marks == MarkUse{.comma_group = true});
    CHECK((parse_actual("98.5", unit("%")).marks | parse_target("98,5", unit("%")).marks).is_mixed());
}

TEST_CASE("long cells take linear time") {
    for (const std::string_view piece :
         {"1", "1,", "1 ", "(", ")", ". ", "-", "\u0301", "\xFF", "a", "≥", "1-", "%", "* "}) {
        std::string text;
        while (text.size() < std::size_t{300'000} / thinning) text += piece;
        CHECK_FALSE(target(text) == "");
        CHECK_FALSE(actual(text) == "");
        CHECK_FALSE(declared(text) == "");
    }
}

TEST_CASE("so many of all things") {
    CHECK(target("16/16 xã", "Xã") == "=16");
    CHECK(target("14/16", "Xã") == "=14");
    CHECK(target("14/16 xã", "%") == "=87.5");
    CHECK(target("1.014/1.016 thôn", "Thôn") == "=1014");
    CHECK(parse_actual("14/16 xã", unit("Xã")).value->figure == Decimal(14));
    CHECK(parse_actual("14/16 xa\u0303", unit("%")).value->figure == 87.5_dec);
    for (const std::string_view text : {"12/2023", "16/14 xã", "1/3", "14/0 xã", "30/6"}) {
        CAPTURE(text);
        CHECK(parse_actual(text, unit(text == "1/3" ? "%" : "Xã")).error == ErrorCode::words_unknown);
    }
    CHECK(parse_actual("1/3 xã", unit("%")).error == ErrorCode::words_unknown);  // 33,3… has no end
    CHECK(parse_actual("14/16", unit("ha")).error == ErrorCode::words_unknown);
}

TEST_CASE("two groups between blanks leave no doubt") {
    const auto population = parse_actual("1 600 000", unit("Lượt"));
    CHECK(population.value->figure == Decimal(1'600'000));
    CHECK_FALSE(population.is_ambiguous);
    CHECK(parse_actual("17 501", unit("Lượt")).is_ambiguous);
}
