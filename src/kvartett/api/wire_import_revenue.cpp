#include "kvartett/api/wire_import_revenue.h"

#include <algorithm>
#include <functional>
#include <map>

namespace kvartett::wire {
namespace {

constexpr std::size_t names_shown = 100;
constexpr std::size_t sellers_shown = 200;

// The largest first.
std::vector<AmountAnswer> amounts_of(const std::map<std::string, Money>& sums, std::size_t most) {
  std::vector<AmountAnswer> answer;
  for (const auto& [name, amount] : sums) answer.push_back({name, amount});
  std::ranges::stable_sort(answer, std::greater{}, &AmountAnswer::amount);
  if (answer.size() > most) answer.resize(most);
  return answer;
}

}  // namespace

NamesAnswer first_of(const std::vector<std::string>& all) {
  return {
      all.size(),
      {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), names_shown))}};
}

RevenueAnswer revenue_answer(const RevenueReport& revenue, const std::optional<BooksUsed>& books) {
  RevenueAnswer answer;
  answer.source = revenue.source;
  answer.documents = revenue.documents;
  answer.amounts = revenue.amounts;
  answer.new_amounts = revenue.new_amounts;
  answer.already_here = revenue.already_here;
  answer.taken_back = revenue.taken_back;
  answer.left_out = revenue.left_out;
  answer.total = revenue.total;
  answer.change = revenue.change;
  for (const auto& [month, sum] : revenue.by_month)
    answer.months.push_back({month.text(), sum.in_file, sum.before, sum.after});
  answer.customers = amounts_of(revenue.by_customer, names_shown);
  answer.customer_count = revenue.by_customer.size();
  answer.kams = amounts_of(revenue.by_kam, sellers_shown);
  answer.of_no_customer = revenue.of_no_customer;
  answer.not_assigned = revenue.not_assigned;
  if (books) {
    for (const auto& [account, name, amount, is_counted] : books->accounts)
      answer.accounts.push_back({account, name, Money::minor(amount), is_counted});
  }
  answer.unknown_sellers = first_of(revenue.unknown_sellers);
  return answer;
}

std::vector<QuestionAnswer> questions_of(const Names& names, const ImportReport& report) {
  std::vector<QuestionAnswer> questions;
  for (const ImportQuestion& question : report.questions) {
    QuestionAnswer one{question.key,
                       names.say(question.text),
                       {},
                       or_null(question.answer),
                       question.must_be_answered};
    for (const auto& [option, label] : question.options)
      one.options.push_back({option, names.say(label)});
    questions.push_back(std::move(one));
  }
  return questions;
}

}  // namespace kvartett::wire
