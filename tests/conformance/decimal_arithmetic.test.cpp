// SPDX-License-Identifier: BSL-1.0
//
// The General Decimal Arithmetic Testcases (Debian: libpython3.11-testsuite), where CHITIEU_DECTEST or that
// package has them.
//
// A case is inside the range of a Decimal where every operand is one, digits and all, and the exact result
// is: that is reckoned here with strings of digits. A Decimal knows no precision, so a case
// - passes as it stands where the file says neither "Rounded" nor "Clamped" and its result is a Decimal as it
//   is written: value and scale must be the file's;
// - passes by value where the digits cannot be the file's: its exponent is above 0 (1E+3 is 1000 here) or
// below
//   -18, zeros were rounded away, a zero has a sign, or two equal numbers of different scale are to be chosen
//   from (std::min and std::max take the first);
// - passes as rounded where the file says "Inexact": the exact result, rounded to the place of the file's by
//   the rounding of the file, must be the file's;
// - is refused where an operand is no number, or it or the exact result does not fit: then the library must
// say
//   so, and only then;
// - is outside for one of the reasons that are printed.
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/exact_sum.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/number/scaled_number.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/text/to_string.hpp>

#include "dec_test.hpp"
#include "exact_number.hpp"
#include "installed_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// How a case came out, and why where it is refused or outside.
struct Outcome {
    enum Kind { as_it_stands, by_value, rounded, refused, outside } kind;
    std::string reason{};
};

Outcome outside(std::string reason) { return {Outcome::outside, std::move(reason)}; }
Outcome refused(std::string reason) { return {Outcome::refused, std::move(reason)}; }
Outcome no_such_result(const std::string& result) {
    return outside("the context overflows, or is too short: " + result);
}
const Outcome result_refused = refused("the result has too many digits");

bool is_identical(const std::optional<Decimal>& left, const std::optional<Decimal>& right) {
    if (!left || !right) return !left && !right;
    return left->coefficient() == right->coefficient() && left->scale() == right->scale();
}

std::string shown(const std::optional<Decimal>& value) { return value ? to_string(*value) : "nothing"; }

std::optional<Decimal> parse(std::string_view text) {
    return parse_decimal(text.data(), text.data() + text.size());
}

/// The rounding of a name; nothing for 05up, which the library does not offer.
std::optional<Rounding> rounding_named(std::string_view name) {
    static const std::map<std::string_view, Rounding> roundings = {
        {"half_up", Rounding::half_up},     {"half_even", Rounding::half_even},
        {"half_down", Rounding::half_down}, {"up", Rounding::up},
        {"down", Rounding::down},           {"ceiling", Rounding::ceiling},
        {"floor", Rounding::floor}};
    const auto found = roundings.find(name);
    return found == roundings.end() ? std::nullopt : std::optional(found->second);
}

/// What the library gives for the two ways to call one operation: nothing, and std::overflow_error.
template <class Checked, class Throwing>
std::optional<Decimal> both_ways(const Checked& checked, const Throwing& throwing) {
    const std::optional<Decimal> result = checked();
    try {
        CHECK(is_identical(throwing(), result));
    } catch (const std::overflow_error&) {
        CHECK_FALSE(result.has_value());
    }
    return result;
}

/// The number in `text`, which must be read where it fits a Decimal and refused everywhere else.
std::optional<Decimal> read_operand(const std::string& text) {
    const std::optional<ExactNumber> number = read_exact(text);
    const std::optional<Decimal> wanted = number ? held(*number) : std::nullopt;
    const std::optional<Decimal> read = parse(text);
    CAPTURE(text);
    CAPTURE(shown(read));
    CHECK(is_identical(read, wanted));
    const auto scaled = read_scaled(text);
    CHECK(is_identical(scaled ? std::optional(scaled->to_decimal()) : std::nullopt, wanted));
    if (read && wanted) {
        CHECK(to_string(*read) == plain_text(exact(*wanted)));
        CHECK(is_identical(parse(to_string(*read)), read));
    }
    return read;
}

std::string why_no_operand(const dec_test::Case& test) {
    const bool are_numbers =
        std::all_of(test.operands.begin(), test.operands.end(),
                    [](const std::string& text) { return read_exact(text).has_value(); });
    if (are_numbers) return "an operand does not fit: digits or exponent";
    return test.has("conversion_syntax") ? "an operand is malformed" : "an operand is NaN or Infinity";
}

/// Whether all operands are Decimals as they are written, so that the digits of a result can be the file's.
bool operands_keep_digits(const dec_test::Case& test) {
    return std::all_of(test.operands.begin(), test.operands.end(), [](const std::string& text) {
        const auto number = read_exact(text);
        return number && keeps_digits(*number);
    });
}

/// As a whole number of units of the place where the file's result ends.
std::optional<Decimal> rounded_before_the_point(const Ratio& value, const ExactNumber& result,
                                                Rounding rounding) {
    const std::optional<Decimal> unit = held({false, "1", result.exponent});
    if (!unit) return std::nullopt;
    const std::optional<Ratio> units = checked_divide(value, Ratio(*unit));
    const std::optional<Decimal> rounded = units ? checked_round(*units, 0, rounding) : std::nullopt;
    return rounded ? checked_multiply(*rounded, *unit) : std::nullopt;
}

/// How a result of the library stands to the file's, where both are there.
Outcome against_file(const dec_test::Case& test, Decimal result, bool may_differ_in_digits = false) {
    const std::optional<ExactNumber> number = read_exact(test.result);
    if (!number) return no_such_result(test.result);
    const std::optional<Decimal> wanted = held(*number);
    if (test.has("inexact")) {
        const std::optional<Rounding> rounding = rounding_named(test.rounding);
        if (!rounding) return outside("rounding " + test.rounding);
        if (number->exponent < -18 || number->exponent > 18) return outside("rounded beyond 18 places");
        if (!wanted) return outside("rounded to more digits than fit");
        const auto rounded = number->exponent > 0
                                 ? rounded_before_the_point(Ratio(result), *number, *rounding)
                                 : checked_rescale(result, static_cast<int>(-number->exponent), *rounding);
        CAPTURE(shown(rounded));
        CHECK(is_identical(rounded, wanted));
        return {Outcome::rounded};
    }
    REQUIRE(wanted.has_value());
    const bool keeps_all_digits = !test.has("rounded") && !test.has("clamped") && keeps_digits(*number) &&
                                  !(number->is_zero() && number->is_negative) && operands_keep_digits(test) &&
                                  !may_differ_in_digits;
    if (keeps_all_digits) {
        CHECK(is_identical(result, wanted));
        return {Outcome::as_it_stands};
    }
    CHECK(result == *wanted);
    return {Outcome::by_value};
}

/// A result that is documented to be the exact one, or refused where that does not fit.
Outcome exact_result(const dec_test::Case& test, const std::optional<Decimal>& result,
                     const ExactNumber& wanted) {
    CAPTURE(shown(result));
    CHECK(is_identical(result, held(wanted)));
    // The precision of the file's context decides, and nothing but that: so its conditions may be trusted.
    const bool is_copy = test.operation.starts_with("cop") || test.operation == "canonical";
    if (!is_copy && operands_keep_digits(test) && !test.has("subnormal") && !test.has("clamped") &&
        read_exact(test.result)) {
        CHECK(test.has("rounded") == (wanted.digits.size() > test.precision));
    }
    return result ? against_file(test, *result) : result_refused;
}

Outcome check_reading(const dec_test::Case& test, Decimal value) {
    if (test.has("conversion_syntax")) {
        FAIL_CHECK("what is malformed was read as " << to_string(value));
    }
    // Engineering notation moves the digits.
    const Outcome outcome = against_file(test, value, test.operation == "toeng");
    // Scientific notation is plain where no exponent is above 0 and none below -6 stands before the digits.
    if (test.operation == "tosci" && outcome.kind == Outcome::as_it_stands &&
        test.result.find_first_of("eE") == std::string::npos) {
        CHECK(to_string(value) == test.result);
    }
    return outcome;
}

/// What is no figure, but an answer in digits.
Outcome answer(const dec_test::Case& test, std::string_view digits) {
    CHECK(digits == test.result);
    return {Outcome::as_it_stands};
}

Outcome check_comparison(const dec_test::Case& test, Decimal left, Decimal right) {
    const auto order = left <=> right;
    CHECK((left == right) == (order == 0));
    CHECK((right <=> left) == (0 <=> order));
    CHECK((Ratio(left) <=> Ratio(right)) == order);
    return answer(test, order < 0 ? "-1" : order > 0 ? "1" : "0");
}

/// `scale` decimals, with the file's rounding: the result is the file's as it stands, whatever was rounded.
Outcome check_rescale(const dec_test::Case& test, Decimal value, std::int64_t scale) {
    const std::optional<Rounding> rounding = rounding_named(test.rounding);
    if (!rounding) return outside("rounding " + test.rounding);
    if (scale < -1000 || scale > 1000) scale = scale < 0 ? -1000 : 1000;
    const int decimals = static_cast<int>(scale);
    const auto result = both_ways([&] { return checked_rescale(value, decimals, *rounding); },
                                  [&] { return rescale(value, decimals, *rounding); });
    CAPTURE(shown(result));
    if (scale < 0 || scale > 18) {
        CHECK_FALSE(result.has_value());
        return refused("not 0 to 18 decimals");
    }
    if (const std::optional<ExactNumber> number = read_exact(test.result)) {
        CHECK(is_identical(result, held(*number)));
        if (!result) return result_refused;
        const bool has_sign_of_zero = number->is_zero() && number->is_negative;
        const bool keeps_all_digits = result->scale() == -number->exponent && !has_sign_of_zero;
        CHECK((keeps_all_digits || has_sign_of_zero || number->exponent > 0));
        return {keeps_all_digits ? Outcome::as_it_stands : Outcome::by_value};
    }
    // The file's context has too few digits; where only zeros come, the result is known all the same.
    if (scale >= value.scale()) {
        const std::optional<Decimal> wanted = held(at_exponent(exact(value), -scale));
        CHECK(is_identical(result, wanted && wanted->scale() == scale ? wanted : std::nullopt));
    }
    return result ? no_such_result(test.result) : result_refused;
}

Outcome check_quotient(const dec_test::Case& test, Decimal numerator, Decimal denominator) {
    const std::optional<Rounding> rounding = rounding_named(test.rounding);
    if (!rounding) return outside("rounding " + test.rounding);
    if (denominator.is_zero()) {
        CHECK_FALSE(checked_divide(numerator, denominator, 0, *rounding).has_value());
        CHECK_THROWS_AS(divide(numerator, denominator, 0, *rounding), std::domain_error);
        return refused("a division by zero");
    }
    const std::optional<ExactNumber> number = read_exact(test.result);
    if (!number) return no_such_result(test.result);
    if (number->exponent > 0 && test.has("inexact")) {
        const auto rounded = rounded_before_the_point(Ratio(numerator, denominator), *number, *rounding);
        CAPTURE(shown(rounded));
        CHECK(is_identical(rounded, held(*number)));
        return rounded ? Outcome{Outcome::rounded} : result_refused;
    }
    const int scale = static_cast<int>(std::clamp<std::int64_t>(-number->exponent, 0, 19));
    const auto result = both_ways([&] { return checked_divide(numerator, denominator, scale, *rounding); },
                                  [&] { return divide(numerator, denominator, scale, *rounding); });
    CAPTURE(shown(result));
    const std::optional<Decimal> wanted = held(*number);
    // A quotient has as many decimals as are asked for, or is none.
    CHECK(is_identical(result, wanted && wanted->scale() == scale ? wanted : std::nullopt));
    if (!result) return scale > 18 ? refused("not 0 to 18 decimals") : result_refused;
    if (test.has("inexact")) return {Outcome::rounded};
    return against_file(test, *result);
}

/// left · right + third, rounded once, by an ExactSum.
Outcome check_product_and_sum(const dec_test::Case& test, Decimal left, Decimal right, Decimal third) {
    ExactSum sum;
    sum.add_product(left, right);
    sum.add(third);
    const std::optional<Ratio> result = sum.value();
    ExactNumber wanted = sum_of(product_of(exact(left), exact(right)), exact(third));
    while (wanted.exponent < 0 && wanted.digits.back() == '0' && wanted.digits.size() > 1) {
        wanted.digits.pop_back();
        ++wanted.exponent;
    }
    if (!result) {
        CHECK(wanted.digits.size() > 38);  // fewer digits, and 36 decimals, fit a Ratio
        return result_refused;
    }
    const std::optional<ExactNumber> number = read_exact(test.result);
    if (!number) return no_such_result(test.result);
    const std::optional<Rounding> rounding = rounding_named(test.rounding);
    if (!rounding) return outside("rounding " + test.rounding);
    if (number->exponent > 0 && test.has("inexact")) {
        const auto rounded = rounded_before_the_point(*result, *number, *rounding);
        CAPTURE(shown(rounded));
        CHECK(is_identical(rounded, held(*number)));
        return rounded ? Outcome{Outcome::rounded} : result_refused;
    }
    const int scale = static_cast<int>(std::clamp<std::int64_t>(-number->exponent, 0, 19));
    const auto printed = checked_round(*result, scale, *rounding);
    CAPTURE(shown(printed));
    const std::optional<Decimal> rounded = held(*number);
    CHECK(is_identical(printed, rounded && rounded->scale() == scale ? rounded : std::nullopt));
    if (!printed) return scale > 18 ? refused("not 0 to 18 decimals") : result_refused;
    if (test.has("inexact")) return {Outcome::rounded};
    CHECK(*result == Ratio(*printed));
    return against_file(test, *printed);
}

/// Operations by what they are here, and how many operands they take.
enum class Operation {
    none,
    read,
    same,
    negate,
    absolute,
    reduce,
    is_zero,
    to_integral,
    compare,
    add,
    subtract,
    multiply,
    divide,
    least,
    greatest,
    quantize,
    rescale,
    multiply_and_add
};

Operation operation_named(std::string_view name) {
    static const std::map<std::string_view, Operation> operations = {{"tosci", Operation::read},
                                                                     {"toeng", Operation::read},
                                                                     {"apply", Operation::read},
                                                                     {"plus", Operation::same},
                                                                     {"copy", Operation::same},
                                                                     {"canonical", Operation::same},
                                                                     {"minus", Operation::negate},
                                                                     {"copynegate", Operation::negate},
                                                                     {"abs", Operation::absolute},
                                                                     {"copyabs", Operation::absolute},
                                                                     {"reduce", Operation::reduce},
                                                                     {"iszero", Operation::is_zero},
                                                                     {"tointegral", Operation::to_integral},
                                                                     {"tointegralx", Operation::to_integral},
                                                                     {"compare", Operation::compare},
                                                                     {"comparesig", Operation::compare},
                                                                     {"add", Operation::add},
                                                                     {"subtract", Operation::subtract},
                                                                     {"multiply", Operation::multiply},
                                                                     {"divide", Operation::divide},
                                                                     {"min", Operation::least},
                                                                     {"max", Operation::greatest},
                                                                     {"quantize", Operation::quantize},
                                                                     {"rescale", Operation::rescale},
                                                                     {"fma", Operation::multiply_and_add}};
    const auto found = operations.find(name);
    return found == operations.end() ? Operation::none : found->second;
}

std::size_t operand_count(Operation operation) {
    if (operation == Operation::multiply_and_add) return 3;
    return operation < Operation::compare ? 1 : 2;
}

Outcome check_one(Operation operation, const dec_test::Case& test, Decimal value) {
    switch (operation) {
        case Operation::read:
            return check_reading(test, value);
        case Operation::same:
            return exact_result(test, +value, exact(value));
        case Operation::negate:
            return exact_result(test,
                                both_ways([&] { return checked_negate(value); }, [&] { return -value; }),
                                negated(exact(value)));
        case Operation::absolute: {
            const auto result =
                both_ways([&] { return value.sign() < 0 ? checked_negate(value) : std::optional(value); },
                          [&] { return abs(value); });
            return exact_result(test, result, value.sign() < 0 ? negated(exact(value)) : exact(value));
        }
        case Operation::reduce:
            return against_file(test, value.normalized());
        case Operation::is_zero:
            return answer(test, value.is_zero() ? "1" : "0");
        default:  // to_integral: what has no decimals stays as it is
            return check_rescale(test, value, 0);
    }
}

Outcome check_two(Operation operation, const dec_test::Case& test, Decimal left, Decimal right) {
    switch (operation) {
        case Operation::compare:
            return check_comparison(test, left, right);
        case Operation::add:
            return exact_result(
                test, both_ways([&] { return checked_add(left, right); }, [&] { return left + right; }),
                sum_of(exact(left), exact(right)));
        case Operation::subtract:
            return exact_result(
                test, both_ways([&] { return checked_subtract(left, right); }, [&] { return left - right; }),
                sum_of(exact(left), negated(exact(right))));
        case Operation::multiply:
            return exact_result(
                test, both_ways([&] { return checked_multiply(left, right); }, [&] { return left * right; }),
                product_of(exact(left), exact(right)));
        case Operation::divide:
            return check_quotient(test, left, right);
        case Operation::least:
            return against_file(test, std::min(left, right), left == right);
        default:
            return against_file(test, std::max(left, right), left == right);
    }
}

Outcome check(const dec_test::Case& test) {
    const Operation operation = operation_named(test.operation);
    if (operation == Operation::none) return outside("operation " + test.operation);
    REQUIRE(test.operands.size() == operand_count(operation));
    const auto is_encoding = [](const std::string& text) { return text.starts_with('#'); };
    if (std::any_of(test.operands.begin(), test.operands.end(), is_encoding) || is_encoding(test.result)) {
        return outside("no operand, or an encoding in bits");
    }
    if (operation == Operation::quantize || operation == Operation::rescale) {
        // The second operand is asked only for an exponent, which may be any.
        const auto value = read_operand(test.operands[0]);
        const auto place = read_exact(test.operands[1]);
        if (operation == Operation::quantize) read_operand(test.operands[1]);
        if (!value || !place) return refused(why_no_operand(test));
        if (operation == Operation::quantize) return check_rescale(test, *value, -place->exponent);
        const auto exponent = held(*place);
        if (!exponent || !exponent->is_whole()) return outside("an exponent that is no small integer");
        return check_rescale(test, *value, -exponent->normalized().coefficient());
    }
    std::vector<Decimal> operands;
    for (const std::string& text : test.operands) {
        if (const auto value = read_operand(text)) operands.push_back(*value);
    }
    if (operands.size() != test.operands.size()) return refused(why_no_operand(test));
    if (operands.size() == 1) return check_one(operation, test, operands[0]);
    if (operands.size() == 2) return check_two(operation, test, operands[0], operands[1]);
    return check_product_and_sum(test, operands[0], operands[1], operands[2]);
}

struct Counts {
    int of[Outcome::outside + 1] = {};

    void print(const char* name) const {
        std::printf("%-24s %7d %7d %7d %7d %7d\n", name, of[Outcome::as_it_stands], of[Outcome::by_value],
                    of[Outcome::rounded], of[Outcome::refused], of[Outcome::outside]);
    }
};

}  // namespace

TEST_CASE("test cases are read with their directives, comments and quotes") {
    const dec_test::File file = dec_test::read(
        "-- nothing\r\nprecision: 9 -- digits\nRounding:Half_Even\nabsx001 ABS '-1' -> 1\n\n"
        "dectest: abs\nx2 toSci 'it''s \"--\"' -> NaN Conversion_syntax\nx3 add 1 \"\" -> ? -- none\n"
        "x4 add 1 -> -- no result\nprecision: 5\nrounding: 05up\nx5 plus 12345.6 -> 12345 Inexact Rounded\n");
    REQUIRE(file.cases.size() == 4);
    CHECK(file.cases[0].name == "absx001");
    CHECK(file.cases[0].operation == "abs");
    CHECK(file.cases[0].operands == std::vector<std::string>{"-1"});
    CHECK(file.cases[0].result == "1");
    CHECK(file.cases[0].conditions.empty());
    CHECK(file.cases[0].precision == 9U);
    CHECK(file.cases[0].rounding == "half_even");
    CHECK(file.cases[1].operands == std::vector<std::string>{"it's \"--\""});
    CHECK(file.cases[1].has("conversion_syntax"));
    CHECK(file.cases[2].operands == std::vector<std::string>{"1", ""});
    CHECK(file.cases[3].precision == 5U);
    CHECK(file.cases[3].rounding == "05up");
    CHECK(file.bad_lines == std::vector<std::string>{"x4 add 1 -> -- no result"});
}

TEST_CASE("strings of digits reckon as on paper") {
    const auto text = [](const ExactNumber& number) { return plain_text(number); };
    const auto number = [](std::string_view digits) { return read_exact(digits).value(); };
    CHECK(text(sum_of(number("999999999999999999999.9"), number("0.10"))) == "1000000000000000000000.00");
    CHECK(text(sum_of(number("1"), number("-1000.5"))) == "-999.5");
    CHECK(text(sum_of(number("5"), number("-5.0"))) == "0.0");
    CHECK(text(product_of(number("-12.5"), number("98765432109876543210"))) == "-1234567901373456790125.0");
    CHECK(text(at_exponent(number("1.5E+3"), -1)) == "1500.0");
    CHECK(text(number("-.005")) == "-0.005");
    for (const std::string_view none : {"", "+", ".", "1.2.3", "1e", "e5", " 1", "1E+", "--1", "NaN"}) {
        CHECK_FALSE(read_exact(none).has_value());
    }
    CHECK(shown(held(number("9223372036854775807"))) == "9223372036854775807");
    CHECK(shown(held(number("-9223372036854775808"))) == "-9223372036854775808");
    CHECK(shown(held(number("9223372036854775808"))) == "nothing");
    CHECK(shown(held(number("922337203685477580800E-2"))) == "nothing");
    CHECK(shown(held(number("922337203685477580.70"))) == "922337203685477580.7");
    CHECK(shown(held(number("9223372036854775807.0"))) == "9223372036854775807");
    CHECK(shown(held(number("1E-19"))) == "nothing");
}

TEST_CASE("at the ends of its range a Decimal is what strings of digits say") {
    // The files know nothing of 64 bits; this is where they end.
    std::vector<std::int64_t> coefficients = {
        0, 1, 5, 9, 10, INT64_MAX, INT64_MAX - 7, INT64_MIN, INT64_MIN + 8};
    for (std::int64_t power = 100; power < INT64_MAX / 100; power *= 1'000) coefficients.push_back(power);
    coefficients.insert(coefficients.end(), {4'611'686'018'427'387'904, 9'000'000'000'000'000'000,
                                             3'037'000'500, 922'337'203'685'477'580});
    std::vector<Decimal> figures;
    for (const std::int64_t coefficient : coefficients) {
        for (const int scale : {0, 1, 9, 17, 18}) {
            figures.push_back(Decimal::from_parts(coefficient, scale));
            if (coefficient != INT64_MIN) figures.push_back(Decimal::from_parts(-coefficient, scale));
        }
    }
    // 2^62 / 0.5 is 2^63, which only its opposite has room for.
    const Decimal half = Decimal::from_parts(5, 1);
    CHECK_FALSE(checked_divide(Decimal(4'611'686'018'427'387'904), half, 0).has_value());
    CHECK(checked_divide(Decimal(-4'611'686'018'427'387'904), half, 0) == Decimal(INT64_MIN));
    for (const Decimal left : figures) {
        CAPTURE(shown(left));
        CHECK(is_identical(checked_negate(left), held(negated(exact(left)))));
        for (int scale = left.scale(); scale <= 18; ++scale) {
            const auto wanted = held(at_exponent(exact(left), -scale));
            CHECK(is_identical(checked_rescale(left, scale),
                               wanted && wanted->scale() == scale ? wanted : std::nullopt));
        }
        const std::string digits = exact(left).digits;
        const std::string sign = left.sign() < 0 ? "-" : "";
        for (const char* const more :
             {"", "0", ".0", ".5", "1", "000E-3", "E+1", "E-1", "E-18", "E-19", "0000000000000000000",
              "00000000000000000001", "E18", "E19", ".000000000000000000000", ".00000000000000000001"}) {
            read_operand(sign + digits + more);
            read_operand((sign.empty() ? "-" : "") + digits + more);
        }
        for (const Decimal right : figures) {
            CAPTURE(shown(right));
            CHECK(is_identical(checked_add(left, right), held(sum_of(exact(left), exact(right)))));
            CHECK(is_identical(checked_subtract(left, right),
                               held(sum_of(exact(left), negated(exact(right))))));
            CHECK(is_identical(checked_multiply(left, right), held(product_of(exact(left), exact(right)))));
            const ExactNumber difference = sum_of(exact(left), negated(exact(right)));
            CHECK((left < right) == (difference.is_negative && !difference.is_zero()));
            CHECK((left == right) == difference.is_zero());
        }
    }
}

TEST_CASE("General Decimal Arithmetic: what a Decimal holds is right, and all else is refused") {
    const auto folder =
        installed_data("CHITIEU_DECTEST", "/usr/lib/python3.11/test/decimaltestdata", "add.decTest",
                       "the General Decimal Arithmetic Testcases (Debian: libpython3.11-testsuite)");
    if (!folder) return;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        if (entry.path().extension() == ".decTest") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());

    Counts all;
    std::map<std::string, int> reasons;
    std::printf("%-24s %7s %7s %7s %7s %7s\n", "General Decimal Arith.", "equal", "value", "rounded",
                "refused", "outside");
    for (const std::filesystem::path& path : paths) {
        const auto text = read_file(path.c_str());
        REQUIRE(text.has_value());
        const dec_test::File file = dec_test::read(*text);
        CHECK(file.bad_lines.empty());
        Counts counts;
        for (const dec_test::Case& test : file.cases) {
            CAPTURE(test.name);
            const Outcome outcome = check(test);
            ++counts.of[outcome.kind];
            ++all.of[outcome.kind];
            if (outcome.kind == Outcome::outside) ++reasons["outside  " + outcome.reason];
            if (outcome.kind == Outcome::refused) ++reasons["refused  " + outcome.reason];
        }
        const bool is_all_outside = counts.of[Outcome::outside] == static_cast<int>(file.cases.size());
        if (!is_all_outside) counts.print(path.filename().string().c_str());
    }
    all.print("all files");
    for (const auto& [reason, count] : reasons) std::printf("%7d %s\n", count, reason.c_str());
    // So that a folder of empty files, or a reader that reads nothing, does not pass.
    CHECK(all.of[Outcome::as_it_stands] > 5000);
    CHECK(all.of[Outcome::by_value] > 1000);
    CHECK(all.of[Outcome::rounded] > 1000);
    CHECK(all.of[Outcome::refused] > 5000);
}
