// What the columns of a list of deals or of invoices are called in Swedish, English and the other
// Nordic languages, and which of our fields that makes them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kvartett/base/sentence.h"

namespace kvartett {

// What a list is about. The same heading may mean another thing in each: “Datum” is when a deal was
// signed, or when an invoice is dated.
enum class ListKind { deals, invoices };

enum class Field {
  customer,
  customer_number,
  org_number,
  seller,
  seller_number,
  seller_email,
  deal_id,
  deal_name,
  product,
  product_code,
  channel,
  amount,  // per what depends on the term
  yearly_amount,
  monthly_amount,
  total_amount,     // of the whole term
  amount_with_vat,  // never volume: named so that we can say why
  currency,
  signed_on,
  start,
  end,
  term_months,
  term_years,
  notice_months,
  status,
  // Of invoices only; they share the customer, the seller, the product, the amounts, the currency,
  // the status and the first and last day (of what was delivered) with deals.
  invoice_number,
  invoice_date,
  due_on,
  invoice_type,  // debit or credit, in words
  credited,      // the invoice that is taken back, or yes
  cancelled,     // yes
  vat_amount,
  contract,
};
inline constexpr std::size_t field_count = 32;
bool belongs(Field field, ListKind kind);

// As a person names it to us: "yearly_amount".
std::string_view name_of(Field field);
std::optional<Field> find_field(std::string_view name);
Sentence label_of(Field field);

// What a heading says beside its name: "Årsvärde (tkr)", "Avgift kr/mån", "Belopp exkl. moms".
struct Unit {
  std::string currency;  // an ISO code, "KR" for any krona, or empty
  std::int64_t times = 1;
};
enum class Per { nothing, year, month };
// What a heading says about VAT: “exkl. moms” and “netto”, “inkl. moms” and “brutto”.
enum class Vat { unsaid, excluded, included };

struct Heading {
  std::string text;  // as it stands, without white space around
  std::optional<Field> field;
  std::size_t rank = 0;      // among the names of the field: 0 is the surest
  bool is_weak = false;      // could be something else: the values must agree
  bool is_repeated = false;  // a column before it is called the same
  Unit unit;
  Per per = Per::nothing;
  Vat vat = Vat::unsaid;
};
Heading read_heading(std::string_view text, ListKind kind = ListKind::deals);

// "kr", "tkr", "MSEK", "€", "usd"; nothing for other words. `word` is folded.
std::optional<Unit> find_unit(std::string_view word);

// Folded, and only its letters and digits: "Org.nr" and "org nr" are the same word.
std::string compact(std::string_view text);

}  // namespace kvartett
