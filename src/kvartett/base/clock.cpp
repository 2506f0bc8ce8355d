#include "kvartett/base/clock.h"

#include <date/tz.h>
#include <fmt/format.h>

namespace kvartett {

Instant Clock::now() const {
  if (today_) {
    return Instant{std::chrono::hours{24} * today_->days_since_1970() + std::chrono::hours{12}};
  }
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date Clock::today(const std::string& time_zone) const {
  if (today_) return *today_;
  const date::sys_time<std::chrono::milliseconds> now{this->now().time_since_epoch()};
  const auto local = date::make_zoned(time_zone, now).get_local_time();
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

std::string text(Instant instant) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
  const auto days = std::chrono::floor<std::chrono::days>(seconds);
  const std::chrono::hh_mm_ss time{seconds - days};
  return Date::from_days(static_cast<std::int32_t>(days.time_since_epoch().count())).text() +
         fmt::format("T{:02}:{:02}:{:02}Z", time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace kvartett
