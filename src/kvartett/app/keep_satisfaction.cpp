#include "kvartett/app/keep_satisfaction.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

bool is_hers(const Ledger& ledger, const Sellers& seen, Id<Customer> customer) {
  return seen.have(ledger.customer(ledger.resolved(customer)).value.owner);
}

std::unexpected<Problems> no_such_score() {
  return refuse(Wrong::missing, say("There is no such score.", "Betyget finns inte."));
}

}  // namespace

std::vector<Id<Score>> scores_of(const Ledger& ledger, Id<Customer> customer) {
  const KeptCustomer& kept = ledger.customer(customer);
  std::vector<Id<Score>> scores = ledger.satisfaction().of(customer);
  for (const Id<Customer> merged : kept.merged) {
    const auto& more = ledger.satisfaction().of(merged);
    scores.insert(scores.end(), more.begin(), more.end());
  }
  std::ranges::sort(scores, {}, [&](Id<Score> id) {
    return std::pair{ledger.satisfaction().score(id).value.on, id};
  });
  return scores;
}

Result<NotedScore> note_score(App& app, const Actor& actor, const Once& once, const Score& draft) {
  TRY(may(actor, Action::note_satisfaction));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (!desk.ledger().has(draft.customer)) {
      return refuse(Wrong::invalid, say("There is no such customer.", "Kunden finns inte."),
                    "/customer_id");
    }
    if (!is_hers(desk.ledger(), seen_by(actor, desk.ledger()), draft.customer)) {
      return refuse(Wrong::forbidden,
                    actor.role == Role::seller
                        ? say("You note the satisfaction of the customers that you own.",
                              "Du noterar nöjdheten hos de kunder som du äger.")
                        : say("You note the satisfaction of the customers that your team owns.",
                              "Du noterar nöjdheten hos de kunder som ditt team äger."),
                    "/customer_id");
    }
    Score score = TRY(make_score(draft, desk.today()));
    const auto id = Id<Score>::at(desk.ledger().satisfaction().count());
    desk.append({ScoresNoted{{std::move(score)}}});
    return id.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return NotedScore{{static_cast<std::int32_t>(written.made)}, written.company};
}

Result<void> take_back_score(App& app, const Actor& actor, Id<Score> id) {
  TRY(may(actor, Action::note_satisfaction));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Satisfaction& all = desk.ledger().satisfaction();
    if (!all.has(id) || all.score(id).taken_back_in) return no_such_score();
    if (!is_hers(desk.ledger(), seen_by(actor, desk.ledger()), all.score(id).value.customer))
      return no_such_score();
    desk.append({ScoresTakenBack{{id}}});
    return id.number;
  };
  TRY(app.write(actor, {}, deed));
  return {};
}

Result<NotedScores> view_scores(const App& app, const Actor& actor, const ScoreQuestion& question) {
  TRY(may(actor, Action::see_sales));
  NotedScores list{{}, app.snapshot(actor.company)};
  const Ledger& ledger = list.company->ledger;
  const Sellers seen = seen_by(actor, ledger);
  if (question.customer) {
    const Id<Customer> customer = ledger.resolved(*question.customer);
    if (!is_hers(ledger, seen, customer)) {
      return refuse(Wrong::missing, say("There is no such customer.", "Kunden finns inte."),
                    "customer_id");
    }
    list.scores = scores_of(ledger, customer);
  } else {
    const Satisfaction& all = ledger.satisfaction();
    for (std::size_t i = 0; i < all.count(); ++i) {
      const KeptScore& kept = all.score(Id<Score>::at(i));
      if (!kept.taken_back_in && is_hers(ledger, seen, kept.value.customer))
        list.scores.push_back(Id<Score>::at(i));
    }
    std::ranges::sort(list.scores, {}, [&](Id<Score> id) {
      return std::pair{all.score(id).value.on, id};
    });
  }
  std::ranges::reverse(list.scores);
  return list;
}

}  // namespace kvartett
