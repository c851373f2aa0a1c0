// SPDX-License-Identifier: BSL-1.0
//
// A record's columns have roles that their members can have, and one member a role.

#include <chitieu/domain/hana_record.hpp>

#include <string>

using namespace chitieu;

struct Line {
    std::string office;
    Decimal approved;
    Decimal revised;
    bool done;
    const std::string& name() const { return office; }
};
struct Unbound {
    Decimal approved;
};
struct TwoPlans {
    std::string office;
    Decimal plan_2023;
    Decimal plan_2024;
};
BOOST_HANA_ADAPT_STRUCT(TwoPlans, office, plan_2023, plan_2024);

template <>
inline constexpr auto chitieu::columns<Line> = column_list(
    column<Role::key>("Cơ quan", &Line::office),
#if REFUSE == 1  // expect: a member of this type cannot have this role
    column<Role::baseline>("Cơ quan", &Line::office),
#endif
#if REFUSE == 2  // expect: a member of this type cannot have this role
    column<Role::weight>("Tên", &Line::name),
#endif
#if REFUSE == 3  // expect: a member of this type cannot have this role
    column<Role::actual>("Xong", &Line::done),
#endif
#if REFUSE == 4  // expect: because::two_members_claim_this_role_so_map_one
    column<Role::target>("Điều chỉnh", &Line::revised),
#endif
    column<Role::target>("Dự toán", &Line::approved));

void fields(Line& line, Unbound& unbound, TwoPlans& plans) {
    static_cast<void>(field<Role::target>(line));
    static_cast<void>(field<Role::key>(plans));
    static_cast<void>(unbound);
#if REFUSE == 5  // expect: because::no_member_has_this_role_so_map_one
    static_cast<void>(field<Role::baseline>(line));
#endif
#if REFUSE == 6  // expect: because::two_members_claim_this_role_so_map_one
    static_cast<void>(field<Role::target>(plans));
#endif
#if REFUSE == 7  // expect: because::the_record_has_no_columns
    static_cast<void>(field<Role::target>(unbound));
#endif
}
