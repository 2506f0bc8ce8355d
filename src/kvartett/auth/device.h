// What somebody signs in with, in words that she knows it by: "Firefox on Windows".
#pragma once

#include <string_view>

#include "kvartett/base/sentence.h"

namespace kvartett {

// Of a User-Agent. What is not recognised is said so.
Sentence device_in_words(std::string_view user_agent);

}  // namespace kvartett
