#include <chitieu/chitieu.hpp>
#include <chitieu/read/annex.hpp>

#include <cstdio>

using namespace chitieu;

int main() {
    const auto annex = read_annex("| Chỉ tiêu | Kế hoạch | Thực hiện |\n|---|---|---|\n| Chè | 10 | 11 |\n",
                                  Direction::higher_is_better);
    std::printf("%d.%d.%d, %zu\n", version_major, version_minor, version_patch, annex ? annex->rows.size() : 0);
    return annex ? 0 : 1;
}
