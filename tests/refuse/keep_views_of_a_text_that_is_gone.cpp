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
#include <chitieu/read/records.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/read/report_prose.hpp>

#include <string>
#include <vector>

using namespace chitieu;

std::string joined();
Report made();
Annex listed();

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
#if REFUSE == 3  // expect: because::the_text_must_outlive_the_claims
    static_cast<void>(read_claims(text + joined(), Place{3, 1}, ProseOptions{}));
#endif
#if REFUSE == 4  // expect: because::the_text_must_outlive_the_claims
    static_cast<void>(claims.read(joined(), Place{3, 1}));
#endif
#if REFUSE == 5  // expect: because::the_text_must_outlive_the_mentions
    static_cast<void>(read_mentions(joined(), scope));
#endif
#if REFUSE == 6  // expect: because::the_text_must_outlive_the_mentions
    static_cast<void>(mentions.read(joined(), Place{3, 1}));
#endif
#if REFUSE == 7  // expect: because::the_report_must_outlive_its_claims_and_mentions
    static_cast<void>(read_claims(made()));
#endif
#if REFUSE == 8  // expect: because::the_report_must_outlive_its_claims_and_mentions
    static_cast<void>(read_mentions(made(), scope));
#endif
#if REFUSE == 9  // expect: because::what_is_audited_must_outlive_the_audit
    static_cast<void>(audit(listed()));
#endif
#if REFUSE == 10  // expect: because::what_is_audited_must_outlive_the_audit
    static_cast<void>(audit(made(), std::vector<Claim>{}));
#endif
#if REFUSE == 11  // expect: the_text_must_outlive_the_figures
    static_cast<void>(read_figures(joined()));
#endif
#if REFUSE == 12  // expect: the_text_must_outlive_the_cell
    static_cast<void>(parse_target(joined(), AnyUnit()));
#endif
#if REFUSE == 13  // expect: the_text_must_outlive_the_cell
    static_cast<void>(parse_declared(joined()));
#endif
#if REFUSE == 14  // expect: the_text_must_outlive_its_bytes
    CsvReader reader(TextBytes{joined()});
#endif
#if REFUSE == 15  // expect: the_text_must_outlive_the_lines
    static_cast<void>(LineReader(joined()));
#endif
#if REFUSE == 16  // expect: the_text_must_outlive_the_blocks
    static_cast<void>(BlockReader(joined()));
#endif
#if REFUSE == 17  // expect: the_text_must_outlive_the_words
    static_cast<void>(ProseWords(joined()));
#endif
#if REFUSE == 18  // expect: the_path_must_outlive_the_error
    static_cast<void>(read_file(joined()));
#endif
#if REFUSE == 19  // expect: the_text_must_outlive_the_cell
    static_cast<void>(parse_actual(joined(), AnyUnit()));
#endif
}
