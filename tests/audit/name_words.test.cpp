// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/name_words.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace chitieu;

namespace {

/// "left_found/left_words right_found/right_words"
std::string overlap(std::string_view left, std::string_view right) {
    const NameOverlap found = overlap_of(NameWords(left), NameWords(right));
    return std::to_string(found.left_found) + '/' + std::to_string(found.left_words) + ' ' +
           std::to_string(found.right_found) + '/' + std::to_string(found.right_words);
}
bool is_full(std::string_view left, std::string_view right) {
    const bool one_way = overlap_of(NameWords(left), NameWords(right)).is_full();
    CHECK(overlap_of(NameWords(right), NameWords(left)).is_full() == one_way);
    return one_way;
}

}  // namespace

TEST_CASE("names are the same whatever their marks, letters and signs") {
    CHECK(is_full("Tỷ lệ độ che phủ rừng", "tỉ lệ độ che phủ rừng"));
    CHECK(is_full("Trồng rừng mới.", "TRỒNG RỪNG MỚI"));
    CHECK(is_full("Số bác sĩ/ vạn dân", "bác sỹ/vạn dân"));
    CHECK(is_full("+ Mẫu giáo.", "Trong đó: mẫu giáo"));
    CHECK(is_full("văn hoá", "văn hóa"));
    CHECK(is_full("Thủy lợi", "Thuỷ lợi"));
    // Decomposed.
    CHECK(is_full("Tỷ lệ độ che phủ rừng",
                  "Ty\u0309 le\u0323\u0302 đo\u0323\u0302 che phu\u0309 ru\u031B\u0300ng"));
    CHECK(is_full("The number of doctors", "Doctors, total"));
}

TEST_CASE("words of no weight do not count, words that turn the meaning do") {
    CHECK(is_full("tổng số hộ nghèo trên địa bàn huyện", "Hộ nghèo"));
    CHECK_FALSE(is_full("Tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo"));
    CHECK_FALSE(is_full("Số hộ có nhà", "Số hộ không có nhà"));
    CHECK_FALSE(is_full("Nước sạch", "Sạch"));
    CHECK(NameWords("Tổng số").weight() == 0);
    // Of the two words of a pair each counts beside another.
    CHECK(NameWords("thực hiện").weight() == 0);
    CHECK(NameWords("xuất hiện").weight() == 2);
    CHECK(NameWords("quy hoạch").weight() == 2);
    CHECK(NameWords("hiện").weight() == 1);
    CHECK(NameWords("kế toán").weight() == 2);
    CHECK_FALSE(is_full("Tổng số", "Tỷ lệ"));
    CHECK_FALSE(is_full("", ""));
}

TEST_CASE("marks tell words apart, unless a name has lost them all") {
    CHECK_FALSE(is_full("sản lượng cá", "sản lương cá"));
    CHECK_FALSE(is_full("Số bản", "Số bạn"));
    CHECK(is_full("San luong luong thuc", "Sản lượng lương thực"));
    CHECK(overlap("sản lượng cá", "Sản lượng lương thực") == "2/3 2/4");
    CHECK(overlap("sản lượng thực hiện", "Sản lượng lương thực") == "2/2 2/4");
    // A shape is a mark, a tone is one, and one of them is enough.
    CHECK(NameWords("dân cư").is_marked());
    CHECK(NameWords("lán trai").is_marked());
    CHECK(NameWords("xã An Sơn").is_marked());
    CHECK_FALSE(NameWords("San luong, 2023").is_marked());
    CHECK_FALSE(is_full("dân cư", "dan cứ"));
}

TEST_CASE("the word for land is no verb that loses its marks") {
    CHECK(NameWords("đất ở").weight() == 1);
    CHECK(NameWords("đạt ở").weight() == 0);
}

TEST_CASE("a word ends where its letters do") {
    CHECK(is_full("Aa Zz az", "aa/zz-(AZ)"));
    CHECK(NameWords("a1z Ab0Z9 Đđ").weight() == 3);
    for (const std::string_view sign :
         {"/", ":", "@", "[", "`", "{", "\u00D7", "\u2013", "\u201C", "\u00A0", "\uFF0C"}) {
        CAPTURE(sign);
        CHECK(NameWords("rừng" + std::string(sign) + "lúa").words().size() == 2);
    }
}

TEST_CASE("letters of other scripts make words, and signs do not") {
    const auto count = [](std::string_view name) { return NameWords(name).words().size(); };
    CHECK(count("Доход бюджета") == 2);
    CHECK(count("ລາຍ ຮັບ") == 2);
    CHECK(count("ⰀⰁ") == 1);  // the first letters behind the blocks of signs
    for (const std::string_view sign : {"÷", "×", "·", "–", "★", "⯿", "（", "�"}) {
        CAPTURE(sign);
        CHECK(count("доход" + std::string(sign) + "бюджета") == 2);
        CHECK(count(sign) == 0);
    }
    CHECK_FALSE(is_full("Доход бюджета", "Расход бюджета"));
}

TEST_CASE("numbers do not count") {
    CHECK(is_full("Kết quả năm 2023, diện tích lúa", "Diện tích lúa"));
    CHECK(NameWords("30/11/2023").words().empty());
    CHECK(NameWords("m2").weight() == 1);
}

TEST_CASE("capitals stand for the words whose initials they are") {
    CHECK(is_full("bản, khu phố có nhà văn hóa", "Tỷ lệ bản, khu phố có nhà VH"));
    CHECK(is_full("THPT", "+ Trung học phổ thông"));
    CHECK(is_full("Số TCCSĐ hoàn thành", "Tổ chức cơ sở đảng hoàn thành"));
    CHECK(is_full("tăng DS tự nhiên", "tăng dân số tự nhiên"));
    CHECK(is_full("NTM", "NTM"));
    CHECK_FALSE(is_full("THPT", "Trung học cơ sở"));
    CHECK_FALSE(is_full("VH", "V"));
    CHECK(overlap("VH", "nhà văn") == "0/1 0/2");
    // All in capitals: the words themselves.
    CHECK(is_full("THU NGÂN SÁCH", "Thu ngân sách"));
}

TEST_CASE("what is found is counted on both sides") {
    CHECK(overlap("tổng sản lượng lương thực có hạt", "Tổng sản lượng lương thực") == "4/5 4/4");
    CHECK(overlap("tốc độ tăng trưởng đàn", "Tốc độ tăng trưởng đàn gia súc") == "5/5 5/7");
    CHECK(overlap("lúa", "ngô") == "0/1 0/1");
}

TEST_CASE("a name of more words than anyone reads is cut, and of bytes that are no text is read") {
    std::string longest;
    for (int count = 0; count < 1'000; ++count) longest += "chữ ";
    CHECK(NameWords(longest).words().size() == NameWords::max_words);
    CHECK(overlap(longest, longest) == "48/48 48/48");
    CHECK(NameWords("\xFF\xC3 a\xCC").words().size() <= 3);
    CHECK(NameWords(std::string(100'000, 'X')).words().size() == 1);
}

TEST_CASE("the words of a name that nobody keeps are one's own") {
    std::string all;
    for (const NameWord& word : NameWords("Sản lượng thóc").words()) all += word.plain + ' ';
    CHECK(all == "san luong thoc ");
    static_assert(std::is_same_v<decltype(NameWords().words()), std::vector<NameWord>>);
    static_assert(
        std::is_same_v<decltype(std::declval<const NameWords&>().words()), const std::vector<NameWord>&>);
}
