// Signing in by the identity provider. The browser is told where to go, comes back to a page of
// ours, and that page, which no other site can be, hands over what it brought: so nothing here is
// ever asked by another site, and every refusal is a sentence on the page.
#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_account.h"
#include "kvartett/api/wire_provider.h"
#include "kvartett/app/invite.h"
#include "kvartett/app/sign_in_by_provider.h"
#include "kvartett/auth/secret.h"

namespace kvartett {
namespace {

Result<IdentityProvider*> provider_of(const Call& call) {
  if (call.service.provider) return call.service.provider;
  return refuse(Wrong::conflict, say("Here one signs in by password alone.",
                                     "Här loggar man in med lösenord och inget annat."));
}

// The cookie that binds the way in to this browser. Only our own page sends it along.
std::string sign_in_cookie(const Call& call, std::string_view secret, std::int64_t seconds) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}",
                     sign_in_cookie_name(call.request), secret, seconds,
                     call.request.https ? "; Secure" : "");
}

// She would be sent back to another address than the one she is at, where her cookie is not.
Result<void> is_at_home(const Call& call, const IdentityProvider& provider) {
  const std::string* origin = call.request.find_header("origin");
  if (!origin || is_same_address(*origin, provider.home())) return {};
  return refuse(Wrong::conflict, say("Open Kvartett at {} to sign in with {}.",
                                     "Öppna Kvartett på {} för att logga in med {}.",
                                     provider.home(), provider.name()));
}

// For the log and the administrators: whose account it was.
void note_accused(Call& call, const Vouched& who) {
  const auto person = find_vouched(call.app(), who);
  if (person) call.former_holder = find_place(call.app(), *person);
}

Result<Response> come_in(Call& call, std::string_view browser, const VouchedSignIn& back,
                         const std::string& code) {
  App& app = call.app();
  PendingSignIns& pending = call.service.pending_sign_ins;
  note_accused(call, back.who);
  const ProviderSignIn sign_in{back.who, back.asked.invitation, code};
  auto came = sign_in_by_provider(app, call.service.door, *call.service.provider, sign_in,
                                  browser_of(call));
  if (!came && came.error().kind == Wrong::code_needed && code.empty()) {
    call.was_asked_for_code = true;
    pending.await_code(browser, back, app.now());
  }
  const SignedInByProvider in = TRY(std::move(came));
  pending.forget_awaiting_code(browser);
  if (back.asked.anew || in.is_new)
    pending.note_proved(kvartett::secret_hash(in.session.secret), app.now());
  end_earlier_session(call);
  Response response = signed_in_answer(call, in.session);
  response.body = wire::came_by_provider(response.body, back.asked.return_to);
  response.headers.emplace_back("Set-Cookie", sign_in_cookie(call, "", 0));
  return response;
}

}  // namespace

namespace operations {

Answer begin_provider_sign_in(Call& call) {
  TRY(is_from_no_other_site(call.request));
  IdentityProvider& provider = *TRY(provider_of(call));
  TRY(is_at_home(call, provider));
  PendingSignIn asked = TRY(wire::read_provider_wish(call.body));
  if (!asked.invitation.empty()) TRY(find_invitation(call.app(), asked.invitation));
  asked.nonce = make_secret();
  asked.verifier = make_secret();
  asked.address = call.request.remote_address;
  const std::string browser = make_secret();
  PendingSignIns& pending = call.service.pending_sign_ins;
  const auto state = pending.begin(browser, asked, call.app().now());
  if (!state) {
    return refuse(Wrong::unavailable,
                  say("Many people are signing in right now. Try again in a moment.",
                      "Många loggar in just nu. Försök igen om en stund."));
  }
  auto address = provider.address_for(asked, *state);
  if (!address) pending.take(*state, browser, call.app().now());
  Response response = json_answer(wire::provider_address(TRY(std::move(address))));
  const std::chrono::seconds seconds = PendingSignIns::lasts;
  response.headers.emplace_back("Set-Cookie", sign_in_cookie(call, browser, seconds.count()));
  return response;
}

Answer finish_provider_sign_in(Call& call) {
  TRY(is_from_no_other_site(call.request));
  IdentityProvider& provider = *TRY(provider_of(call));
  const auto back = TRY(json::read_value<wire::ProviderReturn>(call.body));
  const std::string browser{find_sign_in_secret(call.request).value_or("")};
  const Instant now = call.app().now();
  // Counted as any sign-in, by where it comes from; whose it is nobody knows yet.
  const std::string& from = call.request.remote_address;
  const std::string tried = "back from the provider " + back.state;
  Attempts& attempts = call.service.door.attempts;
  if (const auto wait = attempts.start(tried, from, now)) return refuse_attempt(*wait);
  const auto asked = call.service.pending_sign_ins.take(back.state, browser, now);
  if (!asked) {
    provider.note("nobody who is on her way in has this state in this browser");
    return refuse(Wrong::not_signed_in,
                  say("This sign-in was begun in another browser, has been used, or took longer "
                      "than ten minutes. Begin again.",
                      "Inloggningen påbörjades i en annan webbläsare, är redan använd eller tog "
                      "mer än tio minuter. Börja om."));
  }
  const auto wants_email = [&](const Vouched& who) {
    return needs_email(call.app(), who, asked->invitation);
  };
  const ProviderAnswer answer{back.code.value_or(""), back.iss, back.error.value_or("")};
  auto who = provider.vouch(answer, *asked, now, wants_email);
  const bool is_no_guess = who || who.error().kind == Wrong::unavailable;
  if (is_no_guess) attempts.withdraw(tried, from);
  return come_in(call, browser, {TRY(std::move(who)), *asked}, {});
}

Answer prove_provider_sign_in(Call& call) {
  TRY(is_from_no_other_site(call.request));
  TRY(provider_of(call));
  const std::string code = TRY(wire::read_code(call.body));
  const std::string browser{find_sign_in_secret(call.request).value_or("")};
  const auto back = call.service.pending_sign_ins.find_awaiting_code(browser, call.app().now());
  if (!back) {
    return refuse(Wrong::not_signed_in,
                  say("This sign-in took longer than ten minutes. Begin again.",
                      "Inloggningen tog mer än tio minuter. Börja om."));
  }
  return come_in(call, browser, *back, code);
}

Answer unlink_provider(Call& call) {
  TRY(by_session(call));
  const OwnProof proof = proof_of(call, TRY(wire::read_proof(call.body)));
  TRY(unlink_identity(call.app(), call.service.door, call.actor, call.session_secret, proof,
                      call.request.remote_address));
  Response response;
  response.status = 204;
  return response;
}

}  // namespace operations
}  // namespace kvartett
