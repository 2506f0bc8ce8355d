// An amount of revenue, as an invoice or the books tell it. Like the entries of volume these are
// only ever added: what was wrong is taken back by one of the opposite amount.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"
#include "kvartett/domain/rate.h"
#include "kvartett/domain/revenue.h"
#include "kvartett/ledger/entry.h"

namespace kvartett {

// The largest amount of one row, either way, in minor units: so that all rows of a company add up.
inline constexpr std::int64_t revenue_amount_max = 3'000'000'000'000;

struct RevenueEntry {
  Date on;       // of the invoice, or of the transaction
  Money amount;  // excluding VAT; what is credited is below zero
  RevenueSource source = RevenueSource::invoices;
  std::optional<Id<Customer>> customer;  // nothing: the document does not say whose it is
  // Whom the document itself names. Nothing: whoever owns the customer that day answers for it.
  std::optional<Id<Seller>> seller;
  std::optional<Id<Product>> product;
  std::int32_t account = 0;          // of the books; 0: none
  std::string document;              // number of the invoice or voucher
  bool is_credit = false;            // a credit note: its number may be an invoice's too
  std::int32_t ordinal = 0;          // which amount of its document, from 0
  std::string contract;              // that the document refers to; empty: none
  std::optional<Date> period_first;  // what is invoiced was delivered from this day
  std::optional<Date> period_last;   // up to and including this one
  std::string currency;              // that it was invoiced in, ISO 4217; empty: the company's own
  std::int64_t amount_in_currency = 0;  // minor units of it; 0 when it is the company's own
  std::optional<Rate> rate;
  std::optional<Sequence> reverses;  // the number of the amount that this one takes back
  // The number of an amount that was taken back and that this one puts again, for an import was
  // undone.
  std::optional<Sequence> restores;
  bool operator==(const RevenueEntry&) const = default;
};

// The same amount the other way, which takes back number `sequence`.
RevenueEntry reversal_of(const RevenueEntry& entry, Sequence sequence);

}  // namespace kvartett
