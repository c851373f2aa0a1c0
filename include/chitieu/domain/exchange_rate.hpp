// SPDX-License-Identifier: BSL-1.0
//
// What one unit of a currency was worth in another on a day (tỷ giá).
//
//     constexpr ExchangeRate rate(units::dollar, 23'866_dec * units::dong, date::year{2023} / 12 / 29);
//     exchange(2_dec * (units::million * units::dollar), rate, units::billion * units::dong)   // 47.732
//     exchange_back_rounded(1_dec * (units::billion * units::dong), rate, units::dollar, 2)    // 41900.61
#pragma once

#include <chitieu/number/decimal.hpp>
#include <chitieu/number/detail/precondition.hpp>
#include <chitieu/number/ratio.hpp>
#include <chitieu/number/rounding.hpp>
#include <chitieu/unit/quantity.hpp>
#include <chitieu/unit/unit.hpp>

#include <date/date.h>

#include <optional>

namespace chitieu {

namespace because {

struct the_rate_is_of_other_currencies;             ///< euros at a rate of dollars
struct an_exchange_rate_is_between_two_currencies;  ///< not between dollars and tonnes, nor dollars and
                                                    ///< dollars

}  // namespace because

namespace detail {

/// Whether figures in the unit can be money of the currency: always open where one is a run-time unit.
template <Unit Currency, Unit Money>
constexpr bool may_be_money_of() noexcept {
    if constexpr (StaticUnit<Currency> && StaticUnit<Money>) {
        return same_dimension(Currency{}, Money{});
    } else {
        return true;
    }
}

template <Unit From, Unit To>
constexpr bool are_two_currencies(const From& from, const To& to) noexcept {
    return any_unit(from).kind() == UnitKind::money && any_unit(to).kind() == UnitKind::money &&
           !same_dimension(from, to);
}
template <Unit From, Unit To>
constexpr bool may_be_two_currencies() noexcept {
    if constexpr (StaticUnit<From> && StaticUnit<To>) {
        return are_two_currencies(From{}, To{});
    } else {
        return true;
    }
}

[[noreturn, gnu::cold]] inline void an_exchange_rate_is_above_0_between_two_currencies_on_a_day() noexcept {
    end_with("chitieu: an exchange rate is above 0, between two currencies, on a day that exists");
}

}  // namespace detail

/// How much of `To` one `From` was on a day: exact, above 0. Both are units of money, static or run-time,
/// perhaps scaled (dong for 1 dollar, dollars for a million dong). Which day counts, that of the report,
/// of the payment or the last of the period, is for the caller to choose; `held_on` says which it was, and
/// nothing here compares it with another date.
template <Unit From, Unit To>
class ExchangeRate {
public:
    /// One `from` was `worth`. Preconditions: two different currencies, a rate above 0, a day that exists.
    constexpr ExchangeRate(From from, Quantity<To, Decimal> worth,
                           date::year_month_day held_on) requires(detail::may_be_two_currencies<From, To>())
        : from_(from), worth_(worth), held_on_(held_on) {
        if (!detail::are_two_currencies(from, worth.unit()) || worth.value().sign() <= 0 || !held_on.ok())
            detail::an_exchange_rate_is_above_0_between_two_currencies_on_a_day();
    }

    /// Refused: what is no money, and one currency.
    template <class why = because::an_exchange_rate_is_between_two_currencies>
    requires(!detail::may_be_two_currencies<From, To>())
        ExchangeRate(From, Quantity<To, Decimal>, date::year_month_day)
    = delete;

    /// The currency that one unit of is valued.
    constexpr From from() const noexcept { return from_; }
    /// The currency that it is valued in.
    constexpr To to() const noexcept { return worth_.unit(); }
    /// What one `from()` was worth.
    constexpr Quantity<To, Decimal> worth() const noexcept { return worth_; }
    /// The day on which that held.
    constexpr date::year_month_day held_on() const noexcept { return held_on_; }

private:
    [[no_unique_address]] From from_;
    Quantity<To, Decimal> worth_;
    date::year_month_day held_on_;
};

/// Deduced from what it is made of.
template <Unit From, Unit To>
ExchangeRate(From, Quantity<To, Decimal>, date::year_month_day) -> ExchangeRate<From, To>;

namespace detail {

/// value in `unit`, as an exact number of `goal`; nothing where they measure different things.
template <Unit Source, Unit Goal>
constexpr std::optional<Ratio> exactly_in(const std::optional<Ratio>& value, const Source& unit,
                                          const Goal& goal) noexcept {
    const std::optional<Ratio> factor = factor_between(unit, goal);
    return value && factor ? checked_multiply(*value, *factor) : std::nullopt;
}

template <Unit From, Unit To, Unit Money, Unit Goal>
constexpr std::optional<Ratio> exchanged(const Quantity<Money, Decimal>& money,
                                         const ExchangeRate<From, To>& rate, const Goal& goal) noexcept {
    const auto amount = exactly_in(Ratio(money.value()), money.unit(), rate.from());
    const auto worth = amount ? checked_multiply(*amount, Ratio(rate.worth().value())) : std::nullopt;
    return exactly_in(worth, rate.to(), goal);
}

template <Unit From, Unit To, Unit Money, Unit Goal>
constexpr std::optional<Ratio> exchanged_back(const Quantity<Money, Decimal>& money,
                                              const ExchangeRate<From, To>& rate, const Goal& goal) noexcept {
    const auto worth = exactly_in(Ratio(money.value()), money.unit(), rate.to());
    const auto amount = worth ? checked_divide(*worth, Ratio(rate.worth().value())) : std::nullopt;
    return exactly_in(amount, rate.from(), goal);
}

template <Unit Goal>
constexpr std::optional<Quantity<Goal, Decimal>> rounded_money(const std::optional<Ratio>& exact,
                                                               const Goal& unit, int scale, Rounding mode) {
    const std::optional<Decimal> value = exact ? checked_round(*exact, scale, mode) : std::nullopt;
    if (!value) return std::nullopt;
    return Quantity<Goal, Decimal>(*value, unit);
}

}  // namespace detail

/// Money in the rate's first currency, scaled or not, as money in a unit of its second, exactly, and with no
/// more decimals than that takes; nothing where 18 decimals or 64 bits do not hold it. Run-time units of
/// other currencies give nothing too; static ones do not compile.
template <Unit From, Unit To, Unit Money, Unit Goal>
requires(detail::may_be_money_of<From, Money>() && detail::may_be_money_of<To, Goal>()) constexpr std::
    optional<Quantity<Goal, Decimal>> exchange(const Quantity<Money, Decimal>& money,
                                               const ExchangeRate<From, To>& rate, Goal unit) {
    const std::optional<Ratio> exact = detail::exchanged(money, rate, unit);
    if (!exact) return std::nullopt;
    const int decimals = detail::decimals_of(exact->denominator());
    if (decimals < 0) return std::nullopt;
    return detail::rounded_money(exact, unit, decimals, Rounding::down);
}
template <Unit at_a_rate_from, Unit to, Unit cannot_exchange, Unit into,
          class why = because::the_rate_is_of_other_currencies>
requires(!detail::may_be_money_of<at_a_rate_from, cannot_exchange>() ||
         !detail::may_be_money_of<to, into>()) void exchange(const Quantity<cannot_exchange, Decimal>&,
                                                             const ExchangeRate<at_a_rate_from, to>&,
                                                             into) = delete;

/// The same with `scale` digits after the point, rounded once from the exact value.
template <Unit From, Unit To, Unit Money, Unit Goal>
requires(detail::may_be_money_of<From, Money>() && detail::may_be_money_of<To, Goal>()) constexpr std::
    optional<Quantity<Goal, Decimal>> exchange_rounded(const Quantity<Money, Decimal>& money,
                                                       const ExchangeRate<From, To>& rate, Goal unit,
                                                       int scale, Rounding mode = Rounding::half_up) {
    return detail::rounded_money(detail::exchanged(money, rate, unit), unit, scale, mode);
}
template <Unit at_a_rate_from, Unit to, Unit cannot_exchange, Unit into, class... rounding,
          class why = because::the_rate_is_of_other_currencies>
requires(
    !detail::may_be_money_of<at_a_rate_from, cannot_exchange>() ||
    !detail::may_be_money_of<to, into>()) void exchange_rounded(const Quantity<cannot_exchange, Decimal>&,
                                                                const ExchangeRate<at_a_rate_from, to>&, into,
                                                                rounding...) = delete;

/// Money in the rate's second currency as money in a unit of its first: a quotient, which few decimals
/// hold, so it is always rounded, once. Nothing as in `exchange`.
template <Unit From, Unit To, Unit Money, Unit Goal>
requires(detail::may_be_money_of<To, Money>() && detail::may_be_money_of<From, Goal>()) constexpr std::
    optional<Quantity<Goal, Decimal>> exchange_back_rounded(const Quantity<Money, Decimal>& money,
                                                            const ExchangeRate<From, To>& rate, Goal unit,
                                                            int scale, Rounding mode = Rounding::half_up) {
    return detail::rounded_money(detail::exchanged_back(money, rate, unit), unit, scale, mode);
}
template <Unit at_a_rate_from, Unit to, Unit cannot_exchange, Unit into, class... rounding,
          class why = because::the_rate_is_of_other_currencies>
requires(!detail::may_be_money_of<to, cannot_exchange>() ||
         !detail::may_be_money_of<
             at_a_rate_from, into>()) void exchange_back_rounded(const Quantity<cannot_exchange, Decimal>&,
                                                                 const ExchangeRate<at_a_rate_from, to>&,
                                                                 into, rounding...) = delete;

}  // namespace chitieu
