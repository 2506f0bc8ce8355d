#include "kvartett/app/view_accuracy.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

std::int64_t missed_by(const YearAccuracy& year) {
  return std::llabs((year.estimate - year.invoiced).minor_units());
}

// In parts per million, so that two sums of money need not be divided to be compared.
std::int64_t exactness(const YearAccuracy& year) {
  return scaled(year.right(), 1'000'000, year.estimate.minor_units()).minor_units();
}

}  // namespace

Result<AccuracyAnswer> view_accuracy(const App& app, const Actor& actor,
                                     const AccuracyQuestion& question) {
  AccuracyAnswer answer;
  answer.company = app.snapshot(actor.company);
  const Ledger& ledger = answer.company->ledger;
  const Filter filter = TRY(narrowed(actor, ledger, question.filter));
  answer.accuracy =
      measure_accuracy(ledger, *answer.company->matched_revenue(app.today(actor.company)), filter,
                       question.ended_from, question.ended_to);
  for (const YearAccuracy& year : answer.accuracy.years) {
    if (!year.is_over) continue;
    if (!year.is_on_target()) answer.worst.push_back(year);
    if (year.is_on_target()) answer.best.push_back(year);
  }
  std::ranges::stable_sort(answer.worst, std::ranges::greater{}, missed_by);
  std::ranges::stable_sort(answer.best, std::ranges::greater{}, [](const YearAccuracy& year) {
    return std::pair{exactness(year), year.estimate};
  });
  for (auto* list : {&answer.worst, &answer.best})
    if (list->size() > question.limit) list->resize(question.limit);
  return answer;
}

}  // namespace kvartett
