// Bringing in a file of revenue: invoices, or the books. The same walk as for deals: what it would
// do is shown first, and all of it is written or none.
#pragma once

#include "kvartett/app/import_file.h"
#include "kvartett/app/open_file.h"

namespace kvartett {

// `opened`: of `request.bytes`. The same file twice changes nothing; a longer one of the same year
// takes the place of a shorter.
Result<ImportReport> import_revenue(App& app, const Actor& actor, const ImportRequest& request,
                                    const ImportChoices& choices, OpenedRevenue opened);

}  // namespace kvartett
