// SPDX-License-Identifier: BSL-1.0
//
// What figures are held against: "so với cùng kỳ năm 2022", "kế hoạch tỉnh giao", "of the plan".
#pragma once

#include <chitieu/domain/claim.hpp>
#include <chitieu/read/detail/prose_numbers.hpp>
#include <chitieu/read/detail/prose_signs.hpp>
#include <chitieu/read/detail/signed_words.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chitieu {

namespace detail {

/// What something is held against, in the text: "so với cùng kỳ năm 2022", "kế hoạch tỉnh giao".
struct BasisInText {
    std::size_t begin = 0;  ///< its first token, "so"
    std::size_t end = 0;
    BasisKind kind = BasisKind::none;
    bool is_compared = false;      ///< "so với", "of", "on" stands before it
    bool is_taken = false;         ///< a figure is held against it
    std::optional<Sense> sense{};  ///< "above plan", "less than last year": by so much

    bool is_plan() const noexcept {
        return kind == BasisKind::plan || kind == BasisKind::superior_plan || kind == BasisKind::resolution ||
               kind == BasisKind::budget;
    }
};

/// Finds all of a text.
class BasisFinder {
public:
    explicit BasisFinder(const SignedWords& words) noexcept : words_{words} {}

    /// In the text's order; none overlaps another. Linear.
    void find(std::vector<BasisInText>& bases) const {
        bases.clear();
        for (std::size_t at = 0; at < words_.size();) {
            const auto basis = words_.is_word(at) ? basis_at(at) : std::nullopt;
            if (basis) bases.push_back(*basis);
            at = basis ? basis->end : at + 1;
        }
    }

    /// "the plan", "its target"
    static bool is_article(const ProseWords& words, std::size_t at) noexcept {
        return words.word(at) == "the" || words.word(at) == "its" || words.word(at) == "their";
    }

private:
    /// Behind what compares, "so với", "compared with", "of the", "more than"; or `at`.
    std::size_t behind_comparison(std::size_t at) const noexcept {
        constexpr std::string_view prepositions[] = {"of", "on",    "against", "over",  "from", "versus",
                                                     "vs", "above", "below",   "under", "to"};
        const std::string_view word = words_.word(at);
        std::size_t end = at;
        if (word == "so") {
            end = at + 1 + (words_.word(at + 1) == "với" ? 1 : 0);
        } else if (word == "compared" || word == "relative" || words_.word(at + 1) == "than" ||
                   word == "short") {
            end = at + 2;
        } else if (is_one_of(word, prepositions)) {
            end = at + 1;
        }
        if (end == at) return at;
        while (is_article(words_, end)) ++end;
        return end;
    }

    bool is_year(std::size_t at) const noexcept {
        return words_.is_number(at) && can_be_year(words_.written(at));
    }

    std::optional<Sense> sense_of(std::size_t at) const noexcept {
        constexpr std::string_view more[] = {"above", "over", "more", "higher", "greater"};
        constexpr std::string_view less[] = {"below", "under", "short", "less", "lower", "fewer"};
        if (is_one_of(words_.word(at), more)) return Sense::more;
        if (is_one_of(words_.word(at), less)) return Sense::less;
        return std::nullopt;
    }

    std::optional<BasisInText> basis_at(std::size_t at) const noexcept {
        BasisInText basis;
        basis.begin = at;
        std::size_t head = behind_comparison(at);
        basis.is_compared = head != at;
        if (basis.is_compared) basis.sense = sense_of(at);
        if (!basis.is_compared && !words_.has_sign(at, begins_basis)) return std::nullopt;
        if (at > 0 && words_.word(at - 1) == "lần" && words_.word(at) == "năm" && is_year(at + 1)) {
            basis.kind = BasisKind::previous_year;  // "bằng 1,7 lần năm 2023"
            basis.is_compared = true;
            basis.end = at + 2;
            return basis;
        }
        const auto known = begins_with(words_, head, basis_heads);
        if (known) {
            basis.kind = known->meaning;
            basis.end = head + known->tokens;
            // "Chương trình mục tiêu quốc gia", and a plan that is carried out
            if (at > 0 && (words_.word(at - 1) == "trình" || words_.word(at - 1) == "theo"))
                return std::nullopt;
        } else {
            if (!basis.is_compared) return std::nullopt;
            const std::size_t year = head + any_phrase_at(words_, head, words_before_compared_years);
            if (!is_year(year)) return std::nullopt;
            basis.kind = BasisKind::previous_year;
            basis.end = year + 1;
        }
        extend(basis);
        return basis;
    }

    /// Takes in who set it and for when: "tỉnh giao", "năm 2022", "HĐND huyện giao".
    void extend(BasisInText& basis) const noexcept {
        constexpr std::size_t most_tokens = 16;
        std::size_t end = basis.end;
        bool is_superior = false;
        bool is_resolution = basis.kind == BasisKind::resolution;
        while (end < words_.size() && end - basis.begin < most_tokens) {
            if (words_.is_word(end)) {
                if (!words_.has_sign(end, extends_basis)) break;
                is_superior = is_superior || any_phrase_at(words_, end, superior_words) != 0;
                is_resolution = is_resolution || words_.word(end) == "hđnd" || words_.word(end) == "nq" ||
                                words_.word(end) == "nghị" || words_.word(end) == "council" ||
                                phrase_at(words_, end, "hội đồng nhân dân") != 0;
            } else if (words_.is_number(end)) {
                const bool is_named = can_be_year(words_.written(end)) || words_.word(end - 1) == "thứ" ||
                                      words_.word(end - 1) == "khóa" || words_.word(end - 1) == "tháng" ||
                                      words_.word(end - 1) == "quý";
                if (!is_named) break;
            } else if (!((words_.is_mark(end, U'-') || words_.is_mark(end, U'–') ||
                          words_.is_mark(end, U'/')) &&
                         words_.is_number(end - 1) && words_.is_number(end + 1))) {
                break;
            }
            ++end;
        }
        basis.end = end;
        if (basis.kind != BasisKind::plan) return;
        if (is_resolution) basis.kind = BasisKind::resolution;
        if (is_superior && !is_resolution) basis.kind = BasisKind::superior_plan;
    }

    const SignedWords& words_;
};

}  // namespace detail

}  // namespace chitieu
