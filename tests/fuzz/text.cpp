// Names and dates as strangers type them: folding never breaks UTF-8, folding twice changes nothing
// more, and a date that is read is written back as it was.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kvartett/base/calendar.h"
#include "kvartett/base/check.h"
#include "kvartett/base/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto date = find_date(text)) ENSURE(date->text() == text);
  if (!is_utf8(text)) return 0;
  const std::string once = folded(text);
  ENSURE(is_utf8(once));
  ENSURE(folded(once) == once);
  ENSURE(is_utf8(folded_company_name(text)));
  return 0;
}
