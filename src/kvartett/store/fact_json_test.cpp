#include "kvartett/store/fact_json.h"

#include <doctest/doctest.h>

#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/store.h"

namespace kvartett {
namespace {

Fact founding_deal() {
  Deal deal;
  deal.customer = {4};
  deal.signed_on = Date::of(2026, 3, 10);
  deal.shares = {{{2}, 10'000}};
  Line line;
  line.volume_per_year = Money::minor(120'000'000);
  line.term = Term::fixed;
  line.months = 12;
  line.start = deal.signed_on;
  deal.lines = {line};
  return DealSigned{{7}, deal, 1};
}

TEST_CASE("every fact that can happen is read as it was written") {
  CHECK(rc::check([] {
    Chance chance;
    const std::vector<Fact> facts = chance.some(4, [&] { return chance.fact(); });
    RC_ASSERT(facts_from_json(to_json(facts)) == facts);
  }));
}

TEST_CASE("a fact can be read by people, and has nothing in it for what is not there") {
  CHECK(to_json({founding_deal()}) ==
        R"([{"deal_signed":{"id":7,"deal":{"customer":4,"signed_on":"2026-03-10",)"
        R"("shares":[{"seller":2,"basis_points":10000}],)"
        R"("lines":[{"volume_per_year":120000000,"term":"fixed","months":12,"start":"2026-03-10",)"
        R"("channel":"new_sales","channel_reason":{"rule":"no_history","rules_version":1,)"
        R"("status":"prospect","rule_says":"new_sales"}}]},)"
        R"("entry_count":1}}])");
  CHECK(to_json({}) == "[]");
  CHECK(to_json({CustomerSet{{0}, {"Å \"B\" \n", "", "", {}, {}}}}) ==
        R"([{"customer_set":{"id":0,"value":{"name":"Å \"B\" \n"}}}])");
}

TEST_CASE("facts stand one to a line") {
  CHECK(to_json({TeamSet{{0}, {"North,\nSouth"}}, TeamSet{{1}, {"West"}}}) ==
        "[{\"team_set\":{\"id\":0,\"value\":{\"name\":\"North,\\nSouth\"}}},\n"
        "{\"team_set\":{\"id\":1,\"value\":{\"name\":\"West\"}}}]");
}

TEST_CASE("a fact from before a member was added has that member's default") {
  const auto facts = facts_from_json(R"([{"seller_set":{"id":3,"value":{"name":"Anna"}}}])");
  CHECK(facts == std::vector<Fact>{SellerSet{{3}, {"Anna", "", {}, false, false, {}, {}, "", {}}}});
}

TEST_CASE("members may stand in any order") {
  const auto facts =
      facts_from_json(R"([{"product_set":{"value":{"group":"G","name":"N"},"id":1}}])");
  CHECK(facts == std::vector<Fact>{ProductSet{{1}, {"N", "", "G"}}});
}

TEST_CASE("what is not a fact we know is refused, not guessed at") {
  for (const char* text :
       {"", "{}", "[1]", "[{}]", R"([{"deal_lost":{}}])", R"([{"team_set":{"id":"1"}}])",
        R"([{"team_set":{"id":1,"colour":"red"}}])", R"([{"team_set":{"id":3000000000}}])",
        R"([{"team_set":{"id":1}},])",
        R"([{"customer_set":{"id":1,"value":{"lost_on":"2026-02-30"}}}])",
        R"([{"settings_set":{"settings":{"language":"latin"}}}])",
        R"([{"budget_set":{"budget":{"by_channel":[1,2,3]}}}])"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(facts_from_json(text), StoreBroken);
  }
}

}  // namespace
}  // namespace kvartett
