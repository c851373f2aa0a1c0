// SPDX-License-Identifier: BSL-1.0
//
// JSON by RapidJSON, without its document: the elements of the outermost lists one by one, so that a file of
// any length takes the memory of its text and one element. Needs RapidJSON, and only read/json.hpp includes
// it.
#pragma once

#include <chitieu/read/detail/json_node.hpp>
#include <chitieu/text/error.hpp>

#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu::detail {

/// RapidJSON's handler. `Sink` is given each member of the outermost object, whole (`member(name, nodes)`),
/// but of a list each element (`begin_list(name, offset)`, `element(nodes)`, `end_list()`).
template <class Sink>
class JsonHandler {
public:
    static constexpr std::size_t most_depth = 64;

    JsonHandler(Sink& sink, const char* begin, rapidjson::InsituStringStream& stream)
        : sink_(&sink), begin_(begin), stream_(&stream) {}

    bool Null() { return add({.kind = JsonNode::Kind::null}, 4); }
    bool Bool(bool truth) { return add({.kind = JsonNode::Kind::boolean, .is_true = truth}, truth ? 4 : 5); }
    bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
        return add_text(JsonNode::Kind::number, {digits, size});
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        return add_text(JsonNode::Kind::text, {text, size});
    }
    bool Key(const char* name, rapidjson::SizeType size, bool) {
        key_ = {name, size};
        return true;
    }
    bool StartObject() { return open(JsonNode::Kind::object); }
    bool StartArray() { return open(JsonNode::Kind::list); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    // Never called: numbers are given by their digits.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    /// Why parsing ended before the end, where it was not for RapidJSON.
    bool is_too_deep() const noexcept { return is_too_deep_; }
    bool is_no_object() const noexcept { return is_no_object_; }

private:
    /// Elements of outermost lists and members of the outermost object are given away when they are whole.
    bool is_outermost() const noexcept { return open_.empty(); }

    bool add(JsonNode node, std::size_t size) {
        node.offset = stream_->Tell() - size;
        return add(node);
    }
    bool add_text(JsonNode::Kind kind, std::string_view text) {
        JsonNode node{.text = text, .kind = kind};
        node.offset =
            static_cast<std::size_t>(text.data() - begin_) - (kind == JsonNode::Kind::text ? 1U : 0U);
        return add(node);
    }
    bool add(JsonNode node) {
        if (depth_ == 0) return refuse();
        node.name = key_;
        key_ = {};
        node.next = nodes_.size() + 1;
        nodes_.push_back(node);
        if (is_outermost()) give_away();
        return true;
    }
    bool refuse() {
        is_no_object_ = true;
        return false;
    }

    bool open(JsonNode::Kind kind) {
        if (depth_ == most_depth) {
            is_too_deep_ = true;
            return false;
        }
        const std::size_t offset = stream_->Tell() - 1;
        ++depth_;
        if (depth_ == 1) return kind == JsonNode::Kind::object || refuse();
        if (depth_ == 2 && kind == JsonNode::Kind::list) {
            is_in_list_ = true;
            sink_->begin_list(key_, offset);
            key_ = {};
            return true;
        }
        open_.push_back(nodes_.size());
        nodes_.push_back({.name = key_, .offset = offset, .kind = kind});
        key_ = {};
        return true;
    }

    bool close() {
        --depth_;
        if (open_.empty()) {
            if (is_in_list_) sink_->end_list();
            is_in_list_ = false;
            return true;
        }
        JsonNode& node = nodes_[open_.back()];
        node.next = nodes_.size();
        if (node.kind == JsonNode::Kind::object) find_twice(open_.back());
        open_.pop_back();
        if (is_outermost()) give_away();
        return true;
    }

    /// Notes a name that an object has twice. O(n · log n), and quick for few.
    void find_twice(std::size_t object) {
        names_.clear();
        for (std::size_t at = object + 1; at < nodes_.size(); at = nodes_[at].next)
            names_.push_back(nodes_[at].name);
        constexpr std::size_t few = 12;
        if (names_.size() > few) {
            std::sort(names_.begin(), names_.end());
            const auto twice = std::adjacent_find(names_.begin(), names_.end());
            if (twice != names_.end()) note_twice(object, *twice);
            return;
        }
        for (std::size_t at = 1; at < names_.size(); ++at) {
            for (std::size_t before = 0; before < at; ++before) {
                if (names_[before] == names_[at]) note_twice(object, names_[at]);
            }
        }
    }
    void note_twice(std::size_t object, std::string_view name) {
        nodes_[object].has_twice = true;
        nodes_[object].text = name;
    }

    void give_away() {
        if (is_in_list_) {
            sink_->element(nodes_);
        } else {
            sink_->member(nodes_);
        }
        nodes_.clear();
    }

    Sink* sink_;
    const char* begin_;
    rapidjson::InsituStringStream* stream_;
    JsonNodes nodes_{};
    std::vector<std::size_t> open_{};  // objects and lists that are not closed yet
    std::vector<std::string_view> names_{};
    std::string_view key_{};
    std::size_t depth_ = 0;
    bool is_in_list_ = false;
    bool is_too_deep_ = false;
    bool is_no_object_ = false;
};

/// Why a text could not be parsed to its end, at which byte, and with what.
struct JsonFailure {
    ErrorCode code = ErrorCode::none;
    std::size_t offset = 0;
    std::string text{};
};

/// Parses `copy`, a copy of `text` that ends in a NUL and holds no other, decoding its strings where they
/// stand.
template <class Sink>
JsonFailure parse_json(char* copy, std::string_view text, Sink& sink) {
    rapidjson::InsituStringStream stream(copy);
    JsonHandler<Sink> handler(sink, copy, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
    if (!result.IsError()) return {};
    const std::size_t offset = result.Offset();
    if (handler.is_too_deep())
        return {ErrorCode::json_too_deep, offset, std::to_string(JsonHandler<Sink>::most_depth)};
    constexpr std::string_view white_space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(white_space);
    if (handler.is_no_object()) {
        constexpr std::size_t enough = 16;
        return {ErrorCode::member_unexpected, first, std::string(text.substr(first, enough))};
    }
    if (result.Code() == rapidjson::kParseErrorNumberTooBig) {
        const std::string_view number = text.substr(offset);
        return {ErrorCode::number_too_long, offset,
                std::string(number.substr(0, number.find_first_of(",]} \t\r\n")))};
    }
    return {ErrorCode::json_malformed, offset, {}};
}

}  // namespace chitieu::detail
