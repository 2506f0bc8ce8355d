// Lives through years of random deals, and of all that happens to deals, in two companies on one
// server, and compares all along what Kvartett says with a model that works everything out again
// from a plain list. A failure prints the seed of its life: KVARTETT_SEED=… KVARTETT_LIVES=1 lives
// it again.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <random>

#include "kvartett/app/amend_deal.h"
#include "kvartett/app/channel_review.h"
#include "kvartett/app/close_months.h"
#include "kvartett/app/import_revenue.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_rates.h"
#include "kvartett/app/match_amount.h"
#include "kvartett/app/merge_customers.h"
#include "kvartett/app/roll_forward.h"
#include "kvartett/app/set_budget.h"
#include "kvartett/app/sign_deal.h"
#include "kvartett/app/verify.h"
#include "kvartett/app/view_bridge.h"
#include "kvartett/app/view_lens.h"
#include "kvartett/app/view_revenue.h"
#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/app/view_work_lists.h"
#include "kvartett/ledger/renewal.h"
#include "kvartett/store/fact_json.h"
#include "tests/support/living_company.h"
#include "tests/support/model.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

constexpr int sellers = 6;
constexpr int teams = 3;
constexpr int products = 6;
constexpr int customers = 14;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_{seed} {}
  int from_to(int first, int last) { return std::uniform_int_distribution{first, last}(random_); }
  bool one_in(int n) { return from_to(1, n) == 1; }

 private:
  std::mt19937_64 random_;
};

std::ostream& operator<<(std::ostream& out, const model::Figures& f) {
  return out << f.actual << " + " << f.committed << " + " << f.expected_later << " ("
             << f.basis_points << " bp), goal " << f.goal.value_or(-1) << ", remaining "
             << f.remaining.value_or(-1) << ", expected " << f.expected.value_or(-1);
}

model::Figures figures_of(const Standing& s) {
  const auto minor = [](std::optional<Money> m) {
    return m ? std::optional{m->minor_units()} : std::nullopt;
  };
  return {s.volume.actual.minor_units(),
          s.volume.committed.minor_units(),
          s.volume.expected_later.minor_units(),
          s.volume.deal_basis_points,
          minor(s.goal),
          minor(s.remaining),
          minor(s.expected)};
}

template <class T>
int number_of(const std::optional<Id<T>>& id) {
  return id ? id->number : -1;
}

model::Books books_of(const Columns& columns) {
  model::Books books;
  for (Sequence s = 1; s <= static_cast<Sequence>(columns.size()); ++s) {
    const Entry e = columns.entry(s);
    model::Sum& sum =
        books[{e.on, e.notice_day, e.seller.number, number_of(e.team), e.customer.number,
               number_of(e.product), e.channel, e.line, e.contract_year}];
    sum.amount += e.amount.minor_units();
    sum.basis_points += e.deal_basis_points;
  }
  std::erase_if(books, [](const auto& place) { return place.second == model::Sum{}; });
  return books;
}

// One company, the model of it, and what its people get up to.
class Life {
 public:
  Life(Dice& dice, std::unique_ptr<LivingCompany> company)
      : dice_{dice}, company_{std::move(company)} {
    model_.settings = company_->ledger().settings();
    for (int i = 0; i < teams; ++i) company_->team("Team " + std::to_string(i));
    for (int i = 0; i < sellers; ++i) {
      company_->seller("Seller " + std::to_string(i));
      model_.add_seller();
    }
    for (int i = 0; i < products; ++i) {
      const std::string group = i % 3 == 0 ? "" : "Group " + std::to_string(i % 2);
      company_->product("Product " + std::to_string(i), group);
      model_.group_of_product.push_back(group);
      model_.name_of_product.push_back("Product " + std::to_string(i));
    }
    for (int i = 0; i < customers; ++i) company_->customer("Customer " + std::to_string(i));
  }

  LivingCompany& company() { return *company_; }

  void live_a_day() {
    if (!dice_.one_in(4)) roll_forward();  // else the night's work is late
    for (int i = dice_.from_to(0, 9); i > 0; --i) {
      switch (dice_.from_to(0, 21)) {
        case 0:
          change_team();
          break;
        case 1:
          lose_customer();
          break;
        case 2:
          set_goals();
          break;
        case 3:
          terminate();
          break;
        case 4:
          terminate();
          reinstate();
          break;
        case 5:
          reinstate();
          break;
        case 6:
          make_void();
          break;
        case 7:
          close_months();
          break;
        case 8:
          accept();
          break;
        case 9:
          merge();
          break;
        case 10:
          unmerge();
          break;
        case 11:
          change_settings();
          break;
        case 12:
          leave();
          break;
        case 13:
        case 14:
          correct();
          break;
        case 15:
        case 16:
          invoice();
          break;
        case 17:
          match();
          break;
        default:
          sign();
      }
    }
    compare();
  }

  void compare() {
    compare_books();
    compare_contracts();
    compare_customers();
    compare_review();
    compare_renewals();
    if (dice_.one_in(4)) compare_win_backs();
    if (dice_.one_in(4)) compare_white_space();
    compare_new_sales();
    for (int i = 0; i < 5; ++i) compare_standing();
    compare_lens();
    compare_own_entries();
    compare_bridge();
  }

 private:
  const Ledger& ledger() {
    snapshot_ = company_->app().snapshot(company_->id());
    return snapshot_->ledger;
  }
  Date today() const { return company_->today(); }
  Actor manager() const { return company_->manager(); }
  Once once() { return {"request " + std::to_string(++requests_), "its hash"}; }

  // --- Deeds ---

  Id<Seller> some_seller() { return {dice_.from_to(0, sellers - 1)}; }
  Id<Customer> some_customer() { return {dice_.from_to(0, customers - 1)}; }
  std::int64_t some_amount() {
    return dice_.one_in(3) ? dice_.from_to(1, 100) : std::int64_t{dice_.from_to(1, 1'000'000'000)};
  }
  // An amount that someone was invoiced, for a contract or not, in advance, afterwards or credited.
  void invoice() {
    IncomingRevenue row;
    row.document = std::to_string(++documents_);
    row.on = today().plus_days(-dice_.from_to(0, 300));
    row.amount = dice_.one_in(6) ? -some_amount() : some_amount();
    row.currency = model_.settings.currency;
    if (dice_.one_in(4)) {
      row.currency = "EUR";
      const RateOfDay of_day{row.currency, row.on, some_rate()};
      REQUIRE(type_rates(company_->app(), manager(), {&of_day, 1}));
    }
    if (!dice_.one_in(5)) row.customer = "Customer " + std::to_string(some_customer().number);
    if (dice_.one_in(2)) row.product = "Product " + std::to_string(dice_.from_to(0, products - 1));
    if (dice_.one_in(2)) {
      row.period_first = row.on.plus_days(dice_.from_to(-120, 60));
      row.period_last = row.period_first->plus_days(dice_.from_to(0, 400));
    }
    OpenedRevenue opened;
    opened.form = FileForm::invoice;
    opened.file.rows = {row};
    ImportRequest request;
    request.mode = ImportMode::write;
    const auto report = import_revenue(company_->app(), manager(), request, {}, std::move(opened));
    REQUIRE(report);
    CHECK(report->was_written);
  }

  // Someone knows better than the rules, or takes it back.
  void match() {
    const Sequence count = ledger().revenue().count();
    if (count == 0) return;
    AmountMatch match{static_cast<MatchChoice>(dice_.from_to(0, 2)), {}};
    const auto deal = some_deal();
    if (match.choice == MatchChoice::line) {
      if (!deal) return;
      match.line = LineRef{{*deal}, 0};
      if (ledger().line(*match.line).is_void) return;
    }
    const Sequence sequence = dice_.from_to(1, static_cast<int>(count));
    CHECK(match_amount(company_->app(), manager(), sequence, match));
  }

  // Nothing when there is none that stands.
  std::optional<int> some_deal() {
    if (model_.deals.empty()) return {};
    const int deal = dice_.from_to(0, static_cast<int>(model_.deals.size()) - 1);
    return model_.deals[static_cast<std::size_t>(deal)].is_void ? std::nullopt
                                                                : std::optional{deal};
  }

  void roll_forward() {
    kvartett::roll_forward(company_->app(), company_->id());
    model_.roll_forward(today());
    CHECK(kvartett::roll_forward(company_->app(), company_->id()) == 0);
  }

  void change_team() {
    const Id<Seller> id = some_seller();
    const auto kept = ledger().seller(id);
    Seller seller = kept.value;
    const int team = dice_.from_to(-1, teams - 1);
    seller.team = team < 0 ? std::nullopt : std::optional{Id<Team>{team}};
    REQUIRE(change_seller(company_->app(), manager(), id, kept.changed_in, seller));
    model_.change_team(id.number, team, today());
  }

  void leave() {
    if (!dice_.one_in(4)) return;
    const Id<Seller> id = some_seller();
    const auto kept = ledger().seller(id);
    Seller seller = kept.value;
    seller.active_to = today().plus_days(dice_.from_to(-20, 20));
    REQUIRE(change_seller(company_->app(), manager(), id, kept.changed_in, seller));
    left_on_[id.number] = *seller.active_to;
  }

  void lose_customer() {
    const Id<Customer> id = some_customer();
    const auto kept = ledger().customer(id);
    Customer customer = kept.value;
    customer.lost_on = today().plus_days(dice_.from_to(-30, 30));
    REQUIRE(change_customer(company_->app(), manager(), id, kept.changed_in, customer));
    model_.lost[id.number] = *customer.lost_on;
  }

  void merge() {
    const Id<Customer> kept = some_customer();
    const Id<Customer> duplicate = some_customer();
    const bool is_possible = kept != duplicate && !model_.merged_into.contains(kept.number) &&
                             !model_.merged_into.contains(duplicate.number);
    const auto merged = merge_customers(company_->app(), manager(), once(), kept, {duplicate});
    CHECK(merged.has_value() == is_possible);
    if (!is_possible) return;
    for (auto& [one, into] : model_.merged_into) {
      if (into == duplicate.number) into = kept.number;
    }
    model_.merged_into[duplicate.number] = kept.number;
  }

  void unmerge() {
    const Id<Customer> id = some_customer();
    const auto known = model_.merged_into.find(id.number);
    const bool is_merged = known != model_.merged_into.end();
    const Id<Customer> kept = is_merged ? Id<Customer>{known->second} : some_customer();
    const auto unmerged = unmerge_customer(company_->app(), manager(), once(), kept, id);
    CHECK(unmerged.has_value() == is_merged);
    if (is_merged) model_.merged_into.erase(known);
  }

  void close_months() {
    std::optional<Month> through = last_closable(today()).plus(-dice_.from_to(0, 14));
    if (dice_.one_in(4)) through.reset();
    REQUIRE(
        kvartett::close_months(company_->app(), manager(), ledger().closed_changed_in(), through));
    model_.closed_through = through;
  }

  void change_settings() {
    if (!dice_.one_in(4)) return;
    const Settings settings = some_settings(dice_, model_.settings.fiscal_years.stated()[0]);
    REQUIRE(kvartett::change_settings(company_->app(), company_->admin(),
                                      ledger().settings_changed_in(), settings));
    model_.settings = settings;
  }

  void set_goals() {
    const FiscalYear fiscal_year = ledger().settings().fiscal_years.containing(today());
    const std::size_t months = fiscal_year.months().size();
    BudgetDraft draft;
    draft.renewal = some_amount();
    draft.cross_sell = some_amount();
    draft.win_back = some_amount();
    draft.total = draft.renewal + draft.cross_sell + draft.win_back + some_amount();
    const std::array<std::int64_t, 4> goals = {
        draft.renewal, draft.cross_sell, draft.win_back,
        draft.total - draft.renewal - draft.cross_sell - draft.win_back};
    model::Goals model;
    std::array<std::vector<std::int64_t>, 4> profiles;
    for (const Channel channel : channels) {
      for (std::size_t m = 0; m < months; ++m)
        profiles[index(channel)].push_back(m == 0 ? 1 : dice_.from_to(0, 20));
      model.company[index(channel)] = model::split(goals[index(channel)], profiles[index(channel)]);
    }
    draft.profiles = profiles;
    for (int seller = 0; seller < sellers; ++seller) {
      for (const Channel channel : channels) {
        if (dice_.one_in(3)) continue;
        BudgetDraft::Cell cell{{seller}, channel, some_amount(), {}};
        auto spread = model::split(cell.goal, profiles[index(channel)]);
        if (dice_.one_in(4)) {
          std::ranges::reverse(spread);
          cell.months = spread;
        }
        model.cells.push_back({seller, channel, spread});
        draft.cells.push_back(cell);
      }
    }
    const BudgetYear* before = ledger().find_budget(fiscal_year);
    const auto saved = save_budget_draft(company_->app(), manager(), fiscal_year,
                                         before ? before->changed_in : 0, draft);
    REQUIRE(saved);
    const Version seen = saved->company->ledger.find_budget(fiscal_year)->changed_in;
    REQUIRE(approve_budget(company_->app(), manager(), {}, fiscal_year, seen, "we believe in it"));
    model_.goals[fiscal_year.name()].emplace(today(), model);
  }

  std::vector<ShareDraft> some_shares() {
    std::vector<ShareDraft> shares;
    const int count = dice_.one_in(3) ? dice_.from_to(2, 4) : 1;
    const bool evenly = dice_.one_in(2);
    const int first = dice_.from_to(0, sellers - 1);
    int left = whole_share;
    for (int s = 0; s < count; ++s) {
      const int share = s + 1 == count ? left
                        : evenly       ? whole_share / count
                                       : dice_.from_to(1, left / 2);
      shares.push_back({{(first + s) % sellers}, share});
      left -= share;
    }
    return shares;
  }

  void vary_line(LineDraft& line, Date signed_on) {
    line.product.reset();
    if (!dice_.one_in(6)) line.product = Id<Product>{dice_.from_to(0, products - 1)};
    line.volume_per_year = some_amount();
    vary_term(line, signed_on);
  }
  void vary_term(LineDraft& line, Date signed_on) {
    line.term = static_cast<Term>(dice_.from_to(0, 2));
    line.months.reset();
    line.start.reset();
    line.notice_months.reset();
    if (line.term == Term::fixed)
      line.months = dice_.one_in(2) ? 12 * dice_.from_to(1, 5) : dice_.from_to(1, 60);
    if (dice_.one_in(2)) line.start = signed_on.plus_days(dice_.from_to(-20, 100));
    if (line.term != Term::one_off && dice_.one_in(2)) line.notice_months = dice_.from_to(0, 9);
  }
  // Any earlier line of the customer's, also one that was renewed before.
  void renew_something(LineDraft& line, const DealDraft& draft, int own) {
    line.renews.reset();
    for (std::size_t d = 0; d < model_.deals.size(); ++d) {
      for (std::size_t l = 0; l < model_.deals[d].lines.size(); ++l) {
        const LineRef ref{Id<Deal>::at(d), static_cast<int>(l)};
        if (may_renew(ref, draft, own) && dice_.one_in(3)) line.renews = ref;
      }
    }
  }
  bool may_renew(LineRef ref, const DealDraft& draft, int own) const {
    const model::Deal& deal = model_.deals[ref.deal.index()];
    return ref.deal.number != own && model_.counts(ref) && deal.signed_on <= draft.signed_on &&
           model_.kept(deal.customer) == model_.kept(draft.customer.number);
  }
  void choose(LineDraft& line) {
    line.channel = channels[static_cast<std::size_t>(dice_.from_to(0, 3))];
    line.channel_reason = dice_.one_in(2) ? "because" : "I know them";
  }

  DealDraft some_draft() {
    DealDraft draft;
    draft.customer = some_customer();
    draft.signed_on =
        today().plus_days(dice_.one_in(2) ? 0 : -dice_.from_to(0, dice_.one_in(5) ? 500 : 40));
    draft.shares = some_shares();
    if (dice_.one_in(6)) {
      const Id<Seller> helper = {(draft.shares.back().seller.number + 1) % sellers};
      draft.overlays.push_back({helper, dice_.from_to(1, whole_share)});
    }
    for (int l = dice_.from_to(1, dice_.one_in(3) ? 4 : 1); l > 0; --l) {
      LineDraft line;
      vary_line(line, draft.signed_on);
      if (dice_.one_in(3)) renew_something(line, draft, -1);
      if (dice_.one_in(15)) choose(line);
      draft.lines.push_back(line);
    }
    return draft;
  }

  // Who has left signs nothing more.
  bool may_all_sign(const DealDraft& draft) const {
    const auto may = [&](const ShareDraft& share) {
      const auto left = left_on_.find(share.seller.number);
      return left == left_on_.end() || draft.signed_on <= left->second;
    };
    return std::ranges::all_of(draft.shares, may) && std::ranges::all_of(draft.overlays, may);
  }

  Rate some_rate() { return {std::int64_t{dice_.from_to(9'000'000, 13'000'000)} * 1'000}; }
  // The same deal agreed in euro, and what its volume is at the rate of its signing day.
  DealDraft put_in_euro(DealDraft& draft) {
    DealDraft typed = draft;
    typed.currency = "EUR";
    typed.rate = some_rate();
    for (std::size_t l = 0; l < draft.lines.size(); ++l) {
      const std::int64_t euro = some_amount();
      typed.lines[l].volume_in_currency = euro;
      typed.lines[l].volume_per_year = {};
      draft.lines[l].volume_per_year =
          find_converted(euro, 2, *typed.rate, 2).value().minor_units();
    }
    return typed;
  }

  void sign() {
    DealDraft in_own = some_draft();
    const DealDraft draft = dice_.one_in(5) ? put_in_euro(in_own) : in_own;
    const Actor actor = dice_.one_in(2) ? manager() : company_->as(draft.shares.front().seller);
    const Once request = once();
    const auto preview = preview_deal(company_->app(), actor, draft);
    const auto signed_deal = sign_deal(company_->app(), actor, request, draft);
    CHECK(preview.has_value() == may_all_sign(draft));
    CHECK(signed_deal.has_value() == may_all_sign(draft));
    if (!signed_deal || !preview) return;
    CHECK(preview->decided.deal ==
          without_ends(signed_deal->company->ledger.deal(signed_deal->id).value));
    CHECK(signed_deal->id.number == static_cast<int>(model_.deals.size()));
    model_.sign(in_own, today());
    if (dice_.one_in(5)) {
      const Sequence before = ledger().entry_count();
      const auto again = sign_deal(company_->app(), actor, request, draft);
      REQUIRE(again);
      CHECK(again->id == signed_deal->id);
      CHECK(ledger().entry_count() == before);
    }
  }
  static Deal without_ends(Deal deal) {
    for (Line& line : deal.lines) line.ended_on.reset();
    return deal;
  }

  DealDraft draft_of(int number) const {
    const model::Deal& deal = model_.deals[static_cast<std::size_t>(number)];
    DealDraft draft;
    draft.customer = {deal.customer};
    draft.signed_on = deal.signed_on;
    for (const auto& [seller, share] : deal.shares) draft.shares.push_back({{seller}, share});
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      const model::Line& line = deal.lines[l];
      if (line.is_struck) continue;
      LineDraft& typed = draft.lines.emplace_back();
      typed.corrects = static_cast<std::int32_t>(l);
      if (line.product >= 0) typed.product = Id<Product>{line.product};
      typed.volume_per_year = line.yearly;
      typed.term = line.term;
      if (line.term == Term::fixed) typed.months = line.months;
      typed.start = line.start;
      if (line.notice_months) typed.notice_months = *line.notice_months;
      typed.renews = line.renews;
      if (line.is_chosen) {
        typed.channel = line.channel;
        typed.channel_reason = line.chosen_reason;
      }
    }
    return draft;
  }

  void correct() {
    const auto number = some_deal();
    if (!number) return;
    DealDraft draft = draft_of(*number);
    const auto now_and_then = [&](auto&& change) {
      if (dice_.one_in(3)) change();
    };
    const auto some_line = [&]() -> LineDraft& {
      return draft.lines[static_cast<std::size_t>(
          dice_.from_to(0, static_cast<int>(draft.lines.size()) - 1))];
    };
    draft.note = dice_.one_in(2) ? "as it was" : "told better";
    now_and_then([&] {
      draft.signed_on = std::min(today(), draft.signed_on.plus_days(dice_.from_to(-200, 200)));
    });
    if (dice_.one_in(5)) draft.customer = some_customer();
    now_and_then([&] { draft.shares = some_shares(); });
    if (!draft.lines.empty()) {
      now_and_then([&] { some_line().volume_per_year = some_amount(); });
      now_and_then([&] { vary_term(some_line(), draft.signed_on); });
      if (dice_.one_in(6)) vary_line(some_line(), draft.signed_on);
      if (dice_.one_in(6)) choose(some_line());
      if (dice_.one_in(6)) some_line().channel.reset();
      if (dice_.one_in(6)) draft.lines.erase(draft.lines.begin());
    }
    if (draft.lines.empty() || dice_.one_in(6))
      vary_line(draft.lines.emplace_back(), draft.signed_on);
    if (dice_.one_in(6)) renew_something(some_line(), draft, *number);
    for (LineDraft& line : draft.lines) {
      if (!line.channel) line.channel_reason.clear();
      if (line.renews && !may_renew(*line.renews, draft, *number)) line.renews.reset();
    }
    amend(*number, Correction{draft, "it was wrong"}, may_all_sign(draft),
          [&] { model_.correct(*number, draft, today()); });
  }

  void terminate() {
    const auto number = some_deal();
    if (!number) return;
    const model::Deal& deal = model_.deals[static_cast<std::size_t>(*number)];
    const Date on = dice_.one_in(2) ? today().plus_days(dice_.from_to(-60, 400))
                                    : deal.signed_on.plus_days(dice_.from_to(-5, 900));
    Termination termination{on, {}, "they leave"};
    std::set<int> lines;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      const auto line = static_cast<std::int32_t>(l);
      if (deal.lines[l].is_struck || !dice_.one_in(3)) continue;
      termination.lines.push_back(line);
      lines.insert(line);
    }
    amend(*number, termination, on >= deal.signed_on,
          [&] { model_.terminate(*number, on, lines, today()); });
  }

  void reinstate() {
    const auto number = some_deal();
    if (!number) return;
    const auto& lines = model_.deals[static_cast<std::size_t>(*number)].lines;
    const bool is_possible = std::ranges::any_of(
        lines, [](const model::Line& line) { return line.terminated_on.has_value(); });
    amend(*number, Reinstatement{"they stay"}, is_possible,
          [&] { model_.reinstate(*number, today()); });
  }

  void make_void() {
    const auto number = some_deal();
    if (!number || dice_.one_in(2)) return;
    amend(*number, Voiding{"never happened"}, true, [&] { model_.make_void(*number, today()); });
    CHECK(!amend_deal(company_->app(), manager(), once(), {*number}, {}, Voiding{"again"}));
  }

  // What a preview says is what then happens, and doing it again changes nothing.
  template <class Do>
  void amend(int number, const Amendment& amendment, bool is_possible, const Do& in_model) {
    const Id<Deal> id{number};
    CAPTURE(number);
    const Once request = dice_.one_in(2) ? once() : Once{};
    const auto preview = preview_amendment(company_->app(), manager(), id, amendment);
    const Sequence before = ledger().entry_count();
    const Version version_before = ledger().version();
    const auto amended = amend_deal(company_->app(), manager(), request, id,
                                    ledger().deal(id).changed_in, amendment);
    if (!amended && is_possible) MESSAGE(amended.error().list[0].sentence.english);
    CHECK(amended.has_value() == is_possible);
    CHECK(preview.has_value() == is_possible);
    if (!amended || !preview) return;
    std::vector<Entry> entered;
    for (Sequence s = before + 1; s <= ledger().entry_count(); ++s) {
      entered.push_back(snapshot_->columns.entry(s));
    }
    CHECK((entered == preview->entries));
    const Version version = ledger().version();
    if (version != version_before) in_model();  // else there was nothing to change
    // Asked again with the same key, or when there is nothing left to change, nothing happens.
    const bool repeats = !request.key.empty() || !std::holds_alternative<Correction>(amendment);
    if (repeats && dice_.one_in(5)) {
      amend_deal(company_->app(), manager(), request, id, {}, amendment);
      CHECK(ledger().entry_count() == before + static_cast<Sequence>(entered.size()));
      CHECK(ledger().version() == version);
    }
  }

  void accept() {
    std::set<LineRef> wanted;
    if (dice_.one_in(2)) {
      const auto review = model_.review();
      if (review.empty()) return;
      wanted.insert(
          std::next(review.begin(), dice_.from_to(0, static_cast<int>(review.size()) - 1))->first);
    }
    const auto accepted =
        accept_channels(company_->app(), manager(), once(), {wanted.begin(), wanted.end()});
    REQUIRE(accepted);
    CHECK(static_cast<std::size_t>(*accepted) == model_.accept(wanted, today()));
  }

  // --- Comparisons ---

  void compare_books() {
    ledger();
    const model::Books ours = books_of(snapshot_->columns);
    const model::Books told = model_.books();
    if (ours == told) return;
    int shown = 0;
    const auto show = [&](const char* who, const model::Books& some, const model::Books& others) {
      for (const auto& [place, sum] : some) {
        const auto found = others.find(place);
        if ((found != others.end() && found->second == sum) || ++shown > 12) continue;
        const auto& [on, notice, seller, team, customer, product, channel, line, year] = place;
        std::cout << who << " " << on.text() << " deal " << line.deal.number << "/" << line.line
                  << " year " << year << " seller " << seller << " team " << team << " customer "
                  << customer << " product " << product << " " << name_of(channel).english << " "
                  << sum.amount << " (" << sum.basis_points << " bp)"
                  << (notice ? " notice " + notice->text() : "") << "\n";
      }
    };
    show("ours ", ours, told);
    show("model", told, ours);
    FAIL("the books differ on " << today().text());
  }

  void compare_contracts() {
    const auto& kept = ledger().deals();
    REQUIRE(kept.size() == model_.deals.size());
    for (std::size_t d = 0; d < kept.size(); ++d) {
      const Deal& deal = kept[d].value;
      REQUIRE(deal.lines.size() == model_.deals[d].lines.size());
      for (std::size_t l = 0; l < deal.lines.size(); ++l) {
        const LineRef ref{Id<Deal>::at(d), static_cast<int>(l)};
        CAPTURE(d);
        CAPTURE(l);
        REQUIRE(deal.counts(l) == model_.counts(ref));
        if (!deal.counts(l)) continue;
        CHECK(deal.lines[l].channel == model_.line(ref).channel);
        CHECK(kvartett::covered_until(deal.lines[l], deal.signed_on) == model_.covered_until(ref));
      }
    }
  }

  void compare_customers() {
    for (int i = 0; i < 10; ++i) {
      const Id<Customer> id = some_customer();
      const Date day = today().plus_days(dice_.from_to(-700, 700));
      const auto history = ledger().history(id, day);
      const CustomerStatus status =
          status_on(day, history, ledger().customer(ledger().resolved(id)).value.lost_on,
                    ledger().settings().passive_after_months);
      CAPTURE(id.number);
      CAPTURE(day.text());
      CHECK(status == model_.status(id.number, day));
    }
  }

  void compare_review() {
    std::map<LineRef, Channel> ours;
    for (const ReviewedLine& line : review_channels(ledger())) ours[line.line] = line.now.channel;
    CHECK((ours == model_.review()));
  }

  void compare_renewals() {
    for (const int days : {30, 60, 90, 400}) {
      const Date last = today().plus_days(days);
      std::set<LineRef> ours;
      for (const LineRef ref : find_expiring(ledger(), today(), last, today())) ours.insert(ref);
      const std::set<LineRef> told = model_.expiring(today(), last, today());
      CHECK((ours == told));
    }
  }

  void compare_win_backs() {
    const auto list = view_win_backs(company_->app(), manager(), {});
    REQUIRE(list);
    std::map<int, model::FormerCustomer> ours;
    for (const WinBack& one : list->customers) {
      model::FormerCustomer& former = ours[one.customer.number];
      former = {one.status, one.covered_until, {}};
      for (const UsedToBuy& used : one.bought) {
        former.used_to_buy[number_of(used.product)] = used.volume_per_year.minor_units();
      }
    }
    CHECK((ours == model_.win_backs(today())));
  }

  void compare_white_space() {
    CrossSellQuestion question;
    question.limit = 1'000'000;
    const auto list = view_cross_sell(company_->app(), manager(), question);
    REQUIRE(list);
    const WhiteSpace& space = list->space;
    std::map<std::pair<int, std::string>, model::WhiteSquare> ours;
    const auto group = [&](std::int32_t number) {
      return space.groups[static_cast<std::size_t>(number)];
    };
    for (const WhiteSpaceCell& cell : space.cells) {
      ours[{cell.customer.number, group(cell.group)}] = {
          cell.alike_by ? group(*cell.alike_by) : "", cell.similar_customers, cell.similar_buyers,
          cell.usual_volume.minor_units()};
      CHECK(cell.expected_volume ==
            scaled(cell.usual_volume, cell.similar_buyers, cell.similar_customers));
    }
    CHECK((ours == model_.white_space(today())));
  }

  // So many of the usual new sales are left as what remains needs, and the last one whole.
  void compare_new_sales() {
    const auto ours = view_new_sales(company_->app(), manager(), {});
    REQUIRE(ours);
    const model::Signed usual =
        model_.signed_through(Channel::new_sales, today().plus_months(-24).plus_days(1), today());
    CHECK(ours->deals_behind == usual.deals);
    CHECK(ours->average_size.has_value() == (usual.deals > 0));
    if (usual.deals == 0) return;
    const std::int64_t average = (usual.volume * 2 + usual.deals) / (2 * usual.deals);
    CHECK(*ours->average_size == ore(average));
    Query query{ours->year, today(), {}, {}};
    query.filter.channel = Channel::new_sales;
    const auto told = model_.standing(query);
    const auto whole = told.find(RowKey{});
    const model::Figures row = whole == told.end() ? model::Figures{} : whole->second;
    CHECK(ours->deals_needed.has_value() == row.remaining.has_value());
    if (row.remaining) CHECK(*ours->deals_needed == (*row.remaining + average - 1) / average);
  }

  void compare_standing() {
    StandingQuestion question;
    question.on = today().plus_days(dice_.from_to(-400, 400));
    if (dice_.one_in(2)) question.on = today();
    if (dice_.one_in(3))
      question.filter.channel = channels[static_cast<std::size_t>(dice_.from_to(0, 3))];
    if (dice_.one_in(3)) question.filter.seller = some_seller();
    if (dice_.one_in(6)) question.filter.team = Id<Team>{dice_.from_to(0, teams - 1)};
    if (dice_.one_in(8)) question.filter.customer = some_customer();
    if (dice_.one_in(8)) question.filter.product = Id<Product>{dice_.from_to(0, products - 1)};
    question.by = {dice_.one_in(2), dice_.one_in(2), dice_.one_in(5),
                   dice_.one_in(3), dice_.one_in(6), dice_.one_in(6)};
    const auto answer = view_standing(company_->app(), manager(), question);
    REQUIRE(answer);
    std::map<RowKey, model::Figures> ours;
    for (const StandingRow& row : answer->table.rows) {
      const model::Figures figures = figures_of(row.standing);
      if (figures != model::Figures{}) ours[row.key] = figures;
    }
    const Query& asked = answer->table.query;
    INFO("on " << asked.on.text() << " of " << asked.year.first.text() << " to "
               << asked.year.last.text() << ", today " << today().text());
    compare(ours, model_.standing(asked));
    Query whole = answer->table.query;
    whole.by = {};
    // What customers and products are grouped by has no goal, and so neither has their sum.
    if (question.by.customer || question.by.product) return;
    const auto told = model_.standing(whole);
    const auto total = told.find(RowKey{});
    compare({{RowKey{}, figures_of(answer->table.total.standing)}},
            {{RowKey{}, total == told.end() ? model::Figures{} : total->second}});
  }

  void compare(const std::map<RowKey, model::Figures>& ours,
               const std::map<RowKey, model::Figures>& told) {
    CHECK(ours.size() == told.size());
    for (const auto& [key, figures] : told) {
      const auto found = ours.find(key);
      const model::Figures our = found == ours.end() ? model::Figures{} : found->second;
      if (our == figures) continue;
      std::cout << "ours  " << our << "\nmodel " << figures << "\n";
      FAIL("a row of the standing differs");
    }
  }

  // The lens's signed side is the volume by month, of everyone or of one seller.
  void compare_lens() {
    LensQuestion question{ledger().settings().fiscal_years.containing(today()), {}, {}};
    if (dice_.one_in(2)) question.filter.seller = some_seller();
    const auto lens = view_lens(company_->app(), manager(), question);
    REQUIRE(lens);
    for (const LensMonth& month : lens->months) {
      std::int64_t told = 0;
      for (const model::Sold& s : model_.sold) {
        if (s.on.month() == month.month && question.year.contains(s.on) &&
            (!question.filter.seller || question.filter.seller->number == s.seller)) {
          told += s.amount;
        }
      }
      CHECK(month.signed_volume == ore(told));
    }
  }

  // Volume and the steps after it add up to the revenue, whatever has happened, of any days and of
  // any part of the company; and the parts add up to the whole.
  void compare_bridge() {
    BridgeQuestion question;
    question.from = today().plus_days(-dice_.from_to(0, 900));
    question.to = question.from.plus_days(dice_.from_to(0, 800));
    const Money revenue = bridge_of(question).of(BridgeStep::revenue);
    RevenueQuestion asked;
    asked.from = question.from;
    asked.to = std::min(question.to, today());
    if (asked.from <= asked.to) {
      CHECK(revenue == view_revenue(company_->app(), manager(), asked)->total.amount);
    }
    BridgeQuestion part = question;
    Money of_sellers = bridge_of(question).of(BridgeStep::not_matched);
    for (int s = 0; s < sellers; ++s) {
      part.filter.seller = Id<Seller>{s};
      of_sellers += bridge_of(part).of(BridgeStep::revenue);
    }
    CHECK(of_sellers == revenue);
    Money of_channels = bridge_of(question).of(BridgeStep::not_matched);
    part = question;
    for (const Channel channel : channels) {
      part.filter.channel = channel;
      of_channels += bridge_of(part).of(BridgeStep::revenue);
    }
    CHECK(of_channels == revenue);
    part = question;
    part.filter.team = Id<Team>{dice_.from_to(0, teams - 1)};
    if (dice_.one_in(2)) part.filter.customer = some_customer();
    bridge_of(part);
  }
  Bridge bridge_of(const BridgeQuestion& question) {
    const auto answer = view_bridge(company_->app(), manager(), question);
    REQUIRE(answer);
    const Bridge& bridge = answer->bridge;
    Money sum;
    for (std::size_t s = 0; s + 1 < bridge_step_count; ++s) sum += bridge.steps[s];
    CHECK(sum == bridge.of(BridgeStep::revenue));
    std::array<Money, bridge_step_count> rows;
    for (const BridgeRow& row : bridge.rows) rows[static_cast<std::size_t>(row.step)] += row.amount;
    CHECK(rows == bridge.steps);
    const Filter filter = widened(answer->company->ledger, question.filter);
    CHECK(bridge.of(BridgeStep::volume_signed) ==
          sum_entries(answer->company->columns, filter, bridge.from, bridge.to).amount);
    return bridge;
  }

  // A seller who looks at entries sees all of her own and nobody else's.
  void compare_own_entries() {
    const Id<Seller> her = some_seller();
    EntryQuestion question;
    question.limit = 1'000'000;
    const auto list = view_entries(company_->app(), company_->as(her), question);
    REQUIRE(list);
    std::int64_t hers = 0;
    for (const NumberedEntry& one : list->entries) {
      CHECK(one.entry.seller == her);
      hers += one.entry.amount.minor_units();
    }
    std::int64_t told = 0;
    for (const model::Sold& s : model_.sold) told += s.seller == her.number ? s.amount : 0;
    CHECK(hers == told);
  }

 public:
  static Settings some_settings(Dice& dice, FiscalYear year) {
    Settings settings;
    settings.name = "Random AB";
    settings.fiscal_years = FiscalYears{year};
    settings.passive_after_months = dice.from_to(0, 24);
    if (dice.one_in(2)) settings.multi_year_policy = MultiYearPolicy::full_term_unless_notice;
    if (dice.one_in(2)) settings.follow_on_channel = FollowOnChannel::original;
    if (dice.one_in(2)) settings.expansion = Expansion::cross_sell;
    if (dice.one_in(2)) settings.product_match = ProductMatch::group;
    return settings;
  }

 private:
  Dice& dice_;
  std::unique_ptr<LivingCompany> company_;
  model::Company model_;
  std::map<int, Date> left_on_;
  std::shared_ptr<const Snapshot> snapshot_;
  int requests_ = 0;
  int documents_ = 0;
};

// --- What must be true of any history ---

// The roll-up, made of one entry after the other, is at every number the plain sum of those so far.
void compare_at_every_number(const std::vector<Batch>& history) {
  std::map<std::tuple<int, Channel, Month>, CubeCell> sums;
  Snapshot company;
  Sequence sequence = 0;
  for (const Batch& batch : history) {
    Columns columns = company.columns;
    Cube cube = company.cube;
    for (const Entry& entry : batch.entries) {
      columns.append(entry);
      cube.append(entry);
      ++sequence;
      for (const int seller : {entry.seller.number, -1}) {
        CubeCell& cell = sums[{seller, entry.channel, entry.on.month()}];
        cell.amount += entry.amount.minor_units();
        cell.deal_basis_points += entry.deal_basis_points;
      }
      CHECK(columns.entry(sequence) == entry);
      bool is_equal = true;
      for (const auto& [place, sum] : sums) {
        const auto& [seller, channel, month] = place;
        const CubeBlock& block =
            seller < 0 ? cube.company() : cube.seller(static_cast<std::size_t>(seller));
        const CubeCell cell = block.cell(month, channel);
        is_equal = is_equal && cell.amount == sum.amount &&
                   cell.deal_basis_points == sum.deal_basis_points;
      }
      CHECK(is_equal);
    }
    company.append(batch);
    // And any cut of it, by what the cube knows and by what only the columns know.
    for (const bool by_team : {false, true}) {
      Query query{{Date::of(1990, 1, 1), Date::of(2200, 12, 31)}, Date::of(2200, 12, 31), {}, {}};
      query.by.seller = query.by.channel = query.by.month = true;
      query.by.team = by_team;
      std::map<std::tuple<int, Channel, Month>, CubeCell> cut;
      for (const Row& row : run(query, company.columns, company.cube)) {
        CubeCell& cell = cut[{row.key.seller, static_cast<Channel>(row.key.channel),
                              Month::from_number(row.key.month)}];
        cell.amount += row.volume.actual.minor_units();
        cell.deal_basis_points += row.volume.deal_basis_points;
      }
      bool is_equal = true;
      for (const auto& [place, sum] : sums) {
        if (std::get<0>(place) < 0) continue;
        is_equal = is_equal && cut[place].amount == sum.amount &&
                   cut[place].deal_basis_points == sum.deal_basis_points;
      }
      CHECK(is_equal);
    }
  }
}

// What is read back is the company as it was.
void compare_replayed(const Snapshot& now, const std::vector<Batch>& history) {
  Snapshot again;
  for (const Batch& batch : history) {
    CHECK((facts_from_json(to_json(batch.facts)) == batch.facts));
    again.append(batch);
  }
  const Ledger& a = now.ledger;
  const Ledger& b = again.ledger;
  REQUIRE(a.version() == b.version());
  REQUIRE(a.entry_count() == b.entry_count());
  CHECK(a.settings() == b.settings());
  CHECK(a.closed_through() == b.closed_through());
  for (std::size_t i = 0; i < a.deals().size(); ++i) {
    CHECK(a.deals()[i].value == b.deals()[i].value);
    CHECK(a.deals()[i].policy == b.deals()[i].policy);
    CHECK(a.deals()[i].renewed_by == b.deals()[i].renewed_by);
    CHECK(a.deals()[i].happenings.size() == b.deals()[i].happenings.size());
  }
  for (std::size_t i = 0; i < a.customers().size(); ++i) {
    CHECK(a.customers()[i].value == b.customers()[i].value);
    CHECK(a.customers()[i].lines == b.customers()[i].lines);
    CHECK(a.customers()[i].merged == b.customers()[i].merged);
  }
  for (std::size_t i = 0; i < a.sellers().size(); ++i) {
    CHECK(a.sellers()[i].value == b.sellers()[i].value);
  }
  for (Sequence s = 1; s <= a.entry_count(); ++s)
    CHECK(now.columns.entry(s) == again.columns.entry(s));
}

void live(std::uint64_t seed) {
  Dice dice{seed};
  const FiscalYear years[] = {FiscalYears::calendar_year(2024), year("2023-07-01", "2024-12-31"),
                              year("2023-05-01", "2024-04-30"), year("2023-11-17", "2024-11-16"),
                              year("2024-01-01", "2024-02-29")};
  const auto settings = [&](const char* name) {
    Settings some = Life::some_settings(dice, years[dice.from_to(0, 4)]);
    some.name = name;
    return some;
  };
  const Date first = Date::of(2024, 1, 1).plus_days(dice.from_to(0, 365));
  auto one = std::make_unique<LivingCompany>(first, settings("One AB"));
  auto other = std::make_unique<LivingCompany>(*one, settings("Other AB"));
  std::array<Life, 2> lives = {Life{dice, std::move(one)}, Life{dice, std::move(other)}};
  LivingCompany& server = lives[0].company();
  const Date last = first.plus_days(1000);
  while (server.today() < last) {
    server.wake_up_on(server.today().plus_days(dice.from_to(1, 50)));
    for (Life& life : lives) life.live_a_day();
  }
  for (Life& life : lives) {
    std::vector<Batch> history;
    server.disk().replay(life.company().id(),
                         [&](const Batch& batch) { history.push_back(batch); });
    compare_at_every_number(history);
    compare_replayed(*server.app().snapshot(life.company().id()), history);
  }
  for (const Sentence& finding : verify(server.disk(), {}, Depth::deep).findings)
    FAIL_CHECK(finding.english);
}

std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
  const char* given = std::getenv(variable);
  return given ? std::strtoull(given, nullptr, 10) : otherwise;
}

TEST_CASE("after years of random deals everything adds up to what a plain list says") {
  const std::uint64_t seed = number_in("KVARTETT_SEED", std::random_device{}());
  const std::uint64_t lives = number_in("KVARTETT_LIVES", 50);
  std::cout << "KVARTETT_SEED=" << seed << " KVARTETT_LIVES=" << lives << "\n";
  for (std::uint64_t life = 0; life < lives; ++life) {
    INFO("KVARTETT_SEED=" << seed + life << " KVARTETT_LIVES=1 lives it again");
    live(seed + life);
  }
}

}  // namespace
}  // namespace kvartett
