// For tests: a disk that fails. It stands between SQLite and the file system, counts the calls that
// change something, and from the one that was chosen on they fail.
#pragma once

#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace kvartett {

class FailingDisk {
 public:
  enum class Fault { no_room, write_error, sync_error };

  // Stays for the life of the object, for every file opened meanwhile.
  FailingDisk() {
    disk_ = *real_;
    disk_.zName = "failing";
    disk_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    disk_.xOpen = open;
    disk_.xGetLastError = [](sqlite3_vfs*, int, char*) { return int{EIO}; };
    sqlite3_vfs_register(&disk_, 1);
  }
  ~FailingDisk() {
    mend();
    sqlite3_vfs_register(real_, 1);
    sqlite3_vfs_unregister(&disk_);
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  // The n-th call from now, from 1, and all after it.
  static void fail_from(int n, Fault fault) {
    calls_left_ = n;
    fault_ = fault;
    armed_ = true;
    hit_ = false;
  }
  static void mend() { armed_ = false; }
  static bool hit() { return hit_; }  // whether a call failed since fail_from

 private:
  struct File {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static File* of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }

  static bool fails(bool is_sync) {
    if (!armed_ || (fault_ == Fault::sync_error) != is_sync) return false;
    if (calls_left_ > 0) --calls_left_;
    if (calls_left_ > 0) return false;
    hit_ = true;
    return true;
  }

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    static const sqlite3_io_methods methods = [] {
      sqlite3_io_methods m{};
      m.iVersion = 1;
      m.xClose = [](sqlite3_file* f) { return of(f)->real()->pMethods->xClose(of(f)->real()); };
      m.xRead = [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
        return of(f)->real()->pMethods->xRead(of(f)->real(), to, n, at);
      };
      m.xWrite = [](sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
        if (fails(false)) return fault_ == Fault::no_room ? SQLITE_FULL : SQLITE_IOERR_WRITE;
        return of(f)->real()->pMethods->xWrite(of(f)->real(), from, n, at);
      };
      m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
        return of(f)->real()->pMethods->xTruncate(of(f)->real(), size);
      };
      m.xSync = [](sqlite3_file* f, int how) {
        if (fails(true)) return SQLITE_IOERR_FSYNC;
        return of(f)->real()->pMethods->xSync(of(f)->real(), how);
      };
      m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
        return of(f)->real()->pMethods->xFileSize(of(f)->real(), size);
      };
      m.xLock = [](sqlite3_file* f, int how) {
        return of(f)->real()->pMethods->xLock(of(f)->real(), how);
      };
      m.xUnlock = [](sqlite3_file* f, int how) {
        return of(f)->real()->pMethods->xUnlock(of(f)->real(), how);
      };
      m.xCheckReservedLock = [](sqlite3_file* f, int* held) {
        return of(f)->real()->pMethods->xCheckReservedLock(of(f)->real(), held);
      };
      m.xFileControl = [](sqlite3_file* f, int what, void* value) {
        return of(f)->real()->pMethods->xFileControl(of(f)->real(), what, value);
      };
      m.xSectorSize = [](sqlite3_file* f) {
        return of(f)->real()->pMethods->xSectorSize(of(f)->real());
      };
      m.xDeviceCharacteristics = [](sqlite3_file* f) {
        return of(f)->real()->pMethods->xDeviceCharacteristics(of(f)->real());
      };
      return m;
    }();
    File* opened = new (file) File{};
    const int result = real_->xOpen(real_, name, opened->real(), flags, out_flags);
    opened->base.pMethods = opened->real()->pMethods ? &methods : nullptr;
    return result;
  }

  static inline sqlite3_vfs* const real_ = sqlite3_vfs_find("unix");
  static inline bool armed_ = false;
  static inline bool hit_ = false;
  static inline int calls_left_ = 0;
  static inline Fault fault_ = Fault::no_room;
  sqlite3_vfs disk_;
};

}  // namespace kvartett
