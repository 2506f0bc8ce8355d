// PostgreSQL over its own protocol, with prepared statements and binary results.
#include <libpq-fe.h>

#include <cstring>
#include <memory>
#include <set>
#include <stdexcept>

#include "engine.h"

namespace peers {
namespace {

class Postgres : public Engine {
 public:
  explicit Postgres(const std::string& told) : connection_{PQconnectdb(told.c_str())} {
    if (PQstatus(connection_) != CONNECTION_OK) fail();
  }

  void execute(const std::string& sql) override { checked(PQexec(connection_, sql.c_str())); }

  Answer ask(const std::string& name, const std::string& sql) override {
    if (prepared_.insert(name).second) {
      checked(PQprepare(connection_, name.c_str(), sql.c_str(), 0, nullptr));
    }
    const Result result = checked(
        PQexecPrepared(connection_, name.c_str(), 0, nullptr, nullptr, nullptr, 1 /* binary */));
    Answer answer;
    answer.rows = PQntuples(result.get());
    const int columns = PQnfields(result.get());
    for (int row = 0; row < answer.rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        std::uint64_t value = 0;  // big-endian
        std::memcpy(&value, PQgetvalue(result.get(), row, column), sizeof value);
        answer.checksum += static_cast<std::uint64_t>(column + 1) * __builtin_bswap64(value);
      }
    }
    return answer;
  }

  void load(const std::string&, const std::string&) override {
    throw std::runtime_error{"PostgreSQL loads by SQL"};
  }

 private:
  using Result = std::unique_ptr<PGresult, decltype([](PGresult* result) { PQclear(result); })>;

  Result checked(PGresult* made) {
    Result result{made};
    const ExecStatusType status = PQresultStatus(made);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
    return result;
  }
  [[noreturn]] void fail() const { throw std::runtime_error{PQerrorMessage(connection_)}; }

  PGconn* connection_;
  std::set<std::string> prepared_;
};

}  // namespace

std::unique_ptr<Engine> open_postgres(const std::string& connection) {
  return std::make_unique<Postgres>(connection);
}

}  // namespace peers
