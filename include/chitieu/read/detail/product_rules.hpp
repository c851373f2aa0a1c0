// SPDX-License-Identifier: BSL-1.0
//
// So many of each: "40 suất, mỗi suất 400.000đ, tổng 16.000.000đ", "500.000 đồng/hộ cho 40 hộ", area × yield.
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/read/detail/claim_fit.hpp>
#include <chitieu/read/detail/claim_text.hpp>
#include <chitieu/read/detail/prose_clauses.hpp>
#include <chitieu/read/detail/prose_levels.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>
#include <chitieu/read/prose_words.hpp>
#include <chitieu/read/unsure_claim.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace chitieu {

namespace detail {

/// Reads all products of a text once its levels are known.
class ProductRules {
public:
    explicit ProductRules(ClaimText& text) noexcept : text_{text} {}

    /// "40 suất, mỗi suất trị giá 400.000đ, tổng số tiền 20.000.000đ"
    void run() {
        for (std::size_t index = 0; index < levels_.size(); ++index) {
            ProseLevel& each = levels_[index];
            if (each.value.unit.has_term(units::Hectare::info.symbol) && yield_of(index)) continue;
            const std::size_t noun = each_noun(*each.item);
            ProseLevel* count = nullptr;
            if (noun != 0) {
                count = count_before(index, noun);
            } else if (is_rate_of_money(each.value.unit)) {
                if (average_of(index)) continue;
                count = count_beside(index);
            }
            if (count == nullptr) continue;
            ProseLevel* const total = total_beside(index, *count);
            if (total == nullptr || may_be_of_more(*count, each, *total)) continue;
            add_product(*count, each, *total);
        }
    }

private:
    static constexpr std::size_t farthest_area = 6;  // figures

    /// "diện tích 1.000 ha, năng suất 45 tạ/ha, sản lượng 4.500 tấn": next to each other, in any order. Of
    /// several areas in one part of a sentence it is the one that fits, or none.
    bool yield_of(std::size_t index) {
        const std::size_t last = levels_.size();
        return (index >= 1 && index + 1 < last && yield_of(index, index - 1, index + 1)) ||
               (index + 2 < last && yield_of(index, index + 1, index + 2)) ||
               (index >= 2 && yield_of(index, index - 2, index - 1));
    }

    bool yield_of(std::size_t index, std::size_t first, std::size_t second) {
        ProseLevel& each = levels_[index];
        ProseLevel* area = &levels_[first];
        ProseLevel* output = &levels_[second];
        if (!same_dimension(area->value.unit, units::hectare)) std::swap(area, output);
        const bool fits = same_dimension(area->value.unit, units::hectare) &&
                          same_dimension(each.value.unit * area->value.unit, output->value.unit);
        for (const ProseLevel* const level : {area, &each, output}) {
            if (!fits || !is_beside(*level, each)) return false;
        }
        const bool is_yield = words_.word(each.item->lead_begin - 1) == "suất" || names(each, "năng suất") ||
                              names(each, "yield");
        if (!is_yield || !(names(*output, "sản lượng") || names(*output, "output"))) return false;
        if (!comes_near(*area, each, *output)) {
            bool is_only = true;
            for (std::size_t step = 1; step <= farthest_area && step <= index; ++step) {
                ProseLevel& other = levels_[index - step];
                const bool is_area = &other != area && is_beside(other, each) &&
                                     same_dimension(other.value.unit, units::hectare);
                is_only = is_only && !is_area;
                if (is_area && comes_near(other, each, *output)) area = &other;
            }
            const bool is_near = comes_near(*area, each, *output);
            if (!is_near && (!is_only || has_further_factor(*area, each, *output))) return true;
        }
        add_product(*area, each, *output);
        return true;
    }

    static bool is_beside(const ProseLevel& level, const ProseLevel& each) noexcept {
        return level.item->place.segment == each.item->place.segment && !level.is_plan && !level.whole &&
               !level.value.other_reading;
    }

    /// So many of each as a share of the total; nothing where it cannot be computed.
    static std::optional<Ratio> share_of_total(const ProseLevel& count, const ProseLevel& each,
                                               const ProseLevel& total) noexcept {
        const auto number = amount_of(count.value);
        const auto price = amount_of(each.value);
        const auto stated = amount_of(total.value);
        const auto product = number && price ? checked_multiply(*number, *price) : std::nullopt;
        return product && stated && stated->sign() != 0 ? checked_divide(*product, *stated) : std::nullopt;
    }
    static bool comes_near(const ProseLevel& count, const ProseLevel& each,
                           const ProseLevel& total) noexcept {
        const auto share = share_of_total(count, each, total);
        return share && *share >= Ratio(98, 100) && *share <= Ratio(102, 100);
    }

    /// Whether a total that a product does not come near may be of more than the product.
    bool may_be_of_more(const ProseLevel& count, const ProseLevel& each, const ProseLevel& total) const {
        if (comes_near(count, each, total)) return false;
        return each_noun(*count.item) != 0 ||  // "mỗi hộ 2 con"
               may_take_in_more(count, each, total) || has_further_factor(count, each, total) ||
               is_of_several_counts(count, each, total);
    }

    /// Whether a total is so many times a product, and the sentence says so many, or speaks of months: "10
    /// hộ, mỗi hộ 2 con, 15 triệu đồng/con, tổng 300 triệu đồng", "tổng cả năm".
    bool has_further_factor(const ProseLevel& count, const ProseLevel& each, const ProseLevel& total) const {
        const auto share = share_of_total(count, each, total);
        if (!share || share->sign() <= 0 || *share >= Ratio(1)) return false;
        const auto times = checked_divide(Ratio(1), *share);
        if (!times || times->denominator() != 1) return false;
        const auto& items = text_.clauses.items();
        constexpr std::size_t around = 12;
        const auto middle = static_cast<std::size_t>(total.item - items.data());
        for (std::size_t at = middle < around ? 0 : middle - around;
             at < items.size() && at < middle + around; ++at) {
            if (items[at].place.sentence != total.item->place.sentence) continue;
            if (Ratio(items[at].figure->value) == *times) return true;
        }
        const bool is_of_months = *times <= Ratio(12);
        for (std::size_t at = count.item->clause_begin; is_of_months && at < total.item->figure->end; ++at) {
            if (words_.word(at) == "tháng" || words_.word(at) == "năm" || words_.word(at) == "quý")
                return true;
        }
        return false;
    }

    /// "120 hộ nghèo, 30 hộ cận nghèo, mỗi hộ 1 triệu đồng, tổng 150 triệu đồng"
    bool is_of_several_counts(const ProseLevel& count, const ProseLevel& each,
                              const ProseLevel& total) const {
        ProseLevel all = count;
        constexpr std::size_t farthest = 4;
        const std::size_t last = levels_.index_of(count);
        for (std::size_t step = 1; step <= last && step <= farthest; ++step) {
            const ProseLevel& level = levels_[last - step];
            if (level.item->place.sentence != count.item->place.sentence) break;
            if (level.value.unit != count.value.unit || level.whole) continue;
            if (comes_near(level, each, total)) return true;
            const auto sum = checked_add(all.value.value, level.value.value);
            if (!sum) break;
            all.value.value = *sum;
            if (comes_near(all, each, total)) return true;
        }
        return false;
    }

    /// Whether a total is more than a product and may be of something else, too, that stands between them, is
    /// so many of each as well, or goes into it in parentheses: "250 suất quà trị giá 500.000 đồng/suất và 20
    /// xe đạp, tổng trị giá 165 triệu đồng".
    bool may_take_in_more(const ProseLevel& count, const ProseLevel& each, const ProseLevel& total) const {
        const auto share = share_of_total(count, each, total);
        if (!share || *share >= Ratio(1)) return false;
        const auto [first, last] =
            std::minmax({levels_.index_of(count), levels_.index_of(each), levels_.index_of(total)});
        for (std::size_t at = first; at < last; ++at) {
            const ProseLevel& level = levels_[at];
            const bool is_of_it = &level == &count || &level == &each || &level == &total;
            if (!is_of_it && !level.item->is_share()) return true;
        }
        if (last + 1 < levels_.size() && words_.is_mark(total.item->figure->end, U'(') &&
            levels_[last + 1].value.unit.kind() == UnitKind::money) {
            return true;
        }
        if (first == 0) return false;
        const ProseLevel& before = levels_[first - 1];
        return before.item->place.segment == total.item->place.segment &&
               (each_noun(*before.item) != 0 || is_rate_of_money(before.value.unit));
    }

    bool names(const ProseLevel& level, std::string_view phrase) const noexcept {
        for (std::size_t at = level.item->clause_begin; at < level.item->figure->begin; ++at) {
            if (phrase_at(words_, at, phrase) != 0) return true;
        }
        return false;
    }

    void add_product(ProseLevel& count, ProseLevel& each, ProseLevel& total) {
        ProductClaim claim;
        claim.count = count.value;
        claim.each = each.value;
        claim.total = total.value;
        if (!is_clear(claim.each, claim.total)) return;
        std::size_t begin = words_.size();
        std::size_t end = 0;
        for (ProseLevel* const level : {&count, &each, &total}) {
            level->is_used = true;
            begin = (std::min)(begin, level->item->figure->begin);
            end = (std::max)(end, level->item->figure->end);
        }
        claim.words.quote = words_.written(begin, end);
        claim.words.subject = text_.wording.subject(*count.about);
        claim.words.as_of = text_.wording.as_of(*count.item);
        text_.setting.set(*count.item, claim.words);
        text_.found.claims.emplace_back(std::move(claim));
    }

    /// The token behind "mỗi" in the words before a figure, or "each" there or behind it; 0 where neither is.
    std::size_t each_noun(const ProseItem& item) const noexcept {
        for (std::size_t at = item.clause_begin; at < item.figure->begin; ++at) {
            if (words_.word(at) == "each") return at;
            if (words_.word(at) != "mỗi") continue;
            const std::size_t noun = words_.word(at + 1) == "một" ? at + 2 : at + 1;
            return noun < item.figure->begin ? noun : 0;
        }
        return words_.word(item.figure->end) == "each" ? item.figure->end : 0;
    }

    static bool is_rate_of_money(const AnyUnit& unit) noexcept {
        bool has_money = false;
        bool has_count = false;
        std::size_t divisors = 0;
        for (const AnyUnit::Term term : unit) {
            has_money = has_money || (term.info->kind == UnitKind::money && term.exponent == 1);
            has_count = has_count || (term.info->kind == UnitKind::count && term.exponent == -1);
            divisors += term.exponent < 0 ? 1U : 0U;
        }
        return has_money && has_count && divisors == 1;
    }

    ProseLevel* count_before(std::size_t index, std::size_t noun) {
        constexpr std::size_t farthest = 8;
        constexpr std::string_view classifiers[] = {"căn", "ngôi", "cái", "chiếc"};
        for (std::size_t step = 1; step <= farthest && step <= index; ++step) {
            ProseLevel& level = levels_[index - step];
            if (is_far(level, levels_[index])) return nullptr;
            const bool is_called_else = step == 1 && is_one_of(words_.word(noun), classifiers);  // "5 nhà"
            if (words_.word(noun) == "each" || is_called_else) {
                if (level.value.is_exact) return &level;
            } else if (words_.word(level.item->figure->number_end) == words_.word(noun) &&
                       !words_.word(noun).empty()) {
                return &level;
            }
        }
        return nullptr;
    }

    /// "500.000 đồng/hộ cho 40 hộ"
    ProseLevel* count_beside(std::size_t index) {
        const AnyUnit& unit = levels_[index].value.unit;
        for (const std::size_t at : {index + 1, index - 1}) {
            if (at >= levels_.size() ||
                levels_[at].item->place.segment != levels_[index].item->place.segment) {
                continue;
            }
            const bool divides = levels_[at].value.unit.counts_whole_things() &&
                                 (unit * levels_[at].value.unit).kind() == UnitKind::money;
            if (divides) return &levels_[at];
        }
        return nullptr;
    }

    /// "32 trường hợp, tổng số tiền 412 triệu đồng (trung bình 12,9 triệu đồng/trường hợp)": in parentheses
    /// behind the two that it is of, in any order.
    bool average_of(std::size_t index) {
        ProseLevel& each = levels_[index];
        const ProseGroup& group = text_.clauses.groups()[each.item->place.group];
        if (each.item->place.group == 0 || index < 2) return false;
        ProseLevel* count = &levels_[index - 2];
        ProseLevel* total = &levels_[index - 1];
        if (count->value.unit.kind() == UnitKind::money) std::swap(count, total);
        const bool is_behind = text_.only_names(levels_[index - 1].item->figure->end, group.open) &&
                               group.outer == total->item->place.group &&
                               ProseLevels::same_segment(*count->item, *total->item);
        const bool divides = count->value.unit.counts_whole_things() && !count->whole && !total->whole &&
                             (each.value.unit * count->value.unit).kind() == UnitKind::money &&
                             total->value.unit.kind() == UnitKind::money;
        if (!is_behind || !divides) return false;
        add_product(*count, each, *total);
        return true;
    }

    /// More than a sentence apart.
    bool is_far(const ProseLevel& left, const ProseLevel& right) const noexcept {
        const auto first = left.item->place.sentence;
        const auto second = right.item->place.sentence;
        return first > second ? first - second > 3 : second - first > 3;
    }

    /// Money behind "tổng", after what each costs or before how many there are.
    ProseLevel* total_beside(std::size_t index, const ProseLevel& count) {
        constexpr std::size_t farthest = 3;
        const auto is_total = [&](const ProseLevel& level) {
            return level.value.unit.kind() == UnitKind::money && names_total(*level.item);
        };
        for (std::size_t at = index + 1; at < levels_.size() && at <= index + farthest; ++at) {
            if (levels_[at].item->place.segment != levels_[index].item->place.segment) break;
            if (is_total(levels_[at])) return &levels_[at];
        }
        const auto first = levels_.index_of(count);
        for (std::size_t step = 1; step <= farthest && step <= first; ++step) {
            ProseLevel& level = levels_[first - step];
            if (level.item->place.sentence != count.item->place.sentence && count.item->place.group == 0) {
                break;
            }
            if (is_total(level)) return &level;
        }
        return nullptr;
    }

    bool names_total(const ProseItem& item) const noexcept {
        constexpr std::string_view totals[] = {"tổng", "totalling", "total", "thành tiền"};
        for (std::size_t at = item.clause_begin; at < item.figure->begin; ++at) {
            if (words_.is_word(at) && any_phrase_at(words_, at, totals) != 0) return true;
        }
        return false;
    }

    ClaimText& text_;
    const SignedWords& words_ = text_.words;
    ProseLevels& levels_ = text_.levels;
};

}  // namespace detail

}  // namespace chitieu
