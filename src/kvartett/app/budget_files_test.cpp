#include "kvartett/app/budget_files.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/store/memory_store.h"
#include "tests/support/money_words.h"

namespace kvartett {
namespace {

const FiscalYear of_2027 = FiscalYears::calendar_year(2027);

struct Office {
  App app{std::make_unique<MemoryStore>(), Clock{Date::of(2026, 11, 23)}};
  Actor manager;
  Id<Seller> anna, bo;

  Office() {
    manager.company = app.open_company(Settings{}, User{}).value();
    manager.role = Role::manager;
    anna = add("Anna Ask", "7");
    bo = add("Bo Björk", "");
  }
  Id<Seller> add(std::string name, std::string number) {
    Seller seller;
    seller.name = std::move(name);
    seller.external_id = std::move(number);
    return add_seller(app, manager, {}, seller).value().id;
  }
  ReadBudget read(std::string_view bytes) {
    auto answer = read_budget(app, manager, of_2027, bytes);
    REQUIRE_MESSAGE(answer, (answer ? "" : answer.error().list[0].sentence.english));
    return std::move(answer->read);
  }
  std::vector<std::string> problems(std::string_view bytes) {
    std::vector<std::string> said;
    for (const Problem& problem : read(bytes).problems)
      said.push_back(problem.place + ": " + problem.sentence.english);
    return said;
  }
  std::string exported(const BudgetDraft& draft, Language language) {
    const auto company = app.snapshot(manager.company);
    const BudgetYear* kept = company->ledger.find_budget(of_2027);
    REQUIRE(save_budget_draft(app, manager, of_2027, kept ? kept->changed_in : 0, draft));
    return export_budget(app, manager, of_2027, ListForm::workbook, language).value();
  }
};
std::vector<std::int64_t> minor(const std::vector<Money>& amounts) {
  std::vector<std::int64_t> all;
  for (const Money amount : amounts) all.push_back(amount.minor_units());
  return all;
}

TEST_CASE("a budget that goes out as a workbook and comes back is the same, to the öre") {
  Office office;
  CHECK(rc::check([&] {
    const auto amounts = rc::gen::oneOf(
        rc::gen::inRange<std::int64_t>(0, 100'000'000'000), rc::gen::just<std::int64_t>(0),
        rc::gen::map(rc::gen::inRange<std::int64_t>(0, 9'999), [](auto n) { return n * 100'000; }));
    BudgetDraft draft;
    draft.renewal = *amounts;
    draft.cross_sell = *amounts;
    draft.win_back = *amounts;
    draft.total = draft.renewal + draft.cross_sell + draft.win_back + *amounts;
    for (auto& profile : draft.profiles) {
      profile = *rc::gen::container<std::vector<std::int64_t>>(
          12, rc::gen::inRange<std::int64_t>(1, 1'000));
    }
    for (const Id<Seller> seller : {office.anna, office.bo}) {
      for (const Channel channel : channels) {
        if (*rc::gen::inRange(0, 3) > 0) draft.cells.push_back({seller, channel, *amounts, {}});
      }
    }
    draft.revenue_goals = {{office.bo, *amounts}};
    const std::string bytes =
        office.exported(draft, *rc::gen::element(Language::swedish, Language::english));
    const Budget budget =
        *office.app.snapshot(office.manager.company)->ledger.find_budget(of_2027)->draft;
    const auto answer = read_budget(office.app, office.manager, of_2027, bytes);
    RC_ASSERT(answer.has_value());
    const ReadBudget& read = answer->read;
    RC_ASSERT(read.problems.empty());
    RC_ASSERT(read.company == budget.by_channel);
    RC_ASSERT(read.profiles == budget.profiles);
    RC_ASSERT(read.revenue_goals.size() == 1U);
    RC_ASSERT(read.revenue_goals[0].second == budget.revenue_goals[0].amount);
    std::size_t found = 0;
    for (const ReadGoal& goal : read.goals) {
      const auto kept = std::ranges::find_if(budget.goals, [&](const Goal& one) {
        return one.seller == goal.seller && one.channel == goal.channel;
      });
      RC_ASSERT(goal.goal.has_value() == (kept != budget.goals.end()));
      if (!goal.goal) continue;
      RC_ASSERT(*goal.goal == kept->year);
      RC_ASSERT(goal.months == goal_months(budget, *kept));
      ++found;
    }
    RC_ASSERT(found == budget.goals.size());
  }));
}

TEST_CASE("a budget that goes out as text comes back with each goal and its months") {
  for (const Language language : {Language::swedish, Language::english}) {
    Office office;
    BudgetDraft draft;
    draft.total = 250'000'001;
    draft.cells = {{office.anna, Channel::new_sales, 200'000'001, {}},
                   {office.anna, Channel::win_back, 0, {}},
                   {office.bo, Channel::new_sales, 120'034, {}}};
    office.exported(draft, language);
    const Budget budget =
        *office.app.snapshot(office.manager.company)->ledger.find_budget(of_2027)->draft;
    const ReadBudget read = office.read(
        export_budget(office.app, office.manager, of_2027, ListForm::csv, language).value());
    CHECK(read.problems.empty());
    REQUIRE(read.goals.size() == budget.goals.size());
    for (const Goal& goal : budget.goals) {
      const auto found = std::ranges::find_if(read.goals, [&](const ReadGoal& one) {
        return one.seller == goal.seller && one.channel == goal.channel;
      });
      REQUIRE(found != read.goals.end());
      CHECK(found->goal == goal.year);
      CHECK(found->months == goal_months(budget, goal));
    }
  }
}

TEST_CASE("rows of seller, channel, month and goal add up to the year") {
  Office office;
  const ReadBudget read = office.read(
      "Säljare;Kanal;Månad;Mål\n"
      "Anna Ask;Nyförsäljning;jan 2027;100 000\n"
      "7;Nyförsäljning;2027-02;50 000,50\n"
      "bo björk;Förlängning;mars;1\n");
  REQUIRE(read.goals.size() == 2);
  CHECK(read.goals[0].seller == office.anna);
  CHECK(read.goals[0].goal == ore(15'000'050));
  CHECK(minor(read.goals[0].months) ==
        std::vector<std::int64_t>{10'000'000, 5'000'050, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(read.goals[1].channel == Channel::renewal);
  CHECK(read.goals[1].months[2] == ore(100));
  CHECK(read.problems.empty());
  CHECK_FALSE(read.company);
}

TEST_CASE("months beside each other, and channels beside each other, are read in English too") {
  Office office;
  const ReadBudget months = office.read(
      "Salesperson,Channel,January,February,Total\n"
      "Anna Ask,Win-back,\"1,000.50\",\"2,000.00\",\"3,000.50\"\n");
  REQUIRE(months.goals.size() == 1);
  CHECK(months.goals[0].channel == Channel::win_back);
  CHECK(months.goals[0].goal == ore(300'050));
  const ReadBudget wide = office.read(
      "Seller;Renewal;Cross-sale;Win-back;New sale;Sum\n"
      "Anna Ask;1 000 000;;0;500 000;1 500 000\n"
      "The company's goal;1 000 000;0;0;400 000;1 400 000\nThe sellers;1;2;3;4;5\n");
  REQUIRE(wide.goals.size() == 4);
  CHECK(wide.goals[0].goal == ore(100'000'000));
  CHECK_FALSE(wide.goals[1].goal);  // an empty cell is not zero
  CHECK(wide.goals[2].goal == ore(0));
  REQUIRE(wide.company);
  CHECK((*wide.company)[3] == ore(40'000'000));
}

TEST_CASE("what cannot be understood is told with its place, and the rest is read") {
  Office office;
  CHECK(office.problems("Säljare;Kanal;Månad;Mål\n"
                        "Anna Asp;Nyförsäljning;jan 2027;100\n"
                        "Okänd;Nyförsäljning;jan 2027;100\n"
                        "Anna Ask;Kampanj;jan 2027;100\n"
                        "Anna Ask;Nyförsäljning;jan 2026;100\n"
                        "Anna Ask;Nyförsäljning;feb 2027;mycket\n"
                        "Anna Ask;Nyförsäljning;mars 2027;-5\n"
                        "Anna Ask;Nyförsäljning;april 2027;5\n"
                        "Anna Ask;Nyförsäljning;april 2027;6\n") ==
        std::vector<std::string>{
            "A2: There is no seller called “Anna Asp”. Is it Anna Ask?",
            "A3: There is no seller called “Okänd”.", "B4: “Kampanj” is none of the four channels.",
            "C5: “jan 2026” is no month of the year.", "D6: “mycket” is not an amount.",
            "D7: “-5” cannot be a goal.", "C9: The goal is there twice; the first one is used."});
  CHECK_FALSE(read_budget(office.app, office.manager, of_2027, "Kund;Belopp\nAcme;5\n"));
  CHECK_FALSE(read_budget(office.app, office.manager, of_2027, ""));
  Actor seller = office.manager;
  seller.role = Role::seller;
  CHECK(read_budget(office.app, seller, of_2027, "x").error().kind == Wrong::forbidden);
}

TEST_CASE("a goal that was changed in the workbook leaves the months that no longer add up to it") {
  Office office;
  const ReadBudget read = office.read("Säljare;Förlängning\nAnna Ask;1 200\n");
  CHECK(read.goals[0].months.empty());
}

}  // namespace
TEST_CASE("the budget that the books have of revenue is the total to begin from, and its season") {
  Office office;
  const ReadBudget read = office.read(
      "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20270101 20271231\n#PBUDGET 0 202701 3041 {} -300\n"
      "#PBUDGET 0 202702 3041 {} -100\n#PBUDGET 0 202601 3041 {} -77\n");
  CHECK(read.total == Money::minor(40'000));
  CHECK_FALSE(read.company);
  CHECK(read.goals.empty());
  for (const auto& season : read.profiles) {
    REQUIRE(season.size() == 12);
    CHECK(season[0] == 1'000'000);
    CHECK(season[1] == 333'333);
    CHECK(season[2] == 0);
  }
  const auto without = read_budget(office.app, office.manager, of_2027,
                                   "#FLAGGA 0\n#SIETYP 4\n#VER A 1 20270101\n{\n}\n");
  REQUIRE_FALSE(without);
  CHECK(without.error().list[0].sentence.english.find("no budget of revenue for 2027") !=
        std::string::npos);
}

}  // namespace kvartett
