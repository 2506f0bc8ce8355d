#include "kvartett/app/sign_deal.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "kvartett/app/decide_contract.h"
#include "kvartett/app/narrow.h"
#include "kvartett/app/repost_deals.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/auth/permission.h"
#include "kvartett/ledger/post.h"

namespace kvartett {
namespace {

// After its own entries come those that take back what the lines that it renews would still have
// given, so that nothing rolls on twice (§1, Renewal of a line).
void take_back_renewed(const Snapshot& company, DecidedDeal& decided, Id<Deal> id, Date today) {
  const std::set<Id<Deal>> renewed = renewed_by(decided.deal);
  if (renewed.empty()) return;
  for (Entry& entry : repost_deals(company, {DealSigned{id, decided.deal, 0}}, renewed, today)) {
    if (entry.line.deal != id) decided.entries.push_back(entry);
  }
}

}  // namespace

Result<void> may_sign_for(const Actor& actor, const Ledger& ledger, const DealDraft& draft) {
  TRY(may(actor, Action::sign_deal));
  const Sellers seen = seen_by(actor, ledger);
  if (seen.are_everyone() || std::ranges::any_of(draft.shares, [&](const ShareDraft& share) {
        return seen.have(share.seller);
      })) {
    return {};
  }
  return refuse(Wrong::forbidden,
                actor.role == Role::seller
                    ? say("You can only sign deals that you have a share in.",
                          "Du kan bara signera affärer som du själv har en andel i.")
                    : say("You can only sign deals that someone in your team has a share in.",
                          "Du kan bara signera affärer som någon i ditt team har en andel i."),
                "/shares");
}

std::vector<SellerLeft> left_with(const Snapshot& company, const Actor& actor,
                                  std::span<const Share> shares, std::span<const Entry> added,
                                  Date today) {
  const Sellers seen = seen_by(actor, company.ledger);
  const FiscalYear year = company.ledger.settings().fiscal_years.containing(today);
  std::vector<SellerLeft> result;
  for (const Share& share : shares) {
    if (!seen.have(share.seller)) continue;
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

Result<DecidedDeal> decide_deal(const Ledger& ledger, const DealDraft& draft, Id<Deal> id,
                                Date today) {
  Deal deal = TRY(decide_contract(ledger, draft, id, today));
  std::vector<Entry> entries = post(id, deal, ledger.settings().posting_policy(),
                                    ledger.posting_horizon(today), team_on_days(ledger, today));
  for (Entry& entry : entries) entry.on = ledger.open_days().landing(entry.on);
  return DecidedDeal{std::move(deal), std::move(entries)};
}

Result<DealPreview> preview_deal(const App& app, const Actor& actor, const DealDraft& draft) {
  auto company = app.snapshot(actor.company);
  TRY(may_sign_for(actor, company->ledger, draft));
  const Date today = app.today(actor.company);
  DecidedDeal decided =
      TRY(decide_deal(company->ledger, draft, Id<Deal>::at(company->ledger.deals().size()), today));
  take_back_renewed(*company, decided, Id<Deal>::at(company->ledger.deals().size()), today);
  auto left = left_with(*company, actor, decided.deal.shares, decided.entries, today);
  return DealPreview{std::move(decided), std::move(left), std::move(company)};
}

Result<SignedDeal> sign_deal(App& app, const Actor& actor, const Once& once,
                             const DealDraft& draft) {
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    TRY(may_sign_for(actor, desk.ledger(), draft));
    const Id<Deal> id = Id<Deal>::at(desk.ledger().deals().size());
    DecidedDeal decided = TRY(decide_deal(desk.ledger(), draft, id, desk.today()));
    take_back_renewed(desk.company(), decided, id, desk.today());
    const auto count = static_cast<std::int32_t>(decided.entries.size());
    desk.append({DealSigned{id, std::move(decided.deal), count}}, std::move(decided.entries));
    return id.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  SignedDeal answer{{static_cast<std::int32_t>(written.made)}, {}, written.company};
  const Deal& deal = written.company->ledger.deal(answer.id).value;
  answer.left = left_with(*written.company, actor, deal.shares, {}, app.today(actor.company));
  for (SellerLeft& left : answer.left) {
    left.total.before.reset();
    for (Left& channel : left.by_channel) channel.before.reset();
  }
  return answer;
}

}  // namespace kvartett
