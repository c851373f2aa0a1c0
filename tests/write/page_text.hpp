// SPDX-License-Identifier: BSL-1.0
//
// Shorthand for tests: what a page holds.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

inline std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

inline bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The section with this id, without its tag.
inline std::string_view section(std::string_view page, const std::string& id) {
    const std::size_t begin = page.find("<section id=\"" + id + "\"");
    if (begin == std::string_view::npos) return {};
    page.remove_prefix(begin);
    return page.substr(0, page.find("</section>"));
}

/// Whether each tag that is opened is closed, in order; attributes are quoted.
inline bool is_balanced(std::string_view page) {
    std::vector<std::string_view> open;
    page.remove_prefix(page.find("<html"));
    while (true) {
        const std::size_t begin = page.find('<');
        if (begin == std::string_view::npos) return open.empty();
        page.remove_prefix(begin + 1);
        std::size_t end = 0;
        bool is_quoted = false;
        while (end < page.size() && (is_quoted || page[end] != '>')) is_quoted ^= page[end++] == '"';
        if (end == page.size()) return false;
        const std::string_view tag = page.substr(0, end);
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return false;
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(tag.substr(0, tag.find(' ')));
        }
    }
}

/// Checks that ids stand once and that links lead to one; gives how many ids there are.
inline std::size_t check_links(std::string_view page) {
    std::set<std::string_view> ids;
    const auto value_at = [page](std::size_t at) { return page.substr(at, page.find('"', at) - at); };
    for (std::size_t at = page.find(" id=\""); at != std::string_view::npos;
         at = page.find(" id=\"", at + 1)) {
        const std::string_view id = value_at(at + 5);
        if (!ids.insert(id).second) FAIL_CHECK("twice: " << id);
    }
    for (std::size_t at = page.find("href=\""); at != std::string_view::npos;
         at = page.find("href=\"", at + 1)) {
        const std::string_view target = value_at(at + 6);
        CHECK(target.starts_with('#'));
        if (!ids.contains(target.substr(1))) FAIL_CHECK("leads nowhere: " << target);
    }
    return ids.size();
}
