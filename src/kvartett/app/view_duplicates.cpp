#include "kvartett/app/view_duplicates.h"

#include "kvartett/auth/permission.h"

namespace kvartett {

Result<DuplicateList> view_duplicates(const App& app, const Actor& actor) {
  TRY(may(actor, Action::merge_customers));
  DuplicateList list{app.today(actor.company), {}, app.snapshot(actor.company)};
  list.groups = find_duplicates(list.company->ledger);
  return list;
}

}  // namespace kvartett
