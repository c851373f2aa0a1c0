// SPDX-License-Identifier: BSL-1.0
//
// A rule is asked about a report, an annex, a row or a claim; what is left out of a set of rules is in it.

#include <chitieu/audit/audit.hpp>
#include <chitieu/audit/rule_set.hpp>

#include <boost/hana/tuple.hpp>

using namespace chitieu;

struct AnyRow {
    static constexpr RuleWords words{Rule::own, "any_row", Severity::note, {"một hàng", "a row"}};
    template <class Sink>
    void operator()(const RowContext&, Sink&&) const {}
};
struct AnyName {
    static constexpr RuleWords words{Rule::own, "any_name", Severity::note, {"một tên", "a name"}};
    template <class Sink>
    void operator()(const char*, Sink&&) const {}
};

void audits(const Annex& annex) {
    static_cast<void>(audit(annex, boost::hana::make_tuple(AnyRow{})));
    static_cast<void>(audit(annex, without<AmbiguityRule>(standard_rules)));
    static_cast<void>(audit(annex, without_named<"any_row">(boost::hana::make_tuple(AnyRow{}))));
#if REFUSE == \
    1  // expect: a rule is called with a Report, an Annex, a RowContext or a ClaimContext, and a sink
    static_cast<void>(audit(annex, boost::hana::make_tuple(AnyName{})));
#endif
#if REFUSE == 2  // expect: the set has no such rule
    static_cast<void>(without<AnyRow>(standard_rules));
#endif
#if REFUSE == 3  // expect: the set has no rule of that name
    static_cast<void>(without_named<"every_row">(boost::hana::make_tuple(AnyRow{})));
#endif
}
