#include "tests/support/storyteller.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kvartett/app/keep_company.h"
#include "kvartett/app/roll_forward.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/verify.h"
#include "kvartett/app/view_lens.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/base/text.h"

namespace kvartett {
std::string Storyteller::tell(const std::string& sentence) {
  try {
    const std::vector<std::string> words = words_of(sentence);
    const std::string& verb = words.at(0);
    if (verb == "today") {
      today_ = day_of(words.at(1));
      if (!company_) return "";
      company_->wake_up_on(*today_);
      roll_forward(company_->app());
      return "";
    }
    if (!today_) throw NoSense{"the story begins with what day it is"};
    if (verb == "show" && words.at(1) == "deal") {
      return show_deal(deal_of(words.at(2)), StoryOptions{words, 3});
    }
    if (verb == "show") return show(words.at(1), StoryOptions{words, 2});
    if (verb == "close") return close(month_of(words.at(1)));
    if (verb == "reopen") {
      return close(words.size() > 1 ? std::optional{month_of(words[1]).plus(-1)} : std::nullopt);
    }
    const StoryOptions options{words, 1};
    if (verb == "settings") return set(options);
    if (verb == "sign") return sign(options, true);
    if (verb == "preview") return sign(options, false);
    if (verb == "budget") return set_budget(options);
    if (verb == "approve") return approve(options);
    if (verb == "distribute") return distribute(options);
    if (verb == "lost") return mark_lost(options);
    if (const auto told = tell_of_life(verb, options)) return *told;
    if (const auto told = tell_of_rates(verb, options)) return *told;
    if (const auto told = tell_of_people(verb, options)) return *told;
    if (const auto told = tell_of_revenue(verb, options)) return *told;
    if (const auto told = tell_of_kam(verb, options)) return *told;
    throw NoSense{"nobody knows how to " + verb};
  } catch (const NoSense& no_sense) {
    return std::string{"what? "} + no_sense.what() + "\n";
  }
}

LivingCompany& Storyteller::company() {
  if (!company_) {
    settings_.name = "Story AB";
    company_.emplace(*today_, settings_);
  }
  return *company_;
}

std::string Storyteller::set(const StoryOptions& options) {
  if (company_) settings_ = company_->ledger().settings();
  if (const auto years = options.find("year")) {
    const std::size_t dots = years->find("..");
    settings_.fiscal_years =
        FiscalYears{{day_of(years->substr(0, dots)), day_of(years->substr(dots + 2))}};
  }
  if (const auto months = options.find("passive-after"))
    settings_.passive_after_months = std::stoi(*months);
  if (const auto policy = options.find("multi-year")) {
    settings_.multi_year_policy = choice_of<MultiYearPolicy>(
        *policy, {{"yearly", MultiYearPolicy::yearly},
                  {"full_term_unless_notice", MultiYearPolicy::full_term_unless_notice}});
  }
  if (const auto channel = options.find("follow-on")) {
    settings_.follow_on_channel = choice_of<FollowOnChannel>(
        *channel, {{"renewal", FollowOnChannel::renewal}, {"original", FollowOnChannel::original}});
  }
  if (const auto expansion = options.find("expansion")) {
    settings_.expansion = choice_of<Expansion>(
        *expansion, {{"renewal", Expansion::renewal}, {"cross_sell", Expansion::cross_sell}});
  }
  if (const auto match = options.find("match")) {
    settings_.product_match = choice_of<ProductMatch>(
        *match, {{"product", ProductMatch::product}, {"group", ProductMatch::group}});
  }
  if (!company_) return "";
  const auto changed = change_settings(company_->app(), company_->admin(),
                                       company_->ledger().settings_changed_in(), settings_);
  settings_ = company_->ledger().settings();
  return changed ? "" : no(changed.error());
}

Actor Storyteller::actor(const StoryOptions& options) {
  const auto name = options.find("as");
  return name ? company().as(company().seller(*name)) : company().manager();
}

DealDraft Storyteller::draft_of(const StoryOptions& options) {
  DealDraft draft;
  draft.customer = company().customer(options.need("customer"));
  draft.signed_on = options.find("on") ? day_of(*options.find("on")) : *today_;
  if (const auto first = options.find("first-contact")) draft.first_contact_on = day_of(*first);
  draft.shares = shares_of(options.need("seller"));
  draft.overlays = shares_of(options.find("overlay").value_or(""));
  draft.external_id = options.find("number").value_or("");
  for (std::size_t g = 0; g < options.groups.size(); ++g) {
    options.need("value", g);
    read_line(options, g, draft.lines.emplace_back());
  }
  put_in_currency(options, draft);
  return draft;
}

std::vector<ShareDraft> Storyteller::shares_of(const std::string& text) {
  std::vector<ShareDraft> shares;
  if (text.empty()) return shares;
  for (const std::string& share : parts_of(text)) {
    auto [name, percent] = name_and_number(share);
    std::ranges::replace(percent, '.', ',');
    shares.push_back({company().seller(name), percent.empty() ? whole_share : amount_of(percent)});
  }
  return shares;
}

void Storyteller::read_line(const StoryOptions& options, std::size_t group, LineDraft& line) {
  const auto given = [&](const char* name) { return options.find(name, group); };
  if (const auto product = given("product")) {
    line.product = company().product(*product, given("group").value_or(""));
  }
  if (const auto value = given("value")) line.volume_per_year = amount_of(*value);
  if (const auto term = given("term")) {
    line.term = choice_of<Term>(
        *term, {{"one_off", Term::one_off}, {"fixed", Term::fixed}, {"rolling", Term::rolling}});
    if (line.term != Term::fixed) line.months.reset();
  }
  if (const auto months = given("months")) line.months = std::stoi(*months);
  if (const auto notice = given("notice")) line.notice_months = std::stoi(*notice);
  if (const auto start = given("start")) line.start = day_of(*start);
  if (const auto renewed = given("renews")) line.renews = line_of(*renewed);
  if (const auto channel = given("channel")) line.channel = channel_of(*channel);
  if (const auto reason = given("reason")) line.channel_reason = *reason;
}

Id<Deal> Storyteller::deal_of(const std::string& number) { return {std::stoi(number) - 1}; }

LineRef Storyteller::line_of(const std::string& text) {
  const std::size_t dot = text.find('.');
  return {deal_of(text), dot == text.npos ? 0 : std::stoi(text.substr(dot + 1)) - 1};
}

std::string Storyteller::explain_line(const Ledger& ledger, const Line& line) const {
  const std::string product = line.product ? ledger.product(*line.product).value.name : "";
  const auto about = product_of(line.channel_reason, line.product);
  return fmt::format(
      "  {}: {}. {}\n", product.empty() ? "No product" : product, name_of(line.channel).english,
      explain(line.channel_reason, about ? ledger.product(*about).value.name : "").english);
}

std::string Storyteller::sign(const StoryOptions& options, bool really) {
  const DealDraft draft = draft_of(options);
  const Actor who = actor(options);
  std::string lines;
  const auto tell_left = [&](const Ledger& ledger, const std::vector<SellerLeft>& left) {
    const auto tell_one = [&](const std::string& what, const Left& one) {
      if (!one.goal) return;
      lines += fmt::format("  {}: {} left of {}{}\n", what, shown(*one.after), shown(*one.goal),
                           one.before ? ", was " + shown(*one.before) : "");
    };
    for (const SellerLeft& one : left) {
      const std::string& name = ledger.seller(one.seller).value.name;
      tell_one(name, one.total);
      std::set<Channel> concerned;
      for (const Channel channel : channels) {
        const Left& in = one.by_channel[index(channel)];
        if (!really && in.before != in.after) tell_one(name + ", " + name_of(channel).english, in);
      }
    }
  };
  if (!really) {
    const auto preview = preview_deal(company().app(), who, draft);
    if (!preview) return no(preview.error());
    const Ledger& ledger = preview->company->ledger;
    for (const Line& line : preview->decided.deal.lines) lines += explain_line(ledger, line);
    for (const Entry& entry : preview->decided.entries) {
      lines += fmt::format(
          "  {} {}, {}: {}{}\n", entry.on.text(), ledger.seller(entry.seller).value.name,
          name_of(entry.channel).english, shown(entry.amount),
          entry.reverses ? fmt::format(" (takes back entry {})", *entry.reverses) : "");
    }
    tell_left(ledger, preview->left);
    return lines;
  }
  const auto key = options.find("key");
  const auto answer = sign_deal(company().app(), who, key ? Once{*key, *key} : Once{}, draft);
  if (!answer) return no(answer.error());
  const Ledger& ledger = answer->company->ledger;
  const Deal& deal = ledger.deal(answer->id).value;
  lines = fmt::format("signed deal {}{}\n", answer->id.number + 1, told_rate(deal));
  for (const Line& line : deal.lines) lines += explain_line(ledger, line);
  tell_left(ledger, answer->left);
  return lines;
}

std::string Storyteller::set_budget(const StoryOptions& options) {
  BudgetDraft draft;
  const auto amount = [&](const char* name) {
    return options.find(name) ? amount_of(*options.find(name)) : 0;
  };
  draft.total = amount("total");
  draft.renewal = amount("renewal");
  draft.cross_sell = amount("cross-sell");
  draft.win_back = amount("win-back");
  if (const auto goals = options.find("goals")) {
    for (const std::string& goal : parts_of(*goals)) {
      const auto [who, value] = name_and_number(goal);
      const std::size_t blank = who.rfind(' ');
      if (blank == std::string::npos) throw NoSense{"a goal is a seller, a channel and an amount"};
      draft.cells.push_back({company().seller(who.substr(0, blank)),
                             channel_of(who.substr(blank + 1)),
                             amount_of(value),
                             {}});
    }
  }
  if (const auto season = options.find("season")) {
    std::vector<std::int64_t> weights;
    for (const std::string& weight : parts_of(*season)) weights.push_back(std::stoi(weight));
    draft.profiles.fill(weights);
  }
  const FiscalYear year = settings_.fiscal_years.containing(*today_);
  const BudgetYear* before = company().ledger().find_budget(year);
  const auto saved = save_budget_draft(company().app(), company().manager(), year,
                                       before ? before->changed_in : 0, draft);
  if (!saved) return no(saved.error());
  const Budget& budget = *saved->company->ledger.find_budget(year)->draft;
  return fmt::format("draft {} of {}: new sales is the rest, {}\n", budget.version, year.name(),
                     shown(budget.by_channel[index(Channel::new_sales)]));
}

std::string Storyteller::approve(const StoryOptions& options) {
  const FiscalYear year = settings_.fiscal_years.containing(*today_);
  const BudgetYear* before = company().ledger().find_budget(year);
  const auto approved =
      approve_budget(company().app(), company().manager(), {}, year,
                     before ? before->changed_in : 0, options.find("reason").value_or(""));
  if (!approved) return no(approved.error());
  return fmt::format("the budget of {} is approved, version {}\n", year.name(),
                     approved->company->ledger.find_budget(year)->find_in_force()->version);
}

std::string Storyteller::mark_lost(const StoryOptions& options) {
  const Id<Customer> id = company().customer(options.need("customer"));
  const auto kept = company().ledger().customer(id);
  Customer customer = kept.value;
  customer.lost_on = options.find("on") ? day_of(*options.find("on")) : *today_;
  const auto changed =
      change_customer(company().app(), company().manager(), id, kept.changed_in, customer);
  return changed ? "" : no(changed.error());
}

std::string Storyteller::show(const std::string& what, const StoryOptions& options) {
  if (what == "standing") return show_standing(options);
  if (what == "customer") return show_customer(options);
  if (what == "months") return show_months(options);
  if (what == "entries") return show_entries(options);
  if (what == "deals") return show_deals(options);
  if (what == "lens") return show_lens(options);
  if (what == "coverage") return show_coverage();
  if (what == "verify") return show_verification();
  if (what == "contract") return show_contract(options);
  if (what == "proposal") return show_proposal(options);
  if (what == "earlier-years") return show_earlier_years(options);
  if (what == "review") return show_review(options);
  if (what == "rate") return show_rate(options);
  if (what == "audit") return show_audit(options);
  if (what == "progress") return show_progress(options);
  if (what == "leaderboard") return show_leaderboard(options);
  if (what == "kam") return show_kam(options);
  if (const auto list = show_list(what, options)) return *list;
  if (const auto told = show_of_revenue(what, options)) return *told;
  throw NoSense{"there is no " + what + " to show"};
}

Filter Storyteller::filter(const StoryOptions& options) {
  Filter filter;
  if (const auto name = options.find("seller")) filter.seller = company().seller(*name);
  if (const auto name = options.find("customer")) filter.customer = company().customer(*name);
  if (const auto name = options.find("product")) filter.product = company().product(*name);
  if (const auto name = options.find("channel")) filter.channel = channel_of(*name);
  return filter;
}

GroupBy Storyteller::group_by(const StoryOptions& options) {
  GroupBy by;
  for (const std::string& word : parts_of(options.find("by").value_or(""))) {
    if (word.empty()) continue;
    by.*choice_of<bool GroupBy::*>(word, {{"channel", &GroupBy::channel},
                                          {"seller", &GroupBy::seller},
                                          {"team", &GroupBy::team},
                                          {"month", &GroupBy::month},
                                          {"customer", &GroupBy::customer},
                                          {"product", &GroupBy::product}}) = true;
  }
  return by;
}

std::string Storyteller::label(const RowKey& key, const Ledger& ledger) {
  std::string all;
  const auto add = [&](const std::string& part) { all += (all.empty() ? "" : ", ") + part; };
  if (key.team != RowKey::all) add(key.team < 0 ? "no team" : ledger.team({key.team}).value.name);
  if (key.seller != RowKey::all) add(ledger.seller({key.seller}).value.name);
  if (key.customer != RowKey::all) add(ledger.customer({key.customer}).value.name);
  if (key.product != RowKey::all)
    add(key.product < 0 ? "no product" : ledger.product({key.product}).value.name);
  if (key.channel != RowKey::all) add(name_of(static_cast<Channel>(key.channel)).english);
  if (key.month != RowKey::all) add(Month::from_number(key.month).text());
  return all.empty() ? "Total" : all;
}

std::string Storyteller::show_standing(const StoryOptions& options) {
  StandingQuestion question;
  question.filter = filter(options);
  if (const auto on = options.find("on")) question.on = day_of(*on);
  if (const auto name = options.find("year"))
    question.year = settings_.fiscal_years.find_named(*name);
  question.by = group_by(options);
  const auto answer = view_standing(company().app(), actor(options), question);
  if (!answer) return no(answer.error());
  std::vector<std::vector<std::string>> rows = {{"", "done", "committed", "expected", "deals",
                                                 "goal", "left", "of goal", "due by now", "pace",
                                                 "landing", "a week", "a month"}};
  const auto add = [&](const StandingRow& row) {
    const Standing& s = row.standing;
    rows.push_back(
        {label(row.key, answer->company->ledger), shown(s.volume.actual), shown(s.volume.committed),
         shown(s.volume.expected_later),
         fmt::format("{:.2f}", static_cast<double>(s.volume.deal_basis_points) / whole_share),
         shown(s.goal), shown(s.remaining), percent(s.attainment), shown(s.expected),
         percent(s.pace), shown(s.landing), shown(s.needed_per_week), shown(s.needed_per_month)});
  };
  for (const StandingRow& row : answer->table.rows) add(row);
  add(answer->table.total);
  return table(std::move(rows), 1);
}

std::string Storyteller::show_months(const StoryOptions& options) {
  StandingQuestion question;
  question.filter = filter(options);
  question.by.month = true;
  const auto answer = view_standing(company().app(), actor(options), question);
  if (!answer) return no(answer.error());
  std::vector<std::vector<std::string>> rows = {{"month", "done", "goal"}};
  for (const StandingRow& row : answer->table.rows) {
    rows.push_back({label(row.key, answer->company->ledger), shown(row.standing.volume.actual),
                    shown(row.standing.goal)});
  }
  return table(std::move(rows), 1);
}

std::string Storyteller::show_entries(const StoryOptions& options) {
  EntryQuestion question;
  question.filter = filter(options);
  if (const auto from = options.find("from")) question.from = day_of(*from);
  if (const auto to = options.find("to")) question.to = day_of(*to);
  const auto list = view_entries(company().app(), actor(options), question);
  if (!list) return no(list.error());
  const Ledger& ledger = list->company->ledger;
  std::vector<std::vector<std::string>> rows = {
      {"no", "date", "seller", "customer", "product", "channel", "note", "volume"}};
  for (const auto& [sequence, entry] : list->entries) {
    std::string note;
    if (entry.notice_day) note = "notice until " + entry.notice_day->text();
    if (entry.reverses) note = fmt::format("takes back {}", *entry.reverses);
    rows.push_back({std::to_string(sequence), entry.on.text(),
                    ledger.seller(entry.seller).value.name,
                    ledger.customer(ledger.resolved(entry.customer)).value.name,
                    entry.product ? ledger.product(*entry.product).value.name : "-",
                    name_of(entry.channel).english, note, shown(entry.amount)});
  }
  return table(std::move(rows), 7);
}

std::string Storyteller::show_deals(const StoryOptions& options) {
  DealQuestion question;
  question.filter = filter(options);
  const auto list = view_deals(company().app(), actor(options), question);
  if (!list) return no(list.error());
  std::string lines;
  for (const Id<Deal> id : list->deals) {
    const Ledger& ledger = list->company->ledger;
    const Deal& deal = ledger.deal(id).value;
    lines += fmt::format("deal {}, {}, {}\n", id.number + 1, deal.signed_on.text(),
                         ledger.customer(ledger.resolved(deal.customer)).value.name);
  }
  return lines.empty() ? "nothing\n" : lines;
}

std::string Storyteller::show_lens(const StoryOptions& options) {
  LensQuestion question{settings_.fiscal_years.containing(*today_), filter(options), {}};
  if (const auto name = options.find("year"))
    question.year = settings_.fiscal_years.find_named(*name).value();
  if (const auto deal = options.find("deal")) question.deal = Id<Deal>{std::stoi(*deal) - 1};
  const auto lens = view_lens(company().app(), actor(options), question);
  if (!lens) return no(lens.error());
  std::vector<std::vector<std::string>> rows = {{"month", "signed", "invoiced", "revenue"}};
  for (const LensMonth& month : lens->months) {
    rows.push_back({month.month.text(), shown(month.signed_volume), shown(month.invoiced),
                    month.revenue == Money{} ? "-" : shown(month.revenue)});
  }
  return table(std::move(rows), 1);
}

std::string Storyteller::show_coverage() {
  const BudgetYear* year =
      company().ledger().find_budget(settings_.fiscal_years.containing(*today_));
  if (!year) return "nothing\n";
  const Budget& budget = year->draft ? *year->draft : *year->find_in_force();
  std::vector<std::vector<std::string>> rows = {{"", "company", "sellers"}};
  for (const Channel channel : channels) {
    rows.push_back({name_of(channel).english, shown(budget.by_channel[index(channel)]),
                    shown(covered(budget, channel))});
  }
  rows.push_back({"Total", shown(budget.total), shown(covered(budget))});
  return table(std::move(rows), 1) + advise(budget, 2).sentence.english + "\n";
}

std::string Storyteller::show_verification() {
  std::string lines;
  for (const Sentence& finding : verify(company().disk()).findings) lines += finding.english + "\n";
  return lines.empty() ? "everything adds up\n" : lines;
}

}  // namespace kvartett
