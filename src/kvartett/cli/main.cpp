// The one program: what is typed becomes a command, and how it went becomes an exit code.
#include "kvartett/app/process_memory.h"
#include "kvartett/cli/arguments.h"

int main(int argc, char** argv) {
  kvartett::share_memory_between_threads();
  return static_cast<int>(kvartett::run_command(argc, argv));
}
