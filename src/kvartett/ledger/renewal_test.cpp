#include "kvartett/ledger/renewal.h"

#include <doctest/doctest.h>

#include "tests/support/small_ledger.h"

namespace kvartett {
namespace {

// So many contracts of a product ran out on 2025-12-31; the first `renewed` of them were renewed.
void run_out(SmallLedger& company, const char* product, int count, int renewed) {
  for (int i = 0; i < count; ++i) {
    const std::string name = fmt::format("{} {}", product, i);
    company.sign(name, "2025-01-01", {company.line(product, sek(100), Term::fixed, 12)});
    if (i < renewed)
      company.sign(name, "2025-12-01", {company.line(product, sek(80), Term::fixed, 12)});
  }
}

TEST_CASE("a product group has its own renewal rate from twenty cases on, else that of all") {
  SmallLedger company;
  company.product("Service", "Services");
  company.product("Training", "Education");
  run_out(company, "Service", 20, 10);
  run_out(company, "Training", 5, 5);
  const RenewalRates rates = renewal_rates(company.ledger, day("2026-06-15"));
  CHECK(rates.of_group("Services") == 500'000);
  CHECK(rates.overall_ppm == 600'000);  // 15 of 25
  CHECK(rates.of_group("Education") == 600'000);
  CHECK(rates.of_group("") == 600'000);
  CHECK(renewal_rate_ppm(company.ledger, day("2026-06-15")) == 600'000);
}

TEST_CASE("with fewer than twenty cases in all, nine tenths are renewed") {
  SmallLedger company;
  run_out(company, "Service", 19, 0);
  CHECK(renewal_rates(company.ledger, day("2026-06-15")).of_group("Services") == 900'000);
}

TEST_CASE("a contract ends by its term, by a termination or because it was renewed sooner") {
  SmallLedger company;
  company.sign("Term", "2025-01-01", {company.line("Service", sek(1), Term::fixed, 12)});
  const auto left =
      company.sign("Left", "2025-01-01", {company.line("Service", sek(2), Term::fixed, 36)});
  company.amend(left, [](Deal& deal) { deal.lines[0].terminated_on = day("2025-11-30"); });
  const auto rolled = company.sign("Rolled", "2024-01-01", {company.line("Service", sek(3))});
  company.amend(rolled, [](Deal& deal) { deal.lines[0].terminated_on = day("2025-10-31"); });
  company.sign("Goes on", "2024-01-01", {company.line("Service", sek(4))});
  const auto early =
      company.sign("Early", "2025-01-01", {company.line("Service", sek(5), Term::fixed, 24)});
  Line longer = company.line("Service", sek(6), Term::fixed, 24);
  longer.renews = LineRef{early, 0};
  longer.start = day("2025-10-01");
  company.sign("Early", "2025-09-15", {longer});

  std::vector<std::string> told;
  for (const EndedLine& ended :
       find_ended(company.ledger, day("2025-01-01"), day("2025-12-31"), day("2025-12-31"))) {
    told.push_back(fmt::format(
        "{} {}{}",
        company.ledger.customer(company.ledger.deal(ended.line.deal).value.customer).value.name,
        ended.last_day.text(), ended.is_renewed ? " renewed" : ""));
  }
  CHECK(told == std::vector<std::string>{"Term 2025-12-31", "Left 2025-11-30", "Rolled 2025-10-31",
                                         "Early 2025-09-30 renewed"});
}

TEST_CASE("a renewal that a merged customer signed is a renewal") {
  SmallLedger company;
  company.sign("Acme", "2025-01-01", {company.line("Service", sek(1), Term::fixed, 12)});
  company.sign("Acme twice", "2025-12-01", {company.line("Service", sek(1), Term::fixed, 12)});
  CHECK_FALSE(is_renewed(company.ledger, {{0}, 0}, day("2026-01-01")));
  company.happen({CustomersMerged{company.customer("Acme twice"), company.customer("Acme")}});
  CHECK(is_renewed(company.ledger, {{0}, 0}, day("2026-01-01")));
}

}  // namespace
}  // namespace kvartett
