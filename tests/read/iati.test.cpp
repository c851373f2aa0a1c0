// SPDX-License-Identifier: BSL-1.0
#include <doctest/doctest.h>

#if __has_include(<pugixml.hpp>)

#include "../thinned.hpp"

#include <chitieu/read/iati.hpp>

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/iati.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

/// A file with one activity, of which only this is written.
std::string file_of(std::string_view in_activity) {
    return "<iati-activities version='2.03'><iati-activity>" + std::string(in_activity) +
           "</iati-activity></iati-activities>";
}
std::string with_target(std::string_view target) {
    return file_of("<result type='1'><indicator measure='1' ascending='1'><period>" + std::string(target) +
                   "</period></indicator></result>");
}

/// What reading finds, without what it says of parts that are missing: "line:column name".
std::string found(std::string_view text, IatiOptions options = {}) {
    options.audits = false;
    const auto file = read_iati(text, options);
    REQUIRE(file);
    std::string names;
    for (const Finding& finding : file->findings) {
        names += (names.empty() ? "" : ", ") + std::to_string(finding.place.line) + ':' +
                 std::to_string(finding.place.column) + ' ' + std::string(name_of(finding));
    }
    return names;
}

const IatiFigure& first_target(const IatiFile& file) {
    return file.activities.at(0).results.at(0).indicators.at(0).periods.at(0).targets.at(0);
}

/// How many there are of everything, and of what rule and verdict.
struct Counts {
    std::size_t activities = 0, results = 0, indicators = 0, baselines = 0, periods = 0, targets = 0,
                actuals = 0;
    std::size_t pairs = 0, comments = 0, references = 0;
    std::map<std::string, std::size_t> verdicts{}, rules{};
};

template <class Reader>
Counts counts_of(Reader& reader) {
    Counts counts;
    while (const IatiActivity* const activity = reader.next()) {
        ++counts.activities;
        for (const IatiResult& result : activity->results) {
            ++counts.results;
            for (const IatiIndicator& indicator : result.indicators) {
                ++counts.indicators;
                counts.baselines += indicator.baselines.size();
                counts.periods += indicator.periods.size();
                counts.references += indicator.references.size();
                for (const IatiPeriod& period : indicator.periods) {
                    counts.targets += period.targets.size();
                    counts.actuals += period.actuals.size();
                    for (const auto* figures : {&period.targets, &period.actuals})
                        for (const IatiFigure& figure : *figures)
                            counts.comments += figure.comment.has_value();
                }
                for (const IatiPair& pair : compare_iati(indicator)) {
                    ++counts.pairs;
                    const auto verdict = pair.comparison ? pair.comparison->verdict() : std::nullopt;
                    ++counts.verdicts[verdict ? std::string(name_of(*verdict)) : "undecided"];
                }
            }
        }
        for (const Finding& finding : reader.findings()) ++counts.rules[std::string(name_of(finding))];
    }
    return counts;
}
using Named = std::map<std::string, std::size_t>;

}  // namespace

TEST_CASE("a figure, with all that belongs to it") {
    const auto file = read_iati(
        "<iati-activities version='2.03'>\n<iati-activity xml:lang='vi'>\n <iati-identifier> "
        "XX-1\n</iati-identifier>\n"
        "<result type='2' aggregation-status='false'><title><narrative>Gi\u1EBFng "
        "&lt;m\u1EDBi&gt;</narrative></title>\n"
        "<indicator measure='2' ascending='0'>"
        "<title><narrative xml:lang='en'>A<!-- -->B<![CDATA[ & C]]></narrative></title>"
        "<reference vocabulary='9' code='c' indicator-uri='u'/>"
        "<baseline year='2020' iso-date='2020-06-30' value='4.50'/>\n"
        "<period><period-start iso-date='2021-01-01'/><period-end iso-date='2021-12-31'/>\n"
        "  <target value=' 3.250 '><location ref='l1'/><location ref='l2'/><dimension name='sex' value='f'/>"
        "<comment><narrative>v\u00EC m\u01B0a</narrative></comment>"
        "<document-link url='x'/></target></period></indicator></result></iati-activity></iati-activities>");
    REQUIRE(file);
    CHECK(identifier_of(file->activities[0]) == "XX-1");
    const IatiResult& result = file->activities[0].results[0];
    CHECK(result.type.value == IatiResultType::outcome);
    CHECK(result.aggregation_status.value == false);
    CHECK(result.title->first() == "Giếng <mới>");
    const IatiIndicator& indicator = result.indicators[0];
    CHECK(indicator.title->narratives[0].text == "AB & C");
    CHECK(indicator.title->narratives[0].language == "en");
    CHECK(direction_of(indicator) == Direction::lower_is_better);
    CHECK(indicator.references[0].uri == "u");
    CHECK(indicator.baselines[0].year.value == 2020);
    CHECK(indicator.baselines[0].figure.value.value == 4.5_dec);
    CHECK(period_of(indicator.periods[0]) == calendar_year(2021));
    const IatiFigure& target = first_target(*file);
    CHECK(target.value.text == " 3.250 ");
    CHECK(target.value.value == 3.25_dec);
    CHECK(target.at.place == Place{8, 3});
    CHECK(target.value.at.place == Place{8, 18});
    CHECK(target.locations.size() == 2);
    CHECK(target.dimensions[0].value == "f");
    CHECK(footnotes_of(target)[0].text == "vì mưa");
    CHECK(target.rest.elements[0].name == "document-link");
}

TEST_CASE("texts are kept as they are written, composed or not") {
    for (const std::string_view text : {"Tổng", "To\u0302\u0309ng"}) {
        const auto file = read_iati(with_target("<target><comment><narrative>" + std::string(text) +
                                                "</narrative></comment></target>"));
        CHECK(first_target(*file).comment->first() == text);
    }
}

TEST_CASE("what IATI does not know is kept, and told unless it is an extension") {
    const std::string text =
        "<iati-activities version='2.03' xmlns:e='urn:e'>\n<iati-activity><result type='1' e:a='1' b='2'>"
        "<e:x>y</e:x><colour/><title><narrative>1</narrative></title><title/></result><e:z/></"
        "iati-activity>\n"
        "<e:root/><other/></iati-activities>";
    CHECK(found(text) == "2:59 element_unknown, 2:107 element_repeated, 3:10 element_unknown");
    const auto file = read_iati(text);
    const IatiResult& result = file->activities[0].results[0];
    CHECK(result.rest.attributes == std::vector<IatiAttribute>{{"e:a", "1"}, {"b", "2"}});
    CHECK(result.rest.elements.size() == 3);
    CHECK(result.rest.elements[0].name == "title");  // the schema's parts come first
    CHECK(text_of(result.rest.elements[1]) == "y");
    CHECK(file->document.rest.elements.size() == 2);
    CHECK(file->document.rest.attributes == std::vector<IatiAttribute>{{"xmlns:e", "urn:e"}});

    CHECK(found(with_target("<target>50</target>")) == "1:118 text_unexpected");
    CHECK(found(file_of("<result><title>Old</title></result>")) == "1:63 narrative_missing");
    CHECK(
        read_iati(file_of("<result><title>Old</title></result>"))->activities[0].results[0].title->first() ==
        "Old");
}

TEST_CASE("namespaces that are missing, or foreign") {
    CHECK(found(file_of("<result e:a='1'><f:x/><f:y/></result>")) ==
          "1:56 namespace_undeclared, 1:65 namespace_undeclared");
    CHECK(found(file_of("<result xmlns:e='u' e:a='1'><e:x/></result><e:y/>")) == "1:92 namespace_undeclared");
    const std::string foreign =
        "<iati-activities version='2.03' xmlns='urn:x'><iati-activity/></iati-activities>";
    CHECK(found(foreign) == "1:40 namespace_foreign");
    CHECK(read_iati(foreign)->activities.size() == 1);
    CHECK(read_iati("<i:iati-activities version='2.03'/>").error().code == ErrorCode::xml_root_missing);
}

TEST_CASE("values and days that are none") {
    const auto names = [](std::string_view period) {
        const auto file = read_iati(with_target(period));
        std::string result;
        for (const Finding& finding : file->findings) {
            const std::string_view name = name_of(finding);
            if (name != "element_missing" && name != "title_missing") result += name;
        }
        return result;
    };
    const std::string days = "<period-start iso-date='2023-01-01'/><period-end iso-date='2023-12-31'/>";
    CHECK(names(days + "<target value='97% %'/>") == "value_unreadable");
    CHECK(names(days + "<target value='n/a'/>") == "value_unreadable");
    CHECK(names(days + "<target value='1,000.5'/>") == "value_not_plain");
    CHECK(names(days + "<target/>") == "value_missing");
    CHECK(
        names(
            "<period-start iso-date='2023-02-30'/><period-end iso-date='2023-12-31'/><target value='1'/>") ==
        "date_unreadable");
    CHECK(
        names(
            "<period-start iso-date='2024-01-01'/><period-end iso-date='2023-12-31'/><target value='1'/>") ==
        "period_reversed");
    CHECK(*first_target(*read_iati(with_target("<target value='97% %'/>"))).value.text == "97% %");
}

TEST_CASE("a file that is none fails with one error and its place") {
    const auto error_of = [](std::string_view text) { return read_iati(text).error(); };
    CHECK(error_of("") == Error{ErrorCode::xml_root_missing, {1, 1}, "iati-activities"});
    CHECK(error_of("  \n ").code == ErrorCode::xml_root_missing);
    CHECK(error_of("code,plan\n1,2\n") == Error{ErrorCode::xml_root_missing, {1, 1}, "iati-activities"});
    CHECK(error_of("<?xml version='1.0'?>\n<html/>") ==
          Error{ErrorCode::xml_root_missing, {2, 1}, "iati-activities"});
    CHECK(error_of("<iati-activities").code == ErrorCode::xml_root_missing);
    CHECK(error_of("<?xml version='1.0' encoding='windows-1258'?><iati-activities/>") ==
          Error{ErrorCode::encoding_unknown, {1, 31}, "windows-1258"});
    CHECK(error_of("<?xml version='1.0'\nencoding='windows-1258'?><iati-activities/>") ==
          Error{ErrorCode::encoding_unknown, {2, 11}, "windows-1258"});
    CHECK(error_of(std::string("\xFF\xFE<\0", 4)).text == "UTF-16");
    CHECK(error_of(std::string("\0<\0?", 4)).code == ErrorCode::encoding_unknown);
    struct Broken {
        std::ptrdiff_t read(char*, std::size_t) { return -1; }
    };
    IatiReader broken(Broken{});
    CHECK(broken.next() == nullptr);
    CHECK(broken.error()->code == ErrorCode::file_unreadable);
    CHECK(
        read_iati("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><iati-activities version='2.01'/>"));
}

TEST_CASE("versions") {
    CHECK(found("<iati-activities/>") == "1:1 version_missing");
    CHECK(found("<iati-activities version='1.05'/>") == "1:27 version_unknown");
}

TEST_CASE("what is not well-formed costs its own activity from there on") {
    const std::string text =
        "<iati-activities version='2.03'>\n<iati-activity><result type='1'/><result></iati-activity>\n"
        "<iati-activity><result type='2'/><oops\n<iati-activity><result type='3'/></iati-activity>\n";
    CHECK(found(text) == "2:42 xml_malformed, 3:34 xml_malformed, 5:1 xml_malformed");
    const auto file = read_iati(text);
    REQUIRE(file->activities.size() == 3);
    CHECK(file->activities[0].results[0].type.value == IatiResultType::output);
    CHECK(file->activities[1].results[0].type.value == IatiResultType::outcome);
    CHECK(file->activities[2].results[0].type.value == IatiResultType::impact);
    CHECK(found(file_of("<result a='1' a='2'/>")) == "1:65 attribute_repeated");
    CHECK(found("<iati-activities version='2.03'/>more") == "1:34 text_unexpected");
}

TEST_CASE("bytes that are no text") {
    const std::string text = file_of("\n<result><title><narrative>a\xFF\x01z</narrative></title></result>");
    CHECK(found(text) == "2:28 character_invalid");
    CHECK(read_iati(text)->activities[0].results[0].title->first() == "a\uFFFD\uFFFDz");
    CHECK(found(file_of("<result type='&#0;'/>")) == "1:62 entity_unknown");
}

TEST_CASE("a text that is cut is read as far as it goes") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        for (const std::string stop : {"", "]", "]]"}) {
            CAPTURE(stop);
            const std::string text = "<iati-activities version='2.03'><iati-activity>" + end +
                                     "<result><title><narrative>a<![CDATA[" + end + "&b" + end + end + "c" +
                                     stop;
            const auto file = read_iati(text);
            REQUIRE(file);
            REQUIRE(file->activities.size() == 1);
            CHECK(file->activities[0].results.at(0).title->first() == "a\n&b\n\nc" + stop);
            const std::string last = std::to_string(2 + stop.size());
            CHECK(found(text) == "2:37 xml_malformed, 5:" + last + " xml_malformed");
        }
    }
}

TEST_CASE("what stands behind the ends of lines within a value has its place") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        CAPTURE(end);
        const std::string value = "&a" + end + end + "đ&b" + end + "  &c &amp; &d" + end + "&e;";
        const std::string places =
            "3:2 entity_unknown, 4:3 entity_unknown, 4:12 entity_unknown, 5:1 entity_unknown";
        CHECK(found(file_of("<result type='" + value + "'/>")) == "1:62 entity_unknown, " + places);
        CHECK(found(file_of("<a:b xmlns:a='c'>" + value + "</a:b>")) == "1:65 entity_unknown, " + places);
    }
}

TEST_CASE("a bomb of entities does not go off") {
    std::string bomb = "<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n";
    for (int level = 1; level < 10; ++level) {
        bomb += "<!ENTITY lol" + std::to_string(level) + " \"";
        for (int time = 0; time < 10; ++time) bomb += "&lol" + std::to_string(level - 1) + ';';
        bomb += "\">\n";
    }
    bomb += "]>\n" + file_of("<result><title><narrative>&lol9; &amp; peace</narrative></title></result>");
    CHECK(found(bomb) == "1:1 doctype_passed_over, 13:74 entity_unknown");
    CHECK(read_iati(bomb)->activities[0].results[0].title->first() == "&lol9; & peace");
}

TEST_CASE("elements a hundred thousand deep are cut, and what stands behind them is read") {
    std::string deep;
    for (int level = 0; level < 100'000; ++level) deep += "<a>";
    std::string closed = deep;
    for (int level = 0; level < 100'000; ++level) closed += "</a>";
    CHECK(found(file_of(closed + "<result type='1'/>")) == "1:342 elements_too_deep");
    const auto file = read_iati(file_of(closed + "<result type='1'/>"));
    CHECK(file->activities[0].results.size() == 1);
    CHECK(found(file_of(deep)) == "1:342 elements_too_deep, 1:300048 xml_malformed");
    CHECK(found("<iati-activities version='2.03'>" + closed + "</iati-activities>") ==
          "1:33 element_unknown, 1:330 elements_too_deep");
    CHECK(found(file_of(
                    "<result><indicator><period><target><location/></target></period></indicator></result>"),
                {.most_depth = 5}) == "1:75 elements_too_deep");
}

TEST_CASE("an activity beyond the limits is passed over, the next one read") {
    const std::string text =
        "<iati-activities version='2.03'><iati-activity>" + std::string(5'000, 'x') +
        "</iati-activity><iati-activity><result type='1'/></iati-activity></iati-activities>";
    CHECK(found(text, {.largest_activity = 1'000, .block_size = 64}) == "1:33 activity_too_large");
    CHECK(read_iati(text, {.largest_activity = 1'000})->activities.size() == 1);
    const std::string parts =
        "<iati-activities version='2.03'><iati-activity><a/><a/><a/></iati-activity>"
        "<iati-activity/></iati-activities>";
    CHECK(found(parts, {.most_parts = 3}) == "1:33 activity_too_large");

    const auto many = read_iati(file_of(std::string(500'000, '&')), {.most_findings = 10, .audits = false});
    CHECK(many->findings.size() == 10);
    CHECK(many->finding_count > 10);
}

TEST_CASE("what surrounds an activity is told with it, what stands behind the last one at the end") {
    IatiReader reader(
        TextBytes("<iati-activities version='2.03'>x<iati-activity/>y<iati-activity/>z</iati-activities>"),
        {.audits = false});
    CHECK(reader.next() != nullptr);
    CHECK(reader.findings().size() == 1);
    IatiReader moved = std::move(reader);
    CHECK(moved.next() != nullptr);
    REQUIRE(moved.findings().size() == 1);
    CHECK(moved.findings()[0].place == Place{1, 50});
    CHECK(moved.next() == nullptr);
    CHECK(moved.findings().size() == 1);
    CHECK(moved.next() == nullptr);
    CHECK(moved.findings().empty());
    CHECK(moved.document().version == "2.03");
}

TEST_CASE("an activity comes out the same, in whatever blocks the file is read") {
    const auto text = read_file(CHITIEU_SOURCE_DIR "/examples/data/suoi-mo-iati.xml");
    REQUIRE(text);
    const auto whole = read_iati(*text);
    REQUIRE(whole->activities.size() == 2);
    std::string dos;  // with other line ends
    for (const char letter : *text) dos += letter == '\n' ? "\r\n" : std::string(1, letter);
    std::string mac = *text;
    std::replace(mac.begin(), mac.end(), '\n', '\r');
    for (const std::size_t block : {1U, 7U, 100U, 5'000U, 6'000U, 7'000U}) {
        const auto again = read_iati(block == 6'000U   ? dos
                                     : block == 7'000U ? mac
                                                       : *text,
                                     {.block_size = block});
        CHECK(again->activities == whole->activities);
        REQUIRE(again->findings.size() == whole->findings.size());
        for (std::size_t at = 0; at < again->findings.size(); ++at) {
            CHECK(again->findings[at].place == whole->findings[at].place);
            CHECK(name_of(again->findings[at]) == name_of(whole->findings[at]));
        }
    }
}

TEST_CASE("thousands of activities, which are never all there") {
    static constexpr std::size_t count = thinned(20'000);
    /// A file that is made as it is read.
    struct Generated {
        std::size_t left = count;
        std::string rest = "<iati-activities version='2.03'>\n";
        std::ptrdiff_t read(char* to, std::size_t most) {
            if (rest.empty() && left > 0) {
                rest =
                    "<iati-activity><iati-identifier>XX-" + std::to_string(left--) +
                    "</iati-identifier><result type='1'><title><narrative>R</narrative></title>"
                    "<indicator measure='1' ascending='1'><title><narrative>I</narrative></title><period>"
                    "<period-start iso-date='2024-01-01'/><period-end iso-date='2024-12-31'/>"
                    "<target value='10'/><actual value='9'/></period></indicator></result></iati-activity>\n";
                if (left == 0) rest += "</iati-activities>";
            }
            const std::size_t size = std::min(most, rest.size());
            rest.copy(to, size);
            rest.erase(0, size);
            return static_cast<std::ptrdiff_t>(size);
        }
    };
    IatiReader reader(Generated{});
    const Counts counts = counts_of(reader);
    CHECK(counts.activities == count);
    CHECK(counts.verdicts == Named{{"missed", count}});
    CHECK(counts.rules.empty());
    CHECK_FALSE(reader.error());
}

TEST_CASE("two files of real results are read whole") {
    const auto counts = [](const char* path) {
        const auto text = read_file(path);
        if (!text) return Counts{};
        IatiReader reader{TextBytes(*text)};
        Counts result = counts_of(reader);
        CHECK_FALSE(reader.error());
        CHECK(reader.findings().empty());
        return result;
    };
    const Counts covid = counts(CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-covid-real.xml");
    const Counts food = counts(CHITIEU_SHARED_DIR "/data/iati/ocha-hdx-dportal-foodsecurity-real.xml");
    if (covid.activities == 0) {
        MESSAGE("skipped: the files are not here");
        return;
    }
    CHECK(covid.activities == 401);
    CHECK(covid.results == 131);
    CHECK(covid.indicators == 193);
    CHECK(covid.baselines == 35);
    CHECK(covid.periods == 100);
    CHECK(covid.targets == 97);
    CHECK(covid.actuals == 52);
    CHECK(covid.comments == 37);
    CHECK(covid.references == 22);
    // 51 of the 52 actuals answer one of the 97 targets.
    CHECK(covid.pairs == 98);
    CHECK(covid.verdicts ==
          Named{{"exceeded", 34}, {"met", 5}, {"no_target", 1}, {"not_reported", 46}, {"undecided", 12}});
    CHECK(covid.rules == Named{{"ascending_missing", 13},
                               {"baseline_dates_differ", 2},
                               {"baseline_equals_target", 4},
                               {"period_empty", 2},
                               {"periods_missing", 93},
                               {"target_zero", 4}});

    CHECK(food.activities == 7);
    CHECK(food.indicators == 17);
    CHECK(food.baselines == 17);
    CHECK(food.periods == 26);
    CHECK(food.targets == 25);
    CHECK(food.actuals == 9);
    CHECK(food.verdicts ==
          Named{{"exceeded", 3}, {"met", 4}, {"missed", 1}, {"no_target", 1}, {"not_reported", 17}});
    CHECK(food.rules == Named{{"baseline_equals_target", 2}, {"target_zero", 1}});
}

#else

TEST_CASE("nothing reads IATI") { MESSAGE("skipped: pugixml is not here"); }

#endif
