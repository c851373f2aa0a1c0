// SPDX-License-Identifier: BSL-1.0
//
// The claims of a whole report, and the places that it names, in the order of its paragraphs.
//
//     const ReadClaims read = read_claims(*report);
//     const Audit result = audit(*report, read.claims);
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/read/claims.hpp>
#include <chitieu/read/mentions.hpp>
#include <chitieu/read/unsure_claim.hpp>

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace chitieu {

/// The claims in all paragraphs, those of notes too. Their views look into the report, which must outlive
/// them. Linear.
inline ReadClaims read_claims(const Report& report, const ProseOptions& options = {}) {
    ReadClaims result;
    ClaimReader reader(options);
    for (const Paragraph& paragraph : report.paragraphs) {
        ReadClaims found =
            reader.read(paragraph.text, [&paragraph](std::size_t at) { return paragraph.place_of(at); });
        std::move(found.claims.begin(), found.claims.end(), std::back_inserter(result.claims));
        std::move(found.unsure.begin(), found.unsure.end(), std::back_inserter(result.unsure));
    }
    return result;
}

/// The places that all paragraphs name, those of notes too. Report and gazetteer must outlive them.
inline std::vector<Mention> read_mentions(const Report& report, const MentionScope& scope) {
    std::vector<Mention> result;
    MentionReader reader(scope);
    for (const Paragraph& paragraph : report.paragraphs) {
        std::vector<Mention> found =
            reader.read(paragraph.text, [&paragraph](std::size_t at) { return paragraph.place_of(at); });
        std::move(found.begin(), found.end(), std::back_inserter(result));
    }
    return result;
}

}  // namespace chitieu
