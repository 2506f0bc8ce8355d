// What may be typed after `kvartett`, with its help.
#pragma once

#include "kvartett/cli/terminal.h"

namespace kvartett {

// Runs the command that the arguments name. The broken worlds end here: exit code 3, and one
// sentence that says what to do.
Exit run_command(int argc, char** argv);

}  // namespace kvartett
