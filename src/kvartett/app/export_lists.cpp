#include "kvartett/app/export_lists.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"
#include "kvartett/domain/channel.h"
#include "kvartett/exchange/shared_sellers.h"
#include "kvartett/ledger/customer_standing.h"

namespace kvartett {
namespace {

// One more still is a number.
constexpr std::size_t all_of_them = std::numeric_limits<std::size_t>::max() - 1;

ListWriter writer_for(const Ledger& ledger, const ListWanted& wanted, const Sentence& name,
                      std::vector<ListColumn> columns) {
  return {wanted.form, wanted.language, find_currency_exponent(ledger.settings().currency).value(),
          name, std::move(columns)};
}

ListCell day(std::optional<Date> date) { return date ? ListCell{*date} : ListCell{}; }

template <class T>
std::string name_or_none(const Ledger& ledger, std::optional<Id<T>> id) {
  if (!id) return {};
  if constexpr (std::same_as<T, Product>) return ledger.product(*id).value.name;
  if constexpr (std::same_as<T, Team>) return ledger.team(*id).value.name;
  if constexpr (std::same_as<T, Seller>) return ledger.seller(*id).value.name;
}

// As an import understands it.
std::string term_of(const Line& line, Language language) {
  switch (line.term) {
    case Term::one_off:
      return say("once", "engång").in(language);
    case Term::rolling:
      return say("rolling", "tills vidare").in(language);
    case Term::fixed:
      return say("{} months", "{} mån", line.months).in(language);
  }
  std::unreachable();
}

std::string credited(const Ledger& ledger, const Deal& deal, Language language) {
  std::vector<NamedShare> shares;
  for (const Share& share : deal.shares)
    shares.push_back({ledger.seller(share.seller).value.name, share.basis_points});
  return shares_text(shares, language);
}

Sentence amount_heading(const Sentence& name, const std::string& currency) {
  return {name.english + " (" + currency + ")", name.swedish + " (" + currency + ")"};
}

}  // namespace

Result<void> fits(const ListWanted& wanted, std::size_t rows) {
  if (wanted.form == ListForm::csv || rows <= ListWriter::workbook_rows_max) return {};
  return refuse(Wrong::conflict,
                say("That is {} rows, more than a workbook holds well: take it as CSV, or less of "
                    "it.",
                    "Det är {} rader, mer än en arbetsbok klarar bra: ta det som CSV, eller ett "
                    "urval.",
                    rows));
}

Result<std::string> export_deals(const App& app, const Actor& actor, DealQuestion question,
                                 const ListWanted& wanted) {
  question.after.reset();
  question.limit = all_of_them;
  const DealList list = TRY(view_deals(app, actor, question));
  const Ledger& ledger = list.company->ledger;
  const auto counts = [&](Id<Deal> id, std::size_t line) {
    return ledger.deal(id).value.counts(line);
  };
  std::size_t rows = 0;
  for (const Id<Deal> id : list.deals) {
    for (std::size_t l = 0; l < ledger.deal(id).value.lines.size(); ++l) rows += counts(id, l);
  }
  TRY(fits(wanted, rows));
  ListWriter file = writer_for(
      ledger, wanted, say("Deals", "Affärer"),
      {{say("Deal ID", "Avtalsnummer")},
       {say("Signing date", "Avtalsdatum")},
       {say("Customer", "Kund")},
       {say("Customer number", "Kundnummer")},
       {say("Corporate id", "Organisationsnummer")},
       {say("Product", "Produkt")},
       {say("Product code", "Artikelnummer")},
       {say("Channel", "Kanal")},
       {amount_heading(say("Annual value", "Årsvärde"), ledger.settings().currency), true},
       {say("Term", "Avtalstid")},
       {say("Start date", "Startdatum")},
       {say("Notice period (months)", "Uppsägningstid (mån)")},
       {say("Ended on", "Avslutat den")},
       {say("Seller", "Säljare")},
       {say("Note", "Anteckning")}});
  for (const Id<Deal> id : list.deals) {
    const Deal& deal = ledger.deal(id).value;
    const Customer& customer = ledger.customer(deal.customer).value;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      if (!counts(id, l)) continue;
      const Line& line = deal.lines[l];
      file.add({deal.external_id, deal.signed_on, customer.name, customer.external_id,
                customer.org_number, name_or_none(ledger, line.product),
                line.product ? ledger.product(*line.product).value.code : std::string{},
                name_of(line.channel).in(wanted.language), line.volume_per_year,
                term_of(line, wanted.language), line.start,
                line.notice_months ? ListCell{std::int64_t{*line.notice_months}} : ListCell{},
                day(line.ended_on), credited(ledger, deal, wanted.language), deal.note});
    }
  }
  return file.take();
}

Result<std::string> export_entries(const App& app, const Actor& actor, EntryQuestion question,
                                   const ListWanted& wanted) {
  question.after = 0;
  question.limit = all_of_them;
  const EntryList list = TRY(view_entries(app, actor, question));
  const Ledger& ledger = list.company->ledger;
  TRY(fits(wanted, list.entries.size()));
  ListWriter file =
      writer_for(ledger, wanted, say("Entries", "Poster"),
                 {{say("Entry", "Post")},
                  {say("Date", "Datum")},
                  {say("Seller", "Säljare")},
                  {say("Team", "Team")},
                  {say("Channel", "Kanal")},
                  {say("Customer", "Kund")},
                  {say("Product", "Produkt")},
                  {amount_heading(say("Volume", "Volym"), ledger.settings().currency), true},
                  {say("Contract year", "Avtalsår")},
                  {say("Signed on", "Avtalsdatum")},
                  {say("Deal ID", "Avtalsnummer")},
                  {say("Takes back entry", "Återför post")}});
  for (const auto& [sequence, entry] : list.entries) {
    const Deal& deal = ledger.deal(entry.line.deal).value;
    file.add({sequence, entry.on, ledger.seller(entry.seller).value.name,
              name_or_none(ledger, entry.team), name_of(entry.channel).in(wanted.language),
              ledger.customer(entry.customer).value.name, name_or_none(ledger, entry.product),
              entry.amount, std::int64_t{entry.contract_year}, deal.signed_on, deal.external_id,
              entry.reverses ? ListCell{std::int64_t{*entry.reverses}} : ListCell{}});
  }
  return file.take();
}

Result<std::string> export_standing(const App& app, const Actor& actor,
                                    const StandingQuestion& question, const ListWanted& wanted) {
  const StandingAnswer answer = TRY(view_standing(app, actor, question));
  const Ledger& ledger = answer.company->ledger;
  TRY(fits(wanted, answer.table.rows.size()));
  const GroupBy& by = answer.table.query.by;
  std::vector<ListColumn> columns;
  if (by.channel) columns.push_back({say("Channel", "Kanal")});
  if (by.seller) columns.push_back({say("Seller", "Säljare")});
  if (by.team) columns.push_back({say("Team", "Team")});
  if (by.month) columns.push_back({say("Month", "Månad")});
  if (by.customer) columns.push_back({say("Customer", "Kund")});
  if (by.product) columns.push_back({say("Product", "Produkt")});
  if (columns.empty()) columns.push_back({say("Company", "Bolag")});
  const std::string& currency = ledger.settings().currency;
  for (const Sentence& name :
       {say("Goal", "Mål"), say("Actual", "Utfall"), say("Remaining", "Kvar"),
        say("Committed", "Säkrat"), say("Expected later", "Väntat"), say("Landing", "Prognos"),
        say("Needed a week", "Behövs per vecka")}) {
    // What remains is never below zero, and so adds up to more than the whole has left.
    const bool adds_up = (name.english == "Goal" || name.english == "Actual") &&
                         answer.table.team_rows == TeamRows::own;
    columns.push_back({amount_heading(name, currency), adds_up});
  }
  ListWriter file =
      writer_for(ledger, wanted, say("Standing {}", "Läget {}", answer.table.query.on.text()),
                 std::move(columns));
  const auto money = [](const std::optional<Money>& amount) {
    return amount ? ListCell{*amount} : ListCell{};
  };
  const auto add = [&](std::vector<ListCell> row, const Standing& standing) {
    row.insert(row.end(), {money(standing.goal), standing.volume.actual, money(standing.remaining),
                           standing.volume.committed, standing.volume.expected_later,
                           money(standing.landing), money(standing.needed_per_week)});
    file.add(row);
  };
  const auto named = [&]<class T>(std::int32_t number, std::type_identity<T>) {
    return number == RowKey::none ? std::string{}
                                  : name_or_none(ledger, std::optional{Id<T>{number}});
  };
  for (const auto& [key, standing] : answer.table.rows) {
    std::vector<ListCell> row;
    if (by.channel)
      row.emplace_back(name_of(static_cast<Channel>(key.channel)).in(wanted.language));
    if (by.seller) row.emplace_back(named(key.seller, std::type_identity<Seller>{}));
    if (by.team) row.emplace_back(named(key.team, std::type_identity<Team>{}));
    if (by.month) row.emplace_back(Month::from_number(key.month).text());
    if (by.customer) row.emplace_back(ledger.customer(Id<Customer>{key.customer}).value.name);
    if (by.product) row.emplace_back(named(key.product, std::type_identity<Product>{}));
    if (row.empty()) row.emplace_back(ledger.settings().name);
    add(std::move(row), standing);
  }
  return file.take();
}

Result<std::string> export_customers(const App& app, const Actor& actor, const ListWanted& wanted) {
  TRY(may(actor, Action::see_budget));  // those who see the whole company
  const auto company = app.snapshot(actor.company);
  const Date today = app.today(actor.company);
  const Ledger& ledger = company->ledger;
  std::vector<std::pair<std::string, Id<Customer>>> shown;
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const KeptCustomer& kept = ledger.customers()[i];
    if (!kept.merged_into) shown.emplace_back(collated(kept.value.name), Id<Customer>::at(i));
  }
  std::ranges::sort(shown);
  TRY(fits(wanted, shown.size()));
  ListWriter file =
      writer_for(ledger, wanted, say("Customers", "Kunder"),
                 {{say("Customer", "Kund")},
                  {say("Customer number", "Kundnummer")},
                  {say("Corporate id", "Organisationsnummer")},
                  {say("Owner", "Kundansvarig")},
                  {say("Status", "Status")},
                  {say("Covered until", "Avtal till")},
                  {say("Lost on", "Förlorad den")},
                  {amount_heading(say("Running volume a year", "Löpande volym per år"),
                                  ledger.settings().currency),
                   true}});
  for (const auto& [name, id] : shown) {
    const Customer& customer = ledger.customer(id).value;
    const CustomerStanding standing = stand_on(ledger, id, today);
    file.add({customer.name, customer.external_id, customer.org_number,
              name_or_none(ledger, customer.owner), name_of(standing.status).in(wanted.language),
              day(standing.covered_until), day(standing.lost_on), standing.volume_per_year});
  }
  return file.take();
}

}  // namespace kvartett
