// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/direction_words.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace chitieu;

TEST_CASE("burdens should fall") {
    for (const std::string name :
         {"Tỷ lệ hộ nghèo", "Tỉ lệ hộ cận nghèo đa chiều", "Số vụ tai nạn giao thông",
          "Tỷ lệ thất nghiệp thành thị", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
          "Tỷ suất tử vong trẻ em", "Tỷ lệ tăng DS tự nhiên", "Tỷ lệ học sinh bỏ học",
          "Số người chết do tai nạn", "Poverty rate", "Unemployment rate", "Infant mortality",
          "Số hộ nghèo còn lại", "Tảo hôn", "TY\u0309 LE\u0323\u0302 HO\u0323\u0302 NGHE\u0300O"}) {
        CAPTURE(name);
        CHECK(direction_from_name(name) == Direction::lower_is_better);
    }
}

TEST_CASE("the larger the fall the better") {
    for (const std::string name : {"Mức giảm tỷ lệ sinh", "Giảm tỷ lệ hộ nghèo theo tiêu chuẩn đa chiều",
                                   "Tốc độ giảm nghèo", "Reduction of the poverty rate"}) {
        CAPTURE(name);
        CHECK(direction_from_name(name) == Direction::higher_is_better);
    }
}

TEST_CASE("most names state none") {
    for (const std::string name :
         {"", "Tổng sản lượng lương thực", "Trồng rừng mới", "Tỷ lệ hộ nghèo được vay vốn",
          "Số hộ thoát nghèo", "Tỷ lệ hộ nghèo tham gia bảo hiểm y tế", "Xây nhà cho hộ nghèo",
          "Tỷ lệ giải quyết tố giác tội phạm", "Tập huấn phòng chống tai nạn đuối nước",
          "Tỷ lệ khám phá tội phạm", "Thu nhập của hộ nghèo", "Điều trị bệnh nhân suy dinh dưỡng",
          "Tăng trưởng đàn gia súc", "Số hộ nông dân", "Poor households receiving support"}) {
        CAPTURE(name);
        CHECK_FALSE(direction_from_name(name).has_value());
    }
}

TEST_CASE("backlogs, ranks and waiting times should be low; scores, days saved and monuments are none") {
    for (const std::string name :
         {"Tỷ lệ đơn thư tồn đọng", "Nợ đọng xây dựng cơ bản", "Xếp hạng PCI", "Thứ hạng PAR INDEX",
          "Xếp hạng chỉ số cải cách hành chính", "Thời gian giải quyết thủ tục hành chính"}) {
        CAPTURE(name);
        CHECK(direction_from_name(name) == Direction::lower_is_better);
    }
    for (const std::string name : {"Điểm xếp hạng PCI", "Xếp hạng PCI tăng so với năm trước",
                                   "Di tích được xếp hạng", "Xếp hạng di tích cấp tỉnh",
                                   "Thời gian giải quyết hồ sơ được rút ngắn", "Xử lý đơn thư tồn đọng"}) {
        CAPTURE(name);
        CHECK_FALSE(direction_from_name(name).has_value());
    }
}

TEST_CASE("the absence of a burden, or what is done against it, states none") {
    for (const std::string name :
         {"Tỷ lệ xã không có tội phạm ma túy",
          "Tỷ lệ cơ quan không có người vi phạm",
          "Số ngày không xảy ra tai nạn",
          "Số đơn vị chưa để xảy ra vi phạm",
          "Số vụ bắt giữ tội phạm ma túy",
          "Số vụ khởi tố tội phạm kinh tế",
          "Thu nợ đọng thuế",
          "Số thu nợ đọng bảo hiểm",
          "Thu tiền phạt vi phạm giao thông",
          "Số tiền xử phạt vi phạm hành chính",
          "Thanh toán nợ đọng xây dựng cơ bản",
          "Bố trí vốn trả nợ đọng",
          "Tỷ lệ truy thu nợ đọng",
          "Số xã an toàn về tai nạn",
          "Sàng lọc trẻ suy dinh dưỡng",
          "Hạn chế tai nạn lao động",
          "Số mô hình tự quản về tội phạm",
          "Schools without dropout",
          "Villages free of malnutrition",
          "Arrests for crimes",
          "Tỷ lệ hộ nghèo có đất sản xuất",
          "Số học sinh bỏ học quay lại trường",
          "Số vụ tội phạm đã làm rõ",
          "Số hộ cận nghèo hưởng chính sách",
          "Giảm tỷ lệ hộ nghèo xuống còn",
          "TY\u0309 LE\u0323\u0302 XA\u0303 KHO\u0302NG CO\u0301 TO\u0323\u0302I PHA\u0323M"}) {
        CAPTURE(name);
        CHECK_FALSE(direction_from_name(name).has_value());
    }
    for (const std::string name :
         {"Tỷ lệ sinh con thứ 3 trở lên", "Số cặp tảo hôn", "Số vụ vi phạm phát sinh", "Nợ đọng thuế",
          "Số vụ phạm pháp, tội phạm về trật tự xã hội"}) {
        CAPTURE(name);
        CHECK(direction_from_name(name) == Direction::lower_is_better);
    }
}

TEST_CASE("a column of directions") {
    for (const std::string_view up :
         {"Tăng", "càng cao càng tốt", "higher is better", "higher_is_better", "↑"}) {
        CHECK(parse_direction(up) == Direction::higher_is_better);
    }
    for (const std::string_view down : {"Giảm", "Càng thấp càng tốt", "lower_is_better", "down", "↓"}) {
        CHECK(parse_direction(down) == Direction::lower_is_better);
    }
    for (const std::string_view within : {"Giữ", "giữ trong khoảng", "keep within", "keep_within", "="}) {
        CHECK(parse_direction(within) == Direction::keep_within);
    }
    CHECK(parse_direction("") == std::nullopt);
    CHECK(parse_direction("tăng giảm") == std::nullopt);
}

TEST_CASE("a direction is read back from its name and from its words") {
    for (const Direction direction :
         {Direction::higher_is_better, Direction::lower_is_better, Direction::keep_within}) {
        CHECK(parse_direction(name_of(direction)) == direction);
        CHECK(parse_direction(words_of(direction).vietnamese) == direction);
        CHECK(parse_direction(words_of(direction).english) == direction);
    }
}
