// The workloads W0 to W4 of a kit that measures engines for data on the same files, by this library: the
// program that is measured beside them. See kit.cmake.
//
//     kit_workloads w0|w1|w2|w4 FILE OUT THREADS     prints {"inner_s": seconds}
//     kit_workloads w3 ROWS - THREADS                prints what it has measured of columns in memory
#include <chitieu/columns/compare.hpp>
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/lowest_completions.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/output_file.hpp>
#include <chitieu/write/roll_up.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace chitieu;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// As the kit reckons: a plan is reached from below, a range counts as its middle, a completion is A / P.
RollUpColumns columns_by(std::vector<std::string> by) {
    return {.by = std::move(by),
            .target = "target",
            .actual = "actual",
            .direction = higher_is_better,
            .policy = {{LowerIsBetter::actual_over_plan}, RangePlan::middle}};
}

template <class Value>
Value or_exit(Result<Value> result) {
    if (result) return *std::move(result);
    std::cerr << describe(result.error(), Language::english) << '\n';
    std::exit(2);
}

constexpr int decimals = 12;

void load(const std::string& file, std::ostream& out, const CsvReadOptions& options) {
    const auto read = or_exit(read_table_file(file,
                                              {{"province_code"},
                                               {"district_code"},
                                               {"commune_code"},
                                               {"indicator_code"},
                                               {"indicator_name"},
                                               {"period"},
                                               {"unit"},
                                               {"target", ColumnKind::target},
                                               {"actual", ColumnKind::figure}},
                                              options));
    const auto actuals = read.table.figures("actual");
    detail::Int192 sum;
    for (std::size_t row = 0; row < actuals.size(); ++row) {
        if (actuals.validity()[row]) sum += detail::Int192(actuals.values()[row]);
    }
    out << "rows,sum_actual\n"
        << read.table.rows() << ',' << detail::decimal_text(sum, actuals.scale()) << '\n';
    std::printf("{\"engine_bytes\": %zu, ", read.table.bytes());
}

void group(const std::string& file, std::ostream& out, const CsvReadOptions& options) {
    RollUpColumns columns = columns_by({"province_code", "indicator_code"});
    columns.beside = {"indicator_name", "unit"};
    write_roll_up_csv(out, or_exit(roll_up_csv_file(file, columns, options)), decimals);
    std::printf("{");
}

void rank(const std::string& file, std::ostream& out, const CsvReadOptions& options) {
    const auto read = or_exit(roll_up_csv_file<RollUpKeeps::of_both>(
        file, columns_by({"commune_code", "indicator_code"}), options));
    write_lowest_csv(out, read.groups, lowest_completions(read.groups, 3), decimals);
    std::printf("{");
}

/// Two columns in memory into two: once reused, once allocated each time.
void compare_in_memory(std::size_t rows, unsigned threads) {
    detail::GrowingArray<double> columns[3];
    for (auto& column : columns) column.append(rows, 0.0);
    const std::span<double> plans = columns[0].all();
    const std::span<double> actuals = columns[1].all();
    const std::span<double> percents = columns[2].all();
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint64_t one = (row * 2654435761U) & 0xFFFF'FFFFU;
        const std::uint64_t other = (row * 40503U) & 0xFFFFU;
        plans[row] = static_cast<double>(1 + one % 10000);
        actuals[row] = row % 50 == 0 ? std::numeric_limits<double>::quiet_NaN()
                                     : plans[row] * static_cast<double>(other % 1300) / 1000.0;
    }
    const auto compare_into = [&](double* into_percents, Verdict* into_verdicts) {
        std::vector<ColumnTotals<>> parts(threads);
        const auto compare_part = [&](unsigned part) {
            const std::size_t first = rows * part / threads;
            const std::size_t count = rows * (part + 1) / threads - first;
            parts[part] =
                compare(TargetColumn{NumberColumn(std::span<const double>(plans.data() + first, count))},
                        NumberColumn(std::span<const double>(actuals.data() + first, count)),
                        higher_is_better, {{into_percents + first, count}, {into_verdicts + first, count}});
        };
        {
            std::vector<std::jthread> others;
            for (unsigned part = 1; part < threads; ++part) others.emplace_back(compare_part, part);
            compare_part(0);
        }
        for (unsigned part = 1; part < threads; ++part) parts[0].merge(parts[part]);
        return parts[0];
    };
    const auto report = [&](const char* name, const auto& run) {
        std::vector<double> seconds;
        ColumnTotals<> totals = run();
        for (int round = 0; round < 11; ++round) {
            const auto start = Clock::now();
            totals = run();
            seconds.push_back(seconds_since(start));
        }
        std::sort(seconds.begin(), seconds.end());
        const std::uint64_t met = totals.count(Verdict::met) + totals.count(Verdict::exceeded);
        std::printf(
            "{\"w3\": \"%s\", \"n\": %zu, \"threads\": %u, \"inner_s\": %.6f, \"min_s\": %.6f, \"met\": "
            "%llu, "
            "\"not_met\": %llu, \"none\": %llu, \"sum_plan\": %.17g, \"sum_actual\": %.17g, "
            "\"sum_comp\": %.17g}\n",
            name, rows, threads, seconds[5], seconds[0], static_cast<unsigned long long>(met),
            static_cast<unsigned long long>(totals.count(Verdict::missed)),
            static_cast<unsigned long long>(totals.rows() - met - totals.count(Verdict::missed)),
            totals.planned, totals.reached, totals.percent);
    };
    detail::GrowingArray<Verdict> verdicts;
    verdicts.append(rows, Verdict::missed);
    report("chitieu", [&] { return compare_into(percents.data(), verdicts.all().data()); });
    report("chitieu fresh output", [&] {
        const std::unique_ptr<double[]> fresh_percents(new double[rows]);
        const std::unique_ptr<Verdict[]> fresh_verdicts(new Verdict[rows]);
        return compare_into(fresh_percents.get(), fresh_verdicts.get());
    });
}

}  // namespace

int main(int count, char** words) {
    const auto start = Clock::now();
    const std::string_view workload = count == 5 ? words[1] : "";
    const auto threads = count == 5 ? static_cast<unsigned>(std::max(1, std::atoi(words[4]))) : 1U;
    if (workload == "w3") {
        compare_in_memory(std::strtoull(words[2], nullptr, 10), threads);
        return 0;
    }
    if (workload != "w0" && workload != "w1" && workload != "w2" && workload != "w4") {
        std::fputs("usage: kit_workloads w0|w1|w2|w3|w4 FILE|ROWS OUT THREADS\n", stderr);
        return 2;
    }
    OutputFile out(words[3]);
    const CsvReadOptions options{.threads = threads};
    if (workload == "w0") {
        load(words[2], out.stream(), options);
    } else if (workload == "w4") {
        rank(words[2], out.stream(), options);
    } else {
        group(words[2], out.stream(), options);
    }
    if (!out.commit()) return 2;
    std::printf("\"inner_s\": %.6f}\n", seconds_since(start));
    return 0;
}
