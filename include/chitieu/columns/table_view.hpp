// SPDX-License-Identifier: BSL-1.0
//
// Columns that somebody else holds, by their names, and what is rolled up from them without a copy.
//
//     TableView table;
//     table.add("province", TextView(names));
//     table.add("target", NumberColumn(coefficients, 2));
//     table.add("actual", NumberColumn(others, 2, Validity(bits)));
//     const auto sums = roll_up(table, {"province"}, "target", "actual", higher_is_better);
#pragma once

#include <chitieu/columns/detail/preconditions.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/columns/row_figures.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/columns/text_view.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chitieu {

/// Views of columns of as many rows each. What they look into must outlive it.
class TableView {
public:
    /// Any column that can be looked at: texts, figures, or targets; of whole numbers or of doubles.
    using Values = std::variant<TextView, NumberColumn<std::int64_t>, NumberColumn<double>,
                                TargetColumn<std::int64_t>, TargetColumn<double>>;
    /// A column and its name.
    struct Column {
        std::string name{};  ///< as `add` was told
        Values values{};     ///< what the rows hold
    };

    /// Adds a column. Precondition: it has as many rows as those that are there.
    void add(std::string name, Values values) {
        if (!columns_.empty() && size_of(values) != rows())
            detail::columns_that_belong_together_have_as_many_rows();
        columns_.push_back({std::move(name), std::move(values)});
    }
    /// How many rows it has.
    std::size_t rows() const noexcept { return columns_.empty() ? 0 : size_of(columns_[0].values); }
    /// All columns, in the order in which they were added.
    const std::vector<Column>& columns() const noexcept { return columns_; }

    /// A column of a kind, a `TextView`, a `NumberColumn` or a `TargetColumn`, by its name; `column_missing`
    /// or `column_kind_differs`. `name` must outlive an error. Linear in the columns.
    template <class Kind>
    Result<Kind> get(std::string_view name) const {
        const auto found = std::find_if(columns_.begin(), columns_.end(),
                                        [&](const Column& column) { return column.name == name; });
        if (found == columns_.end()) return failure(ErrorCode::column_missing, name);
        const Kind* const values = std::get_if<Kind>(&found->values);
        if (values == nullptr) return failure(ErrorCode::column_kind_differs, name);
        return *values;
    }

private:
    static std::size_t size_of(const Values& values) noexcept {
        return std::visit([](const auto& column) { return column.size(); }, values);
    }

    std::vector<Column> columns_{};
};

namespace detail {

/// Adds rows that stand in columns to a roll-up; `keys` give the texts by which they are told apart.
template <class Keys>
void add_rows(PartialRollUp<>& into, const Keys& keys, const TargetColumn<std::int64_t>& targets,
              const NumberColumn<std::int64_t>& actuals, Direction direction) {
    constexpr std::size_t batch = 256;
    std::uint32_t numbers[batch];
    for (std::size_t first = 0; first < targets.size(); first += batch) {
        const std::size_t count = (std::min)(batch, targets.size() - first);
        into.groups_by(std::span(numbers, count), [&](std::size_t key) {
            return [&column = keys[key], first](std::size_t row) { return column[first + row]; };
        });
        for (std::size_t row = 0; row < count; ++row)
            into.add(numbers[row], row_figures(targets, actuals, first + row, direction));
    }
}

}  // namespace detail

/// Rolls up the rows of a table by columns of texts, of which a missing one is as an empty one. The target
/// may be a column of figures, which are planned values. `column_missing` and `column_kind_differs` where a
/// column is not there or not of the kind: sums are exact, so doubles are first to be said what figures they
/// stand for, see `figures_of`. Names must outlive an error. Linear.
inline Result<PartialRollUp<>> roll_up(const TableView& table, const std::vector<std::string_view>& by,
                                       std::string_view target, std::string_view actual, Direction direction,
                                       RowPolicy policy = {}) {
    std::vector<TextView> keys;
    for (const std::string_view name : by) {
        const auto key = table.get<TextView>(name);
        if (!key) return tl::unexpected<Error>(key.error());
        keys.push_back(*key);
    }
    auto targets = table.get<TargetColumn<std::int64_t>>(target);
    if (!targets) {
        const auto values = table.get<NumberColumn<std::int64_t>>(target);
        if (!values) return tl::unexpected<Error>(values.error());
        targets = TargetColumn<std::int64_t>(*values);
    }
    const auto actuals = table.get<NumberColumn<std::int64_t>>(actual);
    if (!actuals) return tl::unexpected<Error>(actuals.error());
    PartialRollUp<> result(std::vector<std::string>(by.begin(), by.end()), policy);
    detail::add_rows(result, keys, *targets, *actuals, direction);
    return result;
}

}  // namespace chitieu
