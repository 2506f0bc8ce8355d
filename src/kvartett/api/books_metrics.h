// Figures about the books for Prometheus: how large they are, how the pen works, and how old the
// newest backup is. None of them tells what a company sells.
#pragma once

#include <string>

#include "kvartett/app/app.h"
#include "kvartett/app/backup_figures.h"

namespace kvartett {

std::string books_metrics(const App& app, const BackupFigures& backups);

}  // namespace kvartett
