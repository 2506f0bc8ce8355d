#include "kvartett/app/import_choices.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

namespace kvartett {
namespace {

constexpr std::array<std::string_view, 8> questions = {"accounts",
                                                       "seller-dimension",
                                                       "customer-dimension",
                                                       "spread",
                                                       "earlier-years",
                                                       "source",
                                                       "vat",
                                                       "scale"};

std::pair<std::string_view, std::string_view> parts_of(std::string_view choice) {
  const std::size_t equals = choice.find('=');
  if (equals == choice.npos) return {choice, {}};
  return {choice.substr(0, equals), choice.substr(equals + 1)};
}

// A dimension of the books; 0: none.
std::optional<int> find_dimension(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0) return {};
  return number;
}

bool take(ImportChoices& choices, std::string_view key, std::string_view answer) {
  const auto one_of = [&](auto& place, std::string_view first, auto if_first,
                          std::string_view second, auto if_second) {
    if (answer == first) {
      place = if_first;
    } else if (answer == second) {
      place = if_second;
    } else {
      return false;
    }
    return true;
  };
  BooksOptions& books = choices.books;
  if (key == "accounts") {
    return one_of(books.accounts, "sales", RevenueAccounts::sales, "net-sales",
                  RevenueAccounts::net_sales);
  }
  if (key == "spread") {
    return one_of(books.spread, "months", YearSpread::months, "last-day", YearSpread::last_day);
  }
  if (key == "earlier-years")
    return one_of(books.takes_earlier_years, "take", true, "leave", false);
  if (key == "source") {
    return one_of(choices.conflict, "replace", SourceConflict::replace, "keep",
                  SourceConflict::keep);
  }
  if (key == "scale") {
    choices.scale = find_scale(answer);
    return choices.scale.has_value();
  }
  const auto dimension = find_dimension(answer);
  if (!dimension) return false;
  (key == "seller-dimension" ? books.seller_dimension : books.customer_dimension) = dimension;
  return true;
}

}  // namespace

std::string key_of(ScoreScale scale) { return fmt::format("{}-{}", lowest(scale), highest(scale)); }

std::optional<ScoreScale> find_scale(std::string_view key) {
  for (const ScoreScale scale : score_scales)
    if (key_of(scale) == key) return scale;
  return {};
}

bool is_answer(std::string_view choice) {
  const std::string_view key = parts_of(choice).first;
  for (const std::string_view question : questions) {
    if (key == question) return true;
  }
  return false;
}

bool is_remembered(std::string_view choice) { return parts_of(choice).first != "source"; }

Result<ImportChoices> parse_import_choices(std::span<const std::string> texts) {
  ImportChoices choices;
  std::vector<std::string> of_list;
  for (const std::string& text : texts) {
    if (!is_answer(text) || parts_of(text).first == "vat") {  // a list's own
      of_list.push_back(text);
      continue;
    }
    const auto [key, answer] = parts_of(text);
    if (!take(choices, key, answer)) {
      return refuse(Wrong::invalid,
                    say("“{}” is no answer to {}.", "”{}” är inget svar på {}.", answer, key));
    }
  }
  choices.list = TRY(parse_choices(of_list));
  return choices;
}

}  // namespace kvartett
