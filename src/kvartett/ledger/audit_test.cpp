#include "kvartett/ledger/audit.h"

#include <doctest/doctest.h>

#include "kvartett/store/random_batch_test.h"

namespace kvartett {
namespace {

// A company that things happen to, with its log.
struct Logged {
  Ledger ledger;
  Audit audit;

  void happen(std::vector<Fact> facts) {
    Batch batch;
    batch.version = ledger.version() + 1;
    batch.by = 7;
    batch.facts = std::move(facts);
    audit.append(ledger, batch);
    ledger.append(batch);
  }
  const AuditRecord& last() const { return audit[audit.size() - 1]; }
  const std::vector<AuditChange>& changes() const { return audit.details(last()).changes; }
};

Customer customer(std::string name) {
  Customer customer;
  customer.name = std::move(name);
  return customer;
}
Seller seller(std::string name) {
  Seller seller;
  seller.name = std::move(name);
  return seller;
}

// A one-off of 100 kronor to the first customer by the first seller.
Deal small_deal() {
  Deal deal;
  deal.customer = {0};
  deal.signed_on = Date::of(2026, 3, 10);
  deal.shares = {{{0}, whole_share}};
  Line line;
  line.volume_per_year = Money::minor(10'000);
  line.start = deal.signed_on;
  deal.lines = {line};
  return deal;
}

Logged founded() {
  Logged company;
  company.happen({SettingsSet{}});
  company.happen({SellerSet{{0}, seller("Anna")}, SellerSet{{1}, seller("Bo")}});
  company.happen({CustomerSet{{0}, customer("Acme")}, DealSigned{{0}, small_deal(), 0}});
  return company;
}

AuditChange changed(AuditField field, AuditValue from, AuditValue to) {
  return {field, {}, {}, {}, {}, std::move(from), std::move(to)};
}

TEST_CASE("the log has one record for each fact, and knows which batch it came in") {
  const Logged company = founded();
  REQUIRE(company.audit.size() == 5);
  CHECK(company.audit[0].kind == AuditKind::company_opened);
  CHECK(company.audit[2].kind == AuditKind::seller_added);
  CHECK(company.audit[2].number == 1);
  CHECK(company.audit[4].kind == AuditKind::deal_signed);
  CHECK(company.audit[4].version == 3);
}

TEST_CASE("of what was added the log keeps only which it was") {
  const Logged company = founded();
  for (std::size_t i = 0; i < company.audit.size(); ++i) {
    CHECK(company.audit[i].details == AuditRecord::none);
  }
}

TEST_CASE("of a change the log keeps the fields that changed, from what to what") {
  Logged company = founded();
  Customer acme = customer("Acme AB");
  acme.owner = Id<Seller>{1};
  company.happen({CustomerSet{{0}, acme}});
  CHECK(company.last().kind == AuditKind::customer_changed);
  CHECK(company.changes() ==
        std::vector{changed(AuditField::name, std::string{"Acme"}, std::string{"Acme AB"}),
                    changed(AuditField::owner, {}, Id<Seller>{1})});

  Settings settings;
  settings.expansion = Expansion::cross_sell;
  company.happen({SettingsSet{settings}});
  CHECK(company.last().kind == AuditKind::company_changed);
  CHECK(company.changes() ==
        std::vector{changed(AuditField::expansion, Expansion::renewal, Expansion::cross_sell)});
}

TEST_CASE("what is added and changed at once is told as both") {
  Logged company = founded();
  company.happen({CustomerSet{{1}, customer("Beta")}, CustomerSet{{1}, customer("Beta AB")},
                  CustomerSet{{1}, customer("Beta HB")}});
  CHECK(company.audit[5].kind == AuditKind::customer_added);
  CHECK(company.audit[6].kind == AuditKind::customer_changed);
  CHECK(company.changes() ==
        std::vector{changed(AuditField::name, std::string{"Beta AB"}, std::string{"Beta HB"})});
}

TEST_CASE("a corrected deal tells what changed, line by line and seller by seller, and why") {
  Logged company = founded();
  Deal deal = small_deal();
  deal.note = "Larger than it looked";
  deal.shares = {{{0}, 6'000}, {{1}, 4'000}};
  deal.lines[0].volume_per_year = Money::minor(20'000);
  deal.lines.push_back(small_deal().lines[0]);
  company.happen({DealChanged{{0}, deal, DealEvent::corrected, "Wrong amount", 0}});
  CHECK(company.last().kind == AuditKind::deal_corrected);
  CHECK(company.audit.details(company.last()).reason == "Wrong amount");
  const auto at_line = [](std::int32_t line, AuditChange change) {
    change.line = line;
    return change;
  };
  const auto of_seller = [](std::int32_t seller, AuditChange change) {
    change.seller = Id<Seller>{seller};
    return change;
  };
  const auto whole = [](std::int64_t number) { return AuditValue{number}; };
  CHECK(company.changes() ==
        std::vector{changed(AuditField::note, {}, std::string{"Larger than it looked"}),
                    of_seller(0, changed(AuditField::share, whole(10'000), whole(6'000))),
                    of_seller(1, changed(AuditField::share, {}, whole(4'000))),
                    at_line(0, changed(AuditField::volume_per_year, Money::minor(10'000),
                                       Money::minor(20'000))),
                    at_line(1, changed(AuditField::volume_per_year, {}, Money::minor(10'000))),
                    at_line(1, changed(AuditField::term, {}, Term::one_off)),
                    at_line(1, changed(AuditField::channel, {}, Channel::new_sales))});
}

TEST_CASE("what people do with a deal is told by its name") {
  for (const auto& [event, kind] : {std::pair{DealEvent::terminated, AuditKind::deal_terminated},
                                    {DealEvent::reinstated, AuditKind::deal_reinstated},
                                    {DealEvent::voided, AuditKind::deal_voided},
                                    {DealEvent::channel_accepted, AuditKind::channel_accepted}}) {
    Logged company = founded();
    company.happen({DealChanged{{0}, small_deal(), event, "", 0}});
    CHECK(company.last().kind == kind);
    CHECK(company.last().number == 0);
  }
}

Budget small_budget(std::int64_t annas_goal) {
  Budget budget;
  budget.year = FiscalYears::calendar_year(2026);
  budget.total = Money::minor(100);
  budget.by_channel[3] = Money::minor(100);
  budget.goals = {{{0}, Channel::new_sales, Money::minor(annas_goal), {}}};
  return budget;
}

TEST_CASE("a saved budget tells which goals moved, an approved one which version took over") {
  Logged company = founded();
  company.happen({BudgetSet{small_budget(100)}});
  CHECK(company.last().kind == AuditKind::budget_saved);
  CHECK(company.changes().empty());

  Budget budget = small_budget(120);
  budget.goals.push_back({{1}, Channel::renewal, Money::minor(50), {}});
  budget.revenue_goals = {{{1}, Money::minor(900)}};
  company.happen({BudgetSet{budget}});
  CHECK(
      company.changes() ==
      std::vector{
          AuditChange{AuditField::goal,
                      {},
                      Id<Seller>{0},
                      Channel::new_sales,
                      {},
                      Money::minor(100),
                      Money::minor(120)},
          AuditChange{
              AuditField::goal, {}, Id<Seller>{1}, Channel::renewal, {}, {}, Money::minor(50)},
          AuditChange{AuditField::revenue_goal, {}, Id<Seller>{1}, {}, {}, {}, Money::minor(900)}});

  budget.status = BudgetStatus::approved;
  budget.reason = "As agreed";
  company.happen({BudgetSet{budget}});
  CHECK(company.last().kind == AuditKind::budget_approved);
  CHECK(company.audit.details(company.last()).reason == "As agreed");
  CHECK(company.changes() ==
        std::vector{changed(AuditField::version, {}, AuditValue{std::int64_t{1}})});
}

TEST_CASE("a scenario that is set aside, renamed and thrown away is told by its name") {
  Logged company = founded();
  const Budget budget = small_budget(100);
  company.happen({BudgetSet{budget}});
  company.happen({ScenarioSet{budget.year, 1, "Cautious", budget}});
  CHECK(company.last().kind == AuditKind::scenario_saved);
  CHECK(company.changes() ==
        std::vector{changed(AuditField::scenario, {}, AuditValue{std::string{"Cautious"}})});
  company.happen({ScenarioSet{budget.year, 1, "Calm", budget}});
  CHECK(company.last().kind == AuditKind::scenario_renamed);
  company.happen({ScenarioSet{budget.year, 1, "Calm", {}}});
  CHECK(company.last().kind == AuditKind::scenario_removed);
  CHECK(company.changes() ==
        std::vector{changed(AuditField::scenario, AuditValue{std::string{"Calm"}}, {})});
}

TEST_CASE("a budget of hundreds of sellers is told by its first fifty goals and a count") {
  Logged company = founded();
  Budget budget = small_budget(0);
  budget.goals.clear();
  for (std::int32_t s = 0; s < 200; ++s) {
    budget.goals.push_back({{s}, Channel::renewal, Money::minor(1), {}});
  }
  company.happen({BudgetSet{small_budget(100)}});
  company.happen({BudgetSet{budget}});
  CHECK(company.changes().size() == audit_changes_max);
  CHECK(company.audit.details(company.last()).more == 151);  // one goal went away
}

TEST_CASE("closed months, merged customers and sellers who moved are told") {
  Logged company = founded();
  company.happen({MonthsClosed{Month::of(2026, 2)}});
  company.happen({MonthsClosed{Month::of(2026, 1)}});
  CHECK(company.changes() ==
        std::vector{changed(AuditField::closed_through, Month::of(2026, 2), Month::of(2026, 1))});
  company.happen({CustomerSet{{1}, customer("Acme again")}});
  company.happen({CustomersMerged{{0}, {1}}});
  CHECK(company.last().number == 1);
  CHECK(company.changes() == std::vector{changed(AuditField::merged_into, {}, Id<Customer>{0})});
  company.happen({CustomersUnmerged{{1}}});
  CHECK(company.changes() == std::vector{changed(AuditField::merged_into, Id<Customer>{0}, {})});
  company.happen({SellerMoved{{1}, 0}});
  CHECK(company.last().kind == AuditKind::seller_moved);
  company.happen({RolledForward{Date::of(2027, 12, 31), 0}});
  CHECK(company.last().kind == AuditKind::rolled_forward);
}

TEST_CASE("who may sign in, and as what, is told; what opens a door is not") {
  Logged company = founded();
  company.happen({UserNoted{3, UserEvent::added, "", "viewer", {}, {}}});
  CHECK(company.last().kind == AuditKind::user_added);
  CHECK(company.last().number == 3);
  company.happen({UserNoted{3, UserEvent::role_changed, "viewer", "admin", {}, {}},
                  UserNoted{3, UserEvent::password_changed, "", "", {}, {}}});
  CHECK(company.changes() == std::vector{changed(AuditField::password, {}, {})});
  company.happen({UserNoted{3, UserEvent::token_made, "", "Excel", {}, {}}});
  CHECK(company.last().kind == AuditKind::token_made);
}

TEST_CASE("typed exchange rates are told one by one, those of a file are counted") {
  Logged company = founded();
  const Date day = Date::of(2026, 3, 10);
  company.happen({RatesSet{RateSource::typed, {{"EUR", day, {11'000'000'000}}}}});
  company.happen({RatesSet{RateSource::typed, {{"EUR", day, {12'000'000'000}}}}});
  REQUIRE(company.changes().size() == 2);
  CHECK(company.changes()[1].about == "EUR 2026-03-10");
  CHECK(company.changes()[1].from == AuditValue{Rate{11'000'000'000}});
  company.happen({RatesSet{RateSource::ecb, {{"EUR", day, {1}}, {"USD", day, {1}}}}});
  CHECK(company.changes()[1] == changed(AuditField::rates, {}, AuditValue{std::int64_t{2}}));
}

TEST_CASE("which contract an amount belongs to is told from what it was to what someone said") {
  Logged company = founded();
  RevenueEntry entry;
  entry.on = Date::of(2026, 3, 10);
  entry.document = "F-17";
  company.happen({RevenueBooked{{entry}}});
  const LineRef line{{0}, 0};
  const AuditChange document = changed(AuditField::document, {}, std::string{"F-17"});
  company.happen({RevenueMatched{1, MatchChoice::line, line}});
  CHECK(company.last().kind == AuditKind::revenue_matched);
  CHECK(company.changes() == std::vector{document, changed(AuditField::contract_line, {}, line)});
  company.happen({RevenueMatched{1, MatchChoice::no_contract, {}}});
  CHECK(company.changes() == std::vector{document, changed(AuditField::contract_line, line, {}),
                                         changed(AuditField::no_contract, false, true)});
}

TEST_CASE("the log tells of a score, and neither who answered nor what she said") {
  Logged company = founded();
  company.happen({ScoresNoted{
      {Score{{0}, Date::of(2026, 3, 10), ScoreScale::one_to_five, 430, "Inköp", "Bra service"}}}});
  CHECK(company.last().kind == AuditKind::scores_noted);
  const std::string told = "4.30 (1–5), 2026-03-10";
  const AuditChange customer = changed(AuditField::customer, {}, Id<Customer>{0});
  CHECK(company.changes() == std::vector{customer, changed(AuditField::score, {}, told)});
  company.happen({ScoresTakenBack{{{0}}}});
  CHECK(company.last().kind == AuditKind::scores_taken_back);
  CHECK(company.changes() == std::vector{customer, changed(AuditField::score, told, {})});
}

// Names only what the company has, or the next thing.
template <class T>
void fit(Id<T>& id, std::size_t count) {
  id.number %= static_cast<std::int32_t>(count);
}

TEST_CASE("whatever happens, the log tells every batch once, newest to oldest") {
  CHECK(rc::check([] {
    Logged company = founded();
    company.happen({RevenueBooked{{RevenueEntry{}}}});
    company.happen({ScoresNoted{{Score{{0}, Date::of(2026, 3, 10)}}}});
    Chance chance;
    Audit audit = company.audit;
    const int batches = 1 + chance.below(4);
    std::vector<std::uint32_t> expected;
    for (int b = 1; b <= batches; ++b) {
      Batch batch = chance.batch(company.ledger.version() + b);
      for (Fact& fact : batch.facts) {
        if (auto* team = std::get_if<TeamSet>(&fact)) team->id = {0};
        if (auto* seller = std::get_if<SellerSet>(&fact)) fit(seller->id, 3);
        if (auto* customer = std::get_if<CustomerSet>(&fact)) fit(customer->id, 2);
        if (auto* product = std::get_if<ProductSet>(&fact)) product->id = {0};
        if (auto* deal = std::get_if<DealChanged>(&fact)) deal->id = {0};
        if (auto* unmerged = std::get_if<CustomersUnmerged>(&fact)) fit(unmerged->merged, 1);
        if (auto* matched = std::get_if<RevenueMatched>(&fact)) matched->sequence = 1;
        if (auto* back = std::get_if<ScoresTakenBack>(&fact))
          for (Id<Score>& score : back->scores) score = {0};
        expected.push_back(static_cast<std::uint32_t>(batch.version));
      }
      audit.append(company.ledger, batch);
    }
    RC_ASSERT(audit.size() == company.audit.size() + expected.size());
    for (std::size_t i = audit.size(); i > company.audit.size(); --i) {
      RC_ASSERT(audit[i - 1].version == expected.back());
      RC_ASSERT(audit.details(audit[i - 1]).changes.size() <= audit_changes_max);
      expected.pop_back();
    }
  }));
}

}  // namespace
}  // namespace kvartett
