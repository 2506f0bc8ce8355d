#include "kvartett/api/allowances.h"

#include <fmt/format.h>

#include <algorithm>

#include "kvartett/auth/attempts.h"

namespace kvartett {
namespace {

constexpr std::size_t remembered_max = 20'000;

using Duration = Allowances::Moment::duration;

// What one costs: it is given back after so long.
Duration price(Allowance allowance) {
  return std::chrono::duration_cast<Duration>(std::chrono::minutes{1}) / allowance.per_minute;
}

}  // namespace

std::optional<std::chrono::seconds> Allowances::take(Costs costs, std::int64_t user,
                                                     const std::string& address, Moment now) {
  Allowance by_user;
  Allowance by_address;
  switch (costs) {
    case Costs::nothing:
      return {};
    case Costs::write:
      by_user = limits_.writes_by_user;
      by_address = limits_.writes_by_address;
      break;
    case Costs::file:
      by_user = limits_.files_by_user;
      by_address = limits_.files_by_address;
      break;
    case Costs::export_:
      by_user = limits_.exports_by_user;
      by_address = limits_.exports_by_address;
      break;
  }
  const std::string users = fmt::format("{} u{}", static_cast<int>(costs), user);
  const std::string addresses = fmt::format("{} a{}", static_cast<int>(costs), network_of(address));
  const std::lock_guard lock{mutex_};
  const auto for_user = wait(users, by_user, now);
  const auto for_address = wait(addresses, by_address, now);
  if (for_user || for_address) return std::max(for_user, for_address);
  count(users, by_user, now);
  count(addresses, by_address, now);
  return {};
}

std::optional<std::chrono::seconds> Allowances::wait(const std::string& key, Allowance allowance,
                                                     Moment now) const {
  const auto found = paid_back_.find(key);
  if (found == paid_back_.end()) return {};
  const Duration most = price(allowance) * (allowance.at_once - 1);
  if (found->second - now <= most) return {};
  return std::chrono::ceil<std::chrono::seconds>(found->second - now - most);
}

void Allowances::count(const std::string& key, Allowance allowance, Moment now) {
  if (paid_back_.size() >= remembered_max) {
    std::erase_if(paid_back_, [&](const auto& one) { return one.second <= now; });
    // More who are busy at once than we remember: all begin anew.
    if (paid_back_.size() >= remembered_max) paid_back_.clear();
  }
  Moment& until = paid_back_[key];
  until = std::max(until, now) + price(allowance);
}

std::size_t Allowances::remembered() const {
  const std::lock_guard lock{mutex_};
  return paid_back_.size();
}

}  // namespace kvartett
