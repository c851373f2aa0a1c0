#include <chitieu_single.hpp>

chitieu::Decimal sum_of_the_second_unit() {
    using namespace chitieu;
    return 12.1_dec + 45.4_dec;
}
