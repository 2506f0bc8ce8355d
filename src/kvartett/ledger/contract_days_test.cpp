#include "kvartett/ledger/contract_days.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

const char* word(ContractDayKind kind) {
  switch (kind) {
    case ContractDayKind::notice:
      return "notice";
    case ContractDayKind::renewal:
      return "renewal";
    case ContractDayKind::expiry:
      return "expiry";
    case ContractDayKind::termination:
      return "termination";
  }
  std::unreachable();
}

std::vector<std::string> told(const SmallLedger& company, const char* from, const char* to,
                              const char* today = "2026-06-15") {
  std::vector<std::string> words;
  for (const ContractDay& one : find_contract_days(company.ledger, day(from), day(to), day(today),
                                                   [](const Deal&) { return true; })) {
    words.push_back(one.on.text() + " " + word(one.kind));
  }
  return words;
}
using Days = std::vector<std::string>;

Line with_notice(Line line, int months) {
  line.notice_months = months;
  return line;
}

TEST_CASE(
    "three years with a notice clause: two anniversaries, and notice before each and the end") {
  SmallLedger company;
  company.sign("Acme", "2026-11-15",
               {with_notice(company.line("Service", sek(1'200'000), Term::fixed, 36), 3)});
  CHECK(told(company, "2026-01-01", "2029-12-31") ==
        Days{"2027-08-15 notice", "2027-11-15 renewal", "2028-08-15 notice", "2028-11-15 renewal",
             "2029-08-15 notice", "2029-11-14 expiry"});
}

TEST_CASE("a contract until notice rolls on at every anniversary, without an end") {
  SmallLedger company;
  company.sign("Acme", "2020-01-31", {with_notice(company.line("Service", sek(10)), 6)});
  CHECK(told(company, "2026-01-01", "2027-01-31") ==
        Days{"2026-01-31 renewal", "2026-07-31 notice", "2027-01-31 renewal"});
}

TEST_CASE("notice of an anniversary that lies after the days asked for is told in time") {
  SmallLedger company;
  company.sign("Acme", "2020-03-01", {with_notice(company.line("Service", sek(10)), 9)});
  CHECK(told(company, "2026-06-01", "2026-06-30") == Days{"2026-06-01 notice"});
}

TEST_CASE("what was terminated has one day left: its last") {
  SmallLedger company;
  const auto left =
      company.sign("Acme", "2025-01-01", {with_notice(company.line("Service", sek(10)), 3)});
  company.amend(left, [](Deal& deal) { deal.lines[0].terminated_on = day("2026-12-31"); });
  CHECK(told(company, "2026-06-01", "2028-12-31") == Days{"2026-12-31 termination"});
}

TEST_CASE("what was renewed, is void or was bought once is in nobody's calendar") {
  SmallLedger company;
  company.sign("Renewed", "2025-07-01", {company.line("Service", sek(10), Term::fixed, 12)});
  company.sign("Renewed", "2026-06-01", {company.line("Service", sek(10), Term::fixed, 120)});
  const auto mistake =
      company.sign("Mistake", "2025-07-01", {company.line("Service", sek(10), Term::fixed, 12)});
  company.amend(mistake, [](Deal& deal) { deal.is_void = true; });
  company.sign("Once", "2026-06-20", {company.line("Service", sek(10), Term::one_off)});
  CHECK(told(company, "2026-06-16", "2026-12-31").empty());
}

TEST_CASE("the volume of a notice day is that of the year that would begin") {
  SmallLedger company;
  company.sign("Acme", "2026-01-01",
               {with_notice(company.line("Service", sek(100), Term::fixed, 18), 1)});
  const auto days = find_contract_days(company.ledger, day("2026-11-01"), day("2027-06-30"),
                                       day("2026-06-15"), [](const Deal&) { return true; });
  REQUIRE(days.size() == 4);
  CHECK(days[0].volume == sek(50));
  CHECK(days[0].notice_of == day("2027-01-01"));
  CHECK(days[1].volume == sek(50));
  CHECK(days[2].notice_of == day("2027-07-01"));
  CHECK(days[3].volume == sek(100));
}

}  // namespace
}  // namespace kvartett
