// SPDX-License-Identifier: BSL-1.0

#include <chitieu/unit/parse_unit.hpp>

#include "../check_twice.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace chitieu;

namespace {

constexpr auto million_dong = units::million * units::dong;
constexpr auto billion_dong = units::billion * units::dong;
constexpr auto thousand_dong = units::thousand * units::dong;
constexpr auto income = million_dong / units::person / units::year;
constexpr auto doctors = units::doctor / (units::ten_thousand * units::person);

template <StaticUnit Known>
constexpr bool reads(std::string_view text, Known unit) {
    return parse_unit(text) == any_unit(unit);
}

}  // namespace

// Few at compile time: each look-up costs a compiler thousands of steps.
static_assert(reads("Triệu đồng", million_dong));
static_assert(reads("tạ/ha", units::quintal / units::hectare));
static_assert(!parse_unit("bánh mì"));

TEST_CASE("units of reports") {
    CHECK(reads("triệu đồng", million_dong));
    CHECK(reads("tỷ đồng", billion_dong));
    CHECK(reads("nghìn tỷ đồng", units::thousand * units::billion * units::dong));
    CHECK(reads("đồng/kg", units::dong / units::kilogram));
    CHECK(reads("tạ/ha", units::quintal / units::hectare));
    CHECK(reads("kg/người/năm", units::kilogram / units::person / units::year));
    CHECK(reads("triệu đồng/người/năm", income));
    CHECK(reads("bác sĩ/vạn dân", doctors));
    CHECK(reads("giường bệnh/vạn dân", units::bed / (units::ten_thousand * units::person)));
    CHECK(reads("ca/100.000 dân", units::patient / (units::hundred_thousand * units::person)));
    CHECK(reads("con/hộ", units::head / units::household));
    CHECK(reads("người/km²", units::person / units::square_kilometre));
    CHECK(reads("%/năm", units::percent / units::year));
    CHECK(reads("nghìn tấn", units::thousand * units::tonne));
    CHECK(reads("1000 ha", units::thousand * units::hectare));
    CHECK(reads("nghìn tấn.km", units::thousand * units::tonne * units::kilometre));
    CHECK(reads("triệu lượt khách.km", units::million * units::person_visit * units::kilometre));
    CHECK(reads("tấn·km", units::tonne * units::kilometre));
    CHECK(reads("1/ha", power<-1>(units::hectare)));
    CHECK(reads("m³/ngày đêm", units::cubic_metre / units::day));
    CHECK(reads("'000 tonnes", units::thousand * units::tonne));
}

TEST_CASE("marks that are written count") {
    CHECK(reads("dan", units::person));
    CHECK(reads("dân", units::person));
    CHECK_FALSE(parse_unit("đàn"));
    CHECK_FALSE(parse_unit("đa\u0300n"));
    CHECK_FALSE(parse_unit("dấn/km²"));
}

TEST_CASE("a currency with its scale behind it") {
    CHECK(reads("USD million", units::million * units::dollar));
    CHECK(reads("VND bn", billion_dong));
    CHECK(reads("US$ Millions", units::million * units::dollar));
    CHECK(reads("VND '000", units::thousand * units::dong));
    CHECK(reads("$ ’000", units::thousand * units::dollar));
    CHECK(reads("USD 1,000", units::thousand * units::dollar));
    CHECK(reads("USD million/year", units::million * units::dollar / units::year));
    CHECK_FALSE(parse_unit("tonnes million"));
    CHECK_FALSE(parse_unit("USD USD"));
    CHECK_FALSE(parse_unit("USD million million"));
    CHECK_FALSE(parse_unit("million USD million tonnes"));
}

TEST_CASE("upper, lower and title case") {
    CHECK(reads("TRIỆU ĐỒNG", million_dong));
    CHECK(reads("Triệu đồng", million_dong));
    CHECK(reads("Triệu Đồng", million_dong));
    CHECK(reads("Tỷ đồng", billion_dong));
    CHECK(reads("TỈ ĐỒNG", billion_dong));
    CHECK(reads("HA", units::hectare));
    CHECK(reads("Ha", units::hectare));
    CHECK(reads("KG", units::kilogram));
    CHECK(reads("kwh", units::kilowatt_hour));
    CHECK(reads("KWH", units::kilowatt_hour));
    CHECK(reads("mw", units::megawatt));
    CHECK(reads("Đảng viên", units::party_member));
    CHECK(reads("ĐẢNG VIÊN", units::party_member));
    CHECK(reads("Bác sĩ/vạn dân", doctors));
    CHECK(reads("BÁC SĨ/VẠN DÂN", doctors));
    CHECK(reads("Xã, thị trấn", units::commune));
    CHECK(reads("Đ/c", units::person));
}

TEST_CASE("letters and their marks as separate characters") {
    CHECK(reads("ta\u0323/ha", units::quintal / units::hectare));
    CHECK(reads("ta\u0302\u0301n", units::tonne));
    CHECK(reads("Trie\u0323\u0302u \u0111o\u0302\u0300ng", million_dong));
    CHECK(reads("Ty\u0309 \u0111o\u0302\u0300ng", billion_dong));
    CHECK(reads("TY\u0309 \u0110O\u0302\u0300NG", billion_dong));
    CHECK(reads("ba\u0301c si\u0303/va\u0323n da\u0302n", doctors));
    CHECK(reads("\u0110a\u0309ng vie\u0302n", units::party_member));
    CHECK(reads("Xa\u0303, thi\u0323 tra\u0302\u0301n", units::commune));
    CHECK(reads("ngu\u031Bo\u031B\u0300i", units::person));
}

TEST_CASE("without marks where that is unambiguous") {
    CHECK(reads("trieu dong", million_dong));
    CHECK(reads("Ty dong", billion_dong));
    CHECK(reads("ta/ha", units::quintal / units::hectare));
    CHECK(reads("tan", units::tonne));
    CHECK(reads("nguoi", units::person));
    CHECK(reads("bac si/van dan", doctors));
    CHECK(reads("xa, thi tran", units::commune));
    CHECK(reads("trieu dong/nguoi/nam", income));
    CHECK(!parse_unit("can"));   // cân or căn
    CHECK(!parse_unit("tram"));  // trăm or trạm
    CHECK(!parse_unit("giay"));  // giây or giấy
    CHECK(reads("cân", units::kilogram));
    CHECK(reads("căn", units::house));
    CHECK(reads("trạm", units::facility));
    CHECK(reads("đ", units::dong));
    CHECK(reads("d", units::day));  // as it is written
}

TEST_CASE("what reports count and measure") {
    CHECK(reads("liều", units::dose));
    CHECK(reads("Liều", units::dose));
    CHECK(reads("lie\u0302\u0300u", units::dose));
    CHECK(reads("nghìn liều", units::thousand * units::dose));
    CHECK(reads("thẻ", units::card));
    CHECK(reads("phòng học", units::classroom));
    CHECK(reads("phiếu", units::ballot));
    CHECK(reads("quyển", units::booklet));
    CHECK(reads("giải", units::award));
    CHECK(reads("mẫu nước", units::sample));
    CHECK(reads("triệu quả", units::million * units::product));
    CHECK(reads("tuổi", units::year));
    CHECK(reads("em học sinh", units::pupil));
    CHECK(reads("tấn CO2", units::tonne));
    CHECK(reads("tCO2e", units::tonne));
    CHECK(reads("triệu tấn CO2 tương đương", units::million * units::tonne));
    // Which of two is meant is not known: a field of 3,600 m² or a specimen, a score or a place.
    for (const std::string_view none : {"mẫu", "điểm", "sổ", "tổ", "lần"}) CHECK(!parse_unit(none));
}

TEST_CASE("spaces of any kind and number") {
    CHECK(reads("  triệu   đồng ", million_dong));
    CHECK(reads("triệu\u00A0đồng", million_dong));
    CHECK(reads("\u00A0triệu\u202Fđồng\u3000", million_dong));
    CHECK(reads("triệu\tđồng\r\n", million_dong));
    CHECK(reads("tạ / ha", units::quintal / units::hectare));
    CHECK(reads("% / năm", units::percent / units::year));
    CHECK(reads("bác sĩ /vạn  dân", doctors));
    CHECK(reads("1 000 ha", units::thousand * units::hectare));
    CHECK(reads("1\u00A0000 ha", units::thousand * units::hectare));
    CHECK(reads("triệu \u200Bđồng", million_dong));
}

TEST_CASE("short forms and symbols") {
    CHECK(reads("trđ", million_dong));
    CHECK(reads("Trđ", million_dong));
    CHECK(reads("tr.đ", million_dong));
    CHECK(reads("tr.đồng", million_dong));
    CHECK(reads("tr đồng", million_dong));
    CHECK(reads("trđ/người/năm", income));
    CHECK(reads("tr.đ/ha", million_dong / units::hectare));
    CHECK(reads("nghìn trđ", units::thousand * million_dong));
    CHECK(reads("tỷđ", billion_dong));
    CHECK(reads("tyd", billion_dong));
    CHECK(reads("1.000 đồng", thousand_dong));
    CHECK(reads("1.000đ", thousand_dong));
    CHECK(reads("1000đ", thousand_dong));
    CHECK(reads("1,000 đồng", thousand_dong));
    CHECK(reads("1000ha", units::thousand * units::hectare));
    CHECK(reads("1.000.000 đồng", million_dong));
    CHECK(reads("1.000 tỷ đồng", units::thousand * billion_dong));
    CHECK(reads("100 000 người", units::hundred_thousand * units::person));
    CHECK(reads("trăm nghìn người", units::hundred_thousand * units::person));
    CHECK(reads("VND", units::dong));
    CHECK(reads("VNĐ", units::dong));
    CHECK(reads("triệu VND", million_dong));
    CHECK(reads("USD", units::dollar));
    CHECK(reads("1.000 USD", units::thousand * units::dollar));
    CHECK(reads("$", units::dollar));
    CHECK(reads("10*9 VND", billion_dong));
    CHECK(reads("m2", units::square_metre));
    CHECK(reads("m²", units::square_metre));
    CHECK(reads("m^2", units::square_metre));
    CHECK(reads("m<sup>2</sup>", units::square_metre));
    CHECK(reads("M<SUP>2</SUP>", units::square_metre));
    CHECK(reads("1000 m<sup>2</sup>", units::thousand * units::square_metre));
    CHECK(reads("người/km<sup>2</sup>", units::person / units::square_kilometre));
    CHECK(reads("kg/m<sup>2</sup>/năm", units::kilogram / units::square_metre / units::year));
    CHECK(reads("m3", units::cubic_metre));
    CHECK(reads("m³", units::cubic_metre));
    CHECK(reads("1.000 m3", units::thousand * units::cubic_metre));
    CHECK(reads("%", units::percent));
    CHECK(reads("phần trăm", units::percent));
    CHECK(reads("Tỷ lệ %", units::percent));
    CHECK(reads("‰", units::permille));
    CHECK(reads("%o", units::permille));
    CHECK(reads("0/00", units::permille));
    CHECK(reads("điểm %", units::percentage_point));
    CHECK(reads("điểm phần trăm", units::percentage_point));
}

TEST_CASE("SI prefixes") {
    CHECK(reads("kW", units::kilowatt));
    CHECK(reads("KW", units::kilowatt));
    CHECK(reads("GW", units::giga * units::watt));
    CHECK(reads("MWh", units::megawatt_hour));
    CHECK(reads("MW.h", units::megawatt_hour));
    CHECK(reads("mwh", units::megawatt_hour));
    CHECK(reads("GWh/năm", units::gigawatt_hour / units::year));
    CHECK(reads("triệu kWh", units::million * units::kilowatt_hour));
    CHECK(reads("TWh", units::tera * units::watt_hour));
    CHECK(reads("PJ", units::peta * units::joule));
    CHECK(reads("mm", units::millimetre));
    CHECK(reads("CM", units::centimetre));
    CHECK(reads("ml", units::millilitre));
    CHECK(reads("mg/L", units::milligram / units::litre));
    CHECK(reads("\u00B5g/m3", units::micro * units::gram / units::cubic_metre));
    CHECK(reads("\u03BCg/m³", units::micro * units::gram / units::cubic_metre));
    CHECK(reads("ug/m3", units::micro * units::gram / units::cubic_metre));
    CHECK(reads("cm2", power<2>(units::centimetre)));
    CHECK(reads("cm²", power<2>(units::centimetre)));
    CHECK(reads("cm^2", power<2>(units::centimetre)));
    CHECK(reads("cm<sup>2</sup>", power<2>(units::centimetre)));
    CHECK(reads("1000 dm3", units::thousand * power<3>(units::deci * units::metre)));
    CHECK(reads("kt", units::kilo * units::tonne));
    CHECK(reads("mi li mét", units::millimetre));
    CHECK(reads("Milimét", units::millimetre));
    CHECK(reads("xăng-ti-mét", units::centimetre));
    CHECK(reads("mê ga oát", units::megawatt));
    CHECK(reads("gigawatt hours", units::gigawatt_hour));
    CHECK(reads("centimetres", units::centimetre));
    CHECK(reads("megalitres", units::mega * units::litre));
    CHECK(reads("hectolitre", units::hecto * units::litre));
}

TEST_CASE("the case of a symbol tells milliwatts from megawatts") {
    CHECK(reads("mW", units::milli * units::watt));
    CHECK(reads("MW", units::megawatt));
    CHECK(reads("Mw", units::megawatt));
    CHECK(reads("mw", units::megawatt));
    CHECK(reads("mWh", units::milli * units::watt_hour));
    CHECK(reads("triệu mW/năm", units::million * (units::milli * units::watt) / units::year));
    // Letters with their marks beside it do not confuse it.
    CHECK(reads("trie\u0323\u0302u mW", units::million * (units::milli * units::watt)));
    CHECK(reads("TRI\u1EC6U MW", units::million * units::megawatt));
}

TEST_CASE("prefixes take no spelling from a unit") {
    CHECK(reads("mt", units::tonne));
    CHECK(reads("Mt", units::tonne));
    CHECK(reads("ha", units::hectare));
    CHECK(reads("HA", units::hectare));
    CHECK(reads("min", units::minute));
    CHECK(reads("pp", units::percentage_point));
    CHECK(reads("cân", units::kilogram));
    CHECK(reads("ca", units::patient));
    CHECK(reads("tr", units::million));
    CHECK(reads("m2", units::square_metre));
    CHECK(reads("km2", units::square_kilometre));
    for (const std::string_view none :
         {"cd",          "kha", "kkg",  "mkm",      "k%",    "kVND", "kngười", "kilo người", "kilo",
          "mega",        "k",   "kk",   "ks",       "TS",    "GS",   "Em",     "Mg",         "kilokilogram",
          "megahectare", "cm1", "cm10", "cm<sup>2", "cm-1.", "ha2",  "người2"}) {
        CAPTURE(none);
        CHECK(!parse_unit(none));
    }
}

TEST_CASE("with all its marks before without any") {
    CHECK(reads("vạn bản", units::ten_thousand * units::village));
    CHECK(reads("văn bản", units::dossier));
    CHECK(reads("van ban", units::dossier));
}

TEST_CASE("a word with its marks beside one without is what it says") {
    CHECK(reads("trạm/nguoi", units::facility / units::person));
    CHECK(reads("cân/nguoi", units::kilogram / units::person));
    CHECK(reads("căn/nguoi", units::house / units::person));
    CHECK(reads("giây/nguoi", units::second / units::person));
    CHECK(!parse_unit("tram/nguoi"));  // a hundred or a station
}

TEST_CASE("a spelling with a slash in it is one unit") {
    CHECK(reads("xã/phường", units::commune));
    CHECK(reads("Thôn/bản", units::village));
    CHECK(reads("đ/c", units::person));
    CHECK(reads("đ/con", units::dong / units::head));
    CHECK(reads("hộ/xã", units::household / units::commune));
}

TEST_CASE("English words") {
    CHECK(reads("million dong", million_dong));
    CHECK(reads("Households", units::household));
    CHECK(reads("tonnes/hectare", units::tonne / units::hectare));
    CHECK(reads("doctors/ten thousand inhabitants", doctors));
    CHECK(reads("thousand US dollars", units::thousand * units::dollar));
    CHECK(reads("US$/capita", units::dollar / units::person));
    CHECK(reads("percentage points", units::percentage_point));
    CHECK(reads("heads of livestock", units::head));
}

TEST_CASE("scale words alone") {
    CHECK(reads("vạn", units::ten_thousand));
    CHECK(reads("nghìn triệu", units::thousand * units::million));
    CHECK(reads("triệu/người", units::million / units::person));
}

TEST_CASE("what cancels out is a pure number") {
    REQUIRE(parse_unit("ha/ha"));
    CHECK(parse_unit("ha/ha")->is_unspecified());
    CHECK(reads("triệu đồng/triệu người", units::dong / units::person));
}

TEST_CASE("powers of any measure, as UCUM writes them and as people do") {
    using units::metre;
    using units::second;
    CHECK(reads("m/s2", metre / second / second));
    CHECK(reads("m.s-2", metre / second / second));
    CHECK(reads("m/giây²", metre / second / second));
    CHECK(reads("kg.m/s^2", units::kilogram * metre / second / second));
    CHECK(reads("m.s-1", metre / second));
    CHECK(parse_unit("s-1") == AnyUnit() / any_unit(second));
    CHECK(reads("kg.cm-2", units::kilogram / power<2>(units::centi * metre)));
    CHECK(reads("10^3 ha", units::thousand * units::hectare));
    CHECK(reads("10*3 ha", units::thousand * units::hectare));
    CHECK(reads("10^9 đồng", units::billion * units::dong));
    for (const std::string_view text : {"người2", "%2", "con-1", "s0", "s1", "s-0", "m-", "8-9", "đồng-2"}) {
        CAPTURE(text);
        CHECK(!parse_unit(text));
    }
}

TEST_CASE("what is no unit is nothing") {
    for (const std::string_view text : {"",
                                        " ",
                                        "\u00A0",
                                        "\u200B",
                                        "/",
                                        "//",
                                        "///",
                                        "a/",
                                        "/ha",
                                        "ha/",
                                        "ha//ha",
                                        "ha/ /ha",
                                        ".",
                                        "..",
                                        "ha.",
                                        ".ha",
                                        "ha..km",
                                        "·",
                                        "1",
                                        "1/",
                                        "1 ha",
                                        "2 ha",
                                        "12",
                                        "1.5 ha",
                                        "10 con",
                                        "0,5 tấn",
                                        "bánh mì",
                                        "triệu bánh mì",
                                        "bánh mì/người",
                                        "triệu  ",
                                        "tri",
                                        "đồng triệu",
                                        "tạ ha",
                                        "(ha)",
                                        "tấn,",
                                        "|",
                                        "a|b",
                                        "mét|met",
                                        "người|person",
                                        "</sup>",
                                        "<sup>2</sup>",
                                        "m<sup>2",
                                        "m</sup>",
                                        "1000 000 đồng",
                                        "%%",
                                        "\xF0\x9F\x8D\x9A"}) {
        CAPTURE(text);
        const bool is_alone = text == "triệu  ";  // a scale word
        CHECK(parse_unit(text).has_value() == is_alone);
    }
}

TEST_CASE("bytes that are no text are nothing") {
    CHECK(!parse_unit("\xFF"));
    CHECK(!parse_unit("\xC3"));
    CHECK(!parse_unit("ha\xC3"));
    CHECK(!parse_unit("\xE1\xBB"));
    CHECK(!parse_unit("t\xE1\xBB\x87"));
    CHECK(!parse_unit("\xED\xA0\x80/ha"));
    CHECK(!parse_unit(std::string_view("ha\0", 3)));
    CHECK(!parse_unit(std::string_view("\0", 1)));
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const std::string text(3, static_cast<char>(byte));
        CHECK(!parse_unit(text));
        CHECK(!parse_unit("ha/" + text));
    }
}

TEST_CASE("long texts are nothing, and quickly") {
    for (const std::string_view piece : {"a", " ", "/", "a/", "ha/", "tr ", "triệu ", "1.", "1 ", ".",
                                         "e\u0301", "\u0301", "\u200B", "\xFF", "<sup>", "1000"}) {
        std::string text;
        while (text.size() < 10'000) text += piece;
        CAPTURE(piece);
        CHECK(!parse_unit(text));
        // Of what fits, "a/a/a…" is a power of the year and "tr tr…" one of a million; the rest is none.
        const bool is_power = piece == "a/" || piece == "tr " || piece == "triệu ";
        CHECK(parse_unit(text.substr(0, 159)).has_value() == is_power);
    }
    // What folds to little is short, however much stands around it.
    CHECK(reads(std::string(10'000, ' ') + "ha" + std::string(10'000, '\n'), units::hectare));
}

TEST_CASE("a unit of too many terms or too large a power is nothing") {
    CHECK(parse_unit("kg/người/hộ/con/xã/bản"));
    CHECK(!parse_unit("kg/người/hộ/con/xã/bản/huyện"));
    CHECK(!parse_unit("nghìn kg/người/hộ/con/xã/bản"));
    CHECK(!parse_unit("huyện.bản.xã.con.hộ.người.kg"));
    CHECK(parse_unit("kg/kg/kg/kg") == any_unit(power<-2>(units::kilogram)));
}
