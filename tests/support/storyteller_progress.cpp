// How somebody gets on, told in stories: against herself, and among the others.
#include <fmt/format.h>

#include <utility>

#include "kvartett/app/view_leaderboard.h"
#include "kvartett/app/view_progress.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

std::string told(const Milestone& one) {
  switch (one.kind) {
    case MilestoneKind::year_part:
      return fmt::format("{} % of the year", one.per_cent);
    case MilestoneKind::channel_goal:
      return name_of(*one.channel).in(Language::english) + ", the year";
    case MilestoneKind::month_goal:
      return one.first.month().text();
    case MilestoneKind::week_goal:
      return "the week";
  }
  std::unreachable();
}

std::string told(const char* what, const std::optional<BestPeriod>& best, bool is_best) {
  if (!best) return {};
  return fmt::format("best {} before this: {} {}{}\n", what, best->first.text(),
                     shown(best->volume), is_best ? ", beaten now" : "");
}

}  // namespace

std::string Storyteller::show_progress(const StoryOptions& options) {
  const auto answer = view_progress(company().app(), actor(options), filter(options).seller);
  if (!answer) return no(answer.error());
  const OwnProgress& own = answer->own;
  std::string lines = fmt::format("this week {} of {}, this month {} of {}\n",
                                  shown(answer->way.week_actual), shown(answer->way.week_goal),
                                  shown(answer->way.month_actual), shown(answer->way.month_goal));
  lines += fmt::format("weeks in a row: {}, longest {}\n", own.streak.weeks, own.streak.longest);
  lines += told("week", own.best_week, own.is_best_week());
  lines += told("month", own.best_month, own.is_best_month());
  for (const Milestone& one : answer->milestones)
    lines += fmt::format("{} reached {}\n", one.on.text(), told(one));
  return lines;
}

std::string Storyteller::show_leaderboard(const StoryOptions& options) {
  const auto answer = view_leaderboard(company().app(), actor(options));
  if (!answer) return no(answer.error());
  std::string lines;
  for (const LeaderboardRow& row : answer->rows) {
    lines +=
        fmt::format("{} of {}: {} {}\n", row.place, answer->of,
                    answer->company->ledger.seller(row.seller).value.name, percent(row.attainment));
  }
  return lines.empty() ? "nobody\n" : lines;
}

}  // namespace kvartett
