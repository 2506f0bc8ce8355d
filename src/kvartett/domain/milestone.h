// The small goals on the way to the large one: parts of the year, a channel, a month, a week. Each
// is reached on a day, and a goal that is passed is not the end: 125 % of the year is one more.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/kpi.h"
#include "kvartett/domain/money.h"

namespace kvartett {

// What was dated on a day, by channel.
struct VolumeOfDay {
  Date on;
  std::array<Money, 4> by_channel;

  Money total() const { return by_channel[0] + by_channel[1] + by_channel[2] + by_channel[3]; }
};

// Goals of a year by channel, month by month; empty: the channel has none.
using GoalsByChannel = std::array<GoalMonths, 4>;

enum class MilestoneKind { year_part, channel_goal, month_goal, week_goal };

struct Milestone {
  MilestoneKind kind = MilestoneKind::year_part;
  int per_cent = 100;              // of the year's goal: 25, 50, 75, 100, 125 and so on
  std::optional<Channel> channel;  // whose goal of the year it is
  Date first;                      // of the year, the month or the week
  Date on;                         // the day it was reached
  Money goal;                      // that was reached
  bool operator==(const Milestone&) const = default;
};

// Those that are reached on a day and still hold, the newest first. Of a year all its months, and
// of its weeks the one that the day is in: its goal is what the season says of it. `days` are in
// order, within the year and none after the day. What stays below a goal again has not reached it.
std::vector<Milestone> find_milestones(std::span<const VolumeOfDay> days,
                                       const GoalsByChannel& goals, const FiscalYear& year,
                                       Date today);

// What the season says of the ISO week that a day is in, within the year; nothing without a goal.
std::optional<Money> goal_of_week(const GoalsByChannel& goals, const FiscalYear& year, Date day);

// The goal of the month that a day is in; nothing without one.
std::optional<Money> goal_of_month(const GoalsByChannel& goals, const FiscalYear& year, Date day);

// The week and the month that a day is in: what is dated in them up to the day, against what the
// season says of them.
struct OnTheWay {
  Money week_actual;
  std::optional<Money> week_goal;  // nothing without a goal
  Money month_actual;
  std::optional<Money> month_goal;
};
OnTheWay on_the_way(std::span<const VolumeOfDay> days, const GoalsByChannel& goals,
                    const FiscalYear& year, Date today);

// The Monday of the day's ISO week.
Date monday_of(Date day);

// Whether it takes what was signed on the last day to have reached it: then it is worth a moment.
// `live` is what was signed and told that day, by channel; what came from a file or was dated back
// counts for the goal, and makes no moment.
bool is_reached_by(const Milestone& milestone, const VolumeOfDay& live,
                   std::span<const VolumeOfDay> days, Date today);

}  // namespace kvartett
