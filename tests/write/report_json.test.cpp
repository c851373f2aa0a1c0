// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"
#include "json_tree.hpp"
#include "written.hpp"
#include "written_report.hpp"

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/make_claim.hpp>
#include <chitieu/write/report_json.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#ifdef CHITIEU_HAS_NLOHMANN_JSON

using namespace chitieu;

namespace {

std::string json_of(const WholeReport& all) {
    std::ostringstream out;
    write_report_json(out, all.report, all.read.claims, all.mentions, all.audit, all.read.unsure);
    return out.str();
}

JsonTree tree_of(const std::string& json) {
    auto tree = JsonTree::read(json);
    REQUIRE_MESSAGE(tree, json);
    return std::move(*tree);
}

/// A claim made by hand, as it is written.
JsonTree tree_of(const Claim& claim) {
    const std::vector<Claim> claims{claim};
    std::ostringstream out;
    write_report_json(out, Report(), claims, {}, audit_of(claims));
    return tree_of(out.str())["claims"][0];
}

/// Every index leads to something, and back.
void check_indices(const JsonTree& tree) {
    const auto leads = [&](const JsonTree& index, std::string_view list) {
        return index.kind == 'n' || (index.kind == '0' && std::stoul(index.text) < tree[list].size());
    };
    for (const JsonTree& paragraph : tree["paragraphs"].elements) {
        CHECK(leads(paragraph["section"], "sections"));
        CHECK(leads(paragraph["note"], "notes"));
    }
    for (const JsonTree& reference : tree["references"].elements) {
        CHECK(leads(reference["paragraph"], "paragraphs"));
        CHECK(leads(reference["note"], "notes"));
    }
    for (const JsonTree& note : tree["notes"].elements) {
        CHECK(note["paragraphs"].size() > 0);
        for (const JsonTree& reference : note["references"].elements) CHECK(leads(reference, "references"));
    }
    const auto check_findings = [&](std::string_view list, std::string_view name) {
        for (std::size_t at = 0; at < tree[list].size(); ++at) {
            for (const JsonTree& finding : tree[list][at]["findings"].elements) {
                REQUIRE(leads(finding, "findings"));
                CHECK(tree["findings"][std::stoul(finding.text)][name].text == std::to_string(at));
            }
        }
    };
    check_findings("claims", "claim");
    check_findings("rows", "row");
    for (const JsonTree& claim : tree["claims"].elements) {
        CHECK(leads(claim["paragraph"], "paragraphs"));
        CHECK(leads(claim["row"], "rows"));
    }
    for (const JsonTree& finding : tree["findings"].elements) {
        CHECK(leads(finding["claim"], "claims"));
        CHECK(leads(finding["row"], "rows"));
    }
}

}  // namespace

TEST_CASE("a whole report: every part is there, and every index leads somewhere") {
    const WholeReport all = read_all(made_up_report());
    const JsonTree tree = tree_of(json_of(all));
    CHECK(tree["schema"].text == "chitieu-report-1");
    CHECK(tree["document"]["issuer"].text == "ỦY BAN NHÂN DÂN HUYỆN SUỐI MƠ");
    CHECK(tree["document"]["signed_by"].text == "Lò Văn Mơ");
    CHECK(tree["sections"].size() == all.report.sections.size());
    CHECK(tree["paragraphs"].size() == all.report.paragraphs.size());
    CHECK(tree["notes"].size() == 3);
    CHECK(tree["references"].size() == 4);
    CHECK(tree["claims"].size() == all.read.claims.size());
    CHECK(tree["mentions"].size() == all.mentions.size());
    CHECK(tree["findings"].size() == all.audit.findings.size());
    CHECK(tree["rows"].size() == all.report.annex->rows.size());
    CHECK(tree["errors"].size() == 0);
    check_indices(tree);
    const JsonTree& summary = tree["summary"];
    CHECK(summary["indicators"].text == "7");
    CHECK(summary["claims"].text == std::to_string(all.read.claims.size()));
    std::size_t answers = 0;
    for (const JsonTree& count : summary["answers"].elements) answers += std::stoul(count.text);
    CHECK(answers == all.read.claims.size());
}

TEST_CASE("what each part says") {
    const JsonTree tree = tree_of(json_of(read_all(made_up_report())));
    const JsonTree& reference = tree["references"][3];
    CHECK(reference["marker"].text == "4");
    CHECK(reference["note"].kind == 'n');
    CHECK(reference["line"].text == "33");
    CHECK(reference["sentence"].text.starts_with("Tặng 120 suất quà"));
    CHECK(tree["notes"][1]["references"][0].text == "1");

    const JsonTree& gifts = tree["claims"][11];
    CHECK(gifts["kind"].text == "product");
    CHECK(gifts["figures"]["count"]["is_exact"].text == "true");
    CHECK(gifts["figures"]["each"]["text"].text == "300.000");
    CHECK(gifts["claimed"]["value"].text == "36500000");
    CHECK(gifts["recomputed"]["value"].text == "36000000");
    CHECK(gifts["recomputed"]["unit"].text == "dong");
    CHECK(gifts["recomputed"]["interval"]["lower"]["value"].text == "35999940");
    CHECK(gifts["verdict"].text == "contradicted");

    const JsonTree& grain = tree["claims"][0];
    CHECK(grain["agreement"].text == "exact");
    CHECK(grain["verdict"].text == "contradicted");  // the annex says otherwise
    CHECK(grain["plan_of_row"].text == "true");
    CHECK(tree["rows"][std::stoul(grain["row"].text)]["name"].text == "Tổng sản lượng lương thực");

    const JsonTree& row = tree["rows"][1];
    CHECK(row["kind"].text == "indicator");
    CHECK(row["target"]["value"].text == ">8200");
    CHECK(row["actual"]["value"].text == "8150");
    CHECK(row["declared"]["verdict"].text == "achieved");
    CHECK(row["comparison"]["verdict"].text == "missed");
    CHECK(row["comparison"]["completion"]["value"].text == "99.3902");
    CHECK(row["comparison"]["completion"]["exact"].text == "4075/41");
    CHECK(row["comparison"]["variance"].text == "-50");
    CHECK(row["comparison"]["favourable"].text == "false");
    CHECK(tree["rows"][0]["comparison"].kind == 'n');  // a group
    CHECK(tree["rows"][8]["comparison"]["undefined"].text == "no_actual");

    const JsonTree& misspelt = tree["mentions"][7];
    CHECK(misspelt["text"].text == "Xã Nậm Lành");
    CHECK(misspelt["sureness"].text == "marks_differ");
    CHECK(misspelt["unit"]["code"].text == "99103");
    CHECK(tree["mentions"][0]["unit"].kind == 'n');
    CHECK(tree["mentions"][0]["candidates"].size() == 3);

    const JsonTree& finding = tree["findings"][2];
    CHECK(finding["rule"].text == "claim_contradicted");
    CHECK(finding["severity"].text == "error");
    CHECK(finding["sentence"]["vi"].text.find("75%") != std::string::npos);
    CHECK(finding["sentence"]["en"].text.find("75 %") != std::string::npos);
}

TEST_CASE("figures keep their digits, and results are exact") {
    const JsonTree share = tree_of(
        share_claim(counted(1'763), counted(1'922), hedged(Hedge::more_than, 90.50_dec * units::percent)));
    CHECK(share["claimed"]["value"].text == "90.50");
    CHECK(share["figures"]["share"]["hedge"].text == "more_than");
    CHECK(share["recomputed"]["value"].text == "91.7274");
    CHECK(share["recomputed"]["exact"].text == "88150/961");
    const JsonTree large = tree_of(value_claim("x", 123'456'789'012'345'678_dec * units::dong));
    CHECK(large["figures"]["value"]["value"].text == "123456789012345678");
    CHECK(large["figures"]["value"]["value"].kind == '"');
    CHECK(large["why"].text == "nothing_reckoned");
    const JsonTree verdict = tree_of(verdict_claim(5, unstated, DeclaredVerdict::missed));
    CHECK(verdict["said"].text == "missed");
    CHECK(verdict["claimed"].kind == 'n');
    CHECK(verdict["figures"]["target"].kind == 'n');
    const JsonTree sum = tree_of(sum_claim(346, {25, 171, 150}));
    CHECK(sum["figures"]["parts"].size() == 3);
    CHECK(sum["parts_are"].text == "all");
}

TEST_CASE("the figures of every kind of claim have its names") {
    const Claim claims[] = {ratio_claim(1, 2, times(3)),
                            excess_claim(1, 2, 3),
                            sum_claim(2, {1}),
                            product_claim(1, 2, 3),
                            difference_claim(1, 2, 3),
                            change_claim(1, 2, 3, Sense::less),
                            share_claim(1, 2, times(3)),
                            coverage_claim(1, 2, times(3)),
                            verdict_claim(1, 2, DeclaredVerdict::achieved),
                            value_claim("", 1)};
    const std::string_view names[] = {"actual target ratio",
                                      "actual target excess",
                                      "parts total",
                                      "count each total",
                                      "first second difference",
                                      "now before change",
                                      "part whole share",
                                      "covered all share",
                                      "actual target",
                                      "value"};
    for (std::size_t kind = 0; kind < claim_kind_count; ++kind) {
        std::string found;
        const JsonTree tree = tree_of(claims[kind]);
        const JsonTree& figures = tree["figures"];
        for (std::size_t at = 0; at < figures.size(); ++at) {
            found += (found.empty() ? "" : " ") + figures.names[at];
            CHECK(figures[at].kind != 'n');
        }
        CHECK(found == names[kind]);
    }
}

TEST_CASE("no annex, no claims, nothing at all") {
    const JsonTree tree = tree_of(json_of(read_all("Một dòng.\n")));
    CHECK(tree["annex"].kind == 'n');
    CHECK(tree["rows"].size() == 0);
    CHECK(tree["summary"]["assumed_direction"].kind == 'n');
    CHECK(tree["paragraphs"][0]["text"].text == "Một dòng.");
    const JsonTree hand = tree_of(excess_claim(288, 250, 38));
    CHECK(hand["paragraph"].kind == 'n');
    CHECK(hand["line"].text == "0");
}

TEST_CASE("what is too unsure to be a claim is told") {
    const JsonTree tree = tree_of(json_of(read_all("Đàn trâu đạt 1. 357 con, đạt 98% kế hoạch.\n")));
    REQUIRE(tree["unclaimed"].size() > 0);
    CHECK(tree["unclaimed"][0]["doubt"].kind == '"');
    CHECK(tree["summary"]["unclaimed"].text == std::to_string(tree["unclaimed"].size()));
}

TEST_CASE("JSON whatever the report holds") {
    const std::string text = made_up_report();
    std::mt19937 random(7);
    for (int round = 0; round < thinned(300); ++round) {
        std::string changed = text;
        for (int change = 0; change < 12; ++change) {
            constexpr std::string_view bytes = "\"\\\x01\x1B\xFF\xC3\xE1\t\r{}|<>&'\x7F";
            changed[random() % changed.size()] = bytes[random() % bytes.size()];
        }
        const std::string json = json_of(read_all(changed));
        const auto tree = JsonTree::read(json);
        REQUIRE(tree);
        if (round % 50 == 0) check_indices(*tree);
    }
    for (std::size_t size = 1; size < text.size(); size += 61 * thinning) {
        REQUIRE(JsonTree::read(json_of(read_all(text.substr(0, size)))));
    }
}

#else

TEST_CASE("nothing reads the JSON that is written") { MESSAGE("skipped: nlohmann/json is not here"); }

#endif
