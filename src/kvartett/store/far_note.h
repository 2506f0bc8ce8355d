// A note, kept on another disk than the ledger, of how far each company's ledger had come. A disk
// that said "written" and lied leaves a file that is whole and lacks its end: only what was noted
// elsewhere can tell.
#pragma once

#include <filesystem>
#include <vector>

#include "kvartett/base/sentence.h"
#include "kvartett/store/store.h"

namespace kvartett {

// In the directory of the backups. Nothing where none was written; throws StoreBroken when it is no
// such note.
std::vector<HowFar> read_far_note(const std::filesystem::path& backups);
// In the place of the earlier one, at once or not at all, and on the disk.
void write_far_note(const std::filesystem::path& backups, const std::vector<HowFar>& how_far);
// Lays the note aside under the moment's name, when what it says has been told.
void lay_far_note_aside(const std::filesystem::path& backups, Instant now);

// What the note says had happened and the store knows nothing of; one sentence for each company.
// What happened in its place since then is no excuse.
std::vector<Sentence> lost_since(const std::vector<HowFar>& noted, Store& store);

}  // namespace kvartett
