#include "kvartett/domain/milestone.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

// The round parts that are told, without end.
constexpr int part_step = 25;

using AmountOf = std::function<Money(const VolumeOfDay&)>;

AmountOf all_of() {
  return [](const VolumeOfDay& day) { return day.total(); };
}
AmountOf one_of(Channel channel) {
  return [channel](const VolumeOfDay& day) { return day.by_channel[index(channel)]; };
}

// The first of the days from which on the sum is never below the goal again; nothing: it is below.
std::optional<Date> reached_on(std::span<const VolumeOfDay> days, const AmountOf& amount, Date from,
                               Date to, Money goal) {
  Money sum;
  std::optional<Date> since;
  for (const VolumeOfDay& day : days) {
    if (day.on < from || day.on > to) continue;
    sum += amount(day);
    if (sum < goal) {
      since.reset();
    } else if (!since) {
      since = day.on;
    }
  }
  return since;
}

GoalMonths total_of(const GoalsByChannel& goals) {
  GoalMonths total;
  for (const GoalMonths& months : goals) {
    if (total.empty()) total.assign(months.size(), Money{});
    for (std::size_t i = 0; i < months.size(); ++i) total[i] += months[i];
  }
  return total;
}

Money sum_of(const GoalMonths& months) {
  Money sum;
  for (const Money month : months) sum += month;
  return sum;
}

Money sum_of(std::span<const VolumeOfDay> days) {
  Money sum;
  for (const VolumeOfDay& day : days) sum += day.total();
  return sum;
}

Date last_of(const Milestone& milestone, Date today) {
  switch (milestone.kind) {
    case MilestoneKind::year_part:
    case MilestoneKind::channel_goal:
      return today;
    case MilestoneKind::month_goal:
      return milestone.first.month().last_day();
    case MilestoneKind::week_goal:
      return monday_of(milestone.first).plus_days(6);
  }
  std::unreachable();
}

}  // namespace

Date monday_of(Date day) {
  // 1970-01-01 was a Thursday, three days after its Monday.
  const std::int32_t days = day.days_since_1970() + 3;
  return day.plus_days(-((days % 7 + 7) % 7));
}

std::optional<Money> goal_of_week(const GoalsByChannel& goals, const FiscalYear& year, Date day) {
  const GoalMonths total = total_of(goals);
  if (total.empty()) return {};
  const Date monday = monday_of(day);
  return expected_to_date(total, year, monday.plus_days(6)) -
         expected_to_date(total, year, monday.plus_days(-1));
}

std::optional<Money> goal_of_month(const GoalsByChannel& goals, const FiscalYear& year, Date day) {
  const GoalMonths total = total_of(goals);
  const int place = day.month().number() - year.first.month().number();
  if (place < 0 || static_cast<std::size_t>(place) >= total.size()) return {};
  return total[static_cast<std::size_t>(place)];
}

OnTheWay on_the_way(std::span<const VolumeOfDay> days, const GoalsByChannel& goals,
                    const FiscalYear& year, Date today) {
  OnTheWay way;
  way.week_goal = goal_of_week(goals, year, today);
  way.month_goal = goal_of_month(goals, year, today);
  for (const VolumeOfDay& day : days) {
    if (day.on > today) break;
    if (day.on >= monday_of(today)) way.week_actual += day.total();
    if (day.on >= today.month().first_day()) way.month_actual += day.total();
  }
  return way;
}

std::vector<Milestone> find_milestones(std::span<const VolumeOfDay> days,
                                       const GoalsByChannel& goals, const FiscalYear& year,
                                       Date today) {
  std::vector<Milestone> reached;
  const GoalMonths total = total_of(goals);
  const auto look = [&](Milestone milestone, const AmountOf& amount, Date last) {
    if (milestone.goal <= Money{}) return false;
    const auto on =
        reached_on(days, amount, milestone.first, std::min(last, today), milestone.goal);
    if (!on) return false;
    milestone.on = *on;
    reached.push_back(milestone);
    return true;
  };
  const Money of_year = sum_of(total);
  // As long as one is reached the next may be; where a later one holds, all before it do.
  if (of_year > Money{} && sum_of(days) > Money{}) {
    for (int part = part_step;; part += part_step) {
      const Money goal = scaled(of_year, part, 100);
      if (!look({MilestoneKind::year_part, part, {}, year.first, {}, goal}, all_of(), year.last))
        break;
    }
  }
  for (const Channel channel : channels) {
    look({MilestoneKind::channel_goal, 100, channel, year.first, {}, sum_of(goals[index(channel)])},
         one_of(channel), year.last);
  }
  const std::vector<Month> months = year.months();
  for (std::size_t m = 0; m < months.size() && m < total.size(); ++m) {
    look({MilestoneKind::month_goal,
          100,
          {},
          std::max(months[m].first_day(), year.first),
          {},
          total[m]},
         all_of(), months[m].last_day());
  }
  if (const auto of_week = goal_of_week(goals, year, today)) {
    const Date monday = monday_of(today);
    look({MilestoneKind::week_goal, 100, {}, std::max(monday, year.first), {}, *of_week}, all_of(),
         monday.plus_days(6));
  }
  // The largest of one day comes first.
  std::ranges::stable_sort(reached, [](const Milestone& a, const Milestone& b) {
    return a.on != b.on ? a.on > b.on : a.goal > b.goal;
  });
  return reached;
}

bool is_reached_by(const Milestone& milestone, const VolumeOfDay& live,
                   std::span<const VolumeOfDay> days, Date today) {
  if (milestone.on != today || live.on != today) return false;
  const AmountOf amount = milestone.channel ? one_of(*milestone.channel) : all_of();
  Money sum;
  for (const VolumeOfDay& day : days) {
    if (day.on >= milestone.first && day.on <= last_of(milestone, today)) sum += amount(day);
  }
  return sum >= milestone.goal && sum - amount(live) < milestone.goal;
}

}  // namespace kvartett
