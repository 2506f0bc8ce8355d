#include "kvartett/app/view_kam.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "kvartett/app/call_first.h"
#include "kvartett/app/keep_satisfaction.h"
#include "kvartett/app/narrow.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// The last stretch of days of the year, up to `on`, on which a customer was hers.
struct Owned {
  std::optional<Date> from;
  std::optional<Date> until;
};
std::optional<Owned> find_owned(const Customer& customer, Id<Seller> kam, Date first, Date on) {
  std::optional<Owned> found;
  std::optional<Date> from;
  const auto look = [&](std::optional<Id<Seller>> owner, std::optional<Date> until) {
    const bool is_within = (!until || *until >= first) && (!from || *from <= on);
    if (owner == kam && is_within) {
      // Hers still on the day, whatever happens later.
      found = Owned{from, until && *until >= on ? std::nullopt : until};
    }
    if (until) from = until->plus_days(1);
  };
  for (const FormerOwner& former : customer.former_owners) look(former.owner, former.until);
  look(customer.owner, {});
  return found;
}

class KamTable {
 public:
  explicit KamTable(KamView& view) : view_{view}, ledger_{view.company->ledger} {}

  void find_customers() {
    for (std::size_t i = 0; i < ledger_.customers().size(); ++i) {
      const KeptCustomer& kept = ledger_.customers()[i];
      if (kept.merged_into) continue;
      const auto owned = find_owned(kept.value, view_.kam, view_.year.first, view_.on);
      if (!owned) continue;
      KamCustomer customer;
      customer.id = Id<Customer>::at(i);
      customer.owned_from = owned->from;
      customer.owned_until = owned->until;
      customer.scores = scores_of(ledger_, customer.id);
      // What came after it was handed over is for whoever has it now.
      const Date last = customer.owned_until.value_or(view_.on);
      std::erase_if(customer.scores, [&](Id<Score> id) { return score(id).on > last; });
      places_[customer.id] = view_.customers.size();
      view_.customers.push_back(std::move(customer));
    }
  }

  // By its customer, whoever is credited: she answers for all of it.
  void add_volume() {
    Query query{view_.year, view_.on, {}, {}};
    query.by.channel = true;
    query.by.customer = true;
    for (const Row& row : run(query, view_.company->columns, view_.company->cube)) {
      const auto found = places_.find(ledger_.resolved({row.key.customer}));
      if (found == places_.end()) continue;
      KamCustomer& customer = view_.customers[found->second];
      if (customer.owned_until) continue;
      customer.volume_by_channel[static_cast<std::size_t>(row.key.channel)] += row.volume.actual;
      customer.volume += row.volume.actual;
    }
    for (KamCustomer& customer : view_.customers) {
      if (customer.owned_until) add_volume_until(customer, *customer.owned_until);
    }
  }

  // Of one that was handed over: up to the last day that it was hers.
  void add_volume_until(KamCustomer& customer, Date last) {
    Filter filter;
    filter.customer = customer.id;
    for (const Channel channel : channels) {
      filter.channel = channel;
      const Money sum =
          sum_entries(view_.company->columns, widened(ledger_, filter), view_.year.first, last)
              .amount;
      customer.volume_by_channel[index(channel)] = sum;
      customer.volume += sum;
    }
  }

  void add_revenue(const RevenueTable& table) {
    view_.revenue = table.total;
    for (const auto& [key, amounts] : table.rows) {
      const auto found = key.customer ? places_.find(*key.customer) : places_.end();
      if (found != places_.end()) view_.customers[found->second].revenue = amounts;
    }
  }

  void add_goal() {
    const Budget* budget = ledger_.find_goals(view_.year, view_.on);
    if (!budget) return;
    const auto goal = std::ranges::find(budget->revenue_goals, view_.kam, &RevenueGoal::seller);
    if (goal == budget->revenue_goals.end()) return;
    view_.revenue_goal = against(goal->amount, view_.revenue.amount);
  }

  void add_delivery(const MatchedRevenue& matched) {
    if (!matched.from || !matched.to) return;
    const Date from = std::max(view_.year.first, *matched.from);
    const Date to = std::min(view_.on, *matched.to);
    if (to < from) return;
    view_.delivered_from = from;
    view_.delivered_to = to;
    std::vector<Id<Customer>> customers;
    for (const KamCustomer& customer : view_.customers)
      if (!customer.owned_until) customers.push_back(customer.id);
    view_.delivery.emplace();
    for (const auto& [id, delivery] : measure_delivery(ledger_, matched, customers, from, to)) {
      view_.customers[places_.at(id)].delivery = delivery;
      *view_.delivery += delivery;
    }
  }

  void add_promoters() {
    view_.nps_from = view_.on.plus_months(-12).plus_days(1);
    const Satisfaction& all = ledger_.satisfaction();
    for (std::size_t i = 0; i < all.count(); ++i) {
      const KeptScore& kept = all.score(Id<Score>::at(i));
      const Score& score = kept.value;
      if (kept.taken_back_in || score.on < view_.nps_from || score.on > view_.on) continue;
      view_.company_nps.add(score);
      const Customer& customer = ledger_.customer(ledger_.resolved(score.customer)).value;
      if (owner_on(customer, score.on) == view_.kam) view_.nps.add(score);
    }
  }

  void add_calls() {
    for (KamCustomer& customer : view_.customers) {
      if (!customer.owned_until)
        customer.calls = calls_for(ledger_, customer, view_.delivered_to, view_.on);
    }
    std::ranges::stable_sort(view_.customers, [&](const KamCustomer& a, const KamCustomer& b) {
      return order(a) < order(b);
    });
  }

 private:
  static RevenueAgainstGoal against(Money goal, Money amount) {
    RevenueAgainstGoal answer{goal, amount, std::max(Money{}, goal - amount), {}};
    if (goal != Money{}) {
      answer.attainment =
          static_cast<double>(amount.minor_units()) / static_cast<double>(goal.minor_units());
    }
    return answer;
  }
  const Score& score(Id<Score> id) const { return ledger_.satisfaction().score(id).value; }

  // By the weightiest reason; of those that lag, what is missing most first; then by volume.
  std::tuple<int, Money, Money, std::string> order(const KamCustomer& customer) const {
    constexpr int no_call = 100;
    const int reason =
        customer.calls.empty() ? no_call : static_cast<int>(customer.calls.front().reason);
    const bool lags = reason == static_cast<int>(CallReason::invoicing_lags);
    return {customer.owned_until ? no_call + 1 : reason, lags ? -customer.delivery->lag() : Money{},
            -customer.volume, collated(ledger_.customer(customer.id).value.name)};
  }

  KamView& view_;
  const Ledger& ledger_;
  std::map<Id<Customer>, std::size_t> places_;
};

}  // namespace

Result<KamView> view_kam(const App& app, const Actor& actor, Id<Seller> kam,
                         std::optional<FiscalYear> year) {
  const auto company = app.snapshot(actor.company);
  TRY(may(actor, Action::see_sales));
  if (!company->ledger.has(kam) || !seen_by(actor, company->ledger).have(kam))
    return refuse(Wrong::missing, say("There is no such seller.", "Säljaren finns inte."));
  const Date today = app.today(actor.company);
  KamView view;
  view.kam = kam;
  view.year = year.value_or(company->ledger.settings().fiscal_years.containing(today));
  view.on = std::min(today, view.year.last);
  view.company = company;

  Query volume{view.year, view.on, {}, {}};
  volume.filter.seller = kam;
  volume.by.channel = true;
  view.volume = stand_where(*company, volume);
  RevenueQuestion revenue;
  revenue.from = view.year.first;
  revenue.to = std::max(view.on, view.year.first);
  revenue.kam = kam;
  revenue.by_customer = true;
  const RevenueTable invoiced = TRY(view_revenue(app, actor, revenue));

  KamTable table{view};
  table.find_customers();
  table.add_volume();
  table.add_revenue(invoiced);
  table.add_goal();
  table.add_delivery(*company->matched_revenue(view.on));
  table.add_promoters();
  table.add_calls();
  return view;
}

}  // namespace kvartett
