// A thin layer over SQLite: a connection, prepared statements, values bound by place, and rows that
// are read without copying. What goes wrong is an exception with SQLite's own code.
#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kvartett {

struct SqliteError : std::runtime_error {
  SqliteError(sqlite3* connection, int result);
  int code;      // extended, such as SQLITE_IOERR_FSYNC
  int os_error;  // errno of the call that failed, or 0

  int kind() const { return code & 0xFF; }  // such as SQLITE_IOERR
};

// One thread at a time.
class Sqlite {
 public:
  // Opens a file that exists.
  explicit Sqlite(const std::string& path);
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  // Statements without values or rows, one after the other.
  void execute(const char* sql);
  bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  sqlite3* handle() const { return handle_; }

 private:
  sqlite3* handle_ = nullptr;
};

// Bytes that are not text.
struct Blob {
  std::string_view bytes;
};

// Prepared once, run many times. The connection outlives it.
class Statement {
 public:
  Statement(Sqlite& connection, std::string_view sql);
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // With these values for ?1, ?2, …, to the end; rows, if any, are not looked at. Text and blobs
  // are not copied: they live until the call returns.
  template <class... Values>
  void run(const Values&... values) {
    bind_all(values...);
    step_to_end();
  }

  // The same, but row by row: `while (rows.next())`.
  class Rows;
  template <class... Values>
  Rows rows(const Values&... values);

 private:
  template <class... Values>
  void bind_all(const Values&... values) {
    int place = 0;
    (bind(++place, values), ...);
  }
  void bind(int place, std::integral auto value) {
    check(sqlite3_bind_int64(handle_, place, value));
  }
  void bind(int place, std::string_view text);
  void bind(int place, Blob blob);
  template <class T>
  void bind(int place, const std::optional<T>& value) {
    if (value) {
      bind(place, *value);
    } else {
      check(sqlite3_bind_null(handle_, place));
    }
  }
  void check(int result);
  void step_to_end();

  sqlite3* connection_;
  sqlite3_stmt* handle_ = nullptr;
};

// The rows of one run, read in order. Text and blobs live until the next one.
class Statement::Rows {
 public:
  explicit Rows(Statement& statement) : statement_{statement} {}
  ~Rows() {
    sqlite3_reset(statement_.handle_);
    sqlite3_clear_bindings(statement_.handle_);
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  bool next();
  bool is_null(int column) const {
    return sqlite3_column_type(statement_.handle_, column) == SQLITE_NULL;
  }
  std::int64_t integer(int column) const {
    return sqlite3_column_int64(statement_.handle_, column);
  }
  std::optional<std::int64_t> find_integer(int column) const {
    if (is_null(column)) return {};
    return integer(column);
  }
  std::string_view text(int column) const;  // also a blob's bytes

 private:
  Statement& statement_;
};

template <class... Values>
Statement::Rows Statement::rows(const Values&... values) {
  bind_all(values...);
  return Rows{*this};
}

}  // namespace kvartett
