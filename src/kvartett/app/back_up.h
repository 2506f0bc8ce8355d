// A backup that is whole and checked, made while the company goes on selling.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>

#include "kvartett/app/verify.h"
#include "kvartett/store/store.h"

namespace kvartett {

// Runs what it is given where the store may be used: on the writer's thread of a server that runs,
// or at once.
using WithStore = std::function<void(const std::function<void(Store&)>&)>;

struct BackedUp {
  std::uintmax_t bytes = 0;
  Verification checked;  // of the copy; without findings
};

// Makes the directory `to`, which does not exist yet and appears when the copy is whole, has been
// read back and checked, and is on the disk. Everything that was answered for before it began is in
// it. Deeds wait for a few milliseconds of it at a time. Throws StoreBroken when it cannot be made,
// and when what it copied does not hold together; then nothing is left in `to`.
BackedUp back_up(const WithStore& with_store, const std::filesystem::path& to,
                 const std::function<void(CopyProgress)>& progress = {},
                 const std::stop_token& stop = {});

}  // namespace kvartett
