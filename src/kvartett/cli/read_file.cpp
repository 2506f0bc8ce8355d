#include "kvartett/cli/read_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "kvartett/cli/terminal.h"

namespace kvartett {

std::optional<std::string> find_contents(const std::string& path, std::uintmax_t bytes_max) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream contents;
  if (!file || !(contents << file.rdbuf())) {
    complain(say("{} cannot be read: {}.", "{} kan inte läsas: {}.", path,
                 std::string{std::strerror(errno)}));
    return {};
  }
  if (contents.view().size() > bytes_max) {
    complain(say("{} is larger than {} MB.", "{} är större än {} MB.", path, bytes_max >> 20U));
    return {};
  }
  return contents.str();
}

}  // namespace kvartett
