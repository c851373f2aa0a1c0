// SPDX-License-Identifier: BSL-1.0
//
// What columns have to be, asked once a call and not once a row.
#pragma once

#include <chitieu/number/detail/precondition.hpp>

namespace chitieu::detail {

[[noreturn, gnu::cold]] inline void columns_that_belong_together_have_as_many_rows() noexcept {
    end_with("chitieu: columns that belong together have as many rows");
}

[[noreturn, gnu::cold]] inline void sums_of_other_columns_scales_or_policies_do_not_merge() noexcept {
    end_with("chitieu: sums of other columns, scales or policies do not merge");
}

[[noreturn, gnu::cold]] inline void the_table_has_no_column_of_that_name_and_kind() noexcept {
    end_with("chitieu: the table has no column of that name and kind");
}

}  // namespace chitieu::detail
