// SPDX-License-Identifier: BSL-1.0
//
// The groups of records are records, and are written as these; `write_roll_up_csv` is for a CSV that was
// rolled up.

#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/write/records.hpp>
#include <chitieu/write/roll_up.hpp>

#include <iostream>
#include <string>
#include <vector>

using namespace chitieu;

struct Harvest {
    std::string district;
    Decimal planned;
    Decimal harvested;
};

void write(const std::vector<Harvest>& rows) {
    const auto groups =
        roll_up(rows, by(&Harvest::district), over_places<Aggregation::sum>, target_from(&Harvest::planned),
                actual_from(&Harvest::harvested), higher_is_better);
    write_records_csv(std::cout, groups);
    write_records_text(std::cout, compare(groups), Language::english);
#if REFUSE == 1  // expect: because::groups_of_records_are_written_as_records
    write_roll_up_csv(std::cout, groups);
#endif
#if REFUSE == 2  // expect: because::groups_of_records_are_written_as_records
    write_roll_up_text(std::cout, groups, Language::english);
#endif
}
