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

}  // namespace kvartett
