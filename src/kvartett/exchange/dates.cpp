#include "kvartett/exchange/dates.h"

#include <array>
#include <chrono>
#include <string>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

std::optional<Date> find_day(int year, int month, int day) {
  if (year < 1900 || year > 2199 || month < 1 || day < 1) return {};
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Swedish, Norwegian, Danish and English months are known by their first three letters, folded:
// maj, mai and may; okt and oct. Finnish ones by theirs.
std::optional<int> find_named_month(std::string_view word) {
  if (word.size() < 3) return {};
  constexpr std::array<std::string_view, 12> names = {
      "jan tam", "feb hel", "mar maa",     "apr huh", "maj mai may tou", "jun kes", "jul hei",
      "aug elo", "sep syy", "okt oct lok", "nov",     "dec des jou"};
  if (word.starts_with("marras")) return 11;
  for (std::size_t month = 0; month < names.size(); ++month) {
    for (std::size_t at = 0; at < names[month].size(); at += 4) {
      if (word.substr(0, 3) == names[month].substr(at, 3)) return static_cast<int>(month) + 1;
    }
  }
  return {};
}

struct Part {
  bool is_word = false;
  int number = 0;
  std::size_t digits = 0;
  int month = 0;    // of a word
  char before = 0;  // what separates it from the part before
};

int full_year(int two_digits) { return two_digits < 80 ? 2000 + two_digits : 1900 + two_digits; }
int full_year(const Part& part) { return part.digits > 2 ? part.number : full_year(part.number); }

// The time of day, if that is all that is left: "09:30", "T09:30:00.000Z", "9:30 AM", "+02:00".
bool is_time(std::string_view text) {
  if (text.starts_with('t') || text.starts_with(',')) text.remove_prefix(1);
  text = trimmed(text);
  bool colon = false;
  for (const char c : text) {
    colon = colon || c == ':' || c == '.';
    if (!is_digit(c) && std::string_view{":.+- apmzt"}.find(c) == std::string_view::npos)
      return false;
  }
  return !text.empty() && is_digit(text.front()) && colon;
}

std::optional<DateText> certain(std::optional<Date> date) {
  if (!date) return {};
  return DateText{date, 0, 0, 0};
}

// Digits alone: 20260131, 260131, and 46053 as Excel counts days.
std::optional<DateText> find_digits_date(const Part& part) {
  const int n = part.number;
  if (part.digits == 8) return certain(find_day(n / 10'000, n / 100 % 100, n % 100));
  if (part.digits == 6) return certain(find_day(full_year(n / 10'000), n / 100 % 100, n % 100));
  if (part.digits == 5 && n >= 30'000 && n < 60'000) {
    return certain(Date::of(1899, 12, 30).plus_days(n));
  }
  return {};
}

}  // namespace

std::optional<DateText> find_date_text(std::string_view cell) {
  if (const auto date = find_date(cell)) return certain(date);  // 2026-03-10, as a rule
  const std::string text = folded(trimmed(cell));
  std::array<Part, 3> parts;
  std::size_t count = 0;
  std::size_t at = 0;
  char separator = 0;
  while (at < text.size() && count < 3) {
    if (is_digit(text[at])) {
      Part& part = parts[count++];
      part.before = separator;
      for (; at < text.size() && is_digit(text[at]); ++at) {
        if (++part.digits > 8) return {};
        part.number = part.number * 10 + (text[at] - '0');
      }
      separator = 0;
      // "2026013109:30" is nothing; digits alone may be followed by a time.
      if (count == 1 && part.digits >= 5) break;
    } else if (is_letter(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && is_letter(text[at])) ++at;
      const std::string_view word = std::string_view{text}.substr(begin, at - begin);
      if (word == "den" || word == "of" || word == "st" || word == "nd" || word == "rd" ||
          word == "th")
        continue;
      const auto month = find_named_month(word);
      if (!month) return {};
      Part& part = parts[count++];
      part.is_word = true;
      part.month = *month;
      separator = 0;
    } else if (std::string_view{" ./-,:"}.find(text[at]) != std::string_view::npos) {
      if (separator == 0 || separator == ' ') separator = text[at];
      ++at;
    } else {
      return {};
    }
  }
  const std::string_view rest = std::string_view{text}.substr(at);
  if (!rest.empty() && !is_time(rest)) return {};
  if (count == 1 && !parts[0].is_word) return find_digits_date(parts[0]);
  if (count != 3) return {};

  const auto& [a, b, c] = parts;
  if (a.is_word && !b.is_word && !c.is_word)
    return certain(find_day(full_year(c), a.month, b.number));
  if (b.is_word && !a.is_word && !c.is_word) {
    return a.digits == 4 ? certain(find_day(a.number, b.month, c.number))
                         : certain(find_day(full_year(c), b.month, a.number));
  }
  if (a.is_word || b.is_word || c.is_word || b.before == ':' || c.before == ':') return {};
  if (a.digits == 4) return certain(find_day(a.number, b.number, c.number));
  if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2)) return {};
  if (b.before == '.') return certain(find_day(full_year(c), b.number, a.number));  // nobody else
  const DateText either{{}, a.number, b.number, full_year(c)};
  if (!find_date(either, DateOrder::day_first) && !find_date(either, DateOrder::month_first))
    return {};
  return either;
}

std::optional<DateOrder> proof_of(const DateText& text) {
  if (text.certain) return {};
  if (text.first > 12) return DateOrder::day_first;
  if (text.second > 12) return DateOrder::month_first;
  return {};
}

std::optional<Date> find_date(const DateText& text, DateOrder order) {
  if (text.certain) return text.certain;
  return order == DateOrder::day_first ? find_day(text.year, text.second, text.first)
                                       : find_day(text.year, text.first, text.second);
}

}  // namespace kvartett
