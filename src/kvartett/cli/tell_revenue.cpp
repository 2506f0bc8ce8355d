#include "kvartett/cli/tell_revenue.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "kvartett/cli/terminal.h"

namespace kvartett {
namespace {

constexpr std::size_t names_shown = 10;
constexpr std::size_t name_width = 32;
constexpr std::size_t amount_width = 18;

std::string in_words(const Sentence& sentence) { return sentence.in(terminal_language()); }

std::string row(std::string_view name, const std::string& amount) {
  return fmt::format("  {} {}", padded_right(name, name_width), padded_left(amount, amount_width));
}

void tell_what_it_is(const ImportReport& report, const Settings& settings) {
  const RevenueReport& revenue = *report.revenue;
  const bool is_books = revenue.source == RevenueSource::books;
  std::string what = in_words(is_books ? say("Books", "Bokföring") : say("Invoices", "Fakturor"));
  if (is_books && report.headings.size() > 1 && !report.headings[1].empty())
    what += in_words(say(" from {}", " från {}", report.headings[1]));
  tell(coloured(what + in_words(say(": revenue, excluding VAT", ": omsättning, exklusive moms")),
                Colour::bold));
  // A file of sums has no documents to count.
  const Sentence documents = revenue.documents <= 1 ? say("sum of the file", "summa i filen")
                             : is_books ? say("{} vouchers", "{} verifikationer", revenue.documents)
                                        : say("{} invoices", "{} fakturor", revenue.documents);
  tell(row(in_words(documents), whole(revenue.total, settings)));
  const auto tell_count = [](const Sentence& counted, std::size_t count) {
    if (count > 0) tell(fmt::format("  {} {}", padded_right(in_words(counted), name_width), count));
  };
  tell_count(say("new amounts", "nya belopp"), revenue.new_amounts);
  tell_count(say("already here", "finns redan"), revenue.already_here);
  tell_count(say("taken back", "tas tillbaka"), revenue.taken_back);
  tell_count(say("left out, in months that keep their other source",
                 "utelämnade, i månader som behåller sin andra källa"),
             revenue.left_out);
}

void tell_months(const RevenueReport& revenue, const Settings& settings) {
  tell(coloured(fmt::format("  {} {} {} {}", padded_right(in_words(say("Month", "Månad")), 9),
                            padded_left(in_words(say("in the file", "i filen")), amount_width),
                            padded_left(in_words(say("now", "nu")), amount_width),
                            padded_left(in_words(say("after", "efteråt")), amount_width)),
                Colour::soft));
  for (const auto& [month, sum] : revenue.by_month) {
    tell(fmt::format("  {} {} {} {}", padded_right(month.text(), 9),
                     padded_left(whole(sum.in_file, settings), amount_width),
                     padded_left(whole(sum.before, settings), amount_width),
                     padded_left(whole(sum.after, settings), amount_width)));
  }
}

// The largest first, and then what is of nobody.
void tell_names(const Sentence& what, const std::map<std::string, Money>& sums,
                const Sentence& nobody, Money of_nobody, const Settings& settings) {
  std::vector<std::pair<std::string, Money>> rows{sums.begin(), sums.end()};
  std::ranges::stable_sort(rows, std::greater{}, &std::pair<std::string, Money>::second);
  tell(coloured("  " + in_words(what), Colour::soft));
  for (std::size_t i = 0; i < std::min(rows.size(), names_shown); ++i)
    tell(row(rows[i].first, whole(rows[i].second, settings)));
  if (rows.size() > names_shown)
    tell(say("  and {} more", "  och {} till", rows.size() - names_shown));
  if (of_nobody != Money{})
    tell(coloured(row(in_words(nobody), whole(of_nobody, settings)), Colour::bold));
}

bool is_open(const ImportQuestion& question) {
  return question.must_be_answered && question.answer.empty();
}

void tell_question(const ImportQuestion& question) {
  tell("  " + in_words(question.text));
  for (const ImportQuestion::Option& option : question.options) {
    const bool holds = option.answer == question.answer;
    const std::string choice = "--map " + question.key + "=" + option.answer;
    tell(coloured(fmt::format("  {} {} {}", holds ? "*" : " ", padded_right(choice, name_width),
                              in_words(option.label)),
                  holds ? Colour::plain : Colour::soft));
  }
}

}  // namespace

std::string whole(Money amount, const Settings& settings) {
  std::int64_t unit = 1;
  for (int i = 0; i < find_currency_exponent(settings.currency).value_or(2); ++i) unit *= 10;
  const char group = terminal_language() == Language::swedish ? ' ' : ',';
  return text(scaled(amount, 1, unit), 0, group, '.') + " " + settings.currency;
}

void tell_revenue(const ImportReport& report, const Settings& settings) {
  const RevenueReport& revenue = *report.revenue;
  tell_what_it_is(report, settings);
  tell_months(revenue, settings);
  tell_names(say("Who answers for it", "Vem som ansvarar"), revenue.by_kam,
             say("Not assigned", "Ej fördelat"), revenue.not_assigned, settings);
  tell_names(say("Customers", "Kunder"), revenue.by_customer, say("No customer", "Utan kund"),
             revenue.of_no_customer, settings);
  for (const ImportQuestion& question : report.questions) {
    if (!is_open(question)) tell_question(question);
  }
}

void tell_open_questions(const ImportReport& report) {
  for (const ImportQuestion& question : report.questions) {
    if (is_open(question)) tell_question(question);
  }
}

}  // namespace kvartett
