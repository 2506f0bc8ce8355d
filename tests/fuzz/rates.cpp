// Files of exchange rates from strangers: whatever the bytes, every rate is above zero, of a day
// and a currency that exist, in order and once; a refusal says why.
#include "kvartett/exchange/rates.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const std::string_view file_text{reinterpret_cast<const char*>(bytes), size};
  for (const std::string_view currency : {"SEK", "EUR", "JPY"}) {
    const auto file = rates::read(file_text, currency, "USD");
    if (!file) {
      for (const Problem& problem : file.error().list) ENSURE(!problem.sentence.swedish.empty());
      continue;
    }
    ENSURE(!file->rates.empty());
    const RateOfDay* before = nullptr;
    for (const RateOfDay& rate : file->rates) {
      ENSURE(find_rate(text(rate.rate)) == rate.rate);
      ENSURE(find_currency_exponent(rate.currency) && rate.currency != currency);
      ENSURE(!before || before->currency < rate.currency ||
             (before->currency == rate.currency && before->on < rate.on));
      before = &rate;
    }
  }
  return 0;
}
