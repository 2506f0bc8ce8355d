#include "kvartett/auth/refusals.h"

#include <algorithm>
#include <ranges>

namespace kvartett {

void Refusals::note(const Refusal& refusal, Instant now) {
  if (refusal.company == Id<Company>{}) return;
  const std::lock_guard lock{mutex_};
  auto& lines = lines_[refusal.company];
  RefusalLine line{refusal, now, now};
  const auto same = std::ranges::find(lines, refusal, &RefusalLine::what);
  if (same != lines.end() && now - same->last < together) {
    line.first = same->first;
    line.times = same->times + 1;
    lines.erase(same);
  }
  lines.push_back(std::move(line));
  if (lines.size() > kept_max) lines.pop_front();
}

std::vector<RefusalLine> Refusals::of(Id<Company> company) const {
  const std::lock_guard lock{mutex_};
  const auto found = lines_.find(company);
  if (found == lines_.end()) return {};
  return {found->second.rbegin(), found->second.rend()};
}

}  // namespace kvartett
