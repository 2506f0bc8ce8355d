#include "kvartett/store/memory_store.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "kvartett/auth/secret.h"
#include "kvartett/base/check.h"
#include "kvartett/base/persistent_vector.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

template <class T>
std::vector<T> listed(const PersistentVector<T>& all) {
  return {all.begin(), all.end()};
}

}  // namespace

// A transaction writes in a copy, which costs little: batches, users and tokens share what they
// have in common, and so do the requests that were answered.
struct MemoryStore::State final : Transaction {
  std::string secret = random_bytes(32);
  PersistentVector<PersistentVector<Batch>> companies;
  PersistentVector<Person> persons;  // number - 1 is the place
  PersistentVector<User> users;      // likewise
  PersistentVector<Token> tokens;    // likewise
  std::map<std::int64_t, Link> links;
  PersistentVector<Webhook> webhooks;
  std::vector<Dispatch> dispatches;
  std::map<std::int64_t, DigestChoice> digest_choices;
  PersistentVector<Board> boards;
  std::map<std::string, Session, std::less<>> sessions;

  using Key = std::tuple<Id<Company>, std::int64_t, std::string>;
  using Rows = std::map<Key, AnsweredRow>;
  std::shared_ptr<Rows> answered =
      std::make_shared<Rows>();  // shared by all copies; grows at the end
  Rows answered_now;             // in this transaction

  Id<Company> add_company() override {
    companies.push_back({});
    return Id<Company>::at(companies.size() - 1);
  }

  // Of the newest batch that is whole.
  Version version_of(Id<Company> company) const {
    const PersistentVector<Batch>& batches = companies[company.index()];
    if (batches.empty()) return 0;
    return batches.back().version - (batches.back().goes_on ? 1 : 0);
  }

  void append(Id<Company> company, const Batch& batch) override {
    PersistentVector<Batch> batches = companies[company.index()];
    ENSURE(batch.version == version_of(company) + 1);
    batches.push_back(batch);
    companies.set(company.index(), std::move(batches));
  }

  std::int64_t put(const Person& person) override {
    for (const Person& other : persons) {
      ENSURE(other.number == person.number || folded(other.email) != folded(person.email));
      ENSURE(other.number == person.number || !person.identity || !other.identity ||
             other.identity->issuer != person.identity->issuer ||
             other.identity->subject != person.identity->subject);
    }
    return put_numbered(persons, person);
  }
  std::int64_t put(const User& user) override {
    for (const User& other : users) {
      ENSURE(other.number == user.number || other.company != user.company || other.person == 0 ||
             other.person != user.person);
    }
    return put_numbered(users, user);
  }
  std::int64_t put(const Token& token) override { return put_numbered(tokens, token); }
  std::int64_t put(const Webhook& webhook) override { return put_numbered(webhooks, webhook); }
  void add(const Dispatch& dispatch) override {
    const auto is_its = [&](const Dispatch& one) { return one.webhook == dispatch.webhook; };
    if (std::ranges::count_if(dispatches, is_its) >= static_cast<std::ptrdiff_t>(dispatches_kept))
      dispatches.erase(std::ranges::find_if(dispatches, is_its));
    dispatches.push_back(dispatch);
  }
  void put(const DigestChoice& choice) override { digest_choices[choice.user] = choice; }
  std::int64_t put(const Board& board) override { return put_numbered(boards, board); }
  template <class T>
  static std::int64_t put_numbered(PersistentVector<T>& all, T thing) {
    if (thing.number == 0) {
      thing.number = static_cast<std::int64_t>(all.size()) + 1;
      all.push_back(thing);
    } else {
      all.set(static_cast<std::size_t>(thing.number - 1), thing);
    }
    return thing.number;
  }

  std::int64_t put(const Link& link) override {
    const std::int64_t number = links.empty() ? 1 : links.rbegin()->first + 1;
    links[number] = link;
    links[number].number = number;
    return number;
  }
  void remove_link(std::int64_t number) override { links.erase(number); }

  void put(const Session& session) override {
    std::erase_if(sessions,
                  [&](const auto& kept) { return kept.second.expires_at <= session.created_at; });
    sessions[session.secret_hash] = session;
  }
  void end_session(std::string_view secret_hash) override {
    const auto found = sessions.find(secret_hash);
    if (found != sessions.end()) sessions.erase(found);
  }
  void end_sessions_of(std::int64_t user) override {
    std::erase_if(sessions, [&](const auto& kept) { return kept.second.user == user; });
  }

  std::optional<Answered> find_answered(Id<Company> company, std::int64_t user,
                                        std::string_view key) override {
    const Key wanted{company, user, std::string{key}};
    for (const Rows* rows : {&answered_now, answered.get()}) {
      const auto found = rows->find(wanted);
      if (found != rows->end()) return found->second.answered;
    }
    return {};
  }
  void remember(Id<Company> company, std::int64_t user, std::string_view key, const Answered& made,
                Instant at) override {
    answered_now[{company, user, std::string{key}}] = {user, std::string{key}, made,
                                                       version_of(company), at};
  }
};

MemoryStore::MemoryStore() : state_{std::make_unique<State>()} {}
MemoryStore::~MemoryStore() = default;

std::string MemoryStore::secret() { return state_->secret; }

std::vector<Id<Company>> MemoryStore::companies() {
  std::vector<Id<Company>> companies;
  for (std::size_t i = 0; i < state_->companies.size(); ++i)
    companies.push_back(Id<Company>::at(i));
  return companies;
}

void MemoryStore::replay(Id<Company> company, const std::function<void(const Batch&)>& append) {
  for (const Batch& batch : state_->companies[company.index()]) append(batch);
}

std::vector<Person> MemoryStore::persons() { return listed(state_->persons); }
std::vector<User> MemoryStore::users() { return listed(state_->users); }
std::vector<Token> MemoryStore::tokens() { return listed(state_->tokens); }
std::vector<Webhook> MemoryStore::webhooks() { return listed(state_->webhooks); }
std::vector<Dispatch> MemoryStore::dispatches() { return state_->dispatches; }
std::vector<DigestChoice> MemoryStore::digest_choices() {
  std::vector<DigestChoice> choices;
  for (const auto& [user, choice] : state_->digest_choices) choices.push_back(choice);
  return choices;
}

std::vector<Link> MemoryStore::links() {
  std::vector<Link> links;
  for (const auto& [number, link] : state_->links) links.push_back(link);
  return links;
}
std::vector<Board> MemoryStore::boards() { return listed(state_->boards); }

std::vector<Session> MemoryStore::sessions() {
  const Instant now = Clock{}.now();
  std::vector<Session> sessions;
  for (const auto& [hash, session] : state_->sessions) {
    if (session.expires_at > now) sessions.push_back(session);
  }
  std::ranges::sort(sessions, {},
                    [](const Session& s) { return std::tie(s.created_at, s.secret_hash); });
  return sessions;
}

std::vector<AnsweredRow> MemoryStore::answered(Id<Company> company) {
  std::vector<AnsweredRow> rows;
  for (const auto& [key, row] : *state_->answered) {
    if (std::get<0>(key) == company) rows.push_back(row);
  }
  return rows;
}

void MemoryStore::transact(const std::function<void(Transaction&)>& write) {
  auto changed = std::make_unique<State>(*state_);
  write(*changed);
  changed->answered->merge(changed->answered_now);
  changed->answered_now.clear();
  state_ = std::move(changed);
}

std::vector<HowFar> MemoryStore::how_far() {
  std::vector<HowFar> all;
  for (const Id<Company> company : companies()) {
    const Version version = state_->version_of(company);
    all.push_back({company, version, happened_at(company, version).value_or(Instant{})});
  }
  return all;
}

std::optional<Instant> MemoryStore::happened_at(Id<Company> company, Version version) {
  for (const Batch& batch : state_->companies[company.index()]) {
    if (batch.version == version && !batch.goes_on) return batch.at;
  }
  return {};
}

std::unique_ptr<Copying> MemoryStore::copy_to(const std::string&) {
  throw StoreBroken("Nothing of this is kept: there is nothing to back up.");
}

}  // namespace kvartett
