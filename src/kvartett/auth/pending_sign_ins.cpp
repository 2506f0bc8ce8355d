#include "kvartett/auth/pending_sign_ins.h"

#include <algorithm>

#include "kvartett/auth/attempts.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

constexpr std::size_t path_bytes_max = 2'000;

}  // namespace

bool is_own_page(std::string_view path) {
  // A browser takes "//" and "/\" for the beginning of another host, and skips what is no sign.
  const bool is_local = path.starts_with('/') && !path.substr(1).starts_with('/');
  const auto is_plain = [](unsigned char c) { return c > ' ' && c != '\\' && c != 127; };
  return is_local && path.size() <= path_bytes_max && std::ranges::all_of(path, is_plain) &&
         path != "/api" && !path.starts_with("/api/");
}

std::optional<std::string> PendingSignIns::begin(std::string_view browser, PendingSignIn asked,
                                                 Instant now) {
  asked.began_at = now;
  asked.until = now + lasts;
  asked.address = network_of(asked.address);
  std::string state = make_secret();
  const std::lock_guard lock{mutex_};
  forget_old(now);
  const auto is_from_there = [&](const std::string& one) {
    return sent_.at(one).asked.address == asked.address;
  };
  if (const auto there = from_.find(asked.address);
      there != from_.end() && there->second >= from_address_max) {
    const auto oldest = std::ranges::find_if(order_, is_from_there);
    forget(sent_.find(*oldest));
    order_.erase(oldest);
  }
  if (sent_.size() >= kept_max) return {};
  ++from_[asked.address];
  sent_[state] = {secret_hash(browser), std::move(asked)};
  order_.push_back(state);
  return state;
}

std::optional<PendingSignIn> PendingSignIns::take(std::string_view state, std::string_view browser,
                                                  Instant now) {
  const std::string hash = secret_hash(browser);
  const std::lock_guard lock{mutex_};
  forget_old(now);
  const auto found = sent_.find(state);
  if (found == sent_.end() || found->second.browser_hash != hash) return {};
  PendingSignIn asked = found->second.asked;
  std::erase(order_, found->first);
  forget(found);
  return asked;
}

void PendingSignIns::await_code(std::string_view browser, VouchedSignIn sign_in, Instant now) {
  sign_in.asked.until = now + lasts;
  const std::lock_guard lock{mutex_};
  forget_old(now);
  awaiting_code_[secret_hash(browser)] = std::move(sign_in);
}

std::optional<VouchedSignIn> PendingSignIns::find_awaiting_code(std::string_view browser,
                                                                Instant now) const {
  const std::lock_guard lock{mutex_};
  const auto found = awaiting_code_.find(secret_hash(browser));
  if (found == awaiting_code_.end() || now >= found->second.asked.until) return {};
  return found->second;
}

void PendingSignIns::forget_awaiting_code(std::string_view browser) {
  const std::lock_guard lock{mutex_};
  awaiting_code_.erase(secret_hash(browser));
}

void PendingSignIns::note_proved(const std::string& session_hash, Instant now) {
  const std::lock_guard lock{mutex_};
  forget_old(now);
  proved_[session_hash] = now;
}

bool PendingSignIns::proved_lately(const std::string& session_hash, Instant now) const {
  const std::lock_guard lock{mutex_};
  const auto found = proved_.find(session_hash);
  return found != proved_.end() && now < found->second + proves_for;
}

void PendingSignIns::forget(Sents::iterator one) {
  const auto there = from_.find(one->second.asked.address);
  if (--there->second == 0) from_.erase(there);
  sent_.erase(one);
}

void PendingSignIns::forget_old(Instant now) {
  while (!order_.empty() && now >= sent_.at(order_.front()).asked.until) {
    forget(sent_.find(order_.front()));
    order_.pop_front();
  }
  std::erase_if(awaiting_code_, [&](const auto& one) { return now >= one.second.asked.until; });
  std::erase_if(proved_, [&](const auto& one) { return now >= one.second + proves_for; });
}

}  // namespace kvartett
