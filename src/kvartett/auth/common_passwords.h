// The passwords that people choose most often, which whoever guesses tries first.
#pragma once

#include <string_view>

namespace kvartett {

// Of a password without regard to capitals and accents (`folded`), eight characters or more.
bool is_common_password(std::string_view folded);

}  // namespace kvartett
