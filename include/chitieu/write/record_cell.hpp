// SPDX-License-Identifier: BSL-1.0
//
// Members of a record as cells: for people, in a language, and for machines, so that they read back.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/member_kind.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/domain/text_form.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>
#include <chitieu/write/figure_text.hpp>
#include <chitieu/write/text_table.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace chitieu::detail {

/// For whom a cell is written. For machines: English words, plain numbers, names of enumerators.
struct Readers {
    bool are_people = true;
    Language language = Language::english;

    std::string in_words(const Wording& words) const { return std::string(words.in(language)); }
};
inline constexpr Readers machines{false, Language::english};

// --- Numbers. A NaN, which is none, is an empty text.

template <WholeNumber Whole>
std::string digits_of(Whole whole) {
    std::string digits;
    const bool is_negative = whole < Whole{};
    do {
        const auto digit = static_cast<int>(whole % Whole{10});
        digits.insert(digits.begin(), static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        whole = static_cast<Whole>(whole / Whole{10});
    } while (whole != Whole{});
    return is_negative ? "-" + digits : digits;
}

template <std::floating_point Rep>
std::string digits_of(Rep number) {
    if (number != number) return {};
    char buffer[64]{};
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string(buffer, end);
}

inline std::string digits_of(Decimal number) { return to_string(number); }

/// A decimal where it is one, else as a fraction.
inline std::string digits_of(const Ratio& number) {
    for (int scale = 0; scale <= 18; ++scale) {
        const auto decimal = checked_round(number, scale);
        if (decimal && Ratio(*decimal) == number) return to_string(*decimal);
    }
    return digits_of(number.numerator()) + "/" + digits_of(number.denominator());
}

template <class Rep>
concept HasDigits = requires(const Rep& number) {
    { digits_of(number) } -> std::same_as<std::string>;
};

template <HasDigits Rep>
std::string number_text(const Rep& number, Readers readers) {
    const std::string digits = digits_of(number);
    const bool is_plain = digits.find_first_not_of("0123456789.-") == std::string::npos;
    return readers.are_people && is_plain ? localized_digits(digits, readers.language) : digits;
}

// --- Members.

/// How a member of a type is written; a type with none cannot be. An empty text is missing.
template <class Member>
struct CellOfMember {};

template <class Member>
concept PrintsItself = requires(const Member& member) {
    { TextForm<Member>::print(member) } -> std::convertible_to<std::string>;
};
template <class Member>
concept PrintsAsText = !PrintsItself<Member> && std::convertible_to<const Member&, std::string_view>;
template <class Member>
concept PrintsAsNumber = !PrintsItself<Member> && HasDigits<Member>;
template <class Enum>
concept PrintsByName = !PrintsItself<Enum> && std::is_enum_v<Enum> && requires(Enum value) {
    { name_of(value) } -> std::convertible_to<std::string_view>;
};

template <PrintsItself Member>
struct CellOfMember<Member> {
    static std::string write(const Member& member, Readers) { return TextForm<Member>::print(member); }
};
template <PrintsAsText Member>
struct CellOfMember<Member> {
    static std::string write(const Member& member, Readers) { return std::string(std::string_view(member)); }
};
template <PrintsAsNumber Number>
struct CellOfMember<Number> {
    static std::string write(const Number& number, Readers readers) { return number_text(number, readers); }
};
template <PrintsByName Enum>
struct CellOfMember<Enum> {
    static std::string write(Enum value, Readers readers) {
        if constexpr (requires {
                          { words_of(value) } -> std::convertible_to<Wording>;
                      }) {
            if (readers.are_people) return readers.in_words(words_of(value));
        }
        return std::string(name_of(value));
    }
};

template <>
struct CellOfMember<bool> {
    static std::string write(bool is_true, Readers readers) {
        if (!readers.are_people) return is_true ? "true" : "false";
        return readers.in_words(is_true ? Wording{"có", "yes"} : Wording{"không", "no"});
    }
};

template <>
struct CellOfMember<AnyUnit> {
    static std::string write(const AnyUnit& unit, Readers readers) {
        return std::string(print_unit(unit, readers.language).view());
    }
};

/// A static unit stands in the heading, one that only a program's run knows beside each figure.
template <StaticUnit UnitType, HasDigits Rep>
struct CellOfMember<Quantity<UnitType, Rep>> {
    static std::string write(const Quantity<UnitType, Rep>& quantity, Readers readers) {
        return number_text(quantity.value(), readers);
    }
};
template <HasDigits Rep>
struct CellOfMember<Quantity<AnyUnit, Rep>> {
    static std::string write(const Quantity<AnyUnit, Rep>& quantity, Readers readers) {
        std::string text = number_text(quantity.value(), readers);
        const std::string unit = CellOfMember<AnyUnit>::write(quantity.unit(), readers);
        if (!text.empty() && !unit.empty()) text.append(" ").append(unit);
        return text;
    }
};

template <class Member>
concept WrittenToCell = requires(const Member& member, Readers readers) {
    CellOfMember<Member>::write(member, readers);
};

template <WrittenToCell Figure>
struct CellOfMember<Actual<Figure>> {
    static std::string write(const Actual<Figure>& actual, Readers readers) {
        const std::string figure =
            actual.figure ? CellOfMember<Figure>::write(*actual.figure, readers) : std::string();
        if (figure.empty()) return figure;
        switch (actual.status) {
            case ActualStatus::final:
                break;
            case ActualStatus::preliminary:
                return readers.in_words({"sơ bộ ", "preliminary "}) + figure;
            case ActualStatus::estimate:
                return readers.in_words({"ước ", "estimated "}) + figure;
            case ActualStatus::forecast:
                return readers.in_words({"dự ước ", "forecast "}) + figure;
        }
        return figure;
    }
};

/// With its cumulative part, or else who set it, in parentheses.
template <WrittenToCell Figure>
struct CellOfMember<Target<Figure>> {
    static std::string write(const Target<Figure>& target, Readers readers) {
        const auto print = [readers](const Figure& figure) {
            return CellOfMember<Figure>::write(figure, readers);
        };
        std::string text =
            readers.are_people ? target_text(target, readers.language, print) : target_code(target, print);
        if (target.cumulative()) {
            text += readers.in_words({" (lũy kế ", " (cumulative "}) + print(*target.cumulative()) + ")";
        } else if (!target.authority().empty()) {
            text.append(" (").append(target.authority()).append(")");
        }
        return text;
    }
};

/// A day of whichever library: date's, or std::chrono's. Neither is included for it.
template <class Day>
concept CalendarDay = requires(const Day& day) {
    static_cast<int>(day.year());
    static_cast<unsigned>(day.month());
    static_cast<unsigned>(day.day());
};
template <class Span>
concept SpanOfDays = requires(const Span& span) {
    { span.first() } -> CalendarDay;
    { span.last() } -> CalendarDay;
};

/// 2023-11-30; to Vietnamese readers 30/11/2023.
template <CalendarDay Day>
struct CellOfMember<Day> {
    static std::string write(const Day& day, Readers readers) {
        const auto digits = [](auto number, std::size_t least) {
            std::string text = digits_of(number);
            while (text.size() < least) text.insert(text.begin(), '0');
            return text;
        };
        const std::string year = digits(static_cast<int>(day.year()), 4);
        const std::string month = digits(static_cast<unsigned>(day.month()), 2);
        const std::string number = digits(static_cast<unsigned>(day.day()), 2);
        if (readers.are_people && readers.language == Language::vietnamese) {
            return number + "/" + month + "/" + year;
        }
        return year + "-" + month + "-" + number;
    }
};

/// A calendar year by its number, else the first and the last day.
template <SpanOfDays Span>
struct CellOfMember<Span> {
    static std::string write(const Span& span, Readers readers) {
        const std::string first = cell(span.first(), machines);
        const std::string last = cell(span.last(), machines);
        const std::string year = first.substr(0, first.size() - 6);
        if (year.size() == 4 && year[0] != '0' && first == year + "-01-01" && last == year + "-12-31")
            return year;
        if (!readers.are_people) return first + ".." + last;
        return cell(span.first(), readers) + "–" + cell(span.last(), readers);
    }

private:
    template <class Day>
    static std::string cell(const Day& day, Readers readers) {
        return CellOfMember<Day>::write(day, readers);
    }
};

template <WrittenToCell Member>
struct CellOfMember<std::optional<Member>> {
    static std::string write(const std::optional<Member>& member, Readers readers) {
        return member ? CellOfMember<Member>::write(*member, readers) : std::string();
    }
};

// --- Headings.

/// The static unit of a member's figures; unspecified where it has none.
template <class Member>
struct HeadingUnit {
    static AnyUnit get() noexcept { return {}; }
};
template <StaticUnit UnitType, class Rep>
struct HeadingUnit<Quantity<UnitType, Rep>> {
    static AnyUnit get() noexcept { return UnitType::any(); }
};
template <class Member>
struct HeadingUnit<std::optional<Member>> : HeadingUnit<Member> {};
template <class Figure>
struct HeadingUnit<Target<Figure>> : HeadingUnit<Figure> {};
template <class Figure>
struct HeadingUnit<Actual<Figure>> : HeadingUnit<Figure> {};

/// "Dự toán (triệu đồng)", unless the heading says so itself.
inline std::string heading_text(std::string_view heading, const AnyUnit& unit, Language language) {
    std::string text(heading);
    const UnitText words = print_unit(unit, language);
    if (words.view().empty()) return text;
    const std::size_t open = heading.rfind('(');
    if (heading.ends_with(')') && open != std::string_view::npos) {
        const auto said = parse_unit(heading.substr(open + 1, heading.size() - open - 2));
        if (said && *said == unit) return text;
    }
    text.append(" (").append(words.view()).append(")");
    return text;
}

}  // namespace chitieu::detail
