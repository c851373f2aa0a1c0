// SPDX-License-Identifier: BSL-1.0
#include <chitieu/number/detail/scaled_words.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace chitieu;
using detail::PaddedText;
using detail::ScaledWords;

namespace {

/// Texts with other bytes behind them.
struct Texts {
    std::array<std::string, ScaledWords::most> padded{};
    std::array<std::size_t, ScaledWords::most> sizes{};

    std::string_view operator[](std::size_t at) const {
        return std::string_view(padded[at]).substr(0, sizes[at]);
    }
    void set(std::size_t at, std::string_view text) {
        padded[at] = std::string(text) + "7.7-\"x,7.7-\"x,7.7";
        sizes[at] = text.size();
    }
    ScaledWords words() const {
        ScaledWords words;
        for (std::size_t at = 0; at < padded.size(); ++at) words.set(at, PaddedText{(*this)[at]});
        return words;
    }
};

std::optional<ScaledNumber> got(const ScaledWords& words, std::size_t at) {
    ScaledNumber number;
    return words.get(at, number) ? std::optional(number) : std::nullopt;
}

}  // namespace

TEST_CASE("short figures are read as they are one by one, all others not") {
    const std::string_view cases[] = {"0",     "7",         "97.5",     "12345678", "1234567.",
                                      ".5",    "0.000001",  "1.2.3",    "",         ".",
                                      "-5",    "123456789", "12 3",     "9,5",      "1e3",
                                      "\"5\"", "\xC2\xA0",  "00000000", "99999999", "1234.567"};
    Texts texts;
    for (std::size_t at = 0; at < ScaledWords::most; ++at) texts.set(at, cases[at % std::size(cases)]);
    ScaledWords words = texts.words();
    words.read(ScaledWords::most);
    for (std::size_t at = 0; at < ScaledWords::most; ++at) {
        INFO(texts[at]);
        ScaledNumber number;
        const bool is_short = detail::read_scaled_digits(texts[at], number) && texts[at].size() <= 8;
        CHECK(got(words, at) == (is_short ? std::optional(number) : std::nullopt));
    }
    CHECK(got(words, 2) == ScaledNumber{975, 1});
    CHECK(got(words, 4) == ScaledNumber{1234567, 0});
    CHECK(got(words, 5) == ScaledNumber{5, 1});
    CHECK_FALSE(got(words, 9));
}

#if defined(__x86_64__)
TEST_CASE("four at once are what they are one by one") {
    if (!__builtin_cpu_supports("avx2")) {
        MESSAGE("skipped: this machine has no AVX2");
        return;
    }
    std::mt19937 random(20231115);
    const auto below = [&random](unsigned end) { return static_cast<unsigned>(random() % end); };
    std::size_t figures = 0;
    std::size_t others = 0;
    for (int round = 0; round < 500; ++round) {
        Texts texts;
        for (std::size_t at = 0; at < ScaledWords::most; ++at) {
            std::string text;
            for (unsigned size = below(11); size != 0; --size) {
                const unsigned kind = below(40);
                text += kind < 34   ? static_cast<char>('0' + below(10))
                        : kind < 39 ? '.'
                                    : static_cast<char>(below(256));
            }
            texts.set(at, text);
        }
        ScaledWords at_once = texts.words();
        ScaledWords one_by_one = texts.words();
        const std::size_t count = 1 + below(ScaledWords::most);
        at_once.read_four_at_once(count);
        one_by_one.read_plainly(count);
        for (std::size_t at = 0; at < count; ++at) {
            INFO(texts[at]);
            const auto number = got(one_by_one, at);
            REQUIRE(got(at_once, at) == number);
            ++(number ? figures : others);
        }
    }
    CHECK(figures > 10'000);
    CHECK(others > 10'000);
}
#endif
