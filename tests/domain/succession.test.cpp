// SPDX-License-Identifier: BSL-1.0

#include <chitieu/domain/succession.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;

static_assert(std::is_copy_constructible_v<Succession> && std::is_nothrow_move_constructible_v<Succession>);

namespace {

/// Some of what became of Mường Tè, and units that nobody split.
const Succession& some() {
    static const Succession succession{{"03433", "03433"},
                                       {"03469", "03433"},
                                       {"03454", "03433"},
                                       {"03451", "03451"},
                                       {"A", "X"},
                                       {"A", "Y"},
                                       {"B", "X", Ratio(2, 5)},
                                       {"B", "Y", Ratio(3, 5)},
                                       {"C", "X", Ratio(1, 5)},
                                       {"C", "Y"},
                                       {"D", "X", Ratio(1, 5)},
                                       {"D", "Y", Ratio(1, 5)},
                                       {"E", "X", Ratio(1)},
                                       {"F", "X", Ratio(1, 2)},
                                       {"G", "X", std::nullopt, true}};
    return succession;
}

std::string before_of(std::span<const Transfer> transfers) {
    std::string words;
    for (const Transfer& transfer : transfers) words += transfer.before + ' ';
    return words;
}
std::string after_of(std::span<const Transfer> transfers) {
    std::string words;
    for (const Transfer& transfer : transfers) words += transfer.after + ' ';
    return words;
}

}  // namespace

TEST_CASE("from old units to new ones, and back") {
    CHECK(after_of(some().successors_of("03469")) == "03433 ");
    CHECK(after_of(some().successors_of("A")) == "X Y ");
    CHECK(some().successors_of("Z").empty());
    CHECK(some().successors_of("").empty());
    CHECK(before_of(some().parts_of("03433")) == "03433 03454 03469 ");
    CHECK(before_of(some().parts_of("X")) == "A B C D E F G ");
    CHECK(before_of(some().parts_of("Y")) == "A B C D ");
    CHECK(some().parts_of("A").empty());
    CHECK(some().transfers().size() == 15);
    CHECK(some().transfers_by_successor().size() == 15);
}

TEST_CASE("what became of a unit") {
    CHECK(some().fate_of("03469") == Fate::whole);
    CHECK(some().fate_of("03451") == Fate::whole);
    CHECK(some().fate_of("A") == Fate::split);
    CHECK(some().fate_of("B") == Fate::shared_out);
    CHECK(some().fate_of("C") == Fate::split);  // one share is not known
    CHECK(some().fate_of("D") == Fate::split);  // three fifths would be lost
    CHECK(some().fate_of("E") == Fate::whole);
    CHECK(some().fate_of("F") == Fate::split);
    CHECK(some().fate_of("G") == Fate::split);
    CHECK(some().fate_of("Z") == Fate::unknown);
    CHECK(some().successor_of("03454") == "03433");
    CHECK(!some().successor_of("A"));
    CHECK(!some().successor_of("B"));
    CHECK(!some().successor_of("Z"));
}

TEST_CASE("shares that are none make up no whole") {
    CHECK(Succession{{"A", "X", Ratio(2)}, {"A", "Y", Ratio(-1)}}.fate_of("A") == Fate::split);
    CHECK(Succession{{"A", "X", Ratio(1)}, {"A", "Y", Ratio(0)}}.fate_of("A") == Fate::split);
    CHECK(Succession{{"A", "X", Ratio(1)}, {"A", "Y", Ratio(1)}}.fate_of("A") == Fate::split);
    CHECK(Succession{{"A", "X", Ratio(1, 3)}, {"A", "Y", Ratio(1, 3)}, {"A", "Z", Ratio(1, 3)}}.fate_of(
              "A") == Fate::shared_out);
    const Ratio tiny(1, INT64_MAX);
    CHECK(Succession{{"A", "X", tiny}, {"A", "Y", tiny * tiny}, {"A", "Z", Ratio(1, INT64_MAX - 1)}}.fate_of(
              "A") == Fate::split);  // a sum that does not fit
}

TEST_CASE("of one pair the first transfer counts") {
    const Succession succession{{"A", "X", Ratio(1, 2)}, {"A", "Y", Ratio(1, 2)}, {"A", "X", Ratio(1)}};
    CHECK(succession.transfers().size() == 2);
    CHECK(succession.fate_of("A") == Fate::shared_out);
    CHECK(succession.successors_of("A")[0].share == Ratio(1, 2));
}

TEST_CASE("nothing at all") {
    const Succession nothing;
    CHECK(nothing.transfers().empty());
    CHECK(nothing.fate_of("A") == Fate::unknown);
    CHECK(nothing.parts_of("A").empty());
    CHECK(Succession(std::vector<Transfer>()).successors_of("A").empty());
}

TEST_CASE("every fate has a name, and words in both languages") {
    for (const Fate fate : {Fate::unknown, Fate::whole, Fate::shared_out, Fate::split}) {
        CHECK(!name_of(fate).empty());
        CHECK(!words_of(fate).vietnamese.empty());
        CHECK(!words_of(fate).english.empty());
    }
}

TEST_CASE("random successions, against maps") {
    std::mt19937_64 random(2025);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<Transfer> transfers;
        std::map<std::string, std::set<std::string>> after;
        std::map<std::string, std::set<std::string>> before;
        const std::size_t count = random() % 40;
        for (std::size_t at = 0; at < count; ++at) {
            const std::string from(1, static_cast<char>('a' + random() % 12));
            const std::string to(1, static_cast<char>('a' + random() % 12));
            transfers.push_back({from, to});
            after[from].insert(to);
            before[to].insert(from);
        }
        const Succession succession(transfers);
        std::size_t pairs = 0;
        for (char letter = 'a'; letter < 'a' + 12; ++letter) {
            const std::string code(1, letter);
            std::string expected_after;
            std::string expected_before;
            for (const std::string& to : after[code]) expected_after += to + ' ';
            for (const std::string& from : before[code]) expected_before += from + ' ';
            CHECK(after_of(succession.successors_of(code)) == expected_after);
            CHECK(before_of(succession.parts_of(code)) == expected_before);
            CHECK(succession.fate_of(code) == (after[code].empty()       ? Fate::unknown
                                               : after[code].size() == 1 ? Fate::whole
                                                                         : Fate::split));
            pairs += after[code].size();
        }
        CHECK(succession.transfers().size() == pairs);
    }
}
