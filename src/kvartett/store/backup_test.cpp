#include "kvartett/store/backup.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "kvartett/store/far_note.h"
#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

using namespace std::chrono_literals;

Instant at(const char* day, std::chrono::milliseconds time = {}) {
  return start_of(*find_date(day), "UTC") + time;
}

Batch team_named(Version version, std::string name, Instant when) {
  Batch batch;
  batch.version = version;
  batch.at = when;
  batch.facts = {TeamSet{{0}, {std::move(name)}}};
  return batch;
}

void write(Store& store, const Batch& batch) {
  store.transact([&](Transaction& transaction) {
    if (batch.version == 1) transaction.add_company();
    transaction.append({0}, batch);
  });
}

TEST_CASE("a backup is named by its moment, and only finished ones are found, oldest first") {
  TestFolder folder;
  const Instant second = at("2026-11-28", 3h + 15min);
  CHECK(backup_path(folder.path(), second).filename() == "2026-11-28T031500Z");
  for (const Instant moment : {second, at("2026-02-27", 23h)}) {
    UnfinishedBackup backup{backup_path(folder.path(), moment)};
    std::filesystem::create_directory(backup.path());
    std::ofstream{backup.database()} << "books";
    CHECK(backups_in(folder.path()).size() == (moment == second ? 0 : 1));
    CHECK(backup.finish() == 5);
  }
  UnfinishedBackup broken_off{folder.path() / "2027-01-01T000000Z"};
  std::filesystem::create_directory(broken_off.path());
  std::filesystem::create_directory(folder.path() / "2026-99-99T000000Z");
  const auto found = backups_in(folder.path());
  REQUIRE(found.size() == 2);
  CHECK(found[0].at == at("2026-02-27", 23h));
  CHECK(found[1].at == second);
  CHECK(backups_in(folder.path() / "nowhere").empty());
}

TEST_CASE("nothing is written over by a backup") {
  TestFolder folder;
  std::filesystem::create_directory(folder.path() / "mine");
  std::ofstream{folder.path() / "mine" / "letter"} << "dear";
  CHECK_THROWS_AS(UnfinishedBackup{folder.path() / "mine"}, StoreBroken);
  CHECK(std::filesystem::exists(folder.path() / "mine" / "letter"));
}

TEST_CASE("two days of backups are kept whole, then one a day, then one a month, for a year") {
  const Instant now = at("2026-11-28", 12h);
  std::vector<Backup> all;
  for (Instant moment = now - 800 * 24h; moment <= now; moment += 6h) all.push_back({{}, moment});
  const auto dropped = backups_to_drop(all, now);
  std::vector<Instant> kept;
  for (const Backup& backup : all) {
    if (std::ranges::find(dropped, backup.at, &Backup::at) == dropped.end())
      kept.push_back(backup.at);
  }
  const auto between = [&](Instant from, Instant to) {
    return std::ranges::count_if(kept, [&](Instant one) { return from <= one && one < to; });
  };
  CHECK(between(now - 48h, now + 1s) == 9);
  CHECK(between(at("2026-11-20"), at("2026-11-21")) == 1);
  CHECK(std::ranges::find(kept, at("2026-11-20", 18h)) != kept.end());  // the last of its day
  CHECK(between(at("2026-11-15"), at("2026-11-26")) == 11);
  CHECK(between(at("2026-03-01"), at("2026-04-01")) == 1);
  CHECK(between(at("2020-01-01"), at("2025-11-01")) == 0);
  CHECK(kept.size() < 9 + 14 + 14);
  // What was dropped today is not missed tomorrow: the rule keeps what it kept.
  std::vector<Backup> rest;
  for (const Instant one : kept) rest.push_back({{}, one});
  CHECK(backups_to_drop(rest, now).empty());
}

TEST_CASE("the newest backup is kept, however old it is") {
  const std::vector<Backup> all = {{{}, at("2010-01-01")}, {{}, at("2011-01-01")}};
  const auto dropped = backups_to_drop(all, at("2026-11-28"));
  REQUIRE(dropped.size() == 1);
  CHECK(dropped[0].at == at("2010-01-01"));
}

TEST_CASE(
    "a copy holds what was written before it began, and is whole whatever is written meanwhile") {
  TestFolder folder;
  SqliteStore store{folder.path() / "data"};
  const Instant when = at("2026-11-28");
  Version version = 0;
  for (int i = 0; i < 40; ++i) {
    ++version;
    write(store, team_named(version, std::string(100'000, 'x'), when));
  }
  const Version before = version;
  const auto copying = store.copy_to((folder.path() / "copy" / "kvartett.db").string());
  while (copying->step()) {
    ++version;
    write(store, team_named(version, std::string(10'000, 'y'), when));
    CHECK(copying->progress().done <= copying->progress().total);
  }
  REQUIRE(version > before);
  SqliteStore copied{folder.path() / "copy"};
  CHECK(copied.check_integrity().empty());
  CHECK(copied.secret() == store.secret());
  Version there = 0;
  copied.replay({0}, [&](const Batch& batch) {
    CHECK(batch == team_named(batch.version,
                              std::string(batch.version <= before ? 100'000 : 10'000,
                                          batch.version <= before ? 'x' : 'y'),
                              when));
    ++there;
  });
  CHECK(there >= before);
  CHECK(there <= version);
}

TEST_CASE("an end that is missing is found by the note, also when others have happened since") {
  TestFolder folder;
  std::filesystem::create_directory(folder.path() / "backups");
  const auto backups = folder.path() / "backups";
  CHECK(read_far_note(backups).empty());
  SqliteStore store{folder.path() / "data"};
  write(store, team_named(1, "Nord", at("2026-11-27")));
  write(store, team_named(2, "Syd", at("2026-11-28")));
  write_far_note(backups, store.how_far());
  CHECK(read_far_note(backups) == store.how_far());
  CHECK(lost_since(read_far_note(backups), store).empty());
  write(store, team_named(3, "Väst", at("2026-11-28", 1h)));
  CHECK(lost_since(read_far_note(backups), store).empty());

  // The same company as a lying disk gave it back, one batch shorter.
  SqliteStore shorter{folder.path() / "shorter"};
  write(shorter, team_named(1, "Nord", at("2026-11-27")));
  CHECK(lost_since(read_far_note(backups), shorter).size() == 1);
  write(shorter, team_named(2, "Öst", at("2026-11-28", 1ms)));
  CHECK(lost_since(read_far_note(backups), shorter).size() == 1);
  SqliteStore empty{folder.path() / "empty"};
  CHECK(lost_since(read_far_note(backups), empty).size() == 1);

  lay_far_note_aside(backups, at("2026-11-28"));
  CHECK(read_far_note(backups).empty());
  std::ofstream{backups / "how-far"} << "shopping: milk";
  CHECK_THROWS_AS(read_far_note(backups), StoreBroken);
}

}  // namespace
}  // namespace kvartett
