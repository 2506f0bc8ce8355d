// The letter about one's year: whether one wants it, and one to see now.
#include "kvartett/api/routes_call.h"
#include "kvartett/app/keep_digest.h"

namespace kvartett {

BOOST_DESCRIBE_ENUM(DigestRhythm, off, daily, weekly)

namespace {

struct DigestBody {
  DigestRhythm rhythm = DigestRhythm::off;
};
BOOST_DESCRIBE_STRUCT(DigestBody, (), (rhythm))

struct DigestAnswer {
  DigestRhythm rhythm = DigestRhythm::off;
  std::optional<Date> told_on;
  bool is_open = false;
};
BOOST_DESCRIBE_STRUCT(DigestAnswer, (), (rhythm, told_on, is_open))

Response digest_answer(const Call& call, const DigestChoice& choice) {
  return json_answer(
      json::text(DigestAnswer{choice.rhythm, choice.told_on, call.service.post.is_open()}));
}

}  // namespace

namespace operations {

Answer get_digest(Call& call) { return digest_answer(call, view_digest(call.app(), call.actor)); }

Answer choose_digest(Call& call) {
  const auto body = TRY(json::read_value<DigestBody>(call.body));
  return digest_answer(
      call, TRY(kvartett::choose_digest(call.app(), call.actor, call.service.post, body.rhythm)));
}

Answer send_digest(Call& call) {
  TRY(send_digest_now(call.app(), call.actor, call.service.post, call.service.home));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace operations
}  // namespace kvartett
