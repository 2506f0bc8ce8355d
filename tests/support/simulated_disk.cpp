#include "tests/support/simulated_disk.h"

#include <algorithm>
#include <cstring>

#include "kvartett/base/check.h"

namespace kvartett {
namespace {

constexpr std::size_t sector = 512;

SimulatedDisk* the_disk = nullptr;

}  // namespace

struct SimulatedDisk::Handle {
  sqlite3_file base;
  std::shared_ptr<File>* file;

  static Handle* of(sqlite3_file* handle) { return reinterpret_cast<Handle*>(handle); }
  static File& file_of(sqlite3_file* handle) { return **of(handle)->file; }
};

SimulatedDisk::SimulatedDisk() {
  ENSURE(the_disk == nullptr);
  the_disk = this;
  vfs_ = *real_;
  vfs_.zName = "simulated";
  vfs_.szOsFile = sizeof(Handle);
  vfs_.xOpen = open;
  vfs_.xDelete = [](sqlite3_vfs*, const char* name, int) {
    the_disk->count_call();
    the_disk->files_.erase(name);
    return SQLITE_OK;
  };
  vfs_.xAccess = [](sqlite3_vfs*, const char* name, int, int* there) {
    *there = the_disk->files_.contains(name) ? 1 : 0;
    return SQLITE_OK;
  };
  sqlite3_vfs_register(&vfs_, 1);
}

SimulatedDisk::~SimulatedDisk() {
  sqlite3_vfs_register(real_, 1);
  sqlite3_vfs_unregister(&vfs_);
  the_disk = nullptr;
}

void SimulatedDisk::cut_power_within(int n, PowerCut how, std::uint64_t seed) {
  calls_left_ = n;
  how_ = how;
  random_.seed(seed);
  left_.reset();
}

void SimulatedDisk::wake_up() {
  if (left_) load(*left_);
  left_.reset();
  calls_left_ = 0;
}

SimulatedDisk::Image SimulatedDisk::image() const {
  Image image;
  for (const auto& [name, file] : files_) image[name] = file->now;
  return image;
}

void SimulatedDisk::load(const Image& image) {
  files_.clear();
  for (const auto& [name, bytes] : image)
    files_[name] = std::make_shared<File>(File{bytes, bytes, {}});
}

void SimulatedDisk::apply(const Change& change, std::string& to) {
  const auto at = static_cast<std::size_t>(change.at);
  if (change.is_truncation) {
    to.resize(at);
    return;
  }
  if (to.size() < at + change.bytes.size()) to.resize(at + change.bytes.size());
  std::memcpy(to.data() + at, change.bytes.data(), change.bytes.size());
}

void SimulatedDisk::change(File& file, Change change) {
  apply(change, file.now);
  file.since.push_back(std::move(change));
  count_call();
}

void SimulatedDisk::sync(File& file) {
  count_call();
  if (syncs_lie_) return;
  for (const Change& change : file.since) apply(change, file.synced);
  file.since.clear();
}

void SimulatedDisk::count_call() {
  if (calls_left_ == 0 || --calls_left_ > 0) return;
  left_ = what_is_left();
}

SimulatedDisk::Image SimulatedDisk::what_is_left() {
  Image left;
  const auto survives = [this] {
    return how_ == PowerCut::loses_nothing || (how_ == PowerCut::tears && (random_() & 1) != 0);
  };
  for (const auto& [name, file] : files_) {
    std::string& bytes = left[name] = file->synced;
    for (const Change& change : file->since) {
      if (change.is_truncation) {
        if (survives()) apply(change, bytes);
        continue;
      }
      for (std::size_t at = 0; at < change.bytes.size(); at += sector) {
        if (survives())
          apply({change.at + static_cast<std::int64_t>(at), change.bytes.substr(at, sector), false},
                bytes);
      }
    }
  }
  return left;
}

int SimulatedDisk::open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags,
                        int* out_flags) {
  static const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m{};
    m.iVersion = 1;
    m.xClose = [](sqlite3_file* f) {
      delete Handle::of(f)->file;
      return SQLITE_OK;
    };
    m.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
      const std::string& bytes = Handle::file_of(f).now;
      const auto wanted = static_cast<std::size_t>(n);
      const auto from = std::min(bytes.size(), static_cast<std::size_t>(at));
      const auto there = std::min(wanted, bytes.size() - from);
      std::memcpy(to, bytes.data() + from, there);
      std::memset(static_cast<char*>(to) + there, 0, wanted - there);
      return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    };
    m.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
      the_disk->change(
          Handle::file_of(f),
          {at, std::string{static_cast<const char*>(from), static_cast<std::size_t>(n)}, false});
      return SQLITE_OK;
    };
    m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
      the_disk->change(Handle::file_of(f), {size, {}, true});
      return SQLITE_OK;
    };
    m.xSync = [](sqlite3_file* f, int) {
      the_disk->sync(Handle::file_of(f));
      return SQLITE_OK;
    };
    m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
      *size = static_cast<sqlite3_int64>(Handle::file_of(f).now.size());
      return SQLITE_OK;
    };
    m.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    m.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    m.xCheckReservedLock = [](sqlite3_file*, int* held) {
      *held = 0;
      return SQLITE_OK;
    };
    m.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
    m.xSectorSize = [](sqlite3_file*) { return static_cast<int>(sector); };
    m.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    return m;
  }();
  auto& there = the_disk->files_[name != nullptr ? name : ""];
  if (!there || name == nullptr) there = std::make_shared<File>();
  auto* const handle = Handle::of(file);
  handle->base.pMethods = &methods;
  handle->file = new std::shared_ptr<File>{there};
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

}  // namespace kvartett
