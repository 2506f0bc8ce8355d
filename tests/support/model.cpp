#include "tests/support/model.h"

#include <algorithm>
#include <chrono>

#include "kvartett/base/check.h"

namespace kvartett::model {
namespace {

Date later_by_months(Date from, int months) {
  using namespace std::chrono;
  const year_month_day then{sys_days{days{from.days_since_1970()}}};
  const year_month_day there = then + std::chrono::months{months};
  const sys_days day = there.ok() ? sys_days{there} : sys_days{there.year() / there.month() / last};
  return Date::from_days(static_cast<int>(day.time_since_epoch().count()));
}

// V(m) of §1.
std::int64_t volume_after(std::int64_t yearly, int months) {
  return (yearly * months * 2 + 12) / 24;
}

std::size_t at(int number) { return static_cast<std::size_t>(number); }

}  // namespace

// Gives each its whole öre first, then one more to the largest remainder that has none yet.
std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights) {
  Wide all = 0;
  for (const auto w : weights) all += w;
  std::vector<std::int64_t> parts;
  std::int64_t left = total;
  for (const auto w : weights) {
    parts.push_back(static_cast<std::int64_t>(Wide{total} * w / all));
    left -= parts.back();
  }
  std::vector<bool> has_extra(weights.size());
  for (; left > 0; --left) {
    std::size_t best = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (has_extra[i]) continue;
      if (best == weights.size() ||
          Wide{total} * weights[i] % all > Wide{total} * weights[best] % all)
        best = i;
    }
    has_extra[best] = true;
    ++parts[best];
  }
  return parts;
}

// --- Contracts and customers ---

const Line& Company::line(LineRef ref) const { return deals[ref.deal.index()].lines[at(ref.line)]; }

bool Company::counts(LineRef ref) const {
  return !deals[ref.deal.index()].is_void && !line(ref).is_struck;
}

int Company::kept(int customer) const {
  const auto found = merged_into.find(customer);
  return found == merged_into.end() ? customer : found->second;
}

// A line ends by termination, and the day before what renews it starts.
std::optional<Date> Company::ended_on(LineRef ref) const {
  std::optional<Date> last = line(ref).terminated_on;
  for (std::size_t d = 0; d < deals.size(); ++d) {
    for (std::size_t l = 0; l < deals[d].lines.size(); ++l) {
      const Line& other = deals[d].lines[l];
      if (other.renews != ref || !counts({Id<kvartett::Deal>::at(d), static_cast<int>(l)}))
        continue;
      const Date day_before = other.start.plus_days(-1);
      last = last ? std::min(*last, day_before) : day_before;
    }
  }
  return last;
}

std::optional<Date> Company::ends_by_term(LineRef ref) const {
  const Line& line = this->line(ref);
  if (line.term == Term::one_off) return deals[ref.deal.index()].signed_on;
  if (line.term == Term::fixed) return later_by_months(line.start, line.months).plus_days(-1);
  return {};
}

std::optional<Date> Company::covered_until(LineRef ref) const {
  std::optional<Date> last = ends_by_term(ref);
  const std::optional<Date> ended = ended_on(ref);
  if (ended && (!last || *ended < *last)) last = ended;
  return last;
}

// The customer's lines in deals signed before: earlier, or the same day and entered earlier.
std::vector<LineRef> Company::history(int customer, Date signed_on, int deal) const {
  std::vector<std::pair<Date, LineRef>> found;
  for (std::size_t d = 0; d < deals.size(); ++d) {
    const Deal& other = deals[d];
    const int number = static_cast<int>(d);
    if (number == deal || kept(other.customer) != kept(customer)) continue;
    if (std::pair{other.signed_on, number} > std::pair{signed_on, deal}) continue;
    for (std::size_t l = 0; l < other.lines.size(); ++l) {
      const LineRef ref{{number}, static_cast<int>(l)};
      if (counts(ref)) found.emplace_back(other.signed_on, ref);
    }
  }
  std::ranges::sort(found);
  std::vector<LineRef> lines;
  for (const auto& [day, ref] : found) lines.push_back(ref);
  return lines;
}

CustomerStatus Company::status(int customer, Date day) const {
  return status(customer, day, history(customer, day, static_cast<int>(deals.size())));
}

CustomerStatus Company::status(int customer, Date day, const std::vector<LineRef>& history) const {
  const auto mark = lost.find(kept(customer));
  bool is_lost = mark != lost.end() && mark->second <= day;
  bool is_active = false;
  for (const LineRef ref : history) {
    if (is_lost && deals[ref.deal.index()].signed_on > mark->second) is_lost = false;
    const auto covered = covered_until(ref);
    is_active =
        is_active || !covered || day <= later_by_months(*covered, settings.passive_after_months);
  }
  if (is_lost) return CustomerStatus::lost;
  if (history.empty()) return CustomerStatus::prospect;
  return is_active ? CustomerStatus::active : CustomerStatus::passive;
}

bool Company::is_same(int product, int other) const {
  if (product == other) return true;
  if (settings.product_match == ProductMatch::product || product < 0 || other < 0) return false;
  const std::string& group = group_of_product[at(product)];
  return !group.empty() && group == group_of_product[at(other)];
}

Channel Company::rules_say(int deal, const Line& line) const {
  const Deal& signed_now = deals[at(deal)];
  const auto before = history(signed_now.customer, signed_now.signed_on, deal);
  const CustomerStatus status = this->status(signed_now.customer, signed_now.signed_on, before);
  if (line.renews && counts(*line.renews) &&
      kept(deals[line.renews->deal.index()].customer) == kept(signed_now.customer)) {
    return Channel::renewal;
  }
  if (before.empty()) return Channel::new_sales;
  if (status != CustomerStatus::active) return Channel::win_back;
  for (const LineRef ref : before) {
    if (is_same(line.product, this->line(ref).product)) return Channel::renewal;
  }
  return Channel::cross_sell;
}

std::int64_t Company::grown(int deal, const Line& line) const {
  const Deal& signed_now = deals[at(deal)];
  if (signed_now.policy.expansion == Expansion::renewal || line.channel != Channel::renewal)
    return 0;
  std::int64_t grown = 0;
  for (const LineRef ref : history(signed_now.customer, signed_now.signed_on, deal)) {
    if (!is_same(line.product, this->line(ref).product)) continue;
    grown = std::max<std::int64_t>(0, line.yearly - this->line(ref).yearly);
  }
  return grown;
}

std::map<LineRef, Channel> Company::review() const {
  std::map<LineRef, Channel> differing;
  for (std::size_t d = 0; d < deals.size(); ++d) {
    for (std::size_t l = 0; l < deals[d].lines.size(); ++l) {
      const LineRef ref{Id<kvartett::Deal>::at(d), static_cast<int>(l)};
      if (!counts(ref)) continue;
      const Channel now = rules_say(static_cast<int>(d), line(ref));
      const bool stands_by = line(ref).is_chosen && line(ref).rules_said == now;
      if (line(ref).channel != now && !stands_by) differing[ref] = now;
    }
  }
  return differing;
}

bool Company::is_renewed_by_name(LineRef ref) const {
  for (std::size_t d = 0; d < deals.size(); ++d) {
    for (std::size_t l = 0; l < deals[d].lines.size(); ++l) {
      const LineRef other{Id<kvartett::Deal>::at(d), static_cast<int>(l)};
      if (counts(other) && line(other).renews == ref) return true;
    }
  }
  return false;
}

std::set<LineRef> Company::expiring(Date from, Date to, Date day) const {
  std::set<LineRef> found;
  for (std::size_t d = 0; d < deals.size(); ++d) {
    for (std::size_t l = 0; l < deals[d].lines.size(); ++l) {
      const LineRef ref{Id<kvartett::Deal>::at(d), static_cast<int>(l)};
      const Line& line = this->line(ref);
      if (!counts(ref) || line.term != Term::fixed) continue;
      const Date last = later_by_months(line.start, line.months).plus_days(-1);
      if (last < from || last > to) continue;
      // One that was terminated left early, unless something renews it by name.
      if (line.terminated_on && !is_renewed_by_name(ref)) {
        continue;
      }
      bool is_renewed = false;
      for (const LineRef other : history(deals[d].customer, day, static_cast<int>(deals.size()))) {
        is_renewed = is_renewed || this->line(other).renews == ref ||
                     (deals[other.deal.index()].signed_on > deals[d].signed_on &&
                      is_same(line.product, this->line(other).product));
      }
      if (!is_renewed) found.insert(ref);
    }
  }
  return found;
}

// --- What people do ---

// A line as it was typed. It keeps its channel when the rules would be asked what they were asked
// before, for history that came in later moves nothing by itself.
void Company::take(int deal, Line& line, const LineDraft& draft, const Line* before,
                   bool was_asked) {
  const Date signed_on = deals[at(deal)].signed_on;
  line = {};
  line.product = draft.product ? draft.product->number : -1;
  line.yearly = draft.volume_per_year;
  line.term = draft.term;
  line.months = static_cast<int>(draft.months.value_or(0));
  line.start = draft.start.value_or(signed_on);
  if (draft.notice_months) line.notice_months = static_cast<int>(*draft.notice_months);
  line.renews = draft.renews;
  if (before) line.terminated_on = before->terminated_on;
  was_asked = was_asked && before->product == line.product && before->renews == line.renews;
  const bool same_choice = was_asked && before->is_chosen == draft.channel.has_value() &&
                           (!draft.channel || (before->channel == *draft.channel &&
                                               before->chosen_reason == draft.channel_reason));
  if (same_choice) {
    line.channel = before->channel;
    line.is_chosen = before->is_chosen;
    line.chosen_reason = before->chosen_reason;
    line.rules_said = before->rules_said;
    line.grown = before->grown;
    if (before->yearly != line.yearly) line.grown = grown(deal, line);
    return;
  }
  line.rules_said = rules_say(deal, line);
  line.channel = draft.channel.value_or(line.rules_said);
  line.is_chosen = draft.channel.has_value();
  line.chosen_reason = draft.channel_reason;
  line.grown = grown(deal, line);
}

void Company::sign(const DealDraft& draft, Date today) {
  const int number = static_cast<int>(deals.size());
  Deal& deal = deals.emplace_back();
  deal.customer = kept(draft.customer.number);
  deal.signed_on = draft.signed_on;
  deal.policy = settings.posting_policy();
  for (const ShareDraft& share : draft.shares) {
    deal.shares.emplace_back(share.seller.number, share.basis_points);
  }
  std::vector<Line> lines(draft.lines.size());
  for (std::size_t l = 0; l < lines.size(); ++l) take(number, lines[l], draft.lines[l], {}, false);
  deals.back().lines = std::move(lines);
  for (const int renewed : renewed_by(number)) settle(renewed, today);
  settle(number, today);
}

// Lines that are left out are struck, new ones come last.
void Company::correct(int number, const DealDraft& draft, Date today) {
  const Deal before = deals[at(number)];
  std::set<int> concerned = renewed_by(number);
  Deal& deal = deals[at(number)];
  if (kept(draft.customer.number) != kept(deal.customer))
    deal.customer = kept(draft.customer.number);
  deal.signed_on = draft.signed_on;
  deal.shares.clear();
  for (const ShareDraft& share : draft.shares) {
    deal.shares.emplace_back(share.seller.number, share.basis_points);
  }
  const bool was_asked = before.customer == deal.customer && before.signed_on == deal.signed_on;
  std::vector<Line> lines = before.lines;
  for (Line& line : lines) line.is_struck = true;
  for (const LineDraft& typed : draft.lines) {
    const Line* old = typed.corrects ? &before.lines[at(*typed.corrects)] : nullptr;
    Line& line = old ? lines[at(*typed.corrects)] : lines.emplace_back();
    take(number, line, typed, old, old && was_asked);
  }
  deal.lines = std::move(lines);
  concerned.merge(renewed_by(number));
  concerned.insert(number);
  for (const int one : concerned) settle(one, today);
}

// What had ended by then stays as it was; what was terminated before gets the new day.
void Company::terminate(int deal, Date on, const std::set<int>& lines, Date today) {
  for (std::size_t l = 0; l < deals[at(deal)].lines.size(); ++l) {
    const LineRef ref{{deal}, static_cast<int>(l)};
    if (!counts(ref) || (!lines.empty() && !lines.contains(ref.line))) continue;
    Line& line = deals[at(deal)].lines[l];
    const bool was_terminated = line.terminated_on.has_value();
    const auto ends = was_terminated ? ends_by_term(ref) : covered_until(ref);
    if (!ends || *ends >= on) line.terminated_on = on;
  }
  for (const int one : renewed_by(deal)) settle(one, today);
  settle(deal, today);
}

void Company::reinstate(int deal, Date today) {
  for (Line& line : deals[at(deal)].lines) line.terminated_on.reset();
  for (const int one : renewed_by(deal)) settle(one, today);
  settle(deal, today);
}

void Company::make_void(int deal, Date today) {
  const std::set<int> renewed = renewed_by(deal);
  deals[at(deal)].is_void = true;
  settle(deal, today);
  for (const int one : renewed) settle(one, today);
}

std::size_t Company::accept(const std::set<LineRef>& lines, Date today) {
  std::map<LineRef, Channel> moved = review();
  std::erase_if(moved,
                [&](const auto& one) { return !lines.empty() && !lines.contains(one.first); });
  for (const auto& [ref, channel] : moved) {
    Line& line = deals[ref.deal.index()].lines[at(ref.line)];
    line.channel = line.rules_said = channel;
    line.is_chosen = false;
    line.chosen_reason.clear();
    line.grown = grown(ref.deal.number, line);
  }
  for (const auto& [ref, channel] : moved) settle(ref.deal.number, today);
  return moved.size();
}

void Company::roll_forward(Date today) {
  for (std::size_t d = 0; d < deals.size(); ++d) {
    const bool rolls = std::ranges::any_of(deals[d].lines, [&](const Line& line) {
      return line.term == Term::rolling && !line.is_struck;
    });
    if (rolls) settle(static_cast<int>(d), today);
  }
}

// From today on; who had no team has had this one all along.
void Company::change_team(int seller, int team, Date today) {
  auto& teams = teams_[at(seller)];
  if (team_now(seller) == team) return;
  if (team_now(seller) < 0) {
    teams.rbegin()->second = team;
  } else {
    teams[today] = team;
  }
  roll_forward(today);
  for (std::size_t d = 0; d < deals.size(); ++d) settle(static_cast<int>(d), today);
}

// --- Entries ---

std::set<int> Company::renewed_by(int deal) const {
  std::set<int> renewed;
  for (std::size_t l = 0; l < deals[at(deal)].lines.size(); ++l) {
    const LineRef ref{{deal}, static_cast<int>(l)};
    if (counts(ref) && line(ref).renews) renewed.insert(line(ref).renews->deal.number);
  }
  return renewed;
}

int Company::team_on(int seller, Date day) const {
  return std::prev(teams_[at(seller)].upper_bound(day))->second;
}

// Everything that the contract says today.
std::vector<Sold> Company::due(int number, Date today) const {
  const Deal& deal = deals[at(number)];
  const auto& years = settings.fiscal_years;
  const Date horizon = years.after(years.containing(today)).last;
  std::vector<std::int64_t> weights;
  for (const auto& [seller, basis_points] : deal.shares) weights.push_back(basis_points);
  std::vector<Sold> all;
  bool is_first = true;  // volume of the deal: that one counts deals
  for (std::size_t l = 0; l < deal.lines.size(); ++l) {
    const LineRef ref{{number}, static_cast<int>(l)};
    if (!counts(ref)) continue;
    const Line& line = deal.lines[l];
    const auto ended = ended_on(ref);
    const bool is_whole = line.term == Term::fixed && !line.notice_months &&
                          deal.policy.multi_year == MultiYearPolicy::full_term_unless_notice;
    for (int k = 0;; ++k) {
      const Date on = later_by_months(deal.signed_on, 12 * k);
      const bool goes_on = line.term == Term::rolling              ? on <= horizon
                           : line.term == Term::fixed && !is_whole ? 12 * k < line.months
                                                                   : k == 0;
      if (!goes_on || (ended && on > *ended)) break;
      const auto value = [&](std::int64_t yearly) {
        if (line.term != Term::fixed) return yearly;
        return volume_after(yearly, is_whole ? line.months : std::min(12 * (k + 1), line.months)) -
               volume_after(yearly, 12 * k);
      };
      const auto sell = [&](Channel channel, std::int64_t amount) {
        const auto parts = split(amount, weights);
        for (std::size_t s = 0; s < parts.size(); ++s) {
          Sold one;
          one.due = on;
          if (k > 0 && line.notice_months)
            one.notice_day = later_by_months(on, -*line.notice_months);
          one.seller = deal.shares[s].first;
          one.team = team_on(one.seller, std::min(on, today));
          one.customer = deal.customer;
          one.product = line.product;
          one.channel = channel;
          one.amount = parts[s];
          one.line = ref;
          one.contract_year = k;
          one.basis_points = is_first ? weights[s] : 0;
          all.push_back(one);
        }
        is_first = false;
      };
      const bool rolls_on = k > 0 && deal.policy.follow_on == FollowOnChannel::renewal;
      const std::int64_t apart = k == 0 && line.grown > 0 ? value(line.grown) : 0;
      sell(rolls_on ? Channel::renewal : line.channel, value(line.yearly) - apart);
      if (k == 0 && line.grown > 0) sell(Channel::cross_sell, apart);
    }
  }
  return all;
}

// What stands and is due stays as it is, with the team of its day; what is no longer due is
// reversed; what is due and does not stand is added: in the first open month, where its own is
// closed.
void Company::settle(int number, Date today) {
  const auto landing = [&](Date on) {
    return closed_through ? std::max(on, closed_through->plus(1).first_day()) : on;
  };
  std::vector<Sold> wanted = due(number, today);
  const std::size_t count = sold.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!sold[i].stands || sold[i].line.deal.number != number) continue;
    const auto is_it = [&](const Sold& one) {
      return one.due == sold[i].due && one.notice_day == sold[i].notice_day &&
             one.seller == sold[i].seller && one.customer == sold[i].customer &&
             one.product == sold[i].product && one.channel == sold[i].channel &&
             one.amount == sold[i].amount && one.line == sold[i].line &&
             one.contract_year == sold[i].contract_year &&
             one.basis_points == sold[i].basis_points &&
             (one.team == sold[i].team || sold[i].on < today);
    };
    if (const auto found = std::ranges::find_if(wanted, is_it); found != wanted.end()) {
      wanted.erase(found);
      continue;
    }
    sold[i].stands = false;
    Sold reversal = sold[i];
    reversal.on = landing(reversal.on);
    reversal.amount = -reversal.amount;
    reversal.basis_points = -reversal.basis_points;
    sold.push_back(reversal);
  }
  for (Sold& one : wanted) {
    one.on = landing(one.due);
    sold.push_back(one);
  }
}

Books Company::books() const {
  Books books;
  for (const Sold& s : sold) {
    Sum& sum = books[{s.on, s.notice_day, s.seller, s.team, s.customer, s.product, s.channel,
                      s.line, s.contract_year}];
    sum.amount += s.amount;
    sum.basis_points += s.basis_points;
  }
  std::erase_if(books, [](const auto& place) { return place.second == Sum{}; });
  return books;
}

// --- Standing (§4) ---

std::map<RowKey, Figures> Company::standing(const Query& q) const {
  std::map<RowKey, Figures> rows;
  std::map<RowKey, std::vector<std::int64_t>> goals_of;
  const auto key_of = [&](Channel channel, int seller, int team, Month month, int customer,
                          int product) {
    RowKey key;
    if (q.by.channel) key.channel = static_cast<int>(channel);
    if (q.by.seller) key.seller = seller;
    if (q.by.team) key.team = team;
    if (q.by.month) key.month = month.number();
    if (q.by.customer) key.customer = kept(customer);
    if (q.by.product) key.product = product;
    return key;
  };
  for (const Sold& s : sold) {
    if (!q.year.contains(s.on) || (q.filter.channel && *q.filter.channel != s.channel) ||
        (q.filter.seller && q.filter.seller->number != s.seller) ||
        (q.filter.team && q.filter.team->number != s.team) ||
        (q.filter.customer && kept(q.filter.customer->number) != kept(s.customer)) ||
        (q.filter.product && q.filter.product->number != s.product)) {
      continue;
    }
    Figures& row = rows[key_of(s.channel, s.seller, s.team, s.on.month(), s.customer, s.product)];
    if (s.on <= q.on) {
      row.actual += s.amount;
      row.basis_points += s.basis_points;
    } else if (!s.notice_day || *s.notice_day < q.on) {
      row.committed += s.amount;
    } else {
      row.expected_later += s.amount;
    }
  }
  const bool of_things = q.by.customer || q.by.product || q.filter.customer || q.filter.product;
  const bool of_people = q.by.seller || q.by.team || q.filter.seller || q.filter.team;
  const auto months = q.year.months();
  const auto add_goal = [&](Channel channel, int seller, int team,
                            const std::vector<std::int64_t>& amounts) {
    if (q.filter.channel && *q.filter.channel != channel) return;
    for (std::size_t m = 0; m < months.size(); ++m) {
      auto& sum = goals_of[key_of(channel, seller, team, months[m], 0, 0)];
      sum.resize(months.size());
      sum[m] += amounts[m];
    }
  };
  if (const auto found = goals.find(q.year.name()); found != goals.end() && !of_things) {
    // Those approved last by then; before the first approval, the first ones.
    const auto later = found->second.upper_bound(q.on);
    const Goals& in_force =
        later == found->second.begin() ? later->second : std::prev(later)->second;
    if (of_people) {
      for (const Cell& cell : in_force.cells) {
        const int team = team_now(cell.seller);
        if (q.filter.seller && q.filter.seller->number != cell.seller) continue;
        if (q.filter.team && q.filter.team->number != team) continue;
        add_goal(cell.channel, cell.seller, team, cell.months);
      }
    } else {
      for (const Channel channel : channels)
        add_goal(channel, 0, 0, in_force.company[index(channel)]);
    }
  }
  for (const auto& [key, amounts] : goals_of) {
    Figures& row = rows[key];
    row.goal = row.expected = 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
      *row.goal += amounts[m];
      const int days = q.year.days_of(months[m]);
      const Date first = std::max(q.year.first, months[m].first_day());
      const int passed = std::clamp(days_between(first, q.on) + 1, 0, days);
      *row.expected +=
          static_cast<std::int64_t>((Wide{amounts[m]} * passed * 2 + days) / (2 * days));
    }
    row.remaining = std::max<std::int64_t>(0, *row.goal - row.actual);
  }
  std::erase_if(rows, [](const auto& row) { return row.second == Figures{}; });
  return rows;
}

}  // namespace kvartett::model
