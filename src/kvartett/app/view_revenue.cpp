#include "kvartett/app/view_revenue.h"

#include <algorithm>
#include <limits>
#include <ranges>
#include <utility>

#include "kvartett/app/narrow.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

// Who answers for an amount: whom the document names, else the owner of the customer that day.
std::optional<Id<Seller>> kam_of(const Ledger& ledger, std::optional<Id<Seller>> named,
                                 std::optional<Id<Customer>> customer, Date on) {
  if (named || !customer) return named;
  return owner_on(ledger.customer(ledger.resolved(*customer)).value, on);
}

// The customer and those that were merged into it; of all customers when none is asked for, and
// then also nobody.
template <class Visit>
void visit_customers(const Snapshot& company, std::optional<Id<Customer>> wanted,
                     const Visit& visit) {
  if (!wanted) {
    visit(std::optional<Id<Customer>>{});
    for (std::size_t i = 0; i < company.revenue.customer_count(); ++i)
      visit(std::optional{Id<Customer>::at(i)});
    return;
  }
  const Id<Customer> kept = company.ledger.resolved(*wanted);
  visit(std::optional{kept});
  for (const Id<Customer> merged : company.ledger.customer(kept).merged)
    visit(std::optional{merged});
}

class Table {
 public:
  Table(const Snapshot& company, const RevenueQuestion& question, const Sellers& kams)
      : company_{company}, question_{question}, kams_{kams} {}

  // `months`: how much later the days are counted than they were.
  void add(Date from, Date to, int months, Money RevenueSum::*place) {
    visit_customers(company_, question_.customer, [&](std::optional<Id<Customer>> customer) {
      for (const RevenueDays::Day& day : company_.revenue.of(customer, from, to)) {
        const auto kam = kam_of(company_.ledger, day.seller, customer, day.on);
        if (!kams_.have(kam)) continue;
        RevenueKey key;
        if (question_.by_month) key.month = day.on.month().plus(months);
        if (question_.by_customer && customer) key.customer = company_.ledger.resolved(*customer);
        if (question_.by_kam) key.kam = kam;
        table_.rows[key].*place += day.amount;
        table_.total.*place += day.amount;
        if (!kam) table_.not_assigned.*place += day.amount;
        if (kam && place == &RevenueSum::amount) of_kam_[*kam] += day.amount;
      }
    });
  }

  Money of(Id<Seller> kam) const {
    const auto found = of_kam_.find(kam);
    return found == of_kam_.end() ? Money{} : found->second;
  }

  RevenueTable take() {
    std::erase_if(table_.rows, [](const auto& row) {
      return row.second.amount == Money{} && row.second.year_before == Money{};
    });
    return std::move(table_);
  }

 private:
  const Snapshot& company_;
  const RevenueQuestion& question_;
  const Sellers& kams_;
  RevenueTable table_;
  std::map<Id<Seller>, Money> of_kam_;
};

// Of the KAMs that are looked at, in the budget that is in force at the end of the days.
std::map<Id<Seller>, Money> goals_of(const Ledger& ledger, const RevenueQuestion& question,
                                     const Sellers& kams) {
  const FiscalYear year = ledger.settings().fiscal_years.containing(question.from);
  std::map<Id<Seller>, Money> goals;
  if (year.first != question.from || year.last != question.to) return goals;
  const Budget* budget = ledger.find_goals(year, question.to);
  if (!budget) return goals;
  for (const RevenueGoal& goal : budget->revenue_goals) {
    if (kams.have(goal.seller)) goals[goal.seller] += goal.amount;
  }
  return goals;
}

Result<void> may_see(const Ledger& ledger, const Actor& actor, Id<Deal> deal) {
  if (ledger.has(deal) && seen_by(actor, ledger).share_in(ledger.deal(deal).value)) return {};
  return refuse(Wrong::missing, say("There is no such deal.", "Affären finns inte."));
}

// Tells of amounts who answers for them and which contracts they belong to.
class EntryTeller {
 public:
  EntryTeller(const Snapshot& company, const Actor& actor, Date today)
      : ledger_{company.ledger},
        seen_{seen_by(actor, company.ledger)},
        matched_{company.matched_revenue(today)} {}

  bool is_of(Sequence sequence, Id<Deal> deal) const {
    return std::ranges::any_of(parts(sequence), [&](const RevenuePart& part) {
      return part.line && part.line->deal == deal;
    });
  }
  // It stands, and belongs to no contract.
  bool is_of_none(Sequence sequence) const {
    const auto own = parts(sequence);
    return !own.empty() && !own.front().line;
  }
  RevenueEntries::One tell(Sequence sequence) const {
    const RevenueEntry& entry = ledger_.revenue().entry(sequence).value;
    RevenueEntries::One one;
    one.sequence = sequence;
    one.kam = kam_of(ledger_, entry.seller, entry.customer, entry.on);
    for (const RevenuePart& part : parts(sequence)) {
      one.by = part.by;
      if (!part.line) continue;
      if (!seen_.share_in(ledger_.deal(part.line->deal).value)) continue;
      one.matches.push_back(part);
    }
    return one;
  }

 private:
  std::ranges::subrange<std::vector<RevenuePart>::const_iterator> parts(Sequence sequence) const {
    return std::ranges::equal_range(matched_->parts, sequence, {}, &RevenuePart::sequence);
  }

  const Ledger& ledger_;
  Sellers seen_;
  std::shared_ptr<const MatchedRevenue> matched_;
};

RevenueAgainstGoal against(Money goal, Money amount) {
  RevenueAgainstGoal answer{goal, amount, std::max(Money{}, goal - amount), {}};
  if (goal != Money{}) {
    answer.attainment =
        static_cast<double>(amount.minor_units()) / static_cast<double>(goal.minor_units());
  }
  return answer;
}

}  // namespace

Result<RevenueTable> view_revenue(const App& app, const Actor& actor,
                                  const RevenueQuestion& question) {
  const auto company = app.snapshot(actor.company);
  const Sellers kams = TRY(narrowed(actor, company->ledger, question.kam, "kam_id"));
  Table table{*company, question, kams};
  table.add(question.from, question.to, 0, &RevenueSum::amount);
  // The day before the first, a year earlier, and one day on: a leap day is no trap.
  table.add(question.from.plus_months(-12), question.to.plus_days(1).plus_months(-12).plus_days(-1),
            12, &RevenueSum::year_before);
  RevenueTable answer = table.take();
  for (const auto& [kam, goal] : goals_of(company->ledger, question, kams))
    answer.goals.emplace(kam, against(goal, table.of(kam)));
  for (Month month = question.from.month(); month <= question.to.month(); month = month.plus(1)) {
    if (const auto source = company->ledger.revenue().source_of(month))
      answer.sources.emplace(month, *source);
  }
  answer.company = company;
  return answer;
}

Result<RevenueEntries> view_revenue_entries(const App& app, const Actor& actor,
                                            const RevenueEntryQuestion& question) {
  RevenueEntries answer{{}, false, app.snapshot(actor.company)};
  const Ledger& ledger = answer.company->ledger;
  Sellers kams = TRY(narrowed(actor, ledger, question.kam, "kam_id"));
  if (question.deal) {
    TRY(may_see(ledger, actor, *question.deal));
    if (!question.kam) kams = Sellers::everyone();  // whoever answers for what was matched to it
  }
  const EntryTeller teller{*answer.company, actor, app.today(actor.company)};
  std::optional<Id<Customer>> wanted = question.customer;
  if (wanted) wanted = ledger.resolved(*wanted);
  for (Sequence s = question.after + 1; s <= ledger.revenue().count(); ++s) {
    const KeptRevenue& kept = ledger.revenue().entry(s);
    const RevenueEntry& entry = kept.value;
    if (entry.on < question.from || entry.on > question.to) continue;
    if (!question.also_taken_back && !kept.stands()) continue;
    if (wanted && (!entry.customer || ledger.resolved(*entry.customer) != wanted)) continue;
    if (question.deal && !teller.is_of(s, *question.deal)) continue;
    if (question.only == OnlyRevenue::not_matched && !teller.is_of_none(s)) continue;
    if (question.only == OnlyRevenue::no_customer && entry.customer) continue;
    RevenueEntries::One one = teller.tell(s);
    if (!kams.have(one.kam)) continue;
    if (question.only == OnlyRevenue::not_assigned && one.kam) continue;
    if (answer.entries.size() == question.limit) {
      answer.more = true;
      break;
    }
    answer.entries.push_back(std::move(one));
  }
  return answer;
}

RevenueEntries::One view_revenue_entry(const App& app, const Actor& actor,
                                       const std::shared_ptr<const Snapshot>& company,
                                       Sequence sequence) {
  return EntryTeller{*company, actor, app.today(actor.company)}.tell(sequence);
}

Result<std::string> export_revenue(const App& app, const Actor& actor,
                                   RevenueEntryQuestion question, const ListWanted& wanted) {
  question.after = 0;
  question.limit = std::numeric_limits<std::size_t>::max();
  const RevenueEntries found = TRY(view_revenue_entries(app, actor, question));
  const Ledger& ledger = found.company->ledger;
  TRY(fits(wanted, found.entries.size()));
  const std::string& currency = ledger.settings().currency;
  ListWriter file{wanted.form,
                  wanted.language,
                  find_currency_exponent(currency).value(),
                  say("Revenue", "Omsättning"),
                  {{say("No.", "Nr")},
                   {say("Day", "Dag")},
                   {say("Document", "Dokument")},
                   {say("Source", "Källa")},
                   {say("Customer", "Kund")},
                   {say("Customer number", "Kundnummer")},
                   {say("Corporate id", "Organisationsnummer")},
                   {say("Product", "Produkt")},
                   {say("Account", "Konto")},
                   {say("Key Account Manager", "Key Account Manager")},
                   {say("Contract", "Avtal")},
                   {say("From", "Från")},
                   {say("To", "Till")},
                   {{"Amount (" + currency + ")", "Belopp (" + currency + ")"}, true},
                   {say("Takes back no.", "Tar tillbaka nr")}}};
  const auto day = [](const std::optional<Date>& date) {
    return date ? ListCell{*date} : ListCell{};
  };
  for (const auto& [sequence, kam, by, matches] : found.entries) {
    const RevenueEntry& entry = ledger.revenue().entry(sequence).value;
    Customer customer;
    if (entry.customer) customer = ledger.customer(ledger.resolved(*entry.customer)).value;
    file.add({sequence, entry.on, entry.document, name_of(entry.source).in(wanted.language),
              customer.name, customer.external_id, customer.org_number,
              entry.product ? ledger.product(*entry.product).value.name : std::string{},
              entry.account != 0 ? ListCell{std::int64_t{entry.account}} : ListCell{},
              kam ? ledger.seller(*kam).value.name : std::string{}, entry.contract,
              day(entry.period_first), day(entry.period_last), entry.amount,
              entry.reverses ? ListCell{*entry.reverses} : ListCell{}});
  }
  return file.take();
}

}  // namespace kvartett
