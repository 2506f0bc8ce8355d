#include "kvartett/app/keep_company.h"

#include <algorithm>
#include <set>

#include "kvartett/app/repost_deals.h"
#include "kvartett/app/roll_forward.h"
#include "kvartett/auth/permission.h"
#include "kvartett/base/text.h"
#include "kvartett/ledger/team_tree.h"

namespace kvartett {
namespace {

// Org numbers, customer numbers and the like name one thing each; an empty one names nothing.
template <class Kept, class Field>
bool is_taken(const PersistentVector<Kept>& kept, std::int32_t but, const std::string& wanted,
              Field field) {
  if (wanted.empty()) return false;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (static_cast<std::int32_t>(i) != but && kept[i].value.*field == wanted) return true;
  }
  return false;
}

void judge_name(const std::string& name, std::vector<Problem>& problems) {
  if (trimmed(name).empty())
    problems.push_back({"/name", say("The name is missing.", "Namnet saknas.")});
}

std::vector<Problem> judge(const Ledger& ledger, Id<Team> id, const Team& team) {
  std::vector<Problem> problems;
  judge_name(team.name, problems);
  if (is_taken(ledger.teams(), id.number, team.name, &Team::name)) {
    problems.push_back({"/name", say("There is already a team called {}.",
                                     "Det finns redan ett team som heter {}.", team.name)});
  }
  if (team.parent && !ledger.has(*team.parent)) {
    problems.push_back({"/parent_id", say("There is no such team.", "Teamet finns inte.")});
  } else if (team.parent && !may_stand_under(ledger, id, *team.parent)) {
    problems.push_back(
        {"/parent_id",
         say("A team does not stand under itself or a team below it, and at most {} stand above "
             "one another.",
             "Ett team kan inte ligga under sig självt eller ett team under det, och högst {} "
             "ligger ovanför varandra.",
             team_levels_max)});
  }
  return problems;
}

std::vector<Problem> judge(const Ledger& ledger, Id<Seller> id, const Seller& seller) {
  std::vector<Problem> problems;
  judge_name(seller.name, problems);
  if (seller.team && !ledger.has(*seller.team)) {
    problems.push_back({"/team_id", say("There is no such team.", "Teamet finns inte.")});
  }
  if (seller.active_from && seller.active_to && *seller.active_to < *seller.active_from) {
    problems.push_back({"/active_to", say("The last day is before the first.",
                                          "Sista dagen är före den första.")});
  }
  if (is_taken(ledger.sellers(), id.number, seller.external_id, &Seller::external_id)) {
    problems.push_back(
        {"/external_id", say("Another seller has the number {}.", "En annan säljare har numret {}.",
                             seller.external_id)});
  }
  return problems;
}

std::vector<Problem> judge(const Ledger& ledger, Id<Customer> id, const Customer& customer) {
  std::vector<Problem> problems;
  judge_name(customer.name, problems);
  if (customer.owner && !ledger.has(*customer.owner)) {
    problems.push_back(
        {"/owner_seller_id", say("There is no such seller.", "Säljaren finns inte.")});
  }
  if (is_taken(ledger.customers(), id.number, customer.org_number, &Customer::org_number)) {
    problems.push_back(
        {"/org_number", say("Another customer has the org. number {}.",
                            "En annan kund har organisationsnumret {}.", customer.org_number)});
  }
  if (is_taken(ledger.customers(), id.number, customer.external_id, &Customer::external_id)) {
    problems.push_back({"/external_id", say("Another customer has the number {}.",
                                            "En annan kund har numret {}.", customer.external_id)});
  }
  return problems;
}

std::vector<Problem> judge(const Ledger& ledger, Id<Product> id, const Product& product) {
  std::vector<Problem> problems;
  judge_name(product.name, problems);
  if (is_taken(ledger.products(), id.number, product.code, &Product::code)) {
    problems.push_back({"/code", say("Another product has the code {}.",
                                     "En annan produkt har koden {}.", product.code)});
  }
  return problems;
}

const auto& kept(const Ledger& ledger, const Team&) { return ledger.teams(); }
const auto& kept(const Ledger& ledger, const Seller&) { return ledger.sellers(); }
const auto& kept(const Ledger& ledger, const Customer&) { return ledger.customers(); }
const auto& kept(const Ledger& ledger, const Product&) { return ledger.products(); }

template <class T>
Result<KeptAnswer<T>> add(App& app, const Actor& actor, Action action, const Once& once,
                          const T& value) {
  TRY(may(actor, action));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Id<T> id = Id<T>::at(kept(desk.ledger(), value).size());
    if (auto problems = judge(desk.ledger(), id, value); !problems.empty())
      return refuse(std::move(problems));
    desk.append({Set<T>{id, value}});
    return id.number;
  };
  const Written written = TRY(app.write(actor, once, deed));
  return KeptAnswer<T>{{static_cast<std::int32_t>(written.made)}, written.company};
}

template <class T>
void set(Desk& desk, Id<T> id, const T&, const T& value) {
  desk.append({Set<T>{id, value}});
}

// Whoever gets a customer answers for it from today on, unless the change says since when. Who gets
// one that nobody has had, has had it all along.
void set(Desk& desk, Id<Customer> id, const Customer before, Customer value) {
  const bool is_dated = value.former_owners != before.former_owners;
  const bool was_nobodys = !before.owner && before.former_owners.empty();
  if (value.owner != before.owner && !is_dated && !was_nobodys) {
    const auto owner = value.owner;
    value.owner = before.owner;
    hand_over(value, owner, desk.today());
  }
  desk.append({CustomerSet{id, std::move(value)}});
}

// What a seller does from today on is her new team's; what is done stays where it was done (§1).
// Who had no team until now has had this one all along.
void set(Desk& desk, Id<Seller> id, const Seller before, Seller value) {
  value.former_teams = before.former_teams;
  const Date yesterday = desk.today().plus_days(-1);
  if (value.team == before.team) {
    desk.append({SellerSet{id, value}});
    return;
  }
  const bool moved_today =
      !before.former_teams.empty() && before.former_teams.back().until == yesterday;
  if (before.team && !moved_today) value.former_teams.push_back({before.team, yesterday});
  roll_forward(desk);  // a year that is missing is everybody's, and not for this to post in part
  const SellerSet fact{id, value};
  std::set<Id<Deal>> deals;
  Deal deal;
  for (std::size_t d = 0; d < desk.ledger().deals().size(); ++d) {
    desk.ledger().deals().read(d, deal);
    const auto is_hers = [&](const Share& share) { return share.seller == id; };
    if (!deal.is_void && std::ranges::any_of(deal.shares, is_hers)) deals.insert(Id<Deal>::at(d));
  }
  std::vector<Entry> entries = repost_deals(desk.company(), {fact}, deals, desk.today());
  std::erase_if(entries, [&](const Entry& entry) { return entry.seller != id; });
  const auto count = static_cast<std::int32_t>(entries.size());
  std::vector<Fact> facts{fact};
  if (count > 0) facts.push_back(SellerMoved{id, count});
  desk.append(std::move(facts), std::move(entries));
}

template <class T>
Result<KeptAnswer<T>> change(App& app, const Actor& actor, Action action, Id<T> id, Version changes,
                             const T& value) {
  TRY(may(actor, action));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (!desk.ledger().has(id))
      return refuse(Wrong::missing, say("There is no such thing.", "Det finns inte."));
    const auto& before = kept(desk.ledger(), value)[id.index()];
    if (before.changed_in != changes) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed this meanwhile: look at it again.",
                        "Någon annan har ändrat det här under tiden: titta på det igen."));
    }
    if (auto problems = judge(desk.ledger(), id, value); !problems.empty())
      return refuse(std::move(problems));
    if (before.value != value) set(desk, id, before.value, value);
    return id.number;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return KeptAnswer<T>{id, written.company};
}

}  // namespace

Result<KeptAnswer<Team>> add_team(App& app, const Actor& actor, const Once& once,
                                  const Team& team) {
  return add(app, actor, Action::keep_people, once, team);
}
Result<KeptAnswer<Seller>> add_seller(App& app, const Actor& actor, const Once& once,
                                      const Seller& seller) {
  return add(app, actor, Action::keep_people, once, seller);
}
Result<KeptAnswer<Customer>> add_customer(App& app, const Actor& actor, const Once& once,
                                          const Customer& customer) {
  return add(app, actor, Action::keep_customers, once, customer);
}
Result<KeptAnswer<Product>> add_product(App& app, const Actor& actor, const Once& once,
                                        const Product& product) {
  return add(app, actor, Action::keep_products, once, product);
}
Result<KeptAnswer<Team>> change_team(App& app, const Actor& actor, Id<Team> id, Version changes,
                                     const Team& team) {
  return change(app, actor, Action::keep_people, id, changes, team);
}
Result<KeptAnswer<Seller>> change_seller(App& app, const Actor& actor, Id<Seller> id,
                                         Version changes, const Seller& seller) {
  return change(app, actor, Action::keep_people, id, changes, seller);
}
Result<KeptAnswer<Customer>> change_customer(App& app, const Actor& actor, Id<Customer> id,
                                             Version changes, const Customer& customer) {
  return change(app, actor, Action::keep_customers, id, changes, customer);
}
Result<KeptAnswer<Product>> change_product(App& app, const Actor& actor, Id<Product> id,
                                           Version changes, const Product& product) {
  return change(app, actor, Action::keep_products, id, changes, product);
}

std::vector<Problem> judge(const Settings& settings) {
  std::vector<Problem> problems;
  judge_name(settings.name, problems);
  if (!find_currency_exponent(settings.currency)) {
    problems.push_back(
        {"/currency", say("\"{}\" is not a currency in use (ISO 4217).",
                          "\"{}\" är ingen valuta som används (ISO 4217).", settings.currency)});
  }
  if (!is_time_zone(settings.time_zone)) {
    problems.push_back(
        {"/time_zone",
         say("\"{}\" is not a time zone. An example: Europe/Stockholm.",
             "\"{}\" är ingen tidszon. Ett exempel: Europe/Stockholm.", settings.time_zone)});
  }
  if (settings.passive_after_months < 0 || settings.passive_after_months > 120) {
    problems.push_back(
        {"/passive_after_months", say("A customer becomes passive after 0 to 120 months.",
                                      "En kund blir passiv efter 0 till 120 månader.")});
  }
  return problems;
}

Result<std::shared_ptr<const Snapshot>> change_settings(App& app, const Actor& actor,
                                                        Version changes, const Settings& settings) {
  TRY(may(actor, Action::change_settings));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().settings_changed_in() != changes) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed this meanwhile: look at it again.",
                        "Någon annan har ändrat det här under tiden: titta på det igen."));
    }
    std::vector<Problem> problems = judge(settings);
    if (settings.currency != desk.ledger().settings().currency) {
      problems.push_back({"/currency", say("The currency cannot be changed: the entries are in it.",
                                           "Valutan kan inte ändras: posterna är i den.")});
    }
    // No change of settings deletes a goal (§3).
    for (const BudgetYear& budget : desk.ledger().budgets()) {
      if (settings.fiscal_years.containing(budget.year.first) == budget.year) continue;
      problems.push_back(
          {"/fiscal_years",
           say("The fiscal year {} has a budget and stays as it is.",
               "Räkenskapsåret {} har en budget och förblir som det är.", budget.year.name())});
    }
    if (!problems.empty()) return refuse(std::move(problems));
    if (settings != desk.ledger().settings()) desk.append({SettingsSet{settings}});
    return 0;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return written.company;
}

}  // namespace kvartett
