// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/audit.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

Report read(std::string_view text) {
    auto report = read_report(text, Direction::higher_is_better);
    REQUIRE(report);
    return std::move(*report);
}

/// "rule line:column printed other", a line each.
std::string findings(const Report& report) {
    std::string result;
    for (const Finding& finding : audit(report, {}, boost::hana::make_tuple(NoteRule{})).findings) {
        result += std::string(name_of(finding)) + ' ' + std::to_string(finding.place.line) + ':' +
                  std::to_string(finding.place.column) + ' ' + std::string(finding.printed);
        if (!finding.other.empty()) result += ' ' + finding.other;
        result += '\n';
    }
    return result;
}

}  // namespace

TEST_CASE("notes and references that match are no finding") {
    CHECK(findings(read("Một<sup>(1)</sup>, hai<sup>(2)</sup>.\n\n<sup>(1)</sup>- A.\n\n(2)- B.\n")) == "");
    CHECK(findings(read("Một[^a], hai[^b], lại[^a].\n\n[^b]: B.\n\n[^a]: A.\n")) == "");
    CHECK(findings(read("Không có chú thích.\n")) == "");
}

TEST_CASE("a reference without a note, a note without a reference") {
    CHECK(findings(read(
              "Một<sup>(1)</sup> và hai<sup>(2)</sup>.\n\n<sup>(1)</sup>- A.\n\n<sup>(3)</sup>- C.\n")) ==
          "note_missing 1:25 2\nnote_unused 5:1 3\n");
}

TEST_CASE("a note that is there twice") {
    CHECK(findings(read("Một<sup>(1)</sup>.\n\n<sup>(1)</sup>- A.\n\n<sup>(1)</sup>- B.\n")) ==
          "note_repeated 5:1 1 3\n");
}

TEST_CASE("numbers that do not follow each other") {
    CHECK(findings(read(
              "Một<sup>1</sup>, ba<sup>3</sup>, hai<sup>2</sup>.\n\n<sup>1</sup>- A.\n\n<sup>2</sup>- "
              "B.\n\n<sup>3</sup>- C.\n")) == "note_out_of_order 1:20 3 1\nnote_out_of_order 1:37 2 3\n");
    // A second reference to a note, and numbers that begin anew, are in order.
    CHECK(findings(read(
              "Một<sup>1</sup>, lại<sup>1</sup>.\n\n<sup>1</sup>- A.\n\n---\n\nMột<sup>1</sup>.\n\n<sup>1</"
              "sup>- B.\n")) == "");
}

TEST_CASE("every rule for notes has a sentence in both languages") {
    for (const Rule rule :
         {Rule::note_missing, Rule::note_unused, Rule::note_repeated, Rule::note_out_of_order}) {
        Finding finding{.rule = rule};
        finding.printed = "12";
        finding.other = "7";
        for (const Language language : {Language::vietnamese, Language::english}) {
            CHECK(sentence(finding, language).find("12") != std::string::npos);
            CHECK(sentence(finding, language).find('{') == std::string::npos);
        }
    }
}

TEST_CASE("a real report: no finding; one for each note that is taken out, renumbered or doubled") {
    const auto file = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    if (!file) {
        MESSAGE("skipped: the report is not beside the sources");
        return;
    }
    CHECK(findings(read(*file)) == "");
    const auto replaced = [&](std::string_view what, std::string_view by) {
        std::string text = *file;
        const std::size_t at = text.find(what);
        REQUIRE(at != std::string::npos);
        return text.replace(at, what.size(), by);
    };
    const std::string without_reference = replaced("<sup>(9)</sup>.", ".");
    CHECK(findings(read(without_reference)).starts_with("note_out_of_order 72:"));
    CHECK(findings(read(without_reference)).find("note_unused 76:1 9") != std::string::npos);
    const std::string renumbered = replaced("<sup>(5)</sup>-", "<sup>(50)</sup>-");
    CHECK(findings(read(renumbered)).find("note_missing 50:") != std::string::npos);
    CHECK(findings(read(renumbered)).find("note_unused 58:1 50") != std::string::npos);
    const std::string doubled = replaced("<sup>(6)</sup>-", "<sup>(5)</sup>-");
    CHECK(findings(read(doubled)).find("note_repeated 60:1 5 58") != std::string::npos);
    CHECK(findings(read(doubled)).find("note_missing 52:") != std::string::npos);
}
