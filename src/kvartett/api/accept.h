// Which of our languages or encodings a client wants, by the weighted lists of its Accept-*
// headers.
#pragma once

#include <string_view>

#include "kvartett/base/sentence.h"

namespace kvartett {

// How much an Accept-Encoding list wants `coding`, in thousandths; 0 is a no. Coding names are in
// lower case.
int wish_for_encoding(std::string_view accept_encoding, std::string_view coding);

// Swedish for those who put it at least as high as English; English for everybody else.
Language wished_language(std::string_view accept_language);

// Whether an If-None-Match list names `tag`, quoted as in an ETag header. The comparison is weak:
// "*" names all.
bool lists_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace kvartett
