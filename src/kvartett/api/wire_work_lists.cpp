#include "kvartett/api/wire_work_lists.h"

#include <algorithm>
#include <set>

#include "kvartett/ledger/white_space.h"

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct ShareAnswer {
  std::string seller_id;
  std::string seller_name;
  std::int32_t basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(ShareAnswer, (), (seller_id, seller_name, basis_points))

struct RenewalAnswer {
  std::string line_id;
  std::string deal_id;
  std::string customer_id;
  std::string customer_name;
  OptionalText product_id;
  OptionalText product_name;
  Money volume_per_year;
  Date ends_on;
  std::int32_t days_left = 0;
  std::optional<Date> notice_by;
  std::optional<std::int32_t> notice_days_left;
  std::vector<ShareAnswer> sellers;
};
BOOST_DESCRIBE_STRUCT(RenewalAnswer, (),
                      (line_id, deal_id, customer_id, customer_name, product_id, product_name,
                       volume_per_year, ends_on, days_left, notice_by, notice_days_left, sellers))

struct WithinAnswer {
  int days = 0;
  std::int32_t lines = 0;
  Money volume_per_year;
};
BOOST_DESCRIBE_STRUCT(WithinAnswer, (), (days, lines, volume_per_year))

struct RenewalsAnswer : Page<RenewalAnswer> {
  Money total_volume_per_year;
  std::vector<WithinAnswer> within;
};
BOOST_DESCRIBE_STRUCT(RenewalsAnswer, (Page<RenewalAnswer>), (total_volume_per_year, within))

// A customer, and who owns it.
struct OwnedAnswer {
  std::string customer_id;
  std::string customer_name;
  OptionalText owner_seller_id;
  OptionalText owner_seller_name;
};
BOOST_DESCRIBE_STRUCT(OwnedAnswer, (),
                      (customer_id, customer_name, owner_seller_id, owner_seller_name))

struct CrossSellAnswer : OwnedAnswer {
  std::string group;
  OptionalText product_id;
  OptionalText product_name;
  Money usual_volume;
  Money expected_value;
  std::int32_t bought_by_similar = 0;
  std::int32_t similar_customers = 0;
  std::vector<std::string> buys;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(CrossSellAnswer, (OwnedAnswer),
                      (group, product_id, product_name, usual_volume, expected_value,
                       bought_by_similar, similar_customers, buys, why))

struct CrossSellsAnswer : Page<CrossSellAnswer> {
  std::vector<std::string> groups;
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(CrossSellsAnswer, (Page<CrossSellAnswer>), (groups, total))

struct UsedToBuyAnswer {
  OptionalText product_id;
  OptionalText product_name;
  OptionalText group;
  Money volume_per_year;
  Date last_on;
};
BOOST_DESCRIBE_STRUCT(UsedToBuyAnswer, (),
                      (product_id, product_name, group, volume_per_year, last_on))

struct WinBackAnswer : OwnedAnswer {
  CustomerStatus status = CustomerStatus::passive;
  std::optional<Date> covered_until;
  std::optional<Date> lost_on;
  Money used_to_buy;
  std::vector<UsedToBuyAnswer> bought;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(WinBackAnswer, (OwnedAnswer),
                      (status, covered_until, lost_on, used_to_buy, bought, why))

struct WinBacksAnswer : Page<WinBackAnswer> {
  std::int64_t total = 0;
  Money total_used_to_buy;
};
BOOST_DESCRIBE_STRUCT(WinBacksAnswer, (Page<WinBackAnswer>), (total, total_used_to_buy))

struct BasisAnswer {
  std::int64_t deals = 0;
  std::int32_t cycles = 0;
  Date from;
  Date to;
};
BOOST_DESCRIBE_STRUCT(BasisAnswer, (), (deals, cycles, from, to))

struct NewSalesAnswer {
  FiscalYearAnswer fiscal_year;
  Date on;
  std::optional<Money> goal;
  Money actual;
  std::optional<Money> remaining;
  std::optional<Money> average_size;
  std::optional<std::int64_t> deals_needed;
  std::optional<std::int32_t> median_cycle_days;
  std::optional<Date> first_contact_by;
  std::int32_t contacts_per_deal = 0;
  std::optional<std::int64_t> contacts_needed;
  std::vector<std::string> sentences;
  BasisAnswer basis;
};
BOOST_DESCRIBE_STRUCT(NewSalesAnswer, (),
                      (fiscal_year, on, goal, actual, remaining, average_size, deals_needed,
                       median_cycle_days, first_contact_by, contacts_per_deal, contacts_needed,
                       sentences, basis))

struct DuplicateAnswer {
  std::string id;
  std::string name;
  OptionalText org_number;
  OptionalText external_id;
  std::int64_t deals = 0;
  std::optional<Date> last_signed_on;
  Money volume_per_year;
};
BOOST_DESCRIBE_STRUCT(DuplicateAnswer, (),
                      (id, name, org_number, external_id, deals, last_signed_on, volume_per_year))

struct DuplicatesAnswer {
  std::string reason;
  std::vector<DuplicateAnswer> customers;
};
BOOST_DESCRIBE_STRUCT(DuplicatesAnswer, (), (reason, customers))

// Fills in a page of the items from `from` on, and where the next one begins.
template <class Answer, class Item, class Fill>
void cut(Page<Answer>& page, const std::vector<Item>& items, std::size_t from, std::size_t limit,
         const Fill& fill) {
  const std::size_t end = std::min(items.size(), from + limit);
  for (std::size_t i = from; i < end; ++i) fill(page.items.emplace_back(), items[i]);
  if (end < items.size()) page.next_cursor = std::to_string(end);
}

void fill(OwnedAnswer& answer, const Names& names, Id<Customer> id) {
  const auto& owner = names.ledger().customer(id).value.owner;
  answer.customer_id = names.text(id);
  answer.customer_name = names.name(id);
  answer.owner_seller_id = names.text(owner);
  answer.owner_seller_name = names.name(owner);
}

void fill(RenewalAnswer& answer, const Names& names, const RenewalLine& renewal, Date today) {
  const Deal& deal = names.ledger().deal(renewal.line.deal).value;
  const Line& line = names.ledger().line(renewal.line);
  const Id<Customer> customer = names.ledger().resolved(deal.customer);
  answer.line_id = names.text(renewal.line);
  answer.deal_id = names.text(renewal.line.deal);
  answer.customer_id = names.text(customer);
  answer.customer_name = names.name(customer);
  answer.product_id = names.text(line.product);
  answer.product_name = names.name(line.product);
  answer.volume_per_year = line.volume_per_year;
  answer.ends_on = renewal.ends_on;
  answer.days_left = days_between(today, renewal.ends_on);
  answer.notice_by = renewal.notice_by;
  if (renewal.notice_by) answer.notice_days_left = days_between(today, *renewal.notice_by);
  for (const Share& share : deal.shares) {
    answer.sellers.push_back(
        {names.text(share.seller), names.name(share.seller), share.basis_points});
  }
}

void fill(WinBackAnswer& answer, const Names& names, const WinBack& win_back) {
  fill(answer, names, win_back.customer);
  answer.status = win_back.status;
  answer.covered_until = win_back.covered_until;
  answer.lost_on = win_back.lost_on;
  answer.used_to_buy = win_back.used_to_buy;
  for (const UsedToBuy& used : win_back.bought) {
    answer.bought.push_back({names.text(used.product), names.name(used.product),
                             or_null(std::string{names.ledger().group_of(used.product)}),
                             used.volume_per_year, used.last_signed_on});
  }
  answer.why = names.say(explain(win_back));
}

// What runs on the day counts as what the customer buys a year.
DuplicateAnswer duplicate(const Names& names, Id<Customer> id, Date today) {
  const KeptCustomer& kept = names.ledger().customer(id);
  DuplicateAnswer answer;
  answer.id = names.text(id);
  answer.name = kept.value.name;
  answer.org_number = or_null(kept.value.org_number);
  answer.external_id = or_null(kept.value.external_id);
  std::set<Id<Deal>> deals;
  for (const LineRef ref : kept.lines) {
    const Date signed_on = names.ledger().deal(ref.deal).value.signed_on;
    const Line& line = names.ledger().line(ref);
    const auto last = covered_until(line, signed_on);
    if (line.start <= today && (!last || today <= *last)) {
      answer.volume_per_year += line.volume_per_year;
    }
    answer.last_signed_on = signed_on;  // lines come in order of signing
    deals.insert(ref.deal);
  }
  answer.deals = static_cast<std::int64_t>(deals.size());
  return answer;
}

}  // namespace

std::string renewals(const Names& names, const RenewalList& list, std::size_t from,
                     std::size_t limit) {
  RenewalsAnswer answer;
  cut(answer, list.lines, from, limit, [&](RenewalAnswer& renewal, const RenewalLine& line) {
    fill(renewal, names, line, list.today);
  });
  answer.total_volume_per_year = list.volume_per_year;
  for (const EndingWithin& within : list.within) {
    answer.within.push_back({within.days, within.lines, within.volume_per_year});
  }
  return json::text(answer);
}

std::string win_backs(const Names& names, const WinBackList& list, std::size_t from,
                      std::size_t limit) {
  WinBacksAnswer answer;
  cut(answer, list.customers, from, limit,
      [&](WinBackAnswer& customer, const WinBack& win_back) { fill(customer, names, win_back); });
  answer.total = static_cast<std::int64_t>(list.customers.size());
  answer.total_used_to_buy = list.used_to_buy;
  return json::text(answer);
}

std::string duplicates(const Names& names, const DuplicateList& list, std::size_t from,
                       std::size_t limit) {
  Page<DuplicatesAnswer> page;
  cut(page, list.groups, from, limit, [&](DuplicatesAnswer& answer, const Duplicates& group) {
    answer.reason = group.by == Duplicates::By::org_number ? "org_number" : "name";
    for (const Id<Customer> id : group.customers) {
      answer.customers.push_back(duplicate(names, id, list.today));
    }
  });
  return json::text(page);
}

std::string cross_sell(const Names& names, const CrossSellList& list, std::size_t from) {
  CrossSellsAnswer answer;
  const WhiteSpace& space = list.space;
  for (const WhiteSpaceCell& cell : space.cells) {
    const auto group = static_cast<std::size_t>(cell.group);
    CrossSellAnswer& item = answer.items.emplace_back();
    fill(item, names, cell.customer);
    item.group = space.groups[group];
    item.product_id = names.text(space.usual_products[group]);
    item.product_name = names.name(space.usual_products[group]);
    item.usual_volume = cell.usual_volume;
    item.expected_value = cell.expected_volume;
    item.bought_by_similar = cell.bought_by_similar();
    item.similar_customers = cell.similar_customers;
    item.buys = groups_bought(names.ledger(), cell.customer, list.today);
    item.why = names.say(explain(cell, space));
  }
  answer.groups = space.groups;
  answer.total = static_cast<std::int64_t>(space.total);
  const std::size_t end = from + space.cells.size();
  if (!space.cells.empty() && end < space.total) answer.next_cursor = std::to_string(end);
  return json::text(answer);
}

std::string new_sales(const Names& names, const NewSalesNeeded& needed) {
  NewSalesAnswer answer;
  answer.fiscal_year = fiscal_year(needed.year);
  answer.on = needed.on;
  answer.goal = needed.goal;
  answer.actual = needed.actual;
  answer.remaining = needed.remaining;
  answer.average_size = needed.average_size;
  answer.deals_needed = needed.deals_needed;
  answer.median_cycle_days = needed.median_cycle_days;
  answer.first_contact_by = needed.first_contact_by;
  answer.contacts_per_deal = needed.contacts_per_deal;
  answer.contacts_needed = needed.contacts_needed;
  for (const Sentence& sentence : needed.sentences) answer.sentences.push_back(names.say(sentence));
  answer.basis = {needed.deals_behind, needed.cycles_behind, needed.basis_from, needed.on};
  return json::text(answer);
}

}  // namespace kvartett::wire
