#include "kvartett/app/merge_customers.h"

#include <algorithm>

#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

// Merging a customer that others were merged into takes these along, one at a time.
std::vector<Fact> merging(const Ledger& ledger, Id<Customer> kept, Id<Customer> duplicate) {
  std::vector<Fact> facts;
  const std::vector<Id<Customer>> along = ledger.customer(duplicate).merged;
  for (const Id<Customer> one : along) facts.push_back(CustomersUnmerged{one});
  facts.push_back(CustomersMerged{kept, duplicate});
  for (const Id<Customer> one : along) facts.push_back(CustomersMerged{kept, one});
  return facts;
}

}  // namespace

Result<std::shared_ptr<const Snapshot>> merge_customers(
    App& app, const Actor& actor, const Once& once, Id<Customer> kept,
    const std::vector<Id<Customer>>& duplicates) {
  TRY(may(actor, Action::merge_customers));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Ledger& ledger = desk.ledger();
    if (!ledger.has(kept)) {
      return refuse(Wrong::missing, say("There is no such customer.", "Kunden finns inte."));
    }
    if (const auto into = ledger.customer(kept).merged_into) {
      return refuse(Wrong::conflict,
                    say("The customer was itself merged into {}: merge with that one.",
                        "Kunden är själv ihopslagen med {}: slå ihop med den.",
                        ledger.customer(*into).value.name));
    }
    std::vector<Problem> problems;
    if (duplicates.empty()) {
      problems.push_back({"/duplicate_ids", say("Say which customers are the same one.",
                                                "Ange vilka kunder som är en och samma.")});
    }
    for (std::size_t i = 0; i < duplicates.size(); ++i) {
      const std::string place = fmt::format("/duplicate_ids/{}", i);
      if (!ledger.has(duplicates[i])) {
        problems.push_back({place, say("There is no such customer.", "Kunden finns inte.")});
      } else if (duplicates[i] == kept ||
                 std::find(duplicates.begin(), duplicates.begin() + static_cast<std::ptrdiff_t>(i),
                           duplicates[i]) != duplicates.begin() + static_cast<std::ptrdiff_t>(i)) {
        problems.push_back(
            {place, say("The customer is named twice.", "Kunden är angiven två gånger.")});
      } else if (ledger.customer(duplicates[i]).merged_into) {
        problems.push_back(
            {place, say("The customer is merged already.", "Kunden är redan ihopslagen.")});
      }
    }
    if (!problems.empty()) return refuse(std::move(problems));
    for (const Id<Customer> duplicate : duplicates) {
      for (Fact& fact : merging(desk.ledger(), kept, duplicate)) desk.append({std::move(fact)});
    }
    return kept.number;
  };
  return TRY(app.write(actor, once, deed)).company;
}

Result<std::shared_ptr<const Snapshot>> unmerge_customer(App& app, const Actor& actor,
                                                         const Once& once, Id<Customer> kept,
                                                         Id<Customer> merged) {
  TRY(may(actor, Action::merge_customers));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    const Ledger& ledger = desk.ledger();
    if (!ledger.has(kept)) {
      return refuse(Wrong::missing, say("There is no such customer.", "Kunden finns inte."));
    }
    if (!ledger.has(merged) || ledger.customer(merged).merged_into != kept) {
      return refuse(Wrong::invalid,
                    say("That customer is not merged into this one.",
                        "Den kunden är inte ihopslagen med den här."),
                    "/duplicate_id");
    }
    desk.append({CustomersUnmerged{merged}});
    return merged.number;
  };
  return TRY(app.write(actor, once, deed)).company;
}

}  // namespace kvartett
