// SPDX-License-Identifier: BSL-1.0
//
// The findings of one activity, no more of them than a limit: a broken file has one a byte.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/domain/detail/sort_stably.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace chitieu::detail {

class IatiFindings {
public:
    explicit IatiFindings(std::size_t most) : most_(most) {}

    void add(Finding finding) {
        ++count_;
        if (list_.size() < most_) list_.push_back(std::move(finding));
    }
    void clear() {
        list_.clear();
        count_ = 0;
    }
    void sort() {
        sort_stably(list_, [](const Finding& one, const Finding& two) { return one.place < two.place; });
    }

    const std::vector<Finding>& list() const noexcept { return list_; }
    std::size_t count() const noexcept { return count_; }

private:
    std::size_t most_;
    std::size_t count_ = 0;
    std::vector<Finding> list_{};
};

}  // namespace chitieu::detail
