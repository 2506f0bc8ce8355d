// What has happened: facts, and the entries that follow from them, which enter the ledger together
// or not at all. Entries are kept beside the facts because rules change over the years and what was
// posted stays posted.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"
#include "kvartett/domain/budget.h"
#include "kvartett/domain/company.h"
#include "kvartett/domain/deal.h"
#include "kvartett/domain/rate.h"
#include "kvartett/domain/satisfaction.h"
#include "kvartett/ledger/entry.h"
#include "kvartett/ledger/revenue_entry.h"

namespace kvartett {

// A user's number on the server; 0 is the command line.
using UserNumber = std::int64_t;

// A batch's number within its company, gap-free from 1; also names the state of the company after
// it.
using Version = std::int64_t;

// A thing was added (its id is the next one) or changed (its id exists); what it is now, whole.
template <class T>
struct Set {
  Id<T> id;
  T value;
  bool operator==(const Set&) const = default;
};

struct SettingsSet {
  Settings settings;
  bool operator==(const SettingsSet&) const = default;
};
using TeamSet = Set<Team>;
using SellerSet = Set<Seller>;
using CustomerSet = Set<Customer>;
using ProductSet = Set<Product>;

// A deal was signed; its entries are `entry_count` of the batch's, in the order of the facts. The
// lines that it renews end the day before those that renew them start, and the last of its entries
// are the reversals that follow from that.
struct DealSigned {
  Id<Deal> id;
  Deal deal;
  std::int32_t entry_count = 0;
  bool operator==(const DealSigned&) const = default;
};

// What can happen to a deal. The first six are what people do with it; the others follow from
// something else.
enum class DealEvent {
  signed_,
  corrected,
  terminated,
  reinstated,  // a termination was taken back
  voided,
  channel_accepted,  // a line was moved to the channel that the rules now say
  renewed,           // another deal came to renew a line of it, or no longer does
  rolled_forward,
  seller_moved
};

// A deal is now so, because someone changed it. Its entries take back what no longer holds, of it
// and of the lines that it renews or renewed, and post what holds instead.
struct DealChanged {
  Id<Deal> id;
  Deal deal;
  DealEvent event = DealEvent::corrected;
  std::string reason;  // in the words of who did it; empty: none
  std::int32_t entry_count = 0;
  bool operator==(const DealChanged&) const = default;
};

// A fiscal year began: rolling lines are posted up to and including `until`.
struct RolledForward {
  Date until;
  std::int32_t entry_count = 0;
  bool operator==(const RolledForward&) const = default;
};

// A seller changed team: what is dated later follows her there, what is done stays.
struct SellerMoved {
  Id<Seller> seller;
  std::int32_t entry_count = 0;
  bool operator==(const SellerMoved&) const = default;
};

// Months up to and including this one are closed for postings; nothing: all are open.
struct MonthsClosed {
  std::optional<Month> through;
  bool operator==(const MonthsClosed&) const = default;
};

// Two customers are one and the same: what `merged` has bought is `kept`'s history. No entry moves.
struct CustomersMerged {
  Id<Customer> kept;
  Id<Customer> merged;
  bool operator==(const CustomersMerged&) const = default;
};
// They were not.
struct CustomersUnmerged {
  Id<Customer> merged;
  bool operator==(const CustomersUnmerged&) const = default;
};

// Somebody typed exchange rates, or a file of them was read.
struct RatesSet {
  RateSource source = RateSource::typed;
  std::vector<RateOfDay> rates;
  bool operator==(const RatesSet&) const = default;
};

// A budget was saved as the draft of its year, or approved.
struct BudgetSet {
  Budget budget;
  bool operator==(const BudgetSet&) const = default;
};

// A budget was set aside under a name beside its year's draft, to be compared with it, or got
// another name; nothing: it was thrown away. Nobody is measured against one (§3).
struct ScenarioSet {
  FiscalYear year;
  std::int32_t number = 1;  // within the year, from 1, never used again
  std::string name;
  std::optional<Budget> budget;
  bool operator==(const ScenarioSet&) const = default;
};

// Revenue was read from a file, or taken back: these amounts follow those that were there. Nothing
// is derived from them, so they are the fact and its entries in one.
struct RevenueBooked {
  std::vector<RevenueEntry> entries;
  bool operator==(const RevenueBooked&) const = default;
};

// Someone said which line of a contract an amount of revenue belongs to, or that it is none's; or
// that the rules are right after all.
struct RevenueMatched {
  Sequence sequence = 0;  // of the amount, which stands
  MatchChoice choice = MatchChoice::by_rules;
  std::optional<LineRef> line;  // of the choice of a line, and only then
  bool operator==(const RevenueMatched&) const = default;
};

// Answers about how satisfied customers are were noted, or came with a file.
struct ScoresNoted {
  std::vector<Score> scores;
  bool operator==(const ScoresNoted&) const = default;
};
// They were wrong, or someone wants them gone: no page tells of them any more.
struct ScoresTakenBack {
  std::vector<Id<Score>> scores;
  bool operator==(const ScoresTakenBack&) const = default;
};

// A file of deals, of revenue or of scores was brought in: what stands before this in the batch
// came with it.
struct FileImported {
  std::string id;       // as it is named outside: 26 letters and digits, chosen at random
  std::string name;     // of the file; empty: not known
  Id<Deal> first_deal;  // its deals have this number and those that follow
  std::int32_t deal_count = 0;
  std::vector<std::string> headings;  // of its columns, as they stand
  std::vector<std::string> choices;   // what a person said about them: "seller=Ansvarig"
  Sequence first_revenue = 0;         // of its amounts; 0: it has none
  std::int32_t revenue_count = 0;
  Id<Score> first_score = {};  // its scores have this number and those that follow
  std::int32_t score_count = 0;
  bool operator==(const FileImported&) const = default;
};
// It was undone: what came with it is void, or taken back, by the facts before this.
struct ImportUndone {
  std::string id;
  bool operator==(const ImportUndone&) const = default;
};

// What befalls someone who may sign in.
enum class UserEvent {
  added,
  renamed,
  email_changed,
  role_changed,
  seller_changed,
  disabled,
  enabled,
  password_changed,
  token_made,
  token_removed,
  // Of what other programs are told, which is hers who made it.
  webhook_made,
  webhook_changed,
  webhook_removed,
  invited,               // by this user: with `from`, a role, somebody with the e-mail `to`
  invitation_withdrawn,  // likewise
  reset_link_made,       // for this user
  second_factor_on,
  second_factor_off,
  recovery_codes_made,
  board_paired,  // by this user, as are the next two: a screen on the wall, by its name
  board_changed,
  board_removed,
  identity_linked,  // her account at the server's identity provider signs her in from now on
  identity_unlinked,
  team_changed  // whose manager this user is, by its name
};

// Users stand beside the ledger. What happens to them is a fact all the same, for the log: who let
// whom in, and as what. Nothing in it opens a door.
struct UserNoted {
  UserNumber user = 0;
  UserEvent event = UserEvent::added;
  std::string from;  // a name, an e-mail, a role, what a token is called; empty: nothing
  std::string to;
  std::optional<Id<Seller>> seller_from;
  std::optional<Id<Seller>> seller_to;
  bool operator==(const UserNoted&) const = default;
};

using Fact =
    std::variant<SettingsSet, TeamSet, SellerSet, CustomerSet, ProductSet, DealSigned, BudgetSet,
                 DealChanged, RolledForward, SellerMoved, MonthsClosed, CustomersMerged,
                 CustomersUnmerged, RatesSet, UserNoted, ScenarioSet, FileImported, ImportUndone,
                 RevenueBooked, RevenueMatched, ScoresNoted, ScoresTakenBack>;

// A large import is one batch and comes in parts, so that it never stands in memory as a whole: the
// parts have the same version, each has whole facts with their entries, and all but the last go on.
struct Batch {
  Version version = 0;
  UserNumber by = 0;
  Instant at{};
  std::vector<Fact> facts;
  std::vector<Entry> entries;
  bool goes_on = false;
  bool operator==(const Batch&) const = default;
};

}  // namespace kvartett
