// Opening a data directory for a command, and finding the company that is meant.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kvartett/app/app.h"
#include "kvartett/cli/commands.h"

namespace kvartett {

// What is kept in a directory that has a company. Throws DirectoryInUse while a server has it.
std::unique_ptr<Store> open_store(const std::string& data);

// Reads everything back, with progress on a terminal. Throws likewise.
std::unique_ptr<App> open_data(const std::string& data, Clock clock = {});

// The company that is named, or the only one. Says what is wrong and answers nothing otherwise.
std::optional<Id<Company>> choose_company(const App& app, const CompanyChoice& where);

// Someone at the machine's own command line may do all that an administrator may.
Actor at_command_line(Id<Company> company);

}  // namespace kvartett
