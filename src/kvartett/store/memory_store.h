// A store that forgets: for the demo and for tests. It promises everything that the others do but
// to be there tomorrow.
#pragma once

#include <memory>

#include "kvartett/store/store.h"

namespace kvartett {

class MemoryStore final : public Store {
 public:
  MemoryStore();
  ~MemoryStore() override;

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
  bool has_room() override { return true; }
  // Throws StoreBroken: what is only in memory is not kept, and a copy would say that it was.
  std::unique_ptr<Copying> copy_to(const std::string& file) override;
  std::vector<std::string> check_integrity() override { return {}; }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kvartett
