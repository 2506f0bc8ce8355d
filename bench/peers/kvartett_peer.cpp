// Kvartett's own roll-up, asked what the peers are asked: the workload's entries in its columns and
// its cube, its invoices in the days of revenue, and goals as a budget keeps them: the company's
// own beside the sellers'. Every answer comes from the questions that the product itself asks;
// nothing is worked out here from the files. Usage: kvartett_peer WORKLOAD, then
//   run Q1             through run(Query, columns, cube)
//   run Q6             by visiting the columns, as every report does that the cube does not know
//   run Q9             a whole scan by run(): the question names a team, which the cube does not
//   know run Q9 columns     the same sums by visiting the columns
// Q7 is left out. It is a rule of three lines that SQL can express too, and the channel of a sale
// is not decided so (domain definition §2): a Kvartett that answered it would answer something
// else.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "csv.h"
#include "kvartett/rollup/columns.h"
#include "kvartett/rollup/cube.h"
#include "kvartett/rollup/revenue_days.h"
#include "kvartett/rollup/run.h"
#include "protocol.h"

namespace kvartett {
namespace {

constexpr int first_year = 2022;
constexpr int years = 6;
constexpr std::size_t months = 12 * years;
constexpr std::size_t channel_count = channels.size();

Date date(const peers::Csv::Day& day) { return Date::of(day.year, day.month, day.day); }

std::size_t place(Month month) {
  return static_cast<std::size_t>(month.number() - 12 * first_year);
}
std::int32_t year_month(std::int32_t month) { return month / 12 * 100 + month % 12 + 1; }

// What is to be sold in each month, and from the year's first month up to and including it.
struct Goals {
  struct Cell {
    std::int64_t month = 0;
    std::int64_t from_new_year = 0;
  };
  std::array<std::array<Cell, channel_count>, months> company{};
  // By seller, month and channel.
  std::vector<std::array<std::array<Cell, channel_count>, months>> sellers;

  explicit Goals(const std::string& directory) {
    for (peers::Csv csv{directory + "/targets.csv"}; !csv.at_end();) {
      const std::size_t seller = csv.number<std::size_t>() - 1;
      const auto channel = csv.number<std::size_t>();
      const int in = csv.number<int>();
      const std::int64_t goal = csv.number();
      const std::size_t month =
          place(Date::of(in / 100, static_cast<unsigned>(in % 100), 1).month());
      if (sellers.size() <= seller) sellers.resize(seller + 1);
      sellers[seller][month][channel].month = goal;
      company[month][channel].month += goal;
    }
    add_up(company);
    for (auto& seller : sellers) add_up(seller);
  }

 private:
  static void add_up(std::array<std::array<Cell, channel_count>, months>& goals) {
    for (std::size_t month = 0; month < months; ++month) {
      for (std::size_t channel = 0; channel < channel_count; ++channel) {
        Cell& cell = goals[month][channel];
        cell.from_new_year = cell.month;
        if (month % 12 != 0) cell.from_new_year += goals[month - 1][channel].from_new_year;
      }
    }
  }
};

struct Company {
  Columns columns;
  Cube cube;
  RevenueDays revenue;
  Goals goals;
  std::vector<std::int32_t> group_of_product;           // by its number
  std::vector<std::int32_t> region_of_customer;         // likewise
  std::vector<std::vector<Id<Customer>>> customers_of;  // by key account manager

  explicit Company(const std::string& directory) : goals{directory} {
    for (peers::Csv csv{directory + "/products.csv"}; !csv.at_end();) {
      csv.skip_field();
      csv.skip_field();
      group_of_product.push_back(csv.number<std::int32_t>());
    }
    for (peers::Csv csv{directory + "/customers.csv"}; !csv.at_end();) {
      const Id<Customer> customer{id(csv)};
      csv.skip_field();
      csv.skip_field();
      region_of_customer.push_back(csv.number<std::int32_t>());
      const auto manager = static_cast<std::size_t>(id(csv));
      if (customers_of.size() <= manager) customers_of.resize(manager + 1);
      customers_of[manager].push_back(customer);
    }
    read_entries(directory);
    read_invoices(directory);
  }

 private:
  static std::int32_t id(peers::Csv& csv) { return csv.number<std::int32_t>() - 1; }

  // Every line counts as one: the workload counts lines, and Kvartett adds up what share of a deal
  // each stands for.
  void read_entries(const std::string& directory) {
    for (peers::Csv csv{directory + "/entries.csv"}; !csv.at_end();) {
      Entry entry;
      csv.skip_field();
      csv.skip_field();
      entry.line = {{id(csv)}, 0};
      entry.seller = {id(csv)};
      entry.team = everyone;
      entry.customer = {id(csv)};
      entry.product = Id<Product>{id(csv)};
      entry.channel = static_cast<Channel>(csv.number());
      entry.on = date(csv.day());
      entry.amount = Money::minor(csv.number());
      entry.deal_basis_points = 1;
      add(entry);
    }
  }
  void add(const Entry& entry) {
    columns.append(entry);
    cube.append(entry);
  }

  void read_invoices(const std::string& directory) {
    RevenueBooked booked;
    for (peers::Csv csv{directory + "/invoices.csv"}; !csv.at_end();) {
      RevenueEntry entry;
      csv.skip_field();
      entry.customer = Id<Customer>{id(csv)};
      entry.product = Id<Product>{id(csv)};
      entry.on = date(csv.day());
      entry.amount = Money::minor(csv.number());
      booked.entries.push_back(std::move(entry));
      if (booked.entries.size() == 10'000 || csv.at_end()) {
        revenue.append(booked);
        booked.entries.clear();
      }
    }
  }

 public:
  static constexpr Id<Team> everyone{0};
};

class Questions {
 public:
  explicit Questions(const Company& company) : company_{company} {}

  peers::Answer ask(std::string_view question, std::string_view how) const {
    if (question == "Q1") return company_months();
    if (question == "Q2") return sellers_to_date();
    if (question == "Q3") return one_seller();
    if (question == "Q4") return leaderboard();
    if (question == "Q5") return key_account_manager();
    if (question == "Q6") return filtered_weeks();
    if (question == "Q8") return next_year();
    if (question == "Q9" && how == "columns") return whole_ledger_by_columns();
    if (question == "Q9") return whole_ledger();
    throw std::runtime_error{"no such question"};
  }

 private:
  inline static const FiscalYear year{Date::of(2026, 1, 1), Date::of(2026, 12, 31)};
  inline static const FiscalYear next{Date::of(2027, 1, 1), Date::of(2027, 12, 31)};
  inline static const FiscalYear september{Date::of(2026, 9, 1), Date::of(2026, 9, 30)};
  static constexpr Id<Seller> seller_17{16};

  Rows rows(const Query& query) const { return run(query, company_.columns, company_.cube); }

  // Channel and month against the company's own goals.
  peers::Answer company_months() const {
    const Rows found =
        rows({.year = year, .on = year.last, .filter = {}, .by = {.channel = true, .month = true}});
    peers::Answer answer;
    auto row = found.begin();
    for (std::int32_t channel = 0; channel < std::int32_t{channel_count}; ++channel) {
      for (const Month month : year_months_) {
        Money actual;
        if (row != found.end() && row->key.channel == channel && row->key.month == month.number()) {
          actual = row++->volume.actual;
        }
        answer.add_row(
            channel, year_month(month.number()), actual.minor_units(),
            company_.goals.company[place(month)][static_cast<std::size_t>(channel)].month);
      }
    }
    return answer;
  }

  // Seller and channel: done to date, the goal to date, and what remains of the year.
  peers::Answer sellers_to_date() const {
    const Rows found = rows({.year = year,
                             .on = september.last,
                             .filter = {},
                             .by = {.channel = true, .seller = true}});
    // In the order of the rows: channel by channel.
    peers::Answer answer;
    auto row = found.begin();
    for (std::int32_t channel = 0; channel < std::int32_t{channel_count}; ++channel) {
      for (std::int32_t seller = 0; seller < std::ssize(company_.goals.sellers); ++seller) {
        Volume volume;
        if (row != found.end() && row->key.channel == channel && row->key.seller == seller) {
          volume = row++->volume;
        }
        add_to_date(answer, seller, channel, volume.actual.minor_units());
      }
    }
    return answer;
  }
  void add_to_date(peers::Answer& answer, std::int32_t seller, std::int32_t channel,
                   std::int64_t actual) const {
    const auto& goals = company_.goals.sellers[static_cast<std::size_t>(seller)];
    const auto of = static_cast<std::size_t>(channel);
    answer.add_row(seller + 1, channel, actual, goals[september_place_][of].from_new_year,
                   goals[december_place_][of].from_new_year - actual);
  }

  peers::Answer one_seller() const {
    Query query{.year = year, .on = september.last, .filter = {}, .by = {.channel = true}};
    query.filter.seller = seller_17;
    const Rows found = rows(query);
    const auto& goals = company_.goals.sellers[seller_17.index()][december_place_];
    peers::Answer answer;
    auto row = found.begin();
    for (std::int32_t channel = 0; channel < std::int32_t{channel_count}; ++channel) {
      std::int64_t actual = 0;
      if (row != found.end() && row->key.channel == channel) {
        actual = row++->volume.actual.minor_units();
      }
      const std::int64_t goal = goals[static_cast<std::size_t>(channel)].from_new_year;
      answer.add_row(channel, actual, goal, goal - actual);
    }
    return answer;
  }

  // The twenty who sold most in September, and their goals.
  peers::Answer leaderboard() const {
    Rows found =
        rows({.year = september, .on = september.last, .filter = {}, .by = {.seller = true}});
    const auto end = found.begin() + std::min<std::ptrdiff_t>(20, std::ssize(found));
    std::ranges::partial_sort(found, end, {}, [](const Row& row) {
      return std::pair{-row.volume.actual.minor_units(), row.key.seller};
    });
    peers::Answer answer;
    for (auto row = found.begin(); row != end; ++row) {
      std::int64_t goal = 0;
      for (const auto& cell :
           company_.goals.sellers[static_cast<std::size_t>(row->key.seller)][september_place_]) {
        goal += cell.month;
      }
      answer.add_row(row->key.seller + 1, row->volume.actual.minor_units(), goal);
    }
    return answer;
  }

  // Her customers, whoever sold to them, and what was invoiced: the most volume first.
  peers::Answer key_account_manager() const {
    const std::vector<Id<Customer>>& owned = company_.customers_of[seller_17.index()];
    std::unordered_map<std::int32_t, std::int64_t> volume;
    for (const Id<Customer> customer : owned) volume[customer.number] = 0;
    for (const Row& row :
         rows({.year = year, .on = year.last, .filter = {}, .by = {.customer = true}})) {
      const auto of = volume.find(row.key.customer);
      if (of != volume.end()) of->second = row.volume.actual.minor_units();
    }
    std::vector<std::pair<std::int64_t, Id<Customer>>> order;
    for (const Id<Customer> customer : owned) order.push_back({-volume[customer.number], customer});
    std::ranges::sort(order);
    peers::Answer answer;
    for (const auto& [negated, customer] : order) {
      Money invoiced;
      for (const RevenueDays::Day& day : company_.revenue.of(customer, year.first, year.last)) {
        invoiced += day.amount;
      }
      answer.add_row(customer.number + 1, -negated, invoiced.minor_units());
    }
    return answer;
  }

  // Product group 3 in region 2 from 2025-03-01 to 2026-08-31, by week.
  peers::Answer filtered_weeks() const {
    const Date from = Date::of(2025, 3, 1);
    const Date to = Date::of(2026, 8, 31);
    const auto week = [](std::int32_t days_since_1970) { return (days_since_1970 + 3) / 7; };
    const std::int32_t first_week = week(from.days_since_1970());
    std::vector<EntrySum> sums(
        static_cast<std::size_t>(week(to.days_since_1970()) - first_week + 1));
    company_.columns.visit_chunks(from, to, [&](const Chunk& chunk, std::size_t count, Sequence) {
      for (std::size_t row = 0; row < count; ++row) {
        const std::int32_t on = chunk.on[row];
        if (on < from.days_since_1970() || on > to.days_since_1970()) continue;
        if (company_.group_of_product[static_cast<std::size_t>(chunk.product[row])] != 3) continue;
        if (company_.region_of_customer[static_cast<std::size_t>(chunk.customer[row])] != 2) {
          continue;
        }
        EntrySum& sum = sums[static_cast<std::size_t>(week(on) - first_week)];
        sum.amount += Money::minor(chunk.amount[row]);
        ++sum.count;
      }
    });
    peers::Answer answer;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i].count == 0) continue;
      answer.add_row(first_week + static_cast<std::int32_t>(i), sums[i].amount.minor_units(),
                     sums[i].count);
    }
    return answer;
  }

  // What next year holds already. The peers count its lines, and Kvartett counts what has been
  // reached: so it is asked as on the year's last day.
  peers::Answer next_year() const {
    peers::Answer answer;
    for (const Row& row :
         rows({.year = next, .on = next.last, .filter = {}, .by = {.seller = true}})) {
      answer.add_row(row.key.seller + 1, row.volume.actual.minor_units(),
                     row.volume.deal_basis_points);
    }
    return answer;
  }

  peers::Answer whole_ledger() const {
    const FiscalYear all{Date::of(first_year, 1, 1), next.last};
    Query query{.year = all, .on = all.last, .filter = {}, .by = {.channel = true, .month = true}};
    query.filter.team = Company::everyone;
    peers::Answer answer;
    for (const Row& row : rows(query)) {
      answer.add_row(row.key.channel, year_month(row.key.month), row.volume.actual.minor_units(),
                     row.volume.deal_basis_points);
    }
    return answer;
  }

  peers::Answer whole_ledger_by_columns() const {
    const FiscalYear all{Date::of(first_year, 1, 1), next.last};
    const std::int32_t first_day = all.first.days_since_1970();
    std::array<std::array<EntrySum, months>, channel_count> sums{};
    company_.columns.visit_chunks(
        all.first, all.last, [&](const Chunk& chunk, std::size_t count, Sequence) {
          for (std::size_t row = 0; row < count; ++row) {
            const auto day = static_cast<std::size_t>(chunk.on[row] - first_day);
            EntrySum& sum = sums[chunk.channel[row]][month_of_day_[day]];
            sum.amount += Money::minor(chunk.amount[row]);
            ++sum.count;
          }
        });
    peers::Answer answer;
    for (std::size_t channel = 0; channel < channel_count; ++channel) {
      for (std::size_t month = 0; month < months; ++month) {
        const EntrySum& sum = sums[channel][month];
        if (sum.count == 0) continue;
        answer.add_row(channel, year_month(12 * first_year + static_cast<std::int32_t>(month)),
                       sum.amount.minor_units(), sum.count);
      }
    }
    return answer;
  }

  static std::vector<std::uint8_t> months_of_days() {
    std::vector<std::uint8_t> month_of_day;
    for (Date day = Date::of(first_year, 1, 1); day <= next.last; day = day.plus_days(1)) {
      month_of_day.push_back(static_cast<std::uint8_t>(place(day.month())));
    }
    return month_of_day;
  }

  const Company& company_;
  std::vector<Month> year_months_ = year.months();
  std::size_t september_place_ = place(september.first.month());
  std::size_t december_place_ = place(year.last.month());
  std::vector<std::uint8_t> month_of_day_ = months_of_days();  // from 2022-01-01
};

}  // namespace
}  // namespace kvartett

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "Usage: kvartett_peer WORKLOAD\n");
    return 2;
  }
  const kvartett::Company company{argv[1]};
  const kvartett::Questions questions{company};
  peers::serve([&](const peers::Command& command) {
    if (command.verb != "run") throw std::runtime_error{"unknown command " + command.verb};
    return peers::timed([&] { return questions.ask(command.first, command.second); });
  });
}
