// Deal files from strangers, all the way to deals: whatever the bytes, there is an answer, every
// deal can be judged further, and every fault says why in both languages.
#include "kvartett/exchange/intake.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"
#include "kvartett/domain/money.h"
#include "kvartett/exchange/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const auto file = csv::read({reinterpret_cast<const char*>(bytes), size});
  if (!file) return 0;
  const Date today = Date::of(2026, 3, 10);
  const Intake taken = intake(file->sheet, {"SEK", today, {}});
  for (const Problem& problem : taken.problems) {
    ENSURE(!problem.sentence.english.empty() && !problem.sentence.swedish.empty());
  }
  for (const IncomingDeal& deal : taken.deals) {
    ENSURE(!deal.external_id.empty() && !deal.lines.empty() && deal.signed_on <= today);
    ENSURE(!deal.customer.empty() || !deal.customer_number.empty() || !deal.org_number.empty());
    ENSURE(!deal.seller.empty() || !deal.seller_number.empty() || !deal.seller_email.empty());
    for (const IncomingLine& line : deal.lines)
      ENSURE(line.volume_per_year > 0 || !taken.problems.empty());
  }
  return 0;
}
