// SPDX-License-Identifier: BSL-1.0
#include <chitieu/domain/scaled_target.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace chitieu;

TEST_CASE("targets as programs write them") {
    struct Case {
        std::string_view text;
        ScaledTarget target;
    };
    const Case cases[] = {
        {"97.5", {TargetForm::value, {975, 1}, {975, 1}}},
        {"-3", {TargetForm::value, {-3, 0}, {-3, 0}}},
        {">97.50", {TargetForm::more_than, {9750, 2}, {9750, 2}}},
        {">=0", {TargetForm::at_least, {0, 0}, {0, 0}}},
        {"<3", {TargetForm::less_than, {3, 0}, {3, 0}}},
        {"<=-3", {TargetForm::at_most, {-3, 0}, {-3, 0}}},
        {"15-20.5", {TargetForm::between, {15, 0}, {205, 1}}},
        {"-5--3", {TargetForm::between, {-5, 0}, {-3, 0}}},
        {"2-2.00", {TargetForm::between, {2, 0}, {200, 2}}},
        {">123456789012345678", {TargetForm::more_than, {123456789012345678, 0}, {123456789012345678, 0}}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(read_scaled_target(each.text) == each.target);
        // The same where more bytes follow, as in a block of a file.
        const std::string padded = std::string(each.text) + std::string(16, '7');
        ScaledTarget target;
        CHECK(detail::read_scaled_target_into(
            detail::PaddedText{std::string_view(padded).substr(0, each.text.size())}, target));
        CHECK(target == each.target);
    }
    for (const std::string_view text : {"", "-", ">", "<", ">=", "=3", "20-15", "15-", "a", "1-a", "1.2.3",
                                        ">>3", "3%", "1,5", " 3", "1234567890123456789012"}) {
        CAPTURE(text);
        CHECK_FALSE(read_scaled_target(text).has_value());
    }
}
