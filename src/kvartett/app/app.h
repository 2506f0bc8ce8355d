// The company's memory and its only pen: readers take a snapshot and never wait; everything that
// changes something runs on one writer thread, is on disk before it is seen, and is seen before it
// is answered.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "kvartett/app/digest_choices.h"
#include "kvartett/app/feed.h"
#include "kvartett/app/webhooks.h"
#include "kvartett/auth/actor.h"
#include "kvartett/auth/boards.h"
#include "kvartett/auth/directory.h"
#include "kvartett/auth/public_id.h"
#include "kvartett/base/clock.h"
#include "kvartett/base/histogram.h"
#include "kvartett/base/result.h"
#include "kvartett/ledger/audit.h"
#include "kvartett/ledger/ledger.h"
#include "kvartett/rollup/columns.h"
#include "kvartett/rollup/cube.h"
#include "kvartett/rollup/match_revenue.h"
#include "kvartett/rollup/revenue_days.h"
#include "kvartett/store/store.h"

namespace kvartett {

// A company at one version: what has happened, and the sums of it. Copies are cheap.
struct Snapshot {
  Ledger ledger;
  Columns columns;
  Cube cube;
  RevenueDays revenue;
  Audit audit;
  MatchedOnce matched;

  // The revenue with the contracts that it belongs to.
  std::shared_ptr<const MatchedRevenue> matched_revenue(Date today) const {
    return matched.of(ledger, today);
  }

  void append(const Batch& batch);
  // All that name a deal, in sequence order.
  std::vector<NumberedEntry> entries_of(Id<Deal> deal) const;
};

// The sender's own name for a request, so that sending it twice makes one thing. An empty key: no
// such name.
struct Once {
  std::string key;
  std::string
      request_hash;  // of method, path and body: the same key with another request is refused
};

// What a deed that changes something has at hand, on the writer thread. It refuses first and writes
// last.
class Desk {
 public:
  Desk(Transaction& transaction, Snapshot& company, const Actor& actor, Date today, Instant now)
      : transaction_{transaction}, company_{company}, actor_{actor}, today_{today}, now_{now} {}

  const Actor& actor() const { return actor_; }
  const Ledger& ledger() const { return company_.ledger; }
  const Snapshot& company() const { return company_; }
  Date today() const { return today_; }
  Instant now() const { return now_; }
  Transaction& transaction() { return transaction_; }

  // Lets facts and entries enter the company's ledger, as one batch, or as the last part of it.
  void append(std::vector<Fact> facts, std::vector<Entry> entries = {});
  // Lets a batch that happened elsewhere enter it as it was: who, when, and its number, which is
  // the next.
  void append_as_it_was(const Batch& batch);
  // A part of a batch that goes on, as pack_part made it.
  void append_packed(const std::string& packed);
  // Runs when all of it is on disk, before anyone is answered.
  void when_kept(std::function<void()> then) { then_.push_back(std::move(then)); }

  const std::vector<std::function<void()>>& kept() const { return then_; }
  const Touched& touched() const { return touched_; }

 private:
  void number(Batch& batch) const;

  Transaction& transaction_;
  Snapshot& company_;
  const Actor& actor_;
  Date today_;
  Instant now_;
  std::vector<std::function<void()>> then_;
  Touched touched_;
  Batch part_;  // room that is used again
};

// What a deed came to.
struct Written {
  std::int64_t made = 0;  // the number of what was added or changed
  bool again = false;     // the same request was answered before; nothing was made now
  std::shared_ptr<const Snapshot> company;  // as it is with it
};

// How the pen is kept busy.
struct PenFigures {
  // Deeds that shared a sync.
  Histogram<9> deeds_together{{1, 2, 4, 8, 16, 32, 64, 128, 256}};
  // From the first of them decided until all of them are on disk.
  Histogram<11> seconds{{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5}};
};

class App {
 public:
  // Reads everything back from the store; throws what the store throws, and stops at a ledger that
  // does not hold together. `progress` is told how many entries have been read, now and then.
  App(std::unique_ptr<Store> store, Clock clock,
      const std::function<void(Sequence)>& progress = {});
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // The newest version of a company that is on disk. The company exists.
  std::shared_ptr<const Snapshot> snapshot(Id<Company> company) const;
  std::vector<Id<Company>> companies() const;
  Date today(Id<Company> company) const;
  Instant now() const { return clock_.now(); }
  const PublicIds& ids() const { return ids_; }
  Directory& directory() { return directory_; }
  const Directory& directory() const { return directory_; }
  DigestChoices& digest_choices() { return digest_choices_; }
  const DigestChoices& digest_choices() const { return digest_choices_; }
  Webhooks& webhooks() { return webhooks_; }
  const Webhooks& webhooks() const { return webhooks_; }
  Boards& boards() { return boards_; }
  const Boards& boards() const { return boards_; }
  // Told of every change, when it is on disk and can be read.
  Feed& feed() { return feed_; }
  // Nothing can be written at present: the disk was full at the last try, and has had no room since.
  bool is_read_only() const { return read_only_; }
  const PenFigures& pen_figures() const { return pen_figures_; }

  // Runs a deed on the writer thread, together with others that wait, and returns when it is on
  // disk and visible. It may run twice, when another deed of the group breaks: what it captures
  // must bear that. `deed` answers with the number of what it made. Waits at most as long as the
  // disk needs.
  Result<Written> write(const Actor& actor, const Once& once,
                        const std::function<Result<std::int64_t>(Desk&)>& deed);

  // A company that does not exist yet, with its settings and its first user, who can sign in with
  // the password of this hash; when it is empty, not yet.
  Result<Id<Company>> open_company(const Settings& settings, User first_user,
                                   const std::string& password_hash = {});
  // A company that does not exist yet and gets what `deed` appends, which is something: a deed that
  // refuses here would leave a company without any.
  Result<Id<Company>> open_company(std::function<Result<std::int64_t>(Desk&)> deed);

  // All that has happened to a company, as the store has it. Read on the writer thread: deeds wait
  // meanwhile.
  std::vector<Batch> all_batches(Id<Company> company);

  // Runs `look` on the writer thread, where the store may be asked; deeds wait meanwhile. Throws
  // what it throws, and std::runtime_error when the server is closing.
  void look(std::function<void(Store&)> look);

  // Ends the writer when all that waits is done. Later writes are refused.
  void close();

  Store& store() { return *store_; }  // for verify, with nothing else running

 private:
  struct Task;
  struct Working;
  void run_writer();
  void wait_for_tasks(std::unique_lock<std::mutex>& lock);
  void look_by(Task& task);
  void write_together(std::deque<std::shared_ptr<Task>>& group);
  void write_group(std::deque<std::shared_ptr<Task>>& group);
  std::shared_ptr<Task> submit(std::shared_ptr<Task> task);

  std::unique_ptr<Store> store_;
  Clock clock_;
  PublicIds ids_;
  Directory directory_;
  DigestChoices digest_choices_;
  Webhooks webhooks_;
  Boards boards_;
  Feed feed_;

  mutable std::mutex companies_mutex_;
  std::map<Id<Company>, std::shared_ptr<const Snapshot>> companies_;

  std::mutex queue_mutex_;
  std::condition_variable queue_changed_;
  std::deque<std::shared_ptr<Task>> queue_;
  bool closing_ = false;
  std::atomic<bool> read_only_ = false;
  PenFigures pen_figures_;
  std::thread writer_;
};

}  // namespace kvartett
