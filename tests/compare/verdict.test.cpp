// SPDX-License-Identifier: BSL-1.0

#include <chitieu/compare/verdict.hpp>

#include <doctest/doctest.h>

using namespace chitieu;

namespace {

constexpr Verdict all[] = {Verdict::exceeded, Verdict::met, Verdict::missed, Verdict::not_reported,
                           Verdict::no_target};

static_assert(sizeof(Verdict) == 1);
static_assert(is_achieved(Verdict::met) && is_achieved(Verdict::exceeded));
static_assert(!is_achieved(Verdict::missed) && !is_achieved(Verdict::not_reported) &&
              !is_achieved(Verdict::no_target));

}  // namespace

TEST_CASE("names are those of machine-readable output, and stay so") {
    CHECK(name_of(Verdict::exceeded) == "exceeded");
    CHECK(name_of(Verdict::met) == "met");
    CHECK(name_of(Verdict::missed) == "missed");
    CHECK(name_of(Verdict::not_reported) == "not_reported");
    CHECK(name_of(Verdict::no_target) == "no_target");
}

TEST_CASE("every verdict has words in both languages, each its own") {
    for (const Verdict verdict : all) {
        CHECK(!words_of(verdict).vietnamese.empty());
        CHECK(!words_of(verdict).english.empty());
        for (const Verdict other : all) {
            CHECK((words_of(verdict).vietnamese == words_of(other).vietnamese) == (verdict == other));
            CHECK((words_of(verdict).english == words_of(other).english) == (verdict == other));
        }
    }
}

TEST_CASE("achieved is met or exceeded") {
    for (const Verdict verdict : all) {
        CHECK(is_achieved(verdict) == (verdict == Verdict::met || verdict == Verdict::exceeded));
    }
}
