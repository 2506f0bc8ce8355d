#include "kvartett/app/channel_review.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>

#include "kvartett/app/decide_contract.h"
#include "kvartett/app/narrow.h"
#include "kvartett/app/repost_deals.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

// Whether it names a line that still stands, and that still is of the same customer.
bool renews_what_stands(const Ledger& ledger, const Line& line, Id<Customer> customer) {
  if (!line.renews) return false;
  const Deal& renewed = ledger.deal(line.renews->deal).value;
  return renewed.counts(static_cast<std::size_t>(line.renews->line)) &&
         ledger.resolved(renewed.customer) == customer;
}

// Whether a line's channel is not what the rules say. One that a person chose stands by what she
// knew.
bool differs(const Line& line, const ChannelDecision& now) {
  if (line.channel == now.channel) return false;
  return line.channel_reason.rule != ChannelRule::chosen ||
         line.channel_reason.rule_says != now.channel;
}

// Visits each line that counts with what the rules say about it now.
template <class Visit>
void judge_lines(const Ledger& ledger, const KeptCustomer& customer, const Visit& visit) {
  // The customer's purchases once, in order; each deal sees those before it.
  if (customer.lines.empty()) return;
  const Id<Customer> id = ledger.resolved(ledger.look(customer.lines[0].deal).customer);
  const auto group_of = [&](Id<Product> product) { return ledger.group_of(product); };
  BoughtSoFar bought;
  std::vector<Line> of_deal;
  for (std::size_t i = 0; i < customer.lines.size(); ++i) {
    const LineRef ref = customer.lines[i];
    const Date signed_on = ledger.signed_on(ref.deal);
    const Line& line = of_deal.emplace_back(ledger.line(ref));
    visit(line,
          ReviewedLine{ref, bought.decide({signed_on, renews_what_stands(ledger, line, id),
                                           line.product, ledger.group_of(line.product)},
                                          customer.value.lost_on, ledger.settings(), group_of)});
    if (i + 1 < customer.lines.size() && customer.lines[i + 1].deal == ref.deal) continue;
    for (const Line& one : of_deal) {
      bought.add(signed_on, one.product, covered_until(one, signed_on), one.volume_per_year);
    }
    of_deal.clear();
  }
}
template <class Visit>
void judge_lines(const Ledger& ledger, const Visit& visit) {
  for (const KeptCustomer& customer : ledger.customers()) {
    if (!customer.merged_into) judge_lines(ledger, customer, visit);
  }
}

}  // namespace

std::vector<ReviewedLine> review_channels(const Ledger& ledger) {
  std::vector<ReviewedLine> found;
  judge_lines(ledger, [&](const Line& line, const ReviewedLine& reviewed) {
    if (differs(line, reviewed.now)) found.push_back(reviewed);
  });
  return found;
}

Result<ChannelReview> view_channel_review(const App& app, const Actor& actor) {
  TRY(may(actor, Action::see_sales));
  ChannelReview answer;
  answer.company = app.snapshot(actor.company);
  const Ledger& ledger = answer.company->ledger;
  const Sellers seen = seen_by(actor, ledger);
  judge_lines(ledger, [&](const Line& line, const ReviewedLine& reviewed) {
    if (line.product && !differs(line, reviewed.now)) return;
    if (seen.share_in(ledger.deal(reviewed.line.deal).value)) answer.lines.push_back(reviewed);
  });
  std::ranges::sort(answer.lines, std::greater{}, [&](const ReviewedLine& reviewed) {
    return std::pair{ledger.signed_on(reviewed.line.deal), reviewed.line};
  });
  return answer;
}

Result<std::int64_t> accept_channels(App& app, const Actor& actor, const Once& once,
                                     const std::vector<LineRef>& lines) {
  TRY(may(actor, Action::review_channels));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    std::map<Id<Deal>, Deal> changed;
    std::int64_t moved = 0;
    for (const ReviewedLine& reviewed : review_channels(desk.ledger())) {
      if (!lines.empty() && std::ranges::find(lines, reviewed.line) == lines.end()) continue;
      const Id<Deal> id = reviewed.line.deal;
      Deal& deal = changed.try_emplace(id, desk.ledger().deal(id).value).first->second;
      Line& line = deal.lines[static_cast<std::size_t>(reviewed.line.line)];
      line.channel = reviewed.now.channel;
      line.channel_reason = reviewed.now.reason;
      line.expansion =
          expansion_of(line, bought_before(desk.ledger(), deal.customer, deal.signed_on, id),
                       desk.ledger(), desk.ledger().deal(id).policy.expansion);
      ++moved;
    }
    std::vector<Fact> facts;
    std::vector<Entry> entries;
    for (auto& [id, deal] : changed) {
      DealChanged fact{id, std::move(deal), DealEvent::channel_accepted, {}, 0};
      const std::vector<Entry> own = repost_deals(desk.company(), {fact}, {id}, desk.today());
      fact.entry_count = static_cast<std::int32_t>(own.size());
      facts.emplace_back(std::move(fact));
      entries.insert(entries.end(), own.begin(), own.end());
    }
    if (!facts.empty()) desk.append(std::move(facts), std::move(entries));
    return moved;
  };
  return TRY(app.write(actor, once, deed)).made;
}

}  // namespace kvartett
