// The main job: read an annex of indicators, compare plan with actual, say what was printed wrongly.
//
//     annex_report [--format text|html|markdown|tsv] [--language vi|en] [--direction higher|lower] [FILE|-]
//
// Exit status: 0 when the file could be read, with findings or without; 2 when it could not.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/annex_html.hpp>
#include <chitieu/write/annex_markdown.hpp>
#include <chitieu/write/annex_text.hpp>
#include <chitieu/write/annex_tsv.hpp>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

#if defined(__unix__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace {

constexpr int cannot_read = 2;

constexpr std::string_view usage =
    "usage: annex_report [--format text|html|markdown|tsv] [--language vi|en] [--direction higher|lower] "
    "[FILE|-]\n"
    "  --direction   which way is good where the annex does not say (default: higher)\n";

struct Options {
    std::string format = "text";
    chitieu::Language language = chitieu::Language::vietnamese;
    chitieu::Direction direction = chitieu::Direction::higher_is_better;
    std::string file = "-";
    bool is_help = false;
    bool is_valid = true;
};

Options parse_options(int count, char** words) {
    Options options;
    bool has_file = false;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        const std::string_view value = at + 1 < count ? words[at + 1] : "";
        if (word == "--help" || word == "-h") {
            options.is_help = true;
        } else if (word == "--format" &&
                   (value == "text" || value == "html" || value == "markdown" || value == "tsv")) {
            options.format = value;
            ++at;
        } else if (word == "--language" && (value == "vi" || value == "en")) {
            options.language = value == "vi" ? chitieu::Language::vietnamese : chitieu::Language::english;
            ++at;
        } else if (word == "--direction" && (value == "higher" || value == "lower")) {
            options.direction = value == "higher" ? chitieu::Direction::higher_is_better
                                                  : chitieu::Direction::lower_is_better;
            ++at;
        } else if (!has_file && (word == "-" || !word.starts_with('-'))) {
            options.file = word;
            has_file = true;
        } else {
            options.is_valid = false;
        }
    }
    return options;
}

/// The width of the terminal; 100 where the output is none.
std::size_t terminal_columns() {
#if defined(__unix__)
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
#endif
    return 100;
}

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options(count, words);
    if (options.is_help) {
        std::cout << usage;
        return 0;
    }
    if (!options.is_valid) {
        std::cerr << usage;
        return cannot_read;
    }

    const auto text = chitieu::read_file(options.file);
    if (!text) {
        std::cerr << describe(text.error(), options.language) << '\n';
        return cannot_read;
    }
    const auto report = chitieu::read_annex(*text, options.direction);
    if (!report) {
        std::cerr << describe(report.error(), options.language) << '\n';
        return cannot_read;
    }

    const chitieu::Audit audit = chitieu::audit(*report);
    if (options.format == "tsv") {
        write_annex_tsv(std::cout, *report, audit);
        // A table of indicators has no line for what belongs to none of them.
        for (const chitieu::Finding& finding : audit.findings) {
            if (finding.row != chitieu::Finding::no_row) continue;
            std::cerr << chitieu::place_text(finding.place, options.language) << ": "
                      << chitieu::sentence(finding, options.language) << '\n';
        }
    } else if (options.format == "html") {
        write_annex_html(std::cout, *report, audit, options.language);
    } else if (options.format == "markdown") {
        write_annex_markdown(std::cout, *report, audit, options.language);
    } else {
        write_annex_text(std::cout, *report, audit, options.language, terminal_columns());
    }
    std::cout.flush();
    return std::cout ? 0 : cannot_read;
}
