// SPDX-License-Identifier: BSL-1.0
//
// The two structs of the Arrow C data interface, as its specification lays them out: the same in every
// library of a program, so they stand in no namespace and behind the guard that it names.
// https://arrow.apache.org/docs/format/CDataInterface.html
#pragma once

#include <cstdint>

#ifndef ARROW_C_DATA_INTERFACE
/// Whoever declares the two structs defines it, so that they stand once.
#define ARROW_C_DATA_INTERFACE

/// A bit of `ArrowSchema::flags`: the order of a dictionary means something.
#define ARROW_FLAG_DICTIONARY_ORDERED 1
/// A bit of `ArrowSchema::flags`: values may be missing.
#define ARROW_FLAG_NULLABLE 2
/// A bit of `ArrowSchema::flags`: the keys of a map are sorted.
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {

/// The type of an array.
struct ArrowSchema {
    const char* format;             ///< the type, in Arrow's letters: "l" is int64, "u" UTF-8
    const char* name;               ///< the column's name; may be null
    const char* metadata;           ///< key-value pairs in Arrow's own layout; may be null
    std::int64_t flags;             ///< ARROW_FLAG_ bits
    std::int64_t n_children;        ///< how many children
    ArrowSchema** children;         ///< the types of the columns of a struct
    ArrowSchema* dictionary;        ///< of the values of a dictionary; else null
    void (*release)(ArrowSchema*);  ///< called once by the last owner; null once released
    void* private_data;             ///< the producer's own
};

/// What an array holds.
struct ArrowArray {
    std::int64_t length;           ///< how many rows
    std::int64_t null_count;       ///< how many of them are missing; -1 where not counted
    std::int64_t offset;           ///< rows to leave out before the first
    std::int64_t n_buffers;        ///< how many buffers, as the type has it
    std::int64_t n_children;       ///< how many children
    const void** buffers;          ///< validity bits first, then the values; null where none
    ArrowArray** children;         ///< the columns of a struct
    ArrowArray* dictionary;        ///< the values of a dictionary; else null
    void (*release)(ArrowArray*);  ///< called once by the last owner; null once released
    void* private_data;            ///< the producer's own
};

}  // extern "C"

#endif  // ARROW_C_DATA_INTERFACE
