// SPDX-License-Identifier: BSL-1.0
//
// Where the fields and rows of a CSV end: 64 bytes at a time, by masks of the bytes that matter, on machines
// that have instructions for it, else byte by byte, with the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
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

    /// Goes on to the next byte. True where that is text outside quotation marks, or ends a field there: then
    /// it is for the caller to say whether a mark may open behind it.
    constexpr bool is_outside_at(char byte, char quote) noexcept {
        if (is_inside) {
            if (byte == quote) *this = {false, true};
            return false;
        }
        if (byte != quote || !may_open) return true;
        *this = {true, false};
        return false;
    }
};

/// Ends of fields, as offsets of the delimiter or newline behind each, and for each row the number of fields
/// up to its end. Before the first stands one that ends before the text, modulo 2^32: every field begins one
/// behind an end.
struct CsvEnds {
    std::vector<std::uint32_t> fields{0xFFFF'FFFFU};
    std::vector<std::uint32_t> rows{};
    std::size_t field_count = 0;  ///< without the one before the first
    std::size_t row_count = 0;
    std::size_t newlines_inside = 0;  ///< between quotation marks: rows of several lines

    /// The ends from one on.
    const std::uint32_t* from(std::size_t field) const noexcept { return fields.data() + 1 + field; }

    /// Makes room for the ends of so many bytes, so that none is checked for.
    void reserve(std::size_t bytes) {
        if (fields.size() >= bytes + 64) return;
        fields.resize(bytes + 64);
        rows.resize(bytes + 64);
    }
    void add(std::size_t offset, bool ends_row) noexcept {
        fields[++field_count] = static_cast<std::uint32_t>(offset);
        if (ends_row) rows[row_count++] = static_cast<std::uint32_t>(field_count);
    }
};

/// Byte by byte: what the other ways must answer.
inline void index_csv_plainly(const char* text, std::size_t first, std::size_t last, CsvMarks marks,
                              CsvState& state, CsvEnds& ends) noexcept {
    for (std::size_t at = first; at < last; ++at) {
        const char byte = text[at];
        const bool ends_row = byte == marks.newline;
        if (state.is_outside_at(byte, marks.quote)) {
            state.may_open = ends_row || byte == marks.delimiter;
            if (state.may_open) ends.add(at, ends_row);
        } else if (ends_row) {
            ++ends.newlines_inside;
        }
    }
}

/// Where the rows end that come before the first line that opens a mark and does not close it.
inline std::size_t end_of_closed_rows(std::string_view text, CsvMarks marks) noexcept {
    std::size_t end = 0;
    CsvState state;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ends_row = text[at] == marks.newline;
        if (state.is_outside_at(text[at], marks.quote)) {
            state.may_open = ends_row || text[at] == marks.delimiter;
            if (ends_row) end = at + 1;
        } else if (ends_row) {
            break;
        }
    }
    return end;
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

/// Tells which delimiters and newlines of a block of 64 bytes stand outside quotation marks, and adds the
/// rows that end there. False, and nothing done, where a quotation mark stands within a field: then it is no
/// matter of parity.
[[gnu::always_inline]] inline bool end_csv_rows(CsvMasks masks, CsvState& state, CsvEnds& ends,
                                                std::uint64_t& field_ends) noexcept {
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
    field_ends = (masks.delimiters & ~inside) | newlines;
    // Most blocks have no newline or one: written without asking which, since there is room.
    const auto fields_up_to_first = [&] {
        const std::uint64_t up_to = newlines ^ (newlines - 1);
        return static_cast<std::uint32_t>(ends.field_count) +
               static_cast<std::uint32_t>(__builtin_popcountll(field_ends & up_to));
    };
    std::uint32_t* rows = ends.rows.data() + ends.row_count;
    *rows = fields_up_to_first();
    ends.row_count += newlines != 0 ? 1U : 0U;
    for (newlines &= newlines - 1; newlines != 0; newlines &= newlines - 1) {
        *++rows = fields_up_to_first();
        ++ends.row_count;
    }
    return true;
}

/// Adds the ends of fields of a block that begins at an offset.
[[gnu::always_inline]] inline void end_csv_fields(std::uint64_t field_ends, std::size_t offset,
                                                  CsvEnds& ends) noexcept {
    std::uint32_t* const fields = ends.fields.data() + 1 + ends.field_count;
    const auto count = static_cast<unsigned>(__builtin_popcountll(field_ends));
    const auto base = static_cast<std::uint32_t>(offset);
    ends.field_count += count;
    for (unsigned at = 0; at < 8; ++at) {  // eight at once, of which some may be too many: there is room
        constexpr std::uint64_t last = std::uint64_t{1} << 63U;
        fields[at] = base + static_cast<std::uint32_t>(__builtin_ctzll(field_ends | last));
        field_ends &= field_ends - 1;
    }
    for (unsigned at = 8; at < count; ++at) {
        fields[at] = base + static_cast<std::uint32_t>(__builtin_ctzll(field_ends));
        field_ends &= field_ends - 1;
    }
}

/// One block of 64 bytes, whose masks are known.
[[gnu::always_inline]] inline void index_csv_block(const char* text, std::size_t offset, CsvMasks masks,
                                                   CsvMarks marks, CsvState& state, CsvEnds& ends) noexcept {
    std::uint64_t field_ends = 0;
    if (end_csv_rows(masks, state, ends, field_ends)) {
        end_csv_fields(field_ends, offset, ends);
    } else {
        index_csv_plainly(text, offset, offset + 64, marks, state, ends);
    }
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
        index_csv_block(text, at, masks_of(text + at, marks), marks, state, ends);
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
        index_csv_block(text, at, masks, marks, state, ends);
    }
    return at;
}

}  // namespace avx2

namespace avx512 {

/// The offsets of the bits of a mask are compressed at once: sixteen, and more if there are.
[[gnu::target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")]] inline std::size_t index_csv(
    const char* text, std::size_t size, CsvMarks marks, CsvState& state, CsvEnds& ends) noexcept {
    using Bytes [[gnu::vector_size(64)]] = char;
    using SomeBytes [[gnu::vector_size(16)]] = unsigned char;
    using Offsets [[gnu::vector_size(64)]] = std::uint32_t;
#if !defined(__clang__)
    using SignedBytes [[gnu::vector_size(16)]] = char;
    using SignedOffsets [[gnu::vector_size(64)]] = int;
#endif
    constexpr int equal = 0;
    constexpr std::uint64_t all = ~std::uint64_t{0};
    const Bytes delimiter = Bytes{} + marks.delimiter;
    const Bytes newline = Bytes{} + marks.newline;
    const Bytes quote = Bytes{} + marks.quote;
    Bytes places{};
    for (int place = 0; place < 64; ++place) places[place] = static_cast<char>(place);
    std::size_t at = 0;
    for (; at + 64 <= size; at += 64) {
        Bytes bytes;
        __builtin_memcpy(&bytes, text + at, 64);
        const CsvMasks masks{__builtin_ia32_cmpb512_mask(bytes, delimiter, equal, all),
                             __builtin_ia32_cmpb512_mask(bytes, newline, equal, all),
                             __builtin_ia32_cmpb512_mask(bytes, quote, equal, all)};
        std::uint64_t field_ends = 0;
        if (!end_csv_rows(masks, state, ends, field_ends)) {
            index_csv_plainly(text, at, at + 64, marks, state, ends);
            continue;
        }
        std::uint32_t* fields = ends.fields.data() + 1 + ends.field_count;
        const auto count = static_cast<unsigned>(__builtin_popcountll(field_ends));
        ends.field_count += count;
        const Bytes found = __builtin_ia32_compressqi512_mask(places, Bytes{}, field_ends);
        for (unsigned part = 0; part == 0 || part < count; part += 16) {
            SomeBytes some;
            __builtin_memcpy(&some, reinterpret_cast<const char*>(&found) + part, 16);
#if defined(__clang__)
            const Offsets offsets = __builtin_convertvector(some, Offsets) + static_cast<std::uint32_t>(at);
#else  // which would convert them one by one
            const Offsets offsets =
                reinterpret_cast<Offsets>(__builtin_ia32_pmovzxbd512_mask(
                    reinterpret_cast<SignedBytes>(some), SignedOffsets{}, static_cast<unsigned short>(-1))) +
                static_cast<std::uint32_t>(at);
#endif
            __builtin_memcpy(fields + part, &offsets, 64);
        }
    }
    return at;
}

}  // namespace avx512

#endif

/// How a CSV is to be indexed: as the machine can, or otherwise, for tests.
enum class CsvWay : std::uint8_t { plainly, sse2, avx2, avx512 };

inline CsvWay best_csv_way() noexcept {
#if defined(__x86_64__)
    const bool has_avx2 =
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
    if (has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vbmi2"))
        return CsvWay::avx512;
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
    if (way == CsvWay::avx512) done = avx512::index_csv(text, size, marks, state, ends);
    if (way == CsvWay::avx2) done = avx2::index_csv(text, size, marks, state, ends);
    if (way == CsvWay::sse2) done = sse2::index_csv(text, size, marks, state, ends);
#endif
    static_cast<void>(way);
    index_csv_plainly(text, done, size, marks, state, ends);
}

}  // namespace chitieu::detail
