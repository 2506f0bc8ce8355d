// Invoices from strangers: whatever the bytes, each has a number, a day and a currency we know, its
// texts are no longer than they may be, and what it comes to adds up; a refusal says why.
#include "kvartett/exchange/ubl.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "kvartett/base/check.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/ubl_revenue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  auto invoices = ubl::read({reinterpret_cast<const char*>(bytes), size});
  if (!invoices) {
    for (const Problem& problem : invoices.error().list) ENSURE(!problem.sentence.swedish.empty());
    return 0;
  }
  ENSURE(!invoices->empty());
  std::vector<ubl::Received> received;
  for (ubl::Invoice& invoice : *invoices) {
    ENSURE(!invoice.id.empty() && find_currency_exponent(invoice.currency));
    for (const ubl::Line& line : invoice.lines) {
      ENSURE(line.amount <= ubl::amount_max && line.amount >= -ubl::amount_max);
      ENSURE(line.name.size() <= 4 * ubl::name_characters_max);
    }
    received.push_back({"", std::move(invoice)});
  }
  const RevenueFile file = ubl::revenue_of(received, "556016-0680");
  std::map<std::pair<std::string, bool>, std::int64_t> sums;
  for (const IncomingRevenue& row : file.rows) {
    ENSURE(row.amount != 0 && row.ordinal >= 0);
    sums[{row.document, row.is_credit}] += row.amount;
  }
  if (received.size() == 1 && received[0].invoice.totals.without_vat && sums.size() == 1) {
    const std::int64_t told = *received[0].invoice.totals.without_vat;
    const std::int64_t sum = sums.begin()->second;
    ENSURE(sum == told || sum == -told);
  }
  return 0;
}
