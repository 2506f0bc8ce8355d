// A database that a user might ask instead of Kvartett, as sql_peer drives it.
#pragma once

#include <memory>
#include <string>

#include "protocol.h"

namespace peers {

class Engine {
 public:
  virtual ~Engine() = default;
  virtual void execute(const std::string& sql) = 0;
  // Prepares a question when it is first asked, and reads every cell of the answer: whole numbers.
  virtual Answer ask(const std::string& name, const std::string& sql) = 0;
  // Fills a table from a CSV file; for an engine whose SQL cannot.
  virtual void load(const std::string& table, const std::string& file) = 0;
};

std::unique_ptr<Engine> open_duckdb(const std::string& file);
std::unique_ptr<Engine> open_sqlite(const std::string& file);
std::unique_ptr<Engine> open_postgres(const std::string& connection);

}  // namespace peers
