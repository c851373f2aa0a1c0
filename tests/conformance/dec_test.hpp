// SPDX-License-Identifier: BSL-1.0
//
// Test cases in the form of the General Decimal Arithmetic Testcases, one a line:
//
//     rounding: half_even                                -- holds for what follows
//     addx018 add '10000000000' 0.1 -> 1.00000000E+10 Inexact Rounded
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dec_test {

/// A case with the directives that hold for it. `operation`, `conditions` and `rounding` are in small
/// letters.
struct Case {
    std::string name;
    std::string operation;
    std::vector<std::string> operands;
    std::string result;
    std::vector<std::string> conditions;
    std::size_t precision = 0;
    std::string rounding;

    bool has(std::string_view condition) const {
        return std::find(conditions.begin(), conditions.end(), condition) != conditions.end();
    }
};

struct File {
    std::vector<Case> cases;
    std::vector<std::string> bad_lines;  ///< neither a case nor a directive
};

inline std::string small_letters(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
    }
    return text;
}

/// The words of a line without its comment. A word may stand in quotes of either kind, in which a quote of
/// that kind is written twice.
inline std::vector<std::string> words_of(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    std::vector<std::string> words;
    while (true) {
        const std::size_t begin = line.find_first_not_of(blanks);
        if (begin == std::string_view::npos) return words;
        line.remove_prefix(begin);
        if (line.starts_with("--")) return words;
        std::string word;
        if (const char quote = line.front(); quote == '\'' || quote == '"') {
            line.remove_prefix(1);
            while (!line.empty()) {
                const char character = line.front();
                line.remove_prefix(1);
                if (character == quote) {
                    if (!line.starts_with(quote)) break;
                    line.remove_prefix(1);
                }
                word += character;
            }
        } else {
            word = line.substr(0, line.find_first_of(blanks));
            line.remove_prefix(word.size());
        }
        words.push_back(word);
    }
}

/// Reads a directive into the case that holds what is common to those that follow; whether it is one.
inline bool read_directive(const std::vector<std::string>& words, Case& common) {
    const std::size_t colon = words.front().find(':');
    if (colon == std::string::npos) return false;
    const std::string keyword = small_letters(words.front().substr(0, colon));
    std::string value = words.front().substr(colon + 1);
    if (value.empty() && words.size() > 1) value = words[1];
    if (keyword == "rounding") common.rounding = small_letters(value);
    if (keyword == "precision") {
        std::from_chars(value.data(), value.data() + value.size(), common.precision);
    }
    return !value.empty();
}

/// Reads a file. Directives that tell nothing about a result in a Decimal's range, and files that are named
/// to be read as well, are passed over.
inline File read(std::string_view text) {
    File file;
    Case common;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::vector<std::string> words = words_of(line);
        if (words.empty() || read_directive(words, common)) continue;
        const auto arrow = std::find(words.begin(), words.end(), "->");
        if (arrow - words.begin() < 3 || words.end() - arrow < 2) {
            file.bad_lines.emplace_back(line);
            continue;
        }
        Case& test = file.cases.emplace_back(common);
        test.name = words[0];
        test.operation = small_letters(words[1]);
        test.operands.assign(words.begin() + 2, arrow);
        test.result = arrow[1];
        for (auto word = arrow + 2; word != words.end(); ++word) {
            test.conditions.push_back(small_letters(*word));
        }
    }
    return file;
}

}  // namespace dec_test
