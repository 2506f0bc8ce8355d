// Stories about what was invoiced: amounts and the contracts they belong to, how right the
// estimates were, and the bridge from volume to revenue.
#include <fmt/format.h>

#include "kvartett/app/import_revenue.h"
#include "kvartett/app/match_amount.h"
#include "kvartett/app/view_accuracy.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/app/view_revenue.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

std::string signed_amount(Money amount) {
  return (amount > Money{} ? "+" : "") + kvartett::shown(amount);
}

}  // namespace

std::optional<std::string> Storyteller::tell_of_revenue(const std::string& verb,
                                                        const StoryOptions& options) {
  if (verb == "invoice" || verb == "credit") return invoice(options, verb == "credit");
  if (verb == "match") return match(options);
  return {};
}

std::string Storyteller::invoice(const StoryOptions& options, bool is_credit) {
  IncomingRevenue row;
  row.on = options.find("on") ? day_of(*options.find("on")) : *today_;
  row.document =
      options.find("document").value_or(std::to_string(company().ledger().revenue().count() + 1));
  row.is_credit = is_credit;
  row.amount = amount_of(options.need("amount")) * (is_credit ? -1 : 1);
  row.currency = options.find("currency").value_or(settings_.currency);
  row.customer = options.find("customer").value_or("");
  row.product = options.find("product").value_or("");
  row.contract = options.find("contract").value_or("");
  if (const auto period = options.find("period")) {
    const std::size_t dots = period->find("..");
    row.period_first = day_of(period->substr(0, dots));
    row.period_last = day_of(period->substr(dots + 2));
  }
  if (const auto name = options.find("customer")) company().customer(*name);
  OpenedRevenue opened;
  opened.form = FileForm::invoice;
  opened.file.rows = {row};
  ImportRequest request;
  request.mode = ImportMode::write;
  const auto report =
      import_revenue(company().app(), company().manager(), request, {}, std::move(opened));
  if (!report) return no(report.error());
  std::string told;
  for (const Problem& problem : report->problems) told += "no: " + problem.sentence.english + "\n";
  return told;
}

std::string Storyteller::match(const StoryOptions& options) {
  AmountMatch match;
  if (const auto line = options.find("line")) {
    match.choice = MatchChoice::line;
    match.line = line_of(*line);
  } else if (options.find("to") == "nothing") {
    match.choice = MatchChoice::no_contract;
  }
  const auto matched =
      match_amount(company().app(), actor(options), std::stoi(options.need("amount")), match);
  return matched ? "" : no(matched.error());
}

std::optional<std::string> Storyteller::show_of_revenue(const std::string& what,
                                                        const StoryOptions& options) {
  if (what == "revenue") return show_revenue(options);
  if (what == "bridge") return show_bridge(options);
  if (what == "accuracy") return show_accuracy(options);
  return {};
}

std::string Storyteller::show_revenue(const StoryOptions& options) {
  RevenueEntryQuestion question;
  question.from = Date::of(1900, 1, 1);
  question.to = Date::of(2199, 12, 31);
  question.limit = 1000;
  question.customer = filter(options).customer;
  if (const auto deal = options.find("deal")) question.deal = Id<Deal>{std::stoi(*deal) - 1};
  if (options.find("only") == "not-matched") question.only = OnlyRevenue::not_matched;
  const auto found = view_revenue_entries(company().app(), actor(options), question);
  if (!found) return no(found.error());
  const Ledger& ledger = found->company->ledger;
  std::string lines;
  for (const RevenueEntries::One& one : found->entries) {
    const RevenueEntry& entry = ledger.revenue().entry(one.sequence).value;
    lines += fmt::format(
        "{}, {}, {}, {}: {}", one.sequence, entry.on.text(),
        entry.customer ? ledger.customer(ledger.resolved(*entry.customer)).value.name : "nobody",
        shown(entry.amount), name_of(one.by).english);
    for (const RevenuePart& part : one.matches) {
      const Line& line = ledger.line(*part.line);
      lines += fmt::format(", {} to {} of deal {}, year {}", shown(part.amount),
                           line.product ? ledger.product(*line.product).value.name : "a line",
                           part.line->deal.number + 1, part.contract_year + 1);
    }
    lines += "\n";
  }
  return lines.empty() ? "nothing\n" : lines;
}

BridgeQuestion Storyteller::bridge_question(const StoryOptions& options) {
  BridgeQuestion question;
  const FiscalYear year = year_of(options);
  question.from = options.find("from") ? day_of(*options.find("from")) : year.first;
  question.to = options.find("to") ? day_of(*options.find("to")) : year.last;
  question.filter = filter(options);
  return question;
}

// With --step: its rows.
std::string Storyteller::show_bridge(const StoryOptions& options) {
  const auto answer = view_bridge(company().app(), actor(options), bridge_question(options));
  if (!answer) return no(answer.error());
  const Ledger& ledger = answer->company->ledger;
  const auto wanted = options.find("step");
  std::vector<std::vector<std::string>> rows = {{"step", "amount"}};
  std::string lines;
  for (std::size_t s = 0; s < bridge_step_count; ++s) {
    const auto step = static_cast<BridgeStep>(s);
    const Money amount = answer->bridge.of(step);
    const bool is_end = step == BridgeStep::volume_signed || step == BridgeStep::revenue;
    if (is_end || amount != Money{})
      rows.push_back({name_of(step).english, is_end ? shown(amount) : signed_amount(amount)});
  }
  if (!wanted) return table(std::move(rows), 1);
  for (const BridgeRow& row : answer->bridge.rows) {
    if (name_of(row.step).english != *wanted) continue;
    lines += signed_amount(row.amount);
    if (row.line) {
      const Deal& deal = ledger.deal(row.line->deal).value;
      lines += fmt::format(", {}, deal {}, year {}",
                           ledger.customer(ledger.resolved(deal.customer)).value.name,
                           row.line->deal.number + 1, row.contract_year + 1);
    }
    if (row.revenue != 0) lines += fmt::format(", amount {}", row.revenue);
    lines += "\n";
  }
  return lines.empty() ? "nothing\n" : lines;
}

std::string Storyteller::show_accuracy(const StoryOptions& options) {
  AccuracyQuestion question;
  question.filter = filter(options);
  const auto answer = view_accuracy(company().app(), actor(options), question);
  if (!answer) return no(answer.error());
  const Ledger& ledger = answer->company->ledger;
  const Accuracy& accuracy = answer->accuracy;
  std::vector<std::vector<std::string>> rows = {
      {"", "years", "on target", "estimate", "invoiced", "accuracy", "too high", "too low"}};
  const auto add = [&](const std::string& name, const AccuracySum& sum) {
    if (sum.years == 0) return;
    rows.push_back({name, std::to_string(sum.years), std::to_string(sum.on_target),
                    shown(sum.estimate), shown(sum.invoiced), percent(sum.accuracy()),
                    shown(sum.over), shown(sum.under)});
  };
  const std::string by = options.find("by").value_or("");
  if (by == "seller") {
    for (const auto& [seller, sums] : accuracy.by_seller)
      add(ledger.seller(seller).value.name, sums.passed);
  } else if (by == "channel") {
    for (const auto& [channel, sums] : accuracy.by_channel)
      add(name_of(channel).english, sums.passed);
  } else if (by == "group") {
    for (const auto& [group, sums] : accuracy.by_group)
      add(group.empty() ? "no group" : group, sums.passed);
  }
  add("Passed", accuracy.total.passed);
  add("So far", accuracy.total.so_far);
  std::string lines = table(std::move(rows), 1);
  if (accuracy.not_measured > 0)
    lines += fmt::format("{} years without revenue to hold them against\n", accuracy.not_measured);
  for (const YearAccuracy& year : answer->worst) {
    lines += fmt::format("far off: {}, year {}: {} estimated, {} invoiced\n",
                         ledger.customer(ledger.deal(year.line.deal).value.customer).value.name,
                         year.contract_year + 1, shown(year.estimate), shown(year.invoiced));
  }
  return lines;
}

}  // namespace kvartett
