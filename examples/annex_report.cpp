// The main job: read an annex of indicators, compare plan with actual, say what was printed wrongly.
//
//     annex_report [--format text|html|markdown|tsv] [--language vi|en] [--direction higher|lower] [FILE|-]
//
// Exit status: 0 when the file could be read, with findings or without; 2 when not,
// or when not all of the output could be written.

#include "options.hpp"

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

struct Options : FileOptions {
    std::string format = "text";
    chitieu::Direction direction = chitieu::Direction::higher_is_better;
};

/// How many of the two words were an option.
int take_option(Options& options, std::string_view word, std::string_view value) {
    if (word == "--format" && place_of(value, {"text", "html", "markdown", "tsv"})) {
        options.format = value;
        return 2;
    }
    if (word == "--direction" && (value == "higher" || value == "lower")) {
        options.direction =
            value == "higher" ? chitieu::Direction::higher_is_better : chitieu::Direction::lower_is_better;
        return 2;
    }
    return 0;
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
    const Options options = parse_options<Options>(count, words, take_option);
    if (options.is_help) {
        std::cout << usage;
        return 0;
    }
    if (!options.is_valid) {
        std::cerr << usage;
        return cannot_read;
    }

    let_closed_pipes_be_errors();
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
    return is_written(options.language) ? 0 : cannot_read;
}
