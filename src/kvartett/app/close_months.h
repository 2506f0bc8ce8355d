// Closing months, so that figures that have been reported stay as they were: what is posted into a
// closed month lands on the first open day instead (domain definition §1).
#pragma once

#include <memory>
#include <optional>

#include "kvartett/app/app.h"

namespace kvartett {

// The last month that can be closed today: the one before this.
Month last_closable(Date today);

// `through`: the last closed month; an earlier one than now reopens months, nothing opens all.
// `changes`: the version that it was last changed in (0: never), as the person saw it. Nothing that
// is posted moves.
Result<std::shared_ptr<const Snapshot>> close_months(App& app, const Actor& actor, Version changes,
                                                     std::optional<Month> through);

}  // namespace kvartett
