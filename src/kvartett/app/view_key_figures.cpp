#include "kvartett/app/view_key_figures.h"

#include <algorithm>
#include <tuple>

#include "kvartett/app/narrow.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// The year and the day of it that an answer is about.
template <class Answer, class Question>
void choose_day(Answer& answer, const Question& question, Date today) {
  const FiscalYears& years = answer.company->ledger.settings().fiscal_years;
  answer.year = question.year.value_or(years.containing(question.on.value_or(today)));
  answer.on = question.on.value_or(std::min(today, answer.year.last));
}

void sort_by_name(std::vector<KeyFigureRow>& rows, const Ledger& ledger) {
  const auto name = [](const auto& kept, std::int32_t number) {
    return number < 0 ? std::string{} : collated(kept[static_cast<std::size_t>(number)].value.name);
  };
  std::vector<std::pair<std::tuple<std::int32_t, std::string, RowKey>, std::size_t>> order;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowKey& key = rows[i].key;
    order.push_back(
        {{key.channel,
          name(ledger.teams(), key.team) + '\n' + name(ledger.sellers(), key.seller) + '\n' +
              name(ledger.customers(), key.customer) + '\n' + name(ledger.products(), key.product),
          key},
         i});
  }
  std::ranges::sort(order);
  std::vector<KeyFigureRow> sorted;
  for (const auto& [key, i] : order) sorted.push_back(std::move(rows[i]));
  rows = std::move(sorted);
}

}  // namespace

Result<KeyFigureAnswer> view_key_figures(const App& app, const Actor& actor,
                                         const KeyFigureQuestion& question) {
  KeyFigureAnswer answer;
  answer.company = app.snapshot(actor.company);
  const Filter filter = TRY(narrowed(actor, answer.company->ledger, question.filter));
  choose_day(answer, question, app.today(actor.company));
  const KeyFigureQuery query{answer.year.first, std::min(answer.on, answer.year.last), filter,
                             question.by};
  answer.table = run(query, answer.company->ledger);
  sort_by_name(answer.table.rows, answer.company->ledger);
  return answer;
}

Result<OverlayAnswer> view_overlay_credit(const App& app, const Actor& actor,
                                          const OverlayQuestion& question) {
  OverlayAnswer answer;
  answer.company = app.snapshot(actor.company);
  const Sellers sellers = TRY(narrowed(actor, answer.company->ledger, question.seller));
  choose_day(answer, question, app.today(actor.company));
  const Ledger& ledger = answer.company->ledger;
  answer.credits =
      find_overlay_credit(ledger, answer.company->columns, answer.year, answer.on, sellers);
  std::ranges::stable_sort(answer.credits, {}, [&](const OverlayCredit& credit) {
    return collated(ledger.seller(credit.seller).value.name);
  });
  return answer;
}

}  // namespace kvartett
