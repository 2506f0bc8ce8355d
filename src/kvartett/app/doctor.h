// Whether the machine is one that a company's books can live on: its disk, its clock, its rights
// and its room. Looks, and changes nothing that stays.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kvartett/base/sentence.h"

namespace kvartett {

struct Finding {
  enum class State { well, mind, wrong };  // wrong: do something; mind: good to know
  State state = State::well;
  Sentence said;      // what was seen, with its figure
  Sentence advice{};  // what to do about it; empty when all is well
};

// `data` is the data directory, whether or not a server has it; `backups` may be empty. In the
// order of what matters most.
std::vector<Finding> examine(const std::filesystem::path& data,
                             const std::filesystem::path& backups);

}  // namespace kvartett
