// SPDX-License-Identifier: BSL-1.0
//
// Prints examples/TROUBLESHOOTING.md: what every refusal, error and finding says and what to do about it. The
// words are taken from where the library takes them, at run time from its tables, of the compiler's from the
// headers. Fails where words have no advice, advice has no words, or a refusal has no test.
//
//     troubleshooting <folder of the sources>

#include "advice.hpp"

#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/score/earned_value_measure.hpp>
#include <chitieu/score/progress_status.hpp>
#include <chitieu/unit/unit_catalogue.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

bool failed = false;

void fail(std::string_view what, std::string_view words) {
    std::cerr << what << ": " << words << '\n';
    failed = true;
}

struct Source {
    std::string path;  // below the sources
    std::string text;
};

std::vector<Source> files(const std::filesystem::path& sources, std::string_view folder) {
    std::vector<Source> result;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sources / folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".hpp" && extension != ".cpp") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        result.push_back({entry.path().lexically_relative(sources).generic_string(),
                          std::string(std::istreambuf_iterator<char>(file), {})});
    }
    std::sort(result.begin(), result.end(),
              [](const Source& left, const Source& right) { return left.path < right.path; });
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

/// A pattern with "…" where something is filled in; what is only there at times is left out.
std::string shown(std::string_view pattern) {
    std::string result;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        result += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = pattern.find('}', open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        if (name != "spread" && name != "assuming") result += "…";
        pattern.remove_prefix(close + 1);
    }
    return result;
}

/// Text that Markdown leaves as it is in a cell; between backticks nothing means anything anyway.
std::string in_cell(std::string_view text) {
    std::string result;
    bool is_code = false;
    for (const char letter : text) {
        if (letter == '`') is_code = !is_code;
        if (letter == '|') {
            result += "\\|";
        } else if (!is_code && letter == '<') {
            result += "&lt;";
        } else if (!is_code && (letter == '*' || letter == '_')) {
            result += '\\';
            result += letter;
        } else {
            result += letter;
        }
    }
    return result;
}

void heading(std::string_view title, std::string_view text, std::string_view columns) {
    std::cout << "\n## " << title << "\n\n" << text << "\n\n| " << columns << " |\n|";
    for (const char letter : columns) {
        if (letter == '|') std::cout << " --- |";
    }
    std::cout << " --- |\n";
}

void row(std::string_view name, const Wording& words, std::string_view what_to_do,
         std::string_view severity = {}) {
    if (what_to_do.empty()) fail("no advice", name);
    std::cout << "| `" << name << '`' << (severity.empty() ? "" : "<br>") << severity << " | "
              << in_cell(shown(words.english)) << "<br>" << in_cell(shown(words.vietnamese)) << " | "
              << in_cell(what_to_do) << " |\n";
}

/// The words of the enumerators of a type, with what the header says behind each.
template <class Enum, std::size_t count>
void rows_of(const std::vector<Source>& headers, std::string_view type) {
    const std::string begins = "enum class " + std::string(type) + " ";
    for (const Source& header : headers) {
        const std::size_t at = header.text.find(begins);
        if (at == std::string::npos) continue;
        const std::string_view body =
            std::string_view(header.text).substr(at, header.text.find("};", at) - at);
        for (std::size_t place = 0; place < count; ++place) {
            const auto value = static_cast<Enum>(place);
            if (name_of(value) == "none") continue;
            const std::string line = "\n    " + std::string(name_of(value)) + ",";
            const std::size_t begin = body.find(line);
            if (begin == std::string_view::npos) {
                fail("no enumerator", name_of(value));
                continue;
            }
            std::string_view rest = body.substr(begin + line.size());
            rest = rest.substr(0, rest.find('\n'));
            const std::size_t comment = rest.find("///<");
            if (comment == std::string_view::npos) {
                fail("an enumerator without a comment", name_of(value));
                continue;
            }
            const std::string_view meaning = trimmed(rest.substr(comment + 4));
            if constexpr (requires { words_of(value); }) {
                row(name_of(value), words_of(value), meaning);
            } else {
                std::cout << "| `" << name_of(value) << "` | – | " << in_cell(meaning) << " |\n";
            }
        }
        return;
    }
    fail("no such type", type);
}

/// The name of each type in a namespace `because`, with what stands behind it.
std::map<std::string, std::string> reasons(const std::vector<Source>& headers) {
    std::map<std::string, std::string> result;
    for (const Source& header : headers) {
        const std::string_view text = header.text;
        for (std::size_t at = text.find("namespace because {"); at != std::string_view::npos;
             at = text.find("namespace because {", at + 1)) {
            const std::string_view body = text.substr(at, text.find("}  // namespace because", at) - at);
            for (std::size_t begin = body.find("\nstruct "); begin != std::string_view::npos;
                 begin = body.find("\nstruct ", begin + 1)) {
                std::string_view rest = body.substr(begin + 8);
                const std::string name(rest.substr(0, rest.find(';')));
                rest = rest.substr(0, rest.find("\nstruct "));
                std::string meaning;
                for (std::size_t comment = rest.find("///<"); comment != std::string_view::npos;
                     comment = rest.find("///<", comment + 1)) {
                    const std::string_view line = rest.substr(comment + 4);
                    if (!meaning.empty()) meaning += ' ';
                    meaning += trimmed(line.substr(0, line.find('\n')));
                }
                std::string& kept = result[name];
                if (kept.empty()) kept = meaning;
            }
        }
    }
    return result;
}

/// The sentences of all static_asserts, but for those in comments.
std::vector<std::string> sentences(const std::vector<Source>& headers) {
    std::vector<std::string> result;
    for (const Source& header : headers) {
        const std::string_view text = header.text;
        for (std::size_t at = text.find("static_assert("); at != std::string_view::npos;
             at = text.find("static_assert(", at + 1)) {
            const std::size_t line = text.rfind('\n', at) + 1;
            if (text.substr(line, at - line).find("//") != std::string_view::npos) continue;
            const std::string_view whole = text.substr(at, text.find(");", at) - at);
            if (whole.empty() || whole.back() != '"') continue;
            const std::size_t open = whole.rfind('"', whole.size() - 2);
            result.emplace_back(whole.substr(open + 1, whole.size() - open - 2));
        }
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// The first refused program that expects the words; a reason stands behind its namespace. Empty where there
/// is none.
std::string proof_of(const std::vector<Source>& programs, std::string_view words) {
    for (const Source& program : programs) {
        for (const std::string_view before : {"// expect: ", "// expect: because::"}) {
            const std::size_t at = program.text.find(std::string(before) + std::string(words) + '\n');
            if (at != std::string::npos) return program.path;
        }
    }
    return {};
}

void compile_time_rows(const std::vector<Source>& headers, const std::vector<Source>& programs) {
    const auto print = [&](std::string_view words, std::string_view instead) {
        if (instead.empty()) fail("no comment behind", words);
        const bool is_name = words.find(' ') == std::string_view::npos;
        const std::string proof = proof_of(programs, words);
        if (proof.empty()) fail("no program in tests/refuse expects", words);
        const std::string_view file = std::string_view(proof).substr(proof.rfind('/') + 1);
        std::cout << "| " << (is_name ? '`' + std::string(words) + '`' : in_cell(words)) << " | "
                  << in_cell(instead) << " | [" << file.substr(0, file.find('.')) << "](../" << proof
                  << ") |\n";
    };
    for (const auto& [name, meaning] : reasons(headers)) print(name, meaning);
    for (const advice::Refused& known : advice::refused) {
        const bool is_there = std::any_of(headers.begin(), headers.end(), [&](const Source& header) {
            return header.text.find(known.words) != std::string::npos;
        });
        if (!is_there) fail("no header says", known.words);
        print(known.words, known.instead);
    }
    for (const std::string& sentence : sentences(headers)) {
        if (sentence == "say how many enumerators there are") continue;  // to whoever works on the library
        const bool is_known =
            std::any_of(std::begin(advice::refused), std::end(advice::refused),
                        [&](const advice::Refused& known) { return known.words == sentence; });
        if (!is_known) fail("no advice", sentence);
    }
}

/// What arithmetic throws: the sentences of one header, each with its kind.
void exception_rows(const std::vector<Source>& headers) {
    for (const Source& header : headers) {
        const std::string_view text = header.text;
        for (const auto& [call, type] : {std::pair{"throw_overflow(\"", "std::overflow_error"},
                                         std::pair{"throw_domain(\"", "std::domain_error"}}) {
            for (std::size_t at = text.find(call); at != std::string_view::npos;
                 at = text.find(call, at + 1)) {
                const std::size_t begin = at + std::string_view(call).size();
                std::cout << "| " << in_cell(text.substr(begin, text.find('"', begin) - begin)) << " | `"
                          << type << "` |\n";
            }
        }
    }
}

/// What ends the program: the sentences of all headers, in the order of their letters.
void end_rows(const std::vector<Source>& headers) {
    constexpr std::string_view call = "end_with(\"";
    std::vector<std::string> rows;
    for (const Source& header : headers) {
        const std::string_view text = header.text;
        for (std::size_t at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
            const std::size_t begin = at + call.size();
            rows.push_back(in_cell(text.substr(begin, text.find('"', begin) - begin)));
        }
    }
    std::sort(rows.begin(), rows.end());
    if (rows.size() < 10) fail("hardly any sentence that ends the program", "end_with");
    for (const std::string& row : rows) std::cout << "| " << row << " |\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::vector<Source> headers = files(arguments[1], "include/chitieu");
    const std::vector<Source> programs = files(arguments[1], "tests/refuse");

    std::cout << "# What it says, and what to do\n\n"
                 "Everything that chitieu, or the compiler for it, says when something is wrong. Search this "
                 "page for the "
                 "words; `…` stands for what is filled in.\nThe page is written by "
                 "`tests/troubleshooting/table.cpp` from "
                 "the tables and headers that the words come from, and a test compares it.\n";

    heading("The compiler refuses",
            "Look for `because::…`, a sentence, or a long name in the first lines of the message. The "
            "program in tests/refuse that proves it is named beside.",
            "words | what is meant, or what to write instead | proven by");
    compile_time_rows(headers, programs);

    heading("An error",
            "`describe(error, language)` puts line and column before it. What could be read is there all the "
            "same.",
            "name | words | what to do");
    for (const ErrorWords& error : error_table) {
        if (error.code != ErrorCode::none) row(error.name, error.sentence, advice::what_to_do(error.code));
    }

    heading("A finding of an audit", "Errors are sure; warnings and notes are for a reader to judge.",
            "name | words | what to do");
    for (const RuleWords& rule : rule_table)
        row(rule.name, rule.sentence, advice::what_to_do(rule.rule), name_of(rule.severity));

    heading("A finding in an IATI file", "Of `read/iati.hpp` and `iati_results`.",
            "name | words | what to do");
    for (const IatiRuleWords& rule : iati_rule_table)
        row(rule.words.name, rule.words.sentence, advice::what_to_do(rule.rule),
            name_of(rule.words.severity));

    heading("A result is undefined",
            "The reason of a completion, a change, a pace or a total: `completion().reason()`.",
            "name | words | what to do");
    for (std::size_t place = 0; place <= static_cast<std::size_t>(Undefined::indicators_differ); ++place) {
        const auto reason = static_cast<Undefined>(place);
        row(name_of(reason), words_of(reason), advice::what_to_do(reason));
    }

    heading("A claim cannot be decided", "The reason behind `claim_undecidable`.",
            "name | words | what to do");
    for (std::size_t place = 1; place <= static_cast<std::size_t>(Undecided::reading_doubtful); ++place) {
        const auto why = static_cast<Undecided>(place);
        row(name_of(why), words_of(why), advice::what_to_do(why));
    }

    heading("A figure of a sentence makes no claim",
            "`ReadClaims::unsure`: what was too doubtful to be checked.", "name | words | when");
    rows_of<ClaimDoubt, static_cast<std::size_t>(ClaimDoubt::parts_unclear) + 1>(headers, "ClaimDoubt");

    heading("A unit is not added", "Of `UnitCatalogue::add` and `add_line`.", "name | words | when");
    rows_of<UnitProblem, static_cast<std::size_t>(UnitProblem::spelling_not_read) + 1>(headers,
                                                                                       "UnitProblem");

    heading("No progress is measured", "Of `progress`.", "name | words | when");
    rows_of<NoProgress, static_cast<std::size_t>(NoProgress::not_representable) + 1>(headers, "NoProgress");

    heading("No measure of earned value", "Of `earned_value_analysis`.", "name | words | when");
    rows_of<NoEarnedValue, static_cast<std::size_t>(NoEarnedValue::not_representable) + 1>(headers,
                                                                                           "NoEarnedValue");

    heading("Arithmetic throws",
            "`+ - * /` throw what does not fit, and do not compile in a constant expression; `checked_add` "
            "and its kin "
            "give nothing instead.",
            "words | type");
    exception_rows(headers);

    heading("The program ends",
            "What was promised does not hold, and going on would give a wrong figure: with one sentence on "
            "the standard error output, in every build. Ask first, or use what gives nothing instead; in a "
            "constant expression it does not compile.",
            "words");
    end_rows(headers);
    return failed ? 1 : 0;
}
