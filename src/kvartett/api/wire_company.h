// The company and what it has, on the wire: settings, teams, sellers, customers, products. A change
// gives only what changes; `before` is what the rest stays as.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/app.h"

namespace kvartett::wire {

struct FiscalYearBody {
  json::Given<std::string> name;
  Date first;
  Date last;
};
BOOST_DESCRIBE_STRUCT(FiscalYearBody, (), (name, first, last))

struct CompanyAnswer {
  std::string name;
  std::string currency;
  int currency_decimals = 0;
  std::string locale;
  std::string time_zone;
  std::vector<FiscalYearAnswer> fiscal_years;  // as the settings state them
  std::vector<FiscalYearAnswer> all_fiscal_years;
  int passive_after_months = 0;
  MultiYearPolicy multi_year_policy = MultiYearPolicy::yearly;
  FollowOnChannel follow_on_channel = FollowOnChannel::renewal;
  Expansion expansion = Expansion::renewal;
  ProductMatch product_match = ProductMatch::product;
  Leaderboard leaderboard = Leaderboard::full;
  std::optional<std::string> org_number;
  bool second_factor_required = false;
  Date today;
};
BOOST_DESCRIBE_STRUCT(CompanyAnswer, (),
                      (name, currency, currency_decimals, locale, time_zone, fiscal_years,
                       all_fiscal_years, passive_after_months, multi_year_policy, follow_on_channel,
                       expansion, product_match, leaderboard, org_number, second_factor_required,
                       today))

// Its fiscal years are those from the first that has volume to the one after today's.
CompanyAnswer company(const Snapshot& company, Date today);
std::string locale(Language language);

Result<Settings> read_settings_change(const json::Value& body, Settings before);

Result<Team> read_team(const Names& names, const json::Value& body);
Result<Seller> read_seller(const Names& names, const json::Value& body);
Result<Customer> read_customer(const Names& names, const json::Value& body);
Result<Product> read_product(const Names& names, const json::Value& body);

Result<Team> read_change(const Names& names, const json::Value& body, Team before);
Result<Seller> read_change(const Names& names, const json::Value& body, Seller before);
Result<Customer> read_change(const Names& names, const json::Value& body, Customer before);
Result<Product> read_change(const Names& names, const json::Value& body, Product before);

// On which day a customer has its status, and whose contracts its volume is told of: those of the
// sellers that whoever looks may see, but for a customer that one of them owns, or everyone's. The
// others are the same to all, every day.
struct Look {
  Date day;
  Sellers seen;
};
std::string one(const Names& names, Id<Team> id, const Look& look);
std::string one(const Names& names, Id<Seller> id, const Look& look);
std::string one(const Names& names, Id<Customer> id, const Look& look);
std::string one(const Names& names, Id<Product> id, const Look& look);

template <class T>
std::string page(const Names& names, const std::vector<Id<T>>& ids, const Look& look,
                 const std::optional<std::string>& next_cursor);

CustomerStatus status(const Ledger& ledger, Id<Customer> id, Date day);

Result<std::vector<Id<Customer>>> read_merge(const Names& names, const json::Value& body);
Result<Id<Customer>> read_unmerge(const Names& names, const json::Value& body);

std::string closed_months(std::optional<Month> through, Month last_closable);
Result<std::optional<Month>> read_closed_months(const json::Value& body);

// Refuses a text that is longer than the contract says.
void judge_length(std::vector<Problem>& problems, std::string_view place, std::string_view text,
                  std::size_t max);

}  // namespace kvartett::wire
