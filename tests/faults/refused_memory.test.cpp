// SPDX-License-Identifier: BSL-1.0
#include "refused_memory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

// With --wrap=malloc the linker has this program's `malloc` be `__wrap_malloc`, and what it was
// `__real_malloc`.
#if defined(CHITIEU_WRAPS_MALLOC)
extern "C" {
void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* piece, std::size_t size);
void __real_free(void* piece);
}
#else
namespace {
void* __real_malloc(std::size_t size) { return std::malloc(size); }
void __real_free(void* piece) { std::free(piece); }
}  // namespace
#endif

namespace {

constexpr std::size_t never = 0;

std::atomic<std::size_t> refused_at{never};
std::atomic<bool> refuses_all_behind{false};
std::atomic<std::size_t> asked{0};
std::atomic<std::size_t> refused{0};
std::atomic<std::ptrdiff_t> in_use{0};

bool is_refused() noexcept {
    const std::size_t at = refused_at;
    if (at == never) return false;
    const std::size_t now = ++asked;
    if (now != at && !(refuses_all_behind && now > at)) return false;
    ++refused;
    return true;
}

void* counted(void* piece) noexcept {
    if (piece != nullptr) ++in_use;
    return piece;
}

void* allocate_aligned(std::size_t size, std::align_val_t alignment) noexcept {
    if (is_refused()) return nullptr;
    const auto step = static_cast<std::size_t>(alignment);
    return counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}

template <class Allocate>
void* or_throw(const Allocate& allocate) {
    void* const piece = allocate();
    if (piece == nullptr) throw std::bad_alloc();
    return piece;
}

}  // namespace

namespace faults {

RefusedMemory::RefusedMemory(std::size_t at, Refuse which) noexcept {
    asked = 0;
    refused = 0;
    refuses_all_behind = which == Refuse::that_one_and_all_behind;
    refused_at = at;
}
RefusedMemory::~RefusedMemory() { refused_at = never; }

std::size_t times_refused() noexcept { return refused; }
std::ptrdiff_t pieces_in_use() noexcept { return in_use; }
bool refuses_malloc() noexcept {
#if defined(CHITIEU_WRAPS_MALLOC)
    return true;
#else
    return false;
#endif
}

void* allocate(std::size_t size) noexcept {
    return is_refused() ? nullptr : counted(__real_malloc(size == 0 ? 1 : size));
}
void deallocate(void* piece) noexcept {
    if (piece == nullptr) return;
    --in_use;
    __real_free(piece);
}

}  // namespace faults

#if defined(CHITIEU_WRAPS_MALLOC)
extern "C" {
void* __wrap_malloc(std::size_t size) { return faults::allocate(size); }
void* __wrap_calloc(std::size_t count, std::size_t size) {
    return is_refused() ? nullptr : counted(__real_calloc(count, size));
}
void* __wrap_realloc(void* piece, std::size_t size) {
    if (is_refused()) return nullptr;
    void* const moved = __real_realloc(piece, size);
    return piece == nullptr ? counted(moved) : moved;
}
void __wrap_free(void* piece) { faults::deallocate(piece); }
}
#endif

void* operator new(std::size_t size) {
    return or_throw([=] { return faults::allocate(size); });
}
void* operator new[](std::size_t size) {
    return or_throw([=] { return faults::allocate(size); });
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return faults::allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return faults::allocate(size); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return or_throw([=] { return allocate_aligned(size, alignment); });
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return or_throw([=] { return allocate_aligned(size, alignment); });
}
void operator delete(void* piece) noexcept { faults::deallocate(piece); }
void operator delete[](void* piece) noexcept { faults::deallocate(piece); }
void operator delete(void* piece, std::size_t) noexcept { faults::deallocate(piece); }
void operator delete[](void* piece, std::size_t) noexcept { faults::deallocate(piece); }
void operator delete(void* piece, const std::nothrow_t&) noexcept { faults::deallocate(piece); }
void operator delete[](void* piece, const std::nothrow_t&) noexcept { faults::deallocate(piece); }
void operator delete(void* piece, std::align_val_t) noexcept { faults::deallocate(piece); }
void operator delete[](void* piece, std::align_val_t) noexcept { faults::deallocate(piece); }
void operator delete(void* piece, std::size_t, std::align_val_t) noexcept { faults::deallocate(piece); }
void operator delete[](void* piece, std::size_t, std::align_val_t) noexcept { faults::deallocate(piece); }

using namespace faults;

TEST_CASE("memory is refused when it is to be, and counted") {
    const std::ptrdiff_t before = pieces_in_use();
    {
        const RefusedMemory second(2, Refuse::only_that_one);
        void* const first = ::operator new(8);
        CHECK(pieces_in_use() == before + 1);
        CHECK(::operator new(8, std::nothrow) == nullptr);
        void* const third = ::operator new (8, std::align_val_t{64});
        CHECK(reinterpret_cast<std::size_t>(third) % 64 == 0);
        ::operator delete (third, std::align_val_t{64});
        ::operator delete(first);
        CHECK(times_refused() == 1);
    }
    {
        const RefusedMemory all(1, Refuse::that_one_and_all_behind);
        CHECK_THROWS_AS(static_cast<void>(::operator new(8)), std::bad_alloc);
        CHECK_THROWS_AS(static_cast<void>(::operator new[](8, std::align_val_t{64})), std::bad_alloc);
        CHECK(times_refused() == 2);
        if (refuses_malloc()) {
            void* volatile piece = std::malloc(8);
            CHECK(piece == nullptr);
            CHECK(times_refused() == 3);
        }
    }
    CHECK(pieces_in_use() == before);
    if (!refuses_malloc()) MESSAGE("malloc is not refused here: --wrap is of GNU's linker and lld");
}
