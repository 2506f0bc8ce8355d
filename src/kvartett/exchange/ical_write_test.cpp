#include "kvartett/exchange/ical_write.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kvartett/base/text.h"

namespace kvartett {
namespace {

Date day(int year, unsigned month, unsigned of_month) { return Date::of(year, month, of_month); }

std::string unfolded(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ", at)) != text.npos;) text.erase(at, 3);
  return text;
}

TEST_CASE("a calendar is whole days that make nobody busy, with a link and a reminder") {
  ical::Event event;
  event.uid = "notice-20270815-abc@kvartett";
  event.on = day(2027, 8, 15);
  event.title = "Last day to give notice: Åkers Bruk AB";
  event.text = "First;\nsecond, third";
  event.link = "https://kvartett.firma.se/deals/abc";
  event.category = "Notice";
  event.changed_at = Instant{std::chrono::milliseconds{1'773'144'000'000}};
  event.reminder_days = 14;
  CHECK(ical::write({"Anna Ask", {event}}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kvartett//Kvartett//EN\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Anna Ask\r\n"
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n"
        "BEGIN:VEVENT\r\nUID:notice-20270815-abc@kvartett\r\nDTSTAMP:20260310T120000Z\r\n"
        "LAST-MODIFIED:20260310T120000Z\r\nDTSTART;VALUE=DATE:20270815\r\n"
        "DTEND;VALUE=DATE:20270816\r\nSUMMARY:Last day to give notice: Åkers Bruk AB\r\n"
        "DESCRIPTION:First\\;\\nsecond\\, third\r\nURL:https://kvartett.firma.se/deals/abc\r\n"
        "CATEGORIES:Notice\r\nTRANSP:TRANSPARENT\r\n"
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\n"
        "DESCRIPTION:Last day to give notice: Åkers Bruk AB\r\nTRIGGER:-P13DT15H\r\n"
        "END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a name cannot begin a line of its own") {
  CHECK(ical::escaped("Evil\r\nATTACH:x") == "Evil\\nATTACH:x");
  CHECK(ical::escaped("a\\n;b,c\x01\x7F\td") == "a\\\\n\\;b\\,c d");
}

TEST_CASE("a line has at most 75 bytes, no letter is cut, and put together it is what it was") {
  CHECK(rc::check([] {
    const auto letters = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "å", "–", "😀", " "));
    std::string line = "SUMMARY:";
    for (const std::string& letter : letters) line += letter;
    std::string bytes;
    ical::append_line(bytes, line);
    RC_ASSERT(unfolded(bytes) == line + "\r\n");
    for (std::size_t from = 0; from < bytes.size();) {
      const std::size_t end = bytes.find("\r\n", from);
      const std::string cut = bytes.substr(from, end - from);
      RC_ASSERT(cut.size() <= 75U);
      RC_ASSERT(is_utf8(cut));
      from = end + 2;
    }
  }));
}

}  // namespace
}  // namespace kvartett
