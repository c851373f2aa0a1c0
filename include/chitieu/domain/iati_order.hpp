// SPDX-License-Identifier: BSL-1.0
//
// The order in which IATI 2.03 wants the parts of an activity.
//
//     std::vector<IatiElement> parts = …;   // as they came
//     put_in_order(parts);                  // iati-identifier, reporting-org, title, …
#pragma once

#include <chitieu/domain/detail/sort_stably.hpp>
#include <chitieu/domain/iati.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace chitieu {

/// The children of an activity in the order of the schema.
inline constexpr std::string_view iati_activity_parts[] = {
    "iati-identifier",
    "reporting-org",
    "title",
    "description",
    "participating-org",
    "other-identifier",
    "activity-status",
    "activity-date",
    "contact-info",
    "activity-scope",
    "recipient-country",
    "recipient-region",
    "location",
    "sector",
    "tag",
    "country-budget-items",
    "humanitarian-scope",
    "policy-marker",
    "collaboration-type",
    "default-flow-type",
    "default-finance-type",
    "default-aid-type",
    "default-tied-status",
    "budget",
    "planned-disbursement",
    "capital-spend",
    "transaction",
    "document-link",
    "related-activity",
    "legacy-data",
    "conditions",
    "result",
    "crs-add",
    "fss",
};

/// Those of them without which the schema does not take an activity.
inline constexpr std::string_view iati_required_parts[] = {
    "iati-identifier",   "reporting-org",   "title",         "description",
    "participating-org", "activity-status", "activity-date",
};

/// The place of a part of an activity; extensions and text are behind all that have one. O(1).
constexpr std::size_t iati_order_of(std::string_view name) noexcept {
    std::size_t place = 0;
    for (const std::string_view part : iati_activity_parts) {
        if (part == name) return place;
        ++place;
    }
    return place + (name.empty() ? 1U : 0U);
}

/// Puts elements that the model has no name for in the order of the schema, those of one name as they were;
/// runs of text come last, as one. n log n.
inline void put_in_order(std::vector<IatiElement>& elements) {
    if (elements.size() < 2) return;
    detail::sort_stably(elements, [](const IatiElement& one, const IatiElement& two) {
        return iati_order_of(one.name) < iati_order_of(two.name);
    });
    const auto first_text = std::find_if(elements.begin(), elements.end(),
                                         [](const IatiElement& element) { return element.name.empty(); });
    if (first_text == elements.end()) return;
    for (auto text = first_text + 1; text != elements.end(); ++text) first_text->text += text->text;
    elements.erase(first_text + 1, elements.end());
}

}  // namespace chitieu
