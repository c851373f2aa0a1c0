// SPDX-License-Identifier: BSL-1.0
//
// What a whole report is and holds, each in one line.
#pragma once

#include <chitieu/domain/mention.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/figures.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace chitieu {

/// The report's own title; its annex's, "Kế hoạch và thực hiện 2023", where it has none.
inline std::string report_title(const Report& report, Language language) {
    if (!report.data.title.empty()) return std::string(report.data.title);
    if (report.annex) return annex_title(*report.annex, language);
    return language == Language::vietnamese ? "Báo cáo" : "Report";
}

/// "HUYỆN ỦY · BÁO CÁO · 123-BC/HU · Suối Mơ · ngày 14 tháng 12 năm 2025": what is known, empty where
/// nothing.
inline std::string document_line(const DocumentData& data) {
    std::string line;
    for (const std::string_view part : {data.issuer, data.kind, data.number, data.place, data.date}) {
        if (!line.empty() && !part.empty()) line += " · ";
        line += part;
    }
    return line;
}

/// "42 mục, 31 chú thích, trong đó 31 có chỗ dẫn."
inline std::string contents_line(const Report& report, Language language) {
    std::size_t referred = 0;
    for (const ReportNote& note : report.notes) referred += !note.references.empty();
    const auto counted = [](std::size_t count, std::string_view noun) {
        return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
    };
    if (language == Language::english) {
        return counted(report.sections.size(), "section") + ", " + counted(report.notes.size(), "footnote") +
               ", " + std::to_string(referred) + " of them referred to.";
    }
    return std::to_string(report.sections.size()) + " mục, " + std::to_string(report.notes.size()) +
           " chú thích, trong đó " + std::to_string(referred) + " có chỗ dẫn.";
}

/// "66 lần nêu địa danh: 64 nhận ra đơn vị, 2 chưa chắc." Empty where no place was looked for.
inline std::string places_line(std::span<const Mention> mentions, Language language) {
    if (mentions.empty()) return {};
    std::size_t known = 0;
    for (const Mention& mention : mentions) known += mention.unit.has_value();
    return fill(language == Language::vietnamese
                    ? "{all} lần nêu địa danh: {known} nhận ra đơn vị, {unsure} chưa chắc."
                    : "{all} mentions of places: {known} resolved, {unsure} unsure.",
                {{"all", std::to_string(mentions.size())},
                 {"known", std::to_string(known)},
                 {"unsure", std::to_string(mentions.size() - known)}});
}

}  // namespace chitieu
