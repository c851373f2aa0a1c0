// SPDX-License-Identifier: BSL-1.0
//
// What the sentences of a report claim of its figures, in Vietnamese and English: `domain/claim.hpp` from
// running text.
//
//     const ReadClaims read = read_claims("gieo cấy ước đạt 2.877/2.899 ha, giảm 119 ha so với năm 2022, "
//                                         "đạt 99,26% kế hoạch", Place{40, 12});
//     // a ChangeClaim (2877 ha, 119 ha less than in 2022) and a RatioClaim (2877 of 2899 ha, 99.26 %)
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/claim_rules.hpp>
#include <chitieu/read/detail/place_counter.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/text/place.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace because {

struct the_text_must_outlive_the_claims;  ///< keep the text in a variable

}  // namespace because

/// Reads the claims of one text after the other, keeping its storage.
class ClaimReader {
public:
    /// Copies the options; what they point to must outlive it.
    explicit ClaimReader(const ProseOptions& options = {}) : options_{options} {}

    /// The claims of a text that the caller keeps; `place_of(offset)` says where a byte of it stands, and is
    /// called with rising offsets. Nothing that is unsure is claimed. A text longer than any paragraph is
    /// read piece by piece. Linear.
    template <class PlaceOf>
    requires requires(PlaceOf place_of, std::size_t offset) { Place(place_of(offset)); }
    ReadClaims read(std::string_view text, PlaceOf&& place_of) {
        ReadClaims found;
        for (std::string_view rest = text; !rest.empty();) {
            const std::string_view piece = rest.substr(0, detail::piece_of(rest));
            rest.remove_prefix(piece.size());
            ReadClaims some;
            clauses_.read(piece, options_);
            detail::ClaimRules(clauses_, some).run();
            set_places(text, some, place_of);
            std::move(some.claims.begin(), some.claims.end(), std::back_inserter(found.claims));
            found.unsure.insert(found.unsure.end(), some.unsure.begin(), some.unsure.end());
        }
        return found;
    }

    /// The same of a text that begins at a place.
    ReadClaims read(std::string_view text, Place begin) {
        return read(text, detail::PlaceCounter(text, begin));
    }
    /// Refused: the claims would look into a text that is gone.
    template <class cannot_read, class... with, class why = because::the_text_must_outlive_the_claims>
    requires std::same_as<cannot_read, std::string> why read(cannot_read&&, with&&...);

private:
    template <class PlaceOf>
    static void set_places(std::string_view text, ReadClaims& found, PlaceOf& place_of) {
        std::vector<std::pair<std::size_t, Place*>> places;
        const auto note = [&](std::string_view piece, Place& place) {
            if (piece.data() == nullptr) return;
            places.emplace_back(static_cast<std::size_t>(piece.data() - text.data()), &place);
        };
        for (Claim& claim : found.claims) {
            words_of(claim).context = text;
            note(words_of(claim).quote, words_of(claim).place);
            each_figure(claim, [&](StatedFigure& figure) { note(figure.text, figure.place); });
        }
        for (UnsureClaim& unsure : found.unsure) note(unsure.text, unsure.place);
        std::sort(places.begin(), places.end(),
                  [](const auto& left, const auto& right) { return left.first < right.first; });
        for (const auto& [offset, place] : places) *place = place_of(offset);
    }

    ProseOptions options_;
    detail::ProseClauses clauses_;
};

/// The claims of a text that the caller keeps: see `ClaimReader`, which reads many texts faster.
template <class PlaceOf>
ReadClaims read_claims(std::string_view text, PlaceOf&& place_of, const ProseOptions& options = {}) {
    return ClaimReader(options).read(text, std::forward<PlaceOf>(place_of));
}
inline ReadClaims read_claims(std::string_view text) { return read_claims(text, Place{1, 1}); }

/// Refused: the claims would look into a text that is gone.
template <class cannot_read, class... with, class why = because::the_text_must_outlive_the_claims>
requires std::same_as<cannot_read, std::string> why read_claims(cannot_read&&, with&&...);

}  // namespace chitieu
