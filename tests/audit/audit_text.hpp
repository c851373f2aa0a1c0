// SPDX-License-Identifier: BSL-1.0
//
// Shorthand for tests: an annex as text, its findings as words.
#pragma once

#include "../read_once.hpp"

#include <chitieu/audit/finding.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

/// What is found in an annex: `words_of(finding)` of each, with something between.
template <class WordsOf>
std::string found_in(const std::string& text, chitieu::Direction direction, std::string_view between,
                     const WordsOf& words_of) {
    const auto report = annex_of(text, direction);
    if (!report) return "cannot be read: " + std::string(chitieu::name_of(report.error().code));
    std::string words;
    for (const chitieu::Finding& finding : audit_of(*report).findings) {
        if (!words.empty()) words += between;
        words += words_of(finding);
    }
    return words;
}

/// Of the findings of one rule in an annex, one behind the other.
template <class WordsOf>
std::string found_by(chitieu::Rule rule, const std::string& text, const WordsOf& words_of) {
    return found_in(text, chitieu::Direction::higher_is_better, "", [&](const chitieu::Finding& finding) {
        return finding.rule == rule ? words_of(finding) : std::string();
    });
}

/// "2:code_gap 5:code_repeated": what is found in an annex, by line.
inline std::string findings_in(const std::string& text,
                               chitieu::Direction direction = chitieu::Direction::higher_is_better) {
    return found_in(text, direction, " ", [](const chitieu::Finding& finding) {
        return std::to_string(finding.place.line) + ':' + std::string(name_of(finding));
    });
}

/// What is found in an annex, in words, a line each.
inline std::string said_of(const std::string& text,
                           chitieu::Direction direction = chitieu::Direction::higher_is_better) {
    return found_in(text, direction, "\n", [](const chitieu::Finding& finding) {
        return sentence(finding, chitieu::Language::english);
    });
}

/// Cells written with `|` between become a tab-separated table below a usual heading (line 1).
inline std::string table_of(
    std::string_view rows, std::string_view heading = "TT | Chỉ tiêu | ĐVT | KH 2023 | TH 2023 | TH/KH (%)") {
    std::string text = std::string(heading) + "\n" + std::string(rows);
    std::replace(text.begin(), text.end(), '|', '\t');
    return text;
}
