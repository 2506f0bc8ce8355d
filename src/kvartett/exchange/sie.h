// What a Swedish accounting system writes of a company's books: a SIE file of type 1 to 4 (SIE
// filformat, utgåva 4B). The amounts stand as in the file: credit, and so revenue, is below zero.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/result.h"
#include "kvartett/exchange/encoding.h"

namespace kvartett::sie {

inline constexpr std::size_t bytes_max = 50 * 1024 * 1024;
// Amounts are in hundredths of the file's currency: öre. Thirty billion kronor, so that all rows of
// the largest file add up.
inline constexpr std::int64_t amount_max = 3'000'000'000'000;

// Whose an amount is besides its account's: {1 "Nord"} is the object Nord of dimension 1.
struct ObjectRef {
  int dimension = 0;
  std::string object;
  auto operator<=>(const ObjectRef&) const = default;
};

// A fiscal year as the file counts them: 0 is the one it is about, -1 the one before.
struct Year {
  int number = 0;
  Date first;
  Date last;
};
struct Account {
  int number = 0;
  std::string name;
  std::string tax_code;  // #SRU: 7410 is net sales
};
struct Dimension {
  int number = 0;
  std::string name;
};
struct Object {
  ObjectRef ref;
  std::string name;
};

// #RES: an account of the result for a whole year.
struct YearAmount {
  int year = 0;
  int account = 0;
  std::int64_t amount = 0;
};
// #PSALDO and #PBUDGET: what a month changed, or was meant to.
struct MonthAmount {
  int year = 0;
  Month month;
  int account = 0;
  std::vector<ObjectRef> objects;  // none: of the whole account, or of what has no object
  std::int64_t amount = 0;
};

struct Row {
  std::size_t line = 0;
  int account = 0;
  std::vector<ObjectRef> objects;
  std::int64_t amount = 0;
  Date on;  // its own day, or else the voucher's
  std::string text;
};
struct Voucher {
  std::size_t line = 0;
  std::string series;  // empty in files from systems that leave the numbering to the books
  std::string number;
  Date on;
  std::string text;
  std::vector<Row> rows;

  // What its rows come to: zero when it balances.
  std::int64_t difference() const;
};

// Something of the file that could not be used, or that should be known.
struct Remark {
  std::size_t line = 0;
  Sentence sentence;
};

struct File {
  Encoding encoding = Encoding::code_page_437;
  int type = 1;                   // 1 to 4
  bool is_of_entries = false;     // 4I: vouchers to be booked, without balances
  bool was_imported = false;      // #FLAGGA 1: somebody has read it before
  std::string program;            // with its version
  std::string company;            // its name
  std::string org_number;         // ten digits; empty: not said
  std::string currency = "SEK";   // ISO 4217
  std::optional<Date> up_to;      // #OMFATTN: what the balances include, that day too
  std::vector<Year> years;        // as they stand
  std::vector<Account> accounts;  // by number
  std::vector<Dimension> dimensions;
  std::vector<Object> objects;
  std::vector<YearAmount> results;
  std::vector<MonthAmount> months;
  std::vector<MonthAmount> budget;
  std::vector<Voucher> vouchers;  // those that do not balance too, each with a remark
  std::vector<Remark> remarks;    // in the order of the file, the first thousand
  std::size_t remark_count = 0;
};

// Refuses what is no SIE file (web pages that were saved by mistake are called so), what is larger
// than the limits, and a file that was cut off: one that begins a checksum and never says it. All
// else that is wrong with it is a remark, and the rest is read.
Result<File> read(std::string_view bytes);

}  // namespace kvartett::sie
