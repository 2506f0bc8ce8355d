// Amounts and dates as strangers write them: reading either way never breaks, and what is found is
// a day that exists.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kvartett/base/check.h"
#include "kvartett/base/text.h"
#include "kvartett/exchange/dates.h"
#include "kvartett/exchange/numbers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const std::string_view cell(reinterpret_cast<const char*>(bytes), size);
  if (!is_utf8(cell)) return 0;
  if (const auto number = find_number_text(cell)) {
    for (const auto sign : {DecimalSign::comma, DecimalSign::point}) {
      for (const int exponent : {0, 2, 3}) minor_units(*number, sign, exponent, 1000);
    }
  }
  if (const auto date = find_date_text(cell)) {
    for (const auto order : {DateOrder::day_first, DateOrder::month_first}) {
      if (const auto day = find_date(*date, order)) ENSURE(find_date(day->text()) == day);
    }
  }
  return 0;
}
