// What the files of rates have in common before anyone asks in which currency the company counts:
// so much of one currency, on a day, for so many units of another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/exchange/rates.h"
#include "kvartett/exchange/sheet.h"

namespace kvartett::rates {

struct Quote {
  std::string currency;
  Date on;
  // The price of one unit in the file's own currency, as a fraction.
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  std::size_t row = 0;
};

// Collects what a file says, and what is wrong with it.
class Quotes {
 public:
  explicit Quotes(std::string_view word_for_row = "row") : word_for_row_{word_for_row} {}

  // So much of the file's own currency for `units` of the other (Riksbank), or so much of the other
  // for one unit of the file's own (ECB).
  void add_price(std::string_view currency, Date on, Rate price, std::int64_t units,
                 std::size_t row);
  void add_inverse(std::string_view currency, Date on, Rate units, std::size_t row);

  void fault(std::size_t row, Sentence sentence);
  std::string place(std::size_t row) const;

  std::vector<Quote>& list() { return list_; }
  std::vector<Problem>& faults() { return faults_; }

 private:
  std::string_view word_for_row_;
  std::vector<Quote> list_;
  std::vector<Problem> faults_;
};

// A number with one decimal sign at most; what goes beyond nine decimals is rounded half up.
std::optional<Rate> find_decimal(std::string_view text, bool comma_too);

// What is wrong, in the words of all forms.
Sentence not_a_day(std::string_view text);
Sentence not_a_rate(std::string_view text);

struct Taken {
  Form form;
  Quotes quotes;
};
Result<Taken> read_json(std::string_view text, std::string_view of_currency);
Result<Taken> read_xml(std::string_view text);
Result<Taken> read_csv(const Sheet& sheet, char separator);

// The refusal of a file that is none of those we read.
std::unexpected<Problems> refuse_unknown();

}  // namespace kvartett::rates
