#include "kvartett/store/sqlite_copy.h"

#include <fmt/format.h>

#include "kvartett/store/data_directory.h"

namespace kvartett {
namespace {

// A megabyte: a few milliseconds, which is what those who sign meanwhile wait for at most.
constexpr int pages_at_a_time = 256;

std::string made(const std::filesystem::path& file) {
  DataDirectory{file.parent_path()}.make_file(file.filename().c_str());
  return file.string();
}

}  // namespace

SqliteCopy::SqliteCopy(Sqlite& from, const std::filesystem::path& file)
    : file_{file}, to_{made(file)} {
  // It is synced once, as a whole, by who asked for it; before that it is nobody's backup.
  to_.execute("PRAGMA synchronous = OFF");
  to_.execute("PRAGMA journal_mode = OFF");
  backup_ = sqlite3_backup_init(to_.handle(), "main", from.handle(), "main");
  if (backup_ == nullptr) fail();
}

SqliteCopy::~SqliteCopy() { sqlite3_backup_finish(backup_); }

bool SqliteCopy::step() {
  const int result = sqlite3_backup_step(backup_, pages_at_a_time);
  if (result == SQLITE_DONE) return false;
  if (result != SQLITE_OK) fail();
  return true;
}

CopyProgress SqliteCopy::progress() const {
  const int pages = sqlite3_backup_pagecount(backup_);
  return {static_cast<std::size_t>(pages - sqlite3_backup_remaining(backup_)),
          static_cast<std::size_t>(pages)};
}

void SqliteCopy::fail() const {
  const SqliteError error{to_.handle(), sqlite3_errcode(to_.handle())};
  if (error.kind() == SQLITE_FULL)
    throw StoreBroken(
        fmt::format("The disk of {} is full: no backup was made. Make room and try "
                    "again, or choose another disk.",
                    file_.string()));
  throw StoreBroken(fmt::format("The backup in {} could not be written ({}, SQLite code {}).",
                                file_.string(), error.what(), error.code));
}

}  // namespace kvartett
