// Stories about Key Account Managers: who owns a customer from when, what it answers, and whom to
// call first.
#include <fmt/format.h>

#include "kvartett/app/import_choices.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_satisfaction.h"
#include "kvartett/app/view_kam.h"
#include "tests/support/storyteller.h"

namespace kvartett {

std::optional<std::string> Storyteller::tell_of_kam(const std::string& verb,
                                                    const StoryOptions& options) {
  if (verb == "owns") return own(options);
  if (verb == "answers") return note_answer(options);
  return {};
}

std::string Storyteller::own(const StoryOptions& options) {
  const Id<Seller> seller = company().seller(options.need("seller"));
  const Id<Customer> customer = company().customer(options.need("customer"));
  Customer changed = company().ledger().customer(customer).value;
  hand_over(changed, seller,
            options.find("from") ? day_of(*options.find("from")) : Date::of(1900, 1, 1));
  const auto kept = change_customer(company().app(), company().manager(), customer,
                                    company().ledger().customer(customer).changed_in, changed);
  return kept ? std::string{} : no(kept.error());
}

std::string Storyteller::note_answer(const StoryOptions& options) {
  Score draft;
  draft.customer = company().customer(options.need("customer"));
  draft.on = options.find("on") ? day_of(*options.find("on")) : *today_;
  if (const auto scale = options.find("scale")) {
    const auto found = find_scale(*scale);
    if (!found) throw NoSense{"there is no scale " + *scale};
    draft.scale = *found;
  }
  draft.given_hundredths = static_cast<std::int32_t>(amount_of(options.need("score")));
  const auto noted = note_score(company().app(), actor(options), {}, draft);
  return noted ? std::string{} : no(noted.error());
}

std::string Storyteller::show_kam(const StoryOptions& options) {
  const Id<Seller> seller = company().seller(options.need("seller"));
  const auto view = view_kam(company().app(), actor(options), seller, {});
  if (!view) return no(view.error());
  const Ledger& ledger = view->company->ledger;
  std::string told =
      fmt::format("volume {}, revenue {}", shown(view->volume.total.standing.volume.actual),
                  shown(view->revenue.amount));
  if (view->delivery) {
    told += fmt::format(", {} delivered of {} contracted", shown(view->delivery->delivered),
                        shown(view->delivery->contracted));
  }
  if (view->nps.answers() > 0)
    told += fmt::format(", NPS {} of {} answers", view->nps.net(), view->nps.answers());
  told += "\n";
  for (const KamCustomer& customer : view->customers) {
    told += ledger.customer(customer.id).value.name;
    if (customer.owned_until) told += ", until " + customer.owned_until->text();
    if (!customer.scores.empty()) {
      const auto tenths = tenths_of(ledger.satisfaction().score(customer.scores.back()).value);
      told += fmt::format(", {}.{} of 10", tenths / 10, tenths % 10);
    }
    told += "\n";
    for (const CallFor& call : customer.calls) told += "  " + call.why.english + "\n";
  }
  return told;
}

}  // namespace kvartett
