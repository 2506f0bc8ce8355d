#include "kvartett/api/live.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kvartett/api/wire_imports.h"
#include "kvartett/auth/permission.h"

namespace kvartett {
namespace {

Stream::Piece piece(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

std::string event_at(std::string_view name, Version version) {
  return fmt::format("event: {}\ndata: {{\"version\":{}}}\n\n", name, version);
}

// What the browser has seen when it has seen this event.
std::string id_line(Version version) { return fmt::format("id: {}\n", version); }

// Only the last of the events of one version carries its id: a connection that breaks among them
// must not look as if all had arrived.
std::string events_of(const CompanyMoved& moved) {
  std::vector<std::string_view> names;
  if (moved.touched.deals) names.emplace_back("deal_signed");
  if (moved.touched.budget) names.emplace_back("budget_approved");
  if (moved.touched.standing) names.emplace_back("standing_changed");
  std::string text;
  for (const std::string_view name : names) {
    if (name == names.back()) text += id_line(moved.version);
    text += event_at(name, moved.version);
  }
  return text;
}

// A dot would do; the name of the event tells a person who watches what it is.
constexpr const char* heartbeat = ": heartbeat\n\n";
constexpr const char* all_may_be_stale = "event: resync\ndata: {}\n\n";
constexpr std::string_view come_back_after = "retry: 2000\n";  // milliseconds

}  // namespace

Live::Live(App& app) : app_{app}, words_{piece(heartbeat), piece(all_may_be_stale)} {
  const std::lock_guard lock{mutex_};
  app_.feed().listen(this, [this](const News& news) {
    std::visit([this](const auto& moved) { hear(moved); }, news);
  });
  for (const Id<Company> company : app_.companies())
    rooms_[company].complete_since = app_.snapshot(company)->ledger.version();
}

Live::~Live() { app_.feed().leave(this); }

void Live::hear(const CompanyMoved& moved) {
  if (!moved.touched.is_anything()) return;
  const Stream::Piece news = piece(events_of(moved));
  const std::lock_guard lock{mutex_};
  Room& room = rooms_[moved.company];
  room.remembered.emplace_back(moved.version, news);
  if (room.remembered.size() > remembered_max) {
    room.complete_since = room.remembered.front().first;
    room.remembered.pop_front();
  }
  for (const Listener& listener : room.listeners) {
    if (const auto stream = listener.stream.lock()) stream->push(news);
  }
}

void Live::hear(const ImportMoved& moved) {
  const Stream::Piece news =
      piece("event: import_progress\ndata: " + wire::import_progress(moved) + "\n\n");
  const std::lock_guard lock{mutex_};
  for (const Listener& listener : rooms_[moved.company].listeners) {
    if (!listener.may_import) continue;
    if (const auto stream = listener.stream.lock()) stream->push(news);
  }
}

// What happened between the version she saw and this one, or that it is not known any more.
std::string Live::missed(const Room& room, std::optional<Version> last_seen, Version now) const {
  if (!last_seen) return {};
  if (*last_seen < room.complete_since || *last_seen > now) return id_line(now) + all_may_be_stale;
  std::string text;
  for (const auto& [version, news] : room.remembered) {
    if (version > *last_seen) text += *news;
  }
  return text;
}

Result<std::shared_ptr<Stream>> Live::listen(const Actor& actor, std::string secret_hash,
                                             std::optional<Version> last_seen) {
  const auto may_go_on = [this, actor, hash = std::move(secret_hash)] {
    const auto now = app_.directory().find_holder(hash, app_.now());
    return now && now->user == actor.user && now->company == actor.company &&
           now->role == actor.role && now->seller == actor.seller && now->team == actor.team;
  };
  auto stream = std::make_shared<Stream>(words_, may_go_on);
  const std::lock_guard lock{mutex_};
  Room& room = rooms_[actor.company];
  std::erase_if(room.listeners, [](const Listener& one) { return one.stream.expired(); });
  if (std::ranges::count(room.listeners, actor.user, &Listener::user) >=
      static_cast<std::ptrdiff_t>(streams_of_user_max)) {
    return refuse(Wrong::too_many,
                  say("You listen in {} places already: close one of them.",
                      "Du lyssnar redan på {} ställen: stäng ett av dem.", streams_of_user_max));
  }
  // What is published while this runs waits for it, and comes after.
  const Version version = app_.snapshot(actor.company)->ledger.version();
  stream->push(piece(std::string{come_back_after} + missed(room, last_seen, version) +
                     id_line(version) + event_at("ready", version)));
  room.listeners.push_back({stream, actor.user, is_allowed(actor, Action::import_file)});
  return stream;
}

}  // namespace kvartett
