// SPDX-License-Identifier: BSL-1.0
//
// The units of reports. One line a unit: the static type, the parser and the printer all come from it.
//
//     using namespace chitieu;
//     constexpr auto yield = units::quintal / units::hectare;   // tạ/ha
//
// A counted thing of your own is one line too, and a dimension of its own:
//
//     struct Buffalo : Counted<"trâu", "buffalo"> {};
//     constexpr auto herd = 124 * Buffalo{};
//     parse_unit("nghìn trâu", standard_units_and<Buffalo>)     // standard_units.hpp
//
// Units that only a file knows go into a `UnitCatalogue` (unit/unit_catalogue.hpp).
//
// No spelling here belongs to two units; a test holds that.
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/dimension.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <string_view>

namespace chitieu {

/// A measure: `factor` base units of `dimension` in one. `words` are further spellings, lower case,
/// separated by `|`, here and below.
constexpr UnitInfo describe_measure(std::string_view symbol, Wording name, Dimension dimension, Ratio factor,
                                    std::string_view words = {}, PrefixRange prefixes = {}) {
    return {symbol, name, UnitKind::measure, dimension, factor, words, prefixes};
}

/// A sort of whole things, with a dimension named by its symbol.
constexpr UnitInfo describe_count(std::string_view symbol, Wording name, std::string_view words = {}) {
    return {symbol, name, UnitKind::count, Dimension::of(symbol), Ratio(1), words};
}

/// A currency, with a dimension named by its symbol.
constexpr UnitInfo describe_money(std::string_view symbol, Wording name, std::string_view words = {}) {
    return {symbol, name, UnitKind::money, Dimension::of(symbol), Ratio(1), words};
}

/// A pure number that multiplies another unit.
constexpr UnitInfo describe_scale(std::string_view symbol, Wording name, Ratio factor,
                                  std::string_view words = {}) {
    return {symbol, name, UnitKind::scale, Dimension(), factor, words};
}

/// A text as a template argument: what `Counted` is written with.
template <std::size_t Size>
struct FixedText {
    char letters[Size]{};  ///< with the 0 behind them, as a literal has it

    /// Takes a literal, so that a text can be a template argument.
    consteval FixedText(const char (&text)[Size]) {
        for (std::size_t at = 0; at < Size; ++at) letters[at] = text[at];
    }
    /// The letters, without the 0.
    constexpr std::string_view view() const noexcept { return {letters, Size - 1}; }
};

/// A sort of whole things of one's own, in one line: `struct Buffalo : Counted<"trâu", "buffalo"> {};`.
/// Its symbol is the English name in braces, `{buffalo}`, and names its dimension: the same name is the
/// same thing. `Words` are further spellings, lower case, separated by `|`.
template <FixedText Vietnamese, FixedText English, FixedText Words = "">
struct Counted : StaticUnitBase {
    static constexpr AnyUnit any() noexcept { return AnyUnit(info); }

private:
    struct Symbol {
        char letters[sizeof(English.letters) + 1]{};
        constexpr std::string_view view() const noexcept { return {letters, sizeof(letters)}; }
    };
    static constexpr Symbol in_braces() noexcept {
        Symbol result;
        std::size_t size = 0;
        result.letters[size++] = '{';
        for (const char letter : English.view()) result.letters[size++] = letter == ' ' ? '_' : letter;
        result.letters[size] = '}';
        return result;
    }
    static constexpr Symbol symbol = in_braces();

public:
    /// What the catalogue says of it.
    static constexpr UnitInfo info =
        describe_count(symbol.view(), {Vietnamese.view(), English.view()}, Words.view());
};

/// What the units of this header measure. Counts and currencies have a dimension named by their symbol.
namespace dimensions {

using std::string_view_literals::operator""sv;

/// Base dimensions, and what they make.
inline constexpr Dimension length = Dimension::of("length"sv);
inline constexpr Dimension area = length.power(2);
inline constexpr Dimension volume = length.power(3);
inline constexpr Dimension mass = Dimension::of("mass"sv);
inline constexpr Dimension time = Dimension::of("time"sv);
/// Months and years: apart from `time`, because they have no fixed number of days.
inline constexpr Dimension calendar_time = Dimension::of("month"sv);
inline constexpr Dimension energy = mass * area / time.power(2);
inline constexpr Dimension power = energy / time;
inline constexpr Dimension share = Dimension::of("share"sv);
/// Differences of shares: apart from `share`, because 5 % and 5 percentage points are not the same.
inline constexpr Dimension points = Dimension::of("points"sv);

}  // namespace dimensions

/// The units: each an empty type (`units::Tonne`) and its value (`units::tonne`).
namespace units {

// Literals with a length, which the compiler need not count: that takes it longer than the rest of the line.
using std::string_view_literals::operator""sv;

// clang-format off: a line a unit

// Length, area, volume, mass: base units metre and kilogram.
inline constexpr struct Metre : DescribedUnit<Metre> { static constexpr UnitInfo info = describe_measure("m"sv,   {"m"sv, "m"sv},     dimensions::length, 1, "metre|mét|met|metres|meter|meters"sv, {-6, 3}); } metre{};
inline constexpr struct Kilometre : DescribedUnit<Kilometre> { static constexpr UnitInfo info = describe_measure("km"sv,  {"km"sv, "km"sv},   dimensions::length, 1'000, "ki lô mét|ki-lô-mét|kilômét|cây số|kilometre|kilometres|kilometer|kilometers"sv); } kilometre{};
inline constexpr struct SquareMetre : DescribedUnit<SquareMetre> { static constexpr UnitInfo info = describe_measure("m2"sv,  {"m²"sv, "m²"sv},   dimensions::area, 1, "mét vuông|m^2|m<sup>2</sup>|square metre|square metres|square meter|square meters"sv); } square_metre{};
inline constexpr struct Hectare : DescribedUnit<Hectare> { static constexpr UnitInfo info = describe_measure("har"sv, {"ha"sv, "ha"sv},   dimensions::area, 10'000, "ha|héc ta|hécta|hec-ta|héc-ta|hectare|hectares"sv); } hectare{};
inline constexpr struct Are : DescribedUnit<Are> { static constexpr UnitInfo info = describe_measure("ar"sv,  {"ar"sv, "are"sv},   dimensions::area, 100, "ares"sv, {2, 2}); } are{};
inline constexpr struct SquareKilometre : DescribedUnit<SquareKilometre> { static constexpr UnitInfo info = describe_measure("km2"sv, {"km²"sv, "km²"sv}, dimensions::area, 1'000'000, "ki lô mét vuông|km^2|km<sup>2</sup>|square kilometre|square kilometres|square kilometer|square kilometers"sv); } square_kilometre{};
inline constexpr struct CubicMetre : DescribedUnit<CubicMetre> { static constexpr UnitInfo info = describe_measure("m3"sv,  {"m³"sv, "m³"sv},   dimensions::volume, 1, "mét khối|m^3|m<sup>3</sup>|khối|cubic metre|cubic metres|cubic meter|cubic meters"sv); } cubic_metre{};
inline constexpr struct Litre : DescribedUnit<Litre> { static constexpr UnitInfo info = describe_measure("L"sv,   {"lít"sv, "litre"sv}, dimensions::volume, Ratio(1) / Ratio(1'000), "l|lit|litres|liter|liters"sv, {-3, 3}); } litre{};
inline constexpr struct Gram : DescribedUnit<Gram> { static constexpr UnitInfo info = describe_measure("g"sv,   {"g"sv, "g"sv},     dimensions::mass, Ratio(1) / Ratio(1'000), "gram|gam|grams|gramme"sv, {-6, 3}); } gram{};
inline constexpr struct Kilogram : DescribedUnit<Kilogram> { static constexpr UnitInfo info = describe_measure("kg"sv,  {"kg"sv, "kg"sv},   dimensions::mass, 1, "cân|ki lô gam|ki-lô-gam|kilôgam|kilogram|kilograms|kilogramme"sv); } kilogram{};
inline constexpr struct Quintal : DescribedUnit<Quintal> { static constexpr UnitInfo info = describe_measure("dt"sv,  {"tạ"sv, "quintal"sv}, dimensions::mass, 100, "quintals"sv); } quintal{};
inline constexpr struct Tonne : DescribedUnit<Tonne> { static constexpr UnitInfo info = describe_measure("t"sv,   {"tấn"sv, "tonne"sv}, dimensions::mass, 1'000, "tonnes|ton|tons|metric ton|metric tons|mt|tấn co2|tấn co2e|tấn co2 tương đương|tấn co2tđ|tco2|tco2e|tco2tđ"sv, {3, 3}); } tonne{};

// Time: base unit second; a month and a year have no fixed number of days, so they are a dimension apart.
inline constexpr struct Second : DescribedUnit<Second> { static constexpr UnitInfo info = describe_measure("s"sv,  {"giây"sv, "second"sv}, dimensions::time, 1, "seconds|sec"sv, {-9, -3}); } second{};
inline constexpr struct Minute : DescribedUnit<Minute> { static constexpr UnitInfo info = describe_measure("min"sv, {"phút"sv, "minute"sv}, dimensions::time, 60, "minutes"sv); } minute{};
inline constexpr struct Hour : DescribedUnit<Hour> { static constexpr UnitInfo info = describe_measure("h"sv,  {"giờ"sv, "hour"sv}, dimensions::time, 3'600, "hours|tiếng"sv); } hour{};
inline constexpr struct Day : DescribedUnit<Day> { static constexpr UnitInfo info = describe_measure("d"sv,  {"ngày"sv, "day"sv}, dimensions::time, 86'400, "days|ngày đêm"sv); } day{};
inline constexpr struct Month : DescribedUnit<Month> { static constexpr UnitInfo info = describe_measure("mo"sv, {"tháng"sv, "month"sv}, dimensions::calendar_time, 1, "months"sv); } month{};
inline constexpr struct Quarter : DescribedUnit<Quarter> { static constexpr UnitInfo info = describe_measure("quarter"sv, {"quý"sv, "quarter"sv}, dimensions::calendar_time, 3, "quarters"sv); } quarter{};
inline constexpr struct Year : DescribedUnit<Year> { static constexpr UnitInfo info = describe_measure("a"sv,  {"năm"sv, "year"sv}, dimensions::calendar_time, 12, "years|annum|tuổi"sv); } year{};
inline constexpr struct Joule : DescribedUnit<Joule> { static constexpr UnitInfo info = describe_measure("J"sv, {"J"sv, "J"sv}, dimensions::energy, 1, "joule|joules|jun"sv, {3, 18}); } joule{};
inline constexpr struct WattHour : DescribedUnit<WattHour> { static constexpr UnitInfo info = describe_measure("W.h"sv, {"Wh"sv, "Wh"sv}, dimensions::energy, 3'600, "watt hour|watt hours|watt-hour|watt-hours|oát giờ|w giờ"sv, {3, 18}); } watt_hour{};
inline constexpr struct KilowattHour : DescribedUnit<KilowattHour> { static constexpr UnitInfo info = describe_measure("kW.h"sv, {"kWh"sv, "kWh"sv}, dimensions::energy, 3'600'000, "kwh|kw giờ|số điện"sv); } kilowatt_hour{};
inline constexpr struct Watt : DescribedUnit<Watt> { static constexpr UnitInfo info = describe_measure("W"sv, {"W"sv, "W"sv}, dimensions::power, 1, "watt|watts|oát"sv, {3, 18}); } watt{};
inline constexpr struct Megawatt : DescribedUnit<Megawatt> { static constexpr UnitInfo info = describe_measure("MW"sv, {"MW"sv, "MW"sv}, dimensions::power, 1'000'000, "mw|mê ga oát|megawatt|megawatts"sv); } megawatt{};

// Money.
inline constexpr struct Dong : DescribedUnit<Dong> { static constexpr UnitInfo info = describe_money("VND"sv, {"đồng"sv, "dong"sv}, "đ|vnđ|đồng việt nam|vietnamese dong|₫"sv); } dong{};
inline constexpr struct Dollar : DescribedUnit<Dollar> { static constexpr UnitInfo info = describe_money("USD"sv, {"đô la Mỹ"sv, "US dollar"sv}, "đô la|usd|đô-la|dollar|dollars|us dollars|$|us$"sv); } dollar{};
inline constexpr struct Euro : DescribedUnit<Euro> { static constexpr UnitInfo info = describe_money("EUR"sv, {"euro"sv, "euro"sv}, "euros|€|ơ-rô|ơ rô"sv); } euro{};

// Differences of shares, and shares: what a share differs in stands in it twice, as a type and as a description.
inline constexpr struct PercentagePoint : DescribedUnit<PercentagePoint> { static constexpr UnitInfo info = {"{%point}"sv, {"điểm %"sv, "percentage point"sv}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(100), "điểm phần trăm|percentage points|pp|% điểm"sv}; } percentage_point{};
inline constexpr struct PermillePoint : DescribedUnit<PermillePoint> { static constexpr UnitInfo info = {"{ppth.point}"sv, {"điểm ‰"sv, "permille point"sv}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(1'000), "điểm phần nghìn|permille points"sv}; } permille_point{};
inline constexpr struct PerTenThousandPoint : DescribedUnit<PerTenThousandPoint> { static constexpr UnitInfo info = {"{10*-4.point}"sv, {"điểm ‱"sv, "basis point"sv}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(10'000), "điểm phần vạn|basis points|bp"sv}; } per_ten_thousand_point{};
inline constexpr struct Percent : DescribedUnit<Percent> { using difference_unit = PercentagePoint; static constexpr UnitInfo info = {"%"sv, {"%"sv, "%"sv}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(100), "phần trăm|percent|per cent|pct|tỷ lệ %|tỉ lệ %"sv, {}, &PercentagePoint::info}; } percent{};
inline constexpr struct Permille : DescribedUnit<Permille> { using difference_unit = PermillePoint; static constexpr UnitInfo info = {"[ppth]"sv, {"‰"sv, "‰"sv}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(1'000), "phần nghìn|phần ngàn|permille|per mille|0/00|%o|per thousand"sv, {}, &PermillePoint::info}; } permille{};
inline constexpr struct PerTenThousand : DescribedUnit<PerTenThousand> { using difference_unit = PerTenThousandPoint; static constexpr UnitInfo info = {"10*-4"sv, {"‱"sv, "‱"sv}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(10'000), "phần vạn|per ten thousand|phần mười nghìn"sv, {}, &PerTenThousandPoint::info}; } per_ten_thousand{};

// Scale words.
inline constexpr struct Hundred : DescribedUnit<Hundred> { static constexpr UnitInfo info = describe_scale("10*2"sv, {"trăm"sv, "hundred"sv}, 100, "100"sv); } hundred{};
inline constexpr struct Thousand : DescribedUnit<Thousand> { static constexpr UnitInfo info = describe_scale("10*3"sv, {"nghìn"sv, "thousand"sv}, 1'000, "ngàn|1000|1.000|1,000|1 000|10^3|'000"sv); } thousand{};
inline constexpr struct TenThousand : DescribedUnit<TenThousand> { static constexpr UnitInfo info = describe_scale("10*4"sv, {"vạn"sv, "ten thousand"sv}, 10'000, "10000|10.000|10,000|10 000|10^4|mười nghìn|mười ngàn"sv); } ten_thousand{};
inline constexpr struct HundredThousand : DescribedUnit<HundredThousand> { static constexpr UnitInfo info = describe_scale("10*5"sv, {"trăm nghìn"sv, "hundred thousand"sv}, 100'000, "100000|100.000|100,000|100 000|10^5|trăm ngàn"sv); } hundred_thousand{};
inline constexpr struct Million : DescribedUnit<Million> { static constexpr UnitInfo info = describe_scale("10*6"sv, {"triệu"sv, "million"sv}, 1'000'000, "1000000|1.000.000|1,000,000|10^6|millions|tr"sv); } million{};
inline constexpr struct Billion : DescribedUnit<Billion> { static constexpr UnitInfo info = describe_scale("10*9"sv, {"tỷ"sv, "billion"sv}, 1'000'000'000, "tỉ|billions|bn|1.000.000.000|10^9"sv); } billion{};

// Whole things, each sort a dimension of its own.
inline constexpr struct Person : DescribedUnit<Person> { static constexpr UnitInfo info = describe_count("{person}"sv, {"người"sv, "person"sv}, "persons|people|dân|nhân khẩu|khẩu|đ/c|đồng chí|cá nhân|capita|inhabitant|inhabitants"sv); } person{};
inline constexpr struct PersonVisit : DescribedUnit<PersonVisit> { static constexpr UnitInfo info = describe_count("{person_visit}"sv, {"lượt người"sv, "attendance"sv}, "attendances|lượt khách|khách"sv); } person_visit{};
inline constexpr struct Visit : DescribedUnit<Visit> { static constexpr UnitInfo info = describe_count("{visit}"sv, {"lượt"sv, "visit"sv}, "visits"sv); } visit{};
inline constexpr struct Household : DescribedUnit<Household> { static constexpr UnitInfo info = describe_count("{household}"sv, {"hộ"sv, "household"sv}, "households|hộ gia đình|hộ dân|gia đình"sv); } household{};
inline constexpr struct Head : DescribedUnit<Head> { static constexpr UnitInfo info = describe_count("{head}"sv, {"con"sv, "head"sv}, "heads|heads of livestock|head of livestock"sv); } head{};
inline constexpr struct CommuneCount : DescribedUnit<CommuneCount> { static constexpr UnitInfo info = describe_count("{commune}"sv, {"xã"sv, "commune"sv}, "communes|xã, thị trấn|xã, phường|xã, phường, thị trấn|xã/phường|xã/thị trấn|xã, thị trấn, phường|xã phường|phường|ward|wards|xã - thị trấn"sv); } commune{};
inline constexpr struct Village : DescribedUnit<Village> { static constexpr UnitInfo info = describe_count("{village}"sv, {"bản"sv, "village"sv}, "villages|thôn|ấp|làng|khu phố|bản, khu phố|thôn, bản|thôn/bản|thôn bản|tổ dân phố|buôn"sv); } village{};
inline constexpr struct District : DescribedUnit<District> { static constexpr UnitInfo info = describe_count("{district}"sv, {"huyện"sv, "district"sv}, "districts|quận|huyện, thị xã|huyện, thành phố"sv); } district{};
inline constexpr struct Province : DescribedUnit<Province> { static constexpr UnitInfo info = describe_count("{province}"sv, {"tỉnh"sv, "province"sv}, "provinces|tỉnh, thành phố"sv); } province{};
inline constexpr struct School : DescribedUnit<School> { static constexpr UnitInfo info = describe_count("{school}"sv, {"trường"sv, "school"sv}, "schools|trường học|đơn vị trường"sv); } school{};
inline constexpr struct ClassGroup : DescribedUnit<ClassGroup> { static constexpr UnitInfo info = describe_count("{class}"sv, {"lớp"sv, "class"sv}, "classes|lớp học"sv); } class_group{};
inline constexpr struct House : DescribedUnit<House> { static constexpr UnitInfo info = describe_count("{house}"sv, {"nhà"sv, "house"sv}, "houses|căn|căn nhà|ngôi nhà|nhà ở"sv); } house{};
inline constexpr struct Bed : DescribedUnit<Bed> { static constexpr UnitInfo info = describe_count("{bed}"sv, {"giường"sv, "bed"sv}, "beds|giường bệnh"sv); } bed{};
inline constexpr struct Subscription : DescribedUnit<Subscription> { static constexpr UnitInfo info = describe_count("{subscription}"sv, {"thuê bao"sv, "subscription"sv}, "subscriptions|subscribers|subscriber"sv); } subscription{};
inline constexpr struct Doctor : DescribedUnit<Doctor> { static constexpr UnitInfo info = describe_count("{doctor}"sv, {"bác sĩ"sv, "doctor"sv}, "doctors|bác sỹ|bs"sv); } doctor{};
inline constexpr struct PartyMember : DescribedUnit<PartyMember> { static constexpr UnitInfo info = describe_count("{party_member}"sv, {"đảng viên"sv, "party member"sv}, "party members"sv); } party_member{};
inline constexpr struct Worker : DescribedUnit<Worker> { static constexpr UnitInfo info = describe_count("{worker}"sv, {"lao động"sv, "worker"sv}, "workers|công nhân|người lao động"sv); } worker{};
inline constexpr struct Pupil : DescribedUnit<Pupil> { static constexpr UnitInfo info = describe_count("{pupil}"sv, {"học sinh"sv, "pupil"sv}, "pupils|sinh viên|học viên|student|students|trainee|trainees|em học sinh"sv); } pupil{};
inline constexpr struct Child : DescribedUnit<Child> { static constexpr UnitInfo info = describe_count("{child}"sv, {"trẻ em"sv, "child"sv}, "trẻ|cháu|children"sv); } child{};
inline constexpr struct Patient : DescribedUnit<Patient> { static constexpr UnitInfo info = describe_count("{patient}"sv, {"bệnh nhân"sv, "patient"sv}, "patients|ca|ca bệnh|lượt bệnh nhân"sv); } patient{};
inline constexpr struct Case : DescribedUnit<Case> { static constexpr UnitInfo info = describe_count("{case}"sv, {"vụ"sv, "case"sv}, "cases|vụ việc|trường hợp"sv); } case_{};
inline constexpr struct Organization : DescribedUnit<Organization> { static constexpr UnitInfo info = describe_count("{organization}"sv, {"tổ chức"sv, "organization"sv}, "organizations|organisation|organisations|cơ quan|đơn vị|tổ chức cơ sở đảng|tccsđ|chi bộ|đảng bộ"sv); } organization{};
inline constexpr struct Enterprise : DescribedUnit<Enterprise> { static constexpr UnitInfo info = describe_count("{enterprise}"sv, {"doanh nghiệp"sv, "enterprise"sv}, "enterprises|dn|công ty"sv); } enterprise{};
inline constexpr struct Cooperative : DescribedUnit<Cooperative> { static constexpr UnitInfo info = describe_count("{cooperative}"sv, {"hợp tác xã"sv, "cooperative"sv}, "cooperatives|htx"sv); } cooperative{};
inline constexpr struct Facility : DescribedUnit<Facility> { static constexpr UnitInfo info = describe_count("{facility}"sv, {"cơ sở"sv, "facility"sv}, "facilities|trạm|trạm y tế|station|stations"sv); } facility{};
inline constexpr struct Project : DescribedUnit<Project> { static constexpr UnitInfo info = describe_count("{project}"sv, {"dự án"sv, "project"sv}, "projects|công trình|công trình, dự án|mô hình|đề tài|đề án"sv); } project{};
inline constexpr struct Product : DescribedUnit<Product> { static constexpr UnitInfo info = describe_count("{product}"sv, {"sản phẩm"sv, "product"sv}, "products|cái|chiếc|bộ|sp|quả"sv); } product{};
inline constexpr struct Dossier : DescribedUnit<Dossier> { static constexpr UnitInfo info = describe_count("{dossier}"sv, {"hồ sơ"sv, "dossier"sv}, "dossiers|giấy|giấy chứng nhận|đơn|văn bản|document|documents"sv); } dossier{};
inline constexpr struct Meeting : DescribedUnit<Meeting> { static constexpr UnitInfo info = describe_count("{meeting}"sv, {"cuộc"sv, "meeting"sv}, "meetings|hội nghị|đợt|buổi|session|sessions"sv); } meeting{};
inline constexpr struct Criterion : DescribedUnit<Criterion> { static constexpr UnitInfo info = describe_count("{criterion}"sv, {"tiêu chí"sv, "criterion"sv}, "criteria"sv); } criterion{};
inline constexpr struct Gift : DescribedUnit<Gift> { static constexpr UnitInfo info = describe_count("{gift}"sv, {"suất"sv, "gift"sv}, "gifts|suất quà|phần quà"sv); } gift{};
inline constexpr struct BloodUnit : DescribedUnit<BloodUnit> { static constexpr UnitInfo info = describe_count("{blood_unit}"sv, {"đơn vị máu"sv, "unit of blood"sv}, "units of blood|blood unit|blood units"sv); } blood_unit{};
inline constexpr struct Dose : DescribedUnit<Dose> { static constexpr UnitInfo info = describe_count("{dose}"sv, {"liều"sv, "dose"sv}, "doses|liều vắc xin|liều vắc-xin|liều vaccine|mũi tiêm"sv); } dose{};
inline constexpr struct Card : DescribedUnit<Card> { static constexpr UnitInfo info = describe_count("{card}"sv, {"thẻ"sv, "card"sv}, "cards|thẻ bhyt|thẻ bảo hiểm y tế|thẻ căn cước"sv); } card{};
inline constexpr struct Booklet : DescribedUnit<Booklet> { static constexpr UnitInfo info = describe_count("{booklet}"sv, {"quyển"sv, "booklet"sv}, "booklets|cuốn|quyển sổ|sổ bhxh|sổ bảo hiểm xã hội|book|books"sv); } booklet{};
inline constexpr struct Classroom : DescribedUnit<Classroom> { static constexpr UnitInfo info = describe_count("{classroom}"sv, {"phòng học"sv, "classroom"sv}, "classrooms"sv); } classroom{};
inline constexpr struct Ballot : DescribedUnit<Ballot> { static constexpr UnitInfo info = describe_count("{ballot}"sv, {"phiếu"sv, "ballot"sv}, "ballots|phiếu bầu"sv); } ballot{};
inline constexpr struct Award : DescribedUnit<Award> { static constexpr UnitInfo info = describe_count("{award}"sv, {"giải thưởng"sv, "award"sv}, "awards|prize|prizes|giải|huy chương"sv); } award{};
inline constexpr struct Sample : DescribedUnit<Sample> { static constexpr UnitInfo info = describe_count("{sample}"sv, {"mẫu xét nghiệm"sv, "sample"sv}, "samples|mẫu bệnh phẩm|mẫu thực phẩm|mẫu nước"sv); } sample{};
inline constexpr struct Tree : DescribedUnit<Tree> { static constexpr UnitInfo info = describe_count("{tree}"sv, {"cây"sv, "tree"sv}, "trees"sv); } tree{};

// clang-format on

// With prefixes, what people measure with. Named, because `milli * metre` takes the compiler ten times as long.
/// With a prefix; named, because to put it before takes the compiler ten times as long.
inline constexpr PrefixedUnit<Milli::power, Metre> millimetre{};
inline constexpr PrefixedUnit<Centi::power, Metre> centimetre{};
inline constexpr PrefixedUnit<Milli::power, Gram> milligram{};
inline constexpr PrefixedUnit<Milli::power, Litre> millilitre{};
inline constexpr PrefixedUnit<Kilo::power, Watt> kilowatt{};
inline constexpr PrefixedUnit<Mega::power, WattHour> megawatt_hour{};
inline constexpr PrefixedUnit<Giga::power, WattHour> gigawatt_hour{};

}  // namespace units

}  // namespace chitieu
