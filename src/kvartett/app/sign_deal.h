// Signing a deal: the deal and all its entries enter the ledger, or nothing does. Trying it out
// answers the same questions and writes nothing.
#pragma once

#include <array>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

// A deal with its channels decided, and the entries that it is posted as; after these, those that
// take back what the lines that it renews would still have given. What signing would do.
struct DecidedDeal {
  Deal deal;
  std::vector<Entry> entries;
};

// Decides a deal against a company: who and what it names exists, the channels by the customer's
// history, the entries by the company's policies; nothing is taken back yet. Pure; `id` is the
// number it will have.
Result<DecidedDeal> decide_deal(const Ledger& ledger, const DealDraft& draft, Id<Deal> id,
                                Date today);

// A seller signs deals that she has a share in; who leads a team, deals that one of its sellers has
// a share in; other managers anyone's.
Result<void> may_sign_for(const Actor& actor, const Ledger& ledger, const DealDraft& draft);

// What is left of a seller's goals of the current fiscal year, before and after a deal. Nothing: no
// goal.
struct Left {
  std::optional<Money> goal;
  std::optional<Money> before;
  std::optional<Money> after;
};
struct SellerLeft {
  Id<Seller> seller;
  Left total;
  std::array<Left, 4> by_channel;
};

// For each credited seller whose figures the actor may see: as it is, and with entries on top.
std::vector<SellerLeft> left_with(const Snapshot& company, const Actor& actor,
                                  std::span<const Share> shares, std::span<const Entry> added,
                                  Date today);

struct DealPreview {
  DecidedDeal decided;
  std::vector<SellerLeft> left;  // for each credited seller whose figures the actor may see
  std::shared_ptr<const Snapshot> company;
};
Result<DealPreview> preview_deal(const App& app, const Actor& actor, const DealDraft& draft);

// Asking again with the same key signs nothing new and gives the same deal.
struct SignedDeal {
  Id<Deal> id;
  std::vector<SellerLeft> left;  // as it is now: `before` is nothing
  std::shared_ptr<const Snapshot> company;
};
Result<SignedDeal> sign_deal(App& app, const Actor& actor, const Once& once,
                             const DealDraft& draft);

}  // namespace kvartett
