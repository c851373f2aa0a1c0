// SPDX-License-Identifier: BSL-1.0
//
// All rows of a CSV given to a consumer; of a file, to one on each of several threads, each of which reads
// its part of it.
//
//     struct Counter {
//         std::uint64_t rows = 0;
//         void add(const CsvRows& more) { rows += more.size(); }
//         void merge(Counter&& behind) { rows += behind.rows; }
//         void shift_lines(std::uint32_t) {}
//     };
//     const auto read = read_csv_file("communes.csv", {.threads = 4},
//                                     [](const std::vector<std::string>&) -> Result<Counter> { return
//                                     Counter{}; });
#pragma once

#include <chitieu/read/csv.hpp>
#include <chitieu/read/detail/csv_pieces.hpp>
#include <chitieu/read/file_path.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>  // describe(error, language)

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// How far a reading has come. Any thread may look.
struct CsvProgress {
    std::atomic<std::uint64_t> bytes{0};  ///< of the file, behind it
    std::atomic<std::uint64_t> rows{0};   ///< read so far

    /// Adds to what has been read. Any thread may.
    void add_bytes(std::uint64_t more) noexcept { bytes.fetch_add(more, std::memory_order_relaxed); }
    /// Adds to what has been read. Any thread may.
    void add_rows(std::uint64_t more) noexcept { rows.fetch_add(more, std::memory_order_relaxed); }
};

/// How a CSV is read.
struct CsvReadOptions {
    CsvOptions csv{};                 ///< delimiters and limits
    unsigned threads = 1;             ///< how many work on the rows
    CsvProgress* progress = nullptr;  ///< to be kept up to date
};

/// What takes the rows of a CSV, or of a part of it: `merge` adds what another has taken of the rows behind,
/// and `shift_lines` says that so many lines stand before those that it has taken. One with `expect(rows)` is
/// told about how many rows there will be in all, where that can be known. One with `merges_well()` says
/// whether to merge it is less work than to add its rows: where it is not, one thread works on what a source
/// still has.
template <class Consumer>
concept CsvConsumer = requires(Consumer consumer, const CsvRows& rows, std::uint32_t lines) {
    consumer.add(rows);
    consumer.merge(std::move(consumer));
    consumer.shift_lines(lines);
};

/// What became of a reading.
template <class Consumer>
struct CsvRead {
    Consumer consumer;               ///< with all rows in it, in their order
    std::vector<CsvError> errors{};  ///< rows that could not be read: the first ones
    std::size_t error_count = 0;     ///< of all
};

namespace detail {

/// A file from a place on.
class CsvFileBytes {
public:
    explicit CsvFileBytes(FilePath path, std::uint64_t offset = 0, CsvProgress* progress = nullptr)
        : file_(std::make_unique<std::filebuf>()), progress_(progress) {
        file_->pubsetbuf(nullptr, 0);  // blocks are read as they are asked for
        is_open_ = file_->open(path.c_str(), std::ios::in | std::ios::binary) != nullptr;
        if (offset != 0)
            is_open_ = is_open_ && file_->pubseekoff(static_cast<std::streamoff>(offset), std::ios::beg) !=
                                       std::streampos(std::streamoff(-1));
    }
    std::ptrdiff_t read(char* to, std::size_t most) {
        if (!is_open_) return -1;
        try {
            const auto size = file_->sgetn(to, static_cast<std::streamsize>(most));
            if (progress_ != nullptr) progress_->add_bytes(static_cast<std::uint64_t>(size));
            return static_cast<std::ptrdiff_t>(size);
        } catch (const std::ios_base::failure&) {
            return -1;
        }
    }

private:
    std::unique_ptr<std::filebuf> file_;
    CsvProgress* progress_;
    bool is_open_ = false;
};

/// The errors of rows that have no cells and those of cells, each in order: the first of all.
inline std::vector<CsvError> merged_errors(const std::vector<CsvError>& of_rows,
                                           const std::vector<CsvError>& of_cells, std::size_t most) {
    std::vector<CsvError> all;
    std::merge(of_rows.begin(), of_rows.end(), of_cells.begin(), of_cells.end(), std::back_inserter(all),
               [](const CsvError& left, const CsvError& right) { return left.place < right.place; });
    if (all.size() > most) all.resize(most);
    return all;
}

/// A part of a file: the rows that begin in it.
template <class Consumer>
struct CsvPart {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t expected_bytes = 0;  // that its consumer will take, with what is merged into it
    std::optional<Consumer> consumer{};
    std::uint64_t next_begin = 0;  // where the first row behind them begins
    std::uint32_t lines = 0;
    std::vector<CsvError> errors{};
    std::size_t error_count = 0;
    std::optional<CsvError> fatal{};
    std::exception_ptr exception{};
};

template <CsvConsumer Consumer, ByteSource Source>
void consume_rows(CsvReader<Source>& reader, Consumer& consumer, CsvProgress* progress,
                  std::uint64_t bytes = 0) {
    const std::uint64_t begin = reader.offset();
    bool is_first = true;
    while (const CsvRows* const rows = reader.next_rows()) {
        if constexpr (requires { consumer.expect(rows->size()); }) {
            // As many rows to the byte as in the first block, and some.
            const std::uint64_t read = reader.offset() - begin;
            if (is_first && bytes > read && rows->size() > 16)
                consumer.expect(static_cast<std::size_t>(bytes / read * rows->size() / 50 * 52));
            is_first = false;
        }
        consumer.add(*rows);
        if (progress != nullptr) progress->add_rows(rows->size());
    }
}

/// Reads a part. Precondition: its consumer is there and has taken nothing.
template <CsvConsumer Consumer>
void read_part(FilePath path, const CsvReadOptions& options, CsvShape shape,
               CsvPart<Consumer>& part) noexcept {
    try {
        CsvReader reader(CsvFileBytes(path, part.begin, options.progress), options.csv, shape);
        reader.stop_before(part.end - part.begin);
        consume_rows(reader, *part.consumer, options.progress, part.expected_bytes);
        part.next_begin = part.begin + reader.offset();
        part.lines = reader.line() - 1;
        part.errors = reader.errors();
        part.error_count = reader.error_count();
        part.fatal = reader.fatal();
    } catch (...) {
        part.exception = std::current_exception();
    }
}

/// Where a row may begin at an offset of a file or behind it: behind a newline that is no part of a quoted
/// field as far as can be seen from there, which is that as many fields follow as there are columns. The end
/// where there is none near.
inline std::uint64_t find_row(FilePath path, std::uint64_t offset, std::uint64_t end, CsvShape shape) {
    constexpr std::size_t window = std::size_t{1} << 16U;
    std::vector<char> bytes(window);
    const std::ptrdiff_t got = CsvFileBytes(path, offset - 1).read(bytes.data(), window);
    if (got <= 0) return end;
    const std::string_view text(bytes.data(), static_cast<std::size_t>(got));
    for (std::size_t newline = text.find(shape.newline); newline != std::string_view::npos;
         newline = text.find(shape.newline, newline + 1)) {
        CsvState state;
        std::size_t fields = 1;
        for (std::size_t at = newline + 1; at < text.size(); ++at) {
            const char byte = text[at];
            if (state.is_inside) {
                if (byte == '"') state = {false, true};
            } else if (byte == '"' && state.may_open) {
                state = {true, false};
            } else if (byte == shape.newline) {
                break;
            } else {
                state.may_open = byte == shape.delimiter;
                fields += state.may_open ? 1U : 0U;
            }
        }
        if (fields == shape.width) return (std::min)(end, offset + newline);
    }
    return end;
}

/// Where `count` parts of a file begin, and its end: about as long each.
inline std::vector<std::uint64_t> cuts_of(FilePath path, std::uint64_t begin, std::uint64_t size,
                                          std::uint64_t count, CsvShape shape) {
    std::vector<std::uint64_t> cuts{begin};
    for (std::uint64_t part = 1; part < count; ++part) {
        const std::uint64_t even = begin + (size - begin) / count * part;
        cuts.push_back(even <= begin ? begin : (std::max)(cuts.back(), find_row(path, even, size, shape)));
    }
    cuts.push_back((std::max)(size, begin));
    return cuts;
}

}  // namespace detail

/// Reads a CSV from a source: `make(heading)` makes the consumer, or says why there is none. This thread
/// reads, and works on the rows too where `options` ask for one thread; for several, as many others work on
/// pieces of some MB, each with a consumer that is made on this thread while others work, and all are merged
/// in the order of the source: the result is that of one thread. What one throws is thrown, of several the
/// first. `bytes` is how many there are, where that is known.
template <ByteSource Source, class Make>
auto read_csv(Source source, const CsvReadOptions& options, const Make& make, std::uint64_t bytes = 0)
    -> Result<CsvRead<typename std::invoke_result_t<Make, std::vector<std::string>>::value_type>> {
    CsvReader reader(std::move(source), options.csv);
    const auto heading = reader.heading();
    if (!heading) return tl::unexpected<Error>(heading.error());
    auto consumer = make(*heading);
    if (!consumer) return tl::unexpected<Error>(consumer.error());
    if (options.threads > 1) {
        detail::consume_in_pieces(
            reader, *consumer, [&] { return *make(*heading); }, options.threads, options.progress);
    } else {
        detail::consume_rows(reader, *consumer, options.progress, bytes);
    }
    if (reader.fatal()) return failure(reader.fatal()->code, {}, reader.fatal()->place);
    return CsvRead<typename std::remove_cvref_t<decltype(*consumer)>>{*std::move(consumer), reader.errors(),
                                                                      reader.error_count()};
}

/// Reads a CSV file on as many threads as `options` say, each of which reads a part into a consumer that
/// `make(heading)` has made on this one; they are merged in the order of the file. The result is that of one
/// thread: where a part turns out to begin within a quoted field, it is read again. What one throws is
/// thrown, of several the first. A file that has no size, as a pipe, is read as a source is.
/// `file_unreadable` names the path, which must outlive the error.
template <class Make>
auto read_csv_file(FilePath path, const CsvReadOptions& options, const Make& make)
    -> Result<CsvRead<typename std::invoke_result_t<Make, std::vector<std::string>>::value_type>> {
    using Consumer = typename std::invoke_result_t<Make, std::vector<std::string>>::value_type;
    const auto with_path = [&](Error error) {
        if (error.code == ErrorCode::file_unreadable) error.text = path.view();
        return tl::unexpected<Error>(error);
    };
    std::error_code ignored;
    const bool has_size = std::filesystem::is_regular_file(path.c_str(), ignored);
    const std::uint64_t size = has_size ? std::filesystem::file_size(path.c_str(), ignored) : 0;
    constexpr std::uint64_t least_part = std::uint64_t{1} << 16U;
    const std::uint64_t part_count =
        std::max<std::uint64_t>(1, std::min<std::uint64_t>(options.threads, size / least_part));
    if (part_count == 1) {
        CsvReadOptions own = options;
        if (has_size) own.threads = 1;  // too short for several
        auto read = read_csv(detail::CsvFileBytes(path, 0, options.progress), own, make, size);
        if (!read) return with_path(read.error());
        return read;
    }

    CsvReader reader(detail::CsvFileBytes(path), options.csv);
    const auto heading = reader.heading();
    if (!heading) return with_path(heading.error());
    const CsvShape shape = reader.shape();
    std::vector<detail::CsvPart<Consumer>> parts(part_count);
    const auto cuts = detail::cuts_of(path, reader.offset(), size, part_count, shape);
    for (std::size_t part = 0; part < part_count; ++part) {
        parts[part].begin = cuts[part];
        parts[part].end = cuts[part + 1];
        parts[part].expected_bytes = (part == 0 ? size : cuts[part + 1]) - cuts[part];
    }
    for (detail::CsvPart<Consumer>& part : parts) {
        auto consumer = make(*heading);
        if (!consumer) return tl::unexpected<Error>(consumer.error());
        part.consumer.emplace(*std::move(consumer));
    }
    {
        std::vector<std::jthread> threads;
        for (std::size_t part = 1; part < part_count; ++part) {
            threads.emplace_back([&, part] { detail::read_part(path, options, shape, parts[part]); });
        }
        detail::read_part(path, options, shape, parts[0]);
    }

    std::optional<Consumer> merged;
    std::vector<CsvError> errors;
    std::size_t errors_in_all = 0;
    std::uint64_t begin = parts[0].begin;
    std::uint32_t lines = reader.line() - 1;
    for (detail::CsvPart<Consumer>& part : parts) {
        if (begin != part.begin) {
            part = {.begin = begin, .end = (std::max)(begin, part.end), .consumer = *make(*heading)};
            detail::read_part(path, options, shape, part);
        }
        if (part.exception) std::rethrow_exception(part.exception);
        if (part.fatal) {
            part.fatal->place.line += lines;
            return with_path({part.fatal->code, part.fatal->place, {}});
        }
        part.consumer->shift_lines(lines);
        if (merged) {
            merged->merge(*std::move(part.consumer));
        } else {
            merged.emplace(*std::move(part.consumer));
        }
        part.consumer.reset();
        for (CsvError& error : part.errors) {
            error.place.line += lines;
            if (errors.size() < options.csv.most_errors) errors.push_back(std::move(error));
        }
        errors_in_all += part.error_count;
        begin = part.next_begin;
        lines += part.lines;
    }
    return CsvRead<Consumer>{*std::move(merged), std::move(errors), errors_in_all};
}

/// One of several parts of a CSV file, for processes that share out a file among them.
template <class Consumer>
struct CsvPartRead {
    CsvRead<Consumer> read;        ///< its rows, as a file of their own
    std::uint64_t begin = 0;       ///< the offset of its first row
    std::uint64_t next_begin = 0;  ///< of the first row behind its rows
    std::uint32_t lines =
        0;  ///< how many it has, for `shift_lines` of those behind; the first has the heading
};

/// Reads part number `part` of `part_count`. Where it begins is a guess, which is right but where a newline
/// within quotes was taken for a row's end: the parts together are the file if each begins where the one
/// before says that the next row does. Else it is to be read again, with that as `begin`. Lines are counted
/// from the part's own first, but for the first part. Errors as of `read_csv_file`; the file must have a
/// size.
template <class Make>
auto read_csv_part(FilePath path, std::size_t part, std::size_t part_count, const CsvReadOptions& options,
                   const Make& make, std::optional<std::uint64_t> begin = {})
    -> Result<CsvPartRead<typename std::invoke_result_t<Make, std::vector<std::string>>::value_type>> {
    using Consumer = typename std::invoke_result_t<Make, std::vector<std::string>>::value_type;
    const auto fail = [&](ErrorCode code, Place place = {}) {
        return failure(code, code == ErrorCode::file_unreadable ? path.view() : std::string_view(), place);
    };
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(path.c_str(), error);
    if (error) return fail(ErrorCode::file_unreadable);
    CsvReader reader(detail::CsvFileBytes(path), options.csv);
    const auto heading = reader.heading();
    if (!heading && heading.error().code != ErrorCode::file_unreadable) {
        return tl::unexpected<Error>(heading.error());
    }
    if (!heading) return fail(heading.error().code);
    auto consumer = make(*heading);
    if (!consumer) return tl::unexpected<Error>(consumer.error());
    const auto cuts = detail::cuts_of(path, reader.offset(), size, part_count, reader.shape());
    detail::CsvPart<Consumer> read{.begin = begin.value_or(cuts[part])};
    read.end = (std::max)(read.begin, cuts[part + 1]);
    read.consumer.emplace(*std::move(consumer));
    detail::read_part(path, options, reader.shape(), read);
    if (read.exception) std::rethrow_exception(read.exception);
    if (read.fatal) return fail(read.fatal->code, read.fatal->place);
    if (part == 0) {
        const std::uint32_t lines = reader.line() - 1;
        read.consumer->shift_lines(lines);
        for (CsvError& each : read.errors) each.place.line += lines;
        read.lines += lines;
    }
    return CsvPartRead<Consumer>{{*std::move(read.consumer), std::move(read.errors), read.error_count},
                                 read.begin,
                                 read.next_begin,
                                 read.lines};
}

}  // namespace chitieu
