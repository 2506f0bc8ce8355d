#include "kvartett/app/view_work_lists.h"

#include <algorithm>
#include <limits>

#include "kvartett/app/narrow.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/auth/permission.h"
#include "kvartett/ledger/renewal.h"
#include "kvartett/rollup/key_figures.h"

namespace kvartett {
namespace {

// Whether a customer is one that these own or have deals with.
bool is_customer_of(const Ledger& ledger, Id<Customer> id, const Sellers& sellers) {
  const KeptCustomer& kept = ledger.customer(id);
  return sellers.have(kept.value.owner) || std::ranges::any_of(kept.lines, [&](LineRef ref) {
           return sellers.share_in(ledger.deal(ref.deal).value);
         });
}

// Nothing set: every customer.
std::function<bool(Id<Customer>)> customers_of(const Ledger& ledger, const Sellers& sellers) {
  if (sellers.are_everyone()) return {};
  return [&ledger, sellers](Id<Customer> id) { return is_customer_of(ledger, id, sellers); };
}

std::int64_t divided_up(Money whole, Money part) {
  return (whole.minor_units() + part.minor_units() - 1) / part.minor_units();
}

// What it comes to, or what is missing.
std::vector<Sentence> sentences_of(const NewSalesNeeded& needed) {
  std::vector<Sentence> all;
  const std::string year = needed.year.name();
  if (!needed.goal) {
    all.push_back(say("There is no approved goal for new sales in {}: set one in the budget.",
                      "Det finns inget godkänt mål för nyförsäljning {}: sätt ett i budgeten.",
                      year));
  } else if (*needed.remaining == Money{}) {
    all.push_back(say("The goal for new sales in {} is reached.",
                      "Målet för nyförsäljning {} är nått.", year));
  }
  if (!needed.average_size) {
    all.push_back(
        say("No new sale has been signed since {}: sign or import one, and its size tells "
            "how many are needed.",
            "Ingen nyförsäljning har tecknats sedan {}: teckna eller importera en, så "
            "visar storleken hur många som behövs.",
            needed.basis_from.text()));
  } else if (needed.deals_needed == 1) {
    all.push_back(say("What is left is one new deal of the usual size; first contacts for it: {}.",
                      "Det som är kvar är en ny affär av vanlig storlek; första kontakter för den: "
                      "{}.",
                      *needed.contacts_needed));
  } else if (needed.deals_needed && *needed.deals_needed > 0) {
    all.push_back(say("What is left is {} new deals of the usual size, and {} first contacts.",
                      "Det som är kvar är {} nya affärer av vanlig storlek, och {} första "
                      "kontakter.",
                      *needed.deals_needed, *needed.contacts_needed));
  }
  if (!needed.median_cycle_days) {
    all.push_back(
        say("No new sale since {} says when first contact was: enter it when you sign, and "
            "you see here when to begin.",
            "Ingen nyförsäljning sedan {} anger när första kontakten togs: fyll i det när "
            "du tecknar, så syns här när det är dags att börja.",
            needed.basis_from.text()));
  } else if (*needed.first_contact_by < needed.on) {
    all.push_back(
        say("From first contact to signing it usually takes {} days: what begins now is "
            "usually signed after the year ends.",
            "Från första kontakt till signering tar det vanligen {} dagar: det som börjar "
            "nu tecknas vanligen efter årets slut.",
            *needed.median_cycle_days));
  } else {
    all.push_back(
        say("From first contact to signing it usually takes {} days: first contact no "
            "later than {}.",
            "Från första kontakt till signering tar det vanligen {} dagar: första kontakt "
            "senast {}.",
            *needed.median_cycle_days, needed.first_contact_by->text()));
  }
  return all;
}

}  // namespace

Result<RenewalList> view_renewals(const App& app, const Actor& actor,
                                  const RenewalQuestion& question) {
  RenewalList list;
  list.company = app.snapshot(actor.company);
  list.today = app.today(actor.company);
  list.within = {EndingWithin{30, 0, {}}, EndingWithin{60, 0, {}}, EndingWithin{90, 0, {}}};
  const Ledger& ledger = list.company->ledger;
  const Sellers sellers = TRY(narrowed(actor, ledger, question.seller));
  const Date first = question.year ? question.year->first : list.today;
  const Date last = question.year ? question.year->last : list.today.plus_days(question.days);
  const Date soon = list.today.plus_days(list.within.back().days);
  for (const LineRef ref :
       find_expiring(ledger, std::min(first, list.today), std::max(last, soon), list.today)) {
    const Deal& deal = ledger.deal(ref.deal).value;
    if (!sellers.share_in(deal) &&
        !sellers.have(ledger.customer(ledger.resolved(deal.customer)).value.owner)) {
      continue;
    }
    const Line& line = ledger.line(ref);
    const Date ends_on = *covered_until(line, deal.signed_on);
    for (EndingWithin& within : list.within) {
      if (ends_on < list.today || days_between(list.today, ends_on) > within.days) continue;
      ++within.lines;
      within.volume_per_year += line.volume_per_year;
    }
    if (ends_on < first || ends_on > last) continue;
    // As for the years of a term: so many months before the anniversary, here the one that ends it.
    std::optional<Date> notice_by;
    if (line.notice_months) notice_by = ends_on.plus_days(1).plus_months(-*line.notice_months);
    list.lines.push_back({ref, ends_on, notice_by});
    list.volume_per_year += line.volume_per_year;
  }
  std::ranges::stable_sort(list.lines, std::greater{}, [&](const RenewalLine& expiring) {
    return ledger.line(expiring.line).volume_per_year;
  });
  return list;
}

Result<CrossSellList> view_cross_sell(const App& app, const Actor& actor,
                                      const CrossSellQuestion& question) {
  CrossSellList list{app.today(actor.company), {}, app.snapshot(actor.company)};
  const Ledger& ledger = list.company->ledger;
  const Sellers sellers = TRY(narrowed(actor, ledger, question.seller));
  WhiteSpaceQuestion asked;
  asked.day = list.today;
  asked.seen = customers_of(ledger, seen_by(actor, ledger));
  if (question.customer) {
    const Id<Customer> wanted = ledger.resolved(*question.customer);
    asked.wanted = [&ledger, wanted, sellers](Id<Customer> id) {
      return id == wanted && (sellers.are_everyone() || is_customer_of(ledger, id, sellers));
    };
  } else {
    asked.wanted = customers_of(ledger, sellers);
  }
  asked.group = question.group;
  asked.skip = question.skip;
  asked.limit = question.limit;
  list.space = find_white_space(ledger, asked);
  return list;
}

Result<WinBackList> view_win_backs(const App& app, const Actor& actor,
                                   const WinBackQuestion& question) {
  WinBackList list;
  list.company = app.snapshot(actor.company);
  const Ledger& ledger = list.company->ledger;
  const Sellers sellers = TRY(narrowed(actor, ledger, question.seller));
  list.customers = find_win_backs(ledger, app.today(actor.company), customers_of(ledger, sellers));
  if (question.status) {
    std::erase_if(list.customers,
                  [&](const WinBack& customer) { return customer.status != *question.status; });
  }
  for (const WinBack& customer : list.customers) list.used_to_buy += customer.used_to_buy;
  return list;
}

Result<NewSalesNeeded> view_new_sales(const App& app, const Actor& actor,
                                      const NewSalesQuestion& question) {
  NewSalesNeeded needed;
  StandingQuestion standing_question;
  standing_question.on = question.on;
  standing_question.year = question.year;
  standing_question.filter.seller = question.seller;
  standing_question.filter.channel = Channel::new_sales;
  StandingAnswer answer = TRY(view_standing(app, actor, standing_question));
  needed.company = std::move(answer.company);
  needed.year = answer.table.query.year;
  needed.on = answer.table.query.on;
  const Standing& standing = answer.table.total.standing;
  needed.goal = standing.goal;
  needed.actual = standing.volume.actual;
  needed.remaining = standing.remaining;

  needed.basis_from = needed.on.plus_months(-24).plus_days(1);
  const KeyFigureQuery two_years{needed.basis_from, needed.on, answer.table.query.filter, {}};
  const KeyFigures basis = run(two_years, needed.company->ledger).total;
  needed.deals_behind = basis.deals_behind;
  needed.cycles_behind = static_cast<std::int32_t>(basis.cycle_days.size());
  needed.average_size = basis.average_size();
  needed.median_cycle_days = basis.median_cycle_days();

  needed.contacts_per_deal = question.contacts_per_deal;
  if (needed.remaining && needed.average_size) {
    needed.deals_needed = divided_up(*needed.remaining, *needed.average_size);
    needed.contacts_needed = *needed.deals_needed * needed.contacts_per_deal;
  }
  if (needed.median_cycle_days) {
    needed.first_contact_by = needed.year.last.plus_days(-*needed.median_cycle_days);
  }
  needed.sentences = sentences_of(needed);
  return needed;
}

}  // namespace kvartett
