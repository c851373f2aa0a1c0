// What became of the targets of an IATI file, or of a table of IATI results: achieved, missed, not reported,
// with what is wrong in the file. Of any length: an activity is read, compared, printed and forgotten.
//
//     iati_results [--language vi|en] [--periods exact|containment|cut-off] [--direction higher|lower]
//                  [--only-findings] [FILE|-]
//
// Exit status: 0 when the file could be read, with findings or without; 2 when not.

#include "options.hpp"

#include <chitieu/audit/finding.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/either_way.hpp>
#include <chitieu/compare/iati.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/footnote.hpp>
#include <chitieu/domain/iati.hpp>
#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/iati.hpp>
#include <chitieu/read/iati_csv.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/figure_text.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using namespace chitieu;

namespace {

constexpr int cannot_read = 2;

constexpr std::string_view usage =
    "usage: iati_results [--language vi|en] [--periods exact|containment|cut-off] [--direction "
    "higher|lower]\n"
    "                    [--only-findings] [FILE|-]\n"
    "  --periods     which actual answers a target of other days: none (exact), the latest within them\n"
    "                (containment), or the one that ends with them (cut-off)\n"
    "  --direction   which way is good where an indicator does not say (else such verdicts stay open)\n";

struct Options : FileOptions {
    PeriodMatch periods = PeriodMatch::exact;
    std::optional<Direction> direction{};
    bool only_findings = false;
};

/// How many of the two words were an option.
int take_option(Options& options, std::string_view word, std::string_view value) {
    if (word == "--only-findings") {
        options.only_findings = true;
        return 1;
    }
    if (word == "--direction" && (value == "higher" || value == "lower")) {
        options.direction = value == "higher" ? Direction::higher_is_better : Direction::lower_is_better;
        return 2;
    }
    const auto match = place_of(value, {"exact", "containment", "cut-off"});
    if (word != "--periods" || !match) return 0;
    constexpr PeriodMatch matches[] = {PeriodMatch::exact, PeriodMatch::containment, PeriodMatch::cut_off};
    options.periods = matches[*match];
    return 2;
}

/// A file whose first bytes have been looked at already. Whatever has `read` is a source.
class LookedAt {
public:
    explicit LookedAt(std::FILE* file) : file_(file) {
        size_ = std::fread(first_.data(), 1, first_.size(), file);
    }
    /// Whether the first thing in it is a tag; a UTF-16 file is left to the reader of XML, too.
    bool is_xml() const {
        const std::string_view text(first_.data(), size_);
        const std::size_t mark = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
        return text.empty() || text[0] == '\xFF' || text[0] == '\xFE' || text[0] == '\0' ||
               (mark != std::string_view::npos && text[mark] == '<');
    }
    std::ptrdiff_t read(char* to, std::size_t most) {
        if (at_ == size_) return FileBytes(file_).read(to, most);
        const std::size_t taken = std::string_view(first_.data(), size_).copy(to, most, at_);
        at_ += taken;
        return static_cast<std::ptrdiff_t>(taken);
    }

private:
    std::FILE* file_;
    std::array<char, 256> first_{};
    std::size_t size_ = 0;
    std::size_t at_ = 0;
};

/// What all activities come to.
struct Counts {
    std::size_t activities = 0, indicators = 0, exceeded = 0, met = 0, missed = 0, not_reported = 0,
                no_target = 0;
    std::size_t undecided = 0, assumed = 0, in_words = 0;
    std::array<std::size_t, 3> findings{};
};

class Printer {
public:
    explicit Printer(const Options& options) : options_(options) {}

    void print(const IatiActivity& activity) {
        ++counts_.activities;
        const bool is_shown = !options_.only_findings && !activity.results.empty();
        if (is_shown) std::cout << printable(identifier_of(activity), 100) << '\n';
        for (const IatiResult& result : activity.results) {
            for (const IatiIndicator& indicator : result.indicators) print(indicator);
        }
        if (is_shown) std::cout << '\n';
    }

    void print(const Finding& finding) {
        ++counts_.findings[static_cast<std::size_t>(severity_of(finding))];
        std::cout << said("dòng ", "line ") << finding.place.line << said(", cột ", ", column ")
                  << finding.place.column << "  " << words_of(severity_of(finding)).in(options_.language)
                  << "  " << name_of(finding) << "\n    " << sentence(finding, options_.language) << '\n';
    }

    const Counts& counts() const { return counts_; }
    std::string_view said(std::string_view vietnamese, std::string_view english) const {
        return Wording{vietnamese, english}.in(options_.language);
    }

private:
    void print(const IatiIndicator& indicator) {
        ++counts_.indicators;
        const auto stated = direction_of(indicator);
        const auto direction = stated ? stated : options_.direction;
        const bool is_assumed = !stated && direction;
        if (!options_.only_findings) {
            std::cout << "  "
                      << (indicator.title ? printable(indicator.title->first(), 90) : std::string("?"))
                      << '\n';
        }
        for (const IatiPair& pair : compare_iati(indicator, options_.periods, direction)) {
            count(pair, is_assumed);
            if (!options_.only_findings) print(pair, indicator, is_assumed);
        }
    }

    void count(const IatiPair& pair, bool is_assumed) {
        if (!pair.comparison) {
            ++counts_.in_words;
            return;
        }
        const auto verdict = pair.comparison->verdict();
        std::size_t& count = !verdict                            ? counts_.undecided
                             : *verdict == Verdict::exceeded     ? counts_.exceeded
                             : *verdict == Verdict::met          ? counts_.met
                             : *verdict == Verdict::missed       ? counts_.missed
                             : *verdict == Verdict::not_reported ? counts_.not_reported
                                                                 : counts_.no_target;
        ++count;
        if (is_assumed && (verdict == Verdict::exceeded || verdict == Verdict::missed)) ++counts_.assumed;
    }

    /// "    126 / 120 = 105%  exceeded  (2024-01-01 – 2024-12-31, sex: female)"
    void print(const IatiPair& pair, const IatiIndicator& indicator, bool is_assumed) const {
        const std::string unit = indicator.measure.value == IatiMeasure::percentage ? "%" : "";
        std::cout << "    " << figure_text(pair.actual, unit) << " / " << figure_text(pair.target, unit);
        if (pair.comparison) print(*pair.comparison, is_assumed);
        std::cout << "  (" << day_text(pair.period().start) << " – " << day_text(pair.period().end);
        if (pair.target != nullptr && pair.actual != nullptr && pair.target_period != pair.actual_period)
            std::cout << said(", thực hiện ", ", reported for ") << day_text(pair.actual_period->start)
                      << " – " << day_text(pair.actual_period->end);
        for (const IatiLocation& location : pair.figure().locations) {
            if (location.ref) std::cout << ", " << printable(*location.ref, 60);
        }
        for (const IatiDimension& dimension : pair.figure().dimensions) {
            std::cout << ", " << printable(dimension.name.value_or("?"), 60) << ": "
                      << printable(dimension.value.value_or("?"), 60);
        }
        std::cout << ")\n";
        for (const IatiFigure* const figure : {pair.target, pair.actual}) {
            if (figure == nullptr) continue;
            for (const Footnote& note : footnotes_of(*figure))
                std::cout << "        " << printable(note.text, 90) << '\n';
        }
    }

    void print(const EitherWay<>& comparison, bool is_assumed) const {
        const auto verdict = comparison.verdict();
        const auto completion = comparison.completion();
        const auto percent = completion ? completion_percent(*completion) : std::nullopt;
        if (percent) std::cout << " = " << localized(*percent, options_.language) << '%';
        if (completion && !completion->is_defined() && completion->reason() == Undefined::plan_zero)
            std::cout << "  " << words_of(completion->reason()).in(options_.language) << ';';
        if (verdict) {
            std::cout << "  " << words_of(*verdict).in(options_.language);
            if (is_assumed && (*verdict == Verdict::exceeded || *verdict == Verdict::missed))
                std::cout << said(" nếu ", " if ") << words_of(*comparison.stated()).in(options_.language);
            return;
        }
        const auto word = [&](Direction direction) {
            return words_of(comparison.if_it_is(direction).verdict()).in(options_.language);
        };
        std::cout << said("  không nêu chiều: ", "  direction not stated: ")
                  << word(Direction::higher_is_better)
                  << said(" nếu càng cao càng tốt, ", " if higher is better, ")
                  << word(Direction::lower_is_better)
                  << said(" nếu càng thấp càng tốt", " if lower is better");
    }

    std::string figure_text(const IatiFigure* figure, const std::string& unit) const {
        if (figure == nullptr) return "–";
        if (figure->value.value) return localized(*figure->value.value, options_.language) + unit;
        return figure->value.text ? "“" + printable(*figure->value.text, 30) + "”" : "–";
    }
    static std::string day_text(const IatiDay& day) { return printable(day.iso_date.text.value_or("?"), 30); }

    Options options_;
    Counts counts_{};
};

int fail(const Error& error, const Options& options) {
    std::cerr << describe(error, options.language) << '\n';
    return cannot_read;
}

template <class Reader>
int run(Reader& reader, const Options& options) {
    Printer printer(options);
    std::size_t findings = 0;
    const auto print_findings = [&] {
        for (const Finding& finding : reader.findings()) printer.print(finding);
        if (!options.only_findings && !reader.findings().empty()) std::cout << '\n';
        findings += reader.finding_count();
    };
    // Where nobody takes what comes out, the rest is not read.
    while (const IatiActivity* const activity = std::cout ? reader.next() : nullptr) {
        printer.print(*activity);
        print_findings();
    }
    print_findings();
    if (reader.error() && printer.counts().activities == 0) return fail(*reader.error(), options);
    const bool is_vietnamese = options.language == Language::vietnamese;
    const auto number = [](std::size_t count) { return std::to_string(count); };
    const auto of = [&](std::size_t count, const char* one, const char* several) {
        return is_vietnamese ? number(count) : number(count) + ' ' + (count == 1 ? one : several);
    };
    const Counts& counts = printer.counts();
    const std::size_t compared =
        counts.exceeded + counts.met + counts.missed + counts.not_reported + counts.undecided;
    std::cout << fill(
        is_vietnamese ? "{activities} hoạt động, {indicators} chỉ tiêu, {targets} kế hoạch: {achieved} đạt "
                        "(trong đó {exceeded} vượt), {missed} không đạt, {missing} chưa có số liệu.\n"
                      : "{activities}, {indicators}, {targets}: {achieved} achieved ({exceeded} of them "
                        "exceeded), {missed} missed, {missing} not reported.\n",
        {{"activities", of(counts.activities, "activity", "activities")},
         {"indicators", of(counts.indicators, "indicator", "indicators")},
         {"targets", of(compared, "target", "targets")},
         {"achieved", number(counts.exceeded + counts.met)},
         {"exceeded", number(counts.exceeded)},
         {"missed", number(counts.missed)},
         {"missing", number(counts.not_reported)}});
    const auto more = [&](std::size_t count, std::string_view vietnamese, std::string_view english) {
        if (count != 0) std::cout << printer.said(vietnamese, english) << ": " << count << ".\n";
    };
    more(counts.undecided, "Kế hoạch không nêu chiều nên không rõ đạt hay không",
         "Targets whose direction is not stated, so that nobody can say whether they were achieved");
    more(counts.assumed, "Kết luận dựa vào chiều do người dùng nêu (--direction)",
         "Verdicts that rest on the direction that the user gave (--direction)");
    more(counts.no_target, "Số thực hiện không có kế hoạch đọc được",
         "Actuals without a target that can be read");
    more(counts.in_words, "Kế hoạch hoặc kết quả chỉ bằng lời, không so sánh",
         "Targets or actuals in words only, not compared");
    std::cout << fill(is_vietnamese ? "Phát hiện: {errors} lỗi, {warnings} cảnh báo, {notes} ghi chú.\n"
                                    : "Findings: {errors} errors, {warnings} warnings, {notes} notes.\n",
                      {{"errors", number(counts.findings[0])},
                       {"warnings", number(counts.findings[1])},
                       {"notes", number(counts.findings[2])}});
    const std::size_t shown = counts.findings[0] + counts.findings[1] + counts.findings[2];
    more(findings - shown, "Phát hiện không in", "Findings that are not printed");
    const bool is_whole = is_written(options.language);
    if (reader.error()) return fail(*reader.error(), options);
    return is_whole ? 0 : cannot_read;
}

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options<Options>(count, words, take_option);
    if (options.is_help || !options.is_valid) {
        (options.is_help ? std::cout : std::cerr) << usage;
        return options.is_help ? 0 : cannot_read;
    }
    let_closed_pipes_be_errors();
    std::FILE* const file = options.file == "-" ? stdin : std::fopen(options.file.c_str(), "rb");
    if (file == nullptr) return fail({ErrorCode::file_unreadable, {}, options.file}, options);
    std::ios::sync_with_stdio(false);
    const LookedAt source(file);
    int status = 0;
    if (source.is_xml()) {
        IatiReader reader(source);
        status = run(reader, options);
    } else {
        IatiCsvReader reader(source);
        status = run(reader, options);
        for (const CsvError& error : reader.row_errors()) {
            std::cerr << describe({error.code, error.place, error.text}, options.language) << '\n';
        }
    }
    if (file != stdin) std::fclose(file);
    return status;
}
