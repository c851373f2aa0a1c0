// SPDX-License-Identifier: BSL-1.0
//
// Columns to DuckDB and back, where the environment variable CHITIEU_LIBDUCKDB names its library.
#include <chitieu/columns/csv_roll_up.hpp>
#include <chitieu/columns/figures_of.hpp>
#include <chitieu/columns/from_arrow.hpp>
#include <chitieu/columns/partial_text.hpp>
#include <chitieu/columns/table.hpp>
#include <chitieu/columns/to_arrow.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#if __has_include(<dlfcn.h>)
#include <dlfcn.h>

using namespace chitieu;

namespace {

/// What is called of DuckDB's C interface.
class DuckDb {
public:
    explicit DuckDb(const char* library) : library_(dlopen(library, RTLD_NOW | RTLD_LOCAL)) {
        REQUIRE_MESSAGE(library_ != nullptr, dlerror());
        REQUIRE(call<int(const char*, void**)>("duckdb_open")(nullptr, &database_) == 0);
        REQUIRE(call<int(void*, void**)>("duckdb_connect")(database_, &connection_) == 0);
    }
    ~DuckDb() {
        call<void(void**)>("duckdb_disconnect")(&connection_);
        call<void(void**)>("duckdb_close")(&database_);
    }
    DuckDb(const DuckDb&) = delete;
    DuckDb& operator=(const DuckDb&) = delete;

    /// The result of a query in one struct array; false and why where it fails.
    bool query(const std::string& text, ArrowArray& array, ArrowSchema& schema, std::string& error) {
        void* result = nullptr;
        if (call<int(void*, const char*, void**)>("duckdb_query_arrow")(connection_, text.c_str(), &result) !=
            0) {
            error = call<const char*(void*)>("duckdb_query_arrow_error")(result);
            call<void(void**)>("duckdb_destroy_arrow")(&result);
            return false;
        }
        void* into_schema = &schema;
        void* into_array = &array;
        CHECK(call<int(void*, void**)>("duckdb_query_arrow_schema")(result, &into_schema) == 0);
        CHECK(call<int(void*, void**)>("duckdb_query_arrow_array")(result, &into_array) == 0);
        call<void(void**)>("duckdb_destroy_arrow")(&result);
        return true;
    }
    /// Registers a struct array as a view.
    void scan(const char* name, ArrowArray& array, ArrowSchema& schema) {
        void* stream = nullptr;
        CHECK(call<int(void*, const char*, void*, void*, void**)>("duckdb_arrow_array_scan")(
                  connection_, name, &schema, &array, &stream) == 0);
        streams_.push_back(stream);
    }
    void drop_streams() {
        for (void* stream : streams_) call<void(void**)>("duckdb_destroy_arrow_stream")(&stream);
        streams_.clear();
    }

private:
    template <class Function>
    Function* call(const char* name) const {
        void* const function = dlsym(library_, name);
        REQUIRE_MESSAGE(function != nullptr, name);
        return reinterpret_cast<Function*>(function);
    }

    void* library_;
    void* database_ = nullptr;
    void* connection_ = nullptr;
    std::vector<void*> streams_{};
};

std::string any_csv(std::size_t rows) {
    std::mt19937 random(4);
    std::string text = "commune,target,actual\n";
    for (std::size_t row = 0; row < rows; ++row) {
        text += "xã " + std::to_string(random() % 300) + "," + std::to_string(random() % 10'000) + ".25," +
                (random() % 20 == 0 ? ""
                                    : std::to_string(random() % 1000) + "." + std::to_string(random() % 10)) +
                "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("columns go to DuckDB and come back from it") {
    const char* const library = std::getenv("CHITIEU_LIBDUCKDB");
    if (library == nullptr) {
        MESSAGE("skipped: CHITIEU_LIBDUCKDB does not name DuckDB's library");
        return;
    }
    DuckDb duckdb(library);
    const std::string text = any_csv(2000);  // one chunk of DuckDB's
    const auto wanted = roll_up_csv(TextBytes(text), {.by = {"commune"},
                                                      .target = "target",
                                                      .actual = "actual",
                                                      .direction = Direction::higher_is_better});
    REQUIRE(wanted.has_value());
    const std::string wanted_text = partial_text(RolledUpRows<>{wanted->groups});
    const auto read = read_table(
        TextBytes(text), {{"commune"}, {"target", ColumnKind::target}, {"actual", ColumnKind::figure}});
    REQUIRE(read.has_value());

    for (const ArrowDecimals decimals : {ArrowDecimals::bits_64, ArrowDecimals::bits_128}) {
        CAPTURE(static_cast<int>(decimals));
        for (const char* const columns :
             {"commune, target, actual", "commune, target::double as target, actual::double as actual"}) {
            // What was scanned is gone.
            ArrowArray array;
            ArrowSchema schema;
            to_arrow(read->table, array, schema, decimals);
            duckdb.scan("plans", array, schema);
            ArrowArray result{};
            ArrowSchema type{};
            std::string error;
            const bool is_done =
                duckdb.query(std::string("select ") + columns + " from plans", result, type, error);
            INFO(error);
            REQUIRE(is_done);
            const auto back = ArrowColumns::take(result, type);
            REQUIRE(back.has_value());
            CHECK(back->unread().empty());
            CHECK(back->rows() == 2000);
            TableView table = back->view();
            std::vector<FigureColumn> exact;
            exact.reserve(2);
            if (const auto doubles = table.get<NumberColumn<double>>("target")) {
                exact.push_back(figures_of(*doubles).value());
                exact.push_back(figures_of(table.get<NumberColumn<double>>("actual").value()).value());
                TableView of_figures;
                of_figures.add("commune", table.get<TextView>("commune").value());
                of_figures.add("target", exact[0].view());
                of_figures.add("actual", exact[1].view());
                table = of_figures;
            }
            const auto sums = roll_up(table, {"commune"}, "target", "actual", Direction::higher_is_better);
            REQUIRE(sums.has_value());
            CHECK(partial_text(RolledUpRows<>{*sums}) == wanted_text);
            duckdb.drop_streams();
            if (array.release != nullptr) array.release(&array);
            if (schema.release != nullptr) schema.release(&schema);
        }
    }
}

#endif
