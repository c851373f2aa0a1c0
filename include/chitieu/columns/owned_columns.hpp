// SPDX-License-Identifier: BSL-1.0
//
// Columns that own what they hold: texts of which few differ, figures, targets. They are appended to, and
// give the views that the algorithms take.
#pragma once

#include <chitieu/columns/detail/growing_array.hpp>
#include <chitieu/columns/dictionary.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/number/scaled_number.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chitieu {

/// Texts as numbers of a dictionary, in one, two or four bytes a row, as it has that many.
class TextColumn {
public:
    /// How many rows it has.
    std::size_t size() const noexcept {
        return width_ == 1 ? bytes_.size() : width_ == 2 ? pairs_.size() : words_.size();
    }
    /// The different texts.
    const Dictionary& dictionary() const noexcept { return dictionary_; }
    /// The number of a row's text in the dictionary. Precondition: the row is there. O(1).
    std::uint32_t code(std::size_t row) const noexcept {
        return width_ == 1 ? bytes_[row] : width_ == 2 ? pairs_[row] : words_[row];
    }
    /// A row's text, which lasts until a row is added.
    std::string_view operator[](std::size_t row) const noexcept { return dictionary_[code(row)]; }
    /// In how many bytes the codes stand.
    unsigned code_width() const noexcept { return width_; }
    /// The codes as they stand; empty where they have another width.
    template <class Code>
    std::span<const Code> codes() const noexcept {
        if constexpr (sizeof(Code) == 1) {
            return width_ == 1 ? bytes_.all() : std::span<const Code>();
        } else if constexpr (sizeof(Code) == 2) {
            return width_ == 2 ? pairs_.all() : std::span<const Code>();
        } else {
            return width_ == 4 ? words_.all() : std::span<const Code>();
        }
    }
    /// How much memory the codes take.
    std::size_t code_bytes() const noexcept { return size() * width_; }

    /// Makes room for so many rows.
    void reserve(std::size_t rows) {
        if (width_ == 1) bytes_.reserve(rows);
        if (width_ == 2) pairs_.reserve(rows);
        if (width_ == 4) words_.reserve(rows);
        expected_ = rows;
    }
    /// Adds a row with this text, which is copied.
    void push_back(std::string_view text) {
        const std::uint32_t code = dictionary_.add(text);
        append_codes({&code, 1});
    }
    /// Adds rows; `text_of(row)` gives their texts.
    template <class TextOf>
    void append(std::size_t count, const TextOf& text_of) {
        constexpr std::size_t batch = 256;
        std::uint32_t codes[batch];
        for (std::size_t first = 0; first < count; first += batch) {
            const std::size_t size = (std::min)(batch, count - first);
            for (std::size_t row = 0; row < size; ++row) codes[row] = dictionary_.add(text_of(first + row));
            append_codes({codes, size});
        }
    }
    /// Adds the rows of another. O(rows + different texts).
    void append(const TextColumn& other) {
        std::vector<std::uint32_t> own(other.dictionary_.size());
        for (std::uint32_t text = 0; text < own.size(); ++text)
            own[text] = dictionary_.add(other.dictionary_[text]);
        constexpr std::size_t batch = 4096;
        std::vector<std::uint32_t> codes(batch);
        for (std::size_t first = 0; first < other.size(); first += batch) {
            const std::size_t size = (std::min)(batch, other.size() - first);
            for (std::size_t row = 0; row < size; ++row) codes[row] = own[other.code(first + row)];
            append_codes(std::span(codes).first(size));
        }
    }

private:
    void append_codes(std::span<const std::uint32_t> codes) {
        const std::size_t texts = dictionary_.size();
        if (width_ == 1 && texts > 0x100) widen(bytes_, pairs_, 2);
        if (width_ == 2 && texts > 0x1'0000) widen(pairs_, words_, 4);
        if (width_ == 1) {
            put(bytes_, codes);
        } else if (width_ == 2) {
            put(pairs_, codes);
        } else {
            words_.append(codes);
        }
    }
    template <class Code>
    static void put(detail::GrowingArray<Code>& into, std::span<const std::uint32_t> codes) {
        Code* const room = into.room_for(codes.size());
        for (std::size_t at = 0; at < codes.size(); ++at) room[at] = static_cast<Code>(codes[at]);
        into.take(codes.size());
    }
    template <class From, class To>
    void widen(detail::GrowingArray<From>& from, detail::GrowingArray<To>& to, unsigned width) {
        to.reserve((std::max)(expected_, from.size()));
        To* const room = to.room_for(from.size());
        std::copy_n(from.all().data(), from.size(), room);
        to.take(from.size());
        from = {};
        width_ = width;
    }

    Dictionary dictionary_{};
    detail::GrowingArray<std::uint8_t> bytes_{};
    detail::GrowingArray<std::uint16_t> pairs_{};
    detail::GrowingArray<std::uint32_t> words_{};
    unsigned width_ = 1;
    std::size_t expected_ = 0;
};

namespace detail {

/// A bit a row, from the first that is 0 on; until then none.
class GrowingBits {
public:
    std::size_t size() const noexcept { return size_; }
    bool operator[](std::size_t row) const noexcept {
        return bytes_.size() == 0 || (bytes_[row / 8] >> row % 8 & 1U) != 0;
    }
    Validity validity() const noexcept { return bytes_.size() == 0 ? Validity() : Validity(bytes_.all()); }
    std::size_t bytes() const noexcept { return bytes_.size(); }

    void reserve(std::size_t rows) { bytes_.reserve(rows / 8 + 1); }
    void push_back(bool bit) {
        if (!bit && bytes_.size() == 0) bytes_.append((size_ + 8) / 8, std::uint8_t{0xFF});
        if (bytes_.size() != 0) {
            if (size_ / 8 == bytes_.size()) bytes_.append(1, std::uint8_t{0xFF});
            if (!bit) {
                std::uint8_t& byte = bytes_[size_ / 8];
                byte = static_cast<std::uint8_t>(byte & ~(1U << size_ % 8));
            }
        }
        ++size_;
    }
    void append(const GrowingBits& other) {
        if (bytes_.size() == 0 && other.bytes_.size() == 0) {
            size_ += other.size_;
            return;
        }
        // Up to a whole byte bit by bit, then byte by byte where the other has bytes, too.
        std::size_t row = 0;
        for (; row < other.size_ && (size_ % 8 != 0 || bytes_.size() == 0); ++row) push_back(other[row]);
        for (; row + 8 <= other.size_; row += 8) {
            std::uint8_t byte = 0xFF;
            if (other.bytes_.size() != 0) {
                const unsigned low = other.bytes_[row / 8];
                const unsigned high = row / 8 + 1 < other.bytes_.size() ? other.bytes_[row / 8 + 1] : 0xFFU;
                byte = static_cast<std::uint8_t>((low | high << 8U) >> row % 8);
            }
            bytes_.append(1, byte);
            size_ += 8;
        }
        for (; row < other.size_; ++row) push_back(other[row]);
    }

private:
    GrowingArray<std::uint8_t> bytes_{};
    std::size_t size_ = 0;
};

/// Whole numbers of 64 bits at a common scale, which grows as figures need it.
class ScaledArray {
public:
    std::span<const std::int64_t> values() const noexcept { return values_.all(); }
    int scale() const noexcept { return scale_; }
    std::size_t size() const noexcept { return values_.size(); }

    /// False, and of no more use, where the numbers do not fit 64 bits at one scale; so below.
    bool push_back(const ScaledNumber& number) {
        if (!refine(number.scale)) return false;
        const auto value = number.at_scale(scale_);
        if (!value) return false;
        note(*value);
        *values_.room_for(1) = *value;
        values_.take(1);
        return true;
    }
    void reserve(std::size_t rows) { values_.reserve(rows); }
    void push_nothing() { values_.append(1, 0); }
    bool append(const ScaledArray& other) {
        if (!refine(other.scale_)) return false;
        const auto factor = static_cast<std::int64_t>(power_of_ten(scale_ - other.scale_));
        std::int64_t largest = 0;
        if (__builtin_mul_overflow(other.largest_, factor, &largest)) return false;
        largest_ = (std::max)(largest_, largest);
        std::int64_t* const room = values_.room_for(other.size());
        for (std::size_t at = 0; at < other.size(); ++at) room[at] = other.values_[at] * factor;
        values_.take(other.size());
        return true;
    }

    /// Makes the scale as great as one, if it is not.
    bool refine(int scale) noexcept {
        if (scale <= scale_) return true;
        const auto factor = static_cast<std::int64_t>(power_of_ten(scale - scale_));
        std::int64_t largest = 0;
        if (__builtin_mul_overflow(largest_, factor, &largest)) return false;
        largest_ = largest;
        for (std::int64_t& value : values_.all()) value *= factor;
        scale_ = scale;
        return true;
    }

private:
    void note(std::int64_t value) noexcept { largest_ = (std::max)(largest_, value < 0 ? -value : value); }

    GrowingArray<std::int64_t> values_{};
    std::int64_t largest_ = 0;  // of all magnitudes
    int scale_ = 0;
};

}  // namespace detail

/// Figures at a common scale, of which some may be missing.
class FigureColumn {
public:
    /// How many rows there are.
    std::size_t size() const noexcept { return present_.size(); }
    /// The figures, as a column to compare and roll up by. It must not outlive this one.
    NumberColumn<std::int64_t> view() const noexcept {
        return NumberColumn(numbers_.values(), numbers_.scale(), present_.validity());
    }
    /// How much memory its rows take.
    std::size_t bytes() const noexcept { return size() * sizeof(std::int64_t) + present_.bytes(); }

    /// False, and of no more use, where 64 bits do not hold all figures at one scale; so below.
    bool push_back(const ScaledNumber& number) {
        if (!numbers_.push_back(number)) return false;
        present_.push_back(true);
        return true;
    }
    /// Adds a row without a figure.
    void push_missing() {
        numbers_.push_nothing();
        present_.push_back(false);
    }
    /// Adds all rows of another column behind these; false as `push_back`.
    bool append(const FigureColumn& other) {
        if (!numbers_.append(other.numbers_)) return false;
        present_.append(other.present_);
        return true;
    }
    /// Holds all figures with so many decimals; false where they do not fit.
    bool refine(int scale) noexcept { return numbers_.refine(scale); }
    /// Makes room for so many rows.
    void reserve(std::size_t rows) {
        numbers_.reserve(rows);
        present_.reserve(rows);
    }

private:
    detail::ScaledArray numbers_{};
    detail::GrowingBits present_{};
};

/// Targets as two ends and a form; of planned values alone, as those.
class OwnedTargets {
public:
    /// How many rows there are.
    std::size_t size() const noexcept { return upper_.size(); }
    /// The targets, as a column to compare and roll up by. It must not outlive this one.
    TargetColumn<std::int64_t> view() const noexcept {
        if (!has_forms_) return TargetColumn<std::int64_t>(upper_.view());
        return {lower_.view(), upper_.view(), forms_.all()};
    }
    /// How much memory its rows take.
    std::size_t bytes() const noexcept { return upper_.bytes() + lower_.bytes() + forms_.size(); }

    /// Makes room for so many rows.
    void reserve(std::size_t rows) {
        upper_.reserve(rows);
        expected_ = rows;
    }

    /// False, and of no more use, where 64 bits do not hold all ends at one scale; so below.
    bool push_back(const ScaledTarget& target) {
        if (!has_forms_ && target.form != TargetForm::value) begin_forms();
        if (!upper_.push_back(target.upper)) return false;
        if (!has_forms_) return true;
        forms_.append(1, target.form);
        return lower_.push_back(target.lower) && have_one_scale();
    }
    /// Adds a row without a target.
    void push_missing() {
        upper_.push_missing();
        if (!has_forms_) return;
        lower_.push_missing();
        forms_.append(1, TargetForm::value);
    }
    /// Adds all rows of another column behind these; false as `push_back`.
    bool append(const OwnedTargets& other) {
        if (!has_forms_ && other.has_forms_) begin_forms();
        if (!upper_.append(other.upper_)) return false;
        if (!has_forms_) return true;
        if (other.has_forms_) {
            forms_.append(other.forms_.all());
        } else {
            forms_.append(other.size(), TargetForm::value);
        }
        return lower_.append(other.has_forms_ ? other.lower_ : other.upper_) && have_one_scale();
    }

private:
    void begin_forms() {
        lower_.reserve(expected_);
        lower_ = upper_;
        forms_.reserve(expected_);
        forms_.append(upper_.size(), TargetForm::value);
        has_forms_ = true;
    }
    bool have_one_scale() noexcept {
        return upper_.refine(lower_.view().scale()) && lower_.refine(upper_.view().scale());
    }

    bool has_forms_ = false;
    std::size_t expected_ = 0;
    FigureColumn upper_{};
    FigureColumn lower_{};
    detail::GrowingArray<TargetForm> forms_{};
};

}  // namespace chitieu
