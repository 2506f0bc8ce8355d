#include "kvartett/app/keep_rates.h"

#include <doctest/doctest.h>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/verify.h"
#include "kvartett/store/memory_store.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

// A Swedish company on the founding day, with a customer and a seller.
struct Abroad {
  App app{std::make_unique<MemoryStore>(), Clock{day("2026-03-10")}};
  Actor manager;
  Id<Seller> karin;
  Id<Customer> customer;

  Abroad() {
    Settings settings;
    settings.name = "Fjällkompaniet";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "anna@example.com";
    user.role = Role::manager;
    manager.company = app.open_company(settings, user).value();
    manager.user = 1;
    manager.role = Role::manager;
    Seller seller;
    seller.name = "Karin";
    karin = add_seller(app, manager, {}, seller).value().id;
    Customer bygg;
    bygg.name = "Norrlands Bygg AB";
    customer = add_customer(app, manager, {}, bygg).value().id;
  }

  Result<std::size_t> type(std::string_view currency, std::string_view on, std::string_view rate) {
    const RateOfDay one{std::string{currency}, day(on), find_rate(rate).value()};
    return type_rates(app, manager, {&one, 1});
  }
  DealDraft in_euro() const {
    DealDraft draft;
    draft.customer = customer;
    draft.signed_on = day("2026-03-10");
    draft.shares = {{karin, whole_share}};
    draft.currency = "EUR";
    LineDraft line;
    line.volume_in_currency = 10'000'000;
    line.term = Term::fixed;
    line.months = 24;
    draft.lines = {line};
    return draft;
  }
  const Ledger& ledger() { return (held = app.snapshot(manager.company))->ledger; }
  std::shared_ptr<const Snapshot> held;
};

std::vector<std::string> places(const Problems& problems) {
  std::vector<std::string> places;
  for (const Problem& problem : problems.list) places.push_back(problem.place);
  return places;
}

TEST_CASE(
    "a deal takes the rate of its signing day, and its entries are in the company's currency") {
  Abroad a;
  CHECK(a.type("EUR", "2026-03-09", "11.3545") == 1);
  CHECK(a.type("EUR", "2026-03-09", "11.3545") == 0);  // which is no news
  const auto signed_deal = sign_deal(a.app, a.manager, {}, a.in_euro());
  REQUIRE(signed_deal);
  const Deal& deal = a.ledger().deal(signed_deal->id).value;
  CHECK(deal.rate == find_rate("11.3545"));
  CHECK(deal.lines[0].volume_per_year == sek(1'135'450));
  CHECK(a.ledger().entry_count() == 2);
  CHECK(verify(a.app.store()).findings.empty());
}

TEST_CASE("a rate that is typed in the deal goes before the one that is known") {
  Abroad a;
  REQUIRE(a.type("EUR", "2026-03-10", "11.3545"));
  DealDraft draft = a.in_euro();
  draft.rate = find_rate("11.5");
  const auto signed_deal = sign_deal(a.app, a.manager, {}, draft);
  REQUIRE(signed_deal);
  CHECK(a.ledger().deal(signed_deal->id).value.lines[0].volume_per_year == sek(1'150'000));
}

TEST_CASE("without a rate of the day nothing is signed, and what to do is said") {
  Abroad a;
  REQUIRE(a.type("EUR", "2026-03-02", "11.3545"));  // eight days before
  const auto refused = sign_deal(a.app, a.manager, {}, a.in_euro());
  REQUIRE_FALSE(refused);
  CHECK(places(refused.error()) == std::vector<std::string>{"/rate"});
  CHECK(a.ledger().deals().empty());
}

TEST_CASE(
    "rates that come later move no deal; a correction keeps its rate until day or currency "
    "changes") {
  Abroad a;
  REQUIRE(a.type("EUR", "2026-03-05", "11.25"));
  REQUIRE(a.type("EUR", "2026-03-10", "11.5"));
  const Id<Deal> id = sign_deal(a.app, a.manager, {}, a.in_euro())->id;
  REQUIRE(a.type("EUR", "2026-03-10", "12"));
  CHECK(a.ledger().deal(id).value.lines[0].volume_per_year == sek(1'150'000));

  const auto correct = [&](const DealDraft& draft) -> Deal {
    DealDraft change = draft;
    change.lines[0].corrects = 0;
    const Version seen = a.ledger().deal(id).changed_in;
    REQUIRE(amend_deal(a.app, a.manager, {}, id, seen, Correction{change, "wrong"}));
    return a.ledger().deal(id).value;
  };
  DealDraft larger = a.in_euro();
  larger.lines[0].volume_in_currency = 20'000'000;
  CHECK(correct(larger).lines[0].volume_per_year == sek(2'300'000));
  DealDraft earlier = a.in_euro();
  earlier.signed_on = day("2026-03-06");
  CHECK(correct(earlier).rate == find_rate("11.25"));
  DealDraft typed = earlier;
  typed.rate = find_rate("11");
  CHECK(correct(typed).rate == find_rate("11"));
  DealDraft in_kronor = earlier;
  in_kronor.currency.clear();
  in_kronor.lines[0].volume_in_currency.reset();
  in_kronor.lines[0].volume_per_year = 100;
  const Deal own = correct(in_kronor);
  CHECK(own.currency.empty());
  CHECK_FALSE(own.rate);
  CHECK(own.lines[0].volume_in_currency == 0);
  CHECK(verify(a.app.store()).findings.empty());
}

TEST_CASE(
    "only those who run sales keep rates; days to come and currencies that are none are refused") {
  Abroad a;
  Actor seller = a.manager;
  seller.role = Role::seller;
  const RateOfDay one{"EUR", day("2026-03-10"), find_rate("11").value()};
  CHECK(type_rates(a.app, seller, {&one, 1}).error().kind == Wrong::forbidden);
  CHECK(read_rates_file(a.app, seller, "Date,SEK\n2026-03-10,11\n", "").error().kind ==
        Wrong::forbidden);
  const std::vector<RateOfDay> wrong = {{"SEK", day("2026-03-10"), one.rate},
                                        {"DEM", day("2026-03-10"), one.rate},
                                        {"EUR", day("2026-03-11"), one.rate}};
  CHECK(places(type_rates(a.app, a.manager, wrong).error()) ==
        std::vector<std::string>{"/rates/0/currency", "/rates/1/currency", "/rates/2/on"});
  CHECK(a.ledger().rates().empty());
}

TEST_CASE(
    "a file is taken whole and told in figures; what was typed stands, and the same file twice "
    "adds nothing") {
  Abroad a;
  REQUIRE(a.type("EUR", "2026-03-09", "11.4"));
  const std::string_view file =
      "Date,USD,SEK\n2026-03-11,1.25,11\n2026-03-10,1.25,10\n2026-03-09,1.25,11\n"
      "2016-03-09,1.1,9\n";
  const auto report = read_rates_file(a.app, a.manager, file, "");
  REQUIRE(report);
  CHECK(report->form == rates::Form::ecb_csv);
  CHECK(report->currencies == std::vector<std::string>{"EUR", "USD"});
  CHECK(report->days == 2);
  CHECK(report->first_on == day("2026-03-09"));
  CHECK(report->last_on == day("2026-03-10"));
  CHECK(report->added == 3);
  CHECK(report->left_out.size() == 3);  // a day to come, one long ago, and the typed one
  CHECK(a.ledger().rates().find("EUR", day("2026-03-09"))->rate == find_rate("11.4"));
  CHECK(a.ledger().rates().find("USD", day("2026-03-10"))->rate == find_rate("8"));
  const Version before = a.ledger().version();
  CHECK(read_rates_file(a.app, a.manager, file, "")->added == 0);
  CHECK(a.ledger().version() == before);
  CHECK_FALSE(read_rates_file(a.app, a.manager, "Date,SEK\n2026-03-10,x\n2026-03-09,12\n", ""));
  CHECK(a.ledger().version() == before);
}

TEST_CASE("rates are listed the newest first, page by page, none twice and none left out") {
  Abroad a;
  std::string file = "Date,USD,JPY,SEK\n";
  for (int d = 1; d <= 9; ++d)
    file += fmt::format("2026-03-0{},1.25,{},10\n", d, d % 3 ? "160" : "");
  REQUIRE(read_rates_file(a.app, a.manager, file, ""));
  std::vector<std::string> seen;
  RatesQuestion question;
  question.limit = 4;
  question.from = day("2026-03-02");
  while (true) {
    const auto page = view_rates(a.app, a.manager, question);
    REQUIRE(page);
    for (const auto& [currency, observation] : page->rates) {
      seen.push_back(observation.on.text() + " " + currency);
    }
    if (!page->more) break;
    question.after = {page->rates.back().observation.on, page->rates.back().currency};
  }
  CHECK(seen.size() == 8 + 8 + 5);
  CHECK(seen[0] == "2026-03-09 EUR");
  CHECK(seen[1] == "2026-03-09 USD");
  CHECK(seen[2] == "2026-03-08 EUR");
  CHECK(seen[3] == "2026-03-08 JPY");
  const auto place = [](const std::string& text) {
    return std::pair{text.substr(0, 10), text.substr(11)};
  };
  CHECK(std::ranges::is_sorted(seen, [&](const std::string& one, const std::string& other) {
    return place(one).first != place(other).first ? place(one).first > place(other).first
                                                  : place(one).second < place(other).second;
  }));
  question = {};
  question.currency = "JPY";
  question.to = day("2026-03-04");
  CHECK(view_rates(a.app, a.manager, question)->rates.size() == 3);
  CHECK(view_rate(a.app, a.manager, "JPY", day("2026-03-09"))->observation.on == day("2026-03-08"));
  CHECK(view_rate(a.app, a.manager, "NOK", day("2026-03-09")).error().kind == Wrong::missing);
}

}  // namespace
}  // namespace kvartett
