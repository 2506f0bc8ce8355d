// The store on one machine: a SQLite file in a data directory that this process alone uses. What
// transact() has returned from is on the disk, whatever happens to the process or the power.
#pragma once

#include <filesystem>
#include <map>

#include "kvartett/store/sqlite_database.h"
#include "kvartett/store/store.h"

namespace kvartett {

class SqliteStore final : public Store {
 public:
  // Makes the directory and the database when they are missing. Throws DirectoryInUse, or
  // StoreBroken with what to do about it.
  explicit SqliteStore(const std::filesystem::path& directory);

  std::string secret() override;
  std::vector<Id<Company>> companies() override;
  void replay(Id<Company> company, const std::function<void(const Batch&)>& append) override;
  std::vector<HowFar> how_far() override;
  std::optional<Instant> happened_at(Id<Company> company, Version version) override;
  std::vector<Person> persons() override;
  std::vector<User> users() override;
  std::vector<Token> tokens() override;
  std::vector<Webhook> webhooks() override;
  std::vector<Dispatch> dispatches() override;
  std::vector<DigestChoice> digest_choices() override;
  std::vector<Link> links() override;
  std::vector<Board> boards() override;
  std::vector<Session> sessions() override;
  std::vector<AnsweredRow> answered(Id<Company> company) override;
  void transact(const std::function<void(Transaction&)>& write) override;
  bool has_room() override { return database_.has_room(); }
  std::unique_ptr<Copying> copy_to(const std::string& file) override;
  std::vector<std::string> check_integrity() override;

 private:
  class Writing;

  // How far a company's ledger has come.
  struct Head {
    Version version = 0;
    Sequence last_sequence = 0;
    // Of a batch that goes on, so far.
    std::int32_t parts = 0;
    Sequence entries_in_parts = 0;
  };

  SqliteDatabase database_;
  std::map<Id<Company>, Head> heads_;  // of what is on disk

  // Prepared once; what a deal's way to the disk consists of.
  Statement insert_batch_;
  Statement insert_entry_;
  Statement insert_part_;
  Statement find_answered_;
  Statement insert_answered_;
};

}  // namespace kvartett
