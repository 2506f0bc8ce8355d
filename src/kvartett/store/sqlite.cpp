#include "kvartett/store/sqlite.h"

namespace kvartett {
namespace {

// What the system said when the log, or else the file, was last used; SQLite tells it per file
// only.
int last_errno(sqlite3* connection) {
  for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(connection, "main", which, &file) != SQLITE_OK) continue;
    if (file == nullptr || file->pMethods == nullptr) continue;
    int error = 0;
    file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    if (error != 0) return error;
  }
  return 0;
}

}  // namespace

SqliteError::SqliteError(sqlite3* connection, int result)
    : std::runtime_error{connection ? sqlite3_errmsg(connection) : sqlite3_errstr(result)},
      code{result},
      os_error{connection ? last_errno(connection) : 0} {}

Sqlite::Sqlite(const std::string& path) {
  const int result =
      sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (result != SQLITE_OK) {
    const SqliteError error{handle_, result};
    sqlite3_close(handle_);
    throw error;
  }
  sqlite3_extended_result_codes(handle_, 1);
  // A name in double quotes is a column and never text, the schema cannot be tampered with by
  // accident, and what stands in it cannot call functions with effects.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Sqlite::~Sqlite() { sqlite3_close(handle_); }

void Sqlite::execute(const char* sql) {
  const int result = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw SqliteError{handle_, result};
}

Statement::Statement(Sqlite& connection, std::string_view sql) : connection_{connection.handle()} {
  check(sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &handle_, nullptr));
}

void Statement::bind(int place, std::string_view text) {
  const char* bytes = text.data() ? text.data() : "";  // no address would mean null
  check(sqlite3_bind_text64(handle_, place, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int place, Blob blob) {
  const char* bytes = blob.bytes.data() ? blob.bytes.data() : "";
  check(sqlite3_bind_blob64(handle_, place, bytes, blob.bytes.size(), SQLITE_STATIC));
}

void Statement::check(int result) {
  if (result != SQLITE_OK) throw SqliteError{connection_, result};
}

void Statement::step_to_end() {
  Rows all{*this};
  while (all.next()) {
  }
}

bool Statement::Rows::next() {
  const int result = sqlite3_step(statement_.handle_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  throw SqliteError{statement_.connection_, result};
}

std::string_view Statement::Rows::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.handle_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle_, column));
  return {static_cast<const char*>(bytes), bytes ? size : 0};
}

}  // namespace kvartett
