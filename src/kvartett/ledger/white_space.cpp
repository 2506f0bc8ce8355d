#include "kvartett/ledger/white_space.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t groups_max = 200;
constexpr std::int32_t similar_min = 3;

struct Bought {
  std::size_t group = 0;
  Money volume;
};
struct Buyer {
  Id<Customer> customer;
  std::vector<Bought> bought;  // each group once
};

// What an active customer buys a year in a group.
struct InGroup {
  Money running;
  Date last_signed_on;
  Money last_signed;

  void add(const Line& line, Date signed_on, Date day) {
    const auto last = covered_until(line, signed_on);
    if (line.start <= day && (!last || day <= *last)) running += line.volume_per_year;
    if (signed_on > last_signed_on) last_signed = {};
    last_signed_on = signed_on;  // lines come in order of signing
    last_signed += line.volume_per_year;
  }
  Money volume() const { return running > Money{} ? running : last_signed; }
};

struct Purchases {
  std::vector<std::string> groups;
  std::vector<std::size_t> group_of_product;
  std::vector<std::size_t> buyers_of_product;
  std::vector<Buyer> buyers;
};

// The groups are numbered as their products come.
Purchases number_groups(const Ledger& ledger) {
  Purchases all;
  std::map<std::string_view, std::size_t> known;
  for (std::size_t p = 0; p < ledger.products().size(); ++p) {
    const std::string_view name = group_or_name(ledger, Id<Product>::at(p));
    const auto [place, is_new] = known.emplace(name, all.groups.size());
    if (is_new) all.groups.emplace_back(name);
    all.group_of_product.push_back(place->second);
  }
  all.buyers_of_product.resize(ledger.products().size());
  return all;
}

bool is_active(const Ledger& ledger, const KeptCustomer& kept, std::span<const Purchase> history,
               Date day) {
  return status_on(day, history, kept.value.lost_on, ledger.settings().passive_after_months) ==
         CustomerStatus::active;
}

Purchases find_purchases(const Ledger& ledger, const WhiteSpaceQuestion& question) {
  Purchases all = number_groups(ledger);
  std::map<std::size_t, InGroup> in_groups;
  std::set<Id<Product>> products;
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const Id<Customer> id = Id<Customer>::at(i);
    const KeptCustomer& kept = ledger.customer(id);
    if (kept.merged_into || kept.lines.empty() || (question.seen && !question.seen(id))) continue;
    const auto history = ledger.history(id, question.day);
    if (!is_active(ledger, kept, history, question.day)) continue;
    in_groups.clear();
    products.clear();
    for (std::size_t l = 0; l < history.size(); ++l) {
      const Line& line = ledger.line(kept.lines[l]);
      if (!line.product) continue;
      in_groups[all.group_of_product[line.product->index()]].add(line, history[l].signed_on,
                                                                 question.day);
      products.insert(*line.product);
    }
    Buyer& buyer = all.buyers.emplace_back(Buyer{id, {}});
    for (const auto& [group, sums] : in_groups) buyer.bought.push_back({group, sums.volume()});
    for (const Id<Product> product : products) ++all.buyers_of_product[product.index()];
  }
  return all;
}

// Numbers the groups by name, and leaves out those that nobody buys or that too few do.
void settle_groups(Purchases& all) {
  std::vector<std::size_t> count(all.groups.size());
  for (const Buyer& buyer : all.buyers) {
    for (const Bought& bought : buyer.bought) ++count[bought.group];
  }
  std::vector<std::size_t> kept;
  for (std::size_t g = 0; g < count.size(); ++g) {
    if (count[g] > 0) kept.push_back(g);
  }
  std::ranges::stable_sort(kept, std::greater{}, [&](std::size_t g) { return count[g]; });
  if (kept.size() > groups_max) kept.resize(groups_max);
  std::ranges::sort(kept, {}, [&](std::size_t g) { return std::pair{collated(all.groups[g]), g}; });

  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> renumbered(count.size(), nowhere);
  std::vector<std::string> sorted;
  for (const std::size_t g : kept) {
    renumbered[g] = sorted.size();
    sorted.push_back(std::move(all.groups[g]));
  }
  all.groups = std::move(sorted);
  for (std::size_t& group : all.group_of_product) group = renumbered[group];
  for (Buyer& buyer : all.buyers) {
    for (Bought& bought : buyer.bought) bought.group = renumbered[bought.group];
    std::erase_if(buyer.bought, [](const Bought& bought) { return bought.group == nowhere; });
  }
}

std::vector<Id<Product>> usual_products(const Purchases& all) {
  std::vector<std::size_t> most(all.groups.size());
  std::vector<Id<Product>> usual(all.groups.size());
  for (std::size_t p = 0; p < all.group_of_product.size(); ++p) {
    const std::size_t group = all.group_of_product[p];
    if (group >= most.size() || all.buyers_of_product[p] <= most[group]) continue;
    most[group] = all.buyers_of_product[p];
    usual[group] = Id<Product>::at(p);
  }
  return usual;
}

// For two groups: of the customers who buy the one, how many others there are, how many of them buy
// the other, and for how much. The last row is of all active customers, whatever they buy.
class Likeness {
 public:
  Likeness(const std::vector<Buyer>& buyers, std::size_t groups)
      : groups_{groups}, cells_((groups + 1) * groups) {
    for (const Buyer& buyer : buyers) {
      for (const Bought& bought : buyer.bought)
        visit_rows(buyer, [&](std::size_t row) { ++at(row, bought.group).similar_buyers; });
    }
    find_usual_volumes(buyers);
    const auto everyone = static_cast<std::int32_t>(buyers.size());
    for (std::size_t row = 0; row <= groups; ++row) {
      const std::int32_t similar = (row < groups ? at(row, row).similar_buyers : everyone) - 1;
      for (std::size_t group = 0; group < groups; ++group) {
        if (row == group) continue;
        WhiteSpaceCell& cell = at(row, group);
        cell.group = static_cast<std::int32_t>(group);
        if (row < groups) cell.alike_by = static_cast<std::int32_t>(row);
        cell.similar_customers = similar;
        if (similar > 0) {
          cell.expected_volume = scaled(cell.usual_volume, cell.similar_buyers, similar);
        }
      }
    }
  }

  // What tells most about whether a customer would buy a group that she does not.
  WhiteSpaceCell cell(const Buyer& buyer, std::size_t group) const {
    const WhiteSpaceCell* best = nullptr;
    for (const Bought& bought : buyer.bought) {
      const WhiteSpaceCell& cell = at(bought.group, group);
      if (cell.similar_customers >= similar_min && (!best || says_more(cell, *best))) best = &cell;
    }
    WhiteSpaceCell cell = best ? *best : at(groups_, group);
    cell.customer = buyer.customer;
    return cell;
  }

 private:
  template <class Visit>
  void visit_rows(const Buyer& buyer, const Visit& visit) {
    for (const Bought& bought : buyer.bought) visit(bought.group);
    visit(groups_);
  }

  // The middle one of each cell's buyers: group by group, from the smallest volume on. Of an even
  // number, the lower of the two in the middle.
  void find_usual_volumes(const std::vector<Buyer>& buyers) {
    std::vector<std::vector<std::pair<Money, const Buyer*>>> in_group(groups_);
    for (const Buyer& buyer : buyers) {
      for (const Bought& bought : buyer.bought) {
        in_group[bought.group].emplace_back(bought.volume, &buyer);
      }
    }
    std::vector<std::int32_t> met(groups_ + 1);
    for (std::size_t group = 0; group < groups_; ++group) {
      std::ranges::sort(in_group[group], {}, &std::pair<Money, const Buyer*>::first);
      std::ranges::fill(met, 0);
      for (const auto& [volume, buyer] : in_group[group]) {
        visit_rows(*buyer, [&, volume = volume](std::size_t row) {
          WhiteSpaceCell& cell = at(row, group);
          if (++met[row] == (cell.similar_buyers + 1) / 2) cell.usual_volume = volume;
        });
      }
    }
  }

  static bool says_more(const WhiteSpaceCell& a, const WhiteSpaceCell& b) {
    const auto left = std::int64_t{a.similar_buyers} * b.similar_customers;
    const auto right = std::int64_t{b.similar_buyers} * a.similar_customers;
    return left > right || (left == right && a.similar_customers > b.similar_customers);
  }

  WhiteSpaceCell& at(std::size_t row, std::size_t group) { return cells_[row * groups_ + group]; }
  const WhiteSpaceCell& at(std::size_t row, std::size_t group) const {
    return cells_[row * groups_ + group];
  }

  std::size_t groups_;
  std::vector<WhiteSpaceCell> cells_;
};

}  // namespace

std::string_view group_or_name(const Ledger& ledger, Id<Product> id) {
  const Product& product = ledger.product(id).value;
  return product.group.empty() ? product.name : product.group;
}

std::vector<std::string> groups_bought(const Ledger& ledger, Id<Customer> customer, Date day) {
  std::set<std::pair<std::string, std::string_view>> names;
  for (const Purchase& purchase : ledger.history(customer, day)) {
    if (!purchase.product) continue;
    const std::string_view name = group_or_name(ledger, *purchase.product);
    names.emplace(collated(name), name);
  }
  std::vector<std::string> groups;
  for (const auto& [order, name] : names) groups.emplace_back(name);
  return groups;
}

WhiteSpace find_white_space(const Ledger& ledger, const WhiteSpaceQuestion& question) {
  Purchases all = find_purchases(ledger, question);
  settle_groups(all);
  WhiteSpace space;
  space.usual_products = usual_products(all);
  space.groups = std::move(all.groups);
  const std::size_t groups = space.groups.size();
  const Likeness likeness{all.buyers, groups};

  // The best so far, the worst of them on top.
  std::vector<WhiteSpaceCell>& best = space.cells;
  const std::size_t kept_max = question.skip + question.limit;
  const auto order = [](const WhiteSpaceCell& cell) {
    return std::tuple{-cell.expected_volume, cell.customer, cell.group};
  };
  const auto is_better = [&](const WhiteSpaceCell& a, const WhiteSpaceCell& b) {
    return order(a) < order(b);
  };
  std::vector<char> buys(groups);
  for (const Buyer& buyer : all.buyers) {
    if (question.wanted && !question.wanted(buyer.customer)) continue;
    std::ranges::fill(buys, 0);
    for (const Bought& bought : buyer.bought) buys[bought.group] = 1;
    for (std::size_t group = 0; group < groups; ++group) {
      if (buys[group] != 0) continue;
      if (!question.group.empty() && space.groups[group] != question.group) continue;
      const WhiteSpaceCell cell = likeness.cell(buyer, group);
      if (cell.similar_buyers == 0) continue;
      ++space.total;
      if (best.size() == kept_max) {
        if (!is_better(cell, best.front())) continue;
        std::ranges::pop_heap(best, is_better);
        best.pop_back();
      }
      best.push_back(cell);
      std::ranges::push_heap(best, is_better);
    }
  }
  std::ranges::sort_heap(best, is_better);
  best.erase(best.begin(),
             best.begin() + static_cast<std::ptrdiff_t>(std::min(question.skip, best.size())));
  return space;
}

Sentence explain(const WhiteSpaceCell& cell, const WhiteSpace& space) {
  const std::string& group = space.groups[static_cast<std::size_t>(cell.group)];
  if (!cell.alike_by) {
    return say("{} of the {} other active customers buy {}.",
               "{} av de {} andra aktiva kunderna köper {}.", cell.similar_buyers,
               cell.similar_customers, group);
  }
  return say("{} of the {} other customers who buy {} also buy {}.",
             "{} av de {} andra kunder som köper {} köper också {}.", cell.similar_buyers,
             cell.similar_customers, space.groups[static_cast<std::size_t>(*cell.alike_by)], group);
}

}  // namespace kvartett
