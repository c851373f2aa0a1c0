// Lesson 3: an annex of your own, from text to findings. A file works the same way: see read/file.hpp.

#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/write/annex_tsv.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

// Columns are found by their headings, in any order; cells are read as people write them.
constexpr std::string_view annex = R"(
| No. | Indicator              | Unit        | Plan 2024 | Actual 2024 | Actual/Plan (%) |
| --- | ---------------------- | ----------- | --------- | ----------- | --------------- |
| 1   | Households with water  | households  | 1.250     | 1.310       | 104.8           |
| 2   | Forest cover           | %           | at least 66.8 | 66.4    | met             |
| 3   | Poverty rate           | %           | under 12  | 11.3        | met             |
| 5   | Clinics built          | facilities  | 8         | 7           | 90              |
)";

int main() {
    // Rows that do not say which way is good: here, higher.
    const auto report = read_annex(annex, Direction::higher_is_better);
    if (!report) {
        std::cerr << describe(report.error(), Language::english) << '\n';
        return 1;
    }
    const Audit result = audit(*report);
    write_annex_tsv(std::cout, *report, result);
    std::cout << '\n';
    for (const Finding& finding : result.findings) {
        std::cout << "line " << finding.place.line << ": " << sentence(finding, Language::english) << '\n';
    }
}
