#include "everything.hpp"
#include "shared.hpp"

#include <cstdio>
#include <sstream>
#include <stdexcept>

using namespace chitieu;

namespace {

constexpr std::string_view text = R"(
| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đạt % |
| --- | --- | --- | --- | --- | --- |
| 1 | Cây chè trồng mới | ha | > 1.200 | 1.310 | Đạt |
| 2 | Tỷ lệ che phủ rừng | % | 66,8 | 66,4 | 102 |
)";

bool check(bool is_so, const char* what) {
    if (!is_so) std::printf("not the same: %s\n", what);
    return is_so;
}

bool sums_are_the_same() {
    if (second_unit::sum(12.1_dec, 45.4_dec) != 12.1_dec + 45.4_dec) return false;
    try {
        second_unit::sum(INT64_MAX, 1);
        return false;
    } catch (const std::overflow_error&) {
        return true;
    }
}

bool comparisons_are_the_same() {
    const auto target = more_than(17'600_dec);
    const auto actual = reported(17'501_dec);
    const auto theirs = second_unit::compared(target, actual);
    const auto ours = compare(target, actual, Direction::higher_is_better);
    return theirs.verdict() == ours.verdict() &&
           theirs.completion().percent(4) == ours.completion().percent(4);
}

bool tables_are_the_same() {
    const auto theirs = second_unit::annex(text);
    if (!theirs || theirs->rows.size() != 2) return false;
    const Audit audited = audit(*theirs);
    if (audited.findings.empty()) return false;
    std::ostringstream ours;
    write_annex_tsv(ours, *theirs, audited);
    return second_unit::table(*theirs, audited) == ours.str();
}

bool errors_are_the_same() {
    const auto theirs = second_unit::annex("");
    const auto ours = read_annex("", Direction::higher_is_better);
    return !theirs && !ours && theirs.error().code == ours.error().code &&
           describe(theirs.error(), Language::vietnamese) == describe(ours.error(), Language::vietnamese);
}

}  // namespace

int main() {
    bool is_same = check(second_unit::layouts() == layouts_here(), "layouts");
    is_same &= check(sums_are_the_same(), "sums");
    is_same &= check(comparisons_are_the_same(), "comparisons");
    is_same &= check(tables_are_the_same(), "tables");
    is_same &= check(errors_are_the_same(), "errors");
    is_same &= check(second_unit::catalogue() == static_cast<const void*>(&standard_units),
                     "the catalogue's address");
    if (is_same) std::printf("the same in both\n");
    return is_same ? 0 : 1;
}
