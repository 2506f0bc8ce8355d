// Coming in by the identity provider. It says who somebody is; whether she belongs here was decided
// by an administrator, who invited her or made her a user: nobody becomes anything by having an
// account at the provider.
#pragma once

#include <string>

#include "kvartett/app/identity_provider.h"
#include "kvartett/app/sign_in.h"

namespace kvartett {

struct ProviderSignIn {
  Vouched who;
  std::string invitation;  // the secret of the link she came by; empty: none
  std::string code;        // of one who has a second factor
};

struct SignedInByProvider {
  SignedIn session;
  bool is_new = false;  // she had no account here before
};

// Whom she is known as here already, by what the provider calls her or by her verified e-mail.
std::optional<Person> find_vouched(const App& app, const Vouched& who);
// Whether it matters which e-mail she has at the provider: not when she is known and has a place.
bool needs_email(const App& app, const Vouched& who, const std::string& invitation);

// The first time she is known by her verified e-mail, letter by letter, and from then on by what
// the provider calls her. An invitation for that address is accepted by it: the one she came by, or
// the latest when she belongs to no company yet. Wrong::code_needed when her code is missing or
// wrong.
Result<SignedInByProvider> sign_in_by_provider(App& app, Door& door, IdentityProvider& provider,
                                               const ProviderSignIn& sign_in,
                                               const Browser& browser);

}  // namespace kvartett
