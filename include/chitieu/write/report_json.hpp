// SPDX-License-Identifier: BSL-1.0
//
// A whole report and what became of it as JSON (UTF-8, RFC 8259). One schema, "chitieu-report-1":
//
//     {"schema":     "chitieu-report-1",
//      "document":   {"issuer", "number", "place", "date", "kind", "title", "signed_as", "signed_by"},
//      "summary":    {"indicators": {<verdict>: count}, "claims": {<agreement>: count},
//                     "findings": {<severity>: count}},
//      "sections":   [{"level", "number", "heading", "line", "column"}],
//      "indicators": [{"code", "name", "unit", "target", "actual", "completion", "verdict", "direction",
//                      "direction_is_assumed", "declared", "line", "column"}],
//      "claims":     [{"kind", "quote", "subject", "basis", "figures": [{"value", "unit", "hedge", "text",
//                      "line", "column"}], "claimed", "recomputed", "low", "high", "unit", "verdict", "why",
//                      "indicator", "line", "column"}],
//      "findings":   [{"rule", "severity", "sentence", "printed", "claim", "indicator", "line", "column"}],
//      "footnotes":  [{"marker", "text", "line", "column", "references": [{"sentence", "line", "column"}]}],
//      "places":     [{"text", "sureness", "code", "name", "kind", "line", "column"}],
//      "errors":     [{"error", "text", "line", "column"}]}
//
// Figures are strings, because they are exact and the numbers of most readers are not: "84.6". What is not
// known is null. `target` is written as `target_code` writes it (">17600", "15..20"), `completion` and what
// is reckoned with at most four decimals. `claimed`, `recomputed`, `low` and `high` are in `unit`. The
// "indicator" of a claim or finding and the "claim" of a finding are places in those arrays, from 0.
// Verdicts, agreements, rules and the like are the names that `name_of` gives. Members may be added; none
// will change its meaning under this name.
#pragma once

#include <chitieu/audit/audit_result.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/write/claim_text.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/json_writer.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

class ReportJson {
public:
    ReportJson(std::ostream& out, const Report& report, std::span<const Claim> claims,
               std::span<const Mention> mentions, const Audit& audit, Language language)
        : json_(out),
          report_(report),
          claims_(claims),
          mentions_(mentions),
          audit_(audit),
          language_(language),
          indicator_of_row_(report.annex ? report.annex->rows.size() : 0) {
        std::size_t indicators = 0;
        for (std::size_t row = 0; row < indicator_of_row_.size(); ++row) {
            if (audit.comparisons[row]) indicator_of_row_[row] = indicators++;
        }
    }

    void write() {
        json_.object([&] {
            json_.member("schema", "chitieu-report-1");
            write_document();
            write_summary();
            json_.list("sections", report_.sections, [&](const Section& section) {
                json_.object([&] {
                    json_.member("level", static_cast<std::size_t>(section.level));
                    json_.member("number", section.number);
                    json_.member("heading", section.heading);
                    write_place(section.place);
                });
            });
            write_indicators();
            write_claims();
            json_.list("findings", audit_.findings, [&](const Finding& finding) { write_finding(finding); });
            json_.list("footnotes", report_.notes, [&](const ReportNote& note) { write_note(note); });
            json_.list("places", mentions_, [&](const Mention& mention) { write_mention(mention); });
            json_.name("errors");
            json_.array([&] {
                for (const Error& error : report_.errors) write_error(error);
                if (!report_.annex) return;
                for (const Error& error : report_.annex->errors) write_error(error);
            });
        });
    }

private:
    void write_place(Place place) {
        json_.member("line", std::size_t{place.line});
        json_.member("column", std::size_t{place.column});
    }

    void write_amount(std::string_view name, const std::optional<Ratio>& amount) {
        const std::optional<Decimal> value = amount ? checked_round(*amount, 4) : std::nullopt;
        json_.member(name, value ? to_string(value->normalized()) : std::string());
    }

    void write_unit(const AnyUnit& unit) { json_.member("unit", print_unit(unit, Language::english).view()); }

    void write_row(std::string_view name, std::size_t row) {
        json_.name(name);
        if (row < indicator_of_row_.size() && indicator_of_row_[row]) {
            json_.value(*indicator_of_row_[row]);
        } else {
            json_.null();
        }
    }

    void write_document() {
        const DocumentData& data = report_.data;
        json_.name("document");
        json_.object([&] {
            json_.member("issuer", data.issuer);
            json_.member("number", data.number);
            json_.member("place", data.place);
            json_.member("date", data.date);
            json_.member("kind", data.kind);
            json_.member("title", data.title);
            json_.member("signed_as", data.signed_as);
            json_.member("signed_by", data.signed_by);
        });
    }

    void write_summary() {
        const Summary summary = report_.annex ? summarize(*report_.annex, audit_) : Summary{};
        std::array<std::size_t, 5> agreements{};
        for (const AuditedClaim& claim : audit_.claims) {
            ++agreements[static_cast<std::size_t>(claim.check.agreement)];
        }
        std::array<std::size_t, 3> severities{};
        for (const Finding& finding : audit_.findings) {
            ++severities[static_cast<std::size_t>(severity_of(finding))];
        }
        json_.name("summary");
        json_.object([&] {
            json_.name("indicators");
            json_.object([&] {
                for (std::size_t at = 0; at < summary.verdicts.size(); ++at) {
                    json_.member(name_of(static_cast<Verdict>(at)), summary.verdicts[at]);
                }
            });
            json_.name("claims");
            json_.object([&] {
                for (std::size_t at = 0; at < agreements.size(); ++at) {
                    json_.member(name_of(static_cast<Agreement>(at)), agreements[at]);
                }
            });
            json_.name("findings");
            json_.object([&] {
                for (std::size_t at = 0; at < severities.size(); ++at) {
                    json_.member(name_of(static_cast<Severity>(at)), severities[at]);
                }
            });
        });
    }

    void write_indicators() {
        json_.name("indicators");
        json_.array([&] {
            for (std::size_t index = 0; index < indicator_of_row_.size(); ++index) {
                if (!audit_.comparisons[index]) continue;
                const AnnexRow& row = report_.annex->rows[index];
                const Comparison<>& comparison = *audit_.comparisons[index];
                const std::optional<Decimal> completion = completion_percent(comparison.completion());
                json_.object([&] {
                    json_.member("code", row.code);
                    json_.member("name", row.indicator.name());
                    json_.member("unit", row.unit_text);
                    json_.member("target", row.target.value ? target_code(*row.target.value) : std::string());
                    json_.member("actual", row.actual.value && row.actual.value->figure
                                               ? to_string(*row.actual.value->figure)
                                               : std::string());
                    json_.member("completion", completion ? to_string(*completion) : std::string());
                    json_.member("verdict", name_of(comparison.verdict()));
                    json_.member("direction", name_of(comparison.direction()));
                    json_.member("direction_is_assumed", row.direction_basis == DirectionBasis::assumed);
                    json_.member("declared", row.declared.text);
                    write_place(row.place);
                });
            }
        });
    }

    void write_claims() {
        json_.name("claims");
        json_.array([&] {
            for (std::size_t at = 0; at < claims_.size(); ++at) write_claim(claims_[at], audit_.claims[at]);
        });
    }

    void write_claim(const Claim& claim, const AuditedClaim& audited) {
        const ClaimWords& words = words_of(claim);
        const ClaimCheck& check = audited.check;
        const std::optional<StatedFigure>& result = result_of(claim);
        json_.object([&] {
            json_.member("kind", name_of(claim));
            json_.member("quote", words.quote);
            json_.member("subject", words.subject);
            json_.member("basis", name_of(words.basis));
            json_.name("figures");
            json_.array([&] {
                each_figure(claim, [&](const StatedFigure& figure) {
                    json_.object([&] {
                        json_.member("value", to_string(figure.value));
                        write_unit(figure.unit);
                        json_.member("hedge", name_of(figure.hedge));
                        json_.member("text", figure.text);
                        write_place(figure.place);
                    });
                });
            });
            json_.member("claimed", result ? to_string(result->value) : std::string());
            write_amount("recomputed", check.computed.value);
            write_amount("low",
                         check.computed.values ? std::optional(check.computed.values->lower) : std::nullopt);
            write_amount("high",
                         check.computed.values ? std::optional(check.computed.values->upper) : std::nullopt);
            write_unit(check.unit);
            json_.member("verdict", name_of(check.agreement));
            json_.member("why", check.why == Undecided::none ? std::string_view() : name_of(check.why));
            write_row("indicator", audited.match ? audited.match->row : Finding::no_row);
            write_place(words.place);
        });
    }

    void write_finding(const Finding& finding) {
        json_.object([&] {
            json_.member("rule", name_of(finding));
            json_.member("severity", name_of(severity_of(finding)));
            json_.member("sentence", sentence(finding, language_));
            json_.member("printed", finding.printed);
            json_.name("claim");
            if (finding.claim < claims_.size()) {
                json_.value(finding.claim);
            } else {
                json_.null();
            }
            write_row("indicator", finding.row);
            write_place(finding.place);
        });
    }

    void write_note(const ReportNote& note) {
        json_.object([&] {
            json_.member("marker", note.footnote.marker);
            std::string text;
            for (const std::size_t paragraph : note.paragraphs) {
                if (!text.empty()) text += '\n';
                text += report_.paragraphs[paragraph].text;
            }
            json_.member("text", text);
            write_place(note.footnote.place);
            json_.list("references", note.references, [&](std::size_t at) {
                const NoteReference& reference = report_.references[at];
                json_.object([&] {
                    json_.member("sentence", reference.sentence == no_part
                                                 ? std::string_view()
                                                 : report_.text_of(report_.sentences[reference.sentence]));
                    write_place(reference.place);
                });
            });
        });
    }

    void write_mention(const Mention& mention) {
        json_.object([&] {
            json_.member("text", mention.text);
            json_.member("sureness", name_of(mention.sureness));
            json_.member("code", mention.unit ? std::string_view(mention.unit->code) : std::string_view());
            json_.member("name", mention.unit ? std::string_view(mention.unit->name) : std::string_view());
            json_.member("kind", mention.unit ? name_of(mention.unit->kind) : std::string_view());
            write_place(mention.place);
        });
    }

    void write_error(const Error& error) {
        json_.object([&] {
            json_.member("error", name_of(error.code));
            json_.member("text", error.text);
            write_place(error.place);
        });
    }

    JsonWriter json_;
    const Report& report_;
    std::span<const Claim> claims_;
    std::span<const Mention> mentions_;
    const Audit& audit_;
    Language language_;
    std::vector<std::optional<std::size_t>> indicator_of_row_;
};

}  // namespace detail

/// Writes the report, its claims, the places that it names (none where no gazetteer was there to ask) and
/// what was found, by the schema above. `audit` is that of the report and the claims; `language` is that of
/// the findings' sentences. Valid JSON whatever bytes the report is of. Linear.
inline void write_report_json(std::ostream& out, const Report& report, std::span<const Claim> claims,
                              std::span<const Mention> mentions, const Audit& audit, Language language) {
    detail::ReportJson(out, report, claims, mentions, audit, language).write();
    out << '\n';
}

}  // namespace chitieu
