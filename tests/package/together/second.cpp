#include "everything_backwards.hpp"
#include "shared.hpp"

#include <sstream>

using namespace chitieu;

Layouts second_unit::layouts() { return layouts_here(); }

Decimal second_unit::sum(Decimal left, Decimal right) { return left + right; }

Comparison<Decimal> second_unit::compared(const Target<Decimal>& target, const Actual<Decimal>& actual) {
    return compare(target, actual, Direction::higher_is_better);
}

Result<Annex> second_unit::annex(std::string_view text) {
    return read_annex(text, Direction::higher_is_better);
}

std::string second_unit::table(const Annex& annex, const Audit& audit) {
    std::ostringstream out;
    write_annex_tsv(out, annex, audit);
    return out.str();
}

const void* second_unit::catalogue() { return &standard_units; }
