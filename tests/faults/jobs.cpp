// SPDX-License-Identifier: BSL-1.0
#include "jobs.hpp"

#include <ostream>

// A number that a header writes by a stream's `<<` is written as the stream's locale writes numbers. So that
// none is, they are not to be written so at all where this file includes the header.
namespace chitieu {
std::ostream& operator<<(std::ostream&, int) = delete;
std::ostream& operator<<(std::ostream&, unsigned) = delete;
std::ostream& operator<<(std::ostream&, long) = delete;
std::ostream& operator<<(std::ostream&, unsigned long) = delete;
std::ostream& operator<<(std::ostream&, long long) = delete;
std::ostream& operator<<(std::ostream&, unsigned long long) = delete;
std::ostream& operator<<(std::ostream&, double) = delete;
}  // namespace chitieu

#include "../read_once.hpp"

#include <chitieu/audit/iati_rules.hpp>
#include <chitieu/chitieu.hpp>
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/from_arrow.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/columns/to_arrow.hpp>
#include <chitieu/compare/contribution.hpp>
#include <chitieu/compare/restate.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/domain/hana_record.hpp>
#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/csv_records.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/iati_csv.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/read/reform.hpp>
#include <chitieu/read/report_prose.hpp>
#include <chitieu/read/report_scope.hpp>
#include <chitieu/read/sdmx_csv.hpp>
#include <chitieu/read/unit_code.hpp>
#include <chitieu/score/earned_value.hpp>
#include <chitieu/score/pefa.hpp>
#include <chitieu/score/progress.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/unit_catalogue.hpp>
#include <chitieu/write/annex_html.hpp>
#include <chitieu/write/annex_markdown.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/annex_tsv.hpp>
#include <chitieu/write/iati.hpp>
#include <chitieu/write/json.hpp>
#include <chitieu/write/output_file.hpp>
#include <chitieu/write/records.hpp>
#include <chitieu/write/report_html.hpp>
#include <chitieu/write/report_json.hpp>
#include <chitieu/write/report_markdown.hpp>
#include <chitieu/write/report_text.hpp>
#include <chitieu/write/report_tsv.hpp>
#include <chitieu/write/roll_up.hpp>
#include <chitieu/write/sdmx_csv.hpp>
#if defined(CHITIEU_HAS_PUGIXML)
#include <chitieu/compare/iati.hpp>
#include <chitieu/read/iati.hpp>
#endif
#if __has_include(<rapidjson/reader.h>)
#define CHITIEU_HAS_RAPIDJSON
#include <chitieu/read/json.hpp>
#endif

#include <chitieu/columns/compare.hpp>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <new>
#include <optional>
#include <random>
#include <sstream>
#include <utility>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

// --- What jobs work on.

struct Line {
    std::string commune;
    std::string indicator;
    std::optional<Target<>> target;
    std::optional<Decimal> actual;
    std::optional<int> households;
};

struct BudgetLine {
    std::string head;
    std::optional<std::string> type;
    int year;
    std::optional<Decimal> approved;
    std::optional<Decimal> spent;
    std::optional<std::string> kind;
};

}  // namespace

BOOST_HANA_ADAPT_STRUCT(Line, commune, indicator, target, actual, households);
template <>
inline constexpr auto chitieu::columns<BudgetLine> = column_list(
    column<Role::key>("head", &BudgetLine::head), column<Role::other>("type", &BudgetLine::type),
    column<Role::period>("year", &BudgetLine::year), column<Role::target>("approved", &BudgetLine::approved),
    column<Role::actual>("spent", &BudgetLine::spent), column<Role::other>("kind", &BudgetLine::kind));

namespace {

constexpr std::string_view lines_text =
    "commune,indicator,name,unit,direction,target,actual,households\n"
    "Bản Lầu,CT01,\"Lương thực, cây có hạt\",tấn,higher,1029.5,877.95,512\n"
    "Bản Lầu,CT02,Tỷ lệ hộ nghèo,%,lower,<=8.4,8.3,512\n"
    "Nà Khoang,CT01,\"Lương thực, cây có hạt\",tấn,higher,>=1200,1310.25,480\n"
    "Nà Khoang,CT02,Tỷ lệ hộ nghèo,%,lower,9-11,10.5,480\n"
    "Tà Sơn,CT01,\"Lương thực, cây có hạt\",tạ,higher,905,-,1341\n"
    "Tà Sơn,CT03,\"Trường \"\"xanh\"\"\",trường,higher,many,2,1341\n"
    "Suối Mơ,CT03,Trường,trường,,3,3\n"
    "Suối Mơ,CT03,Trường,trường,up,3,1234567,88\n"
    "Một xã có tên rất dài để không nằm gọn trong một biến,CT01,Lương "
    "thực,tấn,higher,15,922337203685477.58,1\n";

constexpr std::string_view annex_text =
    "| TT | Chỉ tiêu | ĐVT | Kế hoạch 2025 | Thực hiện 2025 | TH/KH (%) |\n"
    "| --- | --- | --- | --- | --- | --- |\n"
    "| I | Kinh tế | | | | |\n"
    "| 1 | Sản lượng lương thực | Tấn | > 8.200 | 8.150 | 99,4 |\n"
    "| 2 | Đàn gia súc | Con | 12.500 | 13.100 | 104,8 |\n"
    "| 3 | Thu ngân sách trên địa bàn | Triệu đồng | 9.400 | 9.400 | 98 |\n"
    "| 5 | Tỷ lệ hộ nghèo | % | < 12 | 12,6 | Không đạt |\n"
    "| 6 | Cán bộ xuất sắc | % | 15-20 | nhiều | Đạt |\n";

constexpr std::string_view report_head =
    "UỶ BAN NHÂN DÂN HUYỆN SUỐI MƠ\nSố: 12/BC-UBND\nSuối Mơ, ngày 12 tháng 12 năm 2025\n\n"
    "# BÁO CÁO kết quả năm 2025\n\n## I. KINH TẾ\n\n"
    "1. Diện tích lúa 2.877/2.899 ha, đạt 99,57% kế hoạch[^1]; thu ngân sách 12 tỷ đồng,\nbằng 105% dự "
    "toán^2^."
    "\n\n- Các xã Bản Lầu, Nà Khoang và xã Tà Sơn: 12/14 bản có điện, tỷ lệ 85,7%; Phiêng Hìn chưa có.\n\n"
    "- Tổng vốn 24.600 triệu đồng (vốn tỉnh 15.100 triệu đồng; vốn huyện 9.500 triệu đồng).\n\n"
    "[^1]: Do mưa lũ kéo dài.\n2 Gồm cả thu chuyển nguồn.\n\n**II. Xã hội**\n\na) Hộ nghèo giảm 5%.\n\n";

constexpr std::string_view communes_text =
    "code,name,kind,parent,valid_from\n90,Tỉnh Sông Mây,tỉnh,,\n901,Huyện Suối Mơ,huyện,90,\n"
    "90101,Thị trấn Suối Mơ,thị trấn,901,\n90102,Xã Bản Lầu,xã,901,\n90103,Xã Nà Khoang,xã,901,\n"
    "90104,Xã Tà Sơn,xã,901,\n90105,Xã Phiêng Hin,xã,901,2024-02-31\n90106,Xã Phiêng Hìn,xã,999,\n"
    "902,Huyện Đồi Thông,huyện,90,\n90201,Xã Tà Sơn,xã,902,\n90201,Xã Tà Sơn,xã,902,\n";

constexpr std::string_view reform_text =
    "code_before,code_after,share\n90102,90110,\n90103,90110,3/4\n90103,90111,1/4\n90104,90111,\n,90111,\n";

constexpr std::string_view budget_text =
    "head,type,year,approved,spent,kind\n"
    "Office,wages,2022,9200,9264,\nOffice,goods,2022,4100,3985,\nReserve,goods,2022,300,120,contingency\n"
    "Office,wages,2023,9600,9590,\nOffice,goods,2023,4300,4410.5,\nReserve,goods,2023,300,,contingency\n"
    "Office,wages,2024,9900,9905,\nOffice,goods,2024,4400,4399,\nReserve,goods,2024,310,12,contingency\n";

constexpr std::string_view iati_text =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" xmlns:o="http://example.org/o"><!-- a district that there is not -->
<iati-activity default-currency="VND"><iati-identifier>XX-SM-0001</iati-identifier>
<title><narrative xml:lang="vi">Nước &amp; trường</narrative></title>
<result type="1" o:tag="kept as it stands, however long it may be">
<title><narrative>Giếng khoan</narrative></title><indicator measure="1" ascending="1">
<title><narrative>Giếng mới</narrative></title><baseline year="2021" value="12"/>
<period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
<target value="1,200"><dimension name="sex" value="female"/><location ref="Bản Mơ"/></target>
<actual value="1126.50"><dimension name="sex" value="female"/><location ref="Bản Mơ"/></actual></period>
<period><period-start iso-date="2024-13-01"/><period-end iso-date="2023-12-31"/><target value="x"/></period>
</indicator></result></iati-activity>
<iati-activity><iati-identifier>XX-SM-0002</iati-identifier><unknown>text</unknown></iati-activity>
</iati-activities>
)";

constexpr std::string_view iati_csv_text =
    "iati_identifier,result_type,result_title,result_indicator_title,result_indicator_measure,"
    "result_indicator_ascending,result_indicator_period_start,result_indicator_period_end,"
    "result_indicator_target_value,result_indicator_actual_value\n"
    "XX-SM-0003,1,Y tế,Trẻ em được tiêm chủng,1,1,2023-01-01,2023-12-31,400,412\n"
    "XX-SM-0003,1,Y tế,\"Trạm y tế có bác sĩ, tỷ lệ\",2,,2023-01-01,2023-12-31,.75,.80\n"
    "XX-SM-0004,1,Y tế,Ca sốt rét,1,0,2023-01-01,2023-02-31,0,many\n";

const std::string& report_text() {
    static const std::string text = std::string(report_head) + std::string(annex_text);
    return text;
}

/// Rows enough for two parts of a file, in a file.
const std::string& file_of_lines() {
    struct File {
        std::string path = (std::filesystem::temp_directory_path() /
                            ("chitieu-faults-" + std::to_string(std::random_device{}()) + ".csv"))
                               .string();
        File() {
            std::ofstream file(path, std::ios::binary);
            file << "commune,indicator,name,unit,direction,target,actual,households\n";
            for (int row = 0; row < 2600; ++row)
                file << "Commune " + std::to_string(row % 5) + ",CT0" + std::to_string(row % 3) +
                            ",\"a, b\",t,higher," + std::to_string(row % 40) + "." + std::to_string(row % 7) +
                            (row % 11 == 0 ? ",-," : ",20.25,") + std::to_string(row) + "\n";
        }
        ~File() {
            std::error_code ignored;
            std::filesystem::remove(path, ignored);
        }
    };
    static const File file;
    return file.path;
}

const RollUpColumns roll_up_columns{.by = {"commune", "indicator"},
                                    .beside = {"name"},
                                    .unit = "unit",
                                    .target = "target",
                                    .actual = "actual",
                                    .direction_column = "direction"};
const std::vector<WantedTableColumn> table_columns{
    {"commune"}, {"indicator"}, {"target", ColumnKind::target}, {"actual", ColumnKind::figure}};

constexpr auto last_day = date::year{2025} / 12 / 31;

// --- What came out, as text.

std::string told(const Error& error) {
    return std::string(name_of(error.code)) + ": " + describe(error, Language::english) + '\n';
}
template <class Errors>
std::string told_all(const Errors& errors) {
    std::string text;
    for (const auto& error : errors) text += told({error.code, error.place, error.text});
    return text;
}
std::string told(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += place_text(finding.place, Language::english) + sentence(finding, Language::vietnamese) + '\n';
    return text;
}
std::string told(const std::optional<Target<>>& target, const std::optional<Decimal>& actual) {
    return (target ? target_code(*target) : "-") + " " + (actual ? to_string(*actual) : "-") + "; ";
}
std::string told(const Line& line) { return line.commune + line.indicator + told(line.target, line.actual); }
std::string told(const IndicatorRecord& record) {
    return std::string(record.indicator.name()) + told(record.target, record.actual.figure);
}
template <class Write>
std::string written(const Write& write) {
    std::ostringstream out;
    write(out);
    // A stream keeps what is thrown below it to itself.
    if (!out) throw std::bad_alloc();
    return std::move(out).str();
}
std::string told(const IatiActivity& activity) {
    return written([&](std::ostream& out) { write_iati(out, std::span(&activity, 1)); });
}
std::string told(const PartialRollUp<>& groups) {
    std::string text;
    for (const std::uint32_t group : SortedKeys(groups.keys())) {
        for (std::size_t column = 0; column < groups.by().size(); ++column)
            text += std::string(SortedKeys(groups.keys()).text(group, column)) + ' ';
        text += std::to_string(groups.counts(group).records()) + '\n';
    }
    return text;
}
template <class Read>
std::string told(const Read& read, std::string& error) {
    if (read) return {};
    error = std::string(name_of(read.error().code));
    return error;
}

// --- What all jobs share. Its parts view each other, so it stays where it is.

struct Shared {
    UnitCatalogue units{};
    Gazetteer gazetteer{};
    ReformTable reform{date::year{2025} / 7 / 1};
    Annex annex{Direction::higher_is_better};
    Audit annex_audit{};
    Report report{};
    ReadClaims claims{};
    std::vector<Mention> mentions{};
    std::vector<Commune> area{};
    Audit report_audit{};
    std::vector<Line> lines{};
    Records<BudgetLine> budget{};
    CsvRolledUp<> rolled_up;
    CsvRolledUp<RollUpKeeps::of_both> of_both;
    Table table{};
    std::vector<IndicatorRecord> records{};
    std::vector<IatiActivity> activities{};
    std::string partial{};
    std::string sdmx_csv{};
    std::string json{};

    Shared()
        : rolled_up(*roll_up_csv(TextBytes(lines_text), roll_up_columns)),
          of_both(*roll_up_csv<RollUpKeeps::of_both>(TextBytes(lines_text), roll_up_columns)) {
        units.add_line("con; con; head; count");
        units.add_line("san; sân; court; measure; 162 m2");
        read_communes(communes_text, calendar_year(2025), gazetteer).value();
        reform = read_reform(reform_text, date::year{2025} / 7 / 1).value();
        annex = annex_of(annex_text).value();
        annex_audit = audit_of(annex);
        report = report_of(report_text()).value();
        claims = read_claims(report);
        const auto scope = scope_of(report, gazetteer, last_day).value();
        mentions = read_mentions(report, scope);
        area = gazetteer.children_of(scope.area, last_day);
        report_audit = audit_of(report, claims.claims);
        lines = read_csv_records<Line>(TextBytes(lines_text)).value().records;
        budget = read_records<BudgetLine>(budget_text).value();
        table = read_table(TextBytes(lines_text), table_columns).value().table;
        records = records_of(annex, "901");
        IatiCsvReader reader{TextBytes(iati_csv_text)};
        while (const IatiActivity* const activity = reader.next()) activities.push_back(*activity);
        partial = partial_text(rolled_up);
        sdmx_csv = written([&](std::ostream& out) { write_sdmx_csv(out, records); });
        json = written([&](std::ostream& out) {
            write_json(out, report, report_audit.comparisons, report_audit.findings);
        });
    }
};

const Shared& shared() {
    static const Shared all;
    return all;
}

// --- Jobs that begin with a text.

std::string numbers() {
    std::string text;
    for (const std::string_view figure : {"1.234.567,89", "17.501", "1,5", "1 234", "-0,50",
                                          "12345678901234567890", "1.2.3", "không", "1e5", "+7"}) {
        const auto read = parse_figure(figure, DotBeforeThree::groups_thousands);
        text += read ? localized(read->value, Language::vietnamese) : std::string(name_of(read.error()));
        if (const auto decimal = parse_decimal(figure.data(), figure.data() + figure.size()))
            text += to_string(round(*decimal, 1)) + to_string(round(Ratio(*decimal, 7), 3));
    }
    return text;
}

std::string units_of_all_kinds() {
    UnitCatalogue catalogue;
    std::string text;
    for (const std::string_view line :
         {"san; sân; court; measure; 162 m2", "con; con; head; count", "san; sân; court; count",
          "ty le sach; tỷ lệ sạch; clean share; share; 0.01", "x; y", "tạ mới; a; b; count"})
        text += words_of(catalogue.add_line(line).problem).english;
    for (const std::string_view unit :
         {"Triệu đồng", "Bác sĩ/vạn dân", "1000 ha", "sân", "kg/ha/năm", "%", "điểm %", "gì"}) {
        const auto read = parse_unit(unit, catalogue);
        if (!read) continue;
        text += print_unit(*read, Language::vietnamese).view();
        text += unit_code(*read, UnitCode::words) + unit_code(*read, UnitCode::symbols);
    }
    return text;
}

std::string cells() {
    std::string text;
    for (const std::string_view cell :
         {"> 17.600", "Duy trì 98,5", "từ 10 trở lên", "03 (lũy kế 03)", "15-20", "≤ 8,4%",
          "ít nhất 8.750 triệu đồng", "không có gì", "5..", ""}) {
        const auto target = parse_target(cell, any_unit(units::percent));
        const auto actual = parse_actual(cell, any_unit(units::percent));
        text += target.value ? target_code(*target.value) : std::string(name_of(target.error));
        text += actual.value && actual.value->figure ? to_string(*actual.value->figure) : "-";
    }
    return text;
}

std::string an_annex() {
    const auto annex = annex_of(annex_text);
    if (!annex) return told(annex.error());
    const Audit audited = audit_of(*annex);
    return told_all(annex->errors) + told(audited.findings) + std::to_string(annex->rows.size());
}

std::string a_report() {
    const auto report = report_of(report_text());
    if (!report) return told(report.error());
    const std::vector<Claim> claims = claims_of(*report);
    return told_all(report->errors) + told(audit_of(*report, claims).findings) +
           std::to_string(claims.size());
}

std::string a_gazetteer() {
    Gazetteer gazetteer;
    const auto table = read_communes(communes_text, calendar_year(2025), gazetteer);
    if (!table) return told(table.error());
    std::string text = told_all(table->errors);
    for (const std::string_view name :
         {"xã Tà Sơn", "TT Suối Mơ", "Ta Son", "Phiêng Hin", "Bản Lần", "Nowhere"}) {
        for (const Candidate& candidate : gazetteer.find_name(name))
            text += full_name(candidate.commune) + std::string(words_of(candidate.match).english);
    }
    return text;
}

std::string a_reform() {
    const auto table = read_reform(reform_text, date::year{2025} / 7 / 1);
    if (!table) return told(table.error());
    return told_all(table->errors) + std::to_string(table->reform.units.transfers().size());
}

std::string records_of_a_table() {
    const auto read = read_records<BudgetLine>(budget_text);
    if (!read) return told(read.error());
    std::string text = told_all(read->errors);
    for (const BudgetLine& line : *read) text += line.head + (line.spent ? to_string(*line.spent) : "-");
    return text;
}

std::string records_of_a_csv() {
    const auto read = read_csv_records<Line>(TextBytes(lines_text));
    if (!read) return told(read.error());
    std::string text = told_all(read->errors);
    for (const Line& line : *read) text += told(line);
    return text;
}

std::string an_sdmx_csv() {
    const std::string& text = shared().sdmx_csv;
    const auto read = read_sdmx_csv(text, Direction::higher_is_better);
    if (!read) return told(read.error());
    std::string all = told_all(read->errors);
    for (const IndicatorRecord& record : read->records) all += told(record);
    return all;
}

std::string a_partial() {
    const auto read = parse_partial(shared().partial);
    return read ? partial_text(*read) : told(read.error());
}

#if defined(CHITIEU_HAS_RAPIDJSON)
std::string a_json() {
    const std::string& text = shared().json;
    const auto data = read_json(text);
    if (!data) return describe(data.error(), Language::english);
    return written(
        [&](std::ostream& out) { write_json(out, data->report, data->comparisons, data->findings); });
}
std::string a_broken_json() {
    const auto data = read_json(R"({"schema": "chitieu-data-1", "records": [{"x": [1, {"y": 1e400}]}, 7]})");
    return data ? std::to_string(data->errors.size()) : describe(data.error(), Language::english);
}
#endif

#if defined(CHITIEU_HAS_PUGIXML)
std::string an_iati_file() {
    const auto file = read_iati(iati_text);
    if (!file) return told(file.error());
    std::string text = told(file->findings);
    for (const IatiActivity& activity : file->activities) {
        text += told(activity);
        for (const auto& result : activity.results) {
            for (const auto& indicator : result.indicators)
                text += std::to_string(compare_iati(indicator, PeriodMatch::containment).size());
        }
    }
    return text;
}
#endif

std::string a_file() {
    const auto text = read_file(file_of_lines());
    return text ? std::to_string(text->size()) : told(text.error());
}

// --- Jobs on what was read before.

std::string roll_up_of_a_table() {
    return told(
        roll_up(shared().table, {"commune", "indicator"}, "target", "actual", Direction::higher_is_better));
}

std::string compared_columns() {
    const auto targets = shared().table.targets("target");
    const auto actuals = shared().table.figures("actual");
    std::vector<double> percents(targets.size());
    std::vector<Verdict> verdicts(targets.size());
    const auto totals = compare(targets, actuals, Direction::higher_is_better, {percents, verdicts});
    std::string text = std::to_string(totals.count(Verdict::missed));
    for (const Verdict verdict : verdicts) text += name_of(verdict);
    return text;
}

std::string an_arrow_array() {
    ArrowArray array{};
    ArrowSchema schema{};
    to_arrow(shared().table, array, schema, ArrowDecimals::bits_128);
    const auto columns = ArrowColumns::take(array, schema);
    if (!columns) return told(columns.error());
    std::string text = std::to_string(columns->rows());
    for (const auto& column : columns->view().columns()) text += column.name;
    return text;
}

std::string merged_partials() {
    RolledUpRows<> all = shared().rolled_up;
    all.sources = {"first"};
    RolledUpRows<> more = shared().rolled_up;
    more.sources = {"second"};
    std::string text = all.merge(more) ? partial_text(all) : "not merged";
    if (const auto again = all.merge(more); !again) text += name_of(again.error().code);
    return text;
}

std::string lowest_of_all() {
    const auto lowest = lowest_completions(shared().of_both.groups, 2);
    return written([&](std::ostream& out) {
        write_lowest_csv(out, shared().of_both.groups, lowest);
        write_lowest_json(out, shared().of_both.groups, lowest);
        write_lowest_text(out, shared().of_both.groups, lowest, Language::vietnamese);
    });
}

constexpr auto planned = target_from(&Line::target);
constexpr auto reached = actual_from(&Line::actual);

std::string compared_records() {
    const std::vector<Line>& lines = shared().lines;
    std::string text;
    for (const auto& [line, comparison] : compare(lines, planned, reached, higher_is_better))
        text += line.commune + std::string(name_of(comparison.verdict()));
    text += to_string(coverage(lines, planned, reached, higher_is_better).share().percent(2));
    for (const auto& line : rank(lines, planned, reached, higher_is_better))
        text += line.is_ranked() ? std::to_string(line.place()) : "-";
    return text;
}

std::string roll_up_of_records() {
    std::string text;
    for (const auto& group : roll_up(shared().lines, by(&Line::commune), over_places<Aggregation::sum>,
                                     planned, reached, key_from(&Line::indicator), higher_is_better)) {
        text += group.key() + std::string(name_of(group.comparison().verdict()));
        for (const auto& missing : group.without_actual()) text += missing;
    }
    const auto why = contribution(shared().lines, over_places<Aggregation::sum>, planned, reached,
                                  key_from(&Line::commune));
    for (const auto* part : why.largest_first()) text += part->record().commune;
    return text;
}

std::string restated_records() {
    struct Row {
        std::string_view code;
        std::optional<Decimal> households;
    };
    const std::vector<Row> rows{{"90102", 512}, {"90103", 480.5_dec}, {"90104", std::nullopt}};
    std::string text;
    for (const auto& unit : restate(rows, shared().reform.reform.units, &Row::code, &Row::households).units) {
        text += unit.code;
        text += unit.total.is_defined() ? to_string(round(unit.total.value(), 2)) : "-";
    }
    return text;
}

std::string scores() {
    const Records<BudgetLine>& lines = shared().budget;
    const auto is_contingency =
        pefa::contingency_if([](const BudgetLine& line) { return line.kind == "contingency"; });
    std::string text;
    const auto outturn = pefa::expenditure_outturn(lines);
    const auto function = pefa::composition_by_function(lines, is_contingency, pefa::no_interest);
    const auto type = pefa::composition_by_economic_type(lines, key_from(&BudgetLine::type), is_contingency);
    const auto reserve = pefa::contingency_expenditure(lines, is_contingency);
    text += std::to_string(outturn.years.size() + function.years.size() + type.years.size() +
                           reserve.years.size());
    const ProgressFigures poverty{
        .baseline = {2015, 14.5_dec}, .latest = {2023, 10.2_dec}, .target = {2030, 7.25_dec}};
    text += name_of(progress(poverty, lower_is_better, statistics_canada).status);
    text += name_of(progress(poverty, lower_is_better, un_progress_chart).status);
    text += name_of(progress(poverty, lower_is_better, eurostat).status);
    const auto work = earned_value_analysis(
        PlannedValue(3'000_dec * units::dollar), EarnedValue(2'500_dec * units::dollar),
        ActualCost(2'800_dec * units::dollar), BudgetAtCompletion(4'000_dec * units::dollar));
    text += to_string(round(work.estimate_at_completion(typical_estimate).value(), 2).value());
    return text;
}

std::string named_places() {
    const Gazetteer& gazetteer = shared().gazetteer;
    std::string text;
    for (const Commune& commune : gazetteer.communes()) {
        for (const Candidate& candidate : gazetteer.find_name(commune.name, {.on = last_day}))
            text += candidate.commune.code;
        for (const Commune& child : gazetteer.children_of(commune, last_day)) text += child.code;
        if (const auto parent = gazetteer.parent_of(commune, last_day)) text += parent->name;
        text += std::to_string(gazetteer.find_all(commune.code).size());
    }
    return text + std::to_string(
                      read_mentions(shared().report, *scope_of(shared().report, gazetteer, last_day)).size());
}

std::string claims_of_the_report() {
    const std::vector<Claim> claims = claims_of(shared().report);
    return told(audit_of(shared().report, claims).findings) + std::to_string(claims.size());
}

std::string the_annex_again() {
    const auto annex = read_annex(annex_text, Direction::lower_is_better, shared().units);
    return annex ? told(audit_of(*annex).findings) : told(annex.error());
}

std::string annex_written() {
    const Shared& all = shared();
    return written([&](std::ostream& out) {
        write_annex_text(out, all.annex, all.annex_audit, Language::vietnamese);
        write_annex_html(out, all.annex, all.annex_audit, Language::english);
        write_annex_markdown(out, all.annex, all.annex_audit, Language::english);
        write_annex_tsv(out, all.annex, all.annex_audit);
        write_json(out, all.annex, all.annex_audit.comparisons, all.annex_audit.findings);
    });
}

std::string report_as_html() {
    const Shared& all = shared();
    return written([&](std::ostream& out) {
        write_report_html(out, all.report, all.claims.claims, all.mentions, all.report_audit,
                          Language::vietnamese, {}, all.area);
    });
}

std::string report_written() {
    const Shared& all = shared();
    return written([&](std::ostream& out) {
        write_report_text(out, all.report, all.claims.claims, all.mentions, all.report_audit,
                          Language::english);
        write_report_markdown(out, all.report, all.claims.claims, all.mentions, all.report_audit,
                              Language::vietnamese);
        write_report_tsv(out, all.report, all.claims.claims, all.report_audit);
    });
}

std::string report_as_json() {
    const Shared& all = shared();
    return written([&](std::ostream& out) {
        write_report_json(out, all.report, all.claims.claims, all.mentions, all.report_audit,
                          all.claims.unsure);
        write_json(out, all.report, all.report_audit.comparisons, all.report_audit.findings);
    });
}

std::string records_written() {
    const Shared& all = shared();
    return written([&](std::ostream& out) {
        write_records_text(out, all.lines, Language::vietnamese);
        write_records_markdown(out, all.lines, Language::english);
        write_records_csv(out, all.budget.records);
        write_records_tsv(out, all.budget.records);
        write_sdmx_csv(out, all.records);
        write_json(out, all.records);
    });
}

std::string roll_up_written() {
    const Shared& all = shared();
    return partial_text(all.rolled_up) + written([&](std::ostream& out) {
               write_roll_up_text(out, all.rolled_up, Language::vietnamese);
               write_roll_up_csv(out, all.rolled_up, 6);
               write_roll_up_json(out, all.rolled_up);
           });
}

std::string iati_written() {
    std::string text;
    for (const IatiActivity& activity : shared().activities) {
        text += told(activity);
        std::vector<Finding> findings = audit_iati(activity);
        text += told(findings);
    }
    return text;
}

std::string a_file_written() {
    static std::atomic<unsigned> number = 0;
    const std::string path = file_of_lines() + std::to_string(number++ % 8);
    const std::string part = path + ".part";
    const auto is_there = [](const std::string& file) {
        std::FILE* const opened = std::fopen(file.c_str(), "rb");  // which asks the library for no memory
        if (opened != nullptr) std::fclose(opened);
        return opened != nullptr;
    };
    struct Remove {
        const std::string& path;
        ~Remove() { std::remove(path.c_str()); }
    };
    const Remove at_the_end{path};
    try {
        OutputFile file(path);
        write_roll_up_csv(file.stream(), shared().rolled_up);
        // A stream keeps what is thrown below it to itself.
        if (!file.commit()) throw std::bad_alloc();
    } catch (const std::bad_alloc&) {
        // What was not put in place is not there at all.
        if (is_there(path) || is_there(part)) return "half-written";
        throw;
    }
    const auto text = read_file(path);
    return text ? *text : told(text.error());
}

// --- Jobs with threads.

CsvReadOptions on_threads(unsigned threads) { return {.threads = threads}; }

std::string roll_up_of_a_csv_in_threads() {
    const auto read = roll_up_csv(TextBytes(lines_text), roll_up_columns, on_threads(2));
    return read ? partial_text(*read) + told_all(read->errors) : told(read.error());
}

/// Many pieces, that stand in line for two threads.
std::string many_pieces() {
    CsvReader reader(TextBytes(lines_text), {.block_size = 64});
    const auto heading = reader.heading();
    if (!heading) return told(heading.error());
    const auto make = [&] { return detail::row_roller<RollUpKeeps::all>(roll_up_columns, *heading, {}); };
    auto roller = make();
    if (!roller) return told(roller.error());
    CsvProgress* const no_progress = nullptr;
    detail::consume_in_pieces(
        reader, *roller, [&] { return *make(); }, 2, no_progress, 100);
    return partial_text(roller->rolled_up);
}

std::string roll_up_of_a_file_in_threads() {
    RollUpColumns columns = roll_up_columns;
    columns.direction_column.clear();
    columns.direction = Direction::higher_is_better;
    const auto read = roll_up_csv_file(file_of_lines(), columns, on_threads(2));
    return read ? partial_text(*read) + told_all(read->errors) : told(read.error());
}

std::string a_table_in_threads() {
    const auto read = read_table_file(file_of_lines(), table_columns, on_threads(2));
    if (!read) return told(read.error());
    return told_all(read->errors) +
           told(roll_up(read->table, {"commune"}, "target", "actual", Direction::higher_is_better));
}

std::string records_in_threads() {
    CsvRecordOptions options;
    options.reading.threads = 2;
    const auto read = read_csv_records<Line>(TextBytes(lines_text), options);
    if (!read) return told(read.error());
    std::string text = told_all(read->errors);
    for (const Line& line : *read) text += told(line);
    return text;
}

std::string roll_up_of_a_csv() {
    const auto read = roll_up_csv(TextBytes(lines_text), roll_up_columns);
    return read ? partial_text(*read) + told_all(read->errors) : told(read.error());
}

std::string a_table() {
    const auto read = read_table(TextBytes(lines_text), table_columns);
    return read ? told_all(read->errors) + std::to_string(read->table.rows()) : told(read.error());
}

std::string an_iati_csv() {
    IatiCsvReader reader{TextBytes(iati_csv_text)};
    std::string text;
    while (const IatiActivity* const activity = reader.next())
        text += told(*activity) + told(reader.findings());
    return text + told_all(reader.row_errors());
}

constexpr faults::Job all_reading_jobs[] = {
    {"numbers", numbers},
    {"units", units_of_all_kinds},
    {"cells", cells},
    {"an annex, audited", an_annex},
    {"a report, its claims, audited", a_report},
    {"a gazetteer", a_gazetteer},
    {"a reform", a_reform},
    {"records of a table", records_of_a_table},
    {"records of a CSV", records_of_a_csv},
    {"a roll-up of a CSV", roll_up_of_a_csv},
    {"a table of a CSV", a_table},
    {"IATI as CSV", an_iati_csv},
#if defined(CHITIEU_HAS_PUGIXML)
    {"IATI", an_iati_file},
#endif
#if defined(CHITIEU_HAS_RAPIDJSON)
    {"JSON that is none", a_broken_json},
#endif
    {"a file", a_file},
};
constexpr faults::Job all_other_jobs[] = {
    {"SDMX-CSV", an_sdmx_csv},
    {"a partial roll-up", a_partial},
#if defined(CHITIEU_HAS_RAPIDJSON)
    {"JSON", a_json},
#endif
    {"a roll-up of a table", roll_up_of_a_table},
    {"columns compared", compared_columns},
    {"Arrow there and back", an_arrow_array},
    {"partial roll-ups merged", merged_partials},
    {"lowest completions", lowest_of_all},
    {"records compared and ranked", compared_records},
    {"a roll-up of records", roll_up_of_records},
    {"records restated", restated_records},
    {"scores", scores},
    {"names looked up", named_places},
    {"claims of a report", claims_of_the_report},
    {"an annex with units of one's own", the_annex_again},
    {"an annex written", annex_written},
    {"a report as HTML", report_as_html},
    {"a report as text, Markdown, TSV", report_written},
    {"a report as JSON", report_as_json},
    {"records written", records_written},
    {"a roll-up written", roll_up_written},
    {"IATI written and audited", iati_written},
    {"a file put in place", a_file_written},
};
constexpr faults::Job all_threaded_jobs[] = {
    {"a roll-up of a CSV on two threads", roll_up_of_a_csv_in_threads},
    {"a roll-up of a CSV in many pieces", many_pieces},
    {"a roll-up of a file on two threads", roll_up_of_a_file_in_threads},
    {"a table of a file on two threads", a_table_in_threads},
    {"records of a CSV on two threads", records_in_threads},
};

// --- Readers of sources.

/// What a test thinks of, as a source.
struct Bytes {
    faults::Source* source;
    std::ptrdiff_t read(char* to, std::size_t most) { return source->read(to, most); }
};

template <unsigned threads>
std::string roll_up_of(faults::Source& source, std::string& error) {
    const auto read = roll_up_csv(Bytes{&source}, roll_up_columns, on_threads(threads));
    return read ? partial_text(*read) + told_all(read->errors) : told(read, error);
}
std::string table_of(faults::Source& source, std::string& error) {
    const auto read = read_table(Bytes{&source}, table_columns);
    if (!read) return told(read, error);
    return told_all(read->errors) +
           told(roll_up(read->table, {"commune"}, "target", "actual", Direction::higher_is_better));
}
std::string records_of(faults::Source& source, std::string& error) {
    const auto read = read_csv_records<Line>(Bytes{&source});
    if (!read) return told(read, error);
    std::string text = told_all(read->errors);
    for (const Line& line : *read) text += told(line);
    return text;
}
std::string one_record_after_the_other(faults::Source& source, std::string& error) {
    auto read = csv_records<Line>(Bytes{&source});
    if (!read) return told(read, error);
    std::string text;
    while (const Line* const line = read->next()) text += told(*line);
    if (read->fatal()) error = std::string(name_of(read->fatal()->code));
    return text + told_all(read->errors());
}
template <class Reader>
std::string activities_of(Reader reader, std::string& error) {
    std::string text;
    while (const IatiActivity* const activity = reader.next())
        text += told(*activity) + told(reader.findings());
    if (reader.error()) error = std::string(name_of(reader.error()->code));
    return text + told(reader.findings());
}
std::string iati_csv_of(faults::Source& source, std::string& error) {
    return activities_of(IatiCsvReader(Bytes{&source}), error);
}
#if defined(CHITIEU_HAS_PUGIXML)
std::string iati_of(faults::Source& source, std::string& error) {
    return activities_of(IatiReader(Bytes{&source}), error);
}
#endif

constexpr faults::SourceJob all_source_jobs[] = {
    {"a roll-up of a CSV", lines_text, roll_up_of<1>},
    {"a roll-up of a CSV on two threads", lines_text, roll_up_of<2>},
    {"a table of a CSV", lines_text, table_of},
    {"records of a CSV", lines_text, records_of},
    {"records of a CSV, one after the other", lines_text, one_record_after_the_other},
    {"IATI as CSV", iati_csv_text, iati_csv_of},
#if defined(CHITIEU_HAS_PUGIXML)
    {"IATI", iati_text, iati_of},
#endif
};

}  // namespace

namespace faults {

std::span<const SourceJob> source_jobs() { return all_source_jobs; }
std::span<const Job> reading_jobs() { return all_reading_jobs; }
std::span<const Job> other_jobs() { return all_other_jobs; }
std::span<const Job> threaded_jobs() { return all_threaded_jobs; }
void prepare_files() { file_of_lines(); }
void prepare() { shared(); }

}  // namespace faults
