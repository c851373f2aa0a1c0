// SPDX-License-Identifier: BSL-1.0
//
// Units that only a file knows: a list that grows while the program runs.
//
//     UnitCatalogue catalogue;                                         // the standard units, and then
//     catalogue.add_line("{buffalo}; trâu; buffalo; count; ; con trâu");
//     catalogue.add_line("[sao]; sào; sao; measure; 360 m2");          // 360 square metres
//     parse_unit("nghìn trâu", catalogue)
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/text/ascii.hpp>
#include <chitieu/text/language.hpp>
#include <chitieu/text/spaces.hpp>
#include <chitieu/unit/catalogue.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/standard_units.hpp>
#include <chitieu/unit/unit.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chitieu {

/// A unit to be added, in words that need not outlive the call.
struct UnitDefinition {
    std::string_view symbol;  ///< short and ASCII: the unit's identity
    Wording name;             ///< as it will be printed
    UnitKind kind = UnitKind::measure;  ///< what sort: a measure, a count, a currency, a scale
    Ratio factor = 1;             ///< how many of `unit` one of these is, exactly
    AnyUnit unit{};               ///< of the same kind; a count, a currency and a scale need none
    std::string_view words = {};  ///< further spellings, separated by `|`
};

/// Why a unit was not added.
enum class UnitProblem : std::uint8_t {
    none,                  ///< it was
    fields_missing,        ///< a line has symbol; Vietnamese name; English name; kind; definition; words
    symbol_not_plain,      ///< a symbol is ASCII, without blanks
    kind_not_known,        ///< measure, count, money, share, points or scale
    definition_not_read,   ///< neither "360 m2" nor "1/4 L": an exact number and a known unit
    factor_not_positive,   ///< 0, negative, or too large to be exact
    unit_of_another_kind,  ///< a measure is so many of a measure
    symbol_is_taken,       ///< another unit has this symbol
    spelling_is_taken,     ///< the spelling already means something: to have two meanings is to have none
    spelling_not_read,     ///< the spelling cannot be read back as one unit: "kg/con", "|"
};

/// The problem's name, as it stands in machine-readable output.
constexpr std::string_view name_of(UnitProblem problem) noexcept {
    constexpr std::string_view names[] = {
        "none",
        "fields_missing",
        "symbol_not_plain",
        "kind_not_known",
        "definition_not_read",
        "factor_not_positive",
        "unit_of_another_kind",
        "symbol_is_taken",
        "spelling_is_taken",
        "spelling_not_read",
    };
    return names[static_cast<std::size_t>(problem)];
}

/// The problem in words.
constexpr Wording words_of(UnitProblem problem) noexcept {
    constexpr Wording words[] = {
        {"đã thêm", "added"},
        {"thiếu trường", "fields are missing"},
        {"ký hiệu phải là chữ ASCII không có khoảng trắng", "a symbol is ASCII without blanks"},
        {"không rõ loại đơn vị", "the kind of unit is not known"},
        {"không đọc được định nghĩa", "the definition cannot be read"},
        {"hệ số phải dương và chính xác", "the factor must be positive and exact"},
        {"đơn vị gốc thuộc loại khác", "the unit that it is made of is of another kind"},
        {"ký hiệu đã có", "the symbol is taken"},
        {"cách viết đã có nghĩa khác", "the spelling already means something else"},
        {"cách viết không đọc lại được", "the spelling cannot be read back as one unit"},
    };
    return words[static_cast<std::size_t>(problem)];
}

/// What became of a definition: the unit, or the problem and the words that it is about.
struct AddedUnit {
    std::optional<AnyUnit> unit{};            ///< nothing: see `problem`
    UnitProblem problem = UnitProblem::none;  ///< why not
    std::string_view text{};  ///< a piece of what was given

    /// Whether a unit was found or added.
    constexpr explicit operator bool() const noexcept { return unit.has_value(); }
};

/// A list of units that new ones can be added to, owned by the caller. Units made from it point into it,
/// so it must outlive them; adding moves nothing that is there. It converts to a `UnitList` for `parse_unit`,
/// which sees what had been added by then and is not used after the next addition. Can be moved, not copied.
class UnitCatalogue {
public:
    /// Begins with the units of `base`, whose descriptions must outlive the catalogue.
    explicit UnitCatalogue(UnitList base = standard_units) {
        reserve(base.count);
        for (const UnitInfo* info : base) entries_[count_++] = info;
    }
    UnitCatalogue(UnitCatalogue&& other) noexcept { swap(other); }
    UnitCatalogue& operator=(UnitCatalogue&& other) noexcept {
        swap(other);
        return *this;
    }
    UnitCatalogue(const UnitCatalogue&) = delete;
    UnitCatalogue& operator=(const UnitCatalogue&) = delete;
    ~UnitCatalogue() {
        while (owned_ != nullptr) {
            const Entry* const entry = owned_;
            owned_ = entry->next;
            delete[] entry->letters;
            delete entry;
        }
        delete[] entries_;
    }

    /// All units: the first ones, then those added, in their order.
    UnitList list() const& noexcept { return {entries_, count_}; }
    /// Where a list is taken, all units of the catalogue.
    operator UnitList() const& noexcept { return list(); }
    /// Refused: the list would outlive its catalogue.
    operator UnitList() const&& = delete;

    /// Adds a unit, with a copy of its words; a share brings the points in which it differs. Adds nothing
    /// where there is a problem. Linear in the list for each spelling.
    AddedUnit add(const UnitDefinition& definition) {
        UnitInfo info{definition.symbol, definition.name, definition.kind, {}, 1, definition.words};
        if (!is_plain(info.symbol)) return {{}, UnitProblem::symbol_not_plain, info.symbol};
        if (const UnitProblem problem = measure(info, definition); problem != UnitProblem::none) {
            return {{}, problem, info.symbol};
        }
        for (const UnitInfo* known : list()) {
            if (known->symbol == info.symbol) return {{}, UnitProblem::symbol_is_taken, info.symbol};
        }
        AddedUnit refused;
        detail::each_spelling(info, [&](std::string_view spelling) {
            if (refused.problem != UnitProblem::none) return;
            const UnitProblem problem = look_at(spelling, info);
            if (problem != UnitProblem::none) refused = {{}, problem, spelling};
        });
        if (refused.problem != UnitProblem::none) return refused;
        return {AnyUnit(keep(info)), UnitProblem::none, {}};
    }

    /// Adds the unit of one line: symbol; Vietnamese name; English name; kind; definition; words. The last
    /// two may be missing. The definition is an exact number and a unit that is known by then, "360 m2",
    /// "1/4 L", "0.5 kg". Fields are separated by semicolons or tabs.
    AddedUnit add_line(std::string_view line) {
        constexpr std::size_t most = 6;
        std::string_view fields[most];
        std::size_t count = 0;
        std::string_view rest = line;
        while (true) {
            const std::size_t end = count + 1 < most ? rest.find_first_of(";\t") : std::string_view::npos;
            fields[count++] = trim(rest.substr(0, end));
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
        }
        UnitDefinition definition{.symbol = fields[0], .name = {fields[1], fields[2]}, .words = fields[5]};
        if (count < 4 || fields[0].empty() || fields[1].empty() || fields[2].empty()) {
            return {{}, UnitProblem::fields_missing, line};
        }
        const std::optional<UnitKind> kind = kind_from(fields[3]);
        if (!kind) return {{}, UnitProblem::kind_not_known, fields[3]};
        definition.kind = *kind;
        if (!read_definition(fields[4], definition)) {
            return {{}, UnitProblem::definition_not_read, fields[4]};
        }
        AddedUnit added = add(definition);
        if (!added && added.text.empty()) added.text = line;
        return added;
    }

private:
    struct Entry {
        UnitInfo info;
        UnitInfo points;
        char* letters;
        Entry* next;
    };

    static bool is_plain(std::string_view symbol) noexcept {
        for (const char letter : symbol) {
            if (letter <= ' ' || letter > '~') return false;
        }
        return !symbol.empty();
    }

    static std::optional<UnitKind> kind_from(std::string_view word) noexcept {
        constexpr std::string_view words[] = {"measure", "count", "money", "share", "points", "scale"};
        constexpr UnitKind kinds[] = {UnitKind::measure, UnitKind::count,  UnitKind::money,
                                      UnitKind::share,   UnitKind::points, UnitKind::scale};
        for (std::size_t at = 0; at < sizeof(kinds) / sizeof(kinds[0]); ++at) {
            if (word == words[at]) return kinds[at];
        }
        return std::nullopt;
    }

    /// "360 m2", "1/4 L", "12", "kg".
    bool read_definition(std::string_view text, UnitDefinition& definition) const {
        std::size_t end = 0;
        while (end < text.size() &&
               (detail::is_ascii_digit(text[end]) || text[end] == '.' || text[end] == '/')) {
            ++end;
        }
        const std::string_view number = text.substr(0, end);
        const std::string_view words = trim(text.substr(end));
        if (!number.empty()) {
            const std::size_t slash = number.find('/');
            const std::string_view upper = number.substr(0, slash);
            const auto numerator = parse_decimal(upper.data(), upper.data() + upper.size());
            if (!numerator) return false;
            definition.factor = Ratio(*numerator);
            if (slash != std::string_view::npos) {
                const std::string_view lower = number.substr(slash + 1);
                const auto denominator = parse_decimal(lower.data(), lower.data() + lower.size());
                if (!denominator || denominator->is_zero()) return false;
                definition.factor = Ratio(*numerator, *denominator);
            }
        }
        if (words.empty()) return true;
        const std::optional<AnyUnit> unit = parse_unit(words, list());
        if (unit) definition.unit = *unit;
        return unit.has_value();
    }

    /// Fills in the dimension and the factor.
    static UnitProblem measure(UnitInfo& info, const UnitDefinition& definition) noexcept {
        const AnyUnit& unit = definition.unit;
        const bool is_alone = unit.is_unspecified();
        if (!is_alone && unit.kind() != info.kind) return UnitProblem::unit_of_another_kind;
        const bool needs_unit =
            info.kind == UnitKind::measure || info.kind == UnitKind::share || info.kind == UnitKind::points;
        if (is_alone && needs_unit) return UnitProblem::unit_of_another_kind;
        const bool is_base = is_alone && info.kind != UnitKind::scale;
        const std::optional<Ratio> one = unit.factor();
        const std::optional<Ratio> factor = one ? checked_multiply(definition.factor, *one) : std::nullopt;
        if (!factor || factor->sign() <= 0) return UnitProblem::factor_not_positive;
        if (is_base && *factor != Ratio(1)) return UnitProblem::unit_of_another_kind;
        info.factor = *factor;
        info.dimension = is_base ? Dimension::of(info.symbol) : unit.dimension();
        return UnitProblem::none;
    }

    /// A spelling must mean nothing yet, and the new unit then.
    UnitProblem look_at(std::string_view spelling, const UnitInfo& info) const noexcept {
        const detail::UnitWords words(spelling);
        if (!words.fits()) return UnitProblem::spelling_not_read;
        if (detail::parse_unit_quotient(words.view(), {list(), Folding::marks_kept})) {
            return UnitProblem::spelling_is_taken;
        }
        const UnitInfo* const alone = &info;
        const std::optional<AnyUnit> again = parse_unit(spelling, UnitList{&alone, 1});
        return again && *again == AnyUnit(info) ? UnitProblem::none : UnitProblem::spelling_not_read;
    }

    const UnitInfo& keep(const UnitInfo& info) {
        constexpr std::string_view suffix = ".point";
        constexpr std::string_view before = "điểm ";
        constexpr std::string_view behind = " point";
        reserve(count_ + 2);
        const bool is_share = info.kind == UnitKind::share;
        const std::size_t size =
            2 * (info.symbol.size() + info.name.vietnamese.size() + info.name.english.size()) +
            info.words.size() + suffix.size() + before.size() + behind.size();
        auto* const entry = new Entry{info, {}, nullptr, owned_};
        owned_ = entry;
        entry->letters = new char[size];
        char* at = entry->letters;
        const auto copy = [&at](std::string_view first, std::string_view second = {}) {
            char* const begin = at;
            for (const char letter : first) *at++ = letter;
            for (const char letter : second) *at++ = letter;
            return std::string_view(begin, first.size() + second.size());
        };
        UnitInfo& kept = entry->info;
        const bool is_base = info.dimension == Dimension::of(info.symbol);
        kept.symbol = copy(info.symbol);
        kept.name = {copy(info.name.vietnamese), copy(info.name.english)};
        kept.words = copy(info.words);
        if (is_base) kept.dimension = Dimension::of(kept.symbol);
        entries_[count_++] = &kept;
        if (is_share) {
            entry->points = UnitInfo{copy(info.symbol, suffix),
                                     {copy(before, info.name.vietnamese), copy(info.name.english, behind)},
                                     UnitKind::points,
                                     dimensions::points,
                                     info.factor,
                                     {}};
            kept.difference = &entry->points;
            entries_[count_++] = &entry->points;
        }
        return kept;
    }

    void reserve(std::size_t count) {
        if (count <= capacity_) return;
        const std::size_t capacity = 2 * count + 16;
        const auto** const entries = new const UnitInfo*[capacity];
        for (std::size_t at = 0; at < count_; ++at) entries[at] = entries_[at];
        delete[] entries_;
        entries_ = entries;
        capacity_ = capacity;
    }

    void swap(UnitCatalogue& other) noexcept {
        const auto exchange = [](auto& left, auto& right) {
            const auto kept = left;
            left = right;
            right = kept;
        };
        exchange(entries_, other.entries_);
        exchange(count_, other.count_);
        exchange(capacity_, other.capacity_);
        exchange(owned_, other.owned_);
    }

    // Held by hand: <deque>, <vector> and <string> would double what the core of the library costs to
    // compile.
    const UnitInfo** entries_ = nullptr;
    std::size_t count_ = 0;
    std::size_t capacity_ = 0;
    Entry* owned_ = nullptr;
};

}  // namespace chitieu
