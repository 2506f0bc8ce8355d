// Who wants a digest, in memory: what changes is stored first and put here after.
#pragma once

#include <map>
#include <mutex>
#include <vector>

#include "kvartett/store/digest_choice.h"

namespace kvartett {

// May be shared between threads.
class DigestChoices {
 public:
  DigestChoice of(std::int64_t user) const {
    const std::lock_guard lock{mutex_};
    const auto found = choices_.find(user);
    return found == choices_.end() ? DigestChoice{user, DigestRhythm::off, {}} : found->second;
  }
  std::vector<DigestChoice> all() const {
    const std::lock_guard lock{mutex_};
    std::vector<DigestChoice> choices;
    for (const auto& [user, choice] : choices_) choices.push_back(choice);
    return choices;
  }
  void put(const DigestChoice& choice) {
    const std::lock_guard lock{mutex_};
    choices_[choice.user] = choice;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::int64_t, DigestChoice> choices_;
};

}  // namespace kvartett
