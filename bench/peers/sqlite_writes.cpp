// How many entries a second bare SQLite puts on disk, each in a transaction of its own with
// synchronous FULL: what no ledger in SQLite can be faster than, one signature at a time.
// Usage: sqlite_writes FILE, then
//   run SECONDS    ->  ok NANOSECONDS ROWS 0
#include <sqlite3.h>

#include <cstdio>
#include <stdexcept>

#include "protocol.h"

namespace peers {
namespace {

class Writer {
 public:
  explicit Writer(const char* file) {
    if (sqlite3_open(file, &database_)) fail();
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -200000");
    execute(
        "CREATE TABLE entries (entry_id INTEGER PRIMARY KEY, deal_id, seller_id, customer_id,"
        " product_id, channel, d, amount)");
    // A log that has grown is written in place from then on, which the disk does faster.
    execute("INSERT INTO entries (amount) VALUES (zeroblob(9000000)); PRAGMA wal_checkpoint");
    const char* insert =
        "INSERT INTO entries (deal_id, seller_id, customer_id, product_id, channel, d, amount)"
        " VALUES (?1, ?1 % 1000, ?1 % 50000, ?1 % 200, ?1 % 4, 20500, ?1 * 100)";
    if (sqlite3_prepare_v2(database_, insert, -1, &insert_, nullptr)) fail();
  }

  Timed write_for(std::chrono::duration<double> wanted) {
    const auto begun = std::chrono::steady_clock::now();
    std::chrono::duration<double, std::nano> passed{};
    Timed result;
    do {
      sqlite3_bind_int64(insert_, 1, ++last_);
      if (sqlite3_step(insert_) != SQLITE_DONE) fail();
      sqlite3_reset(insert_);
      ++result.answer.rows;
      passed = std::chrono::steady_clock::now() - begun;
    } while (passed < wanted);
    result.nanoseconds = passed.count();
    return result;
  }

 private:
  void execute(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error{sqlite3_errmsg(database_)}; }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  std::int64_t last_ = 0;
};

}  // namespace
}  // namespace peers

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "Usage: sqlite_writes FILE\n");
    return 2;
  }
  std::remove(argv[1]);
  peers::Writer writer{argv[1]};
  peers::serve([&](const peers::Command& command) {
    if (command.verb != "run") throw std::runtime_error{"unknown command " + command.verb};
    return writer.write_for(std::chrono::duration<double>{std::atof(command.first.c_str())});
  });
}
