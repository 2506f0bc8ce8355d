// What the server does when `kvartett backup` asks it for one.
#pragma once

#include <filesystem>
#include <stop_token>

#include "kvartett/app/app.h"
#include "kvartett/app/back_up.h"
#include "kvartett/cli/operator_socket.h"

namespace kvartett {

// Lines: "progress DONE TOTAL" in pages, and at last "done BYTES COMPANIES DEALS" or "fault" and
// why.
void answer_backup(App& app, const std::filesystem::path& to, const std::stop_token& stop,
                   const SendLine& send);

}  // namespace kvartett
