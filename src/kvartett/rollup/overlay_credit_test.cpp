#include "kvartett/rollup/overlay_credit.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

struct Helped {
  SmallLedger company;
  Id<Seller> anna = company.seller("Anna");
  Id<Seller> bo = company.seller("Bo");
  Id<Deal> deal;

  Helped() {
    Deal helped;
    helped.customer = company.customer("Acme");
    helped.signed_on = day("2026-02-01");
    helped.shares = {{anna, whole_share}};
    helped.overlays = {{bo, 2'500}};
    helped.lines = {company.line("Service", sek(1'000), Term::rolling)};
    helped.lines[0].start = helped.signed_on;
    helped.lines[0].channel = Channel::cross_sell;
    deal = company.sign(helped);
  }
  std::vector<OverlayCredit> credit(const char* on, const Sellers& of = {}) const {
    Columns columns;
    for (const Entry& entry : company.entries) columns.append(entry);
    return find_overlay_credit(company.ledger, columns, FiscalYears::calendar_year(2026), day(on),
                               of);
  }
};

TEST_CASE("who helped is credited her part of the deal, beside the whole of it") {
  const Helped helped;
  const auto credit = helped.credit("2026-06-15");
  REQUIRE(credit.size() == 1);
  CHECK(credit[0].seller == helped.bo);
  CHECK(credit[0].channel == Channel::cross_sell);
  CHECK(credit[0].actual == sek(250));
  CHECK(credit[0].later == Money{});
  CHECK(credit[0].deals == 1);
  CHECK(helped.company.entries[0].amount == sek(1'000));  // nothing was taken from the seller
}

TEST_CASE("before the day of signing the credit is still to come") {
  const Helped helped;
  const auto credit = helped.credit("2026-01-31");
  REQUIRE(credit.size() == 1);
  CHECK(credit[0].actual == Money{});
  CHECK(credit[0].later == sek(250));
}

TEST_CASE("asking about one seller tells of that seller alone") {
  const Helped helped;
  CHECK(helped.credit("2026-06-15", Sellers::only(helped.anna)).empty());
  CHECK(helped.credit("2026-06-15", Sellers::only(helped.bo)).size() == 1);
}

TEST_CASE("of a void deal nothing is left") {
  Helped helped;
  Deal nothing = helped.company.ledger.deal(helped.deal).value;
  nothing.is_void = true;
  std::vector<Entry> reversals = helped.company.entries;
  for (std::size_t i = 0; i < reversals.size(); ++i) {
    reversals[i].amount = -reversals[i].amount;
    reversals[i].reverses = static_cast<Sequence>(i) + 1;
  }
  const auto count = static_cast<std::int32_t>(reversals.size());
  helped.company.happen({DealChanged{helped.deal, nothing, DealEvent::voided, "test", count}},
                        reversals);
  CHECK(helped.credit("2026-06-15").empty());
}

}  // namespace
}  // namespace kvartett
