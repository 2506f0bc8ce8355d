// A copy of the database, taken page by page between the transactions of the connection that writes
// it. What is written meanwhile is in the copy too: it is whole, and as new as its last step.
#pragma once

#include <filesystem>

#include "kvartett/store/sqlite.h"
#include "kvartett/store/store.h"

namespace kvartett {

class SqliteCopy final : public Copying {
 public:
  // Into a file that does not exist yet. `from` outlives it, and is used on one thread only, which
  // is also the one that calls step() and ends the copy.
  SqliteCopy(Sqlite& from, const std::filesystem::path& file);
  ~SqliteCopy() override;

  bool step() override;
  CopyProgress progress() const override;

 private:
  [[noreturn]] void fail() const;

  std::filesystem::path file_;
  Sqlite to_;
  sqlite3_backup* backup_ = nullptr;
};

}  // namespace kvartett
