#include "kvartett/app/narrow.h"

#include "kvartett/auth/permission.h"

namespace kvartett {

Result<std::optional<Id<Seller>>> narrowed_to(const Actor& actor, std::optional<Id<Seller>> wanted,
                                              const char* asked_as) {
  TRY(may(actor, Action::see_sales));
  const auto only = only_seller(actor);
  if (!only) return wanted;
  if (wanted && *wanted != *only) {
    return refuse(Wrong::missing, say("There is no such seller.", "Säljaren finns inte."),
                  asked_as);
  }
  return only;
}

}  // namespace kvartett
