#include "kvartett/domain/channel.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

const Id<Product> service{0};
const Id<Product> spare_parts{1};
const Id<Product> training{2};

Purchase bought(const char* on, std::optional<Id<Product>> product, const char* until,
                std::string_view group = {}) {
  std::optional<Date> covered;
  if (std::string_view{until} != "for ever") covered = day(until);
  return {day(on), product, group, covered, sek(100)};
}

Channel channel_of(const char* on, std::optional<Id<Product>> product,
                   const std::vector<Purchase>& history, std::optional<Date> lost_on = {},
                   const Settings& settings = {}, std::string_view group = {}) {
  return decide_channel({day(on), false, product, group}, history, lost_on, settings).channel;
}

TEST_CASE("the first thing a customer buys is a new sale") {
  CHECK(channel_of("2026-03-10", service, {}) == Channel::new_sales);
}

TEST_CASE(
    "what an active customer has bought before is a renewal, what she has not is a cross-sale") {
  const std::vector history = {bought("2025-03-01", service, "2026-02-28")};
  CHECK(channel_of("2026-03-10", service, history) == Channel::renewal);
  CHECK(channel_of("2026-03-10", training, history) == Channel::cross_sell);
}

TEST_CASE(
    "a customer is active for twelve months after the last contract ran out, the last day "
    "included") {
  const std::vector history = {bought("2024-03-01", service, "2025-02-28")};
  CHECK(status_on(day("2026-02-28"), history, {}, 12) == CustomerStatus::active);
  CHECK(status_on(day("2026-03-01"), history, {}, 12) == CustomerStatus::passive);
  CHECK(channel_of("2026-02-28", service, history) == Channel::renewal);
  CHECK(channel_of("2026-03-01", service, history) == Channel::win_back);
  CHECK(channel_of("2026-03-01", training, history) == Channel::win_back);
}

TEST_CASE("how long a customer stays active is the company's own choice") {
  const std::vector history = {bought("2024-03-01", service, "2025-02-28")};
  Settings patient;
  patient.passive_after_months = 24;
  CHECK(channel_of("2026-12-31", service, history, {}, patient) == Channel::renewal);
  Settings strict;
  strict.passive_after_months = 0;
  CHECK(channel_of("2025-02-28", service, history, {}, strict) == Channel::renewal);
  CHECK(channel_of("2025-03-01", service, history, {}, strict) == Channel::win_back);
}

TEST_CASE("the contract that covers longest keeps the customer active, not the one signed last") {
  const std::vector history = {bought("2021-01-01", service, "2025-12-31"),
                               bought("2022-01-01", training, "2022-01-01")};
  CHECK(status_on(day("2026-12-31"), history, {}, 12) == CustomerStatus::active);
  CHECK(status_on(day("2027-01-01"), history, {}, 12) == CustomerStatus::passive);
}

TEST_CASE("a rolling contract keeps the customer active for ever, until it is ended") {
  CHECK(channel_of("2050-01-01", service, {bought("2020-01-01", service, "for ever")}) ==
        Channel::renewal);
  CHECK(channel_of("2050-01-01", service, {bought("2020-01-01", service, "2024-06-30")}) ==
        Channel::win_back);
}

TEST_CASE(
    "someone who never bought is a prospect; one who was marked lost is lost, however active") {
  CHECK(status_on(day("2026-01-01"), {}, {}, 12) == CustomerStatus::prospect);
  const std::vector running = {bought("2025-01-01", service, "for ever")};
  CHECK(status_on(day("2026-01-01"), running, day("2025-06-01"), 12) == CustomerStatus::lost);
  CHECK(channel_of("2026-01-01", service, running, day("2025-06-01")) == Channel::win_back);
}

TEST_CASE("a mark of loss holds from its day until the next signing after it") {
  const std::vector before = {bought("2025-01-01", service, "for ever")};
  CHECK(status_on(day("2025-05-31"), before, day("2025-06-01"), 12) == CustomerStatus::active);
  CHECK(status_on(day("2025-06-01"), before, day("2025-06-01"), 12) == CustomerStatus::lost);
  const std::vector same_day = {bought("2025-06-01", service, "for ever")};
  CHECK(status_on(day("2026-01-01"), same_day, day("2025-06-01"), 12) == CustomerStatus::lost);
  const std::vector won_back = {bought("2025-01-01", service, "for ever"),
                                bought("2025-06-02", service, "for ever")};
  CHECK(status_on(day("2026-01-01"), won_back, day("2025-06-01"), 12) == CustomerStatus::active);
}

TEST_CASE("one who is marked lost but never bought is still a new sale: no history comes first") {
  CHECK(channel_of("2026-01-01", service, {}, day("2025-06-01")) == Channel::new_sales);
}

TEST_CASE("a line that names what it renews is a renewal, whatever has happened since") {
  const std::vector history = {bought("2015-01-01", training, "2015-12-31")};
  const auto decision = decide_channel({day("2026-01-01"), true, service, {}}, history, {}, {});
  CHECK(decision.channel == Channel::renewal);
  CHECK(decision.reason.rule == ChannelRule::renews_line);
}

TEST_CASE("products of one group are the same thing where the company says so") {
  Settings by_group;
  by_group.product_match = ProductMatch::group;
  const std::vector history = {bought("2025-03-01", service, "2026-02-28", "Workshop")};
  CHECK(channel_of("2026-03-10", spare_parts, history, {}, by_group, "Workshop") ==
        Channel::renewal);
  CHECK(channel_of("2026-03-10", spare_parts, history, {}, {}, "Workshop") == Channel::cross_sell);
  CHECK(channel_of("2026-03-10", spare_parts, history, {}, by_group, "Academy") ==
        Channel::cross_sell);
  // The reason names what was bought, not what is being bought.
  const auto renewal =
      decide_channel({day("2026-03-10"), false, spare_parts, "Workshop"}, history, {}, by_group);
  CHECK(product_of(renewal.reason, spare_parts) == service);
}

TEST_CASE("products without a group match only themselves, also where groups are compared") {
  CHECK(same_product(ProductMatch::group, service, "", service, ""));
  CHECK_FALSE(same_product(ProductMatch::group, service, "", spare_parts, ""));
  CHECK_FALSE(same_product(ProductMatch::group, service, "Workshop", {}, ""));
}

TEST_CASE("lines without a product are compared with each other") {
  const std::vector history = {bought("2025-03-01", std::nullopt, "2026-02-28")};
  CHECK(channel_of("2026-03-10", std::nullopt, history) == Channel::renewal);
  CHECK(channel_of("2026-03-10", service, history) == Channel::cross_sell);
}

TEST_CASE("the reason keeps its evidence, and can be said in both languages") {
  const std::vector history = {bought("2024-01-15", service, "2025-01-14"),
                               bought("2025-03-01", training, "2026-02-28")};
  const auto renewal = decide_channel({day("2026-03-10"), false, service, {}}, history, {}, {});
  CHECK(renewal.reason.rules_version == 1);
  CHECK(renewal.reason.status == CustomerStatus::active);
  CHECK(renewal.reason.last_purchase_on == day("2025-03-01"));
  CHECK(renewal.reason.last_covered_until == day("2026-02-28"));
  CHECK(renewal.reason.product_last_bought_on == day("2024-01-15"));
  CHECK(explain(renewal.reason, "Service").english ==
        "Active customer who bought Service last on 2024-01-15.");
  CHECK(explain(renewal.reason, "Service").swedish ==
        "Aktiv kund som köpte Service senast 2024-01-15.");

  const auto cross = decide_channel({day("2026-03-10"), false, spare_parts, {}}, history, {}, {});
  CHECK(explain(cross.reason, "Spare parts").english ==
        "Active customer (last purchase 2025-03-01) who has never bought Spare parts.");
  const auto back = decide_channel({day("2028-03-10"), false, service, {}}, history, {}, {});
  CHECK(explain(back.reason, "Service").english == "The latest contract ran out 2026-02-28.");
  const auto lost =
      decide_channel({day("2026-03-10"), false, service, {}}, history, day("2025-12-01"), {});
  CHECK(explain(lost.reason, "Service").english ==
        "The customer was lost; last purchase 2025-03-01.");
}

TEST_CASE("the rules in their order, for any history at all") {
  CHECK(rc::check([] {
    Settings settings;
    settings.passive_after_months = *rc::gen::inRange(0, 25);
    std::vector<Purchase> history;
    const int count = *rc::gen::inRange(0, 5);
    Date on = day("2020-01-01");
    for (int i = 0; i < count; ++i) {
      on = on.plus_days(*rc::gen::inRange(0, 500));
      std::optional<Date> until = on.plus_days(*rc::gen::inRange(0, 800));
      if (*rc::gen::inRange(0, 5) == 0) until = {};
      history.push_back({on, Id<Product>{*rc::gen::inRange(0, 3)}, {}, until, sek(1)});
    }
    const Date signed_on = on.plus_days(*rc::gen::inRange(0, 1000));
    std::optional<Date> lost_on;
    if (*rc::gen::inRange(0, 3) == 0)
      lost_on = day("2020-01-01").plus_days(*rc::gen::inRange(0, 2000));
    const Id<Product> product{*rc::gen::inRange(0, 3)};

    bool lost = lost_on && *lost_on <= signed_on;
    bool active = false;
    bool same = false;
    for (const Purchase& p : history) {
      if (lost_on && p.signed_on > *lost_on) lost = false;
      active = active || !p.covered_until ||
               signed_on <= p.covered_until->plus_months(settings.passive_after_months);
      same = same || p.product == product;
    }
    const Channel told = history.empty()   ? Channel::new_sales
                         : lost || !active ? Channel::win_back
                         : same            ? Channel::renewal
                                           : Channel::cross_sell;
    const auto decision =
        decide_channel({signed_on, false, product, {}}, history, lost_on, settings);
    RC_ASSERT(decision.channel == told);
    RC_ASSERT(decision.reason.rule_says == told);
    RC_ASSERT(!explain(decision.reason, "x").english.empty());
    RC_ASSERT(!explain(decision.reason, "").swedish.empty());
  }));
}

}  // namespace
}  // namespace kvartett
