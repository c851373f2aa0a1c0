// SPDX-License-Identifier: BSL-1.0
//
// The annex, and the annex with one thing changed at a time, row by row: exactly the findings that should
// change do.
#include "../read_once.hpp"
#include "../thinned.hpp"
#include "annex_oracle.hpp"

#include <chitieu/audit/finding.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

using oracle::Findings;
using oracle::Line;

const std::string annex_path = CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv";

/// What the library finds, by line and rule.
Findings findings_in(const std::string& text) {
    const auto report = annex_of(text);
    REQUIRE(report.has_value());
    Findings found;
    for (const Finding& finding : audit_of(*report).findings)
        found.insert({finding.place.line, std::string(name_of(finding.rule))});
    return found;
}

std::string words_of(const Findings& findings) {
    std::string words;
    for (const auto& [line, rule] : findings) words += std::to_string(line) + ":" + rule + " ";
    return words;
}

/// Checks one changed annex against the oracle.
void check(const std::vector<Line>& changed, const std::string& what, int& changes) {
    const std::string text = oracle::text_of(changed);
    const Findings expected = oracle::audit(changed);
    const Findings found = findings_in(text);
    ++changes;
    if (expected == found) return;
    FAIL_CHECK(what << "\n  expected " << words_of(expected) << "\n  found    " << words_of(found));
}

std::string with_last_digit_moved(std::string text, int by) {
    const std::size_t end = text.find_last_of("0123456789", text.find('('));
    if (end == std::string::npos) return text;
    for (std::size_t at = end + 1; at-- > 0;) {
        if (text[at] < '0' || text[at] > '9') continue;
        const int digit = text[at] - '0' + by;
        text[at] = static_cast<char>('0' + (digit + 10) % 10);
        if (digit >= 0 && digit <= 9) break;
    }
    return text;
}

std::string with_marks_swapped(std::string text) {
    for (char& letter : text) letter = letter == '.' ? ',' : letter == ',' ? '.' : letter;
    return text;
}

}  // namespace

TEST_CASE("the annex has the findings that were found by hand, and no others") {
    const std::vector<Line> lines = oracle::load(annex_path);
    const Findings by_hand = {
        {4, "number_ambiguous"},         {6, "verdict_contradicted"}, {15, "separator_mixed"},
        {16, "separator_mixed"},         {18, "code_missing"},        {18, "completion_within_rounding"},
        {18, "share_out_of_range"},      {22, "actual_missing"},      {24, "code_gap"},
        {29, "completion_contradicted"}, {47, "separator_mixed"},
    };
    CHECK(words_of(findings_in(oracle::text_of(lines))) == words_of(by_hand));
    CHECK(words_of(oracle::audit(lines)) == words_of(by_hand));
}

TEST_CASE("one changed figure, word, unit, mark or code changes exactly the findings that it should") {
    const std::vector<Line> annex = oracle::load(annex_path);
    int changes = 0;
    for (std::size_t row = 0; row < annex.size(); row += thinning) {
        if (!annex[row].is_data) continue;
        const std::vector<std::string> cells = annex[row].cells;
        const auto with = [&](oracle::Column column, const std::string& text) {
            std::vector<Line> changed = annex;
            changed[row].cells[column] = text;
            check(changed,
                  "line " + std::to_string(row + 1) + ", cell " + std::to_string(column) + ": " + text,
                  changes);
        };

        // The code: none, the one before, one further on, of another head.
        with(oracle::code, "");
        if (!cells[oracle::code].empty()) {
            with(oracle::code, with_last_digit_moved(cells[oracle::code], 1));
            with(oracle::code, with_last_digit_moved(cells[oracle::code], -1));
            with(oracle::code, with_last_digit_moved(cells[oracle::code], 3));
            with(oracle::code, "1");
        } else {
            with(oracle::code, "4.6");
        }

        // The row: gone, or there twice.
        std::vector<Line> changed = annex;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(row));
        check(changed, "without line " + std::to_string(row + 1), changes);
        changed = annex;
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(row), annex[row]);
        check(changed, "line " + std::to_string(row + 1) + " twice", changes);
        if (oracle::is_head(annex[row])) continue;

        for (const oracle::Column column : {oracle::target, oracle::actual, oracle::next, oracle::declared}) {
            const std::string& text = cells[column];
            if (text.empty() || text == "-") continue;
            with(column, "-");
            if (text.find_first_of("0123456789") == std::string::npos) continue;
            with(column, with_last_digit_moved(text, 1));
            with(column, with_last_digit_moved(text, -1));
            if (text.find_first_of(".,") != std::string::npos) with(column, with_marks_swapped(text));
        }

        // What is declared: another word, a word for a number, a number for a word.
        const std::string& said = cells[oracle::declared];
        if (!said.empty() && said != "-") {
            for (const char* const word : {"Đạt", "Không đạt", "Vượt", "100", "99", "101", "99.4", "99,4"}) {
                with(oracle::declared, word);
            }
        }

        for (const char* const unit : {"Người", "%", "‰", "Tấn", "Tỷ đồng", "Triệu đồng", "Cấp độ", ""}) {
            with(oracle::unit, unit);
        }
    }
    CHECK(changes > thinned(1'000));
    MESSAGE(changes << " changed annexes");
}

TEST_CASE("a change touches findings of its own row only; of a code, of its siblings too") {
    const std::vector<Line> annex = oracle::load(annex_path);
    const Findings before = findings_in(oracle::text_of(annex));
    for (std::size_t row = 0; row < annex.size(); row += thinning) {
        if (!annex[row].is_data || oracle::is_head(annex[row])) continue;
        for (const oracle::Column column : {oracle::unit, oracle::target, oracle::actual, oracle::declared}) {
            for (const char* const text :
                 {"Đạt", "1.234,5", "0", "x (y", "7-3", "1234567890123456789012345678901234567890"}) {
                std::vector<Line> changed = annex;
                changed[row].cells[column] = text;
                for (const auto& finding : findings_in(oracle::text_of(changed))) {
                    const bool is_known = before.count(finding) != 0 || finding.first == row + 1;
                    if (!is_known)
                        FAIL_CHECK("line " << row + 1 << " changed, line " << finding.first << ": "
                                           << finding.second);
                }
            }
        }
    }
}
