#include "kvartett/domain/deal.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const Date far_off = day("2199-12-31");

Line fixed(Money volume_per_year, int months, Date start, std::optional<int> notice = {}) {
  Line line;
  line.volume_per_year = volume_per_year;
  line.term = Term::fixed;
  line.months = months;
  line.start = start;
  line.notice_months = notice;
  return line;
}
Line rolling(Money volume_per_year, Date start, std::optional<int> notice = {}) {
  Line line = fixed(volume_per_year, 0, start, notice);
  line.term = Term::rolling;
  return line;
}
Line one_off(Money volume, Date on) {
  Line line = fixed(volume, 0, on);
  line.term = Term::one_off;
  return line;
}

std::vector<ScheduledVolume> yearly(const Line& line, Date signed_on, Date until = far_off) {
  return schedule(line, signed_on, MultiYearPolicy::yearly, until);
}

TEST_CASE("the founding example: 1,200,000 a year signed 10 March counts whole on 10 March") {
  const auto volumes = yearly(fixed(sek(1'200'000), 12, day("2026-03-10")), day("2026-03-10"));
  CHECK(volumes == std::vector<ScheduledVolume>{{day("2026-03-10"), sek(1'200'000), 0, {}}});
}

TEST_CASE("measured as invoicing, the founding example is 100,000 a month for twelve months") {
  const Line line = fixed(sek(1'200'000), 12, day("2026-03-10"));
  const auto months = invoiced_by_month(line, Month::of(2026, 1), Month::of(2027, 12));
  REQUIRE(months.size() == 24);
  for (std::size_t m = 0; m < 24; ++m) {
    CAPTURE(m);
    CHECK(months[m] == (m >= 2 && m < 14 ? sek(100'000) : Money{}));
  }
}

TEST_CASE(
    "three years with a notice clause: a year at a time, each expected until its notice day") {
  const auto volumes = yearly(fixed(sek(1'200'000), 36, day("2026-11-15"), 3), day("2026-11-15"));
  CHECK(volumes == std::vector<ScheduledVolume>{
                       {day("2026-11-15"), sek(1'200'000), 0, {}},
                       {day("2027-11-15"), sek(1'200'000), 1, day("2027-08-15")},
                       {day("2028-11-15"), sek(1'200'000), 2, day("2028-08-15")},
                   });
}

TEST_CASE("a year and a half of 100.00 is 100.00, then 50.00") {
  const auto volumes = yearly(fixed(ore(10'000), 18, day("2026-05-01")), day("2026-05-01"));
  REQUIRE(volumes.size() == 2);
  CHECK(volumes[0].amount == ore(10'000));
  CHECK(volumes[1].amount == ore(5'000));
  CHECK(volumes[1].on == day("2027-05-01"));
}

TEST_CASE("one öre a year for thirty months is one öre three times: 2.5 rounds away from zero") {
  const auto volumes = yearly(fixed(ore(1), 30, day("2026-05-01")), day("2026-05-01"));
  REQUIRE(volumes.size() == 3);
  for (const ScheduledVolume& volume : volumes) CHECK(volume.amount == ore(1));
}

TEST_CASE("a contract of less than a year counts its part of the year") {
  const auto volumes = yearly(fixed(sek(1'200'000), 1, day("2026-05-01")), day("2026-05-01"));
  CHECK(volumes == std::vector<ScheduledVolume>{{day("2026-05-01"), sek(100'000), 0, {}}});
}

TEST_CASE(
    "a contract signed on 29 February has its anniversaries on the 28th, until the next leap "
    "year") {
  const auto volumes = yearly(fixed(sek(12), 60, day("2024-02-29"), 1), day("2024-02-29"));
  REQUIRE(volumes.size() == 5);
  CHECK(volumes[1].on == day("2025-02-28"));
  CHECK(volumes[1].notice_day == day("2025-01-28"));
  CHECK(volumes[4].on == day("2028-02-29"));
  CHECK(volumes[4].notice_day == day("2028-01-29"));
}

TEST_CASE("notice before an anniversary on the 31st falls on the last day of a shorter month") {
  const auto volumes = yearly(fixed(sek(12), 24, day("2026-03-31"), 1), day("2026-03-31"));
  CHECK(volumes[1].notice_day == day("2027-02-28"));
}

TEST_CASE(
    "a rolling contract counts its year at every anniversary, up to the horizon, the day "
    "included") {
  const auto volumes =
      yearly(rolling(sek(600), day("2025-06-01")), day("2025-06-01"), day("2027-06-01"));
  REQUIRE(volumes.size() == 3);
  for (std::size_t k = 0; k < 3; ++k) CHECK(volumes[k].amount == sek(600));
  CHECK(volumes[2].on == day("2027-06-01"));
  CHECK(yearly(rolling(sek(600), day("2025-06-01")), day("2025-06-01"), day("2027-05-31")).size() ==
        2);
}

TEST_CASE("a rolling contract is committed from the start, unless it has a notice clause") {
  CHECK_FALSE(yearly(rolling(sek(6), day("2025-06-01")), day("2025-06-01"), day("2026-12-31"))[1]
                  .notice_day);
  const auto under_notice =
      yearly(rolling(sek(6), day("2025-06-01"), 6), day("2025-06-01"), day("2026-12-31"));
  CHECK_FALSE(under_notice[0].notice_day);
  CHECK(under_notice[1].notice_day == day("2025-12-01"));
}

TEST_CASE("the anniversaries are those of the signing, whenever the contract starts") {
  const auto volumes = yearly(fixed(sek(12), 24, day("2026-06-01")), day("2026-03-10"));
  CHECK(volumes[0].on == day("2026-03-10"));
  CHECK(volumes[1].on == day("2027-03-10"));
}

TEST_CASE(
    "the whole term counts at signing under full_term_unless_notice, unless there is a notice "
    "clause") {
  const auto policy = MultiYearPolicy::full_term_unless_notice;
  const Date signed_on = day("2026-11-15");
  CHECK(schedule(fixed(sek(100), 30, signed_on), signed_on, policy, far_off) ==
        std::vector<ScheduledVolume>{{signed_on, sek(250), 0, {}}});
  CHECK(schedule(fixed(sek(100), 36, signed_on, 3), signed_on, policy, far_off) ==
        yearly(fixed(sek(100), 36, signed_on, 3), signed_on));
  CHECK(schedule(rolling(sek(100), signed_on), signed_on, policy, day("2028-12-31")).size() == 3);
  CHECK(schedule(one_off(sek(100), signed_on), signed_on, policy, far_off).size() == 1);
}

TEST_CASE(
    "what is dated after the last day of an ended contract falls away; what is on or before it "
    "stands") {
  Line line = fixed(sek(100), 36, day("2026-05-01"));
  line.ended_on = day("2027-05-01");
  CHECK(yearly(line, day("2026-05-01")).size() == 2);
  line.ended_on = day("2027-04-30");
  CHECK(yearly(line, day("2026-05-01")).size() == 1);
  Line without_end = rolling(sek(100), day("2026-05-01"));
  without_end.ended_on = day("2028-04-30");
  CHECK(yearly(without_end, day("2026-05-01")).size() == 2);
}

TEST_CASE("the parts of a fixed term always add up to the whole, to the öre") {
  CHECK(rc::check([] {
    const Money volume =
        ore(*rc::gen::oneOf(rc::gen::inRange<std::int64_t>(1, 100),
                            rc::gen::inRange<std::int64_t>(1, line_volume_max + 1)));
    const int months = *rc::gen::inRange(1, 601);
    const Date signed_on = day("1999-12-31").plus_days(*rc::gen::inRange(0, 20'000));
    const Line line = fixed(volume, months, signed_on,
                            *rc::gen::arbitrary<bool>() ? std::optional{3} : std::nullopt);
    const auto volumes = yearly(line, signed_on);
    Money whole;
    for (std::size_t k = 0; k < volumes.size(); ++k) {
      RC_ASSERT(volumes[k].contract_year == static_cast<int>(k));
      RC_ASSERT(volumes[k].on == signed_on.plus_months(12 * static_cast<int>(k)));
      RC_ASSERT(volumes[k].amount >= Money{});
      whole += volumes[k].amount;
    }
    RC_ASSERT(static_cast<int>(volumes.size()) == (months + 11) / 12);
    RC_ASSERT(whole == volume_of_months(volume, months));
    RC_ASSERT(whole == *total_contract_value(line));
    const auto policy = MultiYearPolicy::full_term_unless_notice;
    Money under_other_policy;
    for (const auto& one : schedule(line, signed_on, policy, far_off))
      under_other_policy += one.amount;
    RC_ASSERT(under_other_policy == whole);
    const Month start = signed_on.month();
    RC_ASSERT(sum(invoiced_by_month(line, start, start.plus(months + 3))) == whole);
  }));
}

TEST_CASE(
    "what a contract covers: a one-off its day, a fixed term its months, a rolling one for ever") {
  const Date signed_on = day("2026-03-10");
  CHECK(covered_until(one_off(sek(1), day("2026-05-01")), signed_on) == signed_on);
  CHECK(covered_until(fixed(sek(1), 12, day("2026-05-01")), signed_on) == day("2027-04-30"));
  CHECK(covered_until(fixed(sek(1), 1, day("2026-01-31")), signed_on) == day("2026-02-27"));
  CHECK_FALSE(covered_until(rolling(sek(1), signed_on), signed_on));
  Line ended = rolling(sek(1), signed_on);
  ended.ended_on = day("2026-12-31");
  CHECK(covered_until(ended, signed_on) == day("2026-12-31"));
  Line cut = fixed(sek(1), 12, day("2026-05-01"));
  cut.ended_on = day("2026-12-31");
  CHECK(covered_until(cut, signed_on) == day("2026-12-31"));
  cut.ended_on = day("2030-01-01");
  CHECK(covered_until(cut, signed_on) == day("2027-04-30"));
}

DealDraft good_draft() {
  DealDraft draft;
  draft.customer = {0};
  draft.signed_on = day("2026-03-10");
  draft.shares = {{{0}, 10'000}};
  LineDraft line;
  line.volume_per_year = 120'000'000;
  line.term = Term::fixed;
  line.months = 12;
  draft.lines = {line};
  return draft;
}
std::vector<std::string> faults(const DealDraft& draft) {
  const auto deal = make_deal(draft, day("2026-06-15"), "SEK");
  std::vector<std::string> places;
  if (!deal) {
    for (const Problem& problem : deal.error().list) {
      places.push_back(problem.place);
      CHECK_FALSE(problem.sentence.english.empty());
      CHECK_FALSE(problem.sentence.swedish.empty());
    }
  }
  return places;
}

TEST_CASE(
    "a deal that holds together is taken as typed; the contract starts at signing unless it says "
    "other") {
  const auto deal = make_deal(good_draft(), day("2026-06-15"), "SEK");
  REQUIRE(deal);
  CHECK(deal->lines[0].start == day("2026-03-10"));
  CHECK(deal->lines[0].volume_per_year == sek(1'200'000));
  CHECK(make_deal(good_draft(), day("2026-03-10"), "SEK"));  // signed today
}

TEST_CASE("every fault of a deal is told at once, each with its place") {
  DealDraft draft = good_draft();
  draft.signed_on = day("2026-06-16");
  draft.first_contact_on = day("2026-06-17");
  draft.shares = {{{0}, 5'000}, {{0}, 4'000}};
  draft.lines[0].volume_per_year = 0;
  draft.lines[0].months = 0;
  draft.lines[0].notice_months = -1;
  draft.lines[0].channel = Channel::renewal;
  CHECK(faults(draft) ==
        std::vector<std::string>{"/signed_on", "/first_contact_on", "/shares/1/seller_id",
                                 "/shares", "/lines/0/volume_per_year", "/lines/0/months",
                                 "/lines/0/notice_months", "/lines/0/channel_reason"});
}

TEST_CASE("shares that are not 100 % together, or nobody's, are refused") {
  DealDraft draft = good_draft();
  draft.shares = {};
  CHECK(faults(draft) == std::vector<std::string>{"/shares"});
  draft.shares = {{{0}, 9'999}};
  CHECK(faults(draft) == std::vector<std::string>{"/shares"});
  draft.shares = {{{0}, 10'000}, {{1}, 0}};
  CHECK(faults(draft) == std::vector<std::string>{"/shares/1/basis_points"});
  draft.shares = {{{0}, 20'000}, {{1}, -10'000}};
  CHECK(faults(draft) ==
        std::vector<std::string>{"/shares/0/basis_points", "/shares/1/basis_points"});
  draft.shares = {{{0}, std::numeric_limits<std::int64_t>::max()}, {{1}, 1}};
  CHECK(faults(draft) == std::vector<std::string>{"/shares/0/basis_points"});
}

TEST_CASE(
    "months belong to fixed terms, notice clauses to contracts, and a chosen channel to a reason") {
  DealDraft draft = good_draft();
  draft.lines[0].months = {};
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/months"});
  draft.lines[0].term = Term::rolling;
  CHECK(faults(draft).empty());
  draft.lines[0].months = 12;
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/months"});
  draft.lines[0].months = {};
  draft.lines[0].term = Term::one_off;
  draft.lines[0].notice_months = 3;
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/notice_months"});
  draft.lines[0].notice_months = {};
  draft.lines[0].channel = Channel::win_back;
  draft.lines[0].channel_reason = "  ";
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/channel_reason"});
  draft.lines[0].channel_reason = "they came back through a friend";
  CHECK(faults(draft).empty());
}

TEST_CASE("absurd amounts, terms and starts are refused, the largest allowed are not") {
  DealDraft draft = good_draft();
  draft.lines[0].volume_per_year = line_volume_max;
  draft.lines[0].months = 600;
  CHECK(faults(draft).empty());
  draft.lines[0].volume_per_year = std::numeric_limits<std::int64_t>::max();
  draft.lines[0].months = std::numeric_limits<std::int64_t>::max();
  draft.lines[0].start = day("2199-12-31");
  CHECK(faults(draft) ==
        std::vector<std::string>{"/lines/0/volume_per_year", "/lines/0/months", "/lines/0/start"});
  draft.lines.clear();
  CHECK(faults(draft) == std::vector<std::string>{"/lines"});
}

DealDraft draft_in_euro() {
  DealDraft draft = good_draft();
  draft.currency = "EUR";
  draft.rate = find_rate("11.3545");
  draft.lines[0].volume_per_year = 0;
  draft.lines[0].volume_in_currency = 10'000'000;
  return draft;
}

TEST_CASE(
    "a deal in euro is worth what the rate of its signing day makes of it, and keeps the rate") {
  const auto deal = make_deal(draft_in_euro(), day("2026-06-15"), "SEK");
  REQUIRE(deal);
  CHECK(deal->lines[0].volume_per_year == sek(1'135'450));
  CHECK(deal->lines[0].volume_in_currency == 10'000'000);
  CHECK(deal->currency == "EUR");
  CHECK(deal->rate == find_rate("11.3545"));
  DealDraft yen = draft_in_euro();
  yen.currency = "JPY";
  yen.rate = find_rate("0.0625");
  CHECK(make_deal(yen, day("2026-06-15"), "SEK")->lines[0].volume_per_year == sek(625'000));
}

TEST_CASE("a company's own currency is no other one") {
  DealDraft draft = good_draft();
  draft.currency = "SEK";
  const auto deal = make_deal(draft, day("2026-06-15"), "SEK");
  REQUIRE(deal);
  CHECK(deal->currency.empty());
  CHECK_FALSE(deal->rate);
  draft.rate = find_rate("1");
  CHECK(faults(draft) == std::vector<std::string>{"/rate"});
}

TEST_CASE("what does not hold together about a currency is told where it was typed") {
  DealDraft draft = draft_in_euro();
  draft.rate.reset();
  CHECK(faults(draft) == std::vector<std::string>{"/rate"});
  draft = draft_in_euro();
  draft.currency = "DEM";
  CHECK(faults(draft) == std::vector<std::string>{"/currency"});
  draft = draft_in_euro();
  draft.lines[0].volume_per_year = 5;
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/volume_per_year"});
  for (const std::int64_t volume : {std::int64_t{0}, std::int64_t{-1}, line_volume_max,
                                    std::numeric_limits<std::int64_t>::max()}) {
    draft = draft_in_euro();
    draft.lines[0].volume_in_currency = volume;
    CHECK(faults(draft) == std::vector<std::string>{"/lines/0/volume_in_currency"});
  }
  draft = draft_in_euro();
  draft.rate = find_rate("0.000000001");
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/volume_in_currency"});
  draft = draft_in_euro();
  draft.currency.clear();
  draft.rate.reset();
  draft.lines[0].volume_per_year = 5;
  CHECK(faults(draft) == std::vector<std::string>{"/lines/0/volume_in_currency"});
  draft = good_draft();
  draft.rate = find_rate("2");
  CHECK(faults(draft) == std::vector<std::string>{"/rate"});
}

}  // namespace
}  // namespace kvartett
