// Lesson 13: the footnotes of a report. Each note is tied to its sentence; a reference without a note, and a
// note that nothing leads to, are found.

#include <chitieu/audit/audit.hpp>
#include <chitieu/audit/note_rules.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/write/figures.hpp>

#include <boost/hana/tuple.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

// Of a district that does not exist. "m<sup>2</sup>" is a square metre; the notes of a page stand
// inside a sentence that the next page ends.
constexpr std::string_view text = R"(**I- KINH TẾ**

Diện tích nhà văn hóa xã Bản Lầu đạt 450 m<sup>2</sup><sup>(1)</sup>. Trồng rừng mới được 120 ha<sup>(2)</sup>, chủ yếu tại

<sup>(1)</sup>- Xây dựng từ nguồn vốn huyện.

<sup>(2)</sup>- Trong đó: rừng sản xuất 90 ha.

các xã vùng cao<sup>(4)</sup>.

<sup>(3)</sup>- Theo báo cáo của Hạt Kiểm lâm.
)";

}  // namespace

int main() {
    const auto report = read_report(text, Direction::higher_is_better);
    if (!report) return 1;

    for (const ReportNote& note : report->notes) {
        std::cout << "note " << note.footnote.marker << ": " << note.footnote.text << '\n';
        for (const std::size_t at : note.references) {
            const NoteReference& reference = report->references[at];
            std::cout << "  to: " << report->text_of(report->sentences[reference.sentence]) << '\n';
        }
    }

    // What does not match is a finding, with its place.
    const Audit result = audit(*report, {}, boost::hana::make_tuple(NoteRule{}));
    for (const Finding& finding : result.findings) {
        std::cout << place_text(finding.place, Language::english) << ": " << name_of(finding) << ": "
                  << sentence(finding, Language::english) << '\n';
    }
}
