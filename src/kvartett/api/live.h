// What happens in a company, for those who look at it while it happens (GET /events). An event says
// only what is stale: its reader asks again, and her permission decides what she gets to see. Each
// is put into words once, for everyone.
//
// Events of the company carry its version as their id, and one who comes back with the last id she
// saw is told what she missed, or that all of it may be stale. It is the version and not the number
// of the last entry, because an approved budget makes none and would be lost on the way.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/api/stream.h"
#include "kvartett/app/app.h"

namespace kvartett {

class Live {
 public:
  static constexpr std::size_t remembered_max = 256;      // of a company, for who comes back
  static constexpr std::size_t streams_of_user_max = 20;  // windows of one person

  explicit Live(App& app);
  ~Live();
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;

  // From now on. `secret_hash` is of the session or token she came with: when it is hers no longer,
  // or she may now do something else than before, the stream ends. `last_seen` is the id of the
  // last event she saw; no version of ours means that she may have missed anything.
  Result<std::shared_ptr<Stream>> listen(const Actor& actor, std::string secret_hash,
                                         std::optional<Version> last_seen);

 private:
  struct Listener {
    std::weak_ptr<Stream> stream;
    std::int64_t user = 0;
    bool may_import = false;
  };
  struct Room {
    std::vector<Listener> listeners;
    Version complete_since = 0;  // all that happened after this version is remembered
    std::deque<std::pair<Version, Stream::Piece>> remembered;
  };
  void hear(const CompanyMoved& moved);
  void hear(const ImportMoved& moved);
  std::string missed(const Room& room, std::optional<Version> last_seen, Version now) const;

  App& app_;
  const Stream::Words words_;
  std::mutex mutex_;
  std::map<Id<Company>, Room> rooms_;
};

}  // namespace kvartett
