// SPDX-License-Identifier: BSL-1.0
//
// The words that reports use around figures, in Vietnamese (marks dropped) and English: one table a sort of
// cell.
#pragma once

#include <chitieu/domain/actual.hpp>
#include <chitieu/domain/annex.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/text/fold_string.hpp>
#include <chitieu/text/letters.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chitieu {

namespace detail {

/// Words folded for the vocabulary: marks dropped, no stop or colon at either end.
inline std::string vocabulary_words(std::string_view text) {
    std::string words = folded(text, Folding::marks_dropped);
    while (!words.empty() &&
           (words.back() == '.' || words.back() == ':' || words.back() == ';' || words.back() == ' ')) {
        words.pop_back();
    }
    return words;
}

template <class Meaning>
struct Vocable {
    std::string_view words;
    Meaning meaning;
};

inline constexpr Vocable<TargetForm> words_before_target[] = {
    {"", TargetForm::value},
    {"=", TargetForm::value},
    {"dat", TargetForm::value},
    {"phan dau", TargetForm::value},
    {"phan dau dat", TargetForm::value},
    {"con", TargetForm::value},
    {"giam con", TargetForm::value},
    {"giam xuong con", TargetForm::value},
    {">", TargetForm::more_than},
    {"tren", TargetForm::more_than},
    {"hon", TargetForm::more_than},
    {"dat tren", TargetForm::more_than},
    {"lon hon", TargetForm::more_than},
    {"nhieu hon", TargetForm::more_than},
    {"cao hon", TargetForm::more_than},
    {"phan dau tren", TargetForm::more_than},
    {"duy tri tren", TargetForm::more_than},
    {"more than", TargetForm::more_than},
    {"over", TargetForm::more_than},
    {"above", TargetForm::more_than},
    {"greater than", TargetForm::more_than},
    {">=", TargetForm::at_least},
    {"=>", TargetForm::at_least},
    {"≥", TargetForm::at_least},
    {"toi thieu", TargetForm::at_least},
    {"it nhat", TargetForm::at_least},
    {"khong duoi", TargetForm::at_least},
    {"khong it hon", TargetForm::at_least},
    {"khong thap hon", TargetForm::at_least},
    {"tu", TargetForm::at_least},
    {"dat tu", TargetForm::at_least},
    {"duy tri tu", TargetForm::at_least},
    {"at least", TargetForm::at_least},
    {"minimum", TargetForm::at_least},
    {"min", TargetForm::at_least},
    {"no less than", TargetForm::at_least},
    {"not less than", TargetForm::at_least},
    {"<", TargetForm::less_than},
    {"duoi", TargetForm::less_than},
    {"it hon", TargetForm::less_than},
    {"nho hon", TargetForm::less_than},
    {"thap hon", TargetForm::less_than},
    {"con duoi", TargetForm::less_than},
    {"giam con duoi", TargetForm::less_than},
    {"duy tri duoi", TargetForm::less_than},
    {"less than", TargetForm::less_than},
    {"under", TargetForm::less_than},
    {"below", TargetForm::less_than},
    {"fewer than", TargetForm::less_than},
    {"<=", TargetForm::at_most},
    {"=<", TargetForm::at_most},
    {"≤", TargetForm::at_most},
    {"toi da", TargetForm::at_most},
    {"khong qua", TargetForm::at_most},
    {"nhieu nhat", TargetForm::at_most},
    {"khong vuot qua", TargetForm::at_most},
    {"khong hon", TargetForm::at_most},
    {"khong tren", TargetForm::at_most},
    {"at most", TargetForm::at_most},
    {"maximum", TargetForm::at_most},
    {"max", TargetForm::at_most},
    {"up to", TargetForm::at_most},
    {"no more than", TargetForm::at_most},
    {"not more than", TargetForm::at_most},
    {"duy tri", TargetForm::maintain},
    {"giu vung", TargetForm::maintain},
    {"giu", TargetForm::maintain},
    {"on dinh", TargetForm::maintain},
    {"duy tri on dinh", TargetForm::maintain},
    {"maintain", TargetForm::maintain},
    {"keep", TargetForm::maintain},
    {"keep at", TargetForm::maintain},
    {"between", TargetForm::between},
    {"from", TargetForm::between},
};

inline constexpr Vocable<TargetForm> words_after_target[] = {
    {"tro len", TargetForm::at_least},   {"or more", TargetForm::at_least},
    {"and above", TargetForm::at_least}, {"and over", TargetForm::at_least},
    {"hoac hon", TargetForm::at_least},  {"+", TargetForm::at_least},
    {"or above", TargetForm::at_least},  {"tro xuong", TargetForm::at_most},
    {"or less", TargetForm::at_most},    {"or fewer", TargetForm::at_most},
    {"and below", TargetForm::at_most},  {"or below", TargetForm::at_most},
};

inline constexpr Vocable<ActualStatus> words_before_actual[] = {
    {"", ActualStatus::final},
    {"=", ActualStatus::final},
    {"dat", ActualStatus::final},
    {"uoc", ActualStatus::estimate},
    {"uoc dat", ActualStatus::estimate},
    {"uoc thuc hien", ActualStatus::estimate},
    {"so bo", ActualStatus::preliminary},
    {"du uoc", ActualStatus::forecast},
    {"du kien", ActualStatus::forecast},
    {"estimated", ActualStatus::estimate},
    {"est", ActualStatus::estimate},
    {"preliminary", ActualStatus::preliminary},
    {"forecast", ActualStatus::forecast},
    {"duy tri", ActualStatus::final},
    {"con", ActualStatus::final},
    {"giam con", ActualStatus::final},
    {"uoc con", ActualStatus::estimate},
};

inline constexpr Vocable<DeclaredVerdict> verdict_words[] = {
    {"dat", DeclaredVerdict::achieved},
    {"hoan thanh", DeclaredVerdict::achieved},
    {"dat ke hoach", DeclaredVerdict::achieved},
    {"dat kh", DeclaredVerdict::achieved},
    {"dat chi tieu", DeclaredVerdict::achieved},
    {"met", DeclaredVerdict::achieved},
    {"achieved", DeclaredVerdict::achieved},
    {"on target", DeclaredVerdict::achieved},
    {"vuot", DeclaredVerdict::exceeded},
    {"vuot ke hoach", DeclaredVerdict::exceeded},
    {"vuot kh", DeclaredVerdict::exceeded},
    {"vuot chi tieu", DeclaredVerdict::exceeded},
    {"exceeded", DeclaredVerdict::exceeded},
    {"hoan thanh vuot muc", DeclaredVerdict::exceeded},
    {"khong dat", DeclaredVerdict::missed},
    {"chua dat", DeclaredVerdict::missed},
    {"khong hoan thanh", DeclaredVerdict::missed},
    {"chua hoan thanh", DeclaredVerdict::missed},
    {"khong dat ke hoach", DeclaredVerdict::missed},
    {"chua dat ke hoach", DeclaredVerdict::missed},
    {"khong dat kh", DeclaredVerdict::missed},
    {"chua dat kh", DeclaredVerdict::missed},
    {"khong dat chi tieu", DeclaredVerdict::missed},
    {"chua dat chi tieu", DeclaredVerdict::missed},
    {"missed", DeclaredVerdict::missed},
    {"not met", DeclaredVerdict::missed},
    {"not achieved", DeclaredVerdict::missed},
    {"dat va vuot", DeclaredVerdict::achieved},
    {"dat, vuot", DeclaredVerdict::achieved},
    {"dat muc tieu", DeclaredVerdict::achieved},
};

template <class Meaning, std::size_t Size>
constexpr std::optional<Meaning> meaning_of(const Vocable<Meaning> (&table)[Size], std::string_view words) {
    for (const Vocable<Meaning>& entry : table) {
        if (entry.words == words) return entry.meaning;
    }
    return std::nullopt;
}

/// The verdict that words say: those of the list, and what is put together from "không", "hoàn thành", "vượt"
/// and what is reached: "hoàn thành vượt mức kế hoạch".
inline std::optional<DeclaredVerdict> verdict_in(std::string_view words) {
    if (const auto known = meaning_of(verdict_words, words)) return known;
    const auto take = [&words](std::string_view phrase) {
        const bool is_there =
            words.starts_with(phrase) && (words.size() == phrase.size() || words[phrase.size()] == ' ');
        if (is_there) words.remove_prefix(words.size() == phrase.size() ? phrase.size() : phrase.size() + 1);
        return is_there;
    };
    const bool is_missed = take("khong") || take("chua");
    const bool is_done = take("hoan thanh") || take("dat");
    const bool joins = is_done && take("va");
    const bool is_exceeded = !is_missed && take("vuot");
    if ((joins && !is_exceeded) || !(is_done || is_exceeded)) return std::nullopt;
    take("so voi");
    take("muc");
    for (const std::string_view plan : {"ke hoach", "kh", "chi tieu", "muc tieu", "du toan", "nghi quyet"}) {
        if (take(plan)) break;
    }
    take("giao");
    take("de ra");
    if (!words.empty()) return std::nullopt;
    if (is_missed) return DeclaredVerdict::missed;
    return is_exceeded && !joins ? DeclaredVerdict::exceeded : DeclaredVerdict::achieved;
}

/// Words for a row that sums up others.
inline bool says_total(std::string_view words) {
    for (const std::string_view total : {"tong cong", "cong", "tong so", "tong", "total", "grand total"}) {
        if (words == total) return true;
    }
    return false;
}

/// An empty cell, and what people write for "nothing".
inline bool means_nothing(std::string_view text) {
    const std::string words = vocabulary_words(text);
    for (const std::string_view nothing :
         {"", "-", "--", "---", "…", "..", "...", "n/a", "na", "chua co so lieu", "chua co",
          "khong co so lieu", "chua bao cao", "not reported", "no data", "none", "nil"}) {
        if (words == nothing) return true;
    }
    return false;
}

}  // namespace detail

}  // namespace chitieu
