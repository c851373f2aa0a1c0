// SPDX-License-Identifier: BSL-1.0
//
// Sentences: every figure that is claimed stands where it is said to stand, with its digits; and what a ratio
// of two such figures comes to is what 128 bits say.
#include "fuzz.hpp"

#include <chitieu/audit/check_claim.hpp>
#include <chitieu/read/claims.hpp>
#include <chitieu/unit/catalogue.hpp>

#include <algorithm>
#include <optional>
#include <string>

using namespace chitieu;

namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9' && !(digits.empty() && letter == '0')) digits += letter;
    }
    return digits;
}

void check_figure(const StatedFigure& figure) {
    const std::string_view text = fuzz::current;
    if (figure.text.empty()) return;
    fuzz::check(fuzz::is_within(figure.text, text), "a figure is a piece of the text", figure.text);
    const auto offset = static_cast<std::size_t>(figure.text.data() - text.data());
    fuzz::check(figure.place == fuzz::place_at(text, offset), "a figure stands where it stands", figure.text);
    std::string digits = digits_of(std::to_string(figure.value.coefficient()));
    std::string printed = digits_of(figure.text);
    // "5 tỷ 3 triệu" are 5003: between its parts stand zeros that are not printed.
    if (std::ranges::any_of(figure.text, [](char letter) { return letter >= 'a' && letter <= 'z'; })) {
        std::erase(digits, '0');
        std::erase(printed, '0');
    }
    fuzz::check(digits == printed, "a figure has the digits of its text", figure.text);
}

fuzz::int128 power_of_ten(int power) {
    fuzz::int128 result = 1;
    while (power-- > 0) result *= 10;
    return result;
}

/// How a percentage agrees with 100 · above / below; nothing where it lies on a boundary, or is not reckoned.
std::optional<Agreement> by_128_bits(const StatedFigure& above, const StatedFigure& below,
                                     const StatedFigure& percent) {
    constexpr std::int64_t largest = 100'000'000;
    for (const StatedFigure* figure : {&above, &below, &percent}) {
        const std::int64_t digits = figure->value.coefficient();
        if (figure->hedge != Hedge::none || digits <= 0 || digits > largest || figure->value.scale() > 4)
            return {};
    }
    if (!(above.unit == below.unit) || !above.unit.factor() || percent.is_exact) return {};
    if (!(percent.unit == any_unit(units::percent))) return {};
    const fuzz::int128 printed = percent.value.coefficient();
    // 100 · above / below, in units of the last digit printed, is over / under.
    const fuzz::int128 over_scale = 100 * power_of_ten(below.value.scale() + percent.value.scale());
    const fuzz::int128 under_scale = power_of_ten(above.value.scale());
    const fuzz::int128 over = over_scale * above.value.coefficient();
    const fuzz::int128 under = under_scale * below.value.coefficient();
    if ((2 * over + under) / (2 * under) == printed) return Agreement::exact;
    if (over / under == printed) return Agreement::truncated;
    // Each figure is half a unit of its last digit more or less, doubled here.
    const int wide_above = above.is_exact ? 0 : 1;
    const int wide_below = below.is_exact ? 0 : 1;
    const fuzz::int128 above_twice = 2 * fuzz::int128{above.value.coefficient()};
    const fuzz::int128 below_twice = 2 * fuzz::int128{below.value.coefficient()};
    const fuzz::int128 most = over_scale * (above_twice + wide_above) * 2;
    const fuzz::int128 least = over_scale * (above_twice - wide_above) * 2;
    const fuzz::int128 printed_least = under_scale * (below_twice - wide_below) * (2 * printed - 1);
    const fuzz::int128 printed_most = under_scale * (below_twice + wide_below) * (2 * printed + 1);
    if (most == printed_least || least == printed_most) return {};
    return most < printed_least || least > printed_most ? Agreement::contradicted
                                                        : Agreement::within_rounding;
}

template <class Kind>
void check_percent(const Kind& claim, const std::optional<StatedFigure>& above,
                   const std::optional<StatedFigure>& below, const std::optional<StatedFigure>& percent) {
    if (!above || !below || !percent) return;
    const auto expected = by_128_bits(*above, *below, *percent);
    if (!expected) return;
    const Agreement found = chitieu::check(claim).agreement;
    // A contradiction may be in doubt for other reasons.
    const bool agrees =
        *expected == Agreement::contradicted ? found >= Agreement::undecidable : found == *expected;
    fuzz::check(agrees, "a ratio agrees as 128 bits say", name_of(found));
}

}  // namespace

void fuzz::run(std::string_view text) {
    const ReadClaims read = read_claims(text);
    for (const Claim& claim : read.claims) {
        const ClaimWords& words = words_of(claim);
        check(is_within(words.quote, text), "a claim quotes the text");
        each_figure(claim, [](const StatedFigure& figure) { check_figure(figure); });
        for (const auto direction : {std::optional<Direction>(), std::optional(Direction::higher_is_better),
                                     std::optional(Direction::lower_is_better)}) {
            const ClaimCheck found = chitieu::check(claim, direction);
            check((found.agreement == Agreement::undecidable) == (found.why != Undecided::none),
                  "what cannot be decided says why", name_of(claim));
        }
        if (const auto* ratio = std::get_if<RatioClaim>(&claim))
            check_percent(*ratio, ratio->actual, ratio->target, ratio->ratio);
        if (const auto* share = std::get_if<ShareClaim>(&claim))
            check_percent(*share, share->part, share->whole, share->share);
        if (const auto* some = std::get_if<CoverageClaim>(&claim))
            check_percent(*some, some->covered, some->all, some->share);
    }
    for (const UnsureClaim& unsure : read.unsure)
        check(is_within(unsure.text, text), "a doubt quotes the text");
}
