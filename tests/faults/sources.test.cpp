// SPDX-License-Identifier: BSL-1.0
//
// Sources that give little at a time, that fail, and that throw: what is read is the same, or an error.
#include "../temporary_file.hpp"
#include "../thinned.hpp"
#include "jobs.hpp"

#include <chitieu/read/byte_source.hpp>
#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>

#if defined(__unix__)
#include <sys/time.h>
#include <unistd.h>
#include <csignal>
#include <thread>
#endif

using namespace faults;

namespace {

/// Gives a text in pieces, the size of which it is told.
template <class Size>
class Pieces : public Source {
public:
    Pieces(std::string_view text, Size size) : text_(text), size_(size) {}
    std::ptrdiff_t read(char* to, std::size_t most) override {
        const std::size_t size = std::min({size_(), most, text_.size()});
        text_.copy(to, size);
        text_.remove_prefix(size);
        return static_cast<std::ptrdiff_t>(size);
    }

private:
    std::string_view text_;
    Size size_;
};

struct OutOfReach {};

/// Gives so many bytes of a text, and then an error: once, or an exception.
class Failing : public Source {
public:
    Failing(std::string_view text, std::size_t size, bool throws)
        : text_(text), left_(size), throws_(throws) {}
    std::ptrdiff_t read(char* to, std::size_t most) override {
        if (left_ == 0 && !has_failed_) {
            has_failed_ = true;
            if (throws_) throw OutOfReach();
            return -1;
        }
        const std::size_t size = std::min({has_failed_ ? most : left_, most, text_.size()});
        text_.copy(to, size);
        text_.remove_prefix(size);
        if (!has_failed_) left_ -= size;
        return static_cast<std::ptrdiff_t>(size);
    }

private:
    std::string_view text_;
    std::size_t left_;
    bool throws_;
    bool has_failed_ = false;
};

std::string whole(const SourceJob& job) {
    Pieces source(job.text, [] { return static_cast<std::size_t>(-1); });
    std::string error;
    const std::string text = job.run(source, error);
    CHECK(error.empty());
    return text;
}

}  // namespace

TEST_CASE("what is read in pieces of any size is the same") {
    std::mt19937 random(20);
    for (const SourceJob& job : source_jobs()) {
        CAPTURE(job.name);
        const std::string expected = whole(job);
        std::string error;
        Pieces bytes(job.text, [] { return std::size_t{1}; });
        const bool is_same = job.run(bytes, error) == expected;
        CHECK(is_same);
        for (int round = 0; round < thinned(20); ++round) {
            const std::size_t most = 1 + random() % 90;
            Pieces pieces(job.text, [&] { return 1 + random() % most; });
            const bool is_same_again = job.run(pieces, error) == expected;
            CHECK(is_same_again);
        }
        CHECK(error.empty());
    }
}

TEST_CASE("a source that fails in the middle is an error, wherever that is") {
    std::size_t places = 0;
    for (const SourceJob& job : source_jobs()) {
        CAPTURE(job.name);
        for (std::size_t size = 0; size <= job.text.size(); size += thinning) {
            CAPTURE(size);
            Failing source(job.text, size, false);
            std::string error;
            job.run(source, error);
            CHECK(error == "file_unreadable");
            ++places;
        }
    }
    std::printf("a source failed at %zu places\n", places);
}

TEST_CASE("what a source throws comes to whoever asked") {
    for (const SourceJob& job : source_jobs()) {
        CAPTURE(job.name);
        for (std::size_t size = 0; size <= job.text.size(); size += 50) {
            Failing source(job.text, size, true);
            std::string error;
            CHECK_THROWS_AS(job.run(source, error), OutOfReach);
        }
    }
}

TEST_CASE("a folder and a file that has gone are no files") {
    const std::string folder = std::filesystem::temp_directory_path().string();
    const auto of_folder = chitieu::read_file(folder);
    REQUIRE_FALSE(of_folder.has_value());
    CHECK(of_folder.error().code == chitieu::ErrorCode::file_unreadable);
    std::string gone;
    {
        const TemporaryFile file("text");
        gone = file.path();
        CHECK(chitieu::read_file(gone).value() == "text");
    }
    CHECK_FALSE(chitieu::read_file(gone).has_value());
}

#if defined(__unix__)
TEST_CASE("a signal in the middle of a reading is no error") {
    // Without SA_RESTART a signal ends the system's read with EINTR.
    struct sigaction action {};
    struct sigaction before {};
    action.sa_handler = [](int) {};
    REQUIRE(sigaction(SIGALRM, &action, &before) == 0);
    int ends[2] = {};
    REQUIRE(pipe(ends) == 0);
    std::FILE* const file = fdopen(ends[0], "rb");
    REQUIRE(file != nullptr);
    const itimerval often{{0, 2000}, {0, 2000}};
    REQUIRE(setitimer(ITIMER_REAL, &often, nullptr) == 0);
    std::thread writer([&] {
        sigset_t alarms;
        sigemptyset(&alarms);
        sigaddset(&alarms, SIGALRM);
        pthread_sigmask(SIG_BLOCK, &alarms, nullptr);  // they are for the reader
        for (int part = 0; part < 3; ++part) {
            std::this_thread::sleep_for(std::chrono::milliseconds(15));
            CHECK(write(ends[1], "part ", 5) == 5);
        }
        close(ends[1]);
    });
    std::string text;
    chitieu::FileBytes bytes(file);
    char room[64];
    std::ptrdiff_t got = 0;
    while ((got = bytes.read(room, sizeof room)) > 0) text.append(room, static_cast<std::size_t>(got));
    writer.join();
    const itimerval never{};
    setitimer(ITIMER_REAL, &never, nullptr);
    sigaction(SIGALRM, &before, nullptr);
    std::fclose(file);
    CHECK(got == 0);
    CHECK(text == "part part part ");
}
#endif
