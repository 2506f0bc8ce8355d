#include "kvartett/app/verify.h"

#include <fmt/format.h>

#include "kvartett/cli/commands.h"
#include "kvartett/cli/open_data.h"

namespace kvartett {

Exit verify_command(const std::string& data, bool deep) {
  const auto store = open_store(data);
  const Verification result = [&] {
    Progress progress{say("Checking the ledger, entries:", "Kontrollerar huvudboken, poster:")};
    return verify(
        *store, [&](Sequence read) { progress.show(static_cast<std::size_t>(read), 0); },
        deep ? Depth::deep : Depth::plain);
  }();
  for (const Sentence& finding : result.findings) tell(finding);
  if (!result.findings.empty()) return Exit::finding;
  tell(say("All is well: {} companies, {} deals and {} entries hold together.",
           "Allt stämmer: {} företag, {} affärer och {} poster går ihop.", result.companies,
           result.deals, result.entries));
  return Exit::done;
}

}  // namespace kvartett
