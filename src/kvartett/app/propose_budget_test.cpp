#include "kvartett/app/propose_budget.h"

#include <doctest/doctest.h>

#include <numeric>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

const FiscalYear of_2027 = FiscalYears::calendar_year(2027);
const Date november = day("2026-11-16");

struct Shop : SmallLedger {
  Shop() : SmallLedger(Settings{}) {}
  Snapshot snapshot() const {
    Snapshot company{ledger, {}, {}, {}, {}, {}};
    for (const Entry& entry : entries) {
      company.columns.append(entry);
      company.cube.append(entry);
    }
    return company;
  }
  BudgetProposal propose(std::optional<Money> total = {}) const {
    return kvartett::propose(snapshot(), of_2027, total, november);
  }
  // Twelve months from a day, in a product group, by whichever channel.
  Line year_of(const std::string& product_name, const std::string& group, Money volume) {
    product(product_name, group);
    Line made = line(product_name, volume, Term::fixed, 12);
    made.channel = Channel::renewal;
    return made;
  }
  Line through(Channel channel, Money volume) {
    Line made = line("", volume, Term::one_off);
    made.channel = channel;
    return made;
  }
};

TEST_CASE("without a history the proposal is nothing, and says what to type") {
  const Shop shop;
  const BudgetProposal proposal = shop.propose(sek(1'000'000));
  CHECK(proposal.renewal.amount == sek(0));
  CHECK(proposal.new_sales.amount == sek(1'000'000));
  CHECK_FALSE(proposal.new_sales.deals);
  CHECK(proposal.last_years.empty());
  CHECK(proposal.anniversaries == std::vector<std::int64_t>(12, 1));
  REQUIRE(proposal.sentences.size() == 1);
  CHECK(proposal.sentences[0].swedish.starts_with("Det finns ingen historik ännu"));
}

TEST_CASE("what rolls on into the year is proposed whole, what can still be left beside") {
  Shop shop;
  shop.sign("Acme", "2024-03-10", {shop.line("Service", sek(100'000))});
  Line with_notice = shop.line("Support", sek(40'000));
  with_notice.notice_months = 3;
  shop.sign("Bolaget", "2025-08-01", {with_notice});
  const BudgetProposal proposal = shop.propose();
  CHECK(proposal.renewal.committed == sek(100'000));
  CHECK(proposal.renewal.expected == sek(40'000));
  CHECK(proposal.renewal.dated == sek(140'000));
  CHECK(proposal.renewal.dated_lines == 2);
  CHECK(proposal.renewal.amount == sek(140'000));
  // March weighs five sevenths, August two.
  CHECK(proposal.anniversaries[2] == 7'143);
  CHECK(proposal.anniversaries[7] == 2'857);
}

TEST_CASE("what runs out in the year is proposed at the usual rate until there are cases enough") {
  Shop shop;
  shop.sign("Acme", "2026-05-01", {shop.year_of("Service", "Workshop", sek(100'000))});
  const BudgetProposal proposal = shop.propose();
  REQUIRE(proposal.renewal.expiring.size() == 1);
  CHECK(proposal.renewal.expiring[0].group == "Workshop");
  CHECK(proposal.renewal.expiring[0].basis == RateBasis::usual);
  CHECK(proposal.renewal.amount == sek(90'000));
}

TEST_CASE("a product group with twenty cases has a rate of its own, the others the company's") {
  Shop shop;
  for (int i = 0; i < 20; ++i) {
    const std::string customer = "Customer " + std::to_string(i);
    shop.sign(customer, "2024-12-20", {shop.year_of("Service", "Workshop", sek(10'000))});
    if (i < 10) shop.sign(customer, "2025-12-01", {shop.line("Service", sek(10'000))});
  }
  shop.sign("Acme", "2026-05-01", {shop.year_of("Service", "Workshop", sek(100'000))});
  shop.sign("Bolaget", "2026-06-01", {shop.year_of("Course", "Academy", sek(200'000))});
  const BudgetProposal proposal = shop.propose();
  REQUIRE(proposal.renewal.expiring.size() == 2);
  CHECK(proposal.renewal.expiring[0].group == "Academy");
  CHECK(proposal.renewal.expiring[0].basis == RateBasis::overall);
  CHECK(proposal.renewal.expiring[1].basis == RateBasis::group);
  CHECK(proposal.renewal.expiring[1].rate_ppm == 500'000);
  CHECK(proposal.renewal.amount == proposal.renewal.dated + sek(150'000));
}

TEST_CASE(
    "cross-sales and win-backs are last year's: while it runs, the twelve months up to today") {
  Shop shop;
  shop.sign("Acme", "2025-11-16", {shop.through(Channel::cross_sell, sek(1))});
  shop.sign("Acme", "2025-11-17", {shop.through(Channel::cross_sell, sek(20))});
  shop.sign("Acme", "2026-11-16", {shop.through(Channel::win_back, sek(300))},
            {{shop.seller("Bo"), 10'000}});
  const BudgetProposal proposal = shop.propose();
  CHECK(proposal.compared_with.first == day("2025-11-17"));
  CHECK(proposal.cross_sell == sek(20));
  CHECK(proposal.win_back == sek(300));
  REQUIRE(proposal.last_years.size() == 2);
  CHECK(proposal.last_years[0].year.name() == "2026");
  CHECK(proposal.last_years[1].by_channel[index(Channel::cross_sell)] == sek(21));
  REQUIRE(proposal.sellers.size() == 2);
  CHECK(proposal.sellers[0].second[index(Channel::cross_sell)] == sek(20));
  CHECK(proposal.sellers[1].second[index(Channel::win_back)] == sek(300));
  const BudgetProposal later =
      propose(shop.snapshot(), FiscalYears::calendar_year(2026), {}, november);
  CHECK(later.compared_with == FiscalYears::calendar_year(2025));
  CHECK(later.cross_sell == sek(21));
}

TEST_CASE("new sales is the rest, in deals of the usual size and a last day for first contacts") {
  Shop shop;
  for (const char* signed_on : {"2026-03-01", "2026-05-01"}) {
    Deal deal;
    deal.customer = shop.customer(signed_on);
    deal.signed_on = day(signed_on);
    deal.first_contact_on = deal.signed_on.plus_days(-100);
    deal.shares = {{shop.seller("Anna"), whole_share}};
    deal.lines = {shop.through(Channel::new_sales, sek(300'000))};
    deal.lines[0].start = deal.signed_on;
    shop.sign(deal);
  }
  const BudgetProposal proposal = shop.propose(sek(1'000'000));
  CHECK(proposal.new_sales.amount == sek(1'000'000));
  CHECK(proposal.new_sales.average_size == sek(300'000));
  CHECK(proposal.new_sales.deals == 4);
  CHECK(proposal.new_sales.first_contact_by == day("2027-09-22"));
}

TEST_CASE("a total that the three exceed leaves no rest, and the excess is told") {
  Shop shop;
  shop.sign("Acme", "2024-03-10", {shop.line("Service", sek(100'000))});
  const BudgetProposal proposal = shop.propose(sek(60'000));
  CHECK_FALSE(proposal.new_sales.amount);
  CHECK(proposal.new_sales.excess == sek(40'000));
}

TEST_CASE("the last 36 whole months make the season, and July looks like July") {
  Shop shop;
  for (int year = 2024; year <= 2026; ++year) {
    for (int month = 1; month <= 10; ++month) {
      if (month == 7) continue;
      shop.sign("Acme", Date::of(year, static_cast<unsigned>(month), 5).text(),
                {shop.through(Channel::cross_sell, sek(1'000))});
    }
  }
  const auto season = shop.propose().last_years_season[index(Channel::cross_sell)];
  CHECK(season[6] == 0);
  CHECK(season[0] > 1'000);
  CHECK(std::accumulate(season.begin(), season.end(), std::int64_t{0}) == 10'000);
}

TEST_CASE("what the channels were in earlier years adds up by seller and by month") {
  Shop shop;
  shop.sign("Acme", "2024-12-10", {shop.line("Service", sek(100))},
            {{shop.seller("Anna"), 2'500}, {shop.seller("Bo"), 7'500}});
  shop.sign("Acme", "2025-02-01", {shop.through(Channel::cross_sell, sek(7))});
  const Snapshot company = shop.snapshot();
  const auto years = find_earlier_years(company, of_2027, 10);
  REQUIRE(years.size() == 3);
  for (const FiscalYear& year : years) {
    const YearOfSales sales = sales_of(company, year);
    ByChannel of_sellers{};
    for (const auto& [seller, amounts] : sales.by_seller) {
      for (std::size_t c = 0; c < 4; ++c) of_sellers[c] += amounts[c];
    }
    ByChannel of_months{};
    for (const ByChannel& month : sales.months) {
      for (std::size_t c = 0; c < 4; ++c) of_months[c] += month[c];
    }
    CHECK(of_sellers == sales.by_channel);
    CHECK(of_months == sales.by_channel);
  }
  CHECK(sales_of(company, years[2]).by_seller.at(shop.seller("Bo"))[3] == sek(75));
}

}  // namespace
}  // namespace kvartett
