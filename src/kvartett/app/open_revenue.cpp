#include "kvartett/app/open_revenue.h"

#include <fmt/format.h>

#include <utility>

namespace kvartett {
namespace {

std::string name_of(const sie::Dimension& dimension) {
  return dimension.name.empty() ? fmt::format("{}", dimension.number)
                                : fmt::format("{} {}", dimension.number, dimension.name);
}

ImportQuestion ask_for_dimension(std::string key, Sentence text, const BooksUsed& used,
                                 int answer) {
  ImportQuestion question{std::move(key), std::move(text), {}, fmt::format("{}", answer), false};
  for (const sie::Dimension& dimension : used.dimensions) {
    const std::string name = name_of(dimension);
    question.options.push_back({fmt::format("{}", dimension.number), {name, name}});
  }
  question.options.push_back({"0", say("None", "Ingen")});
  return question;
}

std::vector<ImportQuestion> questions_about(const BooksUsed& used, const BooksOptions& options) {
  std::vector<ImportQuestion> questions;
  if (used.rows == BooksUsed::Rows::years) {
    questions.push_back({"spread",
                         say("The file has only the sum of the year. How is it to be spread?",
                             "Filen har bara årets summa. Hur ska den fördelas?"),
                         {{"months", say("Evenly over the months", "Jämnt över månaderna")},
                          {"last-day", say("On the last day of the year", "På årets sista dag")}},
                         !options.spread                        ? ""
                         : options.spread == YearSpread::months ? "months"
                                                                : "last-day",
                         true});
  }
  questions.push_back({"accounts",
                       say("Which accounts are revenue?", "Vilka konton är omsättning?"),
                       {{"sales", say("Sales without rounding (3000–3739, 3790)",
                                      "Försäljning utan öresutjämning (3000–3739, 3790)")},
                        {"net-sales", say("Net sales (3000–3799)", "Nettoomsättning (3000–3799)")}},
                       options.accounts == RevenueAccounts::sales ? "sales" : "net-sales",
                       false});
  if (!used.dimensions.empty()) {
    questions.push_back(ask_for_dimension(
        "customer-dimension",
        say("What in the books tells the customer?", "Vad i bokföringen anger kunden?"), used,
        used.customer_dimension));
    questions.push_back(ask_for_dimension(
        "seller-dimension",
        say("What in the books tells the seller?", "Vad i bokföringen anger säljaren?"), used,
        used.seller_dimension));
  }
  if (used.has_earlier_years) {
    questions.push_back({"earlier-years",
                         say("The file has the months of earlier years too.",
                             "Filen har även tidigare års månader."),
                         {{"leave", say("Leave them", "Låt dem vara")},
                          {"take", say("Bring them in", "Läs in dem")}},
                         options.takes_earlier_years ? "take" : "leave",
                         false});
  }
  return questions;
}

Result<OpenedRevenue> open_books(std::string_view bytes, const BooksOptions& options) {
  const sie::File books = TRY(sie::read(bytes));
  BooksRevenue read = revenue_of(books, options);
  OpenedRevenue opened;
  opened.form = FileForm::books;
  opened.questions = questions_about(read.used, options);
  opened.headings = {"SIE", books.program, books.org_number};
  opened.file = std::move(read.file);
  opened.books = std::move(read.used);
  if (opened.file.rows.empty()) {
    return refuse(Wrong::invalid,
                  say("The books have no revenue: nothing is on the accounts 3000 to 3799.",
                      "Bokföringen har ingen omsättning: inget står på kontona 3000 till 3799."));
  }
  return opened;
}

}  // namespace

Result<std::optional<OpenedRevenue>> open_revenue(std::string_view bytes,
                                                  const ImportChoices& choices) {
  if (is_books(bytes)) return open_books(bytes, choices.books);
  return std::nullopt;
}

}  // namespace kvartett
