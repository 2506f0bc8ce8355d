// The rules of sales volume (domain definition §1, §2, §4 and §5) once more, as plainly as they can
// be said: every question is answered by going through all deals again. What Kvartett says is held
// against it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kvartett/domain/company.h"
#include "kvartett/domain/deal.h"
#include "kvartett/rollup/query.h"

namespace kvartett::model {

// Divides a total by weights, with what is left over to the largest remainders.
std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights);

struct Line {
  int product = -1;  // -1: none
  std::int64_t yearly = 0;
  Term term = Term::one_off;
  int months = 0;
  Date start;
  std::optional<int> notice_months;
  std::optional<LineRef> renews;
  Channel channel = Channel::new_sales;
  bool is_chosen = false;
  std::string chosen_reason;
  Channel rules_said = Channel::new_sales;
  std::int64_t grown = 0;  // of yearly, what counts as a cross-sale
  std::optional<Date> terminated_on;
  bool is_struck = false;
};

struct Deal {
  int customer = 0;
  Date signed_on;
  std::vector<std::pair<int, std::int64_t>> shares;  // seller, basis points
  std::vector<Line> lines;
  bool is_void = false;
  PostingPolicy policy;
};

// One dated volume of a seller, and why it is there.
struct Sold {
  Date due;  // by the contract
  Date on;   // the first open day instead, if the month was closed
  std::optional<Date> notice_day;
  int seller = 0;
  int team = -1;
  int customer = 0;
  int product = -1;
  Channel channel = Channel::renewal;
  std::int64_t amount = 0;
  LineRef line;
  int contract_year = 0;
  std::int64_t basis_points = 0;
  bool stands = true;  // false: a reversal, or reversed
};

// All that tells entries apart, to the sum of what is in the books there.
using Place = std::tuple<Date, std::optional<Date>, int, int, int, int, Channel, LineRef, int>;
struct Sum {
  std::int64_t amount = 0;
  std::int64_t basis_points = 0;
  bool operator==(const Sum&) const = default;
};
using Books = std::map<Place, Sum>;  // places that come to nothing are left out

// One row of a standing.
struct Figures {
  std::int64_t actual = 0;
  std::int64_t committed = 0;
  std::int64_t expected_later = 0;
  std::int64_t basis_points = 0;
  std::optional<std::int64_t> goal;
  std::optional<std::int64_t> remaining;
  std::optional<std::int64_t> expected;
  bool operator==(const Figures&) const = default;
};

struct Cell {
  int seller = 0;
  Channel channel = Channel::renewal;
  std::vector<std::int64_t> months;
};
struct Goals {
  std::array<std::vector<std::int64_t>, 4> company;
  std::vector<Cell> cells;
};

// A customer to win back (§5), and what she bought in her last covered year, by product.
struct FormerCustomer {
  CustomerStatus status = CustomerStatus::passive;
  std::optional<Date> covered_until;  // nothing: for ever
  std::map<int, std::int64_t> used_to_buy;
  bool operator==(const FormerCustomer&) const = default;
};

// What an active customer has never bought (§5), and what customers like her do.
struct WhiteSquare {
  std::string alike_by;  // the group that makes them alike; empty: all active customers
  int similar = 0;
  int buyers = 0;
  std::int64_t usual_volume = 0;
  bool operator==(const WhiteSquare&) const = default;
};

// Deals whose first line went through a channel, and their volume per year, all lines (§4).
struct Signed {
  std::int64_t deals = 0;
  std::int64_t volume = 0;
};

class Company {
 public:
  Settings settings;
  std::vector<std::string> group_of_product;
  std::vector<std::string> name_of_product;
  std::map<int, Date> lost;        // by customer
  std::map<int, int> merged_into;  // by customer
  std::map<std::string, std::multimap<Date, Goals>>
      goals;  // by fiscal year's name and day of approval
  std::optional<Month> closed_through;
  std::vector<Deal> deals;
  std::vector<Sold> sold;

  // What people do. A draft is one that Kvartett has accepted.
  void sign(const DealDraft& draft, Date today);
  void correct(int deal, const DealDraft& draft, Date today);
  void terminate(int deal, Date on, const std::set<int>& lines, Date today);
  void reinstate(int deal, Date today);
  void make_void(int deal, Date today);
  std::size_t accept(const std::set<LineRef>& lines, Date today);  // how many moved; empty: all
  void roll_forward(Date today);
  void add_seller() { teams_.push_back({{Date::of(1900, 1, 1), -1}}); }
  void change_team(int seller, int team, Date today);

  // What can be asked.
  bool counts(LineRef ref) const;
  const Line& line(LineRef ref) const;
  int team_now(int seller) const {
    return teams_[static_cast<std::size_t>(seller)].rbegin()->second;
  }
  int kept(int customer) const;                          // who answers for it
  std::optional<Date> covered_until(LineRef ref) const;  // nothing: for ever
  CustomerStatus status(int customer, Date day) const;
  std::map<LineRef, Channel> review() const;  // what the rules say now, where that differs
  // Fixed terms that run out within these days and that nothing has renewed by then.
  std::set<LineRef> expiring(Date from, Date to, Date day) const;
  std::map<int, FormerCustomer> win_backs(Date day) const;
  std::map<std::pair<int, std::string>, WhiteSquare> white_space(Date day) const;
  Signed signed_through(Channel channel, Date from, Date to) const;
  Books books() const;
  std::map<RowKey, Figures> standing(const Query& query) const;

 private:
  std::vector<LineRef> history(int customer, Date signed_on, int deal) const;
  CustomerStatus status(int customer, Date day, const std::vector<LineRef>& history) const;
  bool is_renewed_by_name(LineRef ref) const;
  std::optional<Date> ended_on(LineRef ref) const;
  std::optional<Date> ends_by_term(LineRef ref) const;  // nothing: never
  std::string group_of(const Line& line) const;
  std::int64_t volume_of(int customer, const std::string& group, Date day) const;
  bool is_same(int product, int other) const;
  Channel rules_say(int deal, const Line& line) const;
  std::int64_t grown(int deal, const Line& line) const;
  void take(int deal, Line& line, const LineDraft& draft, const Line* before, bool was_asked);
  std::set<int> renewed_by(int deal) const;
  int team_on(int seller, Date day) const;
  // Lets what stands of a deal be what its contract says.
  void settle(int deal, Date today);
  std::vector<Sold> due(int deal, Date today) const;

  std::vector<std::map<Date, int>> teams_;  // by seller: the team from a day on
};

}  // namespace kvartett::model
