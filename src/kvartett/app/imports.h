// Files on their way in: each is read at once, shown as what it would do, read again when somebody
// points out its columns, brought in when she says so, and taken back out the same way. One after
// the other, on a thread of their own; nobody waits for them, and the feed tells how far they have
// come. A file is held in memory until it is in, or for an hour.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kvartett/app/import_file.h"
#include "kvartett/app/undo_import.h"

namespace kvartett {

// A file as it stands now.
struct ImportView {
  std::string id;
  std::string name;
  ImportState state = ImportState::reading;
  std::size_t done = 0;  // deals of `total` that have been worked through
  std::size_t total = 0;
  std::vector<std::string> choices;            // what a person has said about its columns
  bool has_known_headings = false;             // those choices were made for a file like it before
  std::shared_ptr<const ImportReport> report;  // nothing: not read yet, or too long ago
  std::optional<Problems> refusal;             // it is no list of deals at all
  std::optional<DoneImport> import;            // once it is in
};

class Imports {
 public:
  static constexpr std::size_t held_max = 16;            // of all companies
  static constexpr std::size_t held_of_company_max = 3;  // the oldest that rests gives way

  explicit Imports(App& app);
  ~Imports();  // what is being worked on is finished first
  Imports(const Imports&) = delete;
  Imports& operator=(const Imports&) = delete;

  // Begins to read it. A file whose headings are those of one that was brought in before is read as
  // that one was.
  Result<ImportView> begin(const Actor& actor, std::string name, std::string bytes);
  // Also one that was brought in long ago.
  Result<ImportView> view(const Actor& actor, const std::string& id) const;
  // Reads it again so; see parse_choices.
  Result<ImportView> choose(const Actor& actor, const std::string& id,
                            std::vector<std::string> choices);
  // Begins to bring it in, once; with faults in it nothing is written, and it rests with them.
  Result<ImportView> commit(const Actor& actor, const std::string& id);
  // Begins to undo it, also one that was brought in long ago, and gives it a moment: a small one is
  // undone when this returns.
  Result<ImportView> undo(const Actor& actor, const std::string& id);

 private:
  struct Held;
  using Shared = std::shared_ptr<Held>;
  Result<Shared> find(const Actor& actor, const std::string& id) const;  // under the mutex
  ImportView show(const Held& held) const;                               // likewise
  Result<void> make_room(Id<Company> company);                           // likewise
  void queue(const Shared& held, ImportState state);                     // likewise
  void tell(const Held& held, ImportState state);
  std::function<void(std::size_t, std::size_t)> progress_of(Held& held, ImportState state);
  void work();
  void work_on(const Shared& held);
  void take_back(const Shared& held);

  App& app_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::condition_variable rested_;
  std::map<std::string, Shared> held_;
  std::deque<Shared> queue_;
  bool closing_ = false;
  std::thread worker_;
};

}  // namespace kvartett
