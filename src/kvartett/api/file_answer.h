// A list as a file to take along, in the form that the address ends with.
#pragma once

#include <string>

#include "kvartett/api/routes_call.h"
#include "kvartett/app/export_lists.h"

namespace kvartett {

ListWanted wanted_by(const Call& call);
// `what`: as the file is called.
Response file_answer(const Call& call, const Sentence& what, std::string bytes);
// Today's day behind the name.
Sentence dated(const Call& call, const char* english, const char* swedish);

}  // namespace kvartett
