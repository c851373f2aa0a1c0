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
//     parse_unit("nghìn trâu", standard_units_and<Buffalo>)
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
    char letters[Size]{};

    consteval FixedText(const char (&text)[Size]) {
        for (std::size_t at = 0; at < Size; ++at) letters[at] = text[at];
    }
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
    static constexpr UnitInfo info =
        describe_count(symbol.view(), {Vietnamese.view(), English.view()}, Words.view());
};

/// What the units of this header measure. Counts and currencies have a dimension named by their symbol.
namespace dimensions {

inline constexpr Dimension length = Dimension::of("length");
inline constexpr Dimension area = length.power(2);
inline constexpr Dimension volume = length.power(3);
inline constexpr Dimension mass = Dimension::of("mass");
inline constexpr Dimension time = Dimension::of("time");
/// Months and years: apart from `time`, because they have no fixed number of days.
inline constexpr Dimension calendar_time = Dimension::of("month");
inline constexpr Dimension energy = mass * area / time.power(2);
inline constexpr Dimension power = energy / time;
inline constexpr Dimension share = Dimension::of("share");
/// Differences of shares: apart from `share`, because 5 % and 5 percentage points are not the same.
inline constexpr Dimension points = Dimension::of("points");

}  // namespace dimensions

/// The units: each an empty type (`units::Tonne`) and its value (`units::tonne`).
namespace units {

// clang-format off

// Length, area, volume, mass: base units metre and kilogram.
inline constexpr struct Metre : DescribedUnit<Metre> { static constexpr UnitInfo info = describe_measure("m",   {"m", "m"},     dimensions::length, 1, "metre|mét|met|metres|meter|meters", {-6, 3}); } metre{};
inline constexpr struct Kilometre : DescribedUnit<Kilometre> { static constexpr UnitInfo info = describe_measure("km",  {"km", "km"},   dimensions::length, 1'000, "ki lô mét|ki-lô-mét|kilômét|cây số|kilometre|kilometres|kilometer|kilometers"); } kilometre{};
inline constexpr struct SquareMetre : DescribedUnit<SquareMetre> { static constexpr UnitInfo info = describe_measure("m2",  {"m²", "m²"},   dimensions::area, 1, "mét vuông|m^2|m<sup>2</sup>|square metre|square metres|square meter|square meters"); } square_metre{};
inline constexpr struct Hectare : DescribedUnit<Hectare> { static constexpr UnitInfo info = describe_measure("har", {"ha", "ha"},   dimensions::area, 10'000, "ha|héc ta|hécta|hec-ta|héc-ta|hectare|hectares"); } hectare{};
inline constexpr struct Are : DescribedUnit<Are> { static constexpr UnitInfo info = describe_measure("ar",  {"ar", "are"},   dimensions::area, 100, "ares", {2, 2}); } are{};
inline constexpr struct SquareKilometre : DescribedUnit<SquareKilometre> { static constexpr UnitInfo info = describe_measure("km2", {"km²", "km²"}, dimensions::area, 1'000'000, "ki lô mét vuông|km^2|km<sup>2</sup>|square kilometre|square kilometres|square kilometer|square kilometers"); } square_kilometre{};
inline constexpr struct CubicMetre : DescribedUnit<CubicMetre> { static constexpr UnitInfo info = describe_measure("m3",  {"m³", "m³"},   dimensions::volume, 1, "mét khối|m^3|m<sup>3</sup>|khối|cubic metre|cubic metres|cubic meter|cubic meters"); } cubic_metre{};
inline constexpr struct Litre : DescribedUnit<Litre> { static constexpr UnitInfo info = describe_measure("L",   {"lít", "litre"}, dimensions::volume, Ratio(1) / Ratio(1'000), "l|lit|litres|liter|liters", {-3, 3}); } litre{};
inline constexpr struct Gram : DescribedUnit<Gram> { static constexpr UnitInfo info = describe_measure("g",   {"g", "g"},     dimensions::mass, Ratio(1) / Ratio(1'000), "gram|gam|grams|gramme", {-6, 3}); } gram{};
inline constexpr struct Kilogram : DescribedUnit<Kilogram> { static constexpr UnitInfo info = describe_measure("kg",  {"kg", "kg"},   dimensions::mass, 1, "cân|ki lô gam|ki-lô-gam|kilôgam|kilogram|kilograms|kilogramme"); } kilogram{};
inline constexpr struct Quintal : DescribedUnit<Quintal> { static constexpr UnitInfo info = describe_measure("dt",  {"tạ", "quintal"}, dimensions::mass, 100, "quintals"); } quintal{};
inline constexpr struct Tonne : DescribedUnit<Tonne> { static constexpr UnitInfo info = describe_measure("t",   {"tấn", "tonne"}, dimensions::mass, 1'000, "tonnes|ton|tons|metric ton|metric tons|mt", {3, 3}); } tonne{};

// Time: base unit second; a month and a year have no fixed number of days, so they are a dimension apart.
inline constexpr struct Second : DescribedUnit<Second> { static constexpr UnitInfo info = describe_measure("s",  {"giây", "second"}, dimensions::time, 1, "seconds|sec", {-9, -3}); } second{};
inline constexpr struct Minute : DescribedUnit<Minute> { static constexpr UnitInfo info = describe_measure("min", {"phút", "minute"}, dimensions::time, 60, "minutes"); } minute{};
inline constexpr struct Hour : DescribedUnit<Hour> { static constexpr UnitInfo info = describe_measure("h",  {"giờ", "hour"}, dimensions::time, 3'600, "hours|tiếng"); } hour{};
inline constexpr struct Day : DescribedUnit<Day> { static constexpr UnitInfo info = describe_measure("d",  {"ngày", "day"}, dimensions::time, 86'400, "days"); } day{};
inline constexpr struct Month : DescribedUnit<Month> { static constexpr UnitInfo info = describe_measure("mo", {"tháng", "month"}, dimensions::calendar_time, 1, "months"); } month{};
inline constexpr struct Quarter : DescribedUnit<Quarter> { static constexpr UnitInfo info = describe_measure("quarter", {"quý", "quarter"}, dimensions::calendar_time, 3, "quarters"); } quarter{};
inline constexpr struct Year : DescribedUnit<Year> { static constexpr UnitInfo info = describe_measure("a",  {"năm", "year"}, dimensions::calendar_time, 12, "years|annum"); } year{};
inline constexpr struct Joule : DescribedUnit<Joule> { static constexpr UnitInfo info = describe_measure("J", {"J", "J"}, dimensions::energy, 1, "joule|joules|jun", {3, 18}); } joule{};
inline constexpr struct WattHour : DescribedUnit<WattHour> { static constexpr UnitInfo info = describe_measure("W.h", {"Wh", "Wh"}, dimensions::energy, 3'600, "watt hour|watt hours|watt-hour|watt-hours|oát giờ|w giờ", {3, 18}); } watt_hour{};
inline constexpr struct KilowattHour : DescribedUnit<KilowattHour> { static constexpr UnitInfo info = describe_measure("kW.h", {"kWh", "kWh"}, dimensions::energy, 3'600'000, "kwh|kw giờ|số điện"); } kilowatt_hour{};
inline constexpr struct Watt : DescribedUnit<Watt> { static constexpr UnitInfo info = describe_measure("W", {"W", "W"}, dimensions::power, 1, "watt|watts|oát", {3, 18}); } watt{};
inline constexpr struct Megawatt : DescribedUnit<Megawatt> { static constexpr UnitInfo info = describe_measure("MW", {"MW", "MW"}, dimensions::power, 1'000'000, "mw|mê ga oát|megawatt|megawatts"); } megawatt{};

// Money.
inline constexpr struct Dong : DescribedUnit<Dong> { static constexpr UnitInfo info = describe_money("VND", {"đồng", "dong"}, "đ|vnđ|đồng việt nam|vietnamese dong|₫"); } dong{};
inline constexpr struct Dollar : DescribedUnit<Dollar> { static constexpr UnitInfo info = describe_money("USD", {"đô la Mỹ", "US dollar"}, "đô la|usd|đô-la|dollar|dollars|us dollars|$|us$"); } dollar{};
inline constexpr struct Euro : DescribedUnit<Euro> { static constexpr UnitInfo info = describe_money("EUR", {"euro", "euro"}, "euros|€|ơ-rô|ơ rô"); } euro{};

// Differences of shares, and shares: what a share differs in stands in it twice, as a type and as a description.
inline constexpr struct PercentagePoint : DescribedUnit<PercentagePoint> { static constexpr UnitInfo info = {"{%point}", {"điểm %", "percentage point"}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(100), "điểm phần trăm|percentage points|pp|% điểm"}; } percentage_point{};
inline constexpr struct PermillePoint : DescribedUnit<PermillePoint> { static constexpr UnitInfo info = {"{ppth.point}", {"điểm ‰", "permille point"}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(1'000), "điểm phần nghìn|permille points"}; } permille_point{};
inline constexpr struct PerTenThousandPoint : DescribedUnit<PerTenThousandPoint> { static constexpr UnitInfo info = {"{10*-4.point}", {"điểm ‱", "basis point"}, UnitKind::points, dimensions::points, Ratio(1) / Ratio(10'000), "điểm phần vạn|basis points|bp"}; } per_ten_thousand_point{};
inline constexpr struct Percent : DescribedUnit<Percent> { using difference_unit = PercentagePoint; static constexpr UnitInfo info = {"%", {"%", "%"}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(100), "phần trăm|percent|per cent|pct|tỷ lệ %|tỉ lệ %", {}, &PercentagePoint::info}; } percent{};
inline constexpr struct Permille : DescribedUnit<Permille> { using difference_unit = PermillePoint; static constexpr UnitInfo info = {"[ppth]", {"‰", "‰"}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(1'000), "phần nghìn|phần ngàn|permille|per mille|0/00|%o|per thousand", {}, &PermillePoint::info}; } permille{};
inline constexpr struct PerTenThousand : DescribedUnit<PerTenThousand> { using difference_unit = PerTenThousandPoint; static constexpr UnitInfo info = {"10*-4", {"‱", "‱"}, UnitKind::share, dimensions::share, Ratio(1) / Ratio(10'000), "phần vạn|per ten thousand|phần mười nghìn", {}, &PerTenThousandPoint::info}; } per_ten_thousand{};

// Scale words.
inline constexpr struct Hundred : DescribedUnit<Hundred> { static constexpr UnitInfo info = describe_scale("10*2", {"trăm", "hundred"}, 100, "100"); } hundred{};
inline constexpr struct Thousand : DescribedUnit<Thousand> { static constexpr UnitInfo info = describe_scale("10*3", {"nghìn", "thousand"}, 1'000, "ngàn|1000|1.000|1,000|1 000"); } thousand{};
inline constexpr struct TenThousand : DescribedUnit<TenThousand> { static constexpr UnitInfo info = describe_scale("10*4", {"vạn", "ten thousand"}, 10'000, "10000|10.000|10,000|10 000|mười nghìn|mười ngàn"); } ten_thousand{};
inline constexpr struct HundredThousand : DescribedUnit<HundredThousand> { static constexpr UnitInfo info = describe_scale("10*5", {"trăm nghìn", "hundred thousand"}, 100'000, "100000|100.000|100,000|100 000|trăm ngàn"); } hundred_thousand{};
inline constexpr struct Million : DescribedUnit<Million> { static constexpr UnitInfo info = describe_scale("10*6", {"triệu", "million"}, 1'000'000, "1000000|1.000.000|1,000,000|millions|tr"); } million{};
inline constexpr struct Billion : DescribedUnit<Billion> { static constexpr UnitInfo info = describe_scale("10*9", {"tỷ", "billion"}, 1'000'000'000, "tỉ|billions|1.000.000.000"); } billion{};

// Whole things, each sort a dimension of its own.
inline constexpr struct Person : DescribedUnit<Person> { static constexpr UnitInfo info = describe_count("{person}", {"người", "person"}, "persons|people|dân|nhân khẩu|khẩu|đ/c|đồng chí|cá nhân|capita|inhabitant|inhabitants"); } person{};
inline constexpr struct PersonVisit : DescribedUnit<PersonVisit> { static constexpr UnitInfo info = describe_count("{person_visit}", {"lượt người", "attendance"}, "attendances|lượt khách|khách"); } person_visit{};
inline constexpr struct Visit : DescribedUnit<Visit> { static constexpr UnitInfo info = describe_count("{visit}", {"lượt", "visit"}, "visits"); } visit{};
inline constexpr struct Household : DescribedUnit<Household> { static constexpr UnitInfo info = describe_count("{household}", {"hộ", "household"}, "households|hộ gia đình|hộ dân|gia đình"); } household{};
inline constexpr struct Head : DescribedUnit<Head> { static constexpr UnitInfo info = describe_count("{head}", {"con", "head"}, "heads|heads of livestock|head of livestock"); } head{};
inline constexpr struct CommuneCount : DescribedUnit<CommuneCount> { static constexpr UnitInfo info = describe_count("{commune}", {"xã", "commune"}, "communes|xã, thị trấn|xã, phường|xã, phường, thị trấn|xã/phường|xã/thị trấn|xã, thị trấn, phường|xã phường|phường|ward|wards|xã - thị trấn"); } commune{};
inline constexpr struct Village : DescribedUnit<Village> { static constexpr UnitInfo info = describe_count("{village}", {"bản", "village"}, "villages|thôn|ấp|làng|khu phố|bản, khu phố|thôn, bản|thôn/bản|thôn bản|tổ dân phố|buôn"); } village{};
inline constexpr struct District : DescribedUnit<District> { static constexpr UnitInfo info = describe_count("{district}", {"huyện", "district"}, "districts|quận|huyện, thị xã|huyện, thành phố"); } district{};
inline constexpr struct Province : DescribedUnit<Province> { static constexpr UnitInfo info = describe_count("{province}", {"tỉnh", "province"}, "provinces|tỉnh, thành phố"); } province{};
inline constexpr struct School : DescribedUnit<School> { static constexpr UnitInfo info = describe_count("{school}", {"trường", "school"}, "schools|trường học|đơn vị trường"); } school{};
inline constexpr struct ClassGroup : DescribedUnit<ClassGroup> { static constexpr UnitInfo info = describe_count("{class}", {"lớp", "class"}, "classes|lớp học"); } class_group{};
inline constexpr struct House : DescribedUnit<House> { static constexpr UnitInfo info = describe_count("{house}", {"nhà", "house"}, "houses|căn|căn nhà|ngôi nhà|nhà ở"); } house{};
inline constexpr struct Bed : DescribedUnit<Bed> { static constexpr UnitInfo info = describe_count("{bed}", {"giường", "bed"}, "beds|giường bệnh"); } bed{};
inline constexpr struct Doctor : DescribedUnit<Doctor> { static constexpr UnitInfo info = describe_count("{doctor}", {"bác sĩ", "doctor"}, "doctors|bác sỹ|bs"); } doctor{};
inline constexpr struct PartyMember : DescribedUnit<PartyMember> { static constexpr UnitInfo info = describe_count("{party_member}", {"đảng viên", "party member"}, "party members"); } party_member{};
inline constexpr struct Worker : DescribedUnit<Worker> { static constexpr UnitInfo info = describe_count("{worker}", {"lao động", "worker"}, "workers|công nhân|người lao động"); } worker{};
inline constexpr struct Pupil : DescribedUnit<Pupil> { static constexpr UnitInfo info = describe_count("{pupil}", {"học sinh", "pupil"}, "pupils|sinh viên|học viên|student|students|trainee|trainees"); } pupil{};
inline constexpr struct Child : DescribedUnit<Child> { static constexpr UnitInfo info = describe_count("{child}", {"trẻ em", "child"}, "trẻ|cháu|children"); } child{};
inline constexpr struct Patient : DescribedUnit<Patient> { static constexpr UnitInfo info = describe_count("{patient}", {"bệnh nhân", "patient"}, "patients|ca|ca bệnh|lượt bệnh nhân"); } patient{};
inline constexpr struct Case : DescribedUnit<Case> { static constexpr UnitInfo info = describe_count("{case}", {"vụ", "case"}, "cases|vụ việc|trường hợp"); } case_{};
inline constexpr struct Organization : DescribedUnit<Organization> { static constexpr UnitInfo info = describe_count("{organization}", {"tổ chức", "organization"}, "organizations|organisation|organisations|cơ quan|đơn vị|tổ chức cơ sở đảng|tccsđ|chi bộ|đảng bộ"); } organization{};
inline constexpr struct Enterprise : DescribedUnit<Enterprise> { static constexpr UnitInfo info = describe_count("{enterprise}", {"doanh nghiệp", "enterprise"}, "enterprises|dn|công ty"); } enterprise{};
inline constexpr struct Cooperative : DescribedUnit<Cooperative> { static constexpr UnitInfo info = describe_count("{cooperative}", {"hợp tác xã", "cooperative"}, "cooperatives|htx"); } cooperative{};
inline constexpr struct Facility : DescribedUnit<Facility> { static constexpr UnitInfo info = describe_count("{facility}", {"cơ sở", "facility"}, "facilities|trạm|trạm y tế|station|stations"); } facility{};
inline constexpr struct Project : DescribedUnit<Project> { static constexpr UnitInfo info = describe_count("{project}", {"dự án", "project"}, "projects|công trình|công trình, dự án|mô hình|đề tài|đề án"); } project{};
inline constexpr struct Product : DescribedUnit<Product> { static constexpr UnitInfo info = describe_count("{product}", {"sản phẩm", "product"}, "products|cái|chiếc|bộ|sp"); } product{};
inline constexpr struct Dossier : DescribedUnit<Dossier> { static constexpr UnitInfo info = describe_count("{dossier}", {"hồ sơ", "dossier"}, "dossiers|giấy|giấy chứng nhận|đơn|văn bản|document|documents"); } dossier{};
inline constexpr struct Meeting : DescribedUnit<Meeting> { static constexpr UnitInfo info = describe_count("{meeting}", {"cuộc", "meeting"}, "meetings|hội nghị|đợt|buổi|session|sessions"); } meeting{};
inline constexpr struct Criterion : DescribedUnit<Criterion> { static constexpr UnitInfo info = describe_count("{criterion}", {"tiêu chí", "criterion"}, "criteria"); } criterion{};
inline constexpr struct Gift : DescribedUnit<Gift> { static constexpr UnitInfo info = describe_count("{gift}", {"suất", "gift"}, "gifts|suất quà|phần quà"); } gift{};
inline constexpr struct BloodUnit : DescribedUnit<BloodUnit> { static constexpr UnitInfo info = describe_count("{blood_unit}", {"đơn vị máu", "unit of blood"}, "units of blood|blood unit|blood units"); } blood_unit{};
inline constexpr struct Tree : DescribedUnit<Tree> { static constexpr UnitInfo info = describe_count("{tree}", {"cây", "tree"}, "trees"); } tree{};

// clang-format on

// With prefixes, what people measure with.
inline constexpr auto millimetre = milli * metre;
inline constexpr auto centimetre = centi * metre;
inline constexpr auto milligram = milli * gram;
inline constexpr auto millilitre = milli * litre;
inline constexpr auto kilowatt = kilo * watt;
inline constexpr auto megawatt_hour = mega * watt_hour;
inline constexpr auto gigawatt_hour = giga * watt_hour;

}  // namespace units

/// A list of unit descriptions to parse against: the standard one, or the caller's own.
struct UnitList {
    const UnitInfo* const* first = nullptr;
    std::size_t count = 0;

    constexpr const UnitInfo* const* begin() const noexcept { return first; }
    constexpr const UnitInfo* const* end() const noexcept { return first + count; }
};

namespace detail {

template <StaticUnit... Units>
struct UnitTable {
    static constexpr const UnitInfo* entries[] = {&Units::info...};
    static constexpr UnitList list{entries, sizeof...(Units)};

    template <StaticUnit... Others>
    using With = UnitTable<Units..., Others...>;
};

using StandardUnits =
    UnitTable<units::Metre, units::Kilometre, units::SquareMetre, units::Hectare, units::SquareKilometre,
              units::Are, units::CubicMetre, units::Litre, units::Gram, units::Kilogram, units::Quintal, units::Tonne,
              units::Second, units::Minute, units::Hour, units::Day, units::Month, units::Quarter,
              units::Year, units::Joule, units::WattHour, units::KilowattHour, units::Watt, units::Megawatt, units::Dong, units::Dollar, units::Euro,
              units::Percent, units::Permille, units::PerTenThousand, units::PercentagePoint,
              units::PermillePoint, units::PerTenThousandPoint, units::Hundred, units::Thousand,
              units::TenThousand, units::HundredThousand, units::Million, units::Billion, units::Person,
              units::PersonVisit, units::Visit, units::Household, units::Head, units::CommuneCount,
              units::Village, units::District, units::Province, units::School, units::ClassGroup,
              units::House, units::Bed, units::Doctor, units::PartyMember, units::Worker, units::Pupil,
              units::Child, units::Patient, units::Case, units::Organization, units::Enterprise,
              units::Cooperative, units::Facility, units::Project, units::Product, units::Dossier,
              units::Meeting, units::Criterion, units::Gift, units::BloodUnit, units::Tree>;

}  // namespace detail

/// Every unit of this header.
inline constexpr UnitList standard_units = detail::StandardUnits::list;

/// Units of the caller's own and no others.
template <StaticUnit... Units>
inline constexpr UnitList unit_list = detail::UnitTable<Units...>::list;

/// Every unit of this header, and the caller's own.
template <StaticUnit... Units>
inline constexpr UnitList standard_units_and = detail::StandardUnits::With<Units...>::list;

}  // namespace chitieu
