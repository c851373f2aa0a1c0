// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/error.hpp>

#include <chitieu/text/result.hpp>
#include <chitieu/text/utf8.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

using namespace chitieu;

namespace {

constexpr bool table_is_in_order() {
    for (std::size_t index = 0; index < error_count; ++index) {
        if (error_table[index].code != static_cast<ErrorCode>(index)) return false;
    }
    return true;
}
static_assert(table_is_in_order());

/// Which marks of a pattern stand in a sentence, so that both languages can be held to the same.
constexpr std::size_t count_of(std::string_view sentence, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = sentence.find(part); at != std::string_view::npos;
         at = sentence.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

constexpr bool every_row_is_complete() {
    for (const ErrorWords& row : error_table) {
        if (row.name.empty() || row.sentence.vietnamese.empty() || row.sentence.english.empty()) {
            return false;
        }
        const std::size_t texts = count_of(row.sentence.vietnamese, "{text}");
        if (texts != count_of(row.sentence.english, "{text}") || texts > 1) return false;
        if (texts != count_of(row.sentence.vietnamese, "{")) return false;
        if (texts != count_of(row.sentence.english, "{")) return false;
        if (find_invalid_utf8(row.sentence.vietnamese) != std::string_view::npos) return false;
    }
    return true;
}
static_assert(every_row_is_complete());

static_assert(name_of(ErrorCode::number_malformed) == "number_malformed");
static_assert(words_of(ErrorCode::none).sentence.in(Language::english) == "no error");
static_assert(std::is_trivially_copyable_v<Error>);
static_assert(failure(ErrorCode::file_empty, "a", {2, 1}).value() ==
              Error{ErrorCode::file_empty, {2, 1}, "a"});

/// Names that others may rely on: one may be added to the table, none may go.
constexpr std::string_view lasting_names[] = {
    "none",
    "file_unreadable",
    "file_empty",
    "file_binary",
    "table_missing",
    "name_column_missing",
    "target_column_missing",
    "actual_column_missing",
    "utf8_invalid",
    "line_too_long",
    "row_too_short",
    "row_too_long",
    "quote_unclosed",
    "number_missing",
    "number_malformed",
    "number_spaced",
    "number_too_long",
    "range_reversed",
    "words_unknown",
    "column_missing",
    "code_unknown",
    "units_differ",
    "digits_lost",
    "result_too_large",
    "does_not_add_up",
    "weight_missing",
    "commune_code_missing",
    "commune_code_repeated",
    "commune_name_missing",
    "commune_in_itself",
    "date_malformed",
    "row_repeated",
    "parts_not_whole",
    "column_repeated",
    "value_missing",
    "number_ambiguous",
    "number_not_plain",
    "number_not_whole",
    "number_out_of_range",
    "unit_unknown",
    "unit_unexpected",
};

constexpr bool has_name(std::string_view name) {
    for (const ErrorWords& row : error_table) {
        if (row.name == name) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every error has a lasting name and a sentence in both languages") {
    CHECK(table_is_in_order());
    CHECK(every_row_is_complete());
    std::set<std::string_view> names;
    for (std::size_t index = 0; index < error_count; ++index) {
        const auto code = static_cast<ErrorCode>(index);
        CAPTURE(name_of(code));
        CHECK(words_of(code).code == code);
        names.insert(name_of(code));
        for (const char letter : name_of(code)) {
            CHECK(((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_'));
        }
    }
    CHECK(names.size() == error_count);
    for (const std::string_view name : lasting_names) {
        CAPTURE(name);
        CHECK(has_name(name));
    }
}

TEST_CASE("a Result holds a value or the error with its place") {
    const Result<int> value = 7;
    CHECK(value.value() == 7);
    const Result<int> none = failure(ErrorCode::number_spaced, "1. 357", {4, 2});
    CHECK_FALSE(none.has_value());
    CHECK(none.error() == Error{ErrorCode::number_spaced, {4, 2}, "1. 357"});
}
