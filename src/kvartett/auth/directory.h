// Who is who: all users, sessions and tokens of the server, in memory. Every request asks here who
// it comes from; what changes is stored first and put here after.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
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

// May be shared between threads: many read, and whoever changes something waits for them.
class Directory {
 public:
  // What the store holds. Sessions count as used `now`, since that is kept in memory only.
  void load(const std::vector<User>& users, const std::vector<Token>& tokens,
            const std::vector<Session>& sessions, Instant now);

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

  std::optional<User> find_user(std::int64_t number) const;
  std::optional<User> find_user_with_email(std::string_view email) const;  // however it is cased
  std::optional<Token> find_token_numbered(std::int64_t number) const;
  std::vector<User> users_of(Id<Company> company) const;    // by number
  std::vector<Token> tokens_of(Id<Company> company) const;  // by number

  // What the store has just kept. A user who is disabled loses her sessions.
  void put(const User& user);
  void put(const Token& token);
  void put(const Session& session, Instant now);
  void end_session(std::string_view secret_hash);
  void end_sessions_of(std::int64_t user);

 private:
  struct LiveSession {
    LiveSession(const Session& s, Instant now) : session{s}, last_used{now} {}
    bool has_ended(Instant now) const;
    Session session;
    mutable std::atomic<Instant> last_used;
  };
  const User* find_active(std::int64_t number) const;
  std::optional<Actor> find_token_holder(const std::string& hash, Instant now) const;
  std::optional<Actor> find_holder_of(const Token& token, Instant now) const;
  void index(const User& user);

  mutable std::shared_mutex mutex_;
  std::unordered_map<std::int64_t, User> users_;
  std::unordered_map<std::string, std::int64_t> users_by_email_;  // folded
  std::unordered_map<std::int64_t, Token> tokens_;
  std::unordered_map<std::string, std::int64_t> tokens_by_hash_;
  std::unordered_map<std::string, std::unique_ptr<LiveSession>> sessions_;  // by the secret's hash
};

}  // namespace kvartett
