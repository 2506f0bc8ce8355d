#include "kvartett/auth/attempts.h"

#include <arpa/inet.h>

#include <algorithm>

#include "kvartett/auth/secret.h"
#include "kvartett/base/text.h"

namespace kvartett {
namespace {

constexpr std::size_t remembered_max = 10'000;  // of each kind

// Of one length whatever was typed, so that a long e-mail costs no memory.
std::string account_key(std::string_view email, std::string_view address) {
  return secret_hash(folded(email).append(1, '\0').append(network_of(address)));
}

std::string account_key(std::string_view email) { return secret_hash(folded(email)); }

}  // namespace

std::string network_of(std::string_view address) {
  in6_addr parts{};
  if (inet_pton(AF_INET6, std::string{address}.c_str(), &parts) != 1) return std::string{address};
  if (IN6_IS_ADDR_V4MAPPED(&parts)) return std::string{address};
  return {reinterpret_cast<const char*>(parts.s6_addr), 8};
}

std::optional<std::chrono::seconds> Attempts::start(std::string_view email,
                                                    std::string_view address, Instant now) {
  const std::string account = account_key(email, address);
  const std::string anywhere = account_key(email);
  const std::string from = secret_hash(network_of(address));
  const std::lock_guard lock{mutex_};
  const auto for_account = by_account_.wait(account, per_account_max, now);
  const auto for_address = by_address_.wait(from, per_address_max, now);
  const auto for_strangers =
      homes_.has(account) ? std::nullopt
                          : by_account_anywhere_.wait(anywhere, per_account_anywhere_max, now);
  if (for_account || for_address || for_strangers)
    return std::max({for_account, for_address, for_strangers});
  by_account_.add(account, now);
  by_address_.add(from, now);
  by_account_anywhere_.add(anywhere, now);
  return {};
}

void Attempts::succeeded(std::string_view email, std::string_view address) {
  const std::string account = account_key(email, address);
  const std::string from = secret_hash(network_of(address));
  const std::lock_guard lock{mutex_};
  by_account_.forget(account);
  by_address_.take_back(from);  // others may be guessing from the same address
  by_account_anywhere_.take_back(account_key(email));  // and for the same account elsewhere
  homes_.add(account);
}

void Attempts::withdraw(std::string_view email, std::string_view address) {
  const std::lock_guard lock{mutex_};
  by_account_.take_back(account_key(email, address));
  by_address_.take_back(secret_hash(network_of(address)));
  by_account_anywhere_.take_back(account_key(email));
}

std::size_t Attempts::remembered() const {
  const std::lock_guard lock{mutex_};
  return by_account_.size() + by_address_.size() + by_account_anywhere_.size();
}

void Attempts::Homes::add(const std::string& account) {
  if (!known_.insert(account).second) return;
  in_order_.push_back(account);
  if (in_order_.size() <= remembered_max) return;
  known_.erase(in_order_.front());
  in_order_.pop_front();
}

std::optional<std::chrono::seconds> Attempts::Counts::wait(const std::string& key, int max,
                                                           Instant now) const {
  const auto found = windows_.find(key);
  if (found == windows_.end()) return {};
  const Window& window = found->second;
  if (window.failures < max || now >= window.until) return {};
  return std::chrono::ceil<std::chrono::seconds>(window.until - now);
}

void Attempts::Counts::add(const std::string& key, Instant now) {
  while (!endings_.empty() &&
         (endings_.front().first <= now || endings_.size() >= remembered_max)) {
    const auto& [until, oldest] = endings_.front();
    const auto found = windows_.find(oldest);
    if (found != windows_.end() && found->second.until == until) windows_.erase(found);
    endings_.pop_front();
  }
  Window& window = windows_[key];
  if (window.failures == 0) {
    window.until = now + Attempts::window;
    endings_.emplace_back(window.until, key);
  }
  ++window.failures;
}

void Attempts::Counts::take_back(const std::string& key) {
  const auto found = windows_.find(key);
  if (found != windows_.end() && --found->second.failures == 0) windows_.erase(found);
}

std::unexpected<Problems> refuse_attempt(std::chrono::seconds wait) {
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
  if (minutes == 1) {
    return refuse(Wrong::too_many, say("Too many attempts. Try again in a minute.",
                                       "För många försök. Försök igen om en minut."));
  }
  return refuse(Wrong::too_many, say("Too many attempts. Try again in {} minutes.",
                                     "För många försök. Försök igen om {} minuter.", minutes));
}

}  // namespace kvartett
