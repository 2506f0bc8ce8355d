#include "kvartett/exchange/shared_sellers.h"

#include <fmt/format.h>

#include <optional>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::int32_t whole = 10'000;  // basis points

// "33,34" or "33.34": at most two decimals.
std::optional<std::int32_t> find_basis_points(std::string_view percent) {
  std::int32_t points = 0;
  int decimals = -1;  // none yet
  for (const char c : percent) {
    if ((c == ',' || c == '.') && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9' && decimals < 2 && points <= whole) {
      points = points * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return {};
    }
  }
  if (percent.empty() || decimals == 0) return {};
  for (int d = decimals < 0 ? 0 : decimals; d < 2; ++d) points *= 10;
  return points;
}

}  // namespace

std::string shares_text(const std::vector<NamedShare>& shares, Language language) {
  std::string text;
  for (const auto& [name, basis_points] : shares) {
    if (!text.empty()) text += ", ";
    text += name;
    if (shares.size() == 1) continue;
    text += fmt::format(" {}", basis_points / 100);
    if (const std::int32_t rest = basis_points % 100; rest != 0) {
      text += language == Language::swedish ? ',' : '.';
      text += rest % 10 == 0 ? fmt::format("{}", rest / 10) : fmt::format("{:02}", rest);
    }
    text += " %";
  }
  return text;
}

std::vector<NamedShare> find_shares(std::string_view text) {
  std::vector<NamedShare> shares;
  std::int32_t sum = 0;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const std::size_t end = text.find('%');
    if (end == text.npos) return {};
    std::string_view one = trimmed(text.substr(0, end));
    text.remove_prefix(end + 1);
    if (!shares.empty()) {
      if (!one.starts_with(',') && !one.starts_with(';') && !one.starts_with('/')) return {};
      one = trimmed(one.substr(1));
    }
    const std::size_t blank = one.find_last_of(' ');
    if (blank == one.npos) return {};
    const auto points = find_basis_points(one.substr(blank + 1));
    const std::string_view name = trimmed(one.substr(0, blank));
    if (!points || *points < 1 || name.empty()) return {};
    sum += *points;
    if (sum > whole) return {};
    shares.push_back({name, *points});
  }
  if (sum != whole || shares.size() < 2) return {};
  return shares;
}

}  // namespace kvartett
