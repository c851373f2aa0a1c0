// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/report_tsv.hpp>

#include "report_written.hpp"
#include "written.hpp"

#include <doctest/doctest.h>

using namespace chitieu;

namespace {

std::string tsv_of(std::string_view text) {
    return report_written(text, [](std::ostream& out, const Report&, std::span<const Claim> claims,
                                   const Audit& audit) { write_report_tsv(out, claims, audit); });
}

}  // namespace

TEST_CASE("a line for each claim and each finding, in the order of the places") {
    CHECK(tsv_of(small_report) ==
          "line\tcolumn\tkind\tquote\tclaimed\trecomputed\tverdict\trule\n"
          "9\t27\tcoverage\tđạt tỷ lệ 81,3%\t81.3 %\t83.3333 %\tcontradicted\tclaim_contradicted\n"
          "9\t83\tratio\tđạt 99,57% kế hoạch\t99.57 %\t99.5676 %\texact\t\n"
          "9\t102\ttext\t3\t\t\twarning\tnote_missing\n"
          "9\t102\ttext\t3\t\t\tnote\tnote_out_of_order\n"
          "16\t52\tannex\t98\t\t100 %\terror\tcompletion_contradicted\n"
          "17\t35\tannex\t-\t\t\twarning\tactual_missing\n");
}

TEST_CASE("claims made by hand have no place and no quote") {
    const std::vector<Claim> claims = {
        product_claim(Decimal(40), 400'000 * units::dong, 20'000'000 * units::dong),
        verdict_claim(Decimal(5), unstated, DeclaredVerdict::missed)};
    std::ostringstream out;
    write_report_tsv(out, claims, audit_of(claims));
    CHECK(out.str() ==
          "line\tcolumn\tkind\tquote\tclaimed\trecomputed\tverdict\trule\n"
          "0\t0\tproduct\t\t20000000 dong\t16000000 dong\tcontradicted\tclaim_contradicted\n"
          "0\t0\tverdict\t\t5\t\tundecidable\t\n");
}

TEST_CASE("whatever the text, every line has eight fields") {
    for (const std::string& text : hostile_reports()) {
        const std::vector<std::string> lines = split(tsv_of(text), '\n');
        REQUIRE(lines.size() > 3);
        for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
            if (split(lines[at], '\t').size() != 8) FAIL_CHECK(lines[at]);
        }
    }
}
