#include "kvartett/exchange/numbers.h"

#include <algorithm>
#include <array>
#include <limits>

#include "kvartett/base/text.h"
#include "kvartett/domain/money.h"

namespace kvartett {
namespace {

constexpr std::size_t digits_max = 24;  // with every factor still within 128 bits

// What may stand within a number without meaning anything; as UTF-8.
constexpr std::array<std::string_view, 8> blanks = {" ",      "\u00A0", "\u202F", "\u2009",
                                                    "\u2007", "'",      "\u2019", "\t"};
constexpr std::array<std::string_view, 3> minuses = {"-", "\u2212", "\u2013"};

// Takes one of the marks off the front.
template <std::size_t count>
bool take(std::string_view& text, const std::array<std::string_view, count>& marks) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) {
      text.remove_prefix(mark.size());
      return true;
    }
  }
  return false;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A unit on either side of the number; false when it is something else.
bool take_unit(std::string_view word, Unit& unit) {
  const std::string folded_word = folded(word);
  std::string_view rest = folded_word;
  if (rest.ends_with('.')) rest.remove_suffix(1);  // "kr."
  if (rest.empty()) return true;
  const auto found = find_unit(rest);
  if (!found || !unit.currency.empty()) return false;
  unit = *found;
  return true;
}

}  // namespace

bool is_no_value(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.empty() || cell == "-" || cell == "\u2013" || cell == "\u2014") return true;
  if (cell.front() == '#' && cell.find_first_not_of('#') == cell.npos) return true;
  const char c = static_cast<char>(cell.front() | 32);
  if (c != 'n' && cell.front() != '#') return false;
  const std::string word = folded(cell);
  return word == "n/a" || word == "null" || word == "#n/a" || word == "#saknas!";
}

std::optional<NumberText> find_number_text(std::string_view cell) {
  std::string_view text = trimmed(cell);
  NumberText number;
  if (!text.empty() && text.size() <= digits_max && std::ranges::all_of(text, is_digit)) {
    number.digits = text;  // as a rule
    return number;
  }
  if (text.starts_with('(') && text.ends_with(')')) {
    number.is_negative = true;
    text = text.substr(1, text.size() - 2);
  }
  const std::size_t first = text.find_first_of("0123456789");
  if (first == text.npos) return {};
  std::size_t begin = first;
  if (begin > 0 && (text[begin - 1] == ',' || text[begin - 1] == '.')) --begin;  // ".50"

  std::string_view before = text.substr(0, begin);
  std::string unit_before;
  while (!before.empty()) {
    if (take(before, minuses)) {
      if (number.is_negative) return {};
      number.is_negative = true;
    } else if (!take(before, blanks)) {
      if (before.front() != '+') unit_before.push_back(before.front());
      before.remove_prefix(1);
    }
  }
  if (!take_unit(unit_before, number.unit)) return {};

  std::string_view rest = text.substr(begin);
  while (!rest.empty()) {
    if (is_digit(rest.front()) || rest.front() == ',' || rest.front() == '.') {
      number.digits.push_back(rest.front());
      rest.remove_prefix(1);
      continue;
    }
    std::string_view after = rest;
    bool blank = false;
    while (take(after, blanks)) blank = true;
    if (!blank || after.empty() || !is_digit(after.front())) break;
    number.has_blanks = true;
    rest = after;
  }
  // "1 234,-" and "1 234:-" are whole kronor; otherwise a minus behind is a minus.
  const bool ends_in_sign = number.digits.back() == ',' || number.digits.back() == '.';
  if (ends_in_sign) number.digits.pop_back();
  if (number.digits.empty() || !is_digit(number.digits.back())) return {};
  const bool whole_kronor = (ends_in_sign || rest.starts_with(':'));
  if (rest.starts_with(':')) rest.remove_prefix(1);
  if (take(rest, minuses)) {
    if (!whole_kronor && number.is_negative) return {};
    if (!whole_kronor) number.is_negative = true;
  } else if (whole_kronor && !ends_in_sign) {
    return {};  // "12:30" is a time
  }
  if (!take_unit(trimmed(rest), number.unit)) return {};
  return number;
}

DecimalProof proof_of(const NumberText& number) {
  const std::string_view digits = number.digits;
  const auto commas = std::ranges::count(digits, ',');
  const auto points = std::ranges::count(digits, '.');
  if (commas == 0 && points == 0) return DecimalProof::either;
  const auto decimal_is = [](char c) {
    return c == ',' ? DecimalProof::comma : DecimalProof::point;
  };
  if (commas > 0 && points > 0) return decimal_is(digits[digits.find_last_of(",.")]);
  const char sign = commas > 0 ? ',' : '.';
  if (commas + points > 1) return decimal_is(sign == ',' ? '.' : ',');  // it only groups
  const std::size_t whole = digits.find(sign);
  const std::size_t decimals = digits.size() - whole - 1;
  const bool can_group =
      decimals == 3 && whole >= 1 && whole <= 3 && digits[0] != '0' && !number.has_blanks;
  return can_group ? DecimalProof::unknown : decimal_is(sign);
}

std::variant<std::int64_t, NumberFault> minor_units(const NumberText& number, DecimalSign decimal,
                                                    int exponent, std::int64_t times) {
  const char sign = decimal == DecimalSign::comma ? ',' : '.';
  const char group = decimal == DecimalSign::comma ? '.' : ',';
  const std::string_view text = number.digits;
  const std::size_t sign_at = text.find(sign);
  const std::string_view whole = text.substr(0, sign_at);
  const std::string_view decimals =
      sign_at == text.npos ? std::string_view{} : text.substr(sign_at + 1);
  if (decimals.find_first_of(",.") != decimals.npos) return NumberFault::not_a_number;

  // Groups have three digits; only the first may have fewer.
  std::size_t group_digits = 0;
  bool grouped = false;
  Wide value = 0;
  std::size_t count = 0;
  for (const char c : whole) {
    if (c == group) {
      if (group_digits == 0 || group_digits > 3 || (grouped && group_digits != 3)) {
        return NumberFault::not_a_number;
      }
      grouped = true;
      group_digits = 0;
      continue;
    }
    ++group_digits;
    if (++count > digits_max) return NumberFault::too_large;
    value = value * 10 + (c - '0');
  }
  if (grouped && group_digits != 3) return NumberFault::not_a_number;

  Wide divisor = 1;
  for (const char c : decimals) {
    if (++count > digits_max) break;  // far beyond what is rounded
    value = value * 10 + (c - '0');
    divisor *= 10;
  }
  // 24 digits × 1,000,000,000,000 is 10^36; the largest is 1.7 × 10^38.
  Wide factor = Wide{times} * number.unit.times;
  for (int i = 0; i < exponent; ++i) factor *= 10;
  if (factor > 1'000'000'000'000) return NumberFault::too_large;
  const Wide rounded = divisor == 1 ? value * factor : (value * factor + divisor / 2) / divisor;
  if (rounded > std::numeric_limits<std::int64_t>::max()) return NumberFault::too_large;
  const auto units = static_cast<std::int64_t>(rounded);
  return number.is_negative ? -units : units;
}

}  // namespace kvartett
