// SPDX-License-Identifier: BSL-1.0
//
// JSON as it is written, one value after the other (RFC 8259).
#pragma once

#include <chitieu/text/utf8.hpp>

#include <concepts>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace chitieu {

/// `text` as a JSON string with its quotes. Control characters are escaped, and so are the two line ends that
/// scripts take for such; bytes that are not UTF-8 become U+FFFD. Linear.
inline std::string json_text(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
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
        } else if (point.value < 0x20 || point.value == 0x7F || point.value == 0x2028 ||
                   point.value == 0x2029) {
            result += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) result += digits[(point.value >> shift) & 0xFU];
        } else {
            encode_utf8(point.value, [&result](char byte) { result.push_back(byte); });
        }
    }
    return result += '"';
}

/// Writes the commas, colons and line ends of JSON. Members of the outermost object and elements of its
/// arrays begin a line; what is deeper stands in it.
///
///     JsonWriter json(std::cout);
///     json.object([&] { json.member("name", "Suối Mơ"); json.list("codes", codes, write_code); });
class JsonWriter {
public:
    explicit JsonWriter(std::ostream& out) : out_(out) {}

    /// An object whose members `write()` writes; an array whose elements it writes.
    template <std::invocable Write>
    void object(Write&& write) {
        nested('{', '}', write);
    }
    template <std::invocable Write>
    void array(Write&& write) {
        nested('[', ']', write);
    }

    /// One value: a text, a truth, a whole number. Figures are texts, because they are exact.
    void value(std::string_view text) { plain(json_text(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool is_so) { plain(is_so ? "true" : "false"); }
    template <std::unsigned_integral Integer>
    void value(Integer number) {
        plain(std::to_string(number));
    }
    void null() { plain("null"); }

    /// A name; the next value is that member's.
    void name(std::string_view text) {
        separate();
        out_ << json_text(text) << (depth_ == 1 ? ": " : ":");
        is_after_name_ = true;
    }

    /// A member with its value; an empty text is null.
    template <class Value>
    void member(std::string_view its_name, const Value& its_value) {
        name(its_name);
        if constexpr (std::convertible_to<Value, std::string_view>) {
            const std::string_view text(its_value);
            text.empty() ? null() : value(text);
        } else {
            value(its_value);
        }
    }

    /// A member that is an array: `write(element)` writes one value for each of a range.
    template <class Range, class Write>
    void list(std::string_view its_name, const Range& elements, Write&& write) {
        name(its_name);
        array([&] {
            for (const auto& element : elements) write(element);
        });
    }

private:
    void separate() {
        if (is_after_name_) {
            is_after_name_ = false;
            return;
        }
        if (!is_first_) out_ << ',';
        if (depth_ == 1 || depth_ == 2) out_ << '\n' << std::string(depth_ * 2, ' ');
        is_first_ = false;
    }

    void plain(std::string_view text) {
        separate();
        out_ << text;
    }

    template <class Write>
    void nested(char begin, char end, Write&& write) {
        separate();
        out_ << begin;
        ++depth_;
        is_first_ = true;
        write();
        --depth_;
        if (!is_first_ && depth_ <= 1) out_ << '\n' << std::string(depth_ * 2, ' ');
        out_ << end;
        is_first_ = false;
    }

    std::ostream& out_;
    std::size_t depth_ = 0;
    bool is_first_ = true;
    bool is_after_name_ = false;
};

}  // namespace chitieu
