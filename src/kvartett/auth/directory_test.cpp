#include "kvartett/auth/directory.h"

#include <doctest/doctest.h>

#include <thread>

#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

using std::chrono::hours;

const Instant noon{hours{24 * 20'000 + 12}};

User anna() {
  User user;
  user.number = 1;
  user.company = {0};
  user.email = "Anna.Öberg@nordvik.se";
  user.role = Role::seller;
  user.seller = Id<Seller>{3};
  return user;
}
Session session_of(std::int64_t user, std::string_view secret) {
  Session session;
  session.secret_hash = secret_hash(secret);
  session.user = user;
  session.created_at = noon;
  session.used_at = noon;
  session.expires_at = noon + session_lifetime;
  return session;
}
Token token_of(std::int64_t user, std::string_view secret, Role role) {
  Token token;
  token.number = 1;
  token.secret_hash = secret_hash(secret);
  token.user = user;
  token.company = {0};
  token.role = role;
  return token;
}

TEST_CASE("a session is its user: company, role, seat and language") {
  Directory directory;
  directory.put(anna());
  directory.put(session_of(1, "secret"), noon);
  const auto actor = directory.find_session("secret", noon);
  REQUIRE(actor);
  CHECK(actor->company == Id<Company>{0});
  CHECK(actor->user == 1);
  CHECK(actor->role == Role::seller);
  CHECK(actor->seller == Id<Seller>{3});
  CHECK_FALSE(directory.find_session("another", noon));
  CHECK_FALSE(directory.find_session("", noon));
  CHECK_FALSE(directory.find_token("secret", noon));
}

TEST_CASE("whose a credential was is known when it opens nothing any more") {
  Directory directory;
  directory.put(anna());
  Token token = token_of(1, "key", Role::seller);
  token.revoked = true;
  directory.put(token);
  directory.put(session_of(1, "secret"), noon);
  CHECK_FALSE(directory.find_token("key", noon));
  CHECK(directory.find_former_holder("key")->number == 1);
  CHECK_FALSE(directory.find_session("secret", noon + hours{34}));
  CHECK(directory.find_former_holder("secret")->number == 1);
  CHECK_FALSE(directory.find_former_holder("guessed"));
}

TEST_CASE("a session ends when nobody has used it for twelve hours") {
  Directory directory;
  directory.put(anna());
  directory.put(session_of(1, "secret"), noon);
  CHECK(directory.find_session("secret", noon + hours{11}));
  CHECK(directory.find_session("secret", noon + hours{22}));
  CHECK_FALSE(directory.find_session("secret", noon + hours{34}));
}

TEST_CASE("a session ends after thirty days, however busy") {
  Directory directory;
  directory.put(anna());
  directory.put(session_of(1, "secret"), noon);
  int hours_lived = 0;
  while (directory.find_session("secret", noon + hours{hours_lived})) hours_lived += 6;
  CHECK(hours_lived == 30 * 24);
}

TEST_CASE("what was stored is found again after a restart") {
  Directory directory;
  directory.load(
      {{}, {anna()}, {token_of(1, "token", Role::seller)}, {}, {session_of(1, "secret")}},
      noon + hours{48});
  CHECK(directory.find_session("secret", noon + hours{49}));
  CHECK(directory.find_token("token", noon));
}

TEST_CASE("signing out ends the session, and all of a user's when asked to") {
  Directory directory;
  directory.put(anna());
  directory.put(session_of(1, "one"), noon);
  directory.put(session_of(1, "two"), noon);
  directory.put(session_of(1, "three"), noon);
  directory.end_session(secret_hash("one"));
  CHECK_FALSE(directory.find_session("one", noon));
  CHECK(directory.find_session("two", noon));
  directory.end_sessions_of(1);
  CHECK_FALSE(directory.find_session("two", noon));
  CHECK_FALSE(directory.find_session("three", noon));
}

TEST_CASE("whoever is disabled is out at once, in the browser and in programs") {
  Directory directory;
  User user = anna();
  directory.put(user);
  directory.put(session_of(1, "secret"), noon);
  directory.put(token_of(1, "token", Role::seller));
  user.disabled = true;
  directory.put(user);
  CHECK_FALSE(directory.find_session("secret", noon));
  CHECK_FALSE(directory.find_token("token", noon));
  user.disabled = false;
  directory.put(user);
  CHECK_FALSE(directory.find_session("secret", noon));
}

TEST_CASE("a token may never do more than its user, even when the user's role sinks") {
  Directory directory;
  User user = anna();
  user.role = Role::admin;
  directory.put(user);
  directory.put(token_of(1, "reader", Role::viewer));
  Token full = token_of(1, "full", Role::admin);
  full.number = 2;
  directory.put(full);
  CHECK(directory.find_token("reader", noon)->role == Role::viewer);
  CHECK(directory.find_token("full", noon)->role == Role::admin);
  user.role = Role::seller;
  directory.put(user);
  CHECK(directory.find_token("full", noon)->role == Role::seller);
}

TEST_CASE("a token that was revoked, has expired or has no user opens nothing") {
  Directory directory;
  directory.put(anna());
  Token token = token_of(1, "token", Role::seller);
  token.expires_at = noon;
  directory.put(token);
  CHECK(directory.find_token("token", noon - hours{1}));
  CHECK_FALSE(directory.find_token("token", noon));
  token.expires_at = {};
  token.revoked = true;
  directory.put(token);
  CHECK_FALSE(directory.find_token("token", noon));
  directory.put(token_of(99, "nobody's", Role::admin));
  CHECK_FALSE(directory.find_token("nobody's", noon));
}

Person anna_herself() {
  Person person;
  person.number = 7;
  person.email = "Anna.Öberg@nordvik.se";
  person.language = Language::english;
  return person;
}

TEST_CASE("people are found by e-mail however it is typed, and only under their present one") {
  Directory directory;
  Person person = anna_herself();
  directory.put(person);
  CHECK(directory.find_person_with_email(" anna.öberg@NORDVIK.se ")->number == 7);
  person.email = "anna@nordvik.se";
  directory.put(person);
  CHECK(directory.find_person_with_email("anna@nordvik.se"));
  CHECK_FALSE(directory.find_person_with_email("anna.öberg@nordvik.se"));
}

TEST_CASE("a person has a place in each of her companies, and one language in all of them") {
  Directory directory;
  directory.put(anna_herself());
  User here = anna();
  here.person = 7;
  User there = anna();
  there.number = 2;
  there.person = 7;
  there.company = {1};
  there.role = Role::viewer;
  there.seller = {};
  directory.put(here);
  directory.put(there);
  CHECK(directory.users_of_person(7) == std::vector{here, there});
  CHECK(directory.users_of_person(0).empty());
  directory.put(session_of(2, "there"), noon);
  const auto actor = directory.find_session("there", noon);
  REQUIRE(actor);
  CHECK(actor->company == Id<Company>{1});
  CHECK(actor->person == 7);
  CHECK(actor->role == Role::viewer);
  CHECK(actor->language == Language::english);
  CHECK(directory.find_user_with_email({1}, "anna.öberg@nordvik.se")->number == 2);
}

TEST_CASE("a person sees where she is signed in, the latest first, and when each was used") {
  Directory directory;
  User user = anna();
  user.person = 7;
  directory.put(user);
  directory.put(session_of(1, "old"), noon);
  directory.put(session_of(1, "new"), noon);
  CHECK(directory.sessions_to_tell().empty());
  CHECK(directory.find_session("new", noon + hours{2}));
  const auto sessions = directory.sessions_of_person(7, noon + hours{2});
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].secret_hash == secret_hash("new"));
  CHECK(sessions[0].used_at == noon + hours{2});
  CHECK(sessions[1].used_at == noon);
  CHECK(directory.sessions_of_person(8, noon).empty());
  CHECK(directory.sessions_of_person(7, noon + hours{13}).size() == 1);
  REQUIRE(directory.sessions_to_tell().size() == 1);
  directory.told(directory.sessions_to_tell()[0]);
  CHECK(directory.sessions_to_tell().empty());
}

TEST_CASE("a token knows when it was used last, and that it may only read") {
  Directory directory;
  directory.put(anna());
  Token token = token_of(1, "token", Role::seller);
  token.scope = Scope::read;
  directory.put(token);
  CHECK_FALSE(directory.tokens_of({0})[0].used_at);
  CHECK(directory.find_token("token", noon)->scope == Scope::read);
  CHECK(directory.tokens_of({0})[0].used_at == noon);
  CHECK(directory.tokens_to_tell().size() == 1);
}

TEST_CASE("a link works until its time is up or it is taken away") {
  Directory directory;
  Link link;
  link.number = 1;
  link.secret_hash = secret_hash("link");
  link.company = {0};
  link.expires_at = noon;
  directory.put(link);
  CHECK(directory.find_link("link", noon - hours{1})->number == 1);
  CHECK_FALSE(directory.find_link("link", noon));
  CHECK_FALSE(directory.find_link("other", noon - hours{1}));
  CHECK(directory.links_of({0}).size() == 1);
  CHECK(directory.links_of({1}).empty());
  directory.remove_link(1);
  CHECK_FALSE(directory.find_link("link", noon - hours{1}));
}

TEST_CASE("a link to a calendar opens the calendar and nothing else, while its user may sign in") {
  Directory directory;
  directory.put(anna());
  Token link = token_of(1, "link", Role::seller);
  link.opens = Opens::calendar;
  directory.put(link);
  directory.put([] {
    Token token = token_of(1, "token", Role::seller);
    token.number = 2;
    return token;
  }());
  CHECK_FALSE(directory.find_token("link", noon));
  CHECK_FALSE(directory.find_holder(secret_hash("link"), noon));
  CHECK_FALSE(directory.find_calendar_reader("token", noon));
  const auto reader = directory.find_calendar_reader("link", noon);
  REQUIRE(reader);
  CHECK(reader->actor.seller == Id<Seller>{3});
  CHECK_FALSE(reader->sees_amounts);
  CHECK(directory.find_calendar_link(1)->number == 1);
  CHECK_FALSE(directory.find_calendar_link(2));

  User disabled = anna();
  disabled.disabled = true;
  directory.put(disabled);
  CHECK_FALSE(directory.find_calendar_reader("link", noon));
  directory.put(anna());
  link.revoked = true;
  directory.put(link);
  CHECK_FALSE(directory.find_calendar_reader("link", noon));
  CHECK_FALSE(directory.find_calendar_link(1));
}

TEST_CASE("a company's list of users and tokens is its own") {
  Directory directory;
  User user = anna();
  directory.put(user);
  User other = anna();
  other.number = 2;
  other.email = "b@rival.se";
  other.company = {1};
  directory.put(other);
  directory.put(token_of(1, "token", Role::seller));
  CHECK(directory.users_of({0}) == std::vector<User>{user});
  CHECK(directory.users_of({1}) == std::vector<User>{other});
  CHECK(directory.tokens_of({0}).size() == 1);
  CHECK(directory.tokens_of({1}).empty());
}

TEST_CASE("many may ask while one signs in and out") {
  Directory directory;
  directory.put(anna());
  directory.put(session_of(1, "steady"), noon);
  std::atomic<int> lost = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 3; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 2000; ++i) {
          if (!directory.find_session("steady", noon)) ++lost;
        }
      });
    }
    for (int i = 0; i < 500; ++i) {
      directory.put(session_of(1, "passing"), noon);
      directory.end_session(secret_hash("passing"));
    }
  }
  CHECK(lost == 0);
}

}  // namespace
}  // namespace kvartett
