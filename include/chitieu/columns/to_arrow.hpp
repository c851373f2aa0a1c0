// SPDX-License-Identifier: BSL-1.0
//
// A table handed over through the Arrow C data interface, to DuckDB, Polars, pandas or R: no column is
// copied.
//
//     ArrowArray array;
//     ArrowSchema schema;
//     to_arrow(std::move(table), array, schema);    // whoever gets them calls their release
#pragma once

#include <chitieu/columns/arrow_abi.hpp>
#include <chitieu/columns/number_column.hpp>
#include <chitieu/columns/owned_columns.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/domain/target.hpp>
#include <chitieu/number/detail/wide.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chitieu {

/// How figures with decimals are handed over: those without are 64-bit integers.
enum class ArrowDecimals : std::uint8_t {
    bits_64,   ///< as they stand; Arrow has had these since format 1.5, of 2024
    bits_128,  ///< copied, for readers that know no others
};

namespace detail {

/// What an array or a schema that was handed over holds on to, until its release.
template <class Struct>
struct ArrowParts {
    std::vector<Struct> children{};
    std::vector<Struct*> child_places{};
    Struct dictionary{};

    ArrowParts() = default;
    ArrowParts(const ArrowParts&) = delete;
    ArrowParts& operator=(const ArrowParts&) = delete;
    ~ArrowParts() {
        // Whoever took a child on has left none in its place.
        for (Struct& child : children) {
            if (child.release != nullptr) child.release(&child);
        }
        if (dictionary.release != nullptr) dictionary.release(&dictionary);
    }

    /// Fills in where the parts stand.
    void describe(Struct& whole) {
        for (Struct& child : children) child_places.push_back(&child);
        whole.n_children = static_cast<std::int64_t>(children.size());
        whole.children = child_places.data();
        whole.dictionary = dictionary.release != nullptr ? &dictionary : nullptr;
    }
};
struct ArrowOwner : ArrowParts<ArrowArray> {
    std::shared_ptr<const void> what{};
    std::vector<const void*> buffers{};
};
struct ArrowSchemaOwner : ArrowParts<ArrowSchema> {
    std::string format{};
    std::string name{};
};

template <class Struct, class Owner>
void release_arrow(Struct* released) noexcept {
    delete static_cast<Owner*>(released->private_data);
    released->release = nullptr;
}

/// Makes the array of what an owner holds.
inline ArrowArray arrow_array(std::unique_ptr<ArrowOwner> owner, std::size_t length, bool has_missing) {
    constexpr std::int64_t not_counted = -1;
    ArrowArray array{};
    array.length = static_cast<std::int64_t>(length);
    array.null_count = has_missing ? not_counted : 0;
    array.n_buffers = static_cast<std::int64_t>(owner->buffers.size());
    array.buffers = owner->buffers.data();
    owner->describe(array);
    array.release = &release_arrow<ArrowArray, ArrowOwner>;
    array.private_data = owner.release();
    return array;
}
inline ArrowSchema arrow_schema(std::unique_ptr<ArrowSchemaOwner> owner, std::int64_t flags) {
    ArrowSchema schema{};
    schema.format = owner->format.c_str();
    schema.name = owner->name.c_str();
    schema.flags = flags;
    owner->describe(schema);
    schema.release = &release_arrow<ArrowSchema, ArrowSchemaOwner>;
    schema.private_data = owner.release();
    return schema;
}
inline ArrowSchema arrow_schema(std::string format, std::string name, std::int64_t flags) {
    auto owner = std::make_unique<ArrowSchemaOwner>();
    owner->format = std::move(format);
    owner->name = std::move(name);
    return arrow_schema(std::move(owner), flags);
}

/// Makes the arrays of columns; `table` is what they look into.
class ArrowMaker {
public:
    ArrowMaker(std::shared_ptr<const Table> table, ArrowDecimals decimals)
        : table_(std::move(table)), decimals_(decimals) {}

    ArrowArray array_of(const FigureColumn& column) const { return array_of(column.view()); }
    ArrowSchema schema_of(const FigureColumn& column, std::string name) const {
        return schema_of(column.view(), std::move(name));
    }

    ArrowArray array_of(const NumberColumn<std::int64_t>& figures) const {
        auto owner = owning();
        put_validity(*owner, figures.validity());
        if (figures.scale() == 0 || decimals_ == ArrowDecimals::bits_64) {
            owner->buffers.push_back(figures.values().data());
        } else {
            const auto wide =
                std::make_shared<std::vector<int128>>(figures.values().begin(), figures.values().end());
            owner->buffers.push_back(wide->data());
            owner->what =
                std::make_shared<std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>>(table_,
                                                                                                      wide);
        }
        return arrow_array(std::move(owner), figures.size(), figures.validity().has_bits());
    }
    ArrowSchema schema_of(const NumberColumn<std::int64_t>& figures, std::string name) const {
        std::string format = "l";
        if (figures.scale() != 0) {
            format = decimals_ == ArrowDecimals::bits_64 ? "d:18," : "d:38,";
            format += std::to_string(figures.scale());
            if (decimals_ == ArrowDecimals::bits_64) format += ",64";
        }
        return arrow_schema(std::move(format), std::move(name), ARROW_FLAG_NULLABLE);
    }

    ArrowArray array_of(const TextColumn& column) const {
        auto owner = owning();
        put_validity(*owner, {});
        const void* const codes = column.code_width() == 1 ? column.codes<std::uint8_t>().data()
                                  : column.code_width() == 2
                                      ? static_cast<const void*>(column.codes<std::uint16_t>().data())
                                      : column.codes<std::uint32_t>().data();
        owner->buffers.push_back(codes);
        std::vector<std::string_view> texts;
        for (std::uint32_t text = 0; text < column.dictionary().size(); ++text)
            texts.push_back(column.dictionary()[text]);
        owner->dictionary = array_of(texts);
        return arrow_array(std::move(owner), column.size(), false);
    }
    ArrowSchema schema_of(const TextColumn& column, std::string name) const {
        return coded_schema(column.code_width() == 1   ? "C"
                            : column.code_width() == 2 ? "S"
                                                       : "I",
                            std::move(name));
    }

    /// Planned values as figures; others as structs of both ends and the name of the form.
    ArrowArray array_of(const OwnedTargets& column) const {
        const TargetColumn<std::int64_t> targets = column.view();
        if (targets.forms().empty()) return array_of(targets.upper());
        auto forms = owning();
        put_validity(*forms, {});
        forms->buffers.push_back(targets.forms().data());
        std::vector<std::string_view> names;
        for (std::size_t form = 0; form < target_form_count; ++form)
            names.push_back(name_of(static_cast<TargetForm>(form)));
        forms->dictionary = array_of(names);
        auto owner = owning();
        put_validity(*owner, {});
        owner->children.reserve(3);
        owner->children.push_back(arrow_array(std::move(forms), targets.size(), false));
        owner->children.push_back(array_of(targets.lower()));
        owner->children.push_back(array_of(targets.upper()));
        return arrow_array(std::move(owner), targets.size(), false);
    }
    ArrowSchema schema_of(const OwnedTargets& column, std::string name) const {
        const TargetColumn<std::int64_t> targets = column.view();
        if (targets.forms().empty()) return schema_of(targets.upper(), std::move(name));
        auto owner = std::make_unique<ArrowSchemaOwner>();
        owner->format = "+s";
        owner->name = std::move(name);
        owner->children.reserve(3);
        owner->children.push_back(coded_schema("C", "form"));
        owner->children.push_back(schema_of(targets.lower(), "lower"));
        owner->children.push_back(schema_of(targets.upper(), "upper"));
        return arrow_schema(std::move(owner), 0);
    }

private:
    std::unique_ptr<ArrowOwner> owning() const {
        auto owner = std::make_unique<ArrowOwner>();
        owner->what = table_;
        return owner;
    }
    static void put_validity(ArrowOwner& owner, const Validity& validity) {
        owner.buffers.push_back(validity.has_bits() ? validity.bits().data() : nullptr);
    }

    /// The different texts of a column, one behind the other.
    static ArrowArray array_of(const std::vector<std::string_view>& texts) {
        struct Joined {
            std::vector<std::int64_t> ends{0};
            std::string bytes{};
        };
        const auto joined = std::make_shared<Joined>();
        for (const std::string_view text : texts) {
            joined->bytes += text;
            joined->ends.push_back(static_cast<std::int64_t>(joined->bytes.size()));
        }
        auto owner = std::make_unique<ArrowOwner>();
        owner->buffers = {nullptr, joined->ends.data(), joined->bytes.data()};
        owner->what = joined;
        return arrow_array(std::move(owner), texts.size(), false);
    }
    static ArrowSchema coded_schema(std::string codes, std::string name) {
        auto owner = std::make_unique<ArrowSchemaOwner>();
        owner->format = std::move(codes);
        owner->name = std::move(name);
        owner->dictionary = arrow_schema("U", "", 0);
        return arrow_schema(std::move(owner), 0);
    }

    std::shared_ptr<const Table> table_;
    ArrowDecimals decimals_;
};

}  // namespace detail

/// Hands a table over as a struct array with a child for each column: texts as codes and a dictionary,
/// figures as 64-bit integers or decimals, targets as those or as structs of `form`, `lower` and `upper`.
/// `array` and `schema` are written over; who is given them calls their `release`, and the columns last until
/// all arrays are released, one by one or together. O(columns and different texts) but for decimals of 128
/// bits.
inline void to_arrow(Table table, ArrowArray& array, ArrowSchema& schema,
                     ArrowDecimals decimals = ArrowDecimals::bits_64) {
    const auto shared = std::make_shared<const Table>(std::move(table));
    const detail::ArrowMaker maker(shared, decimals);
    auto schemas = std::make_unique<detail::ArrowSchemaOwner>();
    auto arrays = std::make_unique<detail::ArrowOwner>();
    arrays->buffers.push_back(nullptr);
    schemas->format = "+s";
    const std::size_t columns = shared->columns().size();
    schemas->children.reserve(columns);
    arrays->children.reserve(columns);
    // The last that can run out of memory, so that both are handed over or neither.
    schemas->child_places.reserve(columns);
    arrays->child_places.reserve(columns);
    for (const Table::Column& column : shared->columns()) {
        std::visit(
            [&](const auto& values) {
                schemas->children.push_back(maker.schema_of(values, column.name));
                arrays->children.push_back(maker.array_of(values));
            },
            column.values);
    }
    schema = detail::arrow_schema(std::move(schemas), 0);
    array = detail::arrow_array(std::move(arrays), shared->rows(), false);
}

}  // namespace chitieu
