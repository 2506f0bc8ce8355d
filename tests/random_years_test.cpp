// Lives through years of random deals and compares, all along, what Kvartett says with a small
// model that works everything out again from a plain list. A failure prints its seed; KVARTETT_SEED
// repeats it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/verify.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "tests/support/living_company.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_{seed} {}
  int from_to(int first, int last) { return std::uniform_int_distribution{first, last}(random_); }
  bool one_in(int n) { return from_to(1, n) == 1; }

 private:
  std::mt19937_64 random_;
};

// --- The model: deals in the order in which they were entered, and everything worked out from
// them. ---

Date later_by_months(Date from, int months) {
  using namespace std::chrono;
  const year_month_day then{sys_days{days{from.days_since_1970()}}};
  const year_month_day there = then + std::chrono::months{months};
  const sys_days day = there.ok() ? sys_days{there} : sys_days{there.year() / there.month() / last};
  return Date::from_days(static_cast<int>(day.time_since_epoch().count()));
}

// Gives each its whole öre first, then one more to the largest remainder that has none yet.
std::vector<std::int64_t> model_split(std::int64_t total,
                                      const std::vector<std::int64_t>& weights) {
  Wide all = 0;
  for (const auto w : weights) all += w;
  std::vector<std::int64_t> parts;
  std::int64_t left = total;
  for (const auto w : weights) {
    parts.push_back(static_cast<std::int64_t>(Wide{total} * w / all));
    left -= parts.back();
  }
  std::vector<bool> has_extra(weights.size());
  for (; left > 0; --left) {
    std::size_t best = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (has_extra[i]) continue;
      if (best == weights.size() ||
          Wide{total} * weights[i] % all > Wide{total} * weights[best] % all)
        best = i;
    }
    has_extra[best] = true;
    ++parts[best];
  }
  return parts;
}

std::int64_t volume_after(std::int64_t yearly, int months) {
  return (yearly * months * 2 + 12) / 24;
}

struct Sold {
  Date on;
  std::optional<Date> notice_day;
  int seller;
  int team;  // -1: none
  int customer;
  int product;  // -1: none
  Channel channel;
  std::int64_t amount;
  std::int32_t basis_points;
  LineRef line;
  bool is_reversed = false;
};

struct Model {
  struct Bought {
    Date on;
    int product;
    std::optional<Date> until;  // nothing: for ever
    std::int64_t yearly;
    LineRef line;
  };
  struct Cell {
    int seller;
    Channel channel;
    std::vector<std::int64_t> months;
  };
  struct Goals {
    std::array<std::vector<std::int64_t>, 4> company;
    std::vector<Cell> cells;
  };

  Settings settings;
  std::vector<std::string> group_of_product;
  std::vector<int> team_of_seller;
  std::map<int, Date> lost;                   // by customer
  std::map<int, std::vector<Bought>> bought;  // by customer, in order of signing
  std::vector<Sold> sold;
  std::map<std::string, Goals> goals;  // by name of the fiscal year

  bool same(int a, int b) const {
    if (a == b) return true;
    if (settings.product_match == ProductMatch::product || a < 0 || b < 0) return false;
    const std::string& group = group_of_product[static_cast<std::size_t>(a)];
    return !group.empty() && group == group_of_product[static_cast<std::size_t>(b)];
  }

  // Signs, and answers the channels of its lines.
  std::vector<Channel> sign(const DealDraft& draft, int deal, Date today) {
    const int customer = draft.customer.number;
    std::vector<Bought> history;
    for (const Bought& b : bought[customer]) {
      if (b.on <= draft.signed_on) history.push_back(b);
    }
    std::vector<Channel> chosen;
    std::vector<Bought> now;
    for (const LineDraft& line : draft.lines) {
      const int product = line.product ? line.product->number : -1;
      const Bought* before = nullptr;
      bool active = false;
      bool lost_now = lost.contains(customer) && lost[customer] <= draft.signed_on;
      for (const Bought& b : history) {
        active = active || !b.until ||
                 draft.signed_on <= later_by_months(*b.until, settings.passive_after_months);
        if (lost.contains(customer) && b.on > lost[customer]) lost_now = false;
        if (same(product, b.product)) before = &b;
      }
      Channel channel = Channel::cross_sell;
      if (line.renews) {
        channel = Channel::renewal;
      } else if (history.empty()) {
        channel = Channel::new_sales;
      } else if (lost_now || !active) {
        channel = Channel::win_back;
      } else if (before) {
        channel = Channel::renewal;
      }
      if (line.channel) channel = *line.channel;
      std::int64_t grown = 0;
      if (settings.expansion == Expansion::cross_sell && channel == Channel::renewal && before) {
        grown = std::max<std::int64_t>(0, line.volume_per_year - before->yearly);
      }
      const LineRef ref{{deal}, static_cast<int>(chosen.size())};
      post(draft, line, ref, channel, grown, today);
      chosen.push_back(channel);
      const Date start = line.start.value_or(draft.signed_on);
      std::optional<Date> until = draft.signed_on;
      if (line.term == Term::fixed)
        until = later_by_months(start, static_cast<int>(*line.months)).plus_days(-1);
      if (line.term == Term::rolling) until.reset();
      now.push_back({draft.signed_on, product, until, line.volume_per_year, ref});
    }
    auto& all = bought[customer];
    auto place = all.end();
    while (place != all.begin() && std::prev(place)->on > draft.signed_on) --place;
    all.insert(place, now.begin(), now.end());
    take_back_renewed(draft);
    return chosen;
  }

  // What is renewed ends the day before what renews it starts.
  void take_back_renewed(const DealDraft& draft) {
    std::map<LineRef, Date> ends;
    for (const LineDraft& line : draft.lines) {
      if (!line.renews) continue;
      const Date last = line.start.value_or(draft.signed_on).plus_days(-1);
      const auto [place, is_new] = ends.emplace(*line.renews, last);
      if (!is_new) place->second = std::min(place->second, last);
    }
    for (const auto& [ref, last] : ends) {
      for (std::size_t i = 0, count = sold.size(); i < count; ++i) {
        if (sold[i].line != ref || sold[i].is_reversed || sold[i].on <= last) continue;
        sold[i].is_reversed = true;
        Sold reversal = sold[i];
        reversal.amount = -reversal.amount;
        reversal.basis_points = -reversal.basis_points;
        sold.push_back(reversal);
      }
      for (Bought& b : bought[draft.customer.number]) {
        if (b.line == ref) b.until = b.until ? std::min(*b.until, last) : last;
      }
    }
  }

  void post(const DealDraft& draft, const LineDraft& line, LineRef ref, Channel channel,
            std::int64_t grown, Date today) {
    const FiscalYear current = settings.fiscal_years.containing(today);
    const Date until = settings.fiscal_years.after(current).last;
    std::vector<std::int64_t> weights;
    for (const ShareDraft& share : draft.shares) weights.push_back(share.basis_points);
    const auto sell = [&](Date on, std::optional<Date> notice, Channel in, std::int64_t amount,
                          bool counts) {
      const auto parts = model_split(amount, weights);
      for (std::size_t s = 0; s < parts.size(); ++s) {
        const int seller = draft.shares[s].seller.number;
        sold.push_back({on, notice, seller, team_of_seller[static_cast<std::size_t>(seller)],
                        draft.customer.number, line.product ? line.product->number : -1, in,
                        parts[s], counts ? static_cast<std::int32_t>(weights[s]) : 0, ref});
      }
    };
    const bool whole = line.term == Term::fixed && !line.notice_months &&
                       settings.multi_year_policy == MultiYearPolicy::full_term_unless_notice;
    const int months = static_cast<int>(line.months.value_or(12));
    for (int k = 0;; ++k) {
      const Date on = later_by_months(draft.signed_on, 12 * k);
      if (line.term == Term::rolling
              ? on > until
              : k > 0 && (whole || line.term == Term::one_off || 12 * k >= months))
        break;
      const auto value = [&](std::int64_t yearly) {
        if (line.term != Term::fixed) return yearly;
        return volume_after(yearly, whole ? months : std::min(12 * (k + 1), months)) -
               volume_after(yearly, 12 * k);
      };
      std::optional<Date> notice;
      if (k > 0 && line.notice_months)
        notice = later_by_months(on, -static_cast<int>(*line.notice_months));
      if (k > 0) {
        const bool rolls = settings.follow_on_channel == FollowOnChannel::renewal;
        sell(on, notice, rolls ? Channel::renewal : channel, value(line.volume_per_year), false);
        continue;
      }
      sell(on, notice, channel, value(line.volume_per_year) - (grown > 0 ? value(grown) : 0),
           ref.line == 0);
      if (grown > 0) sell(on, notice, Channel::cross_sell, value(grown), false);
    }
  }
};

// --- What one row of a standing says, by Kvartett and by the model. ---

struct Figures {
  std::int64_t actual = 0;
  std::int64_t committed = 0;
  std::int64_t expected_later = 0;
  std::int64_t basis_points = 0;
  std::optional<std::int64_t> goal;
  std::optional<std::int64_t> remaining;
  std::optional<std::int64_t> expected;
  bool operator==(const Figures&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Figures& f) {
  return out << f.actual << " + " << f.committed << " + " << f.expected_later << " ("
             << f.basis_points << " bp), goal " << f.goal.value_or(-1) << ", remaining "
             << f.remaining.value_or(-1) << ", expected " << f.expected.value_or(-1);
}

Figures figures_of(const Standing& s) {
  const auto minor = [](std::optional<Money> m) {
    return m ? std::optional{m->minor_units()} : std::nullopt;
  };
  return {s.volume.actual.minor_units(),
          s.volume.committed.minor_units(),
          s.volume.expected_later.minor_units(),
          s.volume.deal_basis_points,
          minor(s.goal),
          minor(s.remaining),
          minor(s.expected)};
}

std::map<RowKey, Figures> model_standing(const Model& model, const Query& q) {
  std::map<RowKey, Figures> rows;
  std::map<RowKey, std::vector<std::int64_t>> goals;
  const auto key_of = [&](Channel channel, int seller, int team, Month month, int customer,
                          int product) {
    RowKey key;
    if (q.by.channel) key.channel = static_cast<int>(channel);
    if (q.by.seller) key.seller = seller;
    if (q.by.team) key.team = team;
    if (q.by.month) key.month = month.number();
    if (q.by.customer) key.customer = customer;
    if (q.by.product) key.product = product;
    return key;
  };
  for (const Sold& s : model.sold) {
    if (!q.year.contains(s.on) || (q.filter.channel && *q.filter.channel != s.channel) ||
        (q.filter.seller && q.filter.seller->number != s.seller) ||
        (q.filter.team && q.filter.team->number != s.team) ||
        (q.filter.customer && q.filter.customer->number != s.customer) ||
        (q.filter.product && q.filter.product->number != s.product)) {
      continue;
    }
    Figures& row = rows[key_of(s.channel, s.seller, s.team, s.on.month(), s.customer, s.product)];
    if (s.on <= q.on) {
      row.actual += s.amount;
      row.basis_points += s.basis_points;
    } else if (!s.notice_day || *s.notice_day < q.on) {
      row.committed += s.amount;
    } else {
      row.expected_later += s.amount;
    }
  }
  const bool of_things = q.by.customer || q.by.product || q.filter.customer || q.filter.product;
  const bool of_people = q.by.seller || q.by.team || q.filter.seller || q.filter.team;
  const auto months = q.year.months();
  const auto add_goal = [&](Channel channel, int seller, int team,
                            const std::vector<std::int64_t>& amounts) {
    if (q.filter.channel && *q.filter.channel != channel) return;
    for (std::size_t m = 0; m < months.size(); ++m) {
      auto& sum = goals[key_of(channel, seller, team, months[m], 0, 0)];
      sum.resize(months.size());
      sum[m] += amounts[m];
    }
  };
  if (const auto found = model.goals.find(q.year.name());
      found != model.goals.end() && !of_things) {
    if (of_people) {
      for (const auto& cell : found->second.cells) {
        const int team = model.team_of_seller[static_cast<std::size_t>(cell.seller)];
        if (q.filter.seller && q.filter.seller->number != cell.seller) continue;
        if (q.filter.team && q.filter.team->number != team) continue;
        add_goal(cell.channel, cell.seller, team, cell.months);
      }
    } else {
      for (const Channel channel : channels)
        add_goal(channel, 0, 0, found->second.company[index(channel)]);
    }
  }
  for (const auto& [key, amounts] : goals) {
    Figures& row = rows[key];
    row.goal = row.expected = 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
      *row.goal += amounts[m];
      const int days = q.year.days_of(months[m]);
      const Date first = std::max(q.year.first, months[m].first_day());
      const int passed = std::clamp(days_between(first, q.on) + 1, 0, days);
      *row.expected +=
          static_cast<std::int64_t>((Wide{amounts[m]} * passed * 2 + days) / (2 * days));
    }
    row.remaining = std::max<std::int64_t>(0, *row.goal - row.actual);
  }
  std::erase_if(rows, [](const auto& row) { return row.second == Figures{}; });
  return rows;
}

// --- Living. ---

class Years {
 public:
  explicit Years(std::uint64_t seed)
      : dice_{seed}, company_{Date::of(2024, 1, 1), random_settings()} {
    model_.settings = company_.ledger().settings();
    for (int i = 0; i < 3; ++i) company_.team("Team " + std::to_string(i));
    for (int i = 0; i < 6; ++i) {
      company_.seller("Seller " + std::to_string(i));
      model_.team_of_seller.push_back(-1);
    }
    for (int i = 0; i < 6; ++i) {
      const std::string group = i % 3 == 0 ? "" : "Group " + std::to_string(i % 2);
      company_.product("Product " + std::to_string(i), group);
      model_.group_of_product.push_back(group);
    }
    for (int i = 0; i < 25; ++i) company_.customer("Customer " + std::to_string(i));
  }

  void live(Date until) {
    while (company_.today() < until) {
      company_.wake_up_on(company_.today().plus_days(dice_.from_to(1, 45)));
      if (dice_.one_in(4)) change_team();
      if (dice_.one_in(4)) lose_customer();
      if (dice_.one_in(3)) set_goals();
      for (int i = dice_.from_to(0, 25); i > 0; --i) sign();
      for (int i = 0; i < 8; ++i) compare_standing();
      for (int i = 0; i < 3; ++i) compare_lens();
      compare_own_entries();
    }
    compare_all_entries();
    for (const Sentence& finding : verify(company_.disk()).findings) FAIL_CHECK(finding.english);
  }

 private:
  Settings random_settings() {
    Settings settings;
    settings.name = "Random AB";
    const FiscalYear years[] = {FiscalYears::calendar_year(2024), year("2023-07-01", "2024-12-31"),
                                year("2023-05-01", "2024-04-30"), year("2023-11-17", "2024-11-16"),
                                year("2024-01-01", "2024-02-29")};
    settings.fiscal_years = FiscalYears{years[dice_.from_to(0, 4)]};
    settings.passive_after_months = dice_.from_to(0, 24);
    if (dice_.one_in(2)) settings.multi_year_policy = MultiYearPolicy::full_term_unless_notice;
    if (dice_.one_in(2)) settings.follow_on_channel = FollowOnChannel::original;
    if (dice_.one_in(2)) settings.expansion = Expansion::cross_sell;
    if (dice_.one_in(2)) settings.product_match = ProductMatch::group;
    return settings;
  }

  Id<Seller> some_seller() { return {dice_.from_to(0, 5)}; }
  std::int64_t some_amount() {
    return dice_.one_in(3) ? dice_.from_to(1, 100) : std::int64_t{dice_.from_to(1, 1'000'000'000)};
  }

  void change_team() {
    const Id<Seller> id = some_seller();
    const auto& kept = company_.ledger().seller(id);
    Seller seller = kept.value;
    const int team = dice_.from_to(-1, 2);
    seller.team = team < 0 ? std::nullopt : std::optional{Id<Team>{team}};
    REQUIRE(change_seller(company_.app(), company_.manager(), id, kept.changed_in, seller));
    model_.team_of_seller[id.index()] = team;
  }

  void lose_customer() {
    const Id<Customer> id{dice_.from_to(0, 24)};
    const auto& kept = company_.ledger().customer(id);
    Customer customer = kept.value;
    customer.lost_on = company_.today().plus_days(dice_.from_to(-30, 30));
    REQUIRE(change_customer(company_.app(), company_.manager(), id, kept.changed_in, customer));
    model_.lost[id.number] = *customer.lost_on;
  }

  void set_goals() {
    const FiscalYear fiscal_year =
        company_.ledger().settings().fiscal_years.containing(company_.today());
    const std::size_t months = fiscal_year.months().size();
    BudgetDraft draft;
    draft.renewal = some_amount();
    draft.cross_sell = some_amount();
    draft.win_back = some_amount();
    draft.total = draft.renewal + draft.cross_sell + draft.win_back + some_amount();
    const std::array<std::int64_t, 4> goals = {
        draft.renewal, draft.cross_sell, draft.win_back,
        draft.total - draft.renewal - draft.cross_sell - draft.win_back};
    Model::Goals model;
    std::array<std::vector<std::int64_t>, 4> profiles;
    for (const Channel channel : channels) {
      for (std::size_t m = 0; m < months; ++m)
        profiles[index(channel)].push_back(m == 0 ? 1 : dice_.from_to(0, 20));
      model.company[index(channel)] = model_split(goals[index(channel)], profiles[index(channel)]);
    }
    draft.profiles = profiles;
    for (int seller = 0; seller < 6; ++seller) {
      for (const Channel channel : channels) {
        if (dice_.one_in(3)) continue;
        BudgetDraft::Cell cell{{seller}, channel, some_amount(), {}};
        auto spread = model_split(cell.goal, profiles[index(channel)]);
        if (dice_.one_in(4)) {
          std::ranges::reverse(spread);
          cell.months = spread;
        }
        model.cells.push_back({seller, channel, spread});
        draft.cells.push_back(cell);
      }
    }
    const BudgetYear* before = company_.ledger().find_budget(fiscal_year);
    const auto saved = save_budget_draft(company_.app(), company_.manager(), fiscal_year,
                                         before ? before->changed_in : 0, draft);
    REQUIRE(saved);
    const Version seen = saved->company->ledger.find_budget(fiscal_year)->changed_in;
    REQUIRE(approve_budget(company_.app(), company_.manager(), {}, fiscal_year, seen,
                           "we believe in it"));
    model_.goals[fiscal_year.name()] = model;
  }

  DealDraft some_draft() {
    DealDraft draft;
    draft.customer = {dice_.from_to(0, 24)};
    draft.signed_on = company_.today().plus_days(
        dice_.one_in(2) ? 0 : -dice_.from_to(0, dice_.one_in(5) ? 500 : 40));
    const int sellers = dice_.one_in(3) ? dice_.from_to(2, 4) : 1;
    int left = 10'000;
    const int first_seller = dice_.from_to(0, 5);
    const bool evenly = dice_.one_in(2);
    for (int s = 0; s < sellers; ++s) {
      const int share = s + 1 == sellers ? left
                        : evenly         ? 10'000 / sellers
                                         : dice_.from_to(1, left / 2);
      draft.shares.push_back({{(first_seller + s) % 6}, share});
      left -= share;
    }
    for (int l = dice_.from_to(1, dice_.one_in(3) ? 4 : 1); l > 0; --l) {
      LineDraft line;
      if (!dice_.one_in(6)) line.product = Id<Product>{dice_.from_to(0, 5)};
      line.volume_per_year = some_amount();
      line.term = static_cast<Term>(dice_.from_to(0, 2));
      if (line.term == Term::fixed)
        line.months = dice_.one_in(2) ? 12 * dice_.from_to(1, 5) : dice_.from_to(1, 60);
      if (dice_.one_in(2)) line.start = draft.signed_on.plus_days(dice_.from_to(-20, 100));
      if (line.term != Term::one_off && dice_.one_in(2)) line.notice_months = dice_.from_to(0, 9);
      if (dice_.one_in(3)) {
        // Any earlier line of the customer's, also one that was renewed before.
        for (const Model::Bought& b : model_.bought[draft.customer.number]) {
          if (b.on <= draft.signed_on && dice_.one_in(3)) line.renews = b.line;
        }
      }
      if (dice_.one_in(15)) {
        line.channel = channels[static_cast<std::size_t>(dice_.from_to(0, 3))];
        line.channel_reason = "because";
      }
      draft.lines.push_back(line);
    }
    return draft;
  }

  void sign() {
    const DealDraft draft = some_draft();
    const Actor actor =
        dice_.one_in(2) ? company_.manager() : company_.as(draft.shares.front().seller);
    const Once once{"deal " + std::to_string(++requests_), "its hash"};
    const auto preview = preview_deal(company_.app(), actor, draft);
    if (!preview)
      FAIL(preview.error().list[0].place << " " << preview.error().list[0].sentence.english);
    const auto signed_deal = sign_deal(company_.app(), actor, once, draft);
    REQUIRE(signed_deal);
    const KeptDeal& kept = signed_deal->company->ledger.deal(signed_deal->id);
    CHECK(kept.value == preview->decided.deal);
    const std::vector<Channel> chosen =
        model_.sign(draft, signed_deal->id.number, company_.today());
    for (std::size_t l = 0; l < chosen.size(); ++l) CHECK(kept.value.lines[l].channel == chosen[l]);
    if (dice_.one_in(5)) {
      const Sequence before = company_.ledger().entry_count();
      const auto again = sign_deal(company_.app(), actor, once, draft);
      REQUIRE(again);
      CHECK(again->id == signed_deal->id);
      CHECK(company_.ledger().entry_count() == before);
    }
  }

  void compare_standing() {
    StandingQuestion question;
    question.on = company_.today().plus_days(dice_.from_to(-400, 400));
    if (dice_.one_in(2)) question.on = company_.today();
    if (dice_.one_in(3))
      question.filter.channel = channels[static_cast<std::size_t>(dice_.from_to(0, 3))];
    if (dice_.one_in(3)) question.filter.seller = some_seller();
    if (dice_.one_in(6)) question.filter.team = Id<Team>{dice_.from_to(0, 2)};
    if (dice_.one_in(8)) question.filter.customer = Id<Customer>{dice_.from_to(0, 24)};
    if (dice_.one_in(8)) question.filter.product = Id<Product>{dice_.from_to(0, 5)};
    question.by = {dice_.one_in(2), dice_.one_in(2), dice_.one_in(5),
                   dice_.one_in(3), dice_.one_in(6), dice_.one_in(6)};
    const auto answer = view_standing(company_.app(), company_.manager(), question);
    REQUIRE(answer);
    std::map<RowKey, Figures> ours;
    for (const StandingRow& row : answer->table.rows) {
      const Figures figures = figures_of(row.standing);
      if (figures != Figures{}) ours[row.key] = figures;
    }
    compare(ours, model_standing(model_, answer->table.query));
    Query whole = answer->table.query;
    whole.by = {};
    // What customers and products are grouped by has no goal, and so neither has their sum.
    if (question.by.customer || question.by.product) return;
    const auto told = model_standing(model_, whole);
    const auto total = told.find(RowKey{});
    compare({{RowKey{}, figures_of(answer->table.total.standing)}},
            {{RowKey{}, total == told.end() ? Figures{} : total->second}});
  }

  void compare(const std::map<RowKey, Figures>& ours, const std::map<RowKey, Figures>& told) {
    CHECK(ours.size() == told.size());
    for (const auto& [key, figures] : told) {
      const auto found = ours.find(key);
      REQUIRE(found != ours.end());
      if (found->second != figures) {
        std::cout << "ours  " << found->second << "\nmodel " << figures << "\n";
        FAIL_CHECK("a row of the standing differs");
      }
    }
  }

  // A seller who looks at entries sees all of her own and nobody else's.
  void compare_own_entries() {
    const Id<Seller> her = some_seller();
    EntryQuestion question;
    question.limit = 1'000'000;
    const auto list = view_entries(company_.app(), company_.as(her), question);
    REQUIRE(list);
    std::vector<std::int64_t> hers;
    for (const NumberedEntry& one : list->entries) {
      CHECK(one.entry.seller == her);
      hers.push_back(one.entry.amount.minor_units());
    }
    std::vector<std::int64_t> told;
    for (const Sold& s : model_.sold) {
      if (s.seller == her.number) told.push_back(s.amount);
    }
    CHECK((hers == told));
  }

  // The lens's signed side is the volume by month, of everyone, of one seller, or of one deal.
  void compare_lens() {
    const Ledger ledger = company_.ledger();
    LensQuestion question{ledger.settings().fiscal_years.containing(company_.today()), {}, {}};
    if (dice_.one_in(2)) question.seller = some_seller();
    if (dice_.one_in(2) && !ledger.deals().empty()) {
      question.deal = Id<Deal>{dice_.from_to(0, static_cast<int>(ledger.deals().size()) - 1)};
      const auto& shares = ledger.deal(*question.deal).value.shares;
      if (question.seller) question.seller = shares.front().seller;
    }
    const auto lens = view_lens(company_.app(), company_.manager(), question);
    REQUIRE(lens);
    for (const LensMonth& month : lens->months) {
      std::int64_t told = 0;
      for (const Sold& s : model_.sold) {
        if (s.on.month() == month.month && question.year.contains(s.on) &&
            (!question.seller || question.seller->number == s.seller) &&
            (!question.deal || *question.deal == s.line.deal)) {
          told += s.amount;
        }
      }
      CHECK(month.signed_volume == ore(told));
    }
  }

  void compare_all_entries() {
    const auto company = company_.app().snapshot(company_.id());
    REQUIRE(company->columns.size() == model_.sold.size());
    int differences = 0;
    for (std::size_t i = 0; i < model_.sold.size(); ++i) {
      const Entry e = company->columns.entry(static_cast<Sequence>(i) + 1);
      const Sold& s = model_.sold[i];
      const bool equal =
          e.on == s.on && e.notice_day == s.notice_day && e.seller.number == s.seller &&
          (e.team ? e.team->number : -1) == s.team && e.customer.number == s.customer &&
          (e.product ? e.product->number : -1) == s.product && e.channel == s.channel &&
          e.amount.minor_units() == s.amount && e.line == s.line;
      if (e.reverses) {
        const Entry was = company->columns.entry(*e.reverses);
        CHECK(was.amount == -e.amount);
        CHECK(was.line == e.line);
      }
      differences += equal ? 0 : 1;
    }
    CHECK(differences == 0);
    std::cout << company->ledger.deals().size() << " deals, " << model_.sold.size() << " entries\n";
  }

  Dice dice_;
  LivingCompany company_;
  Model model_;
  int requests_ = 0;
};

TEST_CASE("after years of random deals everything adds up to what a plain list says") {
  const char* given = std::getenv("KVARTETT_SEED");
  const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
  std::cout << "KVARTETT_SEED=" << seed << "\n";
  for (std::uint64_t life = 0; life < 4; ++life) {
    CAPTURE(seed + life);
    Years{seed + life}.live(Date::of(2028, 6, 1));
  }
}

}  // namespace
}  // namespace kvartett
