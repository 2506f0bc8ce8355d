// Replays companies whose answers were worked out by a separate reading of the domain definition,
// through the same code that signs deals for customers. KVARTETT_GOLDEN names the folder that holds
// company_*.json.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <tuple>

#include "kvartett/app/sign_deal.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/ledger/post.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {
namespace {

namespace bj = boost::json;

constexpr std::array<std::string_view, 4> channel_words = {"renewal", "cross_sell", "win_back",
                                                           "new_sales"};

std::string text_of(const bj::value& value) { return std::string{value.as_string()}; }
Date day_of(const bj::value& value) { return day(value.as_string()); }

std::optional<Date> find_day(const bj::object& object, std::string_view key) {
  const bj::value* value = object.if_contains(key);
  return value ? std::optional{day_of(*value)} : std::nullopt;
}

struct Count {
  int right = 0;
  int wrong = 0;
  // Counts, and shows the first few that differ.
  template <class T>
  void compare(const std::string& what, const T& ours, const T& theirs) {
    if (ours == theirs) {
      ++right;
      return;
    }
    if (++wrong <= 5)
      std::cout << "  " << what << ": ours " << ours << ", expected " << theirs << "\n";
  }
};

// The company as it is built up: names to numbers, and the snapshot that deals are signed into.
class Company {
 public:
  explicit Company(const bj::object& told) : told_{told}, today_{day_of(told.at("today"))} {
    const bj::object& typed = told.at("settings").as_object();
    const bj::array& fiscal_year = told.at("fiscal_year").as_array();
    Settings settings;
    settings.fiscal_years = FiscalYears{{day_of(fiscal_year[0]), day_of(fiscal_year[1])}};
    settings.passive_after_months = typed.at("passive_after_months").to_number<int>();
    if (typed.at("product_match") == "group") settings.product_match = ProductMatch::group;
    if (typed.at("multi_year_policy") == "full_term_unless_notice") {
      settings.multi_year_policy = MultiYearPolicy::full_term_unless_notice;
    }
    if (typed.at("follow_on_channel") == "original")
      settings.follow_on_channel = FollowOnChannel::original;
    append({SettingsSet{settings}}, {});
  }

  const Snapshot& snapshot() const { return company_; }
  Date today() const { return today_; }
  std::string channel_of(const std::string& line) const { return channels_.at(line); }
  const std::map<std::string, Id<Customer>>& customers() const { return customers_; }

  void sign(const bj::object& told) {
    const bool is_void = told.contains("void");
    const Id<Deal> id = Id<Deal>::at(company_.ledger.deals().size());
    auto decided = decide_deal(company_.ledger, draft_of(told), id, today_);
    REQUIRE(decided);
    Deal& deal = decided->deal;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      channels_[text_of(told.at("id")) + "/" + std::to_string(l)] =
          channel_words[index(deal.lines[l].channel)];
    }
    // Voided right after it was entered: what it was is known, and nothing else ever sees it.
    if (is_void) return;
    // A termination only cuts what lies after its day, where nothing that was signed before looked.
    for (Line& line : deal.lines)
      line.terminated_on = line.ended_on = find_day(told, "terminated_on");
    auto entries = post(id, deal, company_.ledger.settings().posting_policy(),
                        company_.ledger.posting_horizon(today_),
                        [](Id<Seller>, Date) { return std::optional<Id<Team>>{}; });
    const auto count = static_cast<std::int32_t>(entries.size());
    append({DealSigned{id, deal, count}}, std::move(entries));
  }

  void set_goals(const bj::object& goals_by_month) {
    Budget budget;
    budget.year = company_.ledger.settings().fiscal_years.containing(today_);
    budget.status = BudgetStatus::approved;
    budget.profiles.fill(std::vector<std::int64_t>(budget.year.months().size(), 1));
    for (const auto& [seller, by_channel] : goals_by_month) {
      for (const auto& [channel, months] : by_channel.as_object()) {
        Goal goal{seller_named(std::string{seller}), channel_named(channel), {}, {}};
        for (const bj::value& month : months.as_array())
          goal.months.push_back(ore(month.as_int64()));
        goal.year = sum(goal.months);
        budget.goals.push_back(goal);
      }
    }
    append({BudgetSet{budget}}, {});
  }

  static Channel channel_named(std::string_view word) {
    return static_cast<Channel>(std::ranges::find(channel_words, word) - channel_words.begin());
  }
  Id<Seller> seller_named(const std::string& name) { return named<Seller>(sellers_, name); }
  std::string name_of_seller(Id<Seller> id) const { return company_.ledger.seller(id).value.name; }

 private:
  void append(std::vector<Fact> facts, std::vector<Entry> entries) {
    Batch batch;
    batch.version = company_.ledger.version() + 1;
    batch.facts = std::move(facts);
    batch.entries = std::move(entries);
    company_.append(batch);
  }

  template <class T>
  Id<T> named(std::map<std::string, Id<T>>& known, const std::string& name, T thing = {}) {
    if (const auto found = known.find(name); found != known.end()) return found->second;
    const Id<T> id = Id<T>::at(known.size());
    thing.name = name;
    append({Set<T>{id, thing}}, {});
    known.emplace(name, id);
    return id;
  }

  DealDraft draft_of(const bj::object& told) {
    DealDraft draft;
    const std::string customer = text_of(told.at("customer"));
    Customer marked;
    marked.lost_on = find_day(told_.at("lost").as_object(), customer);
    draft.customer = named<Customer>(customers_, customer, marked);
    draft.signed_on = day_of(told.at("signed_on"));
    for (const bj::value& share : told.at("shares").as_array()) {
      draft.shares.push_back({seller_named(text_of(share.at(0))), share.at(1).as_int64()});
    }
    for (const bj::value& one : told.at("lines").as_array()) {
      const bj::object& line = one.as_object();
      LineDraft typed;
      Product product;
      product.group = text_of(line.at("group"));
      typed.product = named<Product>(products_, text_of(line.at("product")), product);
      typed.volume_per_year = line.at("annual").as_int64();
      const std::string kind = text_of(line.at("kind"));
      typed.term = kind == "one_off" ? Term::one_off
                   : kind == "fixed" ? Term::fixed
                                     : Term::rolling;
      if (const auto* months = line.if_contains("months")) typed.months = months->as_int64();
      typed.start = find_day(line, "start");
      // A one-off has nothing to give notice of; a clause there means nothing.
      if (const auto* notice = line.if_contains("notice"); notice && typed.term != Term::one_off) {
        typed.notice_months = notice->as_int64();
      }
      draft.lines.push_back(typed);
    }
    return draft;
  }

  const bj::object& told_;
  Date today_;
  Snapshot company_;
  std::map<std::string, Id<Customer>> customers_;
  std::map<std::string, Id<Seller>> sellers_;
  std::map<std::string, Id<Product>> products_;
  std::map<std::string, std::string> channels_;
};

using Row =
    std::tuple<std::string, std::string, std::string, std::string, std::string, std::int64_t>;

// Up to the day that the answers go to; a fixed term is posted whole, also beyond it.
std::vector<Row> entries_of(const Snapshot& company, Date until) {
  const Ledger& ledger = company.ledger;
  std::vector<Row> rows;
  for (Sequence s = 1; s <= ledger.entry_count(); ++s) {
    const Entry entry = company.columns.entry(s);
    if (entry.on > until) continue;
    rows.emplace_back(entry.on.text(), ledger.seller(entry.seller).value.name,
                      ledger.customer(entry.customer).value.name,
                      entry.product ? ledger.product(*entry.product).value.name : "",
                      channel_words[index(entry.channel)], entry.amount.minor_units());
  }
  std::ranges::sort(rows);
  return rows;
}

std::string show(const Row& row) {
  std::ostringstream out;
  std::apply([&](const auto&... part) { ((out << part << ' '), ...); }, row);
  return out.str();
}

void compare_entries(Count& count, const std::vector<Row>& ours, const bj::array& told) {
  std::vector<Row> theirs;
  for (const bj::value& e : told) {
    theirs.emplace_back(text_of(e.at(0)), text_of(e.at(1)), text_of(e.at(2)), text_of(e.at(3)),
                        text_of(e.at(4)), e.at(5).as_int64());
  }
  std::ranges::sort(theirs);
  std::vector<Row> both;
  std::ranges::set_intersection(ours, theirs, std::back_inserter(both));
  count.right += static_cast<int>(both.size());
  const auto report = [&](const std::vector<Row>& some, const std::vector<Row>& others,
                          const char* who) {
    std::vector<Row> only;
    std::ranges::set_difference(some, others, std::back_inserter(only));
    for (const Row& row : only) count.compare(who, show(row), std::string{});
  };
  report(ours, theirs, "entry that only we have");
  report(theirs, ours, "entry that only they have");
}

void compare_standing(Count& count, Company& company, const bj::array& told) {
  Query query{company.snapshot().ledger.settings().fiscal_years.containing(company.today()),
              company.today(),
              {},
              {}};
  query.by.channel = true;
  query.by.seller = true;
  std::map<std::pair<std::string, std::string>, Standing> rows;
  for (const StandingRow& row : stand_where(company.snapshot(), query).rows) {
    rows[{company.name_of_seller({row.key.seller}),
          std::string{channel_words[static_cast<std::size_t>(row.key.channel)]}}] = row.standing;
  }
  const auto shown = [](const std::optional<Money>& amount) {
    return amount ? std::to_string(amount->minor_units()) : std::string{"none"};
  };
  const auto shown_value = [](const bj::value& value) {
    return value.is_null() ? std::string{"none"} : std::to_string(value.as_int64());
  };
  for (const bj::value& one : told) {
    const std::pair key{text_of(one.at("seller")), text_of(one.at("channel"))};
    const Standing standing = rows[key];
    const std::string what = key.first + " " + key.second + " ";
    count.compare(what + "actual", shown(standing.volume.actual), shown_value(one.at("actual")));
    count.compare(what + "later", shown(standing.volume.committed + standing.volume.expected_later),
                  shown_value(one.at("later")));
    count.compare(what + "goal", shown(standing.goal), shown_value(one.at("goal")));
    count.compare(what + "expected", shown(standing.expected), shown_value(one.at("expected")));
  }
  CHECK(rows.size() == told.size());  // nobody has volume that was not asked about
}

void replay(const std::filesystem::path& file) {
  std::ifstream stream{file};
  const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  const bj::value parsed = bj::parse(bytes);
  const bj::object& told = parsed.as_object();

  Company company{told};
  for (const bj::value& deal : told.at("deals").as_array()) company.sign(deal.as_object());
  company.set_goals(told.at("goals_by_month").as_object());

  Count channel_count;
  for (const auto& [line, channel] : told.at("channels").as_object()) {
    channel_count.compare("channel of " + std::string{line}, company.channel_of(std::string{line}),
                          text_of(channel));
  }
  Count entry_count;
  const Date until = day_of(told.at("posted_until"));
  CHECK(company.snapshot().ledger.posting_horizon(company.today()) == until);
  compare_entries(entry_count, entries_of(company.snapshot(), until),
                  told.at("entries").as_array());
  Count standing_count;
  compare_standing(standing_count, company, told.at("standing").as_array());
  Count status_count;
  const Ledger& ledger = company.snapshot().ledger;
  for (const auto& [customer, status] : told.at("customer_status_today").as_object()) {
    const Id<Customer> id = company.customers().at(std::string{customer});
    const std::vector<Purchase> history = ledger.history(id, company.today());
    status_count.compare(
        "status of " + std::string{customer},
        name_of(status_on(company.today(), history, ledger.customer(id).value.lost_on,
                          ledger.settings().passive_after_months))
            .english,
        text_of(status));
  }
  std::cout << file.filename().string();
  const auto tell = [](const char* what, const Count& count) {
    std::cout << "  " << what << " " << count.right << "/" << count.right + count.wrong;
    CHECK(count.wrong == 0);
    CHECK(count.right > 0);
  };
  tell("channels", channel_count);
  tell("entries", entry_count);
  tell("standing figures", standing_count);
  tell("customer statuses", status_count);
  std::cout << "\n";
}

TEST_CASE("companies worked out by another reading of the definition come out the same") {
  const char* folder = std::getenv("KVARTETT_GOLDEN");
  if (!folder) {
    std::cout << "skipped: KVARTETT_GOLDEN names no folder with company_*.json\n";
    return;
  }
  int companies = 0;
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    if (file.path().extension() != ".json") continue;
    CAPTURE(file.path().string());
    replay(file.path());
    ++companies;
  }
  CHECK(companies > 0);
}

}  // namespace
}  // namespace kvartett
