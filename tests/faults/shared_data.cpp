// SPDX-License-Identifier: BSL-1.0
//
// Two threads do every job at the same time, on data that they share. Built with ThreadSanitizer, which ends
// the program with a status of its own where one thread writes what another reads.
#if !defined(CHITIEU_WITH_A_RACE)
#include "jobs.hpp"
#endif

#include <barrier>
#include <cstddef>
#include <cstdio>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace {

#if defined(CHITIEU_WITH_A_RACE)
int run_all() {
    // What ThreadSanitizer must find, or it is not at work.
    int shared = 0;
    {
        const std::jthread other([&] { ++shared; });
        ++shared;
    }
    return shared == 0 ? 1 : 0;
}
#else
using namespace faults;

constexpr std::size_t most_threads = 2;
std::size_t differences = 0;

/// Both begin each job at once, so that what is prepared once is asked for by both at the same time.
void run_at_once(std::span<const Job> jobs) {
    std::barrier begin(most_threads);
    std::vector<std::vector<std::string>> texts(most_threads);
    {
        std::vector<std::jthread> threads;
        for (std::vector<std::string>& mine : texts) {
            threads.emplace_back([&] {
                for (const Job& job : jobs) {
                    begin.arrive_and_wait();
                    mine.push_back(job.run());
                }
            });
        }
    }
    for (std::size_t at = 0; at < jobs.size(); ++at) {
        if (texts[0][at] == texts[1][at]) continue;
        std::printf("not the same on both threads: %s\n", std::string(jobs[at].name).c_str());
        ++differences;
    }
}

int run_all() {
    prepare_files();
    run_at_once(reading_jobs());
    run_at_once(other_jobs());
    run_at_once(threaded_jobs());
    std::printf("%zu jobs, each on %zu threads at once\n",
                reading_jobs().size() + other_jobs().size() + threaded_jobs().size(), most_threads);
    return differences == 0 ? 0 : 1;
}
#endif

}  // namespace

int main() { return run_all(); }
