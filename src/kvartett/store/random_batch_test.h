// For tests: everything that can happen to a company, at random, and folders that go away.
#pragma once

#include <rapidcheck.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "kvartett/ledger/batch.h"

namespace kvartett {

// A new folder, removed at the end of the test; in memory if possible, where a sync costs nothing.
class TestFolder {
 public:
  TestFolder() {
    const std::filesystem::path memory = "/dev/shm";
    const auto parent =
        access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    std::string name = (parent / "kvartett-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TestFolder() { std::filesystem::remove_all(path_); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Inside a rapidcheck property: one value after the other.
class Chance {
 public:
  int below(int limit) { return *rc::gen::inRange(0, limit); }
  bool coin() { return below(2) == 1; }
  std::int64_t number() { return *rc::gen::arbitrary<std::int64_t>(); }
  Money money() { return Money::minor(number()); }
  // Any bytes at all: quotes, control characters, what is not UTF-8.
  std::string text() { return *rc::gen::arbitrary<std::string>(); }
  Date date() {
    const int first = Date::of(1900, 1, 1).days_since_1970();
    return Date::from_days(first +
                           below(days_between(Date::of(1900, 1, 1), Date::of(2199, 12, 31)) + 1));
  }
  template <class T>
  Id<T> id() {
    return {*rc::gen::nonNegative<std::int32_t>()};
  }
  template <class Enum>
  Enum one_of(int count) {
    return static_cast<Enum>(below(count));
  }
  template <class F>
  auto maybe(const F& make) -> std::optional<decltype(make())> {
    if (coin()) return {};
    return make();
  }
  template <class F>
  auto some(int limit, const F& make) -> std::vector<decltype(make())> {
    std::vector<decltype(make())> list;
    for (int i = below(limit); i > 0; --i) list.push_back(make());
    return list;
  }
  std::optional<Date> maybe_date() {
    return maybe([&] { return date(); });
  }
  template <class T>
  std::optional<Id<T>> maybe_id() {
    return maybe([&] { return id<T>(); });
  }
  std::int32_t small() { return *rc::gen::arbitrary<std::int32_t>(); }
  Channel channel() { return one_of<Channel>(4); }
  FiscalYear year() {
    const Date first = date();
    return {first, first.plus_months(12).plus_days(-1)};
  }

  Entry entry() {
    Entry entry;
    entry.on = date();
    entry.notice_day = maybe_date();
    entry.seller = id<Seller>();
    entry.team = maybe_id<Team>();
    entry.customer = id<Customer>();
    entry.product = maybe_id<Product>();
    entry.channel = channel();
    entry.amount = money();
    entry.line = {id<Deal>(), small()};
    entry.contract_year = small();
    entry.deal_basis_points = small();
    entry.reverses = maybe([&] { return number(); });
    return entry;
  }

  Line line() {
    Line line;
    line.product = maybe_id<Product>();
    line.volume_per_year = money();
    line.term = one_of<Term>(3);
    line.months = small();
    line.start = date();
    line.notice_months = maybe([&] { return small(); });
    line.renews = maybe([&] { return LineRef{id<Deal>(), small()}; });
    line.channel = channel();
    line.channel_reason = {one_of<ChannelRule>(6),
                           small(),
                           one_of<CustomerStatus>(4),
                           maybe_date(),
                           maybe_date(),
                           maybe_date(),
                           channel(),
                           text(),
                           maybe_id<Product>()};
    line.expansion = money();
    line.ended_on = maybe_date();
    line.terminated_on = maybe_date();
    line.is_void = coin();
    line.volume_in_currency = number();
    return line;
  }

  Deal deal() {
    Deal deal;
    deal.customer = id<Customer>();
    deal.signed_on = date();
    deal.first_contact_on = maybe_date();
    deal.external_id = text();
    deal.note = text();
    deal.shares = some(4, [&] { return Share{id<Seller>(), small()}; });
    deal.lines = some(4, [&] { return line(); });
    deal.is_void = coin();
    deal.overlays = some(2, [&] { return Share{id<Seller>(), small()}; });
    deal.currency = text();
    deal.rate = maybe([&] { return Rate{number()}; });
    return deal;
  }

  Fact fact() {
    switch (below(22)) {
      case 0: {
        Settings settings;
        settings.name = text();
        settings.currency = text();
        settings.language = one_of<Language>(2);
        settings.time_zone = text();
        const int start = 1950 + below(100);
        settings.fiscal_years =
            *FiscalYears::find({{Date::of(start, 7, 1), Date::of(start + 1, 12, 31)},
                                {Date::of(start + 2, 1, 1), Date::of(start + 2, 12, 31)}});
        settings.passive_after_months = small();
        settings.multi_year_policy = one_of<MultiYearPolicy>(2);
        settings.follow_on_channel = one_of<FollowOnChannel>(2);
        settings.expansion = one_of<Expansion>(2);
        settings.product_match = one_of<ProductMatch>(2);
        settings.org_number = text();
        settings.second_factor_required = coin();
        settings.leaderboard = one_of<Leaderboard>(3);
        return SettingsSet{settings};
      }
      case 1:
        return TeamSet{id<Team>(), {text(), maybe_id<Team>()}};
      case 2:
        return SellerSet{id<Seller>(),
                         {text(), text(), maybe_id<Team>(), coin(), coin(), maybe_date(),
                          maybe_date(), text(), some(2, [&] {
                            return FormerTeam{maybe_id<Team>(), date()};
                          })}};
      case 3:
        return CustomerSet{id<Customer>(),
                           {text(), text(), text(), maybe_id<Seller>(), maybe_date(), some(2, [&] {
                              return FormerOwner{maybe_id<Seller>(), date()};
                            })}};
      case 4:
        return ProductSet{id<Product>(), {text(), text(), text()}};
      case 5:
        return DealSigned{id<Deal>(), deal(), small()};
      case 6:
        return DealChanged{id<Deal>(), deal(), one_of<DealEvent>(9), text(), small()};
      case 7:
        return RolledForward{date(), small()};
      case 8:
        return SellerMoved{id<Seller>(), small()};
      case 9:
        return MonthsClosed{maybe([&] { return date().month(); })};
      case 10:
        return CustomersMerged{id<Customer>(), id<Customer>()};
      case 11:
        return CustomersUnmerged{id<Customer>()};
      case 12:
        return RatesSet{one_of<RateSource>(3), some(3, [&] {
                          return RateOfDay{text(), date(), Rate{number()}};
                        })};
      case 13:
        return UserNoted{id<Seller>().number, one_of<UserEvent>(24), text(), text(),
                         maybe_id<Seller>(),  maybe_id<Seller>()};
      case 14:
        return ScenarioSet{year(), small(), text(), maybe([&] { return budget(); })};
      case 15:
        return FileImported{text(),
                            text(),
                            id<Deal>(),
                            small(),
                            some(3, [&] { return text(); }),
                            some(3, [&] { return text(); }),
                            number(),
                            small(),
                            id<Score>(),
                            small()};
      case 16:
        return ImportUndone{text()};
      case 17:
        return RevenueBooked{some(3, [&] { return revenue(); })};
      case 18:
        return RevenueMatched{number(), one_of<MatchChoice>(3), maybe([&] {
                                return LineRef{id<Deal>(), small()};
                              })};
      case 19:
        return ScoresNoted{some(3, [&] { return score(); })};
      case 20:
        return ScoresTakenBack{some(3, [&] { return id<Score>(); })};
      default:
        return BudgetSet{budget()};
    }
  }

  Score score() { return {id<Customer>(), date(), one_of<ScoreScale>(5), small(), text(), text()}; }

  RevenueEntry revenue() {
    RevenueEntry entry;
    entry.on = date();
    entry.amount = money();
    entry.source = one_of<RevenueSource>(2);
    entry.customer = maybe_id<Customer>();
    entry.seller = maybe_id<Seller>();
    entry.product = maybe_id<Product>();
    entry.account = small();
    entry.document = text();
    entry.is_credit = coin();
    entry.ordinal = small();
    entry.contract = text();
    entry.period_first = maybe_date();
    entry.period_last = maybe_date();
    entry.currency = text();
    entry.amount_in_currency = number();
    entry.rate = maybe([&] { return Rate{number()}; });
    entry.reverses = maybe([&] { return number(); });
    entry.restores = maybe([&] { return number(); });
    return entry;
  }

  Budget budget() {
    Budget budget;
    budget.year = year();
    budget.status = one_of<BudgetStatus>(2);
    budget.version = small();
    budget.total = money();
    for (Money& goal : budget.by_channel) goal = money();
    budget.revenue_goals = some(3, [&] { return RevenueGoal{id<Seller>(), money()}; });
    for (auto& profile : budget.profiles) profile = some(4, [&] { return number(); });
    budget.goals = some(4, [&] {
      return Goal{id<Seller>(), channel(), money(), some(4, [&] { return money(); })};
    });
    budget.reason = text();
    return budget;
  }

  Batch batch(Version version) {
    Batch batch;
    batch.version = version;
    batch.by = number();
    batch.at = Instant{std::chrono::milliseconds{small()}};
    batch.facts = some(4, [&] { return fact(); });
    batch.entries = some(6, [&] { return entry(); });
    return batch;
  }
};

}  // namespace kvartett
