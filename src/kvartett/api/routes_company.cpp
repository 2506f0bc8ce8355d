// The company, its people, customers and products.
#include <algorithm>
#include <tuple>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_people.h"
#include "kvartett/app/close_months.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/merge_customers.h"
#include "kvartett/app/narrow.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// What differs between the four kinds of things that a company keeps.
template <class T>
struct Kind;
template <>
struct Kind<Team> {
  static constexpr std::string_view path = "/api/v1/teams";
  static Sentence missing() { return say("There is no such team.", "Teamet finns inte."); }
  static const auto& all(const Ledger& ledger) { return ledger.teams(); }
  static constexpr auto read = wire::read_team;
  static constexpr auto add = add_team;
  static constexpr auto change = change_team;
};
template <>
struct Kind<Seller> {
  static constexpr std::string_view path = "/api/v1/sellers";
  static Sentence missing() { return say("There is no such seller.", "Säljaren finns inte."); }
  static const auto& all(const Ledger& ledger) { return ledger.sellers(); }
  static constexpr auto read = wire::read_seller;
  static constexpr auto add = add_seller;
  static constexpr auto change = change_seller;
};
template <>
struct Kind<Customer> {
  static constexpr std::string_view path = "/api/v1/customers";
  static Sentence missing() { return say("There is no such customer.", "Kunden finns inte."); }
  static const auto& all(const Ledger& ledger) { return ledger.customers(); }
  static constexpr auto read = wire::read_customer;
  static constexpr auto add = add_customer;
  static constexpr auto change = change_customer;
};
template <>
struct Kind<Product> {
  static constexpr std::string_view path = "/api/v1/products";
  static Sentence missing() { return say("There is no such product.", "Produkten finns inte."); }
  static const auto& all(const Ledger& ledger) { return ledger.products(); }
  static constexpr auto read = wire::read_product;
  static constexpr auto add = add_product;
  static constexpr auto change = change_product;
};

// What else than its name a thing is found by.
std::string other_names(const Ledger&, Id<Team>) { return {}; }
std::string other_names(const Ledger& ledger, Id<Seller> id) {
  const Seller& seller = ledger.seller(id).value;
  return seller.email + '\n' + seller.external_id;
}
// A customer is also found by what those are called that were merged into it.
std::string other_names(const Ledger& ledger, Id<Customer> id) {
  const KeptCustomer& kept = ledger.customer(id);
  std::string names = kept.value.org_number + '\n' + kept.value.external_id;
  for (const Id<Customer> merged : kept.merged) {
    names += '\n' + ledger.customer(merged).value.name + '\n' + other_names(ledger, merged);
  }
  return names;
}
std::string other_names(const Ledger& ledger, Id<Product> id) {
  const Product& product = ledger.product(id).value;
  return product.code + '\n' + product.group;
}

template <class T>
Result<Id<T>> find_in_path(const Call& call, const Ledger& ledger) {
  const auto id = call.app().ids().find<T>(call.actor.company, call.in_path);
  if (!id || !ledger.has(*id)) return refuse(Wrong::missing, Kind<T>::missing());
  return *id;
}

template <class T>
Response one_answer(const Call& call, const Snapshot& company, Id<T> id, Date day,
                    int status = 200) {
  const Version changed_in = Kind<T>::all(company.ledger)[id.index()].changed_in;
  Response response =
      json_answer(wire::one(call.names(company), id, {day, seen_by(call.actor, company.ledger)}),
                  changed_in, status);
  if (status == 201) {
    response.headers.emplace_back(
        "Location", fmt::format("{}/{}", Kind<T>::path, call.names(company).text(id)));
  }
  return response;
}

template <class T>
Result<Response> add_one(Call& call) {
  const auto company = call.company();
  const T draft = TRY(Kind<T>::read(call.names(*company), call.body));
  const Once once = TRY(call.once());
  const auto added = TRY(Kind<T>::add(call.app(), call.actor, once, draft));
  return one_answer(call, *added.company, added.id, call.today(), 201);
}

template <class T>
Result<Response> get_one(Call& call) {
  const auto company = call.company();
  const auto id = TRY(find_in_path<T>(call, company->ledger));
  Asked asked{call, company->ledger};
  const Date day = asked.date("on").value_or(call.today());
  TRY(asked.done());
  return one_answer(call, *company, id, day);
}

template <class T>
Result<Response> change_one(Call& call) {
  const auto company = call.company();
  const auto id = TRY(find_in_path<T>(call, company->ledger));
  const Version seen = TRY(call.seen());
  const T draft = TRY(wire::read_change(call.names(*company), call.body,
                                        Kind<T>::all(company->ledger)[id.index()].value));
  const auto changed = TRY(Kind<T>::change(call.app(), call.actor, id, seen, draft));
  return one_answer(call, *changed.company, id, call.today());
}

// By name; of those that are searched for, first the ones whose names begin with it.
template <class T, class Passes>
Result<Response> list_by_name(const Call& call, const Snapshot& company, Asked& asked, Date day,
                              Passes passes) {
  const std::string search = folded(asked.text("q"));
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  const auto& all = Kind<T>::all(company.ledger);
  std::vector<std::tuple<bool, std::string, Id<T>>> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const T& value = all[i].value;
    const std::string name = folded(value.name);
    const std::size_t at = name.find(search);
    if (!passes(Id<T>::at(i), value)) continue;
    if (at == name.npos &&
        folded(other_names(company.ledger, Id<T>::at(i))).find(search) == std::string::npos) {
      continue;
    }
    found.emplace_back(!search.empty() && at != 0, collated(value.name), Id<T>::at(i));
  }
  std::ranges::sort(found);
  std::vector<Id<T>> ids;
  for (const auto& [later, name, id] : found) ids.push_back(id);
  const auto names = call.names(company);
  const auto next = TRY(cut_page(ids, call, limit, [&](Id<T> id) { return names.text(id); }));
  return json_answer(wire::page(names, ids, {day, seen_by(call.actor, company.ledger)}, next));
}

template <class T>
Result<Response> list_all(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  return list_by_name<T>(call, *company, asked, call.today(), [](Id<T>, const T&) { return true; });
}

Result<std::int64_t> find_user_in_path(const Call& call) {
  if (const auto number = call.app().ids().find_user(call.actor.company, call.in_path))
    return *number;
  return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
}

Response user_answer(const Call& call, const User& user, int status = 200) {
  const auto company = call.company();
  const auto names = call.names(*company);
  Response response =
      json_answer(wire::user(names, call.app().directory(), user), user.revision, status);
  if (status == 201)
    response.headers.emplace_back("Location", "/api/v1/users/" + names.user(user.number));
  return response;
}

Response settings_answer(const Call& call, const Snapshot& company) {
  return json_answer(json::text(wire::company(company, call.today())),
                     company.ledger.settings_changed_in());
}

Response closed_months_answer(const Call& call, const Snapshot& company) {
  return json_answer(
      wire::closed_months(company.ledger.closed_through(), last_closable(call.today())),
      company.ledger.closed_changed_in());
}

}  // namespace

namespace operations {

Answer get_company(Call& call) { return settings_answer(call, *call.company()); }

Answer change_company(Call& call) {
  const Version seen = TRY(call.seen());
  const Settings settings =
      TRY(wire::read_settings_change(call.body, call.company()->ledger.settings()));
  const auto company = TRY(change_settings(call.app(), call.actor, seen, settings));
  return settings_answer(call, *company);
}

Answer get_closed_months(Call& call) { return closed_months_answer(call, *call.company()); }

Answer close_months(Call& call) {
  const Version seen = TRY(call.seen());
  const auto through = TRY(wire::read_closed_months(call.body));
  const auto company = TRY(kvartett::close_months(call.app(), call.actor, seen, through));
  return closed_months_answer(call, *company);
}

Answer list_teams(Call& call) { return list_all<Team>(call); }
Answer add_team(Call& call) { return add_one<Team>(call); }
Answer get_team(Call& call) { return get_one<Team>(call); }
Answer change_team(Call& call) { return change_one<Team>(call); }

Answer list_sellers(Call& call) { return list_all<Seller>(call); }
Answer add_seller(Call& call) { return add_one<Seller>(call); }
Answer get_seller(Call& call) { return get_one<Seller>(call); }
Answer change_seller(Call& call) { return change_one<Seller>(call); }

Answer list_customers(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const Date day = asked.date("on").value_or(call.today());
  const auto status = asked.choice<CustomerStatus>("status");
  const auto owner = asked.id<Seller>("owner_seller_id", Kind<Seller>::missing());
  return list_by_name<Customer>(
      call, *company, asked, day, [&](Id<Customer> id, const Customer& customer) {
        return !company->ledger.customer(id).merged_into && (!owner || customer.owner == owner) &&
               (!status || wire::status(company->ledger, id, day) == *status);
      });
}
Answer add_customer(Call& call) { return add_one<Customer>(call); }
Answer get_customer(Call& call) { return get_one<Customer>(call); }
Answer change_customer(Call& call) { return change_one<Customer>(call); }

Answer merge_customers(Call& call) {
  const auto before = call.company();
  const auto id = TRY(find_in_path<Customer>(call, before->ledger));
  const auto duplicates = TRY(wire::read_merge(call.names(*before), call.body));
  const Once once = TRY(call.once());
  const auto company = TRY(kvartett::merge_customers(call.app(), call.actor, once, id, duplicates));
  return one_answer(call, *company, id, call.today());
}

Answer unmerge_customer(Call& call) {
  const auto before = call.company();
  const auto id = TRY(find_in_path<Customer>(call, before->ledger));
  const auto duplicate = TRY(wire::read_unmerge(call.names(*before), call.body));
  const Once once = TRY(call.once());
  const auto company = TRY(kvartett::unmerge_customer(call.app(), call.actor, once, id, duplicate));
  return one_answer(call, *company, id, call.today());
}

Answer list_products(Call& call) { return list_all<Product>(call); }
Answer add_product(Call& call) { return add_one<Product>(call); }
Answer get_product(Call& call) { return get_one<Product>(call); }
Answer change_product(Call& call) { return change_one<Product>(call); }

Answer list_users(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::string search = folded(asked.text("q"));
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  std::vector<User> users = TRY(view_users(call.app(), call.actor));
  std::erase_if(users, [&](const User& user) {
    return folded(user.name + '\n' + user.email).find(search) == std::string::npos;
  });
  std::ranges::stable_sort(users, {}, [](const User& user) { return collated(user.name); });
  const auto names = call.names(*company);
  const auto next =
      TRY(cut_page(users, call, limit, [&](const User& user) { return names.user(user.number); }));
  return json_answer(wire::page_of_users(names, call.app().directory(), users, next));
}

Answer add_user(Call& call) {
  const UserDraft draft = TRY(wire::read_user(call.names(*call.company()), call.body));
  const Once once = TRY(call.once());
  return user_answer(
      call,
      TRY(kvartett::add_user(call.app(), call.service.door.passwords, call.actor, once, draft)),
      201);
}

Answer get_user(Call& call) {
  const std::int64_t number = TRY(find_user_in_path(call));
  return user_answer(call, TRY(view_user(call.app(), call.actor, number)));
}

Answer change_user(Call& call) {
  const std::int64_t number = TRY(find_user_in_path(call));
  const User before = TRY(view_user(call.app(), call.actor, number));
  const Version seen = TRY(call.seen());
  const UserDraft draft = TRY(wire::read_change(call.names(*call.company()), call.body, before));
  return user_answer(call, TRY(kvartett::change_user(call.app(), call.service.door.passwords,
                                                     call.actor, number, seen, draft)));
}

Answer list_tokens(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  std::vector<Token> tokens = TRY(view_tokens(call.app(), call.actor));
  const auto names = call.names(*company);
  const auto next = TRY(
      cut_page(tokens, call, limit, [&](const Token& token) { return names.token(token.number); }));
  std::vector<User> owners;
  for (const Token& token : tokens) owners.push_back(*call.app().directory().find_user(token.user));
  return json_answer(wire::page_of_tokens(names, tokens, owners, next));
}

Answer add_token(Call& call) {
  const TokenDraft draft = TRY(wire::read_token(call.body));
  const Once once = TRY(call.once());
  const NewToken token = TRY(kvartett::add_token(call.app(), call.actor, once, draft));
  const auto company = call.company();
  const auto names = call.names(*company);
  Response response = json_answer(
      wire::new_token(names, token, *call.app().directory().find_user(token.token.user)), 201);
  response.headers.emplace_back("Location", "/api/v1/tokens/" + names.token(token.token.number));
  return response;
}

Answer remove_token(Call& call) {
  const auto number = call.app().ids().find_token(call.actor.company, call.in_path);
  // What is not one of ours is as missing as what is not there.
  TRY(revoke_token(call.app(), call.actor, number.value_or(0)));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace operations
}  // namespace kvartett
