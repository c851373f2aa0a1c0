// SPDX-License-Identifier: BSL-1.0
//
// The prose of a real report, whose figures were read by eye. The report lies beside a checkout or not at
// all.
#include "../text/decomposed.hpp"
#include "claim_text.hpp"
#include "sample_claims.hpp"
#include "sample_mentions.hpp"

#include <chitieu/read/claims.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/mentions.hpp>

#include <date/date.h>
#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace chitieu;

namespace {

/// The lines before the annex; none where the report is not there.
std::vector<std::string> load_prose() {
    constexpr std::size_t line_of_annex = 324;
    std::vector<std::string> lines;
    const auto text = read_file(CHITIEU_SHARED_DIR "/data/muong-te-2023-report.md");
    if (!text) return lines;
    for (std::size_t begin = 0; begin < text->size() && lines.size() + 1 < line_of_annex;) {
        const std::size_t end = text->find('\n', begin);
        lines.push_back(text->substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

using Places = std::multimap<std::pair<std::uint32_t, std::uint32_t>, std::string>;

/// All claims by the place of their result; the doubts are counted.
Places read_all(const std::vector<std::string>& lines, std::size_t& unsure) {
    Places places;
    ClaimReader reader;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const ReadClaims read = reader.read(lines[at], Place{static_cast<std::uint32_t>(at + 1), 1});
        unsure += read.unsure.size();
        for (const Claim& claim : read.claims) {
            Place place = words_of(claim).place;
            std::visit(
                [&](const auto& kind) {
                    if constexpr (!requires { kind.verdict; }) place = result_of(kind)->place;
                },
                claim);
            places.emplace(std::pair{place.line, place.column}, told(claim));
        }
    }
    return places;
}

}  // namespace

TEST_CASE("the claims of a real report are those that were read by eye, and none is misread") {
    const std::vector<std::string> lines = load_prose();
    if (lines.empty()) {
        MESSAGE("skipped: the report is not beside this checkout");
        return;
    }
    std::size_t unsure = 0;
    Places places = read_all(lines, unsure);
    std::size_t found = 0;
    for (const SampleClaim& sample : sample_claims) {
        CAPTURE(sample.line);
        CAPTURE(sample.column);
        CAPTURE(sample.told);
        bool is_there = false;
        const auto [first, last] = places.equal_range({sample.line, sample.column});
        for (auto claim = first; claim != last && !is_there;) {
            is_there = claim->second == sample.told;
            claim = is_there ? places.erase(claim) : std::next(claim);
        }
        CHECK(is_there == sample.is_found);
        found += is_there ? 1U : 0U;
    }
    CHECK(found == 89);
    CHECK(unsure == 0);
    // the rest are verdicts, which the table has not
    std::size_t verdicts = 0;
    for (const auto& [place, text] : places) {
        CAPTURE(place.first);
        CAPTURE(text);
        CHECK(text.starts_with("verdict | "));
        ++verdicts;
    }
    CHECK(verdicts == 4);
}

TEST_CASE("decomposed, it claims the same") {
    std::vector<std::string> lines = load_prose();
    if (lines.empty()) {
        MESSAGE("skipped: the report is not beside this checkout");
        return;
    }
    ClaimReader reader;
    for (const std::string& line : lines) {
        const std::string claims = told(reader.read(line, Place{1, 1}));
        const std::string apart = decomposed(line);
        CHECK(told(reader.read(apart, Place{1, 1})) == claims);
    }
}

TEST_CASE("the places of a district in its report: 64 of 66 for sure, and none wrong") {
    const std::vector<std::string> lines = load_prose();
    const auto units = read_file(CHITIEU_SHARED_DIR "/data/communes/units-before-2025-07.csv");
    if (lines.empty() || !units) {
        MESSAGE("skipped: the report and the units are not beside this checkout");
        return;
    }
    Gazetteer gazetteer;
    REQUIRE(read_communes(*units, through(date::year{2025} / date::June / 30), gazetteer));
    const date::year_month_day day = date::year{2023} / date::December / 31;
    const std::optional<Commune> district = gazetteer.find("107", day);
    REQUIRE(district);
    MentionReader reader({gazetteer, *district, day});
    std::map<std::pair<std::uint32_t, std::uint32_t>, Mention> mentions;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        for (Mention& mention : reader.read(lines[at], Place{static_cast<std::uint32_t>(at + 1), 1})) {
            mentions.emplace(std::pair{mention.place.line, mention.place.column}, std::move(mention));
        }
    }
    std::size_t resolved = 0;
    std::size_t read = 0;
    for (const SampleMention& sample : sample_mentions) {
        CAPTURE(sample.line);
        CAPTURE(sample.column);
        ++read;
        const auto mention = mentions.find({sample.line, sample.column});
        REQUIRE(mention != mentions.end());
        CHECK(mention->second.sureness == sample.sureness);
        CHECK((mention->second.unit ? mention->second.unit->code : "") == sample.code);
        resolved += mention->second.unit ? 1U : 0U;
        mentions.erase(mention);
    }
    CHECK(read == 66);
    CHECK(resolved == 64);
    // others are not units of the district
    for (const auto& [place, mention] : mentions) {
        CAPTURE(mention.text);
        if (mention.unit) CHECK_FALSE(gazetteer.is_inside(*mention.unit, *district, day));
    }
}
