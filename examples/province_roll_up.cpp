// The main large job: any CSV with a column of plans and one of actuals, rolled up by columns of your choice,
// of any length in little memory, exactly, on as many threads as you say; or what lags most.
//
//     province_roll_up --by province_code,indicator_code --beside indicator_name,unit
//                      --target target --actual actual --direction higher communes.csv
//     province_roll_up --by commune_code,indicator_code --worst 3 … communes.csv
//
// Exit status: 0 when all was read and written; 1 when rows or cells could not be read, which standard error
// lists; 2 when there is no result, and then a file of results that was there is as it was.

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/output_file.hpp>
#include <chitieu/write/roll_up.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <initializer_list>
#include <iomanip>
#include <iostream>
#include <mutex>
#include <optional>
#include <ostream>
#include <stop_token>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#if defined(__unix__)
#include <unistd.h>
#endif

namespace {

constexpr int some_unreadable = 1;
constexpr int no_result = 2;

constexpr std::string_view usage =
    "usage: province_roll_up --by COLUMNS --target COLUMN --actual COLUMN\n"
    "                        --direction higher|lower|within | --direction-column COLUMN [more] FILE|-\n"
    "  --by, --beside     columns to group by, and texts to keep with each group: names with commas between\n"
    "  --unit             the column of units: then shares are not added up\n"
    "  --direction        which way is good of all rows; or a column that says it of each\n"
    "  --numbers          plain (1234.5, the default), vietnamese (1.234,5) or english (1,234.5)\n"
    "  --range-plan       middle: a range counts as its middle in sums and completions (default: it has "
    "none)\n"
    "  --lower-is-better  completion there: plan-over-actual (default), mirrored or actual-over-plan\n"
    "  --worst N          the N lowest completions for each combination of all keys but the last\n"
    "  --threads N        (default: as many as there are processors)\n"
    "  --format           text (default), csv or json        --decimals N  of percentages, 0 to 12 (default "
    "2)\n"
    "  --output FILE      (default: standard output)         --language    vi (default) or en\n";

struct Options {
    chitieu::RollUpColumns columns{};
    std::size_t worst = 0;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    std::string format = "text";
    int decimals = 2;
    std::string output = "-";
    chitieu::Language language = chitieu::Language::vietnamese;
    std::string file{};
    bool is_help = false;
    bool is_valid = true;
};

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        names.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return names;
}

template <class Number>
bool parse_number(std::string_view text, Number most, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number <= most;
}

/// The place of a word among some, or nothing.
std::optional<std::size_t> place_of(std::string_view word, std::initializer_list<std::string_view> words) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

bool take_option(Options& options, std::string_view word, std::string_view value) {
    chitieu::RollUpColumns& columns = options.columns;
    if (word == "--by") {
        columns.by = names_in(value);
    } else if (word == "--beside") {
        columns.beside = names_in(value);
    } else if (word == "--unit") {
        columns.unit = value;
    } else if (word == "--target") {
        columns.target = value;
    } else if (word == "--actual") {
        columns.actual = value;
    } else if (word == "--direction-column") {
        columns.direction_column = value;
    } else if (word == "--direction") {
        const auto place = place_of(value, {"higher", "lower", "within"});
        if (place) columns.direction = static_cast<chitieu::Direction>(*place);
        return place.has_value();
    } else if (word == "--numbers") {
        const auto place = place_of(value, {"vietnamese", "english", "plain"});
        if (place)
            columns.target_style = columns.actual_style = static_cast<chitieu::NumberStyle>(*place + 1);
        return place.has_value();
    } else if (word == "--range-plan") {
        columns.policy.range_plan = chitieu::RangePlan::middle;
        return value == "middle";
    } else if (word == "--lower-is-better") {
        const auto place = place_of(value, {"plan-over-actual", "mirrored", "actual-over-plan"});
        if (place) columns.policy.completion.lower_is_better = static_cast<chitieu::LowerIsBetter>(*place);
        return place.has_value();
    } else if (word == "--worst") {
        return parse_number(value, std::size_t{1000}, options.worst) && options.worst > 0;
    } else if (word == "--threads") {
        return parse_number(value, 1024U, options.threads) && options.threads > 0;
    } else if (word == "--decimals") {
        return parse_number(value, 12, options.decimals) && options.decimals >= 0;
    } else if (word == "--format") {
        options.format = value;
        return place_of(value, {"text", "csv", "json"}).has_value();
    } else if (word == "--output") {
        options.output = value;
    } else if (word == "--language") {
        const auto place = place_of(value, {"vi", "en"});
        if (place) options.language = static_cast<chitieu::Language>(*place);
        return place.has_value();
    } else {
        return false;
    }
    return true;
}

Options parse_options(int count, char** words) {
    Options options;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        if (word == "--help" || word == "-h") {
            options.is_help = true;
        } else if (options.file.empty() && (word == "-" || !word.starts_with('-'))) {
            options.file = word;
        } else if (at + 1 < count && take_option(options, word, words[at + 1])) {
            ++at;
        } else {
            options.is_valid = false;
        }
    }
    options.is_valid = options.is_valid && !options.file.empty();
    return options;
}

bool is_terminal() {
#if defined(__unix__)
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

/// Tells on a terminal how far a long reading has come: rows, MB a second, the time left.
class ProgressLine {
public:
    ProgressLine(const chitieu::CsvProgress& progress, std::uint64_t size) {
        if (is_terminal())
            thread_ = std::jthread(
                [this, &progress, size](const std::stop_token& stop) { tell(progress, size, stop); });
    }

private:
    void tell(const chitieu::CsvProgress& progress, std::uint64_t size, const std::stop_token& stop) {
        using namespace std::chrono_literals;
        const auto start = std::chrono::steady_clock::now();
        std::mutex mutex;
        std::unique_lock lock(mutex);
        bool has_told = false;
        while (!wake_.wait_for(lock, stop, 500ms, [] { return false; }) && !stop.stop_requested()) {
            const double seconds =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            const auto bytes = static_cast<double>(progress.bytes.load());
            std::cerr << '\r' << progress.rows.load() << " rows  " << std::fixed << std::setprecision(0)
                      << bytes / seconds / 1e6 << " MB/s";
            if (size != 0 && bytes > 0) {
                std::cerr << "  " << 100 * bytes / static_cast<double>(size) << " %  "
                          << (static_cast<double>(size) - bytes) / bytes * seconds << " s left";
            }
            std::cerr << "\x1B[K" << std::flush;
            has_told = true;
        }
        if (has_told) std::cerr << "\r\x1B[K" << std::flush;
    }

    std::condition_variable_any wake_{};
    std::jthread thread_{};
};

int fail(const chitieu::Error& error, chitieu::Language language) {
    std::cerr << describe(error, language) << '\n';
    return no_result;
}

/// Says what could not be read, and how much of it is not listed.
int tell_errors(const std::vector<chitieu::CsvError>& errors, std::size_t count, const Options& options) {
    for (const chitieu::CsvError& error : errors) {
        std::cerr << options.file << ": "
                  << describe(chitieu::Error{error.code, error.place, error.text}, options.language) << '\n';
    }
    if (count > errors.size()) {
        std::cerr << options.file << ": "
                  << (options.language == chitieu::Language::vietnamese ? "và thêm " : "and more: ")
                  << count - errors.size()
                  << (options.language == chitieu::Language::vietnamese ? " lỗi nữa\n" : "\n");
    }
    return count == 0 ? 0 : some_unreadable;
}

template <chitieu::RollUpKeeps keeps, class Write>
int roll_up(const Options& options, const Write& write) {
    chitieu::CsvProgress progress;
    const chitieu::CsvReadOptions reading{
        .csv = {.most_errors = 20}, .threads = options.threads, .progress = &progress};
    const auto rolled_up = [&] {
        std::error_code ignored;
        const bool has_size = std::filesystem::is_regular_file(options.file, ignored);
        const ProgressLine line(progress, has_size ? std::filesystem::file_size(options.file, ignored) : 0);
        if (options.file != "-")
            return chitieu::roll_up_csv_file<keeps>(options.file, options.columns, reading);
        return chitieu::roll_up_csv<keeps>(chitieu::CsvFile(stdin), options.columns, reading);
    }();
    if (!rolled_up) return fail(rolled_up.error(), options.language);
    chitieu::OutputFile file(options.output);
    write(file.stream(), *rolled_up);
    if (!file.commit()) return fail(file.error(), options.language);
    return tell_errors(rolled_up->errors, rolled_up->error_count, options);
}

void write_all(std::ostream& out, const chitieu::CsvRolledUp<>& rolled_up, const Options& options) {
    if (options.format == "csv") {
        write_roll_up_csv(out, rolled_up, options.decimals);
    } else if (options.format == "json") {
        write_roll_up_json(out, rolled_up, options.decimals);
    } else {
        write_roll_up_text(out, rolled_up, options.language, options.decimals);
    }
}

void write_worst(std::ostream& out, const chitieu::PartialRollUp<chitieu::RollUpKeeps::of_both>& groups,
                 const Options& options) {
    const auto lowest = lowest_completions(groups, options.worst);
    if (options.format == "csv") {
        write_lowest_csv(out, groups, lowest, options.decimals);
    } else if (options.format == "json") {
        write_lowest_json(out, groups, lowest, options.decimals);
    } else {
        write_lowest_text(out, groups, lowest, options.language, options.decimals);
    }
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
        return no_result;
    }
#if defined(SIGPIPE)
    std::signal(SIGPIPE, SIG_IGN);  // a pipe that nobody reads is an error to be told
#endif
    if (options.worst == 0) {
        return roll_up<chitieu::RollUpKeeps::all>(
            options, [&](std::ostream& out, const auto& rolled_up) { write_all(out, rolled_up, options); });
    }
    return roll_up<chitieu::RollUpKeeps::of_both>(options, [&](std::ostream& out, const auto& rolled_up) {
        write_worst(out, rolled_up.groups, options);
    });
}
