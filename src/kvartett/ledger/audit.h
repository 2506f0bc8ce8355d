// The log: who did what, when, from what to what. It is read off the facts as they enter the
// ledger, and keeps little of them: of a thing that was added only which, of a change only the
// fields that changed. What it keeps are values; names, words and language are put on when it is
// read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kvartett/base/persistent_vector.h"
#include "kvartett/ledger/ledger.h"

namespace kvartett {

enum class AuditKind : std::uint8_t {
  company_opened,
  company_changed,
  months_closed,
  rolled_forward,
  rates_added,
  team_added,
  team_changed,
  seller_added,
  seller_changed,
  seller_moved,
  customer_added,
  customer_changed,
  customers_merged,
  customers_unmerged,
  product_added,
  product_changed,
  deal_signed,
  deal_corrected,
  deal_terminated,
  deal_reinstated,
  deal_voided,
  channel_accepted,
  budget_saved,
  budget_approved,
  user_added,
  user_changed,
  token_made,
  token_removed,
  webhook_made,
  webhook_changed,
  webhook_removed,
  user_invited,
  invitation_withdrawn,
  reset_link_made,
  scenario_saved,
  scenario_renamed,
  scenario_removed,
  file_imported,
  import_undone,
  revenue_booked,
  revenue_matched,
  scores_noted,
  scores_taken_back,
  board_paired,
  board_changed,
  board_removed
};

enum class AuditThing { company, team, seller, customer, product, deal, budget, user };
AuditThing thing_of(AuditKind kind);

enum class AuditField : std::uint8_t {
  name,
  currency,
  language,
  time_zone,
  fiscal_years,
  passive_after_months,
  multi_year_policy,
  follow_on_channel,
  expansion,
  product_match,
  closed_through,
  posted_until,
  entries,  // how many entries followed
  rate_source,
  rate,   // of a currency on a day
  rates,  // how many came from a file
  email,
  team,
  is_kam,
  is_vacant,
  active_from,
  active_to,
  external_id,
  org_number,
  owner,
  lost_on,
  merged_into,
  code,
  group,
  customer,
  signed_on,
  first_contact_on,
  note,
  is_void,
  share,    // of a seller, in basis points
  overlay,  // likewise
  product,
  volume_per_year,
  term,
  months,
  start,
  notice_months,
  renews,
  channel,
  channel_reason,
  terminated_on,
  version,
  total,
  goal,         // of a channel, or of a seller in a channel
  profile,      // of a channel
  goal_months,  // of a seller in a channel, made by hand
  revenue_goal,
  role,
  seller,
  disabled,
  password,  // that it was changed; never what it is
  token,
  webhook,
  second_factor,
  recovery_codes,  // that there are new ones
  second_factor_required,
  volume_in_currency,
  scenario,
  file,
  deals,
  amounts,  // of revenue, how many were added
  amounts_taken_back,
  own_org_number,
  owned_until,
  document,       // number of the invoice or voucher
  contract_line,  // that it belongs to, as someone said; nothing: as the rules have it
  no_contract,    // that it belongs to none
  score,          // of a customer, on its scale; who answered is not for the log
  scores,
  leaderboard,
  board,        // by its name
  identity,     // her account at the identity provider, by the provider's address
  parent_team,  // that a team stands under
  led_team      // that a manager leads, by its name; nothing: the whole company
};

// What a field holds; std::monostate: nothing.
using AuditValue =
    std::variant<std::monostate, bool, std::int64_t, Money, Date, Month, std::string, Id<Team>,
                 Id<Seller>, Id<Customer>, Id<Product>, LineRef, Channel, Term, MultiYearPolicy,
                 FollowOnChannel, Expansion, ProductMatch, Leaderboard, Language, RateSource, Rate,
                 std::vector<Money>, std::vector<std::int64_t>>;

struct AuditChange {
  AuditField field = AuditField::name;
  std::optional<std::int32_t> line;  // of a deal, from zero
  std::optional<Id<Seller>> seller;  // whose goal, share or credit it is
  std::optional<Channel> channel;    // of a goal or a profile
  std::string about = {};            // of a rate: "EUR 2026-03-10"
  AuditValue from;
  AuditValue to;
  bool operator==(const AuditChange&) const = default;
};

// As many changes as one record lists; a budget of many sellers may have more.
inline constexpr std::size_t audit_changes_max = 50;

struct AuditDetails {
  std::vector<AuditChange> changes;
  std::int32_t more = 0;  // changes beyond those
  std::string reason;     // in the words of who did it; empty: none
};

// One for every fact. Millions of them are kept, so they are small.
struct AuditRecord {
  std::uint32_t version = 0;    // of the batch, which knows who and when
  std::int32_t number = 0;      // of what it is about: an id, a user's number, a budget's place
  std::int32_t details = none;  // their place
  AuditKind kind = AuditKind::company_opened;

  static constexpr std::int32_t none = -1;
};

// A value as the ledger is: a copy costs little.
class Audit {
 public:
  // Told of every batch before the ledger folds it: `before` still knows what things were.
  void append(const Ledger& before, const Batch& batch);

  std::size_t size() const { return records_.size(); }
  const AuditRecord& operator[](std::size_t index) const { return records_[index]; }
  // Without changes and without reason, where a record has none.
  const AuditDetails& details(const AuditRecord& record) const;

 private:
  PersistentVector<AuditRecord> records_;  // in the order of the facts
  PersistentVector<AuditDetails> details_;
};

}  // namespace kvartett
