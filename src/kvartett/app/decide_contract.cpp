#include "kvartett/app/decide_contract.h"

#include <algorithm>
#include <span>
#include <utility>

namespace kvartett {
namespace {

void judge_sellers(const Ledger& ledger, const DealDraft& draft,
                   const std::vector<ShareDraft>& shares, const char* list,
                   std::vector<Problem>& problems) {
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto place = [&] { return fmt::format("{}/{}/seller_id", list, i); };
    if (!ledger.has(shares[i].seller)) {
      problems.push_back({place(), say("There is no such seller.", "Säljaren finns inte.")});
      continue;
    }
    const Seller& seller = ledger.seller(shares[i].seller).value;
    if (seller.active_from && draft.signed_on < *seller.active_from) {
      problems.push_back({place(), say("{} had not started by {}.", "{} hade inte börjat den {}.",
                                       seller.name, draft.signed_on.text())});
    } else if (seller.active_to && draft.signed_on > *seller.active_to) {
      problems.push_back({place(), say("{} had left by {}.", "{} hade slutat den {}.", seller.name,
                                       draft.signed_on.text())});
    }
  }
}

std::vector<Problem> judge_names(const Ledger& ledger, const DealDraft& draft, Id<Deal> id) {
  std::vector<Problem> problems;
  if (!ledger.has(draft.customer)) {
    problems.push_back({"/customer_id", say("There is no such customer.", "Kunden finns inte.")});
  }
  judge_sellers(ledger, draft, draft.shares, "/shares", problems);
  judge_sellers(ledger, draft, draft.overlays, "/overlays", problems);
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    const LineDraft& line = draft.lines[i];
    const auto place = [&](const char* field) { return fmt::format("/lines/{}/{}", i, field); };
    if (line.product && !ledger.has(*line.product)) {
      problems.push_back(
          {place("product_id"), say("There is no such product.", "Produkten finns inte.")});
    }
    if (!line.renews) continue;
    if (!ledger.has(*line.renews) || !ledger.has(draft.customer) ||
        ledger.resolved(ledger.deal(line.renews->deal).value.customer) !=
            ledger.resolved(draft.customer)) {
      problems.push_back(
          {place("renews_line_id"), say("The customer has no such line to renew.",
                                        "Kunden har ingen sådan avtalsrad att förlänga.")});
    } else if (line.renews->deal == id) {
      problems.push_back(
          {place("renews_line_id"), say("A deal cannot renew a line of its own.",
                                        "En affär kan inte förlänga sin egen rad.")});
    } else if (!ledger.deal(line.renews->deal)
                    .value.counts(static_cast<std::size_t>(line.renews->line))) {
      problems.push_back(
          {place("renews_line_id"),
           say("The line to renew was taken back: its deal is void or the line struck.",
               "Avtalsraden att förlänga är återtagen: affären är makulerad eller raden "
               "struken.")});
    } else if (const Date earlier = ledger.deal(line.renews->deal).value.signed_on;
               earlier > draft.signed_on) {
      problems.push_back(
          {place("renews_line_id"),
           say("The line to renew was signed later, on {}.",
               "Avtalsraden att förlänga signerades senare, den {}.", earlier.text())});
    }
  }
  return problems;
}

// In a correction the lines keep their places: those that are left out are struck, new ones come
// last. `typed` tells where each line of the result was typed; nothing: it was not.
struct Arranged {
  std::vector<Line> lines;
  std::vector<std::optional<std::size_t>> typed;
};
Result<Arranged> arrange(std::vector<Line> lines, const DealDraft& draft, const Deal* before) {
  Arranged arranged;
  if (before) {
    arranged.lines = before->lines;
    for (Line& line : arranged.lines) line.is_void = true;
    arranged.typed.resize(before->lines.size());
  }
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto corrects = draft.lines[i].corrects;
    if (!corrects) {
      arranged.lines.push_back(std::move(lines[i]));
      arranged.typed.emplace_back(i);
      continue;
    }
    const auto place = static_cast<std::size_t>(*corrects);
    if (*corrects < 0 || !before || place >= before->lines.size() || arranged.typed[place]) {
      problems.push_back({fmt::format("/lines/{}/id", i),
                          say("The deal has no such line, or it is named twice.",
                              "Affären har ingen sådan avtalsrad, eller så är den angiven två "
                              "gånger.")});
      continue;
    }
    lines[i].terminated_on = before->lines[place].terminated_on;
    lines[i].ended_on = before->lines[place].ended_on;
    arranged.lines[place] = std::move(lines[i]);
    arranged.typed[place] = i;
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return arranged;
}

// The rate that was typed; else, in a correction that changes neither day nor currency, the one
// that the deal has; else that of the day of signing, if it is known.
std::optional<Rate> find_signing_rate(const Ledger& ledger, const DealDraft& draft,
                                      const Deal* before) {
  const bool is_foreign = !draft.currency.empty() && draft.currency != ledger.settings().currency;
  if (draft.rate || !is_foreign) return draft.rate;
  if (before && before->currency == draft.currency && before->signed_on == draft.signed_on) {
    return before->rate;
  }
  const auto known = ledger.rates().find(draft.currency, draft.signed_on);
  return known ? std::optional{known->rate} : std::nullopt;
}

// Whether its channel was decided already: the rules of §2 would be asked the same question as
// before, or the same person's choice stands.
bool is_decided(const Deal& now, const Line& line, const LineDraft& typed, const Deal& before,
                const Line& was) {
  const bool asks_the_same = now.customer == before.customer && now.signed_on == before.signed_on &&
                             line.product == was.product && line.renews == was.renews;
  const bool was_chosen = was.channel_reason.rule == ChannelRule::chosen;
  if (!typed.channel) return asks_the_same && !was_chosen;
  return asks_the_same && was_chosen && *typed.channel == was.channel &&
         typed.channel_reason == was.channel_reason.chosen_reason;
}

}  // namespace

Money expansion_of(const Line& line, const BoughtSoFar& bought, const Ledger& ledger,
                   Expansion setting) {
  if (setting == Expansion::renewal || line.channel != Channel::renewal) return {};
  const auto before = bought.find_latest(
      line.product, ledger.group_of(line.product), ledger.settings().product_match,
      [&](Id<Product> product) { return ledger.group_of(product); });
  return before ? std::max(Money{}, line.volume_per_year - before->volume_per_year) : Money{};
}

BoughtSoFar bought_before(const Ledger& ledger, Id<Customer> customer, Date signed_on,
                          Id<Deal> deal) {
  BoughtSoFar bought;
  for (const Purchase& purchase : ledger.history_before(customer, signed_on, deal)) {
    bought.add(purchase.signed_on, purchase.product, purchase.covered_until,
               purchase.volume_per_year);
  }
  return bought;
}

Result<Deal> decide_contract(const Ledger& ledger, const DealDraft& draft, Id<Deal> id, Date today,
                             const BoughtSoFar* known) {
  const std::optional<KeptDeal> kept =
      ledger.has(id) ? std::optional{ledger.deal(id)} : std::nullopt;
  const Deal* before = kept ? &kept->value : nullptr;
  std::vector<Problem> problems = judge_names(ledger, draft, id);
  const auto rate = find_signing_rate(ledger, draft, before);
  std::optional<DealDraft> dated;
  if (rate != draft.rate) dated.emplace(draft).rate = rate;
  auto made = make_deal(dated ? *dated : draft, today, ledger.settings().currency);
  if (!made) problems.insert(problems.end(), made.error().list.begin(), made.error().list.end());
  if (!problems.empty()) return refuse(std::move(problems));

  Deal deal = std::move(*made);
  deal.customer = ledger.resolved(deal.customer);
  if (before && ledger.resolved(before->customer) == deal.customer)
    deal.customer = before->customer;
  Arranged arranged = TRY(arrange(std::move(deal.lines), draft, before));
  deal.lines = std::move(arranged.lines);
  if (before && before->currency != deal.currency) {
    for (Line& line : deal.lines) {
      if (line.is_void) line.volume_in_currency = 0;  // the deal is not in that currency any more
    }
  }

  const Settings& settings = ledger.settings();
  const Expansion expansion = kept ? kept->policy.expansion : settings.expansion;
  const auto group_of = [&](Id<Product> product) { return ledger.group_of(product); };
  std::optional<BoughtSoFar> found;
  if (!known) known = &found.emplace(bought_before(ledger, deal.customer, deal.signed_on, id));
  const std::optional<Date> lost_on = ledger.customer(ledger.resolved(deal.customer)).value.lost_on;
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    if (!arranged.typed[l]) continue;
    Line& line = deal.lines[l];
    const LineDraft& typed = draft.lines[*arranged.typed[l]];
    if (before && l < before->lines.size() &&
        is_decided(deal, line, typed, *before, before->lines[l])) {
      const Line& was = before->lines[l];
      line.channel = was.channel;
      line.channel_reason = was.channel_reason;
      if (line.volume_per_year == was.volume_per_year) {
        line.expansion = was.expansion;
        continue;
      }
    } else {
      ChannelDecision decision = known->decide(
          {deal.signed_on, line.renews.has_value(), line.product, ledger.group_of(line.product)},
          lost_on, settings, group_of);
      line.channel = decision.channel;
      line.channel_reason = std::move(decision.reason);
      if (typed.channel) {
        line.channel = *typed.channel;
        line.channel_reason.rule = ChannelRule::chosen;
        line.channel_reason.chosen_reason = typed.channel_reason;
      }
    }
    line.expansion = expansion_of(line, *known, ledger, expansion);
  }
  return deal;
}

DealDraft draft_of(const Deal& deal) {
  DealDraft draft;
  draft.customer = deal.customer;
  draft.signed_on = deal.signed_on;
  draft.first_contact_on = deal.first_contact_on;
  draft.external_id = deal.external_id;
  draft.note = deal.note;
  draft.currency = deal.currency;  // its rate follows from its day of signing, or stays as it was
  for (const Share& share : deal.shares) draft.shares.push_back({share.seller, share.basis_points});
  for (const Share& overlay : deal.overlays) {
    draft.overlays.push_back({overlay.seller, overlay.basis_points});
  }
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    if (!deal.counts(l)) continue;
    const Line& line = deal.lines[l];
    LineDraft& typed = draft.lines.emplace_back();
    typed.corrects = static_cast<std::int32_t>(l);
    typed.product = line.product;
    if (deal.currency.empty()) {
      typed.volume_per_year = line.volume_per_year.minor_units();
    } else {
      typed.volume_in_currency = line.volume_in_currency;
    }
    typed.term = line.term;
    if (line.term == Term::fixed) typed.months = line.months;
    typed.start = line.start;
    if (line.notice_months) typed.notice_months = *line.notice_months;
    typed.renews = line.renews;
    if (line.channel_reason.rule == ChannelRule::chosen) {
      typed.channel = line.channel;
      typed.channel_reason = line.channel_reason.chosen_reason;
    }
  }
  return draft;
}

}  // namespace kvartett
