// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/rule_set.hpp>

#include "audit_text.hpp"

#include <chitieu/audit/audit.hpp>

#include <boost/hana/append.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/size.hpp>
#include <boost/hana/tuple.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

const std::string annex_text = table_of("1|Lúa|Tấn|5|5|100\n3|Ngô|Tấn|50|50|90\n");

/// About claims.
struct RoundTotalRule {
    static constexpr RuleWords words{Rule::own,
                                     "round_total",
                                     Severity::note,
                                     {"“{printed}” là số tròn", "“{printed}” is a round number"}};
    template <class Sink>
    void operator()(const ClaimContext& context, Sink&& sink) const {
        const SumClaim* const sum = std::get_if<SumClaim>(&context.claim());
        if (sum != nullptr && sum->total && round(sum->total->value, 0).coefficient() % 100 == 0) {
            sink(context.about(words));
        }
    }
};

/// About rows and claims at once, and with a name alone.
struct CountRule {
    [[maybe_unused]] static constexpr std::string_view name = "count";
    int* rows;
    int* claims;
    template <class Sink>
    void operator()(const RowContext&, Sink&&) const {
        ++*rows;
    }
    template <class Sink>
    void operator()(const ClaimContext&, Sink&&) const {
        ++*claims;
    }
};

template <class Rules>
std::string names_of(const Rules& rules) {
    std::string names;
    boost::hana::for_each(rules, [&names](const auto& rule) {
        if (!names.empty()) names += ' ';
        names += rule_name<std::remove_cvref_t<decltype(rule)>>();
    });
    return names;
}

constexpr auto few = boost::hana::make_tuple(CompletionRule{}, CodeRule{}, ClaimRule{});

}  // namespace

TEST_CASE("every standard rule has a name of its own") {
    std::set<std::string_view> names;
    boost::hana::for_each(standard_rules, [&names](const auto& rule) {
        constexpr std::string_view name = rule_name<std::remove_cvref_t<decltype(rule)>>();
        static_assert(!name.empty());
        CHECK(names.insert(name).second);
    });
    CHECK(names.size() == decltype(boost::hana::size(standard_rules))::value);
}

TEST_CASE("rules are left out by type and by name, and added") {
    CHECK(names_of(few) == "completion code claim");
    CHECK(names_of(without<CodeRule>(few)) == "completion claim");
    CHECK(names_of(without<ClaimRule, CompletionRule>(few)) == "code");
    CHECK(names_of(without_named<"code", "completion">(few)) == "claim");
    CHECK(names_of(without<>(few)) == "completion code claim");
    CHECK(names_of(boost::hana::append(few, RoundTotalRule{})) == "completion code claim round_total");
    CHECK(names_of(without_named<"round_total">(boost::hana::append(few, RoundTotalRule{}))) ==
          "completion code claim");
}

TEST_CASE("an audit asks the rules that it is given, and no others") {
    const auto annex = annex_of(annex_text);
    REQUIRE(annex.has_value());
    const std::vector<Claim> claims = {sum_claim(counted(400), {counted(171), counted(150)})};
    const auto found = [&](const auto& rules) {
        std::string names;
        for (const Finding& finding : audit(*annex, claims, rules).findings) {
            if (!names.empty()) names += ' ';
            names += name_of(finding);
        }
        return names;
    };
    CHECK(found(standard_rules) == "sum_contradicted completion_contradicted code_gap");
    CHECK(found(few) == "sum_contradicted completion_contradicted code_gap");
    CHECK(found(without<CodeRule>(few)) == "sum_contradicted completion_contradicted");
    CHECK(found(without_named<"claim">(standard_rules)) == "completion_contradicted code_gap");
    CHECK(found(boost::hana::append(few, RoundTotalRule{})) ==
          "sum_contradicted round_total completion_contradicted code_gap");
    CHECK(found(boost::hana::make_tuple()).empty());

    int rows = 0;
    int counted_claims = 0;
    CHECK(found(boost::hana::make_tuple(CountRule{&rows, &counted_claims})).empty());
    CHECK(rows == 2);
    CHECK(counted_claims == 1);
    audit(*annex, boost::hana::make_tuple(CountRule{&rows, &counted_claims}));
    CHECK(rows == 4);
    CHECK(counted_claims == 1);
    audit(claims, boost::hana::make_tuple(CountRule{&rows, &counted_claims}));
    CHECK(rows == 4);
    CHECK(counted_claims == 2);
}

TEST_CASE("a finding of one's own says its own name, severity and sentence") {
    const std::vector<Claim> claims = {in_words(sum_claim(counted(400), {counted(250), counted(150)}),
                                                {.quote = "400 suất", .place = {7, 3}})};
    const Audit result = audit(claims, boost::hana::make_tuple(RoundTotalRule{}));
    REQUIRE(result.findings.size() == 1);
    CHECK(name_of(result.findings[0]) == "round_total");
    CHECK(severity_of(result.findings[0]) == Severity::note);
    CHECK(result.findings[0].place == Place{7, 3});
    CHECK(result.findings[0].claim == 0);
    CHECK(sentence(result.findings[0], Language::vietnamese) == "“400 suất” là số tròn");
}

TEST_CASE("what is irregular is found in its row, or in none") {
    const std::string found = found_by(
        Rule::row_irregular,
        table_of("1|Lúa|Tấn|5|5|100\n2|Ngô|Tấn|5|5|100|7|8\n3|Sắn|Tấn|5|5|100\n4|Cá|Tấn|5|5|100|7|8\n"),
        [](const Finding& finding) {
            return std::to_string(finding.place.line) + ':' + std::to_string(finding.row) + ' ';
        });
    CHECK(found == "3:1 5:3 ");
}
