// A backup is a data directory of its own: what can be opened with --data can be trusted to open on
// the day that it is needed. It has its name only when it is whole, checked and on the disk.
#pragma once

#include <filesystem>
#include <vector>

#include "kvartett/base/clock.h"

namespace kvartett {

// Those of the schedule lie in one directory, each named by the moment it was begun, UTC:
// 2026-11-28T031500Z.
struct Backup {
  std::filesystem::path path;
  Instant at{};
};
std::filesystem::path backup_path(const std::filesystem::path& backups, Instant at);
// The finished ones, the oldest first; none when the directory is missing.
std::vector<Backup> backups_in(const std::filesystem::path& backups);

// Which of them need not be kept: every one of the last two days is, then the last of each day for
// two weeks, then the last of each month for a year. The newest is kept whatever its age. `all` is
// oldest first.
std::vector<Backup> backups_to_drop(const std::vector<Backup>& all, Instant now);

// Where a backup is written until it is finished; what was not finished goes with it.
class UnfinishedBackup {
 public:
  // `finished` does not exist, or is an empty directory. Throws StoreBroken with what to do.
  explicit UnfinishedBackup(std::filesystem::path finished);
  ~UnfinishedBackup();
  UnfinishedBackup(const UnfinishedBackup&) = delete;
  UnfinishedBackup& operator=(const UnfinishedBackup&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path database() const { return path_ / "kvartett.db"; }
  // What has been written so far reaches the disk.
  void sync() const;
  // Gives it its name, for good. Returns how many bytes the database has.
  std::uintmax_t finish();

 private:
  std::filesystem::path finished_;
  std::filesystem::path path_;
};

}  // namespace kvartett
