// Lists of invoices from strangers, with whatever a person may have said about VAT: every row that
// comes out has an amount, a currency and a line of the file; with a problem no row comes out at
// all, and each says why.
#include "kvartett/exchange/invoice_list.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "kvartett/base/check.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/csv.h"
#include "kvartett/exchange/recognise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  if (size == 0) return 0;
  const std::vector<std::vector<std::string>> answers = {
      {}, {"vat=excluded"}, {"vat=included"}, {"vat=included:25"}, {"decimal=point"}};
  const auto choices = parse_choices(answers[bytes[0] % answers.size()]);
  ENSURE(choices);
  const std::string_view text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
  static_cast<void>(recognise(text));
  const auto file = csv::read(text);
  if (!file) return 0;
  static_cast<void>(list_kind(file->sheet, *choices));
  const InvoiceList list = read_invoice_list(file->sheet, {"SEK", *choices});
  for (const Problem& problem : list.revenue.problems) ENSURE(!problem.sentence.swedish.empty());
  ENSURE(list.revenue.problems.empty() || list.revenue.rows.empty());
  for (const IncomingRevenue& row : list.revenue.rows) {
    ENSURE(row.amount != 0 && row.row > 0);
    ENSURE(find_currency_exponent(row.currency));
  }
  return 0;
}
