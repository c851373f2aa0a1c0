// SPDX-License-Identifier: BSL-1.0
//
// A column of texts that somebody else holds: strings, or codes and what they stand for, as vectors, Arrow,
// DuckDB, Polars and pandas have them.
//
//     const TextView names(strings);                    // std::vector<std::string>
//     const TextView provinces(codes, different);       // span of std::uint16_t, span of std::string_view
#pragma once

#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/owned_columns.hpp>

#include <cassert>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace chitieu {

/// A view of texts, of which some may be missing. Their owner must outlive it. Copying is O(1).
class TextView {
public:
    TextView() noexcept = default;
    /// Texts one by one.
    explicit TextView(std::span<const std::string> texts, Validity validity = {}) noexcept
        : TextView(texts.size(), validity, texts.data()) {}
    /// One a row; the array and the texts must outlive it.
    explicit TextView(std::span<const std::string_view> texts, Validity validity = {}) noexcept
        : TextView(texts.size(), validity, texts.data()) {}
    /// Codes, each the place of its text in `different`; a code beyond them stands for none.
    template <std::unsigned_integral Code>
    TextView(std::span<const Code> codes, std::span<const std::string_view> different,
             Validity validity = {}) noexcept
        : TextView(codes.size(), validity, Coded<Code>{codes.data(), different}) {}
    /// Texts one behind the other in `bytes`: that of a row ends where that of the next one begins. `ends`
    /// has one more than there are rows.
    template <class Offset>
    requires std::same_as<Offset, std::int32_t> || std::same_as<Offset, std::int64_t> TextView(
        std::span<const Offset> ends, const char* bytes, Validity validity = {})
    noexcept : TextView(ends.empty() ? 0 : ends.size() - 1, validity, Joined<Offset>{ends.data(), bytes}) {}
    /// A column of a table.
    TextView(const TextColumn& column) noexcept : TextView(column.size(), {}, &column) {}
    TextView(TextColumn&&) = delete;

    /// How many rows there are.
    std::size_t size() const noexcept { return size_; }
    /// Whether a row has a text. O(1).
    bool has(std::size_t row) const noexcept { return validity_[row]; }
    /// The text of a row; an empty one where it is missing. O(1).
    std::string_view operator[](std::size_t row) const noexcept {
        assert(row < size_);
        if (!validity_[row]) return {};
        return std::visit([row](const auto& layout) { return text_of(layout, row); }, layout_);
    }

    /// The sixteen bytes that stand for a text in Arrow's layout of views: its size, and the text itself
    /// where it has at most twelve bytes, or else its first four, a buffer, and where it stands there.
    struct Inlined {
        std::int32_t size;    ///< of the text, in bytes
        char first[4];        ///< the beginning of the text
        std::int32_t buffer;  ///< the number of the buffer where it stands, beyond twelve bytes
        std::int32_t offset;  ///< where it begins in that buffer
    };
    /// Texts in that layout. Precondition: the buffers hold them.
    TextView(std::span<const Inlined> texts, const void* const* buffers, Validity validity = {}) noexcept
        : TextView(texts.size(), validity, InBuffers{texts.data(), buffers}) {}

private:
    template <class Code>
    struct Coded {
        const Code* codes;
        std::span<const std::string_view> different;
    };
    template <class Offset>
    struct Joined {
        const Offset* ends;
        const char* bytes;
    };
    struct InBuffers {
        const Inlined* texts;
        const void* const* buffers;
    };
    using Layout = std::variant<const TextColumn*, const std::string*, const std::string_view*,
                                Coded<std::uint8_t>, Coded<std::uint16_t>, Coded<std::uint32_t>,
                                Coded<std::uint64_t>, Joined<std::int32_t>, Joined<std::int64_t>, InBuffers>;

    TextView(std::size_t size, Validity validity, Layout layout) noexcept
        : size_(size), validity_(validity), layout_(layout) {
        if (validity.has_bits() && validity.size() < size)
            detail::columns_that_belong_together_have_as_many_rows();
    }

    static std::string_view text_of(const TextColumn* column, std::size_t row) noexcept {
        return (*column)[row];
    }
    static std::string_view text_of(const std::string* texts, std::size_t row) noexcept { return texts[row]; }
    static std::string_view text_of(const std::string_view* texts, std::size_t row) noexcept {
        return texts[row];
    }
    template <class Code>
    static std::string_view text_of(const Coded<Code>& coded, std::size_t row) noexcept {
        const Code code = coded.codes[row];
        return code < coded.different.size() ? coded.different[code] : std::string_view();
    }
    template <class Offset>
    static std::string_view text_of(const Joined<Offset>& joined, std::size_t row) noexcept {
        return {joined.bytes + joined.ends[row],
                static_cast<std::size_t>(joined.ends[row + 1] - joined.ends[row])};
    }
    static std::string_view text_of(const InBuffers& in_buffers, std::size_t row) noexcept {
        constexpr std::int32_t most_inlined = 12;
        const Inlined& text = in_buffers.texts[row];
        const auto size = static_cast<std::size_t>(text.size);
        if (text.size <= most_inlined)
            return {reinterpret_cast<const char*>(&text) + offsetof(Inlined, first), size};
        return {static_cast<const char*>(in_buffers.buffers[text.buffer]) + text.offset, size};
    }

    std::size_t size_ = 0;
    Validity validity_{};
    Layout layout_{};
};

}  // namespace chitieu
