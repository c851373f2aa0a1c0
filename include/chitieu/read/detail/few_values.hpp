// SPDX-License-Identifier: BSL-1.0
//
// What takes long to find out and is asked for again in the next row.
#pragma once

#include <cstddef>
#include <vector>

namespace chitieu::detail {

/// What was found out of keys of which a table has few, such as units and other words, and many rows of each.
/// Looked up one by one, the one last found first; of more than a table has, the oldest are forgotten.
template <class Key, class Value>
class FewValues {
public:
    /// The value of a key, which `find_out()` is asked for once.
    template <class AnyKey, class FindOut>
    const Value& get(const AnyKey& key, const FindOut& find_out) {
        constexpr std::size_t most = 128;
        if (last_ < known_.size() && known_[last_].key == key) return known_[last_].value;
        for (last_ = 0; last_ < known_.size(); ++last_) {
            if (known_[last_].key == key) return known_[last_].value;
        }
        if (known_.size() < most) {
            known_.push_back({Key(key), find_out()});
        } else {
            last_ = oldest_;
            oldest_ = (oldest_ + 1) % most;
            known_[last_] = {Key(key), find_out()};
        }
        return known_[last_].value;
    }

private:
    struct Known {
        Key key;
        Value value;
    };
    std::vector<Known> known_{};
    std::size_t last_ = 0;
    std::size_t oldest_ = 0;
};

}  // namespace chitieu::detail
