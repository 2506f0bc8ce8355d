// All webhooks of the server and how their newest tellings went, in memory: what changes is stored
// first and put here after.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "kvartett/store/webhook.h"

namespace kvartett {

// May be shared between threads.
class Webhooks {
 public:
  void load(const std::vector<Webhook>& webhooks, const std::vector<Dispatch>& dispatches);

  std::vector<Webhook> all() const;                                // that are not removed
  std::vector<Webhook> of(Id<Company> company) const;              // likewise, by number
  std::optional<Webhook> find(std::int64_t number) const;          // likewise
  std::vector<Dispatch> dispatches_of(std::int64_t number) const;  // the newest first

  // What the store has just kept.
  void put(const Webhook& webhook);
  void add(const Dispatch& dispatch);

 private:
  mutable std::mutex mutex_;
  std::map<std::int64_t, Webhook> webhooks_;
  std::map<std::int64_t, std::deque<Dispatch>> dispatches_;
};

}  // namespace kvartett
