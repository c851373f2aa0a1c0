// SPDX-License-Identifier: BSL-1.0
//
// Rows of a source that only one thread can read, such as a pipe, worked on by several: a bounded ring of
// pieces, each of which one thread works on, and which are merged in the order of the source.
#pragma once

#include <chitieu/read/csv.hpp>

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace chitieu::detail {

/// Rows that were copied out of their blocks, so that these can go.
class CsvPiece {
public:
    /// Adds rows behind those that are there.
    void add(const CsvRows& rows) {
        const CsvRow& first = rows.first_;
        const std::size_t count = rows.size() * rows.width();
        const std::uint32_t begin = first.ends_[-1] + 1U;
        const std::uint32_t end = first.ends_[count - 1] + 1U;
        Run run{first, rows.size(), ends_.size()};
        run.first.first_begin_ = size_;
        runs_.push_back(run);

        const std::size_t wanted = size_ + (end - begin);
        if (bytes_.size() < wanted + readable_behind) bytes_.resize(2 * wanted + readable_behind);
        std::copy(first.block_ + begin, first.block_ + end, bytes_.data() + size_);
        ends_.resize(ends_.size() + count);
        std::uint32_t* const ends = ends_.data() + run.first_end;
        const std::uint32_t shift = static_cast<std::uint32_t>(size_) - begin;
        for (std::size_t at = 0; at < count; ++at) ends[at] = first.ends_[at] + shift;
        size_ = wanted;
    }
    std::size_t bytes() const noexcept { return size_; }
    void clear() noexcept {
        size_ = 0;
        ends_.resize(1);
        runs_.clear();
    }

    /// Calls `use` with the rows, in parts as they were added.
    template <class Use>
    void for_each(const Use& use) const {
        for (const Run& run : runs_) {
            CsvRows rows;
            rows.size_ = run.rows;
            rows.first_ = run.first;
            rows.first_.block_ = bytes_.data();
            rows.first_.ends_ = ends_.data() + run.first_end;
            use(rows);
        }
    }

private:
    struct Run {
        CsvRow first;
        std::size_t rows;
        std::size_t first_end;
    };

    std::vector<char> bytes_{};
    std::size_t size_ = 0;
    std::vector<std::uint32_t> ends_{0xFFFF'FFFFU};  // before the first field, as in a block
    std::vector<Run> runs_{};
};

/// Pieces that threads work on, each with a consumer of its own. One thread hands them in and takes them
/// back, in their order.
template <class Consumer>
class CsvPieceRing {
public:
    struct Piece {
        CsvPiece rows{};
        std::optional<Consumer> consumer{};
        std::exception_ptr exception{};
        bool is_done = false;
    };

    template <class Progress>
    CsvPieceRing(unsigned threads, Progress* progress) : pieces_(threads + std::size_t{2}) {
        try {
            for (unsigned thread = 0; thread < threads; ++thread)
                threads_.emplace_back([this, progress] { work(progress); });
        } catch (...) {
            end();  // or those that have begun would be waited for, and wait
            throw;
        }
    }
    CsvPieceRing(const CsvPieceRing&) = delete;
    CsvPieceRing& operator=(const CsvPieceRing&) = delete;
    ~CsvPieceRing() { end(); }

    /// Whether one has to be taken back before another can be handed in.
    bool is_full() const noexcept { return handed_ - taken_ == pieces_.size(); }
    bool is_empty() const noexcept { return handed_ == taken_; }
    /// The next one to be handed in. Precondition: the ring is not full.
    Piece& next() noexcept { return pieces_[handed_ % pieces_.size()]; }
    void hand_in() {
        {
            const std::lock_guard lock(mutex_);
            ++handed_;
        }
        handed_in_.notify_one();
    }
    /// The first that was not taken back yet, when it is done. What its thread threw is thrown here.
    /// Precondition: the ring is not empty.
    Piece& take_back() {
        Piece& piece = pieces_[taken_ % pieces_.size()];
        std::unique_lock lock(mutex_);
        done_.wait(lock, [&] { return piece.is_done; });
        ++taken_;
        piece.is_done = false;
        if (piece.exception) std::rethrow_exception(piece.exception);
        return piece;
    }

private:
    /// Lets the threads go, which still end the pieces that they have.
    void end() noexcept {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
        }
        handed_in_.notify_all();
    }

    template <class Progress>
    void work(Progress* progress) noexcept {
        std::unique_lock lock(mutex_);
        while (true) {
            handed_in_.wait(lock, [&] { return is_over_ || begun_ != handed_; });
            if (is_over_) return;
            Piece& piece = pieces_[begun_++ % pieces_.size()];
            lock.unlock();
            try {
                piece.rows.for_each([&](const CsvRows& rows) {
                    piece.consumer->add(rows);
                    if (progress != nullptr) progress->add_rows(rows.size());
                });
            } catch (...) {
                piece.exception = std::current_exception();
            }
            lock.lock();
            piece.is_done = true;
            done_.notify_one();
        }
    }

    std::vector<Piece> pieces_;
    // Counted from the first piece on; `taken_` is the reading thread's own.
    std::size_t handed_ = 0;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    bool is_over_ = false;
    std::mutex mutex_{};
    std::condition_variable handed_in_{};
    std::condition_variable done_{};
    std::vector<std::jthread> threads_{};  // gone before what they work on
};

/// Reads all rows into consumers that `make_another` makes on this thread, on as many others, and merges them
/// into `consumer` in the order of the source. Where a consumer says that it does not merge well, this thread
/// works on the rest itself.
template <class Consumer, class Reader, class Make, class Progress>
void consume_in_pieces(Reader& reader, Consumer& consumer, const Make& make_another, unsigned threads,
                       Progress* progress, std::size_t piece_bytes = std::size_t{1} << 22U) {
    CsvPieceRing<Consumer> ring(threads, progress);
    bool merges_well = true;
    const auto merge_one = [&] {
        auto& piece = ring.take_back();
        if constexpr (requires { piece.consumer->merges_well(); })
            merges_well = merges_well && piece.consumer->merges_well();
        consumer.merge(*std::move(piece.consumer));
        piece.consumer.reset();
        piece.rows.clear();
    };
    const CsvRows* rows = reader.next_rows();
    while (rows != nullptr && merges_well) {
        if (ring.is_full()) merge_one();
        auto& piece = ring.next();
        piece.consumer.emplace(make_another());
        for (; rows != nullptr && piece.rows.bytes() < piece_bytes; rows = reader.next_rows())
            piece.rows.add(*rows);
        ring.hand_in();
    }
    while (!ring.is_empty()) merge_one();
    for (; rows != nullptr; rows = reader.next_rows()) {
        consumer.add(*rows);
        if (progress != nullptr) progress->add_rows(rows->size());
    }
}

}  // namespace chitieu::detail
