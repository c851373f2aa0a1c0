// SPDX-License-Identifier: BSL-1.0
//
// A figure of running text and what is said of it; a verdict that has none.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/clause_places.hpp>
#include <chitieu/read/detail/prose_basis.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/prose_figures.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <optional>

namespace chitieu {

namespace detail {

/// A figure and the words around it.
struct ProseItem {
    const ProseFigure* figure = nullptr;
    ClausePlace place{};
    Lead lead = Lead::none;
    Hedge hedge = Hedge::none;
    std::size_t lead_begin = 0;       ///< of lead, hedge and all that fills
    std::size_t clause_begin = 0;     ///< behind the mark or the figure before it
    bool is_directly_behind = false;  ///< a figure, not a mark, stands before the clause
    bool has_subject = false;         ///< the clause names a thing of its own
    bool is_wish = false;             ///< what is to be reached
    bool is_times = false;            ///< "gấp 2,5 lần"
    bool goes_on_changes = false;  ///< "22 vụ, 19 đối tượng": its verb stands before another figure
    std::optional<BasisInText> basis{};
    std::optional<BasisInText> second_basis{};

    bool is_share() const noexcept {
        const UnitKind kind = figure->unit.kind();
        return kind == UnitKind::share || kind == UnitKind::points;
    }
};

/// A verdict without a figure: "không đạt Nghị quyết HĐND".
struct ProseVerdict {
    std::size_t begin = 0;
    BasisInText basis{};
    DeclaredVerdict verdict = DeclaredVerdict::achieved;
    ClausePlace place{};
};

inline constexpr Phrase<DeclaredVerdict> verdict_leads[] = {
    {"đạt", DeclaredVerdict::achieved},
    {"hoàn thành", DeclaredVerdict::achieved},
    {"đạt và vượt", DeclaredVerdict::achieved},
    {"vượt", DeclaredVerdict::exceeded},
    {"vượt mức", DeclaredVerdict::exceeded},
    {"hoàn thành vượt mức", DeclaredVerdict::exceeded},
    {"không đạt", DeclaredVerdict::missed},
    {"chưa đạt", DeclaredVerdict::missed},
    {"không hoàn thành", DeclaredVerdict::missed},
    {"chưa hoàn thành", DeclaredVerdict::missed},
    {"met", DeclaredVerdict::achieved},
    {"achieved", DeclaredVerdict::achieved},
    {"exceeded", DeclaredVerdict::exceeded},
    {"missed", DeclaredVerdict::missed},
    {"short of", DeclaredVerdict::missed},
};

}  // namespace detail

}  // namespace chitieu
