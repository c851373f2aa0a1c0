// SPDX-License-Identifier: BSL-1.0
//
// What a stream makes of a value.
#pragma once

#include <sstream>
#include <string>

template <class Value>
std::string streamed(const Value& value) {
    std::ostringstream stream;
    stream << value;
    return stream.str();
}
