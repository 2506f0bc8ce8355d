#include "kvartett/ledger/revenue.h"

#include <doctest/doctest.h>

namespace kvartett {
namespace {

RevenueEntry amount(Date on, std::int64_t amount, RevenueSource source) {
  RevenueEntry entry;
  entry.on = on;
  entry.amount = Money::minor(amount);
  entry.source = source;
  entry.document = "1001";
  return entry;
}
const Date march = Date::of(2026, 3, 10);

}  // namespace

TEST_CASE("an amount that was taken back does not stand, nor does what took it back") {
  Revenue revenue;
  const RevenueEntry first = amount(march, 100, RevenueSource::invoices);
  revenue.append({{first, amount(march, 5, RevenueSource::invoices)}}, 7);
  CHECK(revenue.entry(1).stands());
  CHECK(revenue.entry(1).version == 7);
  revenue.append({{reversal_of(first, 1)}}, 8);
  CHECK_FALSE(revenue.entry(1).stands());
  CHECK(revenue.entry(1).reversed_by == 3);
  CHECK_FALSE(revenue.entry(3).stands());
  CHECK(revenue.entry(3).value.amount == Money::minor(-100));
  CHECK(revenue.entry(2).stands());
}

TEST_CASE("a month has the source of what stands in it, and another when that was taken back") {
  Revenue revenue;
  const RevenueEntry invoice = amount(march, 100, RevenueSource::invoices);
  CHECK_FALSE(revenue.source_of(march.month()));
  revenue.append({{invoice}}, 1);
  CHECK(revenue.source_of(march.month()) == RevenueSource::invoices);
  revenue.append({{reversal_of(invoice, 1), amount(march, 90, RevenueSource::books)}}, 2);
  CHECK(revenue.source_of(march.month()) == RevenueSource::books);
  CHECK_FALSE(revenue.source_of(march.month().plus(1)));
}

TEST_CASE("a reversal in another currency takes that back too") {
  RevenueEntry entry = amount(march, 1'125, RevenueSource::invoices);
  entry.currency = "EUR";
  entry.amount_in_currency = 100;
  const RevenueEntry back = reversal_of(entry, 4);
  CHECK(back.amount_in_currency == -100);
  CHECK(back.reverses == 4);
  CHECK(back.document == "1001");
}

}  // namespace kvartett
