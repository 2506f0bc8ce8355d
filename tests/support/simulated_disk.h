// For tests: a disk in memory that SQLite writes on, and whose power can be cut at any call. What
// was synced is there afterwards; of the rest nothing is, or all, or any part of it.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace kvartett {

// Of what was not synced: nothing survives; sectors do or do not, each by chance; or everything
// does, as when only the process is killed.
enum class PowerCut { loses_all, tears, loses_nothing };

class SimulatedDisk {
 public:
  using Image = std::map<std::string, std::string>;  // what lies on it, by path

  // Every database that is opened meanwhile lies on it. One at a time.
  SimulatedDisk();
  ~SimulatedDisk();
  SimulatedDisk(const SimulatedDisk&) = delete;
  SimulatedDisk& operator=(const SimulatedDisk&) = delete;

  // The power is cut within the n-th call from now, from 1, that changes something. The program
  // does not notice: it goes on in a world that never was, until wake_up() brings back what was on
  // the disk when the power went.
  void cut_power_within(int n, PowerCut how, std::uint64_t seed);
  bool was_cut() const { return left_.has_value(); }
  // Nothing is open. Without a cut: everything is on the disk.
  void wake_up();

  // From now on syncs do nothing and say that they did.
  void let_syncs_lie(bool lie) { syncs_lie_ = lie; }

  Image image() const;
  void load(const Image& image);

 private:
  struct Change {
    std::int64_t at = 0;
    std::string bytes;
    bool is_truncation = false;  // to `at`
  };
  struct File {
    std::string now;     // as the program sees it
    std::string synced;  // on the disk for certain
    std::vector<Change> since;
  };
  struct Handle;

  static void apply(const Change& change, std::string& to);
  void change(File& file, Change change);
  void sync(File& file);
  void count_call();
  Image what_is_left();

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags);

  sqlite3_vfs* const real_ = sqlite3_vfs_find(nullptr);
  sqlite3_vfs vfs_{};
  std::map<std::string, std::shared_ptr<File>> files_;
  int calls_left_ = 0;
  PowerCut how_ = PowerCut::loses_all;
  std::mt19937_64 random_;
  bool syncs_lie_ = false;
  std::optional<Image> left_;
};

}  // namespace kvartett
