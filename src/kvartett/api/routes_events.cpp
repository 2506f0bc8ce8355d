// Listening to what happens.
#include "kvartett/api/routes_call.h"

namespace kvartett::operations {

Answer get_events(Call& call) {
  Response response;
  response.content_type = "text/event-stream";
  response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy passes each on at once
  response.stream =
      TRY(call.service.live.listen(call.actor, call.secret_hash(), call.last_event_id()));
  return response;
}

}  // namespace kvartett::operations
