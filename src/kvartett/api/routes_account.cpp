// Coming in by a link, and one's own account: password, code at sign-in, where one is signed in.
#include <chrono>
#include <thread>

#include "kvartett/api/routes_call.h"
#include "kvartett/api/wire_account.h"
#include "kvartett/app/identity_provider.h"
#include "kvartett/app/keep_sessions.h"
#include "kvartett/app/reset_password.h"

namespace kvartett {
namespace {

Response no_content() {
  Response response;
  response.status = 204;
  return response;
}

std::int64_t user_in_path(const Call& call) {
  return call.app().ids().find_user(call.actor.company, call.in_path).value_or(0);
}

// As people call it, while it is the one that the server has; else by its address.
std::string name_of_issuer(const Service& service, const Identity& identity) {
  const bool is_ours = service.provider && service.provider->issuer() == identity.issuer;
  return is_ours ? service.provider->name() : identity.issuer;
}

Mail reset_mail(const ResetLetter& letter, const std::string& home) {
  const auto in = [&](const Sentence& sentence) { return sentence.in(letter.language); };
  Mail mail;
  mail.to = letter.to;
  mail.subject = in(say("A new password for Kvartett", "Nytt lösenord till Kvartett"));
  mail.text =
      in(say("Somebody, hopefully you, has asked for a new password for {}.\n\n"
             "Choose it here within an hour:\n{}/reset#{}\n\n"
             "If it was not you, do nothing: your password is as it was.\n",
             "Någon, förhoppningsvis du, har bett om ett nytt lösenord för {}.\n\n"
             "Välj det här inom en timme:\n{}/reset#{}\n\n"
             "Var det inte du? Gör ingenting: ditt lösenord är som det var.\n",
             letter.to, home, letter.secret));
  return mail;
}

}  // namespace

OwnProof proof_of(const Call& call, OwnProof typed) {
  typed.by_provider =
      call.service.pending_sign_ins.proved_lately(call.secret_hash(), call.app().now());
  return typed;
}

namespace operations {

// -- Links
// ------------------------------------------------------------------------------------------

Answer list_invitations(Call& call) {
  const auto company = call.company();
  Asked asked{call, company->ledger};
  const std::size_t limit = asked.limit();
  TRY(asked.done());
  std::vector<Link> links = TRY(view_invitations(call.app(), call.actor));
  const auto names = call.names(*company);
  const auto next =
      TRY(cut_page(links, call, limit, [&](const Link& link) { return names.link(link.number); }));
  return json_answer(wire::page_of_invitations(names, links, call.app().now(), next));
}

Answer invite(Call& call) {
  const auto company = call.company();
  const auto names = call.names(*company);
  const InvitationDraft draft = TRY(wire::read_invitation(names, call.body));
  const Once once = TRY(call.once());
  const NewLink made = TRY(kvartett::invite(call.app(), call.actor, once, draft));
  return json_answer(wire::new_invitation(names, made, call.app().now()), 201);
}

Answer withdraw_invitation(Call& call) {
  const auto number = call.app().ids().find_link(call.actor.company, call.in_path);
  TRY(kvartett::withdraw_invitation(call.app(), call.actor, number.value_or(0)));
  return no_content();
}

Answer look_at_invitation(Call& call) {
  const std::string secret = TRY(wire::read_link_secret(call.body));
  return json_answer(wire::invited(TRY(kvartett::look_at_invitation(call.app(), secret))));
}

Answer accept_invitation(Call& call) {
  TRY(is_from_no_other_site(call.request));
  const Acceptance acceptance = TRY(wire::read_acceptance(call.body));
  const SignedIn session =
      TRY(kvartett::accept_invitation(call.app(), call.service.door, acceptance, browser_of(call)));
  end_earlier_session(call);
  return signed_in_answer(call, session);
}

Answer make_reset_link(Call& call) {
  const Once once = TRY(call.once());
  return json_answer(wire::new_reset_link(TRY(kvartett::make_reset_link(call.app(), call.actor,
                                                                        once, user_in_path(call)))),
                     201);
}

Answer ask_password_reset(Call& call) {
  // The same answer after the same time, whether the address is known or not.
  const auto answered_at = std::chrono::steady_clock::now() + std::chrono::milliseconds{400};
  TRY(is_from_no_other_site(call.request));
  const std::string email = TRY(wire::read_reset_wish(call.body));
  if (!sends_letters(call.service)) {
    return refuse(Wrong::conflict,
                  say("This server sends no letters: ask an administrator of your company.",
                      "Den här servern skickar inga brev: be en administratör i ditt företag."));
  }
  const std::string asked = "a new password for " + email;
  if (const auto wait =
          call.service.door.attempts.start(asked, call.request.remote_address, call.app().now())) {
    return refuse_attempt(*wait);
  }
  if (const auto letter = make_mailed_reset_link(call.app(), email))
    call.service.post.send(reset_mail(*letter, call.service.home));
  std::this_thread::sleep_until(answered_at);
  return no_content();
}

Answer look_at_password_reset(Call& call) {
  const std::string secret = TRY(wire::read_link_secret(call.body));
  return json_answer(wire::reset_of(TRY(look_at_reset(call.app(), secret))));
}

Answer reset_password(Call& call) {
  const auto reset = TRY(json::read_value<wire::PasswordReset>(call.body));
  const Person person = TRY(look_at_reset(call.app(), reset.secret));
  TRY(kvartett::reset_password(call.app(), call.service.door.passwords, reset.secret,
                               reset.password));
  return json_answer(wire::reset_of(person));
}

Answer remove_user_second_factor(Call& call) {
  TRY(remove_second_factor_of(call.app(), call.actor, user_in_path(call)));
  return no_content();
}

// -- One's own account ----------------------------------------------------------------------------

Answer get_account(Call& call) {
  TRY(by_session(call));
  const auto person = call.app().directory().find_person(call.actor.person);
  ENSURE(person.has_value());
  wire::AccountState state;
  state.code_is_required = call.company()->ledger.settings().second_factor_required;
  state.proved_lately = proof_of(call, {}).by_provider;
  if (person->identity) state.provider_name = name_of_issuer(call.service, *person->identity);
  return json_answer(wire::account(*person, state));
}

Answer change_password(Call& call) {
  TRY(by_session(call));
  const auto change = TRY(json::read_value<wire::PasswordChange>(call.body));
  TRY(kvartett::change_password(call.app(), call.service.door, call.actor, call.session_secret,
                                proof_of(call, {change.current_password, {}, false}),
                                change.password, call.request.remote_address));
  return no_content();
}

Answer set_up_second_factor(Call& call) {
  TRY(by_session(call));
  const OwnProof proof = proof_of(call, TRY(wire::read_proof(call.body)));
  return json_answer(wire::code_key(TRY(kvartett::set_up_second_factor(
      call.app(), call.service.door, call.actor, proof, call.request.remote_address))));
}

Answer confirm_second_factor(Call& call) {
  TRY(by_session(call));
  const std::string code = TRY(wire::read_code(call.body));
  return json_answer(
      wire::recovery_codes(TRY(kvartett::confirm_second_factor(call.app(), call.actor, code))));
}

Answer remove_second_factor(Call& call) {
  TRY(by_session(call));
  const OwnProof proof = proof_of(call, TRY(wire::read_proof(call.body)));
  TRY(kvartett::remove_second_factor(call.app(), call.service.door, call.actor, proof,
                                     call.request.remote_address));
  return no_content();
}

Answer renew_recovery_codes(Call& call) {
  TRY(by_session(call));
  const OwnProof proof = proof_of(call, TRY(wire::read_proof(call.body)));
  return json_answer(wire::recovery_codes(TRY(kvartett::renew_recovery_codes(
      call.app(), call.service.door, call.actor, proof, call.request.remote_address))));
}

Answer list_sessions(Call& call) {
  TRY(by_session(call));
  const auto sessions = view_sessions(call.app(), call.actor);
  std::vector<std::string> companies;
  for (const Session& session : sessions) {
    const auto user = call.app().directory().find_user(session.user);
    companies.push_back(call.app().snapshot(user.value().company)->ledger.settings().name);
  }
  return json_answer(wire::sessions(sessions, companies, call.secret_hash(), call.language));
}

Answer end_session(Call& call) {
  TRY(by_session(call));
  TRY(kvartett::end_session(call.app(), call.actor, call.in_path));
  return no_content();
}

Answer end_all_sessions(Call& call) {
  TRY(by_session(call));
  TRY(kvartett::end_all_sessions(call.app(), call.actor));
  Response response = no_content();
  end_cookie(call, response);
  return response;
}

}  // namespace operations
}  // namespace kvartett
