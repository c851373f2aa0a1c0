// SPDX-License-Identifier: BSL-1.0
//
// Annexes, read and audited: every place lies in the text, and every verdict is that of 128 bits.
#include "fuzz.hpp"

#include "reference.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>

using namespace chitieu;

void fuzz::run(std::string_view text) {
    const Lines lines(text);
    const auto annex = read_annex(text, Direction::higher_is_better);
    if (!annex) {
        check(annex.error().code != ErrorCode::none, "an annex is read, or there is an error");
        return lines.check(annex.error().place, "an error lies in the text");
    }
    lines.check(annex->place, "an annex lies in the text");
    for (const Error& error : annex->errors) lines.check(error.place, "an error lies in the text");
    const auto check_cell = [&](const auto& cell) {
        lines.check(cell.place, "a cell lies in the text");
        if (!cell.text.empty() && is_within(cell.text, text)) {
            const auto offset = static_cast<std::size_t>(cell.text.data() - text.data());
            check(cell.place == place_at(text, offset), "a cell stands where it stands", cell.text);
        }
        check(!cell.value || cell.error == ErrorCode::none, "a cell has a value or an error");
    };
    const Audit audited = audit(*annex);
    check(audited.comparisons.size() == annex->rows.size(), "there is a comparison of every row");
    for (std::size_t at = 0; at < annex->rows.size(); ++at) {
        const AnnexRow& row = annex->rows[at];
        for (const Place place : {row.place, row.code_place, row.unit_place})
            lines.check(place, "a row lies in the text");
        check_cell(row.target);
        check_cell(row.actual);
        check_cell(row.declared);
        check_cell(row.next_target);
        check_cell(row.previous_actual);
        for (const Printed<Target<>>& further : row.further_targets) check_cell(further);
        for (const FurtherDeclared& further : row.further_declared) {
            check_cell(further.said);
            check(further.plan == FurtherDeclared::any_plan || further.plan <= row.further_targets.size(),
                  "what is declared is of a plan that is there");
        }
        check(row.target.value.has_value() <= (row.kind == RowKind::indicator), "a group has no plan");
        if (row.kind == RowKind::group) continue;
        const Comparison<>& comparison = audited.comparisons[at].value();
        if (row.target.value && row.actual.value && row.actual.value->figure) {
            check_comparison(comparison, *row.target.value, *row.actual.value->figure,
                             row.indicator.direction());
        } else {
            check(comparison.verdict() == (row.target.value ? Verdict::not_reported : Verdict::no_target),
                  "what is missing is neither met nor missed");
        }
    }
    for (const Finding& finding : audited.findings) {
        lines.check(finding.place, "a finding lies in the text");
        check(finding.row == Finding::no_row || finding.row < annex->rows.size(), "a finding is of a row");
    }
}
