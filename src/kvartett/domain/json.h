// How the words of the domain are written in JSON, the same on the wire and in what the store
// keeps.
#pragma once

#include "kvartett/base/json.h"
#include "kvartett/domain/budget.h"
#include "kvartett/domain/channel.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"
#include "kvartett/domain/rate.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Channel, renewal, cross_sell, win_back, new_sales)
BOOST_DESCRIBE_ENUM(Term, one_off, fixed, rolling)
BOOST_DESCRIBE_ENUM(MultiYearPolicy, yearly, full_term_unless_notice)
BOOST_DESCRIBE_ENUM(FollowOnChannel, renewal, original)
BOOST_DESCRIBE_ENUM(Expansion, renewal, cross_sell)
BOOST_DESCRIBE_ENUM(ProductMatch, product, group)
BOOST_DESCRIBE_ENUM(Leaderboard, full, own_place, off)
BOOST_DESCRIBE_ENUM(CustomerStatus, prospect, active, passive, lost)
BOOST_DESCRIBE_ENUM(ChannelRule, renews_line, no_history, not_active, bought_before, never_bought,
                    chosen)
BOOST_DESCRIBE_ENUM(BudgetStatus, draft, approved)
BOOST_DESCRIBE_STRUCT(FiscalYear, (), (first, last))

template <>
struct json::Plain<Money> {
  using type = std::int64_t;  // minor units
  static std::int64_t to(Money amount) { return amount.minor_units(); }
  static std::optional<Money> from(std::int64_t units) { return Money::minor(units); }
  static Sentence wrong(std::int64_t) { return {}; }  // every whole number is an amount
};

template <>
struct json::Plain<Rate> {
  using type = std::string;  // "11.3545": exact, which a number in JSON need not be
  static std::string to(Rate rate) { return text(rate); }
  static std::optional<Rate> from(const std::string& text) { return find_rate(text); }
  static Sentence wrong(const std::string& text) {
    return say("{} is not an exchange rate such as 11.3545.",
               "{} är ingen växelkurs, som till exempel 11.3545.", quoted(text));
  }
};

}  // namespace kvartett
