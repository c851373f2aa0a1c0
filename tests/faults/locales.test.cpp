// SPDX-License-Identifier: BSL-1.0
//
// A program whose locale prints commas and groups digits: all that is read and written is the same.
#include "jobs.hpp"

#include <doctest/doctest.h>

#include <clocale>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <locale>
#include <random>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#if defined(__linux__)
// What glibc loses when it looks for a locale in the folders of LOCPATH is no leak of ours.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:argz_add_sep\n"; }
#endif

using namespace faults;

namespace {

/// Groups single digits, so that no number of two is written as elsewhere.
struct Commas : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
    std::string do_truename() const override { return "đúng"; }
    std::string do_falsename() const override { return "sai"; }
};

constexpr std::span<const Job> (*all_jobs[])() = {reading_jobs, other_jobs, threaded_jobs};

std::vector<std::string> run_all() {
    std::vector<std::string> texts;
    for (const auto jobs : all_jobs) {
        for (const Job& job : jobs()) texts.push_back(job.run());
    }
    return texts;
}

void check_all(const std::vector<std::string>& expected) {
    std::size_t at = 0;
    for (const auto jobs : all_jobs) {
        for (const Job& job : jobs()) {
            CAPTURE(job.name);
            const bool is_same = job.run() == expected[at++];
            CHECK(is_same);
        }
    }
}

/// Puts back what was there.
struct LocaleAsBefore {
    LocaleAsBefore() = default;
    LocaleAsBefore(const LocaleAsBefore&) = delete;
    LocaleAsBefore& operator=(const LocaleAsBefore&) = delete;
    ~LocaleAsBefore() {
        std::locale::global(before);
        std::setlocale(LC_ALL, "C");
    }
    std::locale before{};
};

#if defined(__linux__)
/// Makes a locale, where the system can, in a folder of the test's own.
class MadeLocales {
public:
    MadeLocales()
        : folder_(std::filesystem::temp_directory_path() /
                  ("chitieu-locales-" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directories(folder_);
    }
    MadeLocales(const MadeLocales&) = delete;
    MadeLocales& operator=(const MadeLocales&) = delete;
    ~MadeLocales() {
        unsetenv("LOCPATH");
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    void make(const std::string& language) {
        const std::string name = (folder_ / (language + ".UTF-8")).string();
        const std::string command = "localedef -i " + language + " -f UTF-8 '" + name + "' >/dev/null 2>&1";
        if (std::system(command.c_str()) == 0) setenv("LOCPATH", folder_.c_str(), 1);
    }

private:
    std::filesystem::path folder_;
};
#endif

}  // namespace

TEST_CASE("a global locale with commas and groups changes nothing") {
    const std::vector<std::string> expected = run_all();
    const LocaleAsBefore as_before;
    std::locale::global(std::locale(std::locale(), new Commas));
    std::ostringstream groups;
    groups << 1234 << ' ' << 0.5;
    REQUIRE(groups.str() == "1.2.3.4 0,5");
    check_all(expected);
}

TEST_CASE("neither do the locales of Germany and Vietnam, of C and of C++") {
    const std::vector<std::string> expected = run_all();
    const LocaleAsBefore as_before;
    for (const std::string language : {"de_DE", "vi_VN"}) {
        const std::string name = language + ".UTF-8";
        CAPTURE(name);
#if defined(__linux__)
        MadeLocales made;
        if (std::setlocale(LC_ALL, name.c_str()) == nullptr) made.make(language);
#endif
        if (std::setlocale(LC_ALL, name.c_str()) == nullptr) {
            MESSAGE("skipped: the locale " << name << " is not here, nor what it could be made with");
            continue;
        }
        char half[8];
        std::snprintf(half, sizeof half, "%.1f", 0.5);
        REQUIRE(std::string_view(half) == "0,5");
        check_all(expected);
        std::locale::global(std::locale(name.c_str()));
        check_all(expected);
        std::locale::global(std::locale::classic());
        std::setlocale(LC_ALL, "C");
    }
}
