// How the backups go.
#pragma once

#include <atomic>
#include <cstdint>

namespace kvartett {

// For who watches the server. Safe from any thread.
struct BackupFigures {
  std::atomic<std::int64_t> newest_at = 0;  // milliseconds since 1970; 0: there is none
  std::atomic<std::int64_t> newest_bytes = 0;
  std::atomic<std::uint64_t> made = 0;
  std::atomic<std::uint64_t> failed = 0;
  std::atomic<bool> has_lost = false;  // what had been noted here is not in the ledger
};

}  // namespace kvartett
