// What is reached on the way, and what makes a moment of it.
#include "kvartett/domain/milestone.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const FiscalYear of_2026 = FiscalYears::calendar_year(2026);
// 300 a month in new sales and 100 in renewals: 4,800 for the year.
GoalsByChannel goals() {
  GoalsByChannel goals;
  goals[index(Channel::renewal)] = GoalMonths(12, sek(100));
  goals[index(Channel::new_sales)] = GoalMonths(12, sek(300));
  return goals;
}

VolumeOfDay sold(const char* on, std::int64_t kronor, Channel channel = Channel::new_sales) {
  VolumeOfDay volume{day(on), {}};
  volume.by_channel[index(channel)] = sek(kronor);
  return volume;
}

std::vector<std::string> told(const std::vector<Milestone>& milestones) {
  std::vector<std::string> told;
  for (const Milestone& one : milestones) {
    std::string text = one.on.text();
    switch (one.kind) {
      case MilestoneKind::year_part:
        text += " " + std::to_string(one.per_cent) + " %";
        break;
      case MilestoneKind::channel_goal:
        text += " " + name_of(*one.channel).in(Language::english);
        break;
      case MilestoneKind::month_goal:
        text += " " + one.first.month().text();
        break;
      case MilestoneKind::week_goal:
        text += " week of " + one.first.text();
        break;
    }
    told.push_back(text);
  }
  return told;
}
std::vector<std::string> reached(std::vector<VolumeOfDay> days, const char* today) {
  return told(find_milestones(days, goals(), of_2026, day(today)));
}
using Told = std::vector<std::string>;
bool has(const Told& all, const std::string& one) { return std::ranges::count(all, one) != 0; }

TEST_CASE("a quarter of the year's goal is a milestone, and each further quarter") {
  CHECK(reached({sold("2026-02-02", 390), sold("2026-02-20", 800), sold("2026-02-23", 10)},
                "2026-03-20") == Told{"2026-02-23 25 %", "2026-02-20 2026-02"});
}

TEST_CASE("103 % of a goal is 103 %: the year does not end at 100, the next milestone is 125") {
  const auto all = reached({sold("2026-11-02", 6'000)}, "2026-11-30");
  CHECK(has(all, "2026-11-02 100 %"));
  CHECK(has(all, "2026-11-02 125 %"));
  CHECK_FALSE(has(all, "2026-11-02 150 %"));
}

TEST_CASE("a channel reaches its own goal of the year, whatever the others do") {
  CHECK(has(reached({sold("2026-04-01", 1'200, Channel::renewal)}, "2026-05-05"),
            "2026-04-01 Renewal"));
}

TEST_CASE("a month is measured by its own goal, and only by what is dated in it") {
  CHECK(reached({sold("2026-01-31", 399), sold("2026-02-01", 401)}, "2026-02-28") ==
        Told{"2026-02-01 2026-02"});
}

TEST_CASE("a week's goal is what the season says of its days, and the week may span two months") {
  // Monday 30 March to Sunday 5 April: 2 days of 31 and 5 of 30.
  CHECK(goal_of_week(goals(), of_2026, day("2026-04-01")) ==
        expected_to_date(GoalMonths(12, sek(400)), of_2026, day("2026-04-05")) -
            expected_to_date(GoalMonths(12, sek(400)), of_2026, day("2026-03-29")));
  CHECK(reached({sold("2026-03-31", 93)}, "2026-04-02") == Told{"2026-03-31 week of 2026-03-30"});
  CHECK(reached({sold("2026-03-31", 92)}, "2026-04-02").empty());
  CHECK(reached({sold("2026-03-31", 93)}, "2026-04-06").empty());  // another week
}

TEST_CASE("what a void deal took back is not reached, and is reached on the later day again") {
  const std::vector<VolumeOfDay> undone = {sold("2026-02-02", 1'200), sold("2026-02-03", -900)};
  CHECK(reached(undone, "2026-03-10").empty());
  auto again = undone;
  again.push_back(sold("2026-03-09", 900));
  CHECK(has(reached(again, "2026-03-10"), "2026-03-09 25 %"));
}

TEST_CASE("without goals there is nothing to reach, and nobody is told 0 %") {
  CHECK(find_milestones(std::vector{sold("2026-02-02", 1'200)}, {}, of_2026, day("2026-03-10"))
            .empty());
  CHECK_FALSE(goal_of_week({}, of_2026, day("2026-03-10")));
}

TEST_CASE("a goal makes a moment when today's signings took it there") {
  const std::vector days = {sold("2026-02-02", 1'000), sold("2026-02-10", 250)};
  const Milestone quarter = find_milestones(days, goals(), of_2026, day("2026-02-10")).front();
  REQUIRE(quarter.per_cent == 25);
  CHECK(is_reached_by(quarter, sold("2026-02-10", 250), days, day("2026-02-10")));
  // Fifty of it came from a file: the live two hundred alone still took it over the line.
  CHECK(is_reached_by(quarter, sold("2026-02-10", 200), days, day("2026-02-10")));
  // All but forty came from a file, which had it already.
  CHECK_FALSE(is_reached_by(quarter, sold("2026-02-10", 40), days, day("2026-02-10")));
  CHECK_FALSE(is_reached_by(quarter, sold("2026-02-11", 0), days, day("2026-02-11")));
}

TEST_CASE("a week begins on its Monday, also before 1970") {
  CHECK(monday_of(day("2026-11-27")) == day("2026-11-23"));
  CHECK(monday_of(day("2026-11-23")) == day("2026-11-23"));
  CHECK(monday_of(day("2026-11-22")) == day("2026-11-16"));
  CHECK(monday_of(day("1969-12-31")) == day("1969-12-29"));
}

}  // namespace
}  // namespace kvartett
