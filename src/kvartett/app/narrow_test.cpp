#include "kvartett/app/narrow.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/view_accuracy.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/app/view_calendar.h"
#include "kvartett/app/view_key_figures.h"
#include "kvartett/app/view_leaderboard.h"
#include "kvartett/app/view_lens.h"
#include "kvartett/app/view_progress.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/app/view_work_lists.h"
#include "kvartett/auth/permission.h"
#include "kvartett/store/memory_store.h"

namespace kvartett {
namespace {

const Date today = Date::of(2026, 9, 15);
const FiscalYear year = FiscalYears::calendar_year(2026);

int below(int count) { return *rc::gen::inRange(0, count); }

// Teams that stand in a tree, sellers in some of them who have changed team, deals of one seller or
// several, and goals for some.
struct Firm {
  App app{std::make_unique<MemoryStore>(), Clock{today}};
  Actor manager;
  std::vector<Id<Seller>> sellers;

  Firm() {
    Settings settings;
    settings.name = "Firma AB";
    settings.fiscal_years = FiscalYears{year};
    User user;
    user.email = "admin@example.com";
    user.role = Role::admin;
    manager.company = app.open_company(settings, user).value();
    manager.role = Role::manager;
    manager.user = 1;
  }
  const Ledger& ledger() const { return company_->ledger; }
  void look() { company_ = app.snapshot(manager.company); }

  void add_team(std::optional<Id<Team>> parent) {
    const std::size_t count = app.snapshot(manager.company)->ledger.teams().size();
    REQUIRE(kvartett::add_team(app, manager, {}, {fmt::format("Team {}", count), parent}));
  }
  void add_seller(std::optional<Id<Team>> team) {
    Seller seller;
    seller.name = fmt::format("Säljare {}", sellers.size());
    seller.team = team;
    sellers.push_back(kvartett::add_seller(app, manager, {}, seller).value().id);
  }
  void move(Id<Seller> id, std::optional<Id<Team>> team) {
    const auto company = app.snapshot(manager.company);
    Seller seller = company->ledger.seller(id).value;
    seller.team = team;
    REQUIRE(change_seller(app, manager, id, company->ledger.seller(id).changed_in, seller));
  }
  void sign(std::span<const Id<Seller>> by, Date on, std::int64_t kronor, std::int64_t months) {
    Customer customer;
    customer.name = fmt::format("Kund {}", on.text());
    if (below(2) == 0) customer.owner = sellers[static_cast<std::size_t>(below(4))];
    DealDraft draft;
    draft.customer = kvartett::add_customer(app, manager, {}, customer).value().id;
    draft.signed_on = on;
    const auto part = static_cast<std::int64_t>(whole_share / by.size());
    for (const Id<Seller> seller : by) draft.shares.push_back({seller, part});
    draft.shares[0].basis_points += whole_share - part * static_cast<std::int64_t>(by.size());
    LineDraft line;
    line.volume_per_year = kronor * 100 + 7;
    line.term = Term::fixed;
    line.months = months;
    draft.lines = {line};
    REQUIRE(sign_deal(app, manager, {}, draft));
  }
  void sign_one_off(Id<Seller> seller) {
    Customer customer;
    customer.name = fmt::format("Kund {}", seller.number);
    DealDraft draft;
    draft.customer = kvartett::add_customer(app, manager, {}, customer).value().id;
    draft.signed_on = today;
    draft.shares = {{seller, whole_share}};
    LineDraft line;
    line.volume_per_year = 100;
    line.term = Term::one_off;
    draft.lines = {line};
    REQUIRE(sign_deal(app, manager, {}, draft));
  }
  void set_goals() {
    BudgetDraft draft;
    draft.total = 1;
    for (const Id<Seller> seller : sellers) {
      if (below(3) == 0) continue;
      draft.cells.push_back({seller, static_cast<Channel>(below(4)), below(90) * 10'000 + 1, {}});
    }
    draft.cells.push_back({sellers[0], Channel::new_sales, 77, {}});
    std::set<std::pair<Id<Seller>, Channel>> seen;
    std::erase_if(draft.cells, [&](const BudgetDraft::Cell& cell) {
      return !seen.insert({cell.seller, cell.channel}).second;
    });
    const BudgetAnswer saved = save_budget_draft(app, manager, year, 0, draft).value();
    REQUIRE(approve_budget(app, manager, {}, year, saved.changed_in, "så är det"));
  }

  Actor leader(Id<Team> team) const {
    Actor actor = manager;
    actor.user = 50;
    actor.team = team;
    return actor;
  }
  // Worked out the slow way: up from each seller's team.
  std::set<Id<Seller>> led(Id<Team> top) const {
    std::set<Id<Seller>> found;
    for (const Id<Seller> seller : sellers) {
      for (auto team = ledger().seller(seller).value.team; team;
           team = ledger().team(*team).value.parent) {
        if (*team == top) found.insert(seller);
      }
    }
    return found;
  }

 private:
  std::shared_ptr<const Snapshot> company_;
};

void grow(Firm& firm) {
  const int teams = 1 + below(6);
  for (int i = 0; i < teams; ++i)
    firm.add_team(i > 0 && below(3) > 0 ? std::optional{Id<Team>{below(i)}} : std::nullopt);
  const auto any_team = [&] {
    return below(5) == 0 ? std::nullopt : std::optional{Id<Team>{below(teams)}};
  };
  for (int i = 0; i < 4 + below(3); ++i) firm.add_seller(any_team());
  for (int i = 0; i < 4 + below(8); ++i) {
    std::set<Id<Seller>> by;
    for (int s = 0; s <= below(3); ++s)
      by.insert(
          firm.sellers[static_cast<std::size_t>(below(static_cast<int>(firm.sellers.size())))]);
    const std::vector<Id<Seller>> list(by.begin(), by.end());
    firm.sign(list, Date::of(2025, 1, 1).plus_days(below(620)), 1 + below(500'000), 1 + below(40));
    if (below(4) == 0) firm.move(list[0], any_team());
  }
  firm.set_goals();
  firm.look();
}

// What a refusal says, and about what.
template <class T>
std::string said(const Result<T>& refused) {
  const Problem& problem = refused.error().list.at(0);
  return fmt::format("{} {} {}", static_cast<int>(refused.error().kind), problem.place,
                     problem.sentence.english);
}

Filter of(Id<Seller> seller) {
  Filter filter;
  filter.seller = seller;
  return filter;
}

// What all of them are together, each asked about by whoever sees the whole company.
template <class Ask>
auto summed(const std::set<Id<Seller>>& sellers, const Ask& ask) {
  decltype(ask(Id<Seller>{})) sum{};
  for (const Id<Seller> seller : sellers) sum += ask(seller);
  return sum;
}

void check_sums(const Firm& firm, const Actor& leader, const std::set<Id<Seller>>& led) {
  const auto standing = [&](const Actor& actor, const Filter& filter) {
    StandingQuestion question;
    question.filter = filter;
    return view_standing(firm.app, actor, question).value().table.total.standing;
  };
  const Standing hers = standing(leader, {});
  RC_ASSERT(hers.volume.actual == summed(led, [&](Id<Seller> seller) {
              return standing(firm.manager, of(seller)).volume.actual;
            }));
  RC_ASSERT(hers.goal.value_or(Money{}) == summed(led, [&](Id<Seller> seller) {
              return standing(firm.manager, of(seller)).goal.value_or(Money{});
            }));
  RC_ASSERT(hers.volume.deal_basis_points == summed(led, [&](Id<Seller> seller) {
              return standing(firm.manager, of(seller)).volume.deal_basis_points;
            }));
  const auto entries = [&](const Actor& actor, const Filter& filter) {
    EntryQuestion question;
    question.filter = filter;
    question.limit = 1000;
    return view_entries(firm.app, actor, question).value();
  };
  const EntryList seen = entries(leader, {});
  RC_ASSERT(seen.total == summed(led, [&](Id<Seller> seller) {
              return entries(firm.manager, of(seller)).total;
            }));
  for (const auto& [sequence, entry] : seen.entries) RC_ASSERT(led.contains(entry.seller));
  const auto signed_volume = [&](const Actor& actor, const Filter& filter) {
    KeyFigureQuestion question;
    question.filter = filter;
    return view_key_figures(firm.app, actor, question).value().table.total.signed_volume;
  };
  RC_ASSERT(signed_volume(leader, {}) == summed(led, [&](Id<Seller> seller) {
              return signed_volume(firm.manager, of(seller));
            }));
  const auto invoiced = [&](const Actor& actor, const Filter& filter) {
    Money sum;
    const Lens lens = view_lens(firm.app, actor, {year, filter, {}}).value();
    for (const LensMonth& month : lens.months) sum += month.invoiced + month.signed_volume;
    return sum;
  };
  RC_ASSERT(invoiced(leader, {}) ==
            summed(led, [&](Id<Seller> seller) { return invoiced(firm.manager, of(seller)); }));
  const auto bridged = [&](const Actor& actor, const Filter& filter) {
    return view_bridge(firm.app, actor, {year.first, today, filter})
        .value()
        .bridge.of(BridgeStep::volume_signed);
  };
  RC_ASSERT(bridged(leader, {}) ==
            summed(led, [&](Id<Seller> seller) { return bridged(firm.manager, of(seller)); }));
}

void check_lists(const Firm& firm, const Actor& leader, const std::set<Id<Seller>>& led) {
  const Ledger& ledger = firm.ledger();
  const auto is_hers = [&](Id<Deal> id) {
    return std::ranges::any_of(ledger.deal(id).value.shares,
                               [&](const Share& share) { return led.contains(share.seller); });
  };
  const auto owns = [&](Id<Deal> id) {
    const auto owner = ledger.customer(ledger.deal(id).value.customer).value.owner;
    return owner && led.contains(*owner);
  };
  std::set<Id<Deal>> listed;
  const DealList list = view_deals(firm.app, leader, {}).value();
  listed.insert(list.deals.begin(), list.deals.end());
  const auto missing = view_deal(firm.app, leader, Id<Deal>{9999});
  for (std::size_t d = 0; d < ledger.deals().size(); ++d) {
    const Id<Deal> id = Id<Deal>::at(d);
    RC_ASSERT(listed.contains(id) == is_hers(id));
    const auto view = view_deal(firm.app, leader, id);
    RC_ASSERT(view.has_value() == is_hers(id));
    RC_ASSERT(may_amend(leader, ledger, id) == is_hers(id));
    if (!view) RC_ASSERT(said(view) == said(missing));
    if (view)
      for (const auto& [sequence, entry] : view->entries) RC_ASSERT(led.contains(entry.seller));
  }
  RenewalQuestion renewals;
  renewals.year = year;
  const RenewalList expiring = view_renewals(firm.app, leader, renewals).value();
  for (const RenewalLine& line : expiring.lines)
    RC_ASSERT(is_hers(line.line.deal) || owns(line.line.deal));
  const CalendarQuestion days{today, today.plus_days(700), {}};
  const CalendarAnswer calendar = view_calendar(firm.app, leader, days).value();
  for (const ContractDay& day : calendar.days)
    RC_ASSERT(is_hers(day.line.deal) || owns(day.line.deal));
  const LeaderboardAnswer board = view_leaderboard(firm.app, leader).value();
  for (const LeaderboardRow& row : board.rows) RC_ASSERT(led.contains(row.seller));
  StandingQuestion by_seller;
  by_seller.by.seller = true;
  const StandingAnswer standing = view_standing(firm.app, leader, by_seller).value();
  for (const StandingRow& row : standing.table.rows)
    RC_ASSERT(led.contains(Id<Seller>{row.key.seller}));
}

void check_goals(const Firm& firm, const Actor& leader, const std::set<Id<Seller>>& led) {
  const Budget budget = view_budget(firm.app, leader, year).value().approved.value();
  Money sum;
  for (const Goal& goal : budget.goals) {
    RC_ASSERT(led.contains(goal.seller));
    sum += goal.year;
  }
  RC_ASSERT(budget.total == sum);
  RC_ASSERT(budget.reason.empty());
}

void check_refusals(const Firm& firm, const Actor& leader, const std::set<Id<Seller>>& led) {
  for (const Id<Seller> seller : firm.sellers) {
    StandingQuestion question;
    question.filter = of(seller);
    const auto asked = view_standing(firm.app, leader, question);
    RC_ASSERT(asked.has_value() == led.contains(seller));
    if (!asked) RC_ASSERT(asked.error().kind == Wrong::missing);
    DealDraft draft;
    draft.shares = {{seller, whole_share}};
    RC_ASSERT(may_sign_for(leader, firm.ledger(), draft).has_value() == led.contains(seller));
  }
}

}  // namespace

TEST_CASE("who leads a team sees what is of its sellers and those below, and adds up to them") {
  CHECK(rc::check([] {
    Firm firm;
    grow(firm);
    for (std::size_t t = 0; t < firm.ledger().teams().size(); ++t) {
      const Id<Team> team = Id<Team>::at(t);
      const Actor leader = firm.leader(team);
      const std::set<Id<Seller>> led = firm.led(team);
      check_sums(firm, leader, led);
      check_lists(firm, leader, led);
      check_goals(firm, leader, led);
      check_refusals(firm, leader, led);
    }
  }));
}

TEST_CASE("to ask about a team is to ask about those below it too, with what was sold there") {
  Firm firm;
  firm.add_team({});
  firm.add_team(Id<Team>{0});
  firm.add_team({});
  for (int i = 0; i < 4; ++i) firm.add_seller(Id<Team>{i % 3});
  for (const Id<Seller> seller : firm.sellers) firm.sign_one_off(seller);
  const auto actual = [&](const Actor& actor, std::optional<Id<Team>> team) {
    StandingQuestion question;
    question.filter.team = team;
    const auto answer = view_standing(firm.app, actor, question);
    return answer ? std::optional{answer->table.total.standing.volume.actual} : std::nullopt;
  };
  firm.look();
  CHECK(*actual(firm.manager, Id<Team>{0}) == Money::minor(300));
  CHECK(*actual(firm.manager, Id<Team>{1}) == Money::minor(100));
  CHECK(*actual(firm.leader(Id<Team>{0}), {}) == Money::minor(300));
  CHECK(*actual(firm.leader(Id<Team>{0}), Id<Team>{1}) == Money::minor(100));
  CHECK_FALSE(actual(firm.leader(Id<Team>{0}), Id<Team>{2}));  // another's
  CHECK_FALSE(actual(firm.leader(Id<Team>{1}), Id<Team>{0}));  // the one above
}

TEST_CASE("a branch is a team with those below it, and no branch goes above her who asks") {
  Firm firm;
  firm.add_team({});
  firm.add_team(Id<Team>{0});
  firm.add_team(Id<Team>{1});
  firm.add_seller(Id<Team>{2});
  firm.add_seller(Id<Team>{1});
  for (const Id<Seller> seller : firm.sellers) firm.sign_one_off(seller);
  StandingQuestion question;
  question.by.team = true;
  question.team_rows = TeamRows::with_those_below;
  const auto rows = [&](const Actor& actor) {
    std::map<std::int32_t, std::int64_t> found;
    const StandingAnswer answer = view_standing(firm.app, actor, question).value();
    for (const StandingRow& row : answer.table.rows)
      found[row.key.team] = row.standing.volume.actual.minor_units();
    return found;
  };
  CHECK(rows(firm.manager) == std::map<std::int32_t, std::int64_t>{{0, 200}, {1, 200}, {2, 100}});
  CHECK(rows(firm.leader(Id<Team>{1})) == std::map<std::int32_t, std::int64_t>{{1, 200}, {2, 100}});
}

TEST_CASE("who moves to another team takes with her all that her new manager sees of her") {
  Firm firm;
  firm.add_team({});
  firm.add_team({});
  firm.add_seller(Id<Team>{0});
  Customer customer;
  customer.name = "Kund";
  DealDraft draft;
  draft.customer = add_customer(firm.app, firm.manager, {}, customer).value().id;
  draft.signed_on = today.plus_days(-30);
  draft.shares = {{firm.sellers[0], whole_share}};
  LineDraft line;
  line.volume_per_year = 500;
  line.term = Term::one_off;
  draft.lines = {line};
  REQUIRE(sign_deal(firm.app, firm.manager, {}, draft));
  CHECK(view_deal(firm.app, firm.leader(Id<Team>{0}), Id<Deal>{0}));
  firm.move(firm.sellers[0], Id<Team>{1});
  CHECK_FALSE(view_deal(firm.app, firm.leader(Id<Team>{0}), Id<Deal>{0}));
  CHECK(view_deal(firm.app, firm.leader(Id<Team>{1}), Id<Deal>{0}));
  // What was sold before stays with the team of its day, and she may ask about that too.
  StandingQuestion question;
  question.filter.team = Id<Team>{0};
  const auto there = view_standing(firm.app, firm.leader(Id<Team>{1}), question);
  REQUIRE(there);
  CHECK(there->table.total.standing.volume.actual == Money::minor(500));
}

TEST_CASE("who leads a team and sells in another sees her own deals too") {
  Firm firm;
  firm.add_team({});
  firm.add_seller({});
  Actor leader = firm.leader(Id<Team>{0});
  firm.look();
  CHECK_FALSE(seen_by(leader, firm.ledger()).have(firm.sellers[0]));
  leader.seller = firm.sellers[0];
  CHECK(seen_by(leader, firm.ledger()).have(firm.sellers[0]));
  leader.role = Role::seller;  // by a token of hers
  CHECK(seen_by(leader, firm.ledger()).have(firm.sellers[0]));
}

TEST_CASE("what is the whole company's is refused to who leads a team") {
  Firm firm;
  firm.add_team({});
  firm.look();
  const Actor leader = firm.leader(Id<Team>{0});
  CHECK(add_team(firm.app, leader, {}, {"Nytt", {}}).error().kind == Wrong::forbidden);
  CHECK(save_budget_draft(firm.app, leader, year, 0, {}).error().kind == Wrong::forbidden);
  CHECK(change_settings(firm.app, leader, 1, {}).error().kind == Wrong::forbidden);
}

}  // namespace kvartett
