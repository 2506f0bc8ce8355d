#include "kvartett/app/view_standing.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kvartett/app/narrow.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"
#include "kvartett/ledger/renewal.h"
#include "kvartett/ledger/team_tree.h"

namespace kvartett {
namespace {

// What one row is made of, kept by channel because each channel lands in its own way.
struct Parts {
  std::array<Volume, 4> volume;
  std::array<std::vector<Money>, 4> goal_months;  // empty: no goal in the channel
};
using PartsByKey = std::map<RowKey, Parts>;

void add(std::vector<Money>& months, std::span<const Money> more) {
  if (months.empty()) months.assign(more.size(), Money{});
  for (std::size_t i = 0; i < more.size(); ++i) months[i] += more[i];
}

// The key of a row for something that belongs to a seller; channel and month are added by the
// caller.
RowKey key_of_seller(const Ledger& ledger, const GroupBy& by, Id<Seller> seller) {
  RowKey key;
  if (by.seller) key.seller = seller.number;
  if (by.team) {
    const auto team = ledger.seller(seller).value.team;
    key.team = team ? team->number : RowKey::none;
  }
  return key;
}

bool is_of_sellers(const Query& query) {
  return query.by.seller || query.by.team || query.filter.is_of_some_sellers();
}
bool is_of_customers(const Query& query) {
  return query.by.customer || query.by.product || query.filter.customer || query.filter.product;
}

// Whether a seller's goals and contracts are within the filter. A team is its sellers of today (§4:
// the sum of its sellers' cells); entries keep the team of their day.
bool passes(const Ledger& ledger, const Filter& filter, Id<Seller> seller) {
  return filter.is_of(seller) && (!filter.team || filter.is_of(ledger.seller(seller).value.team));
}

void add_goal(PartsByKey& parts, RowKey key, const Query& query, Channel channel,
              std::span<const Money> months) {
  if (query.filter.channel && *query.filter.channel != channel) return;
  if (query.by.channel) key.channel = static_cast<std::int32_t>(channel);
  if (!query.by.month) {
    add(parts[key].goal_months[index(channel)], months);
    return;
  }
  const std::vector<Month> of_year = query.year.months();
  for (std::size_t m = 0; m < of_year.size(); ++m) {
    std::vector<Money> only(months.size());
    only[m] = months[m];
    key.month = of_year[m].number();
    add(parts[key].goal_months[index(channel)], only);
  }
}

void add_goals(PartsByKey& parts, const Ledger& ledger, const Query& query) {
  const Budget* budget = ledger.find_goals(query.year, query.on);
  if (!budget || is_of_customers(query)) return;
  if (is_of_sellers(query)) {
    for (const Goal& goal : budget->goals) {
      if (!passes(ledger, query.filter, goal.seller)) continue;
      add_goal(parts, key_of_seller(ledger, query.by, goal.seller), query, goal.channel,
               goal_months(*budget, goal));
    }
  } else {
    for (const Channel channel : channels) {
      add_goal(parts, {}, query, channel, company_months(*budget, channel));
    }
  }
}

// Contracts that run out after the day, within the year: what landing counts on being renewed, in
// part.
void add_expiring(PartsByKey& parts, const Ledger& ledger, const Query& query) {
  if (query.filter.channel && *query.filter.channel != Channel::renewal) return;
  if (query.by.month || query.on >= query.year.last) return;
  const Date from = std::max(query.on.plus_days(1), query.year.first);
  for (const LineRef ref : find_expiring(ledger, from, query.year.last, query.on)) {
    const Deal& deal = ledger.deal(ref.deal).value;
    const Line& line = ledger.line(ref);
    if (!query.filter.is_of(deal.customer)) continue;
    if (query.filter.product && query.filter.product != line.product) continue;
    std::vector<std::int64_t> weights;
    for (const Share& share : deal.shares) weights.push_back(share.basis_points);
    const std::vector<Money> amounts = split(line.volume_per_year, weights);
    for (std::size_t s = 0; s < deal.shares.size(); ++s) {
      const Id<Seller> seller = deal.shares[s].seller;
      if (!passes(ledger, query.filter, seller)) continue;
      RowKey key = key_of_seller(ledger, query.by, seller);
      if (query.by.channel) key.channel = static_cast<std::int32_t>(Channel::renewal);
      if (query.by.customer) key.customer = ledger.resolved(deal.customer).number;
      if (query.by.product) key.product = line.product ? line.product->number : RowKey::none;
      parts[key].volume[index(Channel::renewal)].expiring += amounts[s];
    }
  }
}

// What is a team's is also that of the teams it stands under.
PartsByKey with_those_below(const Ledger& ledger, const PartsByKey& own) {
  PartsByKey all = own;
  for (const auto& [key, part] : own) {
    if (key.team < 0) continue;
    for (const Id<Team> team : teams_above(ledger, {key.team})) {
      RowKey above = key;
      above.team = team.number;
      Parts& sum = all[above];
      for (const Channel channel : channels) {
        sum.volume[index(channel)] += part.volume[index(channel)];
        const auto& months = part.goal_months[index(channel)];
        if (!months.empty()) add(sum.goal_months[index(channel)], months);
      }
    }
  }
  return all;
}

StandingRow finish(const RowKey& key, const Parts& parts, const Query& query,
                   std::int64_t renewal_rate) {
  Volume volume;
  std::vector<Money> goal_months;
  Money landing;
  for (const Channel channel : channels) {
    const Volume& of_channel = parts.volume[index(channel)];
    const std::vector<Money>& months = parts.goal_months[index(channel)];
    volume += of_channel;
    std::optional<Money> goal;
    std::optional<Money> expected;
    if (!months.empty()) {
      add(goal_months, months);
      goal = sum(months);
      expected = expected_to_date(months, query.year, query.on);
    }
    landing += landing_of(channel, of_channel, goal, expected, renewal_rate);
  }
  // A month, a customer or a product lands nowhere; the year of a seller, a team or the company
  // does.
  const bool lands = key.month == RowKey::all && !is_of_customers(query);
  Standing standing = stand(volume, goal_months, lands ? std::optional{landing} : std::nullopt,
                            query.year, query.on);
  if (key.month != RowKey::all) {
    standing.needed_per_week.reset();
    standing.needed_per_month.reset();
  }
  return {key, standing};
}

void sort_by_name(std::vector<StandingRow>& rows, const Ledger& ledger) {
  const auto name = [&](const auto& kept, std::int32_t number) {
    return number < 0 ? std::string{} : collated(kept[static_cast<std::size_t>(number)].value.name);
  };
  std::vector<std::pair<std::tuple<std::int32_t, std::string, std::string, std::string, std::string,
                                   std::int32_t, RowKey>,
                        std::size_t>>
      order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowKey& key = rows[i].key;
    order.push_back({{key.channel, name(ledger.teams(), key.team),
                      name(ledger.sellers(), key.seller), name(ledger.customers(), key.customer),
                      name(ledger.products(), key.product), key.month, key},
                     i});
  }
  std::ranges::sort(order);
  std::vector<StandingRow> sorted;
  for (const auto& [key, i] : order) sorted.push_back(rows[i]);
  rows = std::move(sorted);
}

}  // namespace

StandingTable stand_where(const Snapshot& company, const Query& query, TeamRows team_rows) {
  const Ledger& ledger = company.ledger;
  StandingTable answer;
  answer.query = query;
  answer.team_rows = team_rows;
  answer.renewal_rate_ppm = renewal_rate_ppm(ledger, query.on);

  PartsByKey parts;
  Query by_channel = query;
  by_channel.by.channel = true;
  for (const Row& row : run(by_channel, company.columns, company.cube)) {
    RowKey key = row.key;
    if (!query.by.channel) key.channel = RowKey::all;
    if (query.by.customer) key.customer = ledger.resolved({key.customer}).number;
    parts[key].volume[static_cast<std::size_t>(row.key.channel)] += row.volume;
  }
  add_goals(parts, ledger, query);
  add_expiring(parts, ledger, query);

  // The total is summed from the rows, but its goal is the company's own when no seller or team is
  // singled out: never the sum of the sellers' (§4).
  Parts whole;
  for (const auto& [key, part] : parts) {
    for (const Channel channel : channels)
      whole.volume[index(channel)] += part.volume[index(channel)];
  }
  Query ungrouped = query;
  ungrouped.by = {};
  PartsByKey whole_goals;
  if (!is_of_customers(query)) add_goals(whole_goals, ledger, ungrouped);
  if (const auto found = whole_goals.find(RowKey{}); found != whole_goals.end()) {
    whole.goal_months = found->second.goal_months;
  }
  if (query.by.month) {
    PartsByKey expiring;
    add_expiring(expiring, ledger, ungrouped);
    for (const auto& [key, part] : expiring) {
      whole.volume[index(Channel::renewal)] += part.volume[index(Channel::renewal)];
    }
  }

  if (team_rows == TeamRows::with_those_below) parts = with_those_below(ledger, parts);
  for (const auto& [key, part] : parts)
    answer.rows.push_back(finish(key, part, query, answer.renewal_rate_ppm));
  sort_by_name(answer.rows, ledger);
  answer.total = finish({}, whole, query, answer.renewal_rate_ppm);
  return answer;
}

Result<StandingAnswer> view_standing(const App& app, const Actor& actor,
                                     const StandingQuestion& question) {
  auto company = app.snapshot(actor.company);
  const Settings& settings = company->ledger.settings();
  Query query;
  query.filter = TRY(narrowed(actor, company->ledger, question.filter));
  query.by = question.by;
  const Date today = app.today(actor.company);
  query.year =
      question.year.value_or(settings.fiscal_years.containing(question.on.value_or(today)));
  // A year that is over is seen from its last day, unless a day is named.
  query.on = question.on.value_or(std::min(today, query.year.last));
  StandingTable table = stand_where(*company, query, question.team_rows);
  if (actor.team && question.team_rows == TeamRows::with_those_below) {
    // Those above hers would show her part of them as if it were theirs.
    const auto above = teams_above(company->ledger, *actor.team);
    std::erase_if(table.rows, [&](const StandingRow& row) {
      return std::ranges::find(above, Id<Team>{row.key.team}) != above.end();
    });
  }
  return StandingAnswer{std::move(table), std::move(company)};
}

}  // namespace kvartett
