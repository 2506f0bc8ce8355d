// What hand-written C++ needs for the same questions, knowing all of them beforehand: the limits
// that Kvartett is held against. Usage: cpp_limits WORKLOAD, then
//   run Q1 scan    one thread over all rows of the columns, with AVX2
//   run Q1 zone    the same, passing by blocks of 4,096 rows that have none of the months
//   run Q1 cube    from dense arrays that were summed before
#include <immintrin.h>

#include <stdexcept>

#include "limit_columns.h"
#include "protocol.h"

namespace peers {
namespace {

enum class By { scan, zone, cube };

// A bit for each of 64 rows: whether `low` <= value <= `low` + `width`.
std::uint64_t within(const std::uint8_t* values, std::uint8_t low, std::uint8_t width) {
  const auto half = [&](const std::uint8_t* from) {
    const __m256i above =
        _mm256_sub_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)),
                        _mm256_set1_epi8(static_cast<char>(low)));
    const __m256i capped = _mm256_min_epu8(above, _mm256_set1_epi8(static_cast<char>(width)));
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(capped, above)));
  };
  return half(values) | std::uint64_t{half(values + 32)} << 32;
}
std::uint64_t within(const std::uint16_t* values, std::uint16_t low, std::uint16_t width) {
  std::uint64_t bits = 0;
  for (int quarter = 0; quarter < 4; ++quarter) {
    const __m256i above = _mm256_sub_epi16(
        _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values + quarter * 16)),
        _mm256_set1_epi16(static_cast<short>(low)));
    const __m256i are = _mm256_cmpeq_epi16(
        _mm256_min_epu16(above, _mm256_set1_epi16(static_cast<short>(width))), above);
    const __m256i packed =
        _mm256_permute4x64_epi64(_mm256_packs_epi16(are, _mm256_setzero_si256()), 0x08);
    bits |= std::uint64_t{static_cast<std::uint16_t>(_mm256_movemask_epi8(packed))}
            << (quarter * 16);
  }
  return bits;
}

// Visits the rows whose bit `mask(first of 64 rows)` sets.
template <class Mask, class Visit>
void visit_rows(const Zones::Ranges& ranges, const Mask& mask, const Visit& visit) {
  for (const auto& [from, to] : ranges) {
    for (std::size_t row = from; row < to; row += 64) {
      std::uint64_t bits = mask(row);
      if (to - row < 64) bits &= (std::uint64_t{1} << (to - row)) - 1;
      if (bits == ~std::uint64_t{0}) {
        for (std::size_t i = row; i < row + 64; ++i) visit(i);
      } else {
        for (; bits; bits &= bits - 1) {
          visit(row + static_cast<std::size_t>(__builtin_ctzll(bits)));
        }
      }
    }
  }
}

class Questions {
 public:
  explicit Questions(const Limits& limits) : all_{limits} {}

  Answer ask(std::string_view question, By by) const {
    if (question == "Q1") return company_months(by);
    if (question == "Q2") return sellers_to_date(by);
    if (question == "Q3") return one_seller(by);
    if (question == "Q4") return leaderboard(by);
    if (question == "Q5") return key_account_manager(by);
    if (question == "Q6" && by != By::cube) return filtered_weeks(by);
    if (question == "Q7") return classified(by);
    if (question == "Q8") return next_year(by);
    if (question == "Q9") return whole_ledger(by);
    throw std::runtime_error{"no such question"};
  }

 private:
  static constexpr std::size_t seller_17 = 16;

  Zones::Ranges ranges(By by, std::size_t first, std::size_t last) const {
    return by == By::scan ? all_.zones.all() : all_.zones.meeting(first, last);
  }
  auto in_months(std::size_t first, std::size_t last) const {
    return [this, first, last](std::size_t row) {
      return within(&all_.month[row], static_cast<std::uint8_t>(first),
                    static_cast<std::uint8_t>(last - first));
    };
  }
  // From the cube; the end is excluded.
  std::int64_t volume(std::size_t cell, std::size_t from, std::size_t to) const {
    return all_.amount_before[to * all_.cells + cell] -
           all_.amount_before[from * all_.cells + cell];
  }
  std::int64_t goal(std::size_t cell, std::size_t from, std::size_t to) const {
    return all_.goal_before[to * all_.cells + cell] - all_.goal_before[from * all_.cells + cell];
  }
  std::vector<std::int64_t> volume_by_cell(By by, std::size_t first, std::size_t last) const {
    std::vector<std::int64_t> sums(all_.cells);
    visit_rows(ranges(by, first, last), in_months(first, last), [&](std::size_t row) {
      sums[all_.seller[row] * 4u + all_.channel[row]] += all_.amount[row];
    });
    return sums;
  }

  // Four sums side by side hide that each waits for the one before it.
  Answer company_months(By by) const {
    Answer answer;
    std::array<std::array<std::int64_t, months * 4>, 4> sums;
    if (by != By::cube) {
      for (auto& part : sums) part.fill(0);
      visit_rows(ranges(by, year_2026, year_2026 + 11), in_months(year_2026, year_2026 + 11),
                 [&](std::size_t row) {
                   sums[row & 3][all_.month[row] * 4u + all_.channel[row]] += all_.amount[row];
                 });
    }
    for (std::size_t c = 0; c < 4; ++c) {
      for (std::size_t m = year_2026; m < year_2026 + 12; ++m) {
        const std::size_t year_month = 202'601 + m - year_2026;
        if (by == By::cube) {
          answer.add_row(c, year_month, all_.company_amount[m][c], all_.company_goal[m][c]);
          continue;
        }
        std::int64_t goals = 0;
        for (std::size_t s = 0; s < all_.sellers; ++s) {
          goals += all_.goal[m * all_.cells + s * 4 + c];
        }
        const std::size_t cell = m * 4 + c;
        answer.add_row(c, year_month, sums[0][cell] + sums[1][cell] + sums[2][cell] + sums[3][cell],
                       goals);
      }
    }
    return answer;
  }

  Answer sellers_to_date(By by) const {
    Answer answer;
    std::vector<std::int64_t> sums;
    if (by != By::cube) sums = volume_by_cell(by, year_2026, september_2026);
    const std::size_t cells = all_.cells;
    const std::int64_t* before = &all_.amount_before[year_2026 * cells];
    const std::int64_t* after = &all_.amount_before[(september_2026 + 1) * cells];
    const std::int64_t* goal_before = &all_.goal_before[year_2026 * cells];
    const std::int64_t* goal_to_date = &all_.goal_before[(september_2026 + 1) * cells];
    const std::int64_t* goal_of_year = &all_.goal_before[(year_2026 + 12) * cells];
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const std::int64_t done = by == By::cube ? after[cell] - before[cell] : sums[cell];
      answer.add_row(cell / 4 + 1, cell % 4, done, goal_to_date[cell] - goal_before[cell],
                     goal_of_year[cell] - goal_before[cell] - done);
    }
    return answer;
  }

  Answer one_seller(By by) const {
    Answer answer;
    std::array<std::int64_t, 4> sums{};
    if (by != By::cube) {
      const auto of_months = in_months(year_2026, september_2026);
      visit_rows(
          ranges(by, year_2026, september_2026),
          [&](std::size_t row) {
            const std::uint64_t bits = of_months(row);
            return bits ? bits & within(&all_.seller[row], seller_17, 0) : 0;
          },
          [&](std::size_t row) { sums[all_.channel[row]] += all_.amount[row]; });
    }
    for (std::size_t c = 0; c < 4; ++c) {
      const std::size_t cell = seller_17 * 4 + c;
      const std::int64_t done =
          by == By::cube ? volume(cell, year_2026, september_2026 + 1) : sums[c];
      const std::int64_t year = goal(cell, year_2026, year_2026 + 12);
      answer.add_row(c, done, year, year - done);
    }
    return answer;
  }

  Answer leaderboard(By by) const {
    std::vector<std::int64_t> sums;
    if (by != By::cube) sums = volume_by_cell(by, september_2026, september_2026);
    std::vector<std::pair<std::int64_t, std::size_t>>& order = board_;
    order.clear();  // most first: amounts are negated
    for (std::size_t s = 0; s < all_.sellers; ++s) {
      std::int64_t done = 0;
      for (std::size_t cell = s * 4; cell < s * 4 + 4; ++cell) {
        done += by == By::cube ? volume(cell, september_2026, september_2026 + 1) : sums[cell];
      }
      order.push_back({-done, s});
    }
    const auto end = order.begin() + std::min<std::ptrdiff_t>(20, std::ssize(order));
    std::partial_sort(order.begin(), end, order.end());
    Answer answer;
    for (auto place = order.begin(); place != end; ++place) {
      std::int64_t goals = 0;
      for (std::size_t c = 0; c < 4; ++c) {
        goals += all_.goal[september_2026 * all_.cells + place->second * 4 + c];
      }
      answer.add_row(place->second + 1, -place->first, goals);
    }
    return answer;
  }

  Answer key_account_manager(By by) const {
    const std::vector<std::uint32_t>& owned = all_.customers_of[seller_17];
    std::vector<std::int64_t> done(owned.size() + 1), revenue(owned.size() + 1);
    if (by == By::cube) {
      for (std::size_t i = 0; i < owned.size(); ++i) {
        done[i] = all_.customer_volume[owned[i] * 6u + 4];
        revenue[i] = all_.customer_revenue[owned[i] * 6u + 4];
      }
    } else {
      // All other customers share the last place.
      std::vector<std::uint16_t> place(all_.customers, static_cast<std::uint16_t>(owned.size()));
      for (std::size_t i = 0; i < owned.size(); ++i) {
        place[owned[i]] = static_cast<std::uint16_t>(i);
      }
      visit_rows(ranges(by, year_2026, year_2026 + 11), in_months(year_2026, year_2026 + 11),
                 [&](std::size_t row) { done[place[all_.customer[row]]] += all_.amount[row]; });
      visit_rows(
          by == By::scan ? all_.invoice_zones.all()
                         : all_.invoice_zones.meeting(year_2026, year_2026 + 11),
          [&](std::size_t row) { return within(&all_.invoice_month[row], year_2026, 11); },
          [&](std::size_t row) {
            revenue[place[all_.invoice_customer[row]]] += all_.invoice_amount[row];
          });
    }
    std::vector<std::pair<std::int64_t, std::size_t>> order;
    for (std::size_t i = 0; i < owned.size(); ++i) order.push_back({-done[i], i});
    std::sort(order.begin(), order.end());
    Answer answer;
    for (const auto& [negated, i] : order) answer.add_row(owned[i] + 1, -negated, revenue[i]);
    return answer;
  }

  // Product group 3 in region 2 from 2025-03-01 to 2026-08-31, by week.
  Answer filtered_weeks(By by) const {
    constexpr int first = 20'148 - 18'993, last = 20'696 - 18'993;  // days from 2022-01-01
    constexpr std::size_t first_week = 2'700;
    std::array<std::int64_t, 400> sums{}, counts{};
    visit_rows(
        ranges(by, 38, 55),
        [&](std::size_t row) {
          const std::uint64_t bits =
              within(&all_.product_group[row], 3, 0) & within(&all_.region[row], 2, 0);
          return bits ? bits & within(&all_.day[row], first, last - first) : 0;
        },
        [&](std::size_t row) {
          const std::size_t week = (all_.day[row] + 18'993u + 3) / 7 - first_week;
          sums[week] += all_.amount[row];
          ++counts[week];
        });
    Answer answer;
    for (std::size_t week = 0; week < sums.size(); ++week) {
      if (counts[week]) answer.add_row(week + first_week, sums[week], counts[week]);
    }
    return answer;
  }

  // 32 bytes of a customer: a bit for each product bought, and the day of the last purchase.
  struct History {
    std::array<std::uint64_t, 4> parts{};  // the last holds eight products, and the day above them

    // Channel 0 to 3; days since the purchase before, 0 at the first.
    std::pair<std::size_t, std::int64_t> buy(std::uint64_t day, std::uint8_t product) {
      const std::uint64_t bit = std::uint64_t{1} << (product & 63);
      const bool has_it = parts[product >> 6] & bit;
      parts[product >> 6] |= bit;
      const std::uint64_t last = parts[3] >> 32;
      parts[3] = (parts[3] & 0xffffffff) | (day + 1) << 32;
      if (last == 0) return {3, 0};
      const auto gap = static_cast<std::int64_t>(day + 1 - last);
      return {gap > 365 ? 2 : has_it ? 0 : 1, gap};
    }
  };

  // The channel of every entry in the order of days, by the peers' rule, which SQL can express: not
  // by Kvartett's own. The cube keeps what the last scan found.
  Answer classified(By by) const {
    if (by != By::cube) {
      const std::size_t rows = all_.day.size();
      std::vector<std::uint32_t>& order = order_;
      order.resize(rows);
      std::array<std::uint32_t, 2'300> begins{};
      for (std::size_t row = 0; row < rows; ++row) ++begins[all_.day[row] + 1u];
      for (std::size_t day = 1; day < begins.size(); ++day) begins[day] += begins[day - 1];
      for (std::uint32_t row = 0; row < rows; ++row) order[begins[all_.day[row]]++] = row;
      std::vector<History> histories(all_.customers);
      classes_ = {};
      constexpr std::size_t ahead = 24;
      for (std::size_t i = 0; i < rows; ++i) {
        if (i + ahead < rows) {
          __builtin_prefetch(&histories[all_.customer[order[i + ahead]]], 1);
        }
        const std::size_t row = order[i];
        const auto [channel, gap] =
            histories[all_.customer[row]].buy(all_.day[row], all_.product[row]);
        ++classes_[channel].count;
        classes_[channel].amount += all_.amount[row];
        classes_[channel].gaps += gap;
      }
    }
    Answer answer;
    for (std::size_t c = 0; c < 4; ++c) {
      const Class& one = classes_[c];
      if (one.count) answer.add_row(c, one.count, one.amount, one.gaps);
    }
    return answer;
  }

  Answer next_year(By by) const {
    std::vector<std::int64_t> sums(all_.sellers), counts(all_.sellers);
    if (by == By::cube) {
      const std::size_t cells = all_.cells;
      const std::int64_t* before = &all_.amount_before[year_2027 * cells];
      const std::int64_t* after = &all_.amount_before[months * cells];
      const std::int64_t* count_before = &all_.count_before[year_2027 * cells];
      const std::int64_t* count_after = &all_.count_before[months * cells];
      for (std::size_t s = 0; s < sums.size(); ++s) {
        for (std::size_t cell = s * 4; cell < s * 4 + 4; ++cell) {
          sums[s] += after[cell] - before[cell];
          counts[s] += count_after[cell] - count_before[cell];
        }
      }
    } else {
      visit_rows(ranges(by, year_2027, year_2027 + 11), in_months(year_2027, year_2027 + 11),
                 [&](std::size_t row) {
                   sums[all_.seller[row]] += all_.amount[row];
                   ++counts[all_.seller[row]];
                 });
    }
    Answer answer;
    for (std::size_t s = 0; s < all_.sellers; ++s) {
      if (counts[s]) answer.add_row(s + 1, sums[s], counts[s]);
    }
    return answer;
  }

  // Eight sums side by side, as for the company's months.
  Answer whole_ledger(By by) const {
    std::array<std::array<std::int64_t, months * 4>, 8> sums, counts;
    if (by != By::cube) {
      for (auto& part : sums) part.fill(0);
      for (auto& part : counts) part.fill(0);
      const std::size_t rows = all_.month.size();
      const auto add = [&](std::size_t part, std::size_t row) {
        const std::size_t cell = all_.month[row] * 4u + all_.channel[row];
        sums[part][cell] += all_.amount[row];
        ++counts[part][cell];
      };
      std::size_t row = 0;
      for (; row + 8 <= rows; row += 8) {
        for (std::size_t part = 0; part < 8; ++part) add(part, row + part);
      }
      for (; row < rows; ++row) add(0, row);
    }
    Answer answer;
    for (std::size_t c = 0; c < 4; ++c) {
      for (std::size_t m = 0; m < months; ++m) {
        const std::size_t year_month = (first_year + m / 12) * 100 + m % 12 + 1;
        std::int64_t sum = 0, count = 0;
        if (by == By::cube) {
          sum = all_.company_amount[m][c];
          count = all_.company_count[m][c];
        } else {
          for (std::size_t part = 0; part < 8; ++part) {
            sum += sums[part][m * 4 + c];
            count += counts[part][m * 4 + c];
          }
        }
        if (count) answer.add_row(c, year_month, sum, count);
      }
    }
    return answer;
  }

  struct Class {
    std::int64_t count = 0, amount = 0, gaps = 0;
  };
  const Limits& all_;
  // Kept, for making room is not what is measured.
  mutable std::vector<std::uint32_t> order_;
  mutable std::vector<std::pair<std::int64_t, std::size_t>> board_;
  mutable std::array<Class, 4> classes_{};
};

By by(std::string_view word) {
  if (word == "zone") return By::zone;
  if (word == "cube") return By::cube;
  return By::scan;
}

}  // namespace
}  // namespace peers

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "Usage: cpp_limits WORKLOAD\n");
    return 2;
  }
  const peers::Limits limits{argv[1]};
  const peers::Questions questions{limits};
  peers::serve([&](const peers::Command& command) {
    if (command.verb != "run") throw std::runtime_error{"unknown command " + command.verb};
    return peers::timed([&] { return questions.ask(command.first, peers::by(command.second)); });
  });
}
