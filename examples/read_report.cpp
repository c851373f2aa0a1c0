// The whole job: read a report as it is written, its prose, footnotes and annex; say which of its figures are
// not true, and which places it names.
//
//     read_report [--format text|html|markdown|json|tsv] [--language vi|en] [--direction higher|lower]
//                 [--gazetteer FILE] [--area CODE] [FILE|-]
//
// Exit status: 0 when the files could be read, with findings or without; 2 when not.

#include "options.hpp"

#include <chitieu/audit/audit.hpp>
#include <chitieu/domain/commune.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>
#include <chitieu/read/report_scope.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/report_html.hpp>
#include <chitieu/write/report_json.hpp>
#include <chitieu/write/report_markdown.hpp>
#include <chitieu/write/report_text.hpp>
#include <chitieu/write/report_tsv.hpp>

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#if defined(__unix__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace {

constexpr int cannot_read = 2;

constexpr std::string_view usage =
    "usage: read_report [--format text|html|markdown|json|tsv] [--language vi|en] "
    "[--direction higher|lower]\n"
    "                   [--gazetteer FILE] [--area CODE] [FILE|-]\n"
    "  --direction   which way is good where the annex does not say (default: higher)\n"
    "  --gazetteer   a table of administrative units, to look up the places that the report names\n"
    "  --area        the unit that the report is about, where the report does not tell\n";

struct Options : FileOptions {
    std::string format = "text";
    chitieu::Direction direction = chitieu::Direction::higher_is_better;
    std::string gazetteer{};
    std::string area{};
};

/// How many of the two words were an option.
int take_option(Options& options, std::string_view word, std::string_view value) {
    if (word == "--format" && place_of(value, {"text", "html", "markdown", "json", "tsv"})) {
        options.format = value;
    } else if (word == "--direction" && (value == "higher" || value == "lower")) {
        options.direction =
            value == "higher" ? chitieu::Direction::higher_is_better : chitieu::Direction::lower_is_better;
    } else if (word == "--gazetteer" && !value.empty()) {
        options.gazetteer = value;
    } else if (word == "--area" && !value.empty()) {
        options.area = value;
    } else {
        return 0;
    }
    return 2;
}

/// The width of the terminal; 100 where the output is none.
std::size_t terminal_columns() {
#if defined(__unix__)
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
#endif
    return 100;
}

int fail(const chitieu::Error& error, chitieu::Language language) {
    std::cerr << describe(error, language) << '\n';
    return cannot_read;
}

/// Fills the gazetteer from its file, and says what is wrong in it. Rows without dates are taken to be of the
/// time of the report.
bool load(chitieu::Gazetteer& gazetteer, date::year_month_day day, const Options& options) {
    const auto text = chitieu::read_file(options.gazetteer);
    if (!text) return fail(text.error(), options.language) == 0;
    const auto table = chitieu::read_communes(*text, chitieu::since(day.year() / 1 / 1), gazetteer);
    if (!table) return fail(table.error(), options.language) == 0;
    for (const chitieu::Error& error : table->errors) {
        std::cerr << options.gazetteer << ": " << describe(error, options.language) << '\n';
    }
    return true;
}

/// What the report is about, as the user says or else the report.
std::optional<chitieu::MentionScope> scope_of(const chitieu::Report& report,
                                              const chitieu::Gazetteer& gazetteer, date::year_month_day day,
                                              const Options& options) {
    if (options.area.empty()) {
        const auto scope = chitieu::scope_of(report, gazetteer, day);
        if (!scope) {
            std::cerr << (options.language == chitieu::Language::vietnamese
                              ? "không rõ báo cáo của huyện, tỉnh nào: hãy nêu mã bằng --area"
                              : "which district or province the report is about is not clear: say its code "
                                "with --area")
                      << '\n';
        }
        return scope;
    }
    const auto area = gazetteer.find(options.area, day);
    if (!area) {
        std::cerr << (options.language == chitieu::Language::vietnamese ? "không có đơn vị nào mang mã "
                                                                        : "no unit has the code ")
                  << options.area << '\n';
        return std::nullopt;
    }
    return chitieu::MentionScope{gazetteer, *area, day};
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
    if (!text) return fail(text.error(), options.language);
    const auto report = chitieu::read_report(std::string_view(*text), options.direction);
    if (!report) return fail(report.error(), options.language);
    const chitieu::ReadClaims read = chitieu::read_claims(*report);
    const std::vector<chitieu::Claim>& claims = read.claims;
    const chitieu::Audit audit = chitieu::audit(*report, claims);

    chitieu::Gazetteer gazetteer;
    std::vector<chitieu::Mention> mentions;
    std::vector<chitieu::Commune> area;  // what the report should speak of
    if (!options.gazetteer.empty()) {
        // A report without a year names units as they are today.
        const date::year_month_day today = date::floor<date::days>(std::chrono::system_clock::now());
        const auto day = chitieu::last_day_of(*report).value_or(today);
        if (!load(gazetteer, day, options)) return cannot_read;
        const auto scope = scope_of(*report, gazetteer, day, options);
        if (!scope) return cannot_read;
        mentions = chitieu::read_mentions(*report, *scope);
        area = gazetteer.children_of(scope->area, day);
    }

    if (options.format == "tsv") {
        write_report_tsv(std::cout, *report, claims, audit);
    } else if (options.format == "json") {
        write_report_json(std::cout, *report, claims, mentions, audit, read.unsure);
    } else if (options.format == "html") {
        write_report_html(std::cout, *report, claims, mentions, audit, options.language, {}, area);
    } else if (options.format == "markdown") {
        write_report_markdown(std::cout, *report, claims, mentions, audit, options.language);
    } else {
        write_report_text(std::cout, *report, claims, mentions, audit, options.language, terminal_columns());
    }
    return is_written(options.language) ? 0 : cannot_read;
}
