#include "kvartett/store/sqlite_database.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "kvartett/auth/secret.h"
#include "kvartett/store/schema.h"
#include "kvartett/store/store.h"

namespace kvartett {
namespace {

constexpr const char* file_name = "kvartett.db";
constexpr int our_application_id = 0x4B767274;  // "Kvrt": whose file it is

// How long the write-ahead log grows before it is folded into the file: 8 MB, a few hundred
// commits.
constexpr int pages_in_log_max = 2000;

// What is on disk is unknown from here on. The process ends, and reading the file back finds out.
[[noreturn]] void stop_unsure(const SqliteError& error) {
  std::fprintf(
      stderr,
      "kvartett: the disk failed while writing (%s, SQLite code %d, errno %d). Stopping: "
      "everything that was answered for is kept, and a restart finds out about the rest.\n",
      error.what(), error.code, error.os_error);
  _exit(70);
}

// Out of room, or of the user's share of it: nothing is broken.
bool is_full(const SqliteError& error) {
  if (error.kind() == SQLITE_FULL) return true;
  return error.code == SQLITE_IOERR_WRITE &&
         (error.os_error == ENOSPC || error.os_error == EDQUOT || error.os_error == EFBIG);
}

// A sentence for whoever runs the server.
[[noreturn]] void fail(const std::filesystem::path& path, const SqliteError& error) {
  const std::string file = path.string();
  switch (error.kind()) {
    case SQLITE_FULL:
      throw StoreBroken(fmt::format("The disk of {} is full: make room and start again.", file));
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw StoreBroken(fmt::format(
          "{} is damaged or is no database ({}). Restore the latest backup.", file, error.what()));
    case SQLITE_BUSY:
      throw DirectoryInUse(
          fmt::format("Another program has {} open. Close it and start again.", file));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      throw StoreBroken(fmt::format(
          "Cannot write to {} ({}). Give this user the right to, or choose another directory with "
          "--data.",
          file, error.what()));
    default:
      throw StoreBroken(
          fmt::format("{} cannot be used ({}, SQLite code {}).", file, error.what(), error.code));
  }
}

std::filesystem::path with_file(const DataDirectory& directory) {
  directory.make_file(file_name);
  return directory.path() / file_name;
}

Sqlite opened(const std::filesystem::path& file) {
  try {
    return Sqlite{file.string()};
  } catch (const SqliteError& error) {
    fail(file, error);
  }
}

}  // namespace

SqliteDatabase::SqliteDatabase(const std::filesystem::path& directory)
    : directory_{directory}, file_{with_file(directory_)}, connection_{opened(file_)} {
  reading([this] {
    set_up();
    migrate();
  });
}

void SqliteDatabase::set_up() {
  // One connection, which no other process may join: nobody else writes the log or folds it in. Its
  // index then lies in our own memory.
  connection_.execute("PRAGMA locking_mode = EXCLUSIVE");
  connection_.execute("PRAGMA journal_mode = WAL");
  connection_.execute("PRAGMA synchronous = FULL");
  connection_.execute("PRAGMA foreign_keys = ON");
  connection_.execute("PRAGMA recursive_triggers = ON");  // or REPLACE would get past them
  connection_.execute("PRAGMA cell_size_check = ON");
  connection_.execute("PRAGMA mmap_size = 0");
  connection_.execute("PRAGMA temp_store = MEMORY");
  connection_.execute("PRAGMA cache_size = -8000");
  connection_.execute("PRAGMA journal_size_limit = 33554432");
  // Folding the log in is our own business: SQLite would do it within a commit, and keep quiet when
  // the disk fails at it.
  sqlite3_wal_hook(
      connection_.handle(),
      [](void* pages, sqlite3*, const char*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
      },
      &pages_in_log_);
  // After an unclean end the log may be readable and yet not on disk. It is synced and folded in
  // before anyone is told what it says.
  connection_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

void SqliteDatabase::migrate() {
  const auto integer = [&](const char* sql) {
    Statement statement{connection_, sql};
    auto rows = statement.rows();
    return rows.next() ? rows.integer(0) : 0;
  };
  const bool is_new = integer("SELECT count(*) FROM sqlite_schema") == 0;
  if (!is_new && integer("PRAGMA application_id") != our_application_id) {
    throw StoreBroken(fmt::format(
        "{} is not a Kvartett database. Choose another directory with --data.", file_.string()));
  }
  const auto known = migrations();
  const auto done = is_new ? 0 : integer("SELECT coalesce(max(number), 0) FROM migration");
  if (done > static_cast<std::int64_t>(known.size())) {
    throw StoreBroken(
        fmt::format("{} was written by a newer Kvartett (its schema is number {}, this program "
                    "knows {}). Install "
                    "the newer version again.",
                    file_.string(), done, known.size()));
  }
  if (done == static_cast<std::int64_t>(known.size())) return;
  connection_.execute("BEGIN IMMEDIATE");
  if (is_new) {
    connection_.execute(fmt::format("PRAGMA application_id = {}", our_application_id).c_str());
    connection_.execute(
        "CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,"
        " applied_at TEXT NOT NULL) STRICT");
  }
  for (const Migration& step : known.subspan(static_cast<std::size_t>(done))) {
    connection_.execute(step.sql);
    Statement{connection_,
              "INSERT INTO migration (number, name, applied_at) VALUES (?1, ?2, datetime('now'))"}
        .run(step.number, step.name);
  }
  if (is_new) {
    Statement{connection_, "INSERT INTO server (only, secret) VALUES (1, ?1)"}.run(
        Blob{random_bytes(32)});
  }
  connection_.execute("COMMIT");
}

void SqliteDatabase::transact(const std::function<void()>& write) {
  try {
    connection_.execute("BEGIN IMMEDIATE");
    write();
    connection_.execute("COMMIT");
  } catch (const SqliteError& error) {
    if (error.kind() == SQLITE_IOERR && !is_full(error)) stop_unsure(error);
    roll_back();
    if (is_full(error))
      throw DiskFull("The disk is full: nothing of this was saved. Make room and try again.");
    fail(file_, error);
  } catch (...) {
    roll_back();
    throw;
  }
  if (pages_in_log_ >= pages_in_log_max) checkpoint();
}

void SqliteDatabase::roll_back() {
  if (!connection_.in_transaction()) return;  // SQLite has done it itself
  try {
    connection_.execute("ROLLBACK");
  } catch (const SqliteError& error) {
    stop_unsure(error);
  }
}

void SqliteDatabase::checkpoint() {
  const int result = sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (result == SQLITE_OK) return;
  const SqliteError error{connection_.handle(), result};
  // Without room in the file the log keeps what it has, and the log is on disk.
  if (!is_full(error)) stop_unsure(error);
}

void SqliteDatabase::reading(const std::function<void()>& read) const {
  try {
    read();
  } catch (const SqliteError& error) {
    fail(file_, error);
  }
}

}  // namespace kvartett
