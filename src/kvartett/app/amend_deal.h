// What happens to a deal after it was signed: it is corrected, terminated, reinstated or found to
// have been a mistake. The deal is changed and what follows for the ledger enters with it, or
// nothing does (domain definition §1, Correction, Termination, Void).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kvartett/app/decide_contract.h"
#include "kvartett/app/sign_deal.h"

namespace kvartett {

// Managers change any deal that they see, a seller those that she entered herself and has a share
// in.
bool may_amend(const Actor& actor, const Ledger& ledger, Id<Deal> deal);

// The whole deal as it should have been, from draft_of() on. A line that is left out is struck.
struct Correction {
  DealDraft draft;
  std::string reason;
};
// `on`: the last day. `lines`: those that end; empty: all of them. What had ended by then stays as
// it was, and a line that was terminated before gets the new day.
struct Termination {
  Date on;
  std::vector<std::int32_t> lines;
  std::string reason;
};
// Takes back every termination of the deal.
struct Reinstatement {
  std::string reason;
};
// It was entered by mistake; says why. What it renewed goes on as if it had never been.
struct Voiding {
  std::string reason;
};
using Amendment = std::variant<Correction, Termination, Reinstatement, Voiding>;

// `seen`: the version that the deal was last changed in, as the person saw it; Wrong::stale when it
// has changed since. Wrong::missing when there is no such deal, or none that the actor may see. An
// amendment that changes nothing is no event.
Result<Written> amend_deal(App& app, const Actor& actor, const Once& once, Id<Deal> id,
                           std::optional<Version> seen, const Amendment& amendment);

// An amendment tried out: nothing has happened.
struct AmendmentPreview {
  Deal deal;                     // as it would be
  std::vector<Entry> entries;    // that would enter, also of the deals that it renews or renewed
  std::vector<SellerLeft> left;  // of those credited before or after
  std::shared_ptr<const Snapshot> company;
};
Result<AmendmentPreview> preview_amendment(const App& app, const Actor& actor, Id<Deal> id,
                                           const Amendment& amendment);

}  // namespace kvartett
