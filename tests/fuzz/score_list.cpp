// Lists of scores from strangers, with whatever a person may have said about the scale: without a
// problem every row that comes out lies on the scale, and every fault says why.
#include "kvartett/exchange/score_list.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kvartett/base/check.h"
#include "kvartett/exchange/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  if (size == 0) return 0;
  ScoreListOptions options;
  if (const std::size_t said = bytes[0] % (score_scales.size() + 1); said < score_scales.size())
    options.scale = score_scales.at(said);
  const std::string_view text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
  const auto file = csv::read(text);
  if (!file || !is_score_list(file->sheet, {})) return 0;
  const ScoreList list = read_score_list(file->sheet, options);
  for (const Problem& problem : list.problems) ENSURE(!problem.sentence.swedish.empty());
  if (!list.problems.empty() || !list.scale) return 0;
  for (const IncomingScore& score : list.scores) {
    ENSURE(score.row > 0 && score.given_hundredths <= 100 * highest(*list.scale));
    ENSURE(tenths_of(*list.scale, score.given_hundredths) <= 100);
  }
  return 0;
}
