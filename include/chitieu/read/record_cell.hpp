// SPDX-License-Identifier: BSL-1.0
//
// Cells into the members of a record: texts, figures, dates, enumerators, types of the caller's own, optional
// or not.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/direction.hpp>
#include <chitieu/domain/period.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/domain/text_form.hpp>
#include <chitieu/read/date.hpp>
#include <chitieu/read/direction_words.hpp>
#include <chitieu/read/figure_cell.hpp>
#include <chitieu/read/period_code.hpp>
#include <chitieu/read/plain_cell.hpp>
#include <chitieu/read/table.hpp>
#include <chitieu/read/vocabulary.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/letters.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/unit/unit.hpp>

#include <date/date.h>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chitieu {

namespace detail {

/// How a member of a type is read. `read` is given a cell that is not missing. A type with none cannot be
/// read into.
template <class Member>
struct MemberOfCell {};

/// An empty cell, a dash, "n/a": what is missing.
inline bool is_missing(const TableCell& cell) { return means_nothing(cell.text); }
/// To a text, words are words, and quotes say that there is one.
inline bool is_missing_text(const TableCell& cell) {
    if (cell.is_quoted) return false;
    const std::string_view text = cell.text;
    return text.empty() || text == "-" || text == "–" || text == "—";
}

template <HasTextForm Member>
struct MemberOfCell<Member> {
    static CellResult<Member> read(const TableCell& cell, const CellContext&) {
        std::optional<Member> value = TextForm<Member>::parse(cell.text);
        const ErrorCode error = value ? ErrorCode::none : ErrorCode::words_unknown;
        return {std::move(value), error};
    }
};

template <class Member>
concept TextMember = !HasTextForm<Member> && std::convertible_to<const Member&, std::string_view> &&
                     std::constructible_from<Member, std::string_view> && !std::is_pointer_v<Member>;

template <TextMember Member>
struct MemberOfCell<Member> {
    static CellResult<Member> read(const TableCell& cell, const CellContext&) {
        return {Member(cell.text), ErrorCode::none};
    }
};

template <CellFigure Figure>
requires(!HasTextForm<Figure>) struct MemberOfCell<Figure> {
    /// One final figure and no remark, for which there would be no room.
    static CellResult<Figure> read(const TableCell& cell, const CellContext& context) {
        const CellResult<Actual<Figure>> actual = read_actual_of<Figure>(cell, context);
        if (!actual.value) return {std::nullopt, actual.error};
        const bool says_more =
            actual.value->status != ActualStatus::final || cell.text.find('(') != std::string_view::npos;
        if (says_more) return {std::nullopt, ErrorCode::words_unknown};
        return {actual.value->figure, ErrorCode::none};
    }
};

template <CellFigure Figure>
struct MemberOfCell<Actual<Figure>> {
    static CellResult<Actual<Figure>> read(const TableCell& cell, const CellContext& context) {
        return read_actual_of<Figure>(cell, context);
    }
};

template <CellFigure Figure>
struct MemberOfCell<Target<Figure>> {
    static CellResult<Target<Figure>> read(const TableCell& cell, const CellContext& context) {
        using Number = typename FigureOfCell<Figure>::number_type;
        const auto figures = read_figures<Target<>>(
            context, FigureOfCell<Figure>::own_unit(), WholeNumber<Number>, [&](const auto& context_for) {
                return read_target(cell.text, cell.place, context.units, context_for);
            });
        return with_figures_of<Figure, Target<>, Target<Figure>>(figures, context);
    }
};

template <>
struct MemberOfCell<AnyUnit> {
    static CellResult<AnyUnit> read(const TableCell& cell, const CellContext& context) {
        return unit_named(cell.text, context.units);
    }
};

template <>
struct MemberOfCell<bool> {
    static CellResult<bool> read(const TableCell& cell, const CellContext&) {
        const std::string words = vocabulary_words(cell.text);
        for (const std::string_view yes : {"true", "yes", "y", "1", "co", "dung", "x", "✓"}) {
            if (words == yes) return {true, ErrorCode::none};
        }
        for (const std::string_view no : {"false", "no", "n", "0", "khong", "sai"}) {
            if (words == no) return {false, ErrorCode::none};
        }
        return {std::nullopt, ErrorCode::words_unknown};
    }
};

/// An enumeration whose enumerators, from 0 on, have names by `name_of`, which gives an empty one for what is
/// none.
template <class Enum>
concept NamedEnum = !HasTextForm<Enum> && std::is_enum_v<Enum> && requires {
    typename std::enable_if<name_of(static_cast<Enum>(127)).empty()>::type;
};

template <class Enum>
concept HasWords = requires(Enum value) {
    { words_of(value) } -> std::convertible_to<Wording>;
};

template <NamedEnum Enum>
struct MemberOfCell<Enum> {
    static CellResult<Enum> read(const TableCell& cell, const CellContext&) {
        for (int value = 0; value < 127; ++value) {
            const auto candidate = static_cast<Enum>(value);
            const std::string_view name = name_of(candidate);
            if (name.empty()) break;
            bool is_it = equals_folded(cell.text, name, Folding::marks_kept);
            if constexpr (HasWords<Enum>) {
                const Wording words = words_of(candidate);
                is_it = is_it || equals_folded(cell.text, words.english, Folding::marks_kept) ||
                        equals_folded(cell.text, words.vietnamese, Folding::marks_kept);
            }
            if (is_it) return {candidate, ErrorCode::none};
        }
        return {std::nullopt, ErrorCode::words_unknown};
    }
};

template <>
struct MemberOfCell<Direction> {
    static CellResult<Direction> read(const TableCell& cell, const CellContext&) {
        const auto direction = parse_direction(cell.text);
        return {direction, direction ? ErrorCode::none : ErrorCode::words_unknown};
    }
};

template <>
struct MemberOfCell<date::year_month_day> {
    static CellResult<date::year_month_day> read(const TableCell& cell, const CellContext&) {
        const auto day = parse_date(cell.text);
        return {day, day ? ErrorCode::none : ErrorCode::date_malformed};
    }
};

/// A year, "2023" or "năm 2023"; two days, 2023-01-01..2023-06-30 or 01/01/2023 – 30/06/2023; or a code:
/// 2023-05, 2023-Q2, 2023-05-31.
template <>
struct MemberOfCell<Period> {
    static CellResult<Period> read(const TableCell& cell, const CellContext&) {
        // As programs write it; but no year has a zero in front.
        const auto period = cell.text.starts_with('0') ? std::nullopt : parse_period_code(cell.text);
        if (period) return {period, ErrorCode::none};
        const std::string folded_words = vocabulary_words(cell.text);
        std::string_view words = folded_words;
        for (const std::string_view before : {"nam ", "year "}) {
            if (words.starts_with(before)) words.remove_prefix(before.size());
        }
        if (words.size() == 4 && words.find_first_not_of("0123456789") == std::string_view::npos &&
            words[0] != '0') {
            int year = 0;
            for (const char digit : words) year = year * 10 + (digit - '0');
            return {calendar_year(year), ErrorCode::none};
        }
        for (const std::string_view joint : {"..", " - ", " den ", " to ", " "}) {
            const std::size_t at = words.find(joint);
            if (at == std::string_view::npos) continue;
            const auto first = parse_date(words.substr(0, at));
            const auto last = parse_date(words.substr(at + joint.size()));
            if (!first || !last || *last < *first) break;
            return {Period(*first, *last), ErrorCode::none};
        }
        return {std::nullopt, ErrorCode::date_malformed};
    }
};

template <class Member>
concept ReadFromCell = requires(const TableCell& cell, const CellContext& context) {
    MemberOfCell<Member>::read(cell, context);
};

template <class Member>
CellResult<Member> read_member(const TableCell& cell, const CellContext& context) {
    if constexpr (TextMember<Member>) {
        return MemberOfCell<Member>::read(cell, context);
    } else {
        const TableCell own{strip_markup(cell.text), cell.place, cell.is_quoted};
        CellResult<Member> result;
        const bool is_plain = read_plain_cell<Member>(
            own.text, context, [&](Member&& value) { result.value = std::move(value); });
        return is_plain ? std::move(result) : MemberOfCell<Member>::read(own, context);
    }
}

/// Reads a cell into a member: a missing one as its type can hold it, else `value_missing`.
template <class Member>
struct CellInto {
    static constexpr bool is_readable = ReadFromCell<Member>;
    static constexpr bool needs_column = true;

    static CellResult<Member> read(const TableCell& cell, const CellContext& context) {
        if (!TextMember<Member> && is_missing(cell)) return {std::nullopt, ErrorCode::value_missing};
        return read_member<Member>(cell, context);
    }
};
/// A unit can be none.
template <>
struct CellInto<AnyUnit> {
    static constexpr bool is_readable = true;
    static constexpr bool needs_column = false;

    static CellResult<AnyUnit> read(const TableCell& cell, const CellContext& context) {
        if (is_missing(cell)) return {AnyUnit(), ErrorCode::none};
        return read_member<AnyUnit>(cell, context);
    }
};
template <class Figure>
struct CellInto<Actual<Figure>> {
    static constexpr bool is_readable = ReadFromCell<Actual<Figure>>;
    static constexpr bool needs_column = false;

    static CellResult<Actual<Figure>> read(const TableCell& cell, const CellContext& context) {
        if (is_missing(cell)) return {Actual<Figure>(), ErrorCode::none};
        return read_member<Actual<Figure>>(cell, context);
    }
};
template <class Member>
struct CellInto<std::optional<Member>> {
    static constexpr bool is_readable = ReadFromCell<Member>;
    static constexpr bool needs_column = false;

    static CellResult<std::optional<Member>> read(const TableCell& cell, const CellContext& context) {
        if (TextMember<Member> ? is_missing_text(cell) : is_missing(cell)) {
            return {std::optional<Member>(), ErrorCode::none};
        }
        CellResult<Member> result = read_member<Member>(cell, context);
        if (!result.value) return {std::nullopt, result.error};
        return {std::optional<Member>(std::move(*result.value)), ErrorCode::none};
    }
};

}  // namespace detail

}  // namespace chitieu
