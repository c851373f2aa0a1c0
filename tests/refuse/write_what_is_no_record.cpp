// SPDX-License-Identifier: BSL-1.0
//
// What is written as a table is a range of records with columns, of members that have a text, alone or with
// their comparisons.

#include <chitieu/compare/over_records.hpp>
#include <chitieu/domain/hana_record.hpp>
#include <chitieu/write/records.hpp>

#include <ostream>
#include <string>
#include <vector>

using namespace chitieu;

struct Line {
    std::string office;
    Decimal last_year;
    Decimal approved;
    Decimal spent;
};
BOOST_HANA_ADAPT_STRUCT(Line, office, last_year, approved, spent);

struct Office {};
struct WithOffice {
    Office office;
};
BOOST_HANA_ADAPT_STRUCT(WithOffice, office);
struct Unbound {
    Decimal approved;
};

void writing(std::ostream& out, const std::vector<Line>& lines) {
    write_records_text(out, lines, Language::english);
    write_records_tsv(out, compare(lines, higher_is_better));
#if REFUSE == 1  // expect: because::the_record_has_no_columns
    write_records_text(out, std::vector<Unbound>(), Language::english);
#endif
#if REFUSE == 2  // expect: because::this_member_is_written_to_no_cell
    write_records_tsv(out, std::vector<WithOffice>());
#endif
#if REFUSE == 3  // expect: because::beside_a_record_stands_its_comparison
    write_records_markdown(out, change(lines), Language::english);
#endif
#if REFUSE == 4  // expect: because::this_is_no_range_of_records
    write_records_csv(out, Line());
#endif
}
