// SPDX-License-Identifier: BSL-1.0
//
// Where the fields and rows of a CSV end: 64 bytes at a time, by masks of the bytes that matter, on machines
// that have instructions for it, else byte by byte, with the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chitieu::detail {

/// The bytes that matter.
struct CsvMarks {
    char delimiter = ',';
    char newline = '\n';
    char quote = '"';
};

/// What a byte meets. A quotation mark opens at the beginning of a field only, and one right behind a closing
/// one opens again, so that two stand for one; elsewhere it is a character like any.
struct CsvState {
    bool is_inside = false;  ///< between quotation marks
    bool may_open = true;    ///< behind the end of a field, or a closing mark
};

/// Ends of fields, as offsets of the delimiter or newline behind each, and for each row the number of fields
/// up to its end.
struct CsvEnds {
    std::vector<std::uint32_t> fields{};
    std::vector<std::uint32_t> rows{};
    std::size_t field_count = 0;
    std::size_t row_count = 0;
    std::size_t newlines_inside = 0;  ///< between quotation marks: rows of several lines

    /// Makes room for the ends of so many bytes, so that none is checked for.
    void reserve(std::size_t bytes) {
        if (fields.size() >= bytes + 64) return;
        fields.resize(bytes + 64);
        rows.resize(bytes + 64);
    }
    void add(std::size_t offset, bool ends_row) noexcept {
        fields[field_count++] = static_cast<std::uint32_t>(offset);
        if (ends_row) rows[row_count++] = static_cast<std::uint32_t>(field_count);
    }
};

/// Byte by byte: what the other ways must answer.
inline void index_csv_plainly(const char* text, std::size_t first, std::size_t last, CsvMarks marks,
                              CsvState& state, CsvEnds& ends) noexcept {
    for (std::size_t at = first; at < last; ++at) {
        const char byte = text[at];
        if (state.is_inside) {
            if (byte == marks.quote) state = {false, true};
            if (byte == marks.newline) ++ends.newlines_inside;
        } else if (byte == marks.quote && state.may_open) {
            state = {true, false};
        } else {
            const bool ends_row = byte == marks.newline;
            const bool ends_field = ends_row || byte == marks.delimiter;
            if (ends_field) ends.add(at, ends_row);
            state.may_open = ends_field;
        }
    }
}

/// A bit for each of 64 bytes.
struct CsvMasks {
    std::uint64_t delimiters = 0;
    std::uint64_t newlines = 0;
    std::uint64_t quotes = 0;
};

/// The parity of the bits up to each.
constexpr std::uint64_t parity_up_to(std::uint64_t bits) noexcept {
    for (unsigned shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

/// One block of 64 bytes, whose masks are known. False, and nothing done, where a quotation mark stands
/// within a field: then it is no matter of parity.
[[gnu::always_inline]] inline bool index_csv_block(CsvMasks masks, std::size_t offset, CsvState& state,
                                                   CsvEnds& ends) noexcept {
    std::uint64_t inside = 0;
    if (masks.quotes != 0 || state.is_inside) {
        inside = parity_up_to(masks.quotes) ^ (state.is_inside ? ~std::uint64_t{0} : 0);
        const std::uint64_t opening = masks.quotes & inside;
        const std::uint64_t closing = masks.quotes & ~inside;
        const std::uint64_t before =
            ((masks.delimiters | masks.newlines) & ~inside) | closing;  // what a mark may open behind
        const std::uint64_t allowed = before << 1U | (state.may_open ? 1U : 0U);
        if ((opening & ~allowed) != 0) return false;
        state.is_inside = (inside >> 63U) != 0;
        state.may_open = (before >> 63U) != 0;
        ends.newlines_inside += static_cast<unsigned>(__builtin_popcountll(masks.newlines & inside));
    } else {
        state.may_open = ((masks.delimiters | masks.newlines) >> 63U) != 0;
    }
    std::uint64_t newlines = masks.newlines & ~inside;
    std::uint64_t both = (masks.delimiters & ~inside) | newlines;
    std::uint32_t* const fields = ends.fields.data() + ends.field_count;
    std::uint32_t* rows = ends.rows.data() + ends.row_count;
    while (newlines != 0) {
        const std::uint64_t up_to = newlines ^ (newlines - 1);
        *rows++ = static_cast<std::uint32_t>(ends.field_count) +
                  static_cast<std::uint32_t>(__builtin_popcountll(both & up_to));
        newlines &= newlines - 1;
    }
    ends.row_count = static_cast<std::size_t>(rows - ends.rows.data());
    const auto count = static_cast<unsigned>(__builtin_popcountll(both));
    const auto base = static_cast<std::uint32_t>(offset);
    for (unsigned at = 0; at < 8; ++at) {  // eight at once, of which some may be too many: there is room
        fields[at] = base + static_cast<std::uint32_t>(__builtin_ctzll(both | std::uint64_t{1} << 63U));
        both &= both - 1;
    }
    for (unsigned at = 8; at < count; ++at) {
        fields[at] = base + static_cast<std::uint32_t>(__builtin_ctzll(both));
        both &= both - 1;
    }
    ends.field_count += count;
    return true;
}

#if defined(__x86_64__)

namespace sse2 {

inline CsvMasks masks_of(const char* text, CsvMarks marks) noexcept {
    using Bytes [[gnu::vector_size(16)]] = char;
    CsvMasks masks;
    for (unsigned part = 0; part < 4; ++part) {
        Bytes bytes;
        __builtin_memcpy(&bytes, text + 16 * part, 16);
        const auto mask = [&](char wanted) {
            const Bytes equal = reinterpret_cast<Bytes>(bytes == (Bytes{} + wanted));
            return std::uint64_t{static_cast<std::uint16_t>(__builtin_ia32_pmovmskb128(equal))} << 16 * part;
        };
        masks.delimiters |= mask(marks.delimiter);
        masks.newlines |= mask(marks.newline);
        masks.quotes |= mask(marks.quote);
    }
    return masks;
}

inline std::size_t index_csv(const char* text, std::size_t size, CsvMarks marks, CsvState& state,
                             CsvEnds& ends) noexcept {
    std::size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        if (!index_csv_block(masks_of(text + at, marks), at, state, ends))
            index_csv_plainly(text, at, at + 64, marks, state, ends);
    }
    return at;
}

}  // namespace sse2

namespace avx2 {

[[gnu::target("avx2,bmi,popcnt")]] inline std::size_t index_csv(const char* text, std::size_t size,
                                                                CsvMarks marks, CsvState& state,
                                                                CsvEnds& ends) noexcept {
    using Bytes [[gnu::vector_size(32)]] = char;
    const Bytes delimiter = Bytes{} + marks.delimiter;
    const Bytes newline = Bytes{} + marks.newline;
    const Bytes quote = Bytes{} + marks.quote;
    std::size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        Bytes low;
        Bytes high;
        __builtin_memcpy(&low, text + at, 32);
        __builtin_memcpy(&high, text + at + 32, 32);
        CsvMasks masks;
        masks.delimiters = static_cast<std::uint32_t>(
                               __builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(low == delimiter))) |
                           std::uint64_t{static_cast<std::uint32_t>(
                               __builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(high == delimiter)))}
                               << 32U;
        masks.newlines =
            static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(low == newline))) |
            std::uint64_t{static_cast<std::uint32_t>(
                __builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(high == newline)))}
                << 32U;
        masks.quotes =
            static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(low == quote))) |
            std::uint64_t{static_cast<std::uint32_t>(
                __builtin_ia32_pmovmskb256(reinterpret_cast<Bytes>(high == quote)))}
                << 32U;
        if (!index_csv_block(masks, at, state, ends))
            index_csv_plainly(text, at, at + 64, marks, state, ends);
    }
    return at;
}

}  // namespace avx2

#endif

/// How a CSV is to be indexed: as the machine can, or otherwise, for tests.
enum class CsvWay : std::uint8_t { plainly, sse2, avx2 };

inline CsvWay best_csv_way() noexcept {
#if defined(__x86_64__)
    const bool has_avx2 =
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
    return has_avx2 ? CsvWay::avx2 : CsvWay::sse2;
#else
    return CsvWay::plainly;
#endif
}

/// Adds the ends of fields and rows in a text. `ends` must have room for as many as there are bytes. Linear.
inline void index_csv(CsvWay way, const char* text, std::size_t size, CsvMarks marks, CsvState& state,
                      CsvEnds& ends) noexcept {
    std::size_t done = 0;
#if defined(__x86_64__)
    if (way == CsvWay::avx2) done = avx2::index_csv(text, size, marks, state, ends);
    if (way == CsvWay::sse2) done = sse2::index_csv(text, size, marks, state, ends);
#endif
    static_cast<void>(way);
    index_csv_plainly(text, done, size, marks, state, ends);
}

}  // namespace chitieu::detail
