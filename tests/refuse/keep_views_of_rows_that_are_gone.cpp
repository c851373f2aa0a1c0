// SPDX-License-Identifier: BSL-1.0
//
// Records that are kept own their texts; one that is looked at before the next is read may have views.

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/csv_records.hpp>

#include <string_view>

using namespace chitieu;

struct Line {
    std::string_view office{};
    Decimal approved{};
};
BOOST_HANA_ADAPT_STRUCT(Line, office, approved);

struct Office {};
struct WithOffice {
    Office office{};
    Decimal approved{};
};
BOOST_HANA_ADAPT_STRUCT(WithOffice, office, approved);

void reading(std::string_view text) {
    static_cast<void>(csv_records<Line>(TextBytes(text)));
#if REFUSE == 1  // expect: because::this_member_would_look_into_a_row_that_is_gone
    static_cast<void>(read_csv_records<Line>(TextBytes(text)));
#endif
#if REFUSE == 2  // expect: because::this_member_would_look_into_a_row_that_is_gone
    static_cast<void>(read_csv_records_file<Line>("lines.csv"));
#endif
#if REFUSE == 3  // expect: because::no_cell_is_read_into_this_member
    static_cast<void>(csv_records<WithOffice>(TextBytes(text)));
#endif
#if REFUSE == 4  // expect: because::no_cell_is_read_into_this_member
    static_cast<void>(read_csv_records<WithOffice>(TextBytes(text)));
#endif
}
