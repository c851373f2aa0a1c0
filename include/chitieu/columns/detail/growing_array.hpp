// SPDX-License-Identifier: BSL-1.0
//
// Arrays that grow to millions of numbers: what realloc moves by its pages is never there twice.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace chitieu::detail {

/// Numbers one behind the other. What has not been written takes no memory on systems that give pages as they
/// are touched.
template <class Number>
class GrowingArray {
    static_assert(std::is_trivially_copyable_v<Number>);

public:
    GrowingArray() noexcept = default;
    GrowingArray(const GrowingArray& other) { append(other.all()); }
    GrowingArray(GrowingArray&& other) noexcept
        : numbers_(std::exchange(other.numbers_, nullptr)),
          size_(std::exchange(other.size_, 0)),
          capacity_(std::exchange(other.capacity_, 0)) {}
    // Not one of a value: it would be noexcept, and so would all that is made of arrays, though to copy is
    // not.
    GrowingArray& operator=(const GrowingArray& other) { return *this = GrowingArray(other); }
    GrowingArray& operator=(GrowingArray&& other) noexcept {
        std::swap(numbers_, other.numbers_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
        return *this;
    }
    ~GrowingArray() { std::free(numbers_); }

    std::size_t size() const noexcept { return size_; }
    std::span<const Number> all() const noexcept { return {numbers_, size_}; }
    std::span<Number> all() noexcept { return {numbers_, size_}; }
    const Number& operator[](std::size_t at) const noexcept {
        assert(at < size_);
        return numbers_[at];
    }
    Number& operator[](std::size_t at) noexcept {
        assert(at < size_);
        return numbers_[at];
    }

    /// Makes room for so many in all, which are not there yet.
    void reserve(std::size_t capacity) {
        if (capacity > capacity_) grow(capacity);
    }
    /// Room for so many more, which `take` then says how many of were written.
    Number* room_for(std::size_t more) {
        if (size_ + more > capacity_) grow((std::max)(size_ + more, 2 * capacity_));
        return numbers_ + size_;
    }
    void take(std::size_t more) noexcept { size_ += more; }
    void append(std::span<const Number> more) {
        if (more.empty()) return;
        std::memcpy(room_for(more.size()), more.data(), more.size_bytes());
        take(more.size());
    }
    void append(std::size_t count, Number number) {
        std::fill_n(room_for(count), count, number);
        take(count);
    }

private:
    void grow(std::size_t capacity) {
        void* const grown = std::realloc(numbers_, capacity * sizeof(Number));
        if (grown == nullptr) throw std::bad_alloc();
        numbers_ = static_cast<Number*>(grown);
        capacity_ = capacity;
    }

    Number* numbers_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace chitieu::detail
