// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/report_json.hpp>

#include "report_written.hpp"

#include <doctest/doctest.h>

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
#define CHITIEU_HAS_NLOHMANN_JSON
#endif

using namespace chitieu;

namespace {

std::string json_of(std::string_view text) {
    return report_written(
        text, [](std::ostream& out, const Report& report, std::span<const Claim> claims, const Audit& audit) {
            write_report_json(out, report, claims, {}, audit, Language::english);
        });
}

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("texts") {
    CHECK(json_text("Thu \"ngân\" \\ sách") == "\"Thu \\\"ngân\\\" \\\\ sách\"");
    CHECK(json_text("a\nb\tc\x01\x7F") == "\"a\\nb\\tc\\u0001\\u007f\"");
    CHECK(json_text("\xFF\xE2\x80\xA8") == "\"\xEF\xBF\xBD\\u2028\"");
    CHECK(json_text("") == "\"\"");
}

TEST_CASE("commas, names and nesting") {
    std::ostringstream out;
    JsonWriter json(out);
    json.object([&] {
        json.member("a", "x");
        json.member("none", "");
        json.member("b", true);
        json.list("list", std::vector<std::size_t>{1, 2}, [&](std::size_t number) { json.value(number); });
        json.name("empty");
        json.array([] {});
        json.name("deep");
        json.object([&] {
            json.name("c");
            json.array([&] {
                json.null();
                json.object([] {});
            });
        });
    });
    CHECK(out.str() ==
          "{\n  \"a\": \"x\",\n  \"none\": null,\n  \"b\": true,\n  \"list\": [\n    1,\n    2\n  ],\n"
          "  \"empty\": [],\n  \"deep\": {\n    \"c\":[null,{}]\n  }\n}");
}

TEST_CASE("figures are exact texts, and what is not known is null") {
    const std::string json = json_of(small_report);
    CHECK(json.starts_with("{\n  \"schema\": \"chitieu-report-1\",\n"));
    for (const std::string_view piece :
         {"\"issuer\":\"UBND HUYỆN SUỐI MƠ\"", "\"signed_by\":null",
          "\"indicators\":{\"exceeded\":0,\"met\":1,\"missed\":0,\"not_reported\":1,\"no_target\":0}",
          "\"code\":\"1\",\"name\":\"Thu ngân sách\",\"unit\":\"Triệu "
          "đồng\",\"target\":\"=9400\",\"actual\":\"9400\","
          "\"completion\":\"100\",\"verdict\":\"met\"",
          "\"target\":\"<12\",\"actual\":null,\"completion\":null,\"verdict\":\"not_reported\"",
          "\"claimed\":\"81.3\",\"recomputed\":\"83.3333\",\"low\":\"83.3333\",\"high\":\"83.3333\",\"unit\":"
          "\"%\","
          "\"verdict\":\"contradicted\",\"why\":null",
          "{\"value\":\"1842\",\"unit\":\"ha\",\"hedge\":\"none\",\"text\":\"1.842\",\"line\":9,\"column\":",
          "\"rule\":\"completion_contradicted\",\"severity\":\"error\"",
          "\"claim\":null,\"indicator\":0,\"line\":16",
          "\"marker\":\"1\",\"text\":\"Xã \\\"Bản Lầu\\\" | chưa có.\"",
          "\"references\":[{\"sentence\":\"Đã có 5/6 xã thu gom rác, đạt tỷ lệ "
          "81,3%.\",\"line\":9,\"column\":42}]",
          "\"places\": []"}) {
        if (!holds(json, piece)) FAIL_CHECK(piece << " is not in\n" << json);
    }
}

TEST_CASE("a claim about a group's row has no indicator's place") {
    // Row 0 of the annex is a heading: the first indicator is 0 all the same.
    CHECK(holds(json_of(small_report), "\"rule\":\"actual_missing\",\"severity\":\"warning\""));
    CHECK(holds(json_of(small_report), "\"claim\":null,\"indicator\":1,\"line\":17"));
}

TEST_CASE("whatever the bytes, it is JSON") {
#ifdef CHITIEU_HAS_NLOHMANN_JSON
    std::vector<std::string> texts = hostile_reports();
    texts.emplace_back(small_report);
    texts.emplace_back("## I. Kinh tế\n\nĐời sống ổn định.\n");
    for (const std::string& text : texts) {
        const std::string json = json_of(text);
        const nlohmann::json document = nlohmann::json::parse(json, nullptr, false);
        if (document.is_discarded()) {
            FAIL_CHECK(json);
            continue;
        }
        CHECK(document["schema"] == "chitieu-report-1");
        for (const char* const name : {"document", "summary", "sections", "indicators", "claims", "findings",
                                       "footnotes", "places", "errors"}) {
            CHECK(document.contains(name));
        }
        CHECK(document["claims"].is_array());
    }
#else
    MESSAGE("skipped: nlohmann/json is not there to read what is written");
#endif
}
