// The steps that a database has been through: schema/*.sql, carried inside the program. A step is
// never changed once it has been released; a new one comes after it.
#pragma once

#include <span>
#include <string_view>

namespace kvartett {

struct Migration {
  int number;             // from 1, without a gap
  std::string_view name;  // 0001_start
  const char* sql;
};

std::span<const Migration> migrations();

}  // namespace kvartett
