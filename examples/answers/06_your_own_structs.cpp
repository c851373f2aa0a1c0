// A struct whose members have names of their own: three columns are mapped, and the rest is as before.

#include <chitieu/compare/over_records.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/text/sentence.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <string_view>

struct Well {
    std::string village;
    int wanted;
    std::optional<int> dug;
};

template <>
inline constexpr auto chitieu::columns<Well> =
    chitieu::column_list(chitieu::column<chitieu::Role::key>("village", &Well::village),
                         chitieu::column<chitieu::Role::target>("wanted", &Well::wanted),
                         chitieu::column<chitieu::Role::actual>("dug", &Well::dug));

using namespace chitieu;

constexpr std::string_view table = R"(
village,wanted,dug
Nậm Củm,3,3
Pa Thoóng,2,1.5
Nà Hẻ,2,-
)";

int main() {
    const auto wells = read_records<Well>(table);
    if (!wells) return 1;
    for (const auto& [well, comparison] : compare(*wells, higher_is_better)) {
        std::cout << well.village << ": " << name_of(comparison.verdict()) << '\n';
    }
    // Half a well is no well: the row is not among the records, and not lost.
    for (const Error& error : wells->errors) std::cout << describe(error, Language::english) << '\n';
}
