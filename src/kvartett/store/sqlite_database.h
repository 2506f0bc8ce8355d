// The database file of a data directory: opened so that what is committed is on the disk, brought
// up to this program's schema, and written in transactions that are kept whole or not at all.
#pragma once

#include <filesystem>
#include <functional>

#include "kvartett/store/data_directory.h"
#include "kvartett/store/sqlite.h"

namespace kvartett {

// One thread at a time.
class SqliteDatabase {
 public:
  // Throws DirectoryInUse or StoreBroken.
  explicit SqliteDatabase(const std::filesystem::path& directory);

  Sqlite& connection() { return connection_; }

  // Runs `write` between BEGIN and COMMIT and syncs. When it throws, or there is no room
  // (DiskFull), nothing is kept. When the disk fails the process ends: what is on it is unknown.
  void transact(const std::function<void()>& write);

  // Whether a megabyte more would fit, by this user's share of the disk too.
  bool has_room() const { return directory_.has_room(); }

  // Runs `read`, and says what is wrong with the file when it cannot be read (StoreBroken).
  void reading(const std::function<void()>& read) const;

 private:
  void set_up();
  void migrate();
  void roll_back();
  void checkpoint();

  DataDirectory directory_;
  std::filesystem::path file_;
  Sqlite connection_;
  int pages_in_log_ = 0;
};

}  // namespace kvartett
