#include "kvartett/store/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kvartett/store/data_directory.h"
#include "kvartett/store/store.h"

namespace kvartett {
namespace {

using std::chrono::days;
constexpr days all_kept{2};
constexpr days daily_kept{14};
constexpr days monthly_kept{366};

std::string name_of(Instant at) {
  std::string name = text(at);  // 2026-11-28T03:15:00Z
  std::erase(name, ':');
  return name;
}

std::optional<Instant> moment_named(const std::string& name) {
  if (name.size() != 18 || name[10] != 'T' || name[17] != 'Z') return {};
  const auto day = find_date(name.substr(0, 10));
  if (!day || !std::ranges::all_of(name.substr(11, 6), [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  const auto two = [&](std::size_t at) { return (name[at] - '0') * 10 + name[at + 1] - '0'; };
  return start_of(*day, "UTC") + std::chrono::hours{two(11)} + std::chrono::minutes{two(13)} +
         std::chrono::seconds{two(15)};
}

std::filesystem::path beside(const std::filesystem::path& finished) {
  return finished.parent_path() / fmt::format(".{}.unfinished", finished.filename().string());
}

}  // namespace

std::filesystem::path backup_path(const std::filesystem::path& backups, Instant at) {
  return backups / name_of(at);
}

std::vector<Backup> backups_in(const std::filesystem::path& backups) {
  std::vector<Backup> found;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator{backups, missing}) {
    const auto at = moment_named(entry.path().filename().string());
    if (at && std::filesystem::exists(entry.path() / "kvartett.db"))
      found.push_back({entry.path(), *at});
  }
  std::ranges::sort(found, {}, &Backup::at);
  return found;
}

std::vector<Backup> backups_to_drop(const std::vector<Backup>& all, Instant now) {
  std::vector<Backup> dropped;
  std::set<std::int32_t> seen;  // the days and, apart from them, the months that have one
  for (std::size_t i = all.size(); i-- > 0;) {
    const Backup& backup = all[i];
    const auto age = now - backup.at;
    if (age <= all_kept || i == all.size() - 1) continue;
    const Date day = date_of(backup.at, "UTC");
    const auto period = age <= daily_kept ? day.days_since_1970() : -day.month().number();
    if (age > monthly_kept || !seen.insert(period).second) dropped.push_back(backup);
  }
  std::ranges::reverse(dropped);
  return dropped;
}

UnfinishedBackup::UnfinishedBackup(std::filesystem::path finished)
    : finished_{std::filesystem::absolute(finished).lexically_normal()} {
  if (!finished_.has_filename()) finished_ = finished_.parent_path();  // a trailing slash
  if (std::filesystem::exists(finished_) && !std::filesystem::is_empty(finished_)) {
    throw StoreBroken(
        fmt::format("There is something in {} already: name a directory that does not exist yet.",
                    finished_.string()));
  }
  path_ = beside(finished_);
  std::filesystem::remove_all(path_);  // of one that was broken off
}

UnfinishedBackup::~UnfinishedBackup() {
  std::error_code left;
  std::filesystem::remove_all(path_, left);
}

void UnfinishedBackup::sync() const { sync_file(database()); }

std::uintmax_t UnfinishedBackup::finish() {
  sync();
  sync_directory(path_);
  const std::uintmax_t size = std::filesystem::file_size(database());
  std::error_code failed;
  std::filesystem::rename(path_, finished_, failed);
  if (failed) {
    throw StoreBroken(fmt::format("The backup could not be given its name {} ({}).",
                                  finished_.string(), failed.message()));
  }
  sync_directory(finished_.parent_path());
  return size;
}

}  // namespace kvartett
