// When whom gets a digest: every working day or every week, at seven in the morning where the
// company is, once; and never who did not ask for it.
#pragma once

#include "kvartett/app/app.h"
#include "kvartett/outside/post.h"

namespace kvartett {

inline constexpr int digest_hour = 7;

DigestChoice view_digest(const App& app, const Actor& actor);
// Wrong::conflict when no mail server is there to carry it.
Result<DigestChoice> choose_digest(App& app, const Actor& actor, const Post& post,
                                   DigestRhythm rhythm);
// One now, to see what it is like; it moves no other.
Result<void> send_digest_now(App& app, const Actor& actor, Post& post, const std::string& home);

// From which day on is a digest of `today` to tell, for one who had the last one on `told_on`;
// nothing: none is due. `hour`: of the company's clock.
std::optional<Date> digest_due(const DigestChoice& choice, Date today, int hour);

// Writes to everyone for whom one is due. A letter that no server takes within an hour or so is
// given up: better one too few than the same one every minute.
void send_due_digests(App& app, Post& post, const std::string& home);

}  // namespace kvartett
