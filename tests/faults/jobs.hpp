// SPDX-License-Identifier: BSL-1.0
//
// A small job of every kind that the library offers, for tests that make something fail around it: memory, a
// source, the locale, another thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace faults {

/// What a job makes of constant data, as text: the same whenever it is done, on whatever thread.
struct Job {
    std::string_view name;
    std::string (*run)();
};

/// Jobs that begin with a text. They come first: what the library prepares once, one of them asks for first.
std::span<const Job> reading_jobs();
/// Jobs on data that was read before, once for all.
std::span<const Job> other_jobs();
/// Jobs that ask for threads. How they share their work differs from run to run, what comes out does not.
std::span<const Job> threaded_jobs();

/// Writes the files that jobs read.
void prepare_files();
/// Reads what all jobs share.
void prepare();

/// A source of bytes that a test thinks of.
class Source {
public:
    virtual ~Source() = default;
    virtual std::ptrdiff_t read(char* to, std::size_t most) = 0;
};

/// A reader of bytes from a source: what came out as text, or the name of the error in `error`.
struct SourceJob {
    std::string_view name;
    std::string_view text;  ///< what a source that does not fail would give
    std::string (*run)(Source&, std::string& error);
};
std::span<const SourceJob> source_jobs();

}  // namespace faults
