// SPDX-License-Identifier: BSL-1.0
//
// JSON (RFC 8259), piece by piece, into a stream: always well-formed, whatever the texts hold.
//
//     JsonWriter json(std::cout);
//     json.object([&] {
//         json.member("name", "Suối Mơ");
//         json.list("lines", lines, [&](int line) { json.value(line); });
//     });
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/utf8.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace chitieu {

/// A text as a JSON string with its quotation marks. Bytes that are not UTF-8 become U+FFFD; all else is
/// kept, control characters as escapes. Linear.
inline std::string json_text(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    result.reserve(text.size() + 2);
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        if (point.value == U'"' || point.value == U'\\') {
            result += '\\';
            result += static_cast<char>(point.value);
        } else if (point.value == U'\n') {
            result += "\\n";
        } else if (point.value == U'\t') {
            result += "\\t";
        } else if (point.value < 0x20U || point.value == 0x7FU) {
            result += "\\u00";
            result += digits[point.value >> 4U];
            result += digits[point.value & 15U];
        } else {
            encode_utf8(point.value, [&result](char byte) { result.push_back(byte); });
        }
    }
    return result += '"';
}

/// Writes one value, and looks after commas and lines: members of the outermost object and elements of its
/// lists stand on a line each, all below that on one line. Decimals are strings, with the digits as printed:
/// nearly every reader takes a JSON number for a binary double, which keeps neither 27.60 nor 18 digits.
class JsonWriter {
public:
    /// Writes to a stream, which must outlive it, and owns nothing.
    explicit JsonWriter(std::ostream& out) : out_(out) {}

    /// Whatever `write_members` writes, between braces.
    template <std::invocable WriteMembers>
    void object(const WriteMembers& write_members) {
        begin('{');
        write_members();
        end('}');
    }

    /// The elements of a range, each of which `write_element(element)` writes, between brackets.
    template <class Range, class WriteElement>
    void array(const Range& range, const WriteElement& write_element) {
        begin('[');
        for (const auto& element : range) {
            separate();
            write_element(element);
        }
        end(']');
    }

    /// A value in an array, or behind a key.
    void value(std::string_view text) { out_ << json_text(text); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(std::same_as<bool> auto truth) { out_ << (truth ? "true" : "false"); }
    void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
        out_ << std::to_string(number);
    }
    void value(std::nullopt_t) { out_ << "null"; }
    void value(Decimal number) { value(to_string(number)); }
    template <class Value>
    void value(const std::optional<Value>& optional) {
        if (optional) {
            value(*optional);
        } else {
            value(std::nullopt);
        }
    }

    /// A name before the value that follows.
    void key(std::string_view name) {
        separate();
        value(name);
        out_ << ": ";
    }

    /// A name with its value, or with what the writers above write.
    template <class Value>
    void member(std::string_view name, const Value& written) {
        key(name);
        value(written);
    }
    template <std::invocable WriteMembers>
    void object(std::string_view name, const WriteMembers& write_members) {
        key(name);
        object(write_members);
    }
    template <class Range, class WriteElement>
    void list(std::string_view name, const Range& range, const WriteElement& write_element) {
        key(name);
        array(range, write_element);
    }

private:
    static constexpr std::size_t depth_of_lines = 2;

    void begin(char bracket) {
        out_ << bracket;
        ++depth_;
        is_empty_ = true;
    }
    void end(char bracket) {
        --depth_;
        if (!is_empty_ && depth_ < depth_of_lines) out_ << '\n' << std::string(depth_, ' ');
        out_ << bracket;
        is_empty_ = false;
    }
    /// Before each member and element.
    void separate() {
        if (!is_empty_) out_ << ',';
        if (depth_ <= depth_of_lines) {
            out_ << '\n' << std::string(depth_, ' ');
        } else if (!is_empty_) {
            out_ << ' ';
        }
        is_empty_ = false;
    }

    std::ostream& out_;
    std::size_t depth_ = 0;
    bool is_empty_ = true;
};

}  // namespace chitieu
