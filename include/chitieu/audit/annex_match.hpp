// SPDX-License-Identifier: BSL-1.0
//
// Which row of the annex a claim is about, so that prose and annex can be held against each other.
//
//     const AnnexNames names(annex);
//     if (const auto match = names.match(claim)) use(annex.rows[match->row], figure_of(claim, *match));
//
// A wrong match is worse than none. A row is matched in two ways:
//
// - by name and value: the claim's figure is the row's actual, whatever its scale (49.960 triệu đồng is
//   49,960 tỷ đồng), one name says all that the other does, and no other row could be meant as well;
// - by name alone: the names have the same words, both units are known and measure the same, and the row is
//   the only one. A sub-row ("+ Mẫu giáo") needs the words of the row above it near the claim, too. Only so
//   is a figure found to disagree.
//
// What is surely said of another time or place than the annex's has no row, but the figure of the year before
// has its own; what may be, as on a day before the end, has one by name and value only.
#pragma once

#include <chitieu/audit/detail/claim_levels.hpp>
#include <chitieu/audit/detail/held_to_row.hpp>
#include <chitieu/audit/detail/row_index.hpp>
#include <chitieu/audit/name_words.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/unit/conversion.hpp>
#include <chitieu/unit/print_unit.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// A row of an annex that a claim is about.
struct AnnexMatch {
    std::size_t row = 0;       ///< index into the annex's rows
    std::size_t figure = 0;    ///< which of the claim's figures is the row's actual: see `figure_of`
    bool is_equal = false;     ///< the figure is the actual; else only the name says that it should be
    bool is_previous = false;  ///< the actual meant is that of the year before
};

/// The figure of a claim that a match is about.
inline const StatedFigure& figure_of(const Claim& claim, const AnnexMatch& match) {
    const StatedFigure* found = nullptr;
    detail::each_level(claim, [&](const StatedFigure& figure, std::size_t index) {
        if (index == match.figure) found = &figure;
    });
    assert(found != nullptr);  // the match is another claim's
    return *found;
}

/// The names of an annex's indicators, to find rows by, and the time and place that it is of. Views the
/// annex, which must outlive it.
class AnnexNames {
public:
    /// Linear in the annex, times the logarithm of its words. The report that the annex is of, where there is
    /// one, says which places are its own, and of what time it is where the annex does not.
    explicit AnnexNames(const Annex& annex, const Report* report = nullptr)
        : annex_(&annex), frame_(annex, report) {
        std::size_t heading = no_row;
        rows_.resize(annex.rows.size());
        for (std::size_t index = 0; index < annex.rows.size(); ++index) {
            const AnnexRow& row = annex.rows[index];
            rows_[index].words = NameWords(row.indicator.name());
            if (!row.is_sub_row) {
                heading = index;
            } else if (heading != no_row) {
                rows_[index].heading = heading;
                rows_[index].with_heading = NameWords(std::string(row.indicator.name()) + ' ' +
                                                      std::string(annex.rows[heading].indicator.name()));
            }
            if (row.kind == RowKind::group) continue;
            index_.add(rows_[index].words, index);
        }
        index_.finish();
    }

    /// Refused: the annex must outlive its names.
    explicit AnnexNames(const Annex&& the_annex_must_outlive_its_names, const Report* = nullptr) = delete;

    /// The year of the actuals; 0 where nothing says.
    int year() const noexcept { return frame_.year(); }
    /// The months that a row's actual is of, where the annex or the report's title says.
    std::optional<Months> months_of(const AnnexRow& row) const noexcept { return frame_.months_of(row); }

    /// Whether a claim is surely of the time and place that a row's actual is of.
    bool is_of_this_year(const Claim& claim, const AnnexRow& row) const {
        const NameWords name(row.indicator.name());
        return detail::HeldToRow(frame_, words_of(claim)).figure_of(row, name) == detail::RowFigure::actual;
    }

    /// The row that a claim is surely about, if there is one. Looks at the rows that share a word with the
    /// claim's subject, at most a few hundred; linear in the context where a sub-row has the claim's name.
    std::optional<AnnexMatch> match(const Claim& claim) const {
        const ClaimWords& said = words_of(claim);
        const NameWords subject(said.subject);
        if (subject.weight() == 0) return std::nullopt;
        std::vector<Candidate> candidates;
        for (const std::uint32_t row : index_.rows_that_share_words(subject)) {
            candidates.push_back({row, overlap_of(subject, rows_[row].words)});
            if (rows_[row].heading == no_row) continue;
            // What a subject says of the heading above is not said too much.
            candidates.back().overlap.left_found = overlap_of(subject, rows_[row].with_heading).left_found;
        }
        const detail::HeldToRow held(frame_, said);
        for (Candidate& candidate : candidates) {
            candidate.meant = held.figure_of(annex_->rows[candidate.row], rows_[candidate.row].words);
        }
        std::optional<AnnexMatch> result;
        detail::each_level(claim, [&](const StatedFigure& figure, std::size_t index) {
            if (result) return;
            const auto row = row_by_value(figure, with_unit(said.subject, figure.unit, candidates));
            if (row) result = AnnexMatch{*row, index, true};
        });
        detail::each_level(claim, [&](const StatedFigure& figure, std::size_t index) {
            if (result) return;
            result = row_by_name(figure, said, candidates);
            if (result) result->figure = index;
        });
        return result;
    }

private:
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);
    /// By how much a score must be better than another.
    static constexpr std::size_t clearly = 15;
    /// How many bytes before a claim its heading is looked for in.
    static constexpr std::size_t nearby = 2'000;

    struct Row {
        NameWords words{};
        std::size_t heading = no_row;  ///< of a sub-row, the row above that is none
        NameWords with_heading{};
    };
    struct Candidate {
        std::size_t row;
        NameOverlap overlap;  ///< of the subject, left, and the row's name, right
        detail::RowFigure meant = detail::RowFigure::actual;

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

    std::optional<std::size_t> row_by_value(const StatedFigure& figure,
                                            const std::vector<Candidate>& candidates) const {
        const Candidate* best = nullptr;
        std::size_t second = 0;  // of rows with the same value
        std::size_t other = 0;   // of rows with another value
        for (const Candidate& candidate : candidates) {
            const AnnexRow& row = annex_->rows[candidate.row];
            const bool may_be_meant = candidate.meant == detail::RowFigure::actual ||
                                      candidate.meant == detail::RowFigure::equal_only;
            if (!may_be_meant || !detail::is_same_figure(figure, row.indicator.unit(), row.actual)) {
                other = (std::max)(other, candidate.score());
            } else if (best == nullptr || candidate.score() > best->score()) {
                second = best == nullptr ? 0 : best->score();
                best = &candidate;
            } else {
                second = (std::max)(second, candidate.score());
            }
        }
        if (best == nullptr || best->score() < second + clearly || best->score() < other) return std::nullopt;
        const bool is_telling = detail::significant_digits(figure.value) >= 3;
        if (!best->has(is_telling ? 40 : 50)) return std::nullopt;
        return best->row;
    }

    std::optional<AnnexMatch> row_by_name(const StatedFigure& figure, const ClaimWords& said,
                                          const std::vector<Candidate>& candidates) const {
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
        const bool is_previous = only->meant == detail::RowFigure::previous_actual;
        if (!is_previous && only->meant != detail::RowFigure::actual) return std::nullopt;
        if (!detail::figure_in(is_previous ? row.previous_actual : row.actual)) return std::nullopt;
        // A plan is no actual.
        bool is_plan = detail::is_same_figure(figure, unit, row.next_target);
        each_plan(row, [&](const Printed<Target<>>& plan, std::size_t) {
            is_plan = is_plan || detail::is_same_figure(figure, unit, plan);
        });
        if (is_plan) return std::nullopt;
        if (row.is_sub_row && !is_near(rows_[only->row].heading, said)) return std::nullopt;
        const bool is_equal = is_previous && detail::is_same_figure(figure, unit, row.previous_actual);
        return AnnexMatch{only->row, 0, is_equal, is_previous};
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

    const Annex* annex_;
    detail::AnnexFrame frame_;
    std::vector<Row> rows_{};
    detail::RowIndex index_{};
};

}  // namespace chitieu
