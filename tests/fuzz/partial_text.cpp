// SPDX-License-Identifier: BSL-1.0
//
// Partial roll-ups. A text is taken as a CSV to be rolled up, and as a line behind its check value: what is
// read is written the same again, parts make the line of the whole, and a line that was altered is refused.
#include "fuzz.hpp"

#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/detail/crc64.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/text/language.hpp>

#include <string>

using namespace chitieu;

namespace {

const RollUpColumns table_columns{.by = {"commune", "indicator"},
                                  .beside = {"name"},
                                  .unit = "unit",
                                  .target = "target",
                                  .actual = "actual",
                                  .direction = higher_is_better,
                                  .policy = {{LowerIsBetter::mirrored}, RangePlan::middle}};
constexpr std::string_view heading = "commune,indicator,name,unit,target,actual\n";

std::string line_of(std::string_view payload) {
    detail::Crc64 check_value;
    check_value.add(payload);
    return "chitieu-partial 1 " + detail::hexadecimal(check_value.value()) + std::string(payload);
}

/// Written, read and written again it is the same, and with any one byte changed it is refused.
std::string check_line(const RolledUpRows<>& rows) {
    const std::string line = partial_text(rows);
    const auto again = parse_partial(line);
    fuzz::check(again.has_value(), "what was written is read", line);
    fuzz::check(partial_text(*again) == line, "a partial is read as it is written", line);
    std::string altered = line;
    char& byte = altered[line.size() * 7 % 1009 % line.size()];
    byte = static_cast<char>(byte ^ 1);
    fuzz::check(!parse_partial(altered), "a line that was altered is refused", altered);
    fuzz::check(!parse_partial(std::string_view(line).substr(0, line.size() / 2)),
                "a line that was cut is refused", line);
    return line;
}

void check_table(std::string_view text) {
    const auto rolled_up = [](std::string_view rows) {
        return roll_up_csv(TextBytes(rows), table_columns, {.csv = {.delimiter = ','}});
    };
    const std::string table = std::string(heading) + std::string(text);
    const auto whole = rolled_up(table);
    if (!whole) return;
    const std::string line = check_line(*whole);
    // In two parts at a line's end; a quoted field may go on behind it, and then they are other rows.
    const std::size_t cut = table.find('\n', heading.size() + text.size() / 2) + 1;
    if (cut == 0 || table.find('"') != std::string::npos) return;
    auto first = rolled_up(table.substr(0, cut));
    const auto second = rolled_up(std::string(heading) + table.substr(cut));
    fuzz::check(first && second, "parts of what is rolled up are rolled up");
    fuzz::check(first->merge(*second).has_value(), "parts are merged");
    fuzz::check(partial_text(*first) == line, "parts make the line of the whole", line);
}

}  // namespace

void fuzz::run(std::string_view text) {
    static_cast<void>(parse_partial(text));
    static_cast<void>(parse_partial<RollUpKeeps::of_both>(text));
    if (const auto read = parse_partial(line_of(text))) check_line(*read);
    check_table(text);
}
