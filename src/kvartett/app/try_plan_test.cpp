#include "kvartett/app/try_plan.h"

#include <doctest/doctest.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/store/memory_store.h"
#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

// In June: Anna has a contract of three years from last year, and one that rolls on in September.
struct Midyear {
  App app{std::make_unique<MemoryStore>(), Clock{day("2026-06-15")}};
  Actor manager;
  Id<Seller> anna, bo;
  LineRef three_years, rolling;
  FiscalYear of_2026 = FiscalYears::calendar_year(2026);
  FiscalYear of_2027 = FiscalYears::calendar_year(2027);

  Midyear() {
    Settings settings;
    settings.fiscal_years = FiscalYears{of_2026};
    manager.company = app.open_company(settings, User{}).value();
    manager.role = Role::admin;
    anna = add("Anna");
    bo = add("Bo");
    LineDraft line;
    line.term = Term::fixed;
    line.months = 36;
    line.notice_months = 3;
    line.volume_per_year = 60'000'000;
    three_years = sign("Acme", "2025-03-10", line);
    line.term = Term::rolling;
    line.months.reset();
    line.volume_per_year = 24'000'000;
    rolling = sign("Bolaget", "2025-09-01", line);
  }

  Id<Seller> add(std::string name) {
    Seller seller;
    seller.name = std::move(name);
    return add_seller(app, manager, {}, seller).value().id;
  }
  LineRef sign(std::string name, std::string_view on, const LineDraft& line) {
    Customer customer;
    customer.name = std::move(name);
    DealDraft draft;
    draft.customer = add_customer(app, manager, {}, customer).value().id;
    draft.signed_on = day(on);
    draft.shares = {{anna, whole_share}};
    draft.lines = {line};
    return {sign_deal(app, manager, {}, draft).value().id, 0};
  }
  void approve(std::int64_t renewal, std::int64_t new_sales) {
    BudgetDraft draft;
    draft.total = renewal + new_sales;
    draft.renewal = renewal;
    draft.cells = {{anna, Channel::renewal, renewal, {}}, {bo, Channel::new_sales, new_sales, {}}};
    const auto saved = save_budget_draft(app, manager, of_2026, 0, draft);
    REQUIRE(saved);
    REQUIRE(approve_budget(app, manager, {}, of_2026,
                           saved->company->ledger.find_budget(of_2026)->changed_in, ""));
  }

  PlanAnswer attempt(std::vector<Assumption> assumptions,
                     std::optional<FiscalYear> year = {}) const {
    auto answer = try_plan(app, manager, year.value_or(of_2026), {std::move(assumptions)});
    REQUIRE(answer);
    return std::move(*answer);
  }
  std::vector<std::string> refusals(std::vector<Assumption> assumptions) const {
    const auto answer = try_plan(app, manager, of_2026, {std::move(assumptions)});
    REQUIRE_FALSE(answer);
    std::vector<std::string> places;
    for (const Problem& problem : answer.error().list) places.push_back(problem.place);
    return places;
  }
};

Money later(const StandingTable& table) {
  const Volume& volume = table.total.standing.volume;
  return volume.committed + volume.expected_later;
}
const Standing& of(const StandingTable& table, Channel channel) {
  for (const StandingRow& row : table.rows) {
    if (row.key.channel == static_cast<std::int32_t>(channel)) return row.standing;
  }
  FAIL("no row");
  return table.total.standing;
}

TEST_CASE("a contract that is lost takes away what comes after its last day, and nothing before") {
  const Midyear company;
  const PlanAnswer this_year = company.attempt({LoseLine{company.rolling, day("2026-08-15")}});
  CHECK(later(this_year.now) == ore(24'000'000));
  CHECK(later(this_year.then) == ore(0));
  CHECK(this_year.then.total.standing.volume.actual == this_year.now.total.standing.volume.actual);
  // Its year began in March: what ends in December takes nothing from this year, but from the next.
  const Assumption loss = LoseLine{company.three_years, day("2026-12-31")};
  const PlanAnswer same = company.attempt({loss});
  CHECK(later(same.then) == later(same.now));
  CHECK(same.then.total.standing.volume.actual == same.now.total.standing.volume.actual);
  const PlanAnswer next = company.attempt({loss}, company.of_2027);
  CHECK(later(next.now) - later(next.then) == ore(60'000'000));
}

TEST_CASE("a deal that closes counts once, in its channel and on its day") {
  Midyear company;
  company.approve(60'000'000, 40'000'000);
  const PlanAnswer plan =
      company.attempt({DealCloses{Channel::new_sales, company.bo, 10'000'000, day("2026-05-04")},
                       DealCloses{Channel::new_sales, company.bo, 5'000'000, day("2026-10-01")}});
  const Standing& now = of(plan.now, Channel::new_sales);
  const Standing& then = of(plan.then, Channel::new_sales);
  CHECK(then.volume.actual - now.volume.actual == ore(10'000'000));
  CHECK(then.volume.committed - now.volume.committed == ore(5'000'000));
  CHECK(*now.remaining - *then.remaining == ore(10'000'000));
  CHECK(of(plan.then, Channel::renewal).volume.actual ==
        of(plan.now, Channel::renewal).volume.actual);
}

TEST_CASE("a goal that is raised leaves the others, and the total follows") {
  Midyear company;
  company.approve(60'000'000, 40'000'000);
  const PlanAnswer one = company.attempt({RaiseGoal{Channel::new_sales, 1'000}});
  CHECK(*of(one.then, Channel::new_sales).goal == ore(44'000'000));
  CHECK(*of(one.then, Channel::renewal).goal == ore(60'000'000));
  CHECK(*one.then.total.standing.goal == ore(104'000'000));
  const PlanAnswer all = company.attempt({RaiseGoal{{}, -5'000}, RaiseGoal{{}, 1'000}});
  CHECK(*all.then.total.standing.goal == ore(55'000'000));
}

TEST_CASE("trying writes nothing: the same plan gives the same answer, and the books stand still") {
  Midyear company;
  company.approve(60'000'000, 40'000'000);
  const Version version = company.app.snapshot(company.manager.company)->ledger.version();
  const std::vector<Assumption> plan = {
      LoseLine{company.rolling, day("2026-08-15")},
      DealCloses{Channel::win_back, company.bo, 7'000'000, day("2026-06-15")},
      RaiseGoal{{}, 1'000}};
  const PlanAnswer first = company.attempt(plan);
  const PlanAnswer second = company.attempt(plan);
  CHECK(later(first.then) == later(second.then));
  CHECK(*first.then.total.standing.goal == *second.then.total.standing.goal);
  CHECK(*second.now.total.standing.goal == ore(100'000'000));
  CHECK(company.app.snapshot(company.manager.company)->ledger.version() == version);
}

TEST_CASE("what cannot be assumed is refused at its place, all of it at once") {
  const Midyear company;
  CHECK(company.refusals({LoseLine{{{99}, 0}, day("2026-08-15")},
                          LoseLine{company.three_years, day("2030-01-01")},
                          LoseLine{company.rolling, day("2025-08-31")},
                          DealCloses{Channel::new_sales, {99}, 1, day("2026-08-15")},
                          DealCloses{Channel::new_sales, company.bo, 0, day("2026-08-15")},
                          DealCloses{Channel::new_sales, company.bo, 1, day("2027-01-01")},
                          RaiseGoal{{}, 200'000}, RaiseGoal{{}, 1'000}}) ==
        std::vector<std::string>{"/assumptions/0/line_id", "/assumptions/1/on", "/assumptions/2/on",
                                 "/assumptions/3/seller_id", "/assumptions/4/amount",
                                 "/assumptions/5/on", "/assumptions/6/basis_points",
                                 "/assumptions/7"});
  CHECK(company.refusals(std::vector<Assumption>(assumptions_max + 1, RaiseGoal{{}, 1})) ==
        std::vector<std::string>{"/assumptions"});
}

}  // namespace
}  // namespace kvartett
