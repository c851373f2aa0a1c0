// SPDX-License-Identifier: BSL-1.0
//
// Members of JSON objects into what they say.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/comparison.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/enum_names.hpp>
#include <chitieu/read/detail/json_context.hpp>
#include <chitieu/read/detail/json_members.hpp>
#include <chitieu/read/detail/json_node.hpp>
#include <chitieu/read/detail/json_value_reader.hpp>
#include <chitieu/read/detail/target_code.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

template <>
inline constexpr std::size_t enumerator_count<RowKind> = 2;
template <>
inline constexpr std::size_t enumerator_count<DirectionBasis> = 4;
template <>
inline constexpr std::size_t enumerator_count<DeclaredVerdict> = 3;
template <>
inline constexpr std::size_t enumerator_count<Verdict> = 5;
template <>
inline constexpr std::size_t enumerator_count<Undefined> =
    static_cast<std::size_t>(Undefined::indicators_differ) + 1;

/// Reads the members of an object that `json_members` names. Others are passed over; one that is not there is
/// as if it were null.
class JsonMemberReader : public JsonValueReader {
public:
    JsonMemberReader(JsonContext& context, const JsonNodes& nodes, std::size_t object)
        : JsonValueReader(context), nodes_(&nodes), object_(object), cursor_(object + 1) {
        const JsonNode& node = nodes[object];
        is_object_ = node.kind == JsonNode::Kind::object;
        if (!is_object_) unexpected(node);
        if (node.has_twice) fail(ErrorCode::member_repeated, node, node.text);
    }

    template <class Value>
    void operator()(std::string_view name, Value& value) {
        if (const JsonNode* const node = find(name); node != nullptr) {
            context_->enter(name);
            read(*node, value);
            context_->leave();
        }
    }
    /// The same of what has to be there.
    template <class Value>
    std::optional<Value> needed(std::string_view name) {
        std::optional<Value> value;
        (*this)(name, value);
        if (!value && is_whole_) fail(ErrorCode::member_missing, (*nodes_)[object_], name);
        return value;
    }

    void place(Place& place) {
        (*this)("line", place.line);
        (*this)("column", place.column);
    }
    void index(std::string_view name, std::size_t& at) {
        std::optional<std::size_t> value;
        (*this)(name, value);
        at = value.value_or(no_part);
    }
    void indicator(std::string_view code_name, Indicator<>& indicator) {
        std::string_view code;
        std::string_view name;
        AnyUnit unit;
        Aggregation over_places = Aggregation::none;
        Aggregation over_periods = Aggregation::none;
        (*this)("code", code);
        if (code_name != "code") (*this)(code_name, code);
        (*this)("name", name);
        (*this)("unit", unit);
        const auto direction = needed<Direction>("direction");
        (*this)("over_places", over_places);
        (*this)("over_periods", over_periods);
        if (direction) indicator = Indicator<>(code, name, unit, *direction, over_places, over_periods);
    }
    void marks(std::string_view name, MarkUse& marks) {
        std::vector<std::string_view> names;
        (*this)(name, names);
        for (const std::string_view said : names) {
            bool is_known = false;
            for (const MarkName& mark : mark_names) {
                if (mark.name != said) continue;
                marks.*mark.mark = true;
                is_known = true;
            }
            if (!is_known) fail(ErrorCode::words_unknown, name, said);
        }
    }
    void value_of_cell(std::optional<Target<>>& target) { target = read_target(); }
    void value_of_cell(std::optional<Actual<>>& actual) {
        std::optional<Decimal> figure;
        std::optional<ActualStatus> status;
        (*this)("value", figure);
        (*this)("status", status);
        if (figure || status) actual = Actual<>{figure, status.value_or(ActualStatus::final)};
    }
    void value_of_cell(std::optional<Declared>& declared) {
        std::optional<bool> says_percent;
        (*this)("says_percent", says_percent);
        if (!says_percent) return;
        declared.emplace();
        json_members(*this, *declared);
    }
    void rule(Finding& finding) {
        const auto name = needed<std::string_view>("rule");
        if (!name) return;
        std::optional<Wording> own;
        (*this)("own", own);
        if (own) {
            const auto severity = needed<std::string_view>("severity");
            for (const Severity known : {Severity::error, Severity::warning, Severity::note}) {
                if (!severity || name_of(known) != *severity) continue;
                finding.rule = Rule::own;
                finding.own = &context_->own_rules.emplace_back(RuleWords{Rule::own, *name, known, *own});
                return;
            }
            if (severity) fail(ErrorCode::words_unknown, "severity", *severity);
            return;
        }
        for (const RuleWords& known : rule_table) {
            if (known.name != *name) continue;
            finding.rule = known.rule;
            return;
        }
        fail(ErrorCode::words_unknown, "rule", *name);
    }

    std::optional<Target<>> read_target() {
        std::optional<Decimal> upper;
        std::optional<Decimal> cumulative;
        std::string_view authority;
        const JsonNode* const value = find("value");
        if (value == nullptr || value->kind == JsonNode::Kind::null) return std::nullopt;
        context_->enter("value");
        const std::optional<Target<>> target = target_of(*value);
        context_->leave();
        (*this)("upper", upper);
        (*this)("cumulative", cumulative);
        (*this)("authority", authority);
        if (!target || !is_whole_) return std::nullopt;
        if (upper && *upper < target->lower()) {
            fail(ErrorCode::range_reversed, "upper", find("upper")->text);
            return std::nullopt;
        }
        Target<> result = upper ? Target<>(target->form(), target->lower(), *upper) : *target;
        if (cumulative) result = result.with_cumulative(*cumulative);
        return result.set_by(authority);
    }

    void read_comparison(std::optional<Comparison<>>& comparison) {
        const auto verdict = needed<Verdict>("verdict");
        const auto direction = needed<Direction>("direction");
        std::optional<Ratio> ratio;
        std::optional<Undefined> reason;
        std::optional<Decimal> variance;
        if (const JsonNode* const node = find("completion");
            node != nullptr && node->kind != JsonNode::Kind::null) {
            context_->enter("completion");
            JsonMemberReader amount(*context_, *nodes_, index_of(*node));
            std::string_view unit;
            ratio = amount.needed<Ratio>("exact");
            amount("unit", unit);
            if (ratio && unit == "%") ratio = checked_divide(*ratio, Ratio(100));
            is_whole_ = is_whole_ && amount.is_whole() && ratio.has_value();
            context_->leave();
        } else {
            reason = needed<Undefined>("undefined");
        }
        (*this)("variance", variance);
        if (!is_whole_) return;
        const Completion<> completion = ratio ? Completion<>(*ratio) : Completion<>(*reason);
        comparison.emplace(*verdict, completion, variance, *direction);
    }

    /// A member by its name; null where it is not there. Members most often come in the order asked for.
    const JsonNode* find(std::string_view name) noexcept {
        if (!is_object_) return nullptr;
        const std::size_t end = (*nodes_)[object_].next;
        const std::size_t first = cursor_;
        for (std::size_t at = first; at < end; at = (*nodes_)[at].next) {
            if ((*nodes_)[at].name == name) return take(at);
        }
        for (std::size_t at = object_ + 1; at < first && at < end; at = (*nodes_)[at].next) {
            if ((*nodes_)[at].name == name) return take(at);
        }
        return nullptr;
    }

private:
    using JsonValueReader::fail;

    const JsonNode* take(std::size_t at) noexcept {
        cursor_ = (*nodes_)[at].next;
        return &(*nodes_)[at];
    }
    std::size_t index_of(const JsonNode& node) const noexcept {
        return static_cast<std::size_t>(&node - nodes_->data());
    }
    /// Of a member that is there.
    void fail(ErrorCode code, std::string_view name, std::string_view text) {
        context_->enter(name);
        fail(code, *find(name), text);
        context_->leave();
    }
    void read(const JsonNode& node, Place& where) {
        if (is_null(node)) return;
        JsonMemberReader members(*context_, *nodes_, index_of(node));
        members.place(where);
        is_whole_ = is_whole_ && members.is_whole();
    }

    // What has no default is read into an optional.
    void read(const JsonNode& node, std::optional<Period>& period) {
        if (is_null(node)) return;
        JsonMemberReader members(*context_, *nodes_, index_of(node));
        const auto first = members.day("first_day");
        const auto last = members.day("last_day");
        if (first && last && *last < *first) {
            members.fail(ErrorCode::range_reversed, "last_day", members.find("last_day")->text);
        } else if (first && last) {
            period = Period(*first, *last);
        }
        is_whole_ = is_whole_ && members.is_whole();
    }
    std::optional<date::year_month_day> day(std::string_view name) {
        const auto text = needed<std::string_view>(name);
        if (!text) return std::nullopt;
        const auto result = day_from_code(*text);
        if (!result) fail(ErrorCode::date_malformed, name, *text);
        return result;
    }
    void read(const JsonNode& node, std::optional<Interval>& interval) {
        if (is_null(node)) return;
        JsonMemberReader members(*context_, *nodes_, index_of(node));
        Interval read_interval;
        const bool has_both = members.end("lower", read_interval.lower, read_interval.lower_closed) &&
                              members.end("upper", read_interval.upper, read_interval.upper_closed);
        const bool is_closed = read_interval.lower_closed && read_interval.upper_closed;
        if (has_both &&
            (read_interval.upper < read_interval.lower || (read_interval.is_point() && !is_closed))) {
            fail(ErrorCode::range_reversed, node, {});
        }
        is_whole_ = is_whole_ && has_both && members.is_whole();
        if (is_whole_) interval = read_interval;
    }
    bool end(std::string_view name, Ratio& value, bool& is_closed) {
        const JsonNode* const node = find(name);
        if (node == nullptr) {
            fail(ErrorCode::member_missing, (*nodes_)[object_], name);
            return false;
        }
        context_->enter(name);
        JsonMemberReader members(*context_, *nodes_, index_of(*node));
        const auto exact = members.needed<Ratio>("exact");
        members("closed", is_closed);
        context_->leave();
        if (exact) value = *exact;
        return exact && members.is_whole();
    }
    void read(const JsonNode& node, std::optional<Target<>>& target) {
        if (is_null(node)) return;
        JsonMemberReader members(*context_, *nodes_, index_of(node));
        target = members.read_target();
        if (!target && members.is_whole()) members.fail(ErrorCode::member_missing, node, "value");
        is_whole_ = is_whole_ && members.is_whole();
    }
    void read(const JsonNode& node, Actual<>& actual) {
        if (is_null(node)) return;
        JsonMemberReader members(*context_, *nodes_, index_of(node));
        std::optional<Actual<>> value;
        members.value_of_cell(value);
        if (value) actual = *value;
        is_whole_ = is_whole_ && members.is_whole();
    }

    /// A target by its code, or a bare number.
    std::optional<Target<>> target_of(const JsonNode& node) {
        const bool has_digits = node.kind == JsonNode::Kind::text || node.kind == JsonNode::Kind::number;
        if (!has_digits) {
            unexpected(node);
            return std::nullopt;
        }
        const MachineTarget target = target_from_code(node.text);
        if (!target.value) fail(target.error, node, node.text);
        return target.value;
    }

    template <class Value>
    void read(const JsonNode& node, std::optional<Value>& value) {
        if (is_null(node)) return;
        const bool was_whole = std::exchange(is_whole_, true);
        Value read_value{};
        read(node, read_value);
        if (is_whole_) value = std::move(read_value);
        is_whole_ = is_whole_ && was_whole;
    }
    template <class Element>
    void read(const JsonNode& node, std::vector<Element>& elements) {
        if (is_null(node)) return;
        if (node.kind != JsonNode::Kind::list) return unexpected(node);
        for (std::size_t at = index_of(node) + 1; at < node.next; at = (*nodes_)[at].next) {
            context_->enter(elements.size());
            read((*nodes_)[at], elements.emplace_back());
            context_->leave();
        }
    }
    template <class Value>
    void read(const JsonNode& node, Value& value) {
        if constexpr (requires(JsonMemberReader & reader) { json_members(reader, value); }) {
            if (is_null(node)) return;
            JsonMemberReader members(*context_, *nodes_, index_of(node));
            json_members(members, value);
            is_whole_ = is_whole_ && members.is_whole();
        } else {
            read_alone(node, value);
        }
    }

    const JsonNodes* nodes_;
    std::size_t object_;
    std::size_t cursor_;
    bool is_object_ = false;
};

}  // namespace detail

}  // namespace chitieu
