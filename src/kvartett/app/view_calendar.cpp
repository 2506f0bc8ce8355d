#include "kvartett/app/view_calendar.h"

#include <algorithm>

#include "kvartett/app/narrow.h"
#include "kvartett/exchange/ical_write.h"

namespace kvartett {
namespace {

constexpr int months_back = 1;
constexpr int months_ahead = 18;
constexpr int reminder_days = 14;
constexpr std::size_t events_max = 5000;  // the nearest: no calendar program is served by more

std::string_view word_of(ContractDayKind kind) {
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

// What happens if nobody does anything.
Sentence explained(const ContractDay& day, const Line& line) {
  switch (day.kind) {
    case ContractDayKind::notice:
      if (line.term == Term::fixed && covered_until(line, {}) == day.notice_of->plus_days(-1)) {
        return say("The term ends {}.", "Avtalstiden går ut {}.",
                   day.notice_of->plus_days(-1).text());
      }
      return say("Without notice the contract rolls on {}.",
                 "Utan uppsägning löper avtalet vidare {}.", day.notice_of->text());
    case ContractDayKind::renewal:
      return say("The contract has rolled on into another year.",
                 "Avtalet har löpt vidare i ett nytt år.");
    case ContractDayKind::expiry:
      return say("Nothing has renewed the contract yet.", "Inget har förlängt avtalet ännu.");
    case ContractDayKind::termination:
      return say("The contract was terminated.", "Avtalet är uppsagt.");
  }
  std::unreachable();
}

// Turns days into events, in the reader's language.
class Teller {
 public:
  Teller(const App& app, const Actor& actor, const Ledger& ledger, const FeedWanted& wanted)
      : app_{app}, actor_{actor}, ledger_{ledger}, wanted_{wanted} {}

  ical::Event event(const ContractDay& day) const {
    const KeptDeal& kept = ledger_.deal(day.line.deal);
    const Line& line = ledger_.line(day.line);
    const Id<Customer> customer = ledger_.resolved(kept.value.customer);
    ical::Event event;
    std::string compact = day.on.text();
    std::erase(compact, '-');
    event.uid = fmt::format("{}-{}-{}@kvartett", word_of(day.kind), compact,
                            app_.ids().text(actor_.company, day.line));
    event.on = day.on;
    event.category = in(name_of(day.kind));
    event.title = event.category + ": " + ledger_.customer(customer).value.name;
    if (line.product) event.title += " – " + ledger_.product(*line.product).value.name;
    event.text = in(explained(day, line));
    if (wanted_.with_amounts) event.text += '\n' + in(volume(day));
    event.link = wanted_.site + "/deals/" + app_.ids().text(actor_.company, day.line.deal);
    event.text += '\n' + event.link;
    event.changed_at = changed_at(std::max(kept.changed_in, ledger_.customer(customer).changed_in));
    if (day.kind == ContractDayKind::notice) event.reminder_days = reminder_days;
    return event;
  }

 private:
  const std::string& in(const Sentence& sentence) const { return sentence.in(wanted_.language); }

  Sentence volume(const ContractDay& day) const {
    const std::string& currency = ledger_.settings().currency;
    const Sentence amount = written(day.volume, find_currency_exponent(currency).value());
    return {fmt::format("Volume per year: {} {}", amount.english, currency),
            fmt::format("Volym per år: {} {}", amount.swedish, currency)};
  }

  Instant changed_at(Version version) const {
    return version > 0 ? ledger_.batch(version).at : Instant{};
  }

  const App& app_;
  const Actor& actor_;
  const Ledger& ledger_;
  const FeedWanted& wanted_;
};

// Whose days they are: a seller's, a team's or the company's.
std::string name_of_calendar(const Ledger& ledger, const Actor& actor,
                             std::optional<Id<Seller>> seller) {
  if (!seller && actor.role == Role::seller) seller = actor.seller;
  if (seller && ledger.has(*seller)) return "Kvartett – " + ledger.seller(*seller).value.name;
  if (actor.team) return "Kvartett – " + ledger.team(*actor.team).value.name;
  return "Kvartett – " + ledger.settings().name;
}

}  // namespace

Result<CalendarAnswer> view_calendar(const App& app, const Actor& actor,
                                     const CalendarQuestion& question) {
  CalendarAnswer answer;
  answer.company = app.snapshot(actor.company);
  answer.today = app.today(actor.company);
  const Ledger& ledger = answer.company->ledger;
  const Sellers sellers = TRY(narrowed(actor, ledger, question.seller));
  if (question.to < question.from) {
    return refuse(Wrong::invalid,
                  say("The last day is before the first.", "Sista dagen är före den första."),
                  "to");
  }
  if (days_between(question.from, question.to) >= calendar_days_max) {
    return refuse(Wrong::invalid,
                  say("Ask about at most {} days.", "Fråga om högst {} dagar.", calendar_days_max),
                  "to");
  }
  const auto wanted = [&](const Deal& deal) {
    return sellers.share_in(deal) ||
           sellers.have(ledger.customer(ledger.resolved(deal.customer)).value.owner);
  };
  answer.days = find_contract_days(ledger, question.from, question.to, answer.today, wanted);
  return answer;
}

Result<std::string> write_calendar_feed(const App& app, const Actor& actor,
                                        const FeedWanted& wanted) {
  const Date today = app.today(actor.company);
  CalendarAnswer answer = TRY(view_calendar(
      app, actor,
      {today.plus_months(-months_back), today.plus_months(months_ahead), wanted.seller}));
  if (answer.days.size() > events_max) answer.days.resize(events_max);
  const Ledger& ledger = answer.company->ledger;
  ical::Calendar calendar{name_of_calendar(ledger, actor, wanted.seller), {}};
  const Teller teller{app, actor, ledger, wanted};
  for (const ContractDay& day : answer.days) calendar.events.push_back(teller.event(day));
  return ical::write(calendar);
}

}  // namespace kvartett
