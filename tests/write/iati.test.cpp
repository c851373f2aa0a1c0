// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <doctest/doctest.h>

#if __has_include(<pugixml.hpp>)

#include <chitieu/write/iati.hpp>

#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/domain/iati_order.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/iati.hpp>

#include <date/date.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

std::string written(const std::vector<IatiActivity>& activities, const IatiDocument& document = {}) {
    std::ostringstream out;
    write_iati(out, activities, document);
    return out.str();
}

/// What was read, written and read again, or nothing where it could not be read at all.
std::optional<bool> is_same_again(std::string_view text) {
    const auto once = read_iati(text, {.audits = false});
    if (!once) return std::nullopt;
    const std::string copy = written(once->activities, once->document);
    const auto twice = read_iati(copy, {.audits = false});
    if (!twice) return false;
    // A file without a version is written as 2.03.
    const bool is_same_document = twice->document.rest == once->document.rest &&
                                  twice->document.version == once->document.version.value_or("2.03");
    return is_same_document && once->activities == twice->activities &&
           written(twice->activities, twice->document) == copy;
}

/// An activity made by hand, with something everywhere.
IatiActivity made_by_hand() {
    IatiActivity activity;
    const auto part = [&](std::string name, std::vector<IatiAttribute> attributes,
                          const std::string& narrative = {}) {
        IatiElement element{.name = std::move(name), .attributes = std::move(attributes)};
        if (!narrative.empty()) {
            IatiElement child{.name = "narrative"};
            child.children.push_back({.text = narrative});
            element.children.push_back(std::move(child));
        }
        activity.rest.elements.push_back(std::move(element));
    };
    // In no order.
    part("location", {{"ref", "ban-mo"}});
    part("activity-date", {{"type", "1"}, {"iso-date", "2024-01-01"}});
    part("activity-status", {{"code", "2"}});
    part("participating-org", {{"role", "1"}});
    part("description", {}, "A < B & \"C\"");
    part("title", {}, "Tổng\u00A0hợp");
    part("reporting-org", {{"ref", "XX"}, {"type", "10"}}, "Huyện");
    part("iati-identifier", {});
    activity.rest.elements.back().children.push_back({.text = "XX-1"});
    activity.rest.attributes = {{"xml:lang", "vi"}};

    IatiFigure target;
    target.value = iati_value(27.60_dec);
    target.locations.push_back({.ref = "ban-mo"});
    target.dimensions.push_back({.name = "sex", .value = "female \"n\"\n\t\r"});
    target.comment = iati_text(" two\nlines ", "en");
    IatiFigure actual = target;
    actual.value = iati_value(-0.5_dec);
    IatiPeriod period;
    period.start.iso_date = iati_value(date::year{2024} / 1 / 1);
    period.end.iso_date = iati_value(date::year{2024} / 12 / 31);
    period.targets = {target};
    period.actuals = {actual};
    IatiBaseline baseline;
    baseline.figure = target;
    baseline.year = {.text = "2020", .value = 2020};
    baseline.iso_date = iati_value(date::year{2020} / 2 / 29);
    IatiIndicator indicator;
    indicator.measure = iati_value(IatiMeasure::percentage);
    indicator.ascending = iati_value(false);
    indicator.title = iati_text("Hộ nghèo");
    indicator.description = iati_text("…");
    indicator.references.push_back({.vocabulary = "99", .code = "1", .uri = "http://example.org/?a=1&b=2"});
    indicator.baselines = {baseline};
    indicator.periods = {period};
    IatiResult result;
    result.type = iati_value(IatiResultType::impact);
    result.aggregation_status = iati_value(true);
    result.title = iati_text("Giảm nghèo");
    result.indicators = {indicator};
    activity.results = {result};
    return activity;
}

/// What a schema needs of `iati-common.xsd` where that is not beside it: names and no more.
constexpr std::string_view common_schema = R"(<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
<xsd:attribute name="currency" type="xsd:string"/>
<xsd:attribute name="value-date" type="xsd:date"/>
<xsd:element name="narrative"><xsd:complexType><xsd:simpleContent><xsd:extension base="xsd:string">
  <xsd:attribute ref="xml:lang"/><xsd:anyAttribute namespace="##other" processContents="lax"/></xsd:extension></xsd:simpleContent></xsd:complexType></xsd:element>
<xsd:element name="title" type="textRequiredType"/>
<xsd:element name="comment" type="textRequiredType"/>
<xsd:element name="description" type="descriptionBase"/>
<xsd:element name="reporting-org"><xsd:complexType>
  <xsd:sequence><xsd:element ref="narrative" maxOccurs="unbounded"/></xsd:sequence>
  <xsd:attribute name="ref" use="required"/><xsd:attribute name="type" use="required"/>
  <xsd:attribute name="secondary-reporter"/></xsd:complexType></xsd:element>
<xsd:complexType name="descriptionBase">
  <xsd:sequence><xsd:element ref="narrative" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
<xsd:complexType name="textType">
  <xsd:sequence><xsd:element ref="narrative" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
<xsd:complexType name="textRequiredType">
  <xsd:sequence><xsd:element ref="narrative" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
<xsd:complexType name="documentLinkBase"><xsd:sequence>
  <xsd:element ref="title"/><xsd:element ref="description" minOccurs="0"/>
  <xsd:element name="category" type="anyCode" maxOccurs="unbounded"/>
  <xsd:element name="language" type="anyCode" minOccurs="0" maxOccurs="unbounded"/>
  <xsd:element name="document-date" minOccurs="0"><xsd:complexType>
    <xsd:attribute name="iso-date" type="xsd:date" use="required"/></xsd:complexType></xsd:element>
  </xsd:sequence><xsd:attribute name="url" use="required"/><xsd:attribute name="format" use="required"/></xsd:complexType>
<xsd:complexType name="anyCode"><xsd:attribute name="code" use="required"/></xsd:complexType>
<xsd:complexType name="currencyType"><xsd:simpleContent><xsd:extension base="xsd:decimal">
  <xsd:attribute ref="currency"/><xsd:attribute ref="value-date" use="required"/>
  </xsd:extension></xsd:simpleContent></xsd:complexType>
</xsd:schema>
)";
constexpr std::string_view xml_schema = R"(<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="lang" type="xsd:string"/></xsd:schema>
)";

/// A folder of its own, gone at the end, in which files are checked against the schema of IATI 2.03.
class Validation {
public:
    Validation() {
        const std::filesystem::path shared = CHITIEU_SHARED_DIR "/data/iati";
        constexpr std::string_view schema = "iati-activities-schema-2.03.xsd";
        if (!std::filesystem::exists(shared / schema)) return;
        if (std::system("xmllint --version >/dev/null 2>&1") != 0) return;
        std::random_device random;
        folder_ = std::filesystem::temp_directory_path() / ("chitieu-iati-" + std::to_string(random()));
        std::filesystem::create_directory(folder_);
        std::filesystem::copy_file(shared / schema, folder_ / "schema.xsd");
        for (const auto& [name, stand_in] :
             {std::pair("iati-common.xsd", common_schema), std::pair("xml.xsd", xml_schema)}) {
            if (std::filesystem::exists(shared / name)) {
                std::filesystem::copy_file(shared / name, folder_ / name);
            } else {
                std::ofstream(folder_ / name) << stand_in;
            }
        }
        is_here_ = true;
    }
    Validation(const Validation&) = delete;
    Validation& operator=(const Validation&) = delete;
    ~Validation() {
        std::error_code ignored;
        if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
    }

    bool is_here() const noexcept { return is_here_; }

    /// What the schema has against a file, without its name and places, sorted; empty where nothing.
    std::vector<std::string> complaints(std::string_view text) const {
        const auto file = folder_ / "file.xml";
        const auto log = folder_ / "log";
        std::ofstream(file, std::ios::binary) << text;
        const std::string command = "xmllint --noout --schema '" + (folder_ / "schema.xsd").string() + "' '" +
                                    file.string() + "' >'" + log.string() + "' 2>&1";
        const bool is_valid = std::system(command.c_str()) == 0;
        std::vector<std::string> result;
        std::ifstream lines(log);
        for (std::string line; std::getline(lines, line);) {
            const std::size_t at = line.find("error : ");
            if (at != std::string::npos) result.push_back(line.substr(at));
        }
        if (!is_valid && result.empty()) result.push_back("xmllint fails");
        std::sort(result.begin(), result.end());
        return result;
    }

private:
    std::filesystem::path folder_{};
    bool is_here_ = false;
};

}  // namespace

TEST_CASE("an activity made by hand is read again the same, in the order of the schema") {
    IatiActivity activity = made_by_hand();
    const auto again = read_iati(written({activity}));
    REQUIRE(again);
    REQUIRE(again->findings.size() == 2);
    CHECK(name_of(again->findings[0]) == "baseline_equals_target");
    CHECK(name_of(again->findings[1]) == "percentage_out_of_range");
    REQUIRE(again->activities.size() == 1);
    CHECK(again->activities[0] != activity);
    put_in_order(activity.rest.elements);
    CHECK(again->activities[0] == activity);
    CHECK(again->document.version == "2.03");
    CHECK(is_same_again(written({activity})) == true);
}

TEST_CASE("how it is written") {
    IatiActivity activity;
    IatiPeriod period;
    IatiFigure target;
    target.value = iati_value(5.00_dec);
    target.dimensions.push_back({.name = "sex", .value = "f"});
    period.targets = {target};
    IatiIndicator indicator;
    indicator.title = iati_text("a < b");
    indicator.periods = {period};
    IatiResult result;
    result.type = iati_value(IatiResultType::output);
    result.indicators = {indicator};
    activity.results = {result};
    CHECK(written({activity}) == R"(<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
 <iati-activity>
  <result type="1">
   <indicator>
    <title>
     <narrative>a &lt; b</narrative>
    </title>
    <period>
     <target value="5.00">
      <dimension name="sex" value="f"/>
     </target>
    </period>
   </indicator>
  </result>
 </iati-activity>
</iati-activities>
)");
    CHECK(written({}) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities "
          "version=\"2.03\">\n</iati-activities>\n");
}

TEST_CASE("what is odd comes back as it was") {
    for (const std::string_view activity :
         {"<result>text<title>old</title> more <x/> and <x/> text</result>",
          "<narrative> </narrative><a> &#32;</a>",
          "<result><title><narrative> </narrative><narrative>&#32;&#10;</narrative><narrative><![CDATA[ "
          "]]></narrative>"
          "</title></result>",
          "<a>mixed <b>text</b> with <!-- c -->runs<![CDATA[ <&> ]]></a>", "<a>&unknown;&#0;]]&gt;</a>",
          "<result type=' 1 ' aggregation-status='maybe' type='2'/>",
          "<result><indicator><period><period-end/><period-start iso-date='2023-02-30' "
          "a='b'><x/></period-start>"
          "<period-start/></period></indicator></result>",
          "<result><e:x/><document-link/><f:y xmlns:f='u'/><reference/><document-link url='&amp;'/></result>",
          "<crs-add/><fss/><title/><result/><x:y/><iati-identifier>A</iati-identifier>more",
          "<result><indicator><baseline><comment/><comment/></baseline></indicator></result>",
          "<a b='&#10;&#9;&#13; x&quot;y'>&#13;\r\n</a>"}) {
        CAPTURE(activity);
        CHECK(is_same_again("<iati-activities><iati-activity>" + std::string(activity) +
                            "</iati-activity></iati-activities>") == true);
    }
    CHECK(is_same_again("<iati-activities version='2.02' xmlns:e='u' b='c'><e:x>1</e:x><iati-activity/>"
                        "<y/></iati-activities>") == true);
    CHECK(is_same_again("<iati-activities><x>y<iati-activity\"5\"/></x><iati-activity/></iati-activities>") ==
          true);
    CHECK(is_same_again("<iati-activities><iati-activities a='1'>x<y/></iati-activities><z/>"
                        "</iati-activities>") == true);
}

TEST_CASE("a file that is cut or changed anywhere is read, and what was read is written and read the same") {
    const auto text = read_file(CHITIEU_SOURCE_DIR "/examples/data/suoi-mo-iati.xml");
    REQUIRE(text);
    CHECK(is_same_again(*text) == true);
    // The part of it that holds something of everything.
    std::string small = *text;
    const auto cut = [&](std::string_view from, std::string_view to) {
        const std::size_t begin = small.find(from);
        small.erase(begin, small.find(to, begin) - begin);
    };
    cut("   <indicator measure=\"2\" ascending=\"false\"", "  </result>");
    cut(" <iati-activity xml:lang=\"vi\">", "</iati-activities>");
    REQUIRE(small.size() > 2'000);
    std::size_t unread = 0;
    const auto check = [&](std::string_view changed, const std::string& about) {
        const auto is_same = is_same_again(changed);
        unread += is_same ? 0U : 1U;
        if (is_same == false) {
            CAPTURE(about);
            CHECK(is_same == true);
        }
    };
    for (std::size_t size = 0; size <= small.size(); size += thinning)
        check(std::string_view(small).substr(0, size), std::to_string(size));
    CHECK(unread < 250);  // cut before the root
    constexpr char put[] = {'<', '>', '"', '&', '\0', '\xFF', '/', ' '};
    for (std::size_t at = 0; at < small.size(); at += thinning) {
        for (std::size_t way = 0; way <= std::size(put); ++way) {
            if (thinning > 1 && way != at % (std::size(put) + 1)) continue;
            std::string changed = small;
            changed[at] = way < std::size(put) ? put[way] : static_cast<char>(small[at] ^ (1 << at % 8));
            check(changed, std::to_string(at) + " becomes " + changed[at] + ": " +
                               changed.substr(at < 20 ? 0 : at - 20, 40));
        }
    }
}

TEST_CASE("two files of real results are written back and read again the same") {
    std::size_t files = 0;
    for (const char* const path : {CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-covid-real.xml",
                                   CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-foodsecurity-real.xml"}) {
        const auto text = read_file(path);
        if (!text) continue;
        ++files;
        CHECK(is_same_again(*text) == true);
    }
    if (files == 0) MESSAGE("skipped: the files are not here");
}

TEST_CASE("what is written is valid") {
    const Validation validation;
    if (!validation.is_here()) {
        MESSAGE("skipped: xmllint or the schema is not here");
        return;
    }
    using Complaints = std::vector<std::string>;
    // The check itself can fail.
    CHECK_FALSE(validation.complaints("<iati-activities version='2.03'/>").empty());
    CHECK_FALSE(validation.complaints("<iati-activities").empty());

    CHECK(validation.complaints(written({made_by_hand()})) == Complaints{});
    const auto sample = read_iati(*read_file(CHITIEU_SOURCE_DIR "/examples/data/suoi-mo-iati.xml"));
    CHECK(validation.complaints(written({sample->activities[0]}, sample->document)) == Complaints{});

    const auto food = read_file(CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-foodsecurity-real.xml");
    const auto covid = read_file(CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-covid-real.xml");
    if (!food || !covid) return;
    const auto read_food = read_iati(*food);
    CHECK(validation.complaints(written(read_food->activities, read_food->document)) == Complaints{});

    // This one is not valid as it was published: in budgets, transactions and dates, and nowhere in results.
    auto read_covid = read_iati(*covid);
    const Complaints before = validation.complaints(*covid);
    CHECK(before.size() > 200);
    CHECK(validation.complaints(written(read_covid->activities, read_covid->document)) == before);
    for (IatiActivity& activity : read_covid->activities) {
        const auto is_slip = [](const IatiElement& part) {
            return part.name == "transaction" || part.name == "country-budget-items" ||
                   part.name == "sector" || part.name == "other-identifier";
        };
        auto& parts = activity.rest.elements;
        parts.erase(std::remove_if(parts.begin(), parts.end(), is_slip), parts.end());
        for (IatiElement& part : parts) {
            auto& attributes = part.attributes;
            const auto is_wrong = [](const IatiAttribute& each) {
                return each.name == "provider-activity-id";
            };
            attributes.erase(std::remove_if(attributes.begin(), attributes.end(), is_wrong),
                             attributes.end());
            if (part.name == "activity-date" && attributes.size() < 2)
                attributes.push_back({"iso-date", "2020-01-01"});
        }
    }
    CHECK(validation.complaints(written(read_covid->activities, read_covid->document)) == Complaints{});
}

#else

TEST_CASE("nothing writes IATI that could be read again") { MESSAGE("skipped: pugixml is not here"); }

#endif
