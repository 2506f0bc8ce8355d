#include "kvartett/app/imports.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <utility>

#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

constexpr std::chrono::hours held_time{1};
constexpr std::chrono::milliseconds between_progress{200};
constexpr std::chrono::milliseconds undone_in_a_moment{1'500};

std::unexpected<Problems> no_such_import() {
  return refuse(Wrong::missing, say("There is no such import.", "Inläsningen finns inte."));
}

// What was said about the newest file with the same headings, but for what holds for one file alone.
std::optional<std::vector<std::string>> find_known(const Ledger& ledger,
                                                   const std::vector<std::string>& headings) {
  for (std::size_t i = ledger.imports().size(); i > 0; --i) {
    const FileImported& file = ledger.imports()[i - 1].value.file;
    if (file.headings != headings) continue;
    std::vector<std::string> choices = file.choices;
    std::erase_if(choices, [](const std::string& choice) { return !is_remembered(choice); });
    if (!choices.empty()) return choices;
  }
  return {};
}

}  // namespace

struct Imports::Held {
  std::string id;
  std::string name;
  std::string bytes;
  Actor actor;  // who acts when it is worked on
  ImportState state = ImportState::reading;
  bool was_chosen = false;  // a person has said what its columns are
  bool has_known_headings = false;
  int reading = 0;  // counts up when it is to be read again
  std::vector<std::string> choices;
  std::atomic<std::size_t> done = 0;
  std::atomic<std::size_t> total = 0;
  std::shared_ptr<const ImportReport> report;
  std::optional<Problems> refusal;
  std::chrono::steady_clock::time_point touched = std::chrono::steady_clock::now();

  bool is_being_worked_on() const {
    return state == ImportState::reading || state == ImportState::importing ||
           state == ImportState::undoing;
  }
  bool is_in() const {
    return state == ImportState::importing || state == ImportState::imported ||
           state == ImportState::undoing || state == ImportState::undone;
  }
};

Imports::Imports(App& app) : app_{app}, worker_{[this] { work(); }} {}

Imports::~Imports() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  changed_.notify_all();
  worker_.join();
}

Result<void> Imports::make_room(Id<Company> company) {
  const auto now = std::chrono::steady_clock::now();
  std::erase_if(held_, [&](const auto& one) {
    return !one.second->is_being_worked_on() && now - one.second->touched > held_time;
  });
  const auto is_of_company = [&](const auto& one) { return one.second->actor.company == company; };
  if (std::ranges::count_if(held_, is_of_company) >=
      static_cast<std::ptrdiff_t>(held_of_company_max)) {
    auto oldest = held_.end();
    for (auto one = held_.begin(); one != held_.end(); ++one) {
      if (!is_of_company(*one) || one->second->is_being_worked_on()) continue;
      if (oldest == held_.end() || one->second->touched < oldest->second->touched) oldest = one;
    }
    if (oldest != held_.end()) held_.erase(oldest);
  }
  if (held_.size() >= held_max || std::ranges::count_if(held_, is_of_company) >=
                                      static_cast<std::ptrdiff_t>(held_of_company_max)) {
    return refuse(Wrong::too_many, say("Other files are being read: try again in a minute.",
                                       "Andra filer läses just nu: försök igen om en minut."));
  }
  return {};
}

Result<ImportView> Imports::begin(const Actor& actor, std::string name, std::string bytes) {
  TRY(may(actor, Action::import_file));
  const std::lock_guard lock{mutex_};
  TRY(make_room(actor.company));
  const auto held = std::make_shared<Held>();
  held->id = make_import_id();
  held->name = std::move(name);
  held->bytes = std::move(bytes);
  held->actor = actor;
  held_.emplace(held->id, held);
  queue(held, ImportState::reading);
  return show(*held);
}

void Imports::queue(const Shared& held, ImportState state) {
  held->state = state;
  held->done = 0;
  held->total = 0;
  queue_.push_back(held);
  changed_.notify_all();
  tell(*held, state);
}

void Imports::tell(const Held& held, ImportState state) {
  app_.feed().publish(ImportMoved{held.actor.company, held.id, state, held.done, held.total});
}

// Keeps it to be seen, and tells it not too often.
std::function<void(std::size_t, std::size_t)> Imports::progress_of(Held& held, ImportState state) {
  return [this, &held, state, told = std::chrono::steady_clock::time_point{}](
             std::size_t done, std::size_t total) mutable {
    held.done = done;
    held.total = total;
    const auto now = std::chrono::steady_clock::now();
    if (now - told < between_progress) return;
    told = now;
    tell(held, state);
  };
}

Result<Imports::Shared> Imports::find(const Actor& actor, const std::string& id) const {
  TRY(may(actor, Action::import_file));
  const auto found = held_.find(id);
  if (found == held_.end() || found->second->actor.company != actor.company)
    return no_such_import();
  found->second->touched = std::chrono::steady_clock::now();
  return found->second;
}

ImportView Imports::show(const Held& held) const {
  ImportView view;
  view.id = held.id;
  view.name = held.name;
  view.state = held.state;
  view.done = held.done;
  view.total = held.total;
  view.choices = held.choices;
  view.has_known_headings = held.has_known_headings;
  view.report = held.report;
  view.refusal = held.refusal;
  return view;
}

Result<ImportView> Imports::view(const Actor& actor, const std::string& id) const {
  auto import = view_import(app_, actor, id);
  if (!import && import.error().kind != Wrong::missing)
    return std::unexpected{std::move(import).error()};
  const std::lock_guard lock{mutex_};
  auto held = find(actor, id);
  if (!held && !import) return no_such_import();
  ImportView view;
  if (held) view = show(**held);
  if (import) {
    view.id = id;
    view.name = import->file.name;
    view.choices = import->file.choices;
    const bool is_undoing = held && (*held)->state == ImportState::undoing;
    view.state = import->undone_at ? ImportState::undone
                 : is_undoing      ? ImportState::undoing
                                   : ImportState::imported;
    view.import = std::move(*import);
  }
  return view;
}

Result<ImportView> Imports::choose(const Actor& actor, const std::string& id,
                                   std::vector<std::string> choices) {
  TRY(parse_import_choices(choices));
  const std::lock_guard lock{mutex_};
  const Shared held = TRY(find(actor, id));
  if (held->is_in()) {
    return refuse(Wrong::conflict, say("The file is being brought in, or is in already.",
                                       "Filen läses in, eller är redan inläst."));
  }
  held->choices = std::move(choices);
  held->was_chosen = true;
  held->has_known_headings = false;
  ++held->reading;
  queue(held, ImportState::reading);
  return show(*held);
}

Result<ImportView> Imports::commit(const Actor& actor, const std::string& id) {
  const std::lock_guard lock{mutex_};
  const Shared held = TRY(find(actor, id));
  if (held->is_in()) return show(*held);
  if (held->state == ImportState::reading) {
    return refuse(Wrong::conflict, say("The file is still being read: look at it first.",
                                       "Filen läses fortfarande: titta på den först."));
  }
  held->actor = actor;
  queue(held, ImportState::importing);
  return show(*held);
}

Result<ImportView> Imports::undo(const Actor& actor, const std::string& id) {
  const DoneImport import = TRY(may_undo_import(app_, actor, id));
  if (!import.undone_at) {
    std::unique_lock lock{mutex_};
    Shared& place = held_[id];
    if (!place) {
      place = std::make_shared<Held>();
      place->id = id;
      place->name = import.file.name;
      place->state = ImportState::imported;
    }
    const Shared held = place;
    const auto rests = [&] { return !held->is_being_worked_on(); };
    // Just brought in: the ledger knows it a moment before the worker says so.
    if (held->state == ImportState::importing) rested_.wait_for(lock, undone_in_a_moment, rests);
    if (held->state == ImportState::importing) {
      return refuse(Wrong::conflict,
                    say("The file is still being brought in.", "Filen läses fortfarande in."));
    }
    if (held->state != ImportState::undoing) {
      held->actor = actor;
      held->refusal.reset();
      queue(held, ImportState::undoing);
    }
    rested_.wait_for(lock, undone_in_a_moment, rests);
    if (held->refusal) return std::unexpected{*held->refusal};
  }
  return view(actor, id);
}

void Imports::work() {
  std::unique_lock lock{mutex_};
  while (true) {
    changed_.wait(lock, [&] { return closing_ || !queue_.empty(); });
    if (closing_) return;
    const Shared held = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work_on(held);
    lock.lock();
  }
}

void Imports::take_back(const Shared& held) {
  Result<DoneImport> result = no_such_import();
  try {
    result = undo_import(app_, held->actor, held->id, progress_of(*held, ImportState::undoing));
  } catch (const std::exception&) {  // the disk, or memory: it can be tried again
    result = refuse(Wrong::conflict, say("The server could not undo it just now: try again.",
                                         "Servern kunde inte ångra just nu: försök igen."));
  }
  const std::lock_guard lock{mutex_};
  held->state = result ? ImportState::undone : ImportState::imported;
  held->done = held->total.load();
  if (!result) held->refusal = std::move(result).error();
  if (result && !held->report) held_.erase(held->id);  // the ledger tells as much
  held->touched = std::chrono::steady_clock::now();
  tell(*held, held->state);
  rested_.notify_all();
}

void Imports::work_on(const Shared& held) {
  ImportRequest request;
  int reading = 0;
  bool was_chosen = false;
  {
    std::unique_lock lock{mutex_};
    if (!held->is_being_worked_on()) return;  // asked twice, and done at once
    if (held->state == ImportState::undoing) {
      lock.unlock();
      return take_back(held);
    }
    request.mode = held->state == ImportState::importing ? ImportMode::write : ImportMode::dry_run;
    request.choices = held->choices;
    reading = held->reading;
    was_chosen = held->was_chosen;
  }
  request.bytes = held->bytes;  // only this thread lets go of them
  request.name = held->name;
  request.id = held->id;
  request.progress = progress_of(
      *held, request.mode == ImportMode::write ? ImportState::importing : ImportState::reading);
  Result<ImportReport> result;
  bool has_known_headings = false;
  try {
    result = import_file(app_, held->actor, request);
    if (result && !was_chosen && request.mode == ImportMode::dry_run) {
      const auto company = app_.snapshot(held->actor.company);
      if (auto known = find_known(company->ledger, result->headings)) {
        if (auto again = import_file(app_, held->actor,
                                     {request.bytes, *known, request.mode, request.progress,
                                      request.name, request.id})) {
          request.choices = std::move(*known);
          result = std::move(again);
          has_known_headings = true;
        }
      }
    }
  } catch (const std::exception&) {  // the disk, or memory: the file stays to be tried again
    result =
        refuse(Wrong::conflict, say("The server could not bring the file in just now: try again.",
                                    "Servern kunde inte läsa in filen just nu: försök igen."));
  }
  const std::lock_guard lock{mutex_};
  if (held->reading != reading) return;  // to be read in another way: that one tells
  held->choices = std::move(request.choices);
  held->has_known_headings = held->has_known_headings || has_known_headings;
  held->refusal.reset();
  held->state = ImportState::ready;
  if (result) {
    if (result->was_written) {
      held->state = ImportState::imported;
      held->bytes = {};
    }
    held->report = std::make_shared<const ImportReport>(std::move(*result));
  } else {
    held->refusal = std::move(result).error();
  }
  held->touched = std::chrono::steady_clock::now();
  tell(*held, held->state);
  rested_.notify_all();
}

}  // namespace kvartett
