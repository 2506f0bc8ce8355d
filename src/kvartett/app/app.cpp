#include "kvartett/app/app.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <utility>

#include "kvartett/app/keep_users.h"
#include "kvartett/store/packed_part.h"

namespace kvartett {
namespace {

constexpr std::size_t group_max = 256;  // deeds that share one sync
constexpr std::size_t waiting_max = 10'000;
constexpr std::chrono::seconds between_looks_for_room{2};

}  // namespace

void Snapshot::append(const Batch& batch) {
  audit.append(ledger, batch);
  ledger.append(batch);
  matched.forget();
  // What is asked for by day is the month that it is there, where it may be a day earlier.
  const auto days = std::chrono::floor<std::chrono::days>(batch.at).time_since_epoch().count();
  cube.forget_days_before(Date::from_days(static_cast<std::int32_t>(days)).plus_days(-1).month());
  for (const Entry& entry : batch.entries) {
    columns.append(entry);
    cube.append(entry);
  }
  for (const Fact& fact : batch.facts) {
    if (const auto* booked = std::get_if<RevenueBooked>(&fact)) revenue.append(*booked);
  }
  ENSURE(static_cast<Sequence>(columns.size()) == ledger.entry_count());
}

std::vector<NumberedEntry> Snapshot::entries_of(Id<Deal> deal) const {
  std::vector<NumberedEntry> entries;
  for (const EntryRun& run : ledger.deal(deal).entries) {
    for (Sequence s = run.first; s < run.first + run.count; ++s) {
      entries.push_back({s, columns.entry(s)});
    }
  }
  return entries;
}

void Desk::append(std::vector<Fact> facts, std::vector<Entry> entries) {
  Batch batch{0, 0, {}, std::move(facts), std::move(entries), false};
  number(batch);
  append_as_it_was(batch);
}

void Desk::append_packed(const std::string& packed) {
  unpack_part(packed, part_);
  part_.goes_on = true;
  number(part_);
  touched_ |= touched_by(part_);
  // The disk takes it while it enters the ledger. Neither sees what the other does, and the one who
  // waits for the other has the pen alone again.
  auto on_disk = std::async(std::launch::async,
                            [&] { transaction_.append_packed(actor_.company, part_, packed); });
  company_.append(part_);
  on_disk.get();
}

void Desk::number(Batch& batch) const {
  batch.version = company_.ledger.version() + 1;
  batch.by = actor_.user;
  batch.at = now_;
}

void Desk::append_as_it_was(const Batch& batch) {
  touched_ |= touched_by(batch);
  transaction_.append(actor_.company, batch);
  company_.append(batch);
}

// A deed that waits for the writer, and where its answer goes.
struct App::Task {
  Actor actor;
  Once once;
  bool opens_company = false;
  std::function<Result<std::int64_t>(Desk&)> deed;
  std::function<void(Store&)> look;  // instead of a deed: what only the writer may read

  Result<Written> answer = Written{};
  std::vector<std::function<void()>> kept;
  std::exception_ptr failure;
  std::promise<void> done;
};

// The companies as the group of deeds changes them; thrown away when the disk refuses.
struct App::Working {
  std::map<Id<Company>, Snapshot> companies;
  std::map<Id<Company>, Touched> touched;
};

App::App(std::unique_ptr<Store> store, Clock clock, const std::function<void(Sequence)>& progress)
    : store_{std::move(store)}, clock_{clock}, ids_{store_->secret()} {
  Sequence read = 0;
  for (const Id<Company> company : store_->companies()) {
    auto snapshot = std::make_shared<Snapshot>();
    store_->replay(company, [&](const Batch& batch) {
      snapshot->append(batch);
      const Sequence before = read;
      read += static_cast<Sequence>(batch.entries.size());
      if (progress && read / 10'000 != before / 10'000) progress(read);
    });
    companies_[company] = std::move(snapshot);
  }
  directory_.load(
      {store_->persons(), store_->users(), store_->tokens(), store_->links(), store_->sessions()},
      clock_.now());
  for (const DigestChoice& choice : store_->digest_choices()) digest_choices_.put(choice);
  webhooks_.load(store_->webhooks(), store_->dispatches());
  boards_.load(store_->boards());
  writer_ = std::thread{[this] { run_writer(); }};
}

App::~App() { close(); }

void App::close() {
  {
    const std::lock_guard lock{queue_mutex_};
    closing_ = true;
  }
  queue_changed_.notify_all();
  if (writer_.joinable()) writer_.join();
}

std::shared_ptr<const Snapshot> App::snapshot(Id<Company> company) const {
  const std::lock_guard lock{companies_mutex_};
  const auto found = companies_.find(company);
  ENSURE(found != companies_.end());
  return found->second;
}

std::vector<Id<Company>> App::companies() const {
  const std::lock_guard lock{companies_mutex_};
  std::vector<Id<Company>> companies;
  for (const auto& [company, snapshot] : companies_) companies.push_back(company);
  return companies;
}

Date App::today(Id<Company> company) const {
  return clock_.today(snapshot(company)->ledger.settings().time_zone);
}

Result<Written> App::write(const Actor& actor, const Once& once,
                           const std::function<Result<std::int64_t>(Desk&)>& deed) {
  if (actor.scope == Scope::read) {
    return refuse(Wrong::forbidden,
                  say("This token may only read.", "Den här nyckeln får bara läsa."));
  }
  auto task = std::make_shared<Task>();
  task->actor = actor;
  task->once = once;
  task->deed = deed;
  return submit(std::move(task))->answer;
}

Result<Id<Company>> App::open_company(const Settings& settings, User first_user,
                                      const std::string& password_hash) {
  // Asked before the writer makes room for a company, which would stay behind empty.
  if (directory_.find_person_with_email(first_user.email)) {
    return refuse(Wrong::conflict,
                  say("There is already a user with the e-mail {}.",
                      "Det finns redan en användare med e-posten {}.", first_user.email),
                  "/email");
  }
  return open_company([&](Desk& desk) -> Result<std::int64_t> {
    first_user.company = desk.actor().company;
    if (!password_hash.empty())
      first_user.person = put_person(*this, desk, first_user.email, password_hash).number;
    put_new_user(*this, desk, first_user);
    std::vector<Fact> facts = noted_as_added(desk.ledger(), first_user);
    facts.insert(facts.begin(), SettingsSet{settings});
    desk.append(std::move(facts));
    return first_user.company.number;
  });
}

Result<Id<Company>> App::open_company(std::function<Result<std::int64_t>(Desk&)> deed) {
  auto task = std::make_shared<Task>();
  task->opens_company = true;
  task->deed = std::move(deed);
  const auto answer = submit(std::move(task))->answer;
  if (!answer) return std::unexpected(answer.error());
  return Id<Company>{static_cast<std::int32_t>(answer->made)};
}

std::shared_ptr<App::Task> App::submit(std::shared_ptr<Task> task) {
  auto done = task->done.get_future();
  {
    const std::lock_guard lock{queue_mutex_};
    if (closing_ || queue_.size() >= waiting_max) {
      task->answer =
          refuse(Wrong::too_many, say("The server cannot take more right now; try again shortly.",
                                      "Servern kan inte ta emot mer just nu; försök strax igen."));
      return task;
    }
    queue_.push_back(task);
  }
  queue_changed_.notify_one();
  done.get();
  return task;
}

std::vector<Batch> App::all_batches(Id<Company> company) {
  std::vector<Batch> batches;
  look([&](Store& store) {
    store.replay(company, [&](const Batch& batch) {
      if (batches.empty() || !batches.back().goes_on) return batches.push_back(batch);
      Batch& whole = batches.back();
      whole.facts.insert(whole.facts.end(), batch.facts.begin(), batch.facts.end());
      whole.entries.insert(whole.entries.end(), batch.entries.begin(), batch.entries.end());
      whole.goes_on = batch.goes_on;
    });
  });
  return batches;
}

void App::look(std::function<void(Store&)> look) {
  auto task = std::make_shared<Task>();
  task->look = std::move(look);
  if (!submit(std::move(task))->answer) throw std::runtime_error("The server is busy or stopping.");
}

void App::run_writer() {
  for (;;) {
    std::deque<std::shared_ptr<Task>> group;
    {
      std::unique_lock lock{queue_mutex_};
      wait_for_tasks(lock);
      if (queue_.empty()) return;
      while (!queue_.empty() && group.size() < group_max) {
        group.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
    }
    const auto lookers = std::ranges::stable_partition(
        group, [](const auto& task) { return task->look == nullptr; });
    for (const auto& task : lookers) look_by(*task);
    group.erase(lookers.begin(), lookers.end());
    if (group.empty()) continue;
    write_together(group);
    for (const auto& task : group) {
      task->failure ? task->done.set_exception(task->failure) : task->done.set_value();
    }
  }
}

// On a full disk it looks for room now and then, so that nobody has to try in vain to find out that
// there is some again.
void App::wait_for_tasks(std::unique_lock<std::mutex>& lock) {
  const auto has_tasks = [&] { return closing_ || !queue_.empty(); };
  while (read_only_) {
    if (queue_changed_.wait_for(lock, between_looks_for_room, has_tasks)) return;
    lock.unlock();
    if (store_->has_room()) read_only_ = false;
    lock.lock();
  }
  queue_changed_.wait(lock, has_tasks);
}

void App::look_by(Task& task) {
  try {
    task.look(*store_);
    task.done.set_value();
  } catch (...) {
    task.done.set_exception(std::current_exception());
  }
}

void App::write_together(std::deque<std::shared_ptr<Task>>& group) {
  try {
    write_group(group);
    read_only_ = false;
  } catch (const DiskFull&) {
    read_only_ = true;
    for (const auto& task : group) {
      task->answer = refuse(Wrong::disk_full,
                            say("The disk is full: nothing was saved. Make room and try again.",
                                "Disken är full: inget sparades. Gör plats och försök igen."));
    }
  } catch (...) {
    // One deed broke the transaction for all; alone, each breaks only its own.
    if (group.size() == 1) {
      group.front()->failure = std::current_exception();
      return;
    }
    for (const auto& task : group) {
      std::deque<std::shared_ptr<Task>> alone{task};
      write_together(alone);
    }
  }
}

// Decides and writes every deed of the group in one transaction, and shows the result when it is
// synced. Each sees what the ones before it did: one that has something left to do when it is kept
// (who may sign in is known to the directory only then) is the last, and the others go back to the
// head of the queue.
void App::write_group(std::deque<std::shared_ptr<Task>>& group) {
  Working working;
  const auto company_of = [&](Id<Company> company) -> Snapshot& {
    const auto found = working.companies.find(company);
    if (found != working.companies.end()) return found->second;
    return working.companies.emplace(company, *snapshot(company)).first->second;
  };
  std::size_t decided = 0;
  const auto begun = std::chrono::steady_clock::now();
  store_->transact([&](Transaction& transaction) {
    for (const auto& task : group) {
      ++decided;
      if (task->opens_company) {
        task->actor.company = transaction.add_company();
        working.companies.emplace(task->actor.company, Snapshot{});
      }
      if (!task->once.key.empty()) {
        const auto before =
            transaction.find_answered(task->actor.company, task->actor.user, task->once.key);
        if (before && before->request_hash != task->once.request_hash) {
          task->answer = refuse(Wrong::invalid,
                                say("The idempotency key was used before, for another request.",
                                    "Idempotensnyckeln har redan använts för en annan begäran."));
          continue;
        }
        if (before) {
          task->answer = Written{before->made, true, {}};
          continue;
        }
      }
      Snapshot& company = company_of(task->actor.company);
      const Instant now = clock_.now();
      Desk desk{transaction, company, task->actor,
                clock_.today(company.ledger.settings().time_zone), now};
      auto made = task->deed(desk);
      if (!made) {
        task->answer = std::unexpected(std::move(made).error());
        continue;
      }
      task->answer = Written{*made, false, {}};
      task->kept = desk.kept();
      working.touched[task->actor.company] |= desk.touched();
      if (!task->once.key.empty()) {
        transaction.remember(task->actor.company, task->actor.user, task->once.key,
                             {task->once.request_hash, *made}, now);
      }
      if (!task->kept.empty()) break;
    }
  });
  pen_figures_.deeds_together.count(static_cast<double>(decided));
  pen_figures_.seconds.count(
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  {
    const auto undecided = group.begin() + static_cast<std::ptrdiff_t>(decided);
    const std::lock_guard lock{queue_mutex_};
    queue_.insert(queue_.begin(), undecided, group.end());
    group.erase(undecided, group.end());
  }
  {
    const std::lock_guard lock{companies_mutex_};
    for (auto& [company, state] : working.companies) {
      companies_[company] = std::make_shared<const Snapshot>(std::move(state));
    }
  }
  for (const auto& [company, touched] : working.touched)
    feed_.publish(CompanyMoved{company, snapshot(company)->ledger.version(), touched});
  for (const auto& task : group) {
    for (const auto& then : task->kept) then();
    if (task->answer) task->answer->company = snapshot(task->actor.company);
  }
}

}  // namespace kvartett
