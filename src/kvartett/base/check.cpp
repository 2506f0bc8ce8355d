#include "kvartett/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace kvartett {

void stop_at_bug(std::string_view claim, std::string_view file, int line) noexcept {
  std::fprintf(stderr, "kvartett: bug: %.*s does not hold at %.*s:%d\n",
               static_cast<int>(claim.size()), claim.data(), static_cast<int>(file.size()),
               file.data(), line);
  std::abort();
}

}  // namespace kvartett
