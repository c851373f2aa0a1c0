// SPDX-License-Identifier: BSL-1.0
//
// A record, or a record with its comparison, as the cells of a row.
#pragma once

#include <chitieu/compare/comparison.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/compare/detail/record_figures.hpp>
#include <chitieu/compare/record_view.hpp>
#include <chitieu/compare/verdict.hpp>
#include <chitieu/domain/member_kind.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/figure_text.hpp>
#include <chitieu/write/record_cell.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

/// Why records are not written: what a compiler quotes.
namespace because {

struct this_is_no_range_of_records;            ///< a vector of structs, or what compare answers for one
struct this_member_is_written_to_no_cell;      ///< its type; see `TextForm` for types of your own
struct beside_a_record_stands_its_comparison;  ///< compare(lines, …), and no other algorithm's answer

}  // namespace because

namespace detail {

/// A cell with how it stands in its column.
struct WrittenCell {
    std::string text;
    bool is_right = false;
    bool is_text = false;
};

/// A completion in percent; empty where it is undefined.
template <class Value>
std::string percent_text(const Completion<Value>& completion, Readers readers) {
    std::string digits;
    if constexpr (std::same_as<Value, Ratio>) {
        if (const auto percent = completion_percent(completion)) digits = to_string(*percent);
    } else if (completion.is_defined()) {
        char buffer[512]{};
        const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, completion.ratio() * 100,
                                                std::chars_format::fixed, 4);
        if (error == std::errc{}) digits = std::string(buffer, end);
        while (digits.ends_with('0')) digits.pop_back();
        if (digits.ends_with('.')) digits.pop_back();
    }
    return readers.are_people ? localized_digits(digits, readers.language) : digits;
}

/// The columns that come after a record's own.
template <class Result>
struct CellsBeside {
    static constexpr bool are_known = false;
};
template <>
struct CellsBeside<void> {
    static constexpr bool are_known = true;
};
template <class Figure>
requires std::same_as<ratio_t<Figure>, Ratio> || std::floating_point<ratio_t<Figure>>
struct CellsBeside<Comparison<Figure>> {
    static constexpr bool are_known = true;

    static void add_headings(std::vector<WrittenCell>& cells, Readers readers) {
        if (!readers.are_people) {
            cells.push_back({"completion", true});
            cells.push_back({"verdict"});
            return;
        }
        cells.push_back({readers.in_words({"Đạt %", "%"}), true});
        cells.push_back({readers.in_words({"Kết quả", "Verdict"})});
    }
    static void add(std::vector<WrittenCell>& cells, const Comparison<Figure>& comparison, Readers readers) {
        cells.push_back({percent_text(comparison.completion(), readers), true});
        cells.push_back({CellOfMember<Verdict>::write(comparison.verdict(), readers)});
    }
};
/// Where units decide while the program runs: the reason in place of the verdict.
template <class Figure>
struct CellsBeside<Result<Comparison<Figure>>> : CellsBeside<Comparison<Figure>> {
    static void add(std::vector<WrittenCell>& cells, const Result<Comparison<Figure>>& comparison,
                    Readers readers) {
        if (comparison) return CellsBeside<Comparison<Figure>>::add(cells, *comparison, readers);
        cells.push_back({{}, true});
        cells.push_back({readers.are_people ? describe(comparison.error(), readers.language)
                                            : std::string(name_of(comparison.error().code))});
    }
};

/// What a range hands out: a record, or one with its comparison.
template <class Element>
struct WrittenElement {
    using record = Element;
    using beside = void;
    static const Element& record_of(const Element& element) { return element; }
};
template <class Reference, class Answer>
struct WrittenElement<RecordResult<Reference, Answer>> {
    using record = std::remove_cvref_t<Reference>;
    using beside = Answer;
    static const record& record_of(const RecordResult<Reference, Answer>& element) { return element.record; }
};

template <class Record, class List>
struct RecordWriter;
template <class Record, Role... roles, class... Getters>
struct RecordWriter<Record, ColumnList<Column<roles, Getters>...>> {
    template <class Getter>
    using member_t =
        std::remove_cvref_t<decltype(project(std::declval<const Getter&>(), std::declval<const Record&>()))>;
    template <class Getter>
    static constexpr bool is_right =
        kind_of<member_t<Getter>> == MemberKind::figure || kind_of<member_t<Getter>> == MemberKind::target ||
        kind_of<member_t<Getter>> == MemberKind::actual;
    template <class Getter>
    static constexpr bool is_text = kind_of<member_t<Getter>> == MemberKind::text;

    static void add_headings(std::vector<WrittenCell>& cells, Readers readers) {
        add_headings(cells, readers, std::index_sequence_for<Getters...>{});
    }
    static void add(std::vector<WrittenCell>& cells, const Record& record, Readers readers) {
        add(cells, record, readers, std::index_sequence_for<Getters...>{});
    }

private:
    template <std::size_t... places>
    static void add_headings(std::vector<WrittenCell>& cells, Readers readers,
                             std::index_sequence<places...>) {
        (cells.push_back({heading_text(column_at<places>(columns<Record>).heading,
                                       HeadingUnit<member_t<Getters>>::get(), readers.language),
                          is_right<Getters>, true}),
         ...);
    }
    template <std::size_t... places>
    static void add(std::vector<WrittenCell>& cells, const Record& record, Readers readers,
                    std::index_sequence<places...>) {
        (add_member(cells, project(column_at<places>(columns<Record>).getter, record), readers,
                    is_right<Getters>),
         ...);
    }
    /// An empty text is one; a missing text is no text.
    template <class Member>
    static void add_member(std::vector<WrittenCell>& cells, const Member& member, Readers readers,
                           bool stands_right) {
        bool is_there = kind_of<Member> == MemberKind::text;
        if constexpr (requires { member.has_value(); }) is_there = is_there && member.has_value();
        cells.push_back({CellOfMember<Member>::write(member, readers), stands_right, is_there});
    }
};

template <class Range>
using element_t = record_t<Range>;
template <class Range>
using written_record_t = typename WrittenElement<element_t<Range>>::record;
template <class Range>
using written_beside_t = typename WrittenElement<element_t<Range>>::beside;
template <class Record>
using writer_t = RecordWriter<Record, std::remove_cvref_t<decltype(columns<Record>)>>;

template <class Range>
std::vector<WrittenCell> headings_of(Readers readers) {
    std::vector<WrittenCell> cells;
    writer_t<written_record_t<Range>>::add_headings(cells, readers);
    if constexpr (!std::is_void_v<written_beside_t<Range>>) {
        CellsBeside<written_beside_t<Range>>::add_headings(cells, readers);
    }
    return cells;
}
template <class Element>
std::vector<WrittenCell> cells_of_element(const Element& element, Readers readers) {
    using Written = WrittenElement<Element>;
    std::vector<WrittenCell> cells;
    writer_t<typename Written::record>::add(cells, Written::record_of(element), readers);
    if constexpr (!std::is_void_v<typename Written::beside>) {
        CellsBeside<typename Written::beside>::add(cells, element.result, readers);
    }
    return cells;
}

// --- Why not.

template <class Record, Role... roles, class... Getters>
constexpr bool has_written_members(const ColumnList<Column<roles, Getters>...>&) {
    return (WrittenToCell<typename RecordWriter<
                Record, ColumnList<Column<roles, Getters>...>>::template member_t<Getters>> &&
            ...);
}
template <class Range>
constexpr auto why_not_written() {
    if constexpr (!RecordRange<const Range>) {
        return std::type_identity<because::this_is_no_range_of_records>{};
    } else if constexpr (decltype(columns<written_record_t<Range>>)::size == 0) {
        return std::type_identity<because::the_record_has_no_columns>{};
    } else if constexpr (!has_written_members<written_record_t<Range>>(columns<written_record_t<Range>>)) {
        return std::type_identity<because::this_member_is_written_to_no_cell>{};
    } else if constexpr (!CellsBeside<written_beside_t<Range>>::are_known) {
        return std::type_identity<because::beside_a_record_stands_its_comparison>{};
    } else {
        return std::type_identity<void>{};
    }
}
template <class Range>
using why_not_written_t = typename decltype(why_not_written<Range>())::type;
template <class Range>
inline constexpr bool is_written = std::is_void_v<why_not_written_t<Range>>;

}  // namespace detail

}  // namespace chitieu
