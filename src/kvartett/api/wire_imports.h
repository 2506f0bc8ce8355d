// Files on their way in, on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/imports.h"

namespace kvartett::wire {

std::string import(const Names& names, const ImportView& view);
std::string imports(const Names& names, const DoneImports& answer);
std::string import_progress(const ImportMoved& moved);

}  // namespace kvartett::wire
