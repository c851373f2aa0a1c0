#include "uses.hpp"

#include <cstdio>

using namespace chitieu;

static_assert(compare(more_than(17'600_dec), reported(17'501_dec), Direction::higher_is_better).verdict() ==
              Verdict::missed);

int main() {
    std::printf("%d.%d.%d\n", version_major, version_minor_of_the_other(), version_patch);
}
