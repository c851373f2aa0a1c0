// SPDX-License-Identifier: BSL-1.0
//
// Which row of the annex a claim is about, so that prose and annex can be held against each other.
//
//     const AnnexNames names(annex);
//     if (const auto match = names.match(claim)) use(annex.rows[match->row], *match->figure);
//
// A wrong match is worse than none. A row is matched in two ways:
//
// - by name and value: the claim's figure is the row's actual, whatever its scale (49.960 triệu đồng is
//   49,960 tỷ đồng), one name says all that the other does, and no other row could be meant as well.
// - by name alone: the names have the same words, both units are known and measure the same, the claim is not
// about
//   a day before the end or another year, and the row is the only one. A sub-row ("+ Mẫu giáo") needs the
//   words of the row above it near the claim, too. Only so can a figure be found to disagree.
#pragma once

#include <chitieu/audit/detail/claim_reckoning.hpp>
#include <chitieu/audit/name_words.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/conversion.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A row of an annex that a claim is about. Points into the claim, which must outlive it.
struct AnnexMatch {
    std::size_t row = 0;                   ///< index into the annex's rows
    const StatedFigure* figure = nullptr;  ///< of the claim: what the row's actual is
    bool is_equal = false;  ///< the figure is the actual; else only the name says that it should be
};

namespace detail {

/// How many digits a figure has, zeros at either end not counted: a figure of three or more is hardly another
/// by chance.
constexpr int significant_digits(Decimal value) noexcept {
    std::int64_t rest = value.coefficient();
    while (rest != 0 && rest % 10 == 0) rest /= 10;
    int digits = 0;
    for (; rest != 0; rest /= 10) ++digits;
    return digits;
}

/// Whether a stated figure is one of a cell, in any scale and with either reading.
inline bool is_same_figure(const StatedFigure& figure, const AnyUnit& unit, Decimal printed,
                           const std::optional<Decimal>& other_reading) {
    const FigureFactor factor = figure_factor(figure.unit, unit);
    if (!factor.factor) return false;
    const auto is_printed = [&](Decimal value) {
        const auto converted = checked_multiply(Ratio(value), *factor.factor);
        return converted &&
               (*converted == Ratio(printed) || (other_reading && *converted == Ratio(*other_reading)));
    };
    return is_printed(figure.value) || (figure.other_reading && is_printed(*figure.other_reading));
}

template <class Value>
std::optional<Decimal> figure_in(const Printed<Value>& cell) {
    if (!cell.value) return std::nullopt;
    if constexpr (requires { cell.value->figure; }) {
        return cell.value->figure;
    } else {
        return cell.value->is_range() ? std::nullopt : std::optional<Decimal>(cell.value->upper());
    }
}

template <class Value>
bool is_same_figure(const StatedFigure& figure, const AnyUnit& unit, const Printed<Value>& cell) {
    const std::optional<Decimal> printed = figure_in(cell);
    return printed && is_same_figure(figure, unit, *printed, cell.other_reading);
}

/// Calls `look_at` with every figure of a claim that may be what an indicator has come to.
template <class LookAt>
void each_level(const Claim& claim, const LookAt& look_at) {
    const auto look = [&look_at](const std::optional<StatedFigure>& figure) {
        if (figure) look_at(*figure);
    };
    std::visit(
        [&look](const auto& kind) {
            if constexpr (requires { kind.actual; }) {
                look(kind.actual);
            } else if constexpr (requires { kind.now; }) {
                look(kind.now);
            } else if constexpr (requires { kind.covered; }) {
                look(kind.share), look(kind.covered);
            } else if constexpr (requires { kind.part; }) {
                look(kind.share), look(kind.part);
            } else if constexpr (requires { kind.total; }) {
                look(kind.total);
            } else if constexpr (requires { kind.value; }) {
                look(kind.value);
            }
        },
        claim);
}

/// The years from 1900 to 2100 that a text names; calls `look_at(year)`.
template <class LookAt>
void each_year(std::string_view text, const LookAt& look_at) {
    std::size_t digits = 0;
    int number = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool is_digit = at < text.size() && text[at] >= '0' && text[at] <= '9';
        if (is_digit) {
            number = digits < 4 ? 10 * number + (text[at] - '0') : 0;
            ++digits;
        } else {
            if (digits == 4 && number >= 1900 && number <= 2100) look_at(number);
            digits = 0;
            number = 0;
        }
    }
}

}  // namespace detail

/// The names of an annex's indicators, to find rows by. Views the annex, which must outlive it.
class AnnexNames {
public:
    /// Linear in the annex, times the logarithm of its words.
    explicit AnnexNames(const Annex& annex) : annex_(&annex) {
        std::size_t parent = no_row;
        rows_.resize(annex.rows.size());
        for (std::size_t index = 0; index < annex.rows.size(); ++index) {
            const AnnexRow& row = annex.rows[index];
            rows_[index].words = NameWords(row.indicator.name());
            if (row.is_sub_row) {
                rows_[index].parent = parent;
            } else {
                parent = index;
            }
            if (row.kind == RowKind::group) continue;
            add(rows_[index].words, index);
        }
        words_.sort();
        initials_.sort();
        acronyms_.sort();
    }

    /// The row that a claim is surely about, if there is one. Looks at the rows that share a word with the
    /// claim's subject, at most a few hundred; linear in the context where a sub-row has the claim's name.
    std::optional<AnnexMatch> match(const Claim& claim) const {
        const ClaimWords& said = words_of(claim);
        const NameWords subject(said.subject);
        if (subject.weight() == 0) return std::nullopt;
        std::vector<Candidate> candidates;
        for (const std::uint32_t row : rows_with_words_of(subject)) {
            candidates.push_back({row, overlap_of(subject, rows_[row].words)});
            const std::size_t parent = rows_[row].parent;
            if (parent == no_row) continue;
            // What a subject says of the heading above is not said too much.
            const NameOverlap above = overlap_of(subject, rows_[parent].words);
            NameOverlap& overlap = candidates.back().overlap;
            overlap.left_found = std::min(overlap.left_words, overlap.left_found + above.left_found);
        }
        std::optional<AnnexMatch> result;
        detail::each_level(claim, [&](const StatedFigure& figure) {
            if (!result) result = match_by_value(figure, with_unit(said.subject, figure.unit, candidates));
        });
        detail::each_level(claim, [&](const StatedFigure& figure) {
            if (!result) result = match_by_name(figure, said, candidates);
        });
        return result;
    }

private:
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);
    /// Words of more rows than this lead to none.
    static constexpr std::size_t common = 256;
    /// By how much a score must be better than another.
    static constexpr std::size_t clearly = 15;
    /// How many bytes before a claim its heading is looked for in.
    static constexpr std::size_t nearby = 2'000;

    struct Row {
        NameWords words{};
        std::size_t parent = no_row;  ///< of a sub-row, the row above that is none
    };
    struct Candidate {
        std::size_t row;
        NameOverlap overlap;  ///< of the subject, left, and the row's name, right

        /// From 0 to 200.
        std::size_t score() const noexcept {
            return 100 * overlap.left_found / std::max<std::size_t>(overlap.left_words, 1) +
                   100 * overlap.right_found / std::max<std::size_t>(overlap.right_words, 1);
        }
        /// Whether one name says all that the other does, and at least this percentage of the row's.
        bool has(std::size_t percent_of_row) const noexcept {
            const bool is_whole =
                overlap.left_found == overlap.left_words || overlap.right_found == overlap.right_words;
            return is_whole && overlap.right_found >= 2 &&
                   100 * overlap.right_found >= percent_of_row * overlap.right_words;
        }
    };

    /// Rows by the hash of a word; collisions lead to rows that then are found to have other words.
    class Index {
    public:
        void add(std::uint64_t hash, std::size_t row) {
            entries_.emplace_back(hash, static_cast<std::uint32_t>(row));
        }
        void sort() {
            std::sort(entries_.begin(), entries_.end());
            entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        }
        void find(std::uint64_t hash, std::vector<std::uint32_t>& rows) const {
            const auto first =
                std::lower_bound(entries_.begin(), entries_.end(), std::pair(hash, std::uint32_t{0}));
            auto last = first;
            while (last != entries_.end() && last->first == hash) {
                if (static_cast<std::size_t>(last - first) == common) return;
                ++last;
            }
            for (auto entry = first; entry != last; ++entry) rows.push_back(entry->second);
        }
        bool is_empty() const noexcept { return entries_.empty(); }

    private:
        std::vector<std::pair<std::uint64_t, std::uint32_t>> entries_{};
    };

    /// Calls `look_at` with the hash of the initials of every few words that follow each other.
    template <class LookAt>
    static void each_initials(const NameWords& name, const LookAt& look_at) {
        constexpr std::size_t longest = 6;
        const std::vector<NameWord>& words = name.words();
        for (std::size_t first = 0; first < words.size(); ++first) {
            std::uint64_t hash = detail::empty_hash;
            for (std::size_t at = first; at < words.size() && at < first + longest; ++at) {
                const std::string_view word = words[at].plain;
                hash = detail::hash_on(hash, word.substr(0, decode_utf8(word).length));
                if (at > first) look_at(hash);
            }
        }
    }

    void add(const NameWords& name, std::size_t row) {
        for (const NameWord& word : name.words()) {
            if (word.has_weight) words_.add(word.hash, row);
            if (word.is_acronym) acronyms_.add(word.hash, row);
        }
        each_initials(name, [&](std::uint64_t hash) { initials_.add(hash, row); });
    }

    /// The rows that share a word with weight, or have the words of an acronym, or the acronym of words.
    std::vector<std::uint32_t> rows_with_words_of(const NameWords& subject) const {
        std::vector<std::uint32_t> rows;
        for (const NameWord& word : subject.words()) {
            if (word.has_weight) words_.find(word.hash, rows);
            if (word.is_acronym) initials_.find(word.hash, rows);
        }
        if (!acronyms_.is_empty()) {
            each_initials(subject, [&](std::uint64_t hash) { acronyms_.find(hash, rows); });
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

    /// What is counted is part of the name: "giải quyết việc làm cho 705 lao động".
    std::vector<Candidate> with_unit(std::string_view subject, const AnyUnit& unit,
                                     std::vector<Candidate> candidates) const {
        if (unit.kind() != UnitKind::count) return candidates;
        const NameWords words(std::string(subject) + ' ' +
                              std::string(print_unit(unit, Language::vietnamese).view()));
        for (Candidate& candidate : candidates) {
            candidate.overlap.right_found = overlap_of(words, rows_[candidate.row].words).right_found;
        }
        return candidates;
    }

    std::optional<AnnexMatch> match_by_value(const StatedFigure& figure,
                                             const std::vector<Candidate>& candidates) const {
        const Candidate* best = nullptr;
        std::size_t second = 0;  // of rows with the same value
        std::size_t other = 0;   // of rows with another value
        for (const Candidate& candidate : candidates) {
            const AnnexRow& row = annex_->rows[candidate.row];
            if (!detail::is_same_figure(figure, row.indicator.unit(), row.actual)) {
                other = std::max(other, candidate.score());
            } else if (best == nullptr || candidate.score() > best->score()) {
                second = best == nullptr ? 0 : best->score();
                best = &candidate;
            } else {
                second = std::max(second, candidate.score());
            }
        }
        if (best == nullptr || best->score() < second + clearly || best->score() < other) return std::nullopt;
        const bool is_telling = detail::significant_digits(figure.value) >= 3;
        if (!best->has(is_telling ? 40 : 50)) return std::nullopt;
        return AnnexMatch{best->row, &figure, true};
    }

    std::optional<AnnexMatch> match_by_name(const StatedFigure& figure, const ClaimWords& said,
                                            const std::vector<Candidate>& candidates) const {
        if (!said.as_of.empty() || names_another_year(said.subject)) return std::nullopt;
        const Candidate* only = nullptr;
        for (const Candidate& candidate : candidates) {
            if (!candidate.overlap.is_full()) continue;
            if (only != nullptr) return std::nullopt;
            only = &candidate;
        }
        if (only == nullptr || only->overlap.right_words < 2) return std::nullopt;
        const AnnexRow& row = annex_->rows[only->row];
        const AnyUnit& unit = row.indicator.unit();
        if (figure.unit.is_unspecified() || unit.is_unspecified() || !conversion_factor(figure.unit, unit)) {
            return std::nullopt;
        }
        if (!detail::figure_in(row.actual)) return std::nullopt;
        // A plan is no actual.
        if (detail::is_same_figure(figure, unit, row.target) ||
            detail::is_same_figure(figure, unit, row.next_target)) {
            return std::nullopt;
        }
        if (row.is_sub_row && !is_near(rows_[only->row].parent, said)) return std::nullopt;
        return AnnexMatch{only->row, &figure, false};
    }

    /// Whether most of a heading's words are in the claim's subject, or in the text before it.
    bool is_near(std::size_t heading, const ClaimWords& said) const {
        if (heading == no_row) return false;
        const std::vector<NameWord>& wanted = rows_[heading].words.words();
        detail::WordSet found = 0;
        const auto look_at = [&](const NameWord& word, std::string_view) {
            for (std::size_t index = 0; index < wanted.size(); ++index) {
                if (wanted[index].spelled == word.spelled) found |= detail::word_bit(index);
            }
            return true;
        };
        each_name_word(said.subject, look_at);
        each_name_word(text_before(said), look_at);
        return 4 * detail::weight_found(wanted, found) >= 3 * rows_[heading].words.weight();
    }

    static std::string_view text_before(const ClaimWords& said) noexcept {
        const char* const begin = said.context.data();
        const std::less<const char*> is_before;
        const bool is_inside = !said.quote.empty() && !is_before(said.quote.data(), begin) &&
                               !is_before(begin + said.context.size(), said.quote.data());
        std::string_view text = said.context;
        if (is_inside) text = text.substr(0, static_cast<std::size_t>(said.quote.data() - begin));
        if (text.size() > nearby) text.remove_prefix(text.size() - nearby);
        return text;
    }

    bool names_another_year(std::string_view text) const {
        bool result = false;
        detail::each_year(text, [&](int year) {
            result = result || !annex_->period || static_cast<int>(annex_->period->last().year()) != year;
        });
        return result;
    }

    const Annex* annex_;
    std::vector<Row> rows_{};
    Index words_{};
    Index initials_{};  ///< of words that follow each other
    Index acronyms_{};
};

}  // namespace chitieu
