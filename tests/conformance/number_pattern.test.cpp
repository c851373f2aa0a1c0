// SPDX-License-Identifier: BSL-1.0
//
// The number patterns and symbols of Vietnamese and English in CLDR (npm: cldr-numbers-full), where
// CHITIEU_CLDR_NUMBERS names the folder of that package: figures are written with them, and read from them.
#include <chitieu/number/decimal.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/figure_context.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/figure.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/parse_unit.hpp>

#include "installed_data.hpp"
#include "number_pattern.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;
using namespace chitieu::literals;

TEST_CASE("a pattern of CLDR is followed in all its parts") {
    const NumberMarks english{".", ",", "-", "%", 1};
    const auto by = [&](std::string_view plain, std::string_view pattern, const NumberMarks& marks) {
        return by_pattern(plain, read_number_pattern(pattern), marks);
    };
    CHECK(by("1234567.5", "#,##0.###", english) == "1,234,567.5");
    CHECK(by("-1234.500", "#,##0.###", english) == "-1,234.5");
    CHECK(by("0.25", "#,##0.###", english) == "0.25");
    CHECK(by("123", "#,##0.###", english) == "123");
    CHECK(by("12345678", "#,##,##0.###", english) == "1,23,45,678");
    CHECK(by("7", "#,##0.00", english) == "7.00");
    CHECK(by("7.500", "#,##0.00#", english) == "7.50");
    CHECK(by("0.5", "#.##", english) == ".5");
    CHECK(by("7", "00", english) == "07");
    CHECK(by("1234", "#,##0%", english) == "1,234%");
    CHECK(by("-12.5", "#,##0.0 %", {",", ".", "-", "%", 1}) == "-12,5 %");
    CHECK(by("1234.5", "#,##0.###", {",", ".", "-", "%", 2}) == "1234,5");
    CHECK(by("12345.5", "#,##0.###", {",", ".", "-", "%", 2}) == "12.345,5");
    CHECK(by("1234.5", "0.###", english) == "1234.5");
}

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>

namespace {

struct Locale {
    NumberMarks marks;
    NumberPattern figures;
    NumberPattern percentages;
};

Locale locale_of(const std::filesystem::path& package, const std::string& tag) {
    const std::filesystem::path path = package / "main" / tag / "numbers.json";
    const auto text = read_file(path.c_str());
    REQUIRE(text.has_value());
    const nlohmann::json numbers = nlohmann::json::parse(*text).at("main").at(tag).at("numbers");
    REQUIRE(numbers.at("defaultNumberingSystem") == "latn");
    const nlohmann::json& symbols = numbers.at("symbols-numberSystem-latn");
    const auto standard = [&](const char* formats) {
        return read_number_pattern(numbers.at(formats).at("standard").get<std::string>());
    };
    return {{symbols.at("decimal"), symbols.at("group"), symbols.at("minusSign"), symbols.at("percentSign"),
             std::stoul(numbers.at("minimumGroupingDigits").get<std::string>())},
            standard("decimalFormats-numberSystem-latn"),
            standard("percentFormats-numberSystem-latn")};
}

/// Figures of every size and sign, with up to `most_decimals` decimals, some of them ending in zeros.
Decimal random_figure(std::mt19937_64& random, int most_decimals) {
    auto coefficient = static_cast<std::int64_t>(random());
    for (auto digits = random() % 19; digits > 0; --digits) coefficient /= 10;
    if (random() % 4 == 0) coefficient -= coefficient % 100;
    const auto scale = random() % static_cast<std::uint64_t>(most_decimals + 1);
    return Decimal::from_parts(coefficient, static_cast<int>(scale));
}

/// Whether a figure is what was read, or what that could be as well.
bool is_read(const std::optional<Decimal>& value, const std::optional<Decimal>& other, Decimal written) {
    return (value && *value == written) || (other && *other == written);
}

constexpr int figures_each = 5'000;

}  // namespace

TEST_CASE("CLDR: figures are written as the pattern of their language says, and read from it") {
    const auto package = installed_data("CHITIEU_CLDR_NUMBERS", "", "main/vi/numbers.json",
                                        "CLDR's numbers (npm: cldr-numbers-full)");
    if (!package) return;
    const AnyUnit tonnes = parse_unit("tấn").value();
    std::mt19937_64 random{20260707};
    for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string tag = language == Language::vietnamese ? "vi" : "en";
        CAPTURE(tag);
        const Locale locale = locale_of(*package, tag);
        int certain = 0;
        for (int count = 0; count < figures_each; ++count) {
            // As the pattern stands: no more decimals than it has, and no zeros at the end.
            const auto most = static_cast<int>(locale.figures.most_decimals);
            const Decimal short_figure = random_figure(random, most).normalized();
            CAPTURE(to_string(short_figure));
            CHECK(localized(short_figure, language) ==
                  by_pattern(to_string(short_figure), locale.figures, locale.marks));

            // With as many decimals as the figure has: a figure keeps its digits.
            const Decimal figure = random_figure(random, 18);
            CAPTURE(to_string(figure));
            NumberPattern pattern = locale.figures;
            pattern.least_decimals = pattern.most_decimals = static_cast<std::size_t>(figure.scale());
            const std::string text = by_pattern(to_string(figure), pattern, locale.marks);
            CHECK(localized(figure, language) == text);

            // A reader that knows the language has the figure, with its digits.
            const FigureResult read = read_figure(text, context_of(tonnes, language));
            REQUIRE(read.has_value());
            CHECK(read->value == figure);
            CHECK(read->value.scale() == figure.scale());
            if (read->is_certain) ++certain;
            const Printed<Actual<>> cell = parse_actual(text, tonnes, {}, language);
            REQUIRE(cell.value.has_value());
            CHECK(cell.value->figure == figure);
            // One that does not has it as one of two.
            for (const auto dot : {DotBeforeThree::groups_thousands, DotBeforeThree::is_decimal}) {
                const FigureResult guess = parse_figure(text, dot);
                REQUIRE(guess.has_value());
                CHECK(is_read(guess->value, guess->other_reading, figure));
            }
        }
        std::printf("CLDR %s: 2 x %d figures written, %d read; %d of these certain\n", tag.c_str(),
                    figures_each, figures_each, certain);
        CHECK(certain > figures_each / 2);
    }
}

TEST_CASE("CLDR: percentages are read as the pattern of their language writes them") {
    const auto package = installed_data("CHITIEU_CLDR_NUMBERS", "", "main/vi/numbers.json",
                                        "CLDR's numbers (npm: cldr-numbers-full)");
    if (!package) return;
    const AnyUnit percentages = parse_unit("%").value();
    std::mt19937_64 random{20260708};
    for (const Language language : {Language::vietnamese, Language::english}) {
        const std::string tag = language == Language::vietnamese ? "vi" : "en";
        CAPTURE(tag);
        const Locale locale = locale_of(*package, tag);
        int read = 0;
        int one_group = 0;
        for (int count = 0; count < figures_each; ++count) {
            const Decimal figure = abs(Decimal::from_parts(static_cast<std::int64_t>(random() % 1'000'000),
                                                           static_cast<int>(random() % 5)));
            NumberPattern pattern = locale.percentages;
            pattern.least_decimals = pattern.most_decimals = static_cast<std::size_t>(figure.scale());
            for (const std::string_view before : {"", " ", "\u00A0"}) {
                pattern.suffix = std::string(before) + locale.percentages.suffix;
                const std::string text = by_pattern(to_string(figure), pattern, locale.marks);
                CAPTURE(text);
                const Printed<Actual<>> actual = parse_actual(text, percentages, {}, language);
                REQUIRE(actual.value.has_value());
                // Documented: in a percentage one mark never groups, so that 1.250% is 1.25 %.
                const bool has_one_group =
                    figure.scale() == 0 && figure >= Decimal(1'000) && figure < Decimal(1'000'000);
                CHECK(actual.value->figure == (has_one_group ? rescale(figure * "0.001"_dec, 3) : figure));
                if (has_one_group) ++one_group;
                const Printed<Declared> declared = parse_declared(text);
                REQUIRE(declared.value.has_value());
                CHECK(is_read(declared.value->completion, declared.value->other_completion, figure));
                ++read;
            }
        }
        std::printf(
            "CLDR %s: %d percentages read as actuals (%d with one group mark, as decimals) and as "
            "completions\n",
            tag.c_str(), read, one_group);
    }
}

#else

TEST_CASE("nothing reads the patterns of CLDR") { MESSAGE("skipped: nlohmann/json is not here"); }

#endif
