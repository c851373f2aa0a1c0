// Was the budget carried out as it was approved? From a table of approved and spent amounts: the scores of
// PEFA 2016 with what they rest on, and of the last year who explains the difference.
//
//     budget_outturn [--revenue] [--new-heads] [--numbers plain|vietnamese|english] [--format text|html]
//                    [--language vi|en] [FILE|-]
//
// The table has the columns head, year, approved and spent, in any order; a column `kind` says contingency or
// interest of lines that are that; a column `type` says the economic type. A total is no line.
//
// Exit status: 0 when the whole file could be read; 2 when not: a budget without some of its lines has no
// score.

#include "options.hpp"

#include <chitieu/compare/contribution.hpp>
#include <chitieu/compare/over_records.hpp>
#include <chitieu/compare/roll_up.hpp>
#include <chitieu/domain/record.hpp>
#include <chitieu/read/file.hpp>
#include <chitieu/read/records.hpp>
#include <chitieu/score/pefa.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/text/width.hpp>
#include <chitieu/write/bullet_chart.hpp>
#include <chitieu/write/bullet_svg.hpp>
#include <chitieu/write/html_text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

enum class LineKind : std::uint8_t { ordinary, contingency, interest };

constexpr std::string_view name_of(LineKind kind) noexcept {
    constexpr std::string_view names[] = {"ordinary", "contingency", "interest"};
    return static_cast<std::size_t>(kind) < 3 ? names[static_cast<std::size_t>(kind)] : std::string_view();
}
constexpr chitieu::Wording words_of(LineKind kind) noexcept {
    constexpr chitieu::Wording words[] = {
        {"thường", "ordinary"}, {"dự phòng", "contingency"}, {"trả lãi", "interest"}};
    return words[static_cast<std::size_t>(kind)];
}

// What is not optional has to be there. An office that did not report has not spent 0.
struct BudgetLine {
    std::string head;
    std::optional<std::string> type;
    int year;
    std::optional<chitieu::Decimal> approved;
    std::optional<chitieu::Decimal> spent;
    std::optional<LineKind> kind;
};

template <>
inline constexpr auto chitieu::columns<BudgetLine> =
    chitieu::column_list(chitieu::column<chitieu::Role::key>("head", &BudgetLine::head),
                         chitieu::column<chitieu::Role::other>("type", &BudgetLine::type),
                         chitieu::column<chitieu::Role::period>("year", &BudgetLine::year),
                         chitieu::column<chitieu::Role::target>("approved", &BudgetLine::approved),
                         chitieu::column<chitieu::Role::actual>("spent", &BudgetLine::spent),
                         chitieu::column<chitieu::Role::other>("kind", &BudgetLine::kind));

using namespace chitieu;

namespace {

constexpr int cannot_read = 2;

constexpr std::string_view usage =
    "usage: budget_outturn [--revenue] [--new-heads] [--numbers plain|vietnamese|english]\n"
    "                      [--format text|html] [--language vi|en] [FILE|-]\n"
    "  --revenue     the lines are revenue (PI-3), not expenditure (PI-1 and PI-2)\n"
    "  --new-heads   a head without an approved amount was made during the year: it had no budget\n"
    "  --numbers     how numbers are written (default: as the headings are)\n";

struct Options : FileOptions {
    bool is_revenue = false;
    pefa::MissingPlan missing = pefa::MissingPlan::undefined;
    ReadOptions reading{};
    bool is_html = false;
};

/// How many of the two words were an option.
int take_option(Options& options, std::string_view word, std::string_view value) {
    if (word == "--revenue") {
        options.is_revenue = true;
        return 1;
    }
    if (word == "--new-heads") {
        options.missing = pefa::MissingPlan::not_budgeted;
        return 1;
    }
    if (word == "--format" && (value == "text" || value == "html")) {
        options.is_html = value == "html";
        return 2;
    }
    const auto style = place_of(value, {"plain", "vietnamese", "english"});
    if (word != "--numbers" || !style) return 0;
    constexpr NumberStyle styles[] = {NumberStyle::plain, NumberStyle::vietnamese, NumberStyle::english};
    options.reading.numbers = styles[*style];
    return 2;
}

/// Cells in rows, the first of which is the heading; in HTML a row may have a drawing behind it.
struct Table {
    std::string title;
    std::vector<std::vector<std::string>> rows{};
    std::vector<std::string> drawings{};
    std::string remark{};
    std::string of_lines{};     // said of what is drawn as text
    std::string of_drawings{};  // and as pictures

    bool is_text(std::size_t column) const { return column == 0 || (column == 1 && drawings.empty()); }
};

/// Finds the scores and puts them and what they rest on into tables.
class OutturnReport {
public:
    OutturnReport(const Records<BudgetLine>& lines, const Options& options)
        : lines_(lines), language_(options.language), missing_(options.missing) {
        for (const BudgetLine& line : lines) {
            last_year_ = std::max(last_year_, line.year);
            has_types_ = has_types_ || line.type;
            has_kinds_ = has_kinds_ || line.kind;
            for (const auto& amount : {line.approved, line.spent}) {
                if (amount) decimals_ = std::max(decimals_, amount->scale());
            }
        }
        scores_.title = say("Điểm PEFA 2016", "Scores of PEFA 2016");
        is_revenue_ = options.is_revenue;
        if (is_revenue_) {
            score_revenue();
        } else {
            score_expenditure();
        }
    }

    const Table& scores() const noexcept { return scores_; }
    const Table& heads() const noexcept { return heads_; }
    const std::vector<std::string>& notes() const noexcept { return notes_; }

private:
    std::string say(std::string_view vietnamese, std::string_view english) const {
        return std::string(Wording{vietnamese, english}.in(language_));
    }
    std::string percent_text(const std::optional<Decimal>& percent) const {
        return percent ? localized(*percent, language_) : "–";
    }
    std::string percent_text(const Completion<>& ratio, int scale) const {
        return percent_text(ratio.is_defined() ? checked_percent(ratio.ratio(), scale) : std::nullopt);
    }
    std::string amount_text(const Ratio& amount) const {
        return percent_text(checked_round(amount, decimals_));
    }

    void score_expenditure() {
        // Where no column says so, no line is contingency or interest, and a note says that.
        const auto is_contingency =
            pefa::contingency_if([](const BudgetLine& line) { return line.kind == LineKind::contingency; });
        const auto is_interest =
            pefa::interest_if([](const BudgetLine& line) { return line.kind == LineKind::interest; });
        const auto total = pefa::expenditure_outturn(lines_, missing_);
        const auto function = pefa::composition_by_function(lines_, is_contingency, is_interest, missing_);
        const auto type =
            pefa::composition_by_economic_type(lines_, key_from(&BudgetLine::type), is_contingency, missing_);
        const auto reserve = pefa::contingency_expenditure(lines_, is_contingency, missing_);
        begin_scores(total.years);
        add_dimension(pefa::Dimension::expenditure_outturn, total);
        add_dimension(pefa::Dimension::composition_by_function, function);
        if (has_types_) add_dimension(pefa::Dimension::composition_by_economic_type, type);
        std::vector<std::string> shares;
        for (const auto& of_year : reserve.years) shares.push_back(percent_text(of_year.share, 2));
        const auto mean = reserve.mean.is_defined() ? reserve.mean.value().checked_percent(2) : std::nullopt;
        add_score(pefa::Dimension::contingency_expenditure, shares, percent_text(mean), reserve.score);
        if (has_types_) {
            add_indicator("PI-2", "M1", pefa::weakest_link(function.score, type.score, reserve.score));
        } else {
            notes_.push_back(say("Không có cột type: PI-2.2 và PI-2 không tính được.",
                                 "There is no column type: PI-2.2 and PI-2 are not scored."));
        }
        if (!has_kinds_) {
            notes_.push_back(say("Không có cột kind: coi như không có dự phòng và trả lãi.",
                                 "There is no column kind: taken as without contingency and interest."));
        }
        name_missing(total.years);
        if (!function.years.empty()) explain(function.years.back());
    }
    void score_revenue() {
        const auto total = pefa::revenue_outturn(lines_, missing_);
        const auto composition = pefa::revenue_composition(lines_, missing_);
        begin_scores(total.years);
        add_dimension(pefa::Dimension::revenue_outturn, total);
        add_dimension(pefa::Dimension::revenue_composition, composition);
        add_indicator("PI-3", "M2", pefa::average(total.score, composition.score));
        name_missing(total.years);
        if (!composition.years.empty()) explain(composition.years.back());
    }

    template <class Years>
    void begin_scores(const Years& years) {
        std::vector<std::string> heading = {"", say("Nội dung", "Dimension")};
        for (const auto& of_year : years) heading.push_back(std::to_string(of_year.year) + " %");
        heading.push_back(say("Trung bình %", "Mean %"));
        heading.push_back(say("Điểm", "Score"));
        scores_.rows.push_back(std::move(heading));
    }
    template <class... Types>
    static const Completion<>& measure_of(const pefa::OutturnYear<Types...>& year) {
        return year.outturn;
    }
    template <class... Types>
    static const Completion<>& measure_of(const pefa::CompositionYear<Types...>& year) {
        return year.variance;
    }
    template <class Assessed>
    void add_dimension(pefa::Dimension dimension, const Assessed& assessed) {
        std::vector<std::string> measures;
        for (const auto& of_year : assessed.years) measures.push_back(percent_text(measure_of(of_year), 2));
        add_score(dimension, measures, "", assessed.score);
    }
    void add_score(pefa::Dimension dimension, const std::vector<std::string>& measures, std::string mean,
                   const Reckoned<pefa::Score>& score) {
        std::vector<std::string> row = {std::string(name_of(dimension)),
                                        std::string(words_of(dimension).in(language_))};
        row.insert(row.end(), measures.begin(), measures.end());
        row.push_back(std::move(mean));
        row.emplace_back(score.is_defined() ? name_of(score.value()) : "–");
        scores_.rows.push_back(std::move(row));
        if (score.is_defined()) return;
        notes_.push_back(std::string(name_of(dimension)) + ": " +
                         std::string(words_of(score.reason()).in(language_)) + '.');
    }
    void add_indicator(std::string_view name, std::string_view method,
                       const Reckoned<pefa::IndicatorScore>& score) {
        std::vector<std::string> row(scores_.rows.front().size());
        row[0] = name;
        row[1] = say("Cả chỉ số, cách ", "The indicator, by ") + std::string(method);
        row.back() = score.is_defined() ? name_of(score.value()) : "–";
        scores_.rows.push_back(std::move(row));
    }
    template <class Years>
    void name_missing(const Years& years) {
        const auto add = [this](int year, std::string_view what, const std::vector<std::string>& heads) {
            std::string names;
            for (const std::string& head : heads) names += (names.empty() ? "" : "; ") + head;
            if (!names.empty()) {
                notes_.push_back(std::to_string(year) + ", " + std::string(what) + ": " + names + '.');
            }
        };
        for (const auto& of_year : years) {
            add(of_year.year, say("không có dự toán", "without an approved amount"), of_year.without_plan);
            add(of_year.year, say("không có số thực hiện", "without an outturn"), of_year.without_actual);
        }
    }

    /// Of the last year, head by head: the adjusted budget and the deviation of the composition, and the part
    /// of the total's variance.
    template <class Composition>
    void explain(const Composition& composition) {
        std::vector<BudgetLine> of_year;
        for (const BudgetLine& line : lines_) {
            if (line.year == last_year_) of_year.push_back(line);
        }
        const auto approved = target_from([this](const BudgetLine& line) {
            const bool is_new = !line.approved && missing_ == pefa::MissingPlan::not_budgeted;
            return is_new ? std::optional<Decimal>(0) : line.approved;
        });
        const auto groups = roll_up(of_year, by(&BudgetLine::head), over_places<Aggregation::sum>, approved);
        const auto why = contribution(groups, over_places<Aggregation::sum>);
        heads_.title = say("Từng đơn vị, năm ", "By head, ") + std::to_string(last_year_);
        heads_.remark =
            say("đóng góp tính bằng điểm phần trăm dự toán", "contribution in points of the budget");
        heads_.of_lines = say("; ┃ là dự toán", "; ┃ is what was approved");
        heads_.of_drawings =
            is_revenue_ ? say("; khung là 97–106 % dự toán", "; the frame is 97–106 % of the budget")
                        : say("; khung là 95–105 % dự toán", "; the frame is 95–105 % of the budget");
        heads_.rows.push_back({say("Đơn vị", "Head"), say("Dự toán", "Approved"), say("Thực hiện", "Spent"),
                               say("Điều chỉnh", "Adjusted"), say("Lệch", "Deviation"),
                               say("Đóng góp", "Contribution"), ""});
        heads_.drawings.emplace_back();
        for (const auto* const part : why.largest_first()) {
            const auto& group = part->record();
            std::vector<std::string> row = {group.key(), amount_text(group.known().target.value().upper()),
                                            amount_text(group.known().actual.value())};
            const auto head =
                std::find_if(composition.heads.begin(), composition.heads.end(),
                             [&group](const auto& candidate) { return candidate.name == group.key(); });
            const bool takes_part = head != composition.heads.end();
            row.push_back(takes_part ? amount_text(head->adjusted) : "–");
            row.push_back(takes_part ? amount_text(head->deviation) : "–");
            row.push_back(percent_text(part->share_of_plan(), 2));
            add_chart(std::move(row), group.known());
        }
        if (composition.heads.empty() || composition.heads.back().name) return;
        const auto& rest = composition.heads.back();
        heads_.rows.push_back(
            {std::to_string(rest.heads) + say(" đơn vị nhỏ gộp lại", " small heads together"),
             amount_text(rest.approved), amount_text(rest.actual), amount_text(rest.adjusted),
             amount_text(rest.deviation), "", ""});
        heads_.drawings.emplace_back();
    }
    /// Charts begin at 0 and have their plan in the same place, so that they can be held against each other.
    void add_chart(std::vector<std::string> row, const Totals<Ratio>& totals) {
        const auto plan = checked_round(totals.target.value().upper(), decimals_);
        const auto actual = checked_round(totals.actual.value(), decimals_);
        std::optional<BulletChart> chart;
        if (plan && actual) {
            chart = bullet_chart(
                {.target = planned(*plan), .actual = *actual, .direction = Direction::keep_within});
        }
        heads_.drawings.push_back(chart ? drawing_of(chart->figures, row.front()) : "");
        row.push_back(chart ? line_of(*chart) : "");
        heads_.rows.push_back(std::move(row));
    }
    static std::string line_of(const BulletChart& chart) {
        constexpr int columns = 20;
        std::string line;
        const int target =
            static_cast<int>(round(chart.target->from * Ratio(columns), 0, Rounding::floor).coefficient());
        for (int column = 0; column < columns; ++column) {
            const Ratio middle(2 * column + 1, 2 * columns);
            const bool is_bar = chart.bar && chart.bar->from <= middle && middle < chart.bar->to;
            line += column == target ? "┃" : is_bar ? "█" : "·";
        }
        return line;
    }
    /// Here the plan is all that the framework calls an A: nobody spends to the last dong.
    std::string drawing_of(const BulletFigures& figures, const std::string& name) const {
        const Decimal plan = figures.target->upper();
        const auto low = checked_multiply(plan, is_revenue_ ? 0.97_dec : 0.95_dec);
        const auto high = checked_multiply(plan, is_revenue_ ? 1.06_dec : 1.05_dec);
        if (!low || !high || *high < *low) return {};
        const auto target = between(low->normalized(), high->normalized());
        const auto chart =
            bullet_chart({.target = target, .actual = figures.actual, .direction = Direction::keep_within});
        if (!chart) return {};
        std::ostringstream drawing;
        const std::string id = "head-" + std::to_string(heads_.rows.size());
        const auto compared = compare(target, reported(*figures.actual), keep_within);
        write_bullet_svg(drawing, *chart, compared.verdict(), {id, name, ""}, language_);
        return drawing.str();
    }

    const Records<BudgetLine>& lines_;
    Language language_;
    pefa::MissingPlan missing_;
    int last_year_ = 0;
    int decimals_ = 0;
    bool is_revenue_ = false;
    bool has_types_ = false;
    bool has_kinds_ = false;
    Table scores_{};
    Table heads_{};
    std::vector<std::string> notes_{};
};

void print_text(const Table& table) {
    if (table.rows.empty()) return;
    std::vector<std::size_t> widths(table.rows.front().size());
    for (const auto& row : table.rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            widths[at] = std::max(widths[at], display_width(row[at]));
        }
    }
    std::cout << table.title;
    if (!table.remark.empty()) std::cout << " (" << table.remark << table.of_lines << ')';
    std::cout << '\n';
    for (const auto& row : table.rows) {
        std::string line;
        for (std::size_t at = 0; at < row.size(); ++at) {
            const std::string blanks(widths[at] - display_width(row[at]), ' ');
            const bool is_text = table.is_text(at) || at + 1 == row.size();
            line += (at == 0 ? "" : "  ") + (is_text ? row[at] + blanks : blanks + row[at]);
        }
        std::cout << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
    }
    std::cout << '\n';
}

void print_html(const Table& table) {
    if (table.rows.empty()) return;
    std::cout << "<h2>" << html_text(table.title) << "</h2>\n";
    if (!table.remark.empty())
        std::cout << "<p>(" << html_text(table.remark + table.of_drawings) << ")</p>\n";
    std::cout << "<table>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const char* const cell = row == 0 ? "th" : "td";
        std::cout << "<tr>";
        for (std::size_t at = 0; at < table.rows[row].size(); ++at) {
            const bool is_drawing = !table.drawings.empty() && at + 1 == table.rows[row].size();
            std::cout << '<' << cell << (table.is_text(at) ? " class=\"text\">" : ">")
                      << (is_drawing ? table.drawings[row] : html_text(table.rows[row][at])) << "</" << cell
                      << '>';
        }
        std::cout << "</tr>\n";
    }
    std::cout << "</table>\n";
}

void print_page(const OutturnReport& report, Language language) {
    const auto title = Wording{"Dự toán và quyết toán", "Budget and outturn"}.in(language);
    std::cout << "<!DOCTYPE html>\n<html lang=\"" << (language == Language::vietnamese ? "vi" : "en")
              << "\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" << title << "</title>\n<style>\n"
              << "body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; }\n"
              << "th, td { padding: .2rem .6rem; text-align: right; } .text { text-align: left; }"
              << bullet_css << "</style>\n</head>\n<body>\n<h1>" << title << "</h1>\n";
    print_html(report.scores());
    for (const std::string& note : report.notes()) std::cout << "<p>" << html_text(note) << "</p>\n";
    print_html(report.heads());
    std::cout << "</body>\n</html>\n";
}

}  // namespace

int main(int count, char** words) {
    const Options options = parse_options<Options>(count, words, take_option);
    if (options.is_help) {
        std::cout << usage;
        return 0;
    }
    if (!options.is_valid) {
        std::cerr << usage;
        return cannot_read;
    }
    let_closed_pipes_be_errors();
    const auto text = read_file(options.file);
    if (!text) {
        std::cerr << describe(text.error(), options.language) << '\n';
        return cannot_read;
    }
    const auto lines = read_records<BudgetLine>(*text, options.reading);
    if (!lines) {
        std::cerr << describe(lines.error(), options.language) << '\n';
        return cannot_read;
    }
    bool is_whole = true;
    for (const Error& error : lines->errors) {
        if (error.code == ErrorCode::column_missing && error.text != "approved" && error.text != "spent")
            continue;
        std::cerr << describe(error, options.language) << '\n';
        is_whole = false;
    }
    if (!is_whole) return cannot_read;

    const OutturnReport report(*lines, options);
    if (options.is_html) {
        print_page(report, options.language);
    } else {
        print_text(report.scores());
        for (const std::string& note : report.notes()) std::cout << note << '\n';
        if (!report.notes().empty()) std::cout << '\n';
        print_text(report.heads());
    }
    return is_written(options.language) ? 0 : cannot_read;
}
