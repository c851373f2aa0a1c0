// SPDX-License-Identifier: BSL-1.0
//
// JSON for tests, as nlohmann/json reads it: what it takes is JSON. Without that library tests of JSON are
// skipped, which they say.
#pragma once

#if __has_include(<nlohmann/json.hpp>)
#define CHITIEU_HAS_NLOHMANN_JSON

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A value: `text` of strings decoded, of numbers and words as nlohmann/json prints them.
struct JsonTree {
    char kind = 'x';  ///< { [ " 0 (a number) t f n
    std::string text{};
    std::vector<std::string> names{};  ///< of an object's elements
    std::vector<JsonTree> elements{};

    /// The value of a whole text; nothing where it is not JSON, or an object has two members of one name.
    static std::optional<JsonTree> read(std::string_view text) {
        std::vector<std::vector<std::string>> open;
        bool has_twice = false;
        const auto look = [&](int, nlohmann::json::parse_event_t event, const nlohmann::ordered_json& value) {
            if (event == nlohmann::json::parse_event_t::object_start) {
                open.emplace_back();
            } else if (event == nlohmann::json::parse_event_t::object_end) {
                open.pop_back();
            } else if (event == nlohmann::json::parse_event_t::key) {
                const std::string name = value.get<std::string>();
                for (const std::string& before : open.back()) has_twice |= before == name;
                open.back().push_back(name);
            }
            return true;
        };
        const auto value = nlohmann::ordered_json::parse(text, look, false);
        if (value.is_discarded() || has_twice) return std::nullopt;
        return of(value);
    }

    /// A member or an element that is there; else an empty value.
    const JsonTree& operator[](std::string_view name) const {
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (names[at] == name) return elements[at];
        }
        return none();
    }
    const JsonTree& operator[](std::size_t at) const { return at < elements.size() ? elements[at] : none(); }
    std::size_t size() const { return elements.size(); }

private:
    static const JsonTree& none() {
        static const JsonTree empty;
        return empty;
    }

    static JsonTree of(const nlohmann::ordered_json& value) {
        JsonTree tree;
        tree.text = value.is_string() ? value.get<std::string>() : value.dump();
        tree.kind = value.is_number() ? '0' : value.dump()[0];
        if (!value.is_structured()) return tree;
        for (const auto& member : value.items()) {
            if (value.is_object()) tree.names.push_back(member.key());
            tree.elements.push_back(of(member.value()));
        }
        return tree;
    }
};

#endif
