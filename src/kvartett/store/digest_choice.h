// Who wants a letter about her year now and then, and when she had the last.
#pragma once

#include <cstdint>
#include <optional>

#include "kvartett/base/calendar.h"

namespace kvartett {

enum class DigestRhythm { off, daily, weekly };

struct DigestChoice {
  std::int64_t user = 0;
  DigestRhythm rhythm = DigestRhythm::off;
  std::optional<Date> told_on;  // the day of the last one
  bool operator==(const DigestChoice&) const = default;
};

}  // namespace kvartett
