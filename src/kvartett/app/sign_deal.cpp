#include "kvartett/app/sign_deal.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "kvartett/app/view_standing.h"
#include "kvartett/auth/permission.h"
#include "kvartett/ledger/post.h"

namespace kvartett {
namespace {

// A seller signs deals that she has a share in; a manager anyone's.
Result<void> may_sign(const Actor& actor, const DealDraft& draft) {
  TRY(may(actor, Action::sign_deal));
  const auto only = only_seller(actor);
  if (!only ||
      std::ranges::any_of(draft.shares, [&](const ShareDraft& s) { return s.seller == *only; }))
    return {};
  return refuse(Wrong::forbidden,
                say("You can only sign deals that you have a share in.",
                    "Du kan bara signera affärer som du själv har en andel i."),
                "/shares");
}

std::vector<Problem> judge_names(const Ledger& ledger, const DealDraft& draft) {
  std::vector<Problem> problems;
  if (!ledger.has(draft.customer)) {
    problems.push_back({"/customer_id", say("There is no such customer.", "Kunden finns inte.")});
  }
  for (std::size_t i = 0; i < draft.shares.size(); ++i) {
    const std::string place = fmt::format("/shares/{}/seller_id", i);
    if (!ledger.has(draft.shares[i].seller)) {
      problems.push_back({place, say("There is no such seller.", "Säljaren finns inte.")});
      continue;
    }
    const Seller& seller = ledger.seller(draft.shares[i].seller).value;
    if (seller.active_from && draft.signed_on < *seller.active_from) {
      problems.push_back({place, say("{} had not started by {}.", "{} hade inte börjat den {}.",
                                     seller.name, draft.signed_on.text())});
    } else if (seller.active_to && draft.signed_on > *seller.active_to) {
      problems.push_back({place, say("{} had left by {}.", "{} hade slutat den {}.", seller.name,
                                     draft.signed_on.text())});
    }
  }
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    const LineDraft& line = draft.lines[i];
    const std::string place = fmt::format("/lines/{}", i);
    if (line.product && !ledger.has(*line.product)) {
      problems.push_back(
          {place + "/product_id", say("There is no such product.", "Produkten finns inte.")});
    }
    if (!line.renews) continue;
    if (!ledger.has(*line.renews) ||
        ledger.deal(line.renews->deal).value.customer != draft.customer) {
      problems.push_back(
          {place + "/renews_line_id", say("The customer has no such line to renew.",
                                          "Kunden har ingen sådan avtalsrad att förlänga.")});
    } else if (const Date earlier = ledger.deal(line.renews->deal).value.signed_on;
               earlier > draft.signed_on) {
      problems.push_back(
          {place + "/renews_line_id",
           say("The line to renew was signed later, on {}.",
               "Avtalsraden att förlänga signerades senare, den {}.", earlier.text())});
    }
  }
  return problems;
}

// Of a renewal, what exceeds the latest line of the same product (setting expansion).
Money expansion_of(const Line& line, std::span<const Purchase> history, const Ledger& ledger) {
  const Settings& settings = ledger.settings();
  if (settings.expansion == Expansion::renewal || line.channel != Channel::renewal) return {};
  const std::string_view group = ledger.group_of(line.product);
  for (auto before = history.rbegin(); before != history.rend(); ++before) {
    if (same_product(settings.product_match, line.product, group, before->product, before->group)) {
      return std::max(Money{}, line.volume_per_year - before->volume_per_year);
    }
  }
  return {};
}

// The day that a line ends, when lines of `deal` renew it: the day before the first of them starts.
std::optional<Date> ends_by(const Deal& deal, LineRef renewed) {
  std::optional<Date> last;
  for (const Line& line : deal.lines) {
    if (line.renews != renewed) continue;
    const Date day_before = line.start.plus_days(-1);
    last = last ? std::min(*last, day_before) : day_before;
  }
  return last;
}

// What the renewed lines would still have given after they end is taken back, so that nothing rolls
// on twice (§1, Renewal of a line). What lies after an earlier end of theirs was taken back then.
std::vector<Entry> reversals(const Snapshot& company, const Deal& deal) {
  std::set<LineRef> renewed;
  for (const Line& line : deal.lines) {
    if (line.renews) renewed.insert(*line.renews);
  }
  std::vector<Entry> entries;
  for (const LineRef ref : renewed) {
    const Date last = *ends_by(deal, ref);
    const std::optional<Date> ended_on = company.ledger.line(ref).ended_on;
    const KeptDeal& kept = company.ledger.deal(ref.deal);
    for (Sequence s = kept.first_entry; s < kept.first_entry + kept.entry_count; ++s) {
      Entry entry = company.columns.entry(s);
      if (entry.line != ref || entry.on <= last || (ended_on && entry.on > *ended_on)) continue;
      entry.amount = -entry.amount;
      entry.deal_basis_points = -entry.deal_basis_points;
      entry.reverses = s;
      entries.push_back(entry);
    }
  }
  return entries;
}

// What each credited seller has left of the year, as it is and with `added` entries on top.
std::vector<SellerLeft> left_of(const Snapshot& company, const Actor& actor,
                                std::span<const Share> shares, std::span<const Entry> added,
                                Date today) {
  const auto only = only_seller(actor);
  const FiscalYear year = company.ledger.settings().fiscal_years.containing(today);
  std::vector<SellerLeft> result;
  for (const Share& share : shares) {
    if (only && *only != share.seller) continue;
    SellerLeft left{share.seller, {}, {}};
    Query query{year, today, {}, {}};
    query.filter.seller = share.seller;
    query.by.channel = true;
    const StandingTable table = stand_where(company, query);
    const auto added_in = [&](std::optional<Channel> channel) {
      Money sum;
      for (const Entry& entry : added) {
        if (entry.seller == share.seller && year.contains(entry.on) && entry.on <= today &&
            (!channel || entry.channel == *channel)) {
          sum += entry.amount;
        }
      }
      return sum;
    };
    const auto compare = [&](const Standing& standing, std::optional<Channel> channel) {
      Left compared;
      if (!standing.goal) return compared;
      compared.goal = standing.goal;
      compared.before = standing.remaining;
      compared.after =
          std::max(Money{}, *standing.goal - standing.volume.actual - added_in(channel));
      return compared;
    };
    left.total = compare(table.total.standing, {});
    for (const StandingRow& row : table.rows) {
      const auto channel = static_cast<Channel>(row.key.channel);
      left.by_channel[index(channel)] = compare(row.standing, channel);
    }
    result.push_back(left);
  }
  return result;
}

}  // namespace

Result<DecidedDeal> decide_deal(const Ledger& ledger, const DealDraft& draft, Id<Deal> id,
                                Date today) {
  std::vector<Problem> problems = judge_names(ledger, draft);
  auto made = make_deal(draft, today);
  if (!made) problems.insert(problems.end(), made.error().list.begin(), made.error().list.end());
  if (!problems.empty()) return refuse(std::move(problems));

  Deal deal = std::move(*made);
  const Settings& settings = ledger.settings();
  const std::vector<Purchase> history = ledger.history(deal.customer, deal.signed_on);
  const std::optional<Date> lost_on = ledger.customer(deal.customer).value.lost_on;
  for (std::size_t i = 0; i < deal.lines.size(); ++i) {
    Line& line = deal.lines[i];
    const ChannelDecision decision = decide_channel(
        {deal.signed_on, line.renews.has_value(), line.product, ledger.group_of(line.product)},
        history, lost_on, settings);
    line.channel = decision.channel;
    line.channel_reason = decision.reason;
    if (const LineDraft& typed = draft.lines[i]; typed.channel) {
      line.channel = *typed.channel;
      line.channel_reason.rule = ChannelRule::chosen;
      line.channel_reason.chosen_reason = typed.channel_reason;
    }
    line.expansion = expansion_of(line, history, ledger);
  }
  std::vector<Entry> entries =
      post(id, deal, settings, ledger.posting_horizon(today),
           [&](Id<Seller> seller) { return ledger.seller(seller).value.team; });
  return DecidedDeal{std::move(deal), std::move(entries)};
}

Result<DealPreview> preview_deal(const App& app, const Actor& actor, const DealDraft& draft) {
  TRY(may_sign(actor, draft));
  auto company = app.snapshot(actor.company);
  const Date today = app.today(actor.company);
  DecidedDeal decided =
      TRY(decide_deal(company->ledger, draft, Id<Deal>::at(company->ledger.deals().size()), today));
  std::ranges::move(reversals(*company, decided.deal), std::back_inserter(decided.entries));
  auto left = left_of(*company, actor, decided.deal.shares, decided.entries, today);
  return DealPreview{std::move(decided), std::move(left), std::move(company)};
}

Result<SignedDeal> sign_deal(App& app, const Actor& actor, const Once& once,
                             const DealDraft& draft) {
  TRY(may_sign(actor, draft));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Id<Deal> id = Id<Deal>::at(desk.ledger().deals().size());
    DecidedDeal decided = TRY(decide_deal(desk.ledger(), draft, id, desk.today()));
    std::ranges::move(reversals(desk.company(), decided.deal), std::back_inserter(decided.entries));
    const auto count = static_cast<std::int32_t>(decided.entries.size());
    desk.append({DealSigned{id, std::move(decided.deal), count}}, std::move(decided.entries));
    return id.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  SignedDeal answer{{static_cast<std::int32_t>(written.made)}, {}, written.company};
  const Deal& deal = written.company->ledger.deal(answer.id).value;
  answer.left = left_of(*written.company, actor, deal.shares, {}, app.today(actor.company));
  for (SellerLeft& left : answer.left) {
    left.total.before.reset();
    for (Left& channel : left.by_channel) channel.before.reset();
  }
  return answer;
}

}  // namespace kvartett
