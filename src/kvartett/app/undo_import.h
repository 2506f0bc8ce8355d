// The files that were brought in, and undoing one: the deals that came with it are made void
// (domain definition §1, Void) and its revenue is taken back, as one batch or not at all. What it
// had taken the place of stands again. Customers, sellers and products stay.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

struct DoneImport {
  FileImported file;
  UserNumber by = 0;
  std::string by_name;
  Instant at{};
  std::optional<Instant> undone_at;
};
struct DoneImports {
  std::vector<DoneImport> imports;  // the newest first
  std::shared_ptr<const Snapshot> company;
};
Result<DoneImports> view_imports(const App& app, const Actor& actor);
Result<DoneImport> view_import(const App& app, const Actor& actor, std::string_view id);

// Refused when something stands on it: a deal that did not come with it renews one that did,
// somebody has changed one of its deals since, or a later file took the place of its revenue.
// Undoing it twice is undoing it once. `progress` is told how many of its deals are done.
Result<DoneImport> undo_import(
    App& app, const Actor& actor, const std::string& id,
    const std::function<void(std::size_t done, std::size_t total)>& progress = {});
// Whether it would be refused as things are now, or is undone already.
Result<DoneImport> may_undo_import(const App& app, const Actor& actor, std::string_view id);

}  // namespace kvartett
