// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/text/sentence.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

const RollUpColumns table_columns{.by = {"commune", "indicator"},
                                  .beside = {"name"},
                                  .unit = "unit",
                                  .target = "target",
                                  .actual = "actual",
                                  .direction = higher_is_better,
                                  .policy = {{LowerIsBetter::mirrored}, RangePlan::middle}};

constexpr std::string_view heading = "commune,indicator,name,unit,target,actual\n";

std::string any_row(std::mt19937& random) {
    static constexpr std::string_view communes[] = {"03433", "Bum Tở", "a b", "\"x, \"\"y\"\"\"", "100%", ""};
    static constexpr std::string_view names[] = {"Grain", "\"Grain, all\"", "\"\"\"Grain\"\"\"", "Lúa\tgạo"};
    static constexpr std::string_view units[] = {"tấn", "%", "", "tạ"};
    static constexpr std::string_view targets[] = {
        "1.25", "", "10-20", ">3", "<=0.005", "0", "999999999999999999", "-17.5", "0.000000000000000001"};
    static constexpr std::string_view actuals[] = {"1.250", "-",  "15", "0", "-3", "123456789012345678",
                                                   "0.01",  "ten"};
    const auto any = [&](const auto& texts) { return std::string(texts[random() % std::size(texts)]); };
    return any(communes) + "," + std::to_string(random() % 3) + "," + any(names) + "," + any(units) + "," +
           any(targets) + "," + any(actuals) + "\n";
}

template <RollUpKeeps keeps = RollUpKeeps::all>
RolledUpRows<keeps> rolled_up(const std::string& rows, std::vector<std::string> sources = {}) {
    const std::string text = std::string(heading) + rows;
    auto result = roll_up_csv<keeps>(TextBytes(text), table_columns);
    REQUIRE(result);
    result->sources = std::move(sources);
    return *std::move(result);
}

template <RollUpKeeps keeps>
void check_parted(int rounds) {
    std::mt19937 random(21);
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::string> rows(1 + random() % 120);
        for (std::string& row : rows) row = any_row(random);
        const auto text_of = [](auto first, auto last) {
            std::string text;
            for (; first != last; ++first) text += *first;
            return text;
        };
        const std::string whole = partial_text(rolled_up<keeps>(text_of(rows.begin(), rows.end())));
        std::shuffle(rows.begin(), rows.end(), random);
        const std::size_t part_count = 1 + random() % 16;
        std::vector<std::string> partials;
        for (std::size_t part = 0; part < part_count; ++part) {
            partials.push_back(partial_text(rolled_up<keeps>(
                text_of(rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * part / part_count),
                        rows.begin() + static_cast<std::ptrdiff_t>(rows.size() * (part + 1) / part_count)))));
        }
        // As a tree, in any order.
        while (partials.size() > 1) {
            auto left = parse_partial<keeps>(partials[0]);
            const auto right = parse_partial<keeps>(partials[partials.size() / 2]);
            REQUIRE(left);
            REQUIRE(right);
            REQUIRE(left->merge(*right));
            partials.erase(partials.begin() + static_cast<std::ptrdiff_t>(partials.size() / 2));
            partials.erase(partials.begin());
            partials.push_back(partial_text(*left));
        }
        const auto again = parse_partial<keeps>(partials[0]);
        REQUIRE(again);
        if (partial_text(*again) != whole) FAIL_CHECK(whole << "\n" << partial_text(*again));
    }
}

std::string refused(std::string_view line) {
    const auto partial = parse_partial(line);
    return partial ? "read" : std::string(name_of(partial.error().code));
}

}  // namespace

TEST_CASE("a check value as xz computes it") {
    detail::Crc64 check;
    check.add("123456789");
    CHECK(check.value() == 0x995D'C9BB'DF19'39FAU);
    detail::Crc64 in_parts;
    in_parts.add("12345");
    in_parts.add("6789");
    CHECK(in_parts.value() == check.value());
}

TEST_CASE("the same line however rows are parted, merged and in whatever order they come") {
    check_parted<RollUpKeeps::all>(thinned(60));
    check_parted<RollUpKeeps::of_both>(thinned(30));
}

TEST_CASE("a line of text, each field of which can be read") {
    const auto rows = rolled_up("a b,1,Grain,tấn,1.25,1\n", {"file 1"});
    CHECK(partial_text(rows).substr(35) ==
          "all 1 0 1 1 file%201 2 commune indicator 1 name 1 1 0 1 a%20b 1 1 1 Grain 1 tấn "
          "1 0 0 0 0 129 1.25,1,,,,,80000000000000,,,1,,,,");
}

TEST_CASE("a line that was cut or altered is refused") {
    std::mt19937 random(22);
    std::string rows;
    for (int row = 0; row < 12; ++row) rows += any_row(random);
    const std::string line = partial_text(rolled_up(rows));
    CHECK(refused(line) == "read");
    CHECK(refused(line + "\r") == "read");
    for (std::size_t size = 0; size < line.size(); ++size) {
        if (refused(std::string_view(line).substr(0, size)) == "read") FAIL_CHECK(size);
    }
    for (std::size_t at = 0; at < line.size(); ++at) {
        for (unsigned bit = 0; bit < 8; bit += 3) {
            std::string altered = line;
            altered[at] = static_cast<char>(static_cast<unsigned char>(altered[at]) ^ 1U << bit);
            if (refused(altered) == "read") FAIL_CHECK(at);
        }
    }
    CHECK(refused(line + " 1") == "partial_altered");
    CHECK(refused("") == "partial_malformed");
    CHECK(refused("commune,indicator") == "partial_malformed");
    CHECK(refused("chitieu-partial 2 x") == "version_unknown");
    const auto altered = parse_partial("chitieu-partial 1 0123456789abcdef all");
    CHECK(describe(altered.error(), Language::english) ==
          "the partial roll-up was cut or altered: it does not match its check value “0123456789abcdef”");
    CHECK_FALSE(parse_partial<RollUpKeeps::of_both>(line).has_value());
}

TEST_CASE("whatever matches its check value is read or refused") {
    std::mt19937 random(23);
    std::string rows;
    for (int row = 0; row < 8; ++row) rows += any_row(random);
    const std::string line = partial_text(rolled_up(rows));
    const std::string payload = line.substr(line.find(" all"));
    for (int round = 0; round < thinned(20'000); ++round) {
        std::string altered = payload;
        for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
            const std::size_t at = random() % altered.size();
            switch (random() % 3) {
                case 0:
                    altered[at] = "0123456789 ,.%-a"[random() % 16];
                    break;
                case 1:
                    altered.erase(at, 1 + random() % 5);
                    break;
                default:
                    altered.insert(at, altered.substr(random() % altered.size(), 1 + random() % 5));
            }
        }
        detail::Crc64 check;
        check.add(altered);
        const auto partial =
            parse_partial("chitieu-partial 1 " + detail::hexadecimal(check.value()) + altered);
        if (partial) static_cast<void>(partial_text(*partial));
    }
}

TEST_CASE("a source is added once, and only what is alike is merged") {
    auto rows = rolled_up("a,1,Grain,tấn,1,1\n", {"1", "3"});
    const std::string before = partial_text(rows);
    const auto again = rolled_up("a,1,Grain,tấn,1,1\n", {"2", "3"});
    const auto twice = rows.merge(again);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::source_repeated);
    CHECK(twice.error().text == "3");
    RolledUpRows<> other{PartialRollUp<>(std::vector<std::string>{"commune"}, table_columns.policy),
                         detail::BesideTexts(2),
                         {"name"},
                         true};
    CHECK(rows.merge(other).error().code == ErrorCode::partials_differ);
    CHECK(partial_text(rows) == before);
    REQUIRE(rows.merge(rolled_up("a,1,Grain,tấn,1,1\n", {"2"})));
    CHECK(rows.sources == std::vector<std::string>{"1", "2", "3"});
    CHECK(rows.rows == 2);
}
