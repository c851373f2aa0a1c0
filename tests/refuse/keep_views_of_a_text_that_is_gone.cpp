// SPDX-License-Identifier: BSL-1.0
//
// What looks into a text takes no text that is gone behind the statement; a literal stays.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/cell.hpp>
#include <chitieu/read/csv.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/markdown.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;

std::string joined();
Report made();
Annex listed();

// Some are shown with the compiler's words below; of all it is asked whether they are taken.
template <class Text>
concept claims_are_read_from = requires(Text&& text) {
    read_claims(std::forward<Text>(text), Place{3, 1}, ProseOptions{});
};
template <class Text>
concept a_reader_reads_claims_from = requires(Text&& text, ClaimReader& reader) {
    reader.read(std::forward<Text>(text), Place{3, 1});
};
template <class Text>
concept a_reader_reads_mentions_from = requires(Text&& text, MentionReader& reader) {
    reader.read(std::forward<Text>(text), Place{3, 1});
};
template <class Of>
concept mentions_are_read_from = requires(Of&& of, const MentionScope& scope) {
    read_mentions(std::forward<Of>(of), scope);
};
template <class Of>
concept is_audited_with_claims = requires(Of&& of, const std::vector<Claim>& claims) {
    audit(std::forward<Of>(of), claims);
};
template <class Text>
concept figures_are_read_from = requires(Text&& text) {
    read_figures(std::forward<Text>(text));
};
template <class Text>
concept is_read_as_declared = requires(Text&& text) {
    parse_declared(std::forward<Text>(text));
};
template <class Text>
concept is_read_as_actual = requires(Text&& text) {
    parse_actual(std::forward<Text>(text), AnyUnit());
};

static_assert(claims_are_read_from<const std::string&> && !claims_are_read_from<std::string>);
static_assert(a_reader_reads_claims_from<const std::string&> && !a_reader_reads_claims_from<std::string>);
static_assert(a_reader_reads_mentions_from<const std::string&> && !a_reader_reads_mentions_from<std::string>);
static_assert(mentions_are_read_from<const Report&> && !mentions_are_read_from<Report>);
static_assert(is_audited_with_claims<const Report&> && !is_audited_with_claims<Report>);
static_assert(figures_are_read_from<const std::string&> && !figures_are_read_from<std::string>);
static_assert(is_read_as_declared<const std::string&> && !is_read_as_declared<std::string>);
static_assert(is_read_as_actual<const std::string&> && !is_read_as_actual<std::string>);
static_assert(std::is_constructible_v<TextBytes, const std::string&> &&
              !std::is_constructible_v<TextBytes, std::string>);
static_assert(std::is_constructible_v<LineReader, const std::string&> &&
              !std::is_constructible_v<LineReader, std::string>);
static_assert(std::is_constructible_v<BlockReader, const std::string&> &&
              !std::is_constructible_v<BlockReader, std::string>);
static_assert(std::is_constructible_v<ProseWords, const std::string&> &&
              !std::is_constructible_v<ProseWords, std::string>);

template <class Text>
void figures(const Text& text) {
    static_cast<void>(read_figures(text));
    static_cast<void>(parse_target(text, AnyUnit()));
    static_cast<void>(TextBytes(text));
    static_cast<void>(LineReader(text));
    static_cast<void>(BlockReader(text));
    static_cast<void>(ProseWords(text));
}

void views(const std::string& text, const MentionScope& scope, ClaimReader& claims, MentionReader& mentions) {
    static_cast<void>(read_annex(text, Direction::higher_is_better));
    static_cast<void>(read_report(joined(), Direction::higher_is_better));  // owns it
    static_cast<void>(read_claims(text));
    static_cast<void>(read_claims("Lúa đạt 98/100 ha", Place{3, 1}));
    static_cast<void>(claims.read(text, Place{3, 1}));
    static_cast<void>(read_mentions(text, scope));
    static_cast<void>(mentions.read(text, Place{3, 1}));
    figures(text);
    figures("98/100 ha");
    static_cast<void>(read_file("report.md"));
    const Report report = made();
    static_cast<void>(read_claims(report));
    static_cast<void>(read_mentions(report, scope));
    const Annex annex = listed();
    static_cast<void>(audit(annex));
#if REFUSE == 1  // expect: the_text_must_outlive_the_annex
    static_cast<void>(read_annex(joined(), Direction::higher_is_better));
#endif
#if REFUSE == 2  // expect: because::the_text_must_outlive_the_claims
    static_cast<void>(read_claims(joined()));
#endif
#if REFUSE == 3  // expect: because::the_text_must_outlive_the_mentions
    static_cast<void>(read_mentions(joined(), scope));
#endif
#if REFUSE == 4  // expect: because::the_report_must_outlive_its_claims_and_mentions
    static_cast<void>(read_claims(made()));
#endif
#if REFUSE == 5  // expect: because::what_is_audited_must_outlive_the_audit
    static_cast<void>(audit(listed()));
#endif
#if REFUSE == 6  // expect: the_text_must_outlive_the_cell
    static_cast<void>(parse_target(joined(), AnyUnit()));
#endif
#if REFUSE == 7  // expect: the_path_must_outlive_the_error
    static_cast<void>(read_file(joined()));
#endif
}
