#include "kvartett/api/wire_people.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(Scope, read_and_write, read)

}  // namespace kvartett

namespace kvartett::wire {
namespace {

using OptionalText = std::optional<std::string>;

struct SignInBody {
  std::string email;
  std::string password;
  json::Given<std::string> totp;
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (email, password, totp))

struct CompanyChoiceBody {
  std::string company_id;
};
BOOST_DESCRIBE_STRUCT(CompanyChoiceBody, (), (company_id))

enum class Locale { sv, en };
BOOST_DESCRIBE_ENUM(Locale, sv, en)

struct UserBody {
  std::string name;
  std::string email;
  Role role = Role::viewer;
  OptionalText seller_id;
  OptionalText team_id;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(UserBody, (), (name, email, role, seller_id, team_id, password))

struct UserChangeBody {
  json::Given<std::string> name;
  json::Given<std::string> email;
  json::Given<Role> role;
  json::Given<OptionalText> seller_id;
  json::Given<OptionalText> team_id;
  json::Given<bool> disabled;
  json::Given<std::string> password;
};
BOOST_DESCRIBE_STRUCT(UserChangeBody, (),
                      (name, email, role, seller_id, team_id, disabled, password))

struct TokenBody {
  std::string name;
  Role role = Role::viewer;
  std::optional<Date> expires_on;
  json::Given<Scope> scope;
};
BOOST_DESCRIBE_STRUCT(TokenBody, (), (name, role, expires_on, scope))

struct MeBody {
  json::Given<std::optional<Locale>> locale;
};
BOOST_DESCRIBE_STRUCT(MeBody, (), (locale))

struct UserAnswer {
  std::string id;
  std::string name;
  std::string email;
  Role role = Role::viewer;
  OptionalText seller_id;
  OptionalText team_id;
  OptionalText team_name;
  bool disabled = false;
  bool can_sign_in = false;
  bool is_shared = false;
  bool has_second_factor = false;
};
BOOST_DESCRIBE_STRUCT(UserAnswer, (),
                      (id, name, email, role, seller_id, team_id, team_name, disabled, can_sign_in,
                       is_shared, has_second_factor))

struct TokenAnswer {
  std::string id;
  std::string name;
  Role role = Role::viewer;
  std::string user_id;
  std::string user_name;
  std::string created_at;
  OptionalText expires_at;
  Scope scope = Scope::read_and_write;
  OptionalText used_at;
};
BOOST_DESCRIBE_STRUCT(TokenAnswer, (),
                      (id, name, role, user_id, user_name, created_at, expires_at, scope, used_at))

struct NewTokenAnswer {
  TokenAnswer token;
  OptionalText secret;
};
BOOST_DESCRIBE_STRUCT(NewTokenAnswer, (), (token, secret))

struct MyselfAnswer {
  std::string id;
  std::string name;
  std::string email;
  Role role = Role::viewer;
  OptionalText seller_id;
  OptionalText team_id;  // that she leads, and sees no more than
  OptionalText team_name;
};
BOOST_DESCRIBE_STRUCT(MyselfAnswer, (), (id, name, email, role, seller_id, team_id, team_name))

struct MeAnswer {
  MyselfAnswer user;
  CompanyAnswer company;
  std::string locale;
  OptionalText csrf_token;
  std::vector<Place> companies;
  bool must_set_up_second_factor = false;
};
BOOST_DESCRIBE_STRUCT(MeAnswer, (),
                      (user, company, locale, csrf_token, companies, must_set_up_second_factor))

UserAnswer user_answer(const Names& names, const Directory& directory, const User& user) {
  const auto person = directory.find_person(user.person);
  return {names.user(user.number),
          user.name,
          user.email,
          user.role,
          names.text(user.seller),
          names.text(user.team),
          names.name(user.team),
          user.disabled,
          person.has_value(),
          directory.users_of_person(user.person).size() > 1,
          person && person->second_factor.is_on()};
}

OptionalText text_or_null(std::optional<Instant> at) {
  if (!at) return {};
  return kvartett::text(*at);
}

TokenAnswer token_answer(const Names& names, const Token& token, const User& owner) {
  return {names.token(token.number),      token.name,  token.role,
          names.user(owner.number),       owner.name,  kvartett::text(token.created_at),
          text_or_null(token.expires_at), token.scope, text_or_null(token.used_at)};
}

Result<UserDraft> judged(UserDraft draft) {
  std::vector<Problem> problems;
  judge_length(problems, "/name", draft.name, 200);
  judge_length(problems, "/email", draft.email, 254);
  if (!problems.empty()) return refuse(std::move(problems));
  return draft;
}

}  // namespace

Result<SignInTry> read_sign_in(const json::Value& value) {
  SignInBody body = TRY(json::read_value<SignInBody>(value));
  return SignInTry{std::move(body.email), std::move(body.password), body.totp.value_or("")};
}

Result<std::optional<std::int64_t>> read_company_choice(const PublicIds& ids,
                                                        const std::vector<User>& places,
                                                        const json::Value& value) {
  const auto body = TRY(json::read_value<CompanyChoiceBody>(value));
  for (const User& place : places) {
    if (ids.text(place.company) == body.company_id) return std::optional{place.number};
  }
  return std::optional<std::int64_t>{};
}

Result<UserDraft> read_user(const Names& names, const json::Value& value) {
  UserBody body = TRY(json::read_value<UserBody>(value));
  UserDraft draft;
  draft.name = std::move(body.name);
  draft.email = std::move(body.email);
  draft.role = body.role;
  draft.seller = names.optional_id<Seller>(body.seller_id);
  draft.team = names.optional_id<Team>(body.team_id);
  draft.password = std::move(body.password);
  return judged(std::move(draft));
}

Result<UserDraft> read_change(const Names& names, const json::Value& value, const User& before) {
  UserChangeBody body = TRY(json::read_value<UserChangeBody>(value));
  UserDraft draft;
  draft.name = body.name.value_or(before.name);
  draft.email = body.email.value_or(before.email);
  draft.role = body.role.value_or(before.role);
  draft.seller = body.seller_id ? names.optional_id<Seller>(*body.seller_id) : before.seller;
  // Who becomes something else than a manager leads no team any more.
  if (draft.role == Role::manager) draft.team = before.team;
  if (body.team_id) draft.team = names.optional_id<Team>(*body.team_id);
  draft.disabled = body.disabled.value_or(before.disabled);
  if (body.password && body.password->empty()) {
    return refuse(Wrong::invalid, say("The password is empty.", "Lösenordet är tomt."),
                  "/password");
  }
  draft.password = body.password.value_or("");
  return judged(std::move(draft));
}

Result<TokenDraft> read_token(const json::Value& value) {
  TokenBody body = TRY(json::read_value<TokenBody>(value));
  std::vector<Problem> problems;
  judge_length(problems, "/name", body.name, 200);
  if (!problems.empty()) return refuse(std::move(problems));
  return TokenDraft{std::move(body.name), body.role, body.expires_on,
                    body.scope.value_or(Scope::read_and_write)};
}

Result<json::Given<std::optional<Language>>> read_language(const json::Value& value) {
  const MeBody body = TRY(json::read_value<MeBody>(value));
  json::Given<std::optional<Language>> language;
  if (body.locale) {
    auto& chosen = language.emplace();
    if (*body.locale) chosen = **body.locale == Locale::sv ? Language::swedish : Language::english;
  }
  return language;
}

std::string user(const Names& names, const Directory& directory, const User& user) {
  return json::text(user_answer(names, directory, user));
}

std::string page_of_users(const Names& names, const Directory& directory,
                          const std::vector<User>& users, const OptionalText& next_cursor) {
  Page<UserAnswer> page{{}, next_cursor};
  for (const User& user : users) page.items.push_back(user_answer(names, directory, user));
  return json::text(page);
}

std::string new_token(const Names& names, const NewToken& token, const User& owner) {
  return json::text(NewTokenAnswer{token_answer(names, token.token, owner), or_null(token.secret)});
}

std::string page_of_tokens(const Names& names, const std::vector<Token>& tokens,
                           const std::vector<User>& owners, const OptionalText& next_cursor) {
  Page<TokenAnswer> page{{}, next_cursor};
  for (std::size_t i = 0; i < tokens.size(); ++i)
    page.items.push_back(token_answer(names, tokens[i], owners[i]));
  return json::text(page);
}

std::string me(const Names& names, const Snapshot& of, const User& user, const Actor& actor,
               const std::vector<Place>& places, Language language, Date today,
               const OptionalText& csrf_token) {
  return json::text(
      MeAnswer{{names.user(user.number), user.name, user.email, actor.role, names.text(user.seller),
                names.text(actor.team), names.name(actor.team)},
               company(of, today),
               locale(language),
               csrf_token,
               places,
               actor.must_set_up});
}

}  // namespace kvartett::wire
