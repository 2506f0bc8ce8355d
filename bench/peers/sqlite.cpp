// SQLite, bare. It cannot read CSV by SQL, so its tables are filled by a prepared statement, the
// fastest way it has; days become numbers, as it likes them best.
#include <sqlite3.h>

#include <charconv>
#include <chrono>
#include <map>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "csv.h"
#include "engine.h"

namespace peers {
namespace {

class Sqlite : public Engine {
 public:
  explicit Sqlite(const std::string& file) {
    if (sqlite3_open(file.c_str(), &database_)) fail();
  }

  void execute(const std::string& sql) override {
    if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr)) fail();
  }

  Answer ask(const std::string& name, const std::string& sql) override {
    sqlite3_stmt*& statement = statements_[name];
    if (!statement) statement = prepared(sql);
    const int columns = sqlite3_column_count(statement);
    Answer answer;
    int state = 0;
    while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
      ++answer.rows;
      for (int column = 0; column < columns; ++column) {
        answer.checksum += static_cast<std::uint64_t>(column + 1) *
                           static_cast<std::uint64_t>(sqlite3_column_int64(statement, column));
      }
    }
    sqlite3_reset(statement);
    if (state != SQLITE_DONE) fail();
    return answer;
  }

  // A column named `d` is a day: it is kept as its number since 1970, and its month beside it in a
  // column `ym`, 202601.
  void load(const std::string& table, const std::string& file) override {
    const MappedFile mapped{file};
    const char* at = mapped.begin();
    const auto field = [&] {
      const char* begun = at;
      while (*at != ',' && *at != '\n') ++at;
      return std::string_view{begun, at};
    };
    std::vector<bool> is_day;
    std::string names, places;
    for (char after = ','; after == ',';) {
      const std::string_view name = field();
      after = *at++;
      is_day.push_back(name == "d");
      names += (names.empty() ? "" : ",") + std::string{name};
      places += places.empty() ? "?" : ",?";
    }
    for (const bool day : is_day) {
      if (!day) continue;
      names += ",ym";
      places += ",?";
    }
    sqlite3_stmt* insert =
        prepared("INSERT INTO " + table + "(" + names + ") VALUES(" + places + ")");
    execute("BEGIN");
    while (at < mapped.end()) {
      for (std::size_t column = 0; column < is_day.size(); ++column) {
        const std::string_view text = field();
        ++at;
        const int place = static_cast<int>(column) + 1;
        if (is_day[column]) {
          bind_day(insert, place, static_cast<int>(is_day.size()) + 1, text);
        } else {
          bind(insert, place, text);
        }
      }
      if (sqlite3_step(insert) != SQLITE_DONE) fail();
      sqlite3_reset(insert);
    }
    execute("COMMIT");
    sqlite3_finalize(insert);
  }

 private:
  static void bind(sqlite3_stmt* insert, int place, std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error == std::errc{} && end == text.end()) {
      sqlite3_bind_int64(insert, place, number);
    } else {
      sqlite3_bind_text(insert, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
  }
  static void bind_day(sqlite3_stmt* insert, int place, int month_place, std::string_view text) {
    const auto digits = [&](std::size_t from, std::size_t count) {
      int value = 0;
      for (const char c : text.substr(from, count)) value = value * 10 + (c - '0');
      return value;
    };
    const int year = digits(0, 4);
    const int month = digits(5, 2);
    const std::chrono::sys_days day = std::chrono::year{year} / month / digits(8, 2);
    sqlite3_bind_int64(insert, place, day.time_since_epoch().count());
    sqlite3_bind_int64(insert, month_place, year * 100 + month);
  }

  sqlite3_stmt* prepared(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr)) fail();
    return statement;
  }
  [[noreturn]] void fail() const { throw std::runtime_error{sqlite3_errmsg(database_)}; }

  sqlite3* database_ = nullptr;
  std::map<std::string, sqlite3_stmt*> statements_;
};

}  // namespace

std::unique_ptr<Engine> open_sqlite(const std::string& file) {
  return std::make_unique<Sqlite>(file);
}

}  // namespace peers
