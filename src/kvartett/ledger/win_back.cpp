#include "kvartett/ledger/win_back.h"

#include <algorithm>
#include <map>

#include "kvartett/ledger/history.h"

namespace kvartett {
namespace {

// What ran in the twelve months up to and including `last`, product by product.
std::vector<UsedToBuy> find_used_to_buy(const History& history, Date last) {
  struct OfProduct {
    Date last_covered;
    UsedToBuy used;
  };
  const Date first = last.plus_months(-12).plus_days(1);
  const auto last_within = [&](const Purchase& purchase) {
    return std::min(purchase.covered_until.value_or(last), last);
  };
  const auto ran = [&](std::size_t l) {
    const Purchase& purchase = history.purchases[l];
    const Line& line = history.lines[l];
    return purchase.signed_on <= last && last_within(purchase) >= first &&
           (line.term == Term::one_off || line.start <= last);
  };
  std::map<std::optional<Id<Product>>, OfProduct> by_product;
  for (std::size_t l = 0; l < history.lines.size(); ++l) {
    if (!ran(l)) continue;
    const Purchase& purchase = history.purchases[l];
    OfProduct& product = by_product[purchase.product];
    product.used.product = purchase.product;
    product.used.last_signed_on = purchase.signed_on;
    product.last_covered = std::max(product.last_covered, last_within(purchase));
  }
  for (std::size_t l = 0; l < history.lines.size(); ++l) {
    if (!ran(l)) continue;
    OfProduct& product = by_product[history.purchases[l].product];
    if (history.lines[l].term == Term::one_off ||
        last_within(history.purchases[l]) == product.last_covered) {
      product.used.volume_per_year += history.purchases[l].volume_per_year;
    }
  }
  std::vector<UsedToBuy> bought;
  for (const auto& [id, product] : by_product) bought.push_back(product.used);
  std::ranges::stable_sort(bought, std::greater{}, &UsedToBuy::volume_per_year);
  return bought;
}

}  // namespace

std::vector<WinBack> find_win_backs(const Ledger& ledger, Date day,
                                    const std::function<bool(Id<Customer>)>& seen) {
  std::vector<WinBack> found;
  const int passive_after = ledger.settings().passive_after_months;
  History history;
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const Id<Customer> id = Id<Customer>::at(i);
    const KeptCustomer& kept = ledger.customer(id);
    if (kept.merged_into || kept.lines.empty() || (seen && !seen(id))) continue;
    history.read(ledger, kept, day);
    if (history.purchases.empty()) continue;
    const CustomerStatus status =
        status_on(day, history.purchases, kept.value.lost_on, passive_after);
    if (status != CustomerStatus::passive && status != CustomerStatus::lost) continue;

    WinBack& win_back = found.emplace_back();
    win_back.customer = id;
    win_back.status = status;
    win_back.covered_until = active_until(history.purchases, 0);
    Date last = win_back.covered_until.value_or(day);
    if (status == CustomerStatus::lost) {
      win_back.lost_on = kept.value.lost_on;
      last = std::min(last, *kept.value.lost_on);
    } else {
      win_back.passive_since = active_until(history.purchases, passive_after)->plus_days(1);
    }
    win_back.bought = find_used_to_buy(history, last);
    for (const UsedToBuy& used : win_back.bought) win_back.used_to_buy += used.volume_per_year;
  }
  std::ranges::stable_sort(found, std::greater{}, &WinBack::used_to_buy);
  return found;
}

Sentence explain(const WinBack& win_back) {
  if (win_back.lost_on) {
    if (!win_back.covered_until) {
      return say("Marked as lost on {}, with a contract that still runs.",
                 "Markerad som förlorad {}, med ett avtal som fortfarande löper.",
                 win_back.lost_on->text());
    }
    return say("Marked as lost on {}; covered until {}.",
               "Markerad som förlorad {}; täckt till och med {}.", win_back.lost_on->text(),
               win_back.covered_until->text());
  }
  return say("Covered until {} and has signed nothing since: passive since {}.",
             "Täckt till och med {} och har inte tecknat något sedan dess: passiv sedan {}.",
             win_back.covered_until->text(), win_back.passive_since->text());
}

}  // namespace kvartett
