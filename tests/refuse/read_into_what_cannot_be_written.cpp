// SPDX-License-Identifier: BSL-1.0
//
// Records are read into members that can be written, of types that a cell can be read into, and look into a
// text that lives on.

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/records.hpp>

#include <string>

using namespace chitieu;

struct Line {
    std::string office;
    Decimal approved;
};
BOOST_HANA_ADAPT_STRUCT(Line, office, approved);

class ReadOnly {
public:
    Decimal approved() const { return approved_; }

private:
    Decimal approved_;
};
template <>
inline constexpr auto chitieu::columns<ReadOnly> =
    column_list(column<Role::target>("Dự toán", &ReadOnly::approved));

struct Office {};
struct WithOffice {
    Office office;
    Decimal approved;
};
BOOST_HANA_ADAPT_STRUCT(WithOffice, office, approved);

struct Unbound {
    Decimal approved;
};

struct NotEmpty {
    explicit NotEmpty(int) {}
    Decimal approved;
};
BOOST_HANA_ADAPT_STRUCT(NotEmpty, approved);

void reading(const std::string& text) {
    static_cast<void>(read_records<Line>(text));
    static_cast<void>(field<Role::target>(ReadOnly()));
#if REFUSE == 1  // expect: because::this_member_is_given_by_a_function_and_cannot_be_written
    static_cast<void>(read_records<ReadOnly>(text));
#endif
#if REFUSE == 2  // expect: because::no_cell_is_read_into_this_member
    static_cast<void>(read_records<WithOffice>(text));
#endif
#if REFUSE == 3  // expect: Office
    static_cast<void>(read_records<WithOffice>(text));
#endif
#if REFUSE == 4  // expect: because::the_record_has_no_columns
    static_cast<void>(read_records<Unbound>(text));
#endif
#if REFUSE == 5  // expect: because::a_record_is_made_empty_or_from_all_its_members_in_order
    static_cast<void>(read_records<NotEmpty>(text));
#endif
#if REFUSE == 6  // expect: the_text_must_outlive_the_records
    static_cast<void>(read_records<Line>(text + "\n"));
#endif
}
