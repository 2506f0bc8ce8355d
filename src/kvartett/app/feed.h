// What has changed in a company, told once it is on disk and can be read. It carries names and
// never figures: whoever hears it asks again, and is answered with what she may see.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kvartett/auth/user.h"
#include "kvartett/ledger/batch.h"

namespace kvartett {

// What is stale when a batch has happened.
struct Touched {
  bool deals = false;     // one was signed
  bool standing = false;  // what has been sold, or what it is measured against
  bool budget = false;    // one was approved

  bool is_anything() const { return deals || standing || budget; }
  Touched& operator|=(const Touched& other);
  bool operator==(const Touched&) const = default;
};
Touched touched_by(const Batch& batch);

struct CompanyMoved {
  Id<Company> company;
  Version version = 0;  // the newest, of those that were kept together
  Touched touched;
};

enum class ImportState { reading, ready, importing, imported, undoing, undone };

// How far a file has come on its way in.
struct ImportMoved {
  Id<Company> company;
  std::string id;
  ImportState state = ImportState::reading;
  std::size_t done = 0;
  std::size_t total = 0;
};

using News = std::variant<CompanyMoved, ImportMoved>;

// May be shared between threads.
class Feed {
 public:
  using Listener = std::function<void(const News&)>;
  // `who` hears all that is published from now on, one at a time, on the thread that publishes: it
  // must be quick and publish nothing.
  void listen(const void* who, Listener listener);
  // Once this returns it hears nothing more.
  void leave(const void* who);
  void publish(const News& news) const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::pair<const void*, Listener>> listeners_;
};

}  // namespace kvartett
