// SPDX-License-Identifier: BSL-1.0
#include <chitieu/text/named.hpp>

#include "streamed.hpp"

#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/aggregation.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/text/language.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <sstream>
#include <string_view>

using namespace chitieu;

namespace {

enum class Nameless { one };
enum Plain { named };
constexpr std::string_view name_of(Plain) { return "named"; }

template <class Value>
concept Streamed = requires(std::ostream& stream, const Value& value) {
    { stream << value } -> std::same_as<std::ostream&>;
};
static_assert(!Streamed<Nameless> && !Streamed<Language>);

}  // namespace

TEST_CASE("an enumerator is streamed as its name") {
    CHECK(streamed(Verdict::not_reported) == "not_reported");
    CHECK(streamed(Direction::higher_is_better) == "higher_is_better");
    CHECK(streamed(TargetForm::at_least) == "at_least");
    CHECK(streamed(Aggregation::sum) == "sum");
    std::ostringstream stream;
    stream.width(8);
    stream << Verdict::met << '|';
    CHECK(stream.str() == "     met|");
}

TEST_CASE("what converts to a number is streamed as before") {
    CHECK(name_of(named) == "named");
    CHECK(streamed(named) == "0");
}
