#include "kvartett/store/fact_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <type_traits>

#include "kvartett/base/json.h"
#include "kvartett/store/store.h"

namespace kvartett {

// The names that are on disk. A member may be added (old facts lack it and get its default, which
// must be right for them) but none may be renamed or removed.
BOOST_DESCRIBE_ENUM(Channel, renewal, cross_sell, win_back, new_sales)
BOOST_DESCRIBE_ENUM(Term, one_off, fixed, rolling)
BOOST_DESCRIBE_ENUM(MultiYearPolicy, yearly, full_term_unless_notice)
BOOST_DESCRIBE_ENUM(FollowOnChannel, renewal, original)
BOOST_DESCRIBE_ENUM(Expansion, renewal, cross_sell)
BOOST_DESCRIBE_ENUM(ProductMatch, product, group)
BOOST_DESCRIBE_ENUM(Leaderboard, full, own_place, off)
BOOST_DESCRIBE_ENUM(CustomerStatus, prospect, active, passive, lost)
BOOST_DESCRIBE_ENUM(ChannelRule, renews_line, no_history, not_active, bought_before, never_bought,
                    chosen)
BOOST_DESCRIBE_ENUM(BudgetStatus, draft, approved)
BOOST_DESCRIBE_ENUM(Language, swedish, english)
BOOST_DESCRIBE_ENUM(RateSource, typed, riksbank, ecb)
BOOST_DESCRIBE_ENUM(DealEvent, signed_, corrected, terminated, reinstated, voided, channel_accepted,
                    renewed, rolled_forward, seller_moved)

BOOST_DESCRIBE_STRUCT(FiscalYear, (), (first, last))
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (name, currency, language, time_zone, fiscal_years, passive_after_months,
                       multi_year_policy, follow_on_channel, expansion, product_match, org_number,
                       second_factor_required, leaderboard))
BOOST_DESCRIBE_STRUCT(Team, (), (name, parent))
BOOST_DESCRIBE_STRUCT(FormerTeam, (), (team, until))
BOOST_DESCRIBE_STRUCT(Seller, (),
                      (name, email, team, is_kam, is_vacant, active_from, active_to, external_id,
                       former_teams))
BOOST_DESCRIBE_STRUCT(FormerOwner, (), (owner, until))
BOOST_DESCRIBE_STRUCT(Customer, (), (name, org_number, external_id, owner, lost_on, former_owners))
BOOST_DESCRIBE_STRUCT(Product, (), (name, code, group))
BOOST_DESCRIBE_STRUCT(Rate, (), (billionths))
BOOST_DESCRIBE_STRUCT(RateOfDay, (), (currency, on, rate))
BOOST_DESCRIBE_STRUCT(LineRef, (), (deal, line))
BOOST_DESCRIBE_STRUCT(Share, (), (seller, basis_points))
BOOST_DESCRIBE_STRUCT(ChannelReason, (),
                      (rule, rules_version, status, last_purchase_on, last_covered_until,
                       product_last_bought_on, rule_says, chosen_reason, product_bought))
BOOST_DESCRIBE_STRUCT(Line, (),
                      (product, volume_per_year, term, months, start, notice_months, renews,
                       channel, channel_reason, expansion, ended_on, terminated_on, is_void,
                       volume_in_currency))
BOOST_DESCRIBE_STRUCT(Deal, (),
                      (customer, signed_on, first_contact_on, external_id, note, shares, lines,
                       is_void, overlays, currency, rate))
BOOST_DESCRIBE_STRUCT(Goal, (), (seller, channel, year, months))
BOOST_DESCRIBE_STRUCT(RevenueGoal, (), (seller, amount))
BOOST_DESCRIBE_STRUCT(Budget, (),
                      (year, status, version, total, by_channel, profiles, goals, reason,
                       revenue_goals))
BOOST_DESCRIBE_STRUCT(SettingsSet, (), (settings))
BOOST_DESCRIBE_STRUCT(TeamSet, (), (id, value))
BOOST_DESCRIBE_STRUCT(SellerSet, (), (id, value))
BOOST_DESCRIBE_STRUCT(CustomerSet, (), (id, value))
BOOST_DESCRIBE_STRUCT(ProductSet, (), (id, value))
BOOST_DESCRIBE_STRUCT(DealSigned, (), (id, deal, entry_count))
BOOST_DESCRIBE_STRUCT(BudgetSet, (), (budget))
BOOST_DESCRIBE_STRUCT(DealChanged, (), (id, deal, event, reason, entry_count))
BOOST_DESCRIBE_STRUCT(RolledForward, (), (until, entry_count))
BOOST_DESCRIBE_STRUCT(SellerMoved, (), (seller, entry_count))
BOOST_DESCRIBE_STRUCT(MonthsClosed, (), (through))
BOOST_DESCRIBE_STRUCT(CustomersMerged, (), (kept, merged))
BOOST_DESCRIBE_STRUCT(CustomersUnmerged, (), (merged))
BOOST_DESCRIBE_STRUCT(RatesSet, (), (source, rates))
BOOST_DESCRIBE_ENUM(UserEvent, added, renamed, email_changed, role_changed, seller_changed,
                    disabled, enabled, password_changed, token_made, token_removed, webhook_made,
                    webhook_changed, webhook_removed, invited, invitation_withdrawn,
                    reset_link_made, second_factor_on, second_factor_off, recovery_codes_made,
                    board_paired, board_changed, board_removed, identity_linked, identity_unlinked,
                    team_changed)
BOOST_DESCRIBE_STRUCT(UserNoted, (), (user, event, from, to, seller_from, seller_to))
BOOST_DESCRIBE_STRUCT(ScenarioSet, (), (year, number, name, budget))
BOOST_DESCRIBE_STRUCT(FileImported, (),
                      (id, name, first_deal, deal_count, headings, choices, first_revenue,
                       revenue_count, first_score, score_count))
BOOST_DESCRIBE_STRUCT(ImportUndone, (), (id))
BOOST_DESCRIBE_ENUM(RevenueSource, invoices, books)
BOOST_DESCRIBE_STRUCT(RevenueEntry, (),
                      (on, amount, source, customer, seller, product, account, document, is_credit,
                       ordinal, contract, period_first, period_last, currency, amount_in_currency,
                       rate, reverses, restores))
BOOST_DESCRIBE_STRUCT(RevenueBooked, (), (entries))
BOOST_DESCRIBE_ENUM(MatchChoice, by_rules, line, no_contract)
BOOST_DESCRIBE_STRUCT(RevenueMatched, (), (sequence, choice, line))
BOOST_DESCRIBE_ENUM(ScoreScale, zero_to_ten, one_to_ten, one_to_seven, one_to_five, zero_to_hundred)
BOOST_DESCRIBE_STRUCT(Score, (), (customer, on, scale, given_hundredths, answered_by, comment))
BOOST_DESCRIBE_STRUCT(ScoresNoted, (), (scores))
BOOST_DESCRIBE_STRUCT(ScoresTakenBack, (), (scores))
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (on, notice_day, seller, team, customer, product, channel, amount, line,
                       contract_year, deal_basis_points, reverses))

namespace {

using Value = boost::json::value;

// In the order of the variant Fact.
constexpr std::array<std::string_view, std::variant_size_v<Fact>> fact_names = {
    "settings_set",  "team_set",         "seller_set",         "customer_set",   "product_set",
    "deal_signed",   "budget_set",       "deal_changed",       "rolled_forward", "seller_moved",
    "months_closed", "customers_merged", "customers_unmerged", "rates_set",      "user_noted",
    "scenario_set",  "file_imported",    "import_undone",      "revenue_booked", "revenue_matched",
    "scores_noted",  "scores_taken_back"};

// A line feed within a text is written as \\n, so this stands between two facts and nowhere else.
constexpr std::string_view between_facts = ",\n";

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
concept List = requires(T list) {
  list.begin();
}
&&!std::same_as<T, std::string>;
template <class T>
concept Growing = List<T> && requires(T list) {
  list.emplace_back();
};

// Nothing is written for nothing, since most of a deal's optional members are absent, or false, or
// zero; a member that is so although its default is not (the currency) is written.
template <class T>
bool is_nothing(const T& value) {
  if constexpr (is_optional<T>) return !value;
  if constexpr (Growing<T> || std::same_as<T, std::string>) return value.empty();
  if constexpr (std::integral<T> || std::same_as<T, Money>) return value == T{};  // false too
  return false;
}

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (is_optional<T>) {
    write(out, *value);
  } else if constexpr (is_id<T>) {
    write(out, value.number);
  } else if constexpr (std::same_as<T, Money>) {
    write(out, value.minor_units());
  } else if constexpr (std::same_as<T, Date>) {
    write(out, value.text());
  } else if constexpr (std::same_as<T, Month>) {
    write(out, value.text());
  } else if constexpr (std::same_as<T, FiscalYears>) {
    write(out, value.stated());
  } else if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    const fmt::format_int digits{value};
    out.append(digits.data(), digits.size());
  } else if constexpr (std::same_as<T, std::string>) {
    json::detail::write_text(out, value);
  } else if constexpr (std::is_enum_v<T>) {
    json::detail::write_text(out, boost::describe::enum_to_string(value, nullptr));
  } else if constexpr (List<T>) {
    char separator = '[';
    for (const auto& element : value) {
      out += separator;
      write(out, element);
      separator = ',';
    }
    out += value.empty() ? "[]" : "]";
  } else {
    static const T fresh{};
    char separator = '{';
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      if (is_nothing(value.*member.pointer) && is_nothing(fresh.*member.pointer)) return;
      out += separator;
      out += '"';
      out += member.name;
      out += "\":";
      write(out, value.*member.pointer);
      separator = ',';
    });
    out += separator == '{' ? "{}" : "}";
  }
}

[[noreturn]] void refuse(std::string_view what) {
  throw StoreBroken(fmt::format(
      "A fact in the database cannot be read ({}): it is damaged, or from a newer Kvartett.",
      what));
}

template <class T>
void read(const Value& value, T& out) {
  if constexpr (is_optional<T>) {
    read(value, out.emplace());
  } else if constexpr (is_id<T>) {
    read(value, out.number);
  } else if constexpr (std::same_as<T, Money>) {
    std::int64_t units = 0;
    read(value, units);
    out = Money::minor(units);
  } else if constexpr (std::same_as<T, Date>) {
    const auto* text = value.if_string();
    const auto date = text ? find_date(*text) : std::nullopt;
    if (!date) refuse("a date");
    out = *date;
  } else if constexpr (std::same_as<T, Month>) {
    const auto* text = value.if_string();
    const auto month = text ? find_month(*text) : std::nullopt;
    if (!month) refuse("a month");
    out = *month;
  } else if constexpr (std::same_as<T, FiscalYears>) {
    std::vector<FiscalYear> stated;
    read(value, stated);
    auto years = FiscalYears::find(std::move(stated));
    if (!years) refuse("fiscal years");
    out = std::move(*years);
  } else if constexpr (std::same_as<T, bool>) {
    if (!value.is_bool()) refuse("true or false");
    out = value.get_bool();
  } else if constexpr (std::integral<T>) {
    const auto* number = value.if_int64();
    if (!number || !std::in_range<T>(*number)) refuse("a number");
    out = static_cast<T>(*number);
  } else if constexpr (std::same_as<T, std::string>) {
    if (!value.is_string()) refuse("text");
    out = std::string_view{value.get_string()};
  } else if constexpr (std::is_enum_v<T>) {
    const auto* name = value.if_string();
    if (!name || !boost::describe::enum_from_string(name->c_str(), out)) refuse("a choice");
  } else if constexpr (List<T>) {
    if (!value.is_array()) refuse("a list");
    const auto& array = value.get_array();
    if constexpr (Growing<T>) {
      out.clear();
      out.resize(array.size());
    }
    if (array.size() != out.size()) refuse("a list");
    for (std::size_t i = 0; i < array.size(); ++i) read(array[i], out[i]);
  } else {
    if (!value.is_object()) refuse("an object");
    const auto& object = value.get_object();
    // Members come in the order in which they were written, which is ours unless the program has
    // changed.
    auto next = object.begin();
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      if (next == object.end() || next->key() != member.name) return;
      read(next->value(), out.*member.pointer);
      ++next;
    });
    if (next == object.end()) return;
    std::size_t known = 0;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      const auto found = object.find(member.name);
      if (found == object.end()) return;
      read(found->value(), out.*member.pointer);
      ++known;
    });
    if (known != object.size()) refuse("an unknown field");
  }
}

Value parse(std::string_view text, boost::json::storage_ptr memory) {
  // What was let in is let out again: this is not the place to judge a text's encoding.
  boost::json::parse_options options;
  options.allow_invalid_utf8 = true;
  boost::system::error_code error;
  Value value = boost::json::parse(text, error, memory, options);
  if (error) refuse(error.message());
  return value;
}

Fact read_fact(const Value& value) {
  const auto* object = value.if_object();
  if (!object || object->size() != 1) refuse("a fact");
  const auto& [name, content] = *object->begin();
  Fact fact;
  bool found = false;
  boost::mp11::mp_for_each<boost::mp11::mp_iota_c<fact_names.size()>>([&](auto i) {
    if (fact_names[i] != std::string_view{name}) return;
    read(content, fact.emplace<i>());
    found = true;
  });
  if (!found) refuse(fmt::format("\"{}\"", std::string_view{name}));
  return fact;
}

}  // namespace

std::string to_json_line(const Fact& fact) {
  std::string out = "{\"";
  out += fact_names[fact.index()];
  out += "\":";
  std::visit([&](const auto& content) { write(out, content); }, fact);
  out += '}';
  return out;
}

std::string to_json(const std::vector<Fact>& facts) {
  std::string out = "[";
  for (const Fact& fact : facts) {
    if (out.size() > 1) out += between_facts;
    out += to_json_line(fact);
  }
  out += ']';
  return out;
}

std::string to_json_line(const Entry& entry) {
  std::string out;
  write(out, entry);
  return out;
}

Fact fact_from_json(std::string_view text) { return read_fact(parse(text, {})); }

Entry entry_from_json(std::string_view text) {
  Entry entry;
  read(parse(text, {}), entry);
  return entry;
}

std::vector<Fact> facts_from_json(std::string_view text) {
  if (!text.starts_with('[') || !text.ends_with(']')) refuse("a list");
  text = text.substr(1, text.size() - 2);
  std::vector<Fact> facts;
  std::array<unsigned char, 16 * 1024> buffer;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(between_facts), text.size());
    boost::json::monotonic_resource memory{buffer.data(), buffer.size()};
    facts.push_back(read_fact(parse(text.substr(0, end), &memory)));
    text.remove_prefix(std::min(end + between_facts.size(), text.size()));
  }
  return facts;
}

}  // namespace kvartett
