#include <chitieu_single.hpp>

#include <cstdio>

chitieu::Decimal sum_of_the_second_unit();

int main() {
    using namespace chitieu;
    const auto comparison =
        compare(at_least(57.5_dec), reported(sum_of_the_second_unit()), Direction::higher_is_better);
    std::printf("%d.%d.%d, %s\n", version_major, version_minor, version_patch,
                std::string(name_of(comparison.verdict())).c_str());
}
