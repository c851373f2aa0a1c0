// SPDX-License-Identifier: BSL-1.0
//
// What gives pieces of a text takes no text that is gone behind the statement.

#include <chitieu/read/csv.hpp>
#include <chitieu/read/markdown.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/table.hpp>

#include <string>

using namespace chitieu;

std::string joined();

void pieces(const std::string& text) {
    static_cast<void>(read_figures(text));
    CsvReader reader{TextBytes(text)};
    static_cast<void>(LineReader(text));
    static_cast<void>(BlockReader(text));
    static_cast<void>(ProseWords(text));
#if REFUSE == 1  // expect: the_text_must_outlive_the_figures
    static_cast<void>(read_figures(joined()));
#endif
#if REFUSE == 2  // expect: the_text_must_outlive_its_bytes
    CsvReader another(TextBytes{joined()});
#endif
#if REFUSE == 3  // expect: the_text_must_outlive_the_lines
    static_cast<void>(LineReader(joined()));
#endif
#if REFUSE == 4  // expect: the_text_must_outlive_the_blocks
    static_cast<void>(BlockReader(joined()));
#endif
#if REFUSE == 5  // expect: the_text_must_outlive_the_words
    static_cast<void>(ProseWords(joined()));
#endif
}
