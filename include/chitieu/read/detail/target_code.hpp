// SPDX-License-Identifier: BSL-1.0
//
// Targets for machines, as `target_code` of write/figure_text.hpp writes them.
#pragma once

#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/detail/machine_number.hpp>
#include <chitieu/text/error.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chitieu::detail {

struct MachineTarget {
    std::optional<Target<>> value{};
    ErrorCode error = ErrorCode::none;  ///< why there is none
};

/// "=27.60", ">17600", ">=10", "<3", "<=3", "15..20", "maintain 98.5"; a bare figure is a planned value.
constexpr MachineTarget target_from_code(std::string_view text) noexcept {
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const MachineNumber lower = machine_number(text.substr(0, dots));
        const MachineNumber upper = machine_number(text.substr(dots + 2));
        if (!lower.value) return {{}, lower.error};
        if (!upper.value) return {{}, upper.error};
        if (*upper.value < *lower.value) return {{}, ErrorCode::range_reversed};
        return {between(*lower.value, *upper.value), ErrorCode::none};
    }
    struct Beginning {
        std::string_view text;
        TargetForm form;
    };
    constexpr Beginning beginnings[] = {
        {">=", TargetForm::at_least}, {">", TargetForm::more_than}, {"<=", TargetForm::at_most},
        {"<", TargetForm::less_than}, {"=", TargetForm::value},     {"maintain ", TargetForm::maintain},
    };
    TargetForm form = TargetForm::value;
    for (const Beginning& beginning : beginnings) {
        if (!text.starts_with(beginning.text)) continue;
        form = beginning.form;
        text.remove_prefix(beginning.text.size());
        break;
    }
    const MachineNumber figure = machine_number(text);
    if (!figure.value) return {{}, figure.error};
    return {Target<>(form, *figure.value), ErrorCode::none};
}

}  // namespace chitieu::detail
