// Backups by themselves: one when it is time, the old ones dropped by rule, and every minute a note
// beside them of how far the ledger has come.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

#include "kvartett/app/app.h"
#include "kvartett/app/backup_figures.h"
#include "kvartett/store/data_directory.h"

namespace kvartett {

struct BackupPlan {
  std::filesystem::path directory;  // best on another disk; made when it is missing
  std::chrono::hours every{24};
};

// One thread at a time.
class BackupKeeper {
 public:
  // `log(event, what)` is told what somebody has to look at: what fails, and, once, what the note of
  // an earlier run knows of and the ledger does not; that note is then laid aside. Throws StoreBroken when the directory cannot be used.
  using Log = std::function<void(std::string_view event, std::string_view what)>;
  BackupKeeper(App& app, BackupPlan plan, BackupFigures& figures, Log log);

  // What is due now: called about once a minute. What fails is logged and tried again after ten.
  void run_due(const std::stop_token& stop);

 private:
  bool is_due(Instant now) const;
  void note_how_far();

  App& app_;
  BackupPlan plan_;
  DataDirectory directory_;  // nobody else backs up into it
  BackupFigures& figures_;
  Log log_;
  Instant not_before_{};
  std::vector<HowFar> noted_;
};

}  // namespace kvartett
