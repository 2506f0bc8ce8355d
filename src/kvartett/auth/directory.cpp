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

// Those that pass, by number.
template <class T, class Passes>
std::vector<T> those(const std::unordered_map<std::int64_t, T>& things, Passes passes) {
  std::vector<T> list;
  for (const auto& [number, thing] : things) {
    if (passes(thing)) list.push_back(thing);
  }
  std::ranges::sort(list, {}, &T::number);
  return list;
}

template <class T>
std::optional<T> find_in(const std::unordered_map<std::int64_t, T>& things, std::int64_t number) {
  const auto found = things.find(number);
  if (found == things.end()) return {};
  return found->second;
}

}  // namespace

bool is_same_address(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool Directory::LiveSession::has_ended(Instant now) const {
  const Instant idle_until = idle_from.load(std::memory_order_relaxed) + session_idle;
  return now >= session.expires_at || now >= session.created_at + session_lifetime ||
         now >= idle_until;
}

void Directory::LiveSession::use(Instant now) const {
  idle_from.store(now, std::memory_order_relaxed);
  used_at.store(now, std::memory_order_relaxed);
}

Session Directory::LiveSession::as_used() const {
  Session used = session;
  used.used_at = used_at.load(std::memory_order_relaxed);
  return used;
}

Token Directory::LiveToken::as_used() const {
  Token used = token;
  const Instant at = used_at.load(std::memory_order_relaxed);
  if (at != Instant{}) used.used_at = at;
  return used;
}

void Directory::load(const KnownPeople& people, Instant now) {
  const std::unique_lock lock{mutex_};
  for (const Person& person : people.persons) index(person);
  for (const User& user : people.users) users_[user.number] = user;
  for (const Token& token : people.tokens) index(token);
  for (const Link& link : people.links) links_[link.number] = link;
  for (const Session& session : people.sessions) {
    sessions_[session.secret_hash] = std::make_unique<LiveSession>(session, now);
  }
}

std::optional<Language> Directory::language_of(const User& user) const {
  const auto person = persons_.find(user.person);
  if (person == persons_.end()) return {};
  return person->second.language;
}

Actor Directory::actor_of(const User& user, Role role) const {
  return kvartett::actor_of(user, role, language_of(user));
}

std::optional<Actor> Directory::find_session(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const auto found = sessions_.find(hash);
  if (found == sessions_.end()) return {};
  auto actor = find_session_holder(*found->second, now);
  if (actor) found->second->use(now);
  return actor;
}

std::optional<Actor> Directory::find_session_holder(const LiveSession& live, Instant now) const {
  if (live.has_ended(now)) return {};
  const User* user = find_active(live.session.user);
  if (!user) return {};
  Actor actor = actor_of(*user, user->role);
  actor.must_set_up = live.session.must_set_up;
  return actor;
}

std::optional<Actor> Directory::find_token(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const LiveToken* live = find_live_token(hash);
  auto actor = find_token_holder(live, now);
  if (actor) live->used_at.store(now, std::memory_order_relaxed);
  return actor;
}

std::optional<Actor> Directory::find_holder(std::string_view secret_hash, Instant now) const {
  const std::string hash{secret_hash};
  const std::shared_lock lock{mutex_};
  const auto session = sessions_.find(hash);
  if (session != sessions_.end()) return find_session_holder(*session->second, now);
  return find_token_holder(find_live_token(hash), now);
}

const Directory::LiveToken* Directory::find_live_token(const std::string& hash) const {
  const auto found = tokens_by_hash_.find(hash);
  return found == tokens_by_hash_.end() ? nullptr : tokens_.at(found->second).get();
}

std::optional<Actor> Directory::find_token_holder(const LiveToken* live, Instant now) const {
  if (!live || live->token.opens != Opens::everything) return {};
  return find_holder_of(live->token, now);
}

std::optional<CalendarReader> Directory::find_calendar_reader(std::string_view secret,
                                                              Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  const LiveToken* live = find_live_token(hash);
  if (!live || live->token.opens == Opens::everything) return {};
  const auto actor = find_holder_of(live->token, now);
  if (!actor) return {};
  live->used_at.store(now, std::memory_order_relaxed);
  return CalendarReader{*actor, live->token.opens == Opens::calendar_with_amounts};
}

std::optional<Token> Directory::find_calendar_link(std::int64_t user) const {
  const std::shared_lock lock{mutex_};
  const auto found = std::ranges::find_if(tokens_, [&](const auto& entry) {
    const Token& token = entry.second->token;
    return token.user == user && token.opens != Opens::everything && !token.revoked;
  });
  if (found == tokens_.end()) return {};
  return found->second->as_used();
}

std::optional<Actor> Directory::find_holder_of(const Token& token, Instant now) const {
  if (token.revoked || (token.expires_at && now >= *token.expires_at)) return {};
  const User* user = find_active(token.user);
  if (!user || user->company != token.company) return {};
  Actor actor = actor_of(*user, lower(token.role, user->role));
  actor.scope = token.scope;
  return actor;
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
    number = tokens_.at(token->second)->token.user;
  }
  const auto user = users_.find(number);
  if (user == users_.end()) return {};
  return user->second;
}

std::optional<Person> Directory::find_person(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  return find_in(persons_, number);
}

std::optional<Person> Directory::find_person_with_email(std::string_view email) const {
  const std::string key = folded(email);
  const std::shared_lock lock{mutex_};
  const auto found = persons_by_email_.find(key);
  if (found == persons_by_email_.end()) return {};
  return persons_.at(found->second);
}

std::optional<Person> Directory::find_person_with_identity(std::string_view issuer,
                                                           std::string_view subject) const {
  const std::pair key{std::string{issuer}, std::string{subject}};
  const std::shared_lock lock{mutex_};
  const auto found = persons_by_identity_.find(key);
  if (found == persons_by_identity_.end()) return {};
  return persons_.at(found->second);
}

std::optional<User> Directory::find_user(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  return find_in(users_, number);
}

std::optional<User> Directory::find_user_with_email(Id<Company> company,
                                                    std::string_view email) const {
  const std::string key = folded(email);
  for (const User& user : users_of(company)) {
    if (folded(user.email) == key) return user;
  }
  return {};
}

std::vector<User> Directory::users_of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  return those(users_, [&](const User& user) { return user.company == company; });
}

std::vector<User> Directory::users_of_person(std::int64_t person) const {
  if (person == 0) return {};
  const std::shared_lock lock{mutex_};
  return those(users_, [&](const User& user) { return user.person == person; });
}

std::optional<Token> Directory::find_token_numbered(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  const auto found = tokens_.find(number);
  if (found == tokens_.end()) return {};
  return found->second->as_used();
}

std::vector<Token> Directory::tokens_of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  std::vector<Token> list;
  for (const auto& [number, live] : tokens_) {
    if (live->token.company == company) list.push_back(live->as_used());
  }
  std::ranges::sort(list, {}, &Token::number);
  return list;
}

std::optional<Link> Directory::find_link(std::string_view secret, Instant now) const {
  const std::string hash = secret_hash(secret);
  const std::shared_lock lock{mutex_};
  for (const auto& [number, link] : links_) {
    if (link.secret_hash == hash && now < link.expires_at) return link;
  }
  return {};
}

std::optional<Link> Directory::find_link_numbered(std::int64_t number) const {
  const std::shared_lock lock{mutex_};
  return find_in(links_, number);
}

std::vector<Link> Directory::links_of(Id<Company> company) const {
  const std::shared_lock lock{mutex_};
  return those(links_, [&](const Link& link) { return link.company == company; });
}

std::optional<Link> Directory::find_invitation_of(std::string_view email, Instant now) const {
  std::optional<Link> latest;
  const std::shared_lock lock{mutex_};
  for (const auto& [number, link] : links_) {
    if (link.purpose != LinkFor::invitation || now >= link.expires_at) continue;
    if (is_same_address(link.email, email) && (!latest || latest->number < number)) latest = link;
  }
  return latest;
}

std::vector<Session> Directory::sessions_of_person(std::int64_t person, Instant now) const {
  std::vector<Session> list;
  const std::shared_lock lock{mutex_};
  for (const auto& [hash, live] : sessions_) {
    const User* user = find_active(live->session.user);
    if (user && user->person == person && !live->has_ended(now)) list.push_back(live->as_used());
  }
  std::ranges::sort(list, [](const Session& a, const Session& b) {
    return std::tie(b.used_at, b.created_at, a.secret_hash) <
           std::tie(a.used_at, a.created_at, b.secret_hash);
  });
  return list;
}

std::vector<Session> Directory::sessions_to_tell() const {
  std::vector<Session> list;
  const std::shared_lock lock{mutex_};
  for (const auto& [hash, live] : sessions_) {
    if (live->used_at.load(std::memory_order_relaxed) != live->session.used_at)
      list.push_back(live->as_used());
  }
  return list;
}

std::vector<Token> Directory::tokens_to_tell() const {
  std::vector<Token> list;
  const std::shared_lock lock{mutex_};
  for (const auto& [number, live] : tokens_) {
    Token used = live->as_used();
    if (used.used_at != live->token.used_at) list.push_back(std::move(used));
  }
  return list;
}

void Directory::index(const Person& person) {
  const auto found = persons_.find(person.number);
  if (found != persons_.end()) {
    persons_by_email_.erase(folded(found->second.email));
    if (const auto& was = found->second.identity)
      persons_by_identity_.erase({was->issuer, was->subject});
  }
  persons_by_email_[folded(person.email)] = person.number;
  if (const auto& is = person.identity)
    persons_by_identity_[{is->issuer, is->subject}] = person.number;
  persons_[person.number] = person;
}

void Directory::index(const Token& token) {
  tokens_[token.number] = std::make_unique<LiveToken>(token);
  tokens_by_hash_[token.secret_hash] = token.number;
}

void Directory::put(const Person& person) {
  const std::unique_lock lock{mutex_};
  index(person);
}

void Directory::put(const User& user) {
  const std::unique_lock lock{mutex_};
  users_[user.number] = user;
  if (!user.disabled) return;
  std::erase_if(sessions_,
                [&](const auto& entry) { return entry.second->session.user == user.number; });
}

void Directory::put(const Token& token) {
  const std::unique_lock lock{mutex_};
  index(token);
}

void Directory::put(const Link& link) {
  const std::unique_lock lock{mutex_};
  links_[link.number] = link;
}

void Directory::put(const Session& session, Instant now) {
  const std::unique_lock lock{mutex_};
  // Signing in is rare and slow: the moment to forget sessions that have ended.
  std::erase_if(sessions_, [&](const auto& entry) { return entry.second->has_ended(now); });
  sessions_[session.secret_hash] = std::make_unique<LiveSession>(session, now);
}

void Directory::told(const Session& session) {
  const std::unique_lock lock{mutex_};
  const auto found = sessions_.find(session.secret_hash);
  if (found != sessions_.end()) found->second->session = session;
}

void Directory::remove_link(std::int64_t number) {
  const std::unique_lock lock{mutex_};
  links_.erase(number);
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
