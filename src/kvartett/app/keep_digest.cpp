#include "kvartett/app/keep_digest.h"

#include "kvartett/app/digest.h"

namespace kvartett {
namespace {

// From 0, Monday.
int weekday(Date day) {
  return static_cast<int>(((day.days_since_1970() + 3) % 7 + 7) % 7);  // 1970 began on a Thursday
}

Result<void> must_be_open(const Post& post) {
  if (post.is_open()) return {};
  return refuse(
      Wrong::conflict,
      say("No mail server is there to carry letters: whoever runs Kvartett has to name one.",
          "Det finns ingen e-postserver som kan ta brev: den som driver Kvartett behöver "
          "ange en."));
}

Actor actor_of(const App& app, const User& user) {
  const auto person = app.directory().find_person(user.person);
  const auto language = person ? person->language : std::nullopt;
  return actor_of(user, user.role, language);
}

Result<DigestChoice> keep(App& app, const Actor& actor, const DigestChoice& choice) {
  TRY(app.write(actor, {}, [&](Desk& desk) -> Result<std::int64_t> {
    desk.transaction().put(choice);
    desk.when_kept([&app, choice] { app.digest_choices().put(choice); });
    return choice.user;
  }));
  return choice;
}

}  // namespace

DigestChoice view_digest(const App& app, const Actor& actor) {
  return app.digest_choices().of(actor.user);
}

Result<DigestChoice> choose_digest(App& app, const Actor& actor, const Post& post,
                                   DigestRhythm rhythm) {
  if (rhythm != DigestRhythm::off) TRY(must_be_open(post));
  DigestChoice choice = view_digest(app, actor);
  // The first one tells of what comes from now on.
  if (choice.rhythm == DigestRhythm::off) choice.told_on = app.today(actor.company);
  choice.rhythm = rhythm;
  return keep(app, actor, choice);
}

Result<void> send_digest_now(App& app, const Actor& actor, Post& post, const std::string& home) {
  TRY(must_be_open(post));
  const auto user = app.directory().find_user(actor.user);
  if (!user) return refuse(Wrong::missing, say("There is no such user.", "Användaren finns inte."));
  Mail mail = TRY(write_digest(app, actor_of(app, *user), user->email,
                               app.today(actor.company).plus_days(-7), home));
  if (!post.send(std::move(mail)))
    return refuse(Wrong::too_many, say("Too many letters wait. Try again later.",
                                       "För många brev väntar. Försök igen senare."));
  return {};
}

std::optional<Date> digest_due(const DigestChoice& choice, Date today, int hour) {
  if (choice.rhythm == DigestRhythm::off || hour < digest_hour) return {};
  const int day = weekday(today);
  if (choice.rhythm == DigestRhythm::daily) {
    if (day > 4) return {};  // a weekend is told on Monday
    if (choice.told_on && *choice.told_on >= today) return {};
    const Date since = choice.told_on.value_or(today.plus_days(-1));
    return std::max(since, today.plus_days(-7));
  }
  const Date monday = today.plus_days(-day);
  if (choice.told_on && *choice.told_on >= monday) return {};
  return monday.plus_days(-7);
}

void send_due_digests(App& app, Post& post, const std::string& home) {
  if (!post.is_open()) return;
  for (const DigestChoice& choice : app.digest_choices().all()) {
    const auto user = app.directory().find_user(choice.user);
    if (!user || user->disabled) continue;
    const Date today = app.today(user->company);
    const std::string& zone = app.snapshot(user->company)->ledger.settings().time_zone;
    const int hour = std::stoi(local_text(app.now(), zone).substr(11, 2));
    const auto since = digest_due(choice, today, hour);
    if (!since) continue;
    const Actor actor = actor_of(app, *user);
    auto mail = write_digest(app, actor, user->email, *since, home);
    if (!mail) continue;
    DigestChoice told = choice;
    told.told_on = today;
    if (keep(app, actor, told)) post.send(std::move(*mail));
  }
}

}  // namespace kvartett
