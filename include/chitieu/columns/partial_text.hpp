// SPDX-License-Identifier: BSL-1.0
//
// Partial roll-ups as lines of text, which any engine carries from one machine to another: each is whole in
// itself, says its version, and ends in no doubt whether it is as it was written.
//
//     out << partial_text(rolled_up) << '\n';
//     const auto again = parse_partial(line);  // or partial_altered, partial_malformed, version_unknown
//
// A line is this, with a blank between its fields:
//
//     chitieu-partial 1 CHECK-VALUE KIND POLICY SOURCES COLUMNS COUNTS TEXTS-OF-EACH-COLUMN GROUPS
//
// Lists stand behind their lengths, and texts have blanks, control characters and % as %20.
#pragma once

#include <chitieu/columns/detail/crc64.hpp>
#include <chitieu/columns/key_table.hpp>
#include <chitieu/columns/partial_roll_up.hpp>
#include <chitieu/columns/rolled_up_rows.hpp>
#include <chitieu/compare/completion.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

inline constexpr std::string_view partial_name = "chitieu-partial";
inline constexpr std::string_view partial_version = "1";

inline std::string hexadecimal(std::uint64_t number) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t at = 16; at-- != 0; number >>= 4U) text[at] = digits[number & 0xFU];
    return text;
}

/// Fields with a blank before each.
class PartialWriter {
public:
    void text(std::string_view field) {
        out_ += ' ';
        if (field.empty()) out_ += '%';
        for (const char byte : field) {
            const auto code = static_cast<unsigned char>(byte);
            if (code > 0x20U && code != 0x7FU && byte != '%') {
                out_ += byte;
            } else {
                out_ += '%';
                out_ += hexadecimal(code).substr(14);
            }
        }
    }
    void plain(std::string_view field) {
        out_ += ' ';
        out_ += field;
    }
    void number(std::uint64_t number) { plain(std::to_string(number)); }
    void texts(const std::vector<std::string>& fields) {
        number(fields.size());
        for (const std::string& field : fields) text(field);
    }
    const std::string& all() const noexcept { return out_; }

private:
    std::string out_{};
};

/// Reads fields; behind one that is not as it should be nothing more.
class PartialReader {
public:
    explicit PartialReader(std::string_view text) noexcept : rest_(text) {}

    std::string_view plain() noexcept {
        if (!rest_.starts_with(' ')) {
            is_good_ = false;
            rest_ = {};
            return {};
        }
        rest_.remove_prefix(1);
        const std::string_view field = rest_.substr(0, rest_.find(' '));
        rest_.remove_prefix(field.size());
        is_good_ = is_good_ && !field.empty();
        return field;
    }
    std::uint64_t number(std::uint64_t most) noexcept {
        const std::string_view field = plain();
        std::uint64_t result = 0;
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), result);
        if (error == std::errc() && end == field.data() + field.size() && result <= most) return result;
        is_good_ = false;
        return 0;
    }
    std::string text() {
        const std::string_view field = plain();
        std::string result;
        if (field == "%") return result;
        for (std::size_t at = 0; at < field.size(); ++at) {
            if (field[at] != '%') {
                result += field[at];
                continue;
            }
            unsigned code = 0;
            const char* const digits = field.data() + at + 1;
            const std::size_t count = std::min<std::size_t>(2, field.size() - at - 1);
            const auto [end, error] = std::from_chars(digits, digits + count, code, 16);
            is_good_ = is_good_ && error == std::errc() && count == 2 && end == digits + 2;
            result += static_cast<char>(code);
            at += count;
        }
        return result;
    }
    /// A list cannot be longer than what is left of the text.
    std::vector<std::string> texts() {
        std::vector<std::string> result;
        for (std::uint64_t left = number(rest_.size()); left != 0 && is_good_; --left)
            result.push_back(text());
        return result;
    }
    std::uint64_t count() noexcept { return number(rest_.size()); }
    bool is_good() const noexcept { return is_good_; }
    bool is_at_end() const noexcept { return rest_.empty(); }
    void fail() noexcept { is_good_ = false; }

private:
    std::string_view rest_;
    bool is_good_ = true;
};

/// The different texts beside groups, in their order.
template <RollUpKeeps keeps>
std::vector<std::map<std::string, std::size_t>> beside_texts(const RolledUpRows<keeps>& rows) {
    std::vector<std::map<std::string, std::size_t>> result(rows.beside.columns());
    for (std::size_t column = 0; column < result.size(); ++column) {
        for (std::uint32_t group = 0; group < rows.groups.size(); ++group)
            result[column].try_emplace(rows.beside.text(group, column), 0);
        std::size_t number = 0;
        for (auto& [text, place] : result[column]) place = number++;
    }
    return result;
}

/// A text as a field of CSV that `unquoted` reads as that text.
inline std::string field_of(std::string_view text) {
    if (!text.starts_with('"')) return std::string(text);
    std::string field = "\"";
    for (const char byte : text) {
        if (byte == '"') field += byte;
        field += byte;
    }
    return field + '"';
}

template <RollUpKeeps keeps>
void write_partial(PartialWriter& out, const RolledUpRows<keeps>& rows) {
    const PartialRollUp<keeps>& groups = rows.groups;
    const RowPolicy& policy = groups.policy();
    out.plain(keeps == RollUpKeeps::all ? "all" : "of_both");
    out.number(static_cast<std::uint64_t>(policy.completion.lower_is_better));
    out.number(static_cast<std::uint64_t>(policy.completion.negative_plan));
    out.number(static_cast<std::uint64_t>(policy.range_plan));
    out.texts(rows.sources);
    out.texts(groups.by());
    out.texts(rows.beside_names);
    out.number(rows.has_unit ? 1 : 0);
    out.number(rows.rows);
    out.number(rows.error_count);
    std::vector<std::vector<std::uint32_t>> ranks;
    for (std::size_t column = 0; column < groups.keys().columns(); ++column) {
        const Dictionary& texts = groups.keys().texts(column);
        ranks.push_back(ranks_of(texts));
        std::vector<std::string> sorted(texts.size());
        for (std::uint32_t text = 0; text < texts.size(); ++text) sorted[ranks.back()[text]] = texts[text];
        out.texts(sorted);
    }
    const auto beside = beside_texts(rows);
    for (const auto& texts : beside) {
        out.number(texts.size());
        for (const auto& [text, place] : texts) out.text(text);
    }
    const SortedKeys keys(groups.keys());
    const auto numbers = groups.keys().numbers();
    out.number(groups.size());
    for (const std::uint32_t group : keys) {
        if (group >= groups.size()) continue;
        for (std::size_t column = 0; column < ranks.size(); ++column)
            out.number(ranks[column][numbers[column][group]]);
        for (std::size_t column = 0; column < beside.size(); ++column) {
            const auto place = beside[column].find(rows.beside.text(group, column))->second;
            out.number(2 * place + (rows.beside.differ(group, column) ? 1U : 0U));
        }
        out.number(groups.flags(group));
        std::string sums;
        for (std::size_t sum = 0; sum < PartialRollUp<keeps>::sum_count; ++sum) {
            const std::string text = groups.sum_text(group, sum);
            if (sum != 0) sums += ',';
            if (text != "0") sums += text;
        }
        out.plain(sums);
    }
}

template <RollUpKeeps keeps>
std::optional<RolledUpRows<keeps>> read_partial(PartialReader& in) {
    RowPolicy policy;
    if (in.plain() != (keeps == RollUpKeeps::all ? "all" : "of_both")) return std::nullopt;
    policy.completion.lower_is_better = static_cast<LowerIsBetter>(in.number(2));
    policy.completion.negative_plan = static_cast<NegativePlan>(in.number(1));
    policy.range_plan = static_cast<RangePlan>(in.number(1));
    std::vector<std::string> sources = in.texts();
    std::vector<std::string> by = in.texts();
    std::vector<std::string> beside_names = in.texts();
    const bool has_unit = in.number(1) == 1;
    constexpr std::uint64_t any = ~std::uint64_t{0};
    const std::uint64_t row_count = in.number(any);
    const std::uint64_t error_count = in.number(any);
    if (!in.is_good() || !std::is_sorted(sources.begin(), sources.end())) return std::nullopt;
    std::vector<std::vector<std::string>> keys(by.size());
    for (auto& texts : keys) texts = in.texts();
    std::vector<std::vector<std::string>> beside(beside_names.size() + (has_unit ? 1 : 0));
    for (auto& texts : beside) texts = in.texts();

    RolledUpRows<keeps> rows{PartialRollUp<keeps>(std::move(by), policy),
                             BesideTexts(beside.size()),
                             std::move(beside_names),
                             has_unit,
                             row_count,
                             error_count,
                             std::move(sources)};
    for (std::uint64_t left = in.count(); left != 0 && in.is_good(); --left) {
        std::vector<std::string_view> key;
        for (const auto& texts : keys) {
            const std::uint64_t place = in.number(any);
            if (place >= texts.size()) return std::nullopt;
            key.push_back(texts[place]);
        }
        const std::size_t size = rows.groups.size();
        const std::uint32_t group = rows.groups.group_by([&](std::size_t column) { return key[column]; });
        if (rows.groups.size() == size) return std::nullopt;  // a group twice
        rows.beside.resize(std::size_t{group} + 1);
        for (std::size_t column = 0; column < beside.size(); ++column) {
            const std::uint64_t place = in.number(any);
            if (place / 2 >= beside[column].size()) return std::nullopt;
            rows.beside.set(group, column, field_of(beside[column][place / 2]), place % 2 != 0);
        }
        rows.groups.add_flags(group, static_cast<std::uint32_t>(in.number(0x1'FFFFU)));
        std::string_view sums = in.plain();
        for (std::size_t sum = 0; sum < PartialRollUp<keeps>::sum_count; ++sum) {
            const std::size_t comma = (std::min)(sums.find(','), sums.size());
            const bool is_last = sum + 1 == PartialRollUp<keeps>::sum_count;
            if ((comma == sums.size()) != is_last) return std::nullopt;
            const std::string_view text = comma == 0 ? "0" : sums.substr(0, comma);
            if (!rows.groups.add_sum(group, sum, text)) return std::nullopt;
            sums.remove_prefix(is_last ? comma : comma + 1);
        }
    }
    if (!in.is_good() || !in.is_at_end()) return std::nullopt;
    return rows;
}

}  // namespace detail

/// A partial roll-up as one line, without a newline: the same for the same rows, however they were parted,
/// but for the sources. O(groups · log groups).
template <RollUpKeeps keeps>
std::string partial_text(const RolledUpRows<keeps>& rows) {
    detail::PartialWriter out;
    detail::write_partial(out, rows);
    detail::Crc64 check;
    check.add(out.all());
    std::string line(detail::partial_name);
    line += ' ';
    line += detail::partial_version;
    line += ' ';
    line += detail::hexadecimal(check.value());
    return line + out.all();
}

/// Reads a line of `partial_text`: `partial_malformed` where it is none, or one of another kind,
/// `version_unknown` where a later version wrote it, `partial_altered` where it was cut or altered since.
/// Views of `line` stand in the error. Linear.
template <RollUpKeeps keeps = RollUpKeeps::all>
Result<RolledUpRows<keeps>> parse_partial(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto take = [&] {
        const std::string_view field = line.substr(0, line.find(' '));
        line.remove_prefix(field.size());
        return field;
    };
    const auto take_next = [&] {
        if (!line.empty()) line.remove_prefix(1);
        return take();
    };
    if (take() != detail::partial_name) return failure(ErrorCode::partial_malformed);
    if (const std::string_view version = take_next(); version != detail::partial_version)
        return failure(ErrorCode::version_unknown, version);
    const std::string_view value = take_next();
    detail::Crc64 check;
    check.add(line);
    if (detail::hexadecimal(check.value()) != value) return failure(ErrorCode::partial_altered, value);
    detail::PartialReader in(line);
    auto rows = detail::read_partial<keeps>(in);
    if (!rows) return failure(ErrorCode::partial_malformed);
    return *std::move(rows);
}

}  // namespace chitieu
