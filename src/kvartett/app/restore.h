// The way back from a backup.
#pragma once

#include <filesystem>

#include "kvartett/app/verify.h"

namespace kvartett {

// Fills the data directory `data`, which has no company yet, with what the backup holds: copied,
// checked and on the disk before it can be opened there. The backup is only read. Throws
// StoreBroken when that cannot be done or the backup does not hold together; `data` is then as it
// was.
Verification restore(const std::filesystem::path& backup, const std::filesystem::path& data);

}  // namespace kvartett
