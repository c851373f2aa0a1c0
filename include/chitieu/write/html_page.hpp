// SPDX-License-Identifier: BSL-1.0
//
// The frame of a page that stands alone: it fetches nothing, runs nothing, and is read on a telephone, on a
// screen, on paper and aloud.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/write/bullet_svg.hpp>
#include <chitieu/write/html_style.hpp>
#include <chitieu/write/html_text.hpp>
#include <chitieu/write/language_guess.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// As HTML and XML name it.
constexpr std::string_view code_of(Language language) noexcept {
    return language == Language::vietnamese ? "vi" : "en";
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
    std::size_t count = 0;    ///< how many things are in it
    bool shows_count = true;  ///< whether a reader wants to know
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
        out_ << "<!DOCTYPE html>\n<html lang=\"" << code_of(language_)
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
            out_ << "<li><a href=\"#" << section.id << "\">" << section.title.in(language_) << "</a>";
            if (section.shows_count)
                out_ << " <span class=\"quiet\">(" << std::to_string(section.count) << ")</span>";
            out_ << "</li>\n";
        }
        out_ << "</ul></nav>\n";
    }

    /// ` lang="vi"`, for an element with a text that is not in the language of the page.
    std::string_view language_of(std::string_view text) const {
        return language_ != Language::vietnamese && has_vietnamese_letter(text) ? " lang=\"vi\"" : "";
    }
    /// The same for a text whose language is known.
    std::string_view language_of(Language of_text) const noexcept {
        if (of_text == language_) return "";
        return of_text == Language::vietnamese ? " lang=\"vi\"" : " lang=\"en\"";
    }
    /// A text of the report, which need not be in the language of the page.
    void write_foreign(std::string_view text) const {
        const std::string_view attribute = language_of(text);
        if (!attribute.empty()) out_ << "<span" << attribute << '>';
        out_ << html_text(text);
        if (!attribute.empty()) out_ << "</span>";
    }

    void write_verdict(Verdict verdict, bool is_grave) const {
        write_signed(sign_of(verdict), words_of(verdict).in(language_), is_grave);
    }
    /// Words with a sign for the eye, so that nothing is told by colour alone.
    void write_signed(std::string_view sign, std::string_view words, bool is_grave) const {
        out_ << "<span class=\"verdict" << (is_grave ? " is-missed" : "")
             << "\"><span class=\"sign\" aria-hidden=\"true\">" << sign << "</span>" << words << "</span>";
    }

    /// One of the counts that a page begins with; a grave one leads to the section that tells more.
    struct Tile {
        std::size_t count;
        std::string_view sign;
        std::string_view words;
        bool is_grave = false;
        std::string_view section{};  ///< empty where there is none
    };
    void write_tile(const Tile& tile) const {
        out_ << "<li" << (tile.is_grave ? " class=\"is-missed\"" : "") << '>';
        if (!tile.section.empty()) out_ << "<a href=\"#" << tile.section << "\">";
        out_ << "<b class=\"number\">" << std::to_string(tile.count) << "</b> ";
        write_signed(tile.sign, tile.words, tile.is_grave);
        out_ << (tile.section.empty() ? "</li>\n" : "</a></li>\n");
    }

    /// The number of a finding, the same wherever it stands on the page, on paper too.
    void write_finding_number(std::size_t finding) const {
        out_ << "<span class=\"nr\"><span class=\"heard\">" << say("phát hiện ", "finding ") << "</span>"
             << std::to_string(finding + 1) << "</span> ";
    }

    /// "Lỗi: …", without where.
    void write_sentence(const Finding& finding) const {
        out_ << "<span class=\"severity\">" << words_of(severity_of(finding)).in(language_) << "</span>: ";
        write_bare_sentence(finding);
    }
    /// The same where the severity is said above. Quotations need not be in the language of the page.
    void write_bare_sentence(const Finding& finding) const { write_quoting(sentence(finding, language_)); }

private:
    void write_quoting(std::string_view text) const {
        constexpr std::string_view open = "“";
        constexpr std::string_view close = "”";
        while (true) {
            const std::size_t begin = text.find(open);
            const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin);
            if (end == std::string_view::npos) break;
            const std::size_t inside = begin + open.size();
            out_ << html_text(text.substr(0, inside));
            write_foreign(text.substr(inside, end - inside));
            text.remove_prefix(end);
        }
        out_ << html_text(text);
    }

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
