// Which column of a sheet is what: the row of headings is found, its columns are matched with our
// fields by name and, where a name can mean two things, by values. A person may point out any of
// them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kvartett/base/result.h"
#include "kvartett/exchange/dates.h"
#include "kvartett/exchange/headings.h"
#include "kvartett/exchange/meanings.h"
#include "kvartett/exchange/numbers.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett {

// What a person says the amounts of a list are, where it does not say so itself.
struct VatAnswer {
  bool is_included = false;
  std::int32_t rate_permille = 0;  // of what it is added to: 250 is 25 %; zero: not said
};

// What a person has said about a file.
struct Choices {
  struct Column {
    Field field;
    std::string heading;  // empty: no column is this field
  };
  std::vector<Column> columns;
  std::optional<DecimalSign> decimal_sign;
  std::optional<DateOrder> date_order;
  Meanings meanings;
  std::optional<VatAnswer> vat;
};
// Each text is "field=Column", "field=" to leave a field out, "decimal=comma", "decimal=point",
// "dates=day-first", "dates=month-first", "vat=excluded", "vat=included", "vat=included:25", or what
// take_meaning() takes in.
Result<Choices> parse_choices(std::span<const std::string> texts);

enum class Evidence { heading, values, chosen };

struct MappedColumn {
  Field field;
  std::size_t column = 0;
  std::string heading;
  Unit unit;
  Per per = Per::nothing;
  Vat vat = Vat::unsaid;
  Evidence evidence = Evidence::heading;
};
Sentence explain(const MappedColumn& column);

struct Table {
  std::size_t heading_row = 0;
  std::vector<std::string> headings;  // all of them, as they stand
  std::vector<MappedColumn> columns;  // in the file's order, no field twice, one amount at most
  std::vector<std::string> unused;    // headings of the columns that nothing is read from
  std::vector<Problem> warnings;

  const MappedColumn* find(Field field) const;
  const MappedColumn* find_amount() const;
};

// Refuses when there is no row of headings, or no column for a customer, a seller, an amount or a
// signing date; the sentence lists what was found and how to point out what was not.
Result<Table> find_table(const Sheet& sheet, const Choices& choices);

// The same for a list of invoices, which needs a customer, an invoice date and an amount.
Result<Table> find_invoice_table(const Sheet& sheet, const Choices& choices);

// The same without what is required: what was recognised in a list that find_table refuses. Nothing
// but headings, where there is no row of them; not even that where there is nothing.
Table recognised_in(const Sheet& sheet, const Choices& choices, ListKind kind = ListKind::deals);

// An amount without the VAT that a person has said it includes: 125 at 25 % is 100, rounded half
// away from zero. The rate is said.
std::int64_t without_vat(std::int64_t minor_units, const VatAnswer& vat);

// `row 17, column "Belopp"`; without a column `row 17`.
std::string place_of(std::size_t line, const MappedColumn* column);

}  // namespace kvartett
