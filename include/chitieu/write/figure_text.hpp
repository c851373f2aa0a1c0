// SPDX-License-Identifier: BSL-1.0
//
// Targets and completions in a few characters, for people and for machines.
#pragma once

#include <chitieu/compare/completion.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

constexpr Wording words_before(TargetForm form) noexcept {
    switch (form) {
        case TargetForm::value:
            return {"", ""};
        case TargetForm::at_least:
            return {"≥ ", "≥ "};
        case TargetForm::more_than:
            return {"> ", "> "};
        case TargetForm::at_most:
            return {"≤ ", "≤ "};
        case TargetForm::less_than:
            return {"< ", "< "};
        case TargetForm::between:
            return {"", ""};
        case TargetForm::maintain:
            return {"duy trì ", "maintain "};
    }
    return {};
}

constexpr std::string_view code_before(TargetForm form) noexcept {
    switch (form) {
        case TargetForm::value:
            return "=";
        case TargetForm::at_least:
            return ">=";
        case TargetForm::more_than:
            return ">";
        case TargetForm::at_most:
            return "<=";
        case TargetForm::less_than:
            return "<";
        case TargetForm::between:
            return "";
        case TargetForm::maintain:
            return "maintain ";
    }
    return {};
}

/// The same of figures that `print` writes.
template <class Figure, class Print>
std::string target_code(const Target<Figure>& target, const Print& print) {
    if (target.is_range()) return print(target.lower()) + ".." + print(target.upper());
    return std::string(code_before(target.form())) + print(target.lower());
}
template <class Figure, class Print>
std::string target_text(const Target<Figure>& target, Language language, const Print& print) {
    if (target.is_range()) return print(target.lower()) + "–" + print(target.upper());
    return std::string(words_before(target.form()).in(language)) + print(target.lower());
}

}  // namespace detail

/// A target for machines: `=27.60`, `>17600`, `>=10`, `<3`, `<=3`, `15..20`, `maintain 98.5`.
inline std::string target_code(const Target<>& target) {
    return detail::target_code(target, [](Decimal figure) { return to_string(figure); });
}

/// A target for people: "> 17.600", "15–20", "duy trì 98,5".
inline std::string target_text(const Target<>& target, Language language) {
    return detail::target_text(target, language, [=](Decimal figure) { return localized(figure, language); });
}

/// A completion in percent with at most four decimals, half up, no trailing zeros; nothing where it is
/// undefined or does not fit.
inline std::optional<Decimal> completion_percent(const Completion<>& completion) {
    if (!completion.is_defined()) return std::nullopt;
    const std::optional<Decimal> percent = checked_percent(completion.ratio(), 4);
    if (!percent) return std::nullopt;
    return percent->normalized();
}

}  // namespace chitieu
