#include "kvartett/exchange/archive.h"

#include <string>
#include <utility>

#include "kvartett/exchange/zip_read.h"

namespace kvartett::archive {
namespace {

Sentence sentence_of(zip::Fault fault) {
  switch (fault) {
    case zip::Fault::broken:
      return say("The archive does not hold together; make it anew.",
                 "Arkivet håller inte ihop; skapa det på nytt.");
    case zip::Fault::too_large:
      return say("The archive holds more than we read: {} files, or {} MB unpacked. Divide it.",
                 "Arkivet innehåller mer än vi läser: {} filer, eller {} MB uppackat. Dela upp "
                 "det.",
                 files_max, total_bytes_max / 1024 / 1024);
    case zip::Fault::encrypted:
      return say("The archive has a password; make it without one.",
                 "Arkivet har ett lösenord; skapa det utan.");
  }
  std::unreachable();
}

// Folders, and what macOS and Windows put into every archive and folder.
bool is_left_behind(std::string_view name) {
  const std::string_view last = name.substr(name.find_last_of('/') + 1);  // npos + 1 is 0
  return last.empty() || last.starts_with('.') || name.starts_with("__MACOSX/") ||
         last == "Thumbs.db" || last == "desktop.ini";
}

}  // namespace

Result<void> read(std::string_view bytes, const std::function<Result<void>(const File&)>& take) {
  if (bytes.size() > bytes_max) return refuse(Wrong::invalid, sentence_of(zip::Fault::too_large));
  constexpr zip::Limits limits{files_max, file_bytes_max, total_bytes_max, ratio_max};
  auto opened = zip::Archive::open(bytes, limits);
  if (!opened) return refuse(Wrong::invalid, sentence_of(opened.error()));
  std::string contents;
  for (const zip::Entry& entry : opened->entries()) {
    if (is_left_behind(entry.name)) continue;
    contents.clear();
    const auto unpacked = opened->unpack(entry, [&](std::string_view piece) {
      contents += piece;
      return true;
    });
    if (!unpacked) return refuse(Wrong::invalid, sentence_of(unpacked.error()), entry.name);
    if (zip::is_zip(contents)) {
      return refuse(Wrong::invalid,
                    say("There is an archive or a workbook within the archive: bring that in by "
                        "itself.",
                        "Det ligger ett arkiv eller en arbetsbok i arkivet: läs in det för sig."),
                    entry.name);
    }
    TRY(take({entry.name, contents}));
  }
  return {};
}

}  // namespace kvartett::archive
