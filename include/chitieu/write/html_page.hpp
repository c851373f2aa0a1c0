// SPDX-License-Identifier: BSL-1.0
//
// The frame of a page that stands alone: it fetches nothing, runs nothing, and is read on a telephone, on a
// screen, on paper and aloud.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/write/bullet_svg.hpp>
#include <chitieu/write/html_style.hpp>
#include <chitieu/write/html_text.hpp>

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// A letter that no other language in wide use has: ơ, ư, or one with a tone of its own, composed or not.
inline bool has_vietnamese_letter(std::string_view text) {
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        text.remove_prefix(point.length);
        const bool is_horned = point.value == 0x31BU || point.value == 0x1A0U || point.value == 0x1A1U ||
                               point.value == 0x1AFU || point.value == 0x1B0U;
        const bool is_toned = point.value == 0x309U || point.value == 0x323U ||
                              (point.value >= 0x1EA0U && point.value <= 0x1EF9U);
        if (is_horned || is_toned) return true;
    }
    return false;
}

/// What stands beside a verdict's word.
constexpr std::string_view sign_of(Verdict verdict) noexcept {
    switch (verdict) {
        case Verdict::exceeded:
            return "+";
        case Verdict::met:
            return "✓";
        case Verdict::missed:
            return "✗";
        case Verdict::not_reported:
            return "?";
        case Verdict::no_target:
            return "–";
    }
    return {};
}

/// A part of a page that can be linked to.
struct PageSection {
    std::string_view id;
    Wording title;
    std::size_t count = 0;  ///< how many things are in it
};

/// What all parts of a page write.
class PageWriter {
public:
    PageWriter(std::ostream& out, Language language) : out_(out), language_(language) {}

    std::ostream& out() const noexcept { return out_; }
    Language language() const noexcept { return language_; }
    std::string_view say(std::string_view vietnamese, std::string_view english) const noexcept {
        return Wording{vietnamese, english}.in(language_);
    }

    /// Everything to the beginning of the body. The page may have styles of its own and nothing from
    /// elsewhere, which the browser enforces, whatever text the page holds.
    void begin(std::string_view title) const {
        out_ << "<!DOCTYPE html>\n<html lang=\"" << (language_ == Language::vietnamese ? "vi" : "en")
             << "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
             << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                "'unsafe-inline'\"/>\n"
             << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
             << html_text(title) << "</title>\n<style>" << page_css << bullet_css
             << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">"
             << say("Đến nội dung", "Skip to the content") << "</a>\n";
    }
    void end() const { out_ << "</body>\n</html>\n"; }

    void open(const PageSection& section) const {
        out_ << "<section id=\"" << section.id << "\" aria-labelledby=\"" << section.id << "-h\">\n<h2 id=\""
             << section.id << "-h\">" << section.title.in(language_) << "</h2>\n";
    }
    void close() const { out_ << "</section>\n"; }

    /// Links to sections, with how many things are in them.
    void write_contents(const std::vector<PageSection>& sections) const {
        out_ << "<nav aria-label=\"" << say("Mục lục", "Contents") << "\"><ul>\n";
        for (const PageSection& section : sections) {
            if (section.count == 0) continue;
            out_ << "<li><a href=\"#" << section.id << "\">" << section.title.in(language_)
                 << "</a> <span class=\"quiet\">(" << section.count << ")</span></li>\n";
        }
        out_ << "</ul></nav>\n";
    }

    /// ` lang="vi"`, for an element with a text that is not in the language of the page.
    std::string_view language_of(std::string_view text) const {
        return language_ != Language::vietnamese && has_vietnamese_letter(text) ? " lang=\"vi\"" : "";
    }
    /// A text of the report, which need not be in the language of the page.
    void write_foreign(std::string_view text) const {
        const std::string_view attribute = language_of(text);
        if (!attribute.empty()) out_ << "<span" << attribute << '>';
        out_ << html_text(text);
        if (!attribute.empty()) out_ << "</span>";
    }

    void write_verdict(Verdict verdict, bool is_grave) const {
        out_ << "<span class=\"verdict" << (is_grave ? " is-missed" : "")
             << "\"><span class=\"sign\" aria-hidden=\"true\">" << sign_of(verdict) << "</span>"
             << words_of(verdict).in(language_) << "</span>";
    }

    /// "Lỗi: …", without where.
    void write_sentence(const Finding& finding) const {
        out_ << "<span class=\"severity\">" << words_of(severity_of(finding)).in(language_)
             << "</span>: " << html_text(sentence(finding, language_));
    }

private:
    std::ostream& out_;
    Language language_;
};

constexpr std::string_view class_of(Severity severity) noexcept {
    switch (severity) {
        case Severity::error:
            return "is-error";
        case Severity::warning:
            return "is-warning";
        case Severity::note:
            return "is-note";
    }
    return {};
}

}  // namespace detail

}  // namespace chitieu
