// Lesson 10: an annex as one tuple. The program knows its indicators, so the compiler does: it refuses to add
// grain to maize, to look up a code that is not there, and to compare without a direction.

#include <chitieu/compare/comparison_of.hpp>
#include <chitieu/domain/annex_tuple.hpp>
#include <chitieu/text/result.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/print_unit.hpp>

#include <boost/hana/for_each.hpp>

#include <iostream>
#include <string_view>

using namespace chitieu;

namespace {

// An indicator is a type: code, unit, direction, and how it adds up over places and over periods.
constexpr auto grain = indicator<"3.1">("Sản lượng lương thực có hạt", units::tonne, higher_is_better,
                                        over_places<Aggregation::sum>, over_periods<Aggregation::sum>);
constexpr auto maize =
    indicator<"3.2">("Sản lượng ngô", units::tonne, higher_is_better, over_places<Aggregation::sum>);
constexpr auto income =
    indicator<"4">("Thu nhập bình quân đầu người", units::million* units::dong / units::person / units::year,
                   higher_is_better, over_places<Aggregation::weighted>);
constexpr auto poverty =
    indicator<"7">("Tỷ lệ hộ nghèo", units::percent, lower_is_better, over_places<Aggregation::weighted>);

// Figures know whose they are. Two of one indicator add up; of two they do not compile, though both are
// tonnes.
static_assert(grain(17'000_dec) + grain(501_dec) == grain(17'501_dec));
static_assert(poverty(12.5_dec) - poverty(10_dec) == 2.5_dec * units::percentage_point);
// grain(17'501_dec) + maize(3'200_dec)        because::figures_of_two_indicators_do_not_mix

// Rows of different units in one tuple, each compared in the direction of its own indicator.
constexpr auto annex = make_annex(row(grain, more_than(17'600_dec), reported(17'501_dec)),
                                  row(maize, planned(3'100_dec), reported(3'200_dec)),
                                  row(income, planned(27.60_dec), not_reported()),
                                  row(poverty, poverty.at_most(12_dec), poverty.reported(10.5_dec)));

static_assert(comparison_of(at_code<"3.1">(annex)).verdict() == Verdict::missed);
static_assert(comparison_of(at_code<"3.1">(annex)).variance() == grain(-99_dec));
static_assert(comparison_of(at_code<"7">(annex)).variance() == -1.5_dec * units::percentage_point);
// at_code<"3.3">(annex)                       because::the_annex_has_no_such_code

}  // namespace

int main() {
    boost::hana::for_each(annex, [](const auto& line) {
        const auto comparison = comparison_of(line);
        std::cout << line.indicator.code() << "  " << line.indicator.name() << ": "
                  << name_of(comparison.verdict());
        if (comparison.variance()) {
            std::cout << ", " << to_string(comparison.variance()->value()) << ' '
                      << print_unit(comparison.variance()->unit(), Language::english).view();
        }
        std::cout << '\n';
    });

    // A figure from a file has a unit that only the program's run can tell: it is converted, or it is an
    // error.
    for (const std::string_view text : {"kg", "ha"}) {
        const auto unit = parse_unit(text);
        if (!unit) continue;
        const auto read = compare(grain.planned(17'600_dec), reported(18'000'000_dec * *unit));
        std::cout << "18000000 " << text << " of 17600 t: "
                  << (read ? name_of(read->verdict()) : words_of(read.error().code).sentence.english) << '\n';
    }

    // Erased, the same rows are ordinary data for algorithms that read them while the program runs.
    int met = 0;
    for (const IndicatorRow<>& line : erase(annex)) {
        const Verdict verdict = comparison_of(line).verdict();
        if (verdict == Verdict::met || verdict == Verdict::exceeded) ++met;
    }
    std::cout << met << " of " << erase(annex).size() << " met\n";
}
