// What a customer has bought so far, as much of it as the channel rule asks about: so that ten
// thousand deals of one customer are decided one after the other without going through her history
// for each.
#pragma once

#include <optional>
#include <ranges>
#include <vector>

#include "kvartett/domain/channel.h"

namespace kvartett {

class BoughtSoFar {
 public:
  // The latest purchase of a product; nothing for a product: of what has none.
  struct Latest {
    std::optional<Id<Product>> product;
    Date signed_on;
    Money volume_per_year;
  };

  // In order of signing.
  void add(Date signed_on, std::optional<Id<Product>> product, std::optional<Date> covered_until,
           Money volume_per_year);

  // `group_of` names the group of a product that was bought.
  template <class GroupOf>
  std::optional<Latest> find_latest(std::optional<Id<Product>> product, std::string_view group,
                                    ProductMatch match, const GroupOf& group_of) const {
    for (const Kept& kept : std::views::reverse(latest_)) {
      const auto bought = product_of(kept);
      if (bought == product || (match == ProductMatch::group && bought && product &&
                                !group.empty() && group == group_of(*bought))) {
        return Latest{bought, kept.signed_on, kept.volume_per_year};
      }
    }
    return {};
  }

  // As decide_channel, of which this is the heart. All that was bought was bought by the line's
  // day.
  template <class GroupOf>
  ChannelDecision decide(const NewLine& line, std::optional<Date> lost_on, const Settings& settings,
                         const GroupOf& group_of) const {
    ChannelReason reason = reason_of(line.signed_on, lost_on, settings.passive_after_months);
    const auto decided = [&](ChannelRule rule, Channel channel) {
      reason.rule = rule;
      reason.rule_says = channel;
      return ChannelDecision{channel, std::move(reason)};
    };
    if (line.renews_line) return decided(ChannelRule::renews_line, Channel::renewal);
    if (!last_signed_on_) return decided(ChannelRule::no_history, Channel::new_sales);
    if (reason.status != CustomerStatus::active)
      return decided(ChannelRule::not_active, Channel::win_back);
    if (const auto before =
            find_latest(line.product, line.group, settings.product_match, group_of)) {
      reason.product_last_bought_on = before->signed_on;
      reason.product_bought = before->product;
      return decided(ChannelRule::bought_before, Channel::renewal);
    }
    return decided(ChannelRule::never_bought, Channel::cross_sell);
  }

 private:
  struct Kept {
    std::int32_t product;  // -1: none
    Date signed_on;
    Money volume_per_year;
  };
  static std::optional<Id<Product>> product_of(const Kept& kept) {
    if (kept.product < 0) return {};
    return Id<Product>{kept.product};
  }
  ChannelReason reason_of(Date day, std::optional<Date> lost_on, int passive_after_months) const;

  std::optional<Date> last_signed_on_;
  std::optional<Date> covered_until_;  // the latest of those that end
  bool runs_for_ever_ = false;
  std::vector<Kept> latest_;  // one of each product, what was bought last at the end
};

}  // namespace kvartett
