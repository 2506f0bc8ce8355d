// Whoever was refused: a wrong password, a credential that has ended, a role that is not enough.
// The administrators of the company see it; it is kept in memory, and only so much of it, for those
// who are refused can be many and want nothing more than to fill a disk.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "kvartett/base/clock.h"
#include "kvartett/base/id.h"

namespace kvartett {

struct Company;

enum class RefusedFor {
  wrong_sign_in,     // the e-mail or the password
  provider,          // the sign-in by the identity provider did not hold, or she is nobody here
  ended_credential,  // a session or a token that is not one, or no more
  role,              // her role, or whose the thing is
  other_site,        // another site's page made her browser ask
  too_many,          // attempts, writes or exports
};

struct Refusal {
  RefusedFor why = RefusedFor::role;
  Id<Company> company;    // no company's: told to nobody
  std::int64_t user = 0;  // whose account or credential it was; 0: not known
  std::string address;
  std::string operation;  // of the contract
  auto operator<=>(const Refusal&) const = default;
};

// The same again within an hour of the last time is one line.
struct RefusalLine {
  Refusal what;
  Instant first;
  Instant last;
  std::int64_t times = 1;
};

// May be shared between threads.
class Refusals {
 public:
  static constexpr std::size_t kept_max = 500;  // lines of a company; then the oldest goes
  static constexpr std::chrono::hours together{1};

  void note(const Refusal& refusal, Instant now);
  std::vector<RefusalLine> of(Id<Company> company) const;  // the latest first

 private:
  mutable std::mutex mutex_;
  std::map<Id<Company>, std::deque<RefusalLine>>
      lines_;  // the one with the latest `last` at the end
};

}  // namespace kvartett
