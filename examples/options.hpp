// SPDX-License-Identifier: BSL-1.0
//
// What the programs that read one file have in common: how their users name it, the language, and what
// becomes of output that nobody takes.
#pragma once

#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

/// The place of a word among some, or nothing.
inline std::optional<std::size_t> place_of(std::string_view word,
                                           std::initializer_list<std::string_view> words) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

struct FileOptions {
    chitieu::Language language = chitieu::Language::vietnamese;
    std::string file = "-";
    bool is_help = false;
    bool is_valid = true;
};

/// `Options` are `FileOptions` and more; `take(options, word, value)` says how many of both words were an
/// option of the program's own: none, one or two.
template <class Options, class Take>
Options parse_options(int count, char** words, const Take& take) {
    Options options;
    bool has_file = false;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        const std::string_view value = at + 1 < count ? words[at + 1] : "";
        if (word == "--help" || word == "-h") {
            options.is_help = true;
        } else if (word == "--language" && (value == "vi" || value == "en")) {
            options.language = value == "vi" ? chitieu::Language::vietnamese : chitieu::Language::english;
            ++at;
        } else if (const int taken = take(options, word, value); taken != 0) {
            at += taken - 1;
        } else if (!has_file && (word == "-" || !word.starts_with('-'))) {
            options.file = word;
            has_file = true;
        } else {
            options.is_valid = false;
        }
    }
    return options;
}

/// A pipe that nobody reads any more is then an error to be told, as a full disk is.
inline void let_closed_pipes_be_errors() {
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

/// Whether all that was written to standard output could be; says so where not.
inline bool is_written(chitieu::Language language) {
    if (std::cout.flush()) return true;
    std::cerr << describe(chitieu::Error{chitieu::ErrorCode::file_unwritable, {}, "-"}, language) << '\n';
    return false;
}
