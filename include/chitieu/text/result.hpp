// SPDX-License-Identifier: BSL-1.0
//
// A value or the reason why there is none.
#pragma once

#include <chitieu/text/error.hpp>

#include <tl/expected.hpp>

namespace chitieu {

/// A `Value`, or an `Error`. Always tl::expected, whatever the language level, so that two translation
/// units never disagree on its layout.
template <class Value>
using Result = tl::expected<Value, Error>;

/// An error as the failure of any `Result`.
constexpr tl::unexpected<Error> failure(ErrorCode code, std::string_view text = {}, Place place = {}) {
    return tl::unexpected<Error>(Error{code, place, text});
}

}  // namespace chitieu
