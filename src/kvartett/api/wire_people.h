// Users, tokens, and oneself, on the wire.
#pragma once

#include "kvartett/api/wire_company.h"
#include "kvartett/app/keep_users.h"
#include "kvartett/app/sign_in.h"

namespace kvartett::wire {

Result<SignInTry> read_sign_in(const json::Value& body);
// Which of these users' companies: the one that the body names; nothing: none of them.
Result<std::optional<std::int64_t>> read_company_choice(const PublicIds& ids,
                                                        const std::vector<User>& places,
                                                        const json::Value& body);

Result<UserDraft> read_user(const Names& names, const json::Value& body);
Result<UserDraft> read_change(const Names& names, const json::Value& body, const User& before);
Result<TokenDraft> read_token(const json::Value& body);
// What the person chose; nothing: the company's language.
Result<json::Given<std::optional<Language>>> read_language(const json::Value& body);

std::string user(const Names& names, const Directory& directory, const User& user);
std::string page_of_users(const Names& names, const Directory& directory,
                          const std::vector<User>& users,
                          const std::optional<std::string>& next_cursor);

// `owners`: of the tokens, in the same order.
std::string new_token(const Names& names, const NewToken& token, const User& owner);
std::string page_of_tokens(const Names& names, const std::vector<Token>& tokens,
                           const std::vector<User>& owners,
                           const std::optional<std::string>& next_cursor);

// One of the companies that a person has a place in.
struct Place {
  std::string id;
  std::string name;
  Role role = Role::viewer;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(Place, (), (id, name, role, is_current))

// `csrf_token`: nothing for a program.
std::string me(const Names& names, const Snapshot& company, const User& user, const Actor& actor,
               const std::vector<Place>& places, Language language, Date today,
               const std::optional<std::string>& csrf_token);

}  // namespace kvartett::wire
