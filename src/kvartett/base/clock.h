// What time it is, asked at the edges only. A fixed clock serves stories, screenshots and tests.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kvartett/base/calendar.h"

namespace kvartett {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
 public:
  Clock() = default;                             // the machine's
  explicit Clock(Date today) : today_{today} {}  // always noon, UTC, of this day
  Instant now() const;
  // The civil date in an IANA time zone ("Europe/Stockholm"). The zone exists: see is_time_zone.
  Date today(const std::string& time_zone) const;

 private:
  std::optional<Date> today_;
};

bool is_time_zone(const std::string& name);
std::string text(Instant instant);  // RFC 3339, UTC, whole seconds

// Which day it is there. The zone exists.
Date date_of(Instant instant, const std::string& time_zone);

// When a day begins in a time zone; usually at midnight.
Instant start_of(Date day, const std::string& time_zone);
// As a clock on the wall there shows it: 2026-03-10 13:05:00.
std::string local_text(Instant instant, const std::string& time_zone);

}  // namespace kvartett
