// SPDX-License-Identifier: BSL-1.0
//
// What it costs to read all administrative units and to find one. Run by gazetteer.cmake.

#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/read/communes.hpp>
#include <chitieu/read/file.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

constexpr auto first_day = date::year{2025} / date::July / 1;
constexpr auto last_day = date::year{2025} / date::June / 30;

std::string load(const char* name) {
    const std::string path = std::string(CHITIEU_COMMUNES_DIR "/") + name;
    const auto text = read_file(path);
    if (!text) std::fprintf(stderr, "%s/%s cannot be read\n", CHITIEU_COMMUNES_DIR, name);
    return text ? *text : std::string();
}
const std::string before = load("units-before-2025-07.csv");
const std::string after = load("units-2026.csv");

Gazetteer read() {
    Gazetteer gazetteer;
    static_cast<void>(read_communes(before, through(last_day), gazetteer));
    static_cast<void>(read_communes(after, since(first_day), gazetteer));
    return gazetteer;
}
const Gazetteer& all() {
    static const Gazetteer gazetteer = read();
    return gazetteer;
}

/// Names of all units, so changed, in an order that no cache foresees.
template <class Change>
std::vector<std::string> names(const Change& change) {
    std::vector<std::string> result;
    for (const Commune& commune : all().communes()) result.push_back(change(commune));
    std::mt19937_64 random(1);
    std::shuffle(result.begin(), result.end(), random);
    return result;
}

void read_both_lists(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read());
    state.counters["units"] = static_cast<double>(all().communes().size());
}

void find_by_code(benchmark::State& state) {
    const std::vector<std::string> codes =
        names([](const Commune& commune) { return std::string(commune.code); });
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(all().find(codes[at], last_day));
        at = at + 1 < codes.size() ? at + 1 : 0;
    }
}

void find_names(benchmark::State& state, const std::vector<std::string>& written, const NameScope& scope) {
    std::size_t at = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        found += all().find_name(written[at], scope).size();
        at = at + 1 < written.size() ? at + 1 : 0;
    }
    state.counters["candidates"] =
        benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
}
void find_by_name(benchmark::State& state) {
    find_names(state, names([](const Commune& commune) { return std::string(commune.name); }), {});
}
void find_by_full_name_on_a_day(benchmark::State& state) {
    find_names(state, names([](const Commune& commune) { return full_name(commune); }), {.on = last_day});
}
void find_by_name_without_marks(benchmark::State& state) {
    find_names(state, names([](const Commune& commune) {
                   std::string bare;
                   fold_into(commune.name, Folding::marks_dropped, [&](char byte) { bare += byte; });
                   return bare;
               }),
               {});
}
void find_by_name_misread(benchmark::State& state) {
    find_names(state, names([](const Commune& commune) {
                   std::string misread(commune.name);
                   misread.insert(misread.size() / 2, "x");
                   return misread;
               }),
               {});
}
/// The name that most others are near.
void find_the_most_frequent_name(benchmark::State& state) { find_names(state, {"Tân Thạnh"}, {}); }

BENCHMARK(read_both_lists)->Unit(benchmark::kMillisecond);
BENCHMARK(find_by_code);
BENCHMARK(find_by_name);
BENCHMARK(find_by_full_name_on_a_day);
BENCHMARK(find_by_name_without_marks);
BENCHMARK(find_by_name_misread);
BENCHMARK(find_the_most_frequent_name);

}  // namespace

BENCHMARK_MAIN();
