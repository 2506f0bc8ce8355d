#include "kvartett/ledger/win_back.h"

#include <algorithm>
#include <map>

namespace kvartett {
namespace {

// What ran in the twelve months up to and including `last`, product by product.
std::vector<UsedToBuy> find_used_to_buy(const Ledger& ledger, const std::vector<LineRef>& lines,
                                        Date last) {
  const Date first = last.plus_months(-12).plus_days(1);
  const auto last_within = [&](const Line& line, Date signed_on) {
    return std::min(covered_until(line, signed_on).value_or(last), last);
  };
  struct OfProduct {
    Date last_covered;
    UsedToBuy used;
  };
  std::map<std::optional<Id<Product>>, OfProduct> by_product;
  std::vector<LineRef> within;
  for (const LineRef ref : lines) {
    const Date signed_on = ledger.deal(ref.deal).value.signed_on;
    const Line& line = ledger.line(ref);
    const Date ends_on = last_within(line, signed_on);
    if (signed_on > last || ends_on < first || (line.term != Term::one_off && line.start > last)) {
      continue;
    }
    within.push_back(ref);
    OfProduct& product = by_product[line.product];
    product.used.product = line.product;
    product.used.last_signed_on = signed_on;  // lines come in order of signing
    product.last_covered = std::max(product.last_covered, ends_on);
  }
  for (const LineRef ref : within) {
    const Line& line = ledger.line(ref);
    OfProduct& product = by_product[line.product];
    if (line.term == Term::one_off ||
        last_within(line, ledger.deal(ref.deal).value.signed_on) == product.last_covered) {
      product.used.volume_per_year += line.volume_per_year;
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
  for (std::size_t i = 0; i < ledger.customers().size(); ++i) {
    const Id<Customer> id = Id<Customer>::at(i);
    const KeptCustomer& kept = ledger.customer(id);
    if (kept.merged_into || kept.lines.empty() || (seen && !seen(id))) continue;
    const auto history = ledger.history(id, day);
    if (history.empty()) continue;
    const CustomerStatus status = status_on(day, history, kept.value.lost_on, passive_after);
    if (status != CustomerStatus::passive && status != CustomerStatus::lost) continue;

    WinBack& win_back = found.emplace_back();
    win_back.customer = id;
    win_back.status = status;
    win_back.covered_until = active_until(history, 0);
    Date last = win_back.covered_until.value_or(day);
    if (status == CustomerStatus::lost) {
      win_back.lost_on = kept.value.lost_on;
      last = std::min(last, *kept.value.lost_on);
    } else {
      win_back.passive_since = active_until(history, passive_after)->plus_days(1);
    }
    win_back.bought = find_used_to_buy(ledger, kept.lines, last);
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
