// Who is who: all persons, users, sessions, tokens and links of the server, in memory. Every
// request asks here who it comes from; what changes is stored first and put here after.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kvartett/auth/actor.h"
#include "kvartett/auth/user.h"

namespace kvartett {

// A session ends twelve hours after it was last used, and thirty days after it began.
inline constexpr std::chrono::hours session_idle{12};
inline constexpr std::chrono::hours session_lifetime{30 * 24};

// Who reads her calendar by a private link, and whether she wants to see amounts there.
struct CalendarReader {
  Actor actor;
  bool sees_amounts = false;
};

// Whether two e-mails are one: letter by letter, however A to Z are cased. What a provider vouches
// for is never compared looser: ö is not o.
bool is_same_address(std::string_view a, std::string_view b);

// Everything that the store holds of people.
struct KnownPeople {
  std::vector<Person> persons;
  std::vector<User> users;
  std::vector<Token> tokens;
  std::vector<Link> links;
  std::vector<Session> sessions;
};

// May be shared between threads: many read, and whoever changes something waits for them.
class Directory {
 public:
  // Sessions count as used `now`, since when they were used is kept in memory and only told to the
  // store at times.
  void load(const KnownPeople& people, Instant now);

  // Who holds this secret: nobody when it is unknown, has ended, or its user may no longer sign in.
  std::optional<Actor> find_session(std::string_view secret, Instant now) const;
  std::optional<Actor> find_token(std::string_view secret, Instant now) const;

  // Whose calendar the secret of a link opens. It opens nothing else, and nothing else opens it.
  std::optional<CalendarReader> find_calendar_reader(std::string_view secret, Instant now) const;
  // The link that the user has; she has at most one.
  std::optional<Token> find_calendar_link(std::int64_t user) const;

  // Who holds the session or token whose secret has this hash. Asking so is no use of a session:
  // it ends as if nobody had asked.
  std::optional<Actor> find_holder(std::string_view secret_hash, Instant now) const;

  // Whose session or token this secret is or was, though it may open nothing any more.
  std::optional<User> find_former_holder(std::string_view secret) const;

  std::optional<Person> find_person(std::int64_t number) const;
  std::optional<Person> find_person_with_email(
      std::string_view email) const;  // however it is cased
  std::optional<Person> find_person_with_identity(std::string_view issuer,
                                                  std::string_view subject) const;
  std::optional<User> find_user(std::int64_t number) const;
  std::optional<User> find_user_with_email(Id<Company> company, std::string_view email) const;
  std::vector<User> users_of(Id<Company> company) const;         // by number
  std::vector<User> users_of_person(std::int64_t person) const;  // by number
  std::optional<Token> find_token_numbered(std::int64_t number) const;
  std::vector<Token> tokens_of(Id<Company> company) const;  // by number
  // Of a link that still works.
  std::optional<Link> find_link(std::string_view secret, Instant now) const;
  std::optional<Link> find_link_numbered(std::int64_t number) const;
  std::vector<Link> links_of(Id<Company> company) const;  // by number
  // Of links for this address that still work, in all companies, the one that was made latest; the
  // letters of the address are compared as they are, but for A to Z.
  std::optional<Link> find_invitation_of(std::string_view email, Instant now) const;
  // That have not ended, in all her companies, the one that was used latest first.
  std::vector<Session> sessions_of_person(std::int64_t person, Instant now) const;
  // What has been used since the store was told.
  std::vector<Session> sessions_to_tell() const;
  std::vector<Token> tokens_to_tell() const;

  // What the store has just kept. A user who is disabled loses her sessions.
  void put(const Person& person);
  void put(const User& user);
  void put(const Token& token);
  void put(const Link& link);
  void put(const Session& session, Instant now);
  void told(const Session& session);
  void remove_link(std::int64_t number);
  void end_session(std::string_view secret_hash);
  void end_sessions_of(std::int64_t user);

 private:
  struct LiveSession {
    LiveSession(const Session& s, Instant now) : session{s}, idle_from{now}, used_at{s.used_at} {}
    bool has_ended(Instant now) const;
    void use(Instant now) const;
    Session as_used() const;
    Session session;
    mutable std::atomic<Instant> idle_from;
    mutable std::atomic<Instant> used_at;
  };
  struct LiveToken {
    explicit LiveToken(const Token& t) : token{t}, used_at{t.used_at.value_or(Instant{})} {}
    Token as_used() const;
    Token token;
    mutable std::atomic<Instant> used_at;  // the beginning of time: never
  };
  const User* find_active(std::int64_t number) const;
  std::optional<Language> language_of(const User& user) const;
  Actor actor_of(const User& user, Role role) const;
  std::optional<Actor> find_session_holder(const LiveSession& live, Instant now) const;
  const LiveToken* find_live_token(const std::string& hash) const;
  std::optional<Actor> find_token_holder(const LiveToken* live, Instant now) const;
  std::optional<Actor> find_holder_of(const Token& token, Instant now) const;
  void index(const Person& person);
  void index(const Token& token);

  mutable std::shared_mutex mutex_;
  std::unordered_map<std::int64_t, Person> persons_;
  std::unordered_map<std::string, std::int64_t> persons_by_email_;  // folded
  std::map<std::pair<std::string, std::string>, std::int64_t>
      persons_by_identity_;  // issuer, subject
  std::unordered_map<std::int64_t, User> users_;
  std::unordered_map<std::int64_t, std::unique_ptr<LiveToken>> tokens_;
  std::unordered_map<std::string, std::int64_t> tokens_by_hash_;
  std::unordered_map<std::int64_t, Link> links_;
  std::unordered_map<std::string, std::unique_ptr<LiveSession>> sessions_;  // by the secret's hash
};

}  // namespace kvartett
