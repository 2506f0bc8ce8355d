// What bringing in a million deals from text costs against plain prepared inserts of the same rows,
// how much memory it takes, and a hundred thousand rows from a workbook. Usage: import [DIRECTORY,
// default .] [THOUSANDS of deals, default 1000]
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "kvartett/app/import_file.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/process_memory.h"
#include "kvartett/base/check.h"
#include "kvartett/exchange/list_write.h"
#include "kvartett/store/memory_store.h"
#include "kvartett/store/sqlite.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr std::size_t workbook_rows = 100'000;

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double>{std::chrono::steady_clock::now() - begun}.count();
}

// What the process holds now, and what it held at most since the last time this was asked.
struct Memory {
  double now = 0;
  double most = 0;
};
Memory megabytes() {
  Memory memory;
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);) {
    const double mb = std::atof(line.c_str() + line.find(':') + 1) / 1024;
    if (line.starts_with("VmRSS")) memory.now = mb;
    if (line.starts_with("VmHWM")) memory.most = mb;
  }
  std::ofstream{"/proc/self/clear_refs"} << '5';
  return memory;
}

struct Row {
  std::string number;
  std::string customer;
  std::string seller;
  std::string product;
  std::int64_t kronor = 0;
  Date signed_on;
};
Row row(std::size_t i) {
  const std::size_t customer = i * 7919 % 50'000;
  return {fmt::format("A{:07}", i),
          fmt::format("Kund {}", customer),
          fmt::format("S{}", i % 200),
          fmt::format("P{}", i % 40),
          static_cast<std::int64_t>(1'000 + i % 900'000),
          Date::of(2016, 1, 1).plus_days(static_cast<std::int32_t>(i % 3'600))};
}

std::string text_of(std::size_t rows) {
  std::string text = "Avtalsnr;Kund;Säljare;Produkt;Årsvärde;Avtalsdatum\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const Row r = row(i);
    text += fmt::format("{};{};{};{};{};{}\n", r.number, r.customer, r.seller, r.product, r.kronor,
                        r.signed_on.text());
  }
  return text;
}

std::string workbook_of(std::size_t rows) {
  ListWriter file{ListForm::workbook,
                  Language::swedish,
                  2,
                  say("Deals", "Affärer"),
                  {{say("", "Avtalsnr")},
                   {say("", "Kund")},
                   {say("", "Säljare")},
                   {say("", "Produkt")},
                   {say("", "Årsvärde")},
                   {say("", "Avtalsdatum")}}};
  for (std::size_t i = 0; i < rows; ++i) {
    const Row r = row(i);
    file.add(
        {r.number, r.customer, r.seller, r.product, Money::minor(r.kronor * 100), r.signed_on});
  }
  return file.take();
}

// The same rows, and nothing else: one table, one statement, one transaction.
double plain_inserts(const std::filesystem::path& file, std::size_t rows) {
  std::ofstream{file}.close();  // it opens files that exist
  Sqlite connection{file.string()};
  connection.execute("PRAGMA journal_mode=WAL");
  connection.execute("PRAGMA synchronous=FULL");
  connection.execute(
      "CREATE TABLE deal (number TEXT, customer TEXT, seller TEXT, product "
      "TEXT, amount INTEGER, signed_on TEXT)");
  Statement insert{connection, "INSERT INTO deal VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
  const auto begun = std::chrono::steady_clock::now();
  connection.execute("BEGIN");
  for (std::size_t i = 0; i < rows; ++i) {
    const Row r = row(i);
    insert.run(r.number, r.customer, r.seller, r.product, r.kronor * 100, r.signed_on.text());
  }
  connection.execute("COMMIT");
  return seconds_since(begun);
}

struct Company {
  App app;
  Actor admin;
  explicit Company(std::unique_ptr<Store> store)
      : app{std::move(store), Clock{Date::of(2026, 3, 10)}} {
    Settings settings;
    settings.name = "Bench AB";
    settings.fiscal_years = FiscalYears{FiscalYears::calendar_year(2026)};
    User user;
    user.email = "bench@example.com";
    user.role = Role::admin;
    admin.company = app.open_company(settings, user).value();
    admin.role = Role::admin;
  }
  void import(std::string_view bytes, std::size_t rows) {
    const auto report = import_file(app, admin, {bytes, {}, ImportMode::write, {}});
    if (!report) fmt::print("{}\n", report.error().list[0].sentence.english);
    ENSURE(report && report->was_written && report->deals == rows);
    ENSURE(app.snapshot(admin.company)->ledger.deals().size() == rows);
  }
};

void measure(const std::filesystem::path& directory, std::size_t rows) {
  const double plain = plain_inserts(directory / "plain.db", rows);
  const std::string text = text_of(rows);
  fmt::print("{} deals, {} MB of text\n", rows, text.size() >> 20);
  {
    Company company{std::make_unique<SqliteStore>(directory / "data")};
    const double idle = megabytes().now;
    const auto begun = std::chrono::steady_clock::now();
    company.import(text, rows);
    const double taken = seconds_since(begun);
    const Memory memory = megabytes();
    fmt::print("  plain prepared inserts {:6.2f} s\n", plain);
    fmt::print("  imported               {:6.2f} s  {:.2f} times\n", taken, taken / plain);
    fmt::print("  memory at most {:.0f} MB above idle, of which the company itself keeps {:.0f}\n",
               memory.most - idle, memory.now - idle);
  }
  const std::string book = workbook_of(workbook_rows);
  Company company{std::make_unique<MemoryStore>()};
  const auto begun = std::chrono::steady_clock::now();
  company.import(book, workbook_rows);
  fmt::print("{} rows from a workbook of {} MB: {:.2f} s\n", workbook_rows, book.size() >> 20,
             seconds_since(begun));
}

}  // namespace
}  // namespace kvartett

int main(int argc, char** argv) {
  kvartett::share_memory_between_threads();  // as the program does
  const std::filesystem::path directory =
      std::filesystem::path{argc > 1 ? argv[1] : "."} / "bench-import";
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory);
  kvartett::measure(directory, (argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1000) * 1000);
  std::filesystem::remove_all(directory);
}
