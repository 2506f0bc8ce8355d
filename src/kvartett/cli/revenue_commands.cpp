// bridge and accuracy: why the volume differs from the books, and whether the estimates are good
// enough; as a table for a person or as JSON for a program.
#include "kvartett/api/wire_accuracy.h"
#include "kvartett/api/wire_bridge.h"
#include "kvartett/app/view_accuracy.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/table.h"

namespace kvartett {
namespace {

int exponent_of(const Ledger& ledger) {
  return find_currency_exponent(ledger.settings().currency).value_or(2);
}

void print_bridge(const BridgeAnswer& answer) {
  const Ledger& ledger = answer.company->ledger;
  const Language language = terminal_language();
  tell(say("{}, from volume to revenue, {} to {} ({})",
           "{}, från volym till omsättning, {} till {} ({})", ledger.settings().name,
           answer.bridge.from.text(), answer.bridge.to.text(), ledger.settings().currency));
  // It adds up to the öre, so every öre is shown.
  const auto exact = [&](Money amount) {
    const bool is_swedish = language == Language::swedish;
    return text(amount, exponent_of(ledger), is_swedish ? ' ' : ',', is_swedish ? ',' : '.');
  };
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < bridge_step_count; ++i) {
    const auto step = static_cast<BridgeStep>(i);
    const Money amount = answer.bridge.of(step);
    const bool is_end = step == BridgeStep::volume_signed || step == BridgeStep::revenue;
    rows.push_back({{name_of(step).in(language), exact(amount)},
                    is_end                     ? Colour::bold
                    : amount == Money{}        ? Colour::soft
                    : amount.minor_units() < 0 ? Colour::bad
                                               : Colour::good});
  }
  tell_table(rows);
}

void print_accuracy(const AccuracyAnswer& answer) {
  const Ledger& ledger = answer.company->ledger;
  const Language language = terminal_language();
  const Accuracy& accuracy = answer.accuracy;
  if (!accuracy.from) {
    tell(
        say("{}: no revenue to hold the estimates against yet. Bring in the books or invoices "
            "with `kvartett import`.",
            "{}: ingen omsättning att jämföra skattningarna med än. Läs in bokföringen eller "
            "fakturor med `kvartett import`.",
            ledger.settings().name));
    return;
  }
  tell(say("{}, estimates against what was invoiced, {} to {} ({})",
           "{}, skattat mot fakturerat, {} till {} ({})", ledger.settings().name,
           accuracy.from->text(), accuracy.to->text(), ledger.settings().currency));
  const auto word = [&](const char* english, const char* swedish) {
    return std::string{language == Language::swedish ? swedish : english};
  };
  std::vector<TableRow> rows = {
      {{"", word("accuracy", "precision"), word("contract years", "avtalsår"),
        word("estimated", "skattat"), word("invoiced", "fakturerat"), word("too high", "för högt"),
        word("too low", "för lågt"), word("so far", "hittills")},
       Colour::soft}};
  const auto add = [&](const std::string& name, const PassedAndRunning& sums, bool is_total) {
    const AccuracySum& passed = sums.passed;
    const auto share = passed.accuracy();
    const auto amount = [&](Money money) {
      return whole_amount(money, exponent_of(ledger), language);
    };
    const bool is_on_target = share && *share * 100 >= accuracy_target_per_cent;
    rows.push_back({{name, per_cent(share), std::to_string(passed.years), amount(passed.estimate),
                     amount(passed.invoiced), amount(passed.over), amount(passed.under),
                     per_cent(sums.so_far.accuracy())},
                    is_total       ? Colour::bold
                    : !share       ? Colour::soft
                    : is_on_target ? Colour::good
                                   : Colour::bad});
  };
  for (const auto& [channel, sums] : accuracy.by_channel)
    add(name_of(channel).in(language), sums, false);
  for (const auto& [seller, sums] : accuracy.by_seller)
    add(ledger.seller(seller).value.name, sums, false);
  add(word("Total", "Totalt"), accuracy.total, true);
  tell_table(rows);
}

}  // namespace

Exit bridge_command(const BridgeOptions& options) {
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  const FiscalYears years = app->snapshot(*company)->ledger.settings().fiscal_years;
  FiscalYear year = years.containing(app->today(*company));
  if (!options.fiscal_year.empty()) {
    const auto named = years.find_named(options.fiscal_year);
    if (!named) {
      complain(say("There is no fiscal year \"{}\".", "Det finns inget räkenskapsår \"{}\".",
                   options.fiscal_year));
      return Exit::usage;
    }
    year = *named;
  }
  BridgeQuestion question;
  question.from = options.from.value_or(year.first);
  question.to = options.to.value_or(year.last);
  const auto answer = view_bridge(*app, at_command_line(*company), question);
  if (!answer) return complain(answer.error());
  if (options.json) {
    const wire::Names names{app->ids(), *company, answer->company->ledger, terminal_language()};
    tell(wire::bridge(names, answer->bridge));
  } else {
    print_bridge(*answer);
  }
  return Exit::done;
}

Exit accuracy_command(const AccuracyOptions& options) {
  const auto app = open_data(options.where.data);
  const auto company = choose_company(*app, options.where);
  if (!company) return Exit::usage;
  const auto answer = view_accuracy(*app, at_command_line(*company), {});
  if (!answer) return complain(answer.error());
  if (options.json) {
    const wire::Names names{app->ids(), *company, answer->company->ledger, terminal_language()};
    tell(wire::accuracy(names, *answer));
  } else {
    print_accuracy(*answer);
  }
  return Exit::done;
}

}  // namespace kvartett
