// SPDX-License-Identifier: BSL-1.0
#include <chitieu/compare/coverage.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

struct Commune {
    std::optional<Decimal> plan;
    std::optional<Decimal> reached;
};

constexpr auto plan = target_from(&Commune::plan);
constexpr auto reached = actual_from(&Commune::reached);

constexpr Commune communes[] = {{5_dec, 5_dec}, {5_dec, 6_dec}, {5_dec, 4_dec}, {5_dec, {}}, {{}, 4_dec}};
constexpr Coverage met = coverage(communes, plan, reached, higher_is_better);

static_assert(met.achieved() == 2 && met.planned() == 4 && met.reported() == 3);
static_assert(met.count(Verdict::exceeded) == 1 && met.count(Verdict::no_target) == 1 && met.failed() == 0);
static_assert(met.share().ratio() == Ratio(1, 2) && met.share_of_reported().ratio() == Ratio(2, 3));
static_assert(Coverage().share().reason() == Undefined::no_target);

}  // namespace

TEST_CASE("twelve of fourteen communes are 85.7 %, not 84.6") {
    std::vector<Verdict> verdicts(12, Verdict::met);
    verdicts.insert(verdicts.end(), 2, Verdict::missed);
    CHECK(coverage(verdicts).share().percent(1) == 85.7_dec);
}

TEST_CASE("who has not reported has not met the target, and is counted apart") {
    CHECK(met.share().percent(0) == 50);
    const Commune silent[] = {{5_dec, {}}};
    CHECK(coverage(silent, plan, reached, higher_is_better).share().ratio() == Ratio(0));
    CHECK(coverage(silent, plan, reached, higher_is_better).share_of_reported().reason() ==
          Undefined::no_actual);
}

TEST_CASE("counts add up in any order") {
    Coverage sum;
    sum += met;
    sum += met;
    CHECK(sum.achieved() == 4);
    CHECK(sum.planned() == 8);
    CHECK(sum == (Coverage(met) += met));
}

TEST_CASE("of what compare answers, and of what cannot be compared") {
    CHECK(coverage(compare(communes, plan, reached, higher_is_better)) == met);
    using AtRunTime = std::pair<Quantity<AnyUnit>, Quantity<AnyUnit>>;
    const AtRunTime rows[] = {{{1, any_unit(units::tonne)}, {1, any_unit(units::hectare)}},
                              {{1, any_unit(units::tonne)}, {2, any_unit(units::tonne)}}};
    const Coverage mixed =
        coverage(rows, target_from(&AtRunTime::first), actual_from(&AtRunTime::second), higher_is_better);
    CHECK(mixed.failed() == 1);
    CHECK((Coverage(mixed) += mixed).failed() == 2);
    CHECK(mixed.achieved() == 1);
    CHECK(mixed.planned() == 1);
}
