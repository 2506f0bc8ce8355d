// The work lists of §5 once more: whom to win back, what customers do not buy yet, and what the
// usual new sale is.
#include <algorithm>

#include "tests/support/model.h"

namespace kvartett::model {
namespace {

constexpr int alike_min = 3;  // fewer customers than that say nothing

Date a_year_before(Date last) { return last.plus_months(-12).plus_days(1); }

}  // namespace

// The year she was last covered in; of a lost customer, the year up to when she was lost. A product
// counts with what ran on its own last day there, and with all that was bought once.
std::map<int, FormerCustomer> Company::win_backs(Date day) const {
  std::map<int, FormerCustomer> all;
  for (const auto& deal : deals) {
    const int customer = kept(deal.customer);
    const auto bought = history(customer, day, static_cast<int>(deals.size()));
    const CustomerStatus status = this->status(customer, day);
    if (bought.empty() || status == CustomerStatus::active) continue;
    FormerCustomer former{status, Date{}, {}};
    for (const LineRef ref : bought) {
      const auto covered = covered_until(ref);
      if (!covered || !former.covered_until) {
        former.covered_until.reset();
      } else {
        former.covered_until = std::max(*former.covered_until, *covered);
      }
    }
    Date last = former.covered_until.value_or(day);
    if (status == CustomerStatus::lost) last = std::min(last, lost.at(customer));
    std::map<int, Date> last_of_product;
    const auto last_there = [&](LineRef ref) {
      return std::min(covered_until(ref).value_or(last), last);
    };
    const auto ran = [&](LineRef ref) {
      return deals[ref.deal.index()].signed_on <= last && last_there(ref) >= a_year_before(last) &&
             (line(ref).term == Term::one_off || line(ref).start <= last);
    };
    for (const LineRef ref : bought) {
      if (!ran(ref)) continue;
      Date& latest = last_of_product[line(ref).product];
      latest = std::max(latest, last_there(ref));
    }
    for (const LineRef ref : bought) {
      if (!ran(ref)) continue;
      const bool counts_here =
          line(ref).term == Term::one_off || last_there(ref) == last_of_product[line(ref).product];
      former.used_to_buy[line(ref).product] += counts_here ? line(ref).yearly : 0;
    }
    all[customer] = former;
  }
  return all;
}

std::string Company::group_of(const Line& line) const {
  if (line.product < 0) return "";
  const auto product = static_cast<std::size_t>(line.product);
  return group_of_product[product].empty() ? name_of_product[product] : group_of_product[product];
}

// What runs, or else what was signed last.
std::int64_t Company::volume_of(int customer, const std::string& group, Date day) const {
  std::int64_t running = 0;
  std::map<Date, std::int64_t> by_day;
  for (const LineRef ref : history(customer, day, static_cast<int>(deals.size()))) {
    const Line& line = this->line(ref);
    if (group_of(line) != group) continue;
    const auto covered = covered_until(ref);
    if (line.start <= day && (!covered || day <= *covered)) running += line.yearly;
    by_day[deals[ref.deal.index()].signed_on] += line.yearly;
  }
  return running > 0 ? running : by_day.rbegin()->second;
}

// For each square the alike ones are the buyers of a group that she buys, where the largest part of
// them buys this one; of equal parts the larger crowd tells more, then the later name.
std::map<std::pair<int, std::string>, WhiteSquare> Company::white_space(Date day) const {
  std::map<int, std::set<std::string>> bought_by;
  std::map<std::string, std::set<int>> buyers_of;
  for (const auto& deal : deals) {
    const int customer = kept(deal.customer);
    const auto bought = history(customer, day, static_cast<int>(deals.size()));
    if (bought.empty() || status(customer, day) != CustomerStatus::active) continue;
    auto& groups = bought_by[customer];
    for (const LineRef ref : bought) {
      const std::string group = group_of(line(ref));
      if (group.empty()) continue;
      groups.insert(group);
      buyers_of[group].insert(customer);
    }
  }
  std::map<std::pair<int, std::string>, WhiteSquare> squares;
  for (const auto& [customer, groups] : bought_by) {
    for (const auto& [wanted, buyers] : buyers_of) {
      if (groups.contains(wanted)) continue;
      WhiteSquare square{"", static_cast<int>(bought_by.size()) - 1,
                         static_cast<int>(buyers.size()), 0};
      for (const std::string& alike_by : groups) {
        const int similar = static_cast<int>(buyers_of[alike_by].size()) - 1;
        if (similar < alike_min) continue;
        const int both = static_cast<int>(std::ranges::count_if(
            buyers, [&](int buyer) { return bought_by[buyer].contains(alike_by); }));
        const auto part = both * square.similar;
        const auto best = square.buyers * similar;
        if (square.alike_by.empty() || part > best || (part == best && similar >= square.similar))
          square = {alike_by, similar, both, 0};
      }
      std::vector<std::int64_t> volumes;
      for (const int buyer : buyers) {
        if (square.alike_by.empty() || bought_by[buyer].contains(square.alike_by))
          volumes.push_back(volume_of(buyer, wanted, day));
      }
      if (volumes.empty()) continue;  // nobody like her buys it
      std::ranges::sort(volumes);
      square.usual_volume = volumes[(volumes.size() - 1) / 2];
      squares[{customer, wanted}] = square;
    }
  }
  return squares;
}

Signed Company::signed_through(Channel channel, Date from, Date to) const {
  Signed through;
  for (const Deal& deal : deals) {
    if (deal.is_void || deal.signed_on < from || deal.signed_on > to) continue;
    const auto first = std::ranges::find(deal.lines, false, &Line::is_struck);
    if (first == deal.lines.end() || first->channel != channel) continue;
    ++through.deals;
    for (const Line& line : deal.lines) through.volume += line.is_struck ? 0 : line.yearly;
  }
  return through;
}

}  // namespace kvartett::model
