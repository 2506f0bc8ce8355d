#include "tests/support/story_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "kvartett/base/text.h"

namespace kvartett {

std::vector<std::string> words_of(const std::string& sentence) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool any = false;
  for (const char c : sentence + " ") {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  return words;
}

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    parts.emplace_back(trimmed(text.substr(from, comma - from)));
    from = comma + 1;
  }
  return parts;
}

std::string lines_of(std::string_view text) {
  constexpr std::string_view divider = " / ";
  std::string lines;
  while (true) {
    const std::size_t end = std::min(text.find(divider), text.size());
    lines.append(text.substr(0, end)).push_back('\n');
    if (end == text.size()) return lines;
    text.remove_prefix(end + divider.size());
  }
}

Date day_of(const std::string& text) {
  const auto date = find_date(text);
  if (!date) throw NoSense{"\"" + text + "\" is not a day"};
  return *date;
}

Month month_of(const std::string& text) {
  const auto month = find_month(text);
  if (!month) throw NoSense{"\"" + text + "\" is not a month"};
  return *month;
}

std::int64_t amount_of(const std::string& text) {
  std::int64_t whole = 0;
  std::int64_t ore = 0;
  int decimals = -1;
  for (const char c : text) {
    if (c == ',') decimals = 0;
    if (c == '-') throw NoSense{"amounts are not negative here"};
    if (c < '0' || c > '9') continue;
    if (decimals < 0) {
      whole = whole * 10 + (c - '0');
    } else if (decimals++ < 2) {
      ore = ore * 10 + (c - '0');
    }
  }
  return whole * 100 + (decimals == 1 ? ore * 10 : ore);
}

std::pair<std::string, std::string> name_and_number(const std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string::npos) return {text, ""};
  return {std::string{trimmed(text.substr(0, digit))}, text.substr(digit)};
}

Channel channel_of(const std::string& word) {
  return choice_of<Channel>(word, {{"renewal", Channel::renewal},
                                   {"cross_sell", Channel::cross_sell},
                                   {"win_back", Channel::win_back},
                                   {"new_sales", Channel::new_sales}});
}

std::string shown(Money amount) { return text(amount, 2, ' ', ','); }
std::string shown(std::optional<Money> amount) { return amount ? shown(*amount) : "-"; }
std::string percent(std::optional<double> ratio) {
  return ratio ? fmt::format("{:.1f} %", *ratio * 100) : "-";
}

std::string no(const Problems& problems) {
  std::string lines;
  for (const Problem& problem : problems.list) {
    lines += "no: " + (problem.place.empty() ? "" : problem.place + ": ") +
             problem.sentence.english + "\n";
  }
  return lines;
}

std::string table(std::vector<std::vector<std::string>> rows, std::size_t texts) {
  if (rows.size() < 2) return "nothing\n";
  const auto width = [](const std::string& cell) {
    return static_cast<std::size_t>(
        std::ranges::count_if(cell, [](char c) { return (c & 0xC0) != 0x80; }));
  };
  std::string lines;
  std::vector<std::size_t> widths(rows[0].size());
  for (std::size_t c = 0; c < widths.size(); ++c) {
    bool any = false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      widths[c] = std::max(widths[c], width(rows[r][c]));
      any = any || (r > 0 && rows[r][c] != "-" && !rows[r][c].empty());
    }
    if (!any) widths[c] = 0;
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (widths[c] == 0) continue;
      const std::string blanks(widths[c] - width(row[c]), ' ');
      line += (line.empty() ? "" : "   ") + (c < texts ? row[c] + blanks : blanks + row[c]);
    }
    while (line.ends_with(' ')) line.pop_back();
    lines += line + "\n";
  }
  return lines;
}

}  // namespace kvartett
