#include "kvartett/ledger/white_space.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "kvartett/base/text.h"
#include "kvartett/ledger/history.h"

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

  void add(const Line& line, const Purchase& purchase, Date day) {
    const auto last = purchase.covered_until;
    if (line.start <= day && (!last || day <= *last)) running += line.volume_per_year;
    if (purchase.signed_on > last_signed_on) last_signed = {};
    last_signed_on = purchase.signed_on;  // lines come in order of signing
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

Purchases find_purchases(const Ledger& ledger, const WhiteSpaceQuestion& question) {
  Purchases all = number_groups(ledger);
  const int passive_after = ledger.settings().passive_after_months;
  std::vector<InGroup> in_groups(all.groups.size());
  std::vector<std::size_t> met;
  std::vector<Id<Product>> products;
  History history;
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const Id<Customer> id = Id<Customer>::at(i);
    const KeptCustomer& kept = ledger.customer(id);
    if (kept.merged_into || kept.lines.empty() || (question.seen && !question.seen(id))) continue;
    history.read(ledger, kept, question.day);
    if (status_on(question.day, history.purchases, kept.value.lost_on, passive_after) !=
        CustomerStatus::active) {
      continue;
    }
    met.clear();
    products.clear();
    for (std::size_t l = 0; l < history.lines.size(); ++l) {
      const Line& line = history.lines[l];
      if (!line.product) continue;
      const std::size_t group = all.group_of_product[line.product->index()];
      if (std::ranges::find(met, group) == met.end()) {
        met.push_back(group);
        in_groups[group] = {};
      }
      in_groups[group].add(line, history.purchases[l], question.day);
      if (std::ranges::find(products, *line.product) == products.end()) {
        products.push_back(*line.product);
      }
    }
    Buyer& buyer = all.buyers.emplace_back(Buyer{id, {}});
    for (const std::size_t group : met) buyer.bought.push_back({group, in_groups[group].volume()});
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
    rank_rows();
  }

  // For each group, what tells most about whether this customer would buy it; `best` is room for as
  // many as there are groups.
  void find_best(const Buyer& buyer, std::vector<std::int32_t>& best) const {
    std::ranges::copy_n(ranks_.end() - static_cast<std::ptrdiff_t>(groups_),
                        static_cast<std::ptrdiff_t>(groups_), best.begin());
    for (const Bought& bought : buyer.bought) {
      const std::int32_t* const ranks = &ranks_[bought.group * groups_];
      for (std::size_t group = 0; group < groups_; ++group) {
        best[group] = std::max(best[group], ranks[group]);
      }
    }
  }
  const WhiteSpaceCell& ranked(std::size_t group, std::int32_t rank) const {
    return at(row_of_rank_[group * (groups_ + 1) + static_cast<std::size_t>(rank)], group);
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

  // All active customers rank lowest, together with rows that are too few to say anything; else
  // the higher share ranks higher.
  void rank_rows() {
    ranks_.resize(cells_.size());
    row_of_rank_.resize(cells_.size(), groups_);
    std::vector<std::size_t> rows;
    for (std::size_t group = 0; group < groups_; ++group) {
      rows.clear();
      for (std::size_t row = 0; row < groups_; ++row) {
        if (row != group && at(row, group).similar_customers >= similar_min) rows.push_back(row);
      }
      std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
        return says_more(at(b, group), at(a, group));
      });
      for (std::size_t rank = 1; rank <= rows.size(); ++rank) {
        ranks_[rows[rank - 1] * groups_ + group] = static_cast<std::int32_t>(rank);
        row_of_rank_[group * (groups_ + 1) + rank] = rows[rank - 1];
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
  std::vector<WhiteSpaceCell> cells_;  // by row and group
  std::vector<std::int32_t> ranks_;    // likewise, so that finding the best is taking the highest
  std::vector<std::size_t> row_of_rank_;  // by group and rank
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
  const auto is_better = [](const WhiteSpaceCell& a, const WhiteSpaceCell& b) {
    return std::tie(b.expected_volume, b.bought_volume, a.customer, a.group) <
           std::tie(a.expected_volume, a.bought_volume, b.customer, b.group);
  };
  std::vector<char> is_open(groups);
  std::vector<std::int32_t> ranks(groups);
  for (const Buyer& buyer : all.buyers) {
    if (question.wanted && !question.wanted(buyer.customer)) continue;
    for (std::size_t group = 0; group < groups; ++group) {
      is_open[group] = question.group.empty() || space.groups[group] == question.group ? 1 : 0;
    }
    Money bought_volume;
    for (const Bought& bought : buyer.bought) {
      is_open[bought.group] = 0;
      bought_volume += bought.volume;
    }
    likeness.find_best(buyer, ranks);
    for (std::size_t group = 0; group < groups; ++group) {
      if (is_open[group] == 0) continue;
      const WhiteSpaceCell& found = likeness.ranked(group, ranks[group]);
      if (found.similar_buyers == 0) continue;
      ++space.total;
      if (best.size() == kept_max && found.expected_volume < best.front().expected_volume) continue;
      WhiteSpaceCell cell = found;
      cell.customer = buyer.customer;
      cell.bought_volume = bought_volume;
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
  const char* const buy = cell.similar_buyers == 1 ? "buys" : "buy";
  if (cell.similar_customers == 1) {
    return say("The other active customer buys {}.", "Den andra aktiva kunden köper {}.", group);
  }
  if (!cell.alike_by) {
    return {fmt::format("{} of the {} other active customers {} {}.", cell.similar_buyers,
                        cell.similar_customers, buy, group),
            fmt::format("{} av de {} andra aktiva kunderna köper {}.", cell.similar_buyers,
                        cell.similar_customers, group)};
  }
  const std::string& alike_by = space.groups[static_cast<std::size_t>(*cell.alike_by)];
  return {fmt::format("{} of the {} other customers who buy {} also {} {}.", cell.similar_buyers,
                      cell.similar_customers, alike_by, buy, group),
          fmt::format("{} av de {} andra kunder som köper {} köper också {}.", cell.similar_buyers,
                      cell.similar_customers, alike_by, group)};
}

}  // namespace kvartett
