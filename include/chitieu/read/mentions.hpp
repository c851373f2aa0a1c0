// SPDX-License-Identifier: BSL-1.0
//
// The administrative places that running text names: "các xã Ka Lăng, Thu Lũm và Mù Cạ" are three communes.
//
//     const MentionScope scope{gazetteer, *gazetteer.find("107", day), day};   // about huyện Mường Tè
//     const auto mentions = read_mentions("tại xã Mường Tè, huyện Mường Tè", scope, Place{1, 1});
//     mentions[0].unit->code     // "03445": the commune
//     mentions[1].unit->code     // "107": the district
#pragma once

#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/read/detail/mention_finder.hpp>
#include <chitieu/read/detail/place_counter.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/text/place.hpp>

#include <concepts>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace because {

struct the_text_must_outlive_the_mentions;  ///< keep the text in a variable

}  // namespace because

/// Reads the mentions of one text after the other. It remembers how names with their kind were misread, so
/// that "Can Hồ" alone is the unit that "xã Can Hồ" was before.
class MentionReader {
public:
    /// The gazetteer of the scope must outlive it.
    explicit MentionReader(const MentionScope& scope) : scope_{scope} {}

    /// Every place that a text names: with its kind ("xã Mù Cạ"), in a list of a kind ("các xã Ka Lăng, Thu
    /// Lũm và Mù Cạ"), or bare and in capitals, where exactly one unit of the area is called so. "Huyện
    /// Mường Tè", "xã Mường Tè" and "thị trấn Mường Tè" are three. Units are those of the area on its day,
    /// of a district or province said behind the name, and of the area's own province; a unit elsewhere is
    /// never taken for sure. `place_of(offset)` is called with rising offsets. Linear but for the look-ups.
    template <class PlaceOf>
    requires requires(PlaceOf place_of, std::size_t offset) { Place(place_of(offset)); }
    std::vector<Mention> read(std::string_view text, PlaceOf&& place_of) {
        std::vector<Mention> mentions;
        for (std::string_view rest = text; !rest.empty();) {
            const std::string_view piece = rest.substr(0, detail::piece_of(rest));
            rest.remove_prefix(piece.size());
            words_.read(piece);
            for (Mention& mention : detail::MentionFinder(words_, scope_, misread_).read()) {
                mention.place = place_of(static_cast<std::size_t>(mention.text.data() - text.data()));
                mentions.push_back(std::move(mention));
            }
        }
        return mentions;
    }

    /// The same of a text that begins at a place.
    std::vector<Mention> read(std::string_view text, Place begin) {
        return read(text, detail::PlaceCounter(text, begin));
    }
    /// Refused: the mentions would look into a text that is gone.
    template <class cannot_read, class... with, class why = because::the_text_must_outlive_the_mentions>
    requires std::same_as<cannot_read, std::string> why read(cannot_read&&, with&&...);

private:
    MentionScope scope_;
    ProseWords words_;
    std::map<std::string, Commune> misread_;
};

/// The mentions of one text: see `MentionReader`.
template <class PlaceOf>
std::vector<Mention> read_mentions(std::string_view text, const MentionScope& scope, PlaceOf&& place_of) {
    return MentionReader(scope).read(text, std::forward<PlaceOf>(place_of));
}
/// The same of a text that begins at line 1.
inline std::vector<Mention> read_mentions(std::string_view text, const MentionScope& scope) {
    return read_mentions(text, scope, Place{1, 1});
}

/// Refused: the mentions would look into a text that is gone.
template <class cannot_read, class... with, class why = because::the_text_must_outlive_the_mentions>
requires std::same_as<cannot_read, std::string> why read_mentions(cannot_read&&, with&&...);

}  // namespace chitieu
