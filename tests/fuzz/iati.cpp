// SPDX-License-Identifier: BSL-1.0
//
// IATI: what is read is written and read again the same, in whatever blocks the bytes come, and every finding
// lies in the text.
#include "fuzz.hpp"

#include <chitieu/read/iati.hpp>
#include <chitieu/write/iati.hpp>

#include <sstream>
#include <string>

using namespace chitieu;

namespace {

std::string written(const IatiFile& file) {
    std::ostringstream out;
    write_iati(out, file.activities, file.document);
    return out.str();
}

}  // namespace

void fuzz::run(std::string_view text) {
    const Lines lines(text);
    const auto file = read_iati(text);
    const auto in_blocks = read_iati(text, {.block_size = 13});
    check(file.has_value() == in_blocks.has_value(), "a file is read in blocks of any size, or in none");
    if (!file) {
        check(file.error().code == in_blocks.error().code && file.error().place == in_blocks.error().place,
              "an error is the same in blocks of any size");
        return lines.check(file.error().place, "an error lies in the text");
    }
    check(file->activities == in_blocks->activities, "activities are the same in blocks of any size");
    check(file->finding_count == in_blocks->finding_count,
          "there are as many findings in blocks of any size");
    check(file->findings.size() <= file->finding_count, "all findings are counted");
    for (const Finding& finding : file->findings) lines.check(finding.place, "a finding lies in the text");

    const std::string copy = written(*file);
    const auto again = read_iati(copy);
    check(again.has_value(), "what was written is read", copy);
    check(again->activities == file->activities, "activities are read as they are written", copy);
    // A file without a version is written as 2.03.
    check(again->document.rest == file->document.rest &&
              again->document.version == file->document.version.value_or("2.03"),
          "what stands around the activities is read as it is written", copy);
    check(written(*again) == copy, "what is read is written the same", copy);
}
