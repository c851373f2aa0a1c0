// Lesson 6: structs of your own. One line of Boost.Hana binds a struct: its members are the columns of a
// table that it is read from, compared over, rolled up and printed as. A struct that has other names is
// mapped, in one line a column, and not touched.

#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/write/records.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

// What a program has anyway. Spent is optional: an office that did not report did not spend 0.
struct BudgetLine {
    std::string office;
    std::string sector;
    chitieu::Decimal approved;
    std::optional<chitieu::Decimal> spent;
};
BOOST_HANA_ADAPT_STRUCT(BudgetLine, office, sector, approved, spent);

// A struct of somebody else's, with names of its own; its figures know what they are in.
namespace schools {

using Billions = std::remove_cv_t<decltype(chitieu::units::billion * chitieu::units::dong)>;

struct Building {
    std::string ten_truong;
    chitieu::Target<chitieu::Quantity<Billions>> muc_dau_tu;
    chitieu::Actual<chitieu::Quantity<Billions>> giai_ngan;
};

}  // namespace schools

template <>
inline constexpr auto chitieu::columns<schools::Building> = chitieu::column_list(
    chitieu::column<chitieu::Role::key>("Trường", &schools::Building::ten_truong),
    chitieu::column<chitieu::Role::target>("Kế hoạch vốn", &schools::Building::muc_dau_tu),
    chitieu::column<chitieu::Role::actual>("Giải ngân", &schools::Building::giai_ngan));

using namespace chitieu;

namespace {

// Columns in any order, one that no member asks for, a total, and a figure that nobody can read.
constexpr std::string_view budget = R"(
spent,office,sector,approved,note
"1,180.5",Provincial hospital,Health,"1,250",
96,Health centre,Health,96.0,
n/a,Teachers' college,Education,310,audit not finished
402.75,Boarding school,Education,395,
many,Library,Education,40,
"1,679.25",Total,,"2,091",
)";

// Units in the heading and in the cells: all of it comes out in billions.
constexpr std::string_view buildings = R"(
| TT | Trường     | Kế hoạch vốn (triệu đồng) | Giải ngân         |
| -- | ---------- | ------------------------: | ----------------: |
| 1  | Ka Lăng    |                    12.500 | 12,5 tỷ đồng      |
| 2  | Thu Lũm    |              ít nhất 8.750 | ước 9,1 tỷ đồng  |
| 3  | Mù Cả      |                     6.000 |                   |
)";

template <class Record>
void print_what_is_wrong(const Records<Record>& records, Language language) {
    for (const Error& error : records.errors) std::cout << describe(error, language) << '\n';
    std::cout << '\n';
}

}  // namespace

int main() {
    const auto lines = read_records<BudgetLine>(budget);
    if (!lines) {
        std::cerr << describe(lines.error(), Language::english) << '\n';
        return 1;
    }
    const auto spending = compare(*lines, higher_is_better);
    write_records_text(std::cout, spending, Language::english);
    print_what_is_wrong(*lines, Language::english);

    // The total is no office: it is kept apart, and added to nothing.
    for (const BudgetLine& total : lines->totals) {
        std::cout << "printed total: " << to_string(total.approved) << " approved\n";
    }

    // What is missing is named, and the rest is held against its own plans.
    for (const auto& sector :
         roll_up(*lines, by(&BudgetLine::sector), over_places<Aggregation::sum>, higher_is_better)) {
        std::cout << sector.key() << ": " << name_of(sector.comparison().verdict()) << ", like for like "
                  << name_of(sector.like_for_like().verdict());
        for (const std::string_view office : sector.without_actual()) std::cout << ", without " << office;
        std::cout << '\n';
    }
    std::cout << '\n';

    const auto schools = read_records<schools::Building>(buildings);
    if (!schools) {
        std::cerr << describe(schools.error(), Language::vietnamese) << '\n';
        return 1;
    }
    write_records_text(std::cout, compare(*schools, higher_is_better), Language::vietnamese);
    print_what_is_wrong(*schools, Language::vietnamese);

    // For the next program, which reads it back as the same records.
    write_records_csv(std::cout, *schools);
}
