#include "kvartett/app/doctor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>

#include "kvartett/base/clock.h"
#include "kvartett/store/backup.h"

namespace kvartett {
namespace {

using State = Finding::State;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int syncs_tried = 50;
constexpr double slow_sync_ms = 20;
constexpr std::uintmax_t little_room = std::uintmax_t{1} << 30;
constexpr std::chrono::hours old_backup{48};

const std::filesystem::path database_of(const std::filesystem::path& data) {
  return data / "kvartett.db";
}

Finding examine_rights(const std::filesystem::path& data) {
  struct stat status {};
  if (stat(data.c_str(), &status) != 0) {
    return {State::wrong, say("{}: {}.", "{}: {}.", data.string(), std::strerror(errno)),
            say("Make a company there with `kvartett init`, or name another directory with --data.",
                "Skapa ett företag där med `kvartett init`, eller ange en annan katalog med "
                "--data.")};
  }
  const bool is_private = (status.st_mode & 077) == 0;
  if (access(data.c_str(), W_OK) != 0) {
    return {State::wrong,
            say("{} may not be written by this user.", "{} får inte skrivas av den här användaren.",
                data.string()),
            say("Give this user the right to write there.", "Ge användaren rätt att skriva där.")};
  }
  if (!is_private) {
    return {State::wrong,
            say("{} is open to other users of the machine.",
                "{} är öppen för andra användare på maskinen.", data.string()),
            say("chmod 700 {}", "chmod 700 {}", data.string())};
  }
  if (status.st_uid != geteuid()) {
    return {State::mind,
            say("{} belongs to another user than the one who asks.",
                "{} tillhör en annan användare än den som frågar.", data.string()),
            say("Run the server as the user that owns it.", "Kör servern som den som äger den.")};
  }
  return {State::well,
          say("{} is this user's alone.", "{} är bara den här användarens.", data.string())};
}

Finding examine_room(const std::filesystem::path& data) {
  struct statvfs disk {};
  if (statvfs(data.c_str(), &disk) != 0) {
    return {State::wrong, say("The disk of {} cannot be asked about its room: {}.",
                              "Det går inte att fråga disken för {} om plats: {}.", data.string(),
                              std::strerror(errno))};
  }
  const std::uintmax_t room = std::uintmax_t{disk.f_bavail} * disk.f_frsize;
  std::error_code missing;
  const std::uintmax_t size = std::filesystem::file_size(database_of(data), missing);
  const std::uintmax_t books = missing ? 0 : size;
  const Sentence said = say("{} MB of room on the disk; the books take {} MB.",
                            "{} MB ledigt på disken; böckerna tar {} MB.", room >> 20, books >> 20);
  if (room >= std::max(little_room, 2 * books)) return {State::well, said};
  return {room < (little_room >> 3) ? State::wrong : State::mind, said,
          say("Make room: a full disk makes the server read-only until there is some.",
              "Gör plats: på en full disk går det bara att läsa tills det finns plats.")};
}

// The median and the worst of writing a page and having it on the disk.
std::optional<std::array<double, 2>> sync_times(const std::filesystem::path& data) {
  const auto file = data / ".doctor";
  const int opened = open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (opened < 0) return {};
  std::array<char, 4096> page{};
  std::array<double, syncs_tried> times{};
  bool went_well = true;
  for (double& time : times) {
    const auto begun = std::chrono::steady_clock::now();
    went_well = went_well &&
                write(opened, page.data(), page.size()) == static_cast<ssize_t>(page.size()) &&
                fdatasync(opened) == 0;
    time = Milliseconds{std::chrono::steady_clock::now() - begun}.count();
  }
  close(opened);
  unlink(file.c_str());
  if (!went_well) return {};
  std::ranges::sort(times);
  return std::array{times[syncs_tried / 2], times.back()};
}

Finding examine_sync(const std::filesystem::path& data) {
  const auto times = sync_times(data);
  if (!times) {
    return {State::wrong,
            say("Nothing can be written and synced in {}: {}.",
                "Inget kan skrivas och synkas i {}: {}.", data.string(), std::strerror(errno)),
            say("Look at the disk and at the rights of the directory.",
                "Se över disken och katalogens rättigheter.")};
  }
  const auto& [median, worst] = *times;
  const Sentence said =
      say("A deal is on the disk in {:.2f} ms (the slowest of {}: {:.1f} ms).",
          "En affär är på disken på {:.2f} ms (den långsammaste av {}: {:.1f} ms).", median,
          syncs_tried, worst);
  if (median < 0.02) {
    return {
        State::mind, said,
        say("That is faster than disks are: perhaps it is memory, or a disk that says it has "
            "written before it has.",
            "Det är snabbare än diskar är: kanske är det minne, eller en disk som säger att den "
            "har skrivit innan den har det.")};
  }
  if (median < slow_sync_ms) return {State::well, said};
  return {State::mind, said,
          say("Signing will feel slow: use a disk of this machine's own.",
              "Det kommer att kännas trögt att signera: använd en egen disk i maskinen.")};
}

Finding examine_clock(const std::filesystem::path& data) {
  const Instant now = Clock{}.now();
  const Sentence said = say("The clock says {}.", "Klockan är {}.", text(now));
  const Sentence advice =
      say("Let the machine set its clock by itself: systemctl enable --now systemd-timesyncd",
          "Låt maskinen ställa klockan själv: systemctl enable --now systemd-timesyncd");
  struct stat written {};
  if (stat(database_of(data).c_str(), &written) == 0 &&
      Instant{std::chrono::seconds{written.st_mtim.tv_sec}} > now + std::chrono::minutes{5}) {
    return {State::wrong,
            say("The clock says {}, but the books were written later than that.",
                "Klockan är {}, men böckerna är skrivna senare än så.", text(now)),
            advice};
  }
  struct timex state {};
  if (adjtimex(&state) == TIME_ERROR || (state.status & STA_UNSYNC) != 0) {
    return {State::mind,
            say("The clock says {}, and nothing keeps it right.",
                "Klockan är {}, och inget håller den rätt.", text(now)),
            advice};
  }
  return {State::well, said};
}

Finding examine_versions() {
  const Sentence said = say("SQLite {}, dates of the time zone Europe/Stockholm {}.",
                            "SQLite {}, tidszonen Europe/Stockholm {}.", sqlite3_libversion(),
                            is_time_zone("Europe/Stockholm") ? "✓" : "–");
  if (is_time_zone("Europe/Stockholm")) return {State::well, said};
  return {State::wrong, said, say("Install the package tzdata.", "Installera paketet tzdata.")};
}

Finding examine_limits() {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  const Sentence said = say("{} connections at once are possible.",
                            "{} samtidiga anslutningar är möjliga.", files.rlim_cur);
  if (files.rlim_cur >= 4096) return {State::well, said};
  return {State::mind, said,
          say("Enough for some hundred people; for more, raise LimitNOFILE of the service.",
              "Räcker för några hundra personer; höj tjänstens LimitNOFILE om ni är fler.")};
}

Finding examine_backups(const std::filesystem::path& backups) {
  const auto all = backups_in(backups);
  const Sentence advice =
      say("Start the server with --backups DIRECTORY, best on another disk, and look at its log.",
          "Starta servern med --backups KATALOG, helst på en annan disk, och se i dess logg.");
  if (all.empty())
    return {State::wrong, say("There is no backup.", "Det finns ingen säkerhetskopia."), advice};
  const Sentence said =
      say("{} backups, the newest of {}.", "{} säkerhetskopior, den nyaste från {}.", all.size(),
          text(all.back().at));
  if (Clock{}.now() - all.back().at > old_backup) return {State::wrong, said, advice};
  return {State::well, said};
}

}  // namespace

std::vector<Finding> examine(const std::filesystem::path& data,
                             const std::filesystem::path& backups) {
  std::vector<Finding> found = {examine_rights(data)};
  if (std::filesystem::is_directory(data)) {
    found.push_back(examine_room(data));
    found.push_back(examine_sync(data));
    found.push_back(examine_clock(data));
  }
  found.push_back(examine_versions());
  found.push_back(examine_limits());
  if (!backups.empty()) found.push_back(examine_backups(backups));
  return found;
}

}  // namespace kvartett
