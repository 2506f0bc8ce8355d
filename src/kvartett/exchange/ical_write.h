// A calendar that other programs subscribe to (RFC 5545): whole days, each with a title, a text and
// a link, in lines of at most 75 bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/calendar.h"
#include "kvartett/base/clock.h"

namespace kvartett::ical {

struct Event {
  std::string uid;  // the same each time it is told, and nobody else's
  Date on;
  std::string title;
  std::string text;  // may have several lines; empty: none
  std::string link;  // empty: none
  std::string category;
  Instant changed_at{};
  std::optional<int> reminder_days;  // so many days before, at nine in the morning
};

struct Calendar {
  std::string name;
  std::vector<Event> events;
};

std::string write(const Calendar& calendar);

// Text as it stands in a value: backslashes before what would end it, \n for a new line, and no
// other control characters.
std::string escaped(std::string_view text);

// Adds a content line, cut where it is too long. No character of UTF-8 is cut.
void append_line(std::string& bytes, std::string_view line);

}  // namespace kvartett::ical
