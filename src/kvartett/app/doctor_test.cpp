#include "kvartett/app/doctor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "kvartett/base/clock.h"
#include "kvartett/store/backup.h"
#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

namespace fs = std::filesystem;
using State = Finding::State;

bool says(const std::vector<Finding>& found, State state, std::string_view words) {
  return std::ranges::any_of(found, [&](const Finding& one) {
    return one.state == state && one.said.english.find(words) != std::string::npos;
  });
}

TEST_CASE("a sound directory is found sound, and nothing is left in it") {
  TestFolder folder;
  const fs::path data = folder.path() / "data";
  { const SqliteStore store{data}; }
  const auto count = std::ranges::distance(fs::directory_iterator{data});
  const auto found = examine(data, {});
  CHECK(says(found, State::well, "this user's alone"));
  CHECK_FALSE(says(found, State::wrong, ""));
  CHECK(std::ranges::distance(fs::directory_iterator{data}) == count);
  for (const Finding& one : found) CHECK((one.state == State::well) == one.advice.english.empty());
}

TEST_CASE(
    "a directory that others can read, and one that is not there, are told of with what to do") {
  TestFolder folder;
  const fs::path data = folder.path() / "data";
  fs::create_directory(data);
  fs::permissions(data, fs::perms::all);
  CHECK(says(examine(data, {}), State::wrong, "open to other users"));
  CHECK(says(examine(folder.path() / "nowhere", {}), State::wrong, "No such file"));
}

TEST_CASE("books that were written in the future tell that the clock is wrong") {
  TestFolder folder;
  const fs::path data = folder.path() / "data";
  { const SqliteStore store{data}; }
  fs::last_write_time(data / "kvartett.db",
                      fs::file_time_type::clock::now() + std::chrono::hours{24});
  CHECK(says(examine(data, {}), State::wrong, "written later"));
}

TEST_CASE("no backup, and an old one, are wrong; one of today is well") {
  TestFolder folder;
  const fs::path data = folder.path() / "data";
  const fs::path backups = folder.path() / "backups";
  { const SqliteStore store{data}; }
  const auto make = [&](Instant at) {
    fs::create_directories(backup_path(backups, at));
    std::ofstream{backup_path(backups, at) / "kvartett.db"} << "books";
  };
  CHECK(says(examine(data, backups), State::wrong, "no backup"));
  make(Clock{}.now() - std::chrono::hours{72});
  CHECK(says(examine(data, backups), State::wrong, "1 backups"));
  make(Clock{}.now());
  CHECK(says(examine(data, backups), State::well, "2 backups"));
}

}  // namespace
}  // namespace kvartett
