// SPDX-License-Identifier: BSL-1.0
//
// Memory that is refused, at each time that a job asks for some: the job ends with std::bad_alloc, or comes
// to what it always does. Nothing else, nothing lost, and it can be done again.
#include "../thinned.hpp"
#include "jobs.hpp"
#include "refused_memory.hpp"

#include <chitieu/columns/key_table.hpp>
#include <chitieu/columns/owned_columns.hpp>
#include <chitieu/domain/gazetteer.hpp>
#include <chitieu/unit/parse_unit.hpp>
#include <chitieu/unit/unit_catalogue.hpp>

#include <doctest/doctest.h>

#if defined(CHITIEU_HAS_PUGIXML)
#include <pugixml.hpp>
#endif

#include <cstddef>
#include <cstdio>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

using namespace faults;
using namespace chitieu;

namespace {

struct Counts {
    std::size_t jobs = 0, refused = 0, thrown = 0, same = 0;
};

/// What a job comes to where memory is refused; nothing where it throws std::bad_alloc.
std::optional<std::string> run_refused(const Job& job, std::size_t at, Refuse which) {
    const RefusedMemory refused(at, which);
    try {
        return job.run();
    } catch (const std::bad_alloc&) {
        return std::nullopt;
    }
}

/// Refuses one time after the other, until the job no longer asks so often. `expected` is what it comes to,
/// where that is known. Whether all that is prepared once was there.
bool refuse_each(const Job& job, Refuse which, std::size_t step, std::optional<std::string>& expected,
                 Counts& counts) {
    CAPTURE(job.name);
    bool was_prepared = true;
    for (std::size_t at = 1;; at += step) {
        CAPTURE(at);
        const std::ptrdiff_t before = pieces_in_use();
        const bool has_text = [&] {
            const auto text = run_refused(job, at, which);
            if (text && !expected && times_refused() == 0) expected = *text;
            if (text && expected && *text != *expected) FAIL_CHECK("it comes to something else: " << *text);
            return text.has_value();
        }();
        if (times_refused() == 0) return was_prepared;
        ++counts.refused;
        ++(has_text ? counts.same : counts.thrown);
        if (pieces_in_use() == before) continue;
        // What is prepared once stays; what is lost is lost each time.
        was_prepared = false;
        run_refused(job, at, which);
        const std::ptrdiff_t between = pieces_in_use();
        run_refused(job, at, which);
        CHECK(pieces_in_use() == between);
    }
}

void refuse_all(std::span<const Job> jobs, Counts& counts) {
    for (const Job& job : jobs) {
        CAPTURE(job.name);
        const std::size_t before = counts.refused;
        std::optional<std::string> expected;
        // Once as it finds the library, and once more where that has prepared something.
        if (!refuse_each(job, Refuse::only_that_one, thinning, expected, counts))
            refuse_each(job, Refuse::only_that_one, thinning, expected, counts);
        refuse_each(job, Refuse::that_one_and_all_behind, 5 * thinning, expected, counts);
        const bool is_same = job.run() == expected;
        CHECK(is_same);
        CHECK(counts.refused > before);
        ++counts.jobs;
        std::printf("%6zu  %s\n", counts.refused - before, std::string(job.name).c_str());
    }
}

}  // namespace

TEST_CASE("a job that memory is refused throws, or does what it always does") {
#if defined(CHITIEU_HAS_PUGIXML)
    pugi::set_memory_management_functions(&faults::allocate, &faults::deallocate);
#else
    MESSAGE("skipped: IATI, since pugixml is not here");
#endif
    Counts counts;
    prepare_files();
    refuse_all(reading_jobs(), counts);
    prepare();
    refuse_all(other_jobs(), counts);
    refuse_all(threaded_jobs(), counts);
    if (thinning != 1) std::printf("sanitized: one of %d times was refused\n", thinning);
    std::printf("memory was refused %zu times in %zu jobs: %zu threw, %zu came to the same\n", counts.refused,
                counts.jobs, counts.thrown, counts.same);
}

namespace {

/// Makes an object and changes it, refusing one time after the other; `check` is asked how the change left
/// it. How often that was.
template <class Make, class Change, class Check>
std::size_t refuse_change(const Make& make, const Change& change, const Check& check) {
    for (std::size_t at = 1;; ++at) {
        CAPTURE(at);
        auto object = make();
        bool has_thrown = false;
        {
            const RefusedMemory refused(at, Refuse::only_that_one);
            try {
                change(object);
            } catch (const std::bad_alloc&) {
                has_thrown = true;
            }
        }
        if (!has_thrown) return at - 1;
        check(object);
    }
}

}  // namespace

// Copied columns ask for memory: what is made of them must not say that it never throws.
static_assert(!std::is_nothrow_copy_assignable_v<FigureColumn>);
static_assert(std::is_nothrow_move_assignable_v<FigureColumn>);
static_assert(!std::is_nothrow_copy_assignable_v<OwnedTargets>);

TEST_CASE("a dictionary that memory is refused is as it was") {
    const auto text = [](std::size_t number) { return "a text that is long, " + std::to_string(number); };
    const auto change = [&](Dictionary& texts) {
        for (std::size_t number = texts.size(); number < 70; ++number) texts.add(text(number));
    };
    const std::size_t times = refuse_change([] { return Dictionary(); }, change,
                                            [&](Dictionary& texts) {
                                                const std::size_t size = texts.size();
                                                CHECK_FALSE(texts.find(text(size)).has_value());
                                                for (std::size_t number = 0; number < size; ++number)
                                                    CHECK(texts.find(text(number)) == number);
                                                change(texts);
                                                for (std::size_t number = 0; number < 70; ++number)
                                                    CHECK(texts.find(text(number)) == number);
                                            });
    CHECK(times > 5);
}

TEST_CASE("so is a table of keys") {
    const auto add_all = [](KeyTable& keys) {
        for (unsigned number = 0; number < 80; ++number) {
            const std::string text = "a text that is long, " + std::to_string(number);
            keys.add(std::string_view(text), std::string_view(text).substr(number % 7));
        }
    };
    const std::size_t times = refuse_change([] { return KeyTable(2); }, add_all,
                                            [&](KeyTable& keys) {
                                                add_all(keys);
                                                CHECK(keys.size() == 80);
                                                const SortedKeys sorted(keys);
                                                for (const std::uint32_t key : sorted)
                                                    CHECK(sorted.text(key, 0).ends_with(sorted.text(key, 1)));
                                            });
    CHECK(times > 10);
}

TEST_CASE("so is a catalogue of units") {
    constexpr std::string_view line = "sach; tỷ lệ sạch; clean share; share; 1 %; sạch";
    const std::size_t times =
        refuse_change([] { return UnitCatalogue(); }, [&](UnitCatalogue& units) { units.add_line(line); },
                      [&](UnitCatalogue& units) {
                          CHECK(units.list().count == standard_units.count);
                          CHECK_FALSE(parse_unit("sạch", units).has_value());
                          CHECK(units.add_line(line).problem == UnitProblem::none);
                          CHECK(parse_unit("sạch", units).has_value());
                      });
    CHECK(times >= 2);
}

TEST_CASE("a gazetteer has no units then, but what was found stays") {
    const Period year = calendar_year(2025);
    const Commune first{"901", CommuneKind::district, "Suối Mơ", "", year};
    const Commune second{"90102", CommuneKind::commune, "Bản Lầu", "901", year};
    const std::size_t times = refuse_change(
        [&] {
            Gazetteer units;
            units.add({first});
            return units;
        },
        [&](Gazetteer& units) {
            const Commune found = units.find("901", year.first()).value();
            try {
                units.add({second, {"90103", CommuneKind::commune, "Nà Khoang", "901", year}});
            } catch (const std::bad_alloc&) {
                CHECK(found.name == "Suối Mơ");
                throw;
            }
        },
        [&](Gazetteer& units) {
            CHECK(units.communes().empty());
            CHECK(units.find_name("Suối Mơ").empty());
            CHECK_FALSE(units.find("90102", year.first()).has_value());
            CHECK(units.add({first, second}).empty());
            CHECK(units.find_name("xã Bản Lầu").size() == 1);
            CHECK(units.parent_of(second, year.first())->code == "901");
        });
    CHECK(times > 5);
}
