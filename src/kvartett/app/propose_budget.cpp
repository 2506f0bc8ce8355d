#include "kvartett/app/propose_budget.h"

#include <algorithm>
#include <map>
#include <set>

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/season.h"
#include "kvartett/ledger/renewal.h"
#include "kvartett/rollup/key_figures.h"
#include "kvartett/rollup/run.h"

namespace kvartett {
namespace {

constexpr int season_months = 36;
constexpr std::size_t last_years_max = 3;

// Renewals that the contracts themselves put into a year, by month.
using RenewalMonths = std::vector<Money>;

std::size_t place_of(const FiscalYear& year, Date day) {
  return static_cast<std::size_t>(day.month().number() - year.first.month().number());
}

void add_dated(RenewalBase& base, RenewalMonths& months, const Snapshot& company,
               const FiscalYear& year, Date today) {
  Filter renewal;
  renewal.channel = Channel::renewal;
  // Amounts by line, for a line whose entries were all taken back is none.
  std::map<LineRef, Money> lines;
  company.columns.visit_chunks(
      year.first, year.last, [&](const Chunk& chunk, std::size_t rows, Sequence) {
        for (std::size_t row = 0; row < rows; ++row) {
          const Date on = Date::from_days(chunk.on[row]);
          if (!year.contains(on) ||
              chunk.channel[row] != static_cast<std::uint8_t>(Channel::renewal)) {
            continue;
          }
          const Money amount = Money::minor(chunk.amount[row]);
          lines[{{chunk.deal[row]}, chunk.line[row]}] += amount;
          months[place_of(year, on)] += amount;
        }
      });
  for (const auto& [line, amount] : lines) base.dated_lines += amount == Money{} ? 0 : 1;
  const Query query{year, today, renewal, {}};
  for (const Row& row : run(query, company.columns, company.cube)) {
    base.committed += row.volume.actual + row.volume.committed;
    base.expected += row.volume.expected_later;
  }
  base.dated = base.committed + base.expected;
}

void add_expiring(RenewalBase& base, RenewalMonths& months, const Ledger& ledger,
                  const FiscalYear& year, Date today) {
  const RenewalRates rates = renewal_rates(ledger, today);
  std::map<std::string_view, ExpiringGroup> groups;
  for (const LineRef ref : find_expiring(ledger, year.first, year.last, today)) {
    const Line& line = ledger.line(ref);
    const std::string_view name = ledger.group_of(line.product);
    ExpiringGroup& group = groups[name];
    ++group.lines;
    group.volume_per_year += line.volume_per_year;
    group.rate_ppm = rates.of_group(name);
    group.basis = rates.by_group.contains(name) ? RateBasis::group
                  : rates.is_own                ? RateBasis::overall
                                                : RateBasis::usual;
    const Date last = *covered_until(line, ledger.deal(ref.deal).value.signed_on);
    if (year.contains(last)) {
      months[place_of(year, last)] += scaled(line.volume_per_year, group.rate_ppm, 1'000'000);
    }
  }
  base.amount = base.dated;
  for (auto& [name, group] : groups) {
    group.group = name;
    group.amount = scaled(group.volume_per_year, group.rate_ppm, 1'000'000);
    base.amount += group.amount;
    base.expiring.push_back(std::move(group));
  }
  std::ranges::stable_sort(base.expiring, std::greater{}, &ExpiringGroup::volume_per_year);
}

// What each whole month brought in, of those behind us.
std::vector<MonthVolume> earlier_months(const Cube& cube, Channel channel, Date today) {
  std::vector<MonthVolume> months;
  const CubeBlock& all = cube.company();
  if (all.empty()) return months;
  Month month = std::max(all.first_month(), today.month().plus(-season_months));
  for (; month < today.month(); month = month.plus(1)) {
    months.push_back({month, Money::minor(all.cell(month, channel).amount)});
  }
  return months;
}

NewSalesAsked ask_for_new_sales(const Ledger& ledger, const FiscalYear& year, Date today) {
  KeyFigureQuery two_years{today.plus_months(-24).plus_days(1), today, {}, {}};
  two_years.filter.channel = Channel::new_sales;
  const KeyFigures figures = run(two_years, ledger).total;
  NewSalesAsked asked;
  asked.average_size = figures.average_size();
  asked.median_cycle_days = figures.median_cycle_days();
  if (asked.median_cycle_days) {
    asked.first_contact_by = year.last.plus_days(-*asked.median_cycle_days);
  }
  return asked;
}

void divide_total(BudgetProposal& proposal, Money total) {
  NewSalesAsked& asked = proposal.new_sales;
  const Money rest = total - proposal.renewal.amount - proposal.cross_sell - proposal.win_back;
  if (rest < Money{}) {
    asked.excess = -rest;
    return;
  }
  asked.amount = rest;
  if (asked.average_size && *asked.average_size > Money{}) {
    const std::int64_t size = asked.average_size->minor_units();
    asked.deals = (rest.minor_units() + size - 1) / size;
  }
}

std::vector<std::pair<Id<Seller>, ByChannel>> sellers_of(const Ledger& ledger,
                                                         const FiscalYear& year,
                                                         const YearOfSales& sales) {
  std::vector<std::pair<std::string, Id<Seller>>> order;
  for (std::size_t i = 0; i < ledger.sellers().size(); ++i) {
    const Seller& seller = ledger.sellers()[i].value;
    if (seller.active_to && *seller.active_to < year.first) continue;
    if (seller.active_from && *seller.active_from > year.last) continue;
    order.emplace_back(collated(seller.name), Id<Seller>::at(i));
  }
  std::ranges::sort(order);
  std::vector<std::pair<Id<Seller>, ByChannel>> sellers;
  for (const auto& [name, id] : order) {
    const auto found = sales.by_seller.find(id);
    sellers.emplace_back(id, found == sales.by_seller.end() ? ByChannel{} : found->second);
  }
  return sellers;
}

std::vector<Sentence> sentences_of(const BudgetProposal& proposal, bool has_history) {
  if (!has_history) {
    return {
        say("There is no history yet: type the total and what you expect of renewal, "
            "cross-sales and win-back, or import earlier deals first.",
            "Det finns ingen historik ännu: skriv totalen och vad du väntar dig av "
            "förlängning, merförsäljning och vinn tillbaka, eller importera tidigare "
            "affärer först.")};
  }
  std::vector<Sentence> all;
  const std::string year = proposal.year.name();
  if (proposal.renewal.amount == Money{}) {
    all.push_back(
        say("No contract runs on into {} or runs out in it: type what you expect to be "
            "renewed.",
            "Inget avtal rullar in i {} eller löper ut då: skriv vad du väntar dig "
            "förlängs.",
            year));
  }
  if (proposal.cross_sell == Money{}) {
    all.push_back(say("Nothing was sold through cross-sales from {} to {}: type what you expect.",
                      "Ingen merförsäljning gjordes från {} till {}: skriv vad du väntar dig.",
                      proposal.compared_with.first.text(), proposal.compared_with.last.text()));
  }
  if (proposal.win_back == Money{}) {
    all.push_back(say("Nobody was won back from {} to {}: type what you expect.",
                      "Ingen vanns tillbaka från {} till {}: skriv vad du väntar dig.",
                      proposal.compared_with.first.text(), proposal.compared_with.last.text()));
  }
  if (!proposal.new_sales.average_size) {
    all.push_back(
        say("No new sale has been signed in two years: how many the rest asks for cannot "
            "be told.",
            "Ingen nyförsäljning har tecknats på två år: hur många resten kräver går "
            "inte att säga."));
  } else if (!proposal.new_sales.median_cycle_days) {
    all.push_back(
        say("No new sale says when the first contact was: note it on the deals, and the "
            "last day for a first contact can be told.",
            "Ingen nyförsäljning säger när första kontakten var: ange den på affärerna, "
            "så kan sista dagen för en första kontakt räknas fram."));
  }
  return all;
}

}  // namespace

BudgetProposal propose(const Snapshot& company, const FiscalYear& year, std::optional<Money> total,
                       Date today) {
  const Ledger& ledger = company.ledger;
  BudgetProposal proposal;
  proposal.year = year;
  proposal.total = total;
  proposal.compared_with = year_to_compare_with(ledger.settings().fiscal_years, year, today);

  RenewalMonths months(year.months().size());
  add_dated(proposal.renewal, months, company, year, today);
  add_expiring(proposal.renewal, months, ledger, year, today);
  proposal.anniversaries = season_of(months);

  const YearOfSales compared = sales_of(company, proposal.compared_with);
  proposal.cross_sell = std::max(compared.by_channel[index(Channel::cross_sell)], Money{});
  proposal.win_back = std::max(compared.by_channel[index(Channel::win_back)], Money{});
  proposal.sellers = sellers_of(ledger, year, compared);
  for (const FiscalYear& earlier : find_earlier_years(company, year, last_years_max)) {
    proposal.last_years.push_back(sales_of(company, earlier));
  }
  for (const Channel channel : channels) {
    proposal.last_years_season[index(channel)] =
        season_like(earlier_months(company.cube, channel, today), year);
  }
  proposal.new_sales = ask_for_new_sales(ledger, year, today);
  if (total) divide_total(proposal, *total);
  proposal.sentences = sentences_of(proposal, ledger.entry_count() > 0);
  return proposal;
}

Result<ProposalAnswer> propose_budget(const App& app, const Actor& actor, const FiscalYear& year,
                                      std::optional<std::int64_t> total) {
  TRY(may(actor, Action::see_budget));
  auto company = app.snapshot(actor.company);
  const auto amount = total ? std::optional{Money::minor(*total)} : std::nullopt;
  BudgetProposal proposal = propose(*company, year, amount, app.today(actor.company));
  return ProposalAnswer{std::move(proposal), std::move(company)};
}

}  // namespace kvartett
