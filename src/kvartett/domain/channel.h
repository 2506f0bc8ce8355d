// The four channels that sales volume comes through, and the rule that tells which one a line
// belongs to (domain definition §2). The rule is derived from what the customer has bought and
// explains itself.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/sentence.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

enum class CustomerStatus { prospect, active, passive, lost };
Sentence name_of(CustomerStatus status);

// One line that the customer has signed, as the channel rule sees it. In order of signing.
struct Purchase {
  Date signed_on;
  std::optional<Id<Product>> product;
  std::string_view group;             // of the product; empty: none
  std::optional<Date> covered_until;  // nothing: rolling, for ever
  Money volume_per_year;
};

// The last day that a contract covers: one_off its signing date, fixed start + months − 1 day,
// rolling for ever (nothing); `ended_on` cuts it short.
std::optional<Date> covered_until(Term term, Date signed_on, Date start, int months,
                                  std::optional<Date> ended_on);

// `lost_on`: the day that the customer was marked lost, if ever.
CustomerStatus status_on(Date day, std::span<const Purchase> history, std::optional<Date> lost_on,
                         int passive_after_months);

// The last day that a customer counts as active by her purchases; nothing: for ever, or no purchase
// at all.
std::optional<Date> active_until(std::span<const Purchase> history, int passive_after_months);

// Why a line got its channel, as data that can be told in either language and checked later.
enum class ChannelRule {
  renews_line,    // 0: it names the line that it renews
  no_history,     // 1
  not_active,     // 2
  bought_before,  // 3
  never_bought,   // 4
  chosen          // a person or a file chose, with a reason
};

struct ChannelReason {
  ChannelRule rule = ChannelRule::no_history;
  int rules_version = 1;
  CustomerStatus status = CustomerStatus::prospect;  // on the day of signing
  std::optional<Date> last_purchase_on;              // of the customer
  std::optional<Date> last_covered_until;            // nothing with a last purchase: still running
  std::optional<Date> product_last_bought_on;        // rule 3
  Channel rule_says = Channel::new_sales;  // what the rules said; differs only when chosen
  std::string chosen_reason;               // in the words of who chose
  std::optional<Id<Product>>
      product_bought;  // rule 3: then; of a group, perhaps not the line's own
  bool operator==(const ChannelReason&) const = default;
};

struct ChannelDecision {
  Channel channel = Channel::new_sales;
  ChannelReason reason;
};

// What a new line is, to the rule.
struct NewLine {
  Date signed_on;
  bool renews_line = false;
  std::optional<Id<Product>> product;
  std::string_view group;
};

ChannelDecision decide_channel(const NewLine& line, std::span<const Purchase> history,
                               std::optional<Date> lost_on, const Settings& settings);

// Whether two lines are of the same product in the sense of the setting product_match. Lines
// without a product match each other; under `group`, products without a group match only
// themselves.
bool same_product(ProductMatch match, std::optional<Id<Product>> a, std::string_view group_a,
                  std::optional<Id<Product>> b, std::string_view group_b);

// What the reason is about: what was bought before, otherwise the line's own product.
inline std::optional<Id<Product>> product_of(const ChannelReason& reason,
                                             std::optional<Id<Product>> of_line) {
  return reason.rule == ChannelRule::bought_before ? reason.product_bought : of_line;
}

// The reason in one sentence: "Active customer who bought Service last on 2024-03-01."
// `product_name` is that of product_of(), empty when there is none.
Sentence explain(const ChannelReason& reason, std::string_view product_name);

}  // namespace kvartett
