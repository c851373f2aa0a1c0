// SPDX-License-Identifier: BSL-1.0
//
// A second, small audit of the annex in examples/data, written from the rules of printed figures and not from
// the library: 128-bit cross-multiplication, and only the shapes that the annex and its changed copies have.
#pragma once

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace oracle {

__extension__ using Wide = __int128;

/// A line of the annex as cells, without <b>. `is_data` is false for headings, ordinals and blank lines.
struct Line {
    std::vector<std::string> cells;
    bool is_data = false;
};

enum Column : std::size_t { code, name, unit, target, actual, next, declared };

inline std::vector<Line> load(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<Line> lines;
    for (std::string text; std::getline(file, text);) {
        for (const char* tag : {"<b>", "</b>"}) {
            for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag)) {
                text.erase(at, std::string(tag).size());
            }
        }
        Line line;
        std::istringstream cells(text);
        for (std::string cell; std::getline(cells, cell, '\t');) line.cells.push_back(cell);
        line.cells.resize(text.empty() ? 0 : 7);
        line.is_data = !text.empty() && line.cells[code] != "TT" && line.cells[name] != "2";
        lines.push_back(line);
    }
    return lines;
}

inline std::string text_of(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        for (std::size_t at = 0; at < line.cells.size(); ++at) text += (at == 0 ? "" : "\t") + line.cells[at];
        text += '\n';
    }
    return text;
}

inline bool is_share(const std::string& unit) { return unit == "%" || unit == "‰"; }
inline bool is_count(const std::string& unit) {
    return unit == "Người" || unit == "Xã" || unit == "Xã, thị trấn" || unit == "Bác sĩ" ||
           unit == "Đảng viên";
}
inline bool is_known(const std::string& unit) {
    return is_share(unit) || is_count(unit) || unit == "Tấn" || unit == "ha" || unit == "Triệu đồng" ||
           unit == "Tỷ đồng";
}

struct Number {
    Wide digits = 0;
    int decimals = 0;
    bool is_ambiguous = false;
    bool has_other = false;
    Wide other_digits = 0;
    int other_decimals = 0;
    std::string mark{};  // what it is used for: ".group"
};

inline Wide power(int exponent) { return exponent == 0 ? 1 : 10 * power(exponent - 1); }

/// A dot before three digits groups, except in tỷ; a comma there is a decimal, except where whole
/// things are counted; both are then in doubt until `settle`. In shares nothing groups. `marks` collects
/// "what is used for what".
inline Number number_in(const std::string& text, const std::string& unit, std::set<std::string>& marks) {
    Number number;
    const std::size_t mark = text.find_first_of(".,");
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') number.digits = 10 * number.digits + (letter - '0');
    }
    if (mark == std::string::npos) return number;
    const int behind = static_cast<int>(text.size() - mark - 1);
    const bool is_dot = text[mark] == '.';
    const bool may_group = behind == 3 && mark >= 1 && mark <= 3 && text[0] != '0' && !is_share(unit);
    const bool groups = may_group && (is_dot ? unit != "Tỷ đồng" : is_count(unit));
    number.is_ambiguous = may_group && (!is_dot || !groups);
    number.has_other = may_group;
    number.decimals = groups ? 0 : behind;
    number.other_digits = number.digits;
    number.other_decimals = groups ? behind : 0;
    number.mark = std::string(is_dot ? "." : ",") + (groups ? "group" : "decimal");
    marks.insert(number.mark);
    return number;
}

inline bool is_mixed(const std::set<std::string>& marks) {
    const bool dot_group = marks.count(".group") != 0, comma_group = marks.count(",group") != 0;
    const bool dot_decimal = marks.count(".decimal") != 0, comma_decimal = marks.count(",decimal") != 0;
    return (dot_group && comma_group) || (dot_decimal && comma_decimal) || (dot_group && dot_decimal) ||
           (comma_group && comma_decimal);
}

struct Goal {
    char form = ' ';  // ' ' none, '=', '>', 'm' maintain, '-' range
    Number lower, upper;
};

inline Goal goal_in(std::string text, const std::string& unit, std::set<std::string>& marks) {
    Goal goal;
    if (text.empty() || text == "-") return goal;
    goal.form = '=';
    const std::string keep = "Duy trì ";
    if (text[0] == '>') {
        goal.form = '>';
        text.erase(0, 1);
    } else if (text.compare(0, keep.size(), keep) == 0) {
        goal.form = 'm';
        text.erase(0, keep.size());
    } else if (const std::size_t dash = text.find('-'); dash != std::string::npos) {
        goal.form = '-';
        goal.lower = number_in(text.substr(0, dash), unit, marks);
        goal.upper = number_in(text.substr(dash + 1), unit, marks);
        return goal;
    }
    text = text.substr(0, text.find(' '));
    goal.lower = number_in(text, unit, marks);
    goal.upper = goal.lower;
    return goal;
}

inline int compare(const Number& left, const Number& right) {
    const Wide a = left.digits * power(right.decimals), b = right.digits * power(left.decimals);
    return a < b ? -1 : a > b;
}

/// How a printed percent agrees with 100 · A / P: 'e'xact, 't'runcated, 'w'ithin rounding, 'c'ontradicted.
inline char agreement(const Number& printed, const Number& numerator, const Number& denominator, bool exact) {
    const Wide one = power(printed.decimals);
    // 100 A / P = top / bottom
    const Wide top = 100 * numerator.digits * power(denominator.decimals);
    const Wide bottom = denominator.digits * power(numerator.decimals);
    if (bottom == 0) return 'u';
    if ((2 * top * one + bottom) / (2 * bottom) == printed.digits) return 'e';
    if (top * one / bottom == printed.digits) return 't';
    if (exact && numerator.decimals == 0 && denominator.decimals == 0) {
        // [r - 1/2, r + 1/2] and the point
        const Wide low = (2 * printed.digits - 1) * bottom, high = (2 * printed.digits + 1) * bottom;
        return low <= 2 * top * one && 2 * top * one <= high ? 'w' : 'c';
    }
    // [100 (2A-1)/(2P+1), 100 (2A+1)/(2P-1)] in units of the figures' last digits
    if (2 * denominator.digits - 1 <= 0) return 'u';
    const Wide scale_top = 100 * power(denominator.decimals), scale_bottom = power(numerator.decimals);
    const Wide low_top = (2 * numerator.digits - 1) * scale_top,
               low_bottom = (2 * denominator.digits + 1) * scale_bottom;
    const Wide high_top = (2 * numerator.digits + 1) * scale_top,
               high_bottom = (2 * denominator.digits - 1) * scale_bottom;
    const bool reaches_up = low_top * 2 * one <= (2 * printed.digits + 1) * low_bottom;
    const bool reaches_down = (2 * printed.digits - 1) * high_bottom <= high_top * 2 * one;
    return reaches_up && reaches_down ? 'w' : 'c';
}

inline Number otherwise(const Number& number) {
    return {number.other_digits, number.other_decimals, false, false, 0, 0};
}

/// P / A and 2 - A / P, rounded, cut off, or right by the rounding of the figures.
inline bool fits_turned(const Number& printed, const Number& reached, const Number& plan, bool exact) {
    const auto fits = [](char how) { return how == 'e' || how == 't' || how == 'w'; };
    const Number mirror{200 * power(printed.decimals) - printed.digits, printed.decimals, false, false, 0, 0};
    const Number twice{2 * plan.digits * power(reached.decimals) - reached.digits * power(plan.decimals),
                       plan.decimals + reached.decimals,
                       false,
                       false,
                       0,
                       0};
    return fits(agreement(printed, plan, reached, exact)) || fits(agreement(mirror, reached, plan, exact)) ||
           agreement(printed, twice, plan, true) == 't';
}

/// A figure in doubt as Vietnamese (1.234,5) or English (1,234.5) writes it.
inline Number in_style(const Number& number, bool is_english) {
    if (!number.is_ambiguous) return number;
    const bool is_now_english = number.mark == ".decimal" || number.mark == ",group";
    if (is_now_english == is_english) return number;
    Number other = otherwise(number);
    other.is_ambiguous = other.has_other = true;
    other.other_digits = number.digits;
    other.other_decimals = number.decimals;
    other.mark = number.mark[0] + std::string(number.mark.substr(1) == "group" ? "decimal" : "group");
    return other;
}

/// What is in doubt is settled by the percent, then by the row's figures; else the row's size or the annex,
/// most of whose figures have points, choose, and the doubt stays. (No verdict of the annex settles one.)
inline void settle(Goal& plan, Number& reached, Goal& later, const Number* percent, const std::string& said,
                   bool counts) {
    if (!plan.upper.is_ambiguous && !reached.is_ambiguous && !later.upper.is_ambiguous) return;
    const auto set = [](Number& number, bool is_english, bool is_sure) {
        const bool was = number.is_ambiguous;
        number = in_style(number, is_english);
        number.is_ambiguous = was && !is_sure;
    };
    bool fits[2][2] = {};
    int count = 0;
    for (const int a : {0, 1}) {
        for (const int b : {0, 1}) {
            if (percent == nullptr || plan.form == '-' || plan.form == ' ') continue;
            const Number goal = in_style(plan.upper, a == 1), actual = in_style(reached, b == 1);
            const char straight = agreement(*percent, actual, goal, false);
            fits[a][b] = straight == 'e' || straight == 't' || straight == 'w' ||
                         fits_turned(*percent, actual, goal, false);
            count += fits[a][b];
        }
    }
    const int same = (plan.upper.is_ambiguous ? 1 : 2) * (reached.is_ambiguous ? 1 : 2);
    if (count == same && count < 4) {
        for (const int a : {0, 1}) {
            for (const int b : {0, 1}) {
                if (!fits[a][b]) continue;
                set(plan.lower, a == 1, true), set(plan.upper, a == 1, true), set(reached, b == 1, true);
                if (fits[1][1] || fits[0][0]) set(later.lower, a == 1, true), set(later.upper, a == 1, true);
            }
        }
        return;
    }
    const auto set_all = [&](bool is_english, bool is_sure) {
        for (Number* number : {&plan.lower, &plan.upper, &reached, &later.lower, &later.upper})
            set(*number, is_english, is_sure);
    };
    std::set<std::string> certain;
    for (const Number* number : {&plan.lower, &plan.upper, &reached, &later.lower, &later.upper})
        if (!number->mark.empty() && !number->has_other) certain.insert(number->mark);
    if (!certain.empty() && !is_mixed(certain)) {
        const bool is_english = certain.count(".decimal") != 0 || certain.count(",group") != 0;
        if (count == 0 || fits[is_english][is_english]) return set_all(is_english, true);
    }
    if (counts) return;
    const bool has_comma = percent != nullptr && said.find(',') != std::string::npos;
    bool is_english = !has_comma;
    // The figures that nobody doubts, and those in doubt, within a factor of 100 in one style alone.
    const auto is_near = [&](bool english) {
        bool has_plain = false;
        long double least = 0, most = 0;
        for (const Number* number : {&plan.lower, &plan.upper, &reached, &later.lower, &later.upper}) {
            if (number->digits == 0 || (!number->is_ambiguous && number->has_other)) continue;
            has_plain = has_plain || !number->is_ambiguous;
            const Number read = in_style(*number, english);
            const long double value =
                static_cast<long double>(read.digits) / static_cast<long double>(power(read.decimals));
            least = least == 0 || value < least ? value : least;
            most = value > most ? value : most;
        }
        return !has_plain || most < 100 * least;
    };
    if (is_near(true) != is_near(false)) is_english = is_near(true);
    if (count != 0 && !fits[is_english][is_english]) is_english = !is_english;
    if (count != 0 && !fits[is_english][is_english]) return;
    set_all(is_english, false);
}

using Findings = std::set<std::pair<std::size_t, std::string>>;  // line number from 1, rule

inline bool is_head(const Line& line) {
    return line.cells[target].empty() && line.cells[actual].empty() && line.cells[next].empty() &&
           line.cells[declared].empty() && line.cells[unit].empty();
}
inline bool is_sub_row(const Line& line) {
    return line.cells[code].empty() &&
           (line.cells[name].rfind("+", 0) == 0 || line.cells[name].rfind("Trong đó", 0) == 0);
}

inline void audit_row(const Line& line, std::size_t number, Findings& found) {
    const auto find = [&](const char* rule) { found.insert({number, rule}); };
    const std::string& unit_text = line.cells[unit];
    std::set<std::string> marks;
    Goal plan = goal_in(line.cells[target], unit_text, marks);
    const bool has_actual = !line.cells[actual].empty() && line.cells[actual] != "-";
    Number reached = has_actual ? number_in(line.cells[actual], unit_text, marks) : Number();
    Goal later = goal_in(line.cells[next], unit_text, marks);
    const std::string& said = line.cells[declared];
    const bool says_number = !said.empty() && said[0] >= '0' && said[0] <= '9';
    const Number printed = says_number ? number_in(said, "%", marks) : Number();
    settle(plan, reached, later, says_number ? &printed : nullptr, said, is_count(unit_text));
    marks.clear();
    for (const Number* const figure : std::initializer_list<const Number*>{
             &plan.lower, &plan.upper, &reached, &later.lower, &later.upper, &printed})
        if (!figure->mark.empty()) marks.insert(figure->mark);
    bool is_ambiguous = plan.lower.is_ambiguous || plan.upper.is_ambiguous || reached.is_ambiguous ||
                        later.lower.is_ambiguous;

    const bool has_plan = plan.form != ' ';
    if (!has_plan) find("target_missing");
    if (has_plan && !has_actual) find("actual_missing");
    if (is_mixed(marks)) find("separator_mixed");
    if (!unit_text.empty() && !is_known(unit_text)) find("unit_unknown");

    // Growth, falls and completions of plans may pass the whole.
    const std::string& title = line.cells[name];
    const bool may_pass = title.rfind("Tốc độ tăng", 0) == 0 || title.rfind("Mức giảm", 0) == 0 ||
                          title.rfind("Tỷ lệ tăng", 0) == 0 || title.rfind("Giảm", 0) == 0 ||
                          title.rfind("Hoàn thành KH", 0) == 0;
    if (is_share(unit_text) && !may_pass) {
        const Number whole{unit_text == "%" ? 100 : 1000, 0, false, false, 0, 0};
        for (const Number* figure : {&plan.upper, &reached, &later.upper}) {
            if (compare(*figure, whole) > 0) find("share_out_of_range");
        }
    }

    const bool assumes_direction = (plan.form == '=' || plan.form == 'm') &&
                                   title.rfind("Mức giảm", 0) != 0 && title.rfind("Giảm", 0) != 0 &&
                                   title.rfind("Tỷ lệ tăng DS", 0) != 0;
    if (has_plan && has_actual && says_number && plan.form == '-') find("completion_undecidable");
    if (has_plan && has_actual && says_number && plan.form != '-') {
        const bool is_rate =
            title.find("bình quân") != std::string::npos || title.find("/ vạn dân") != std::string::npos;
        const bool exact = is_count(unit_text) && !is_rate && plan.upper.decimals == 0 &&
                           reached.decimals == 0 && later.upper.decimals == 0;
        const char agrees = agreement(printed, reached, plan.upper, exact);
        if (agrees == 't') find("completion_truncated");
        if (agrees == 'w') find("completion_within_rounding");
        if (agrees == 'u') find("completion_undecidable");
        if (agrees == 'c') {
            const bool plan_explains =
                plan.upper.has_other && agreement(printed, reached, otherwise(plan.upper), exact) == 'e';
            const bool actual_explains =
                reached.has_other && agreement(printed, otherwise(reached), plan.upper, exact) == 'e';
            const bool inverse_explains =
                assumes_direction && fits_turned(printed, reached, plan.upper, exact);
            if (plan_explains || actual_explains) {
                is_ambiguous = true;
            } else {
                find(inverse_explains ? "direction_doubtful" : "completion_contradicted");
            }
        }
    }
    if (is_ambiguous) find("number_ambiguous");

    if (has_plan && has_actual && (said == "Đạt" || said == "Không đạt" || said == "Vượt")) {
        // -1 worse, 0 met, 1 better, where higher is better
        const auto holds = [&](const Number& reached_figure, int sign) {
            const int side = sign * compare(reached_figure, plan.upper);
            if (plan.form == '>') return said == "Không đạt" ? side <= 0 : side > 0;
            if (plan.form == '-') {
                const bool inside =
                    compare(reached_figure, plan.lower) >= 0 && compare(reached_figure, plan.upper) <= 0;
                return said == "Đạt"    ? inside
                       : said == "Vượt" ? compare(reached_figure, plan.upper) > 0
                                        : !inside;
            }
            return said == "Đạt" ? side >= 0 : said == "Vượt" ? side > 0 : side < 0;
        };
        const bool less_is_better =
            (plan.form == '=' || plan.form == 'm') && title.rfind("Tỷ lệ tăng DS", 0) == 0;
        const int sign = less_is_better ? -1 : 1;
        const bool read_otherwise = reached.is_ambiguous && holds(otherwise(reached), sign);
        Goal other_plan = plan;
        other_plan.upper = otherwise(plan.upper);
        const bool plan_otherwise =
            plan.upper.is_ambiguous && plan.form != '-' &&
            (said == "Không đạt" ? compare(reached, other_plan.upper) < (plan.form == '>' ? 1 : 0)
             : said == "Vượt"    ? compare(reached, other_plan.upper) > 0
                                 : compare(reached, other_plan.upper) >= (plan.form == '>' ? 1 : 0));
        if (!holds(reached, sign) && !read_otherwise && !plan_otherwise) {
            const bool is_turned = assumes_direction && holds(reached, -1);
            find(is_turned ? "direction_doubtful" : "verdict_contradicted");
        }
    }
}

/// Codes "3" and "3.1": a number left out that stands nowhere further down, a number used twice, no number.
inline void audit_codes(const std::vector<Line>& lines, Findings& found) {
    struct Place {
        std::string parent;
        int number = 0;
    };
    const auto place_of = [](const std::string& text) {
        const std::size_t dot = text.find('.');
        if (dot == std::string::npos) return Place{"", std::stoi(text)};
        return Place{text.substr(0, dot), std::stoi(text.substr(dot + 1))};
    };
    std::map<std::string, std::set<int>> all;
    for (const Line& line : lines) {
        if (line.is_data && !line.cells[code].empty()) {
            const Place place = place_of(line.cells[code]);
            all[place.parent].insert(place.number);
        }
    }
    std::map<std::string, std::set<int>> seen;
    int uncoded = 0;
    bool may_start_again = false;  // behind a head that has lost its number
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Line& line = lines[at];
        if (!line.is_data) continue;
        if (line.cells[code].empty()) {
            if (is_head(line)) {
                may_start_again = true;
            } else if (!is_sub_row(line)) {
                found.insert({at + 1, "code_missing"});
                ++uncoded;
            }
            continue;
        }
        const Place place = place_of(line.cells[code]);
        std::set<int>& before = seen[place.parent];
        if (place.parent.empty()) {
            if (may_start_again && (before.empty() || place.number != *before.rbegin() + 1)) seen.clear();
            may_start_again = false;
        }
        std::set<int>& siblings = seen[place.parent];
        if (siblings.count(place.number) != 0) {
            found.insert({at + 1, "code_repeated"});
        } else {
            const bool parent_is_there =
                !place.parent.empty() && seen[""].count(std::stoi(place.parent)) != 0;
            if (!siblings.empty() || parent_is_there) {
                int missing = 0;
                for (int number = siblings.empty() ? 1 : *siblings.rbegin() + 1; number < place.number;
                     ++number) {
                    missing += all[place.parent].count(number) == 0;
                }
                if (missing > uncoded) found.insert({at + 1, "code_gap"});
            }
            siblings.insert(place.number);
        }
        uncoded = 0;
    }
}

/// Everything that should be found in the annex or a changed copy of it.
inline Findings audit(const std::vector<Line>& lines) {
    Findings found;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].is_data && !is_head(lines[at])) audit_row(lines[at], at + 1, found);
    }
    audit_codes(lines, found);
    return found;
}

}  // namespace oracle
