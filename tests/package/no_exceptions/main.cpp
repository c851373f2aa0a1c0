#include "headers.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

using namespace chitieu;

namespace {

volatile std::int64_t hidden = INT64_MAX;  // from the compiler, which would reckon ahead

void go_beyond(std::string_view what) {
    const std::int64_t large = hidden;
    const Decimal most = Decimal::from_parts(large, 0);
    if (what == "decimal") static_cast<void>(most + 1);
    if (what == "scale") static_cast<void>(Decimal::from_parts(large, 19));
    if (what == "ratio") static_cast<void>(Ratio(most) * Ratio(most) * Ratio(most));
    if (what == "division") static_cast<void>(Ratio(1) / Ratio(large - INT64_MAX));
    if (what == "interval") static_cast<void>(rounded(most, 19));
    if (what == "integer") static_cast<void>(large * units::tonne + large * units::tonne);
    const Decimal zero = large - INT64_MAX;
    const Completion<> undefined = compare(planned(zero), reported(2_dec), lower_is_better).completion();
    const auto unsaid = date::year{2025} / date::January / static_cast<int>(large - INT64_MAX + 32);
    if (what == "completion") static_cast<void>(undefined.ratio());
    if (what == "percent") static_cast<void>(undefined.percent(2));
    if (what == "reason") static_cast<void>(Completion<>(Ratio(most)).reason());
    if (what == "result") static_cast<void>(Reckoned<Decimal>(undefined.reason()).value());
    if (what == "range") static_cast<void>(between(most, zero));
    if (what == "one_end") static_cast<void>(Target<>(TargetForm::between, most));
    if (what == "period") static_cast<void>(Period(unsaid, unsaid));
    if (what == "rate") {
        static_cast<void>(ExchangeRate(units::dollar, zero * units::dong, date::year{2025} / date::May / 2));
    }
    if (what == "month") {
        constexpr auto year = monthly_shares({5, 5, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5}, 100);
        static_cast<void>(year.due(static_cast<unsigned>(large - INT64_MAX + 13), Ratio(0)));
    }
    if (what == "milestones") {
        static_cast<void>(Milestones<1>(Between::step, {Milestone{Ratio(1), Ratio(most)}}));
    }
    if (what == "hook") {
        std::set_terminate([] {
            std::fputs("ended by the program's own handler\n", stderr);
            std::_Exit(3);
        });
        static_cast<void>(most + 1);
    }
    std::puts("went on");
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 2) {
        go_beyond(arguments[1]);
        return 0;
    }
    const std::int64_t large = hidden;
    const Ratio square = Ratio(large) * Ratio(large);
    const auto grain = compare(more_than(17'600_dec), reported(17'501_dec), Direction::higher_is_better);
    std::printf("%s, %s %%\n", std::string(name_of(grain.verdict())).c_str(),
                std::string(to_string(grain.completion().percent(4))).c_str());
    std::puts(checked_add(Decimal(large), 1) ? "something" : "nothing");
    std::puts(checked_multiply(square, square) ? "an exact result" : "no exact result");
}
