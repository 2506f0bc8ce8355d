#include "kvartett/ledger/audit_changes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kvartett {
namespace {

using Field = AuditField;

AuditValue value(const std::string& text) { return text.empty() ? AuditValue{} : AuditValue{text}; }
AuditValue value(std::int32_t number) { return std::int64_t{number}; }
AuditValue value(const FiscalYears& years) {
  std::string text;
  for (const FiscalYear& year : years.stated()) {
    text += (text.empty() ? "" : ", ") + year.first.text() + "–" + year.last.text();
  }
  return text;
}
template <class T>
AuditValue value(const std::vector<T>& list) {
  return list.empty() ? AuditValue{} : AuditValue{list};
}
template <class T>
AuditValue value(const T& thing) {
  return AuditValue{thing};
}
template <class T>
AuditValue value(const std::optional<T>& thing) {
  return thing ? value(*thing) : AuditValue{};
}

// Notes the fields that differ, each with its place in the thing.
class Comparison {
 public:
  template <class T>
  void see(Field field, const T& before, const T& after) {
    if (before != after) add(field, value(before), value(after));
  }
  void add(Field field, AuditValue from, AuditValue to) {
    found_.push_back({field, line, seller, channel, {}, std::move(from), std::move(to)});
  }

  // Where what comes next stands.
  std::optional<std::int32_t> line;
  std::optional<Id<Seller>> seller;
  std::optional<Channel> channel;

  std::vector<AuditChange> take() { return std::move(found_); }

 private:
  std::vector<AuditChange> found_;
};

// Until when the one before the owner had the customer.
std::optional<Date> owned_until(const Customer& customer) {
  if (customer.former_owners.empty()) return {};
  return customer.former_owners.back().until;
}

void see_shares(Comparison& comparison, Field field, const std::vector<Share>& before,
                const std::vector<Share>& after) {
  const auto part_of = [](const std::vector<Share>& shares, Id<Seller> seller) {
    const auto found = std::ranges::find(shares, seller, &Share::seller);
    return found == shares.end() ? std::nullopt : std::optional{found->basis_points};
  };
  for (const Share& share : before) {
    comparison.seller = share.seller;
    comparison.see(field, std::optional{share.basis_points}, part_of(after, share.seller));
  }
  for (const Share& share : after) {
    if (part_of(before, share.seller)) continue;
    comparison.seller = share.seller;
    comparison.add(field, {}, value(share.basis_points));
  }
  comparison.seller.reset();
}

void see_line(Comparison& comparison, const Line& before, const Line& after) {
  comparison.see(Field::product, before.product, after.product);
  comparison.see(Field::volume_per_year, before.volume_per_year, after.volume_per_year);
  comparison.see(Field::term, before.term, after.term);
  comparison.see(Field::months, before.months, after.months);
  comparison.see(Field::start, before.start, after.start);
  comparison.see(Field::notice_months, before.notice_months, after.notice_months);
  comparison.see(Field::renews, before.renews, after.renews);
  comparison.see(Field::channel, before.channel, after.channel);
  comparison.see(Field::channel_reason, before.channel_reason.chosen_reason,
                 after.channel_reason.chosen_reason);
  comparison.see(Field::terminated_on, before.terminated_on, after.terminated_on);
  comparison.see(Field::is_void, before.is_void, after.is_void);
}

// What a line was agreed as in the deal's own currency: "1 000.00 EUR"; empty: in the company's.
std::string agreed(const Deal& deal, std::size_t line) {
  if (deal.currency.empty() || line >= deal.lines.size()) return {};
  const int exponent = find_currency_exponent(deal.currency).value_or(2);
  return text(Money::minor(deal.lines[line].volume_in_currency), exponent, ' ', '.') + " " +
         deal.currency;
}

void see_new_line(Comparison& comparison, const Line& line) {
  comparison.see(Field::product, {}, line.product);
  comparison.add(Field::volume_per_year, {}, line.volume_per_year);
  comparison.add(Field::term, {}, line.term);
  comparison.add(Field::channel, {}, line.channel);
}

}  // namespace

std::vector<AuditChange> changes(const Settings& before, const Settings& after) {
  Comparison comparison;
  comparison.see(Field::name, before.name, after.name);
  comparison.see(Field::currency, before.currency, after.currency);
  comparison.see(Field::language, before.language, after.language);
  comparison.see(Field::time_zone, before.time_zone, after.time_zone);
  comparison.see(Field::fiscal_years, before.fiscal_years, after.fiscal_years);
  comparison.see(Field::passive_after_months, before.passive_after_months,
                 after.passive_after_months);
  comparison.see(Field::multi_year_policy, before.multi_year_policy, after.multi_year_policy);
  comparison.see(Field::follow_on_channel, before.follow_on_channel, after.follow_on_channel);
  comparison.see(Field::expansion, before.expansion, after.expansion);
  comparison.see(Field::product_match, before.product_match, after.product_match);
  comparison.see(Field::leaderboard, before.leaderboard, after.leaderboard);
  comparison.see(Field::own_org_number, before.org_number, after.org_number);
  comparison.see(Field::second_factor_required, before.second_factor_required,
                 after.second_factor_required);
  return comparison.take();
}

std::vector<AuditChange> changes(const Team& before, const Team& after) {
  Comparison comparison;
  comparison.see(Field::name, before.name, after.name);
  comparison.see(Field::parent_team, before.parent, after.parent);
  return comparison.take();
}

std::vector<AuditChange> changes(const Seller& before, const Seller& after) {
  Comparison comparison;
  comparison.see(Field::name, before.name, after.name);
  comparison.see(Field::email, before.email, after.email);
  comparison.see(Field::team, before.team, after.team);
  comparison.see(Field::is_kam, before.is_kam, after.is_kam);
  comparison.see(Field::is_vacant, before.is_vacant, after.is_vacant);
  comparison.see(Field::active_from, before.active_from, after.active_from);
  comparison.see(Field::active_to, before.active_to, after.active_to);
  comparison.see(Field::external_id, before.external_id, after.external_id);
  return comparison.take();
}

std::vector<AuditChange> changes(const Customer& before, const Customer& after) {
  Comparison comparison;
  comparison.see(Field::name, before.name, after.name);
  comparison.see(Field::org_number, before.org_number, after.org_number);
  comparison.see(Field::external_id, before.external_id, after.external_id);
  comparison.see(Field::owner, before.owner, after.owner);
  comparison.see(Field::owned_until, owned_until(before), owned_until(after));
  comparison.see(Field::lost_on, before.lost_on, after.lost_on);
  return comparison.take();
}

std::vector<AuditChange> changes(const Product& before, const Product& after) {
  Comparison comparison;
  comparison.see(Field::name, before.name, after.name);
  comparison.see(Field::code, before.code, after.code);
  comparison.see(Field::group, before.group, after.group);
  return comparison.take();
}

std::vector<AuditChange> changes(const Deal& before, const Deal& after) {
  Comparison comparison;
  comparison.see(Field::customer, before.customer, after.customer);
  comparison.see(Field::signed_on, before.signed_on, after.signed_on);
  comparison.see(Field::first_contact_on, before.first_contact_on, after.first_contact_on);
  comparison.see(Field::external_id, before.external_id, after.external_id);
  comparison.see(Field::note, before.note, after.note);
  comparison.see(Field::currency, before.currency, after.currency);
  comparison.see(Field::rate, before.rate, after.rate);
  comparison.see(Field::is_void, before.is_void, after.is_void);
  see_shares(comparison, Field::share, before.shares, after.shares);
  see_shares(comparison, Field::overlay, before.overlays, after.overlays);
  for (std::size_t l = 0; l < after.lines.size(); ++l) {
    comparison.line = static_cast<std::int32_t>(l);
    if (l < before.lines.size()) {
      see_line(comparison, before.lines[l], after.lines[l]);
    } else {
      see_new_line(comparison, after.lines[l]);
    }
    comparison.see(Field::volume_in_currency, agreed(before, l), agreed(after, l));
  }
  return comparison.take();
}

std::vector<AuditChange> changes(const Budget& before, const Budget& after) {
  Comparison comparison;
  comparison.see(Field::total, before.total, after.total);
  for (const Channel channel : channels) {
    comparison.channel = channel;
    comparison.see(Field::goal, before.by_channel[index(channel)],
                   after.by_channel[index(channel)]);
    comparison.see(Field::profile, before.profiles[index(channel)], after.profiles[index(channel)]);
  }
  // Cells are few and in any order: side by side, those of the same seller and channel.
  std::map<std::pair<Id<Seller>, Channel>, std::pair<const Goal*, const Goal*>> cells;
  for (const Goal& goal : before.goals) cells[{goal.seller, goal.channel}].first = &goal;
  for (const Goal& goal : after.goals) cells[{goal.seller, goal.channel}].second = &goal;
  for (const auto& [cell, goals] : cells) {
    const auto [was, is] = goals;
    comparison.seller = cell.first;
    comparison.channel = cell.second;
    comparison.see(Field::goal, was ? std::optional{was->year} : std::nullopt,
                   is ? std::optional{is->year} : std::nullopt);
    if (was && is) comparison.see(Field::goal_months, was->months, is->months);
  }
  std::map<Id<Seller>, std::pair<std::optional<Money>, std::optional<Money>>> revenue;
  for (const RevenueGoal& goal : before.revenue_goals) revenue[goal.seller].first = goal.amount;
  for (const RevenueGoal& goal : after.revenue_goals) revenue[goal.seller].second = goal.amount;
  comparison.channel.reset();
  for (const auto& [seller, goals] : revenue) {
    comparison.seller = seller;
    comparison.see(Field::revenue_goal, goals.first, goals.second);
  }
  return comparison.take();
}

}  // namespace kvartett
