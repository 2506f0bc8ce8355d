// A company as one file: all that has happened to it, batch by batch, and its lists for people to
// read. What comes out of the file is the same ledger, number by number (docs/formats/
// company-archive.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kvartett/app/app.h"

namespace kvartett {

// Someone who could sign in where the company was. Secrets do not travel.
struct ArchivedUser {
  std::int64_t number = 0;  // there; what a batch's `by` means
  std::string name;
  std::string email;
  Role role = Role::viewer;
  std::optional<Id<Seller>> seller;
  std::optional<Id<Team>> team;
  std::optional<Language> language;
  bool is_disabled = false;
};

struct ArchivedCompany {
  std::vector<ArchivedUser> users;
  std::vector<Batch> batches;
};

// All of the actor's company, as a zip. An administrator's. It is read on the writer's thread, so
// whoever signs a deal meanwhile waits: about two seconds for a million entries.
Result<std::string> write_company(App& app, const Actor& actor);

// Whether the bytes are such a file.
bool is_company_archive(std::string_view bytes);

// Refuses a file that is damaged, was made by a newer program, or has been tampered with: every
// batch must follow from those before it, and the books must hold together (verify).
Result<ArchivedCompany> read_company(std::string_view bytes);

// Makes a company of it on this server. Its users come along and are disabled until somebody lets
// them in; `admin` (e-mail, name, password hash) is one of them or comes to them, and may sign in.
Result<Id<Company>> open_company_from(App& app, const ArchivedCompany& company, const User& admin,
                                      const std::string& password_hash);

}  // namespace kvartett
