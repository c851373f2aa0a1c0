// SPDX-License-Identifier: BSL-1.0
//
// A whole report with what was read and found in it as one JSON object, for machines. Its schema, version 1:
//
//     schema       "chitieu-report-1"; what is below only grows within a version
//     document     issuer, number, place, date, kind, title, signed_as, signed_by: as written
//     summary      indicators; verdicts {exceeded, met, missed, not_reported, no_target: counts}; claims;
//                  answers {exact, truncated, within_rounding, undecidable, contradicted: counts}; unclaimed;
//                  findings {error, warning, note: counts}; assumed_directions, assumed_direction
//     sections     [{level, number, heading, PLACE}]
//     paragraphs   [{section, note, PLACE, text}], those of notes too
//     notes        [{marker, role, PLACE, text, paragraphs, references}]
//     references   [{marker, PLACE, paragraph, sentence, note}]
//     claims       [{kind, PLACE, paragraph, quote, subject, basis, basis_text, as_of,
//                    sense (excess, change), parts_are (sum), said (verdict),
//                    figures {by name, as the kind has them: null, FIGURE, or parts: [FIGURE]},
//                    claimed FIGURE's value, unit and INTERVAL, recomputed AMOUNT and INTERVAL,
//                    agreement, why, verdict, row, row_agrees, plan_of_row, findings}]
//     unclaimed    [{doubt, PLACE, text}]: what looks like a claim and is too unsure to be one
//     mentions     [{text, kind, PLACE, paragraph, sureness, unit UNIT, candidates [UNIT and match]}]
//     annex        null, or {PLACE, first_day, last_day}
//     rows         [{kind, PLACE, code, name, unit, unit_text, direction, direction_basis,
//                    target, actual, declared, next_target: {text, PLACE, value, other_reading, error},
//                    comparison: null or {verdict, completion AMOUNT, undefined, variance, favourable},
//                    findings}]: of the annex; actual has its status, declared completion and verdict; no
//                    comparison, too, where its verdict rests on a mark that can be read in two ways
//     findings     [{rule, severity, PLACE, quote, claim, row, claimed, recomputed AMOUNT and INTERVAL,
//                    verdict, sentence {vi, en}}]
//     errors       [{code, PLACE, text}]: what could not be read
//
// PLACE is line and column, from 1 (0: not known). References from one list into another are indices from 0,
// or null. Figures are strings, plain decimals with the digits as printed: a JSON number would be read as a
// binary double. AMOUNT is {value: rounded half up to four decimals, exact: a decimal or a fraction "600/7",
// unit}. INTERVAL is {lower, upper: {value, exact, closed}}. FIGURE is {value, unit, hedge, exact,
// other_reading, text, PLACE}. UNIT is {code, kind, name}. Units are in English. A claim's `agreement` is
// that of its own check, its `verdict` also what the annex says. A target's value is as in TSV: ">17600",
// "15..20", "maintain 98.5". What is missing is null, and a text that is missing is "".
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/audit/doubtful_verdict.hpp>
#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/write/figure_text.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/found_lines.hpp>
#include <chitieu/write/json_writer.hpp>
#include <chitieu/write/record_cell.hpp>
#include <chitieu/write/report_index.hpp>
#include <chitieu/write/report_json_parts.hpp>

#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chitieu {

namespace detail {

/// Writes the parts of a report.
class ReportJson : ReportJsonParts {
public:
    ReportJson(std::ostream& out, const Report& report, std::span<const Claim> claims,
               std::span<const Mention> mentions, const Audit& audit, std::span<const UnsureClaim> unclaimed)
        : ReportJsonParts(out),
          report_(report),
          claims_(claims),
          mentions_(mentions),
          audit_(audit),
          unclaimed_(unclaimed),
          index_(report, claims, mentions, audit),
          answers_(claim_answers(audit)),
          findings_of_claim_(claims.size()),
          findings_of_row_(report.annex ? report.annex->rows.size() : 0) {
        for (std::size_t at = 0; at < audit.findings.size(); ++at) {
            const Finding& finding = audit.findings[at];
            if (finding.claim < findings_of_claim_.size()) findings_of_claim_[finding.claim].push_back(at);
            if (finding.row < findings_of_row_.size()) findings_of_row_[finding.row].push_back(at);
        }
    }

    void write() {
        json_.object([this] {
            json_.member("schema", "chitieu-report-1");
            json_.object("document", [this] { write_document(); });
            json_.object("summary", [this] { write_summary(); });
            write_text();
            write_each("claims", claims_.size(), [this](std::size_t at) { write_claim(at); });
            write_each("unclaimed", unclaimed_.size(), [this](std::size_t at) {
                json_.member("doubt", name_of(unclaimed_[at].doubt));
                write_place(unclaimed_[at].place);
                json_.member("text", unclaimed_[at].text);
            });
            write_each("mentions", mentions_.size(), [this](std::size_t at) { write_mention(at); });
            write_annex();
            write_each("findings", audit_.findings.size(),
                       [this](std::size_t at) { write_finding(audit_.findings[at]); });
            std::vector<Error> errors = report_.errors;
            if (report_.annex)
                errors.insert(errors.end(), report_.annex->errors.begin(), report_.annex->errors.end());
            write_each("errors", errors.size(), [this, &errors](std::size_t at) {
                json_.member("code", name_of(errors[at].code));
                write_place(errors[at].place);
                json_.member("text", errors[at].text);
            });
        });
    }

private:
    /// A list of objects, whose members `write_members(index)` writes.
    template <class WriteMembers>
    void write_each(std::string_view name, std::size_t count, const WriteMembers& write_members) {
        std::vector<std::size_t> order(count);
        for (std::size_t at = 0; at < count; ++at) order[at] = at;
        json_.list(name, order, [&](std::size_t at) { json_.object([&] { write_members(at); }); });
    }

    void write_indices(std::string_view name, const std::vector<std::size_t>& indices) {
        json_.list(name, indices, [this](std::size_t at) { json_.value(at); });
    }
    void write_index(std::string_view name, std::size_t at, std::size_t count) {
        json_.member(name, at < count ? std::optional(at) : std::nullopt);
    }
    void write_document() {
        const DocumentData& data = report_.data;
        json_.member("issuer", data.issuer);
        json_.member("number", data.number);
        json_.member("place", data.place);
        json_.member("date", data.date);
        json_.member("kind", data.kind);
        json_.member("title", data.title);
        json_.member("signed_as", data.signed_as);
        json_.member("signed_by", data.signed_by);
    }

    void write_summary() {
        const Annex no_annex(Direction::keep_within);
        const Summary summary = summarize(report_.annex ? *report_.annex : no_annex, audit_);
        json_.member("indicators", summary.indicators);
        json_.object("verdicts", [&] {
            for (std::size_t at = 0; at < summary.verdicts.size(); ++at)
                json_.member(name_of(static_cast<Verdict>(at)), summary.verdicts[at]);
        });
        json_.member("claims", claims_.size());
        std::size_t counts[static_cast<std::size_t>(Agreement::contradicted) + 1]{};
        for (const Agreement answer : answers_) ++counts[static_cast<std::size_t>(answer)];
        json_.object("answers", [&] {
            for (std::size_t at = 0; at < std::size(counts); ++at)
                json_.member(name_of(static_cast<Agreement>(at)), counts[at]);
        });
        json_.member("unclaimed", unclaimed_.size());
        json_.object("findings", [&] {
            for (std::size_t at = 0; at < summary.severities.size(); ++at)
                json_.member(name_of(static_cast<Severity>(at)), summary.severities[at]);
        });
        json_.member("assumed_directions", summary.assumed_directions);
        json_.member("assumed_direction",
                     report_.annex ? std::optional(name_of(report_.annex->assumed_direction)) : std::nullopt);
    }

    void write_text() {
        write_each("sections", report_.sections.size(), [this](std::size_t at) {
            const Section& section = report_.sections[at];
            json_.member("level", section.level);
            json_.member("number", section.number);
            json_.member("heading", section.heading);
            write_place(section.place);
        });
        write_each("paragraphs", report_.paragraphs.size(), [this](std::size_t at) {
            const Paragraph& paragraph = report_.paragraphs[at];
            write_index("section", paragraph.section, report_.sections.size());
            write_index("note", paragraph.note, report_.notes.size());
            write_place(paragraph.place_of(0));
            json_.member("text", paragraph.text);
        });
        write_each("notes", report_.notes.size(), [this](std::size_t at) {
            const ReportNote& note = report_.notes[at];
            json_.member("marker", note.footnote.marker);
            json_.member("role", name_of(note.footnote.role));
            write_place(note.footnote.place);
            std::string text;
            for (const std::size_t paragraph : note.paragraphs) {
                if (!text.empty()) text += '\n';
                text += report_.paragraphs[paragraph].text;
            }
            json_.member("text", text);
            write_indices("paragraphs", note.paragraphs);
            write_indices("references", note.references);
        });
        write_each("references", report_.references.size(), [this](std::size_t at) {
            const NoteReference& reference = report_.references[at];
            json_.member("marker", reference.marker);
            write_place(reference.place);
            json_.member("paragraph", reference.paragraph);
            write_sentence(reference);
            write_index("note", reference.note, report_.notes.size());
        });
    }

    /// What it is a note to: of a sentence without an end, the beginning would be written once a reference.
    void write_sentence(const NoteReference& reference) {
        constexpr std::size_t longest = 4'000;
        std::string_view text;
        if (reference.sentence < report_.sentences.size())
            text = report_.text_of(report_.sentences[reference.sentence]);
        json_.member("sentence", text.size() <= longest ? std::optional(text) : std::nullopt);
    }

    void write_claim(std::size_t at) {
        const Claim& claim = claims_[at];
        const AuditedClaim& audited = audit_.claims[at];
        const ClaimWords& words = words_of(claim);
        json_.member("kind", name_of(claim));
        write_place(words.place);
        write_index("paragraph", index_.claim(at).paragraph, report_.paragraphs.size());
        json_.member("quote", words.quote);
        json_.member("subject", words.subject);
        json_.member("basis", name_of(words.basis));
        json_.member("basis_text", words.basis_text);
        json_.member("as_of", words.as_of);
        const auto* const said = std::get_if<VerdictClaim>(&claim);
        std::visit(
            [this](const auto& kind) {
                if constexpr (requires { kind.sense; }) json_.member("sense", name_of(kind.sense));
                if constexpr (requires { kind.parts_are; })
                    json_.member("parts_are", name_of(kind.parts_are));
                if constexpr (requires { kind.verdict; }) json_.member("said", name_of(kind.verdict));
            },
            claim);
        json_.object("figures", [&] { write_figures(claim); });
        const auto* const alone = std::get_if<ValueClaim>(&claim);
        if (const auto& claimed = alone != nullptr ? alone->value : result_of(claim); claimed) {
            json_.object("claimed", [&] {
                json_.member("value", claimed->value);
                write_unit(claimed->unit);
                write_interval(audited.check.printed);
            });
        } else {
            json_.member("claimed", std::nullopt);
        }
        // Of a verdict, the check has the gap between the two figures.
        write_amount("recomputed", said != nullptr ? std::nullopt : audited.check.computed.value,
                     audited.check.unit, &audited.check.computed.values);
        json_.member("agreement", name_of(audited.check.agreement));
        const bool is_open = audited.check.agreement == Agreement::undecidable;
        json_.member("why", is_open ? std::optional(name_of(audited.check.why)) : std::nullopt);
        json_.member("verdict", name_of(answers_[at]));
        json_.member("row", audited.match ? std::optional(audited.match->row) : std::nullopt);
        json_.member("row_agrees", audited.match ? std::optional(audited.match->is_equal) : std::nullopt);
        const bool is_change = std::holds_alternative<ChangeClaim>(claim);
        json_.member("plan_of_row", audited.is_completed && !is_change);
        write_indices("findings", findings_of_claim_[at]);
    }

    void write_unit_members(const Commune& unit) {
        json_.member("code", unit.code);
        json_.member("kind", name_of(unit.kind));
        json_.member("name", unit.name);
    }
    void write_mention(std::size_t at) {
        const Mention& mention = mentions_[at];
        json_.member("text", mention.text);
        json_.member("kind", mention.kind ? std::optional(name_of(*mention.kind)) : std::nullopt);
        write_place(mention.place);
        write_index("paragraph", index_.mention(at).paragraph, report_.paragraphs.size());
        json_.member("sureness", name_of(mention.sureness));
        if (mention.unit) {
            json_.object("unit", [&] { write_unit_members(*mention.unit); });
        } else {
            json_.member("unit", std::nullopt);
        }
        json_.list("candidates", mention.candidates, [this](const Candidate& candidate) {
            json_.object([&] {
                write_unit_members(candidate.commune);
                json_.member("match", name_of(candidate.match));
            });
        });
    }

    void write_annex() {
        static const std::vector<AnnexRow> no_rows;
        const std::vector<AnnexRow>& rows = report_.annex ? report_.annex->rows : no_rows;
        if (report_.annex) {
            const std::optional<Period>& period = report_.annex->period;
            json_.object("annex", [&] {
                write_place(report_.annex->place);
                json_.member("first_day", period ? std::optional(day_code(period->first())) : std::nullopt);
                json_.member("last_day", period ? std::optional(day_code(period->last())) : std::nullopt);
            });
        } else {
            json_.member("annex", std::nullopt);
        }
        write_each("rows", rows.size(), [&](std::size_t at) {
            write_row(rows[at], audit_.comparisons[at]);
            write_indices("findings", findings_of_row_[at]);
        });
    }

    void write_row(const AnnexRow& row, const std::optional<Comparison<>>& comparison) {
        json_.member("kind", name_of(row.kind));
        write_place(row.place);
        json_.member("code", row.code);
        json_.member("name", row.indicator.name());
        write_unit(row.indicator.unit());
        json_.member("unit_text", row.unit_text);
        json_.member("direction", name_of(row.indicator.direction()));
        json_.member("direction_basis", name_of(row.direction_basis));
        const auto write_target = [this](const std::optional<Target<>>& target) {
            json_.member("value", target ? std::optional(target_code(*target)) : std::nullopt);
        };
        write_cell("target", row.target, write_target);
        write_cell("actual", row.actual, [this](const std::optional<Actual<>>& actual) {
            json_.member("value", actual ? actual->figure : std::nullopt);
            json_.member("status", actual ? std::optional(name_of(actual->status)) : std::nullopt);
        });
        write_cell("declared", row.declared, [this](const std::optional<Declared>& declared) {
            json_.member("completion", declared ? declared->completion : std::nullopt);
            const bool is_said = declared && declared->verdict;
            json_.member("verdict", is_said ? std::optional(name_of(*declared->verdict)) : std::nullopt);
        });
        write_cell("next_target", row.next_target, write_target);
        if (!comparison || has_doubtful_verdict(row)) return json_.member("comparison", std::nullopt);
        json_.object("comparison", [&] {
            json_.member("verdict", name_of(comparison->verdict()));
            const Completion<>& completion = comparison->completion();
            const auto percent =
                completion.is_defined() ? checked_multiply(completion.ratio(), Ratio(100)) : std::nullopt;
            write_amount("completion", percent, any_unit(units::percent));
            json_.member("undefined", completion.is_defined() ? std::nullopt
                                                              : std::optional(name_of(completion.reason())));
            json_.member("variance", comparison->variance());
            json_.member("favourable", comparison->is_favourable());
        });
    }

    void write_finding(const Finding& finding) {
        json_.member("rule", name_of(finding));
        json_.member("severity", name_of(severity_of(finding)));
        write_place(finding.place);
        json_.member("quote", finding.printed);
        write_index("claim", finding.claim, claims_.size());
        write_index("row", finding.row, findings_of_row_.size());
        json_.member("claimed", finding.claimed);
        write_amount("recomputed", finding.computed, finding.unit, &finding.interval);
        const auto verdict = finding.own == nullptr ? agreement_of(finding.rule) : std::nullopt;
        json_.member("verdict", verdict ? std::optional(name_of(*verdict)) : std::nullopt);
        json_.object("sentence", [&] {
            json_.member("vi", sentence(finding, Language::vietnamese));
            json_.member("en", sentence(finding, Language::english));
        });
    }

    const Report& report_;
    std::span<const Claim> claims_;
    std::span<const Mention> mentions_;
    const Audit& audit_;
    std::span<const UnsureClaim> unclaimed_;
    ReportIndex index_;
    std::vector<Agreement> answers_;
    std::vector<std::vector<std::size_t>> findings_of_claim_;
    std::vector<std::vector<std::size_t>> findings_of_row_;
};

}  // namespace detail

/// Writes a report, its claims, the places that it names (none where no gazetteer was there to ask), its
/// audit, and what was too unsure to be a claim. Valid JSON whatever the report holds; the schema stands
/// above. Linear, times the logarithm of the paragraphs.
inline void write_report_json(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit,
                              std::span<const UnsureClaim> unclaimed = {}) {
    detail::ReportJson(out, report, claims, mentions, audit, unclaimed).write();
    out << '\n';
}

}  // namespace chitieu
