// What the C++ limits read: the workload in the narrowest columns that hold it, and beside them
// everything that can be worked out before a question comes. Months count from January 2022,
// sellers, customers and products from 0.
#pragma once

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "csv.h"

namespace peers {

inline constexpr std::size_t months = 72;
inline constexpr int first_year = 2022;
inline constexpr std::size_t year_2026 = 48, september_2026 = 56, year_2027 = 60;

// Page-aligned, on huge pages, and padded: SIMD may read past the end.
template <class T>
class Column {
 public:
  void reserve(std::size_t count) {
    const std::size_t bytes = (count * sizeof(T) + 8192) & ~std::size_t{4095};
    at_ = static_cast<T*>(std::aligned_alloc(4096, bytes));
    if (bytes > (4u << 20)) madvise(at_, bytes, MADV_HUGEPAGE);
    std::memset(at_, 0, bytes);
  }
  void push(T value) { at_[size_++] = value; }
  std::size_t size() const { return size_; }
  const T& operator[](std::size_t i) const { return at_[i]; }
  const T* begin() const { return at_; }

 private:
  T* at_ = nullptr;
  std::size_t size_ = 0;
};

// The first and last month of each block of rows, so that a question can pass blocks by.
class Zones {
 public:
  static constexpr std::size_t rows = 4096;

  void read(const Column<std::uint8_t>& month) {
    size_ = month.size();
    for (std::size_t from = 0; from < size_; from += rows) {
      const std::size_t to = std::min(size_, from + rows);
      const auto [first, last] = std::minmax_element(month.begin() + from, month.begin() + to);
      spans_.push_back({*first, *last});
    }
  }

  using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;  // of rows, the end excluded
  Ranges meeting(std::size_t first_month, std::size_t last_month) const {
    Ranges ranges;
    for (std::size_t block = 0; block < spans_.size(); ++block) {
      if (spans_[block].second < first_month || spans_[block].first > last_month) continue;
      const std::size_t from = block * rows;
      const std::size_t to = std::min(size_, from + rows);
      if (!ranges.empty() && ranges.back().second == from) {
        ranges.back().second = to;
      } else {
        ranges.push_back({from, to});
      }
    }
    return ranges;
  }
  Ranges all() const { return {{0, size_}}; }

 private:
  std::vector<std::pair<std::uint8_t, std::uint8_t>> spans_;
  std::size_t size_ = 0;
};

struct Limits {
  // Entry by entry.
  Column<std::uint16_t> day, seller;  // days from 2022-01-01
  Column<std::uint8_t> month, channel, product, product_group, region;
  Column<std::uint32_t> customer;
  Column<std::int64_t> amount;
  Zones zones;

  // Invoice by invoice.
  Column<std::uint8_t> invoice_month;
  Column<std::uint32_t> invoice_customer;
  Column<std::int64_t> invoice_amount;
  Zones invoice_zones;

  std::size_t sellers = 0;
  std::size_t customers = 0;
  std::size_t cells = 0;  // of a month: seller * 4 + channel
  std::vector<std::int64_t> goal;

  // The dense cube: sums of all months before, so that any stretch of months is a difference.
  std::vector<std::int64_t> amount_before, count_before, goal_before;
  std::array<std::array<std::int64_t, 4>, months> company_amount{}, company_count{}, company_goal{};
  std::vector<std::int64_t> customer_volume, customer_revenue;  // customer * 6 + year
  std::vector<std::vector<std::uint32_t>> customers_of;         // by key account manager

  explicit Limits(const std::string& directory) {
    std::vector<std::uint8_t> group_of_product;
    for (Csv csv{directory + "/products.csv"}; !csv.at_end();) {
      csv.skip_field();
      csv.skip_field();
      group_of_product.push_back(csv.number<std::uint8_t>());
    }
    std::vector<std::uint8_t> region_of_customer;
    std::vector<std::size_t> manager_of_customer;
    for (Csv csv{directory + "/customers.csv"}; !csv.at_end();) {
      csv.skip_field();
      csv.skip_field();
      csv.skip_field();
      region_of_customer.push_back(csv.number<std::uint8_t>());
      manager_of_customer.push_back(csv.number<std::size_t>() - 1);
    }
    customers = region_of_customer.size();
    read_entries(directory, group_of_product, region_of_customer);
    read_invoices(directory);
    read_goals(directory);
    customers_of.resize(sellers);
    for (std::uint32_t i = 0; i < customers; ++i) customers_of[manager_of_customer[i]].push_back(i);
    sum();
  }

 private:
  static std::uint8_t month_of(const Csv::Day& day) {
    return static_cast<std::uint8_t>(static_cast<unsigned>(day.year - first_year) * 12 + day.month -
                                     1);
  }

  void read_entries(const std::string& directory, const std::vector<std::uint8_t>& group_of_product,
                    const std::vector<std::uint8_t>& region_of_customer) {
    Csv csv{directory + "/entries.csv"};
    const std::size_t rows = csv.rows();
    const auto reserve = [rows](auto&... columns) { (columns.reserve(rows), ...); };
    reserve(day, seller, month, channel, product, product_group, region, customer, amount);
    std::array<std::uint16_t, months> month_begins{};  // days from 2022-01-01
    for (std::size_t m = 1; m < months; ++m) {
      constexpr std::array length = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
      const bool leaps = (m - 1) / 12 == 2 && (m - 1) % 12 == 1;  // February 2024
      month_begins[m] =
          static_cast<std::uint16_t>(month_begins[m - 1] + length[(m - 1) % 12] + leaps);
    }
    while (!csv.at_end()) {
      for (int i = 0; i < 3; ++i) csv.skip_field();
      seller.push(static_cast<std::uint16_t>(csv.number() - 1));
      const auto buyer = static_cast<std::uint32_t>(csv.number() - 1);
      const auto bought = static_cast<std::uint8_t>(csv.number() - 1);
      channel.push(csv.number<std::uint8_t>());
      const Csv::Day on = csv.day();
      month.push(month_of(on));
      day.push(static_cast<std::uint16_t>(month_begins[month_of(on)] + on.day - 1));
      amount.push(csv.number());
      customer.push(buyer);
      region.push(region_of_customer[buyer]);
      product.push(bought);
      product_group.push(group_of_product[bought]);
    }
    zones.read(month);
  }

  void read_invoices(const std::string& directory) {
    Csv csv{directory + "/invoices.csv"};
    const std::size_t rows = csv.rows();
    invoice_month.reserve(rows);
    invoice_customer.reserve(rows);
    invoice_amount.reserve(rows);
    while (!csv.at_end()) {
      csv.skip_field();
      invoice_customer.push(static_cast<std::uint32_t>(csv.number() - 1));
      csv.skip_field();
      invoice_month.push(month_of(csv.day()));
      invoice_amount.push(csv.number());
    }
    invoice_zones.read(invoice_month);
  }

  // Every seller has a goal in every channel and month, in that order.
  void read_goals(const std::string& directory) {
    Csv csv{directory + "/targets.csv"};
    sellers = csv.rows() / (4 * months);
    cells = sellers * 4;
    goal.assign(months * cells, 0);
    while (!csv.at_end()) {
      const std::size_t of = csv.number<std::size_t>() - 1;
      const auto in = csv.number<std::size_t>();
      const auto year_month = csv.number<std::size_t>();
      const std::size_t m = (year_month / 100 - first_year) * 12 + year_month % 100 - 1;
      goal[m * cells + of * 4 + in] = csv.number();
    }
  }

  void sum() {
    amount_before.assign((months + 1) * cells, 0);
    count_before = goal_before = amount_before;
    customer_volume.assign(customers * 6, 0);
    customer_revenue = customer_volume;
    for (std::size_t i = 0; i < amount.size(); ++i) {
      const std::size_t m = month[i];
      const std::size_t cell = (m + 1) * cells + seller[i] * 4u + channel[i];
      amount_before[cell] += amount[i];
      ++count_before[cell];
      company_amount[m][channel[i]] += amount[i];
      ++company_count[m][channel[i]];
      customer_volume[customer[i] * 6u + m / 12] += amount[i];
    }
    for (std::size_t i = 0; i < invoice_amount.size(); ++i) {
      customer_revenue[invoice_customer[i] * 6u + invoice_month[i] / 12u] += invoice_amount[i];
    }
    for (std::size_t i = 0; i < months * cells; ++i) {
      goal_before[i + cells] = goal_before[i] + goal[i];
      amount_before[i + cells] += amount_before[i];
      count_before[i + cells] += count_before[i];
      company_goal[i / cells][i % 4] += goal[i];
    }
  }
};

}  // namespace peers
