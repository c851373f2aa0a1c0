// SPDX-License-Identifier: BSL-1.0
//
// The markup within the cells of a table: Markdown's, the tags of formatted text, entities.
#pragma once

#include <chitieu/read/delimiter.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chitieu::detail {

/// The tags of formatted text; anything else between < and > is text.
inline constexpr std::string_view tag_names[] = {"b",    "i",    "u",    "s",     "p",      "br",
                                                 "em",   "div",  "del",  "ins",   "sup",    "sub",
                                                 "code", "font", "span", "small", "strong", "center"};

/// The length of such a tag at the beginning of `text`, or 0: `<3`, `<=5`, `<b and c>` are none. O(1).
constexpr std::size_t tag_length(std::string_view text) noexcept {
    constexpr std::size_t longest = 64;
    if (text.size() < 3 || text[0] != '<') return 0;
    const std::size_t begin = text[1] == '/' ? 2 : 1;
    std::size_t end = begin;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end == begin || end == text.size() || end > longest) return 0;
    if (text[end] != '>' && (end == begin + 1 || (text[end] != ' ' && text[end] != '/'))) return 0;
    const std::string_view name = text.substr(begin, end - begin);
    for (const std::string_view known : tag_names) {
        bool same = name.size() == known.size();
        for (std::size_t at = 0; same && at < known.size(); ++at) same = (name[at] | 0x20) == known[at];
        if (!same) continue;
        const std::size_t close = text.substr(0, longest).find('>');
        return close == std::string_view::npos ? 0 : close + 1;
    }
    return 0;
}

struct MarkupPair {
    std::string_view open;
    std::string_view close;
};
inline constexpr MarkupPair markup_pairs[] = {
    {"<b>", "</b>"}, {"<strong>", "</strong>"},
    {"<i>", "</i>"}, {"<em>", "</em>"},
    {"<u>", "</u>"}, {"**", "**"},
    {"__", "__"},    {"*", "*"},
    {"_", "_"},      {"`", "`"},
};

/// Takes white space and pairs of emphasis off both ends; what is left is a piece of `text`.
constexpr std::string_view strip_markup(std::string_view text) noexcept {
    text = trim(text);
    for (bool changed = true; changed;) {
        changed = false;
        for (const MarkupPair& pair : markup_pairs) {
            if (text.size() <= pair.open.size() + pair.close.size()) continue;
            if (!text.starts_with(pair.open) || !text.ends_with(pair.close)) continue;
            text.remove_prefix(pair.open.size());
            text.remove_suffix(pair.close.size());
            text = trim(text);
            changed = true;
        }
    }
    return text;
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
inline constexpr Entity entities[] = {
    {"&gt;", ">"},    {"&lt;", "<"},   {"&amp;", "&"}, {"&nbsp;", "\u00A0"}, {"&quot;", "\""},
    {"&#39;", "'"},   {"&apos;", "'"}, {"&ge;", "≥"},  {"&le;", "≤"},        {"&ndash;", "–"},
    {"&mdash;", "—"}, {"&#62;", ">"},  {"&#60;", "<"}, {"&#160;", "\u00A0"}, {"&permil;", "‰"},
};

/// The entity at the beginning of `text`, or nullptr.
constexpr const Entity* find_entity(std::string_view text) noexcept {
    if (!text.starts_with('&')) return nullptr;
    for (const Entity& entity : entities) {
        if (text.starts_with(entity.name)) return &entity;
    }
    return nullptr;
}

/// True where a backslash at the beginning of `text` only protects what follows it.
constexpr bool is_escape(std::string_view text, Delimiter delimiter) noexcept {
    constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    return delimiter == Delimiter::pipe && text.size() > 1 && text[0] == '\\' &&
           punctuation.find(text[1]) != std::string_view::npos;
}

constexpr bool has_bold(std::string_view text) noexcept {
    const std::size_t first = text.find("**");
    return first != std::string_view::npos && text.find("**", first + 2) != std::string_view::npos;
}

/// True where markup or a line end stands inside a text, so that it has to be copied to be read. Linear.
constexpr bool has_inner_markup(std::string_view text, Delimiter delimiter) noexcept {
    for (std::size_t at = text.find_first_of("&<\\\n\r"); at != std::string_view::npos;
         at = text.find_first_of("&<\\\n\r", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest[0] == '\n' || rest[0] == '\r' || find_entity(rest) != nullptr || tag_length(rest) != 0 ||
            is_escape(rest, delimiter)) {
            return true;
        }
    }
    return has_bold(text);
}

inline constexpr std::string_view raised_digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// The text with tags taken out (`<br>` and line ends as a space, digits in `<sup>` raised, so that none
/// joins the figure before it), entities decoded and, in a pipe table, escapes undone. Linear.
inline std::string without_markup(std::string_view text, Delimiter delimiter) {
    const bool is_bold = has_bold(text);
    std::string result;
    bool is_raised = false;
    while (!text.empty()) {
        if (const std::size_t length = tag_length(text); length != 0) {
            const std::string_view tag = text.substr(0, length);
            is_raised = (tag[1] | 0x20) == 's' && (tag[2] | 0x20) == 'u' && (tag[3] | 0x20) == 'p';
            if ((tag[1] | 0x20) == 'b' && (tag[2] | 0x20) == 'r') result += ' ';
            text.remove_prefix(length);
        } else if (const Entity* const entity = find_entity(text)) {
            result += entity->text;
            text.remove_prefix(entity->name.size());
        } else if (is_bold && text.starts_with("**")) {
            text.remove_prefix(2);
        } else {
            if (is_escape(text, delimiter)) text.remove_prefix(1);
            if (is_raised && is_ascii_digit(text[0])) {
                result += raised_digits[text[0] - '0'];
            } else {
                result += text[0] == '\n' || text[0] == '\r' ? ' ' : text[0];
            }
            text.remove_prefix(1);
        }
    }
    return result;
}

}  // namespace chitieu::detail
