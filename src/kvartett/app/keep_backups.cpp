#include "kvartett/app/keep_backups.h"

#include <fmt/format.h>

#include "kvartett/app/back_up.h"
#include "kvartett/store/backup.h"
#include "kvartett/store/far_note.h"

namespace kvartett {
namespace {

constexpr std::chrono::minutes until_next_try{10};

}  // namespace

BackupKeeper::BackupKeeper(App& app, BackupPlan plan, BackupFigures& figures, Log log)
    : app_{app},
      plan_{std::move(plan)},
      directory_{plan_.directory},
      figures_{figures},
      log_{std::move(log)} {
  noted_ = read_far_note(plan_.directory);
  std::vector<Sentence> lost;
  app_.look([&](Store& store) { lost = lost_since(noted_, store); });
  for (const Sentence& sentence : lost) log_("ledger_has_lost", sentence.english);
  if (!lost.empty()) {
    figures_.has_lost = true;
    lay_far_note_aside(plan_.directory, Clock{}.now());
    noted_.clear();
  }
  if (const auto all = backups_in(plan_.directory); !all.empty()) {
    figures_.newest_at = all.back().at.time_since_epoch().count();
    figures_.newest_bytes =
        static_cast<std::int64_t>(std::filesystem::file_size(all.back().path / "kvartett.db"));
  }
}

bool BackupKeeper::is_due(Instant now) const {
  const Instant newest{std::chrono::milliseconds{figures_.newest_at}};
  // A clock that was set back must not stop backups.
  return now - newest >= plan_.every || newest > now;
}

void BackupKeeper::run_due(const std::stop_token& stop) {
  const Instant now = Clock{}.now();  // the machine's, whatever day the company has
  if (now < not_before_ && not_before_ - now <= until_next_try) return;
  try {
    note_how_far();
    if (!is_due(now)) return;
    const auto to = backup_path(plan_.directory, now);
    const BackedUp made =
        back_up([&](const std::function<void(Store&)>& use) { app_.look(use); }, to, {}, stop);
    figures_.newest_at = now.time_since_epoch().count();
    figures_.newest_bytes = static_cast<std::int64_t>(made.bytes);
    ++figures_.made;
    for (const Backup& old : backups_to_drop(backups_in(plan_.directory), now))
      std::filesystem::remove_all(old.path);
  } catch (const std::exception& broken) {
    if (stop.stop_requested()) return;
    ++figures_.failed;
    not_before_ = now + until_next_try;
    log_("backup_failed", broken.what());
  }
}

void BackupKeeper::note_how_far() {
  std::vector<HowFar> how_far;
  app_.look([&](Store& store) { how_far = store.how_far(); });
  if (how_far == noted_) return;
  write_far_note(plan_.directory, how_far);
  noted_ = std::move(how_far);
}

}  // namespace kvartett
