// SPDX-License-Identifier: BSL-1.0
//
// A reader of JSON for tests, strict as RFC 8259: what it takes is JSON.
#pragma once

#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A value: `text` of strings decoded, of numbers and words as written.
struct JsonTree {
    char kind = 'x';  ///< { [ " 0 (a number) t f n
    std::string text{};
    std::vector<std::string> names{};  ///< of an object's elements
    std::vector<JsonTree> elements{};

    /// A member that is there; an empty value where it is not, or is there twice.
    const JsonTree& operator[](std::string_view name) const {
        static const JsonTree none;
        const JsonTree* found = &none;
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (names[at] == name) found = found == &none ? &elements[at] : &none;
        }
        return *found;
    }
    const JsonTree& operator[](std::size_t at) const {
        static const JsonTree none;
        return at < elements.size() ? elements[at] : none;
    }
    std::size_t size() const { return elements.size(); }
};

class JsonTreeReader {
public:
    /// The value of a whole text; nothing where it is not JSON, or not UTF-8.
    static std::optional<JsonTree> read(std::string_view text) {
        if (chitieu::find_invalid_utf8(text) != std::string_view::npos) return std::nullopt;
        JsonTreeReader reader(text);
        JsonTree tree;
        if (!reader.value(tree)) return std::nullopt;
        reader.blanks();
        if (!reader.rest_.empty()) return std::nullopt;
        return tree;
    }

private:
    explicit JsonTreeReader(std::string_view text) : rest_(text) {}

    void blanks() {
        while (!rest_.empty() && std::string_view(" \t\r\n").find(rest_[0]) != std::string_view::npos)
            rest_.remove_prefix(1);
    }
    bool take(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }

    bool value(JsonTree& tree) {
        blanks();
        if (rest_.empty()) return false;
        for (const std::string_view word : {"true", "false", "null"}) {
            if (!take(word)) continue;
            tree.kind = word[0];
            tree.text = word;
            return true;
        }
        tree.kind = rest_[0];
        if (tree.kind == '{') return object(tree);
        if (tree.kind == '[') return array(tree);
        if (tree.kind == '"') return string(tree.text);
        tree.kind = '0';
        return number(tree.text);
    }
    bool object(JsonTree& tree) {
        take("{");
        blanks();
        if (take("}")) return true;
        do {
            blanks();
            tree.names.emplace_back();
            tree.elements.emplace_back();
            if (!string(tree.names.back())) return false;
            blanks();
            if (!take(":") || !value(tree.elements.back())) return false;
            blanks();
        } while (take(","));
        return take("}");
    }
    bool array(JsonTree& tree) {
        take("[");
        blanks();
        if (take("]")) return true;
        do {
            tree.elements.emplace_back();
            if (!value(tree.elements.back())) return false;
            blanks();
        } while (take(","));
        return take("]");
    }
    bool string(std::string& text) {
        if (!take("\"")) return false;
        while (!rest_.empty() && rest_[0] != '"') {
            if (static_cast<unsigned char>(rest_[0]) < 0x20U) return false;
            if (rest_[0] != '\\') {
                text += rest_[0];
                rest_.remove_prefix(1);
                continue;
            }
            if (rest_.size() < 2) return false;
            constexpr std::string_view escapes = "\"\\/bfnrt";
            constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
            const char letter = rest_[1];
            rest_.remove_prefix(2);
            if (letter == 'u') {
                if (rest_.size() < 4) return false;
                char32_t point = 0;
                for (const char digit : rest_.substr(0, 4)) {
                    const std::size_t at = std::string_view("0123456789abcdef").find(digit);
                    if (at == std::string_view::npos) return false;
                    point = point * 16 + static_cast<char32_t>(at);
                }
                rest_.remove_prefix(4);
                chitieu::encode_utf8(point, [&text](char byte) { text += byte; });
            } else if (const std::size_t at = escapes.find(letter); at != std::string_view::npos) {
                text += meant[at];
            } else {
                return false;
            }
        }
        return take("\"");
    }
    bool digits(std::string& text) {
        const std::size_t before = text.size();
        while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
            text += rest_[0];
            rest_.remove_prefix(1);
        }
        return text.size() > before;
    }
    bool number(std::string& text) {
        if (take("-")) text += '-';
        const bool is_zero = rest_.starts_with('0');
        const std::size_t before = text.size();
        if (!digits(text) || (is_zero && text.size() > before + 1)) return false;
        if (take(".")) {
            text += '.';
            if (!digits(text)) return false;
        }
        return true;  // no exponents are written
    }

    std::string_view rest_;
};
