// Who came in, went out or was refused: how it is noted, and what the administrators see of it.
#include <algorithm>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_people.h"
#include "kvartett/api/wire_refusals.h"

namespace kvartett {
namespace {

// Whose account somebody tried to sign in to. An e-mail that is nobody's is kept nowhere: it may be
// a password that was typed in the wrong field.
std::optional<User> find_accused(const Call& call) {
  const Directory& directory = call.app().directory();
  const auto tried = wire::read_sign_in(call.body);
  const auto person = tried ? directory.find_person_with_email(tried->email) : std::nullopt;
  if (!person) return {};
  const auto places = directory.users_of_person(person->number);
  if (places.empty()) return {};
  const auto latest = std::ranges::find(places, person->latest_user, &User::number);
  return latest == places.end() ? places.front() : *latest;
}

bool is_by_provider(const Route& route) {
  return route.operation == "finish_provider_sign_in" ||
         route.operation == "prove_provider_sign_in";
}

std::optional<RefusedFor> reason_of(const Call& call, const Route& route, int status) {
  switch (status) {
    case 401:
      if (is_by_provider(route)) return RefusedFor::provider;
      if (route.roles.is_public()) return RefusedFor::wrong_sign_in;
      // A page that asks whether one is still signed in has tried nothing.
      return call.showed_credential ? std::optional{RefusedFor::ended_credential} : std::nullopt;
    case 403:
      return call.other_site || route.roles.is_public() ? RefusedFor::other_site : RefusedFor::role;
    case 429:
      return RefusedFor::too_many;
    default:
      return {};
  }
}

}  // namespace

void note_security(const Call& call, const Route& route, Response& response) {
  if (call.was_asked_for_code) return;  // halfway in, and nothing wrong so far
  const bool came =
      response.status < 300 && (route.operation == "sign_in" ||
                                route.operation == "accept_invitation" || is_by_provider(route));
  const bool left = response.status < 300 && route.operation == "sign_out";
  const auto why = reason_of(call, route, response.status);
  if (!why && !came && !left) return;
  const Directory& directory = call.app().directory();
  std::optional<User> user = call.former_holder;
  if (call.actor.user != 0) user = directory.find_user(call.actor.user);
  if (!user && route.roles.is_public()) user = find_accused(call);

  SecurityEvent& event = response.security_event;
  event.name = came ? "signed_in" : left ? "signed_out" : "refused";
  if (user) event.user = call.app().ids().text_of_user(user->company, user->number);
  if (!why) return;
  event.why = boost::describe::enum_to_string(*why, "");
  Refusal refusal;
  refusal.why = *why;
  refusal.address = call.request.remote_address;
  refusal.operation = route.operation;
  if (user) {
    refusal.company = user->company;
    refusal.user = user->number;
  }
  call.service.refusals.note(refusal, call.app().now());
}

namespace operations {

Answer list_refusals(Call& call) {
  TRY(may(call.actor, Action::keep_users));
  const auto company = call.company();
  return json_answer(wire::list_of_refusals(call.names(*company), call.app().directory(),
                                            call.service.refusals.of(call.actor.company)));
}

}  // namespace operations
}  // namespace kvartett
