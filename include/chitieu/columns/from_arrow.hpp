// SPDX-License-Identifier: BSL-1.0
//
// Columns that come through the Arrow C data interface, from DuckDB, Polars, pandas or R, without a copy.
//
//     const auto columns = ArrowColumns::take(array, schema);
//     const auto sums = roll_up(columns->view(), {"province"}, "target", "actual", higher_is_better);
#pragma once

#include <chitieu/columns/arrow_abi.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/table_view.hpp>
#include <chitieu/columns/target_column.hpp>
#include <chitieu/columns/text_view.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/wide.hpp>
#include <chitieu/text/error.hpp>
#include <chitieu/text/result.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace chitieu {

namespace detail {

/// An array or a schema that is released when it goes.
template <class Struct>
class ArrowOwned {
public:
    ArrowOwned() noexcept = default;
    /// Takes it over, and leaves a released one behind.
    explicit ArrowOwned(Struct& from) noexcept : owned_(from) { from.release = nullptr; }
    ArrowOwned(ArrowOwned&& other) noexcept : ArrowOwned(other.owned_) {}
    ArrowOwned& operator=(ArrowOwned other) noexcept {
        std::swap(owned_, other.owned_);
        return *this;
    }
    ArrowOwned(const ArrowOwned&) = delete;
    ~ArrowOwned() {
        if (owned_.release != nullptr) owned_.release(&owned_);
    }
    const Struct& operator*() const noexcept { return owned_; }
    const Struct* operator->() const noexcept { return &owned_; }

private:
    Struct owned_{};
};

/// The decimals of "d:18,2" or "d:18,2,64": how many digits stand behind the point, and in how many bits.
struct ArrowDecimalFormat {
    int scale = 0;
    int bits = 128;
};
inline std::optional<ArrowDecimalFormat> arrow_decimal_format(std::string_view format) noexcept {
    if (!format.starts_with("d:")) return std::nullopt;
    int numbers[3] = {0, 0, 128};
    const char* at = format.data() + 2;
    const char* const end = format.data() + format.size();
    for (int place = 0; place < 3; ++place) {
        const auto [behind, error] = std::from_chars(at, end, numbers[place]);
        if (error != std::errc{}) return std::nullopt;
        at = behind;
        if (at == end)
            return place == 0 ? std::nullopt : std::optional(ArrowDecimalFormat{numbers[1], numbers[2]});
        if (*at++ != ',') return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace detail

/// The columns of a struct array, which a table is handed over as, and what they look into.
///
/// Read are: integers and decimals, as figures (those of 64 bits where they stand, others copied); doubles,
/// and floats as doubles; texts in each of Arrow's layouts, with or without a dictionary; and structs of
/// `form`, `lower` and `upper`, as `to_arrow` writes targets. Columns of other types, and such whose figures
/// 64 bits do not hold, are listed, and not in the view.
class ArrowColumns {
public:
    /// Takes over an array and its schema, whatever becomes of them. `column_kind_differs` where they are no
    /// struct, or one of which whole rows may be missing. O(columns), and what is copied.
    static Result<ArrowColumns> take(ArrowArray& array, ArrowSchema& schema) {
        ArrowColumns columns;
        columns.schema_ = Schema(schema);
        columns.array_ = Array(array);
        const ArrowArray& all = *columns.array_;
        const bool is_struct = columns.schema_->format != nullptr &&
                               std::string_view(columns.schema_->format) == "+s" &&
                               all.n_children == columns.schema_->n_children && all.n_buffers >= 1;
        const bool may_lack_rows = is_struct && all.null_count != 0 && all.buffers[0] != nullptr;
        if (!is_struct || may_lack_rows) return failure(ErrorCode::column_kind_differs);
        for (std::int64_t child = 0; child < all.n_children; ++child) {
            const ArrowSchema& type = *columns.schema_->children[child];
            const std::string name = type.name == nullptr ? "" : type.name;
            const Part part{*all.children[child], static_cast<std::size_t>(all.offset),
                            static_cast<std::size_t>(all.length)};
            if (auto values = columns.read(type, part)) {
                columns.view_.add(name, *std::move(values));
            } else {
                columns.unread_.push_back(name);
            }
        }
        return columns;
    }

    /// The columns, which last as long as this, wherever it is moved to.
    const TableView& view() const noexcept { return view_; }
    /// How many rows there are.
    std::size_t rows() const noexcept { return static_cast<std::size_t>(array_->length); }
    /// The names of columns that are not in the view.
    const std::vector<std::string>& unread() const noexcept { return unread_; }

private:
    using Schema = detail::ArrowOwned<ArrowSchema>;
    using Array = detail::ArrowOwned<ArrowArray>;
    using Values = TableView::Values;
    using Figures = NumberColumn<std::int64_t>;

    ArrowColumns() = default;

    /// So many rows of an array, behind so many of them.
    struct Part {
        const ArrowArray& array;
        std::size_t first;
        std::size_t rows;

        std::size_t begin() const noexcept { return static_cast<std::size_t>(array.offset) + first; }
        /// A buffer of one number a row.
        template <class Number>
        std::span<const Number> numbers(std::size_t more = 0) const noexcept {
            if (rows == 0) return {};
            return {static_cast<const Number*>(array.buffers[1]) + begin(), rows + more};
        }
        Validity validity() const noexcept {
            if (array.null_count == 0 || array.n_buffers == 0 || array.buffers[0] == nullptr)
                return Validity();
            const auto* const bits = static_cast<const std::uint8_t*>(array.buffers[0]);
            return Validity({bits, (begin() + rows + 7) / 8}, begin());
        }
        bool has_buffers(std::int64_t count) const noexcept {
            if (array.length < 0 || array.n_buffers < count) return false;
            for (std::int64_t buffer = 1; buffer < count; ++buffer) {
                if (rows != 0 && array.buffers[buffer] == nullptr) return false;
            }
            return static_cast<std::size_t>(array.length) >= first + rows;
        }
    };

    std::optional<Values> read(const ArrowSchema& type, const Part& part) {
        if (type.format == nullptr) return std::nullopt;
        const std::string_view format(type.format);
        if (type.dictionary != nullptr) {
            const auto texts = read_coded(type, part);
            return texts ? std::optional<Values>(*texts) : std::nullopt;
        }
        if (const auto texts = read_texts(format, part)) return *texts;
        if (format == "+s") {
            const auto targets = read_targets(type, part);
            return targets ? std::optional<Values>(*targets) : std::nullopt;
        }
        if (format == "g" && part.has_buffers(2))
            return NumberColumn<double>(part.numbers<double>(), part.validity());
        if (format == "f" && part.has_buffers(2)) {
            const auto floats = part.numbers<float>();
            const auto& kept = doubles_.emplace_back(floats.begin(), floats.end());
            return NumberColumn<double>(kept, part.validity());
        }
        const auto figures = read_figures(format, part);
        return figures ? std::optional<Values>(*figures) : std::nullopt;
    }

    std::optional<Figures> read_figures(std::string_view format, const Part& part) {
        if (!part.has_buffers(2)) return std::nullopt;
        if (format == "l") return Figures(part.numbers<std::int64_t>(), 0, part.validity());
        if (format == "c") return copied<std::int8_t>(part, 0);
        if (format == "C") return copied<std::uint8_t>(part, 0);
        if (format == "s") return copied<std::int16_t>(part, 0);
        if (format == "S") return copied<std::uint16_t>(part, 0);
        if (format == "i") return copied<std::int32_t>(part, 0);
        if (format == "I") return copied<std::uint32_t>(part, 0);
        if (format == "L") return copied<std::uint64_t>(part, 0);
        const auto decimals = detail::arrow_decimal_format(format);
        if (!decimals || decimals->scale < 0 || decimals->scale > detail::largest_scale) return std::nullopt;
        if (decimals->bits == 32) return copied<std::int32_t>(part, decimals->scale);
        if (decimals->bits == 64)
            return Figures(part.numbers<std::int64_t>(), decimals->scale, part.validity());
        if (decimals->bits == 128) return copied<detail::int128>(part, decimals->scale);
        return std::nullopt;
    }
    /// Numbers of another width; nothing where 64 bits do not hold one that is there.
    template <class Number>
    std::optional<Figures> copied(const Part& part, int scale) {
        const Validity validity = part.validity();
        std::vector<std::int64_t> values(part.rows);
        const auto* const bytes = static_cast<const char*>(part.array.buffers[1]) +
                                  (part.rows == 0 ? 0 : part.begin() * sizeof(Number));
        for (std::size_t row = 0; row < part.rows; ++row) {
            if (!validity[row]) continue;
            Number number{};  // of sixteen bytes it may stand at a multiple of eight
            std::memcpy(&number, bytes + row * sizeof(Number), sizeof(Number));
            values[row] = static_cast<std::int64_t>(number);
            if (static_cast<Number>(values[row]) != number || (number > 0) != (values[row] > 0))
                return std::nullopt;
        }
        return Figures(figures_.emplace_back(std::move(values)), scale, validity);
    }

    static std::optional<TextView> read_texts(std::string_view format, const Part& part) {
        const bool is_joined = format == "u" || format == "U" || format == "z" || format == "Z";
        if (is_joined && part.has_buffers(2) && part.array.n_buffers >= 3) {
            const auto* const bytes = static_cast<const char*>(part.array.buffers[2]);
            const bool is_long = format == "U" || format == "Z";
            if (is_long) return TextView(part.numbers<std::int64_t>(1), bytes, part.validity());
            return TextView(part.numbers<std::int32_t>(1), bytes, part.validity());
        }
        if (format == "vu" && part.has_buffers(2))
            return TextView(part.numbers<TextView::Inlined>(), part.array.buffers + 2, part.validity());
        return std::nullopt;
    }

    std::optional<TextView> read_coded(const ArrowSchema& type, const Part& part) {
        if (!part.has_buffers(2) || part.array.dictionary == nullptr) return std::nullopt;
        const ArrowArray& dictionary = *part.array.dictionary;
        if (type.dictionary->format == nullptr || type.dictionary->dictionary != nullptr) return std::nullopt;
        const auto texts =
            read_texts(type.dictionary->format, {dictionary, 0, static_cast<std::size_t>(dictionary.length)});
        if (!texts) return std::nullopt;
        std::vector<std::string_view>& different = different_.emplace_back();
        for (std::size_t text = 0; text < texts->size(); ++text) different.push_back((*texts)[text]);
        const Validity validity = part.validity();
        // A code is never negative, so that it does not matter whether it has a sign.
        switch (std::string_view(type.format).size() == 1 ? type.format[0] : ' ') {
            case 'c':
            case 'C':
                return TextView(part.numbers<std::uint8_t>(), different, validity);
            case 's':
            case 'S':
                return TextView(part.numbers<std::uint16_t>(), different, validity);
            case 'i':
            case 'I':
                return TextView(part.numbers<std::uint32_t>(), different, validity);
            case 'l':
            case 'L':
                return TextView(part.numbers<std::uint64_t>(), different, validity);
            default:
                return std::nullopt;
        }
    }

    std::optional<TargetColumn<std::int64_t>> read_targets(const ArrowSchema& type, const Part& part) {
        if (part.array.n_children != type.n_children || part.array.n_buffers < 1) return std::nullopt;
        if (static_cast<std::size_t>(part.array.length) < part.first + part.rows) return std::nullopt;
        if (part.validity().has_bits()) return std::nullopt;
        std::optional<TextView> forms;
        std::optional<Figures> lower;
        std::optional<Figures> upper;
        for (std::int64_t child = 0; child < type.n_children; ++child) {
            const ArrowSchema& of_child = *type.children[child];
            const Part its{*part.array.children[child], part.begin(), part.rows};
            const std::string_view name = of_child.name == nullptr ? "" : of_child.name;
            if (of_child.format == nullptr) return std::nullopt;
            if (name == "form") {
                forms = of_child.dictionary != nullptr ? read_coded(of_child, its)
                                                       : read_texts(of_child.format, its);
            }
            if (name == "lower") lower = read_figures(of_child.format, its);
            if (name == "upper") upper = read_figures(of_child.format, its);
        }
        if (!forms || !lower || !upper) return std::nullopt;
        std::vector<TargetForm>& kept = forms_.emplace_back();
        kept.reserve(part.rows);
        for (std::size_t row = 0; row < part.rows; ++row) {
            const auto form = form_named((*forms)[row]);
            const bool is_missing = !lower->validity()[row] || !upper->validity()[row];
            if (!form && !is_missing) return std::nullopt;
            // What is in no order would break what targets promise.
            if (!is_missing && (*upper)[row] < (*lower)[row]) return std::nullopt;
            kept.push_back(form.value_or(TargetForm::value));
        }
        return TargetColumn<std::int64_t>(*lower, *upper, kept);
    }
    static std::optional<TargetForm> form_named(std::string_view name) noexcept {
        for (std::size_t form = 0; form < target_form_count; ++form) {
            if (name_of(static_cast<TargetForm>(form)) == name) return static_cast<TargetForm>(form);
        }
        return std::nullopt;
    }

    Schema schema_{};
    Array array_{};
    TableView view_{};
    std::vector<std::string> unread_{};
    // What was copied; lists, so that it stays where it is.
    std::list<std::vector<std::int64_t>> figures_{};
    std::list<std::vector<double>> doubles_{};
    std::list<std::vector<TargetForm>> forms_{};
    std::list<std::vector<std::string_view>> different_{};
};

}  // namespace chitieu
