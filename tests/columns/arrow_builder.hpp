// SPDX-License-Identifier: BSL-1.0
//
// Arrays as others hand them over, whose releases are counted.
#pragma once

#include <chitieu/columns/arrow_abi.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <list>
#include <string>
#include <utility>
#include <vector>

template <class Struct>
bool is_released(const Struct& of) {
    return of.release == nullptr;
}

/// A tree of arrays of which everything is kept here. It has to outlive what takes them.
class ArrowBuilder {
public:
    ArrowBuilder() = default;
    ArrowBuilder(const ArrowBuilder&) = delete;
    ArrowBuilder& operator=(const ArrowBuilder&) = delete;

    /// How many structs were handed out and not released.
    int unreleased = 0;
    ArrowArray array{};
    ArrowSchema schema{};

    template <class Number>
    const void* buffer(const std::vector<Number>& numbers) {
        std::string& kept = buffers_.emplace_back(numbers.size() * sizeof(Number) + 64, '\0');
        std::memcpy(kept.data(), numbers.data(), numbers.size() * sizeof(Number));
        return kept.data();
    }
    const void* buffer(const std::string& bytes) { return buffers_.emplace_back(bytes).data(); }

    struct Column {
        std::string name{};
        std::string format{};
        std::vector<const void*> buffers{};
        std::int64_t length = 0;
        std::int64_t offset = 0;
        std::int64_t null_count = 0;
        std::vector<Column> children{};
        std::vector<Column> dictionary{};  // none or one
    };
    void build(const Column& column) {
        build(column, array, schema);
        array.release = [](ArrowArray* released) { count_down(released); };
        schema.release = [](ArrowSchema* released) { count_down(released); };
        array.private_data = schema.private_data = this;
        unreleased += 2;
    }

private:
    template <class Released>
    static void count_down(Released* released) {
        --static_cast<ArrowBuilder*>(released->private_data)->unreleased;
        released->release = nullptr;
    }

    void build(const Column& column, ArrowArray& into, ArrowSchema& type) {
        auto& buffers = buffer_lists_.emplace_back(column.buffers);
        into = {};
        type = {};
        into.length = column.length;
        into.offset = column.offset;
        into.null_count = column.null_count;
        into.n_buffers = static_cast<std::int64_t>(buffers.size());
        into.buffers = buffers.data();
        type.format = texts_.emplace_back(column.format).c_str();
        type.name = texts_.emplace_back(column.name).c_str();
        into.n_children = type.n_children = static_cast<std::int64_t>(column.children.size());
        auto& children = child_lists_.emplace_back();
        auto& types = type_lists_.emplace_back();
        for (const Column& child : column.children) {
            children.push_back(&arrays_.emplace_back());
            types.push_back(&schemas_.emplace_back());
            build(child, *children.back(), *types.back());
        }
        into.children = children.data();
        type.children = types.data();
        if (column.dictionary.empty()) return;
        into.dictionary = &arrays_.emplace_back();
        type.dictionary = &schemas_.emplace_back();
        build(column.dictionary[0], *into.dictionary, *type.dictionary);
    }

    std::list<std::string> buffers_{};
    std::list<std::string> texts_{};
    std::list<std::vector<const void*>> buffer_lists_{};
    std::list<std::vector<ArrowArray*>> child_lists_{};
    std::list<std::vector<ArrowSchema*>> type_lists_{};
    std::list<ArrowArray> arrays_{};
    std::list<ArrowSchema> schemas_{};
};
