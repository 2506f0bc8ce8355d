#include "kvartett/store/far_note.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "kvartett/store/data_directory.h"

namespace kvartett {
namespace {

constexpr const char* name = "how-far";

}  // namespace

std::vector<HowFar> read_far_note(const std::filesystem::path& backups) {
  std::vector<HowFar> noted;
  std::ifstream file{backups / name};
  std::int32_t company = 0;
  HowFar one;
  std::int64_t at = 0;
  while (file >> company >> one.version >> at) {
    one.company = {company};
    one.at = Instant{std::chrono::milliseconds{at}};
    noted.push_back(one);
  }
  if (file.is_open() && !file.eof()) {
    throw StoreBroken(fmt::format("{} is not what Kvartett wrote there: move it away.",
                                  (backups / name).string()));
  }
  return noted;
}

void write_far_note(const std::filesystem::path& backups, const std::vector<HowFar>& how_far) {
  const auto unfinished = backups / ".how-far.unfinished";
  {
    std::ofstream file{unfinished, std::ios::trunc};
    for (const HowFar& one : how_far)
      file << fmt::format("{} {} {}\n", one.company.number, one.version,
                          one.at.time_since_epoch().count());
    file.close();
    if (!file) throw StoreBroken(fmt::format("Cannot write {}.", unfinished.string()));
  }
  sync_file(unfinished);
  std::filesystem::rename(unfinished, backups / name);
  sync_directory(backups);
}

void lay_far_note_aside(const std::filesystem::path& backups, Instant now) {
  std::filesystem::rename(backups / name, backups / fmt::format("{}.{}", name, text(now)));
  sync_directory(backups);
}

std::vector<Sentence> lost_since(const std::vector<HowFar>& noted, Store& store) {
  std::vector<Sentence> lost;
  const auto there = store.how_far();
  for (const HowFar& one : noted) {
    if (one.version == 0) continue;
    const auto now = std::ranges::find(there, one.company, &HowFar::company);
    if (now == there.end()) {
      lost.push_back(say("Company {} is gone: it was here on {}.",
                         "Företag {} är borta: det fanns här {}.", one.company.number,
                         text(one.at)));
    } else if (store.happened_at(one.company, one.version) != one.at) {
      lost.push_back(
          say("Company {}: what happened up to and including {} (number {}) is not all here; the "
              "newest that is here is number {}, of {}.",
              "Företag {}: allt som hände till och med {} (nummer {}) finns inte här; det nyaste "
              "som finns är nummer {}, från {}.",
              one.company.number, text(one.at), one.version, now->version, text(now->at)));
    }
  }
  return lost;
}

}  // namespace kvartett
