// What is kept when the lights go out: batches, people and their sessions, and which requests have
// been answered. The store keeps and replays; it never sums and decides nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/auth/board.h"
#include "kvartett/auth/user.h"
#include "kvartett/ledger/batch.h"
#include "kvartett/store/digest_choice.h"
#include "kvartett/store/webhook.h"

namespace kvartett {

// The broken worlds. Each `what()` is one sentence for the person who runs the server.
struct DiskFull : std::runtime_error {  // nothing of the transaction was kept; reading goes on
  using std::runtime_error::runtime_error;
};
struct DirectoryInUse : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct StoreBroken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// What a request with an idempotency key made, so that asking again gives the same answer.
struct Answered {
  std::string request_hash;  // of method, path and body
  std::int64_t made = 0;     // number of the thing
  bool operator==(const Answered&) const = default;
};

// The same as it was kept, for checks.
struct AnsweredRow {
  std::int64_t user = 0;
  std::string key;
  Answered answered;
  Version version = 0;  // the company's newest batch when the request was answered
  Instant at{};
  bool operator==(const AnsweredRow&) const = default;
};

// How far a company's ledger has come: its newest batch, and when that happened.
struct HowFar {
  Id<Company> company;
  Version version = 0;  // 0: nothing has happened yet
  Instant at{};
  bool operator==(const HowFar&) const = default;
};

// A copy of all that is kept, taken in steps between transactions; what is written meanwhile is in
// it. Used by the thread that uses the store. Throws StoreBroken when it cannot be written.
struct CopyProgress {
  std::size_t done = 0;
  std::size_t total = 0;  // grows while more is written
};
class Copying {
 public:
  virtual ~Copying() = default;
  // False: the copy is whole.
  virtual bool step() = 0;
  virtual CopyProgress progress() const = 0;
};

// One transaction: all of it is on disk, synced, when transact() returns, or none of it.
class Transaction {
 public:
  virtual ~Transaction() = default;

  virtual Id<Company> add_company() = 0;
  // The batch is the company's next; its entries get the next numbers, without a gap.
  virtual void append(Id<Company> company, const Batch& batch) = 0;
  // The same of a part that goes on, whose packed form is at hand.
  virtual void append_packed(Id<Company> company, const Batch& batch, std::string_view) {
    append(company, batch);
  }

  // Adds or replaces by number; a number of 0 is given the next, which is returned.
  virtual std::int64_t put(const Person& person) = 0;
  virtual std::int64_t put(const User& user) = 0;
  virtual std::int64_t put(const Token& token) = 0;
  virtual std::int64_t put(const Webhook& webhook) = 0;
  // Of a webhook that there is; the oldest beyond `dispatches_kept` are forgotten.
  virtual void add(const Dispatch& dispatch) = 0;
  virtual void put(const DigestChoice& choice) = 0;
  virtual std::int64_t put(const Link& link) = 0;
  virtual void remove_link(std::int64_t number) = 0;
  virtual std::int64_t put(const Board& board) = 0;
  virtual void put(const Session& session) = 0;
  virtual void end_session(std::string_view secret_hash) = 0;
  virtual void end_sessions_of(std::int64_t user) = 0;

  virtual std::optional<Answered> find_answered(Id<Company> company, std::int64_t user,
                                                std::string_view key) = 0;
  virtual void remember(Id<Company> company, std::int64_t user, std::string_view key,
                        const Answered& answered, Instant at) = 0;
};

// One thread at a time.
class Store {
 public:
  virtual ~Store() = default;

  virtual std::string secret() = 0;  // 32 random bytes, made when the store was
  virtual std::vector<Id<Company>> companies() = 0;
  virtual void replay(Id<Company> company, const std::function<void(const Batch&)>& append) = 0;
  virtual std::vector<HowFar> how_far() = 0;  // of every company
  // Of a batch; nothing: there is no such.
  virtual std::optional<Instant> happened_at(Id<Company> company, Version version) = 0;
  virtual std::vector<Person> persons() = 0;
  virtual std::vector<User> users() = 0;
  virtual std::vector<Token> tokens() = 0;
  virtual std::vector<Webhook> webhooks() = 0;
  virtual std::vector<Dispatch> dispatches() = 0;  // of each webhook, the oldest first
  virtual std::vector<DigestChoice> digest_choices() = 0;
  virtual std::vector<Link> links() = 0;
  virtual std::vector<Board> boards() = 0;
  virtual std::vector<Session> sessions() = 0;  // that have not expired by the machine's clock

  virtual std::vector<AnsweredRow> answered(Id<Company> company) = 0;

  // Runs `write` in one transaction and syncs it. If `write` throws, or the disk is full
  // (DiskFull), nothing is kept. A failed sync or write ends the process: what is on disk is
  // unknown, and replay finds out.
  virtual void transact(const std::function<void(Transaction&)>& write) = 0;

  // Whether a transaction of the usual size would find room now, after a DiskFull.
  virtual bool has_room() = 0;

  // Into a file that does not exist yet, in a directory of its own.
  virtual std::unique_ptr<Copying> copy_to(const std::string& file) = 0;

  // What the database itself finds wrong with its file; empty: nothing.
  virtual std::vector<std::string> check_integrity() = 0;
};

}  // namespace kvartett
