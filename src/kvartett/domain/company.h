// A company and what it has: its settings, people, customers and products (domain definition,
// Words).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/id.h"
#include "kvartett/base/sentence.h"

namespace kvartett {

// Always in this order, on every page, in every file and in every array.
enum class Channel { renewal, cross_sell, win_back, new_sales };
inline constexpr std::array<Channel, 4> channels = {Channel::renewal, Channel::cross_sell,
                                                    Channel::win_back, Channel::new_sales};
inline std::size_t index(Channel channel) { return static_cast<std::size_t>(channel); }
Sentence name_of(Channel channel);

enum class Term { one_off, fixed, rolling };

// How a contract of several years is reported (§1): a year at a time, or the whole term at signing
// when the customer cannot leave before it ends.
enum class MultiYearPolicy { yearly, full_term_unless_notice };
// Where the later years of a contract go (§1).
enum class FollowOnChannel { renewal, original };
// What becomes of a renewal that is larger than what it renews (§2).
enum class Expansion { renewal, cross_sell };
// What counts as having bought the same thing before (§2, rule 3).
enum class ProductMatch { product, group };
// What sellers see of how they stand among each other: all of it, only their own place, or nothing.
enum class Leaderboard { full, own_place, off };

// How a deal is posted. A deal keeps the policy it was entered under through its whole life, so
// that a change of settings never moves what is posted.
struct PostingPolicy {
  MultiYearPolicy multi_year = MultiYearPolicy::yearly;
  FollowOnChannel follow_on = FollowOnChannel::renewal;
  Expansion expansion = Expansion::renewal;
  bool operator==(const PostingPolicy&) const = default;
};

struct Settings {
  std::string name;
  std::string currency = "SEK";  // ISO 4217
  Language language = Language::swedish;
  std::string time_zone = "Europe/Stockholm";
  FiscalYears fiscal_years;
  int passive_after_months = 12;
  MultiYearPolicy multi_year_policy = MultiYearPolicy::yearly;
  FollowOnChannel follow_on_channel = FollowOnChannel::renewal;
  Expansion expansion = Expansion::renewal;
  ProductMatch product_match = ProductMatch::product;
  std::string org_number = {};  // the company's own; empty: not said
  // Those who have no second factor set one up when they next sign in.
  bool second_factor_required = false;
  Leaderboard leaderboard = Leaderboard::full;

  PostingPolicy posting_policy() const { return {multi_year_policy, follow_on_channel, expansion}; }
  bool operator==(const Settings&) const = default;
};

struct Team {
  std::string name;
  std::optional<Id<Team>> parent = {};  // the team that it stands under; nothing: under none
  bool operator==(const Team&) const = default;
};

// A team that a seller has been in, up to and including a day. Nothing: in none.
struct FormerTeam {
  std::optional<Id<Team>> team;
  Date until;
  bool operator==(const FormerTeam&) const = default;
};

// Someone who is credited volume. A vacant seat is a seller without a person: it holds a goal and
// counts in coverage. A KAM also answers for the revenue and the satisfaction of the customers she
// owns.
struct Seller {
  std::string name;
  std::string email;  // empty: none
  std::optional<Id<Team>> team;
  bool is_kam = false;
  bool is_vacant = false;
  std::optional<Date> active_from;       // nothing: always was
  std::optional<Date> active_to;         // the last day; nothing: still here
  std::string external_id;               // empty: none
  std::vector<FormerTeam> former_teams;  // oldest first; `team` is the one since
  bool operator==(const Seller&) const = default;
};

// The seller's team on a day (§1: people who change team never move history).
std::optional<Id<Team>> team_on(const Seller& seller, Date day);

// Who has owned a customer up to and including a day. Nothing: nobody.
struct FormerOwner {
  std::optional<Id<Seller>> owner;
  Date until;
  bool operator==(const FormerOwner&) const = default;
};

struct Customer {
  std::string name;
  std::string org_number;   // empty: none
  std::string external_id;  // empty: none
  std::optional<Id<Seller>> owner;
  std::optional<Date> lost_on;
  std::vector<FormerOwner> former_owners = {};  // oldest first; `owner` is the one since
  bool operator==(const Customer&) const = default;
};

// Who owned the customer on a day: what was invoiced then is hers to answer for (§4, KAM view).
std::optional<Id<Seller>> owner_on(const Customer& customer, Date day);

// From this day on the customer is `owner`'s (nothing: nobody's); what was before it stays with
// those who had it then.
void hand_over(Customer& customer, std::optional<Id<Seller>> owner, Date from);

struct Product {
  std::string name;
  std::string code;   // empty: none
  std::string group;  // empty: none
  bool operator==(const Product&) const = default;
};

}  // namespace kvartett
