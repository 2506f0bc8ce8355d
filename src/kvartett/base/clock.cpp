#include "kvartett/base/clock.h"

#include <date/tz.h>
#include <fmt/format.h>

namespace kvartett {
namespace {

std::string text_of(std::chrono::milliseconds since_1970, char between) {
  const auto days = std::chrono::floor<std::chrono::days>(since_1970);
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(since_1970 - days)};
  return Date::from_days(static_cast<std::int32_t>(days.count())).text() +
         fmt::format("{}{:02}:{:02}:{:02}", between, time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace

Instant Clock::now() const {
  if (today_) {
    return Instant{std::chrono::hours{24} * today_->days_since_1970() + std::chrono::hours{12}};
  }
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date Clock::today(const std::string& time_zone) const {
  return today_ ? *today_ : date_of(now(), time_zone);
}

Date date_of(Instant instant, const std::string& time_zone) {
  const date::sys_time<std::chrono::milliseconds> there{instant.time_since_epoch()};
  const auto local = date::locate_zone(time_zone)->to_local(there);
  return Date::from_days(
      static_cast<std::int32_t>(std::chrono::floor<date::days>(local).time_since_epoch().count()));
}

bool is_time_zone(const std::string& name) {
  try {
    return date::locate_zone(name) != nullptr;
  } catch (const std::runtime_error&) {
    return false;
  }
}

std::string text(Instant instant) { return text_of(instant.time_since_epoch(), 'T') + "Z"; }

Instant start_of(Date day, const std::string& time_zone) {
  const date::local_days midnight{date::days{day.days_since_1970()}};
  // Where clocks are set forward at midnight the day begins an hour later, and where they are set
  // back, with the first of the two midnights.
  const auto begins = date::locate_zone(time_zone)->to_sys(midnight, date::choose::earliest);
  return Instant{begins.time_since_epoch()};
}

std::string local_text(Instant instant, const std::string& time_zone) {
  const date::sys_time<std::chrono::milliseconds> there{instant.time_since_epoch()};
  return text_of(date::locate_zone(time_zone)->to_local(there).time_since_epoch(), ' ');
}

}  // namespace kvartett
