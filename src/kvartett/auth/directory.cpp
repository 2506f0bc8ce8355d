#include "kvartett/auth/directory.h"

#include <algorithm>
#include <mutex>

#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

// Admin, manager, seller, viewer: of two roles, the one that may do less.
Role lower(Role a, Role b) { return std::max(a, b); }
static_assert(Role::admin < Role::manager && Role::manager < Role::seller &&
              Role::seller < Role::viewer);

Actor actor_of(const User& user, Role role) {
  return {user.company, user.number, role, user.seller, user.language};
}

template <class T>
std::vector<T> of_company(const std::unordered_map<std::int64_t, T>& things, Id<Company> company) {
  std::vector<T> list;
  for (const auto& [number, thing] : things) {
    if (thing.company == company) list.push_back(thing);
  }
  std::ranges::sort(list, {}, &T::number);
  return list;
}

}  // namespace

bool Directory::LiveSession::has_ended(Instant now) const {
  const Instant idle_until = last_used.load(std::memory_order_relaxed) + session_idle;
  return now >= session.expires_at || now >= session.created_at + session_lifetime ||
         now >= idle_until;
}

void Directory::load(const std::vector<User>& users, const std::vector<Token>& tokens,
                     const std::vector<Session>& sessions, Instant now) {
  const std::unique_lock lock{mutex_};
  for (const User& user : users) index(user);
  for (const Token& token : tokens) {
    tokens_[token.number] = token;
    tokens_by_hash_[token.secret_hash] = token.number;
  }
  for (const Session& session : sessions) {
    sessions_[session.secret_hash] = std::make_unique<LiveSession>(session, now);
  }
}

std::optional<Actor> Directory::find_session(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const auto found = sessions_.find(hash);
  if (found == sessions_.end() || found->second->has_ended(now)) return {};
  const User* user = find_active(found->second->session.user);
  if (!user) return {};
  found->second->last_used.store(now, std::memory_order_relaxed);
  return actor_of(*user, user->role);
}

std::optional<Actor> Directory::find_token(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  return find_token_holder(hash, now);
}

std::optional<Actor> Directory::find_holder(std::string_view secret_hash, Instant now) const {
  const std::string hash{secret_hash};
  const std::shared_lock lock{mutex_};
  const auto session = sessions_.find(hash);
  if (session == sessions_.end()) return find_token_holder(hash, now);
  if (session->second->has_ended(now)) return {};
  const User* user = find_active(session->second->session.user);
  if (!user) return {};
  return actor_of(*user, user->role);
}

std::optional<Actor> Directory::find_token_holder(const std::string& hash, Instant now) const {
  const auto found = tokens_by_hash_.find(hash);
  if (found == tokens_by_hash_.end()) return {};
  const Token& token = tokens_.at(found->second);
  return token.opens == Opens::everything ? find_holder_of(token, now) : std::nullopt;
}

std::optional<CalendarReader> Directory::find_calendar_reader(std::string_view secret,
                                                              Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const auto found = tokens_by_hash_.find(hash);
  if (found == tokens_by_hash_.end()) return {};
  const Token& token = tokens_.at(found->second);
  if (token.opens == Opens::everything) return {};
  const auto actor = find_holder_of(token, now);
  if (!actor) return {};
  return CalendarReader{*actor, token.opens == Opens::calendar_with_amounts};
}

std::optional<Token> Directory::find_calendar_link(std::int64_t user) const {
  const std::shared_lock lock{mutex_};
  const auto found = std::ranges::find_if(tokens_, [&](const auto& entry) {
    const Token& token = entry.second;
    return token.user == user && token.opens != Opens::everything && !token.revoked;
  });
  if (found == tokens_.end()) return {};
  return found->second;
}

std::optional<Actor> Directory::find_holder_of(const Token& token, Instant now) const {
  if (token.revoked || (token.expires_at && now >= *token.expires_at)) return {};
  const User* user = find_active(token.user);
  if (!user || user->company != token.company) return {};
  return actor_of(*user, lower(token.role, user->role));
}

const User* Directory::find_active(std::int64_t number) const {
  const auto found = users_.find(number);
  return found == users_.end() || found->second.disabled ? nullptr : &found->second;
}

std::optional<User> Directory::find_former_holder(std::string_view secret) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  std::int64_t number = 0;
  if (const auto session = sessions_.find(hash); session != sessions_.end()) {
    number = session->second->session.user;
  } else if (const auto token = tokens_by_hash_.find(hash); token != tokens_by_hash_.end()) {
    number = tokens_.at(token->second).user;
  }
  const auto user = users_.find(number);
  if (user == users_.end()) return {};
  return user->second;
}

std::optional<User> Directory::find_user(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  const auto found = users_.find(number);
  if (found == users_.end()) return {};
  return found->second;
}

std::optional<User> Directory::find_user_with_email(std::string_view email) const {
  const std::string key = folded(email);
  const std::shared_lock lock{mutex_};
  const auto found = users_by_email_.find(key);
  if (found == users_by_email_.end()) return {};
  return users_.at(found->second);
}

std::optional<Token> Directory::find_token_numbered(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  const auto found = tokens_.find(number);
  if (found == tokens_.end()) return {};
  return found->second;
}

std::vector<User> Directory::users_of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  return of_company(users_, company);
}

std::vector<Token> Directory::tokens_of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  return of_company(tokens_, company);
}

void Directory::index(const User& user) {
  const auto found = users_.find(user.number);
  if (found != users_.end()) users_by_email_.erase(folded(found->second.email));
  users_by_email_[folded(user.email)] = user.number;
  users_[user.number] = user;
}

void Directory::put(const User& user) {
  const std::unique_lock lock{mutex_};
  index(user);
  if (!user.disabled) return;
  std::erase_if(sessions_,
                [&](const auto& entry) { return entry.second->session.user == user.number; });
}

void Directory::put(const Token& token) {
  const std::unique_lock lock{mutex_};
  tokens_[token.number] = token;
  tokens_by_hash_[token.secret_hash] = token.number;
}

void Directory::put(const Session& session, Instant now) {
  const std::unique_lock lock{mutex_};
  // Signing in is rare and slow: the moment to forget sessions that have ended.
  std::erase_if(sessions_, [&](const auto& entry) { return entry.second->has_ended(now); });
  sessions_[session.secret_hash] = std::make_unique<LiveSession>(session, now);
}

void Directory::end_session(std::string_view secret_hash) {
  const std::unique_lock lock{mutex_};
  sessions_.erase(std::string{secret_hash});
}

void Directory::end_sessions_of(std::int64_t user) {
  const std::unique_lock lock{mutex_};
  std::erase_if(sessions_, [&](const auto& entry) { return entry.second->session.user == user; });
}

}  // namespace kvartett
