#include "kvartett/app/back_up.h"

#include <fmt/format.h>

#include "kvartett/store/backup.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

// So much is written between two syncs, in megabytes: the disk that the ledger shares is then never
// busy for long with what nobody waits for.
constexpr int steps_between_syncs = 8;

void copy(const WithStore& with_store, const UnfinishedBackup& backup,
          const std::function<void(CopyProgress)>& progress, const std::stop_token& stop) {
  std::unique_ptr<Copying> copying;
  // It reads by the writer's connection, and so must end where that one is used.
  const auto end = [&] {
    if (copying) with_store([&](Store&) { copying.reset(); });
  };
  try {
    bool more = true;
    for (int steps = 1; more; ++steps) {
      if (stop.stop_requested()) throw StoreBroken("The server stops: no backup was made.");
      with_store([&](Store& store) {
        if (!copying) copying = store.copy_to(backup.database().string());
        more = copying->step();
      });
      if (steps % steps_between_syncs == 0) backup.sync();
      if (progress) progress(copying->progress());
    }
  } catch (...) {
    end();
    throw;
  }
  end();
}

}  // namespace

BackedUp back_up(const WithStore& with_store, const std::filesystem::path& to,
                 const std::function<void(CopyProgress)>& progress, const std::stop_token& stop) {
  UnfinishedBackup backup{to};
  copy(with_store, backup, progress, stop);
  BackedUp made;
  {
    SqliteStore copied{backup.path()};
    made.checked = verify(copied);
  }
  if (!made.checked.findings.empty()) {
    throw StoreBroken(
        fmt::format("The backup does not hold together, and so perhaps not what it was made from: "
                    "{} Run `kvartett verify` on both, and keep the older backups.",
                    made.checked.findings.front().english));
  }
  made.bytes = backup.finish();
  return made;
}

}  // namespace kvartett
