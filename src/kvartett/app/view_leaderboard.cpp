#include "kvartett/app/view_leaderboard.h"

#include <algorithm>

#include "kvartett/app/narrow.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/auth/permission.h"
#include "kvartett/domain/own_progress.h"
#include "kvartett/rollup/by_day.h"

namespace kvartett {
namespace {

std::vector<LeaderboardRow> rows_of(const Snapshot& company, const Filter& filter,
                                    const FiscalYear& year, Date today) {
  Query query;
  query.year = year;
  query.on = today;
  query.filter = filter;
  query.by.seller = true;
  std::vector<LeaderboardRow> rows;
  for (const StandingRow& row : stand_where(company, query).rows) {
    const Id<Seller> id{row.key.seller};
    const Seller& seller = company.ledger.seller(id).value;
    const bool has_left = seller.active_to && *seller.active_to < today;
    if (!row.standing.attainment || seller.is_vacant || has_left) continue;
    rows.push_back({1, id, *row.standing.attainment, row.standing.pace, 0});
  }
  // They come by name, and those that are equal stay so.
  std::ranges::stable_sort(rows, std::greater{}, &LeaderboardRow::attainment);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_equal = i > 0 && rows[i].attainment == rows[i - 1].attainment;
    rows[i].place = is_equal ? rows[i - 1].place : static_cast<int>(i) + 1;
  }
  const auto signings = signed_by_seller(company.columns, filter, today.plus_days(-2 * 366), today);
  for (LeaderboardRow& row : rows) {
    const auto found = signings.find(row.seller);
    if (found != signings.end()) row.streak_weeks = streak_of(found->second, today).weeks;
  }
  return rows;
}

}  // namespace

Result<LeaderboardAnswer> view_leaderboard(const App& app, const Actor& actor) {
  TRY(may(actor, Action::see_sales));
  LeaderboardAnswer answer;
  answer.company = app.snapshot(actor.company);
  const Settings& settings = answer.company->ledger.settings();
  answer.shows = settings.leaderboard;
  const bool is_seller = actor.role == Role::seller;
  if (is_seller && answer.shows == Leaderboard::off) {
    return refuse(Wrong::missing,
                  say("This company has no leaderboard.", "Företaget har ingen topplista."));
  }
  answer.today = app.today(actor.company);
  answer.year = settings.fiscal_years.containing(answer.today);
  const Sellers seen = seen_by(actor, answer.company->ledger);
  Filter filter;
  if (!is_seller) filter.seen = seen;  // a seller's own place is one among all
  answer.rows = rows_of(*answer.company, filter, answer.year, answer.today);
  answer.of = answer.rows.size();
  if (is_seller && answer.shows == Leaderboard::own_place) {
    std::erase_if(answer.rows, [&](const LeaderboardRow& row) { return !seen.have(row.seller); });
  }
  return answer;
}

}  // namespace kvartett
