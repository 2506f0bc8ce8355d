#include "kvartett/exchange/org_number.h"

namespace kvartett {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
int two(std::string_view digits, std::size_t at) {
  return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

}  // namespace

std::optional<std::string> find_org_digits(std::string_view text) {
  std::string digits;
  std::string letters;
  for (const char c : text) {
    if (is_digit(c)) digits.push_back(c);
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
      letters.push_back(static_cast<char>(c & ~32));
  }
  if (letters == "SE" && digits.size() == 12) {
    digits.resize(10);  // the last two count registrations for VAT: nearly always 01
  } else if (letters.empty() && digits.size() == 12) {
    const std::string_view century = std::string_view{digits}.substr(0, 2);
    const std::string rest = digits.substr(2);
    if (century == "16" || ((century == "19" || century == "20") && is_personal(rest)))
      digits = rest;
  }
  if (digits.size() != 10 || (!letters.empty() && letters != "SE")) return {};
  return digits;
}

std::string org_number_of(std::string_view text) {
  const auto digits = find_org_digits(text);
  return digits ? digits->substr(0, 6) + "-" + digits->substr(6) : std::string{text};
}

bool check_digit_holds(std::string_view ten_digits) {
  if (ten_digits.size() != 10) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    const int product = (ten_digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return sum % 10 == 0;
}

bool is_personal(std::string_view ten_digits) {
  if (ten_digits.size() != 10) return false;
  const int month = two(ten_digits, 2);
  const int day = two(ten_digits, 4) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

std::string shown_org_number(std::string_view text) {
  const auto digits = find_org_digits(text);
  return digits && is_personal(*digits) ? digits->substr(0, 6) + "-****" : org_number_of(text);
}

}  // namespace kvartett
