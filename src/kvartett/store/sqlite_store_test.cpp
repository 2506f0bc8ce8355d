// What only a store on disk can promise: that it outlives the process, a full disk and a broken
// one, that a ledger is never rewritten, and that two servers never share a directory.
#include "kvartett/store/sqlite_store.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "kvartett/store/failing_disk_test.h"
#include "kvartett/store/random_batch_test.h"
#include "kvartett/store/schema.h"

namespace kvartett {
namespace {

namespace fs = std::filesystem;

Batch batch_with(Version version, int entries, std::size_t note = 0) {
  Batch batch;
  batch.version = version;
  batch.facts = {TeamSet{{0}, {std::string(note, 'x')}}};
  for (int i = 0; i < entries; ++i) {
    Entry entry;
    entry.on = Date::of(2026, 3, 10);
    entry.seller = {0};
    entry.customer = {0};
    entry.amount = Money::minor(100 * version + i);
    entry.line = {{0}, 0};
    batch.entries.push_back(entry);
  }
  return batch;
}

// One deal, and its request: together or not at all.
void write_deal(Store& store, Version version, int entries = 3, std::size_t note = 20'000) {
  store.transact([&](Transaction& transaction) {
    transaction.append({0}, batch_with(version, entries, note));
    transaction.remember({0}, 1, "key " + std::to_string(version), {"hash", version},
                         Clock{}.now());
  });
}

// How many deals there are; each is whole and has its request, or the test fails.
Version whole_deals(Store& store) {
  Version count = 0;
  store.replay({0}, [&](const Batch& batch) { CHECK(batch == batch_with(++count, 3, 20'000)); });
  CHECK(store.answered({0}).size() == static_cast<std::size_t>(count));
  CHECK(store.check_integrity().empty());
  return count;
}

std::unique_ptr<SqliteStore> open_with_company(const fs::path& directory) {
  auto store = std::make_unique<SqliteStore>(directory);
  if (store->companies().empty()) {
    store->transact([](Transaction& transaction) { transaction.add_company(); });
  }
  return store;
}

template <class Broken>
std::string complaint(const fs::path& directory) {
  try {
    SqliteStore{directory};
  } catch (const Broken& broken) {
    return broken.what();
  }
  return {};
}

// Runs `work` in a process of its own, which dies without a word when it is done; answers its exit
// code.
template <class Work>
int in_a_process_that_dies(const Work& work) {
  fflush(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    if (freopen("/dev/null", "w", stderr) == nullptr) _exit(99);
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("a new directory is made for its owner's eyes only") {
  TestFolder folder;
  const fs::path directory = folder.path() / "deep" / "data";
  open_with_company(directory);
  CHECK((fs::status(directory).permissions() & fs::perms::all) == fs::perms::owner_all);
  for (const char* file : {"kvartett.db", "lock"}) {
    CHECK((fs::status(directory / file).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
  }
}

TEST_CASE("a directory serves one kvartett at a time") {
  TestFolder folder;
  auto store = open_with_company(folder.path());
  const std::string said = complaint<DirectoryInUse>(folder.path());
  CHECK(said.find(folder.path().string()) != std::string::npos);
  CHECK(said.find("Another kvartett") != std::string::npos);
  store.reset();
  CHECK(complaint<DirectoryInUse>(folder.path()).empty());
}

TEST_CASE("while a server runs, no other program reads or writes its file") {
  TestFolder folder;
  auto store = open_with_company(folder.path());
  Sqlite intruder{(folder.path() / "kvartett.db").string()};
  CHECK_THROWS_AS(intruder.execute("SELECT * FROM batch"), SqliteError);
}

TEST_CASE("a directory that cannot be used is said in one sentence") {
  TestFolder folder;
  std::ofstream{folder.path() / "file"} << "in the way";
  const std::string said = complaint<StoreBroken>(folder.path() / "file");
  CHECK(said.find("file") != std::string::npos);
  CHECK(said.find("--data") != std::string::npos);
  CHECK_FALSE(complaint<StoreBroken>(folder.path() / "file" / "below").empty());
  CHECK_FALSE(complaint<StoreBroken>("/proc/kvartett").empty());
}

TEST_CASE("a file that is damaged, foreign or newer is not touched") {
  TestFolder folder;
  const fs::path file = folder.path() / "kvartett.db";
  std::ofstream{file} << std::string(8192, 'x');
  CHECK(complaint<StoreBroken>(folder.path()).find("damaged") != std::string::npos);
  CHECK(fs::file_size(file) == 8192);

  fs::remove(file);
  std::ofstream{file}.close();
  Sqlite{file.string()}.execute("CREATE TABLE recipe (name TEXT)");
  CHECK(complaint<StoreBroken>(folder.path()).find("not a Kvartett database") != std::string::npos);

  fs::remove(file);
  open_with_company(folder.path());
  Sqlite{file.string()}.execute("INSERT INTO migration VALUES (9999, 'later', '')");
  CHECK(complaint<StoreBroken>(folder.path()).find("newer Kvartett") != std::string::npos);
}

TEST_CASE("a new database has been through every step, in order") {
  TestFolder folder;
  open_with_company(folder.path());
  Sqlite file{(folder.path() / "kvartett.db").string()};
  Statement select{file, "SELECT number, name FROM migration ORDER BY number"};
  auto rows = select.rows();
  for (const Migration& step : migrations()) {
    REQUIRE(rows.next());
    CHECK(rows.integer(0) == step.number);
    CHECK(rows.text(1) == step.name);
    CHECK(std::stoi(std::string{step.name}) == step.number);
  }
  CHECK_FALSE(rows.next());
}

TEST_CASE("a database from before there were persons opens with its users, sessions and tokens") {
  TestFolder folder;
  const fs::path directory = folder.path() / "data";
  fs::create_directory(directory);
  std::ofstream{directory / "kvartett.db"}.close();
  {
    Sqlite file{(directory / "kvartett.db").string()};
    file.execute(
        "PRAGMA application_id = 0x4B767274;"
        "CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,"
        " applied_at TEXT NOT NULL) STRICT");
    for (const Migration& step : migrations().first(3)) {
      file.execute(step.sql);
      Statement{file, "INSERT INTO migration VALUES (?1, ?2, '')"}.run(step.number, step.name);
    }
    file.execute(
        "INSERT INTO server VALUES (1, randomblob(32)); INSERT INTO company VALUES (0), (1);"
        "INSERT INTO user VALUES"
        " (0, 1, 'Anna@x.se', 'anna@x.se', 'Anna', 'hash a', 'admin', NULL, 'en', 0, 3, 1000),"
        " (1, 2, 'bo@y.se', 'bo@y.se', 'Bo', 'hash b', 'seller', 5, NULL, 1, 1, 2000),"
        " (0, 3, 'old@x.se', 'old@x.se', 'Old', '', 'viewer', NULL, 'sv', 1, 1, 3000);"
        "INSERT INTO token VALUES (0, 1, zeroblob(32), 1, 'manager', 'CRM', 10, NULL, 0, "
        "'calendar');"
        "INSERT INTO session VALUES (randomblob(32), 1, 10, 4102444800000)");
  }
  SqliteStore store{directory};
  const auto persons = store.persons();
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].email == "Anna@x.se");
  CHECK(persons[0].password_hash == "hash a");
  CHECK(persons[0].language == Language::english);
  CHECK_FALSE(persons[0].second_factor.is_on());
  const auto users = store.users();
  REQUIRE(users.size() == 3);
  CHECK(users[0].person == persons[0].number);
  CHECK(users[0].role == Role::admin);
  CHECK(users[0].revision == 3);
  CHECK(users[1].person == persons[1].number);
  CHECK(users[1].seller == Id<Seller>{5});
  CHECK(users[1].disabled);
  CHECK(users[2].person == 0);
  CHECK(users[2].email == "old@x.se");
  const auto tokens = store.tokens();
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].user == 1);
  CHECK(tokens[0].opens == Opens::calendar);
  CHECK(tokens[0].scope == Scope::read_and_write);
  REQUIRE(store.sessions().size() == 1);
  CHECK(store.sessions()[0].user == 1);
  CHECK(store.check_integrity().empty());
  store.transact([&](Transaction& transaction) { transaction.put(tokens[0]); });
}

TEST_CASE("what has happened is never changed or removed, nor is a gap let in") {
  TestFolder folder;
  {
    auto store = open_with_company(folder.path());
    for (Version version = 1; version <= 3; ++version) write_deal(*store, version);
  }
  const auto tampering = {
      "UPDATE entry SET amount = amount + 1",
      "UPDATE entry SET amount = 1 WHERE sequence = 2",
      "DELETE FROM entry",
      "DELETE FROM entry WHERE sequence = 9",
      "REPLACE INTO entry SELECT company_id, sequence, dated, notice_day, seller, team, customer, "
      "product,"
      " channel, 1, deal, line, contract_year, deal_basis_points, reverses FROM entry WHERE "
      "sequence = 9",
      "UPDATE batch SET facts = '[]'",
      "DELETE FROM batch WHERE version = 3",
      "REPLACE INTO batch VALUES (0, 3, 0, 0, 3, 9, '[]')",
      "INSERT INTO batch VALUES (0, 5, 0, 0, 0, 9, '[]')",   // not the next version
      "INSERT INTO batch VALUES (0, 4, 0, 0, 1, 10, '[]')",  // an entry that is not there
      "INSERT INTO batch VALUES (0, 4, 0, 0, 0, 10, '[]')",
      "INSERT INTO batch VALUES (0, 4, 0, 0, 0, 8, '[]')",
      "INSERT INTO batch VALUES (7, 1, 0, 0, 0, 0, '[]')",  // no such company
      "INSERT INTO entry VALUES (0, 11, 20260310, NULL, 0, NULL, 0, NULL, 0, 1, 0, 0, 0, 0, NULL);"
      "INSERT INTO batch VALUES (0, 4, 0, 0, 1, 11, '[]')",  // number 10 is missing
      "INSERT INTO entry VALUES (0, 9, 20260310, NULL, 0, NULL, 0, NULL, 0, 1, 0, 0, 0, 0, NULL)"};
  for (const char* sql : tampering) {
    CAPTURE(sql);
    Sqlite file{(folder.path() / "kvartett.db").string()};
    file.execute("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; BEGIN");
    CHECK_THROWS_AS(file.execute(sql), SqliteError);
  }
  CHECK(whole_deals(*open_with_company(folder.path())) == 3);
}

TEST_CASE("an entry that is lost or left over is noticed when the books are read") {
  for (const char* damage :
       {"DROP TRIGGER entry_is_never_removed; DELETE FROM entry WHERE sequence = 5",
        "DROP TRIGGER entry_is_never_removed; DELETE FROM entry WHERE sequence = 9",
        "INSERT INTO entry VALUES (0, 10, 20260310, NULL, 0, NULL, 0, NULL, 0, 1, 0, 0, 0, 0, "
        "NULL)"}) {
    TestFolder folder;
    {
      auto store = open_with_company(folder.path());
      for (Version version = 1; version <= 3; ++version) write_deal(*store, version);
    }
    Sqlite{(folder.path() / "kvartett.db").string()}.execute(damage);
    auto store = open_with_company(folder.path());
    CHECK_THROWS_AS(store->replay({0}, [](const Batch&) {}), StoreBroken);
  }
}

TEST_CASE(
    "a part of a batch that is damaged, lost or left over is noticed when the books are read") {
  for (const char* damage :
       {"DROP TRIGGER part_is_never_changed; UPDATE part SET packed = substr(packed, 1, 20)"
        " WHERE number = 2",
        "DROP TRIGGER part_is_never_changed; UPDATE part SET packed = CAST(x'09' || packed AS BLOB)"
        " WHERE number = 1",
        "DROP TRIGGER part_is_never_changed; UPDATE part SET entry_count = 4 WHERE number = 1",
        "DROP TRIGGER part_is_never_removed; DELETE FROM part WHERE number = 3",
        "DROP TRIGGER part_is_never_removed; DELETE FROM part",
        "INSERT INTO part SELECT company_id, 9, number, entry_count, packed FROM part"}) {
    TestFolder folder;
    {
      auto store = open_with_company(folder.path());
      store->transact([](Transaction& transaction) {
        for (const bool goes_on : {true, true, false}) {
          Batch part = batch_with(1, 3);
          part.goes_on = goes_on;
          transaction.append({0}, part);
        }
      });
    }
    Sqlite{(folder.path() / "kvartett.db").string()}.execute(damage);
    auto store = open_with_company(folder.path());
    CHECK_THROWS_AS(store->replay({0}, [](const Batch&) {}), StoreBroken);
  }
}

TEST_CASE("a process that dies without a word loses nothing that was acknowledged") {
  TestFolder folder;
  for (int life = 0; life < 3; ++life) {
    const int code = in_a_process_that_dies([&] {
      Store* store = open_with_company(folder.path()).release();  // never closed
      for (int i = 0; i < 5; ++i) write_deal(*store, life * 5 + i + 1);
    });
    CHECK(code == 0);
  }
  CHECK(fs::file_size(folder.path() / "kvartett.db-wal") > 0);
  auto store = open_with_company(folder.path());
  CHECK(whole_deals(*store) == 15);
  CHECK(fs::file_size(folder.path() / "kvartett.db-wal") ==
        0);  // folded in, and on disk, before serving
}

TEST_CASE(
    "a disk that is full at any write keeps all of a deal or nothing, and is used again later") {
  FailingDisk disk;
  TestFolder folder;
  auto store = open_with_company(folder.path());
  Version acknowledged = 0;
  for (int n = 1;; ++n) {
    REQUIRE(n < 1000);
    disk.fail_from(n, FailingDisk::Fault::no_room);
    bool kept = true;
    try {
      write_deal(*store, acknowledged + 1);
    } catch (const DiskFull&) {
      kept = false;
    }
    if (kept) ++acknowledged;
    CHECK(kept != disk.hit());
    CHECK(whole_deals(*store) == acknowledged);  // reading goes on
    disk.mend();
    write_deal(*store, ++acknowledged);
    if (kept) break;
  }
  store.reset();
  CHECK(whole_deals(*open_with_company(folder.path())) == acknowledged);
}

TEST_CASE("a full disk while the log is folded in loses nothing: the log keeps it") {
  FailingDisk disk;
  TestFolder folder;
  auto store = open_with_company(folder.path());
  const std::size_t larger_than_the_log = 12'000'000;
  const auto write = [&](Version version, std::size_t note) {
    store->transact(
        [&](Transaction& transaction) { transaction.append({0}, batch_with(version, 1, note)); });
  };
  const int writes_of_the_commit =
      2 * 3000;  // a header and a page each, and then the first of the fold
  disk.fail_from(writes_of_the_commit, FailingDisk::Fault::no_room);
  write(1, larger_than_the_log);
  CHECK(disk.hit());
  disk.mend();
  write(2, 10);
  store.reset();
  Version count = 0;
  open_with_company(folder.path())->replay({0}, [&](const Batch& batch) { count = batch.version; });
  CHECK(count == 2);
}

TEST_CASE(
    "when a write or a sync fails at any point the process ends, and what it acknowledged is "
    "there") {
  for (const auto fault : {FailingDisk::Fault::write_error, FailingDisk::Fault::sync_error}) {
    for (int n = 1;; ++n) {
      REQUIRE(n < 1000);
      TestFolder folder;
      {
        auto store = open_with_company(folder.path());
        write_deal(*store, 1);
      }
      const int code = in_a_process_that_dies([&] {
        FailingDisk disk;
        auto store = open_with_company(folder.path());
        disk.fail_from(n, fault);
        write_deal(*store, 2);
        _exit(disk.hit() ? 98 : 0);  // an acknowledgement that is worth nothing
      });
      auto store = open_with_company(folder.path());
      const Version kept = whole_deals(*store);
      CHECK((code == 0 || code == 70));
      CHECK(kept >= (code == 0 ? 2 : 1));
      if (code == 0) break;
    }
  }
}

TEST_CASE("a sync that fails while the log is folded in ends the process too") {
  TestFolder folder;
  const int code = in_a_process_that_dies([&] {
    FailingDisk disk;
    auto store = open_with_company(folder.path());
    disk.fail_from(
        3, FailingDisk::Fault::sync_error);  // the commit's own, the log's again, the file's
    store->transact(
        [](Transaction& transaction) { transaction.append({0}, batch_with(1, 1, 12'000'000)); });
  });
  CHECK(code == 70);
  Version count = 0;
  open_with_company(folder.path())->replay({0}, [&](const Batch& batch) { count = batch.version; });
  CHECK(count == 1);
}

TEST_CASE("a real limit on the size of a file is a full disk, not a broken one") {
  TestFolder folder;
  const int code = in_a_process_that_dies([&] {
    auto store = open_with_company(folder.path());
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{300'000, 300'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    try {
      for (Version version = 1; version <= 60; ++version) write_deal(*store, version);
      _exit(1);
    } catch (const DiskFull&) {
      _exit(42);
    }
  });
  CHECK(code == 42);
  CHECK(whole_deals(*open_with_company(folder.path())) > 1);
}

TEST_CASE("the log does not grow for ever") {
  TestFolder folder;
  auto store = open_with_company(folder.path());
  for (Version version = 1; version <= 60; ++version) {
    store->transact([&](Transaction& transaction) {
      transaction.append({0}, batch_with(version, 1, 1'000'000));
    });
  }
  CHECK(fs::file_size(folder.path() / "kvartett.db-wal") < 20'000'000);
  CHECK(fs::file_size(folder.path() / "kvartett.db") > 40'000'000);
}

}  // namespace
}  // namespace kvartett
