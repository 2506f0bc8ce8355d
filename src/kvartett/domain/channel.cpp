#include "kvartett/domain/channel.h"

#include <algorithm>
#include <utility>

#include "kvartett/domain/bought_so_far.h"

namespace kvartett {
namespace {

bool runs_for_ever(std::span<const Purchase> history) {
  return std::ranges::any_of(history, [](const Purchase& p) { return !p.covered_until; });
}

std::optional<Date> latest_covered_until(std::span<const Purchase> history) {
  std::optional<Date> latest;
  if (runs_for_ever(history)) return latest;
  for (const Purchase& purchase : history) latest = std::max(latest, purchase.covered_until);
  return latest;
}

}  // namespace

Sentence name_of(Channel channel) {
  switch (channel) {
    case Channel::renewal:
      return {"Renewal", "Förlängning"};
    case Channel::cross_sell:
      return {"Cross-sale", "Merförsäljning"};
    case Channel::win_back:
      return {"Win-back", "Vinn tillbaka"};
    case Channel::new_sales:
      return {"New sale", "Nyförsäljning"};
  }
  std::unreachable();
}

Sentence name_of(CustomerStatus status) {
  switch (status) {
    case CustomerStatus::prospect:
      return {"prospect", "prospekt"};
    case CustomerStatus::active:
      return {"active", "aktiv"};
    case CustomerStatus::passive:
      return {"passive", "passiv"};
    case CustomerStatus::lost:
      return {"lost", "förlorad"};
  }
  std::unreachable();
}

std::optional<Date> covered_until(Term term, Date signed_on, Date start, int months,
                                  std::optional<Date> ended_on) {
  switch (term) {
    case Term::one_off:
      return ended_on ? std::min(signed_on, *ended_on) : signed_on;
    case Term::fixed: {
      const Date last = start.plus_months(months).plus_days(-1);
      return ended_on ? std::min(last, *ended_on) : last;
    }
    case Term::rolling:
      return ended_on;
  }
  std::unreachable();
}

std::optional<Date> active_until(std::span<const Purchase> history, int passive_after_months) {
  const auto latest = latest_covered_until(history);
  return latest ? std::optional{latest->plus_months(passive_after_months)} : std::nullopt;
}

CustomerStatus status_on(Date day, std::span<const Purchase> history, std::optional<Date> lost_on,
                         int passive_after_months) {
  if (lost_on && *lost_on <= day && std::ranges::none_of(history, [&](const Purchase& p) {
        return p.signed_on > *lost_on && p.signed_on <= day;
      })) {
    return CustomerStatus::lost;
  }
  if (history.empty()) return CustomerStatus::prospect;
  if (runs_for_ever(history)) return CustomerStatus::active;
  return day <= *active_until(history, passive_after_months) ? CustomerStatus::active
                                                             : CustomerStatus::passive;
}

bool same_product(ProductMatch match, std::optional<Id<Product>> a, std::string_view group_a,
                  std::optional<Id<Product>> b, std::string_view group_b) {
  if (a == b) return true;
  return match == ProductMatch::group && a && b && !group_a.empty() && group_a == group_b;
}

ChannelDecision decide_channel(const NewLine& line, std::span<const Purchase> history,
                               std::optional<Date> lost_on, const Settings& settings) {
  BoughtSoFar bought;
  for (const Purchase& purchase : history) {
    bought.add(purchase.signed_on, purchase.product, purchase.covered_until,
               purchase.volume_per_year);
  }
  return bought.decide(line, lost_on, settings, [&](Id<Product> product) {
    return std::ranges::find(history, std::optional{product}, &Purchase::product)->group;
  });
}

Sentence explain(const ChannelReason& reason, std::string_view product_name) {
  const std::string last = reason.last_purchase_on ? reason.last_purchase_on->text() : "";
  const std::string covered = reason.last_covered_until ? reason.last_covered_until->text() : "";
  const bool no_name = product_name.empty();
  const std::string english_product =
      no_name ? "anything without a product" : std::string{product_name};
  const std::string swedish_product = no_name ? "något utan produkt" : std::string{product_name};
  switch (reason.rule) {
    case ChannelRule::renews_line:
      return say("Renews an earlier line.", "Förlänger en tidigare avtalsrad.");
    case ChannelRule::no_history:
      return say("The customer has never bought before.", "Kunden har aldrig köpt förut.");
    case ChannelRule::not_active:
      if (reason.status == CustomerStatus::lost) {
        return say("The customer was lost; last purchase {}.",
                   "Kunden var förlorad; senaste köp {}.", last);
      }
      return say("The latest contract ran out {}.", "Senaste avtalet gick ut {}.", covered);
    case ChannelRule::bought_before: {
      const std::string bought =
          reason.product_last_bought_on ? reason.product_last_bought_on->text() : last;
      return {fmt::format("Active customer who bought {} last on {}.",
                          no_name ? "something without a product" : english_product, bought),
              fmt::format("Aktiv kund som köpte {} senast {}.", swedish_product, bought)};
    }
    case ChannelRule::never_bought:
      return {
          fmt::format("Active customer (last purchase {}) who has never bought {}.", last,
                      english_product),
          fmt::format("Aktiv kund (senaste köp {}) som aldrig köpt {}.", last, swedish_product)};
    case ChannelRule::chosen:
      return say("Chosen: {}", "Vald: {}", reason.chosen_reason);
  }
  std::unreachable();
}

}  // namespace kvartett
