// An invoice or credit note as systems send it to each other: UBL 2.1 (Peppol BIS Billing 3) and
// Svefaktura 1.0, alone or in the envelope it travelled in. What it says, not what it means: the
// amounts stand as in the document, also those of a credit note.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/result.h"

namespace kvartett::ubl {

inline constexpr std::size_t bytes_max = 50 * 1024 * 1024;
inline constexpr std::size_t documents_max = 10'000;  // in one envelope
inline constexpr std::size_t lines_max = 200'000;     // of one file
inline constexpr std::size_t name_characters_max = 200;
inline constexpr std::int64_t amount_max = 1'000'000'000'000;  // minor units: ten billion kronor

inline constexpr std::size_t swedish_vat_length = 14;  // SE, the org. number and two digits

// A number and what register it belongs to: "0007" is the Swedish one of organisations.
struct Identifier {
  std::string scheme;  // empty: not said
  std::string text;
};

struct Party {
  std::string name;               // what it trades under
  std::string registration_name;  // what it is registered as
  Identifier endpoint;            // where invoices are sent
  std::vector<Identifier> identifiers;
  Identifier company_id;
  std::vector<Identifier> tax_numbers;  // by tax: "VAT"; "SWT" in Svefaktura
  std::string country;
  std::string contact;  // a person or a department

  // The registered name, or else the other.
  const std::string& shown_name() const;
  // The VAT number; empty: it has none.
  std::string_view vat_number() const;
  // As Customer::org_number has them. The register of companies first, then where invoices are
  // sent, then the VAT number; empty: it says none.
  std::string org_number() const;
};

struct Period {
  std::optional<Date> first;
  std::optional<Date> last;
};

// What is taken off or added for the whole document. Those of a line are in its amount already.
struct Adjustment {
  bool is_charge = false;
  std::int64_t amount = 0;
};

struct Line {
  std::string id;
  std::string quantity;
  std::int64_t amount = 0;  // excluding VAT, with what the line itself was reduced by
  std::string name;
  std::string code;  // the seller's own article number
  std::string gtin;
  std::string accounting_cost;
  std::string tax_category;
  Period period;
};

struct Totals {
  std::optional<std::int64_t> lines;
  std::optional<std::int64_t> without_vat;
  std::optional<std::int64_t> with_vat;
  std::optional<std::int64_t> allowances;
  std::optional<std::int64_t> charges;
  std::optional<std::int64_t> prepaid;
  std::optional<std::int64_t> rounding;
  std::optional<std::int64_t> payable;
};

enum class Root { invoice, credit_note };

struct Invoice {
  Root root = Root::invoice;
  bool is_svefaktura = false;
  std::string id;
  Date on;
  std::string type;      // UNCL 1001: 380 is an invoice, 381 a credit note, 386 a prepayment
  std::string currency;  // ISO 4217, of all amounts
  Period period;
  std::string buyer_reference;
  std::string order;
  std::string contract;
  std::string project;
  std::string accounting_cost;
  std::string credited;  // the invoice that this one corrects
  Party seller;
  Party buyer;
  std::vector<Adjustment> adjustments;
  std::vector<Line> lines;
  Totals totals;
  std::vector<Sentence> remarks;  // what could not be used, and does not matter to the amounts

  // Whether it takes back: by what kind of document it is, not by its amounts.
  bool is_credit() const;
};

// The documents of a file, in their order; at least one. Refuses document types, what is nested or
// large beyond reason, what is no invoice, and a document whose number, day, currency or any
// amount cannot be read, or whose amounts are of several currencies.
Result<std::vector<Invoice>> read(std::string_view bytes);

// Whether an element of that name begins such a document.
bool is_document(std::string_view space, std::string_view name);

}  // namespace kvartett::ubl
