#include "kvartett/app/demo_invoices.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

namespace kvartett {
namespace {

// What a year of the contract comes to in per cent of what was estimated: most land close, some
// customers use less than they signed for and a few more.
std::int64_t per_cent_delivered(std::uint64_t drawn) {
  if (drawn % 100 < 8) return 55 + static_cast<std::int64_t>(drawn / 100 % 20);
  if (drawn % 100 < 20) return 78 + static_cast<std::int64_t>(drawn / 100 % 12);
  if (drawn % 100 > 92) return 112 + static_cast<std::int64_t>(drawn / 100 % 14);
  return 94 + static_cast<std::int64_t>(drawn / 100 % 11);
}

struct Invoiced {
  Date on;
  std::int64_t amount = 0;
  Id<Customer> customer;
  std::optional<Id<Product>> product;
  std::string contract;
  Date first;
  Date last;
};

// A quarter in advance from the start on, as long as the contract runs; what is bought once, when
// it is delivered.
void add_invoices(const Deal& deal, const Line& line, Date from, Date until, std::int64_t per_cent,
                  std::vector<Invoiced>& invoices) {
  const std::int64_t year = line.volume_per_year.minor_units() / 100 * per_cent;
  const auto add = [&](Date on, std::int64_t amount, Date last) {
    invoices.push_back({on, amount, deal.customer, line.product, deal.external_id, on, last});
  };
  if (line.term == Term::one_off) {
    const Date on = line.start.plus_days(14);
    if (on >= from && on <= until) add(on, year, on);
    return;
  }
  const auto ends = covered_until(line, deal.signed_on);
  for (int quarter = 0;; ++quarter) {
    const Date on = line.start.plus_months(3 * quarter);
    if (on > until || (ends && on > *ends)) return;
    if (on < from) continue;
    const Date last = line.start.plus_months(3 * (quarter + 1)).plus_days(-1);
    add(on, year / 4, last);
  }
}

}  // namespace

std::vector<IncomingRevenue> demo_invoices(const Ledger& company, Date today, std::uint64_t seed) {
  const FiscalYears& years = company.settings().fiscal_years;
  const Date from = years.before(years.before(years.containing(today))).first;
  std::mt19937_64 random{seed};
  std::vector<Invoiced> invoices;
  std::map<Id<Customer>, std::int64_t> delivered;  // a customer is much the same in all she buys
  for (std::size_t d = 0; d < company.deals().size(); ++d) {
    const Deal& deal = company.deals()[d].value;
    const auto [customer, is_new] = delivered.emplace(deal.customer, 0);
    if (is_new) customer->second = per_cent_delivered(random());
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      if (deal.counts(l))
        add_invoices(deal, deal.lines[l], from, today, customer->second, invoices);
    }
  }
  std::ranges::stable_sort(invoices, {}, &Invoiced::on);

  std::vector<IncomingRevenue> rows;
  int number = 40'000;
  for (const Invoiced& invoiced : invoices) {
    const Customer& customer = company.customer(invoiced.customer).value;
    IncomingRevenue row;
    row.document = std::to_string(++number);
    row.on = invoiced.on;
    row.amount = invoiced.amount;
    row.currency = company.settings().currency;
    row.customer = customer.name;
    row.customer_number = customer.external_id;
    if (invoiced.product) {
      const Product& product = company.product(*invoiced.product).value;
      row.product = product.name;
      row.product_code = product.code;
    }
    if (number % 3 != 0) row.contract = invoiced.contract;  // not everybody writes it
    row.period_first = invoiced.first;
    row.period_last = invoiced.last;
    rows.push_back(row);
    if (number % 67 != 0) continue;  // a part of it was credited
    row.document = fmt::format("K{}", number);
    row.is_credit = true;
    row.on = std::min(row.on.plus_days(20), today);
    row.amount = -row.amount / 5;
    rows.push_back(std::move(row));
  }
  // What is sold over the counter has no customer.
  for (Month month = from.month(); month < today.month(); month = month.plus(1)) {
    IncomingRevenue row;
    row.document = fmt::format("Kassa {}", month.text());
    row.on = month.last_day();
    row.amount = static_cast<std::int64_t>(40'000 + random() % 60'000) * 100;
    row.currency = company.settings().currency;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kvartett
