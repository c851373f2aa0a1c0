// SPDX-License-Identifier: BSL-1.0
//
// Memory that runs out when a test says so: the n-th time that anybody on any thread asks for some. All of
// `operator new` is replaced, and `malloc` where the linker can put another function in its place; under a
// sanitizer both hand out its memory, so that what is not given back is told there, too.
#pragma once

#include <cstddef>

namespace faults {

/// Which ones are refused of the times that memory is asked for, counted from 1.
enum class Refuse { only_that_one, that_one_and_all_behind };

/// As long as it is there, memory is refused.
class RefusedMemory {
public:
    RefusedMemory(std::size_t at, Refuse which) noexcept;
    RefusedMemory(const RefusedMemory&) = delete;
    RefusedMemory& operator=(const RefusedMemory&) = delete;
    ~RefusedMemory();
};

/// How often memory was refused since the last `RefusedMemory` began.
std::size_t times_refused() noexcept;
/// How many pieces of memory are not given back yet.
std::ptrdiff_t pieces_in_use() noexcept;
/// Whether `malloc` and `realloc` are counted and refused as well, as this program calls them.
bool refuses_malloc() noexcept;

/// As `std::malloc` and `std::free`, refused and counted; for libraries that are told whom to ask.
void* allocate(std::size_t size) noexcept;
void deallocate(void* piece) noexcept;

}  // namespace faults
