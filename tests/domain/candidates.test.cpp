// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/candidates.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

Candidates candidates(std::initializer_list<NameMatch> matches) {
    constexpr std::string_view codes[] = {"1", "2", "3", "4"};
    std::vector<Candidate> list;
    for (const NameMatch match : matches) {
        list.push_back(
            {{codes[list.size()], CommuneKind::commune, "Tên", "", calendar_year(2023)}, match, 0});
    }
    return Candidates(list);
}

}  // namespace

TEST_CASE("nothing is found") {
    const Candidates none = candidates({});
    CHECK(none.empty());
    CHECK(none.best().empty());
    CHECK(!none.unique());
    CHECK(!none.unique(NameMatch::letter_misread));
}

TEST_CASE("one alone is an answer where it is sure enough") {
    for (const NameMatch match :
         {NameMatch::exact, NameMatch::tone_moved, NameMatch::marks_differ, NameMatch::letter_misread}) {
        const Candidates one = candidates({match});
        CHECK(one.size() == 1);
        CHECK(one.best().size() == 1);
        CHECK(one.unique().has_value() == (match <= NameMatch::tone_moved));
        CHECK(one.unique(NameMatch::exact).has_value() == (match == NameMatch::exact));
        CHECK(one.unique(NameMatch::marks_differ).has_value() == (match <= NameMatch::marks_differ));
        CHECK(one.unique(NameMatch::letter_misread).has_value());
    }
}

TEST_CASE("the best are all that are as sure as the first") {
    CHECK(candidates({NameMatch::exact, NameMatch::marks_differ}).best().size() == 1);
    CHECK(candidates({NameMatch::exact, NameMatch::marks_differ}).unique()->code == "1");
    CHECK(candidates({NameMatch::exact, NameMatch::exact, NameMatch::marks_differ}).best().size() == 2);
    CHECK(!candidates({NameMatch::exact, NameMatch::exact}).unique(NameMatch::letter_misread));
    CHECK(!candidates({NameMatch::marks_differ, NameMatch::marks_differ, NameMatch::letter_misread})
               .unique(NameMatch::letter_misread));
    // Two rules of spelling, one name: neither is the one that is meant.
    CHECK(candidates({NameMatch::exact, NameMatch::tone_moved, NameMatch::marks_differ}).best().size() == 2);
    CHECK(!candidates({NameMatch::exact, NameMatch::tone_moved}).unique());
}
