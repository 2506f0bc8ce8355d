#include "kvartett/app/view_board.h"

#include <algorithm>
#include <limits>
#include <map>

#include "kvartett/app/view_progress.h"
#include "kvartett/base/text.h"
#include "kvartett/rollup/by_day.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

constexpr std::size_t deals_shown = 8;
constexpr std::size_t milestones_shown = 6;
constexpr std::size_t sellers_shown = 40;     // a wall has its size
constexpr std::int32_t deals_back_days = 92;  // older ones are no news
constexpr std::int32_t streak_back_days = 2 * 366;

// "Karin Öst" → "KÖ". Whole characters, of the first and the last word.
std::string initials(std::string_view name) {
  const auto first_of = [](std::string_view word) {
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U)
      ++length;
    return std::string{word.substr(0, length)};
  };
  const std::string_view whole = trimmed(name);
  if (whole.empty()) return {};
  const std::size_t blank = whole.rfind(' ');
  if (blank == whole.npos) return first_of(whole);
  return first_of(whole) + first_of(whole.substr(blank + 1));
}

class BoardMaker {
 public:
  BoardMaker(const Snapshot& company, const BoardKind& kind, Date today)
      : company_{company}, ledger_{company.ledger}, kind_{kind}, today_{today} {
    filter_.team = kind.team;
    filter_ = widened(ledger_, filter_);
  }

  BoardView made() {
    view_.version = ledger_.version();
    view_.today = today_;
    view_.year = ledger_.settings().fiscal_years.containing(today_);
    view_.shows = kind_.shows;
    view_.is_ranked = ledger_.settings().leaderboard == Leaderboard::full;
    if (kind_.team) view_.team = ledger_.team(*kind_.team).value.name;
    add_standing();
    add_teams();
    if (kind_.shows != BoardShows::teams) add_sellers();
    add_latest();
    view_.progress = own_progress(
        signed_by_day(company_.columns, filter_, Date::of(1900, 1, 1), today_), today_);
    add_milestones();
    return std::move(view_);
  }

 private:
  StandingTable stand(GroupBy by) const {
    Query query;
    query.year = view_.year;
    query.on = today_;
    query.filter = filter_;
    query.by = by;
    return stand_where(company_, query);
  }

  void add_standing() {
    GroupBy by;
    by.channel = true;
    const StandingTable table = stand(by);
    view_.total = table.total;
    for (const Channel channel : channels) {
      StandingRow row;
      row.key.channel = static_cast<std::int32_t>(channel);
      for (const StandingRow& found : table.rows) {
        if (found.key.channel == row.key.channel) row = found;
      }
      view_.channels.push_back(row);
    }
  }

  void add_teams() {
    if (kind_.team) return;
    GroupBy by;
    by.team = true;
    for (const StandingRow& row : stand(by).rows) {
      if (row.key.team < 0) continue;
      view_.teams.push_back(
          {ledger_.team({row.key.team}).value.name, row.standing.attainment, row.standing.pace});
    }
    std::ranges::stable_sort(view_.teams, std::greater{},
                             [](const BoardTeam& team) { return team.attainment.value_or(-1); });
  }

  void add_sellers() {
    GroupBy by;
    by.seller = true;
    const auto signings =
        signed_by_seller(company_.columns, filter_, today_.plus_days(-streak_back_days), today_);
    for (const StandingRow& row : stand(by).rows) {
      const Id<Seller> id{row.key.seller};
      const Seller& seller = ledger_.seller(id).value;
      if (seller.is_vacant || (seller.active_to && *seller.active_to < today_)) continue;
      BoardSeller shown;
      shown.name = called(seller);
      if (view_.is_ranked) {
        shown.attainment = row.standing.attainment;
        shown.pace = row.standing.pace;
      }
      if (const auto found = signings.find(id); found != signings.end()) {
        const OwnProgress own = own_progress(found->second, today_);
        shown.streak_weeks = own.streak.weeks;
        shown.signed_this_week = own.streak.has_this_week;
        shown.is_best_week = own.is_best_week();
      }
      view_.sellers.push_back(std::move(shown));
    }
    // They come by name; those without a goal stay last and in that order.
    if (view_.is_ranked) {
      std::ranges::stable_sort(view_.sellers, std::greater{}, [](const BoardSeller& seller) {
        return seller.attainment.value_or(-std::numeric_limits<double>::max());
      });
    }
    if (view_.sellers.size() > sellers_shown) view_.sellers.resize(sellers_shown);
  }

  std::string called(const Seller& seller) const {
    return kind_.shows == BoardShows::names ? seller.name : initials(seller.name);
  }

  std::vector<std::string> called(const Deal& deal) const {
    std::vector<std::string> by;
    for (const Share& share : deal.shares) {
      const Seller& seller = ledger_.seller(share.seller).value;
      if (kind_.shows != BoardShows::teams) {
        by.push_back(called(seller));
      } else if (const auto team = team_on(seller, deal.signed_on)) {
        by.push_back(ledger_.team(*team).value.name);
      }
    }
    if (kind_.shows == BoardShows::teams) {
      std::ranges::sort(by);
      by.erase(std::ranges::unique(by).begin(), by.end());
    }
    return by;
  }

  bool came_with_a_file(Id<Deal> id) const {
    return std::ranges::any_of(ledger_.imports(), [&](const Kept<Import>& import) {
      const FileImported& file = import.value.file;
      return id.number >= file.first_deal.number &&
             id.number < file.first_deal.number + file.deal_count;
    });
  }

  std::optional<Instant> celebrated_at(Id<Deal> id, const KeptDeal& deal) const {
    const Instant at = ledger_.batch(deal.signed_in()).at;
    const std::string told = local_text(at, ledger_.settings().time_zone).substr(0, 10);
    if (told != deal.value.signed_on.text() || came_with_a_file(id)) return {};
    return at;
  }

  void add_latest() {
    for (const Id<Deal> id :
         latest_deals(ledger_, company_.columns, filter_, today_.plus_days(-deals_back_days),
                      today_, deals_shown)) {
      const KeptDeal deal = ledger_.deal(id);
      BoardDeal shown;
      shown.id = id;
      shown.customer = ledger_.customer(ledger_.resolved(deal.value.customer)).value.name;
      std::array<Money, 4> by_channel;
      for (const NumberedEntry& numbered : company_.entries_of(id)) {
        const Entry& entry = numbered.entry;
        if (entry.contract_year != 0) continue;
        shown.amount += entry.amount;
        by_channel[index(entry.channel)] += entry.amount;
      }
      shown.channel =
          static_cast<Channel>(std::ranges::max_element(by_channel) - by_channel.begin());
      shown.by = called(deal.value);
      shown.signed_on = deal.value.signed_on;
      shown.celebrated_at = celebrated_at(id, deal);
      view_.latest.push_back(std::move(shown));
    }
  }

  void add_milestones() {
    const GoalsByChannel goals = goals_by_channel(ledger_, view_.year, today_, filter_);
    const auto days = volume_by_day(company_.columns, filter_, view_.year.first, today_);
    view_.way = on_the_way(days, goals, view_.year, today_);
    const VolumeOfDay live = live_today();
    for (const Milestone& milestone : find_milestones(days, goals, view_.year, today_)) {
      if (view_.milestones.size() == milestones_shown) break;
      view_.milestones.push_back({milestone, is_reached_by(milestone, live, days, today_)});
    }
  }

  // Of the deals that make a moment, what they added today. Those beyond the latest are not seen
  // here, and a goal that only they reached is told without one.
  VolumeOfDay live_today() const {
    VolumeOfDay live{today_, {}};
    for (const BoardDeal& deal : view_.latest) {
      if (deal.signed_on != today_ || !deal.celebrated_at) continue;
      for (const NumberedEntry& numbered : company_.entries_of(deal.id)) {
        if (numbered.entry.on != today_) continue;
        if (!filter_.is_of(numbered.entry.team)) continue;
        live.by_channel[index(numbered.entry.channel)] += numbered.entry.amount;
      }
    }
    return live;
  }

  const Snapshot& company_;
  const Ledger& ledger_;
  const BoardKind& kind_;
  const Date today_;
  Filter filter_;
  BoardView view_;
};

}  // namespace

BoardView make_board(const Snapshot& company, const BoardKind& kind, Date today) {
  return BoardMaker{company, kind, today}.made();
}

}  // namespace kvartett
