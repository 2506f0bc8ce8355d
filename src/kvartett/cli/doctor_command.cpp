// doctor: whether the machine is one that the books can live on.
#include "kvartett/app/doctor.h"

#include "kvartett/cli/commands.h"
#include "kvartett/cli/terminal.h"

namespace kvartett {

Exit doctor_command(const std::string& data, const std::string& backups) {
  Exit exit = Exit::done;
  for (const Finding& found : examine(data, backups)) {
    const Language language = terminal_language();
    const bool is_wrong = found.state == Finding::State::wrong;
    const auto [mark, colour] = is_wrong ? std::pair{"✗", Colour::bad}
                                : found.state == Finding::State::mind
                                    ? std::pair{"!", Colour::new_sales}
                                    : std::pair{"✓", Colour::good};
    tell(fmt::format("{} {}", coloured(mark, colour), found.said.in(language)));
    if (!found.advice.english.empty()) tell(fmt::format("  {}", found.advice.in(language)));
    if (is_wrong) exit = Exit::finding;
  }
  return exit;
}

}  // namespace kvartett
