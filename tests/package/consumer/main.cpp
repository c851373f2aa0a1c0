#include "uses.hpp"

#include <cstdio>

int main() {
    std::printf("%d.%d.%d\n", chitieu::version_major, version_minor_of_the_other(), chitieu::version_patch);
}
