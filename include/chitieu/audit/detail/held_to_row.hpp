// SPDX-License-Identifier: BSL-1.0
//
// Whether a claim may be held against a row of an annex at all: it must be of the same time and place, as far
// as the sentence, the annex's headings and the report's title say.
#pragma once

#include <chitieu/audit/detail/claim_levels.hpp>
#include <chitieu/audit/name_words.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/report.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/text/ascii.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// What of a row a claim's figure may be.
enum class RowFigure : std::uint8_t {
    none,        ///< of another time or place
    equal_only,  ///< in doubt: the actual, where it is the same
    actual,
    previous_actual,
};

/// The time and the place that an annex is of.
class AnnexFrame {
public:
    /// The report may be missing: then no place is known to be its own.
    AnnexFrame(const Annex& annex, const Report* report) : months_(annex.months) {
        if (report != nullptr) {
            months_of_title_ = report->period.months;
            year_ = report->period.first_year;
            for (const std::string_view text :
                 {report->data.issuer, report->data.place, report->data.signed_as, report->data.title}) {
                own_.emplace_back(text);
            }
            for (const std::string_view kind : {"huyện", "tỉnh", "xã", "phường", "quận", "trấn", "thành"}) {
                names_a_kind_ = names_a_kind_ || is_own(NameWords(kind).words().front());
            }
        }
        if (annex.period) year_ = static_cast<int>(annex.period->last().year());
    }

    /// 0 where nothing says.
    int year() const noexcept { return year_; }

    /// The months that a row's actual is of; nothing where nothing says. What is no estimate in a report on
    /// part of a year is of that part.
    std::optional<Months> months_of(const AnnexRow& row) const noexcept {
        if (months_ || !months_of_title_) return months_;
        const bool is_final = !row.actual.value || row.actual.value->status == ActualStatus::final;
        return is_final ? months_of_title_ : Months{};
    }
    const std::optional<Months>& months_of_title() const noexcept { return months_of_title_; }

    /// "huyện", "tỉnh": words of no weight, but not in the report of a commune.
    static bool is_kind(const NameWord& word) noexcept {
        return word.plain == "huien" || word.plain == "tinh";
    }
    /// Whether the report may be of such a unit: it is, or does not say of which.
    bool may_be_kind(const NameWord& word) const noexcept { return !names_a_kind_ || is_own(word); }

    /// Whether a word stands at the head or the foot of the report.
    bool is_own(const NameWord& word) const noexcept {
        return std::any_of(own_.begin(), own_.end(),
                           [&word](const NameWords& own) { return has_word(own, word); });
    }

    static bool has_word(const NameWords& name, const NameWord& wanted) noexcept {
        return std::any_of(name.words().begin(), name.words().end(), [&](const NameWord& word) {
            const bool are_marked = name.is_marked() && wanted.is_marked;
            return are_marked ? word.spelled == wanted.spelled : word.plain == wanted.plain;
        });
    }

private:
    int year_ = 0;
    std::optional<Months> months_;
    std::optional<Months> months_of_title_{};
    std::vector<NameWords> own_{};
    bool names_a_kind_ = false;
};

/// One claim's time and place against those of an annex.
class HeldToRow {
public:
    /// Both must outlive it.
    HeldToRow(const AnnexFrame& frame, const ClaimWords& said)
        : frame_{frame}, said_{said}, scope_(said.scope) {}

    RowFigure figure_of(const AnnexRow& row, const NameWords& name) const {
        bool is_in_doubt = !said_.as_of.empty();
        if (!said_.scope.empty() && !is_of_all(name)) {
            if (said_.scope_is_sure) return RowFigure::none;
            is_in_doubt = true;
        }
        const StatedPeriod& period = said_.period;
        int years_on = period.years_on;
        if (period.first_year != period.last_year) {
            const bool may_be_in = frame_.year() == 0 ||
                                   (period.first_year <= frame_.year() && frame_.year() <= period.last_year);
            if (!may_be_in) return RowFigure::none;
            const bool is_school_year = period.last_year == period.first_year + 1;
            is_in_doubt = is_in_doubt || !is_school_year;
        } else if (period.first_year != 0) {
            is_in_doubt = is_in_doubt || frame_.year() == 0;
            if (frame_.year() != 0) years_on = period.first_year - frame_.year();
        }
        if (years_on != 0 && !period.is_sure) {
            years_on = 0;
            is_in_doubt = true;
        }
        if (years_on != 0 && years_on != -1) return RowFigure::none;
        each_year(said_.subject, [&](int year) {
            is_in_doubt = is_in_doubt || frame_.year() == 0 || year != frame_.year() + years_on;
        });
        switch (compare_months(row)) {
            case Fit::same:
                break;
            case Fit::doubtful:
                is_in_doubt = true;
                break;
            case Fit::other:
                return RowFigure::none;
        }
        if (years_on == -1) return is_in_doubt ? RowFigure::none : RowFigure::previous_actual;
        return is_in_doubt ? RowFigure::equal_only : RowFigure::actual;
    }

private:
    enum class Fit : std::uint8_t { same, doubtful, other };

    Fit compare_months(const AnnexRow& row) const noexcept {
        const std::optional<Months> months = frame_.months_of(row);
        const StatedPeriod& period = said_.period;
        if (!period.months) {  // "năm 2023": all of it
            const std::optional<Months> meant =
                period.is_said() && period.is_sure ? Months{} : frame_.months_of_title();
            const bool is_same = !months || !meant || *months == *meant;
            return is_same ? Fit::same : Fit::doubtful;
        }
        if (!period.months->are_known()) return Fit::doubtful;
        if (months) return *months == *period.months ? Fit::same : Fit::other;
        return period.months->are_a_year() ? Fit::same : Fit::doubtful;
    }

    /// "trên địa bàn huyện", the report's own place, what the row's name says, too. A number may be that of
    /// another village or ward.
    bool is_of_all(const NameWords& name) const noexcept {
        constexpr std::string_view openers[] = {"rieng", "doi", "khu", "vuc", "vung", "among", "ca"};
        const bool has_number = std::any_of(said_.scope.begin(), said_.scope.end(), is_ascii_digit<char>);
        if (has_number) return false;
        return std::all_of(scope_.words().begin(), scope_.words().end(), [&](const NameWord& word) {
            const bool is_opener =
                std::find(std::begin(openers), std::end(openers), word.plain) != std::end(openers);
            if (AnnexFrame::is_kind(word) && !frame_.may_be_kind(word)) return false;
            return !word.has_weight || is_opener || frame_.is_own(word) || AnnexFrame::has_word(name, word);
        });
    }

    const AnnexFrame& frame_;
    const ClaimWords& said_;
    NameWords scope_;
};

}  // namespace detail

}  // namespace chitieu
