// SPDX-License-Identifier: BSL-1.0
//
// How the rows of a table in plain text are parted into cells.
#pragma once

namespace chitieu {

/// What stands between the cells of a row.
enum class Delimiter : char { tab = '\t', pipe = '|', semicolon = ';', comma = ',' };

}  // namespace chitieu
