// The calendar of contracts on the wire, and the private link to it.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/keep_calendar_link.h"
#include "kvartett/app/view_calendar.h"

namespace kvartett::wire {

// `from`: the place in the list of the first that is shown.
std::string calendar(const Names& names, const CalendarQuestion& question,
                     const CalendarAnswer& answer, std::size_t from, std::size_t limit);

// Whether amounts are wanted in the feed.
Result<bool> read_calendar_link(const json::Value& body);
std::string calendar_link(const std::optional<CalendarLink>& link);
std::string new_calendar_link(const CalendarLink& link);

}  // namespace kvartett::wire
