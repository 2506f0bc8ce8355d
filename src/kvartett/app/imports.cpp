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

  bool rests() const { return state == ImportState::ready || state == ImportState::imported; }
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
    return one.second->rests() && now - one.second->touched > held_time;
  });
  const auto is_of_company = [&](const auto& one) { return one.second->actor.company == company; };
  if (std::ranges::count_if(held_, is_of_company) >=
      static_cast<std::ptrdiff_t>(held_of_company_max)) {
    auto oldest = held_.end();
    for (auto one = held_.begin(); one != held_.end(); ++one) {
      if (!is_of_company(*one) || !one->second->rests()) continue;
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
  queue_.push_back(held);
  changed_.notify_all();
  return show(*held);
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
    view.state = import->undone_at ? ImportState::undone : ImportState::imported;
    view.import = std::move(*import);
  }
  return view;
}

Result<ImportView> Imports::choose(const Actor& actor, const std::string& id,
                                   std::vector<std::string> choices) {
  TRY(parse_import_choices(choices));
  const std::lock_guard lock{mutex_};
  const Shared held = TRY(find(actor, id));
  if (held->state == ImportState::importing || held->state == ImportState::imported) {
    return refuse(Wrong::conflict, say("The file is being brought in, or is in already.",
                                       "Filen läses in, eller är redan inläst."));
  }
  held->choices = std::move(choices);
  held->was_chosen = true;
  held->has_known_headings = false;
  held->state = ImportState::reading;
  ++held->reading;
  queue_.push_back(held);
  changed_.notify_all();
  return show(*held);
}

Result<ImportView> Imports::commit(const Actor& actor, const std::string& id) {
  const std::lock_guard lock{mutex_};
  const Shared held = TRY(find(actor, id));
  if (held->state == ImportState::importing || held->state == ImportState::imported)
    return show(*held);
  if (held->state == ImportState::reading) {
    return refuse(Wrong::conflict, say("The file is still being read: look at it first.",
                                       "Filen läses fortfarande: titta på den först."));
  }
  held->actor = actor;
  held->state = ImportState::importing;
  queue_.push_back(held);
  changed_.notify_all();
  return show(*held);
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

void Imports::work_on(const Shared& held) {
  ImportRequest request;
  int reading = 0;
  bool was_chosen = false;
  {
    const std::lock_guard lock{mutex_};
    if (held->rests()) return;  // asked twice, and done at once
    request.mode = held->state == ImportState::importing ? ImportMode::write : ImportMode::dry_run;
    request.choices = held->choices;
    reading = held->reading;
    was_chosen = held->was_chosen;
  }
  request.bytes = held->bytes;  // only this thread lets go of them
  request.name = held->name;
  request.id = held->id;
  request.progress = [&](std::size_t done, std::size_t total) {
    held->done = done;
    held->total = total;
  };
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
}

}  // namespace kvartett
