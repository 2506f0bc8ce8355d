// Contracts that run until further notice are posted to the end of the fiscal year after the
// current one; when a year begins, they are rolled forward (domain definition §1, rolling).
#pragma once

#include "kvartett/app/app.h"

namespace kvartett {

// Posts what is missing in one company, or in all of them; doing it again changes nothing. Answers
// with how many entries entered.
Sequence roll_forward(App& app, Id<Company> company);
Sequence roll_forward(App& app);
// The same within another deed that goes on from there.
Sequence roll_forward(Desk& desk);

}  // namespace kvartett
