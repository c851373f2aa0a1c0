// SPDX-License-Identifier: BSL-1.0
//
// Shorthand for tests: an annex read, audited and written.
#pragma once

#include "../read_once.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

inline std::string annex_text() {
    std::ifstream file(CHITIEU_SOURCE_DIR "/examples/data/muong-te-2023.tsv", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What `write(out, report, audit)` writes of an annex.
template <class Write>
std::string written(const std::string& text, Write&& write) {
    const auto report = annex_of(text);
    REQUIRE(report.has_value());
    std::ostringstream out;
    write(out, *report, audit_of(*report));
    return out.str();
}

inline std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.emplace_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}
