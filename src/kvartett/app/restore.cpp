#include "kvartett/app/restore.h"

#include <fmt/format.h>

#include "kvartett/store/data_directory.h"
#include "kvartett/store/sqlite_store.h"

namespace kvartett {
namespace {

constexpr const char* database = "kvartett.db";

void take_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code failed;
  std::filesystem::copy_file(from, to, failed);
  if (failed) {
    throw StoreBroken(
        fmt::format("Cannot copy {} to {}: {}.", from.string(), to.string(), failed.message()));
  }
  std::filesystem::permissions(
      to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

// Where it is put together and checked; gone afterwards, however it went.
class Workshop {
 public:
  explicit Workshop(std::filesystem::path path) : path_{std::move(path)} {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
  }
  ~Workshop() {
    std::error_code left;
    std::filesystem::remove_all(path_, left);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

Verification restore(const std::filesystem::path& backup, const std::filesystem::path& data) {
  if (!std::filesystem::exists(backup / database)) {
    throw StoreBroken(fmt::format("There is no backup in {}: name the directory that has {} in it.",
                                  backup.string(), database));
  }
  const DataDirectory directory{data};
  if (std::filesystem::exists(directory.path() / database)) {
    throw StoreBroken(
        fmt::format("There is a company in {} already. Nothing is ever written over: name a "
                    "directory that is empty, or move what is there away first.",
                    directory.path().string()));
  }
  const Workshop workshop{directory.path() / ".restoring"};
  const auto copied = workshop.path() / database;
  take_file(backup / database, copied);
  // A server that died with the backup open has left what it wrote last beside it.
  const auto log = std::filesystem::path{backup / database} += "-wal";
  if (std::filesystem::exists(log)) take_file(log, std::filesystem::path{copied} += "-wal");
  const Verification checked = [&] {
    SqliteStore store{workshop.path()};
    return verify(store);
  }();
  if (!checked.findings.empty()) {
    throw StoreBroken(fmt::format("The backup does not hold together: {} Choose an older one.",
                                  checked.findings.front().english));
  }
  sync_file(copied);
  std::filesystem::rename(copied, directory.path() / database);
  sync_directory(directory.path());
  return checked;
}

}  // namespace kvartett
