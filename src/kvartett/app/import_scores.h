// Bringing in a file of scores. The same walk as for deals and revenue: what it would do is shown
// first, and all of it is written or none.
#pragma once

#include "kvartett/app/import_file.h"
#include "kvartett/app/open_file.h"

namespace kvartett {

// `opened`: of `request.bytes`. Whom the company does not have as a customer is left out and told;
// an answer that is here already is not noted twice.
Result<ImportReport> import_scores(App& app, const Actor& actor, const ImportRequest& request,
                                   OpenedScores opened);

}  // namespace kvartett
