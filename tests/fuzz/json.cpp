// JSON from strangers: what is understood as a deal, written and read again, is the same deal.
#include "kvartett/base/json.h"

#include <cstddef>
#include <cstdint>

#include "kvartett/base/check.h"

namespace {

struct Line {
  std::int64_t volume_per_year = 0;
  std::optional<std::int32_t> months;
  kvartett::Date start;
};
BOOST_DESCRIBE_STRUCT(Line, (), (volume_per_year, months, start))

struct Draft {
  std::string customer_id;
  kvartett::json::Given<bool> is_kam;
  std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (customer_id, is_kam, lines))

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  const auto draft = json::read<Draft>({reinterpret_cast<const char*>(bytes), size});
  if (!draft) {
    for (const Problem& problem : draft.error().list) ENSURE(!problem.sentence.english.empty());
    return 0;
  }
  const std::string written = json::text(*draft);
  const auto again = json::read<Draft>(written);
  ENSURE(again);
  ENSURE(json::text(*again) == written);
  return 0;
}
