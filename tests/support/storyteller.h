// Understands the sentences of a story and does what they say with the same deeds as everyone else.
// Whoever is named and not yet known is added: sellers, customers, products.
//
//   today 2026-06-15                        the company sleeps until then
//   settings --year 2026-04-01..2027-03-31 --multi-year full_term_unless_notice ...
//   sign --customer Acme --seller "Anna 50, Bo 50" [--overlay "Eva 20"] --product Service
//        --value "1 200 000" --term fixed --months 12 --on 2026-03-10 [--first-contact 2026-01-10]
//        [--renews 1 (or 1.2: its second line)] [--channel win_back --reason "..."] [--and
//        --product Training ...] [--as Anna]
//        [--currency EUR [--rate 11.35]] [--number A-17: the contract's own]
//   preview ...                             the same, and nothing happens
//   correct --deal 1 [--line 2] [what sign takes] [--and --line 3 ...] [--strike 1] [--why "..."]
//        what is not said stays as it was; --and without --line is a new line
//   terminate --deal 1 --on 2026-05-31 [--lines "1, 2"] [--why "..."]     reinstate --deal 1
//   void --deal 1 --why "..."               preview-correct, preview-terminate ... change nothing
//   review                                  accept [--lines "1.1, 2.1"]
//   close 2026-05                           reopen, or reopen 2026-05: from that month on
//   merge --customer Acme --duplicates "Acme AB, ACME"     unmerge --customer ACME
//   team --seller Anna --team North         lost --customer Acme [--on 2026-01-31]
//   budget --total ... --renewal ... --cross-sell ... --win-back ...
//        --goals "Anna renewal 100, Bo new_sales 50"       approve [--reason "..."]
//   distribute --channel new_sales --goal "1 000 000" --sellers "Anna, Bo, Cia"
//        [--by last_year | --weights "Anna 2, Bo 1"] [--held "Cia 200 000"] [--over 10]
//        [--step "10 000"]
//   rate --of EUR --on 2026-03-10 --is 11.3545        rates --file "Date,SEK / 2026-03-10,11.35"
//   leaves --seller Anna [--on ...]         vacancy --seller "North, vacant"
//   invoice --amount "100 000" [--customer Acme] [--on ...] [--product Service] [--contract A-17]
//        [--period 2026-03-10..2026-06-09] [--currency EUR]        credit, likewise
//   match --amount 3 [--line 2.1 | --to nothing]      neither: as the rules have it again
//   owns --seller Eva --customer Acme [--from 2026-07-01]
//   answers --customer Acme --score 8 [--scale 1-5] [--on ...] [--as Eva]
//   show kam --seller Eva                   her customers, those that need a call first
//   show revenue [--customer ...] [--deal 1] [--only not-matched]
//   show bridge [--from ... --to ...] [--step "Estimate error"]
//   show accuracy [--by seller|channel|group]
//   import --file "Customer;Amount;... / Acme;1000;..."
//   show rate --of EUR [--on ...]           show deal 1         show contract --deal 1
//   show customer --customer Acme [--on ...]
//   show proposal [--year 2027] [--total "1 000 000"]        show earlier-years [--year 2027]
//   show standing|months|entries|deals|lens|expiring|coverage|verify [--by seller,channel]
//        [--on ...] [--seller ...] [--customer ...] [--as Anna]
//   show progress [--seller Anna]           show leaderboard [--as Anna]
//   show cross-sell|win-back|new-sales|key-figures|overlay|duplicates, likewise
#pragma once

#include <optional>
#include <string>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/domain/deal.h"
#include "kvartett/rollup/query.h"
#include "tests/support/living_company.h"
#include "tests/support/story_words.h"

namespace kvartett {

class Storyteller {
 public:
  // What is answered, line by line, each ended by a newline; empty: nothing to say.
  std::string tell(const std::string& sentence);

 private:
  LivingCompany& company();
  std::string set(const StoryOptions& options);
  std::string sign(const StoryOptions& options, bool really);
  std::string set_budget(const StoryOptions& options);
  std::string approve(const StoryOptions& options);
  std::string mark_lost(const StoryOptions& options);
  std::string show(const std::string& what, const StoryOptions& options);
  std::string show_standing(const StoryOptions& options);
  std::string show_months(const StoryOptions& options);
  std::string show_entries(const StoryOptions& options);
  std::string show_deals(const StoryOptions& options);
  std::string show_lens(const StoryOptions& options);
  std::string show_coverage();
  std::string show_verification();

  // What happens to deals and customers later; nothing: it is none of these verbs.
  std::optional<std::string> tell_of_life(const std::string& verb, const StoryOptions& options);
  Amendment amendment_of(const std::string& verb, const StoryOptions& options, Id<Deal> deal);
  Correction correction_of(const StoryOptions& options, const Deal& deal);
  std::string amend(const std::string& verb, const StoryOptions& options);
  std::string preview_amend(const std::string& verb, const StoryOptions& options);
  std::string accept(const StoryOptions& options);
  std::string close(std::optional<Month> through);
  std::string merge(const StoryOptions& options);
  std::string unmerge(const StoryOptions& options);
  std::string move_to_team(const StoryOptions& options);
  std::string show_deal(Id<Deal> id, const StoryOptions& options);
  std::string show_contract(const StoryOptions& options);
  std::string show_review(const StoryOptions& options);
  std::string show_audit(const StoryOptions& options);

  // How somebody gets on.
  std::string show_progress(const StoryOptions& options);
  std::string show_leaderboard(const StoryOptions& options);

  // Work lists and key figures; nothing: it is none of these.
  std::optional<std::string> show_list(const std::string& what, const StoryOptions& options);
  std::string show_expiring(const StoryOptions& options);
  std::string show_calendar(const StoryOptions& options);
  std::string show_cross_sell(const StoryOptions& options);
  std::string show_win_back(const StoryOptions& options);
  std::string show_new_sales(const StoryOptions& options);
  std::string show_key_figures(const StoryOptions& options);
  std::string show_overlay(const StoryOptions& options);
  std::string show_duplicates(const StoryOptions& options);

  // How a budget comes about.
  FiscalYear year_of(const StoryOptions& options) const;
  std::string distribute(const StoryOptions& options);
  std::string show_proposal(const StoryOptions& options);
  std::string show_earlier_years(const StoryOptions& options);

  // Sellers who come and go, files of deals; nothing: it is none of these verbs.
  std::optional<std::string> tell_of_people(const std::string& verb, const StoryOptions& options);
  std::string import(const StoryOptions& options);
  std::string show_customer(const StoryOptions& options);

  // What was invoiced; nothing: it is none of these.
  std::optional<std::string> tell_of_revenue(const std::string& verb, const StoryOptions& options);
  std::optional<std::string> show_of_revenue(const std::string& what, const StoryOptions& options);
  std::string invoice(const StoryOptions& options, bool is_credit);
  std::string match(const StoryOptions& options);
  std::string show_revenue(const StoryOptions& options);
  std::string show_bridge(const StoryOptions& options);
  BridgeQuestion bridge_question(const StoryOptions& options);
  std::string show_accuracy(const StoryOptions& options);

  // Who owns what, and how satisfied they are; nothing: it is none of these verbs.
  std::optional<std::string> tell_of_kam(const std::string& verb, const StoryOptions& options);
  std::string own(const StoryOptions& options);
  std::string note_answer(const StoryOptions& options);
  std::string show_kam(const StoryOptions& options);

  // Other currencies; nothing: it is none of these verbs.
  std::optional<std::string> tell_of_rates(const std::string& verb, const StoryOptions& options);
  std::string show_rate(const StoryOptions& options);
  void put_in_currency(const StoryOptions& options, DealDraft& draft);
  static std::string told_rate(const Deal& deal);

  DealDraft draft_of(const StoryOptions& options);
  std::vector<ShareDraft> shares_of(const std::string& text);
  void read_line(const StoryOptions& options, std::size_t group, LineDraft& line);
  Id<Deal> deal_of(const std::string& number);
  LineRef line_of(const std::string& text);  // "2": the first of deal 2; "2.3": its third
  Actor actor(const StoryOptions& options);
  Filter filter(const StoryOptions& options);
  GroupBy group_by(const StoryOptions& options);
  static std::string label(const RowKey& key, const Ledger& ledger);
  std::string explain_line(const Ledger& ledger, const Line& line) const;

  std::optional<Date> today_;
  Settings settings_;
  std::optional<LivingCompany> company_;
};

}  // namespace kvartett
