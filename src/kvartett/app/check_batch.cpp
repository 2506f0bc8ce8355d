#include "kvartett/app/check_batch.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "kvartett/ledger/team_tree.h"

namespace kvartett {
namespace {

constexpr std::int32_t months_max = 600;
constexpr std::int64_t entry_amount_max = line_volume_max * (months_max / 12);

// How many of each thing there are, as the facts of the batch go by.
class Known {
 public:
  explicit Known(const Ledger& ledger)
      : ledger_{ledger},
        teams_{ledger.teams().size()},
        sellers_{ledger.sellers().size()},
        customers_{ledger.customers().size()},
        products_{ledger.products().size()},
        deals_{ledger.deals().size()},
        revenue_{ledger.revenue().count()},
        scores_{ledger.satisfaction().count()} {}

  bool has(Id<Team> id) const { return within(id.number, teams_); }
  bool has(Id<Seller> id) const { return within(id.number, sellers_); }
  bool has(Id<Customer> id) const { return within(id.number, customers_); }
  bool has(Id<Product> id) const { return within(id.number, products_); }
  bool has(Id<Deal> id) const { return within(id.number, deals_); }
  bool has(LineRef ref) const {
    if (const auto changed = changed_deals_.find(ref.deal); changed != changed_deals_.end()) {
      return within(ref.line, changed->second);
    }
    if (ledger_.has(ref.deal)) return ledger_.has(ref);
    return has(ref.deal) && within(ref.line, new_deals_[ref.deal.index() - ledger_.deals().size()]);
  }
  template <class T>
  bool has(std::optional<Id<T>> id) const {
    return !id || has(*id);
  }

  bool take(const SettingsSet&) { return true; }
  bool take(const TeamSet& fact) {
    if (!set(fact.id.number, teams_)) return false;
    parents_[fact.id] = fact.value.parent;
    if (!fact.value.parent) return true;
    // It, and with it those below it: none stands under itself, nor too many above one another.
    for (std::size_t i = 0; i < teams_; ++i) {
      int levels = 1;
      for (auto above = parent_of(Id<Team>::at(i)); above; above = parent_of(*above))
        if (!has(*above) || ++levels > team_levels_max) return false;
    }
    return true;
  }
  bool take(const SellerSet& fact) { return has(fact.value.team) && set(fact.id.number, sellers_); }
  bool take(const CustomerSet& fact) {
    return has(fact.value.owner) &&
           std::ranges::all_of(fact.value.former_owners,
                               [&](const FormerOwner& former) { return has(former.owner); }) &&
           set(fact.id.number, customers_);
  }
  bool take(const ProductSet& fact) { return set(fact.id.number, products_); }
  bool take(const BudgetSet& fact) { return is_sound(fact.budget); }
  bool take(const ScenarioSet& fact) {
    const BudgetYear* year = ledger_.find_budget(fact.year);
    if (!year || fact.number < 1) return false;
    if (!fact.budget) return year->find_scenario(fact.number) != nullptr;
    return fact.budget->year == fact.year && is_sound(*fact.budget);
  }
  bool take(const FileImported& fact) {
    if (ledger_.find_import(fact.id) || fact.deal_count < 0 || fact.revenue_count < 0 ||
        fact.score_count < 0 || fact.deal_count + fact.revenue_count + fact.score_count == 0) {
      return false;
    }
    const bool has_deals =
        fact.deal_count == 0 ||
        (fact.first_deal.number >= 0 && static_cast<std::size_t>(fact.first_deal.number) +
                                                static_cast<std::size_t>(fact.deal_count) <=
                                            deals_);
    const bool has_revenue =
        fact.revenue_count == 0 ||
        (fact.first_revenue >= 1 && fact.first_revenue + fact.revenue_count - 1 <= revenue_);
    const bool has_scores =
        fact.score_count == 0 ||
        (fact.first_score.number >= 0 && static_cast<std::size_t>(fact.first_score.number) +
                                                 static_cast<std::size_t>(fact.score_count) <=
                                             scores_);
    return has_deals && has_revenue && has_scores;
  }
  // What is taken back was there before, stands, and comes to the opposite.
  bool take(const RevenueBooked& fact) {
    for (const RevenueEntry& entry : fact.entries) {
      if (!has(entry.customer) || !has(entry.seller) || !has(entry.product)) return false;
      if (std::llabs(entry.amount.minor_units()) > revenue_amount_max) return false;
      if (entry.reverses) {
        if (!ledger_.revenue().has(*entry.reverses) || !taken_back_.insert(*entry.reverses).second)
          return false;
        const KeptRevenue& reversed = ledger_.revenue().entry(*entry.reverses);
        if (!reversed.stands() || reversal_of(reversed.value, *entry.reverses) != entry)
          return false;
      }
      if (entry.restores) {
        if (entry.reverses || !ledger_.revenue().has(*entry.restores) ||
            !put_again_.insert(*entry.restores).second)
          return false;
        const KeptRevenue& restored = ledger_.revenue().entry(*entry.restores);
        if (!restored.reversed_by || restored.restored_by) return false;
      }
      ++revenue_;
    }
    return true;
  }
  bool take(const RevenueMatched& fact) {
    if (!ledger_.revenue().has(fact.sequence) || taken_back_.contains(fact.sequence)) return false;
    if ((fact.choice == MatchChoice::line) != fact.line.has_value()) return false;
    return ledger_.revenue().entry(fact.sequence).stands() && (!fact.line || has(*fact.line));
  }
  bool take(const ScoresNoted& fact) {
    scores_ += fact.scores.size();
    return !fact.scores.empty() && std::ranges::all_of(fact.scores, [&](const Score& score) {
      return has(score.customer) && score.given_hundredths >= 100 * lowest(score.scale) &&
             score.given_hundredths <= 100 * highest(score.scale);
    });
  }
  bool take(const ScoresTakenBack& fact) {
    return !fact.scores.empty() && std::ranges::all_of(fact.scores, [&](Id<Score> id) {
      return ledger_.satisfaction().has(id) && !ledger_.satisfaction().score(id).taken_back_in &&
             scores_back_.insert(id).second;
    });
  }
  bool take(const ImportUndone& fact) {
    const Kept<Import>* import = ledger_.find_import(fact.id);
    return import && !import->value.undone_in;
  }
  bool take(const DealSigned& fact) {
    if (fact.entry_count < 0 || !is_sound(fact.deal)) return false;
    if (static_cast<std::size_t>(fact.id.number) != deals_) return false;
    new_deals_.push_back(fact.deal.lines.size());
    return set(fact.id.number, deals_);
  }
  // Lines of a deal keep their places.
  bool take(const DealChanged& fact) {
    if (fact.entry_count < 0 || !ledger_.has(fact.id) || !is_sound(fact.deal)) return false;
    if (fact.deal.lines.size() < ledger_.deal(fact.id).value.lines.size()) return false;
    changed_deals_[fact.id] = fact.deal.lines.size();
    return true;
  }
  bool take(const RolledForward& fact) { return fact.entry_count >= 0; }
  bool take(const SellerMoved& fact) { return fact.entry_count >= 0 && has(fact.seller); }
  bool take(const MonthsClosed&) { return true; }
  bool take(const CustomersMerged& fact) {
    return ledger_.has(fact.kept) && ledger_.has(fact.merged) && fact.kept != fact.merged &&
           !ledger_.customer(fact.kept).merged_into && !ledger_.customer(fact.merged).merged_into &&
           ledger_.customer(fact.merged).merged.empty();
  }
  bool take(const CustomersUnmerged& fact) {
    return ledger_.has(fact.merged) && ledger_.customer(fact.merged).merged_into.has_value();
  }
  bool take(const RatesSet& fact) {
    return std::ranges::all_of(fact.rates, [](const RateOfDay& one) {
      return one.rate.billionths > 0 && find_currency_exponent(one.currency).has_value();
    });
  }
  bool take(const UserNoted& fact) {
    return fact.user > 0 && std::in_range<std::int32_t>(fact.user) && has(fact.seller_from) &&
           has(fact.seller_to);
  }

 private:
  // Another currency has a rate, and every line is worth what that makes of it.
  bool is_sound_currency(const Deal& deal) const {
    const std::string& own = ledger_.settings().currency;
    if (deal.currency.empty() == deal.rate.has_value() || deal.currency == own) return false;
    return std::ranges::all_of(deal.lines, [&](const Line& line) {
      if (!deal.rate) return line.volume_in_currency == 0;
      if (line.is_void) return true;
      const auto exponent = find_currency_exponent(deal.currency);
      const auto company_exponent = find_currency_exponent(own);
      return exponent && company_exponent && deal.rate->billionths > 0 &&
             find_converted(line.volume_in_currency, *exponent, *deal.rate, *company_exponent) ==
                 line.volume_per_year;
    });
  }

  bool is_sound(const Budget& budget) const {
    const auto exists = [&](const auto& goal) { return has(goal.seller); };
    return std::ranges::all_of(budget.goals, exists) &&
           std::ranges::all_of(budget.revenue_goals, exists) &&
           sum(budget.by_channel) == budget.total;
  }

  bool is_sound(const Deal& deal) const {
    if (!has(deal.customer) || deal.lines.empty()) return false;
    std::int64_t shares = 0;
    for (const Share& share : deal.shares) {
      if (!has(share.seller) || share.basis_points < 1) return false;
      shares += share.basis_points;
    }
    for (const Share& overlay : deal.overlays) {
      if (!has(overlay.seller) || overlay.basis_points < 1) return false;
    }
    if (!is_sound_currency(deal)) return false;
    for (const Line& line : deal.lines) {
      if (!has(line.product) || !is_sound(line)) return false;
      if (line.renews && !has(*line.renews)) return false;
    }
    return shares == whole_share;
  }
  static bool within(std::int32_t number, std::size_t count) {
    return number >= 0 && static_cast<std::size_t>(number) < count;
  }
  std::optional<Id<Team>> parent_of(Id<Team> team) const {
    if (const auto now = parents_.find(team); now != parents_.end()) return now->second;
    return ledger_.team(team).value.parent;
  }
  // One that exists is changed; the next one is added.
  static bool set(std::int32_t number, std::size_t& count) {
    if (within(number, count)) return true;
    if (number < 0 || static_cast<std::size_t>(number) != count) return false;
    ++count;
    return true;
  }
  static bool is_sound(const Line& line) {
    const std::int64_t volume = line.volume_per_year.minor_units();
    if (volume < 1 || volume > line_volume_max || line.expansion < Money{} ||
        line.expansion > line.volume_per_year) {
      return false;
    }
    return line.term == Term::fixed ? line.months >= 1 && line.months <= months_max
                                    : line.months == 0;
  }

  const Ledger& ledger_;
  std::vector<std::size_t> new_deals_;  // how many lines each has
  std::map<Id<Deal>, std::size_t> changed_deals_;
  std::map<Id<Team>, std::optional<Id<Team>>> parents_;  // of teams that this batch sets
  std::size_t teams_, sellers_, customers_, products_, deals_;
  Sequence revenue_;               // amounts
  std::set<Sequence> taken_back_;  // of them, by this batch
  std::set<Sequence> put_again_;   // likewise
  std::size_t scores_;
  std::set<Id<Score>> scores_back_;  // taken back by this batch
};

bool renews(const Deal& deal, Id<Deal> other) {
  return std::ranges::any_of(
      deal.lines, [&](const Line& line) { return line.renews && line.renews->deal == other; });
}

// A deal's own, or one of a deal that it renews: what would still have come of that is taken back,
// and another line of it may then be the one that counts the deal.
bool belongs_to(const Entry& entry, const DealSigned& fact, const Ledger&) {
  return entry.line.deal == fact.id || renews(fact.deal, entry.line.deal);
}
// Or of one that it renewed before: what was taken back comes again.
bool belongs_to(const Entry& entry, const DealChanged& fact, const Ledger& ledger) {
  return entry.line.deal == fact.id || renews(fact.deal, entry.line.deal) ||
         renews(ledger.deal(fact.id).value, entry.line.deal);
}
bool belongs_to(const Entry& entry, const RolledForward&, const Ledger& ledger) {
  return ledger.has(entry.line) && ledger.line(entry.line).term == Term::rolling;
}
bool belongs_to(const Entry& entry, const SellerMoved& fact, const Ledger&) {
  return entry.seller == fact.seller;
}

bool is_sound(const Entry& entry, const Known& known) {
  return known.has(entry.seller) && known.has(entry.team) && known.has(entry.customer) &&
         known.has(entry.product) && known.has(entry.line) &&
         std::llabs(entry.amount.minor_units()) <= entry_amount_max;
}

}  // namespace

std::optional<Sentence> why_not_next(const Ledger& ledger, const Batch& batch) {
  if (batch.version != ledger.version() + 1) {
    return say("Batch {} stands where number {} must be.",
               "Händelse {} står där nummer {} ska vara.", batch.version, ledger.version() + 1);
  }
  Known known{ledger};
  std::size_t entries = 0;  // that belong to the deals of the facts so far
  for (std::size_t f = 0; f < batch.facts.size(); ++f) {
    if (!std::visit([&](const auto& fact) { return known.take(fact); }, batch.facts[f])) {
      return say(
          "Batch {}, fact {}: it does not hold together, or names something that is not there.",
          "Händelse {}, uppgift {}: den går inte ihop, eller nämner något som inte finns.",
          batch.version, f + 1);
    }
    const bool are_there = std::visit(
        [&](const auto& fact) {
          if constexpr (requires { fact.entry_count; }) {
            for (std::int32_t i = 0; i < fact.entry_count; ++i, ++entries) {
              if (entries == batch.entries.size() ||
                  !belongs_to(batch.entries[entries], fact, ledger)) {
                return false;
              }
            }
          }
          return true;
        },
        batch.facts[f]);
    if (!are_there) {
      return say("Batch {}, fact {}: its entries are not all there.",
                 "Händelse {}, uppgift {}: alla dess poster finns inte.", batch.version, f + 1);
    }
  }
  if (entries != batch.entries.size()) {
    return say("Batch {} has entries that belong to none of its facts.",
               "Händelse {} har poster som inte hör till någon av dess uppgifter.", batch.version);
  }
  for (std::size_t e = 0; e < batch.entries.size(); ++e) {
    if (ledger.open_days().landing(batch.entries[e].on) != batch.entries[e].on) {
      return say("Entry {} is dated in a month that was closed.",
                 "Post {} är daterad i en månad som var stängd.",
                 ledger.entry_count() + static_cast<Sequence>(e) + 1);
    }
    if (!is_sound(batch.entries[e], known)) {
      return say("Entry {} names something that is not there, or has an impossible amount.",
                 "Post {} nämner något som inte finns, eller har ett omöjligt belopp.",
                 ledger.entry_count() + static_cast<Sequence>(e) + 1);
    }
  }
  return {};
}

}  // namespace kvartett
