// SPDX-License-Identifier: BSL-1.0
//
// What is wrong with a piece of JSON, with line, column and path, and what reading needs besides it.
#pragma once

#include <chitieu/audit/finding.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/few_values.hpp>
#include <chitieu/read/detail/place_counter.hpp>
#include <chitieu/read/unit_code.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/utf8.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chitieu {

/// What is wrong with a piece of JSON, where in the text, and where in its structure: "rows[2].target.value".
/// Its texts are its own.
struct JsonError {
    ErrorCode code = ErrorCode::none;
    Place place{};
    std::string path{};
    std::string text{};
};

namespace detail {

/// What `digits_of` writes of a ratio: a decimal, or "600/7". Nothing for any other text.
inline std::optional<Ratio> ratio_from_digits(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const std::optional<Decimal> decimal = parse_decimal(text.data(), text.data() + text.size());
        return decimal ? std::optional<Ratio>(*decimal) : std::nullopt;
    }
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const auto whole = [](std::string_view digits) -> std::optional<uint128> {
        uint128 result = 0;
        for (const char digit : digits) {
            if (digit < '0' || digit > '9' || result > largest_int128 / 10) return std::nullopt;
            result = result * 10 + static_cast<unsigned>(digit - '0');
        }
        if (digits.empty() || result > largest_int128) return std::nullopt;
        return result;
    };
    const auto numerator = whole(text.substr(0, text.find('/')));
    const auto denominator = whole(text.substr(text.find('/') + 1));
    if (!numerator || !denominator || *denominator == 0) return std::nullopt;
    const uint128 common = common_divisor(*numerator, *denominator);
    return fitted_ratio(is_negative, Wide{0, *numerator / common}, Wide{0, *denominator / common});
}

/// What reading is about: units, where it is, and what was wrong so far.
class JsonContext {
public:
    JsonContext(std::string_view text, UnitList units, std::size_t most_errors)
        : text_(text), units_(units), most_errors_(most_errors) {}

    /// An offset that is not known.
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    /// Where the next value stands, below where this one does.
    struct Step {
        std::string_view name{};
        std::size_t index = 0;
        bool is_index = false;
    };
    void enter(std::string_view name) { steps_.push_back({name, 0, false}); }
    void enter(std::size_t index) { steps_.push_back({{}, index, true}); }
    void leave() noexcept { steps_.pop_back(); }

    JsonError error(ErrorCode code, std::size_t offset, std::string_view text) {
        constexpr std::size_t longest = 64;
        JsonError result{code, {}, {}, std::string(utf8_prefix(text, longest))};
        if (offset != nowhere) result.place = place_of(offset);
        for (const Step& step : steps_) {
            if (step.is_index) {
                result.path += '[' + std::to_string(step.index) + ']';
            } else {
                if (!result.path.empty()) result.path += '.';
                result.path += step.name;
            }
        }
        return result;
    }
    /// Notes what is wrong; all are counted, the first are kept.
    void fail(ErrorCode code, std::size_t offset, std::string_view text) {
        ++error_count_;
        if (errors_.size() < most_errors_) errors_.push_back(error(code, offset, text));
    }

    std::vector<JsonError>& errors() noexcept { return errors_; }
    std::size_t error_count() const noexcept { return error_count_; }

    /// The unit of a text; nothing where it is not known.
    const std::optional<AnyUnit>& unit_of(std::string_view text) {
        return known_units_.get(text, [&] { return parse_unit_code(text, units_); });
    }

    /// The words of rules that are not in `rule_table`.
    std::list<RuleWords> own_rules{};

private:
    /// Errors come nearly in the order of the text: it is counted once, and not once an error.
    Place place_of(std::size_t offset) {
        if (offset < counted_) places_ = PlaceCounter(text_, {1, 1});
        counted_ = offset;
        return places_(offset);
    }

    std::string_view text_;
    PlaceCounter places_{text_, {1, 1}};
    std::size_t counted_ = 0;
    UnitList units_;
    std::size_t most_errors_;
    std::vector<Step> steps_{};
    std::vector<JsonError> errors_{};
    std::size_t error_count_ = 0;
    FewValues<std::string, std::optional<AnyUnit>> known_units_{};
};

}  // namespace detail

}  // namespace chitieu
