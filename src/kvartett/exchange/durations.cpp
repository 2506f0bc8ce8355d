#include "kvartett/exchange/durations.h"

#include <charconv>
#include <string>

#include "kvartett/base/text.h"
#include "kvartett/exchange/headings.h"

namespace kvartett {

Duration read_duration(std::string_view cell) {
  using Kind = Duration::Kind;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc{}) {
    const std::string word = compact(cell);
    for (const auto* rolling : {"tillsvidare", "lopande", "rolling", "untilfurthernotice",
                                "ongoing", "evergreen", "lobende", "toistaiseksi"}) {
      if (word == rolling) return {Kind::rolling, 0};
    }
    for (const auto* once : {"engang", "engangs", "engangskop", "oneoff", "onetime", "once"}) {
      if (word == once) return {Kind::one_off, 0};
    }
    return {};
  }
  std::string_view rest{end, static_cast<std::size_t>(cell.data() + cell.size() - end)};
  if (number < 0 || number > 10'000) return {};
  if (rest.starts_with(',') || rest.starts_with('.')) {  // "36,00" as Excel may write 36
    const std::size_t zeros = rest.find_first_not_of('0', 1);
    rest = zeros == rest.npos ? std::string_view{} : rest.substr(zeros == 1 ? 0 : zeros);
  }
  const std::string unit = compact(rest);
  if (trimmed(rest).empty()) return {Kind::bare, number};
  for (const auto* months :
       {"man", "manad", "manader", "m", "month", "months", "mo", "mnd", "maneder"}) {
    if (unit == months) return {Kind::months, number};
  }
  for (const auto* years : {"ar", "year", "years", "yr", "yrs", "y"}) {
    if (unit == years) return {Kind::months, 12 * number};
  }
  return {};
}

}  // namespace kvartett
