// What a file of revenue would do, and what is asked about a file, on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/api/wire.h"
#include "kvartett/api/wire_revenue.h"
#include "kvartett/app/import_file.h"

namespace kvartett::wire {

struct NamesAnswer {
  std::size_t count = 0;
  std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(NamesAnswer, (), (count, names))
// Those that are shown.
NamesAnswer first_of(const std::vector<std::string>& all);

struct OptionAnswer {
  std::string answer;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(OptionAnswer, (), (answer, label))
struct QuestionAnswer {
  std::string question;
  std::string text;
  std::vector<OptionAnswer> options;
  std::optional<std::string> answer;
  bool must_be_answered = false;
};
BOOST_DESCRIBE_STRUCT(QuestionAnswer, (), (question, text, options, answer, must_be_answered))
struct AmountAnswer {
  std::string name;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(AmountAnswer, (), (name, amount))
struct MonthAnswer {
  std::string month;
  Money in_file;
  Money before;
  Money after;
};
BOOST_DESCRIBE_STRUCT(MonthAnswer, (), (month, in_file, before, after))
struct AccountAnswer {
  int account = 0;
  std::string name;
  Money amount;
  bool is_counted = true;
};
BOOST_DESCRIBE_STRUCT(AccountAnswer, (), (account, name, amount, is_counted))
struct RevenueAnswer {
  RevenueSource source = RevenueSource::invoices;
  std::size_t documents = 0;
  std::size_t amounts = 0;
  std::size_t new_amounts = 0;
  std::size_t already_here = 0;
  std::size_t taken_back = 0;
  std::size_t left_out = 0;
  Money total;
  Money change;
  std::vector<MonthAnswer> months;
  std::vector<AmountAnswer> customers;
  std::size_t customer_count = 0;
  std::vector<AmountAnswer> kams;
  Money of_no_customer;
  Money not_assigned;
  std::vector<AccountAnswer> accounts;
  NamesAnswer unknown_sellers;
};
BOOST_DESCRIBE_STRUCT(RevenueAnswer, (),
                      (source, documents, amounts, new_amounts, already_here, taken_back, left_out,
                       total, change, months, customers, customer_count, kams, of_no_customer,
                       not_assigned, accounts, unknown_sellers))

RevenueAnswer revenue_answer(const RevenueReport& revenue, const std::optional<BooksUsed>& books);
std::vector<QuestionAnswer> questions_of(const Names& names, const ImportReport& report);

}  // namespace kvartett::wire
