#include "kvartett/app/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "kvartett/cli/commands.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/store/far_note.h"

namespace kvartett {

Exit verify_command(const VerifyOptions& options) {
  const auto store = open_store(options.data);
  Verification result = [&] {
    Progress progress{say("Checking the ledger, entries:", "Kontrollerar huvudboken, poster:")};
    return verify(
        *store, [&](Sequence read) { progress.show(static_cast<std::size_t>(read), 0); },
        options.deep ? Depth::deep : Depth::plain);
  }();
  if (!options.backups.empty()) {
    std::ranges::copy(lost_since(read_far_note(options.backups), *store),
                      std::back_inserter(result.findings));
  }
  for (const Sentence& finding : result.findings) tell(finding);
  if (!result.findings.empty()) return Exit::finding;
  tell(say("All is well: {} companies, {} deals and {} entries hold together.",
           "Allt stämmer: {} företag, {} affärer och {} poster går ihop.", result.companies,
           result.deals, result.entries));
  return Exit::done;
}

}  // namespace kvartett
