// What happens to a deal after it was signed: it is corrected, terminated, reinstated or found to
// have been a mistake. The deal is changed and what follows for the ledger enters with it, or
// nothing does (domain definition §1, Correction, Termination, Void).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kvartett/app/sign_deal.h"

namespace kvartett {

// Managers change any deal, a seller those that she entered herself and has a share in.
bool may_amend(const Actor& actor, const Ledger& ledger, Id<Deal> deal);

// A change of a deal, tried out: nothing has happened.
struct ChangePreview {
  Deal deal;  // as it would be
  std::vector<Entry> entries;
  std::vector<SellerLeft> left;  // of those credited before or after
  std::shared_ptr<const Snapshot> company;
};

// `changes` in the deeds below: the version that the deal was last changed in, as the person saw it;
// Wrong::stale when it has changed since. Wrong::missing when there is no such deal, or none that
// the actor may see.
Result<ChangePreview> preview_correction(const App& app, const Actor& actor, Id<Deal> id,
                                         const DealDraft& draft);
Result<Written> correct_deal(App& app, const Actor& actor, Id<Deal> id, Version changes,
                             const DealDraft& draft, const std::string& reason);

// `on`: the last day. `lines`: those that end; empty: all of them. A line that was terminated before
// gets the new day.
struct Termination {
  Date on;
  std::vector<std::int32_t> lines;
  std::string reason;
};
Result<ChangePreview> preview_termination(const App& app, const Actor& actor, Id<Deal> id,
                                          const Termination& termination);
Result<Written> terminate_deal(App& app, const Actor& actor, const Once& once, Id<Deal> id,
                               const Termination& termination);
// Takes back every termination of it.
Result<Written> reinstate_deal(App& app, const Actor& actor, const Once& once, Id<Deal> id,
                               const std::string& reason);
// It was entered by mistake; says why. What it renewed goes on as if it had never been.
Result<Written> void_deal(App& app, const Actor& actor, const Once& once, Id<Deal> id,
                          const std::string& reason);

}  // namespace kvartett
