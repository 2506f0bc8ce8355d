// Archives from strangers: whatever the bytes, nothing comes out that is larger than a file may be,
// leads out of its folder or comes twice; a refusal says why. What comes out is recognised too.
#include "kvartett/exchange/archive.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "kvartett/base/check.h"
#include "kvartett/exchange/recognise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kvartett;
  std::set<std::string, std::less<>> names;
  std::size_t total = 0;
  const auto read = archive::read({reinterpret_cast<const char*>(bytes), size},
                                  [&](const archive::File& file) -> Result<void> {
                                    ENSURE(file.bytes.size() <= archive::file_bytes_max);
                                    ENSURE(!file.name.starts_with("/"));
                                    ENSURE(names.emplace(file.name).second);
                                    ENSURE(recognise(file.bytes) != FileKind::archive);
                                    total += file.bytes.size();
                                    return {};
                                  });
  ENSURE(total <= archive::total_bytes_max);
  if (!read) {
    for (const Problem& problem : read.error().list) ENSURE(!problem.sentence.swedish.empty());
  }
  return 0;
}
