// SPDX-License-Identifier: BSL-1.0
#include <chitieu/audit/audit.hpp>
#include <chitieu/read/annex.hpp>
#include <chitieu/read/report.hpp>
#include <chitieu/write/annex_tsv.hpp>

#include <boost/hana/append.hpp>
#include <boost/hana/tuple.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace chitieu;

namespace {

// Every rule fires at least once.
const std::string every_rule =
    "TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH (%)\n"
    "1\tViệc làm\tNgười\t695\t705\t100\n"
    "2\tLúa\tNgười\t1922\t1763\t91,72\n"
    "3\tNgô\tTấn\t50\t46,8\t93,7\n"
    "4\tGạo\tTấn\t>17600\t17.501\tĐạt\n"
    "5\tTỷ lệ trường kiên cố\t%\t101\t101\t100\n"
    "\tKhông số\tTấn\t5\t5\t100\n"
    "9\tSau đó\tTấn\t5\t5\t100\n"
    "9\tLần nữa\tTấn\t5\t-\t\n"
    "10\tThu\tTỷ đồng\t61.234\t49.960\t81.6\n"
    "11\tNước\t%\t98,5\t98.5\t100\n"
    "12\tChữ\tTấn\tnhiều\t5\t100\n"
    "13\tKhoảng\tTấn\t5-6\t5\t100\n"
    "14\tSố đơn tồn\tĐơn\t40\t30\t133\n"
    "15\tKhông kế hoạch\tTấn\t\t5\t\n"
    "16\tĐơn vị lạ\tCấp độ\t5\t5\t100\n"
    "17\tThừa ô\tTấn\t5\t5\t100\tx\n"
    "18\tĐộ che phủ rừng\t%\t>66\t66,8\tĐạt\n"
    "19\tSản lượng cá tôm\tTấn\t>48\t60\t125\n";

// Claims beside it, made by hand, that make the other rules fire.
std::vector<Claim> every_claim() {
    const ClaimWords forest{.subject = "độ che phủ rừng", .basis = BasisKind::plan};
    const ClaimWords fish{.subject = "sản lượng cá tôm", .basis = BasisKind::plan};
    return {
        coverage_claim(12, 14, 84.6_dec * units::percent),
        sum_claim(345, {counted(25), counted(171), counted(150)}),
        in_words(excess_claim(66.8_dec * units::percent, unstated, 6.5_dec * units::percent), forest),
        in_words(value_claim("", 65.5_dec * units::percent), forest),
        in_words(verdict_claim(66.8_dec * units::percent, unstated, DeclaredVerdict::missed), forest),
        in_words(verdict_claim(60 * units::tonne, unstated, DeclaredVerdict::missed), fish),
        share_claim(counted(1763), counted(1922), 91.72_dec * units::percent),
        ratio_claim(46.8_dec, 50, 93.7_dec * units::percent),
        ratio_claim(5, 0, 5 * units::percent),
    };
}

struct PlanIsRoundRule {
    static constexpr RuleWords words{
        Rule::own,
        "plan_is_round",
        Severity::note,
        {"kế hoạch {printed} là số tròn chục", "the plan {printed} is a round number"}};
    template <class Sink>
    void operator()(const RowContext& context, Sink&& sink) const {
        const auto& target = context.row().target;
        if (target.value && target.value->upper().is_whole() &&
            round(target.value->upper(), 0).coefficient() % 10 == 0) {
            sink(context.about(target, words));
        }
    }
};

struct TooFewRowsRule {
    template <class Sink>
    void operator()(const Annex& report, Sink&& sink) const {
        if (report.rows.size() >= 100) return;
        Finding finding{.rule = Rule::own};
        finding.place = report.place;
        finding.own = &words;
        sink(finding);
    }
    static constexpr RuleWords words{Rule::own, "too_few_rows", Severity::warning, {"ít dòng", "few rows"}};
};

}  // namespace

TEST_CASE("every rule has a name of its own, and a sentence in each language") {
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    for (std::size_t rule = 0; rule < rule_count; ++rule) {
        CHECK(static_cast<std::size_t>(rule_table[rule].rule) == rule);
        CHECK(names.insert(rule_table[rule].name).second);
        CHECK_FALSE(rule_table[rule].sentence.vietnamese.empty());
        CHECK_FALSE(rule_table[rule].sentence.english.empty());
        sentences.insert(rule_table[rule].sentence.vietnamese);
    }
    CHECK(names.size() == static_cast<std::size_t>(Rule::own) + 1);
    CHECK(name_of(Rule::completion_contradicted) == "completion_contradicted");
    CHECK(severity_of(Rule::share_out_of_range) == Severity::error);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        CHECK_FALSE(words_of(severity).vietnamese.empty());
        CHECK_FALSE(words_of(severity).english.empty());
    }
}

TEST_CASE("every rule fires, and no placeholder is left in any sentence") {
    const auto report = read_annex(every_rule, Direction::higher_is_better);
    REQUIRE(report.has_value());
    const std::vector<Claim> claims = every_claim();
    Audit result = audit(*report, claims);
    const auto notes =
        read_report(std::string_view("Hai<sup>(2)</sup>, bốn<sup>(4)</sup>.\n\n<sup>(2)</sup>- Hai.\n\n"
                                     "<sup>(2)</sup>- Hai nữa.\n\n<sup>(5)</sup>- Năm.\n"),
                    Direction::higher_is_better);
    REQUIRE(notes.has_value());
    const Audit of_notes = audit(*notes, {});
    result.findings.insert(result.findings.end(), of_notes.findings.begin(), of_notes.findings.end());
    // A change needs a column of the year before.
    const auto two_years = read_annex(std::string_view("TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tTH 2023\n"
                                                       "1\tĐộ che phủ rừng\t%\t66,0\t66,5\t66,8\n"),
                                      Direction::higher_is_better);
    REQUIRE(two_years.has_value());
    const std::vector<Claim> changes{
        in_words(change_claim(66.8_dec * units::percent, unstated, 2 * units::percentage_point, Sense::more),
                 {.subject = "độ che phủ rừng", .basis = BasisKind::previous_year})};
    const Audit of_changes = audit(*two_years, changes);
    result.findings.insert(result.findings.end(), of_changes.findings.begin(), of_changes.findings.end());
    const auto declared_changes =
        read_annex("TT\tChỉ tiêu\tTH 2022\tKH 2023\tTH 2023\tSo với cùng kỳ (%)\n1\tLúa\t50\t50\t60\t102\n",
                   Direction::higher_is_better);
    REQUIRE(declared_changes.has_value());
    const Audit of_declared = audit(*declared_changes);
    result.findings.insert(result.findings.end(), of_declared.findings.begin(), of_declared.findings.end());
    std::set<std::string_view> fired;
    for (const Finding& finding : result.findings) {
        fired.insert(name_of(finding));
        for (const Language language : {Language::vietnamese, Language::english}) {
            const std::string words = sentence(finding, language);
            CAPTURE(words);
            CHECK(words.find('{') == std::string::npos);
            CHECK(words.find("“”") == std::string::npos);
            CHECK(words.find("?") == std::string::npos);
            CHECK(words.size() > 8);
        }
    }
    for (std::size_t rule = 0; rule < rule_count; ++rule) {
        if (rule_table[rule].rule == Rule::own) continue;
        if (fired.count(rule_table[rule].name) == 0) FAIL_CHECK(rule_table[rule].name << " did not fire");
    }
}

TEST_CASE("a printed completion is a percentage once") {
    const auto words = [](std::string_view printed, Language language) {
        Finding finding{.rule = Rule::completion_truncated};
        finding.printed = printed;
        finding.computed = Ratio(83);
        return sentence(finding, language);
    };
    CHECK(words("82,9", Language::vietnamese) == "in 82,9%: 83% bị cắt chữ số, không làm tròn");
    CHECK(words("82,9%", Language::vietnamese) == "in 82,9%: 83% bị cắt chữ số, không làm tròn");
    CHECK(words("82.9", Language::english) == "82.9 % is printed: 83 % cut off, not rounded");
    CHECK(words("82.9 %", Language::english) == "82.9 % is printed: 83 % cut off, not rounded");
    CHECK(words("Đạt 82,9% KH", Language::vietnamese) ==
          "in “Đạt 82,9% KH”: 83% bị cắt chữ số, không làm tròn");
}

TEST_CASE("sentences show the figures") {
    const auto report = read_annex(every_rule, Direction::higher_is_better);
    REQUIRE(report.has_value());
    const Audit result = audit(*report);
    const auto words = [&](Rule rule, Language language) {
        for (const Finding& finding : result.findings) {
            if (finding.rule == rule) return sentence(finding, language);
        }
        return std::string();
    };
    CHECK(words(Rule::completion_contradicted, Language::english) ==
          "100 % is printed, but 705 against a plan of 695 is 101.4388 %");
    CHECK(words(Rule::completion_contradicted, Language::vietnamese) ==
          "in 100%, nhưng 705 so với kế hoạch 695 là 101,4388%");
    CHECK(words(Rule::verdict_contradicted, Language::english) ==
          "“Đạt” is printed, but 17.501 against a plan of >17600 is missed");
    CHECK(words(Rule::completion_within_rounding, Language::english) ==
          "93,7 % is printed and 93.6 % computed: only the rounding of the figures explains it (rounding "
          "allows "
          "92.5743 % to 94.6465 %)");
    CHECK(words(Rule::number_ambiguous, Language::vietnamese) == "“61.234” đọc là 61234, cũng có thể là 61.234");
    CHECK(words(Rule::direction_doubtful, Language::english) ==
          "“133” for 30 against a plan of 40 holds only if lower is better, which the table does not say");
}

TEST_CASE("a text of more than 60 columns is cut short") {
    Finding finding{.rule = Rule::unit_unknown};
    const auto shows = [&](std::string_view text) {
        finding.printed = text;
        return sentence(finding, Language::english).find(text) != std::string::npos;
    };
    const std::string long_text(61, 'x');
    CHECK_FALSE(shows(long_text));
    CHECK(shows(std::string_view(long_text).substr(1)));
}

TEST_CASE("a verdict that only an assumed direction contradicts is a doubt about the direction") {
    const auto report =
        read_annex("TT\tChỉ tiêu\tĐVT\tKH 2023\tTH 2023\tTH/KH\n1\tSố đơn\tĐơn\t40\t30\tĐạt\n",
                   Direction::higher_is_better);
    REQUIRE(report.has_value());
    const Audit result = audit(*report);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].rule == Rule::direction_doubtful);
    CHECK(sentence(result.findings[0], Language::english) ==
          "“Đạt” for 30 against a plan of 40 holds only if lower is better, which the table does not say");
    CHECK(sentence(result.findings[0], Language::vietnamese) ==
          "in “Đạt” cho 30 so với kế hoạch 40: chỉ đúng nếu càng thấp càng tốt, mà bảng không nêu chiều");
    Finding assumed = result.findings[0];
    assumed.rule = Rule::verdict_contradicted;
    assumed.really = words_of(Verdict::missed);
    assumed.assuming = words_of(Direction::higher_is_better);
    CHECK(sentence(assumed, Language::english) ==
          "“Đạt” is printed, but 30 against a plan of 40 is missed (assuming that higher is better)");
}

TEST_CASE("findings come in the order of rows, and of rules within a row") {
    const auto report = read_annex(every_rule, Direction::higher_is_better);
    REQUIRE(report.has_value());
    const Audit result = audit(*report);
    CHECK(result.comparisons.size() == report->rows.size());
    for (std::size_t at = 1; at < result.findings.size(); ++at) {
        const Finding& before = result.findings[at - 1];
        const Finding& finding = result.findings[at];
        CHECK((before.place.line < finding.place.line ||
               (before.place.line == finding.place.line && before.rule <= finding.rule)));
        CHECK(report->rows[finding.row].place.line == finding.place.line);
    }
}

TEST_CASE("rules of the caller's own, beside the standard ones or alone") {
    const auto report = read_annex(every_rule, Direction::higher_is_better);
    REQUIRE(report.has_value());
    const Audit standard = audit(*report);
    const Audit more = audit(*report, boost::hana::append(standard_rules, PlanIsRoundRule{}));
    const Audit alone = audit(*report, boost::hana::make_tuple(TooFewRowsRule{}, PlanIsRoundRule{}));
    REQUIRE(alone.findings.size() == 4);
    CHECK(more.findings.size() == standard.findings.size() + 3);
    CHECK(name_of(alone.findings[0]) == "too_few_rows");
    CHECK(severity_of(alone.findings[0]) == Severity::warning);
    CHECK(sentence(alone.findings[0], Language::english) == "few rows");
    CHECK(name_of(alone.findings[1]) == "plan_is_round");
    CHECK(sentence(alone.findings[1], Language::vietnamese) == "kế hoạch 50 là số tròn chục");
    std::ostringstream out;
    write_annex_tsv(out, *report, more);
    CHECK(out.str().find("completion_within_rounding;plan_is_round\n") != std::string::npos);
    CHECK(audit(*report, boost::hana::make_tuple()).findings.empty());
}

TEST_CASE("text from the report is made safe before it stands in a sentence") {
    Finding finding{.rule = Rule::unit_unknown};
    finding.printed = "a\x1B[31m\nb {printed} c";
    CHECK(sentence(finding, Language::english) ==
          "the unit “a\uFFFD[31m\uFFFDb {printed} c” is not known: read as a measure");
}
