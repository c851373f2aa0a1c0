// One file, many machines: each MPI rank rolls up a part of the file, pairs of ranks put their partial
// roll-ups together until one is left, and rank 0 writes it: what province_roll_up would have written, byte
// for byte.
//
//     mpirun -n 4 mpi_roll_up --by province_code,indicator_code … --format csv communes.csv
//
// Exit status: as of province_roll_up.

#include "../roll_up_options.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/write/output_file.hpp>

#define OMPI_SKIP_MPICXX 1  // the C interface is enough
#define MPICH_SKIP_MPICXX 1
#include <mpi.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view usage =
    "usage: mpirun -n RANKS mpi_roll_up --by COLUMNS --target COLUMN --actual COLUMN\n"
    "                       --direction higher|lower|within | --direction-column COLUMN [more] FILE\n";

struct Options {
    chitieu::RollUpColumns columns{};
    OutputOptions output{};
    std::string file{};
    bool is_valid = true;
};

Options parse_options(int count, char** words) {
    Options options;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        if (!word.starts_with('-') && options.file.empty()) {
            options.file = word;
        } else if (at + 1 < count && (take_column_option(options.columns, word, words[at + 1]) ||
                                      take_output_option(options.output, word, words[at + 1]))) {
            ++at;
        } else {
            options.is_valid = false;
        }
    }
    options.is_valid = options.is_valid && !options.file.empty();
    return options;
}

enum Tag : int { where_rows_begin, partial_roll_up };

void send(const std::string& text, int to) {
    const auto size = static_cast<std::uint64_t>(text.size());
    MPI_Send(&size, 1, MPI_UINT64_T, to, partial_roll_up, MPI_COMM_WORLD);
    constexpr std::uint64_t most = std::uint64_t{1} << 30U;  // an MPI count is an int
    for (std::uint64_t at = 0; at < size; at += most)
        MPI_Send(text.data() + at, static_cast<int>(std::min(most, size - at)), MPI_CHAR, to, partial_roll_up,
                 MPI_COMM_WORLD);
}
std::string receive(int from) {
    std::uint64_t size = 0;
    MPI_Recv(&size, 1, MPI_UINT64_T, from, partial_roll_up, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    std::string text(size, '\0');
    constexpr std::uint64_t most = std::uint64_t{1} << 30U;
    for (std::uint64_t at = 0; at < size; at += most)
        MPI_Recv(text.data() + at, static_cast<int>(std::min(most, size - at)), MPI_CHAR, from,
                 partial_roll_up, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return text;
}

/// What a rank tells the next: where its rows begin, how many lines stand before them, and whether all is
/// well.
struct Handover {
    std::uint64_t begin = 0;
    std::uint64_t lines = 0;
    std::uint64_t is_good = 1;
};

/// This rank's part of the file: read at once, and again where the rank before says that it began elsewhere.
std::optional<chitieu::CsvPartRolledUp> roll_up_part(const Options& options, int rank, int ranks) {
    const auto read = [&](std::optional<std::uint64_t> begin) {
        return chitieu::roll_up_csv_part(options.file, static_cast<std::size_t>(rank),
                                         static_cast<std::size_t>(ranks), options.columns,
                                         {.csv = {.most_errors = 20}}, begin);
    };
    auto part = read({});
    Handover handover;
    if (rank != 0) {
        MPI_Recv(&handover, 3, MPI_UINT64_T, rank - 1, where_rows_begin, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        if (handover.is_good != 0 && part && part->begin != handover.begin) part = read(handover.begin);
    }
    // Only the first rank with an error tells it: what the others read is of no use any more.
    bool is_good = handover.is_good != 0;
    if (is_good && !part) {
        chitieu::Error error = part.error();
        if (error.place.line != 0 && rank != 0)
            error.place.line += static_cast<std::uint32_t>(handover.lines);
        fail(error, options.output.language);
        is_good = false;
    }
    if (is_good) {
        for (chitieu::CsvError& error : part->rolled_up.errors)
            error.place.line += static_cast<std::uint32_t>(handover.lines);
        handover = {part->next_begin, handover.lines + part->lines, 1};
    } else {
        handover.is_good = 0;
    }
    if (rank + 1 < ranks) MPI_Send(&handover, 3, MPI_UINT64_T, rank + 1, where_rows_begin, MPI_COMM_WORLD);
    if (!is_good) return std::nullopt;
    return *std::move(part);
}

/// Tells the errors of all ranks, in order.
void tell_in_turn(const std::vector<chitieu::CsvError>& errors, std::size_t count, const Options& options,
                  int rank, int ranks) {
    for (int turn = 0; turn < ranks; ++turn) {
        if (turn == rank) tell_errors(errors, count, options.file, options.output.language);
        MPI_Barrier(MPI_COMM_WORLD);
    }
}

int run(const Options& options, int rank, int ranks) {
    auto part = roll_up_part(options, rank, ranks);
    const int is_good_here = part ? 1 : 0;
    int is_good = 0;
    MPI_Allreduce(&is_good_here, &is_good, 1, MPI_INT, MPI_MIN, MPI_COMM_WORLD);
    if (is_good == 0) return no_result;

    chitieu::RolledUpRows<>& rows = part->rolled_up;
    tell_in_turn(part->rolled_up.errors, rows.error_count, options, rank, ranks);
    // A tree: in each round every other rank that is left gives its roll-up to the one before; nothing, where
    // something went wrong.
    bool has_failed = false;
    for (int step = 1; step < ranks; step *= 2) {
        if (rank % (2 * step) != 0) {
            send(has_failed ? std::string() : partial_text(rows), rank - step);
            return has_failed ? no_result : 0;
        }
        if (rank + step >= ranks) continue;
        const std::string text = receive(rank + step);
        const auto other = chitieu::parse_partial(text);
        const auto merged = other ? rows.merge(*other) : tl::unexpected<chitieu::Error>(other.error());
        if (!merged && !has_failed) fail(merged.error(), options.output.language);
        has_failed = has_failed || !merged;
    }
    if (has_failed) return no_result;
    chitieu::OutputFile out(options.output.file);
    write_rolled_up(out.stream(), rows, options.output);
    if (!out.commit()) return fail(out.error(), options.output.language);
    return rows.error_count == 0 ? 0 : some_unreadable;
}

}  // namespace

int main(int count, char** words) {
    MPI_Init(&count, &words);
    int rank = 0;
    int ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    const Options options = parse_options(count, words);
    int status = no_result;
    if (options.is_valid) {
        let_closed_pipes_be_errors();
        status = run(options, rank, ranks);
    } else if (rank == 0) {
        std::cerr << usage << column_usage << output_usage;
    }
    // All with one status, since the starter of ranks tells of those that differ.
    int worst = 0;
    MPI_Allreduce(&status, &worst, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
    MPI_Finalize();
    return worst;
}
