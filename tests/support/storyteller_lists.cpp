// Work lists, key figures and what else is read off the ledger, told in stories.
#include <fmt/format.h>

#include "kvartett/app/view_calendar.h"
#include "kvartett/app/view_duplicates.h"
#include "kvartett/app/view_key_figures.h"
#include "kvartett/app/view_work_lists.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

std::string shown(std::optional<std::int64_t> count) {
  return count ? std::to_string(*count) : "-";
}
std::string shown(std::optional<Date> day) { return day ? day->text() : "-"; }

std::string product_of(const Ledger& ledger, std::optional<Id<Product>> product) {
  return product ? ledger.product(*product).value.name : "-";
}

}  // namespace

std::optional<std::string> Storyteller::show_list(const std::string& what,
                                                  const StoryOptions& options) {
  if (what == "expiring") return show_expiring(options);
  if (what == "calendar") return show_calendar(options);
  if (what == "cross-sell") return show_cross_sell(options);
  if (what == "win-back") return show_win_back(options);
  if (what == "new-sales") return show_new_sales(options);
  if (what == "key-figures") return show_key_figures(options);
  if (what == "overlay") return show_overlay(options);
  if (what == "duplicates") return show_duplicates(options);
  return {};
}

std::string Storyteller::show_expiring(const StoryOptions& options) {
  RenewalQuestion question;
  question.days = std::stoi(options.find("days").value_or("90"));
  question.seller = filter(options).seller;
  const auto list = view_renewals(company().app(), actor(options), question);
  if (!list) return no(list.error());
  const Ledger& ledger = list->company->ledger;
  std::vector<std::vector<std::string>> rows = {
      {"customer", "product", "ends", "notice by", "a year"}};
  for (const RenewalLine& renewal : list->lines) {
    const Line& line = ledger.line(renewal.line);
    rows.push_back({ledger.customer(ledger.deal(renewal.line.deal).value.customer).value.name,
                    product_of(ledger, line.product), renewal.ends_on.text(),
                    shown(renewal.notice_by), kvartett::shown(line.volume_per_year)});
  }
  return table(std::move(rows), 4);
}

std::string Storyteller::show_calendar(const StoryOptions& options) {
  const auto day = [&](const char* name) {
    return find_date(options.find(name).value_or("")).value();
  };
  const auto answer = view_calendar(company().app(), actor(options),
                                    {day("from"), day("to"), filter(options).seller});
  if (!answer) return no(answer.error());
  const Ledger& ledger = answer->company->ledger;
  std::vector<std::vector<std::string>> rows = {{"on", "what", "customer", "notice of", "volume"}};
  for (const ContractDay& one : answer->days) {
    rows.push_back({one.on.text(), name_of(one.kind).english,
                    ledger.customer(ledger.deal(one.line.deal).value.customer).value.name,
                    shown(one.notice_of), kvartett::shown(one.volume)});
  }
  return table(std::move(rows), 4);
}

std::string Storyteller::show_cross_sell(const StoryOptions& options) {
  CrossSellQuestion question;
  question.seller = filter(options).seller;
  question.customer = filter(options).customer;
  question.group = options.find("group").value_or("");
  const auto list = view_cross_sell(company().app(), actor(options), question);
  if (!list) return no(list.error());
  const Ledger& ledger = list->company->ledger;
  std::string lines;
  for (const WhiteSpaceCell& cell : list->space.cells) {
    lines += fmt::format("{}: {}, usually {}. {}\n", ledger.customer(cell.customer).value.name,
                         list->space.groups[static_cast<std::size_t>(cell.group)],
                         kvartett::shown(cell.usual_volume), explain(cell, list->space).english);
  }
  return lines.empty() ? "nothing\n" : lines;
}

std::string Storyteller::show_win_back(const StoryOptions& options) {
  WinBackQuestion question;
  question.seller = filter(options).seller;
  const auto list = view_win_backs(company().app(), actor(options), question);
  if (!list) return no(list.error());
  const Ledger& ledger = list->company->ledger;
  std::string lines;
  for (const WinBack& win_back : list->customers) {
    lines += fmt::format("{}, {}: used to buy {}", ledger.customer(win_back.customer).value.name,
                         name_of(win_back.status).english, kvartett::shown(win_back.used_to_buy));
    for (const UsedToBuy& used : win_back.bought)
      lines += fmt::format(", {}", product_of(ledger, used.product));
    lines += ". " + explain(win_back).english + "\n";
  }
  return lines.empty() ? "nothing\n" : lines;
}

std::string Storyteller::show_new_sales(const StoryOptions& options) {
  NewSalesQuestion question;
  question.seller = filter(options).seller;
  if (const auto on = options.find("on")) question.on = day_of(*on);
  const auto needed = view_new_sales(company().app(), actor(options), question);
  if (!needed) return no(needed.error());
  std::string lines =
      fmt::format("left {}, usual size {}, deals {}, first contacts {}\n",
                  kvartett::shown(needed->remaining), kvartett::shown(needed->average_size),
                  shown(needed->deals_needed), shown(needed->contacts_needed));
  for (const Sentence& sentence : needed->sentences) lines += sentence.english + "\n";
  return lines;
}

std::string Storyteller::show_key_figures(const StoryOptions& options) {
  KeyFigureQuestion question;
  question.filter = filter(options);
  if (const auto on = options.find("on")) question.on = day_of(*on);
  if (const auto name = options.find("year"))
    question.year = settings_.fiscal_years.find_named(*name);
  question.by = group_by(options);
  const auto answer = view_key_figures(company().app(), actor(options), question);
  if (!answer) return no(answer.error());
  std::vector<std::vector<std::string>> rows = {
      {"", "deals", "size", "days", "new", "won back", "expired", "renewed", "rate", "ended"}};
  const auto add = [&](const RowKey& key, const KeyFigures& figures) {
    const auto days = figures.median_cycle_days();
    rows.push_back(
        {label(key, answer->company->ledger),
         fmt::format("{:.2f}", static_cast<double>(figures.deal_basis_points) / whole_share),
         kvartett::shown(figures.average_size()), days ? std::to_string(*days) : "-",
         std::to_string(figures.new_customers), std::to_string(figures.won_back_customers),
         kvartett::shown(figures.expiring_volume), kvartett::shown(figures.renewed_volume),
         percent(figures.renewal_rate()), kvartett::shown(figures.ended_volume)});
  };
  for (const KeyFigureRow& row : answer->table.rows) add(row.key, row.figures);
  add({}, answer->table.total);
  return table(std::move(rows), 1);
}

std::string Storyteller::show_overlay(const StoryOptions& options) {
  OverlayQuestion question;
  question.seller = filter(options).seller;
  if (const auto on = options.find("on")) question.on = day_of(*on);
  const auto answer = view_overlay_credit(company().app(), actor(options), question);
  if (!answer) return no(answer.error());
  std::vector<std::vector<std::string>> rows = {{"seller", "channel", "deals", "done", "later"}};
  for (const OverlayCredit& credit : answer->credits) {
    rows.push_back({answer->company->ledger.seller(credit.seller).value.name,
                    name_of(credit.channel).english, std::to_string(credit.deals),
                    kvartett::shown(credit.actual), kvartett::shown(credit.later)});
  }
  return table(std::move(rows), 2);
}

std::string Storyteller::show_duplicates(const StoryOptions& options) {
  const auto list = view_duplicates(company().app(), actor(options));
  if (!list) return no(list.error());
  std::string lines;
  for (const Duplicates& group : list->groups) {
    lines += group.by == Duplicates::By::org_number ? "same number:" : "same name:";
    for (const Id<Customer> id : group.customers)
      lines += " " + list->company->ledger.customer(id).value.name + ",";
    lines.back() = '\n';
  }
  return lines.empty() ? "nothing\n" : lines;
}

}  // namespace kvartett
