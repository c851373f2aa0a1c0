// Sixteen goals for 2030 by three published methods: what each calls them, and where they do not agree.
//
//     progress_2030 [--language vi|en] examples/data/progress-2030.csv
//
// Columns: indicator_vi, indicator_en, direction (higher, lower, within), base_year, base, latest_year,
// latest, target_year, target, limit, whole (100 where figures are percent), keep_at (with "within"; 1 is
// parity). Exit status: 0 when all was read; 1 when rows could not be read, which standard error lists; 2
// when there is no result.

#include "options.hpp"

#include <chitieu/domain/hana_record.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/score/progress.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/write/records.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Goal {
    std::string indicator_vi, indicator_en;
    chitieu::Direction direction;
    int base_year;
    std::optional<chitieu::Decimal> base;
    int latest_year;
    std::optional<chitieu::Decimal> latest;
    std::optional<int> target_year;
    std::optional<chitieu::Decimal> target, limit, whole, keep_at;
};
BOOST_HANA_ADAPT_STRUCT(Goal, indicator_vi, indicator_en, direction, base_year, base, latest_year, latest,
                        target_year, target, limit, whole, keep_at);

using namespace chitieu;

/// A line of the table: what its columns are called depends on the language.
template <Language language>
struct Line {
    std::string indicator, canada, score, united_nations, eurostat;
};
template <>
inline constexpr auto chitieu::columns<Line<Language::vietnamese>> = [] {
    using In = Line<Language::vietnamese>;
    return column_list(column<Role::key>("Chỉ tiêu", &In::indicator),
                       column<Role::other>("Cơ quan Thống kê Canada", &In::canada),
                       column<Role::other>("Điểm", &In::score),
                       column<Role::other>("Liên hợp quốc", &In::united_nations),
                       column<Role::other>("Eurostat", &In::eurostat));
}();
template <>
inline constexpr auto chitieu::columns<Line<Language::english>> = [] {
    using In = Line<Language::english>;
    return column_list(
        column<Role::key>("indicator", &In::indicator), column<Role::other>("Statistics Canada", &In::canada),
        column<Role::other>("score", &In::score), column<Role::other>("United Nations", &In::united_nations),
        column<Role::other>("Eurostat", &In::eurostat));
}();

namespace {

WantedChange wanted_of(const Goal& goal) {
    if (!goal.keep_at) return goal.direction;
    return *goal.keep_at == 1 ? keep_at_parity : keep_at(*goal.keep_at);
}

ProgressFigures figures_of(const Goal& goal) {
    return {.baseline = {goal.base_year, goal.base},
            .latest = {goal.latest_year, goal.latest},
            .target = {goal.target_year.value_or(0), goal.target},
            .limit = goal.limit,
            .whole = goal.whole};
}

std::string digits(double value, int decimals, Language language) {
    char text[32] = {};
    const int size = std::snprintf(text, sizeof text, "%.*f", decimals, value);
    std::string result(text, static_cast<std::size_t>(std::clamp(size, 0, int{sizeof text} - 1)));
    if (language == Language::vietnamese) std::replace(result.begin(), result.end(), '.', ',');
    return result;
}

/// The status in the method's own words, with the value that it was read off, a share of what was needed or
/// else a growth a year; or why there is none.
template <ProgressMethod Method>
std::string told(const Goal& goal, const Progress& progress, const Method& method, Language language) {
    const std::string text(method.words_of(progress.status).in(language));
    if (progress.reason) return text + ": " + std::string(words_of(*progress.reason).in(language));
    if (!progress.value) return text;
    if (goal.target) return text + " (" + digits(*progress.value, 2, language) + ")";
    return text + " (" + digits(100 * *progress.value, 2, language) +
           (language == Language::vietnamese ? " %/năm)" : " % a year)");
}

/// Whether two methods say the same, as far as each can: of stagnation and regression the UN makes one, of
/// the degrees of going the wrong way Canada does.
bool say_the_same(ProgressStatus left, ProgressStatus right) {
    using enum ProgressStatus;
    const auto is_wrong_way = [](ProgressStatus status) {
        return status == deterioration || status == moderate_deterioration;
    };
    const auto covers = [&](ProgressStatus wide, ProgressStatus other) {
        return wide == stagnation && (other == limited_progress || is_wrong_way(other));
    };
    return left == right || (is_wrong_way(left) && is_wrong_way(right)) || covers(left, right) ||
           covers(right, left);
}

template <Language language>
int print(const std::vector<Goal>& goals) {
    std::vector<Line<language>> lines;
    std::vector<std::string> differing;
    for (const Goal& goal : goals) {
        const ProgressFigures figures = figures_of(goal);
        const WantedChange wanted = wanted_of(goal);
        const Progress canada = progress(figures, wanted, statistics_canada);
        const Progress un = progress(figures, wanted, un_progress_chart);
        const Progress europe = progress(figures, wanted, eurostat);
        const std::string& name = language == Language::vietnamese ? goal.indicator_vi : goal.indicator_en;
        lines.push_back({name, told(goal, canada, statistics_canada, language),
                         canada.score ? digits(*canada.score, 2, language) : std::string(),
                         told(goal, un, un_progress_chart, language),
                         told(goal, europe, eurostat, language)});
        if (say_the_same(canada.status, un.status) && say_the_same(canada.status, europe.status) &&
            say_the_same(un.status, europe.status)) {
            continue;
        }
        const auto words = [](const auto& method, ProgressStatus status) {
            return std::string(method.words_of(status).in(language));
        };
        differing.push_back(name + ": " + words(statistics_canada, canada.status) + " / " +
                            words(un_progress_chart, un.status) + " / " + words(eurostat, europe.status));
    }
    write_records_text(std::cout, lines, language);
    std::cout << '\n'
              << fill(language == Language::vietnamese
                          ? "Các phương pháp đánh giá khác nhau ở {count} trong {all} chỉ tiêu:"
                          : "The methods differ on {count} of {all} indicators:",
                      {{"count", std::to_string(differing.size())}, {"all", std::to_string(goals.size())}})
              << '\n';
    for (const std::string& line : differing) std::cout << "  " << line << '\n';
    return is_written(language) ? 0 : 2;
}

}  // namespace

int main(int count, char** words) {
    Language language = Language::vietnamese;
    std::string path;
    bool is_valid = true;
    for (int at = 1; at < count; ++at) {
        const std::string_view word = words[at];
        const std::string_view next = at + 1 < count ? words[at + 1] : "";
        if (word == "--language" && (next == "vi" || next == "en")) {
            language = next == "en" ? Language::english : Language::vietnamese;
            ++at;
        } else if (path.empty() && !word.empty() && !word.starts_with("--")) {
            path = word;
        } else {
            is_valid = false;
        }
    }
    if (!is_valid || path.empty()) {
        std::cerr << "usage: progress_2030 [--language vi|en] FILE|-\n";
        return 2;
    }

    let_closed_pipes_be_errors();
    const auto text = read_file(path);
    if (!text) {
        std::cerr << describe(text.error(), language) << '\n';
        return 2;
    }
    const auto goals = read_records<Goal>(*text, {.numbers = NumberStyle::plain});
    if (!goals) {
        std::cerr << describe(goals.error(), language) << '\n';
        return 2;
    }
    const int status = language == Language::vietnamese ? print<Language::vietnamese>(goals->records)
                                                        : print<Language::english>(goals->records);
    for (const Error& error : goals->errors) std::cerr << describe(error, language) << '\n';
    return status != 0 ? status : goals->errors.empty() ? 0 : 1;
}
