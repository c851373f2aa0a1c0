// SPDX-License-Identifier: BSL-1.0
//
// Records, annexes and reports with their comparisons and findings as JSON that `read_json` reads back as it
// was. The schema stands in read/json_schema.hpp.
//
//     write_json(std::cout, records);
//     write_json(std::cout, annex, audit.comparisons, audit.findings);
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/indicator_record.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/few_values.hpp>
#include <chitieu/read/detail/json_members.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/read/json_schema.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/read/unit_code.hpp>
#include <chitieu/write/figure_text.hpp>
#include <chitieu/write/json_writer.hpp>
#include <chitieu/write/record_cell.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace chitieu {

namespace detail {

/// Writes the members that `json_members` names.
class JsonMemberWriter {
public:
    explicit JsonMemberWriter(JsonWriter& json) : json_(&json) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value) {
        json_->key(name);
        write(value);
    }
    void place(Place place) {
        json_->member("line", place.line);
        json_->member("column", place.column);
    }
    void index(std::string_view name, std::size_t at) {
        json_->member(name, at == no_part ? std::nullopt : std::optional(at));
    }
    void indicator(std::string_view code_name, const Indicator<>& indicator) {
        // A row has its code already.
        if (code_name == "code" || indicator.code() != last_code_) json_->member(code_name, indicator.code());
        json_->member("name", indicator.name());
        (*this)("unit", indicator.unit());
        (*this)("direction", indicator.direction());
        (*this)("over_places", indicator.over_places());
        (*this)("over_periods", indicator.over_periods());
    }
    void marks(std::string_view name, const MarkUse& marks) {
        std::vector<std::string_view> names;
        for (const MarkName& mark : mark_names) {
            if (marks.*mark.mark) names.push_back(mark.name);
        }
        (*this)(name, names);
    }
    void value_of_cell(const std::optional<Target<>>& target) {
        if (target) return write_members(*target);
        json_->member("value", std::nullopt);
    }
    void value_of_cell(const std::optional<Actual<>>& actual) {
        json_->member("value", actual ? actual->figure : std::nullopt);
        json_->member("status", actual ? std::optional(name_of(actual->status)) : std::nullopt);
    }
    void value_of_cell(const std::optional<Declared>& declared) {
        if (declared) return json_members(*this, *declared);
        json_->member("says_percent", std::nullopt);
    }
    void rule(const Finding& finding) {
        json_->member("rule", name_of(finding));
        json_->member("severity", name_of(severity_of(finding)));
        json_->key("own");
        if (finding.own == nullptr) return json_->value(std::nullopt);
        write(finding.own->sentence);
    }

    void write_row(const AnnexRow& row) {
        last_code_ = row.code;
        json_members(*this, row);
    }
    void write_comparison(const Comparison<>* comparison) {
        if (comparison == nullptr) return json_->member("comparison", std::nullopt);
        json_->object("comparison", [&] {
            (*this)("verdict", name_of(comparison->verdict()));
            const Completion<>& completion = comparison->completion();
            json_->key("completion");
            if (completion.is_defined()) {
                // Where a hundred times the ratio does not fit, it is no percentage.
                const auto percent = checked_multiply(completion.ratio(), Ratio(100));
                json_->object([&] {
                    amount(percent.value_or(completion.ratio()));
                    json_->member("unit", percent ? "%" : "");
                });
            } else {
                json_->value(std::nullopt);
            }
            json_->member("undefined", completion.is_defined() ? std::nullopt
                                                               : std::optional(name_of(completion.reason())));
            json_->member("variance", comparison->variance());
            json_->member("direction", name_of(comparison->direction()));
            json_->member("favourable", comparison->is_favourable());
        });
    }

private:
    void write(bool truth) { json_->value(truth); }
    void write(std::string_view text) { json_->value(text); }
    void write(const std::string& text) { json_->value(std::string_view(text)); }
    void write(Decimal number) { json_->value(number); }
    void write(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
        json_->value(number);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void write(Enum value) { json_->value(name_of(value)); }
    void write(ErrorCode code) {
        json_->value(code == ErrorCode::none ? std::nullopt : std::optional(name_of(code)));
    }
    void write(const Ratio& ratio) { json_->value(digits_of(ratio)); }
    void write(Place where) {
        json_->object([&] { place(where); });
    }
    void write(const Period& period) {
        json_->object([&] {
            json_->member("first_day", day_code(period.first()));
            json_->member("last_day", day_code(period.last()));
        });
    }
    void write(const AnyUnit& unit) {
        json_->value(unit_names_.get(unit, [&] { return unit_code(unit, UnitCode::words); }));
    }
    void write(const Interval& interval) {
        json_->object([&] {
            const auto end = [&](std::string_view name, const Ratio& value, bool is_closed) {
                json_->object(name, [&] {
                    amount(value);
                    json_->member("closed", is_closed);
                });
            };
            end("lower", interval.lower, interval.lower_closed);
            end("upper", interval.upper, interval.upper_closed);
        });
    }
    void write(const Target<>& target) {
        json_->object([&] { write_members(target); });
    }
    void write(const Actual<>& actual) {
        json_->object([&] {
            json_->member("value", actual.figure);
            json_->member("status", name_of(actual.status));
        });
    }
    template <class Value>
    void write(const std::optional<Value>& value) {
        if (value) return write(*value);
        json_->value(std::nullopt);
    }
    template <class Element>
    void write(const std::vector<Element>& elements) {
        json_->array(elements, [this](const Element& element) { write(element); });
    }
    template <class Object>
    requires requires(JsonMemberWriter& writer, const Object& object) { json_members(writer, object); }
    void write(const Object& object) {
        json_->object([&] { json_members(*this, object); });
    }

    void write_members(const Target<>& target) {
        json_->member("value", target_code(target));
        // A target that was not made by one of its makers may have two ends all the same.
        if (!target.is_range() && !same_digits(target.lower(), target.upper()))
            json_->member("upper", target.upper());
        json_->member("cumulative", target.cumulative());
        json_->member("authority", target.authority());
    }
    void amount(const Ratio& amount) {
        const std::optional<Decimal> value = checked_round(amount, 4);
        json_->member("value", value ? std::optional(value->normalized()) : std::nullopt);
        json_->member("exact", digits_of(amount));
    }

    JsonWriter* json_;
    FewValues<AnyUnit, std::string> unit_names_{};
    std::string_view last_code_{};
};

/// Writes the parts of a file, each where there is one.
class JsonDataWriter {
public:
    explicit JsonDataWriter(std::ostream& out) : json_(out), members_(json_) {}

    template <class WriteParts>
    void write(const WriteParts& write_parts) {
        json_.object([&] {
            json_.member("schema", json_schema_name);
            write_parts();
        });
    }
    void records(std::span<const IndicatorRecord> records,
                 std::span<const std::optional<Comparison<>>> comparisons) {
        list("records", records, [&](const IndicatorRecord& record, std::size_t at) {
            json_members(members_, record);
            comparison(comparisons, at);
        });
    }
    void report(const Report& report) {
        members_("document", report.data);
        members("sections", report.sections);
        members("paragraphs", report.paragraphs);
        members("sentences", report.sentences);
        members("references", report.references);
        members("notes", report.notes);
    }
    void annex(const Annex& annex, std::span<const std::optional<Comparison<>>> comparisons) {
        json_.object("annex", [&] {
            members_.place(annex.place);
            members_("assumed_direction", annex.assumed_direction);
            members_("period", annex.period);
            members_("next_period", annex.next_period);
            members_("has_plans", annex.has_plans);
        });
        list("rows", annex.rows, [&](const AnnexRow& row, std::size_t at) {
            members_.write_row(row);
            comparison(comparisons, at);
        });
    }
    void findings(std::span<const Finding> findings) {
        list("findings", findings, [&](const Finding& finding, std::size_t) {
            json_members(members_, finding);
            members_("sentence",
                     Wording{sentence(finding, Language::vietnamese), sentence(finding, Language::english)});
        });
    }
    void errors(const Report* report, const Annex* annex) {
        struct OneError {
            std::string_view of;
            const Error* error;
        };
        std::vector<OneError> all;
        if (report != nullptr) {
            for (const Error& error : report->errors) all.push_back({"report", &error});
        }
        if (annex != nullptr) {
            for (const Error& error : annex->errors) all.push_back({"annex", &error});
        }
        list("errors", all, [&](const OneError& one, std::size_t) {
            json_.member("of", one.of);
            json_members(members_, *one.error);
        });
    }

private:
    template <class Range, class WriteMembers>
    void list(std::string_view name, const Range& range, const WriteMembers& write_members) {
        std::size_t at = 0;
        json_.list(name, range,
                   [&](const auto& element) { json_.object([&] { write_members(element, at++); }); });
    }
    template <class Element>
    void members(std::string_view name, const std::vector<Element>& elements) {
        list(name, elements, [&](const Element& element, std::size_t) { json_members(members_, element); });
    }
    void comparison(std::span<const std::optional<Comparison<>>> comparisons, std::size_t at) {
        const bool is_there = at < comparisons.size() && comparisons[at];
        members_.write_comparison(is_there ? &*comparisons[at] : nullptr);
    }

    JsonWriter json_;
    JsonMemberWriter members_;
};

}  // namespace detail

/// Writes records, with what became of each where that is given: an element for each record. Valid JSON
/// whatever the texts hold: bytes that are not UTF-8 become U+FFFD. Linear.
inline void write_json(std::ostream& out, std::span<const IndicatorRecord> records,
                       std::span<const std::optional<Comparison<>>> comparisons = {}) {
    detail::JsonDataWriter json(out);
    json.write([&] { json.records(records, comparisons); });
    out << '\n';
}

/// Writes an annex as it was printed and read, with the comparison of each row and the findings, as `audit`
/// makes them, where they are given. Linear.
inline void write_json(std::ostream& out, const Annex& annex,
                       std::span<const std::optional<Comparison<>>> comparisons = {},
                       std::span<const Finding> findings = {}) {
    detail::JsonDataWriter json(out);
    json.write([&] {
        json.annex(annex, comparisons);
        json.findings(findings);
        json.errors(nullptr, &annex);
    });
    out << '\n';
}

/// Writes a report: its text with notes and places, and its annex, where it has one. Linear.
inline void write_json(std::ostream& out, const Report& report,
                       std::span<const std::optional<Comparison<>>> comparisons = {},
                       std::span<const Finding> findings = {}) {
    const Annex* const annex = report.annex ? &*report.annex : nullptr;
    detail::JsonDataWriter json(out);
    json.write([&] {
        json.report(report);
        if (annex != nullptr) json.annex(*annex, comparisons);
        json.findings(findings);
        json.errors(&report, annex);
    });
    out << '\n';
}

}  // namespace chitieu
