// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/errors_to_look_at.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace chitieu;

namespace {

Finding wrong(Rule rule, std::optional<Decimal> claimed = {}, std::optional<Ratio> computed = {}) {
    Finding finding{.rule = rule};
    finding.claimed = claimed;
    finding.computed = computed;
    return finding;
}

/// The places of the errors in the audit, in the order in which they are looked at.
std::string order_of(const Audit& audit) {
    std::string all;
    for (const Finding* error : errors_to_look_at(audit)) {
        all += (all.empty() ? "" : " ") + std::to_string(error - audit.findings.data());
    }
    return all;
}

}  // namespace

TEST_CASE("verdicts, then what is furthest off, then what has no figures") {
    Audit audit;
    audit.findings = {
        wrong(Rule::share_out_of_range),
        wrong(Rule::claim_contradicted, 84.6_dec, Ratio(600, 7)),
        wrong(Rule::number_ambiguous),  // a warning
        wrong(Rule::verdict_contradicted),
        wrong(Rule::claim_contradicted, 20'000'000, Ratio(16'000'000)),
        wrong(Rule::claim_contradicts_annex, 6.5_dec, Ratio(0)),
        wrong(Rule::prose_disagrees_with_annex, 58.8_dec),
        wrong(Rule::verdict_disagrees_with_annex, 99.4_dec, Ratio(1)),
        wrong(Rule::claim_undecidable, 1, Ratio(5)),  // a note
    };
    CHECK(order_of(audit) == "3 7 5 4 1 0 6");
    CHECK(order_of(Audit()).empty());
}

TEST_CASE("figures that are too large to be held against each other come with those without") {
    const Decimal largest = Decimal::from_parts(std::numeric_limits<std::int64_t>::max(), 0);
    const Decimal least = Decimal::from_parts(1, 18);
    Audit audit;
    audit.findings = {wrong(Rule::claim_contradicted, largest, Ratio(least)),
                      wrong(Rule::claim_contradicted, 0, Ratio(0)),
                      wrong(Rule::claim_contradicted, -1, Ratio(1)),
                      wrong(Rule::claim_contradicted, least, Ratio(largest))};
    const std::string order = order_of(audit);
    CHECK(order.size() == 7);  // each once
    CHECK(order.find('2') < order.find('1'));
}
