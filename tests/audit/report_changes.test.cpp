// SPDX-License-Identifier: BSL-1.0
//
// Whole reports, broken in the ways in which files are: what is found stays in its place, and nothing else
// is found.
#include "../read_once.hpp"
#include "../text/letter_tables.hpp"
#include "../thinned.hpp"

#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// A report of a district that does not exist, and a real one where it is beside the sources.
std::vector<std::string> reports() {
    std::vector<std::string> texts;
    for (const char* const path : {CHITIEU_SOURCE_DIR "/examples/data/suoi-mo-2025-report.md",
                                   CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md"}) {
        const auto text = read_file(path);
        if (text) {
            texts.push_back(*text);
        } else {
            MESSAGE("skipped: " << path << " is not there");
        }
    }
    REQUIRE(!texts.empty());
    return texts;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Whether the text at a place begins with the first word of `piece`. A place's column counts code points.
bool stands_at(const std::vector<std::string_view>& lines, Place place, std::string_view piece) {
    if (place.line == 0 || place.line > lines.size()) return false;
    std::string_view line = lines[place.line - 1];
    for (std::uint32_t column = 1; column < place.column && !line.empty(); ++column) {
        std::size_t length = 1;
        while (length < line.size() && (static_cast<unsigned char>(line[length]) & 0xC0U) == 0x80U) ++length;
        line.remove_prefix(length);
    }
    return line.starts_with(piece.substr(0, std::min<std::size_t>(piece.find(' '), 6)));
}

/// "62:claim_contradicted": how often each thing was found on each line. Every claim, figure and finding must
/// stand where it says.
std::map<std::string, int> found_in(const std::string& text) {
    std::map<std::string, int> found;
    const auto report = report_of(text);
    if (!report) return found;
    const std::vector<std::string_view> lines = lines_of(text);
    const std::vector<Claim> claims = claims_of(*report);
    const Audit result = audit_of(*report, claims);
    for (const Claim& claim : claims) {
        const ClaimWords& words = words_of(claim);
        if (!stands_at(lines, words.place, words.quote)) FAIL_CHECK(words.quote);
        each_figure(claim, [&lines](const StatedFigure& figure) {
            if (!stands_at(lines, figure.place, figure.text)) FAIL_CHECK(figure.text);
        });
    }
    for (const Finding& finding : result.findings) {
        if (finding.place.line == 0 || finding.place.line > lines.size()) FAIL_CHECK(name_of(finding));
        ++found[std::to_string(finding.place.line) + ':' + std::string(name_of(finding))];
    }
    return found;
}

std::string with_windows_line_ends(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\n') result += '\r';
        result += letter;
    }
    return result;
}

}  // namespace

TEST_CASE("Windows line ends and decomposed letters change nothing that is found") {
    for (const std::string& text : reports()) {
        const auto found = found_in(text);
        CHECK(found.size() >= 7);
        CHECK(found_in(with_windows_line_ends(text)) == found);
        CHECK(found_in(letter_tables::decomposed(text)) == found);
        CHECK(found_in("\xEF\xBB\xBF" + text) == found);
    }
}

TEST_CASE("cut at every 1,000th byte: what stands before is found where it was") {
    for (const std::string& text : reports()) {
        const std::size_t step = text.size() < 10'000 ? 97 : 1'000;
        for (std::size_t size = 0; size <= text.size(); size += step * thinning) {
            found_in(text.substr(0, size));
        }
    }
}

TEST_CASE("with every 50th line removed, everything stands where it is said to") {
    for (const std::string& text : reports()) {
        const std::vector<std::string_view> lines = lines_of(text);
        for (std::size_t first = 0; first < 50; first += 7 * thinning) {
            std::string rest;
            for (std::size_t at = 0; at < lines.size(); ++at) {
                if (at % 50 != first) rest.append(lines[at]).append("\n");
            }
            found_in(rest);
        }
    }
}

TEST_CASE("a claim's finding depends on no line but its paragraph's and the annex's") {
    // A line more before the text moves all findings down by one, and changes none.
    for (const std::string& text : reports()) {
        std::map<std::string, int> moved;
        for (const auto& [words, count] : found_in(text)) {
            const std::size_t colon = words.find(':');
            moved[std::to_string(std::stoul(words.substr(0, colon)) + 2) + words.substr(colon)] = count;
        }
        CHECK(found_in("\n\n" + text) == moved);
    }
}

TEST_CASE("renumbered notes are missing, unused and out of order, each in its place") {
    const std::string text = reports().front();
    // The note to (1) becomes (7): the reference has no note, the note no reference.
    std::string renumbered = text;
    const std::size_t at = renumbered.find("<sup>(1)</sup>-");
    REQUIRE(at != std::string::npos);
    renumbered[at + 6] = '7';
    const auto line =
        std::to_string(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1);
    const auto before = found_in(text);
    const auto after = found_in(renumbered);
    CHECK(after.at(line + ":note_unused") == 1);
    CHECK(after.at("15:note_missing") == 1);
    for (const auto& [words, count] : before) {
        if (words.find("note_") != std::string::npos) continue;
        CHECK(after.at(words) == count);
    }
}

TEST_CASE("flipped, repeated and lost bytes") {
    for (const std::string& text : reports()) {
        const std::size_t step = text.size() < 10'000 ? 31 : 1'499;
        for (std::size_t at = 0; at < text.size(); at += step * thinning) {
            std::string changed = text;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            found_in(changed);
            changed = text;
            changed.erase(at, 3);
            found_in(changed);
            changed = text;
            changed.insert(at, changed.substr(at, 200));
            found_in(changed);
        }
    }
}
