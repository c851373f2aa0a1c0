// SPDX-License-Identifier: BSL-1.0
//
// What an audit says: a rule, where, the figures, and a sentence from one table.
#pragma once

#include <chitieu/audit/amount_text.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/interval.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/place.hpp>
#include <chitieu/text/sentence.hpp>
#include <chitieu/text/to_string.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

/// How grave a finding is, the gravest first.
enum class Severity : std::uint8_t {
    error,    ///< what is printed cannot be true
    warning,  ///< probably a slip, or something that a reader may take in two ways
    note,     ///< worth knowing
};

/// The severity's lasting name, for machines.
constexpr std::string_view name_of(Severity severity) noexcept {
    constexpr std::string_view names[] = {"error", "warning", "note"};
    return names[static_cast<std::size_t>(severity)];
}

/// The severity in words.
constexpr Wording words_of(Severity severity) noexcept {
    switch (severity) {
        case Severity::error:
            return {"lỗi", "error"};
        case Severity::warning:
            return {"cảnh báo", "warning"};
        case Severity::note:
            return {"ghi chú", "note"};
    }
    return {};
}

/// The rules, in the order in which the findings of a row, or of a place in the prose, are listed.
enum class Rule : std::uint8_t {
    completion_contradicted,
    completion_truncated,
    completion_within_rounding,
    verdict_contradicted,
    change_contradicted,
    share_out_of_range,
    code_missing,
    code_gap,
    code_repeated,
    actual_missing,
    number_ambiguous,
    separator_mixed,
    cell_unreadable,
    completion_undecidable,
    direction_doubtful,
    target_missing,
    unit_unknown,
    row_irregular,
    claim_contradicted,
    sum_contradicted,
    claim_contradicts_annex,
    change_contradicts_annex,
    prose_disagrees_with_annex,
    verdict_disagrees_with_annex,
    verdict_contradicts_annex,
    claim_truncated,
    claim_within_rounding,
    claim_undecidable,
    note_missing,
    note_unused,
    note_repeated,
    note_out_of_order,
    own,  ///< a rule of the caller's: `Finding::own` says its name, severity and sentence
};

/// A rule's lasting name, how grave it is, and its sentence.
struct RuleWords {
    Rule rule;              ///< `Rule::own` for one of the caller's
    std::string_view name;  ///< lasting, for machines
    Severity severity;      ///< how grave each of its findings is
    Wording sentence;       ///< with its marks in braces
};

/// One row a rule, in the order of the enumerators. `{printed}`: the text at fault; `{completion}`: the same
/// as a percentage; `{actual}`, `{target}`: those of its row as printed; `{computed}`: what holds, with its
/// unit; `{spread}`: what rounding allows; `{reading}`, `{other}`: two readings, two codes or two cells, of a
/// claim its figures and the annex's; `{really}`: what holds instead; `{assuming}`: the direction that was
/// assumed for it; `{why}`: an error's sentence.
inline constexpr RuleWords rule_table[] = {
    {Rule::completion_contradicted,
     "completion_contradicted",
     Severity::error,
     {"in {completion}, nhưng {actual} so với kế hoạch {target} là {computed}{spread}",
      "{completion} is printed, but {actual} against a plan of {target} is {computed}{spread}"}},
    {Rule::completion_truncated,
     "completion_truncated",
     Severity::note,
     {"in {completion}: {computed} bị cắt chữ số, không làm tròn",
      "{completion} is printed: {computed} cut off, not rounded"}},
    {Rule::completion_within_rounding,
     "completion_within_rounding",
     Severity::note,
     {"in {completion}, tính được {computed}: chỉ đúng do các số đã làm tròn{spread}",
      "{completion} is printed and {computed} computed: only the rounding of the figures explains "
      "it{spread}"}},
    {Rule::verdict_contradicted,
     "verdict_contradicted",
     Severity::error,
     {"in “{printed}”, nhưng {actual} so với kế hoạch {target} là {really}{assuming}",
      "“{printed}” is printed, but {actual} against a plan of {target} is {really}{assuming}"}},
    {Rule::change_contradicted,
     "change_contradicted",
     Severity::error,
     {"in “{printed}”, nhưng {actual} so với {other} là {computed}{spread}",
      "“{printed}” is printed, but {actual} against {other} is {computed}{spread}"}},
    {Rule::share_out_of_range,
     "share_out_of_range",
     Severity::error,
     {"“{printed}” nằm ngoài khoảng 0 đến {other} của một tỷ lệ",
      "“{printed}” lies outside a share's 0 to {other}"}},
    {Rule::code_missing,
     "code_missing",
     Severity::warning,
     {"chỉ tiêu không có số thứ tự", "the indicator has no code"}},
    {Rule::code_gap,
     "code_gap",
     Severity::warning,
     {"sau {other} là {printed}: thiếu số thứ tự ở giữa",
      "{printed} follows {other}: a code between is missing"}},
    {Rule::code_repeated,
     "code_repeated",
     Severity::warning,
     {"số thứ tự {printed} đã có ở dòng {other}", "the code {printed} stands on line {other} already"}},
    {Rule::actual_missing,
     "actual_missing",
     Severity::warning,
     {"có kế hoạch {target} mà không có số thực hiện", "there is a plan of {target} and no actual"}},
    {Rule::number_ambiguous,
     "number_ambiguous",
     Severity::warning,
     {"“{printed}” đọc là {reading}, cũng có thể là {other}",
      "“{printed}” is read as {reading} and could be {other}"}},
    {Rule::separator_mixed,
     "separator_mixed",
     Severity::warning,
     {"“{printed}” và “{other}” dùng dấu thập phân, dấu phân nhóm khác nhau trong một dòng",
      "“{printed}” and “{other}” use decimal and grouping marks differently in one row"}},
    {Rule::cell_unreadable, "cell_unreadable", Severity::warning, {"{why}", "{why}"}},
    {Rule::completion_undecidable,
     "completion_undecidable",
     Severity::note,
     {"không kiểm tra được “{printed}” từ {actual} và kế hoạch {target}",
      "“{printed}” cannot be checked from {actual} and a plan of {target}"}},
    {Rule::direction_doubtful,
     "direction_doubtful",
     Severity::warning,
     {"in “{printed}” cho {actual} so với kế hoạch {target}: chỉ đúng nếu {really}, mà bảng không nêu chiều",
      "“{printed}” for {actual} against a plan of {target} holds only if {really}, which the table does not "
      "say"}},
    {Rule::target_missing,
     "target_missing",
     Severity::note,
     {"chỉ tiêu không có kế hoạch", "the indicator has no plan"}},
    {Rule::unit_unknown,
     "unit_unknown",
     Severity::note,
     {"không biết đơn vị “{printed}”: đọc như một số đo",
      "the unit “{printed}” is not known: read as a measure"}},
    {Rule::row_irregular, "row_irregular", Severity::warning, {"{why}", "{why}"}},
    {Rule::claim_contradicted,
     "claim_contradicted",
     Severity::error,
     {"“{printed}”, nhưng từ {reading} tính được {computed}{spread}",
      "“{printed}” is said, but {reading} give {computed}{spread}"}},
    {Rule::sum_contradicted,
     "sum_contradicted",
     Severity::error,
     {"“{printed}”, nhưng các phần {reading} cộng lại là {computed}{spread}",
      "“{printed}” is said, but its parts {reading} add up to {computed}{spread}"}},
    {Rule::claim_contradicts_annex,
     "claim_contradicts_annex",
     Severity::error,
     {"“{printed}”, nhưng từ {reading} và kế hoạch {target} ở biểu tính được {computed}{spread}",
      "“{printed}” is said, but {reading} and the annex's plan of {target} give {computed}{spread}"}},
    {Rule::change_contradicts_annex,
     "change_contradicts_annex",
     Severity::error,
     {"“{printed}”, nhưng từ {reading} và số năm trước {other} ở biểu tính được {computed}{spread}",
      "“{printed}” is said, but {reading} and the annex's {other} of the year before give "
      "{computed}{spread}"}},
    {Rule::prose_disagrees_with_annex,
     "prose_disagrees_with_annex",
     Severity::error,
     {"“{printed}”, nhưng biểu ghi {other} cho “{reading}”",
      "“{printed}” is said, but the annex has {other} for “{reading}”"}},
    {Rule::verdict_disagrees_with_annex,
     "verdict_disagrees_with_annex",
     Severity::error,
     {"“{printed}”, nhưng biểu ghi “{other}” cho “{reading}”",
      "“{printed}” is said, but the annex says “{other}” of “{reading}”"}},
    {Rule::verdict_contradicts_annex,
     "verdict_contradicts_annex",
     Severity::error,
     {"“{printed}”, nhưng {reading} so với kế hoạch {target} ở biểu là {really}{assuming}",
      "“{printed}” is said, but {reading} against the annex's plan of {target} is {really}{assuming}"}},
    {Rule::claim_truncated,
     "claim_truncated",
     Severity::note,
     {"“{printed}”: {computed} bị cắt chữ số, không làm tròn",
      "“{printed}” is said: {computed} cut off, not rounded"}},
    {Rule::claim_within_rounding,
     "claim_within_rounding",
     Severity::note,
     {"“{printed}”, tính được {computed}: chỉ đúng do các số đã làm tròn{spread}",
      "“{printed}” is said and {computed} computed: only the rounding of the figures explains it{spread}"}},
    {Rule::claim_undecidable,
     "claim_undecidable",
     Severity::note,
     {"không kiểm tra được “{printed}”: {really}", "“{printed}” cannot be checked: {really}"}},
    {Rule::note_missing,
     "note_missing",
     Severity::warning,
     {"có chỗ dẫn đến chú thích {printed} mà không có chú thích",
      "the text refers to note {printed}, which is not there"}},
    {Rule::note_unused,
     "note_unused",
     Severity::warning,
     {"không có chỗ nào dẫn đến chú thích {printed}", "nothing refers to note {printed}"}},
    {Rule::note_repeated,
     "note_repeated",
     Severity::warning,
     {"chú thích {printed} đã có ở dòng {other}", "note {printed} stands on line {other} already"}},
    {Rule::note_out_of_order,
     "note_out_of_order",
     Severity::note,
     {"sau chỗ dẫn {other} là {printed}", "the reference to {printed} follows that to {other}"}},
    {Rule::own, "own", Severity::note, {"“{printed}”", "“{printed}”"}},
};

/// How many standard rules there are.
inline constexpr std::size_t rule_count = sizeof(rule_table) / sizeof(rule_table[0]);

/// The row of `rule_table` for a rule. O(1).
constexpr const RuleWords& words_of(Rule rule) noexcept { return rule_table[static_cast<std::size_t>(rule)]; }
/// The rule's lasting name, such as "code_gap".
constexpr std::string_view name_of(Rule rule) noexcept { return words_of(rule).name; }
/// How grave each of the rule's findings is.
constexpr Severity severity_of(Rule rule) noexcept { return words_of(rule).severity; }

/// One thing that was found. Its views look into the annex.
struct Finding {
    /// Stands for no row and for no claim.
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);

    Rule rule;                                ///< which rule found it; `own` says more of one of the caller's
    Place place{};                            ///< line and column of what is at fault, from 1
    std::size_t row = no_row;                 ///< index into the annex's rows
    std::size_t claim = no_row;               ///< index into the claims; the place is then that of the prose
    std::string_view printed{};               ///< the text at fault, as printed
    std::string_view target{};                ///< of its row, as printed
    std::string_view actual{};                ///< of its row, as printed
    AnyUnit unit = any_unit(units::percent);  ///< of what follows
    std::optional<Decimal> claimed{};         ///< of a claim
    std::optional<Ratio> computed{};          ///< from the figures as printed
    std::optional<Interval> interval{};       ///< all that those figures may stand for
    std::string reading{};                    ///< how a figure was read; of a claim, its figures
    std::string other{};                      ///< another reading, code or cell
    ErrorCode error = ErrorCode::none;        ///< why a cell cannot be read
    Wording really{};                         ///< what holds instead: a verdict, a direction
    Wording assuming{};                       ///< the assumed direction, where the finding rests on it
    const RuleWords* own = nullptr;  ///< of a rule that is not in `rule_table`; must outlive the finding

    /// Its rule's words, or its own.
    constexpr const RuleWords& words() const noexcept { return own != nullptr ? *own : words_of(rule); }
};

/// The finding's name and severity: its rule's, or its own.
constexpr std::string_view name_of(const Finding& finding) noexcept { return finding.words().name; }
/// How grave it is.
constexpr Severity severity_of(const Finding& finding) noexcept { return finding.words().severity; }

namespace detail {

/// A printed completion as a percentage: "98" is "98 %", and "98 %" is that already; with words it is quoted.
inline std::string printed_completion(const std::string& printed, Language language) {
    const std::size_t end = printed.find_first_not_of("0123456789.,+- ");
    if (end == std::string::npos) return printed + (language == Language::vietnamese ? "%" : " %");
    if (end + 1 == printed.size() && printed[end] == '%') return printed;
    return "“" + printed + "”";
}

}  // namespace detail

/// The finding in words, without its place. Texts from the annex are made safe to print and cut short.
inline std::string sentence(const Finding& finding, Language language) {
    constexpr std::size_t columns = 60;
    const auto amount = [&](const Ratio& value) { return amount_text(value, finding.unit, language); };
    const bool is_bare_claim = finding.printed.empty() && finding.claimed;  // made by hand, without words
    const std::string printed =
        printable(is_bare_claim ? amount(*finding.claimed) : std::string(finding.printed), columns);
    const std::string target = printable(finding.target, columns);
    const std::string actual = printable(finding.actual, columns);
    std::string spread;
    if (finding.interval && !finding.interval->is_point()) {
        spread = fill(language == Language::vietnamese ? " (làm tròn cho phép từ {low} đến {high})"
                                                       : " (rounding allows {low} to {high})",
                      {{"low", amount(finding.interval->lower)}, {"high", amount(finding.interval->upper)}});
    }
    std::string assuming(finding.assuming.in(language));
    if (!assuming.empty()) {
        assuming = (language == Language::vietnamese ? " (coi là " : " (assuming that ") + assuming + ")";
    }
    const std::string why = finding.error == ErrorCode::none
                                ? std::string()
                                : fill(words_of(finding.error).sentence.in(language), {{"text", printed}});
    return fill(finding.words().sentence.in(language),
                {{"printed", printed},
                 {"completion", detail::printed_completion(printed, language)},
                 {"target", target},
                 {"actual", actual},
                 {"computed", finding.computed ? amount(*finding.computed) : std::string("?")},
                 {"spread", spread},
                 {"reading", printable(finding.reading, columns)},
                 {"really", finding.really.in(language)},
                 {"assuming", assuming},
                 {"other", printable(finding.other, columns)},
                 {"why", why}});
}

}  // namespace chitieu
