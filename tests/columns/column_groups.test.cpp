// SPDX-License-Identifier: BSL-1.0
#include "../thinned.hpp"

#include <chitieu/columns/column_groups.hpp>
#include <chitieu/compare/roll_up.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <vector>

using namespace chitieu;
using namespace chitieu::literals;

namespace {

constexpr std::size_t group_count = 7;

struct Row {
    std::uint32_t group;
    std::optional<Target<Decimal>> target;
    std::optional<Decimal> actual;
};

/// Rows as columns hold them, and as records.
struct Rows {
    std::vector<std::uint32_t> groups;
    std::vector<std::int64_t> lower;
    std::vector<std::int64_t> upper;
    std::vector<std::int64_t> reached;
    std::vector<TargetForm> forms;
    std::vector<std::uint8_t> target_bits;
    std::vector<std::uint8_t> actual_bits;
    int target_scale;
    int actual_scale;

    TargetColumn<std::int64_t> targets() const {
        return {NumberColumn(lower, target_scale), NumberColumn(upper, target_scale, Validity(target_bits)),
                forms};
    }
    NumberColumn<std::int64_t> actuals() const {
        return NumberColumn(reached, actual_scale, Validity(actual_bits));
    }
    std::vector<Row> records() const {
        std::vector<Row> rows;
        for (std::size_t row = 0; row < groups.size(); ++row)
            rows.push_back({groups[row], targets()[row], actuals()[row]});
        return rows;
    }
};

Rows any_rows(std::mt19937& random, std::size_t count, unsigned form_count, bool is_complete) {
    Rows rows;
    rows.target_scale = static_cast<int>(random() % 4);
    rows.actual_scale = static_cast<int>(random() % 8);
    rows.target_bits.resize(count / 8 + 1);
    rows.actual_bits.resize(count / 8 + 1);
    for (std::size_t byte = 0; byte <= count / 8; ++byte) {
        const auto some = [&] { return static_cast<std::uint8_t>(random() | random() | random()); };
        rows.target_bits[byte] = is_complete ? std::uint8_t{0xFF} : some();
        rows.actual_bits[byte] = is_complete ? std::uint8_t{0xFF} : some();
    }
    for (std::size_t row = 0; row < count; ++row) {
        rows.groups.push_back(static_cast<std::uint32_t>(random() % group_count));
        const auto form = static_cast<TargetForm>(random() % form_count);
        const std::int64_t large = random() % 11 == 0 ? std::int64_t{1} << 61 : 0;
        const auto lower = static_cast<std::int64_t>(random() % 50) - 9 + large;
        rows.forms.push_back(form);
        rows.lower.push_back(lower);
        rows.upper.push_back(form == TargetForm::between ? lower + static_cast<std::int64_t>(random() % 9)
                                                         : lower);
        rows.reached.push_back(random() % 3 == 0 ? lower : static_cast<std::int64_t>(random() % 60) - 9);
    }
    return rows;
}

template <class Value>
bool are_the_same(const Reckoned<Value>& left, const Reckoned<Value>& right) {
    if (left.is_defined() != right.is_defined()) return false;
    if (!left.is_defined()) return left.reason() == right.reason();
    if constexpr (requires { left.value().form(); }) {
        return left.value().form() == right.value().form() && left.value().lower() == right.value().lower() &&
               left.value().upper() == right.value().upper();
    } else {
        return left.value() == right.value();
    }
}
bool are_the_same(const Totals<Ratio>& left, const Totals<Ratio>& right) {
    return are_the_same(left.target, right.target) && are_the_same(left.actual, right.actual);
}
bool are_the_same(const Comparison<Ratio>& left, const Comparison<Ratio>& right) {
    return left.verdict() == right.verdict() && left.completion() == right.completion() &&
           left.variance() == right.variance() && left.direction() == right.direction();
}

void check_groups(const ColumnGroups& groups, const std::vector<Row>& records, Direction direction) {
    std::uint64_t verdicts[group_count][5] = {};
    for (const Row& row : records) {
        const auto one = compare(row.target, Actual<Decimal>{row.actual, ActualStatus::final}, direction);
        ++verdicts[row.group][static_cast<std::size_t>(one.verdict())];
    }
    std::size_t seen = 0;
    for (const auto& wanted : roll_up(records, by(&Row::group), over_places<Aggregation::sum>,
                                      target_from(&Row::target), actual_from(&Row::actual), direction)) {
        const ColumnGroup& group = groups[wanted.key()];
        seen += wanted.records();
        CHECK(group.records() == wanted.records());
        CHECK(group.without_target() == wanted.without_target().size());
        CHECK(group.without_actual() == wanted.without_actual().size());
        CHECK(group.is_complete() == wanted.is_complete());
        CHECK(are_the_same(group.known(), wanted.known()));
        CHECK(are_the_same(group.of_both(), wanted.of_both()));
        CHECK(are_the_same(group.target(), wanted.target()));
        CHECK(are_the_same(group.actual(), wanted.actual()));
        CHECK(are_the_same(group.comparison(direction), wanted.comparison()));
        CHECK(are_the_same(group.like_for_like(direction), wanted.like_for_like()));
        for (std::size_t verdict = 0; verdict < 5; ++verdict)
            CHECK(group.count(static_cast<Verdict>(verdict)) == verdicts[wanted.key()][verdict]);
    }
    CHECK(seen == records.size());
}

}  // namespace

TEST_CASE("groups of columns say what a roll-up of records says") {
    std::mt19937 random(25);
    for (int round = 0; round < thinned(200); ++round) {
        const auto form_count = static_cast<unsigned>(round % 2 == 0 ? 1 : 1 + random() % 7);
        const Rows rows = any_rows(random, 1 + random() % 120, form_count, round % 3 == 0);
        const auto direction = static_cast<Direction>(random() % 3);
        ColumnGroups groups(group_count, rows.target_scale, rows.actual_scale);
        groups.add(rows.groups, rows.targets(), rows.actuals(), direction);
        check_groups(groups, rows.records(), direction);
    }
}

TEST_CASE("however the rows are parted, the groups are the same") {
    std::mt19937 random(26);
    for (int round = 0; round < thinned(50); ++round) {
        const Rows rows = any_rows(random, 500, 7, false);
        const TargetColumn targets = rows.targets();
        const NumberColumn actuals = rows.actuals();
        ColumnGroups merged(group_count, rows.target_scale, rows.actual_scale);
        for (std::size_t end = 500; end > 0;) {
            const std::size_t count = std::min<std::size_t>(end, 1 + random() % 90);
            end -= count;
            ColumnGroups part(group_count, rows.target_scale, rows.actual_scale);
            part.add(std::span(rows.groups).subspan(end, count), targets.part(end, count),
                     actuals.part(end, count), Direction::lower_is_better);
            merged.merge(part);
        }
        check_groups(merged, rows.records(), Direction::lower_is_better);
    }
}

TEST_CASE("sums beyond 64 bits, and a group without rows") {
    const std::vector<std::int64_t> most(4, std::numeric_limits<std::int64_t>::max());
    const std::vector<std::int64_t> least(4, std::numeric_limits<std::int64_t>::min());
    const std::vector<std::uint32_t> first(4, 0);
    ColumnGroups groups(2, 0, 1);
    groups.add(first, TargetColumn{NumberColumn(most, 0)}, NumberColumn(least, 1),
               Direction::higher_is_better);
    const Ratio most_once(std::numeric_limits<std::int64_t>::max());
    const Ratio least_once(std::numeric_limits<std::int64_t>::min());
    CHECK(groups[0].target().value().upper() == Ratio(4) * most_once);
    CHECK(groups[0].actual().value() == Ratio(4) * least_once / Ratio(10));
    CHECK(groups[0].comparison(Direction::higher_is_better).verdict() == Verdict::missed);
    CHECK(groups[1].records() == 0);
    CHECK(groups[1].comparison(Direction::higher_is_better).verdict() == Verdict::no_target);
    CHECK(groups[1].is_complete());
}
