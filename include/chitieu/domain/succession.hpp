// SPDX-License-Identifier: BSL-1.0
//
// What a reform made of administrative units: which old ones went into which new ones, many to many.
//
//     const Succession succession{{"03433", "03433"},                   // Thị trấn Mường Tè into Xã Bum Tở,
//                                 {"03469", "03433"},                   // with Kan Hồ
//                                 {"03454", "03433"}};                  // and the old Bum Tở
//     succession.successor_of("03454")                                  // "03433"
//     succession.parts_of("03433").size()                               // 3
//     Succession{{"A", "X"}, {"A", "Y"}}.fate_of("A")                   // Fate::split
//     Succession{{"A", "X", Ratio(2, 5)}, {"A", "Y", Ratio(3, 5)}}.fate_of("A")   // Fate::shared_out
//
// `compare/restate.hpp` brings figures of old units to new ones.
#pragma once

#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// An old unit, or a part of it, that went into a new one. A unit that stays as it is goes into itself.
struct Transfer {
    std::string before;            ///< code of the old unit
    std::string after;             ///< code of the new one
    std::optional<Ratio> share{};  ///< of the old unit, where known: above 0, and 1 is all of it
    bool is_part = false;          ///< "một phần": not all of it, whatever else is known
};

/// What became of an old unit.
enum class Fate : std::uint8_t {
    unknown,     ///< nothing is said of it
    whole,       ///< all of it went into one unit
    shared_out,  ///< it went into several, in shares that are known and make up the whole
    split,       ///< it went into several, or a part of it did, in shares that are not known
};

/// The enumerator's name, as it stands in machine-readable output.
constexpr std::string_view name_of(Fate fate) noexcept {
    switch (fate) {
        case Fate::unknown:
            return "unknown";
        case Fate::whole:
            return "whole";
        case Fate::shared_out:
            return "shared_out";
        case Fate::split:
            return "split";
    }
    return {};
}

/// The fate in words.
constexpr Wording words_of(Fate fate) noexcept {
    switch (fate) {
        case Fate::unknown:
            return {"chưa rõ", "not known"};
        case Fate::whole:
            return {"nhập nguyên", "went whole"};
        case Fate::shared_out:
            return {"chia theo tỷ lệ", "shared out"};
        case Fate::split:
            return {"bị chia tách", "split"};
    }
    return {};
}

/// Which old units went into which new ones. A value: it keeps its codes.
class Succession {
public:
    Succession() = default;

    /// Of several transfers of one old unit into one new unit the first counts. O(n log n).
    explicit Succession(std::vector<Transfer> transfers) : by_before_(std::move(transfers)) {
        sort(by_before_, &Transfer::after);
        sort(by_before_, &Transfer::before);
        std::size_t kept = 0;
        for (std::size_t at = 0; at < by_before_.size(); ++at) {
            const bool is_repeated = kept > 0 && by_before_[kept - 1].before == by_before_[at].before &&
                                     by_before_[kept - 1].after == by_before_[at].after;
            if (is_repeated) continue;
            if (kept != at) by_before_[kept] = std::move(by_before_[at]);
            ++kept;
        }
        by_before_.resize(kept);
        by_after_ = by_before_;
        sort(by_after_, &Transfer::after);
    }
    Succession(std::initializer_list<Transfer> transfers) : Succession(std::vector<Transfer>(transfers)) {}

    /// All of it, by the codes of the old units, then of the new.
    std::span<const Transfer> transfers() const noexcept { return by_before_; }
    /// The same by the codes of the new units, then of the old.
    std::span<const Transfer> transfers_by_successor() const noexcept { return by_after_; }

    /// What an old unit went into, by code; empty where nothing is said of it. O(log n).
    std::span<const Transfer> successors_of(std::string_view before) const noexcept {
        return find(by_before_, &Transfer::before, before);
    }
    /// What a new unit is made of, by code; empty where nothing is said of it. O(log n).
    std::span<const Transfer> parts_of(std::string_view after) const noexcept {
        return find(by_after_, &Transfer::after, after);
    }

    /// What became of an old unit. Shares that are not all known, or do not make up the whole, are as good as
    /// none: a part would be lost, or counted twice. O(log n + its successors).
    Fate fate_of(std::string_view before) const {
        const std::span<const Transfer> successors = successors_of(before);
        if (successors.empty()) return Fate::unknown;
        const Transfer& first = successors[0];
        if (successors.size() == 1 && !first.is_part && first.share.value_or(Ratio(1)) == Ratio(1))
            return Fate::whole;
        std::optional<Ratio> sum = Ratio(0);
        for (const Transfer& transfer : successors) {
            if (!transfer.share || !(Ratio(0) < *transfer.share)) return Fate::split;
            if (sum) sum = checked_add(*sum, *transfer.share);
        }
        return sum == Ratio(1) ? Fate::shared_out : Fate::split;
    }

    /// The one unit that all of an old one went into; nothing for any other fate. O(log n).
    std::optional<std::string_view> successor_of(std::string_view before) const {
        if (fate_of(before) != Fate::whole) return std::nullopt;
        return successors_of(before)[0].after;
    }

private:
    using CodeOf = std::string Transfer::*;

    /// A stable merge sort: <algorithm> is larger than all the rest of this header.
    static void sort(std::vector<Transfer>& transfers, CodeOf code) {
        const std::size_t size = transfers.size();
        std::vector<Transfer> merged(size);
        for (std::size_t run = 1; run < size; run *= 2) {
            for (std::size_t begin = 0; begin < size; begin += 2 * run) {
                const std::size_t middle = begin + run < size ? begin + run : size;
                const std::size_t end = middle + run < size ? middle + run : size;
                std::size_t left = begin;
                std::size_t right = middle;
                for (std::size_t at = begin; at < end; ++at) {
                    const bool takes_left =
                        left < middle && (right == end || transfers[left].*code <= transfers[right].*code);
                    merged[at] = std::move(transfers[takes_left ? left++ : right++]);
                }
            }
            transfers.swap(merged);
        }
    }

    static std::span<const Transfer> find(const std::vector<Transfer>& sorted, CodeOf code,
                                          std::string_view wanted) noexcept {
        std::size_t first = 0;
        for (std::size_t end = sorted.size(); first < end;) {
            const std::size_t middle = first + (end - first) / 2;
            if (sorted[middle].*code < wanted) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        std::size_t last = first;
        while (last < sorted.size() && sorted[last].*code == wanted) ++last;
        return {sorted.data() + first, last - first};
    }

    std::vector<Transfer> by_before_{};
    std::vector<Transfer> by_after_{};
};

}  // namespace chitieu
