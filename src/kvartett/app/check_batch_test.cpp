#include "kvartett/app/check_batch.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

std::optional<Sentence> why_not(const SmallLedger& company, std::vector<Fact> facts) {
  Batch batch;
  batch.version = company.ledger.version() + 1;
  batch.facts = std::move(facts);
  return why_not_next(company.ledger, batch);
}

TEST_CASE("no file brings in a team that stands under itself, in one batch or over several") {
  SmallLedger company;
  company.happen({TeamSet{{0}, {"Sverige", {}}}, TeamSet{{1}, {"Syd", Id<Team>{0}}}});
  CHECK_FALSE(why_not(company, {TeamSet{{2}, {"Malmö", Id<Team>{1}}}}));
  CHECK(why_not(company, {TeamSet{{0}, {"Sverige", Id<Team>{1}}}}));
  CHECK(why_not(company, {TeamSet{{0}, {"Sverige", Id<Team>{0}}}}));
  CHECK(why_not(company, {TeamSet{{2}, {"Malmö", Id<Team>{7}}}}));
  CHECK(
      why_not(company, {TeamSet{{2}, {"A", Id<Team>{1}}}, TeamSet{{0}, {"Sverige", Id<Team>{2}}}}));
}

TEST_CASE("nor more teams above one another than may be, though each of them is allowed") {
  SmallLedger company;
  std::vector<Fact> facts;
  for (std::int32_t i = 0; i < 9; ++i) {
    facts.emplace_back(
        TeamSet{{i}, {std::to_string(i), i > 0 ? std::optional{Id<Team>{i - 1}} : std::nullopt}});
    if (i < 8) CHECK_FALSE(why_not(company, facts));
  }
  CHECK(why_not(company, facts));
}

}  // namespace
}  // namespace kvartett
