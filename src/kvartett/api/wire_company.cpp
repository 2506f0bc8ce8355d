#include "kvartett/api/wire_company.h"

#include <algorithm>

#include "kvartett/ledger/customer_standing.h"

namespace kvartett::wire {
namespace {

constexpr std::size_t name_max = 200;

using Text = json::Given<std::string>;
using Nullable = json::Given<std::optional<std::string>>;
using NullableDate = json::Given<std::optional<Date>>;

// The same bodies serve adding and changing: what is not given stays, and when adding, a name must
// be given.
struct TeamBody {
  Text name;
  Nullable parent_id;
};
BOOST_DESCRIBE_STRUCT(TeamBody, (), (name, parent_id))

struct SellerBody {
  Text name;
  Nullable email;
  Nullable team_id;
  json::Given<bool> is_kam;
  json::Given<bool> is_vacant;
  NullableDate active_from;
  NullableDate active_to;
  Nullable external_id;
};
BOOST_DESCRIBE_STRUCT(SellerBody, (),
                      (name, email, team_id, is_kam, is_vacant, active_from, active_to,
                       external_id))

struct CustomerBody {
  Text name;
  Nullable org_number;
  Nullable external_id;
  Nullable owner_seller_id;
  json::Given<Date> owner_from;
  NullableDate lost_on;
};
BOOST_DESCRIBE_STRUCT(CustomerBody, (),
                      (name, org_number, external_id, owner_seller_id, owner_from, lost_on))

struct ProductBody {
  Text name;
  Nullable code;
  Nullable group;
};
BOOST_DESCRIBE_STRUCT(ProductBody, (), (name, code, group))

enum class Locale { sv, en };
BOOST_DESCRIBE_ENUM(Locale, sv, en)

struct SettingsBody {
  Text name;
  Text currency;
  json::Given<Locale> locale;
  Text time_zone;
  json::Given<std::vector<FiscalYearBody>> fiscal_years;
  json::Given<int> passive_after_months;
  json::Given<MultiYearPolicy> multi_year_policy;
  json::Given<FollowOnChannel> follow_on_channel;
  json::Given<Expansion> expansion;
  json::Given<ProductMatch> product_match;
  json::Given<Leaderboard> leaderboard;
  Nullable org_number;
  json::Given<bool> second_factor_required;
};
BOOST_DESCRIBE_STRUCT(SettingsBody, (),
                      (name, currency, locale, time_zone, fiscal_years, passive_after_months,
                       multi_year_policy, follow_on_channel, expansion, product_match, leaderboard,
                       org_number, second_factor_required))

struct TeamAnswer {
  std::string id;
  std::string name;
  std::optional<std::string> parent_id;
  std::optional<std::string> parent_name;
};
BOOST_DESCRIBE_STRUCT(TeamAnswer, (), (id, name, parent_id, parent_name))

struct SellerAnswer {
  std::string id;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> team_id;
  std::optional<std::string> team_name;
  bool is_kam = false;
  bool is_vacant = false;
  std::optional<Date> active_from;
  std::optional<Date> active_to;
  std::optional<std::string> external_id;
  bool is_seen = false;
};
BOOST_DESCRIBE_STRUCT(SellerAnswer, (),
                      (id, name, email, team_id, team_name, is_kam, is_vacant, active_from,
                       active_to, external_id, is_seen))

struct MergedAnswer {
  std::string id;
  std::string name;
  std::optional<std::string> org_number;
};
BOOST_DESCRIBE_STRUCT(MergedAnswer, (), (id, name, org_number))

struct FormerOwnerAnswer {
  std::optional<std::string> seller_id;
  std::optional<std::string> seller_name;
  Date until;
};
BOOST_DESCRIBE_STRUCT(FormerOwnerAnswer, (), (seller_id, seller_name, until))

struct CustomerAnswer {
  std::string id;
  std::string name;
  std::optional<std::string> org_number;
  std::optional<std::string> external_id;
  std::optional<std::string> owner_seller_id;
  std::optional<std::string> owner_seller_name;
  std::vector<FormerOwnerAnswer> former_owners;
  std::optional<Date> lost_on;
  CustomerStatus status = CustomerStatus::prospect;
  std::string status_reason;
  std::optional<Date> covered_until;
  std::optional<Date> active_until;
  Money volume_per_year;
  std::optional<std::string> merged_into_id;
  std::vector<MergedAnswer> merged;
};
BOOST_DESCRIBE_STRUCT(CustomerAnswer, (),
                      (id, name, org_number, external_id, owner_seller_id, owner_seller_name,
                       former_owners, lost_on, status, status_reason, covered_until, active_until,
                       volume_per_year, merged_into_id, merged))

struct MergeBody {
  std::vector<std::string> duplicate_ids;
};
BOOST_DESCRIBE_STRUCT(MergeBody, (), (duplicate_ids))

struct UnmergeBody {
  std::string duplicate_id;
};
BOOST_DESCRIBE_STRUCT(UnmergeBody, (), (duplicate_id))

struct ClosedMonthsAnswer {
  std::optional<std::string> through;
  std::optional<std::string> first_open_month;
  std::string last_closable;
};
BOOST_DESCRIBE_STRUCT(ClosedMonthsAnswer, (), (through, first_open_month, last_closable))

struct ClosedMonthsBody {
  Nullable through;
};
BOOST_DESCRIBE_STRUCT(ClosedMonthsBody, (), (through))

struct ProductAnswer {
  std::string id;
  std::string name;
  std::optional<std::string> code;
  std::optional<std::string> group;
};
BOOST_DESCRIBE_STRUCT(ProductAnswer, (), (id, name, code, group))

template <class Given, class Field>
void set(Field& field, const Given& given) {
  if (given) field = *given;
}
void set(std::string& field, const Nullable& given) {
  if (given) field = or_empty(*given);
}
template <class T>
void set(std::optional<Id<T>>& field, const Names& names, const Nullable& given) {
  if (given) field = names.optional_id<T>(*given);
}

TeamAnswer answer(const Names& names, Id<Team> id, const Look&) {
  const auto parent = names.ledger().team(id).value.parent;
  return {names.text(id), names.name(id), names.text(parent), names.name(parent)};
}

SellerAnswer answer(const Names& names, Id<Seller> id, const Look& look) {
  const Seller& seller = names.ledger().seller(id).value;
  return {names.text(id),          seller.name,
          or_null(seller.email),   names.text(seller.team),
          names.name(seller.team), seller.is_kam,
          seller.is_vacant,        seller.active_from,
          seller.active_to,        or_null(seller.external_id),
          look.seen.have(id)};
}

CustomerAnswer answer(const Names& names, Id<Customer> id, const Look& look) {
  const Ledger& ledger = names.ledger();
  const KeptCustomer& kept = ledger.customer(id);
  const Customer& customer = kept.value;
  const CustomerStanding standing = stand_on(ledger, id, look.day);
  CustomerAnswer answer;
  answer.id = names.text(id);
  answer.name = customer.name;
  answer.org_number = or_null(customer.org_number);
  answer.external_id = or_null(customer.external_id);
  answer.owner_seller_id = names.text(customer.owner);
  answer.owner_seller_name = names.name(customer.owner);
  for (const FormerOwner& former : customer.former_owners) {
    answer.former_owners.push_back(
        {names.text(former.owner), names.name(former.owner), former.until});
  }
  answer.lost_on = customer.lost_on;
  answer.status = standing.status;
  answer.status_reason = names.say(explain(standing));
  answer.covered_until = standing.covered_until;
  answer.active_until = standing.active_until;
  answer.volume_per_year = look.seen.have(customer.owner)
                               ? standing.volume_per_year
                               : volume_shared_by(ledger, look.seen, id, look.day);
  answer.merged_into_id = names.text(kept.merged_into);
  for (const Id<Customer> merged : kept.merged) {
    answer.merged.push_back({names.text(merged), names.name(merged),
                             or_null(ledger.customer(merged).value.org_number)});
  }
  return answer;
}

ProductAnswer answer(const Names& names, Id<Product> id, const Look&) {
  const Product& product = names.ledger().product(id).value;
  return {names.text(id), product.name, or_null(product.code), or_null(product.group)};
}

Result<Team> with(const Names& names, const TeamBody& body, Team team) {
  set(team.name, body.name);
  set(team.parent, names, body.parent_id);
  std::vector<Problem> problems;
  judge_length(problems, "/name", team.name, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return team;
}

Result<Seller> with(const Names& names, const SellerBody& body, Seller seller) {
  set(seller.name, body.name);
  set(seller.email, body.email);
  set(seller.team, names, body.team_id);
  set(seller.is_kam, body.is_kam);
  set(seller.is_vacant, body.is_vacant);
  set(seller.active_from, body.active_from);
  set(seller.active_to, body.active_to);
  set(seller.external_id, body.external_id);
  std::vector<Problem> problems;
  judge_length(problems, "/name", seller.name, name_max);
  judge_length(problems, "/email", seller.email, 254);
  judge_length(problems, "/external_id", seller.external_id, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return seller;
}

Result<Customer> with(const Names& names, const CustomerBody& body, Customer customer) {
  set(customer.name, body.name);
  set(customer.org_number, body.org_number);
  set(customer.external_id, body.external_id);
  auto owner = customer.owner;
  set(owner, names, body.owner_seller_id);
  if (body.owner_from) {
    hand_over(customer, owner, *body.owner_from);
  } else {
    customer.owner = owner;
  }
  set(customer.lost_on, body.lost_on);
  std::vector<Problem> problems;
  judge_length(problems, "/name", customer.name, name_max);
  judge_length(problems, "/org_number", customer.org_number, 40);
  judge_length(problems, "/external_id", customer.external_id, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return customer;
}

Result<Product> with(const Names&, const ProductBody& body, Product product) {
  set(product.name, body.name);
  set(product.code, body.code);
  set(product.group, body.group);
  std::vector<Problem> problems;
  judge_length(problems, "/name", product.name, name_max);
  judge_length(problems, "/code", product.code, name_max);
  judge_length(problems, "/group", product.group, name_max);
  if (!problems.empty()) return refuse(std::move(problems));
  return product;
}

template <class Body, class T>
Result<T> read(const Names& names, const json::Value& value) {
  const Body body = TRY(json::read_value<Body>(value));
  if (!body.name)
    return refuse(Wrong::invalid, say("\"name\" is missing.", "\"name\" saknas."), "/name");
  return with(names, body, T{});
}

template <class Body, class T>
Result<T> change(const Names& names, const json::Value& value, T before) {
  const Body body = TRY(json::read_value<Body>(value));
  return with(names, body, std::move(before));
}

}  // namespace

void judge_length(std::vector<Problem>& problems, std::string_view place, std::string_view text,
                  std::size_t max) {
  const auto is_first_byte = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  if (static_cast<std::size_t>(std::ranges::count_if(text, is_first_byte)) <= max) return;
  problems.push_back({std::string{place}, say("This text is longer than {} characters.",
                                              "Texten är längre än {} tecken.", max)});
}

std::string locale(Language language) { return language == Language::swedish ? "sv" : "en"; }

CompanyAnswer company(const Snapshot& company, Date today) {
  const Settings& settings = company.ledger.settings();
  CompanyAnswer answer;
  answer.name = settings.name;
  answer.currency = settings.currency;
  answer.currency_decimals = find_currency_exponent(settings.currency).value_or(2);
  answer.locale = locale(settings.language);
  answer.time_zone = settings.time_zone;
  for (const FiscalYear& year : settings.fiscal_years.stated())
    answer.fiscal_years.push_back(fiscal_year(year));
  const FiscalYears& years = settings.fiscal_years;
  Date first = std::min(years.stated().front().first, today);
  if (const CubeBlock& volume = company.cube.company(); !volume.empty()) {
    first = std::min(first, volume.first_month().first_day());
  }
  if (const auto invoiced = company.revenue.first_day()) first = std::min(first, *invoiced);
  const Date last =
      std::max(years.stated().back().first, years.after(years.containing(today)).first);
  for (const FiscalYear& year : years.meeting(first, last))
    answer.all_fiscal_years.push_back(fiscal_year(year));
  answer.passive_after_months = settings.passive_after_months;
  answer.multi_year_policy = settings.multi_year_policy;
  answer.follow_on_channel = settings.follow_on_channel;
  answer.expansion = settings.expansion;
  answer.product_match = settings.product_match;
  answer.leaderboard = settings.leaderboard;
  answer.org_number = or_null(settings.org_number);
  answer.second_factor_required = settings.second_factor_required;
  answer.today = today;
  return answer;
}

Result<Settings> read_settings_change(const json::Value& value, Settings settings) {
  const SettingsBody body = TRY(json::read_value<SettingsBody>(value));
  std::vector<Problem> problems;
  set(settings.name, body.name);
  set(settings.currency, body.currency);
  if (body.locale)
    settings.language = *body.locale == Locale::sv ? Language::swedish : Language::english;
  set(settings.time_zone, body.time_zone);
  set(settings.passive_after_months, body.passive_after_months);
  set(settings.multi_year_policy, body.multi_year_policy);
  set(settings.follow_on_channel, body.follow_on_channel);
  set(settings.expansion, body.expansion);
  set(settings.product_match, body.product_match);
  set(settings.leaderboard, body.leaderboard);
  set(settings.org_number, body.org_number);
  set(settings.second_factor_required, body.second_factor_required);
  if (body.fiscal_years) {
    std::vector<FiscalYear> years;
    for (const FiscalYearBody& year : *body.fiscal_years) years.push_back({year.first, year.last});
    if (auto found = FiscalYears::find(std::move(years))) {
      settings.fiscal_years = std::move(*found);
    } else {
      problems.push_back(
          {"/fiscal_years",
           say("Each fiscal year begins the day after the one before it and has 1 to 18 months.",
               "Varje räkenskapsår börjar dagen efter det förra och har 1 till 18 månader.")});
    }
  }
  judge_length(problems, "/name", settings.name, name_max);
  judge_length(problems, "/org_number", settings.org_number, 40);
  if (!problems.empty()) return refuse(std::move(problems));
  return settings;
}

Result<Team> read_team(const Names& names, const json::Value& body) {
  return read<TeamBody, Team>(names, body);
}
Result<Seller> read_seller(const Names& names, const json::Value& body) {
  return read<SellerBody, Seller>(names, body);
}
Result<Customer> read_customer(const Names& names, const json::Value& body) {
  return read<CustomerBody, Customer>(names, body);
}
Result<Product> read_product(const Names& names, const json::Value& body) {
  return read<ProductBody, Product>(names, body);
}

Result<Team> read_change(const Names& names, const json::Value& body, Team before) {
  return change<TeamBody>(names, body, std::move(before));
}
Result<Seller> read_change(const Names& names, const json::Value& body, Seller before) {
  return change<SellerBody>(names, body, std::move(before));
}
Result<Customer> read_change(const Names& names, const json::Value& body, Customer before) {
  return change<CustomerBody>(names, body, std::move(before));
}
Result<Product> read_change(const Names& names, const json::Value& body, Product before) {
  return change<ProductBody>(names, body, std::move(before));
}

std::string one(const Names& names, Id<Team> id, const Look& look) {
  return json::text(answer(names, id, look));
}
std::string one(const Names& names, Id<Seller> id, const Look& look) {
  return json::text(answer(names, id, look));
}
std::string one(const Names& names, Id<Customer> id, const Look& look) {
  return json::text(answer(names, id, look));
}
std::string one(const Names& names, Id<Product> id, const Look& look) {
  return json::text(answer(names, id, look));
}

template <class T>
std::string page(const Names& names, const std::vector<Id<T>>& ids, const Look& look,
                 const std::optional<std::string>& next_cursor) {
  Page<decltype(answer(names, Id<T>{}, look))> page{{}, next_cursor};
  page.items.reserve(ids.size());
  for (const Id<T> id : ids) page.items.push_back(answer(names, id, look));
  return json::text(page);
}
template std::string page(const Names&, const std::vector<Id<Team>>&, const Look&,
                          const std::optional<std::string>&);
template std::string page(const Names&, const std::vector<Id<Seller>>&, const Look&,
                          const std::optional<std::string>&);
template std::string page(const Names&, const std::vector<Id<Customer>>&, const Look&,
                          const std::optional<std::string>&);
template std::string page(const Names&, const std::vector<Id<Product>>&, const Look&,
                          const std::optional<std::string>&);

CustomerStatus status(const Ledger& ledger, Id<Customer> id, Date day) {
  return stand_on(ledger, id, day).status;
}

Result<std::vector<Id<Customer>>> read_merge(const Names& names, const json::Value& value) {
  const MergeBody body = TRY(json::read_value<MergeBody>(value));
  std::vector<Id<Customer>> duplicates;
  for (const std::string& id : body.duplicate_ids) duplicates.push_back(names.id<Customer>(id));
  return duplicates;
}

Result<Id<Customer>> read_unmerge(const Names& names, const json::Value& value) {
  const UnmergeBody body = TRY(json::read_value<UnmergeBody>(value));
  return names.id<Customer>(body.duplicate_id);
}

std::string closed_months(std::optional<Month> through, Month last_closable) {
  ClosedMonthsAnswer answer;
  if (through) {
    answer.through = through->text();
    answer.first_open_month = through->plus(1).text();
  }
  answer.last_closable = last_closable.text();
  return json::text(answer);
}

Result<std::optional<Month>> read_closed_months(const json::Value& value) {
  const ClosedMonthsBody body = TRY(json::read_value<ClosedMonthsBody>(value));
  if (!body.through) {
    return refuse(Wrong::invalid, say("\"through\" is missing.", "\"through\" saknas."),
                  "/through");
  }
  const std::optional<std::string>& text = *body.through;
  if (!text) return std::optional<Month>{};
  const auto month = find_month(*text);
  if (!month) {
    return refuse(Wrong::invalid,
                  say("{} is not a month such as 2026-03.",
                      "{} är ingen månad, som till exempel 2026-03.", json::quoted(*text)),
                  "/through");
  }
  return month;
}

}  // namespace kvartett::wire
