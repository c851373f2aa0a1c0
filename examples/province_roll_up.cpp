// The main large job: any CSV with a column of plans and one of actuals, rolled up by columns of your choice,
// of any length in little memory, exactly, on as many threads as you say; or what lags most.
//
//     province_roll_up --by province_code,indicator_code --beside indicator_name,unit
//                      --target target --actual actual --direction higher communes.csv
//     province_roll_up --by commune_code,indicator_code --worst 3 … communes.csv
//
// Exit status: 0 when all was read and written; 1 when rows or cells could not be read, which standard error
// lists; 2 when there is no result, and then a file of results that was there is as it was.

#include "roll_up_options.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/write/output_file.hpp>
#include <chitieu/write/roll_up.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <mutex>
#include <ostream>
#include <stop_token>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>

#if defined(__unix__)
#include <unistd.h>
#endif

namespace {

constexpr std::string_view usage =
    "usage: province_roll_up --by COLUMNS --target COLUMN --actual COLUMN\n"
    "                        --direction higher|lower|within | --direction-column COLUMN [more] FILE|-\n"
    "  --worst N          the N lowest completions for each combination of all keys but the last\n"
    "  --threads N        (default: as many as there are processors)\n";

struct Options {
    chitieu::RollUpColumns columns{};
    std::size_t worst = 0;
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    OutputOptions output{};
    std::string file{};
    bool is_help = false;
    bool is_valid = true;
};

bool take_option(Options& options, std::string_view word, std::string_view value) {
    if (word == "--worst") return parse_number(value, std::size_t{1000}, options.worst) && options.worst > 0;
    if (word == "--threads") return parse_number(value, 1024U, options.threads) && options.threads > 0;
    return take_column_option(options.columns, word, value) ||
           take_output_option(options.output, word, value);
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
        return chitieu::roll_up_csv<keeps>(chitieu::FileBytes(stdin), options.columns, reading);
    }();
    const chitieu::Language language = options.output.language;
    if (!rolled_up) return fail(rolled_up.error(), language);
    chitieu::OutputFile file(options.output.file);
    write(file.stream(), *rolled_up);
    if (!file.commit()) return fail(file.error(), language);
    return tell_errors(rolled_up->errors, rolled_up->error_count + rolled_up->doubtful_count, options.file,
                       language);
}

void write_worst(std::ostream& out, const chitieu::PartialRollUp<chitieu::RollUpKeeps::of_both>& groups,
                 const Options& options) {
    const auto lowest = lowest_completions(groups, options.worst);
    const OutputOptions& output = options.output;
    if (output.format == "csv") {
        write_lowest_csv(out, groups, lowest, output.decimals);
    } else if (output.format == "json") {
        write_lowest_json(out, groups, lowest, output.decimals);
    } else {
        write_lowest_text(out, groups, lowest, output.language, output.decimals);
    }
}

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options(count, words);
    if (options.is_help) {
        std::cout << usage << column_usage << output_usage;
        return 0;
    }
    if (!options.is_valid) {
        std::cerr << usage << column_usage << output_usage;
        return no_result;
    }
    let_closed_pipes_be_errors();
    if (options.worst == 0) {
        return roll_up<chitieu::RollUpKeeps::all>(options, [&](std::ostream& out, const auto& rolled_up) {
            write_rolled_up(out, rolled_up, options.output);
        });
    }
    return roll_up<chitieu::RollUpKeeps::of_both>(options, [&](std::ostream& out, const auto& rolled_up) {
        write_worst(out, rolled_up.groups, options);
    });
}
