// Understands the sentences of a story and does what they say with the same deeds as everyone else.
// Whoever is named and not yet known is added: sellers, customers, products.
//
//   today 2026-06-15                                  the company sleeps until then
//   settings --year 2026-04-01..2027-03-31 --multi-year full_term_unless_notice ...
//   sign --customer Acme --seller "Anna 50, Bo 50" --product Service --value "1 200 000" --term
//   fixed
//        --months 12 --on 2026-03-10 [--and --product Training ...] [--key abc] [--as Anna]
//   preview ...                                       the same, and nothing happens
//   budget --total ... --renewal ... --cross-sell ... --win-back ... --goals "Anna renewal 100, Bo
//   new_sales 50" approve [--reason "..."] lost --customer Acme --on 2026-01-31 show
//   standing|months|entries|deals|lens|expiring|coverage|verify [--by seller,channel] [--on ...]
//   [--as Anna]
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/domain/deal.h"
#include "kvartett/rollup/query.h"
#include "tests/support/living_company.h"

namespace kvartett {

class Storyteller {
 public:
  // What is answered, line by line, each ended by a newline; empty: nothing to say.
  std::string tell(const std::string& sentence);

 private:
  struct Options;

  LivingCompany& company();
  std::string set(const Options& options);
  std::string sign(const Options& options, bool really);
  std::string set_budget(const Options& options);
  std::string approve(const Options& options);
  std::string mark_lost(const Options& options);
  std::string show(const std::string& what, const Options& options);
  std::string show_standing(const Options& options);
  std::string show_months(const Options& options);
  std::string show_entries(const Options& options);
  std::string show_deals(const Options& options);
  std::string show_lens(const Options& options);
  std::string show_expiring(const Options& options);
  std::string show_coverage();
  std::string show_verification();

  DealDraft draft_of(const Options& options);
  Actor actor(const Options& options);
  Filter filter(const Options& options);
  std::string explain_line(const Ledger& ledger, const Line& line) const;

  std::optional<Date> today_;
  Settings settings_;
  std::optional<LivingCompany> company_;
};

}  // namespace kvartett
