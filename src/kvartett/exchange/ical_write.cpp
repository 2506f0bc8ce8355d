#include "kvartett/exchange/ical_write.h"

#include <fmt/format.h>

#include <algorithm>

namespace kvartett::ical {
namespace {

constexpr std::size_t line_bytes_max = 75;

std::string basic(Date date) {
  return fmt::format("{:04}{:02}{:02}", date.year(), date.month_of_year(), date.day_of_month());
}

// 2026-03-10T12:00:00Z without its marks.
std::string basic(Instant at) {
  std::string compact = text(at);
  std::erase_if(compact, [](char c) { return c == '-' || c == ':'; });
  return compact;
}

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

void append_event(std::string& bytes, const Event& event) {
  const auto line = [&](std::string_view text) { append_line(bytes, text); };
  line("BEGIN:VEVENT");
  line("UID:" + event.uid);
  // Of what is published, when it was said last: told anew, it is the same until it has changed.
  line("DTSTAMP:" + basic(event.changed_at));
  line("LAST-MODIFIED:" + basic(event.changed_at));
  line("DTSTART;VALUE=DATE:" + basic(event.on));
  line("DTEND;VALUE=DATE:" + basic(event.on.plus_days(1)));
  line("SUMMARY:" + escaped(event.title));
  if (!event.text.empty()) line("DESCRIPTION:" + escaped(event.text));
  if (!event.link.empty()) line("URL:" + event.link);
  if (!event.category.empty()) line("CATEGORIES:" + escaped(event.category));
  line("TRANSP:TRANSPARENT");  // nobody is busy for it
  if (event.reminder_days) {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escaped(event.title));
    line(fmt::format("TRIGGER:-P{}DT15H", *event.reminder_days - 1));
    line("END:VALARM");
  }
  line("END:VEVENT");
}

}  // namespace

std::string write(const Calendar& calendar) {
  std::string bytes;
  append_line(bytes, "BEGIN:VCALENDAR");
  append_line(bytes, "VERSION:2.0");
  append_line(bytes, "PRODID:-//Kvartett//Kvartett//EN");
  append_line(bytes, "CALSCALE:GREGORIAN");
  append_line(bytes, "METHOD:PUBLISH");
  append_line(bytes, "X-WR-CALNAME:" + escaped(calendar.name));
  append_line(bytes, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
  append_line(bytes, "X-PUBLISHED-TTL:PT6H");
  for (const Event& event : calendar.events) append_event(bytes, event);
  append_line(bytes, "END:VCALENDAR");
  return bytes;
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\n') {
      safe += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      safe += '\\';
      safe += c;
    } else if (c == '\t') {
      safe += ' ';
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      safe += c;
    }
  }
  return safe;
}

void append_line(std::string& bytes, std::string_view line) {
  std::size_t room = line_bytes_max;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && continues_a_character(line[end])) --end;
    bytes += line.substr(0, end);
    bytes += "\r\n ";
    line.remove_prefix(end);
    room = line_bytes_max - 1;  // the blank that a continued line begins with counts
  }
  bytes += line;
  bytes += "\r\n";
}

}  // namespace kvartett::ical
