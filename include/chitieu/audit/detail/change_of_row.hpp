// SPDX-License-Identifier: BSL-1.0
//
// A change since the year before, "tăng 3,7 % so với năm 2023", against a row's figure of that year.
#pragma once

#include <chitieu/audit/annex_match.hpp>
#include <chitieu/audit/detail/claim_levels.hpp>
#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/claim.hpp>
#include <chitieu/domain/stated_period.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// How far a row's figure of the year before is what a change is held against.
enum class ChangeBase : std::uint8_t {
    none,
    maybe,  ///< right where it fits; where not, another figure may be meant
    surely,
};

/// What grows at prices of another year than those that an annex is in.
inline constexpr std::string_view words_of_real_growth[] = {
    "giá trị sản xuất", "giá trị tăng thêm", "tổng sản phẩm", "tổng giá trị", "grdp",   "gdp",
    "giá so sánh",      "giá cố định",       "giá hiện hành", "tăng trưởng",  "chỉ số", "constant prices"};

inline bool may_grow_in_real_terms(std::string_view text) {
    const std::string words = folded(text, Folding::marks_kept);
    for (const std::string_view phrase : words_of_real_growth) {
        if (words.find(phrase) != std::string::npos) return true;
    }
    return false;
}

/// The words soon before and behind a claim.
inline std::string_view words_around(const ClaimWords& said) noexcept {
    constexpr std::size_t nearby = 300;
    const std::less<const char*> is_before;
    const std::string_view text = said.context;
    const bool is_inside = !said.quote.empty() && !is_before(said.quote.data(), text.data()) &&
                           !is_before(text.data() + text.size(), said.quote.data() + said.quote.size());
    if (!is_inside) return text.substr(0, nearby);
    const auto at = static_cast<std::size_t>(said.quote.data() - text.data());
    const std::size_t begin = at < nearby ? 0 : at - nearby;
    return text.substr(begin, at - begin + said.quote.size() + nearby);
}

inline ChangeBase base_of_change(const ChangeClaim& claim, const AnnexRow& row, const AnnexNames& names) {
    const ClaimWords& words = claim.words;
    const bool is_same_period = words.basis == BasisKind::same_period;
    const bool is_meant = claim.now && !claim.before && words.as_of.empty() &&
                          (is_same_period || words.basis == BasisKind::previous_year);
    if (!is_meant || !names.is_of_this_year(claim, row)) return ChangeBase::none;
    bool is_another = false;
    each_year(words.basis_text,
              [&](int year) { is_another = is_another || names.year() == 0 || year != names.year() - 1; });
    if (is_another) return ChangeBase::none;
    // "Cùng kỳ" is the same part of the year, as the annex has it; "năm trước" all of it.
    const std::optional<Months> months = names.months_of(row);
    const bool is_part = months && !months->are_a_year();
    const bool is_final =
        row.previous_actual.value && row.previous_actual.value->status == ActualStatus::final;
    const bool is_sure =
        is_final && is_part == is_same_period && !may_grow_in_real_terms(row.indicator.name()) &&
        !may_grow_in_real_terms(words.subject) && !may_grow_in_real_terms(words_around(words));
    return is_sure ? ChangeBase::surely : ChangeBase::maybe;
}

}  // namespace detail

}  // namespace chitieu
