// SPDX-License-Identifier: BSL-1.0
#include <chitieu/toy/larger.hpp>
static_assert(next(-1) == 0);
int main() {
    int three = 3;
    return larger(2, three) == 3 && larger(three, 2) == 3 && next(three) == 4 ? 0 : 1;
}
