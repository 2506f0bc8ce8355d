// backup and restore: a copy of all companies, and the way back.
#include <fmt/format.h>

#include <filesystem>
#include <sstream>

#include "kvartett/app/restore.h"
#include "kvartett/cli/backup_answer.h"
#include "kvartett/cli/commands.h"
#include "kvartett/cli/open_data.h"
#include "kvartett/cli/operator_socket.h"

namespace kvartett {
namespace {

Exit tell_made(std::uintmax_t bytes, std::size_t companies, std::size_t deals,
               const std::filesystem::path& to) {
  tell(say("Backed up and checked: {} companies, {} deals, {} kB in {}",
           "Säkerhetskopierat och kontrollerat: {} företag, {} affärer, {} kB i {}", companies,
           deals, bytes / 1024, to.string()));
  return Exit::done;
}

}  // namespace

void answer_backup(App& app, const std::filesystem::path& to, const std::stop_token& stop,
                   const SendLine& send) {
  try {
    const BackedUp made =
        back_up([&](const std::function<void(Store&)>& use) { app.look(use); }, to,
                [&](CopyProgress copied) {
                  send(fmt::format("progress {} {}", copied.done, copied.total));
                },
                stop);
    send(fmt::format("done {} {} {}", made.bytes, made.checked.companies, made.checked.deals));
  } catch (const std::exception& broken) {
    send(fmt::format("fault {}", broken.what()));
  }
}

Exit backup_command(const std::string& data, const std::string& to_given) {
  const auto to = std::filesystem::absolute(to_given).lexically_normal();
  Progress progress{say("Copying, pages:", "Kopierar, sidor:")};
  Exit exit = Exit::environment;
  bool answered = false;
  const bool reached =
      ask_server(data, fmt::format("backup {}", to.string()), [&](const std::string& line) {
        std::istringstream words{line};
        std::string kind;
        words >> kind;
        if (kind == "progress") {
          CopyProgress copied;
          words >> copied.done >> copied.total;
          progress.show(copied.done, copied.total);
        } else if (kind == "done") {
          std::uintmax_t bytes = 0;
          std::size_t companies = 0;
          std::size_t deals = 0;
          words >> bytes >> companies >> deals;
          answered = true;
          exit = tell_made(bytes, companies, deals, to);
        } else {
          answered = true;
          complain(line.substr(std::min(line.size(), kind.size() + 1)));
        }
      });
  if (reached && !answered) {
    complain(say("The server ended before the backup was made.",
                 "Servern slutade innan säkerhetskopian var klar."));
  }
  if (reached) return exit;
  const auto store = open_store(data);
  const BackedUp made =
      back_up([&](const std::function<void(Store&)>& use) { use(*store); }, to,
              [&](CopyProgress copied) { progress.show(copied.done, copied.total); });
  return tell_made(made.bytes, made.checked.companies, made.checked.deals, to);
}

Exit restore_command(const std::string& from, const std::string& data) {
  const Verification checked = restore(from, data);
  tell(say("Restored and checked: {} companies, {} deals and {} entries are in {}",
           "Återställt och kontrollerat: {} företag, {} affärer och {} poster finns i {}",
           checked.companies, checked.deals, checked.entries, data));
  return Exit::done;
}

}  // namespace kvartett
