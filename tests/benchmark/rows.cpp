// What a row costs on its way from a CSV to a roll-up: found, read, grouped, added up. Nanoseconds differ by
// machine.
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/read/csv.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chitieu;

constexpr std::size_t row_count = 100'000;

const std::string& table() {
    static const std::string text = [] {
        std::mt19937 random(1);
        std::string rows = "commune,indicator,name,target,actual\n";
        for (std::size_t row = 0; row < row_count; ++row) {
            rows += std::to_string(10'000 + row / 60) + ",CT" + std::to_string(100 + row % 60);
            rows += row % 4 == 0 ? ",\"Rừng trồng mới, tập trung\"," : ",Sản lượng lương thực,";
            rows += std::to_string(random() % 1000) + "." + std::to_string(random() % 10) + ',';
            rows += std::to_string(random() % 1000) + "." + std::to_string(random() % 100) + '\n';
        }
        return rows;
    }();
    return text;
}

void per_row(benchmark::State& state) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * row_count));
}

void rows_found(benchmark::State& state) {
    for (auto _ : state) {
        CsvReader reader{TextBytes(table())};
        std::size_t rows = 0;
        while (const CsvRows* const some = reader.next_rows()) rows += some->size();
        benchmark::DoNotOptimize(rows);
    }
    per_row(state);
}
BENCHMARK(rows_found);

void figures_read(benchmark::State& state) {
    std::mt19937 random(1);
    std::vector<std::string> texts(row_count);
    for (std::string& text : texts)
        text = std::to_string(random() % 1000) + "." + std::to_string(random() % 100);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const std::string& text : texts) sum += read_scaled(text)->coefficient;
        benchmark::DoNotOptimize(sum);
    }
    per_row(state);
}
BENCHMARK(figures_read);

void rows_rolled_up(benchmark::State& state) {
    const RollUpColumns columns{.by = {"commune", "indicator"},
                                .beside = {"name"},
                                .target = "target",
                                .actual = "actual",
                                .direction = higher_is_better};
    for (auto _ : state) {
        const auto rolled_up = roll_up_csv(TextBytes(table()), columns);
        benchmark::DoNotOptimize(rolled_up->rows);
    }
    per_row(state);
}
BENCHMARK(rows_rolled_up);

void partials_written_and_read(benchmark::State& state) {
    const RollUpColumns columns{.by = {"commune", "indicator"},
                                .target = "target",
                                .actual = "actual",
                                .direction = higher_is_better};
    const auto rolled_up = roll_up_csv(TextBytes(table()), columns);
    for (auto _ : state) {
        const auto again = parse_partial(partial_text<RollUpKeeps::all>(*rolled_up));
        benchmark::DoNotOptimize(again->rows);
    }
    per_row(state);
}
BENCHMARK(partials_written_and_read);

}  // namespace

BENCHMARK_MAIN();
