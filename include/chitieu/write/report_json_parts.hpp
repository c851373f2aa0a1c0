// SPDX-License-Identifier: BSL-1.0
//
// What stands in a report's JSON again and again: places, units, amounts, intervals, figures, cells.
#pragma once

#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/unit/any_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/write/figures.hpp>
#include <chitieu/write/json_writer.hpp>
#include <chitieu/write/record_cell.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string_view>
#include <variant>

namespace chitieu::detail {

/// What the figures of each kind of claim are called, in the order in which `each_member` gives them; the
/// parts of a sum come before.
inline constexpr std::array<std::string_view, 3> claim_figure_names[claim_kind_count] = {
    {"actual", "target", "ratio"},
    {"actual", "target", "excess"},
    {"total"},
    {"count", "each", "total"},
    {"first", "second", "difference"},
    {"now", "before", "change"},
    {"part", "whole", "share"},
    {"covered", "all", "share"},
    {"actual", "target"},
    {"value"},
};

/// Writes members of the object that is open.
class ReportJsonParts {
protected:
    explicit ReportJsonParts(std::ostream& out) : json_(out) {}

    void write_place(Place place) {
        json_.member("line", place.line);
        json_.member("column", place.column);
    }
    void write_unit(const AnyUnit& unit) { json_.member("unit", print_unit(unit, Language::english).view()); }

    void write_amount(const Ratio& amount) {
        const std::optional<Decimal> value = checked_round(amount, 4);
        json_.member("value", value ? std::optional(value->normalized()) : std::nullopt);
        json_.member("exact", digits_of(amount));
    }
    void write_interval(const std::optional<Interval>& interval) {
        if (!interval) return json_.member("interval", std::nullopt);
        json_.object("interval", [&] {
            const auto end = [&](std::string_view name, const Ratio& value, bool is_closed) {
                json_.object(name, [&] {
                    write_amount(value);
                    json_.member("closed", is_closed);
                });
            };
            end("lower", interval->lower, interval->lower_closed);
            end("upper", interval->upper, interval->upper_closed);
        });
    }
    void write_amount(std::string_view name, const std::optional<Ratio>& amount, const AnyUnit& unit,
                      const std::optional<Interval>* interval = nullptr) {
        if (!amount) return json_.member(name, std::nullopt);
        json_.object(name, [&] {
            write_amount(*amount);
            write_unit(unit);
            if (interval != nullptr) write_interval(*interval);
        });
    }

    void write_figure(const StatedFigure& figure) {
        json_.object([&] {
            json_.member("value", figure.value);
            write_unit(figure.unit);
            json_.member("hedge", name_of(figure.hedge));
            json_.member("is_exact", figure.is_exact);
            json_.member("other_reading", figure.other_reading);
            json_.member("text", figure.text);
            write_place(figure.place);
        });
    }

    void write_figures(const Claim& claim) {
        std::visit(
            [&](const auto& kind) {
                if constexpr (requires { kind.parts; })
                    json_.list("parts", kind.parts, [this](const StatedFigure& part) { write_figure(part); });
                std::size_t at = 0;
                each_member(kind, [&](const auto& figure) {
                    if constexpr (requires { figure.has_value(); }) {
                        json_.key(claim_figure_names[claim.index()][at++]);
                        if (figure) {
                            write_figure(*figure);
                        } else {
                            json_.value(std::nullopt);
                        }
                    }
                });
            },
            claim);
    }

    template <class Value, class WriteValue>
    void write_cell(std::string_view name, const Printed<Value>& cell, const WriteValue& write_value) {
        json_.object(name, [&] {
            json_.member("text", cell.text);
            write_place(cell.place);
            write_value(cell.value);
            json_.member("other_reading", cell.other_reading);
            const bool is_error = cell.error != ErrorCode::none;
            json_.member("error", is_error ? std::optional(name_of(cell.error)) : std::nullopt);
        });
    }

    JsonWriter json_;
};

}  // namespace chitieu::detail
