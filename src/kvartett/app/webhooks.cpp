#include "kvartett/app/webhooks.h"

namespace kvartett {

void Webhooks::load(const std::vector<Webhook>& webhooks, const std::vector<Dispatch>& dispatches) {
  for (const Webhook& webhook : webhooks) put(webhook);
  for (const Dispatch& dispatch : dispatches) add(dispatch);
}

std::vector<Webhook> Webhooks::all() const {
  const std::lock_guard lock{mutex_};
  std::vector<Webhook> found;
  for (const auto& [number, webhook] : webhooks_) found.push_back(webhook);
  return found;
}

std::vector<Webhook> Webhooks::of(Id<Company> company) const {
  std::vector<Webhook> found = all();
  std::erase_if(found, [&](const Webhook& webhook) { return webhook.company != company; });
  return found;
}

std::optional<Webhook> Webhooks::find(std::int64_t number) const {
  const std::lock_guard lock{mutex_};
  const auto found = webhooks_.find(number);
  return found == webhooks_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Dispatch> Webhooks::dispatches_of(std::int64_t number) const {
  const std::lock_guard lock{mutex_};
  const auto found = dispatches_.find(number);
  if (found == dispatches_.end()) return {};
  return {found->second.rbegin(), found->second.rend()};
}

void Webhooks::put(const Webhook& webhook) {
  const std::lock_guard lock{mutex_};
  if (webhook.removed) {
    webhooks_.erase(webhook.number);
    dispatches_.erase(webhook.number);
  } else {
    webhooks_[webhook.number] = webhook;
  }
}

void Webhooks::add(const Dispatch& dispatch) {
  const std::lock_guard lock{mutex_};
  if (!webhooks_.contains(dispatch.webhook)) return;
  std::deque<Dispatch>& its = dispatches_[dispatch.webhook];
  its.push_back(dispatch);
  if (its.size() > dispatches_kept) its.pop_front();
}

}  // namespace kvartett
