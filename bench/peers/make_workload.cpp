// Makes the company that Kvartett and its peers are asked about: entries, goals, customers,
// products, sellers and invoices, as CSV. Six fiscal years, busy
// at quarter ends and quiet in July, with a few customers who buy most. The same size and seed make
// the same files, to the last byte.
// Usage: make_workload --size S|M|L [--seed NUMBER] --out DIRECTORY
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

// SplitMix64: the same numbers on every machine, which the standard's distributions do not promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::size_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
  }
  double unit() { return static_cast<double>(next() >> 11) * (1.0 / 9007199254740992.0); }
  bool happens(std::uint32_t percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

// Walker's alias table: draws a number in proportion to its weight, in constant time.
class Weighted {
 public:
  explicit Weighted(const std::vector<double>& weights)
      : keeps_(weights.size()), otherwise_(weights.size()) {
    const auto count = static_cast<double>(weights.size());
    double total = 0;
    for (const double weight : weights) total += weight;
    std::vector<std::uint32_t> low, high;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
      keeps_[i] = weights[i] * count / total;
      otherwise_[i] = i;
      (keeps_[i] < 1 ? low : high).push_back(i);
    }
    while (!low.empty() && !high.empty()) {
      const std::uint32_t poor = low.back();
      const std::uint32_t rich = high.back();
      low.pop_back();
      otherwise_[poor] = rich;
      keeps_[rich] -= 1 - keeps_[poor];
      if (keeps_[rich] < 1) {
        high.pop_back();
        low.push_back(rich);
      }
    }
    for (const std::uint32_t i : low) keeps_[i] = 1;
    for (const std::uint32_t i : high) keeps_[i] = 1;
  }

  std::uint32_t draw(Random& random) const {
    const std::uint32_t i = random.below(keeps_.size());
    return random.unit() < keeps_[i] ? i : otherwise_[i];
  }

 private:
  std::vector<double> keeps_;
  std::vector<std::uint32_t> otherwise_;
};

// A few have most of it: the nth has 1 / n^exponent.
Weighted zipf(std::size_t count, double exponent) {
  std::vector<double> weights(count);
  for (std::size_t i = 0; i < count; ++i) {
    weights[i] = 1 / std::pow(static_cast<double>(i) + 1.0, exponent);
  }
  return Weighted{weights};
}

class CsvFile {
 public:
  CsvFile(const std::filesystem::path& path, std::string_view header)
      : file_{path, std::ios::binary} {
    file_.exceptions(std::ios::failbit | std::ios::badbit);
    text_ = header;
    text_ += '\n';
  }
  ~CsvFile() { file_ << text_; }
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;

  template <class... Fields>
  void row(const Fields&... fields) {
    (add(fields), ...);
    text_.back() = '\n';  // in the place of the last comma
    if (text_.size() > (1 << 20)) {
      file_ << text_;
      text_.clear();
    }
  }

 private:
  void add(std::string_view text) {
    text_ += text;
    text_ += ',';
  }
  template <std::integral Number>
  void add(Number number) {
    const fmt::format_int digits{number};
    add(std::string_view{digits.data(), digits.size()});
  }

  std::ofstream file_;
  std::string text_;
};

constexpr int first_year = 2022;
constexpr int years = 6;

struct Calendar {
  std::vector<std::string> days;    // "2022-01-01" to "2027-12-31"
  std::vector<double> share_until;  // of all business, up to and including the day

  Calendar() {
    constexpr std::array month_weight = {.9, .95, 1.25, .9, .95, 1.3, .4, .8, 1.2, 1.05, 1.1, 1.6};
    // Growth; of next year only what is renewed already.
    constexpr std::array year_weight = {1.0, 1.08, 1.17, 1.26, 1.36, .55};
    int weekday = 5;  // from Monday: 2022-01-01 was a Saturday
    double sum = 0;
    for (int year = 0; year < years; ++year) {
      for (int month = 0; month < 12; ++month) {
        std::array length = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        if ((first_year + year) % 4 == 0) length[1] = 29;
        const int last = length[static_cast<std::size_t>(month)];
        for (int day = 1; day <= last; ++day, weekday = (weekday + 1) % 7) {
          days.push_back(fmt::format("{:04}-{:02}-{:02}", first_year + year, month + 1, day));
          sum += year_weight[static_cast<std::size_t>(year)] *
                 month_weight[static_cast<std::size_t>(month)] * (weekday >= 5 ? .06 : 1) *
                 (day > last - 5 ? 1.6 : 1);
          share_until.push_back(sum);
        }
      }
    }
    for (double& share : share_until) share /= sum;
  }
};

// The day on which the ith of so many things happens; asked for in order.
class Days {
 public:
  Days(const Calendar& calendar, std::int64_t count)
      : calendar_{calendar}, count_{static_cast<double>(count)} {}
  std::size_t of(std::int64_t i) {
    while (calendar_.share_until[day_] < (static_cast<double>(i) + .5) / count_) ++day_;
    return day_;
  }

 private:
  const Calendar& calendar_;
  double count_;
  std::size_t day_ = 0;
};

// Log-normal amounts of whole units, in minor units: their 65,536 quantiles.
std::vector<std::int64_t> usual_amounts() {
  std::vector<std::int64_t> amounts;
  for (int i = 0; i < 65536; ++i) {
    const double wanted = (i + .5) / 65536;
    double low = -6, high = 6;
    for (int step = 0; step < 60; ++step) {
      const double middle = (low + high) / 2;
      (.5 * std::erfc(-middle * (std::numbers::sqrt2 / 2)) < wanted ? low : high) = middle;
    }
    amounts.push_back(std::int64_t{std::llround(std::exp(std::log(12000.0) + 1.1 * low))} * 100);
  }
  return amounts;
}

std::string customer_name(std::uint32_t i) {
  constexpr std::array place = {"Nordlys", "Fjord",  "Berg",  "Havn", "Elv",    "Skog",
                                "Tind",    "Vinter", "Sol",   "Bris", "Strand", "Dal",
                                "Myr",     "Ask",    "Bjerk", "Gran"};
  constexpr std::array trade = {"Bygg",     "Transport", "Eiendom", "Regnskap", "Data",  "Handel",
                                "Industri", "Marin",     "Energi",  "Mat",      "Helse", "Kraft"};
  return fmt::format("{} {} {}{}", place[i % 16], trade[i / 16 % 12], i + 1, i % 3 ? " AS" : " AB");
}
std::uint32_t organisation_number(std::uint32_t i) { return 910'000'000 + i * 7; }

struct Wanted {
  std::string size = "S";
  std::uint64_t seed = 1;
  std::int64_t entries = 0;
  std::filesystem::path directory = ".";
};

// The order of what is drawn is part of the workload: another order is another company.
class Workload {
 public:
  explicit Workload(const Wanted& wanted)
      : wanted_{wanted},
        sellers_{wanted.entries <= 100'000     ? 50u
                 : wanted.entries <= 1'000'000 ? 200u
                                               : 1'000u},
        customers_{static_cast<std::uint32_t>(wanted.entries / 20)},
        random_{wanted.seed * 0x2545f4914f6cdd1d + 1},
        any_customer_{zipf(customers_, .8)},
        any_product_{zipf(products, .9)},
        any_seller_{zipf(sellers_, .5)} {}

  void write() {
    product_of_rank_ = shuffled(products);
    customer_of_rank_ = shuffled(customers_);
    seller_of_rank_ = shuffled(sellers_);
    write_lists();
    write_entries();
    write_goals();
    write_invoices();
    fmt::print(stderr, "size {} seed {}: {} entries, {} sellers, {} customers, {} products\n",
               wanted_.size, wanted_.seed, wanted_.entries, sellers_, customers_, products);
  }

 private:
  static constexpr std::uint32_t products = 200, product_groups = 12, regions = 12, teams = 10;

  // So that those with much business are spread among the numbers.
  std::vector<std::uint32_t> shuffled(std::uint32_t count) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
    return order;
  }
  // One who is a customer already, when so many thousandths of the time have passed.
  std::uint32_t active_customer(std::int64_t thousandths) {
    std::uint32_t customer = customer_of_rank_[any_customer_.draw(random_)];
    for (int tries = 0; tries < 6 && customer_since_[customer] > thousandths; ++tries) {
      customer = customer_of_rank_[any_customer_.draw(random_)];
    }
    return customer;
  }
  // Some are dated up to thirty days before or after.
  std::size_t shifted(std::size_t day, std::uint32_t percent) {
    if (!random_.happens(percent)) return day;
    const std::int64_t moved = static_cast<std::int64_t>(day) + random_.below(61) - 30;
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(moved, 0, std::ssize(calendar_.days) - 1));
  }
  std::uint32_t any_product() { return product_of_rank_[any_product_.draw(random_)] + 1; }
  std::uint32_t any_seller() { return seller_of_rank_[any_seller_.draw(random_)] + 1; }
  std::int64_t any_amount() { return amounts_[random_.next() & 65535]; }

  void write_lists() {
    CsvFile sellers{wanted_.directory / "sellers.csv", "seller_id,name,team"};
    for (std::uint32_t i = 0; i < sellers_; ++i) {
      sellers.row(i + 1, fmt::format("Seller {}", i + 1), i % teams + 1);
    }
    CsvFile list{wanted_.directory / "products.csv", "product_id,name,product_group"};
    for (std::uint32_t i = 0; i < products; ++i) {
      list.row(i + 1, fmt::format("Product {}", i + 1), i % product_groups + 1);
    }
    CsvFile customers{wanted_.directory / "customers.csv",
                      "customer_id,name,org_number,region,kam_seller_id"};
    const Weighted any_region = zipf(regions, .6);
    for (std::uint32_t i = 0; i < customers_; ++i) {
      key_account_manager_.push_back(any_seller());
      const std::uint32_t region = any_region.draw(random_) + 1;
      customer_since_.push_back(random_.happens(40) ? 0 : random_.below(1000));
      customers.row(i + 1, customer_name(i), organisation_number(i), region,
                    key_account_manager_[i]);
    }
  }

  // Deals of one to four entries each; mostly by whoever has the customer. Three in a hundred
  // entries take back what was counted.
  void write_entries() {
    CsvFile file{wanted_.directory / "entries.csv",
                 "entry_id,company,deal_id,seller_id,customer_id,product_id,channel,d,amount"};
    Days days{calendar_, wanted_.entries};
    std::int64_t deal = 0;
    std::uint32_t left = 0, customer = 0, seller = 0, channel = 0;
    std::size_t dated = 0;
    for (std::int64_t i = 0; i < wanted_.entries; ++i) {
      const std::size_t day = days.of(i);
      if (left == 0) {
        ++deal;
        left = 1 + (random_.below(3) == 0 ? 0 : random_.below(4));
        customer = active_customer(i * 1000 / wanted_.entries);
        seller = random_.happens(92) ? key_account_manager_[customer] : any_seller();
        channel = any_channel_.draw(random_);
        dated = shifted(day, 10);
      }
      --left;
      std::int64_t amount = any_amount();
      if (random_.happens(3)) amount = -amount;
      file.row(i + 1, 1, deal, seller, customer + 1, any_product(), channel, calendar_.days[dated],
               amount);
    }
  }

  void write_goals() {
    CsvFile file{wanted_.directory / "targets.csv", "seller_id,channel,ym,target"};
    const double usual = 22000.0 * 100 * static_cast<double>(wanted_.entries) / sellers_ / 72 / 100;
    for (std::uint32_t seller = 1; seller <= sellers_; ++seller) {
      for (std::size_t channel = 0; channel < 4; ++channel) {
        for (int year = 0; year < years; ++year) {
          for (int month = 1; month <= 12; ++month) {
            const auto goal = static_cast<std::int64_t>(usual * (.7 + .6 * random_.unit()));
            file.row(seller, channel, (first_year + year) * 100 + month,
                     goal * channel_percent[channel]);
          }
        }
      }
    }
  }

  void write_invoices() {
    CsvFile file{wanted_.directory / "invoices.csv", "invoice_id,customer_id,product_id,d,amount"};
    const std::int64_t count = 2 * wanted_.entries;
    Days days{calendar_, count};
    for (std::int64_t i = 0; i < count; ++i) {
      const std::size_t day = days.of(i);
      const std::uint32_t customer = active_customer(i * 500 / wanted_.entries);
      const std::uint32_t product = any_product();
      const std::size_t dated = shifted(day, 5);
      file.row(i + 1, customer + 1, product, calendar_.days[dated], any_amount() / 2);
    }
  }

  static constexpr std::array<std::int64_t, 4> channel_percent = {55, 20, 8, 17};

  Wanted wanted_;
  std::uint32_t sellers_;
  std::uint32_t customers_;
  Random random_;
  Calendar calendar_;
  std::vector<std::int64_t> amounts_ = usual_amounts();
  Weighted any_customer_;
  Weighted any_product_;
  Weighted any_seller_;
  Weighted any_channel_{{channel_percent.begin(), channel_percent.end()}};
  std::vector<std::uint32_t> product_of_rank_;
  std::vector<std::uint32_t> customer_of_rank_;
  std::vector<std::uint32_t> seller_of_rank_;
  std::vector<std::uint32_t> key_account_manager_;  // by customer
  std::vector<std::uint32_t> customer_since_;       // thousandths of the time, by customer
};

Wanted wanted(int argc, char** argv) {
  Wanted wanted;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view option = argv[i];
    if (option == "--size") wanted.size = argv[i + 1];
    if (option == "--out") wanted.directory = argv[i + 1];
    if (option == "--seed") wanted.seed = std::strtoull(argv[i + 1], nullptr, 10);
  }
  if (wanted.size == "S") wanted.entries = 100'000;
  if (wanted.size == "M") wanted.entries = 1'000'000;
  if (wanted.size == "L") wanted.entries = 10'000'000;
  return wanted;
}

}  // namespace

int main(int argc, char** argv) {
  const Wanted asked = wanted(argc, argv);
  if (asked.entries == 0) {
    fmt::print(stderr, "Usage: make_workload --size S|M|L [--seed NUMBER] --out DIRECTORY\n");
    return 2;
  }
  std::filesystem::create_directories(asked.directory);
  Workload{asked}.write();
}
