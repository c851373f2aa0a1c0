// SPDX-License-Identifier: BSL-1.0
//
// JSON values that are one thing each: texts, numbers, enumerators, units.
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/enum_names.hpp>
#include <chitieu/read/detail/json_context.hpp>
#include <chitieu/read/detail/json_node.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/any_unit.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace chitieu::detail {

/// Reads values, and remembers whether all were right. What is null leaves what it is read into as it was.
class JsonValueReader {
public:
    explicit JsonValueReader(JsonContext& context) noexcept : context_(&context) {}

    /// Whether all was right; or that it was not.
    bool is_whole() const noexcept { return is_whole_; }
    void spoil() noexcept { is_whole_ = false; }

protected:
    void fail(ErrorCode code, const JsonNode& node, std::string_view text) {
        is_whole_ = false;
        context_->fail(code, node.offset, text);
    }
    void unexpected(const JsonNode& node) {
        constexpr std::string_view kinds[] = {"null", "true/false", "", "", "{…}", "[…]"};
        const std::string_view kind = kinds[static_cast<std::size_t>(node.kind)];
        const bool is_text = node.kind == JsonNode::Kind::number || node.kind == JsonNode::Kind::text;
        fail(ErrorCode::member_unexpected, node, is_text ? node.text : kind);
    }
    static bool is_null(const JsonNode& node) noexcept { return node.kind == JsonNode::Kind::null; }

    bool is_text(const JsonNode& node) {
        if (node.kind != JsonNode::Kind::text) {
            unexpected(node);
        } else if (find_invalid_utf8(node.text) != std::string_view::npos) {
            fail(ErrorCode::utf8_invalid, node, {});
        } else {
            return true;
        }
        return false;
    }

    void read_alone(const JsonNode& node, std::string_view& text) {
        if (!is_null(node) && is_text(node)) text = node.text;
    }
    void read_alone(const JsonNode& node, std::string& text) {
        if (!is_null(node) && is_text(node)) text = node.text;
    }
    void read_alone(const JsonNode& node, std::same_as<bool> auto& truth) {
        if (is_null(node)) return;
        if (node.kind != JsonNode::Kind::boolean) return unexpected(node);
        truth = node.is_true;
    }
    template <std::integral Whole>
    requires(!std::same_as<Whole, bool>) void read_alone(const JsonNode& node, Whole& number) {
        if (is_null(node)) return;
        if (node.kind != JsonNode::Kind::number) return unexpected(node);
        const char* const last = node.text.data() + node.text.size();
        const auto result = std::from_chars(node.text.data(), last, number);
        if (result.ec == std::errc::result_out_of_range)
            return fail(ErrorCode::number_out_of_range, node, node.text);
        if (result.ec != std::errc() || result.ptr != last)
            return fail(ErrorCode::number_not_whole, node, node.text);
    }
    void read_alone(const JsonNode& node, Decimal& number) {
        if (is_null(node)) return;
        if (const auto figure = figure_of(node)) number = *figure;
    }
    std::optional<Decimal> figure_of(const JsonNode& node) {
        if (node.kind != JsonNode::Kind::text && node.kind != JsonNode::Kind::number) {
            unexpected(node);
            return std::nullopt;
        }
        const MachineNumber figure = machine_number(node.text);
        if (!figure.value) fail(figure.error, node, node.text);
        return figure.value;
    }
    void read_alone(const JsonNode& node, Ratio& ratio) {
        if (is_null(node)) return;
        if (node.kind != JsonNode::Kind::text && node.kind != JsonNode::Kind::number) return unexpected(node);
        const std::optional<Ratio> value = ratio_from_digits(node.text);
        if (!value) return fail(ErrorCode::number_malformed, node, node.text);
        ratio = *value;
    }
    template <class Enum>
    requires(enumerator_count<Enum> != 0) void read_alone(const JsonNode& node, Enum& value) {
        if (is_null(node) || !is_text(node)) return;
        const std::optional<Enum> known = enumerator_of<Enum>(node.text);
        if (!known) return fail(ErrorCode::words_unknown, node, node.text);
        value = *known;
    }
    void read_alone(const JsonNode& node, ErrorCode& code) {
        if (is_null(node) || !is_text(node)) return;
        for (const ErrorWords& known : error_table) {
            if (known.name == node.text) {
                code = known.code;
                return;
            }
        }
        fail(ErrorCode::words_unknown, node, node.text);
    }
    void read_alone(const JsonNode& node, AnyUnit& unit) {
        if (is_null(node) || !is_text(node)) return;
        const std::optional<AnyUnit>& known = context_->unit_of(node.text);
        if (!known) return fail(ErrorCode::unit_unknown, node, node.text);
        unit = *known;
    }

    JsonContext* context_;
    bool is_whole_ = true;
};

}  // namespace chitieu::detail
