#include "kvartett/store/data_directory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "kvartett/store/store.h"

namespace kvartett {
namespace {

// What people can do about it, by what the system says.
std::string advice(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "Give this user the right to write there, or choose another directory with --data.";
    case EROFS:
      return "The disk is mounted read-only: choose another directory with --data.";
    case ENOSPC:
    case EDQUOT:
      return "The disk is full: make room and start again.";
    case ENOTDIR:
    case EEXIST:
      return "There is a file in its place: choose another directory with --data.";
    default:
      return "Choose another directory with --data.";
  }
}

[[noreturn]] void fail(const char* what, const std::filesystem::path& path, int error) {
  throw StoreBroken(fmt::format("Cannot {} {}: {}. {}", what, path.string(), std::strerror(error),
                                advice(error)));
}

void sync_opened(const std::filesystem::path& path, int flags) {
  const int opened = open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (opened < 0) fail("open", path, errno);
  const int error = fsync(opened) == 0 ? 0 : errno;
  close(opened);
  if (error != 0) fail("sync", path, error);
}

void make_directory(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) return;
  const auto parent = path.parent_path();
  if (!parent.empty() && !std::filesystem::is_directory(parent)) make_directory(parent);
  if (mkdir(path.c_str(), 0700) != 0) fail("make the data directory", path, errno);
  sync_directory(parent.empty() ? "." : parent);
}

// Locks and syncs are not to be trusted over a network.
void refuse_network_disk(const std::filesystem::path& path) {
  constexpr long cifs = 0xFF534D42;
  constexpr long smb2 = 0xFE534D42;
  struct statfs disk {};
  if (statfs(path.c_str(), &disk) != 0) fail("look at", path, errno);
  const auto type = static_cast<long>(disk.f_type);
  if (type != NFS_SUPER_MAGIC && type != SMB_SUPER_MAGIC && type != cifs && type != smb2) return;
  throw StoreBroken(
      fmt::format("{} lies on a network disk, where what is written may be lost. Choose a "
                  "directory on a disk of "
                  "this machine with --data.",
                  path.string()));
}

}  // namespace

void sync_file(const std::filesystem::path& file) { sync_opened(file, 0); }
// A name in a directory is on disk when the directory is synced.
void sync_directory(const std::filesystem::path& path) { sync_opened(path, O_DIRECTORY); }

DataDirectory::DataDirectory(const std::filesystem::path& path)
    : path_{std::filesystem::absolute(path).lexically_normal()} {
  if (!path_.has_filename()) path_ = path_.parent_path();  // a trailing slash
  make_directory(path_);
  refuse_network_disk(path_);
  const auto file = path_ / "lock";
  lock_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock_ < 0) fail("write in the data directory:", file, errno);
  if (flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  close(lock_);
  if (error != EWOULDBLOCK) fail("lock", file, error);
  throw DirectoryInUse(fmt::format(
      "Another kvartett uses {} already. Stop it first, or choose another directory with --data.",
      path_.string()));
}

DataDirectory::~DataDirectory() { close(lock_); }

void DataDirectory::make_file(const char* name) const {
  const auto file = path_ / name;
  const int made = open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made < 0 && errno == EEXIST) return;
  if (made < 0) fail("make", file, errno);
  close(made);
  sync_directory(path_);
}

bool DataDirectory::has_room() const {
  const auto file = path_ / "room";
  const int taken = open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (taken < 0) return false;
  const bool fits = posix_fallocate(taken, 0, 1 << 20) == 0;
  close(taken);
  unlink(file.c_str());
  return fits;
}

}  // namespace kvartett
