// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/record_columns.hpp>

#include <doctest/doctest.h>

#include <list>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

/// The places of the wanted columns in a heading, `-` for none, `!` and the repeated one behind them.
std::string places(const std::vector<std::string_view>& wanted, std::string_view heading) {
    std::vector<detail::WantedColumn> columns;
    for (const std::string_view name : wanted) columns.push_back(detail::wanted_column(name, true, false));
    std::list<std::string> kept;
    LineReader lines(heading);
    const TableRow row = detail::RowSplitter(Delimiter::semicolon, kept).take(lines);
    const detail::MatchedColumns matched = detail::match_columns(columns, row, standard_units);
    std::string words;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const std::size_t place = matched.places[column];
        words += place == detail::no_column ? "-" : std::to_string(place);
        if (!matched.units[column].is_unspecified()) words += "u";
    }
    if (matched.repeated) words += "!" + std::string(wanted[*matched.repeated]);
    CHECK(matched.has_all_needed == (words.find('-') == std::string::npos));
    return words;
}

}  // namespace

TEST_CASE("each column at its best cell") {
    CHECK(places({"Dự toán", "Quyết toán"}, "Quyết toán;Dự toán") == "10");
    CHECK(places({"approved_2023", "spent"}, "Approved 2023;x;SPENT") == "02");
    CHECK(places({"ke_hoach"}, "Kế  hoạch") == "0");
    CHECK(places({"Kế hoạch"}, "kế hoạch (triệu đồng)") == "0u");
    CHECK(places({"Kế hoạch"}, "Kế hoạch (triệu đồng);Kế hoạch") == "1");
    CHECK(places({"Kế hoạch"}, "Ke hoach;Kế hoạch (tấn)") == "1u");
    CHECK(places({"Kế hoạch (đã duyệt)"}, "Kế hoạch (đã duyệt)") == "0");
    CHECK(places({"Kế hoạch"}, "Kế hoạch (đã duyệt)") == "-");
    CHECK(places({"Kế hoạch"}, "Kế hoạch 2023") == "-");
    CHECK(places({""}, ";;") == "-");
}

TEST_CASE("what two cells or two columns could be is neither") {
    CHECK(places({"Kế hoạch"}, "Kế hoạch;KẾ HOẠCH") == "-!Kế hoạch");
    CHECK(places({"Kế hoạch"}, "Kế hoạch (tấn);Kế hoạch (tạ)") == "-!Kế hoạch");
    CHECK(places({"Má", "Mà"}, "Ma") == "--");
    CHECK(places({"Má", "Mà"}, "Ma;Má") == "10");
    CHECK(places({"Má"}, "Ma;Mạ") == "-!Má");
    CHECK(places({"Má"}, "Ma;Má") == "1");
}

TEST_CASE("units in headings and above tables") {
    const auto name = [](std::string_view heading) {
        const auto cut = detail::cut_off_unit(heading, standard_units);
        return cut ? std::string(cut->name) : std::string("-");
    };
    CHECK(name("Dự toán (triệu đồng)") == "Dự toán");
    CHECK(name("Dự toán [ĐVT: Tr.đ]") == "Dự toán");
    CHECK(name("Dự toán (Đơn vị tính: %) ") == "Dự toán");
    CHECK(name("Dự toán (năm nay) (tấn)") == "Dự toán (năm nay)");
    CHECK(name("Dự toán (2023)") == "-");
    CHECK(name("(tấn)") == "-");
    CHECK(name("Dự toán") == "-");
    CHECK(name("Dự toán )") == "-");
    CHECK(name("") == "-");

    const auto above = [](std::string_view line) {
        return detail::unit_above(line, standard_units) == any_unit(units::million * units::dong);
    };
    CHECK(above("Đơn vị tính: triệu đồng"));
    CHECK(above("\t\t\t(ĐVT: Triệu đồng)"));
    CHECK(above("*Đơn vị: Tr.đ*"));
    CHECK(above("Unit: million dong"));
    CHECK(above("| | | Đơn vị tính: triệu đồng |"));
    CHECK_FALSE(above("Triệu đồng"));
    CHECK_FALSE(above("Đơn vị: Sở Y tế"));
    CHECK_FALSE(above("Ghi chú: triệu đồng"));
    CHECK_FALSE(above(""));
}
